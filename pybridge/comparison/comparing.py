"""Two objectives compared: whether they are equal, or ordered, and if not, where they differ.

Each answer is a law about both, which Lean proves or disproves like any other: first that they are
equal, and where that is not proved, that one is at most the other. A point where they differ is
made as small as can be, and Lean is asked of that point too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from pybridge.comparison.pairing import Pairing, Replacement, pair_of, read_renaming
from pybridge.comparison.smallest import holds, smallest
from pybridge.expression import Expression, ExpressionError, Relation, Variable, number
from pybridge.expression.algebraic import Number, with_sides_at
from pybridge.objectives.errors import LawError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec
from pybridge.prover import contradictory
from pybridge.report.comparisons import ObjectiveComparison, Relationship, Side
from pybridge.report.results import LawResult, Report, Verdict
from pybridge.translation.unfolding import problem_of
from pybridge.verification.errors import VerifyError
from pybridge.verification.sources import Verifiable, find_spec, read_sources
from pybridge.verification.verify import verify

__all__ = ["assert_equivalent", "compare", "compare_under", "single_objective"]

_PART = ":"
"""Stands between the path of a spec and the name of one of its objectives."""

_SPEC_SUFFIX = ".toml"


def compare(
    a: Verifiable,
    b: Verifiable,
    *,
    rename: Mapping[str, Replacement] | None = None,
    assume: Iterable[str | Relation] = (),
    **options: Any,
) -> ObjectiveComparison:
    """Say whether two objectives are equal, or ordered, and where they differ.

    They are compared wherever both are defined, under the assumptions of both.

    Args:
        a: an objective, a spec of one, the path of a spec, or the name of one in the catalog; of a
            spec with several objectives, `"losses.toml:my_vae"` is one.
        b: another one. Names that both have mean the same.
        rename: names of `b`, with the names of `a` that stand for them: `{"kl": "kl_term"}`. A
            formula over names of `a` may stand for a name as well: `{"beta": "1/4"}`.
        assume: what is assumed besides, in names of `a` and `b`.
        options: those of `verify`, such as `timeout` and `effort`.

    Raises:
        VerifyError: a name is no objective's, the renaming or an assumption makes no sense, or no
            point satisfies what is assumed of both.
        SpecError: a name is no spec's, or the spec cannot be used.
        LeanError: Lean cannot be used at all.
    """
    first, second = single_objective(a), single_objective(b)
    return compare_under(first, second, read_renaming(first, second, rename or {}), assume, options)


def assert_equivalent(
    a: Verifiable,
    b: Verifiable,
    *,
    rename: Mapping[str, Replacement] | None = None,
    assume: Iterable[str | Relation] = (),
    **options: Any,
) -> ObjectiveComparison:
    """Fail unless two objectives are proved to be equal; arguments and errors as for `compare`.

    Raises:
        AssertionError: they are not; the message has a point where they differ, and both values.
    """
    __tracebackhide__ = True
    found = compare(a, b, rename=rename, assume=assume, **options)
    if not found.equal:
        raise AssertionError(str(found))
    return found


def single_objective(given: Verifiable) -> Objective:
    """Return the objective that is meant, with nothing of what else its spec says.

    Raises:
        VerifyError: it is a spec of several objectives, or has none of that name.
        SpecError: a name is no spec's, or the spec cannot be used.
        TypeError: it is nothing that could be an objective.
    """
    wanted = ""
    path, _, part = given.rpartition(_PART) if isinstance(given, str) else ("", "", "")
    if path.endswith(_SPEC_SUFFIX):
        given, wanted = find_spec(path), part
    sources = read_sources(given)
    objectives = [each.objective if isinstance(each, Spec) else each for each in sources]
    names = [objective.name for objective in objectives]
    if wanted:
        if wanted not in names:
            raise VerifyError(f"{path} has no objective {wanted!r}; it has {', '.join(names)}")
        return objectives[names.index(wanted)]
    if len(objectives) != 1:
        shown = given.path if isinstance(given, Spec) else given
        raise VerifyError(
            f"{shown} has several objectives ({', '.join(names)}); "
            f"name one, as in '{shown}{_PART}{names[0]}'"
        )
    return objectives[0]


def compare_under(
    first: Objective,
    second: Objective,
    renaming: Mapping[str, Expression],
    assume: Iterable[str | Relation],
    options: Mapping[str, Any],
    *,
    found: bool = False,
    notes: Iterable[str] = (),
) -> ObjectiveComparison:
    """Compare two objectives, where formulas stand for names of the second.

    Args:
        first: an objective.
        second: another one.
        renaming: what stands for its names.
        assume: what is assumed besides.
        options: those of `verify`.
        found: whether the renaming was found, and not given.
        notes: what else a person should know.

    Raises:
        VerifyError: as for `compare`.
    """
    pair = pair_of(first, second, renaming, assume)
    equality = _law("equal", pair, "==")
    hypotheses = _hypotheses(pair, equality)
    report = verify(pair.first, equality, **options)
    results, outcome = list(report), Relationship.EQUAL
    point: dict[str, Number] | None = None
    if results[0].verdict is not Verdict.PROVED:
        laws = [_law("at_most", pair, "<="), _law("at_least", pair, ">=")]
        if breaking := results[0].counterexample:
            point = smallest(breaking, lambda at: _differ(pair, hypotheses, at))
            if point != breaking and (pinned := _pinned(pair, point)):
                laws.append(pinned)
        more = verify(pair.first, laws, **options)
        results += more
        outcome = _outcome(results)
        if point is not None and "differ_here" in {law.name for law in laws}:
            confirmed = more["differ_here"].verdict is Verdict.DISPROVED
            point = point if confirmed else dict(breaking or {})
        report = Report(more.lean, (*report.objectives, *more.objectives))
    return ObjectiveComparison(
        Side(pair.first.name, _formula(first)),
        Side(pair.second.name, _formula(second)),
        outcome,
        report.lean,
        tuple(results),
        {name: str(formula) for name, formula in renaming.items()},
        found,
        tuple(map(str, pair.assumptions)),
        None if outcome is Relationship.EQUAL else point,
        None if point is None else _values(pair, point),
        (*notes, *_unshared(pair)),
        "\n".join(report.lean_texts),
    )


def _law(name: str, pair: Pairing, symbol: str, assume: Iterable[Relation] = ()) -> Law:
    """Return the law that the first objective compares so to the second."""
    return Law(
        name,
        pair.claim(symbol),
        assume=(*pair.assume, *assume),
        family="comparison",
        expect="disproved" if assume else "proved",
        required=bool(assume),
    )


def _hypotheses(pair: Pairing, law: Law) -> tuple[Relation, ...]:
    """Return what is assumed, and where both objectives are defined.

    Raises:
        VerifyError: that is nowhere.
    """
    try:
        hypotheses = problem_of(pair.first, law).hypotheses
    except LawError as error:
        raise VerifyError(
            f"{pair.first.name} and {pair.second.name} cannot be compared: {error}"
        ) from error
    if clash := contradictory(hypotheses):
        raise VerifyError(
            f"there is nothing to compare: {pair.first.name} and {pair.second.name} are nowhere "
            f"both defined where {' and '.join(map(str, clash))}"
        )
    return hypotheses


def _differ(pair: Pairing, hypotheses: Iterable[Relation], point: Mapping[str, Number]) -> bool:
    """Return whether both differ at a point where the hypotheses hold, computed exactly here."""
    return holds(pair.values.negation, point) and all(holds(each, point) for each in hypotheses)


def _pinned(pair: Pairing, point: Mapping[str, Number]) -> Law | None:
    """Return the law that both are equal at one point, which is to be disproved.

    `None` if it cannot be stated, as some value is irrational, or there are too many names.
    """
    if not all(isinstance(value, Fraction) for value in point.values()):
        return None
    at = [
        Relation(Variable(name), "==", number(value))
        for name, value in point.items()
        if isinstance(value, Fraction)
    ]
    try:
        return _law("differ_here", pair, "==", at)
    except (LawError, ExpressionError):  # as many assumptions as there may be
        return None


def _outcome(results: list[LawResult]) -> Relationship:
    """Say how the objectives compare, from what came of equality and both orders."""
    equality, at_most, at_least = (result.verdict for result in results[:3])
    match (at_most is Verdict.PROVED, at_least is Verdict.PROVED):
        case (True, True):
            return Relationship.EQUAL
        case (True, False):
            return Relationship.AT_MOST
        case (False, True):
            return Relationship.AT_LEAST
    return Relationship.DIFFERENT if equality is Verdict.DISPROVED else Relationship.UNKNOWN


def _values(pair: Pairing, point: Mapping[str, Number]) -> tuple[str, str]:
    """Write the values of both objectives at a point."""
    first, _, second = with_sides_at(pair.values, point).partition(" == ")
    return first, second


def _formula(objective: Objective) -> str:
    """Write an objective's formula, with what its names stand for."""
    where = ", ".join(f"{name} = {formula}" for name, formula in objective.where.items())
    return f"{objective.written} where {where}" if where else str(objective.written)


def _unshared(pair: Pairing) -> Iterable[str]:
    """Yield which names only one of the two objectives has."""
    for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
        if alone := [name for name in one.variables if name not in other.variables]:
            yield f"only {one.name} has {', '.join(alone)}; if others mean the same, rename them"
