"""The standard families: the laws that an objective of its shape is expected to have.

`standard_families` derives them from the formula.  Each family yields laws, or says why it does
not apply.  A law whose hypothesis the objective does not assume is still stated, without it, and
expected to be disproved if some small values break it: that the objective is *not* monotone is
worth knowing.

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

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import chain, islice, pairwise
from typing import Literal

from pybridge.expression import (
    Application,
    Expression,
    ExpressionError,
    Relation,
    Variable,
    simplified,
)
from pybridge.expression.intervals import Interval
from pybridge.expression.limits import MAX_NAME_CHARACTERS
from pybridge.expression.numerals import ONE, ZERO, opposite_of, value_of
from pybridge.expression.structure import coefficient, degree_in, homogeneous_degree, summands
from pybridge.objectives.domain import Domain
from pybridge.objectives.law import Expectation, Law
from pybridge.objectives.objective import Objective

SCHEDULE_LENGTH = 4
"""How many values of the weight the law about a schedule has."""

MAX_NAMES = 128
"""How many names an objective may have for standard laws to be derived.  There are several laws for
each name, and every one of them is about all names."""

SAMPLES = 100
"""How many points that satisfy a law's hypotheses are tried before it is expected to be proved."""

_TRIES = 10 * SAMPLES
"""How many points are drawn to find those."""

_SAMPLE_VALUES = tuple(map(Fraction, ("0", "1", "-1", "2", "-2", "1/2", "-1/2", "3", "-10", "10")))


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


def standard_families(objective: Objective) -> tuple[Law | NotApplicable, ...]:
    """Return the laws of the standard families for `objective`, in this module's order."""
    if len(objective.variables) > MAX_NAMES:
        reason = f"it has {len(objective.variables)} names, more than MAX_NAMES = {MAX_NAMES}"
        return tuple(NotApplicable(family.name, family.name, reason) for family in _FAMILIES)
    subject = _Subject(objective)
    derived: list[Law | NotApplicable] = []
    for family in _FAMILIES:
        match family.over:
            case "objective":
                derived.append(_derive(family, subject, ""))
            case "term":
                derived.extend(_derive(family, subject, term) for term in objective.terms)
            case "weight" if objective.weights:
                derived.extend(_derive(family, subject, weight) for weight in objective.weights)
            case _:
                reason = f"{objective.name} has no weights"
                derived.append(NotApplicable(family.name, family.name, reason))
    return tuple(derived)


def all_laws(objective: Objective, own: Iterable[Law] = ()) -> tuple[Law | NotApplicable, ...]:
    """Return the standard laws, then the user's own; these replace those of the same name."""
    laws = tuple(own)
    names = {law.name for law in laws}
    return tuple(d for d in standard_families(objective) if d.name not in names) + laws


def find_counterexample(law: Law, objective: Objective) -> dict[str, Fraction] | None:
    """Try a few small values that satisfy the hypotheses; return some that break the claim.

    The tries are the same on every run.
    """
    names = law.variables(objective)
    hypotheses = [objective.expand(relation) for relation in law.hypotheses(objective)]
    claim = objective.expand(law.claim)
    domain = Domain(hypotheses)
    ranges = {name: domain.range(Variable(name)) for name in names}
    bounded = {name: interval for name, interval in ranges.items() if interval != Interval()}

    def satisfying(points: Iterable[list[Fraction]]) -> Iterator[dict[str, Fraction]]:
        for values in points:
            point = dict(zip(names, values, strict=True))
            point |= {name: _moved_into(bounded[name], point[name]) for name in bounded}
            if all(hypothesis.evaluate(point) for hypothesis in hypotheses):
                yield point

    usual = islice(satisfying(_any_values(len(names))), SAMPLES)
    points = chain(usual, satisfying(_single_values(len(names))))
    return next((point for point in points if not claim.evaluate(point)), None)


def _any_values(count: int) -> Iterator[list[Fraction]]:
    """Yield values for so many names, pseudo-random but the same on every run."""
    chance = random.Random(0)
    for _ in range(_TRIES):
        yield [chance.choice(_SAMPLE_VALUES) for _ in range(count)]


def _single_values(count: int) -> Iterator[list[Fraction]]:
    """Yield zeros but for one large value, which many names would outweigh."""
    for place in range(count):
        for large in (Fraction(-10), Fraction(10)):
            yield [large if n == place else Fraction(0) for n in range(count)]


def _moved_into(interval: Interval, value: Fraction) -> Fraction:
    """Return the value if it is in the interval, or else a value made from it that is."""
    low, high = interval.low, interval.high
    if low <= value <= high:
        return value
    if isinstance(low, Fraction):
        inside = low + abs(value)
        return inside if inside <= high or not isinstance(high, Fraction) else (low + high) / 2
    return high - abs(value) if isinstance(high, Fraction) else value


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
class _Subject:
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
            raise _InapplicableError(f"{name} occurs inside max, min or abs")
        if degree > 1:
            raise _InapplicableError(f"{name} occurs with degree {degree:.0f}, not linearly")
        return coefficient(self.formula, name)


def _zero(subject: _Subject, name: str) -> _Sketch:
    left = subject.without(name)
    if degree_in(subject.formula, name) > 1:
        kept = [part for part in summands(subject.formula) if name not in part.variables()]
        if left != simplified(_total(kept)):
            raise _InapplicableError(f"{name} at zero leaves the rest of its summand behind")
    return _Sketch(subject.at({name: ZERO}).eq(left))


def _zero_auxiliary(subject: _Subject, _: str) -> _Sketch:
    base = simplified(summands(subject.formula)[0])
    auxiliary = [term for term in subject.objective.terms if term not in base.variables()]
    if not auxiliary:
        raise _InapplicableError("all terms occur in the first summand")
    if len(auxiliary) == 1:
        raise _InapplicableError(f"{auxiliary[0]} is the only term besides the base: see zero_term")
    if subject.without(*auxiliary) != base:
        raise _InapplicableError(f"more than {base} is left when {', '.join(auxiliary)} are zero")
    zeros = dict.fromkeys(auxiliary, ZERO)
    return _Sketch(subject.at(zeros).eq(base))


def _monotone(subject: _Subject, name: str) -> _Sketch:
    small, large = subject.values(name)
    slope = subject.domain.slope(subject.formula, name)
    at_small, at_large = subject.at({name: small}), subject.at({name: large})
    if slope.low < 0 and slope.high <= 0:
        claim, stem = at_large <= at_small, "antitone"
    else:
        claim, stem = at_small <= at_large, "mono"
    certain = slope.low >= 0 or slope.high <= 0
    if not certain and 1 < degree_in(subject.formula, name) < float("inf"):
        raise _InapplicableError(f"{name} is not linear, and no assumption gives its slope a sign")
    return _Sketch(claim, (small.name, large.name), (small <= large,), certain, stem)


def _nonnegative(subject: _Subject, _: str) -> _Sketch:
    return _Sketch(subject.at({}) >= 0, certain=subject.domain.range(subject.formula).low >= 0)


def _gap(subject: _Subject, weight: str) -> _Sketch:
    factor = subject.factor(weight)
    small, large = subject.values(weight)
    gap = subject.at({weight: large}) - subject.at({weight: small})
    return _Sketch(gap.eq(simplified((large - small) * factor)), (small.name, large.name))


def _agreement(subject: _Subject, _: str) -> _Sketch:
    weights = subject.objective.weights
    if len(weights) > 1:
        raise _InapplicableError(f"it has {len(weights)} weights")
    if weights:
        weight: Expression = Variable(weights[0])
        regularizer = subject.factor(weights[0])
        rest = simplified(subject.formula.substitute({weights[0]: 0}))
        parts = list(summands(rest))
        if rest == ZERO:
            raise _InapplicableError(f"it is nothing but a multiple of {weights[0]}")
    else:
        weight = ONE
        *parts, regularizer = summands(subject.formula)
        if len(parts) not in (1, 2):
            raise _InapplicableError("it has no weights, and not two or three summands")
    three = len(parts) == 2
    arguments: list[tuple[str, Expression]] = [("weight", weight)]
    arguments += zip(("base", "middle"), parts, strict=True) if three else [("base", _total(parts))]
    arguments += [("regularizer", regularizer)]
    library = Application("weightedThreeTerm" if three else "weightedTwoTerm", tuple(arguments))
    return _Sketch(subject.at({}).eq(library))


def _strict(subject: _Subject, name: str) -> _Sketch:
    factor = subject.factor(name)
    small, large = subject.values(name)
    falling = subject.domain.range(factor).high <= 0
    claim = subject.at({name: small}) < subject.at({name: large})
    if falling:
        claim = subject.at({name: large}) < subject.at({name: small})
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


def _affine(subject: _Subject, weight: str) -> _Sketch:
    subject.factor(weight)
    first, second = subject.values(weight)
    mix = subject.fresh("mix")
    between = subject.at({weight: (1 - mix) * first + mix * second})
    chord = (1 - mix) * subject.at({weight: first}) + mix * subject.at({weight: second})
    return _Sketch(between.eq(chord), (first.name, second.name, mix.name))


def _additive(subject: _Subject, term: str) -> _Sketch:
    factor = subject.factor(term)
    first, second = subject.values(term)
    total = subject.at({term: first + second})
    change = simplified(subject.at({term: first}) + factor * second)
    return _Sketch(total.eq(change), (first.name, second.name))


def _scaling(subject: _Subject, _: str) -> _Sketch:
    degree = homogeneous_degree(subject.formula, subject.objective.terms)
    if not degree:
        raise _InapplicableError("its summands do not all have the same degree in the terms")
    scale = subject.fresh("scale")
    scaled = subject.at({term: scale * Variable(term) for term in subject.objective.terms})
    claim = scaled.eq(simplified(scale**degree) * subject.at({}))
    assume = (scale >= 0,) if subject.formula.has_atoms() else ()
    return _Sketch(claim, (scale.name,), assume)


def _lipschitz(subject: _Subject, weight: str) -> _Sketch:
    factor = subject.factor(weight)
    first, second = subject.values(weight)
    bound = subject.fresh("bound")
    change = abs(subject.at({weight: second}) - subject.at({weight: first}))
    claim = change <= bound * abs(second - first)
    size = factor if subject.domain.range(factor).low >= 0 else simplified(abs(factor))
    return _Sketch(claim, (first.name, second.name, bound.name), (size <= bound,))


def _schedule(subject: _Subject, weight: str) -> _Sketch:
    steps = subject.values(weight, SCHEDULE_LENGTH)
    step = _monotone(subject, weight)
    if not step.certain:
        raise _InapplicableError(f"it is not known to be monotone in {weight}")
    first, last = subject.at({weight: steps[0]}), subject.at({weight: steps[-1]})
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
    sketch: Callable[[_Subject, str], _Sketch]


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


def _derive(family: _Family, subject: _Subject, variable: str) -> Law | NotApplicable:
    """Derive the family's law for one name, or for the objective as a whole."""
    ending = f"_{variable}" if variable else ""

    def law(sketch: _Sketch, expect: Expectation) -> Law:
        name = (sketch.stem or family.stem) + ending
        return Law(name, sketch.claim, sketch.forall, sketch.assume, expect, family.name)

    try:
        sketch = family.sketch(subject, variable)
        expected = law(sketch, "proved")
        subject.objective.expand(expected.claim)
        if sketch.certain or find_counterexample(expected, subject.objective) is None:
            return expected
        return law(sketch, "disproved")
    except _InapplicableError as inapplicable:
        reason = str(inapplicable)
    except ExpressionError as error:
        reason = f"its statement is too large: {error.message}"
    return NotApplicable(family.stem + ending, family.name, reason)
