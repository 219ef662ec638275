"""The standard families: the laws that an objective of its shape is expected to have.

`standard_families` derives them from the formula.  Each family yields laws, or says why it does
not apply.  A law whose hypothesis the objective does not assume is still stated, without it: that
the objective is *not* monotone is worth knowing.  Nobody asked for any of them, so that whatever
comes of one is a finding, and no failure.

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
* schedule: monotone along an increasing schedule of a weight;
* implied: what is assumed of a defined name, from the other assumptions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from pybridge.expression import (
    Application,
    Apply,
    Expression,
    ExpressionError,
    Relation,
    Variable,
    simplified,
)
from pybridge.expression.constants import ONE, ZERO, opposite_of, value_of
from pybridge.expression.errors import shortened
from pybridge.expression.structure import (
    atoms,
    coefficient,
    degree_in,
    homogeneous_degree,
    is_function_application,
    summands,
)
from pybridge.objectives.definedness import conditions
from pybridge.objectives.domain import Domain
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.required_laws import required_laws
from pybridge.objectives.statements import Sketch, at, fresh, monotone, values
from pybridge.objectives.ties import break_of_scaling, tie_of

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


def all_laws(objective: Objective, own: Iterable[Law] = ()) -> tuple[Law | NotApplicable, ...]:
    """Return the standard laws, then those that the author requires, and states.

    These replace standard ones of their name.
    """
    asked = (*required_laws(objective), *own)
    names = {law.name for law in asked}
    return tuple(law for law in standard_families(objective) if law.name not in names) + asked


def standard_families(objective: Objective) -> tuple[Law | NotApplicable, ...]:
    """Return the laws of the standard families for `objective`, in this module's order."""
    if len(objective.variables) > MAX_NAMES:
        reason = f"it has {len(objective.variables)} names, more than MAX_NAMES = {MAX_NAMES}"
        return tuple(NotApplicable(family.name, family.name, reason) for family in _FAMILIES)
    view = _View(objective)
    derived: list[Law | NotApplicable] = []
    for family in _FAMILIES:
        match family.over:
            case "objective":
                derived.append(_derive(family, view, ""))
            case "term":
                derived.extend(_derive(family, view, term) for term in objective.terms)
            case "weight" if objective.weights:
                derived.extend(_derive(family, view, weight) for weight in objective.weights)
            case _:
                reason = f"{objective.name} has no weights"
                derived.append(NotApplicable(family.name, family.name, reason))
    return (*derived, *_implied(objective))


def _implied(objective: Objective) -> Iterator[Law]:
    """Yield the law about each assumption that mentions a defined name: the others imply it.

    What is proved so is not assumed any more, whatever a theorem has among its hypotheses.
    """
    count: Counter[str] = Counter()
    for assumption in objective.assume:
        names = [name for name in assumption.variables() if name in objective.where]
        if not names:
            continue
        stem = "_".join(("implied", *names))
        count[stem] += 1
        yield Law(
            stem if count[stem] == 1 else f"{stem}_{count[stem]}",
            assumption,
            family="implied",
            required=False,
            fact=f"{assumption} without assuming it",
            without=[assumption],
        )


class _InapplicableError(Exception):
    """Raised by a family with the reason why it has no law to offer."""


@dataclass(frozen=True, slots=True)
class _View:
    """The objective that laws are derived for, with what the families ask of it."""

    objective: Objective
    domain: Domain = field(init=False)

    def __post_init__(self) -> None:
        assumed = map(self.objective.inlined, self.objective.assume)
        object.__setattr__(self, "domain", Domain(assumed))

    @property
    def formula(self) -> Expression:
        """The objective's formula."""
        return self.objective.formula

    def at(self, replacements: Mapping[str, Expression]) -> Application:
        """Return the objective with some names replaced."""
        return at(self.objective, replacements)

    def values(self, name: str, count: int = 2) -> tuple[Variable, ...]:
        """Return variables for several values of one name: `beta1`, `beta2` and so on.

        The family does not apply where the name cannot have several.
        """
        self.check_varies(name)
        return values(self.objective, name, count)

    def check_varies(self, name: str) -> None:
        """Refuse a name that cannot vary while the others stay as they are."""
        if (equation := tie_of(self.objective, name)) is not None:
            raise _InapplicableError(f"{name} cannot vary alone, as {equation} is assumed")

    def folded(self, formula: Expression) -> Expression:
        """Return a formula as people write it, with the names that stand for parts of it."""
        return self.objective.definitions.folded(formula)

    def without(self, *names: str) -> Expression:
        """Return what is left of the formula when these names are zero."""
        for assumption in self.objective.assume:
            fixed = self.objective.inlined(assumption).substitute(dict.fromkeys(names, 0))
            if not fixed.variables() and not fixed.evaluate({}):
                raise _InapplicableError(f"{assumption} is assumed")
        self._check_defined_at_zero(names)
        return simplified(self.formula.substitute(dict.fromkeys(names, 0)))

    def _check_defined_at_zero(self, names: Sequence[str]) -> None:
        """Refuse to say what is left where the formula, or a part of it, is not defined."""
        zeros = dict.fromkeys(names, 0)
        # Inner parts come first, so that what a condition is about is defined itself.
        for condition in conditions([self.formula.eq(0)], ()):
            there = condition.substitute(zeros)
            if not there.variables() and not there.evaluate({}):
                where = " = ".join((*names, "0"))
                raise _InapplicableError(f"it is not defined at {where}: {condition} is false")

    def _inner(self) -> Iterator[Expression]:
        """Yield the parts that are no polynomials in what they are applied to."""
        yield from atoms(self.formula)
        for part in self.formula.walk():
            if isinstance(part, Apply) and (
                part.operation.is_function or is_function_application(part)
            ):
                yield part

    def factor(self, name: str) -> Expression:
        """Return the coefficient of `name`; the family does not apply unless the name is linear."""
        degree = degree_in(self.formula, name)
        if degree == float("inf"):
            inside = next(part for part in self._inner() if name in part.variables())
            raise _InapplicableError(f"{name} occurs inside {shortened(inside)}")
        if degree > 1:
            raise _InapplicableError(f"{name} occurs with degree {degree:.0f}, not linearly")
        return coefficient(self.formula, name)


def _zero(view: _View, name: str) -> Sketch:
    left = view.without(name)
    if degree_in(view.formula, name) > 1:
        kept = [part for part in summands(view.formula) if name not in part.variables()]
        if left != simplified(_total(kept)):
            raise _InapplicableError(f"{name} at zero leaves the rest of its summand behind")
    return Sketch(view.at({name: ZERO}).eq(left), f"equals {view.folded(left)} at {name} = 0")


def _zero_auxiliary(view: _View, _: str) -> Sketch:
    base = simplified(summands(view.formula)[0])
    auxiliary = [term for term in view.objective.terms if term not in base.variables()]
    if not auxiliary:
        raise _InapplicableError("all terms occur in the first summand")
    if len(auxiliary) == 1:
        raise _InapplicableError(f"{auxiliary[0]} is the only term besides the base: see zero_term")
    if view.without(*auxiliary) != base:
        raise _InapplicableError(f"more than {base} is left when {', '.join(auxiliary)} are zero")
    zeros = dict.fromkeys(auxiliary, ZERO)
    fact = f"equals {view.folded(base)} at {' = '.join(auxiliary)} = 0"
    return Sketch(view.at(zeros).eq(base), fact)


def _monotone(view: _View, name: str) -> Sketch:
    view.check_varies(name)
    slope = view.domain.slope(view.formula, name)
    certain = slope.low >= 0 or slope.high <= 0
    if not certain and 1 < degree_in(view.formula, name) < float("inf"):
        raise _InapplicableError(f"{name} is not linear, and no assumption gives its slope a sign")
    falls = slope.low < 0 and slope.high <= 0
    return monotone(view.objective, name, increasing=not falls)


def _nonnegative(view: _View, _: str) -> Sketch:
    return Sketch(view.at({}) >= 0, "nonnegative")


def _gap(view: _View, weight: str) -> Sketch:
    factor = view.factor(weight)
    small, large = view.values(weight)
    gap = view.at({weight: large}) - view.at({weight: small})
    change = simplified((large - small) * factor)
    fact = f"changes by {view.folded(change)} from {small} to {large}"
    return Sketch(gap.eq(change), fact, (small.name, large.name))


def _agreement(view: _View, _: str) -> Sketch:
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
    return Sketch(view.at({}).eq(library), f"equals {view.folded(library)}")


def _strict(view: _View, name: str) -> Sketch:
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
    fact = f"strictly {'decreasing' if falling else 'increasing'} in {name}"
    if len(assume) > 1:
        fact += f" where {view.objective.definitions.folded(assume[1])}"
    return Sketch(claim, fact, (small.name, large.name), assume)


def _has_sign(factor: Expression, sign: int) -> Relation:
    """Return the relation that a factor is positive, or negative."""
    if (opposite := opposite_of(factor)) is not None:
        return _has_sign(opposite, -sign)
    return factor > 0 if sign > 0 else factor < 0


def _affine(view: _View, weight: str) -> Sketch:
    view.factor(weight)
    first, second = view.values(weight)
    mix = fresh(view.objective, "mix")
    between = view.at({weight: (1 - mix) * first + mix * second})
    chord = (1 - mix) * view.at({weight: first}) + mix * view.at({weight: second})
    fact = f"affine in {weight}"
    return Sketch(between.eq(chord), fact, (first.name, second.name, mix.name))


def _additive(view: _View, term: str) -> Sketch:
    factor = view.factor(term)
    first, second = view.values(term)
    total = view.at({term: first + second})
    change = simplified(view.at({term: first}) + factor * second)
    return Sketch(total.eq(change), f"additive in {term}", (first.name, second.name))


def _scaling(view: _View, _: str) -> Sketch:
    if (equation := break_of_scaling(view.objective)) is not None:
        raise _InapplicableError(f"{equation} is assumed, and scaling the terms breaks it")
    degree = homogeneous_degree(view.formula, view.objective.terms)
    if not degree:
        raise _InapplicableError("its summands do not all have the same degree in the terms")
    scale = fresh(view.objective, "scale")
    scaled = view.at({term: scale * Variable(term) for term in view.objective.terms})
    claim = scaled.eq(simplified(scale**degree) * view.at({}))
    assume = (scale >= 0,) if view.formula.has_atoms() else ()
    fact = f"homogeneous of degree {degree} in its terms"
    return Sketch(claim, fact, (scale.name,), assume)


def _lipschitz(view: _View, weight: str) -> Sketch:
    factor = view.factor(weight)
    first, second = view.values(weight)
    bound = fresh(view.objective, "bound")
    change = abs(view.at({weight: second}) - view.at({weight: first}))
    claim = change <= bound * abs(second - first)
    size = factor if view.domain.range(factor).low >= 0 else simplified(abs(factor))
    fact = f"Lipschitz in {weight} with any constant from {view.folded(size)} up"
    return Sketch(claim, fact, (first.name, second.name, bound.name), (size <= bound,))


def _schedule(view: _View, weight: str) -> Sketch:
    slope = view.domain.slope(view.formula, weight)
    if slope.low < 0 < slope.high:
        raise _InapplicableError(f"it is not known to be monotone in {weight}")
    steps = view.values(weight, SCHEDULE_LENGTH)
    first, last = view.at({weight: steps[0]}), view.at({weight: steps[-1]})
    rises = slope.low >= 0
    return Sketch(
        first <= last if rises else last <= first,
        f"{'rises' if rises else 'falls'} along an increasing schedule of {weight}",
        tuple(step.name for step in steps),
        tuple(a <= b for a, b in pairwise(steps)),
    )


def _total(parts: Iterable[Expression]) -> Expression:
    """Return the sum of some formulas."""
    return simplified(sum(parts, start=ZERO))


@dataclass(frozen=True, slots=True)
class _Family:
    """A family: its name, how its laws' names begin, what it has one law for, and how."""

    name: str
    stem: str
    over: Literal["term", "weight", "objective"]
    sketch: Callable[[_View, str], Sketch]


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


def _derive(family: _Family, view: _View, variable: str) -> Law | NotApplicable:
    """Derive the family's law for one name, or for the objective as a whole."""
    ending = f"_{variable}" if variable else ""
    try:
        sketch = family.sketch(view, variable)
        view.objective.expand(sketch.claim)
        folded = view.objective.definitions.folded
        return Law(
            (sketch.stem or family.stem) + ending,
            folded(sketch.claim),
            sketch.forall,
            map(folded, sketch.assume),
            family=family.name,
            required=False,
            fact=sketch.fact,
        )
    except _InapplicableError as inapplicable:
        reason = str(inapplicable)
    except ExpressionError as error:
        reason = f"its statement is too large: {error.message}"
    return NotApplicable(family.stem + ending, family.name, reason)
