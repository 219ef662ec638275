"""Counterexamples: points at which the hypotheses hold and the claim fails.

Small points are tried first, in a fixed order. They are chosen through the slack parametrization,
so that most of them satisfy the hypotheses by construction. After that z3 is asked for a point of
the negated law. Every answer is evaluated exactly, and made as simple as possible before it is
shown: people read it. Irrational answers are for `roots`, and count only if there is no other.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, islice, product
from operator import itemgetter

from flint import fmpq

from pybridge.expression import Apply, Constant, Expression, Relation, Variable
from pybridge.expression.algebraic import Number
from pybridge.prover.algebra.compiled import Point, breaking
from pybridge.prover.algebra.polynomial import NotPolynomialError, rational, to_fraction
from pybridge.prover.algebra.slack import Parametrization
from pybridge.prover.methods.roots import irrational_counterexample, nearest_root
from pybridge.prover.methods.solver import Answer, Solution, as_numeral, solve
from pybridge.prover.problem import Counterexample, Limits, Problem, Unknown, breaks

__all__ = [
    "SIMPLE_RATIONALS",
    "Sample",
    "by_sampling",
    "by_solver",
    "found_at",
    "points",
    "samples",
    "satisfiable",
    "simplest",
]

Sample = dict[int, fmpq]
"""Values for the parameters of a parametrization, by their indexes."""

_SIMPLE = tuple(
    Fraction(numerator, denominator)
    for numerator, denominator in (
        (0, 1), (1, 1), (-1, 1), (2, 1), (-2, 1), (1, 2), (-1, 2), (3, 1), (-3, 1), (4, 1),
        (-4, 1), (5, 1), (-5, 1), (1, 3), (-1, 3), (3, 2), (-3, 2), (1, 4), (-1, 4), (10, 1),
        (-10, 1), (1, 10), (-1, 10), (100, 1), (-100, 1), (1, 100), (-1, 100), (1000, 1),
        (-1000, 1),
    )
)  # fmt: skip
"""Values to try, simplest first."""

SIMPLE_RATIONALS = tuple(map(rational, _SIMPLE))
"""The same, as python-flint has them."""

_RANKS = {value: rank for rank, value in enumerate(SIMPLE_RATIONALS)}

_ZERO, _HALF = fmpq(0), fmpq(1, 2)

_CORNER_VALUES = (0, 1, -1)
"""Values whose combinations are all tried if there are few parameters."""

_CORNER_PARAMETERS = 4
"""How many parameters are few."""

_ROUNDINGS = (1, 2, 4, 10, 100, 1_000, 10**6, 10**9)
"""Denominators to which an awkward coordinate is rounded."""

_MODEL_ROUNDINGS = 3
"""To how many of these an irrational coordinate is rounded to look for another counterexample."""

_MOST_MODELS = 12
"""How often that is tried."""


def by_sampling(
    problem: Problem, parametrization: Parametrization, values_to_try: Iterable[Sample]
) -> Counterexample | None:
    """Look for a counterexample among points given by the values of the parameters."""
    return found_at(problem, parametrization, values_to_try)


def found_at(
    problem: Problem, parametrization: Parametrization, values_to_try: Iterable[Sample]
) -> Counterexample | None:
    """Return the first counterexample among points, made as simple as possible."""
    breaks = breaking(problem)
    promising = _screen(problem, parametrization)
    images = _images(problem, parametrization)
    for values in values_to_try:
        coordinates = _coordinates(parametrization, values)
        if promising(coordinates) and breaks([image(coordinates) for image in images]):
            point = [to_fraction(image(coordinates)) for image in images]
            found = dict(zip(problem.variables, point, strict=True))
            return Counterexample(simplest(problem, parametrization, found))
    return None


def _screen(problem: Problem, parametrization: Parametrization) -> Callable[[Sequence[fmpq]], bool]:
    """Return a quick test whether the claim may fail where the parameters have given values.

    The test is exact if the claim is polynomial.
    """
    try:
        gap_polynomial = parametrization.ring.gap(problem.claim)
    except NotPolynomialError:
        return lambda _: True
    image = parametrization.image(gap_polynomial)
    match problem.claim.symbol:
        case "==":
            return lambda coordinates: bool(image(*coordinates) != 0)
        case "!=":
            return lambda coordinates: bool(image(*coordinates) == 0)
        case "<" | ">":
            return lambda coordinates: bool(image(*coordinates) <= 0)
    return lambda coordinates: bool(image(*coordinates) < 0)


def by_solver(
    problem: Problem, parametrization: Parametrization, limits: Limits
) -> Counterexample | Unknown:
    """Ask z3 for a counterexample; return that, or what z3 says instead."""
    names = {name: f"x{index}" for index, name in enumerate(problem.variables)}
    commands = _commands((*problem.hypotheses, problem.claim.negation), names)
    solution = solve("QF_NRA", commands, limits.solver_milliseconds)
    remedy = limits.remedy("tries", "factors", "products", "cases")
    if solution.answer is Answer.UNSATISFIABLE:
        reason = "the solver finds no counterexample, but no certificate was found either"
        return Unknown(reason, remedy=remedy)
    if solution.answer is Answer.UNKNOWN:
        return Unknown("neither a certificate nor a counterexample was found", remedy=remedy)
    models = [solution, *_rational_models(names.values(), commands, solution, limits)]
    for model in models:
        point = {name: model.values.get(short, Fraction(0)) for name, short in names.items()}
        for candidate in _rounded(point):
            if breaks(problem, candidate):
                return Counterexample(simplest(problem, parametrization, candidate))
    for model in models:
        if model.irrational and (irrational := _irrational(problem, model, names)):
            return irrational
    if solution.irrational:
        found = ", ".join(
            f"{name} = {float(solution.values[short]):.6g}..."
            for name, short in names.items()
            if short in solution.irrational
        )
        return Unknown(
            f"the solver finds an irrational counterexample, near {found}, but no rational one, "
            "and none of low degree",
            remedy=remedy,
        )
    return Unknown("the solver's counterexample does not stand up to exact evaluation")


def _irrational(
    problem: Problem, model: Solution, names: Mapping[str, str]
) -> Counterexample | None:
    """Return the counterexample that a model with irrational values is, if it is one."""
    point: dict[str, Number] = {}
    for name, short in names.items():
        value: Number | None = model.values.get(short, Fraction(0))
        if short in model.irrational:
            value = nearest_root(model.irrational[short], model.values[short])
        if value is None:
            return None
        point[name] = value
    return irrational_counterexample(problem, point)


def satisfiable(problem: Problem, limits: Limits) -> bool:
    """Return whether z3 finds a point, perhaps an irrational one, where the hypotheses hold.

    It is not asked about functions, which it does not know: of `exp` it finds negative values.
    """
    if problem.has_functions:
        return False
    names = {name: f"x{index}" for index, name in enumerate(problem.variables)}
    commands = _commands(problem.hypotheses, names)
    return solve("QF_NRA", commands, limits.solver_milliseconds).answer is Answer.SATISFIABLE


def _commands(relations: Iterable[Relation], names: Mapping[str, str]) -> list[str]:
    """Write in SMT-LIB that all of the relations hold; `names` gives those of variables there."""
    declarations = [f"(declare-const {name} Real)" for name in names.values()]
    return declarations + [f"(assert {_relation(relation, names)})" for relation in relations]


def _rational_models(
    names: Iterable[str], commands: Sequence[str], model: Solution, limits: Limits
) -> Iterator[Solution]:
    """Yield further models, in which an irrational value of `model` is a simple number."""
    irrational = [name for name in names if name in model.irrational]
    attempts = product(irrational, _ROUNDINGS[:_MODEL_ROUNDINGS])
    for name, denominator in islice(attempts, _MOST_MODELS):
        value = Fraction(round(model.values[name] * denominator), denominator)
        fixed = f"(assert (= {name} {as_numeral(value)}))"
        again = solve("QF_NRA", [*commands, fixed], limits.solver_milliseconds // 4)
        if again.answer is Answer.SATISFIABLE:
            yield again


def simplest(
    problem: Problem,
    parametrization: Parametrization,
    point: Mapping[str, Fraction],
    breaks: Callable[[Point], bool] | None = None,
) -> dict[str, Fraction]:
    """Simplify the coordinates of a counterexample, as long as the law stays broken.

    To change a parameter keeps the hypotheses from which the others come: in `b1 <= b2` both bounds
    move. Then the variables themselves are changed, and only equations are kept.

    `breaks` says whether a point breaks the law; without it, that is computed exactly.
    """
    breaks = breaks or breaking(problem)
    equations = [
        hypothesis for hypothesis in parametrization.hypotheses if hypothesis.symbol == "=="
    ]
    try:
        generators = parametrization.ring.generators
        variables = Parametrization.of(generators, equations)
    except NotPolynomialError:
        variables = Parametrization.of(parametrization.ring.generators, [])
    simpler = _simplified(problem, parametrization, point, breaks)
    return _simplified(problem, variables, simpler, breaks)


def _simplified(
    problem: Problem,
    parametrization: Parametrization,
    point: Mapping[str, Fraction],
    breaks: Callable[[Point], bool],
) -> dict[str, Fraction]:
    """Simplify the counterexample one parameter at a time."""
    images = _images(problem, parametrization)
    size, generators = max(parametrization.ring.size, 1), parametrization.ring.generators
    best = [rational(point[g.name]) for g in generators if isinstance(g, Variable)]
    best += [fmpq(0)] * (size - len(best))
    slacks = [quantity(*best) for quantity in parametrization.quantities]
    best[len(generators) : len(generators) + len(slacks)] = slacks
    simple = [image(best) for image in images]
    dependent = _dependent(problem, parametrization)
    improved = True
    while improved:
        improved = False
        for index in parametrization.parameters():
            affected = dependent[index]
            cost = sum(_cost(simple[position]) for position in affected)
            for value in _simpler(best[index]):
                changed = [*best[:index], value, *best[index + 1 :]]
                candidate = list(simple)
                for position in affected:
                    candidate[position] = images[position](changed)
                lower = sum(_cost(candidate[position]) for position in affected) < cost
                if lower and breaks(candidate):
                    best, simple, improved = changed, candidate, True
                    break
    return dict(zip(problem.variables, map(to_fraction, simple), strict=True))


def _dependent(problem: Problem, parametrization: Parametrization) -> Mapping[int, list[int]]:
    """Return, for each parameter, the positions of the variables that depend on it."""
    found: dict[int, list[int]] = {index: [] for index in parametrization.parameters()}
    positions = {generator: i for i, generator in enumerate(parametrization.ring.generators)}
    for position, name in enumerate(problem.variables):
        index = positions[Variable(name)]
        value = parametrization.images.get(index)
        for parameter in [index] if value is None else parametrization.ring.occurring(value):
            found[parameter].append(position)
    return found


def _simpler(value: fmpq) -> Iterator[fmpq]:
    """Yield values to try in place of `value`, simplest first."""
    for candidate in SIMPLE_RATIONALS:
        if candidate == value:
            return
        yield candidate
    for denominator in _ROUNDINGS:
        yield fmpq((value * denominator + _HALF).floor(), denominator)


def _cost(value: fmpq) -> int:
    """Return how hard a number is to read."""
    rank = _RANKS.get(value)
    return len(_SIMPLE) + 3 * len(str(value)) if rank is None else rank


def samples(parametrization: Parametrization, count: int) -> Iterator[Sample]:
    """Yield values for the parameters: corners first, then a fixed pseudo-random sequence."""
    offset = len(parametrization.ring.generators)
    parameters = parametrization.parameters()
    allowed = [
        _allowed(
            parametrization.hypotheses[index - offset] if index >= offset else None,
            SIMPLE_RATIONALS,
        )
        for index in parameters
    ]
    if len(parameters) <= _CORNER_PARAMETERS:
        corners = [values[: len(_CORNER_VALUES)] for values in allowed]
        yield from (dict(zip(parameters, corner, strict=True)) for corner in product(*corners))
    choose = random.Random(0)
    # Simple values are more likely: the value of rank r has weight 1 / r.
    weights = [
        list(accumulate(1 / (rank + 1) for rank in range(len(values)))) for values in allowed
    ]
    for _ in range(count):
        yield {
            index: choose.choices(values, cum_weights=weight)[0]
            for index, values, weight in zip(parameters, allowed, weights, strict=True)
        }


def _allowed(hypothesis: Relation | None, values: Iterable[fmpq]) -> list[fmpq]:
    """Return the values that a parameter may have: a slack is nonnegative, or positive."""
    if hypothesis is None:
        return list(values)
    if hypothesis.is_strict:
        return [value for value in values if value > 0]
    return [value for value in values if value >= 0]


def points(
    problem: Problem, parametrization: Parametrization, values_to_try: Iterable[Sample]
) -> Iterator[list[fmpq]]:
    """Yield the values of the problem's variables for some values of the parameters."""
    images = _images(problem, parametrization)
    for values in values_to_try:
        coordinates = _coordinates(parametrization, values)
        yield [image(coordinates) for image in images]


def _coordinates(parametrization: Parametrization, values: Sample) -> list[fmpq]:
    """Return the arguments for the ring's polynomials: the parameters' values, else zero."""
    return [values.get(i, _ZERO) for i in range(max(parametrization.ring.size, 1))]


def _images(
    problem: Problem, parametrization: Parametrization
) -> list[Callable[[Sequence[fmpq]], fmpq]]:
    """Return the values of the problem's variables, as functions of the parameters."""

    def image(index: int) -> Callable[[Sequence[fmpq]], fmpq]:
        value = parametrization.images.get(index)
        return itemgetter(index) if value is None else lambda coordinates: value(*coordinates)

    positions = {generator: i for i, generator in enumerate(parametrization.ring.generators)}
    return [image(positions[Variable(name)]) for name in problem.variables]


def _rounded(point: Mapping[str, Fraction]) -> Iterator[dict[str, Fraction]]:
    """Yield points near `point` with small denominators, then `point` itself.

    The rounded points also replace irrational coordinates.
    """
    for denominator in _ROUNDINGS:
        yield {name: Fraction(round(v * denominator), denominator) for name, v in point.items()}
    yield dict(point)


def _relation(relation: Relation, names: Mapping[str, str]) -> str:
    """Write `relation` in SMT-LIB."""
    left, right = _term(relation.left, names), _term(relation.right, names)
    return relation.comparison.smt.format(left, right)


def _term(expression: Expression, names: Mapping[str, str]) -> str:
    """Write `expression` in SMT-LIB.

    Raises:
        TypeError: it contains an application.
    """
    match expression:
        case Apply(operation, arguments):
            return operation.smt.format(*(_term(argument, names) for argument in arguments))
        case Constant(value):
            return as_numeral(value)
        case Variable(name):
            return names[name]
    raise TypeError(f"{expression} must be expanded first")
