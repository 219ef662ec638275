"""Equations among the assumptions, which keep a name from varying while others stay as they are.

Where `kl == mi + tc` is assumed, two values of `tc` with the same `kl` and `mi` are one value: laws
that compare them hold for no reason. Such laws are not derived, and cannot be required.
"""

from __future__ import annotations

from collections.abc import Iterator

from pybridge.expression import Relation, Variable, simplified
from pybridge.expression.structure import degree_in, homogeneous_degree
from pybridge.objectives.objective import Objective

__all__ = ["break_of_scaling", "remedy", "tie_of"]


def tie_of(objective: Objective, name: str) -> Relation | None:
    """Return the assumed equation that keeps a name from varying alone; `None` if there is none.

    An equation about nothing but the name leaves it several values, unless it is linear.
    """
    for equation, inlined in _equations(objective):
        names = inlined.variables()
        if name in names and (len(names) > 1 or degree_in(inlined.left - inlined.right, name) == 1):
            return equation
    return None


def break_of_scaling(objective: Objective) -> Relation | None:
    """Return an assumed equation that the scaling of all terms breaks, if there is one."""
    for equation, inlined in _equations(objective):
        difference = simplified(inlined.left - inlined.right)
        if homogeneous_degree(difference, objective.terms) is None:
            return equation
    return None


def remedy(equation: Relation) -> str:
    """Say how to state an equation so that what depends on a name varies with it."""
    for name, formula in ((equation.left, equation.right), (equation.right, equation.left)):
        if isinstance(name, Variable) and name.name not in formula.variables():
            return f'instead of assuming it, write {name} = "{formula}" under [objective.where]'
    return "state a law of your own, in which what depends on it has a second value, too"


def _equations(objective: Objective) -> Iterator[tuple[Relation, Relation]]:
    """Yield the equations that are assumed, as written and with definitions in place.

    Two bounds that meet are an equation, too.
    """
    bounds = set()
    for assumption in objective.assume:
        inlined = objective.inlined(assumption)
        if assumption.symbol == "==":
            yield assumption, inlined
        elif assumption.symbol in ("<=", ">="):
            smaller, larger = inlined.ascending
            if (larger, smaller) in bounds:
                left, right = assumption.ascending
                yield left.eq(right), smaller.eq(larger)
            bounds.add((smaller, larger))
