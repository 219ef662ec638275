"""What an objective is meant to be: read from specs and from Python, and stated as laws."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from pybridge.objectives.errors import LawError, ObjectiveError
from pybridge.objectives.families import all_laws
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.required_laws import required_laws
from pybridge.objectives.spec import SpecError, parse_spec

SPEC = """\
[objective]
name = "j"
formula = "recon + beta * kl"
weights = ["beta"]
assume = ["kl >= 0"]
"""


def required(**requirements: Any) -> dict[str, str]:
    objective = Objective("j", "recon + beta * kl", ["beta"], ["kl >= 0"], **requirements)
    return {law.name: law.statement for law in required_laws(objective)}


@pytest.mark.parametrize(
    ("requirements", "stated"),
    [
        (
            {"increasing": "beta"},
            {"mono_beta": "j(beta=beta1) <= j(beta=beta2) where beta1 <= beta2"},
        ),
        ({"decreasing": ["kl"]}, {"antitone_kl": "j(kl=kl2) <= j(kl=kl1) where kl1 <= kl2"}),
        ({"nonnegative": True}, {"nonnegative": "j() >= 0"}),
        (
            {"convex": ("kl",)},
            {
                "convex_kl": "j(kl=(1 - mix) * kl1 + mix * kl2) <= (1 - mix) * j(kl=kl1) + mix * "
                "j(kl=kl2) where mix >= 0, mix <= 1"
            },
        ),
        (
            {"bounds": [">= recon", "<= recon + 10", "> -1", ">= recon"]},
            {
                "lower_bound": "j() >= recon",
                "upper_bound": "j() <= recon + 10",
                "lower_bound_2": "j() > -1",
            },
        ),
        (
            {
                "equals": [
                    {"beta": 0, "to": "recon"},
                    {"beta": "1/2", "kl": 0.1, "to": "recon + 1/20"},
                ]
            },
            {
                "equals_at_beta": "j(beta=0) == recon",
                "equals_at_beta_kl": "j(beta=1/2, kl=1/10) == recon + 1/20",
            },
        ),
        ({"equals": {"recon": Fraction(1, 3), "to": 1}}, None),
    ],
)
def test_requirements_are_laws(requirements: dict[str, Any], stated: dict[str, str] | None) -> None:
    wanted = {"equals_at_recon": "j(recon=1/3) == 1"} if stated is None else stated
    assert required(**requirements) == wanted


def test_a_spec_says_the_same_as_python() -> None:
    text = """\
increasing = ["beta", "recon"]
decreasing = "kl"
nonnegative = true
convex = "beta"
bounds = ">= recon"
equals = [{ beta = 0, to = "recon" }, { beta = 0.1, to = "recon + kl / 10" }]
"""
    spec = parse_spec(SPEC + text).objective
    assert spec == Objective(
        "j",
        "recon + beta * kl",
        ["beta"],
        ["kl >= 0"],
        increasing=["beta", "recon"],
        decreasing="kl",
        nonnegative=True,
        convex=["beta"],
        bounds=[">= recon"],
        equals=[{"beta": 0, "to": "recon"}, {"beta": "1/10", "to": "recon + kl / 10"}],
    )


def test_a_required_law_takes_the_place_of_the_finding() -> None:
    objective = Objective("j", "recon + beta * kl", ["beta"], increasing="beta")
    named = [law for law in all_laws(objective) if law.name == "mono_beta"]
    assert len(named) == 1 and isinstance(named[0], Law) and named[0].required
    assert not any(law.required for law in all_laws(objective)[:5] if isinstance(law, Law))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            'increasing = ["bet"]',
            "6: increasing: 'bet' is not in the formula; did you mean 'beta'?",
        ),
        ("increasing = 3", "6: increasing is a text or a list of texts, not 3"),
        ('convex = ["kl", 3]', "6: convex is a text or a list of texts; 3 is none"),
        ('nonnegative = "yes"', "6: nonnegative is true or false, not 'yes'"),
        ('bounds = "recon"', "6: bounds: 'recon' is no bound; write it as '>= recon'"),
        ('bounds = ["== recon"]', "belongs under equals"),
        ('bounds = ">= recon <= 4"', "6: bounds: "),
        ('bounds = ">= rec"', "'rec' mentions 'rec', which is not in the formula; did you mean"),
        (
            "equals = { beta = 0 }",
            "is not a substitution and what is left, such as {beta = 0, to =",
        ),
        ('equals = { to = "recon" }', "is not a substitution"),
        ('equals = { beta = "beta", to = "recon" }', "it replaces nothing"),
        ('equals = { gamma = 0, to = "recon" }', "'gamma' is not in the formula"),
        ('equals = { beta = nan, to = "recon" }', "neither a number nor a formula"),
        ('equals = { beta = true, to = "recon" }', "neither a number nor a formula"),
        ('equals = "beta=0"', "6: equals is a substitution"),
        ('increasing = "kl"\ndecreasing = "kl"', "7: 'kl' is required to be increasing and"),
        ('equals = { kl = -1, to = "recon - beta" }', "breaks the assumption kl >= 0 of j"),
        ("effort = 6", "6: effort is a number from 1 to 5, not 6"),
        ("effort = true", "6: effort is a number from 1 to 5"),
        ('increase = "beta"', "6: unknown key 'increase'; did you mean 'increasing'?"),
        (
            'increasing = "beta"\n[[law]]\nname = "mono_beta"\nclaim = "j() >= 0"',
            "8: 'mono_beta' is what one of the requirements under [objective] is called",
        ),
        ('[[law]]\nname = "a"\nclaim = "j() >= 0"\nvacuous = "no"', "9: vacuous is true or false"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_line(line: str, said: str) -> None:
    with pytest.raises(SpecError) as caught:
        parse_spec(SPEC + line + "\n", "j.toml")
    assert said in str(caught.value)


def test_python_refuses_the_same() -> None:
    for wrong in ({"increasing": "bet"}, {"bounds": "recon"}, {"nonnegative": 1}):
        with pytest.raises(ObjectiveError):
            required(**wrong)
    with pytest.raises(LawError, match="breaks the assumption"):
        required(equals={"kl": -1, "to": "recon - beta"})
    with pytest.raises(TypeError):
        Objective("j", "x", increase="x")  # type: ignore[call-arg]


def test_long_names_make_names_of_laws_that_are_not_too_long() -> None:
    long = "x" * 64
    objective = Objective(
        "j", f"{long} + y{long[1:]}", increasing=long, equals={long: 0, f"y{long[1:]}": 0, "to": 0}
    )
    for law in required_laws(objective):
        assert law.name and len(law.name) <= 128
