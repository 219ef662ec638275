"""What is detached, under names of its own: equal in value, and no gradient flows through it.

`(z_q - z_e.detach())**2` and `(z_e - z_q.detach())**2` have one value. As `(z_q - z_e_detached)**2`
and `(z_e - z_q_detached)**2` they are told apart.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Any

from pybridge.expression import Relation, Variable
from pybridge.tracing.running import refusal
from pybridge.tracing.values.traced import Traced, TracedVector

__all__ = ["detached", "identified"]

_SUFFIX = "_detached"


def detached(value: Any, taken: Container[str]) -> Any:
    """Return a value with the names of what is detached.

    Raises:
        TracingError: a name is taken.
    """
    if isinstance(value, TracedVector):
        return TracedVector([detached(each, taken) for each in value.entries], value.axis)
    if not isinstance(value, Traced):
        return value
    renamed = {}
    for name in value.expression.variables():
        if name in taken:
            renamed[name] = Variable(name + _SUFFIX)
            if name + _SUFFIX in taken:
                raise refusal(f"{name}{_SUFFIX} is a parameter", "give it another name")
    return Traced(value.expression.substitute(renamed))


def identified(
    assumed: Iterable[Relation], names: Container[str], parameters: Iterable[str]
) -> Iterator[Relation]:
    """Yield what is assumed, for what is detached as well, and that it is equal in value.

    Args:
        assumed: what is assumed of the parameters.
        names: the names that occur in the formula.
        parameters: those of the parameters.
    """
    apart = {name: Variable(name + _SUFFIX) for name in parameters if name + _SUFFIX in names}
    alone = {name: apart[name] for name in apart if name not in names}
    for relation in assumed:
        yield relation.substitute(alone)
    for name, variable in apart.items():
        if name not in alone:
            yield variable.eq(Variable(name))
