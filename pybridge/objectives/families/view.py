"""The object `J` of templates: what families ask of an objective.

It takes and gives texts in the spec language, numbers and tuples of these, and nothing else: no
template gets hold of a formula, or of anything of Python's.  Its public methods are the whole of
what templates can call; `docs/families.md` lists them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias, TypeVar

from pybridge.expression import (
    Apply,
    Expression,
    ExpressionError,
    Relation,
    parse,
    parse_relation,
    simplified,
)
from pybridge.expression.constants import ZERO, opposite_of, value_of
from pybridge.expression.errors import shortened
from pybridge.expression.structure import (
    atoms,
    coefficient,
    degree_in,
    homogeneous_degree,
    is_function_application,
    summands,
)
from pybridge.objectives.definedness import conditions
from pybridge.objectives.domain import Domain
from pybridge.objectives.errors import suggestion
from pybridge.objectives.families.limits import SCHEDULE_LENGTH
from pybridge.objectives.objective import Objective
from pybridge.objectives.statements import fresh, values
from pybridge.objectives.ties import break_of_scaling, tie_of

__all__ = ["PUBLIC", "ObjectiveView", "ViewError"]

_MAX_VALUES = 16
"""How many values of one name a template may ask for."""

_COMPARES = re.compile("[<>]|==|!=")

T = TypeVar("T")
NameOrNames: TypeAlias = str | Sequence[str]
"""A name, or several."""


class ViewError(ValueError):
    """A template asks for what makes no sense; the message says what does."""


class ObjectiveView:
    """An objective, as templates see it.

    What is asked often is remembered: several families ask for the same slopes and coefficients.

    Raises:
        ViewError: of all methods, where an argument is none of what it can be.
        FormulaError: of all methods that take a text, where that is no formula.
    """

    def __init__(self, objective: Objective) -> None:
        self._objective = objective
        self._formula = objective.formula
        self._domain = Domain(map(objective.inlined, objective.assume))
        self._answers: dict[tuple[object, ...], Any] = {}
        self._formulas: dict[str, Expression | Relation] = {}

    def __repr__(self) -> str:
        return self._objective.name

    @property
    def name(self) -> str:
        """What the objective is called."""
        return self._objective.name

    @property
    def weights(self) -> tuple[str, ...]:
        """The names of its weights."""
        return self._objective.weights

    @property
    def terms(self) -> tuple[str, ...]:
        """The names of its terms."""
        return self._objective.terms

    @property
    def formula(self) -> str:
        """Its formula, with definitions in place."""
        return self._text(self._formula)

    @property
    def has_cases(self) -> bool:
        """Whether there is a maximum, an absolute value or the like in it."""
        return self._formula.has_atoms()

    @property
    def schedule_length(self) -> int:
        """How many values of a weight a schedule has."""
        return SCHEDULE_LENGTH

    # NameOrNames and applications.

    def at(self, *places: object) -> str:
        """Apply the objective with names replaced: `J.at(x, "w1")`, `J.at(x, "0", y, "2 * z")`.

        A tuple of names is replaced by a tuple of texts, or each name by the same text.
        """
        if len(places) % 2:
            raise ViewError("J.at takes a name and what replaces it, any number of times")
        replaced: dict[str, object] = {}
        for names, given in zip(places[::2], places[1::2], strict=True):
            for name, text in self._pairs(names, given):
                if name in replaced:
                    raise ViewError(f"J.at replaces {name} twice")
                replaced[name] = text
        arguments = ", ".join(f"{name}={text}" for name, text in replaced.items())
        return f"{self._objective.name}({arguments})"

    def values(self, name: str, count: int = 2) -> tuple[str, ...]:
        """Name several values of a name: `("beta1", "beta2")`."""
        if not 1 <= count <= _MAX_VALUES:
            raise ViewError(f"J.values gives 1 to {_MAX_VALUES} values, not {count}")
        return tuple(each.name for each in values(self._objective, self._name(name), count))

    def models(self, count: int = 2) -> tuple[tuple[str, ...], ...]:
        """Name the values that all terms have in each of several models."""
        named = [self.values(term, count) for term in self.terms]
        return tuple(tuple(each[n] for each in named) for n in range(count))

    def fresh(self, stem: str) -> str:
        """Return a name that the objective does not use: the stem if it can be."""
        if not isinstance(stem, str):
            raise ViewError("J.fresh takes what the name is to begin with")
        return fresh(self._objective, stem).name

    def each(self, names: Sequence[str], pattern: str) -> tuple[str, ...]:
        """Put each name into a text, in place of `{}`: `J.each(J.terms, "2 * {}")`."""
        return tuple(pattern.replace("{}", name) for name in names)

    def between(self, mix: str, first: NameOrNames, second: NameOrNames) -> str | tuple[str, ...]:
        """Return the point between two, or the points: `(1 - mix) * first + mix * second`."""
        if isinstance(first, str) and isinstance(second, str):
            return f"(1 - {mix}) * {first} + {mix} * {second}"
        if len(first) != len(second):
            raise ViewError(f"J.between takes as many first points as second, not {len(first)}")
        pairs = zip(first, second, strict=True)
        return tuple(f"(1 - {mix}) * {start} + {mix} * {end}" for start, end in pairs)

    # Why a family may not apply: each gives a reason, or an empty text.

    def not_linear(self, name: str) -> str:
        """Say why the formula is not linear in a name."""
        return self._once(lambda: self._not_linear(name), "not linear", name)

    def not_alone(self, names: NameOrNames) -> str:
        """Say why names cannot vary while all others stay as they are."""
        return self._first(self._not_alone, names)

    def not_at(self, names: NameOrNames, value: object) -> str:
        """Say why names cannot have a value: it is assumed away, or the formula not defined."""
        return self._once(
            lambda: self._not_at(self._names(names), str(value)), "not at", names, value
        )

    def not_scaling(self) -> str:
        """Say which assumed equation breaks when all terms are scaled."""
        equation = break_of_scaling(self._objective)
        if equation is None:
            return ""
        return f"{equation} is assumed, and scaling the terms breaks it"

    # Numbers and words.

    def degree(self, names: NameOrNames) -> float:
        """Return the degree in a name, or in several together; infinite inside `exp` or `max`."""
        return self._once(lambda: self._degree(self._names(names)), "degree", names)

    def is_polynomial(self, name: str) -> bool:
        """Return whether a name occurs in no `exp`, `max` or the like, and in no divisor."""
        return self.degree(name) < float("inf")

    def homogeneous_degree(self) -> int:
        """Return the degree of homogeneity in all terms; 0 where there is none to be seen."""
        return homogeneous_degree(self._formula, self.terms) or 0

    def slope(self, name: str) -> str:
        """Say whether the objective surely "rises" or "falls" in a name; else an empty text."""
        return self._once(lambda: self._slope(self._name(name)), "slope", name)

    def is_nonnegative(self, text: str) -> bool:
        """Return whether a formula is surely at least zero, by what is assumed."""
        return self._domain.range(self._read(text)).low >= 0

    def is_nonpositive(self, text: str) -> bool:
        """Return whether a formula is surely at most zero, by what is assumed."""
        return self._domain.range(self._read(text)).high <= 0

    def is_number(self, text: str) -> bool:
        """Return whether a formula is just a number."""
        return value_of(self._read(text)) is not None

    def names(self, text: str) -> tuple[str, ...]:
        """Return the names in a formula."""
        return self._read(text).variables()

    def terms_in(self, text: str) -> tuple[str, ...]:
        """Return the terms that occur in a formula."""
        return tuple(name for name in self.names(text) if name in self.terms)

    def is_blend(self, name: str) -> bool:
        """Return whether terms drop out where a name is 0, and others where it is 1."""
        at_zero, at_one = (set(self.terms_in(self.left_at(name, end))) for end in "01")
        return bool(at_zero - at_one and at_one - at_zero)

    # Formulas.

    def coefficient(self, name: str) -> str:
        """Return the coefficient of a name in which the formula is linear."""
        return self._once(lambda: self._coefficient(name), "coefficient", name)

    def left_at(self, names: NameOrNames, value: object) -> str:
        """Return what is left of the formula where names have a value."""
        given = dict.fromkeys(self._names(names), self._read(str(value)))
        return self._once(
            lambda: self._text(simplified(self._formula.substitute(given))), "left", names, value
        )

    def without(self, names: NameOrNames) -> str:
        """Return what is left of the formula where names are zero."""
        return self.left_at(names, "0")

    def apart_from(self, name: str) -> str:
        """Return the sum of the summands in which a name does not occur."""
        kept = (part for part in summands(self._formula) if name not in part.variables())
        return self._text(_total(kept))

    def base(self) -> str:
        """Return the first summand of the formula."""
        return self._text(simplified(summands(self._formula)[0]))

    def auxiliary(self) -> tuple[str, ...]:
        """Return the terms that do not occur in the base."""
        base = simplified(summands(self._formula)[0]).variables()
        return tuple(term for term in self.terms if term not in base)

    def summands(self, text: str) -> tuple[str, ...]:
        """Return the signed formulas whose sum a formula is."""
        return tuple(map(self._text, summands(self._read(text))))

    def total(self, texts: Iterable[str]) -> str:
        """Return the sum of formulas."""
        return self._text(_total(map(self._read, texts)))

    def simplified(self, text: str) -> str:
        """Return a formula without superfluous zeros and ones, and with its numbers computed."""
        return self._text(simplified(self._read(text)))

    def power(self, text: str, exponent: int) -> str:
        """Return a power of a formula."""
        return self._text(simplified(self._read(text) ** exponent))

    def size(self, text: str) -> str:
        """Return the absolute value of a formula, or the formula where that is the same."""
        return text if self.is_nonnegative(text) else self._text(simplified(abs(self._read(text))))

    def signed(self, text: str, sign: str) -> str:
        """Return the relation that a formula is "positive", or "negative"."""
        if sign not in ("positive", "negative"):
            raise ViewError(f"J.signed takes 'positive' or 'negative', not {sign!r}")
        formula, positive = self._read(text), sign == "positive"
        while (opposite := opposite_of(formula)) is not None:
            formula, positive = opposite, not positive
        return self._text(formula > 0 if positive else formula < 0)

    def replaced(self, text: str, names: NameOrNames, given: object) -> str:
        """Return a formula with names replaced, as in `J.at`."""
        formulas = {name: self._read(str(each)) for name, each in self._pairs(names, given)}
        return self._text(self._read(text).substitute(formulas))

    def folded(self, text: str) -> str:
        """Return a formula or a relation with the names that stand for parts of it."""
        definitions = self._objective.definitions
        if not definitions and text in self._formulas:
            return text
        folded = definitions.folded
        if _COMPARES.search(text):
            relation = self._formulas.get(text)
            if not isinstance(relation, Relation):
                relation = parse_relation(text, applications=True)
            return self._text(folded(relation))
        return self._text(folded(self._read(text)))

    # What the answers are made of.

    def _name(self, name: object) -> str:
        if not isinstance(name, str) or name not in self._objective.variables:
            shown = f"{str(name)[:64]!r} is no name of {self._objective.name}"
            raise ViewError(shown + suggestion(str(name), self._objective.variables))
        return name

    def _names(self, names: object) -> tuple[str, ...]:
        several = names if isinstance(names, tuple | list) else (names,)
        return tuple(map(self._name, several))

    def _pairs(self, names: object, given: object) -> Iterator[tuple[str, object]]:
        several = self._names(names)
        if not isinstance(given, tuple | list):
            given = (given,) * len(several)
        if len(given) != len(several):
            raise ViewError(f"{len(several)} names and {len(given)} texts to replace them")
        return zip(several, given, strict=True)

    def _once(self, answer: Callable[[], T], *question: object) -> T:
        """Return the answer to a question that may have been asked before."""
        key = tuple(tuple(part) if isinstance(part, list) else part for part in question)
        if key not in self._answers:
            self._answers[key] = answer()
        found: T = self._answers[key]
        return found

    def _first(self, reason: Callable[[str], str], names: NameOrNames) -> str:
        return next(filter(None, map(reason, self._names(names))), "")

    def _text(self, formula: Expression | Relation) -> str:
        """Return the text of a formula, which need not be read when it is given back."""
        text = str(formula)
        self._formulas[text] = formula
        return text

    def _read(self, text: str) -> Expression:
        if not isinstance(text, str):
            raise ViewError(f"a formula is a text, not {str(text)[:64]!r}")
        found = self._formulas.get(text)
        if found is None:
            found = self._formulas[text] = parse(text, applications=True)
        if isinstance(found, Relation):
            raise ViewError(f"{shortened(found)!r} is a relation where a formula is expected")
        return found

    def _not_linear(self, name: str) -> str:
        degree = self.degree(name)
        if degree == float("inf"):
            inside = next(part for part in self._inner() if name in part.variables())
            return f"{name} occurs inside {shortened(inside)}"
        return f"{name} occurs with degree {degree:.0f}, not linearly" if degree > 1 else ""

    def _not_alone(self, name: str) -> str:
        equation = self._once(lambda: tie_of(self._objective, name), "tie", name)
        return "" if equation is None else f"{name} cannot vary alone, as {equation} is assumed"

    def _not_at(self, names: tuple[str, ...], value: str) -> str:
        given = dict.fromkeys(names, self._read(value))
        for assumption in self._objective.assume:
            fixed = self._objective.inlined(assumption).substitute(given)
            try:
                if not fixed.variables() and not fixed.evaluate({}):
                    return f"{assumption} is assumed"
            except ExpressionError as error:
                return f"{assumption} is assumed, and {error.message}"
        # Inner parts come first, so that what a condition is about is defined itself.
        for condition in conditions([self._formula.eq(0)], ()):
            there = condition.substitute(given)
            if not there.variables() and not there.evaluate({}):
                where = " = ".join((*names, value))
                return f"it is not defined at {where}: {condition} is false"
        return ""

    def _inner(self) -> Iterator[Expression]:
        """Yield the parts that are no polynomials in what they are applied to."""
        yield from atoms(self._formula)
        for part in self._formula.walk():
            if isinstance(part, Apply) and (
                part.operation.is_function or is_function_application(part)
            ):
                yield part

    def _degree(self, names: tuple[str, ...]) -> float:
        if not names:
            return 0
        first, *others = names
        formula = self._formula
        if others:
            formula = formula.substitute(dict.fromkeys(others, parse(first)))
        degree = degree_in(formula, first)
        return degree if degree == float("inf") else int(degree)

    def _slope(self, name: str) -> str:
        slope = self._domain.slope(self._formula, name)
        if slope.low >= 0:
            return "rises"
        return "falls" if slope.high <= 0 else ""

    def _coefficient(self, name: str) -> str:
        if reason := self.not_linear(name):
            raise ViewError(f"there is no coefficient: {reason}; see J.not_linear")
        return self._text(coefficient(self._formula, name))


def _total(parts: Iterable[Expression]) -> Expression:
    """Return the sum of some formulas."""
    return simplified(sum(parts, start=ZERO))


PUBLIC = frozenset(name for name in vars(ObjectiveView) if not name.startswith("_"))
"""What templates reach."""
