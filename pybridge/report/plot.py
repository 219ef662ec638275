"""A counterexample as a picture: the objective between the points that break a law.

The curve is sampled in floating point and proves nothing; the values at its ends are exact.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pybridge.expression import Application, Expression, ExpressionError, parse, parse_relation
from pybridge.expression.definitions import Definitions
from pybridge.expression.evaluation import evaluate
from pybridge.expression.irrational import Irrational
from pybridge.expression.limits import MAX_DIGITS
from pybridge.report.results import LawResult, ObjectiveResult

__all__ = ["Mark", "Plot", "plot_of"]

_STEPS = 64
_WIDTH, _HEIGHT = 300, 120
_LEFT, _RIGHT, _TOP, _BOTTOM = 74, 74, 12, 30
"""Margins, where the numbers stand."""
_LONGEST = 11
"""How many characters a number in the picture has at most; beside it, it is exact."""
_MOST = 10**MAX_DIGITS
"""A number with more digits than a formula may have is not written out, here or elsewhere."""


@dataclass(frozen=True)
class Mark:
    """A point that the law speaks of."""

    where: str
    """What tells it from the others, as in `gamma = 1/2`."""
    value: Fraction | Irrational
    """The objective there."""


@dataclass(frozen=True)
class Plot:
    """An objective's values along a segment, and the marked points on it, in its order."""

    objective: str
    axis: str
    """The name that varies; empty if several do."""
    curve: tuple[tuple[float, float], ...]
    """How far along the segment, from 0 to 1, and the objective there."""
    marks: tuple[tuple[float, Mark], ...]

    @property
    def title(self) -> str:
        """The picture in words."""
        along = f" along {self.axis}" if self.axis else ""
        values = ", ".join(f"{mark.value} at {mark.where}" for _, mark in self.marks)
        return f"{self.objective}{along}: {values}"

    def to_svg(self) -> str:
        """Draw it, in the colours of the page around it."""
        values = [value for _, value in self.curve]
        low, high = min(values), max(values)

        def across(position: float) -> float:
            return _LEFT + position * (_WIDTH - _LEFT - _RIGHT)

        def down(value: float) -> float:
            # Halved first: the largest floats are more than the largest float apart.
            share = (high / 2 - value / 2) / (high / 2 - low / 2) if high > low else 0.5
            return _TOP + share * (_HEIGHT - _TOP - _BOTTOM)

        box = f"0 0 {_WIDTH} {_HEIGHT}"
        svg = ElementTree.Element("svg", {"class": "plot", "role": "img", "viewBox": box})
        ElementTree.SubElement(svg, "title").text = self.title
        if low <= 0 <= high:
            zero = f"M{_LEFT} {down(0):.1f}H{_WIDTH - _RIGHT}"
            ElementTree.SubElement(svg, "path", {"class": "zero", "d": zero})
        line = "L".join(f"{across(x):.1f} {down(y):.1f}" for x, y in self.curve)
        ElementTree.SubElement(svg, "path", {"class": "curve", "d": f"M{line}"})
        for position, mark in self.marks:
            at = {"cx": f"{across(position):.1f}", "cy": f"{down(float(mark.value)):.1f}"}
            circle = ElementTree.SubElement(svg, "circle", {"class": "mark", "r": "4", **at})
            ElementTree.SubElement(circle, "title").text = f"{mark.value} at {mark.where}"
        names = ("from", "to") if not self.axis else ("", "")
        for (position, mark), side, name in zip(
            (self.marks[0], self.marks[-1]), (-1, 1), names, strict=True
        ):
            anchor = "end" if side < 0 else "start"
            place = across(position) + 9 * side, down(float(mark.value)) + 4
            _write(svg, _short(mark.value), place, anchor)
            where = name or f"{self.axis} = {_short(_number_in(mark.where))}"
            _write(svg, where, (across(position), _HEIGHT - 8), "middle")
        return ElementTree.tostring(svg, encoding="unicode")


def plot_of(objective: ObjectiveResult, law: LawResult) -> Plot | None:
    """Return the plot of a law's counterexample, or `None` if there is nothing to plot.

    The law has to apply the objective at two points, which are rational. Where it compares a single
    value with something else, the two numbers say it all: a segment would have to start somewhere,
    and no point, not even the origin, is one that the law speaks of.
    """
    values = law.counterexample or {}
    exact = {name: value for name, value in values.items() if isinstance(value, Fraction)}
    if law.counterexample is None or len(exact) < len(values):
        return None
    try:
        definitions = Definitions.of(objective.where)
        formula = definitions.inlined(parse(objective.formula))
        claim = definitions.inlined(parse_relation(law.claim, applications=True))
        points = [
            _point(formula, application, exact)
            for application in claim.applications()
            if application.objective == objective.name
        ]
        return _along(objective.name, formula, points)
    except (ExpressionError, KeyError, TypeError, ArithmeticError, ValueError):
        # Numbers too large for floats, or a law that is not of this objective: the text beside the
        # plot has it all.
        return None


def _point(
    formula: Expression, application: Application, values: Mapping[str, Fraction]
) -> dict[str, Fraction]:
    """Return what the objective's names are where it is applied."""
    given = {name: argument.evaluate(values) for name, argument in application.arguments}
    return {n: given[n] if n in given else Fraction(values[n]) for n in formula.variables()}


def _along(name: str, formula: Expression, points: Sequence[Mapping[str, Fraction]]) -> Plot | None:
    """Return the plot along the segment between the points."""
    distinct = list({tuple(point.items()): point for point in points}.values())
    if len(distinct) < 2:
        return None
    varying = [n for n in distinct[0] if len({point[n] for point in distinct}) > 1]
    axis = varying[0] if len(varying) == 1 else ""
    if axis:
        distinct.sort(key=lambda point: point[axis])
    else:  # more points than two need not lie on a line
        del distinct[2:]
        varying = [n for n in varying if distinct[0][n] != distinct[1][n]]
    first, last = distinct[0], distinct[-1]
    curve = []
    for step in range(_STEPS + 1):
        share = Fraction(step, _STEPS)
        there = {n: float(first[n] + share * (last[n] - first[n])) for n in first}
        curve.append((float(share), float(evaluate(formula, there))))
    scale = last[varying[0]] - first[varying[0]]
    marks: list[tuple[float, Mark]] = []
    for point in distinct:
        where = ", ".join(f"{n} = {point[n]}" for n in varying)
        position = float((point[varying[0]] - first[varying[0]]) / scale)
        marks.append((position, Mark(where, formula.evaluate(point))))
        float(marks[-1][1].value)  # refused where it is too large
    shown = [mark.value for _, mark in marks] + [v for point in distinct for v in point.values()]
    exact = [number for number in shown if isinstance(number, Fraction)]
    if any(max(abs(number.numerator), number.denominator) >= _MOST for number in exact):
        return None
    if not all(math.isfinite(value) for _, value in curve):
        return None
    return Plot(name, axis, tuple(curve), tuple(marks))


def _number_in(where: str) -> Fraction:
    return Fraction(where.rpartition(" ")[2])


def _short(value: Fraction | Irrational) -> str:
    """Return a number that fits beside its mark."""
    text = str(value)
    is_exact = isinstance(value, Fraction) and len(text) <= _LONGEST
    return text if is_exact else f"≈ {float(value):.3g}"


def _write(svg: ElementTree.Element, text: str, place: tuple[float, float], anchor: str) -> None:
    at = {"x": f"{place[0]:.1f}", "y": f"{place[1]:.1f}", "text-anchor": anchor}
    ElementTree.SubElement(svg, "text", at).text = text
