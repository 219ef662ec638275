"""Reads the statements that Lean prints back, and compares them with what was asked.

Lean may accept a theorem that is not the one that was meant: because our printer has a fault, or
because a name meant something else. So the statement that Lean holds under the theorem's name is
printed by Lean, read here, and compared with the law. The parser shares no code with our printer.
It knows only what our theorems consist of and refuses the rest.

Statements and definitions are read in the raw form, `HAdd.hAdd.{0, 0, 0} T T T instance x y` for
`x + y`, because it hides nothing: no notation or default stands for something else, and each
operation comes with its types and instances. All of that text is compared with what it is for the
real numbers. Lean also prints the raw form nine times as fast.

The raw form shows names without quotation marks, so one with spaces or brackets in it could pass
for several words. Texts with such names are not given to Lean (see `lean/guard.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NoReturn

from pybridge.expression import (
    Application,
    Apply,
    Constant,
    Expression,
    ExpressionError,
    Relation,
    Variable,
)
from pybridge.expression.comparison import COMPARISONS
from pybridge.expression.limits import MAX_DEPTH, MAX_DIGITS
from pybridge.expression.normal_form import normal
from pybridge.expression.operation import Operation, OperationFamily, families, operations
from pybridge.objectives.objective import LIBRARY
from pybridge.translation.carrier import FIELD, REALS, Carrier

__all__ = ["ReadbackError", "Statement", "canonical", "read_definition", "read_statement"]

_REALS = "LatentObjective.Real"


def _instance(part: str, of: str) -> str:
    """Return the instance that core's algebra finds for the reals in another of theirs."""
    return f"(Lean.Grind.{part}.{{0}} {_REALS} {of})"


_FIELD = f"{_REALS}.instField"
_COMM_RING = _instance("Field.toCommRing", _FIELD)
_SEMIRING = _instance("CommSemiring.toSemiring", _instance("CommRing.toCommSemiring", _COMM_RING))
_ALGEBRA = {
    "Semiring": _SEMIRING,
    "Ring": _instance("CommRing.toRing", _COMM_RING),
    "Field": _FIELD,
}
"""The classes that bring operations of the reals, and their instances."""

_PLACES = {"R": _REALS, "field": _FIELD} | {
    name.lower(): f"{_REALS}.inst{name}" for name in ("LE", "LT", "Max", "Min")
}
_PLACE = re.compile(r"<(?P<name>\w+)(?: (?P<part>\w+))?>")


def _raw(template: str) -> str:
    """Fill in the reals and their instances where a row of operations leaves them open."""

    def filled(place: re.Match[str]) -> str:
        name, part = place.groups()
        if part is None:
            return _PLACES[name]
        algebra = name.capitalize()
        return _instance(f"{algebra}.{part}", _ALGEBRA[algebra])

    return _PLACE.sub(filled, template)


_RELATIONS = {_raw(row.raw_lean): symbol for symbol, row in COMPARISONS.items()}
_OPERATIONS: Mapping[str, Operation] = {_raw(row.raw_lean): row for row in operations()}
_FAMILIES: Mapping[str, OperationFamily] = {
    _raw(row.raw_lean): row for row in families() if row.raw_lean
}

_LIBRARY = {f"LatentObjective.{name} {_REALS} {_COMM_RING}": name for name in LIBRARY}
"""Functions of the library on a weight and a structure of terms."""

_STRUCTURES = {name: f"LatentObjective.{name[0].upper()}{name[1:]}.mk {_REALS}" for name in LIBRARY}
"""What makes the structure of terms for each of them."""


def _numeral(value: int) -> str:
    """Return a natural number as a real."""
    instance = _instance("Semiring.ofNat", f"{_SEMIRING} {value}")
    return f"(OfNat.ofNat.{{0}} {_REALS} {value} {instance})"


def _natural(value: int) -> str:
    """Return a natural number as such."""
    return f"(OfNat.ofNat.{{0}} Nat {value} (instOfNatNat {value}))"


_KNOWN = (*_RELATIONS, *_OPERATIONS, *_FAMILIES, *_LIBRARY, *_STRUCTURES.values())
_TOKEN = re.compile(
    rf"(?:{'|'.join(map(re.escape, _KNOWN))})(?![^\s()])"  # never a part of a longer name
    r"|[^\s(){},]+(?:\{[^{}]*\})?"
    r"|\S"
)
"""A token is an operation with its types and instances, a word, or any other character."""

_END = ""
"""What stands behind the last token."""

_EXCERPT = 200
"""How many characters of a text an error shows."""

_NAME = re.compile(r"[^\W\d][\w'!?]*")

_DEEPEST = MAX_DEPTH + 2
"""How deep a term may nest before it is refused unread: a formula may have less depth."""


class ReadbackError(ValueError):
    """A printed statement that is not of the form that our theorems have."""


@dataclass(frozen=True)
class Statement:
    """A theorem as Lean holds it: a law, or the negation of one."""

    negated: bool
    variables: tuple[str, ...]
    """The variables, all of them reals."""
    hypotheses: tuple[Relation, ...]
    claim: Relation

    def __str__(self) -> str:
        law = " → ".join(map(str, (*self.hypotheses, self.claim)))
        if self.variables:
            law = f"∀ {' '.join(self.variables)}, {law}"
        return f"¬ ({law})" if self.negated else law


_WORD = r"[^\s()\[\]{},:]+"
"""A name that Lean gives to an instance."""


def _bound(name: str, of: str = "") -> str:
    """Return a pattern for an instance of a class, and of others that it rests on."""
    return rf" \[(?P<{name.split('.')[-1].lower()}>{_WORD}) : {re.escape(name)}\.\{{0\}} F{of}\]"


_FIELD_OPERATIONS = _bound("Lean.Grind.Field")
_FIELD_ORDER = "".join(_bound(name) for name in ("LE", "LT", "Max", "Min"))
_LAWS = (
    _bound("LatentObjective.OrderedField", r" (?P=field) (?P=le) (?P=lt)")
    + _bound("Std.LawfulOrderSup", r" (?P=max) (?P=le)")
    + _bound("Std.LawfulOrderInf", r" (?P=min) (?P=le)")
)
_ANY_FIELD = re.compile(
    rf"forall \{{F : Type\}}{_FIELD_OPERATIONS}{_FIELD_ORDER}{_LAWS}(?P<more> \()?(?(more)|, )"
)
"""What comes before a statement that is about any linearly ordered field."""


def read_statement(
    text: str,
    variables: Sequence[str],
    objectives: Mapping[str, tuple[str, Sequence[str]]],
    over: Carrier = REALS,
) -> Statement:
    """Return the statement that `text`, printed by Lean, says of the elements of a carrier.

    What the bound variables are called means nothing, and Lean changes it where a constant has the
    same name. So they get the names `variables`, in their order. `objectives` gives, for the Lean
    name of each objective, its name and its parameters in order.

    Raises:
        ReadbackError: it is not a statement of our form, or not one about so many variables.
    """
    if over == FIELD:
        text = _about_reals(text)
    reader = _TermReader(text, variables, objectives)
    try:
        return reader.statement()
    except ExpressionError as error:
        raise ReadbackError(f"not a formula of ours: {error}") from None


def _about_reals(text: str) -> str:
    """Return what a statement about any linearly ordered field says of the reals.

    Raises:
        ReadbackError: it is not about any such field, or about the reals beside.
    """
    found = _ANY_FIELD.match(text)
    if found is None or _REALS in text:
        raise ReadbackError(f"it is not about every ordered field: {text[:_EXCERPT]}")
    rest = text[found.end() :]
    return _instantiated(f"forall ({rest}" if found["more"] else rest, found)


def _instantiated(text: str, found: re.Match[str]) -> str:
    """Put the reals and their instances for those of any field that `found` introduces.

    Raises:
        ReadbackError: it introduces two of one name.
    """
    bound = found.groupdict()
    places = {name: place for name, place in _PLACES.items() if bound.get(name)}
    reals = {"F": _REALS} | {bound[name]: place for name, place in places.items()}
    if len(reals) <= len(places):
        raise ReadbackError("two instances, or an instance and the field, have one name")
    names = "|".join(map(re.escape, reals))
    return re.sub(rf"(?<![^\s()])(?:{names})(?![^\s()])", lambda match: reals[match[0]], text)


_CLASSES = _FIELD_OPERATIONS + "".join(f"(?:{_bound(name)})?" for name in ("Max", "Min"))
"""The classes of a definition, in their order."""

_DEFINITION = re.compile(
    r"(?:@\[[^\]]*\] )?(?:noncomputable )?def (?P<name>\S+) :"
    rf" forall \{{F : Type\}}(?P<classes>{_CLASSES}),"
    r"(?P<arrows>(?: F ->)+) F :=\s+"
    r"fun \{F : Type\}(?P=classes) (?P<function>.+)",
    re.DOTALL,
)


_REAL_DEFINITION = re.compile(
    r"(?:@\[[^\]]*\] )?(?:noncomputable )?def (?P<name>\S+) :"
    rf"(?P<arrows>(?: {re.escape(_REALS)} ->)*) {re.escape(_REALS)} :=\s+(?:fun )?(?P<function>.+)",
    re.DOTALL,
)
"""The definition of an objective with functions, which is about the reals alone."""


def _read_real_definition(text: str, name: str, parameters: Sequence[str]) -> Expression:
    """Read the definition of an objective with functions."""
    found = _REAL_DEFINITION.fullmatch(text)
    if found is None or found["name"] != name:
        raise ReadbackError(f"this is not a definition of {name}: {text[:_EXCERPT]}")
    if found["arrows"].count("->") != len(parameters):
        raise ReadbackError(f"{name} is not a function of {len(parameters)} real numbers")
    return _TermReader(found["function"], parameters, {}).function()


def read_definition(text: str, name: str, parameters: Sequence[str]) -> Expression:
    """Return the formula of the objective that Lean calls `name`, from its printed definition.
    Its parameters get the names `parameters`, in their order.

    Raises:
        ReadbackError: it is not a definition of our form, or of another name, or not one with so
            many parameters.
    """
    if _REAL_DEFINITION.fullmatch(text):
        try:
            return _read_real_definition(text, name, parameters)
        except ExpressionError as error:
            raise ReadbackError(f"not a formula of ours: {error}") from None
    found = _DEFINITION.fullmatch(text)
    if found is None or found["name"] != name:
        raise ReadbackError(f"this is not a definition of {name}: {text[:_EXCERPT]}")
    if found["arrows"].count("->") != len(parameters) or _REALS in found["function"]:
        raise ReadbackError(f"{name} is not a function of {len(parameters)} elements of any field")
    # What holds in any field is read as what it says of the reals.
    reader = _TermReader(_instantiated(found["function"], found), parameters, {})
    try:
        return reader.function()
    except ExpressionError as error:
        raise ReadbackError(f"not a formula of ours: {error}") from None


def canonical(expression: Expression, objectives: Mapping[str, Sequence[str]]) -> Expression:
    """Return the form in which a formula comes back from Lean.

    It is normal, and applications give every name of the objective, in order; `objectives` has
    these names.
    """

    def replace(node: Expression) -> Expression | None:
        match node:
            case Application(objective, arguments) if objective in objectives:
                given = dict(arguments)
                names = objectives[objective]
                return Application(
                    objective, tuple((name, given.get(name) or Variable(name)) for name in names)
                )
        return None

    return normal(expression).rebuild(replace, Application)


class _TermReader:
    """A recursive-descent parser of raw terms."""

    def __init__(
        self,
        text: str,
        variables: Sequence[str],
        objectives: Mapping[str, tuple[str, Sequence[str]]],
    ) -> None:
        self._tokens = [*_tokens(text), _END]
        self._index = 0
        self._variables = variables
        self._unbound = list(reversed(variables))
        self._bound: dict[str, Variable] = {}
        self._objectives = objectives

    def statement(self) -> Statement:
        """Read a law or the negation of one, and nothing after it."""
        negated = self._take("Not")
        if negated:
            self._expect("(")
        hypotheses: list[Relation] = []
        open_brackets = int(negated)
        while True:
            if not hypotheses and self._take("forall"):
                self._bind_all(",")
            elif not hypotheses and self._take(_REALS):
                self._bind(None)
                self._expect("->")
            elif not self._take("("):
                claim = self._relation()
                break
            elif self._is_next("forall", _REALS):
                open_brackets += 1
            else:
                claim = self._relation()
                self._expect(")")
                if not self._take("->"):
                    break
                hypotheses.append(claim)
        self._expect(*[")"] * open_brackets)
        self._end()
        return Statement(negated, tuple(self._variables), tuple(hypotheses), claim)

    def function(self) -> Expression:
        """Read the formula of a function, after the word `fun`, and nothing after it."""
        self._bind_all("=>")
        formula = self._formula() if self._is_next(*self._bound) else self._operation(0)
        self._end()
        return formula

    def _bind_all(self, end: str) -> None:
        """`(x : T) (y : T)` and what ends it."""
        while self._take("("):
            self._bind(self._next())
            self._expect(":", _REALS, ")")
        self._expect(end)

    def _bind(self, name: str | None) -> None:
        """Introduce the next variable; `None` for one that does not occur."""
        if not self._unbound:
            self._fail()
        variable = self._unbound.pop()
        if name is not None:
            if not _NAME.fullmatch(name) or name in self._bound:
                self._fail()
            self._bound[name] = Variable(variable)

    def _relation(self) -> Relation:
        symbol = _RELATIONS.get(self._next()) or self._fail()
        left = self._formula()
        return Relation(left, symbol, self._formula())

    def _formula(self, depth: int = 0) -> Expression:
        """Read a variable, a number, or an operation in parentheses."""
        token = self._next()
        if variable := self._bound.get(token):
            return variable
        if token != "(" or depth > _DEEPEST:
            self._fail()
        if self._is_next("OfNat.ofNat.{0}"):
            self._index -= 1
            return Constant(Fraction(self._number(_numeral)))
        found = self._operation(depth + 1)
        self._expect(")")
        return found

    def _operation(self, depth: int) -> Expression:
        """Read an operation or an objective, and what it is applied to."""
        head = self._next()
        if operation := _OPERATIONS.get(head):
            arguments = tuple(self._formula(depth) for _ in range(operation.arity))
            return Apply(operation, arguments)
        if family := _FAMILIES.get(head):
            argument = self._formula(depth)
            return Apply(family.make(self._number(_natural)), (argument,))
        if head in _LIBRARY:
            return self._library_application(_LIBRARY[head], depth)
        if head not in self._objectives:
            self._fail()
        if self._take(_REALS):  # what is over any field, at the reals; else it is over them alone
            self._expect(_FIELD)
        for name in ("max", "min"):
            self._take(_PLACES[name])
        objective, names = self._objectives[head]
        return Application(objective, tuple((name, self._formula(depth)) for name in names))

    def _library_application(self, objective: str, depth: int) -> Application:
        """Read the weight and the structure of terms, after the name of the function."""
        library = LIBRARY[objective]
        given = {weight: self._formula(depth) for weight in library.weights}
        self._expect("(", _STRUCTURES[objective])
        given |= {term: self._formula(depth) for term in library.terms}
        self._expect(")")
        return Application(objective, tuple((name, given[name]) for name in library.variables))

    def _number(self, printed: Callable[[int], str]) -> int:
        """Read a number whose whole text is what `printed` gives for it."""
        digits = "".join(self._tokens[self._index + 3 : self._index + 4])
        if not digits.isdecimal() or len(digits) > MAX_DIGITS:
            self._fail()
        self._expect(*_tokens(printed(int(digits))))
        return int(digits)

    def _next(self) -> str:
        """Consume the next token, whatever it is; no caller takes the end for anything."""
        self._index += 1
        return self._tokens[self._index - 1]

    def _is_next(self, *tokens: str) -> bool:
        return self._tokens[self._index] in tokens

    def _take(self, token: str) -> bool:
        """Consume the next token if it is this one."""
        found = self._is_next(token)
        self._index += found
        return found

    def _expect(self, *tokens: str) -> None:
        """Consume exactly these tokens."""
        end = self._index + len(tokens)
        if self._tokens[self._index : end] != [*tokens]:
            self._fail()
        self._index = end

    def _end(self) -> None:
        """Refuse whatever is left, and variables that were not introduced."""
        self._expect(_END)
        if self._unbound:
            raise ReadbackError(f"it is about {self._unbound.pop()} too")

    def _fail(self) -> NoReturn:
        following = " ".join(self._tokens[self._index :])
        shown = following[:_EXCERPT].rstrip() or "its end"
        raise ReadbackError(f"it is not of the form that our theorems have, at: {shown}")


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)
