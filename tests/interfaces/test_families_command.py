"""Families on the command line: listed, derived with `--families`, shown in every format."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from pybridge import verify
from pybridge.report.writers import writer_named, writer_names

pytestmark = pytest.mark.lean

ROOT = Path(__file__).parents[2]

HALVED = """\
name = "halved"
over = "weight"
words = "between nothing and itself at half of a weight"
unless = ["{% if J.degree(x) > 1 %}{{ x }} is not linear{% endif %}"]
claim = "2 * {{ J.at(x, x ~ ' / 2') }} >= {{ J.at() }}"
fact = "at half of {{ x }} at least half"
"""

SPEC = """\
[objective]
name = "small_vae"
formula = "recon + beta * kl"
weights = ["beta"]
assume = ["recon >= 0", "kl >= 0", "beta >= 0"]
increasing = ["beta"]
"""


def pybridge(*arguments: str | Path, directory: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pybridge", *map(str, arguments)],
        cwd=directory,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=600,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a spec, and a directory of families that it does not mention."""
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "halved.toml").write_text(HALVED)
    (tmp_path / "small_vae.toml").write_text(SPEC)
    return tmp_path


def test_a_directory_is_applied_to_objectives_of_the_catalog_in_every_format(
    project: Path,
) -> None:
    names = ["beta_vae", "annealed_vae", "vae"]
    outputs = [f"--output={name}={name}.out" for name in writer_names()]
    done = pybridge("verify", *names, "--families", "laws", "-v", *outputs, directory=project)
    assert done.returncode == 0, done.stderr
    report = json.loads((project / "json.out").read_text())
    found = {
        (objective["name"], law["name"]): law["verdict"]
        for objective in report["objectives"]
        for law in objective["laws"]
        if law["family"] == "halved"
    }
    assert set(found) == {("beta_vae", "halved_beta"), ("annealed_vae", "halved_weight")}
    assert set(found.values()) <= {"proved", "disproved"}
    assert {tuple(each["families"]) for each in report["objectives"]} == {("halved",)}
    for text in ("at least half: ", "[halved]", "vae has no weights"):
        assert text in " ".join(done.stdout.split())
    for name in ("html", "markdown", "github"):
        assert "halved" in (project / f"{name}.out").read_text(), name
    suites = ElementTree.parse(project / "junit.out")
    families = [
        (case.get("name"), each.get("value"))
        for case in suites.iter("testcase")
        for each in case.iter("property")
    ]
    assert families == [("halved_beta", "halved"), ("halved_weight", "halved")]


def test_the_standard_families_are_named_in_no_format_but_json() -> None:
    report = verify("beta_vae", only="gap_beta")
    for name in writer_names():
        text = writer_named(name)(report)
        assert ("families" in text) == (name == "json"), name
        assert "family" not in text or name in ("json", "html")  # a page's style names fonts


def test_a_required_law_of_a_family_fails_in_every_format(project: Path) -> None:
    family = project / "laws" / "halved.toml"
    family.write_text(HALVED.replace(">=", "<") + 'expect = "proved"\n')
    report = verify(project / "small_vae.toml", families=project / "laws")
    assert not report.ok
    law = report["halved_beta"]
    assert (law.family, law.required, law.verdict) == ("halved", True, "disproved")
    for name in writer_names():
        assert "halved" in writer_named(name)(report), name
    done = pybridge("verify", "small_vae.toml", "--families", family, directory=project)
    assert done.returncode == 1
    assert "a law of the family halved" in done.stdout


def test_the_project_decides_for_all_commands(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.pybridge]\nfamilies = ["laws"]\n')
    done = pybridge("lock", "small_vae.toml", directory=project)
    assert done.returncode == 0, done.stderr
    assert "halved_beta" in (project / "small_vae.lock.toml").read_text()
    done = pybridge("verify", "small_vae.toml", directory=project)
    assert done.returncode == 0, done.stdout
    assert "lacks" not in done.stdout
    shown = pybridge("show", "small_vae.toml", directory=project)
    assert "halved_beta" in shown.stdout
    listed = pybridge("families", directory=project)
    assert "halved" in listed.stdout and "laws/halved.toml" in listed.stdout
    (project / "pyproject.toml").unlink()
    done = pybridge("verify", "small_vae.toml", directory=project)
    assert done.returncode == 1
    assert "halved_beta" in done.stdout


def test_what_is_asked_for_once_is_nothing_that_a_lock_lacks(project: Path) -> None:
    assert pybridge("lock", "small_vae.toml", directory=project).returncode == 0
    assert "halved" not in (project / "small_vae.lock.toml").read_text()
    done = pybridge("verify", "small_vae.toml", "--families", "laws", directory=project)
    assert done.returncode == 0, done.stdout
    assert "lacks" not in done.stdout


def test_the_families_are_listed_with_their_words(project: Path) -> None:
    listed = pybridge("families", "laws", directory=project)
    assert listed.returncode == 0
    lines = [" ".join(line.split()) for line in listed.stdout.splitlines()]
    assert "gap weight how the objective changes with a weight, exactly" in lines
    assert any(line.startswith("implied assumption") for line in lines)
    assert "symmetric pair the same where two terms are exchanged" in lines
    assert f"halved weight {HALVED.splitlines()[2][9:-1]} (laws/halved.toml)" in lines


@pytest.mark.parametrize("command", ["verify", "show"])
def test_a_broken_family_is_bad_usage(project: Path, command: str) -> None:
    family = project / "laws" / "halved.toml"
    family.write_text(HALVED.replace("J.at()", "J.at(y, 2)"))
    done = pybridge(command, "small_vae.toml", "--families", "laws", directory=project)
    assert done.returncode == 2
    assert "laws/halved.toml:5: halved for small_vae, claim: 'y' is undefined" in done.stderr
    assert "rendered: '2 * small_vae(beta=beta / 2) >= '" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("no_such", "there is no such file or directory, and no family of that name"),
        ("small_vae.toml", "small_vae.toml:1: unknown key 'objective'"),
        (".", "unknown key 'objective'"),
    ],
)
def test_what_names_no_family_is_bad_usage(project: Path, given: str, message: str) -> None:
    done = pybridge("verify", "beta_vae", "--families", given, directory=project)
    assert done.returncode == 2
    assert message in done.stderr
    assert pybridge("families", given, directory=project).returncode == 2


def test_verdicts_are_remembered_by_the_statement_and_not_by_the_family(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYBRIDGE_CACHE_DIR", str(project / "cache"))
    spec, family = project / "small_vae.toml", project / "laws" / "halved.toml"

    def remembered() -> tuple[str, bool]:
        law = verify(spec, families=family, only="halved_beta")["halved_beta"]
        return law.verdict.value, law.remembered

    assert remembered() == ("proved", False)
    assert remembered() == ("proved", True)
    family.write_text(HALVED.replace('words = "', 'words = "in other words '))
    assert remembered() == ("proved", True)
    family.write_text(HALVED.replace(">=", ">"))
    assert remembered() == ("disproved", False)
