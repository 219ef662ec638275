"""What Lean prints is read as what it says, and nothing else is accepted."""

from __future__ import annotations

import pytest

from pybridge.expression import parse, parse_relation
from pybridge.readback import (
    Definition,
    ReadbackError,
    Statement,
    canonical,
    read_definition,
    read_statement,
)

OBJECTIVES = {"beta_vae": ("beta_vae", ("recon", "beta", "kl"))}


def relation(text: str) -> object:
    return parse_relation(text, applications=True)


def test_a_statement_with_an_objective() -> None:
    printed = (
        "∀ (recon kl b1 b2 : ℝ), kl ≥ (0 : ℝ) → b1 ≤ b2 → "
        "beta_vae recon b1 kl ≤ beta_vae recon b2 kl"
    )
    assert read_statement(printed, OBJECTIVES) == Statement(
        negated=False,
        variables=("recon", "kl", "b1", "b2"),
        hypotheses=(relation("kl >= 0"), relation("b1 <= b2")),
        claim=relation(
            "beta_vae(recon=recon, beta=b1, kl=kl) <= beta_vae(recon=recon, beta=b2, kl=kl)"
        ),
    )


@pytest.mark.parametrize(
    ("printed", "claim"),
    [
        ("x + y * z = x", "x + y * z == x"),
        ("(x + y) * z ≠ x", "(x + y) * z != x"),
        ("x - (y - z) > x - y - z", "x - (y - z) > x - y - z"),
        ("-x ^ (2 : Nat) < (0 : ℝ)", "-x**2 < 0"),
        ("(-x) ^ (2 : Nat) < (0 : ℝ)", "(-x)**2 < 0"),
        ("- -x ≤ x * -y", "-(-x) <= x * (-y)"),
        ("x / (10 : ℝ) = (1 / 10 : ℝ) * x", "x / 10 == 1/10 * x"),
        ("(-1 / 2 : ℝ) ^ (2 : Nat) < (-3 : ℝ)", "(-1/2)**2 < -3"),
        ("x / (2 : ℝ) / (3 : ℝ) ≥ x", "x / 2 / 3 >= x"),
        ("Max.max (x + y) (2 : ℝ) ≤ Min.min x (-y)", "max(x + y, 2) <= min(x, -y)"),
        ("LatentObjective.OrderedField.abs (x - y) ≥ (0 : ℝ)", "abs(x - y) >= 0"),
        (
            "LatentObjective.weightedTwoTerm x { base := y + z, regularizer := z } = x",
            "weightedTwoTerm(base=y + z, weight=x, regularizer=z) == x",
        ),
    ],
)
def test_formulas(printed: str, claim: str) -> None:
    found = read_statement(f"∀ (x y z : ℝ), {printed}", OBJECTIVES)
    assert found == Statement(False, ("x", "y", "z"), (), relation(claim))


def test_negations() -> None:
    negated = read_statement("¬∀ (x : ℝ), x ≥ (0 : ℝ) → x = (1 : ℝ)", OBJECTIVES)
    assert negated == Statement(True, ("x",), (relation("x >= 0"),), relation("x == 1"))
    plain = read_statement("¬(1 : ℝ) < (2 : ℝ)", OBJECTIVES)
    assert plain == Statement(True, (), (), relation("1 < 2"))
    implication = read_statement("¬((1 : ℝ) < (2 : ℝ) → (1 : ℝ) = (2 : ℝ))", OBJECTIVES)
    assert implication == Statement(True, (), (relation("1 < 2"),), relation("1 == 2"))
    unequal = read_statement("∀ (x y : ℝ), ¬x = y", OBJECTIVES)
    assert unequal.claim == relation("x != y")


def test_renamed_and_unused_variables() -> None:
    found = read_statement("∀ (from₀ : ℝ), ℝ → from₀ = «to»", OBJECTIVES)
    assert found.variables == ("from", None)
    asked = Statement(False, ("from", "x"), (), relation("from == to"))
    assert found.agrees_with(asked)
    assert not found.agrees_with(Statement(False, ("from", "to"), (), relation("from == to")))


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "True",
        "x ≤ 1",  # a numeral whose type is not shown
        "∀ (x : Nat), x ≤ x",
        "∀ (x : ℝ), (1 : Nat) < (2 : Nat)",
        "∀ (x : ℝ), (1 : LatentObjective.Completion Rat) < x",
        "∀ (x : Real), x ≤ x",  # some other type that happens to have this name
        "∀ (x : ℝ), x ≤ x ∧ x = x",
        "∀ (x : ℝ), x ≤ x ∨ x = x",
        "∀ (x : ℝ), ∃ y, x ≤ y",
        "∀ (x : ℝ), ↑x ≤ x",
        "∀ (x : ℝ), x ^ x = x",
        "∀ (x : ℝ), x ^ (2 : ℝ) = x",
        "∀ (x : ℝ), x / x = x",
        "∀ (x : ℝ), x⁻¹ = x",
        "∀ (x : ℝ), other x = x",
        "∀ (x : ℝ), abs x = x",
        "∀ (x : ℝ), beta_vae x x = x",
        "∀ (x : ℝ), beta_vae x x x x = x",
        "∀ (x : ℝ), LatentObjective.weightedTwoTerm x { base := x } = x",
        "∀ (x : ℝ), LatentObjective.weightedTwoTerm x { base := x, other := x } = x",
        "∀ {x : ℝ}, x ≤ x",
        "∀ (x : ℝ), ¬∀ (y : ℝ), x ≤ y",
        "∀ (x : ℝ), ¬x < x",
        "¬¬∀ (x : ℝ), x ≤ x",
        "∀ (x : ℝ), x ≤ x → False",
        "∀ (x : ℝ), x ≤ ⋯",
        "∀ (x : ℝ), x ≤ x x",
    ],
)
def test_what_is_not_ours_is_refused(printed: str) -> None:
    with pytest.raises(ReadbackError):
        read_statement(printed, OBJECTIVES)


DEFINITION = """def beta_vae : {F : Type} → [LatentObjective.OrderedField F] → F → F → F → F :=
fun {F} [LatentObjective.OrderedField F] recon beta kl =>
  recon + beta * kl ^ (2 : Nat) / (10 : F)"""


def test_a_definition() -> None:
    found = read_definition(DEFINITION, "beta_vae")
    assert found == Definition(("recon", "beta", "kl"), parse("recon + beta * kl**2 / 10"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("def beta_vae", "def vae"),
        ("def beta_vae", "theorem beta_vae"),
        ("OrderedField F] →", "OrderedRing F] →"),
        ("→ F → F → F → F", "→ F → F → F"),
        ("{F : Type}", "{F : Prop}"),
        ("(10 : F)", "10"),
        ("(10 : F)", "(10 : ℝ)"),
        ("fun {F}", "fun {G}"),
        ("kl ^ (2 : Nat)", "foo kl"),
    ],
)
def test_other_definitions_are_refused(old: str, new: str) -> None:
    assert old in DEFINITION
    with pytest.raises(ReadbackError):
        read_definition(DEFINITION.replace(old, new), "beta_vae")


def test_the_canonical_form() -> None:
    parameters = {"j": ("a", "b")}
    assert canonical(parse("x / (1/2)"), parameters) == parse("x * 2")
    assert canonical(parse("x / -4"), parameters) == parse("x * (-1/4)")
    assert canonical(parse("x / (1 + 1)"), parameters) == parse("x / 2")
    assert canonical(parse("j(b=j())", applications=True), parameters) == parse(
        "j(a=a, b=j(a=a, b=b))", applications=True
    )
