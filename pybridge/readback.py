"""Reads the statements that Lean prints back, and compares them with what was asked.

Lean may accept a theorem that is not the one that was meant: because our printer has a fault, or
because a name meant something else. So the statement that Lean holds under the theorem's name is
printed by Lean, read here, and compared with the law. The parser shares no code with our printer.
It knows only what Lean prints for our formulas and refuses the rest.

Texts are printed with `pp.fullNames` and `pp.numericTypes`: a numeral that is not followed by its
type, or whose type is not the reals, is refused. So nothing is left to default types.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NoReturn

from pybridge.expression import (
    Absolute,
    Application,
    Constant,
    Divide,
    Expression,
    ExpressionError,
    Maximum,
    Minimum,
    Multiply,
    Relation,
    Variable,
)
from pybridge.expression.limits import MAX_DIGITS
from pybridge.objective import LIBRARY

__all__ = [
    "Definition",
    "ReadbackError",
    "Statement",
    "canonical",
    "read_definition",
    "read_statement",
]

_REALS = frozenset({"ℝ", "LatentObjective.Real"})
_RELATIONS = {"=": "==", "≠": "!=", "≤": "<=", "≥": ">=", "<": "<", ">": ">"}
_LIBRARY_FUNCTIONS = {f"LatentObjective.{name}": name for name in LIBRARY}
"""Functions of the library on a weight and a structure of terms."""

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+)"
    r"|(?P<name>(?:[^\W\d][\w'!?]*|«[^»]*»)(?:\.(?:[^\W\d][\w'!?]*|«[^»]*»))*)"
    r"|(?P<symbol>:=|=>|[∀→¬=≠≤≥<>+\-*/^(){}\[\],:])"
    r"|(?P<end>\Z))"
)


class ReadbackError(ValueError):
    """A printed statement that is not of the form that our theorems have."""


@dataclass(frozen=True)
class Statement:
    """A theorem as Lean holds it."""

    negated: bool
    variables: tuple[str | None, ...]
    """The variables, all of them reals; `None` for one that does not occur."""
    hypotheses: tuple[Relation, ...]
    claim: Relation

    def agrees_with(self, asked: Statement) -> bool:
        """Whether this is what was asked, apart from the names of variables that do not occur."""
        relations = (*asked.hypotheses, asked.claim)
        used = {name for relation in relations for name in relation.variables()}
        return (
            self.negated == asked.negated
            and self.hypotheses == asked.hypotheses
            and self.claim == asked.claim
            and len(self.variables) == len(asked.variables)
            and all(
                found == wanted or (found is None and wanted not in used)
                for found, wanted in zip(self.variables, asked.variables, strict=True)
            )
        )


@dataclass(frozen=True)
class Definition:
    """An objective as Lean holds it."""

    parameters: tuple[str, ...]
    body: Expression


def read_statement(text: str, objectives: Mapping[str, tuple[str, Sequence[str]]]) -> Statement:
    """The statement that `text`, printed by Lean, says.

    `objectives` gives, for the Lean name of each objective, its name and its parameters in order.

    Raises:
        ReadbackError: it is not a statement of our form.
    """
    try:
        parser = _Parser(text, _REALS, objectives)
        statement = parser.statement()
        parser.end()
    except ExpressionError as error:
        raise ReadbackError(f"not a formula of ours: {error}") from None
    return statement


def read_definition(text: str, name: str) -> Definition:
    """The definition of the objective with the Lean name `name`, printed by `#print`.

    Raises:
        ReadbackError: it is not a definition of our form, or of another name.
    """
    head, separator, body = " ".join(text.split()).partition(" := ")
    signature = re.fullmatch(
        r"(?:@\[[^\]]*\] )?(?:noncomputable )?def (\S+?)(?:\.\{[^}]*\})? :"
        r" \{F : Type\} → \[LatentObjective\.OrderedField F\] →((?: F →)+) F",
        head,
    )
    if not separator or signature is None or signature[1] != name:
        raise ReadbackError(f"this is not a definition of {name}: {head[:200]}")
    try:
        parser = _Parser(body, frozenset({"F"}), {})
        definition = parser.function()
        parser.end()
    except ExpressionError as error:
        raise ReadbackError(f"not a formula of ours: {error}") from None
    if len(definition.parameters) != signature[2].count("→"):
        raise ReadbackError(f"{name} has parameters that its type does not show")
    return definition


def canonical(expression: Expression, objectives: Mapping[str, Sequence[str]]) -> Expression:
    """The form in which a formula comes back from Lean.

    Divisors are positive integers, and applications give every name of the objective, in order;
    `objectives` has these names.
    """

    def replace(node: Expression) -> Expression | None:
        match node:
            case Divide(numerator, divisor):
                value = divisor.evaluate({})
                if value.denominator == 1 and value > 0 and not isinstance(numerator, Constant):
                    return Divide(numerator, Constant(value))
                return Multiply(numerator, Constant(1 / value))
            case Application(objective, arguments) if objective in objectives:
                given = dict(arguments)
                return Application(
                    objective,
                    tuple((n, given.get(n) or Variable(n)) for n in objectives[objective]),
                )
        return None

    return expression.rebuild(replace, Divide, Application)


class _Parser:
    """A recursive-descent parser with one token of lookahead.

    Lean's binding strengths: relations 50, sums 65, products 70, powers and minus 75.
    """

    def __init__(
        self,
        text: str,
        field_types: frozenset[str],
        objectives: Mapping[str, tuple[str, Sequence[str]]],
    ) -> None:
        """Parse `text`, whose numerals must have one of the `field_types`."""
        self._field_types = field_types
        self._objectives = objectives
        self._text = text
        self._tokens: list[tuple[str, str]] = []
        position = 0
        while not self._tokens or self._tokens[-1][0] != "end":
            match = _TOKEN.match(text, position)
            if match is None or match.lastgroup is None:
                raise ReadbackError(f"unexpected text: {text[position : position + 40]!r}")
            self._tokens.append((match.lastgroup, match[match.lastgroup]))
            position = match.end()
        self._tokens += [("end", "")] * 2
        self._index = 0

    def _fail(self) -> NoReturn:
        rest = " ".join(text for _, text in self._tokens[self._index : self._index + 8])
        raise ReadbackError(f"not a statement of our form: {self._text[:200]!r}, at {rest!r}")

    def _peek(self, ahead: int = 0) -> str:
        kind, text = self._tokens[self._index + ahead]
        return text if kind == "symbol" else ""

    def _take(self, *symbols: str) -> str:
        """Consume the next token if it is one of these symbols."""
        symbol = self._peek()
        if symbol and symbol in symbols:
            self._index += 1
            return symbol
        return ""

    def _expect(self, *symbols: str) -> None:
        for symbol in symbols:
            if not self._take(symbol):
                self._fail()

    def _take_name(self) -> str:
        """Consume the next token if it is a name; the empty text if it is not."""
        kind, text = self._tokens[self._index]
        if kind != "name":
            return ""
        self._index += 1
        return text.replace("«", "").replace("»", "")

    def _name(self) -> str:
        return self._take_name() or self._fail()

    def end(self) -> None:
        """Refuse whatever is left."""
        if self._tokens[self._index][0] != "end":
            self._fail()

    def statement(self) -> Statement:
        """`¬ statement`, or binders, hypotheses and a claim."""
        if self._peek() == "¬":
            inner = self._negated()
            if inner is not None:
                return Statement(True, inner.variables, inner.hypotheses, inner.claim)
        variables = self._binders()
        relations = [self._relation()]
        while self._take("→"):
            relations.append(self._relation())
        if not variables and len(relations) == 1 and relations[0][0]:
            return Statement(True, (), (), relations[0][1])
        if any(negated and relation.symbol != "==" for negated, relation in relations):
            self._fail()
        *hypotheses, claim = [
            Relation(relation.left, "!=", relation.right) if negated else relation
            for negated, relation in relations
        ]
        return Statement(False, variables, tuple(hypotheses), claim)

    def _negated(self) -> Statement | None:
        """What stands negated after `¬`: a quantified statement, or one in parentheses. `None`,
        with nothing consumed, if the negation is only that of a relation."""
        start = self._index
        self._expect("¬")
        try:
            closing = self._take("(")
            if not closing and self._peek() != "∀":
                self._fail()
            inner = self.statement()
            if closing:
                self._expect(")")
                if self._tokens[self._index][0] != "end":
                    self._fail()
            if inner.negated:
                self._fail()
            return inner
        except ReadbackError:
            self._index = start
            return None

    def _binders(self) -> tuple[str | None, ...]:
        variables: list[str | None] = []
        while True:
            if self._take("∀"):
                while self._take("("):
                    while self._peek() != ":":
                        variables.append(_spec_name(self._name()))
                    self._expect(":")
                    self._field_type()
                    self._expect(")")
                self._expect(",")
            elif self._tokens[self._index][1] in self._field_types and self._peek(1) == "→":
                self._index += 2
                variables.append(None)
            else:
                return tuple(variables)

    def _field_type(self) -> None:
        if self._name() not in self._field_types:
            self._fail()

    def _relation(self) -> tuple[bool, Relation]:
        """A relation, and whether a negation stands before it."""
        negated = bool(self._take("¬"))
        left = self.sum()
        symbol = self._take(*_RELATIONS) or self._fail()
        return negated, Relation(left, _RELATIONS[symbol], self.sum())

    def sum(self) -> Expression:
        """A formula."""
        left = self._product()
        while operator := self._take("+", "-"):
            right = self._product()
            left = left + right if operator == "+" else left - right
        return left

    def _product(self) -> Expression:
        left = self._signed()
        while operator := self._take("*", "/"):
            right = self._signed()
            left = left * right if operator == "*" else left / right
        return left

    def _signed(self) -> Expression:
        if self._take("-"):
            return -self._signed()
        base = self._application()
        if self._take("^"):
            return base ** self._exponent()
        return base

    def _exponent(self) -> int:
        """`(2 : Nat)`."""
        self._expect("(")
        exponent = self._number()
        self._expect(":")
        if self._name() not in ("Nat", "ℕ"):
            self._fail()
        self._expect(")")
        return exponent

    def _number(self) -> int:
        kind, text = self._tokens[self._index]
        if kind != "number" or len(text) > MAX_DIGITS:
            self._fail()
        self._index += 1
        return int(text)

    def _application(self) -> Expression:
        name = self._take_name()
        if not name:
            return self._parenthesized()
        if name == "LatentObjective.OrderedField.abs":
            return Absolute(self._argument())
        if name in ("Max.max", "Min.min"):
            combine = Maximum if name == "Max.max" else Minimum
            return combine(self._argument(), self._argument())
        if name in _LIBRARY_FUNCTIONS:
            return self._library_application(_LIBRARY_FUNCTIONS[name])
        if name in self._objectives:
            objective, parameters = self._objectives[name]
            arguments = tuple((parameter, self._argument()) for parameter in parameters)
            return Application(objective, arguments)
        return Variable(_spec_name(name))

    def _library_application(self, objective: str) -> Application:
        """`weight { base := …, regularizer := … }`, after the name of the function."""
        names = LIBRARY[objective].variables
        given = {"weight": self._argument()}
        self._expect("{")
        for position in range(len(names) - 1):
            if position:
                self._expect(",")
            field = self._name()
            self._expect(":=")
            given[field] = self.sum()
        self._expect("}")
        if set(given) != set(names):
            self._fail()
        return Application(objective, tuple((name, given[name]) for name in names))

    def _argument(self) -> Expression:
        """An argument of a function: a name or something in parentheses."""
        name = self._take_name()
        if name:
            return Variable(_spec_name(name))
        return self._parenthesized()

    def _parenthesized(self) -> Expression:
        """`(formula)`, or a literal with its type."""
        self._expect("(")
        literal = self._literal()
        if literal is not None:
            return literal
        inner = self.sum()
        self._expect(")")
        return inner

    def _literal(self) -> Constant | None:
        """`-1 / 2 : ℝ)`, after an opening parenthesis."""
        if self._tokens[self._index + bool(self._peek() == "-")][0] != "number":
            return None
        sign = -1 if self._take("-") else 1
        value = Fraction(sign * self._number())
        if self._take("/"):
            value /= self._number()
        self._expect(":")
        self._field_type()
        self._expect(")")
        return Constant(value)

    def function(self) -> Definition:
        """`fun {F} [LatentObjective.OrderedField F] names => formula`."""
        if self._name() != "fun":
            self._fail()
        self._expect("{")
        if self._name() != "F":
            self._fail()
        self._expect("}", "[")
        if self._name() != "LatentObjective.OrderedField" or self._name() != "F":
            self._fail()
        self._expect("]")
        parameters = []
        while not self._take("=>"):
            parameters.append(_spec_name(self._name()))
        return Definition(tuple(parameters), self.sum())


def _spec_name(name: str) -> str:
    return name.removesuffix("₀")
