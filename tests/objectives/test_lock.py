"""Lock files: written and read again, and refused when they are damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from pybridge.objectives.lock import Finding, Lock, LockError, lock_path, parse_lock
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import SpecError, read_spec

LOCK = Lock(
    "j",
    {
        "zero_beta": Finding("j(beta=0) == recon", "proved"),
        "mono_beta": Finding("j(beta=b1) <= j(beta=b2)", "disproved", ("b1 <= b2",)),
    },
)


def test_what_is_written_is_read_again() -> None:
    text = LOCK.text()
    assert parse_lock(text, "j.lock.toml") == LOCK
    assert '\nzero_beta = { verdict = "proved", claim = "j(beta=0) == recon" }\n' in text
    assert all(line.isprintable() for line in text.splitlines())


def test_it_stands_beside_the_spec(tmp_path: Path) -> None:
    spec = tmp_path / "j.objective.toml"
    assert lock_path(spec) == tmp_path / "j.objective.lock.toml"
    spec.write_text('[objective]\nname = "j"\nformula = "recon + beta * kl"\n')
    assert read_spec(spec).lock is None
    lock_path(spec).write_text(LOCK.text())
    assert read_spec(spec).lock == LOCK


def test_a_finding_is_a_law_again() -> None:
    objective = Objective("j", "recon + beta * kl")
    law = LOCK.findings["mono_beta"].law("mono_beta", objective)
    assert law.statement == "j(beta=b1) <= j(beta=b2) where b1 <= b2"
    assert law.forall == ("b1", "b2") and not law.required


@pytest.mark.parametrize(
    "text",
    [
        "[", "", "x = 1", 'objective = 3\n[findings]\n', 'objective = "j"\nfindings = 3\n',
        'objective = "j"\n[findings]\na = 3\n',
        'objective = "j"\n[findings]\na = { claim = "x" }\n',
        'objective = "j"\n[findings]\na = { claim = "x", verdict = "error" }\n',
        'objective = "j"\n[findings]\na = { claim = "x", verdict = "proved", where = "y" }\n',
        "a = " + "[" * 10_000,
    ],
)  # fmt: skip
def test_what_is_no_lock_is_refused_with_a_remedy(text: str, tmp_path: Path) -> None:
    with pytest.raises(LockError, match="run `pybridge lock` to write it anew"):
        parse_lock(text, "j.lock.toml")
    spec = tmp_path / "j.toml"
    spec.write_text('[objective]\nname = "j"\nformula = "recon"\n')
    lock_path(spec).write_text(text)
    with pytest.raises(SpecError, match=r"j\.lock\.toml"):
        read_spec(spec)


@pytest.mark.parametrize("content", [b"\xff", b"\x00"])
def test_bytes_that_are_no_text_are_refused(content: bytes, tmp_path: Path) -> None:
    spec = tmp_path / "j.toml"
    spec.write_text('[objective]\nname = "j"\nformula = "recon"\n')
    lock_path(spec).write_bytes(content)
    with pytest.raises(SpecError, match=r"j\.lock\.toml"):
        read_spec(spec)
