"""What Lean prints is read as what it says, and nothing else is accepted."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pybridge.expression import (
    Expression,
    Relation,
    Variable,
    maximum,
    minimum,
    number,
    parse,
    parse_relation,
)
from pybridge.lean.backend import Backend, CheckResult
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.objectives.objective import Objective
from pybridge.translation.declarations import definition_text, lean_file
from pybridge.translation.printing import Printer
from pybridge.translation.readback import (
    ReadbackError,
    Statement,
    canonical,
    read_definition,
    read_statement,
)

BETA_VAE = Objective("beta_vae", "recon + beta * kl", ["beta"])
POWERS = Objective("powers", "max(x**2 / 10, -1/2) - abs(min(0, y)) * 1**0")
SMOOTH = Objective("smooth", "softplus(x) / t + logsumexp(x, y, 0) + tanh(x) * sqrt(y**2)")
OBJECTIVES = {"beta_vae": ("beta_vae", BETA_VAE.variables)}


def relation(text: str) -> Relation:
    return parse_relation(text, applications=True)


def law(variables: str, *relations: str, negated: bool = False) -> Statement:
    """The last of the relations follows from the others, or not."""
    *hypotheses, claim = map(relation, relations)
    return Statement(negated, tuple(variables.split()), tuple(hypotheses), claim)


OURS = [
    ("∀ (x y z : ℝ), x + y * z = x", "x + y * z == x"),
    ("∀ (x y z : ℝ), (x + y) * z ≠ x", "(x + y) * z != x"),
    ("∀ (x y z : ℝ), x - (y - z) > x - y - z", "x - (y - z) > x - y - z"),
    ("∀ (x y z : ℝ), -x ^ 2 < 0 * (y + z)", "-x**2 < 0 * (y + z)"),
    ("∀ (x y z : ℝ), (-x) ^ 2 < y + z", "(-x)**2 < y + z"),
    ("∀ (x y z : ℝ), - -x ≤ z * -y", "-(-x) <= z * (-y)"),
    ("∀ (x y z : ℝ), x / 10 = 1 / 10 * y * z", "x / 10 == 1/10 * y * z"),
    ("∀ (x y z : ℝ), x + y + z > (-1 / 2) ^ 64 - 3", "x + y + z > (-1/2)**64 - 3"),
    ("∀ (x y z : ℝ), x / 2 / 3 ≥ y - z", "x / 2 / 3 >= y - z"),
    ("∀ (x y z : ℝ), max (x + y) 2 ≤ min z (-y)", "max(x + y, 2) <= min(z, -y)"),
    ("∀ (x y z : ℝ), OrderedField.abs (x - y) ≥ z", "abs(x - y) >= z"),
    ("∀ (x y z : ℝ), Real.exp (x + y) = Real.exp x * z", "exp(x + y) == exp(x) * z"),
    ("∀ (x y z : ℝ), Real.log (x / y) < Real.sqrt (2 * z)", "log(x / y) < sqrt(2 * z)"),
    ("∀ (x y z : ℝ), Real.sigmoid x / Real.tanh y = z", "sigmoid(x) / tanh(y) == z"),
    ("∀ (x y z : ℝ), Real.softplus (-x) ≤ y / (z / x)", "softplus(-x) <= y / (z / x)"),
    ("∀ (x y z : ℝ), x = y + (0 + 1 + 2 + 123456789) ^ 0", "x == y + (0 + 1 + 2 + 123456789)**0"),
    (
        "∀ (x y z : ℝ), beta_vae (x + 1) y z = y",
        "beta_vae(recon=x + 1, beta=y, kl=z) == y",
    ),
    (
        "∀ (x y z : ℝ), weightedTwoTerm x { base := y + z, regularizer := z } = x",
        "weightedTwoTerm(base=y + z, weight=x, regularizer=z) == x",
    ),
    (
        "∀ (x y z : ℝ), weightedThreeTerm 2 ⟨x, y, z⟩ = x",
        "weightedThreeTerm(base=x, middle=y, weight=2, regularizer=z) == x",
    ),
]
"""Statements about three reals, and their claims."""

SHAPES = [
    ("∀ (x : ℝ), x ≥ 0 → x ≠ 1 → x = 2", law("x", "x >= 0", "x != 1", "x == 2")),
    ("(1 : ℝ) < 2", law("", "1 < 2")),
    ("(1 : ℝ) < 2 → (2 : ℝ) < 1", law("", "1 < 2", "2 < 1")),
    ("¬ (1 : ℝ) < 2", law("", "1 < 2", negated=True)),
    ("¬ (1 : ℝ) = 2", law("", "1 == 2", negated=True)),
    ("¬ ((1 : ℝ) < 2 → (1 : ℝ) = 2)", law("", "1 < 2", "1 == 2", negated=True)),
    ("¬ ∀ (x : ℝ), x ≥ 0 → x = 1", law("x", "x >= 0", "x == 1", negated=True)),
    ("∀ (from₀ «to» : ℝ), from₀ < «to»", law("from to", "from < to")),
    # Constants of these names occur, so Lean calls the variables something else.
    ("∀ (Eq Nat : ℝ), Eq = Nat ^ 2", law("Eq Nat", "Eq == Nat**2")),
    (
        "∀ (beta_vae x : ℝ), _root_.beta_vae beta_vae x x = x",
        law("y x", "beta_vae(recon=y, beta=x, kl=x) == x"),
    ),
    # Variables that do not occur.
    ("∀ (x y z : ℝ), x > 0 → x = 1", law("x y z", "x > 0", "x == 1")),
    ("∀ (x y z : ℝ), x = z", law("x y z", "x == z")),
    ("∀ (x y z : ℝ), z = 0", law("x y z", "z == 0")),
    ("¬ ∀ (x y z : ℝ), y = 0 → y = 1", law("x y z", "y == 0", "y == 1", negated=True)),
    ("¬ ∀ (x y : ℝ), (0 : ℝ) = 1", law("x y", "0 == 1", negated=True)),
]
"""Statements of all shapes."""

NOT_OURS = [
    "True",
    "∀ x : Nat, x ≤ x",
    "∀ x : Rat, x ≤ x",
    "∀ x : Completion Rat, x ≤ x",
    "∀ x : ℝ, (1 : Nat) < 2",
    "∀ x : ℝ, (1 : Rat) < 2",
    "∀ x : ℝ, @LE.le ℝ ⟨fun _ y => y = x⟩ x x",
    "∀ x : ℝ, @Eq ℝ x (@HAdd.hAdd ℝ ℝ ℝ (@instHAdd ℝ (twisted x).toAdd) x x)",
    "∀ x : ℝ, x = @HAdd.hAdd ℝ ℝ ℝ ⟨fun y _ => y⟩ x x",
    "∀ x : ℝ, x = @HPow.hPow ℝ Nat ℝ ⟨fun y _ => y⟩ x 2",
    "∀ x : ℝ, x = @OfNat.ofNat ℝ 2 ⟨x⟩",
    "∀ x : ℝ, x = @OfNat.ofNat ℝ 1 (@One.toOfNat1 ℝ ⟨x⟩)",
    "∀ x : ℝ, x = @Max.max ℝ ⟨fun y _ => y⟩ x x",
    "∀ x : ℝ, x = @OrderedField.abs ℝ (twisted x).toNeg _ x",
    "∀ x : ℝ, x = @OrderedField.abs ℝ _ ⟨fun y _ => y⟩ x",
    "∀ x : ℝ, x = @beta_vae ℝ (twisted x) x x x",
    "∀ x : ℝ, x = @weightedTwoTerm ℝ (twisted x).toCommRing x ⟨x, x⟩",
    "∀ x y : ℝ, x = weightedTwoTerm x (WeightedTwoTerm.mk x (twice y))",
    "∀ (x : ℝ) (t : WeightedTwoTerm), x = weightedTwoTerm x t",
    "∀ x : ℝ, beta_vae 1 2 = beta_vae 1 x",
    "∀ x : Rat, beta_vae x x x = x",
    "∀ x : ℝ, x ≤ x ∧ x = x",
    "∀ x : ℝ, x ≤ x ∨ x = x",
    "∀ x : ℝ, x ≤ x ↔ x = x",
    "∀ x : ℝ, ∃ y, x ≤ y",
    "∀ (x : ℝ) (n : Nat), x ^ n = x",
    "∀ x : ℝ, x / 0 = x",
    "∀ x : ℝ, x⁻¹ = x",
    "∀ x : ℝ, x ^ 1000 = x",
    "∀ x : ℝ, twice x = x",
    "∀ x : ℝ, unit = x",
    "∀ x : ℝ, Real.ofRat 1 = x",
    "∀ x : ℝ, (fun y => y) x = x",
    "∀ x : ℝ, let y := x; y = x",
    "∀ {x : ℝ}, x ≤ x",
    "∀ [x : Inhabited ℝ], (1 : ℝ) = 1",
    "∀ x : ℝ, 0 ≤ x → ∀ y : ℝ, x ≤ y",
    "∀ x : ℝ, ¬ ∀ y : ℝ, x ≤ y",
    "∀ x : ℝ, ¬ x < x",
    "∀ x : ℝ, ¬ x = x",
    "¬ ¬ ∀ x : ℝ, x ≤ x",
    "∀ x : ℝ, x ≤ x → False",
    "∀ x : ℝ, (x ≤ x → x = 1) → x = 1",
    "(∀ x : ℝ, x ≤ x) → (1 : ℝ) = 1",
    "∀ x : ℝ, (∀ y : ℝ, x ≤ y) → x = 1",
]
"""Statements with at most two variables that Lean understands and no law of ours says."""

NAMES = {name: name for name in ("x", "y", "z")}

divisors = st.fractions(max_denominator=5).filter(bool).map(number)
formulas = st.recursive(
    st.one_of(
        st.fractions(min_value=-9, max_value=9, max_denominator=7).map(number),
        st.sampled_from("xyz").map(Variable),
    ),
    lambda parts: st.one_of(
        st.tuples(parts, parts).map(lambda pair: pair[0] + pair[1]),
        st.tuples(parts, parts).map(lambda pair: pair[0] - pair[1]),
        st.tuples(parts, parts).map(lambda pair: pair[0] * pair[1]),
        st.tuples(parts, divisors).map(lambda pair: pair[0] / pair[1]),
        parts.map(lambda part: -part),
        st.tuples(parts, st.integers(0, 3)).map(lambda pair: pair[0] ** pair[1]),
        st.tuples(parts, parts).map(lambda pair: maximum(*pair)),
        st.tuples(parts, parts).map(lambda pair: minimum(*pair)),
        parts.map(abs),
    ),
    max_leaves=12,
)


def stated(statements: list[str], objectives: list[Objective]) -> str:
    """A file in which the theorems `t0`, `t1`, … say these things, without proofs."""
    return lean_file(
        [
            *(definition_text(objective, with_formula=False) for objective in objectives),
            "noncomputable def twice (x : ℝ) : ℝ := x + x\n"
            "noncomputable def unit : ℝ := 1\n"
            "axiom twisted (x : ℝ) : Lean.Grind.Field ℝ\n",
            *(f"theorem t{n} : {text} := sorry\n" for n, text in enumerate(statements)),
        ]
    )


@pytest.fixture(scope="module")
def lean() -> Backend:
    backend = EmbeddedBackend()
    backend.identity()
    return backend


@pytest.fixture(scope="module")
def checked(lean: Backend) -> CheckResult:
    """All the statements, in one text."""
    statements = [text for text, _ in (*OURS, *SHAPES)] + NOT_OURS
    text = stated(statements, [BETA_VAE, POWERS, SMOOTH])
    theorems = [f"t{number}" for number in range(len(statements))]
    return lean.check(text, theorems, definitions=["beta_vae", "powers", "smooth"])


def printed(checked: CheckResult, number: int) -> str:
    outcome = checked.theorems[f"t{number}"]
    assert outcome.statement, outcome.reason
    return outcome.statement


@pytest.mark.parametrize("number", range(len(OURS)))
def test_formulas(checked: CheckResult, number: int) -> None:
    found = read_statement(printed(checked, number), ("x", "y", "z"), OBJECTIVES)
    assert found == Statement(False, ("x", "y", "z"), (), relation(OURS[number][1]))


@pytest.mark.parametrize("number", range(len(SHAPES)))
def test_shapes(checked: CheckResult, number: int) -> None:
    expected = SHAPES[number][1]
    text = printed(checked, len(OURS) + number)
    assert read_statement(text, expected.variables, OBJECTIVES) == expected
    with pytest.raises(ReadbackError):
        read_statement(text, (*expected.variables, "more"), OBJECTIVES)
    if expected.variables:
        with pytest.raises(ReadbackError):
            read_statement(text, expected.variables[1:], OBJECTIVES)


@pytest.mark.parametrize("number", range(len(NOT_OURS)), ids=NOT_OURS)
def test_what_is_not_ours_is_refused(checked: CheckResult, number: int) -> None:
    text = printed(checked, len(OURS) + len(SHAPES) + number)
    for variables in ((), ("x",), ("x", "y")):
        with pytest.raises(ReadbackError):
            read_statement(text, variables, OBJECTIVES)


def test_which_argument_is_which_matters(checked: CheckResult) -> None:
    text = printed(checked, 2)
    found = read_statement(text, ("y", "x", "z"), OBJECTIVES)
    assert found.claim == relation("y - (x - z) > y - x - z")
    assert str(found) == "∀ y x z, y - (x - z) > y - x - z"


REAL = "LatentObjective.Real"


CHANGES = [
    (REAL, "Real"),
    (f"(x : {REAL})", f"(x : {REAL}.other)"),
    (f"(x : {REAL})", f"{{x : {REAL}}}"),
    (f"(x : {REAL})", f"(y : {REAL})"),
    (f"(x : {REAL})", f"(( : {REAL})"),
    (f"(x : {REAL}) ", ""),
    ("forall", "exists"),
    ("forall", "fun"),
    (",", ""),
    ("LE.le.{0}", "LE.le.{1}"),
    ("LE.le.{0}", "Foo.LE.le.{0}"),
    ("instLE", "instLT"),
    ("instField", "instField'"),
    ("Max.max", "Max.max'"),
    (" 2 (", " 3 ("),
    ("Semiring.ofNat.{0}", "Semiring.natCast.{0}"),
    (" 2)", " 02)"),
    (" 2)", " (2))"),
    ("instHAdd.{0}", "instHAdd.{0}  "),
    (" x y)", " x y y)"),
    (" x y)", " x)"),
    (" x y)", " x other)"),
    (" x y)", " x, y)"),
    (" x y)", " (x) y)"),
    (" x y)", " x y))"),
    (" x y)", " x y"),
]
"""What is changed in a statement about a sum, a maximum and a numeral."""

CHANGES_OF_A_POWER = [
    ("instOfNatNat 2", "instOfNatNat 1"),
    ("Nat 2", "Nat 02"),
    ("(instOfNatNat 2)", "instOfNatNat 2"),
    ("Semiring.npow.{0}", "Field.zpow.{0}"),
    ("HPow.hPow.{0, 0, 0}", "HPow.hPow.{0, 0}"),
]


@pytest.mark.parametrize(
    ("number", "old", "new"),
    [
        *((9, old, new) for old, new in CHANGES),
        *((4, old, new) for old, new in CHANGES_OF_A_POWER),
    ],
)
def test_changed_texts_are_refused(checked: CheckResult, number: int, old: str, new: str) -> None:
    text = printed(checked, number)
    read_statement(text, ("x", "y", "z"), OBJECTIVES)
    assert old in text
    with pytest.raises(ReadbackError):
        read_statement(text.replace(old, new), ("x", "y", "z"), OBJECTIVES)


@pytest.mark.parametrize("added", [" x", ")", " -> False", ", x", "'", ".1", " ; x", "\0"])
def test_nothing_may_follow(checked: CheckResult, added: str) -> None:
    for place in (0, 9, 10):
        with pytest.raises(ReadbackError):
            read_statement(printed(checked, place) + added, ("x", "y", "z"), OBJECTIVES)


def test_no_part_of_a_text_is_a_statement(checked: CheckResult) -> None:
    text = printed(checked, 9)
    for length in range(len(text)):
        with pytest.raises(ReadbackError):
            read_statement(text[:length], ("x", "y", "z"), OBJECTIVES)


def test_endless_nesting_is_refused(checked: CheckResult) -> None:
    text = printed(checked, 4)
    negation = text[text.index("(Neg.neg") : text.index(" x)")]
    for depth in (100, 300, 100_000):
        nested = text.replace(f"{negation} x)", negation * depth + " x" + ")" * depth)
        if depth == 100:
            read_statement(nested, ("x", "y", "z"), OBJECTIVES)
        else:
            with pytest.raises(ReadbackError):
                read_statement(nested, ("x", "y", "z"), OBJECTIVES)


def test_definitions(checked: CheckResult) -> None:
    for objective in (BETA_VAE, POWERS):
        text = checked.definitions[objective.name] or ""
        found = read_definition(text, objective.name, objective.variables)
        assert found == canonical(objective.formula, {})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("def beta_vae", "def vae"),
        ("def beta_vae", "theorem beta_vae"),
        ("Field.{0} F]", "CommRing.{0} F]"),
        ("F -> F -> F -> F", "F -> F -> F"),
        ("F -> F -> F -> F", f"F -> F -> F -> {REAL}"),
        ("(kl : F)", f"(kl : {REAL})"),
        ("(kl : F)", "(beta : F)"),
        ("(kl : F)", "{kl : F}"),
        ("(kl : F) ", ""),
        ("{F : Type}", "{F : Prop}"),
        ("{F : Type}", "{G : Type}"),
        ("instHAdd.{0} F", f"instHAdd.{{0}} {REAL}"),
        ("toAdd", "toMul"),
        (" kl)", " kl"),
        (" kl)", " foo)"),
        (" kl)", " kl) kl"),
        (" kl)", " F)"),
    ],
)
def test_other_definitions_are_refused(checked: CheckResult, old: str, new: str) -> None:
    text = checked.definitions["beta_vae"] or ""
    assert old in text
    with pytest.raises(ReadbackError):
        read_definition(text.replace(old, new), "beta_vae", BETA_VAE.variables)


@pytest.mark.slow
@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(formulas, min_size=40, max_size=40))
def test_what_is_printed_reads_back_as_the_same_formula(
    lean: Backend, some: list[Expression]
) -> None:
    objectives = [
        Objective(f"j{number}", formula + parse("x + y + z")) for number, formula in enumerate(some)
    ]
    claims = [Relation(Variable("x"), "==", formula) for formula in some]
    statements = [f"∀ x y z : ℝ, {Printer(NAMES).relation(claim)}" for claim in claims]
    checked = lean.check(
        stated(statements, objectives),
        [f"t{number}" for number in range(len(claims))],
        definitions=[objective.name for objective in objectives],
    )
    for place, objective in enumerate(objectives):
        found = read_statement(printed(checked, place), ("x", "y", "z"), {})
        assert found.claim.right == canonical(some[place], {})
        text = checked.definitions[objective.name] or ""
        formula = read_definition(text, objective.name, objective.variables)
        assert formula == canonical(objective.formula, {})


def test_the_canonical_form() -> None:
    parameters = {"j": ("a", "b")}
    assert canonical(parse("x / 0.5"), parameters) == parse("x / (1/2)")
    assert canonical(parse("x / (1 + 1)"), parameters) == parse("x / (1 + 1)")
    assert canonical(parse("j(b=j())", applications=True), parameters) == parse(
        "j(a=a, b=j(a=a, b=b))", applications=True
    )


def test_a_definition_over_the_reals(checked: CheckResult) -> None:
    text = checked.definitions["smooth"] or ""
    found = read_definition(text, "smooth", SMOOTH.variables)
    assert found == canonical(SMOOTH.formula, {})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("LatentObjective.Real.softplus", "LatentObjective.Real.other"),
        ("LatentObjective.Real.tanh", "Real.tanh"),
        ("smooth", "rough"),
        (f"{REAL} -> {REAL} -> {REAL} :=", f"{REAL} -> {REAL} :="),
        (f"{REAL} -> {REAL} -> {REAL} :=", f"{REAL} -> Nat -> {REAL} :="),
        ("def smooth", "axiom smooth"),
        (f"(t : {REAL})", f"{{t : {REAL}}}"),
        (f"(t : {REAL})", "(t : Nat)"),
    ],
)
def test_other_definitions_over_the_reals_are_refused(
    checked: CheckResult, old: str, new: str
) -> None:
    text = checked.definitions["smooth"] or ""
    assert old in text
    with pytest.raises(ReadbackError):
        read_definition(text.replace(old, new), "smooth", SMOOTH.variables)
