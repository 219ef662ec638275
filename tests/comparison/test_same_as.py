"""An objective held against a published one: which names stand for which, and what is refused."""

from __future__ import annotations

import random
import time
from fractions import Fraction
from typing import Any

import pytest

from pybridge import Objective, VerifyError, catalog, same_as
from pybridge.comparison.renaming import alike, find_renaming
from pybridge.expression import Variable

RIGHT = Objective("mine", "recon + codebook_term + beta * commit_term", ["beta"])
WRONG = Objective("mine", "recon + beta * codebook_term + commit_term", ["beta"])


@pytest.mark.lean
def test_a_renaming_that_is_given_decides() -> None:
    names = {"codebook": "codebook_term", "commitment": "commit_term"}
    found = same_as(RIGHT, "vq_vae", **names)
    assert found.equal and not found.found
    assert found.renaming == names
    with pytest.raises(AssertionError) as failed:
        same_as(WRONG, "vq_vae", **names)
    assert (
        "at recon = 0, beta = 0, codebook_term = 0, commit_term = 1\n"
        "    mine   = 1\n"
        "    vq_vae = 0\n"
    ) in str(failed.value)
    assert same_as(WRONG, "vq_vae", codebook="commit_term", commitment="codebook_term").equal


@pytest.mark.lean
def test_a_renaming_is_found_and_reported() -> None:
    found = same_as(Objective("mine", "a + w * b + c", ["w"]), "vq_vae")
    assert found.equal and found.found
    assert (found.renaming["beta"], found.renaming["commitment"]) == ("w", "b")
    assert {found.renaming["recon"], found.renaming["codebook"]} == {"a", "c"}
    assert "(found)" in str(found)
    assert same_as(Objective("mine", "a + w * b + c"), "vq_vae").renaming["commitment"] in (
        "w",
        "b",
    )
    assert same_as(RIGHT, "vq_vae").found


@pytest.mark.lean
@pytest.mark.parametrize(
    "mine",
    [
        WRONG,
        Objective("mine", "recon + beta * codebook + commitment", ["beta"]),
        Objective(
            "mine", "recon + beta * codebook + commitment", ["beta"], ["codebook == commitment"]
        ),
    ],
)
def test_terms_of_one_value_are_held_apart(mine: Objective) -> None:
    with pytest.raises(AssertionError, match="mine and vq_vae are different") as failed:
        same_as(mine, "vq_vae")
    assert "they are equal under other names; if these are meant, say so: same_as(…, codebook=" in (
        str(failed.value)
    )


@pytest.mark.lean
def test_a_number_or_a_formula_may_stand_for_a_name() -> None:
    assert same_as(Objective("mine", "a + b + c / 4"), "vq_vae", beta="1/4").equal
    assert same_as(Objective("mine", "a + b + c / 4"), "vq_vae", beta=0.25).equal
    mine = Objective("mine", "recon + beta * kl", where={"kl": "mu**2 / 2"})
    assert same_as(mine, "beta_vae").equal
    assert same_as(mine, "beta_vae", kl="mu**2 / 2").equal


@pytest.mark.lean
@pytest.mark.parametrize("formula", ["a + b", "a + b + c + d", "a + b + c * d * e", "recon"])
def test_what_is_another_loss_is_no_match(formula: str) -> None:
    with pytest.raises(AssertionError, match=r"they differ|are different"):
        same_as(Objective("mine", formula), "vq_vae")


@pytest.mark.lean
def test_an_objective_whose_names_are_parameters_of_ours() -> None:
    published = Objective("published", "objective + 2 * rename")
    mine = Objective("mine", "a + 2 * b")
    assert same_as(mine, published, objective="a", rename="b").equal


@pytest.mark.parametrize(
    ("renaming", "says"),
    [
        ({"nothing": "recon"}, "'nothing' is not in the formula of vq_vae"),
        ({"codebook": "nothing"}, "'nothing' is not in the formula of mine"),
        ({"codebook": "recon"}, "would both be recon"),
        ({"codebook": ""}, "rename: codebook"),
        ({"codebook": [1]}, "rename: codebook"),
    ],
)
def test_a_renaming_that_makes_no_sense_is_refused(renaming: dict[str, Any], says: str) -> None:
    with pytest.raises(VerifyError, match=says):
        same_as(RIGHT, "vq_vae", **renaming)


@pytest.mark.parametrize("with_weights", [True, False])
@pytest.mark.parametrize("name", catalog.names()[::3])
def test_published_objectives_are_found_under_other_names(name: str, with_weights: bool) -> None:
    published = catalog.load(name).objective
    new = [f"v{number}" for number in range(len(published.variables))]
    random.Random(name).shuffle(new)
    renamed = dict(zip(published.variables, map(Variable, new), strict=True))
    mine = Objective(
        "mine",
        published.formula.substitute(renamed),
        [renamed[weight].name for weight in published.weights] if with_weights else [],
        [published.inlined(assumption).substitute(renamed) for assumption in published.assume],
    )
    found = find_renaming(mine, published, {}, {})
    assert found is not None
    assert sorted(str(formula) for formula in found.values()) == sorted(new)
    point = {name: Fraction(3 + number, 17) for number, name in enumerate(new)}
    theirs = {name: point[str(formula)] for name, formula in found.items()}
    assert mine(**point) == published(**theirs)


@pytest.mark.parametrize(
    ("mine", "published", "possible"),
    [
        (" + ".join(f"a{n}" for n in range(30)), " + ".join(f"b{n}" for n in range(30)), True),
        (
            " + ".join(f"a{n} * w{n}" for n in range(12)),
            " + ".join(f"u{n} * b{n}" for n in range(12)),
            True,
        ),
        (" * ".join(f"a{n}" for n in range(16)), " + ".join(f"b{n}" for n in range(16)), False),
        ("a * b + c", "x / y + z", False),
        ("log(a - b) + c", "log(x - y) - z", False),
        ("max(a, b, c) + d", "max(x, y, z) - w", False),
        ("sqrt(a - 1) + sqrt(b - 2)", "sqrt(x - 2) + sqrt(y - 1)", True),
        ("log(-1 - a**2) + b", "log(-1 - x**2) + y", False),
    ],
)
def test_the_search_ends_soon(mine: str, published: str, possible: bool) -> None:
    before = time.monotonic()
    found = find_renaming(Objective("mine", mine), Objective("published", published), {}, {})
    assert time.monotonic() - before < 20
    assert (found is not None) == possible


def test_what_differs_by_a_factor_is_not_found() -> None:
    # Equal wherever the other names are equal, and different all the same.
    assert find_renaming(Objective("f", "a - b"), Objective("g", "2 * (x - y)"), {}, {}) is None


def test_names_that_are_alike() -> None:
    published = ["recon", "codebook", "beta", "commitment"]
    assert alike(published, ["recon", "codebook_term", "commit_term", "w"]) == {
        "recon": "recon",
        "codebook": "codebook_term",
        "commitment": "commit_term",
    }
    assert alike(["loss"], ["loss1", "loss2"]) == {}
    assert alike([], ["x"]) == alike(["x"], []) == {}
