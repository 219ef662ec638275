"""When a counterexample has a picture, and what the picture says."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from fractions import Fraction

import pytest
from example_reports import BROKEN, VAE, required

from pybridge.report.plot import plot_of
from pybridge.report.results import LawResult, ObjectiveResult, Verdict


def broken(claim: str, **values: object) -> LawResult:
    point = {name: Fraction(str(value)) for name, value in values.items()}
    return required("law", Verdict.DISPROVED, claim=claim, counterexample=point)


def test_the_ends_are_the_points_of_the_law_with_exact_values() -> None:
    plot = plot_of(VAE, BROKEN)
    assert plot is not None
    assert plot.title == "my_vae along gamma: 0 at gamma = 0, -1/2 at gamma = 1/2"
    assert (plot.curve[0], plot.curve[-1]) == ((0.0, 0.0), (1.0, -0.5))
    svg = ElementTree.fromstring(plot.to_svg())
    assert svg.attrib["role"] == "img"
    assert svg.findtext("title") == plot.title
    assert [text.text for text in svg.iter("text")] == ["0", "gamma = 0", "-1/2", "gamma = 1/2"]
    assert len(list(svg.iter("circle"))) == 2


def test_all_points_of_a_convexity_lie_on_the_curve() -> None:
    objective = ObjectiveResult("j", "-x**2")
    claim = "j(x=t * a + (1 - t) * b) <= t * j(x=a) + (1 - t) * j(x=b)"
    plot = plot_of(objective, broken(claim, a=-2, b=2, t="1/4"))
    assert plot is not None
    assert [(at, str(mark.value)) for at, mark in plot.marks] == [
        (0.0, "-4"), (0.75, "-1"), (1.0, "-4"),
    ]  # fmt: skip


def test_where_several_names_vary_all_are_told() -> None:
    objective = ObjectiveResult("j", "x * y")
    plot = plot_of(objective, broken("j(x=a, y=a) <= j(x=b, y=b)", a=1, b=0))
    assert plot is not None
    assert plot.title == "j: 1 at x = 1, y = 1, 0 at x = 0, y = 0"
    texts = [text.text for text in ElementTree.fromstring(plot.to_svg()).iter("text")]
    assert texts == ["1", "from", "0", "to"]


def test_a_long_number_is_short_in_the_picture_and_exact_beside_it() -> None:
    plot = plot_of(ObjectiveResult("j", "x"), broken("j(x=a) <= j(x=b)", a="1234567/89012345", b=0))
    assert plot is not None
    assert "1234567/89012345" in plot.title
    texts = [text.text for text in ElementTree.fromstring(plot.to_svg()).iter("text")]
    assert "≈ 0.0139" in texts


def test_an_irrational_value_is_rounded_in_the_picture() -> None:
    plot = plot_of(ObjectiveResult("j", "exp(-x)"), broken("j(x=a) <= j(x=b)", a=0, b=1))
    assert plot is not None
    assert plot.title == "j along x: 1 at x = 0, 0.367879441171442 at x = 1"
    svg = ElementTree.fromstring(plot.to_svg())
    assert [text.text for text in svg.iter("text")] == ["1", "x = 0", "≈ 0.368", "x = 1"]


def test_a_constant_is_drawn() -> None:
    plot = plot_of(ObjectiveResult("j", "x - x"), broken("j(x=a) < j(x=b)", a=0, b=1))
    assert plot is not None
    assert "nan" not in plot.to_svg()


@pytest.mark.parametrize(
    ("formula", "law"),
    [
        ("x", required("proved")),
        ("x", broken("j() >= 0", x=-1)),
        ("x", broken("j(x=a) <= j(x=b)", a=1, b=1)),
        ("x", broken("other(x=a) <= other(x=b)", a=1, b=0)),
        ("x", broken("j(x=a) <= j(x=b)", a=1)),
        ("x + y", broken("j(x=a) <= j(x=b)", a=1, b=0)),
        ("x", broken("j(x=a) <= ", a=1, b=0)),
        ("x +", broken("j(x=a) <= j(x=b)", a=1, b=0)),
        ("x**64", broken("j(x=a) <= j(x=b)", a=10**300, b=0)),
        ("x", broken("j(x=a) <= j(x=b)", a=10**4000, b=0)),
        ("x", broken("j(x=a) <= j(x=b)", a=f"1/{10**4000}", b=0)),
        ("x", replace(broken("j(x=a) <= j(x=b)"), counterexample={})),
    ],
)
def test_no_picture_where_there_is_nothing_to_draw(formula: str, law: LawResult) -> None:
    assert plot_of(ObjectiveResult("j", formula), law) is None
