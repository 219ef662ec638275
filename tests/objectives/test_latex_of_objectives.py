"""Objectives and laws as LaTeX."""

from __future__ import annotations

import re

import pytest

from pybridge.objectives import catalog
from pybridge.objectives.families import all_laws
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective

GAUSSIAN = Objective(
    "j",
    "recon + beta * kl",
    weights=["beta"],
    assume=["beta >= 0"],
    where={"kl": "(mu**2 + v - 1 - log(v)) / 2"},
)


def test_an_objective_is_an_equation_with_its_definitions() -> None:
    assert GAUSSIAN.latex() == (
        r"j = \mathrm{recon} + \beta \, \mathrm{kl} "
        r"\quad \text{where } \mathrm{kl} = \frac{\mu^2 + v - 1 - \log(v)}{2}"
    )
    assert GAUSSIAN._repr_latex_() == rf"$\displaystyle {GAUSSIAN.latex()}$"
    assert Objective("beta_vae", "x + beta * y").latex() == (
        r"\operatorname{beta\_vae} = x + \beta \, y"
    )


def test_a_law_has_its_hypotheses() -> None:
    law = Law("more", "j(beta=b1) <= j(beta=b2)", ["b1", "b2"], ["b1 <= b2", "mu == 0"])
    assert law.latex(GAUSSIAN) == (
        r"j(\beta = b_1) \le j(\beta = b_2) \quad \text{where } "
        r"b_1 \ge 0,\; b_2 \ge 0,\; b_1 \le b_2,\; \mu = 0,\; 0 < v"
    )


def test_no_two_names_of_a_law_look_alike() -> None:
    law = Law("alike", "j(beta=beta1) <= recon", ["beta1", "beta_1"], ["beta_1 <= beta1"])
    written = law.latex(GAUSSIAN)
    assert r"j(\beta = \mathrm{beta1})" in written
    assert r"\mathrm{beta\_1} \le \mathrm{beta1}" in written


@pytest.mark.parametrize("name", catalog.names())
def test_everything_in_the_catalog(name: str) -> None:
    spec = catalog.load(name)
    laws = [law for law in all_laws(spec.objective, spec.laws) if isinstance(law, Law)]
    for text in (spec.objective.latex(), *(law.latex(spec.objective) for law in laws)):
        bare = re.sub(r"\\.", "", text)
        assert bare.count("{") == bare.count("}")
        assert text.count(r"\left") == text.count(r"\right")
        assert "**" not in text and "==" not in text
