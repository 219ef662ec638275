"""The standard families: the laws that an objective of its shape is expected to have.

`standard_families` derives them from the formula.  Each family yields laws, or says why it does
not apply.  A law whose hypothesis the objective does not assume is still stated, without it, and
expected to be disproved if it seems false: that the objective is *not* monotone is worth knowing.

In their order:

* zero_term, zero_weight, zero_auxiliary: what is left where a term, a weight, or all terms but
  those of the first summand are zero;
* mono_weight, mono_term: monotone in each weight and in each term;
* nonnegative;
* gap: how the objective changes with a weight, exactly;
* agreement: equal to `weightedTwoTerm` or `weightedThreeTerm` of the Lean library;
* strict_weight, strict_term: strictly monotone, where the factor is positive;
* affine: affine in each weight;
* additive: additive in each term;
* scaling: homogeneous in the terms;
* lipschitz: Lipschitz in each weight, with a bound of its factor as constant;
* schedule: monotone along an increasing schedule of a weight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from pybridge.expression import (
    Application,
    Expression,
    ExpressionError,
    Relation,
    Variable,
    simplified,
)
from pybridge.expression.constants import ONE, ZERO, opposite_of, value_of
from pybridge.expression.errors import shortened
from pybridge.expression.limits import MAX_NAME_CHARACTERS
from pybridge.expression.structure import (
    atoms,
    coefficient,
    degree_in,
    homogeneous_degree,
    summands,
)
from pybridge.objectives.domain import Domain
from pybridge.objectives.law import Expectation, Law
from pybridge.objectives.objective import Objective

SCHEDULE_LENGTH = 4
"""How many values of the weight the law about a schedule has."""

MAX_NAMES = 128
"""How many names an objective may have for standard laws to be derived.  There are several laws for
each name, and every one of them is about all names."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A standard law that the objective's formula has no place for.

    Attributes:
        name: what the law would be called.
        family: its family.
        reason: why it does not apply.
    """

    name: str
    family: str
    reason: str


def standard_families(
    objective: Objective, seems_false: Callable[[Law], bool]
) -> tuple[Law | NotApplicable, ...]:
    """Return the laws of the standard families for `objective`, in this module's order.

    `seems_false` says of a law whether it is to be expected to fail; only those are asked about
    that no assumption makes certain.
    """
    if len(objective.variables) > MAX_NAMES:
        reason = f"it has {len(objective.variables)} names, more than MAX_NAMES = {MAX_NAMES}"
        return tuple(NotApplicable(family.name, family.name, reason) for family in _FAMILIES)
    view = _View(objective)
    derived: list[Law | NotApplicable] = []
    for family in _FAMILIES:
        match family.over:
            case "objective":
                derived.append(_derive(family, view, "", seems_false))
            case "term":
                derived.extend(_derive(family, view, term, seems_false) for term in objective.terms)
            case "weight" if objective.weights:
                derived.extend(
                    _derive(family, view, weight, seems_false) for weight in objective.weights
                )
            case _:
                reason = f"{objective.name} has no weights"
                derived.append(NotApplicable(family.name, family.name, reason))
    return tuple(derived)


class _InapplicableError(Exception):
    """Raised by a family with the reason why it has no law to offer."""


@dataclass(frozen=True, slots=True)
class _Sketch:
    """What a family says of a law.

    `certain` tells that the law is known to hold; otherwise a few values decide what to expect.
    `stem` begins the law's name where that is not the family's usual one.
    """

    claim: Relation
    forall: tuple[str, ...] = ()
    assume: tuple[Relation, ...] = ()
    certain: bool = True
    stem: str = ""


@dataclass(frozen=True, slots=True)
class _View:
    """The objective that laws are derived for, with what the families ask of it."""

    objective: Objective
    domain: Domain = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "domain", Domain(self.objective.assume))

    @property
    def formula(self) -> Expression:
        """The objective's formula."""
        return self.objective.formula

    def at(self, replacements: Mapping[str, Expression]) -> Application:
        """Return the objective with some names replaced."""
        return Application(self.objective.name, tuple(replacements.items()))

    def fresh(self, stem: str, suffix: str = "") -> Variable:
        """Return a variable whose name the objective does not use."""
        taken = {self.objective.name, *self.objective.variables}
        while stem[: MAX_NAME_CHARACTERS - len(suffix)] + suffix in taken:
            suffix = f"_{suffix}"
        return Variable(stem[: MAX_NAME_CHARACTERS - len(suffix)] + suffix)

    def values(self, name: str, count: int = 2) -> tuple[Variable, ...]:
        """Return variables for several values of one name: `beta1`, `beta2` and so on."""
        separator = "_" if name[-1].isdigit() else ""
        return tuple(self.fresh(name, f"{separator}{n}") for n in range(1, count + 1))

    def without(self, *names: str) -> Expression:
        """Return what is left of the formula when these names are zero."""
        for assumption in self.objective.assume:
            fixed = assumption.substitute(dict.fromkeys(names, 0))
            if not fixed.variables() and not fixed.evaluate({}):
                raise _InapplicableError(f"{assumption} is assumed")
        return simplified(self.formula.substitute(dict.fromkeys(names, 0)))

    def factor(self, name: str) -> Expression:
        """Return the coefficient of `name`; the family does not apply unless the name is linear."""
        degree = degree_in(self.formula, name)
        if degree == float("inf"):
            inside = next(atom for atom in atoms(self.formula) if name in atom.variables())
            raise _InapplicableError(f"{name} occurs inside {shortened(inside)}")
        if degree > 1:
            raise _InapplicableError(f"{name} occurs with degree {degree:.0f}, not linearly")
        return coefficient(self.formula, name)


def _zero(view: _View, name: str) -> _Sketch:
    left = view.without(name)
    if degree_in(view.formula, name) > 1:
        kept = [part for part in summands(view.formula) if name not in part.variables()]
        if left != simplified(_total(kept)):
            raise _InapplicableError(f"{name} at zero leaves the rest of its summand behind")
    return _Sketch(view.at({name: ZERO}).eq(left))


def _zero_auxiliary(view: _View, _: str) -> _Sketch:
    base = simplified(summands(view.formula)[0])
    auxiliary = [term for term in view.objective.terms if term not in base.variables()]
    if not auxiliary:
        raise _InapplicableError("all terms occur in the first summand")
    if len(auxiliary) == 1:
        raise _InapplicableError(f"{auxiliary[0]} is the only term besides the base: see zero_term")
    if view.without(*auxiliary) != base:
        raise _InapplicableError(f"more than {base} is left when {', '.join(auxiliary)} are zero")
    zeros = dict.fromkeys(auxiliary, ZERO)
    return _Sketch(view.at(zeros).eq(base))


def _monotone(view: _View, name: str) -> _Sketch:
    small, large = view.values(name)
    slope = view.domain.slope(view.formula, name)
    at_small, at_large = view.at({name: small}), view.at({name: large})
    if slope.low < 0 and slope.high <= 0:
        claim, stem = at_large <= at_small, "antitone"
    else:
        claim, stem = at_small <= at_large, "mono"
    certain = slope.low >= 0 or slope.high <= 0
    if not certain and 1 < degree_in(view.formula, name) < float("inf"):
        raise _InapplicableError(f"{name} is not linear, and no assumption gives its slope a sign")
    return _Sketch(claim, (small.name, large.name), (small <= large,), certain, stem)


def _nonnegative(view: _View, _: str) -> _Sketch:
    return _Sketch(view.at({}) >= 0, certain=view.domain.range(view.formula).low >= 0)


def _gap(view: _View, weight: str) -> _Sketch:
    factor = view.factor(weight)
    small, large = view.values(weight)
    gap = view.at({weight: large}) - view.at({weight: small})
    return _Sketch(gap.eq(simplified((large - small) * factor)), (small.name, large.name))


def _agreement(view: _View, _: str) -> _Sketch:
    weights = view.objective.weights
    if len(weights) > 1:
        raise _InapplicableError(f"it has {len(weights)} weights")
    if weights:
        weight: Expression = Variable(weights[0])
        regularizer = view.factor(weights[0])
        rest = simplified(view.formula.substitute({weights[0]: 0}))
        parts = list(summands(rest))
        if rest == ZERO:
            raise _InapplicableError(f"it is nothing but a multiple of {weights[0]}")
    else:
        weight = ONE
        *parts, regularizer = summands(view.formula)
        if len(parts) not in (1, 2):
            raise _InapplicableError("it has no weights, and not two or three summands")
    three = len(parts) == 2
    arguments: list[tuple[str, Expression]] = [("weight", weight)]
    arguments += zip(("base", "middle"), parts, strict=True) if three else [("base", _total(parts))]
    arguments += [("regularizer", regularizer)]
    library = Application("weightedThreeTerm" if three else "weightedTwoTerm", tuple(arguments))
    return _Sketch(view.at({}).eq(library))


def _strict(view: _View, name: str) -> _Sketch:
    factor = view.factor(name)
    small, large = view.values(name)
    falling = view.domain.range(factor).high <= 0
    claim = view.at({name: small}) < view.at({name: large})
    if falling:
        claim = view.at({name: large}) < view.at({name: small})
    if factor == ZERO:
        raise _InapplicableError(f"{name} makes no difference")
    assume: tuple[Relation, ...] = (small < large,)
    if value_of(factor) is None:
        assume += (_has_sign(factor, -1 if falling else 1),)
    return _Sketch(claim, (small.name, large.name), assume)


def _has_sign(factor: Expression, sign: int) -> Relation:
    """Return the relation that a factor is positive, or negative."""
    if (opposite := opposite_of(factor)) is not None:
        return _has_sign(opposite, -sign)
    return factor > 0 if sign > 0 else factor < 0


def _affine(view: _View, weight: str) -> _Sketch:
    view.factor(weight)
    first, second = view.values(weight)
    mix = view.fresh("mix")
    between = view.at({weight: (1 - mix) * first + mix * second})
    chord = (1 - mix) * view.at({weight: first}) + mix * view.at({weight: second})
    return _Sketch(between.eq(chord), (first.name, second.name, mix.name))


def _additive(view: _View, term: str) -> _Sketch:
    factor = view.factor(term)
    first, second = view.values(term)
    total = view.at({term: first + second})
    change = simplified(view.at({term: first}) + factor * second)
    return _Sketch(total.eq(change), (first.name, second.name))


def _scaling(view: _View, _: str) -> _Sketch:
    degree = homogeneous_degree(view.formula, view.objective.terms)
    if not degree:
        raise _InapplicableError("its summands do not all have the same degree in the terms")
    scale = view.fresh("scale")
    scaled = view.at({term: scale * Variable(term) for term in view.objective.terms})
    claim = scaled.eq(simplified(scale**degree) * view.at({}))
    assume = (scale >= 0,) if view.formula.has_atoms() else ()
    return _Sketch(claim, (scale.name,), assume)


def _lipschitz(view: _View, weight: str) -> _Sketch:
    factor = view.factor(weight)
    first, second = view.values(weight)
    bound = view.fresh("bound")
    change = abs(view.at({weight: second}) - view.at({weight: first}))
    claim = change <= bound * abs(second - first)
    size = factor if view.domain.range(factor).low >= 0 else simplified(abs(factor))
    return _Sketch(claim, (first.name, second.name, bound.name), (size <= bound,))


def _schedule(view: _View, weight: str) -> _Sketch:
    steps = view.values(weight, SCHEDULE_LENGTH)
    step = _monotone(view, weight)
    if not step.certain:
        raise _InapplicableError(f"it is not known to be monotone in {weight}")
    first, last = view.at({weight: steps[0]}), view.at({weight: steps[-1]})
    claim = first <= last if step.stem == "mono" else last <= first
    increasing = tuple(a <= b for a, b in pairwise(steps))
    return _Sketch(claim, tuple(s.name for s in steps), increasing)


def _total(parts: Iterable[Expression]) -> Expression:
    """Return the sum of some formulas."""
    return simplified(sum(parts, start=ZERO))


@dataclass(frozen=True, slots=True)
class _Family:
    """A family: its name, how its laws' names begin, what it has one law for, and how."""

    name: str
    stem: str
    over: Literal["term", "weight", "objective"]
    sketch: Callable[[_View, str], _Sketch]


_FAMILIES = (
    _Family("zero_term", "zero", "term", _zero),
    _Family("zero_weight", "zero", "weight", _zero),
    _Family("zero_auxiliary", "base_only", "objective", _zero_auxiliary),
    _Family("mono_weight", "mono", "weight", _monotone),
    _Family("mono_term", "mono", "term", _monotone),
    _Family("nonnegative", "nonnegative", "objective", _nonnegative),
    _Family("gap", "gap", "weight", _gap),
    _Family("agreement", "agreement", "objective", _agreement),
    _Family("strict_weight", "strict", "weight", _strict),
    _Family("strict_term", "strict", "term", _strict),
    _Family("affine", "affine", "weight", _affine),
    _Family("additive", "additive", "term", _additive),
    _Family("scaling", "scaling", "objective", _scaling),
    _Family("lipschitz", "lipschitz", "weight", _lipschitz),
    _Family("schedule", "schedule", "weight", _schedule),
)


def _derive(
    family: _Family, view: _View, variable: str, seems_false: Callable[[Law], bool]
) -> Law | NotApplicable:
    """Derive the family's law for one name, or for the objective as a whole."""
    ending = f"_{variable}" if variable else ""

    def law(sketch: _Sketch, expect: Expectation) -> Law:
        name = (sketch.stem or family.stem) + ending
        return Law(name, sketch.claim, sketch.forall, sketch.assume, expect, family.name)

    try:
        sketch = family.sketch(view, variable)
        expected = law(sketch, "proved")
        view.objective.expand(expected.claim)
        if sketch.certain or not seems_false(expected):
            return expected
        return law(sketch, "disproved")
    except _InapplicableError as inapplicable:
        reason = str(inapplicable)
    except ExpressionError as error:
        reason = f"its statement is too large: {error.message}"
    return NotApplicable(family.stem + ending, family.name, reason)
