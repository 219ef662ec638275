"""An objective held against a published one, name by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pybridge.comparison.comparing import compare_under, single_objective
from pybridge.comparison.pairing import Replacement, read_renaming
from pybridge.comparison.renaming import alike, find_renaming
from pybridge.expression import Expression, Relation, Variable
from pybridge.objectives.objective import Objective
from pybridge.report.comparisons import ObjectiveComparison
from pybridge.verification.sources import Verifiable

__all__ = ["same_as"]


def same_as(
    objective: Verifiable, published: Verifiable, /, **renaming: Replacement
) -> ObjectiveComparison:
    """Fail unless an objective is proved to be equal to a published one, term by term.

    Names that both have mean the same, and so do names that are alike, such as `kl` and `kl_term`.
    For what then has no partner one is looked for: weights for weights, and terms for terms. What
    was found is reported, as the `renaming` of what is returned.

    Terms are held apart by their names, even if their values are assumed to be equal: in a VQ-VAE
    it counts whether `beta` is the weight of the commitment or of the codebook.

    Args:
        objective: the objective, or what names it.
        published: another one, such as the name of one in the catalog.
        renaming: names of the published one, with what stands for each: a name of the objective,
            a number, or a formula.

    Raises:
        AssertionError: they are not equal under these names, or it is not known; the message has a
            point where they differ, and says under which other names they would be equal.
        VerifyError: the renaming makes no sense, or nothing satisfies what both assume.
        SpecError: a name is no spec's, or the spec cannot be used.
        LeanError: Lean cannot be used at all.
    """
    __tracebackhide__ = True
    first, second = (_held_apart(single_objective(each)) for each in (objective, published))
    given = read_renaming(first, second, renaming)
    found = _compared(first, second, given)
    if not found.equal:
        raise AssertionError(str(found))
    return found


def _compared(
    first: Objective, second: Objective, given: Mapping[str, Expression]
) -> ObjectiveComparison:
    """Compare under the renaming that names suggest or, if they suggest none, under one found."""
    used = {name for formula in given.values() for name in formula.variables()}
    held = alike(
        [name for name in second.variables if name not in given],
        [name for name in (*first.variables, *first.where) if name not in used],
    )
    if first.weights:
        held = {n: p for n, p in held.items() if n == p or _same_kind(first, p, second, n)}
    suggested = {**given, **{n: Variable(p) for n, p in held.items() if n != p}}
    full = find_renaming(first, second, given, held)
    renaming = suggested if full is None else {n: f for n, f in full.items() if f != Variable(n)}
    result = compare_under(first, second, renaming, (), {}, found=renaming.keys() != given.keys())
    if result.equal or not held:
        return result
    other = find_renaming(first, second, given, {})
    if other is None or not compare_under(first, second, other, (), {}).equal:
        return result
    said = ", ".join(f"{n}={str(f)!r}" for n, f in other.items() if f != Variable(n))
    note = f"they are equal under other names; if these are meant, say so: same_as(…, {said})"
    return replace(result, notes=(note, *result.notes))


def _same_kind(first: Objective, name: str, second: Objective, other: str) -> bool:
    """Return whether both names are weights, or neither is."""
    return (name in first.weights) == (other in second.weights)


def _held_apart(objective: Objective) -> Objective:
    """Return the objective without assumptions that two of its names are equal."""
    return Objective(
        objective.name,
        objective.written,
        objective.weights,
        [relation for relation in objective.assume if not _identifies(relation)],
        where=objective.where,
    )


def _identifies(relation: Relation) -> bool:
    """Return whether a relation says that two names are equal."""
    sides = (relation.left, relation.right)
    return relation.symbol == "==" and all(isinstance(side, Variable) for side in sides)
