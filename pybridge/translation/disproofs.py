"""Disproofs as Lean proof terms: a law applied to numbers that break it.

A disproof refutes what the law says of the numbers; each of its hypotheses is proved, and the
negation of its claim. Of rational numbers Lean computes that, unless it rests on two values of
functions being equal: then it takes a proof like those of laws (`proofs`). Irrational ones are
polynomials of a root, which is called `α`, and there it follows from the equation and the bounds of
the root, by such proofs, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import repeat

from pybridge.expression import Relation, number
from pybridge.expression.structure import has_function_applications
from pybridge.objectives.objective import Objective
from pybridge.prover import Certificate, Counterexample, Problem
from pybridge.prover.certificate import ROOT, RootCertificate, root_facts
from pybridge.prover.functions.enclosures import Order, compared
from pybridge.translation.enclosed import EnclosedWriter
from pybridge.translation.printing import Printer, Reifier, numbered, numeral
from pybridge.translation.proofs import Sequent, hypothesis_names, sequent_proof, value_list
from pybridge.translation.question import Question
from pybridge.translation.terms import Applied, Lambda, LeanTerm, apply

__all__ = ["disproof"]

_ROOT_NAME = "α"
"""What the root is called, as no name of a spec can be."""


def disproof(question: Question, counterexample: Counterexample) -> LeanTerm:
    """Return a term that refutes the universal statement at a point."""
    if counterexample.root is not None:
        return _RootWriter(question, counterexample.root).disproof()
    point = {n: value for n, value in counterexample.point.items() if isinstance(value, Fraction)}
    formulas = Reifier(question.objective, {name: numeral(value) for name, value in point.items()})
    terms = EnclosedWriter(question.objective, point)
    arguments: list[LeanTerm] = [
        Printer({}).argument(number(point[name])) for name in question.problem.variables
    ]
    tie = counterexample.tie
    reasons = (*tie.hypotheses, tie.negation) if tie else repeat(None)
    *hypotheses, claim = (
        _Computed(*pair, point, formulas, terms, question.objective, reason)
        for pair, reason in zip(question.relations, reasons, strict=False)
    )
    arguments += [hypothesis.proof for hypothesis in hypotheses]
    return Lambda(("h",), claim.refutation(_instance(arguments)))


def _instance(arguments: Sequence[LeanTerm]) -> LeanTerm:
    """Apply the law to values of its variables, and to proofs of its hypotheses."""
    return Applied("h", tuple(arguments)) if arguments else "h"


def _refuted(claim: Relation, negation: LeanTerm, instance: LeanTerm) -> LeanTerm:
    """Return a proof of falsehood from a claim and its negation."""
    match claim.symbol:
        case "==":
            return apply("absurd", instance, negation)
        case "!=":
            return apply("absurd", negation, instance)
    lemma = "not_le_of_gt" if claim.negation.is_strict else "not_lt_of_ge"
    return apply(f"OrderedRing.{lemma}", negation, instance)


class _RootWriter:
    """Writes a disproof at polynomials of a root."""

    def __init__(self, question: Question, certificate: RootCertificate) -> None:
        self._question = question
        self._certificate = certificate
        self._facts = root_facts(certificate.root)

    def disproof(self) -> LeanTerm:
        """Write the whole disproof."""
        root, claim = self._certificate.root, self._question.claim
        printer, values = Printer({ROOT.name: _ROOT_NAME}), self._certificate.values
        arguments: list[LeanTerm] = [
            printer.argument(values[name]) for name in self._question.problem.variables
        ]
        *hypotheses, last = self._question.relations
        for (stated, written), reason in zip(hypotheses, self._certificate.hypotheses, strict=True):
            arguments.append(self._proof(stated, written, reason))
        negation = self._proof(claim.negation, last[1].negation, self._certificate.negation)
        refuted = _refuted(claim, negation, _instance(arguments))
        low, high = numeral(root.low), numeral(root.high)
        at = [self._polynomial(place) for place in (numbered(".x", ".var", 0), low, high)]
        return Lambda(
            ("h",),
            apply(
                "Certificate.of_root",
                *(at[0], low, high),
                apply("Certificate.le_of_check", value_list([]), low, high),
                apply("Certificate.lt_of_check", value_list([]), at[1], numeral(Fraction(0))),
                apply("Certificate.lt_of_check", value_list([]), numeral(Fraction(0)), at[2]),
                Lambda((_ROOT_NAME, *hypothesis_names(len(self._facts))), refuted),
            ),
        )

    def _polynomial(self, argument: LeanTerm) -> LeanTerm:
        """Write the polynomial of the root at an argument."""
        reifier = Reifier(self._question.objective, {ROOT.name: argument})
        return reifier.formula(self._facts[0].left)

    def _proof(self, stated: Relation, written: Relation, reason: Certificate) -> LeanTerm:
        """Prove what a relation says of the values."""
        values = self._certificate.values
        problem = Problem((ROOT.name,), self._facts, written.substitute(values))
        sequent = Sequent(self._question.objective, self._facts, stated, problem, values)
        return sequent_proof(sequent, reason, {ROOT.name: _ROOT_NAME})


@dataclass(frozen=True)
class _Computed:
    """A relation whose variables are numbers, as stated and written out."""

    stated: Relation
    written_out: Relation
    point: Mapping[str, Fraction]
    formulas: Reifier
    terms: EnclosedWriter
    objective: Objective
    reason: Certificate | None
    """Why it holds, or its negation does, where intervals do not show that."""

    @property
    def proof(self) -> LeanTerm:
        """A proof, where it is true."""
        if self.reason is not None:
            return self._derived(self.written_out, self.reason)
        return self._proved(self.written_out.symbol)

    def refutation(self, instance: LeanTerm) -> LeanTerm:
        """Return a proof of falsehood from the relation, where it is false."""
        if self.reason is not None:
            negation = self._derived(self.written_out.negation, self.reason)
            return _refuted(self.stated, negation, instance)
        if self.stated.symbol == "==":
            order = self._order.symbol
            lemma = "ne_of_lt" if order == "<" else "ne_of_gt"
            return apply(f"OrderedRing.{lemma}", self._proved(order), instance)
        return _refuted(self.stated, self._proved(self.stated.negation.symbol), instance)

    def _derived(self, relation: Relation, reason: Certificate) -> LeanTerm:
        """Return a proof of a relation between the numbers, by a certificate."""
        numbers = relation.substitute(self.point)
        sequent = Sequent(self.objective, (), numbers, Problem((), (), numbers))
        return sequent_proof(sequent, reason, {})

    def _proved(self, symbol: str) -> LeanTerm:
        """Return a proof that the sides are in this relation."""
        if symbol == "!=":
            order = self._order.symbol
            lemma = "OrderedRing.ne_of_lt" if order == "<" else "OrderedRing.ne_of_gt"
            return apply(lemma, self._proved(order))
        relation = self.stated.with_symbol(symbol)
        name, sides = relation.comparison.lean_name, relation.ascending
        if has_function_applications(self.written_out) or self.terms.unfolds(self.stated):
            bits = str(self._order.bits)
            return apply(f"Enclosure.{name}_of_check", bits, *map(self.terms.term, sides))
        checked = map(self.formulas.formula, sides)
        return apply(f"Certificate.{name}_of_check", value_list([]), *checked)

    @cached_property
    def _order(self) -> Order:
        """How the sides compare.

        Raises:
            ValueError: intervals do not show it.
        """
        order = compared(self.written_out.left, self.written_out.right, self.point)
        if order is None:
            raise ValueError(f"intervals do not show how {self.written_out} compares")
        return order
