"""The truth set of laws with functions: the answers are right, and the prover never contradicts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from ball_oracle import applies, names_of, points, verdict

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Stated = tuple[tuple[str, ...], str]
"""What is assumed, and what is claimed."""

_GROUPS = tomllib.loads(Path(__file__).with_suffix("").with_name("function_laws.toml").read_text())


def stated(answer: str) -> Iterator[Stated]:
    """Yield the laws of the truth set that are true, or those that are false."""
    for group in _GROUPS["group"]:
        for law in group[answer]:
            yield tuple(law.get("assume", ())), law["claim"]


TRUE, FALSE = list(stated("true")), list(stated("false"))


def outcomes(law: Stated, count: int) -> Iterator[bool]:
    """Yield whether a law holds, at each of some points where that is beyond doubt."""
    assume, claim = law
    for point in points(names_of(*assume, claim), count):
        if (answer := verdict(assume, claim, point)) is not None:
            yield answer


def test_there_are_enough_laws_and_none_twice() -> None:
    assert len(TRUE) >= 120
    assert len(FALSE) >= len(TRUE) / 3
    assert len({*TRUE, *FALSE}) == len(TRUE) + len(FALSE)


@pytest.mark.parametrize("law", TRUE, ids=str)
def test_true_laws_hold_wherever_they_are_defined(law: Stated) -> None:
    assume, claim = law
    assert any(applies(assume, claim, each) for each in points(names_of(*assume, claim), 400))
    assert all(outcomes(law, 400))


@pytest.mark.parametrize("law", FALSE, ids=str)
def test_false_laws_break_somewhere(law: Stated) -> None:
    assert not all(outcomes(law, 2000))
