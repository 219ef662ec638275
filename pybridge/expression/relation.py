"""Relations between formulas: what assumptions and claims are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from pybridge.expression.comparison import COMPARISONS, Comparison
from pybridge.expression.errors import ExpressionError
from pybridge.expression.exports import Exported
from pybridge.expression.tree import Application, Expression, check_parts

__all__ = ["Relation"]


@dataclass(frozen=True, slots=True, repr=False)
class Relation(Exported):
    """`left symbol right`, where the symbol is one of `== != < <= > >=`.

    A relation has no truth value of its own, so `a <= b <= c` and `if a <= b:` are errors.
    """

    left: Expression
    symbol: str
    right: Expression

    def __post_init__(self) -> None:
        check_parts(self.left, self.right)
        if self.symbol not in COMPARISONS:
            raise ExpressionError(
                f"{self.symbol!a} is not a relation", f"Use one of {' '.join(COMPARISONS)}."
            )

    def __str__(self) -> str:
        return f"{self.left} {self.symbol} {self.right}"

    def __repr__(self) -> str:
        return f"<Relation: {self}>"

    def __bool__(self) -> bool:
        raise TypeError(
            f"'{self}' is a relation between formulas and is neither true nor false; "
            "compare formulas with ==, and write two relations instead of a chain"
        )

    @property
    def comparison(self) -> Comparison:
        """What its symbol means."""
        return COMPARISONS[self.symbol]

    @property
    def is_strict(self) -> bool:
        """Whether it excludes that both sides are equal."""
        return self.comparison.is_strict

    @property
    def negation(self) -> Relation:
        """The relation that holds exactly where this one does not."""
        return self.with_symbol(self.comparison.negation)

    @property
    def ascending(self) -> tuple[Expression, Expression]:
        """Both sides, the one that is said to be smaller first."""
        sides = self.left, self.right
        return sides[::-1] if self.comparison.descends else sides

    def with_symbol(self, symbol: str) -> Relation:
        """Return the same sides with another symbol between them."""
        return Relation(self.left, symbol, self.right)

    def variables(self) -> tuple[str, ...]:
        """Return the names that occur, in the order of their first occurrence."""
        return tuple(dict.fromkeys(self.left.variables() + self.right.variables()))

    def applications(self) -> tuple[Application, ...]:
        """Return the distinct applications of objectives, in order of first occurrence."""
        return tuple(dict.fromkeys(self.left.applications() + self.right.applications()))

    def is_constant(self) -> bool:
        """Return whether neither side contains a name or an objective."""
        return self.left.is_constant() and self.right.is_constant()

    def map(self, change: Callable[[Expression], Expression]) -> Relation:
        """Return the relation between the sides that `change` makes of these."""
        left, right = change(self.left), change(self.right)
        kept = left is self.left and right is self.right
        return self if kept else Relation(left, self.symbol, right)

    def substitute(self, mapping: Mapping[str, Expression | int | Fraction | float]) -> Relation:
        """Replace names by formulas on both sides, all at once."""
        return self.map(lambda side: side.substitute(mapping))

    def evaluate(self, env: Mapping[str, int | Fraction]) -> bool:
        """Return whether the relation holds, exactly, for the values that `env` gives the names."""
        return self.comparison.holds(self.left.evaluate(env), self.right.evaluate(env))
