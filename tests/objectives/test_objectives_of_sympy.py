"""Objectives and laws that are given as SymPy has them."""

from __future__ import annotations

from typing import Any

import pytest
import sympy
from sympy import Ge, Max, symbols

from pybridge.comparison.pairing import pair_of, read_renaming
from pybridge.expression import ExpressionError, parse_relation
from pybridge.objectives.errors import LawError, ObjectiveError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.verification.claims import read_laws

recon, beta, kl, mu = symbols("recon beta kl mu", real=True)
J = Objective("j", recon + beta * kl, weights=["beta"], assume=[kl >= 0])


def test_everything_of_an_objective() -> None:
    given = Objective(
        "j",
        recon + beta * Max(kl, 0.5),
        weights=["beta"],
        assume=[beta >= 0, sympy.And(recon >= 0, recon <= 1)],
        where={"kl": mu**2 / 2},
        equals={"beta": 0, "to": recon},
    )
    text = Objective(
        "j",
        "recon + beta * max(0.5, kl)",
        weights=["beta"],
        assume=["beta >= 0", "0 <= recon", "recon <= 1"],
        where={"kl": "mu**2 / 2"},
        equals={"beta": 0, "to": "recon"},
    )
    assert given.formula == text.formula
    assert given.where == text.where
    assert given.requirements == text.requirements
    assert set(map(str, given.assume)) == {"beta >= 0", "recon >= 0", "recon <= 1"}


def test_laws() -> None:
    b1, b2 = symbols("b1 b2")
    law = Law("more", J.at(beta=b1) <= J.at(beta=b2), ["b1", "b2"], [b1 <= b2])
    assert str(law.claim) == "j(beta=b1) <= j(beta=b2)"
    assert str(law.assume[0]) == "b1 <= b2"
    assert Law("least", Ge(kl, -1)).claim == parse_relation("kl >= -1")
    assert [str(law.claim) for law in read_laws(Ge(kl, -1))] == ["kl >= -1"]
    with pytest.raises(LawError, match="one relation, not 2"):
        Law("both", sympy.And(kl >= -1, beta >= -1))


def test_two_objectives_can_be_brought_together() -> None:
    other = Objective("other", "a + b")
    renaming = read_renaming(J, other, {"a": recon, "b": beta * kl})
    pair = pair_of(J, other, renaming, [beta >= 1])
    assert str(pair.second.formula) == "recon + beta * kl"
    assert pair_of(J, other, renaming, beta >= 1).assume == pair.assume
    assert "beta >= 1" in map(str, pair.assume)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"formula": beta * kl, "weights": [beta]}, ObjectiveError, "write 'beta'"),
        ({"formula": sympy.sin(kl)}, ExpressionError, "sin"),
        ({"formula": kl, "assume": [kl]}, ExpressionError, "no relation"),
        ({"formula": kl, "equals": {"kl": sympy.pi, "to": 0}}, ObjectiveError, "equals: .*pi"),
        ({"formula": kl, "where": {"kl": sympy.I}}, ObjectiveError, "ImaginaryUnit"),
    ],
)
def test_refusals(arguments: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        Objective("j", **arguments)
