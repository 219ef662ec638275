"""The formats by name, our own and those of others."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from example_reports import MANY

from pybridge.report.writers import GROUP, UnknownFormatError, writer_named, writer_names

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
OWN = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "entry-points"
][GROUP]


def install(directory: Path, name: str, writers: dict[str, str]) -> None:
    """Put what an installer says of a package where Python looks for it."""
    info = directory / f"{name}-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
    lines = [f"{name} = {target}" for name, target in writers.items()]
    (info / "entry_points.txt").write_text("\n".join([f"[{GROUP}]", *lines, ""]))


@pytest.fixture(autouse=True)
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "of-this-project", OWN)
    monkeypatch.syspath_prepend(str(tmp_path))


def test_the_formats_of_this_package() -> None:
    assert set(writer_names()) >= {"json", "junit", "html", "markdown", "github"}
    begins = {
        "json": '{\n  "lean"',
        "junit": "<?xml",
        "html": "<!doctype html>",
        "markdown": "## pybridge",
        "github": "::error",
    }
    for name, begin in begins.items():
        assert writer_named(name)(MANY).startswith(begin), name
    assert json.loads(writer_named("json")(MANY))["ok"] is False


def test_a_package_brings_a_format(tmp_path: Path) -> None:
    (tmp_path / "of_somebody.py").write_text("def count(report):\n    return str(len(report))\n")
    install(tmp_path, "of-somebody", {"count": "of_somebody:count"})
    importlib.invalidate_caches()
    assert "count" in writer_names()
    assert writer_named("count")(MANY) == str(len(MANY))


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownFormatError, match=r"no report format 'pdf'; there are .*html"):
        writer_named("pdf")


def test_names_are_known_without_what_the_writers_need() -> None:
    program = (
        "import sys, pybridge.report.writers\n"
        "sys.exit(any(name in sys.modules for name in ('jinja2', 'xml.etree.ElementTree')))"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
