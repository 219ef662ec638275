"""Two objectives compared: Lean decides, and the numbers that are shown are checked here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from pybridge import Objective, SpecError, Verdict, VerifyError, assert_equivalent, compare
from pybridge.comparison.smallest import holds, smallest
from pybridge.expression import parse_relation
from pybridge.expression.algebraic import Number
from pybridge.report.comparisons import Relationship

BETA_VAE = Objective("beta_vae", "recon + beta * kl", ["beta"], ["kl >= 0"])

FUNCTIONS = [
    ("log(1 + exp(x))", "softplus(x)", Relationship.EQUAL),
    ("log(1 + exp(x))", "relu(x)", Relationship.AT_LEAST),
    ("relu(x)", "log(1 + exp(x))", Relationship.AT_MOST),
    ("max(x, y)", "(x + y + abs(x - y)) / 2", Relationship.EQUAL),
    ("exp(x)", "1 + x", Relationship.AT_LEAST),
    ("x", "y", Relationship.DIFFERENT),
    ("x - x", "y - y", Relationship.EQUAL),
    ("x / x", "1 + x - x", Relationship.EQUAL),
]


@pytest.mark.lean
@pytest.mark.parametrize(("first", "second", "outcome"), FUNCTIONS)
def test_outcomes(first: str, second: str, outcome: Relationship) -> None:
    found = compare(Objective("first", first), Objective("second", second))
    assert found.outcome is outcome
    assert found.equal == bool(found) == (outcome is Relationship.EQUAL)
    assert (found.point is None) == (found.values is None) == found.equal


@pytest.mark.lean
def test_a_difference_is_shown_at_a_small_point() -> None:
    mine = Objective("mine", "recon + beta * term + term", ["beta"])
    found = compare(BETA_VAE, mine, rename={"term": "kl"})
    assert found.outcome is Relationship.AT_MOST
    assert found.point == {"recon": 0, "beta": 0, "kl": 1}
    assert found.values == ("0", "1")
    assert [law.verdict for law in found.laws[:3]] == ["disproved", "proved", "disproved"]
    assert str(found).startswith(
        "beta_vae <= mine: proved, and they differ\n"
        "  at recon = 0, beta = 0, kl = 1\n"
        "    beta_vae = 0\n"
        "    mine     = 1\n"
    )
    assert "where of mine term -> kl" in str(found)


@pytest.mark.lean
def test_what_is_assumed_decides() -> None:
    assert compare("beta_vae", "vae").outcome is Relationship.DIFFERENT
    assert compare("beta_vae", "vae", assume=["beta >= 1"]).outcome is Relationship.AT_LEAST
    assert compare("beta_vae", "vae", assume=["beta <= 1"]).outcome is Relationship.AT_MOST
    assert compare("beta_vae", "vae", assume="beta == 1").equal
    assert compare("vae", "beta_vae", rename={"beta": 1}).equal
    assert compare("vae", "beta_vae", rename={"beta": "1/2 + 1/2"}).equal


@pytest.mark.lean
def test_assumptions_of_the_second_objective_count_under_its_new_names() -> None:
    first, second = Objective("first", "abs(x)"), Objective("second", "y", assume=["y >= 0"])
    found = compare(first, second, rename={"y": "x"})
    assert found.equal
    assert found.assumptions == ("x >= 0",)


@pytest.mark.lean
def test_defined_names_mean_what_they_stand_for() -> None:
    defined = Objective("defined", "recon + kl", where={"kl": "mu**2 / 2"})
    plain = Objective("plain", "recon + kl", assume=["kl >= 0"])
    assert compare(defined, plain).equal
    assert compare(plain, defined).equal
    assert compare(defined, Objective("other", "recon + m**2 / 2"), rename={"m": "mu"}).equal
    found = compare(defined, Objective("other", "recon + t"), rename={"t": "kl"}, assume=["kl > 1"])
    assert found.equal
    assert found.assumptions == ("mu**2 / 2 > 1",)


@pytest.mark.lean
def test_names_of_objectives_and_of_their_terms_may_clash() -> None:
    first = Objective("loss", "x + reg")
    found = compare(first, Objective("loss", "reg + x"))
    assert found.equal
    assert (found.first.name, found.second.name) == ("loss", "loss_2")
    assert compare(first, Objective("reg", "x + loss"), rename={"loss": "reg"}).equal
    assert compare(Objective("f", "x"), Objective("x", "f"), rename={"f": "x"}).equal
    library = Objective("weightedTwoTerm", "base + weight * regularizer", ["weight"])
    assert compare(library, Objective("mine", "regularizer * weight + base")).equal
    assert compare(Objective("mine", "regularizer * weight + base"), library).equal


@pytest.mark.lean
def test_where_lean_can_only_tell_the_value_of_a_function() -> None:
    found = compare(Objective("f", "exp(x)"), Objective("g", "1 + x + x**2 / 2"))
    assert found.outcome is Relationship.DIFFERENT
    assert found.point is not None
    (x,) = found.point.values()
    assert x != 0
    assert "≈" in str(found)


@pytest.mark.lean
def test_assert_equivalent_names_the_point_and_both_values() -> None:
    assert assert_equivalent(BETA_VAE, Objective("mine", "kl * beta + recon")).equal
    with pytest.raises(AssertionError) as failed:
        assert_equivalent(BETA_VAE, Objective("mine", "recon - beta * kl"))
    assert "at recon = 0, beta = 1, kl = 1\n    beta_vae = 1\n    mine     = -1" in str(
        failed.value
    )


@pytest.mark.lean
def test_json() -> None:
    found = json.loads(compare(BETA_VAE, Objective("mine", "recon + kl")).dumps())
    assert found["outcome"] == "different"
    assert found["equal"] is False
    assert found["point"] == {"recon": "0", "beta": "0", "kl": "1"}
    assert found["values"] == ["0", "1"]
    assert [law["name"] for law in found["laws"]][:3] == ["equal", "at_most", "at_least"]
    assert found["lean"]["version"]


@pytest.mark.lean
def test_what_lean_was_given_can_be_checked_again() -> None:
    assert "theorem" in compare(BETA_VAE, Objective("mine", "recon + kl")).lean_text


REFUSED: list[tuple[Any, Any, dict[str, Any], str]] = [
    (BETA_VAE, "no_such_objective", {}, "no objective of that name"),
    (BETA_VAE, "vae", {"rename": {"nothing": "kl"}}, "'nothing' is not in the formula of vae"),
    (BETA_VAE, "vae", {"rename": {"kl": "kll"}}, "did you mean 'kl'"),
    (BETA_VAE, "vae", {"rename": {"kl": "recon"}}, "recon and kl of vae would both be recon"),
    (BETA_VAE, "vae", {"rename": {"kl": "1 +"}}, "rename: kl"),
    (BETA_VAE, "vae", {"rename": {"kl": None}}, "rename: kl"),
    (BETA_VAE, "vae", {"rename": {"kl": "-1"}}, "which is false"),
    (BETA_VAE, "vae", {"rename": ["kl"]}, "rename has names"),
    (BETA_VAE, "vae", {"rename": {1: "kl"}}, "'1' is not in the formula"),
    (BETA_VAE, "vae", {"rename": {"kl": 0, "recon": 0}}, "constant"),
    (BETA_VAE, "vae", {"assume": ["nothing > 0"]}, "'nothing'"),
    (BETA_VAE, "vae", {"assume": [3]}, "an assumption is a text"),
    (BETA_VAE, "vae", {"assume": 3}, "assume has assumptions"),
    (BETA_VAE, "vae", {"assume": ["kl < 0"]}, "nothing to compare"),
    (BETA_VAE, Objective("f", "kl", assume=["kl < 0"]), {}, "nothing to compare"),
    (Objective("f", "log(x)"), Objective("g", "log(-x)"), {}, "nothing to compare"),
    (Objective("f", "sqrt(x - 1)"), Objective("g", "x", assume=["x <= 0"]), {}, "nothing to comp"),
]


@pytest.mark.parametrize(("first", "second", "options", "says"), REFUSED)
def test_what_makes_no_sense_is_refused(
    first: Any, second: Any, options: dict[str, Any], says: str
) -> None:
    with pytest.raises((VerifyError, SpecError), match=says):
        compare(first, second, **options)


TWO = """
[[objective]]
name = "one"
formula = "x + y"

[[objective]]
name = "two"
formula = "y + x"
"""


@pytest.mark.lean
def test_one_of_several_objectives_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "losses.toml"
    file.write_text(TWO, encoding="utf-8")
    assert compare(f"{file}:one", f"{file}:two").equal
    with pytest.raises(VerifyError, match=r"several objectives \(one, two\).*losses.toml:one'"):
        compare(str(file), "vae")
    with pytest.raises(VerifyError, match="has no objective 'three'; it has one, two"):
        compare(f"{file}:three", "vae")


def test_points_are_made_small_and_are_wrong_still() -> None:
    hypotheses = [parse_relation("x >= 1/3"), parse_relation("x + y == 1")]
    claim = parse_relation("x == y")

    def wrong(point: Mapping[str, Number]) -> bool:
        return not holds(claim, point) and all(holds(each, point) for each in hypotheses)

    start = {"x": Fraction(17, 3), "y": Fraction(-14, 3), "unused": Fraction(99, 7)}
    assert smallest(start, wrong) == {**start, "unused": 0}
    hypotheses.pop()
    assert smallest(start, wrong) == {"x": 1, "y": 0, "unused": 0}


def test_a_relation_does_not_hold_where_it_is_not_defined() -> None:
    assert not holds(parse_relation("log(x) <= 0"), {"x": Fraction(0)})
    assert not holds(parse_relation("1 / x == 1"), {"x": Fraction(0)})
    assert holds(parse_relation("log(x) <= 0"), {"x": Fraction(1)})


@pytest.mark.lean
def test_the_smallest_point_is_leans_too() -> None:
    found = compare(
        Objective("f", "x**2 * y"), Objective("g", "x * y"), assume=["x >= 10", "y >= 5"]
    )
    assert found.outcome is Relationship.AT_LEAST
    pinned = [law for law in found.laws if law.name == "differ_here"]
    assert all(law.verdict is Verdict.DISPROVED for law in pinned)
    assert found.point is not None
    assert found.point["x"] >= 10
    assert found.point["y"] >= 5
