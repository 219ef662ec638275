"""Laws: their variables, their hypotheses, and what makes no sense."""

from __future__ import annotations

import pickle

import pytest

from pybridge.expression import Variable, parse_relation
from pybridge.objectives.errors import LawError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective

OBJECTIVE = Objective(
    "j", "recon + beta * kl", weights=["beta"], assume=["kl >= 0", "beta >= 0", "recon >= kl"]
)


def relations(*texts: str) -> tuple[object, ...]:
    return tuple(parse_relation(text, applications=True) for text in texts)


def test_an_application_brings_in_the_names_it_keeps() -> None:
    law = Law("gap", "j(beta=b2) - j(beta=b1) <= c", forall=["b1", "b2", "c"])
    assert law.variables(OBJECTIVE) == ("recon", "kl", "b1", "b2", "c")
    assert Law("all", "j() >= 0").variables(OBJECTIVE) == ("recon", "beta", "kl")
    assert Law("none", "beta >= kl - 1").variables(OBJECTIVE) == ("beta", "kl")


def test_assumptions_follow_the_replacements() -> None:
    law = Law("mono", "j(beta=b1) <= j(beta=b2)", forall=["b1", "b2"], assume=["b1 <= b2"])
    assert law.hypotheses(OBJECTIVE) == relations(
        "kl >= 0", "b1 >= 0", "b2 >= 0", "recon >= kl", "b1 <= b2"
    )


def test_assumptions_about_names_that_occur_hold_as_they_stand() -> None:
    law = Law("scaled", "j(kl=2 * kl) >= recon")
    assert law.hypotheses(OBJECTIVE) == relations(
        "2 * kl >= 0", "kl >= 0", "beta >= 0", "recon >= 2 * kl", "recon >= kl"
    )


def test_assumptions_that_become_plainly_true_are_left_out() -> None:
    law = Law("zero", "j(kl=0) == recon")
    assert law.hypotheses(OBJECTIVE) == relations("beta >= 0", "recon >= 0")


def test_a_replacement_against_an_assumption_is_refused() -> None:
    with pytest.raises(LawError, match="breaks the assumption kl >= 0"):
        Law("bad", "j(kl=-1) == recon - beta").hypotheses(OBJECTIVE)


@pytest.mark.parametrize(
    ("law", "message"),
    [
        (Law("a", "j(beta=b) >= 0"), r"mentions 'b'.*add it to forall: \['b'\]"),
        (Law("a", "j() >= betta"), "did you mean 'beta'"),
        (Law("a", "j() >= 0", forall=["b"]), "never uses 'b'"),
        (Law("a", "k() >= 0"), "applies 'k', which is not known"),
        (Law("a", "j(gamma=1) >= 0"), "replaces 'gamma'"),
        (Law("a", "j() == weightedTwoTerm(weight=beta)"), "lacks base, regularizer"),
    ],
)
def test_laws_about_something_else_are_refused(law: Law, message: str) -> None:
    with pytest.raises(LawError, match=message):
        law.variables(OBJECTIVE)


def test_parts_that_do_not_fit_are_refused() -> None:
    with pytest.raises(LawError, match="'proved' or 'disproved'"):
        Law("a", "j() >= 0", expect="maybe")  # type: ignore[arg-type]
    with pytest.raises(LawError, match="twice in forall"):
        Law("a", "j() >= b", forall=["b", "b"])
    with pytest.raises(LawError, match="are lists"):
        Law("a", "j() >= b", forall="b")
    with pytest.raises(LawError, match=r"write left\.eq\(right\)"):
        Law("a", Variable("x") == Variable("y"))  # type: ignore[arg-type]


def test_a_law_says_what_it_states() -> None:
    law = Law("mono", "j(beta=b1) <= j(beta=b2)", forall=["b1", "b2"], assume=["b1 <= b2"])
    assert law.statement == "j(beta=b1) <= j(beta=b2) where b1 <= b2"
    objective = Objective("j", "recon + beta * kl", assume=["kl >= 0"])
    assert law.stated_where(law.hypotheses(objective)) == (
        "j(beta=b1) <= j(beta=b2) where kl >= 0, b1 <= b2"
    )


def test_laws_built_in_python_equal_laws_from_text() -> None:
    b1, b2 = Variable("b1"), Variable("b2")
    law = Law(
        "mono",
        OBJECTIVE.at(beta=b1) <= OBJECTIVE.at(beta=b2),
        forall=["b1", "b2"],
        assume=[b1 <= b2],
    )
    assert law == Law("mono", "j(beta=b1) <= j(beta=b2)", ["b1", "b2"], ["b1 <= b2"])
    assert pickle.loads(pickle.dumps(law)) == law
