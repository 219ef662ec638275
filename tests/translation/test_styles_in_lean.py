"""Texts for Mathlib and TorchLean in our own Lean, which has not their tactics.

Statements, definitions, and proofs from lemmas on functions are elaborated at our own real numbers.
Where a tactic of Mathlib would run, Lean says that there is none, and that is all that it says.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pybridge import catalog
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.messages import parse_messages
from pybridge.translation.styles.style import style_at
from pybridge.verification.styled import styled

pytestmark = pytest.mark.lean

HERE = Path(__file__).parent
STAND_IN = (HERE / "MathlibStandIn.lean").read_text("utf-8")
STYLED = (HERE.parent / "lean" / "mathlib" / "Styled.lean").read_text("utf-8")
SHORT = STYLED[: [end.end() for end in re.finditer("^end TrainingObjective\n", STYLED, re.M)][2]]
"""The laws of the first three objectives."""
NO_TACTIC = re.compile(r"Tactic `\S+` has not been implemented")


def errors_on(text: str) -> list[tuple[int, str]]:
    """Lean's errors, with their lines in the text without its imports."""
    text = re.sub(r"^import .*\n", "", text, flags=re.MULTILINE)
    library = EmbeddedBackend().library
    run = library.lean.run(
        ["--json", "-DmaxErrors=100000", "--stdin"],
        lean_path=library.lean_path,
        stdin=(STAND_IN + text).encode(),
        timeout=300,
        memory_mb=4096,
    )
    messages, notes = parse_messages(run.stdout)
    assert run.exit_status in (0, 1), (run, notes)
    before = STAND_IN.count("\n")
    return [(m.line - before, m.text) for m in messages if m.is_error]


def unexpected(errors: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return [error for error in errors if not NO_TACTIC.match(error[1])]


def test_the_sample_lacks_tactics_and_nothing_else() -> None:
    errors = errors_on(STYLED)
    assert unexpected(errors) == []
    starts = [number for number, line in enumerate(plain(STYLED), 1) if line.startswith("theorem")]
    ends = [*starts[1:], len(STYLED)]
    assert len(starts) == 50
    # Some proofs use no tactic of Mathlib's, and are complete.
    spans = zip(starts, ends, strict=True)
    reached = [any(start <= line < end for line, _ in errors) for start, end in spans]
    assert reached.count(True) > 45


def plain(text: str) -> list[str]:
    return re.sub(r"^import .*\n", "", text, flags=re.MULTILINE).split("\n")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("beta_vae recon beta2 kl", "beta_vae recon beta2"),
        ("Real.log_le_sub_one_of_pos hv", "Real.log_le_sub_one_of_pos h₁"),
        ("linear_combination mul_nonneg hkl", "linear_combination (mul_nonneg hkl"),
        ("rewrite [max_eq_right", "rewrite [max_eq_left"),
        ("(hv : 0 < v)", "(hv : 0 < )"),
        ("le_max_left _ _", "le_max_right _ _"),
    ],
)
def test_other_mistakes_are_seen(right: str, wrong: str) -> None:
    assert right in SHORT
    assert unexpected(errors_on(SHORT.replace(right, wrong)))


def test_texts_for_torchlean_lack_tactics_and_nothing_else() -> None:
    for name in ("beta_vae", "vq_vae"):
        text = styled(catalog.load(name), style_at("torchlean"))
        assert unexpected(errors_on(text)) == []
