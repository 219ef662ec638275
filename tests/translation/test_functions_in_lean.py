"""Functions of real numbers as Lean text: what they unfold to, and how they are read back."""

from __future__ import annotations

import pytest

from pybridge.expression import Expression, parse, parse_relation
from pybridge.lean.backend import Backend, CheckResult
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.objectives.objective import Objective
from pybridge.translation.declarations import definition_text, lean_file
from pybridge.translation.naming import local_names
from pybridge.translation.printing import Printer
from pybridge.translation.readback import (
    ReadbackError,
    Statement,
    canonical,
    read_definition,
    read_statement,
)

MEANINGS = {
    "exp(x)": "Real.exp x",
    "log(x)": "Real.log x",
    "sqrt(x)": "Real.sqrt x",
    "x / y": "x / y",
    "x**-2": "1 / x ^ 2",
    "sigmoid(x)": "1 / (1 + Real.exp (-x))",
    "softplus(x)": "Real.log (1 + Real.exp x)",
    "tanh(x)": "(Real.exp x - Real.exp (-x)) / (Real.exp x + Real.exp (-x))",
    "logsumexp(x, y)": "Real.log (Real.exp x + Real.exp y)",
    "logsumexp(x, y, 0)": "Real.log (Real.exp x + Real.exp y + Real.exp 0)",
    "-log(sigmoid(x))": "-Real.log (1 / (1 + Real.exp (-x)))",
    "x / log(2)": "x / Real.log 2",
    "sqrt(max(x, 0) / 2)**2": "Real.sqrt (max x 0 / 2) ^ 2",
}
"""Formulas, and what Lean accepts by `rfl` that an objective of this formula is."""

CAPTURED = Objective("log_exp", "Real * log(exp0) + LatentObjective / OrderedField - exp(h)")
"""An objective whose names mean something else in Lean."""

OBJECTIVES = [
    *(Objective(f"of{number}", text) for number, text in enumerate(MEANINGS)),
    CAPTURED,
]

TAMPERED = [
    ("Real.exp", "Real.log"),
    ("Real.exp", "Real.exp.{0}"),
    ("Real.exp", "Other.exp"),
    ("LatentObjective.Real.exp", "Real.exp"),
    ("instHDiv.{0}", "instHDiv.{1}"),
    ("Real.exp x", "Real.exp x y"),
    ("Real.exp x", "Real.exp"),
    ("Real.log y", "Real.log z"),
]


def theorem(number: int, objective: Objective, meaning: str) -> str:
    names = " ".join(objective.variables)
    return f"theorem t{number} ({names} : ℝ) : {objective.name} {names} = {meaning} := rfl\n"


def stated(formula: Expression) -> str:
    """The statement that a formula in `x` and `y` is positive, as Lean text."""
    printer = Printer({"x": "x", "y": "y"})
    return f"∀ (x y : ℝ), {printer.relation(formula > 0)}"


@pytest.fixture(scope="module")
def lean() -> Backend:
    backend = EmbeddedBackend()
    backend.identity()
    return backend


@pytest.fixture(scope="module")
def checked(lean: Backend) -> CheckResult:
    """What Lean says of all objectives, of what they mean, and of statements about formulas."""
    declarations = [definition_text(objective) for objective in OBJECTIVES]
    meanings = zip(OBJECTIVES, MEANINGS.values(), strict=False)
    declarations += [theorem(n, objective, text) for n, (objective, text) in enumerate(meanings)]
    declarations += [
        f"theorem s{number} : {stated(parse(text))} := sorry\n"
        for number, text in enumerate(MEANINGS)
    ]
    names = [f"{kind}{number}" for kind in "ts" for number in range(len(MEANINGS))]
    definitions = [objective.name for objective in OBJECTIVES]
    return lean.check(lean_file(declarations), names, definitions=definitions)


@pytest.mark.parametrize("number", range(len(MEANINGS)), ids=MEANINGS)
def test_a_function_is_by_definition_what_the_language_says(
    checked: CheckResult, number: int
) -> None:
    outcome = checked.theorems[f"t{number}"]
    assert outcome.accepted, outcome.reason


@pytest.mark.parametrize("objective", OBJECTIVES, ids=lambda objective: str(objective.formula))
def test_a_definition_is_read_back_as_the_formula(
    checked: CheckResult, objective: Objective
) -> None:
    text = checked.definitions[objective.name] or ""
    found = read_definition(text, objective.name, objective.variables)
    assert found == canonical(objective.formula, {})
    for wrong in (objective.variables[1:], (*objective.variables, "more")):
        with pytest.raises(ReadbackError):
            read_definition(text, objective.name, wrong)
    with pytest.raises(ReadbackError):
        read_definition(text, "another", objective.variables)


@pytest.mark.parametrize("number", range(len(MEANINGS)), ids=MEANINGS)
def test_a_statement_is_read_back_as_it_was_made(checked: CheckResult, number: int) -> None:
    formula = canonical(parse(list(MEANINGS)[number]), {})
    text = checked.theorems[f"s{number}"].statement or ""
    found = read_statement(text, ("x", "y"), {})
    assert found == Statement(False, ("x", "y"), (), formula > 0)
    for length in range(len(text)):
        with pytest.raises(ReadbackError):
            read_statement(text[:length], ("x", "y"), {})


@pytest.fixture(scope="module")
def printed(lean: Backend) -> str:
    """How Lean prints a statement with an exponential function, a logarithm and a quotient."""
    text = f"theorem s : {stated(parse('exp(x) / log(y)'))} := sorry\n"
    return lean.check(lean_file([text]), ["s"]).theorems["s"].statement or ""


@pytest.mark.parametrize(("old", "new"), TAMPERED)
def test_a_changed_statement_is_another_or_none(printed: str, old: str, new: str) -> None:
    said = Statement(False, ("x", "y"), (), parse_relation("exp(x) / log(y) > 0"))
    assert read_statement(printed, ("x", "y"), {}) == said
    assert old in printed
    try:
        found = read_statement(printed.replace(old, new), ("x", "y"), {})
    except ReadbackError:
        return
    assert found != said


def test_functions_are_not_read_over_other_types(lean: Backend) -> None:
    declarations = [
        "theorem s : ∀ (x : Rat), x / x > 0 := sorry\n",
        "noncomputable def other (x : ℝ) : ℝ := Real.exp (Real.exp x)\n",
    ]
    found = lean.check(lean_file(declarations), ["s"], definitions=["other"])
    with pytest.raises(ReadbackError):
        read_statement(found.theorems["s"].statement or "", ("x",), {})
    text = found.definitions["other"] or ""
    assert read_definition(text, "other", ["x"]) == parse("exp(exp(x))")
    with pytest.raises(ReadbackError):
        read_definition(text.replace("LatentObjective.Real ->", "Rat ->"), "other", ["x"])


def test_names_of_an_objective_are_not_captured() -> None:
    names = local_names(CAPTURED.variables, CAPTURED.name)
    assert names["Real"] == "Real₀"
    assert "Real.log exp0" in definition_text(CAPTURED)
