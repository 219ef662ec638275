"""Names that an objective defines under where, in laws and in what is derived."""

from __future__ import annotations

import pytest

from pybridge.objectives.errors import LawError, ObjectiveError
from pybridge.objectives.families import NotApplicable, all_laws, standard_families
from pybridge.objectives.law import Law
from pybridge.objectives.lock import Finding, Lock, parse_lock
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import SpecError, parse_spec
from pybridge.translation.declarations import definition_text
from pybridge.translation.unfolding import problem_of

WHERE = {"kl": "(square + v - 1) / 2", "square": "mu**2"}
GAUSS = Objective(
    "gauss",
    "recon + beta * kl",
    ["beta"],
    ["kl >= 0"],
    where=WHERE,
    bounds=[">= recon - beta * kl"],
)

SPEC = """\
[objective]
name = "g"
formula = "recon + beta * kl"
weights = ["beta"]
assume = ["kl >= 0"]

[objective.where]
kl = "(mu**2 + v - 1) / 2"

[[law]]
name = "above"
claim = "g() >= recon"
"""


def test_a_defined_name_is_no_variable_and_what_it_depends_on_is() -> None:
    assert GAUSS.variables == ("recon", "beta", "mu", "v")
    assert GAUSS.terms == ("recon", "mu", "v")
    assert str(GAUSS.written) == "recon + beta * kl"
    assert str(GAUSS.formula) == "recon + beta * ((mu**2 + v - 1) / 2)"
    assert {name: str(formula) for name, formula in GAUSS.where.items()} == WHERE
    assert GAUSS(recon=1, beta=2, mu=3, v=2) == 11


def test_laws_use_defined_names_and_are_proved_of_what_these_stand_for() -> None:
    law = Law("l", "gauss() >= recon + kl", assume=["beta >= 1"])
    assert law.variables(GAUSS) == ("recon", "beta", "mu", "v")
    assert [str(each) for each in law.hypotheses(GAUSS)] == ["kl >= 0", "beta >= 1"]
    problem = problem_of(GAUSS, law)
    assert [str(each) for each in problem.hypotheses] == [
        "(mu**2 + v - 1) / 2 >= 0",
        "beta >= 1",
    ]
    assert str(problem.claim) == (
        "recon + beta * ((mu**2 + v - 1) / 2) >= recon + (mu**2 + v - 1) / 2"
    )


def test_an_assumption_follows_what_its_names_depend_on() -> None:
    law = Law("l", "gauss(mu=m) >= recon", forall=["m"])
    assert [str(each) for each in law.hypotheses(GAUSS)] == ["(m**2 + v - 1) / 2 >= 0"]


def test_no_derived_law_varies_a_defined_name() -> None:
    laws = [law for law in all_laws(GAUSS) if isinstance(law, Law)]
    replaced = {name for law in laws for each in law.applications for name, _ in each.arguments} - {
        "weight",
        "base",
        "middle",
        "regularizer",
    }
    assert replaced <= {"recon", "beta", "mu", "v"}
    vary = [law.name for law in laws if law.family != "implied"]
    assert not any(name.endswith(("_kl", "_square")) for name in vary)


def test_derived_laws_are_written_in_defined_names() -> None:
    laws = {law.name: law for law in standard_families(GAUSS) if isinstance(law, Law)}
    assert str(laws["gap_beta"].claim) == (
        "gauss(beta=beta2) - gauss(beta=beta1) == (beta2 - beta1) * kl"
    )
    assert laws["gap_beta"].fact == "changes by (beta2 - beta1) * kl from beta1 to beta2"
    assert list(map(str, laws["strict_beta"].assume)) == ["beta1 < beta2", "kl > 0"]
    assert laws["mono_beta"].claim.symbol == "<="


def test_new_names_are_none_that_are_defined() -> None:
    objective = Objective("j", "beta1 * x + beta * x", ["beta"], where={"beta1": "x + 1"})
    laws = {law.name: law for law in standard_families(objective) if isinstance(law, Law)}
    assert "beta1" not in laws["mono_beta"].forall


def test_lean_is_told_the_definitions_in_words() -> None:
    text = definition_text(GAUSS)
    assert "`recon + beta * kl`\nwhere `kl = (square + v - 1) / 2`\nwhere `square = mu**2`" in text


@pytest.mark.parametrize(
    ("given", "field", "message"),
    [
        ({"where": {"a": "a"}}, "where", "a is defined by itself"),
        ({"where": {"j": "x"}}, "where", "j is the objective, and is defined as well"),
        ({"where": {"w": "x"}}, "weights", "'w' is defined under where \\(w = x\\)"),
        ({"where": "kl = x"}, "where", "a table of names and formulas"),
        ({"where": {"a": "x + w"}, "increasing": "a"}, "increasing", "it depends on is free: x, w"),
        ({"where": {"a": "b"}, "assume": ["a >= 0"]}, "assume", "mentions 'b', which is not in"),
        ({"where": {"a": "b"}, "bounds": ">= a"}, "bounds", "mentions 'b', which is not in"),
        ({"where": {"a": "x"}, "equals": {"a": 0, "to": "x"}}, "equals", "'a' is defined under"),
    ],
)
def test_what_makes_no_sense_is_refused(given: dict[str, object], field: str, message: str) -> None:
    with pytest.raises(ObjectiveError, match=message) as refused:
        Objective("j", "w * x", ["w"], **given)  # type: ignore[arg-type]
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("law", "message"),
    [
        (Law("l", "gauss(kl=0) == recon"), "'kl' is defined under where .* free: mu, v"),
        (Law("l", "gauss() >= kl", forall=["kl"]), "'kl' is defined .*; give the variable another"),
    ],
)
def test_a_law_neither_replaces_nor_binds_a_defined_name(law: Law, message: str) -> None:
    with pytest.raises(LawError, match=message):
        law.variables(GAUSS)


def test_a_value_for_a_defined_name_is_refused_with_what_it_depends_on() -> None:
    with pytest.raises(TypeError, match=r"does not know kl; 'kl' is defined .* free: mu, v; its"):
        GAUSS(recon=1, beta=1, mu=1, v=1, kl=0)


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('kl = "(mu', 'v = "2 * kl"\nkl = "(mu', 8, "circular: v uses kl uses v"),
        ("v - 1", "v -", 8, "the definition of kl: "),
        ("[[law]]", 'z = "mu"\n[[law]]', 10, "the definition of 'z' is never used"),
        ('kl = "(', 'kl = "1"\nkl = "(', 9, "each key stands once"),
        ('kl = "(', 'clip = "1"\nkl = "(', 8, "reserved word"),
        ('"(mu**2 + v - 1) / 2"', "[1]", 8, "not by a value of type list"),
        ("g() >= recon", "g(kl=1) >= recon", 10, "'kl' is defined under where"),
        ('claim = "', 'forall = ["kl"]\nclaim = "', 12, "'kl' is defined under where"),
        ('weights = ["beta"]', 'weights = ["beta", "kl"]', 4, "the weight 'kl' is defined"),
        ('[objective.where]\nkl = "(mu**2 + v - 1) / 2"', 'where = "kl"', 7, "where is a table"),
    ],
)
def test_mistakes_are_reported_at_their_line(old: str, new: str, line: int, message: str) -> None:
    assert SPEC.count(old) == 1
    with pytest.raises(SpecError, match=message) as refused:
        parse_spec(SPEC.replace(old, new))
    assert refused.value.line == line


def test_definitions_of_a_spec_may_be_numbers_and_used_in_laws_only() -> None:
    text = SPEC.replace("[[law]]", "margin = 0.5\n[[law]]").replace(">= recon", ">= recon - margin")
    spec = parse_spec(text)
    assert str(spec.objective.where["margin"]) == "0.5"
    assert spec.laws[0].variables(spec.objective) == ("recon", "beta", "mu", "v")


LOCK = Lock(
    "gauss",
    {"gap_beta": Finding("gauss(beta=2) - gauss(beta=1) == kl", "proved", ("kl >= square",))},
    GAUSS.definitions,
)


def test_a_lock_says_what_its_names_stand_for() -> None:
    text = LOCK.text()
    assert '[where]\nkl = "(square + v - 1) / 2"\nsquare = "mu**2"\n\n[findings]' in text
    assert parse_lock(text, "gauss.lock.toml") == LOCK


def test_a_locked_finding_means_what_it_did_when_a_definition_changes() -> None:
    now = Objective("gauss", "recon + beta * d", ["beta"], where={"d": "mu**2"})
    finding = LOCK.restated(now.definitions).findings["gap_beta"]
    assert finding.claim == "gauss(beta=2) - gauss(beta=1) == (d + v - 1) / 2"
    assert finding.where == ("(d + v - 1) / 2 >= d",)
    assert finding.law("gap_beta", now).variables(now) == ("recon", "mu", "v")
    assert LOCK.restated(GAUSS.definitions) is LOCK


TIED = Objective(
    "tcvae", "recon + kl + beta * tc + mi", ["beta"], ["kl == mi + tc", "beta >= 0", "mi >= 0"]
)


def reasons(objective: Objective) -> dict[str, str]:
    return {
        law.name: law.reason
        for law in standard_families(objective)
        if isinstance(law, NotApplicable)
    }


def test_a_name_in_an_assumed_equation_does_not_vary_alone() -> None:
    left_out = reasons(TIED)
    for name in ("kl", "mi", "tc"):
        for stem in ("mono", "strict", "additive"):
            expected = f"{name} cannot vary alone, as kl == mi + tc is assumed"
            assert left_out[f"{stem}_{name}"] == expected
    assert "mono_recon" not in left_out
    assert "mono_beta" not in left_out
    assert "zero_tc" not in left_out  # one value, of which the equation is assumed
    assert "scaling" not in left_out  # which the equation survives


def test_a_ratio_that_an_equation_defines_does_not_vary_alone() -> None:
    objective = Objective(
        "dice", "ce + 1 - r + 0 * (a + b + inter)", [], ["r * (a + b) == 2 * inter", "a + b > 0"]
    )
    left_out = reasons(objective)
    assert left_out["strict_r"] == "r cannot vary alone, as r * (a + b) == 2 * inter is assumed"
    assert left_out["mono_inter"].startswith("inter cannot vary alone")
    assert "mono_ce" not in left_out


def test_bounds_that_meet_are_an_equation() -> None:
    objective = Objective("j", "x + y", [], ["x <= y + 1", "x >= y + 1"])
    assert reasons(objective)["strict_x"] == "x cannot vary alone, as y + 1 == x is assumed"


def test_scaling_is_left_out_where_an_equation_breaks() -> None:
    objective = Objective("j", "x + y + z", [], ["x == y + 1"])
    assert reasons(objective)["scaling"] == "x == y + 1 is assumed, and scaling the terms breaks it"


def test_an_equation_about_one_name_leaves_it_its_values() -> None:
    label = Objective("j", "x * y", ["y"], ["y**2 == y", "x >= 0"])
    assert "mono_y" not in reasons(label)
    fixed = Objective("j", "x * y", ["y"], ["y == 2"])
    assert reasons(fixed)["mono_y"] == "y cannot vary alone, as y == 2 is assumed"


@pytest.mark.parametrize(
    ("equation", "remedy"),
    [
        ("kl == recon + 1", 'write kl = "recon + 1" under [objective.where]'),
        ("recon + 1 == kl", 'write kl = "recon + 1" under [objective.where]'),
        ("recon * kl == 1", "state a law of your own"),
    ],
)
def test_a_requirement_on_a_tied_name_is_refused_with_a_remedy(equation: str, remedy: str) -> None:
    with pytest.raises(SpecError) as refused:
        parse_spec(
            '[objective]\nname = "j"\nformula = "recon + kl"\n'
            f'assume = ["{equation}"]\nincreasing = ["recon"]\n'
        )
    assert refused.value.line == 5
    assert f"'recon' cannot vary alone, as '{equation}' is assumed" in str(refused.value)
    assert remedy in str(refused.value)
