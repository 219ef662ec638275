"""Objectives: what they are made of, what is refused, and what applying one means."""

from __future__ import annotations

import pickle

import pytest

from pybridge.expression import ExpressionError, FormulaError, Variable, parse, parse_relation
from pybridge.objectives.errors import ObjectiveError
from pybridge.objectives.objective import Objective

BETA_VAE = Objective(
    "beta_vae",
    "recon + beta * kl",
    weights=["beta"],
    assume=["kl >= 0"],
    reference="Higgins et al., ICLR 2017",
    meanings={"kl": "divergence"},
)


def test_names_are_weights_or_terms_in_the_order_of_the_formula() -> None:
    assert BETA_VAE.variables == ("recon", "beta", "kl")
    assert BETA_VAE.terms == ("recon", "kl")
    assert BETA_VAE.weights == ("beta",)
    assert BETA_VAE.assume == (parse_relation("kl >= 0"),)
    assert BETA_VAE.meanings == {"kl": "divergence"}


def test_text_and_python_make_the_same_objective() -> None:
    recon, beta, kl = map(Variable, ("recon", "beta", "kl"))
    same = Objective(
        "beta_vae",
        recon + beta * kl,
        weights=("beta",),
        assume=[kl >= 0],
        reference="Higgins et al., ICLR 2017",
        meanings={"kl": "divergence"},
    )
    assert same == BETA_VAE
    assert hash(same) == hash(BETA_VAE)
    assert pickle.loads(pickle.dumps(BETA_VAE)) == BETA_VAE


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"weights": ["betta"]}, "'betta' is not in the formula; did you mean 'beta'"),
        ({"weights": ["beta", "beta"]}, "given twice"),
        ({"weights": "beta"}, "are lists"),
        ({"assume": "kl >= 0"}, "are lists"),
        ({"assume": ["k >= 0"]}, "'k', which is not in the formula"),
        ({"assume": ["1 >= 0"]}, "about no name"),
        ({"assume": [parse_relation("f() >= 0", applications=True)]}, "applies an objective"),
        ({"assume": [True]}, "a text or a Relation, not bool"),
        ({"name": "kl"}, "names the objective and one of its terms"),
        ({"name": "weightedTwoTerm"}, "library's own"),
        ({"formula": "1 + 2", "weights": [], "assume": []}, "constant"),
        ({"formula": parse("f(a=kl)", applications=True)}, "applies no objectives"),
        ({"meanings": {"kk": "?"}}, "'kk', which is not in the formula"),
        ({"meanings": {"kl": 1}}, "not a text"),
        ({"reference": 2017}, "not a text"),
    ],
)
def test_parts_that_do_not_fit_are_refused(changes: dict[str, object], message: str) -> None:
    parts: dict[str, object] = {
        "name": "beta_vae",
        "formula": "recon + beta * kl",
        "weights": ["beta"],
        "assume": ["kl >= 0"],
    }
    with pytest.raises(ObjectiveError, match=message):
        Objective(**(parts | changes))  # type: ignore[arg-type]


def test_bad_texts_are_refused() -> None:
    with pytest.raises(FormulaError):
        Objective("f", "recon +")
    for name in ("1f", "f g", "f.g", "", "f\n", "max", "f'"):
        with pytest.raises(ExpressionError):
            Objective(name, "recon")


def test_applications_expand_to_the_formula_with_names_replaced() -> None:
    claim = parse_relation("beta_vae(beta=b2) - beta_vae() <= b2", applications=True)
    assert BETA_VAE.expand(claim) == parse_relation("recon + b2 * kl - (recon + beta * kl) <= b2")
    assert BETA_VAE.expand(BETA_VAE.at(kl=0)) == parse("recon + beta * 0")
    assert BETA_VAE.at(beta="b1 + 1") == parse("beta_vae(beta=b1 + 1)", applications=True)


def test_replacements_are_simultaneous_and_may_apply_again() -> None:
    swapped = parse("beta_vae(recon=kl, kl=recon)", applications=True)
    assert BETA_VAE.expand(swapped) == parse("kl + beta * recon")
    nested = parse("beta_vae(recon=beta_vae(beta=0))", applications=True)
    assert BETA_VAE.expand(nested) == parse("recon + 0 * kl + beta * kl")


def test_the_librarys_objectives_expand_too() -> None:
    text = "weightedTwoTerm(weight=w, base=a, regularizer=b)"
    assert BETA_VAE.expand(parse(text, applications=True)) == parse("a + w * b")


def test_unknown_applications_are_refused() -> None:
    with pytest.raises(ObjectiveError, match="other is not an objective here"):
        BETA_VAE.expand(parse("other()", applications=True))
    with pytest.raises(ObjectiveError, match=r"'bta'.*did you mean 'beta'"):
        BETA_VAE.expand(parse("beta_vae(bta=1)", applications=True))
    with pytest.raises(ObjectiveError, match="did you mean 'beta'"):
        BETA_VAE.at(betta=1)
