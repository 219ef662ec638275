"""Raw texts, as Lean prints them or as it never would: what is read and what is refused, and where.

No Lean is started here; that these are Lean's own forms, `test_readback` shows.
"""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from pybridge.expression import Variable, parse
from pybridge.expression.limits import MAX_DEPTH, MAX_DIGITS
from pybridge.translation.readback import ReadbackError, read_definition, read_statement

REAL = "LatentObjective.Real"
FIELD = f"{REAL}.instField"
COMM_RING = f"(Lean.Grind.Field.toCommRing.{{0}} {REAL} {FIELD})"
RING = f"(Lean.Grind.CommRing.toRing.{{0}} {REAL} {COMM_RING})"
COMM_SEMIRING = f"(Lean.Grind.CommRing.toCommSemiring.{{0}} {REAL} {COMM_RING})"
SEMIRING = f"(Lean.Grind.CommSemiring.toSemiring.{{0}} {REAL} {COMM_SEMIRING})"
NEG = f"Neg.neg.{{0}} {REAL} (Lean.Grind.Ring.toNeg.{{0}} {REAL} {RING})"
EQ = f"Eq.{{1}} {REAL}"
FORM = "it is not of the form that our theorems have, at: "


def natural(value: str) -> str:
    return f"(OfNat.ofNat.{{0}} Nat {value} (instOfNatNat {value}))"


def numeral(value: str) -> str:
    instance = f"(Lean.Grind.Semiring.ofNat.{{0}} {REAL} {SEMIRING} {value})"
    return f"(OfNat.ofNat.{{0}} {REAL} {value} {instance})"


def about(*names: str) -> str:
    return "forall " + " ".join(f"({name} : {REAL})" for name in names) + ", "


def refused(text: str, *variables: str) -> str:
    with pytest.raises(ReadbackError) as caught:
        read_statement(text, variables, {})
    return str(caught.value)


def nested(depth: int) -> str:
    return f"({NEG} " * depth + "x" + ")" * depth


def definition(body: str) -> str:
    law = "Lean.Grind.Field.{0} F"
    body = body.replace(FIELD, "inst").replace(REAL, "F")
    return (
        f"def j : forall {{F : Type}} [inst : {law}], F -> F :=\n"
        f"fun {{F : Type}} [inst : {law}] (x : F) => {body}"
    )


def test_a_statement_is_read() -> None:
    found = read_statement(about("a", "b") + f"{EQ} a ({NEG} b)", ("x", "y"), {})
    assert found.claim == Variable("x").eq(-Variable("y"))
    assert not found.negated
    with pytest.raises(FrozenInstanceError):
        found.negated = True  # type: ignore[misc]


@pytest.mark.parametrize("name", ["1x", "x-y", "'x", ".", "(", "x y", "«x»"])
def test_what_is_no_name_binds_nothing(name: str) -> None:
    assert refused(about(name) + f"{EQ} x x", "x").startswith(FORM)


def test_no_name_is_bound_twice() -> None:
    assert refused(about("x", "x") + f"{EQ} x x", "x", "y") == f"{FORM}: {REAL} ) , {EQ} x x"


def test_every_variable_is_bound() -> None:
    assert refused(about("x") + f"{EQ} x x", "x", "y") == "it is about y too"
    assert refused(about("x", "z", "w") + f"{EQ} x x", "x", "y").startswith(f"{FORM}: {REAL} ) ,")


@pytest.mark.parametrize("junk", ["!", "#", ")", "*", "y", "{", "~", "0", "∀"])
def test_no_other_token_is_a_formula(junk: str) -> None:
    assert refused(about("x") + f"{EQ} {junk} x", "x").startswith(FORM)
    assert refused(about("x") + f"{EQ} x {junk}", "x").startswith(FORM)


@pytest.mark.parametrize("opening", ["!", "#", "[", "x", "y", "{", "~", "0"])
def test_only_a_bracket_opens_an_operation(opening: str) -> None:
    assert read_statement(about("x") + f"{EQ} x ({NEG} x)", ("x",), {})
    assert refused(about("x") + f"{EQ} x {opening} {NEG} x)", "x").startswith(FORM)


@pytest.mark.parametrize("name", ["a", "i", "k", "z", "J"])
def test_a_definition_is_of_the_name_that_was_asked(name: str) -> None:
    assert read_definition(definition(f"{NEG} x"), "j", ("x",)) == -Variable("x")
    with pytest.raises(ReadbackError, match=f"not a definition of {name}"):
        read_definition(definition(f"{NEG} x"), name, ("x",))


@pytest.mark.parametrize("parameters", [(), ("x", "y"), ("x", "y", "z")])
def test_a_definition_has_as_many_parameters_as_were_asked(parameters: tuple[str, ...]) -> None:
    with pytest.raises(ReadbackError, match=f"j is not a function of {len(parameters)} elements"):
        read_definition(definition(f"{NEG} x"), "j", parameters)


def test_an_error_shows_what_follows() -> None:
    assert refused(about("x") + f"{EQ} x y", "x") == f"{FORM}its end"
    assert refused(about("x") + f"{EQ} x x tail 1", "x") == f"{FORM}tail 1"
    long = refused(about("x") + f"{EQ} x x " + "tail " * 100, "x")
    assert long == FORM + ("tail " * 100)[:200].rstrip()
    assert refused("", "x") == f"{FORM}its end"


def test_an_error_about_a_definition_shows_its_beginning() -> None:
    with pytest.raises(ReadbackError) as caught:
        read_definition("abcdefghij" * 30, "j", ("x",))
    assert str(caught.value) == f"this is not a definition of j: {'abcdefghij' * 20}"


def test_terms_are_read_as_deep_as_formulas_may_be() -> None:
    deepest = MAX_DEPTH - 1  # a leaf has depth one
    found = read_statement(about("x") + f"{EQ} x {nested(deepest)}", ("x",), {})
    assert found.claim.right.depth == MAX_DEPTH
    assert read_definition(definition(nested(deepest)[1:-1]), "j", ("x",)).depth == MAX_DEPTH


def test_deeper_terms_are_refused_and_far_deeper_ones_unread() -> None:
    def statement(depth: int) -> str:
        return refused(about("x") + f"{EQ} x {nested(depth)}", "x")

    def function(depth: int) -> str:
        with pytest.raises(ReadbackError) as caught:
            read_definition(definition(nested(depth)[1:-1]), "j", ("x",))
        return str(caught.value)

    for message, unread in ((statement, MAX_DEPTH + 4), (function, MAX_DEPTH + 5)):
        assert "MAX_DEPTH" in message(MAX_DEPTH)
        assert "MAX_DEPTH" in message(unread - 1)
        assert message(unread).startswith(FORM)
        assert message(20_000).startswith(FORM)


def test_numbers_have_as_many_digits_as_formulas_allow() -> None:
    for digits in (2, MAX_DIGITS):
        text = "9" * digits
        found = read_statement(about("x") + f"{EQ} x {numeral(text)}", ("x",), {})
        assert found.claim.right == parse(text)
    assert refused(about("x") + f"{EQ} x {numeral('9' * (MAX_DIGITS + 1))}", "x").startswith(FORM)


@pytest.mark.parametrize("digits", ["", "x", "²", "٣", "-1", "1.5", "0x1"])
def test_what_is_no_decimal_number_is_none(digits: str) -> None:
    text = f"(OfNat.ofNat.{{0}} {REAL} {digits} (One.toOfNat1.{{0}} {REAL}))"
    assert refused(about("x") + f"{EQ} x {text}", "x").startswith(FORM)
