"""What to assume for a law that fails: the weakest of some simple assumptions under which it holds.

An `Option` is an assumption with a constant that can still be chosen, such as `kl >= c`. Points
where the law fails rule most options and constants out at once. Of the rest, the prover is asked,
beginning with the weakest; a counterexample of its raises the constant, or, if it lies just on the
bound, makes the assumption strict. An option that leaves no more than a boundary of the points is
no answer: `kl <= 0` saves much where `kl >= 0` is assumed. Nor is the claim itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed
from fractions import Fraction
from itertools import islice

from pybridge.expression import Constant, Expression, ExpressionError, Relation, Variable
from pybridge.expression.structure import atoms
from pybridge.prover.algebra.compiled import Point, Value, breaking, compiled, satisfying
from pybridge.prover.algebra.polynomial import NotPolynomialError, Ring, rational, to_fraction
from pybridge.prover.algebra.slack import Parametrization
from pybridge.prover.methods.witness import points, samples
from pybridge.prover.problem import Counterexample, Limits, Problem, Proof
from pybridge.prover.search import prove

__all__ = ["MOST", "Choice", "Option", "repairs"]

MOST = 2
"""How many repairs of a law are proposed."""

_SAMPLES = 500
"""How many points are looked at."""

_ATTEMPTS = 5
"""How many constants of one option the prover is asked about."""

_CALLS = 16
"""How often the prover is asked about one law."""

_LIMITS = Limits(
    factors=2, products=1_000, cases=16, samples=120, solver_milliseconds=120, steps=400_000
)
"""How hard it tries: a law that takes longer is not saved by a simple assumption."""

_CONSTANTS = tuple(
    sign * Fraction(value)
    for value in ("0", "1/10", "1/4", "1/2", "1", "3/2", "2", "3", "4", "5", "10")
    for sign in (1, -1)
)
"""Constants to choose from, besides those of the law."""


@dataclass(frozen=True)
class Option:
    """An assumption with a constant: each of `sides` is at least, or at most, that constant.

    Attributes:
        sides: the formulas; several if the assumption is made for several values of a name.
        rises: whether they are at least the constant.
        hypotheses: the hypotheses that it adds to the problem, for a constant, and whether
            equality is excluded.
        fixed: the only constant that there is to choose, if there is one only.
    """

    sides: tuple[Expression, ...]
    rises: bool
    hypotheses: Callable[[Fraction, bool], tuple[Relation, ...]]
    fixed: Fraction | None = None


@dataclass(frozen=True)
class Choice:
    """An option with its constant, under which the law has a proof."""

    option: int
    """Its index."""
    constant: Fraction
    strict: bool


def repairs(problem: Problem, options: Sequence[Option]) -> list[Choice]:
    """Return the weakest repairs of a problem whose claim fails, at most `MOST`.

    Neither of two follows from the other.
    """
    try:
        return _Weakening(problem, options).best()
    except ExpressionError:  # a number became too large
        return []


class _Weakening:
    """The points of one problem, and the options that are left."""

    def __init__(self, problem: Problem, options: Sequence[Option]) -> None:
        self._problem = problem
        self._options = options
        self._calls = _CALLS
        self._names = _mattering(problem)
        breaks, satisfies = breaking(problem), satisfying(problem)
        self._bad: list[Point] = []
        self._good: list[Point] = []
        for point in _sampled(problem):
            if breaks(point):
                self._bad.append(point)
            elif satisfies(point):
                self._good.append(point)
        constants = {abs(value) for value in _constants_of(problem)} | set(_CONSTANTS)
        self._constants = sorted(constants | {-value for value in constants})

    def best(self) -> list[Choice]:
        """Return the repairs, the one that leaves the most points first."""
        found: list[tuple[Choice, frozenset[int]]] = []
        for index, option in enumerate(self._options):
            weakest = self._weakest(option)
            if weakest is not None:
                constant, strict = weakest
                margin, least = self._margin(option), rational(constant)
                kept = {n for n, point in enumerate(self._good) if margin(point) >= least}
                repair = Choice(index, self._signed(option, constant), strict)
                found.append((repair, frozenset(kept)))
        found.sort(key=lambda pair: -len(pair[1]))
        chosen: list[tuple[Choice, frozenset[int]]] = []
        for repair, left in found:
            if not any(left <= more for _, more in chosen):
                chosen.append((repair, left))
        return [repair for repair, _ in chosen[:MOST]]

    def _weakest(self, option: Option) -> tuple[Fraction, bool] | None:
        """Return the least constant, of the option turned so that it rises, that saves the law.

        The second part says whether equality is excluded.
        """
        if not self._good or not self._matters(option):
            return None
        margin = self._margin(option)
        most = to_fraction(max(map(margin, self._good)))
        lowest = to_fraction(max(map(margin, self._bad))) if self._bad else most - 1
        if lowest >= most:
            return None
        attempts = 0
        for constant in self._constants if option.fixed is None else [option.fixed]:
            for strict in (False, True):
                if constant < lowest or (constant == lowest and not strict):
                    continue
                added = option.hypotheses(self._signed(option, constant), strict)
                hopeless = constant >= most or self._problem.claim in added
                if hopeless or attempts == _ATTEMPTS or not self._calls:
                    return None
                attempts += 1
                self._calls -= 1
                hypotheses = (*self._problem.hypotheses, *added)
                match prove(changed(self._problem, hypotheses=hypotheses), _LIMITS):
                    case Proof():
                        return constant, strict
                    case Counterexample(point, None):
                        numbers = (point[name] for name in self._problem.variables)
                        values = [rational(n) for n in numbers if isinstance(n, Fraction)]
                        self._bad.append(values)
                        lowest = max(lowest, to_fraction(margin(values)))
                if lowest != constant:
                    break  # it does not lie on the bound
        return None

    def _matters(self, option: Option) -> bool:
        return any(name in self._names for side in option.sides for name in side.variables())

    def _margin(self, option: Option) -> Value:
        """Return the constant up to which a point satisfies an option, turned so that it rises."""
        sides = [compiled(side, self._problem.variables) for side in option.sides]
        if option.rises:
            return lambda point: min(side(point) for side in sides)
        return lambda point: -max(side(point) for side in sides)

    def _signed(self, option: Option, constant: Fraction) -> Fraction:
        return constant if option.rises else -constant


def _mattering(problem: Problem) -> set[str]:
    """Return the names that the claim depends on, and those that hypotheses tie to these.

    What both sides of the claim have alike has no influence, such as all other terms of a sum.
    """
    generators = [Variable(name) for name in problem.variables]
    ring = Ring(generators)
    try:
        names = {generators[index].name for index in ring.occurring(ring.gap(problem.claim))}
    except NotPolynomialError:
        names = set(problem.claim.variables())
    ties = [set(hypothesis.variables()) for hypothesis in problem.hypotheses]
    while more := [tie for tie in ties if tie & names and not tie <= names]:
        names = names.union(*more)
    return names


def _sampled(problem: Problem) -> Iterator[Point]:
    """Yield points, most of which satisfy the hypotheses."""
    generators = [Variable(name) for name in problem.variables]
    polynomial = [
        hypothesis
        for hypothesis in problem.hypotheses
        if not atoms(hypothesis.left) and not atoms(hypothesis.right)
    ]
    parametrization = Parametrization.of(generators, polynomial)
    chosen = islice(samples(parametrization, _SAMPLES), _SAMPLES)
    return points(problem, parametrization, chosen)


def _constants_of(problem: Problem) -> Iterator[Fraction]:
    """Yield the numbers that occur in a problem."""
    for relation in (*problem.hypotheses, problem.claim):
        for side in (relation.left, relation.right):
            for node in side.walk():
                if isinstance(node, Constant):
                    yield node.value
