"""Certificates and counterexamples as Lean proof terms.

A certificate says which facts to combine; the lemmas of `LatentObjective.Certificate` combine them
and check the polynomial identity by computation. Hypotheses are called `h₁`, `h₂`, …, the cases of
a maximum `c₁`, `c₂`, …, its value `m₁`, `m₂`, …. The terms name lemmas by namespace and name
(`Certificate.le_of_nonneg`), and all first parts of such names are reserved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pybridge.expression import (
    Absolute,
    Constant,
    Expression,
    Maximum,
    Minimum,
    Relation,
    Variable,
)
from pybridge.printing import Printer, reified
from pybridge.prover import Problem
from pybridge.prover.certificate import (
    Bounded,
    Certificate,
    Combination,
    Contradiction,
    Direct,
    Equivalence,
    Separation,
    Split,
    Term,
    bounds,
    branches,
    negation,
    replace,
)
from pybridge.prover.polynomial import atoms
from pybridge.terms import Apply, Lambda, LeanTerm, apply, balanced, function

__all__ = ["disproof", "hypothesis_names", "proof"]


def hypothesis_names(count: int) -> tuple[str, ...]:
    """`h₁`, `h₂`, …"""
    return tuple(f"h{_subscript(index)}" for index in range(1, count + 1))


def _subscript(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))


@dataclass(frozen=True)
class _Known:
    """A hypothesis, and the proof of it."""

    relation: Relation
    proof: LeanTerm


class _Writer:
    """Writes the proof of one law."""

    def __init__(self, names: Mapping[str, str], constants: Mapping[str, Fraction]) -> None:
        """`names` gives the Lean name of each variable, `constants` the names of numbers."""
        self._names = dict(names)
        self._constants = constants
        self._cases = 0

    @property
    def printer(self) -> Printer:
        """Prints formulas in the variables known so far."""
        return Printer(self._names, constants=self._constants)

    def proof(
        self, certificate: Certificate, known: tuple[_Known, ...], claim: Relation
    ) -> LeanTerm:
        """A term that proves `claim` from what is `known`."""
        match certificate:
            case Direct(combination):
                return self._direct(combination, known, claim)
            case Equivalence(at_most, at_least):
                return apply(
                    "OrderedRing.le_antisymm",
                    self.proof(at_most, known, Relation(claim.left, "<=", claim.right)),
                    self.proof(at_least, known, Relation(claim.left, ">=", claim.right)),
                )
            case Separation(symbol, strict):
                lemma = "OrderedRing.ne_of_lt" if symbol == "<" else "OrderedRing.ne_of_gt"
                part = self.proof(strict, known, Relation(claim.left, symbol, claim.right))
                return apply(lemma, part)
            case Contradiction(combination, negated):
                return self._contradiction(combination, known, claim, negated=negated)
            case Bounded(subject, inner):
                facts = zip(bounds(subject), self._bound_proofs(subject), strict=True)
                more = tuple(_Known(relation, term) for relation, term in facts)
                return self.proof(inner, (*known, *more), claim)
            case Split():
                return self._split(certificate, known, claim)

    def _direct(
        self, combination: Combination, known: tuple[_Known, ...], claim: Relation
    ) -> LeanTerm:
        scope = _Scope(self.printer, self._constants, known, claim)
        left, right = claim.left, claim.right
        if claim.symbol in (">=", ">"):
            left, right = right, left
        sides = (scope.values, scope.formula(left), scope.formula(right))
        if claim.symbol == "==":
            if not combination.multiples:
                return apply("Certificate.eq_of_check", *sides)
            return apply("Certificate.eq_of_vanishes", *sides, scope.vanishing(combination))
        strict = claim.symbol in ("<", ">")
        lemma = "Certificate.lt_of" if strict else "Certificate.le_of"
        if scope.is_number(combination):
            return apply(f"{lemma}_check", *sides)
        if strict:
            return apply(f"{lemma}_positive", *sides, scope.positive(combination))
        return apply(f"{lemma}_nonneg", *sides, scope.nonnegative(combination))

    def _contradiction(
        self,
        combination: Combination,
        known: tuple[_Known, ...],
        claim: Relation,
        *,
        negated: bool,
    ) -> LeanTerm:
        if not negated:
            scope = _Scope(self.printer, self._constants, known, claim)
            false = apply(
                "Certificate.false_of_positive", scope.values, scope.positive(combination)
            )
            return apply("False.elim", false)
        self._cases += 1
        name = f"c{_subscript(self._cases)}"
        assumed = (*known, _Known(negation(claim), name))
        scope = _Scope(self.printer, self._constants, assumed, claim)
        false = apply("Certificate.false_of_positive", scope.values, scope.positive(combination))
        refutation = Lambda((name,), false)
        match claim.symbol:
            case "!=":
                return refutation
            case "==":
                return apply("Classical.byContradiction", refutation)
            case "<=" | ">=":
                return apply("OrderedField.le_of_not_gt", refutation)
        return apply("OrderedField.lt_of_not_ge", refutation)

    def _bound_proofs(self, subject: Expression) -> tuple[LeanTerm, ...]:
        """Proofs of `bounds(subject)`."""
        argument = self.printer.argument
        match subject:
            case Maximum(a, b):
                lemmas = ("OrderedField.le_max_left", "OrderedField.le_max_right")
                return tuple(apply(lemma, argument(a), argument(b)) for lemma in lemmas)
            case Minimum(a, b):
                lemmas = ("OrderedField.min_le_left", "OrderedField.min_le_right")
                return tuple(apply(lemma, argument(a), argument(b)) for lemma in lemmas)
            case Absolute(a):
                names = ("abs_nonneg", "le_abs_self", "neg_le_abs")
                return tuple(apply(f"OrderedField.{name}", argument(a)) for name in names)
        raise TypeError(f"{subject} has no bounds")

    def _split(self, certificate: Split, known: tuple[_Known, ...], claim: Relation) -> LeanTerm:
        """Both cases, with the subject generalised in the claim and where a hypothesis has it."""
        subject = certificate.subject
        self._cases += 1
        case_name = f"c{_subscript(self._cases)}"
        value = Variable(self._fresh())
        self._names[value.name] = f"m{_subscript(self._cases)}"
        generalised = [
            (position, replace(fact.relation, {subject: value}))
            for position, fact in enumerate(known)
        ]
        affected = [
            (position, relation)
            for position, relation in generalised
            if relation != known[position].relation
        ]
        printer = self.printer
        motive = " → ".join(
            printer.relation(relation)
            for relation in (*(r for _, r in affected), replace(claim, {subject: value}))
        )
        names = {
            position: case_name + "'" * (order + 1) for order, (position, _) in enumerate(affected)
        }
        parts: list[LeanTerm] = []
        for (case, result), inner in zip(
            branches(subject), (certificate.first, certificate.second), strict=True
        ):
            replaced = {subject: result}
            facts = tuple(
                _Known(replace(fact.relation, replaced), names.get(position, fact.proof))
                for position, fact in enumerate(known)
            )
            body = self.proof(inner, (*facts, _Known(case, case_name)), replace(claim, replaced))
            parts.append(function((case_name, *names.values()), body))
        lemma, arguments = self._case_lemma(subject)
        return apply(
            lemma,
            f"(motive := fun {self._names[value.name]} : ℝ => {motive})",
            *arguments,
            *parts,
            *(known[position].proof for position, _ in affected),
        )

    def _case_lemma(self, subject: Expression) -> tuple[str, tuple[LeanTerm, ...]]:
        argument = self.printer.argument
        match subject:
            case Maximum(a, b):
                return "Certificate.max_cases", (argument(a), argument(b))
            case Minimum(a, b):
                return "Certificate.min_cases", (argument(a), argument(b))
            case Absolute(a):
                return "Certificate.abs_cases", (argument(a),)
        raise TypeError(f"{subject} has no cases")

    def _fresh(self) -> str:
        """A variable that the law does not have."""
        name = f"m{self._cases}"
        while name in self._names or name in self._constants:
            name += "x"
        return name


class _Scope:
    """The generators of one polynomial identity, and the terms about them."""

    def __init__(
        self,
        printer: Printer,
        constants: Mapping[str, Fraction],
        known: tuple[_Known, ...],
        claim: Relation,
    ) -> None:
        self._constants = constants
        self._known = known
        sides = [
            side
            for relation in (*(fact.relation for fact in known), claim)
            for side in (relation.left, relation.right)
        ]
        variables = dict.fromkeys(
            Variable(name) for side in sides for name in side.variables() if name not in constants
        )
        unknowns = dict.fromkeys(atom for side in sides for atom in atoms(side))
        self._generators: tuple[Expression, ...] = (*variables, *unknowns)
        values = ", ".join(printer.term(generator) for generator in self._generators)
        self.values = f"[{values}]"

    def formula(self, expression: Expression) -> LeanTerm:
        """`expression` as a Lean `Formula`."""
        return reified(expression, self._generators, self._constants)

    def is_number(self, combination: Combination) -> bool:
        """Whether the combination is a sum of numbers, or empty."""
        return not combination.multiples and not any(
            term.slacks or term.squares for term in combination.terms
        )

    def vanishing(self, combination: Combination) -> LeanTerm:
        """A proof that the multiples of equations are zero."""
        return balanced(_sum, [self._multiple(*pair) for pair in combination.multiples])

    def nonnegative(self, combination: Combination) -> LeanTerm:
        """A proof that the combination is nonnegative."""
        parts = [self._nonnegative_term(term) for term in combination.terms]
        if combination.multiples:
            parts.append(apply(".of_vanishes", self.vanishing(combination)))
        return balanced(_sum, parts)

    def positive(self, combination: Combination) -> LeanTerm:
        """A proof that the combination is positive: one positive term first, then the rest."""
        first = next(
            position
            for position, term in enumerate(combination.terms)
            if not term.squares and all(self._is_strict(index) for index in term.slacks)
        )
        positive = self._positive_term(combination.terms[first])
        others = combination.terms[:first] + combination.terms[first + 1 :]
        rest = Combination(others, combination.multiples)
        if not others and not combination.multiples:
            return positive
        return _sum(positive, self.nonnegative(rest))

    def _is_strict(self, index: int) -> bool:
        return self._known[index].relation.symbol in ("<", ">", "!=")

    def _multiple(self, index: int, factor: Expression) -> LeanTerm:
        fact = self._known[index]
        slack = apply(
            ".slack",
            self.formula(fact.relation.left),
            self.formula(fact.relation.right),
            fact.proof,
        )
        if factor == Constant(Fraction(1)):
            return slack
        return apply(".mul", self.formula(factor), slack)

    def _nonnegative_term(self, term: Term) -> LeanTerm:
        factors: list[LeanTerm] = [self._nonnegative_slack(index) for index in term.slacks]
        factors += [apply(".square", self.formula(square)) for square in term.squares]
        return self._scaled(term.coefficient, factors)

    def _positive_term(self, term: Term) -> LeanTerm:
        return self._scaled(
            term.coefficient, [self._positive_slack(index) for index in term.slacks]
        )

    def _scaled(self, coefficient: Fraction, factors: Sequence[LeanTerm]) -> LeanTerm:
        if not factors:
            return apply(".number", self.formula(Constant(coefficient)))
        product = factors[0]
        for factor in factors[1:]:
            product = apply(".mul", product, factor)
        if coefficient == 1:
            return product
        return apply(".scale", str(coefficient.numerator), str(coefficient.denominator), product)

    def _nonnegative_slack(self, index: int) -> LeanTerm:
        if self._is_strict(index):
            return apply(".of_positive", self._positive_slack(index))
        return self._slack(index, ".slack")

    def _positive_slack(self, index: int) -> LeanTerm:
        unequal = self._known[index].relation.symbol == "!="
        return self._slack(index, ".square" if unequal else ".slack")

    def _slack(self, index: int, lemma: str) -> LeanTerm:
        fact = self._known[index]
        left, right = fact.relation.left, fact.relation.right
        if fact.relation.symbol in (">=", ">"):
            left, right = right, left
        return apply(lemma, self.formula(left), self.formula(right), fact.proof)


def proof(problem: Problem, certificate: Certificate, names: Mapping[str, str]) -> LeanTerm:
    """A term that proves the problem's claim, where hypotheses are named by `hypothesis_names`.

    `names` gives the Lean name of each variable.
    """
    known = tuple(
        _Known(relation, name)
        for relation, name in zip(
            problem.hypotheses, hypothesis_names(len(problem.hypotheses)), strict=True
        )
    )
    return _Writer(names, problem.constants).proof(certificate, known, problem.claim)


def _sum(left: LeanTerm, right: LeanTerm) -> LeanTerm:
    return apply(".add", left, right)


def disproof(problem: Problem, point: Mapping[str, Fraction]) -> LeanTerm:
    """A term that refutes the universal statement at `point`."""
    numbers = {**problem.constants, **point}
    arguments: list[LeanTerm] = [
        Printer({}).argument(Constant(point[name])) for name in problem.variables
    ]
    arguments += [_computed(hypothesis, numbers) for hypothesis in problem.hypotheses]
    instance: LeanTerm = Apply("h", tuple(arguments)) if arguments else "h"
    claim = problem.claim
    if claim.symbol == "!=":
        return Lambda(("h",), apply("absurd", _computed(negation(claim), numbers), instance))
    failure = _order(claim, numbers) if claim.symbol == "==" else negation(claim)
    lemma = {"<": "not_lt_of_le", ">": "not_lt_of_le"}.get(claim.symbol, "not_le_of_lt")
    if claim.symbol == "==":
        lemma = "ne_of_lt" if failure.symbol == "<" else "ne_of_gt"
    body = apply(f"OrderedRing.{lemma}", _computed(failure, numbers), instance)
    return Lambda(("h",), body)


def _order(relation: Relation, numbers: Mapping[str, Fraction]) -> Relation:
    """Which of two different numbers is the smaller."""
    smaller = relation.left.evaluate(numbers) < relation.right.evaluate(numbers)
    return Relation(relation.left, "<" if smaller else ">", relation.right)


def _computed(relation: Relation, numbers: Mapping[str, Fraction]) -> LeanTerm:
    """A proof of a true relation, where the variables are numbers."""
    left, right = relation.left, relation.right
    if relation.symbol in (">=", ">"):
        left, right = right, left
    if relation.symbol == "!=":
        order = _order(relation, numbers)
        lemma = "OrderedRing.ne_of_lt" if order.symbol == "<" else "OrderedRing.ne_of_gt"
        return apply(lemma, _computed(order, numbers))
    lemma = {"<=": "le", ">=": "le", "<": "lt", ">": "lt", "==": "eq"}[relation.symbol]
    sides = reified(left, (), numbers), reified(right, (), numbers)
    return apply(f"Certificate.{lemma}_of_check", "[]", *sides)
