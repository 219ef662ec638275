"""What the author of an objective means it to be: increasing, nonnegative, bounded and so on.

These are kept as they were given, checked against the names of the formula. `required_laws` states
them as laws, which have to be proved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pybridge.expression import (
    Expression,
    ExpressionError,
    Variable,
    as_expression,
    number,
    parse,
)
from pybridge.expression.definitions import Definitions
from pybridge.expression.from_sympy import is_sympy
from pybridge.objectives.errors import ObjectiveError, defined, suggestion

__all__ = ["REQUIREMENTS", "Bound", "Equalities", "Equality", "Requirements"]

REQUIREMENTS = ("increasing", "decreasing", "nonnegative", "convex", "bounds", "equals")
"""The names of the requirements, in specs and in Python."""

LEFT = "to"
"""The key of an equality under which stands what is left of the objective."""

_BOUNDS = (">=", "<=", ">", "<")

Equalities = Mapping[str, object] | Sequence[Mapping[str, object]]
"""One substitution, or several: `{"beta": 0, "to": "recon"}`."""


@dataclass(frozen=True, slots=True)
class Bound:
    """The objective is in relation `symbol` to `formula`: one of `>= <= > <`."""

    symbol: str
    formula: Expression

    def __str__(self) -> str:
        return f"{self.symbol} {self.formula}"


@dataclass(frozen=True, slots=True)
class Equality:
    """With names replaced, the objective is `left`."""

    replaced: tuple[tuple[str, Expression], ...]
    left: Expression


@dataclass(frozen=True, slots=True)
class Requirements:
    """What an objective is meant to be; nothing, unless its author says so."""

    increasing: tuple[str, ...] = ()
    decreasing: tuple[str, ...] = ()
    nonnegative: bool = False
    convex: tuple[str, ...] = ()
    bounds: tuple[Bound, ...] = ()
    equals: tuple[Equality, ...] = ()

    @property
    def formulas(self) -> tuple[Expression, ...]:
        """All formulas in them."""
        replaced = (formula for equality in self.equals for _, formula in equality.replaced)
        left = (equality.left for equality in self.equals)
        return (*(bound.formula for bound in self.bounds), *replaced, *left)

    @classmethod
    def of(
        cls,
        names: Sequence[str],
        definitions: Definitions,
        *,
        increasing: str | Iterable[str] = (),
        decreasing: str | Iterable[str] = (),
        nonnegative: bool = False,
        convex: str | Iterable[str] = (),
        bounds: str | Iterable[str] = (),
        equals: Equalities = (),
    ) -> Requirements:
        """Read what an author gave for an objective with these names, and with others defined.

        Raises:
                ObjectiveError: it makes no sense; `field` is the requirement at fault.
        """
        if not isinstance(nonnegative, bool):
            raise ObjectiveError(
                f"nonnegative is true or false, not {nonnegative!r}", "nonnegative"
            )
        found = cls(
            _names(increasing, names, definitions, "increasing"),
            _names(decreasing, names, definitions, "decreasing"),
            nonnegative,
            _names(convex, names, definitions, "convex"),
            tuple(_bound(text, names, definitions) for text in _listed(bounds, "bounds")),
            tuple(_equality(given, names, definitions) for given in _tables(equals)),
        )
        if both := [name for name in found.increasing if name in found.decreasing]:
            raise ObjectiveError(
                f"{both[0]!r} is required to be increasing and decreasing; to say that it makes "
                "no difference, state a law",
                "decreasing",
            )
        return found


def _listed(given: str | Iterable[str], field: str) -> tuple[str, ...]:
    """Return one text, or several, as a tuple without repetitions."""
    texts = (given,) if isinstance(given, str) else given
    if not isinstance(texts, Iterable) or isinstance(texts, Mapping):
        raise ObjectiveError(f"{field} is a text or a list of texts, not {given!r}", field)
    texts = tuple(texts)
    for text in texts:
        if not isinstance(text, str):
            raise ObjectiveError(f"{field} is a text or a list of texts; {text!r} is none", field)
    return tuple(dict.fromkeys(texts))


def _names(
    given: str | Iterable[str], names: Sequence[str], definitions: Definitions, field: str
) -> tuple[str, ...]:
    """Return the names that were given; each must be one of the formula."""
    texts = _listed(given, field)
    for name in texts:
        _check_free(name, names, definitions, field)
    return texts


def _check_free(name: str, names: Sequence[str], definitions: Definitions, field: str) -> None:
    if name in definitions:
        raise ObjectiveError(f"{field}: {defined(name, definitions)}", field)
    _check_known(name, names, field, f"{str(name)[:64]!r} is not in the formula")


def _check_known(name: str, names: Sequence[str], field: str, problem: str) -> None:
    if name not in names:
        raise ObjectiveError(f"{field}: {problem}{suggestion(name, names)}", field, str(name))


def _check_all_known(
    formula: Expression, names: Sequence[str], definitions: Definitions, field: str
) -> None:
    for name in definitions.inlined(formula).variables():
        problem = f"'{formula}' mentions {name!r}, which is not in the formula"
        _check_known(name, names, field, problem)


def _bound(text: str, names: Sequence[str], definitions: Definitions) -> Bound:
    """Read a bound, such as `>= recon`."""
    stripped = text.strip()
    symbol = next((symbol for symbol in _BOUNDS if stripped.startswith(symbol)), None)
    if symbol is None:
        raise ObjectiveError(
            f"bounds: {text[:64]!r} is no bound; write it as '>= recon', with one of "
            f"{' '.join(_BOUNDS)} (what it is equal to belongs under equals)",
            "bounds",
        )
    formula = _parsed(stripped.removeprefix(symbol), "bounds")
    _check_all_known(formula, names, definitions, "bounds")
    return Bound(symbol, formula)


def _parsed(text: str, field: str) -> Expression:
    """Read a formula; an error says which requirement it belongs to."""
    try:
        return parse(text)
    except ExpressionError as error:
        raise ObjectiveError(f"{field}: {error}", field) from error


def _tables(given: Equalities) -> tuple[Mapping[str, object], ...]:
    """Return one substitution, or several, as a tuple."""
    tables = (given,) if isinstance(given, Mapping) else given
    wanted = f'a substitution and what is left, such as {{beta = 0, {LEFT} = "recon"}}'
    if isinstance(tables, str) or not isinstance(tables, Iterable):
        raise ObjectiveError(f"equals is {wanted}, or a list of them; not {given!r}", "equals")
    tables = tuple(tables)
    for table in tables:
        if not isinstance(table, Mapping) or LEFT not in table or len(table) < 2:
            raise ObjectiveError(f"equals: {table!r} is not {wanted}", "equals")
    return tables


def _equality(
    table: Mapping[str, object], names: Sequence[str], definitions: Definitions
) -> Equality:
    """Read a substitution and what is left: `{"beta": 0, "to": "recon"}`."""
    replaced = []
    for name, value in table.items():
        formula = _formula(value)
        _check_all_known(formula, names, definitions, "equals")
        if name == LEFT:
            left = formula
        else:
            _check_free(name, names, definitions, "equals")
            replaced.append((name, formula))
    if all(formula == Variable(name) for name, formula in replaced):
        raise ObjectiveError("equals: it replaces nothing", "equals")
    return Equality(tuple(replaced), left)


def _formula(value: object) -> Expression:
    """Read a formula that was given as text, as a number, or as SymPy has it."""
    if isinstance(value, str):
        return _parsed(value, "equals")
    if isinstance(value, Expression):
        return value
    if is_sympy(value):
        try:
            return as_expression(value)
        except ExpressionError as error:
            raise ObjectiveError(f"equals: {error}", "equals") from error
    try:
        # A float means the decimal that people read, as in a formula.
        return number(Fraction(str(value)) if isinstance(value, float) else _exact(value))
    except (TypeError, ValueError, OverflowError) as error:
        problem = f"equals: {value!r} is neither a number nor a formula"
        raise ObjectiveError(problem, "equals") from error


def _exact(value: object) -> Fraction:
    """Return an exact number.

    Raises:
        TypeError, ValueError, OverflowError: it is none.
    """
    if isinstance(value, int | Fraction | Decimal) and not isinstance(value, bool):
        return Fraction(value)
    raise TypeError
