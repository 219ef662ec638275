"""The six comparisons between two formulas: what each of them means, and how it is written."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["COMPARISONS", "Comparison"]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One of the comparisons."""

    symbol: str
    """How specs write it."""
    negation: str
    """The one that holds exactly where this one does not."""
    holds: Callable[[Any, Any], bool]
    """Whether two numbers compare like this."""
    is_strict: bool
    """Whether it excludes equality."""
    descends: bool = False
    """Whether the greater side stands on the left."""
    latex: str
    """How LaTeX writes it."""
    sympy: str
    """What SymPy calls it."""
    lean: str
    """How Lean writes it."""
    lean_name: str
    """What lemmas about it are called; one that descends is stated with its sides exchanged."""
    raw_lean: str
    """How Lean prints it in raw form, with what stands for the reals and their instances as in
    `operation.Operation.raw_lean`."""
    smt: str
    """How SMT-LIB writes it between `{0}` and `{1}`."""


COMPARISONS: Mapping[str, Comparison] = {
    comparison.symbol: comparison
    for comparison in (
        Comparison(
            symbol="==",
            negation="!=",
            holds=operator.eq,
            is_strict=False,
            latex="=",
            sympy="Eq",
            lean="=",
            lean_name="eq",
            raw_lean="Eq.{1} <R>",
            smt="(= {0} {1})",
        ),
        Comparison(
            symbol="!=",
            negation="==",
            holds=operator.ne,
            is_strict=True,
            latex=r"\ne",
            sympy="Ne",
            lean="≠",
            lean_name="ne",
            raw_lean="Ne.{1} <R>",
            smt="(not (= {0} {1}))",
        ),
        Comparison(
            symbol="<=",
            negation=">",
            holds=operator.le,
            is_strict=False,
            latex=r"\le",
            sympy="Le",
            lean="≤",
            lean_name="le",
            raw_lean="LE.le.{0} <R> <le>",
            smt="(<= {0} {1})",
        ),
        Comparison(
            symbol=">=",
            negation="<",
            holds=operator.ge,
            is_strict=False,
            descends=True,
            latex=r"\ge",
            sympy="Ge",
            lean="≥",
            lean_name="le",
            raw_lean="GE.ge.{0} <R> <le>",
            smt="(>= {0} {1})",
        ),
        Comparison(
            symbol="<",
            negation=">=",
            holds=operator.lt,
            is_strict=True,
            latex="<",
            sympy="Lt",
            lean="<",
            lean_name="lt",
            raw_lean="LT.lt.{0} <R> <lt>",
            smt="(< {0} {1})",
        ),
        Comparison(
            symbol=">",
            negation="<=",
            holds=operator.gt,
            is_strict=True,
            descends=True,
            latex=">",
            sympy="Gt",
            lean=">",
            lean_name="lt",
            raw_lean="GT.gt.{0} <R> <lt>",
            smt="(> {0} {1})",
        ),
    )
}
"""The comparisons by symbol; longer symbols come first."""
