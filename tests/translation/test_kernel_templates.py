"""A template of what Lean checks that is gone breaks what it is for, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader

from pybridge import verify
from pybridge.translation import declarations, render

pytestmark = pytest.mark.lean

KERNEL = Path(declarations.__file__).with_name("styles") / "kernel"


@pytest.fixture
def without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Takes a template away."""

    def take(name: str) -> None:
        copied = shutil.copytree(KERNEL, tmp_path / "kernel")
        (copied / name).unlink()
        environment = declarations._environment.__wrapped__()
        environment.loader = FileSystemLoader(copied)
        monkeypatch.setattr(declarations, "_environment", lambda: environment)
        render.theorem_text.cache_clear()

    return take


def test_all_templates_make_all_verdicts() -> None:
    report = verify("beta_vae", cache=False)
    assert {law.verdict for law in report} == {"proved", "disproved"}


@pytest.mark.parametrize(
    ("template", "broken"), [("theorem.lean.j2", "proved"), ("disproof.lean.j2", "disproved")]
)
def test_theorems_and_disproofs_need_theirs(
    without: Callable[[str], None], template: str, broken: str
) -> None:
    before = {law.name: law.verdict for law in verify("beta_vae", cache=False)}
    without(template)
    after = {law.name: law for law in verify("beta_vae", cache=False)}
    for name, verdict in before.items():
        if verdict == broken:
            assert after[name].verdict == "error"
            assert template in str(after[name].message)
        else:
            assert after[name].verdict == verdict


def test_evaluation_needs_a_template_that_no_law_does(without: Callable[[str], None]) -> None:
    without("value.lean.j2")
    assert all(law.verdict != "error" for law in verify("beta_vae", cache=False))
