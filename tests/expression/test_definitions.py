"""Names that stand for formulas."""

from __future__ import annotations

import pickle

import pytest

from pybridge.expression import Variable, parse, parse_relation
from pybridge.expression.definitions import DefinitionError, Definitions

KL = Definitions.of({"kl": "(square + v - 1) / 2", "square": "mu**2", "half": "1/2"})


def test_definitions_are_put_in_place_whatever_their_order() -> None:
    assert KL["kl"] == parse("(mu**2 + v - 1) / 2")
    assert KL.inlined(parse("recon + half * kl")) == parse("recon + (1/2) * ((mu**2 + v - 1) / 2)")
    assert str(KL.inlined(parse_relation("kl >= v"))) == "(mu**2 + v - 1) / 2 >= v"


def test_arguments_of_objectives_have_definitions_put_in_place() -> None:
    relation = parse_relation("j(beta=square) >= 0", applications=True)
    assert str(KL.inlined(relation)) == "j(beta=mu**2) >= 0"


def test_folding_gives_parts_their_names_again() -> None:
    assert str(KL.folded(parse("b * ((mu**2 + v - 1) / 2)"))) == "b * kl"
    assert str(KL.folded(parse("mu**2 + v"))) == "square + v"
    assert str(KL.folded(parse("x / 2"))) == "x / 2"  # no number has a name
    assert Definitions.of({"alias": "x"}).folded(Variable("x")) == Variable("x")


def test_what_uses_a_definition_uses_those_behind_it() -> None:
    assert KL.used_in([parse("recon + kl")]) == {"kl", "square"}
    assert KL.used_in([parse("recon"), parse_relation("half > 0")]) == {"half"}


def test_definitions_travel() -> None:
    copy = pickle.loads(pickle.dumps(KL))
    assert copy == KL
    assert copy["kl"] == KL["kl"]


@pytest.mark.parametrize(
    ("given", "name", "message"),
    [
        ({"a": "b", "b": "c + 1", "c": "a"}, "a", "circular: a uses b uses c uses a"),
        ({"a": "a + 1"}, "a", "a is defined by itself"),
        ({"a": "x +"}, "a", "the definition of a: a formula is missing here"),
        ({"max": "x"}, "max", "reserved word"),
        ({"a b": "x"}, "a b", "is not a name"),
        ({"a": None}, "a", "not by a value of type NoneType"),
        ({"a": "j(beta=1)"}, "a", "'j' is not a function"),
        ({f"a{n}": f"a{n + 1} * a{n + 1}" for n in range(20)}, "a12", "MAX_DEGREE"),
    ],
)
def test_a_definition_that_makes_no_sense_is_refused(
    given: dict[str, str], name: str, message: str
) -> None:
    with pytest.raises(DefinitionError, match=message) as refused:
        Definitions.of(given)
    assert refused.value.name == name
