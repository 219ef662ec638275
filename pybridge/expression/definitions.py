"""Names that stand for formulas: `kl = (mu**2 + v - 1) / 2`.

A definition may use names that are defined in turn, in any order, but not itself. `inlined` puts
definitions in place, so that all names are free; `folded` goes the other way, for people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

from pybridge.expression.errors import ExpressionError, FormulaError
from pybridge.expression.names import check_name
from pybridge.expression.parser import parse
from pybridge.expression.relation import Relation
from pybridge.expression.simplification import simplified
from pybridge.expression.tree import Expression, Variable, as_expression

__all__ = ["DefinitionError", "Definitions"]

F = TypeVar("F", Expression, Relation)


class DefinitionError(ExpressionError):
    """A definition that makes no sense.

    Attributes:
        name: the name that is defined.
    """

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.args = (name, message)
        self.name = name


@dataclass(frozen=True, slots=True)
class Definitions:
    """Names and the formulas that they stand for.

    Attributes:
        written: each name with its formula as it was written.
    """

    written: tuple[tuple[str, Expression], ...] = ()
    _free: Mapping[str, Expression] = field(default_factory=dict, compare=False, repr=False)
    """Each name with its formula over free names."""

    @classmethod
    def of(cls, given: Mapping[str, str | Expression]) -> Definitions:
        """Read definitions, from text or as formulas.

        Raises:
            DefinitionError: one of them is no formula, or leads back to itself.
        """
        written = {name: _formula(name, formula) for name, formula in given.items()}
        uses = {
            name: [used for used in formula.variables() if used in written]
            for name, formula in written.items()
        }
        free: dict[str, Expression] = {}
        try:
            for name in TopologicalSorter(uses).static_order():
                free[name] = written[name].substitute(free)
        except CycleError as error:
            # Each of them is used by the next one.
            cycle = error.args[1][::-1]
            raise DefinitionError(cycle[0], _circular(cycle)) from None
        except ExpressionError as error:
            message = f"with all definitions in place, {name} is too large: {error.message}"
            raise DefinitionError(name, message) from None
        return cls(tuple(written.items()), free)

    def __contains__(self, name: object) -> bool:
        return name in self._free

    def __bool__(self) -> bool:
        return bool(self.written)

    def __getitem__(self, name: str) -> Expression:
        """Return what a name stands for, over free names."""
        return self._free[name]

    def inlined(self, formula: F) -> F:
        """Put definitions in place of the names that they define, also in arguments."""
        if not self.written:
            return formula
        if isinstance(formula, Relation):
            return formula.map(self.inlined)

        def replace(node: Expression) -> Expression | None:
            assert isinstance(node, Variable)
            return self._free.get(node.name)

        return formula.rebuild(replace, Variable)

    def folded(self, formula: F) -> F:
        """Put names in place of what they stand for, wherever it stands as it was written.

        Numbers and single names stay as they are.
        """
        if not self.written:
            return formula
        if isinstance(formula, Relation):
            return formula.map(self.folded)
        names = {
            form: Variable(name)
            for name, written in reversed(self.written)
            if written.children() and written.variables()
            for form in (written, simplified(written))
        }
        return formula.rebuild(names.get)

    def used_in(self, formulas: Iterable[Expression | Relation]) -> set[str]:
        """Return the defined names that occur in some formulas, or in what these stand for."""
        written = dict(self.written)
        pending = [name for formula in formulas for name in formula.variables()]
        found: set[str] = set()
        while pending:
            name = pending.pop()
            if name in written and name not in found:
                found.add(name)
                pending.extend(written[name].variables())
        return found


def _formula(name: str, given: str | Expression) -> Expression:
    """Return the formula that defines a name."""
    try:
        check_name(name)
        formula = parse(given) if isinstance(given, str) else as_expression(given)
    except TypeError:
        kind = type(given).__name__
        message = f"{name} is defined by a formula, not by a value of type {kind}"
        raise DefinitionError(name, message) from None
    except FormulaError as error:
        raise DefinitionError(name, f"the definition of {name}: {error}") from error
    except ExpressionError as error:
        raise DefinitionError(name, str(error)) from error
    if formula.applications():
        raise DefinitionError(
            name, f"the definition of {name} applies an objective; only laws do that"
        )
    return formula


def _circular(cycle: list[str]) -> str:
    """Say that definitions lead back to themselves; each name uses the next."""
    if len(cycle) <= 2:
        return f"{cycle[0]} is defined by itself; give what it depends on another name"
    return (
        f"the definitions of {', '.join(cycle[:-1])} are circular: "
        f"{' uses '.join(cycle)}; one of them has to be a term"
    )
