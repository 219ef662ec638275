"""What formulas and relations are written as elsewhere: in LaTeX, in notebooks, in SymPy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from pybridge.expression.relation import Relation
    from pybridge.expression.tree import Expression

__all__ = ["Exported"]


class Exported:
    """A formula or a relation. What it is written by is made of these, and so is loaded later."""

    __slots__ = ()

    def to_sympy(self, *, evaluate: bool = True, real: bool = False) -> Any:
        """Return the same as SymPy has it, as `to_sympy.to_sympy` describes."""
        from pybridge.expression.to_sympy import to_sympy

        return to_sympy(self._exported, evaluate=evaluate, real=real)

    def latex(self) -> str:
        """Return the same as LaTeX, for a text that loads `amsmath`."""
        from pybridge.expression.latex import to_latex

        return to_latex(self._exported)

    def _repr_latex_(self) -> str:
        """Return what notebooks show."""
        from pybridge.expression.latex import displayed

        return displayed(self.latex())

    @property
    def _exported(self) -> Expression | Relation:
        return cast("Expression | Relation", self)
