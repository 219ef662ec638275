"""Problems written as people write laws, and what Lean says of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pybridge.expression import parse_relation
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Problem
from pybridge.verification.verify import verify

Stated = tuple[Sequence[str], str]
"""What is assumed, and what is claimed."""


def problem(assume: Sequence[str], claim: str) -> Problem:
    """The problem of a claim, in the names that occur."""
    relations = [parse_relation(text) for text in assume]
    stated = parse_relation(claim)
    names = dict.fromkeys(name for each in (*relations, stated) for name in each.variables())
    return Problem(tuple(names), tuple(relations), stated)


def surprises(true: Iterable[Stated], false: Iterable[Stated]) -> list[tuple[str, str, str]]:
    """What Lean does not prove of the one, and not disprove of the other: claim, verdict, why."""
    laws = [
        Law(f"true{number}", claim, problem(assume, claim).variables, assume)
        for number, (assume, claim) in enumerate(true)
    ]
    laws += [
        Law(f"false{number}", claim, problem(assume, claim).variables, assume, "disproved")
        for number, (assume, claim) in enumerate(false)
    ]
    report = verify(Objective("unrelated", "zz"), laws, cache=False)
    return [(law.statement, law.verdict.value, law.message) for law in report if not law.ok]
