"""Formulas with functions that overflow, or are defined nowhere: no law ends in an error."""

from __future__ import annotations

import pytest

from pybridge.objectives.errors import LawError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import SpecError, parse_spec
from pybridge.report.results import Verdict
from pybridge.verification.verify import verify


def spec(part: str) -> str:
    return f'[objective]\nname = "o"\nformula = "w * k + {part}"\n'


@pytest.mark.lean
@pytest.mark.parametrize(
    "part",
    [
        "exp(1000000)",
        "exp(exp(exp(100)))",
        "log(1 + exp(1000))",
        "exp(x / 100) * exp(x)",
        "softplus(1e400 * x)",
        "exp(x) / 1e-400",
        "log(log(log(x)))",
        "x / exp(1000)",
        "sqrt(x)**64",
    ],
)
def test_large_numbers_and_deep_formulas_end_no_law(part: str) -> None:
    report = verify(parse_spec(spec(part)), cache=False)
    assert [law.message for law in report if law.verdict is Verdict.ERROR] == []
    assert any(law.verdict is Verdict.PROVED for law in report)


@pytest.mark.parametrize("part", ["sqrt(-1)", "log(0)", "log(x) / log(1)", "1 / (x - x)"])
def test_what_is_defined_nowhere_is_refused_at_its_line(part: str) -> None:
    with pytest.raises(SpecError, match="o is defined nowhere") as refused:
        verify(parse_spec(spec(part)))
    assert refused.value.line == 3


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("log()", "log takes one argument, not 0"),
        ("exp(a, b)", "exp takes one argument, not 2"),
        ("logsumexp(a)", "logsumexp takes two or more arguments"),
        ("x**-65", "the exponent exceeds MAX_EXPONENT"),
        ("1 / 0", "division by zero"),
    ],
)
def test_what_is_no_formula_is_refused_with_the_reason(part: str, said: str) -> None:
    with pytest.raises(SpecError, match=said):
        parse_spec(spec(part))


@pytest.mark.parametrize("formula", ["x + y", "exp(x) + y"])
@pytest.mark.parametrize(
    ("law", "said"),
    [
        ("j(z=1) >= 0", "replaces 'z', which is not in the formula of j"),
        ("j(x=w) >= 0", "mentions 'w', which is not in the formula of j"),
        (Law("l", "j() >= w", ["x", "y"]), "mentions 'w', which is not in the formula of j"),
        (Law("l", "j() >= exp(w)", ["x", "y"]), "mentions 'w', which is not in the formula of j"),
    ],
)
def test_a_law_about_other_names_is_refused(formula: str, law: str | Law, said: str) -> None:
    with pytest.raises(LawError, match=said):
        verify(Objective("j", formula), [law])
