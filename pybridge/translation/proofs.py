"""Certificates as Lean proof terms.

A certificate says how to combine facts; Lean computes that the combination is what the claim says
(`LatentObjective.Certificate`). A proof names the values of the variables, and gives as data the
claim, the facts that are used, and the reason. Hypotheses are called `h₁`, `h₂`, … The terms name
lemmas by namespace and name (`Certificate.le_of_facts`), and all first parts of such names are
reserved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed

from pybridge.expression import Expression, Relation
from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.structure import atoms
from pybridge.objectives.objective import Objective
from pybridge.prover import Problem
from pybridge.prover.certificate import (
    Bounded,
    Certificate,
    Combination,
    Contradiction,
    Derived,
    Dichotomy,
    Direct,
    Equivalence,
    Lemma,
    NumberComparison,
    Ordering,
    Separation,
    Split,
    Step,
    Term,
    bounds,
)
from pybridge.prover.functions.abstraction import abstracted, written
from pybridge.prover.usage import (
    combinations,
    decided_atoms,
    decided_relations,
    used_hypotheses,
)
from pybridge.translation.atoms import AtomTable
from pybridge.translation.enclosed import EnclosedWriter
from pybridge.translation.printing import Printer, Reifier, numbered, subscript
from pybridge.translation.question import Question
from pybridge.translation.terms import Have, Lambda, LeanTerm, Listing, apply, balanced
from pybridge.translation.unfolding import written_out

__all__ = ["Sequent", "hypothesis_names", "proof", "sequent_proof", "value_list"]

_GROUP = 8
"""How many values a group has."""


def hypothesis_names(count: int) -> tuple[str, ...]:
    """Return the names `h₁`, `h₂`, … of so many hypotheses."""
    return tuple(f"h{subscript(index)}" for index in range(1, count + 1))


def proof(question: Question, certificate: Certificate, names: Mapping[str, str]) -> LeanTerm:
    """Return a term that proves the law's claim from hypotheses named by `hypothesis_names`.

    `names` gives the Lean name of each variable.

    Raises:
        ValueError: the certificate is malformed: it refers to something that there is not.
    """
    sequent = Sequent(question.objective, question.given, question.claim, question.problem)
    return sequent_proof(sequent, certificate, names)


@dataclass(frozen=True)
class Sequent:
    """A claim, and the hypotheses that it is to follow from."""

    objective: Objective
    hypotheses: tuple[Relation, ...]
    """As stated."""
    claim: Relation
    """As stated."""
    problem: Problem
    """The same, written out."""
    replaced: Mapping[str, Expression] | None = None
    """What stands in the problem for the names of the stated claim, if something else does."""


def sequent_proof(sequent: Sequent, certificate: Certificate, names: Mapping[str, str]) -> LeanTerm:
    """Return a term that proves the claim of a sequent, as `proof` does for a law.

    Raises:
        ValueError: the certificate is malformed: it refers to something that there is not.
    """
    if isinstance(certificate, Ordering):
        return _cases(sequent, certificate, names)
    if isinstance(certificate, Derived):
        return _derivation(sequent, certificate, names)
    return _ProofWriter(sequent, certificate, names).proof()


def _cases(sequent: Sequent, ordering: Ordering, names: Mapping[str, str]) -> LeanTerm:
    """Write a proof for either order of two formulas."""
    known = sequent.hypotheses
    label = hypothesis_names(len(known) + 1)[-1]
    printer = Printer(names)
    parts: list[LeanTerm] = []
    for relation, certificate in ordering.cases:
        problem = changed(sequent.problem, hypotheses=(*sequent.problem.hypotheses, relation))
        case = changed(sequent, hypotheses=(*known, relation), problem=problem)
        parts.append(Lambda((label,), sequent_proof(case, certificate, names)))
    sides = map(printer.argument, (ordering.smaller, ordering.greater))
    return apply("Or.elim", apply("Real.le_total", *sides), *parts)


def _derivation(sequent: Sequent, derived: Derived, names: Mapping[str, str]) -> LeanTerm:
    """Write the facts about functions, each with its proof, and the proof of the claim from them.

    To a certificate the value of a function is a variable, whose value in Lean is the application.
    """
    formulas = written(derived.functions)
    printer = Printer(names)
    names = {**names, **{name: printer.argument(formula) for name, formula in formulas.items()}}

    def given(stated: Relation) -> Relation:
        # Lean unfolds objectives here, also those that it compares by name elsewhere.
        return abstracted(written_out(sequent.objective, stated), derived.functions)

    known = [given(each) for each in sequent.hypotheses]
    labels = hypothesis_names(len(known) + len(derived.steps))

    def proved(claim: Relation, certificate: Certificate) -> LeanTerm:
        problem = Problem(tuple(names), tuple(known), claim)
        inner = Sequent(sequent.objective, tuple(known), claim, problem)
        return _ProofWriter(inner, certificate, names).proof()

    def reason(step: Step) -> LeanTerm:
        match step.reason:
            case Lemma(name, arguments, premises):
                given = [
                    str(part)
                    if isinstance(part, int)
                    else printer.argument(part.substitute(formulas))
                    for part in arguments
                ]
                used = [labels[premise] for premise in premises]
                return apply(f"Real.{name}", *given, *used) if given or used else f"Real.{name}"
            case NumberComparison(bits):
                relation = step.relation.substitute(formulas)
                sides = map(EnclosedWriter(sequent.objective, {}).term, relation.ascending)
                return apply(
                    f"Enclosure.{relation.comparison.lean_name}_of_check", str(bits), *sides
                )
            case certificate:
                return proved(step.relation, certificate)

    stated: list[tuple[str, str, LeanTerm]] = []
    for step in derived.steps:
        statement = printer.relation(step.relation.substitute(formulas))
        stated.append((labels[len(known)], statement, reason(step)))
        known.append(step.relation)
    body = proved(given(sequent.claim), derived.certificate)
    for label, statement, proof in reversed(stated):
        body = Have(label, statement, proof, body)
    return body


class _ProofWriter:
    """Writes the proof of one claim."""

    def __init__(
        self, sequent: Sequent, certificate: Certificate, names: Mapping[str, str]
    ) -> None:
        self._sequent = sequent
        self._certificate = certificate
        self._names = names
        problem = sequent.problem
        self._facts = used_hypotheses(certificate, len(problem.hypotheses))
        self._place = {index: place for place, index in enumerate(self._facts)}
        used = [*(problem.hypotheses[index] for index in self._facts), problem.claim]
        parts = [*_sides(used), *_parts(certificate)]
        # A certificate may distinguish cases of what occurs nowhere else.
        decided = decided_atoms(certificate)
        found = dict.fromkeys(atom for part in (*parts, *decided) for atom in atoms(part))
        self._atoms = sorted(found, key=lambda atom: len(atoms(atom)))
        # Lean keeps terms in the order of their variables, and adds one most quickly in front: so
        # what comes last in the claim, whose terms are added from left to right, comes first.
        occurring = [*_sides([problem.claim]), *parts, *found]
        variables = dict.fromkeys(name for part in occurring for name in part.variables())
        self._variables = [name for name in reversed(variables) if name in names]
        if sequent.replaced is not None:
            self._variables = list(names)  # whether they occur in the claim or not
        formulas = {
            name: numbered(".x", ".var", place) for place, name in enumerate(self._variables)
        }
        self._reifier = self._claims = Reifier(sequent.objective, formulas)
        if sequent.replaced is not None:
            replaced = {name: self._formula(value) for name, value in sequent.replaced.items()}
            self._claims = Reifier(sequent.objective, replaced)

    def proof(self) -> LeanTerm:
        """Write the whole proof."""
        claim, known = self._sequent.claim, len(self._sequent.hypotheses)
        match self._certificate:
            case Direct(Combination((), ())) if claim.symbol == "==" and not self._atoms:
                sides = map(self._claims.formula, (claim.left, claim.right))
                return apply("Certificate.eq_of_check", self._values, *sides)
            case Direct(combination) if not self._atoms:
                return apply(
                    f"Certificate.{claim.comparison.lean_name}_of_facts",
                    self._values,
                    *map(self._claims.formula, claim.ascending),
                    self._fact_list(),
                    self._combination(combination, known),
                )
        table = AtomTable(self._atoms, self._variables)
        return apply(
            "Certificate.of_cases",
            self._values,
            _relation(claim, self._claims),
            self._fact_list(),
            self._atom_list(),
            self._reason(self._certificate, table, known),
        )

    @property
    def _values(self) -> LeanTerm:
        """The values of the variables."""
        return value_list([self._names[name] for name in self._variables])

    def _formula(self, expression: Expression) -> LeanTerm:
        return self._reifier.formula(expression)

    def _fact_list(self) -> LeanTerm:
        """List the hypotheses that the certificate uses, with their proofs."""
        names = hypothesis_names(len(self._sequent.hypotheses))
        facts: LeanTerm = ".none"
        for index in reversed(self._facts):
            facts = self._fact(self._sequent.hypotheses[index], names[index], facts)
        return facts

    def _fact(self, relation: Relation, name: str, rest: LeanTerm) -> LeanTerm:
        smaller, greater = relation.ascending
        zero = smaller == ZERO
        if zero and relation.symbol in ("<=", ">="):
            return apply(".nonneg", self._formula(greater), name, rest)
        if zero and relation.symbol in ("<", ">"):
            return apply(".pos", self._formula(greater), name, rest)
        sides = self._formula(smaller), self._formula(greater)
        return apply(f".{relation.comparison.lean_name}", *sides, name, rest)

    def _atom_list(self) -> LeanTerm:
        """List the atoms, inner ones first."""
        return Listing(
            tuple(
                apply(atom.operation.constructor, *map(self._formula, atom.arguments))
                for atom in self._atoms
            )
        )

    def _reason(self, certificate: Certificate, table: AtomTable, known: int) -> LeanTerm:
        """Write a certificate for a case with this table, where `known` facts are known."""
        match certificate:
            case Direct(combination):
                return apply(".combination", self._combination(combination, known))
            case Contradiction(combination, negated):
                constructor = ".negation" if negated else ".absurd"
                return apply(constructor, self._combination(combination, known + negated))
            case Equivalence(at_most, at_least):
                parts = (self._reason(part, table, known) for part in (at_most, at_least))
                return apply(".equal", *parts)
            case Separation(symbol, strict):
                constructor = ".less" if symbol == "<" else ".more"
                return apply(constructor, self._reason(strict, table, known))
            case Bounded(atom, inner):
                place = table.place(atom)
                known += len(bounds(atom))
                return apply(".bounds", str(place), self._reason(inner, table, known))
            case Split(atom, first, second):
                place = table.place(atom)
                cases = (
                    self._reason(inner, table.decide(place, case), known + 1)
                    for case, inner in enumerate((first, second))
                )
                return apply(".cases", str(place), *cases)
            case Dichotomy(relation, holding, failing):
                parts = (self._reason(part, table, known + 1) for part in (holding, failing))
                return apply(".either", _relation(relation, self._reifier), *parts)
        raise ValueError("facts about functions come before everything else")

    def _combination(self, combination: Combination, known: int) -> LeanTerm:
        """Write a sum of products of facts, squares and numbers."""
        parts = [self._term(term, known) for term in combination.terms]
        for index, factor in combination.multiples:
            fact = self._used(index, known)
            one = factor == ONE
            parts.append(fact if one else apply(".times", self._formula(factor), fact))
        if not parts:
            return apply(".number", "0", "1")
        return balanced(lambda left, right: apply(".add", left, right), parts)

    def _term(self, term: Term, known: int) -> LeanTerm:
        coefficient = term.coefficient
        scale = str(coefficient.numerator), str(coefficient.denominator)
        factors = [self._used(index, known) for index in term.slacks]
        factors += [apply(".square", self._formula(square)) for square in term.squares]
        if not factors:
            return apply(".number", *scale)
        product = factors[0]
        for factor in factors[1:]:
            product = apply(".mul", product, factor)
        return product if coefficient == 1 else apply(".scale", *scale, product)

    def _used(self, index: int, known: int) -> LeanTerm:
        """Refer to a hypothesis, or to a fact of a case, by its place among the facts."""
        count = len(self._sequent.hypotheses)
        if not 0 <= index < known:
            raise ValueError(f"there is no hypothesis {index}; {known} are known")
        place = self._place[index] if index < count else len(self._facts) + index - count
        return numbered(".f", ".fact", place)


def value_list(terms: Sequence[LeanTerm]) -> LeanTerm:
    """Write the values of variables: in groups, as Lean finds them fastest, and the last as a list.

    Source: `LatentObjective.Certificate.Values`.
    """
    grouped = max(len(terms) - 1, 0) // _GROUP * _GROUP
    found = apply(".list", Listing(tuple(terms[grouped:])))
    for start in range(grouped - _GROUP, -1, -_GROUP):
        found = apply(".eight", *terms[start : start + _GROUP], found)
    return found


def _relation(relation: Relation, reifier: Reifier) -> LeanTerm:
    """Write a relation as data."""
    return apply(f".{relation.comparison.lean_name}", *map(reifier.formula, relation.ascending))


def _sides(relations: Iterable[Relation]) -> Iterator[Expression]:
    """Yield both sides of each relation."""
    for relation in relations:
        yield relation.left
        yield relation.right


def _parts(certificate: Certificate) -> Iterable[Expression]:
    """Yield the squares and factors in a certificate, and the sides of its relations."""
    for combination in combinations(certificate):
        for term in combination.terms:
            yield from term.squares
        for _, factor in combination.multiples:
            yield factor
    yield from _sides(decided_relations(certificate))
