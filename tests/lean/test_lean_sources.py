"""Finding the sources and reading their headers."""

from __future__ import annotations

from pathlib import Path

import pytest

from pybridge.lean.errors import SourcesError
from pybridge.lean.library import sources
from pybridge.lean.library.sources import Sources, find_sources, read_imports


@pytest.mark.parametrize(
    ("text", "imports"),
    [
        ("", ("Init",)),
        ("prelude", ()),
        ("import A.B\nimport C\n\ndef x := 1\nimport D", ("Init", "A.B", "C")),
        ("/-\nimport X /- nested -/\n-/\nprelude -- import Y\nimport Z", ("Z",)),
        ("module\n\npublic import A\nimport all B\npublic meta import C", ("Init", "A", "B", "C")),
        ("/-! # Title -/\nimport A", ("Init", "A")),
        ("import Init\nimport Init", ("Init",)),
        ("/- open", ("Init",)),
        ("preludes\nimport A", ("Init",)),
        ("import «A b»", ("Init", "«A")),
    ],
)
def test_headers(text: str, imports: tuple[str, ...]) -> None:
    assert read_imports(text.encode()) == imports


def test_modules_come_after_what_they_import(tiny_sources: Sources) -> None:
    core, theory = tiny_sources.read()
    assert list(core.modules) == ["Init.Prelude", "Init"]
    assert list(theory.modules)[-1] == "Tiny"
    assert set(theory.modules) == {"Tiny", "Tiny.Left", "Tiny.Right"}


def test_stray_files_do_not_count(tiny_sources: Sources) -> None:
    before = tiny_sources.read()[1].digest
    (tiny_sources.theory / "Tiny" / "Stray.lean").write_text("nonsense")
    assert tiny_sources.read()[1].digest == before


def test_an_installed_copy_is_found_before_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "pybridge"
    monkeypatch.setattr(sources, "_PACKAGE", package)
    with pytest.raises(SourcesError, match="Lean sources are missing"):
        find_sources()
    for directory in (tmp_path / "Lean", package / "Lean"):
        (directory / "Embedded").mkdir(parents=True)
        (directory / "Embedded" / "Init.lean").write_text("prelude\n")
        assert find_sources() == Sources(directory / "Embedded", directory)
