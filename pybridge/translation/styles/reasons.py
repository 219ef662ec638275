"""Certificates as parts for templates.

What a certificate refers to by numbers has names here, and every identity is checked again as a
tactic sees it (`identities`): what would not be accepted is not written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from pybridge.expression import Apply, Constant, Expression, Relation, Variable, number
from pybridge.expression.constants import ONE, ZERO, opposite_of, value_of
from pybridge.expression.signs import Sign
from pybridge.objectives.objective import LIBRARY
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
    cases,
    difference,
    product_of,
    replace,
    slack,
    term_formula,
)
from pybridge.prover.functions.abstraction import written
from pybridge.prover.usage import rewritten, used_hypotheses
from pybridge.translation.printing import subscript
from pybridge.translation.styles.alignment import Likeness, aligned, occurs
from pybridge.translation.styles.errors import LooksDifferent, NotExported
from pybridge.translation.styles.identities import is_identity
from pybridge.translation.styles.parts import (
    AlignmentPart,
    AtomBounds,
    CaseDistinction,
    CasePart,
    CombinationPart,
    ContradictionPart,
    DerivationPart,
    EquivalencePart,
    KnownPart,
    LemmaPart,
    LikenessPart,
    MultiplePart,
    ReasonPart,
    SeparationPart,
    SignsPart,
    Stated,
    StepPart,
    SummandPart,
)
from pybridge.translation.styles.syntax import FormulaSyntax, ascending

__all__ = ["Known", "Labels", "reason_for", "stated"]


class Labels:
    """Names for facts: `hkl` for one that compares `kl`, else `h₁`, `h₂`, …"""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def copy(self) -> Labels:
        """Return names that begin where these are."""
        return Labels(self._taken)

    def of(self, relation: Relation) -> str:
        """Return a new name for a fact."""
        sides = relation.left, relation.right
        compared = [side.name for side in sides if isinstance(side, Variable)]
        is_bare = all(isinstance(side, Variable | Constant) for side in sides)
        stem = "h" + re.sub(r"_?\d+$", "", compared[0]) if compared and is_bare else "h"
        name, count = stem, 1 if stem != "h" else 0
        while name in self._taken or name == "h":
            count += 1
            name = f"{stem}{subscript(count)}"
        self._taken.add(name)
        return name


class Known:
    """The facts that a certificate refers to, in order."""

    def __init__(self, facts: Iterable[tuple[str, Relation]] = ()) -> None:
        self.facts = tuple(facts)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """What is known."""
        return tuple(relation for _, relation in self.facts)

    def place(self, relation: Relation) -> int | None:
        """Return where a relation is known under a name, if it is."""
        sought = ascending(relation)
        for place, (label, known) in enumerate(self.facts):
            if label and ascending(known) == sought:
                return place
        return None

    def plus(self, *facts: tuple[str, Relation]) -> Known:
        """Return these facts, and further ones behind them."""
        return Known((*self.facts, *facts))

    def mapped(self, values: Mapping[Apply, Expression]) -> Known:
        """Return the facts with atoms replaced by their values."""
        return Known((label, replace(relation, values)) for label, relation in self.facts)


def stated(relation: Relation, syntax: FormulaSyntax, label: str = "") -> Stated:
    """Return a relation as a part."""
    shown = ascending(relation)
    left, right = shown.left, shown.right
    gap = slack(shown) if shown.symbol != "!=" else difference(left, right)
    return Stated(
        label,
        syntax.relation(relation),
        shown.symbol,
        syntax.formula(left),
        syntax.formula(right),
        syntax.formula(gap),
        is_sign=left == ZERO and shown.symbol in ("<=", "<"),
        applies=any(each.objective not in LIBRARY for each in shown.applications()),
        library=tuple(each.objective for each in shown.applications() if each.objective in LIBRARY),
    )


def reason_for(
    certificate: Certificate,
    known: Known,
    claim: Relation,
    syntax: FormulaSyntax,
    labels: Labels,
) -> ReasonPart:
    """Return why a claim holds.

    Args:
        certificate: the proof.
        known: the hypotheses, written out.
        claim: the claim, written out.
        syntax: how formulas are written.
        labels: what gives names to further facts.

    Raises:
        NotExported: it cannot be written for others.
    """
    try:
        return _ReasonWriter(syntax, labels.copy()).reason(certificate, known, claim)
    except LooksDifferent:
        return _aligned_reason(certificate, known, claim, syntax, labels)


def _aligned_reason(
    certificate: Certificate,
    known: Known,
    claim: Relation,
    syntax: FormulaSyntax,
    labels: Labels,
) -> AlignmentPart:
    """Return a reason that first makes alike what is the same."""
    alignment, certificate = aligned((*known.relations, claim), certificate)
    steps = []
    for likeness in alignment:
        other, value = likeness.application, likeness.value
        equation = Relation(other, "==", value)
        places = tuple(label for label, fact in known.facts if occurs(other, fact))
        if syntax.formula(other) != syntax.formula(value):
            fact = stated(equation, syntax, labels.of(equation))
            steps.append(_likeness(fact, likeness, places, occurs(other, claim)))
        known = known.mapped({other: value})
        claim = replace(claim, {other: value})
    rest = _ReasonWriter(syntax, labels).reason(certificate, known, claim)
    return AlignmentPart(tuple(steps), rest)


def _likeness(
    fact: Stated, likeness: Likeness, places: tuple[str, ...], in_claim: bool
) -> LikenessPart:
    match likeness.application:
        case Apply(operation, arguments):
            arity = len(arguments)
            return LikenessPart(fact, operation.name, arity, likeness.case, places, in_claim)


class _ReasonWriter:
    def __init__(self, syntax: FormulaSyntax, labels: Labels) -> None:
        self._syntax = syntax
        self._labels = labels

    def reason(self, certificate: Certificate, known: Known, claim: Relation) -> ReasonPart:
        """Write a certificate as a part."""
        match certificate:
            case Direct() if (place := known.place(claim)) is not None:
                return KnownPart(self._stated(claim), self._fact(known, place))
            case Direct(combination):
                if not combination.multiples and _shows_in_signs(known, claim):
                    return SignsPart(self._stated(claim))
                gap = slack(claim) if claim.symbol != "!=" else None
                return self._combination(combination, known, claim, gap)
            case Equivalence(at_most, at_least):
                return EquivalencePart(
                    self._stated(claim),
                    self.reason(at_most, known, claim.with_symbol("<=")),
                    self.reason(at_least, known, claim.with_symbol(">=")),
                )
            case Separation(symbol, strict):
                inner = self.reason(strict, known, claim.with_symbol(symbol))
                return SeparationPart(self._stated(claim), symbol == "<", inner)
            case Contradiction(combination, negated):
                return self._contradiction(combination, negated, known, claim)
            case Bounded(atom, inner):
                return self._bounded(atom, inner, known, claim)
            case Split(atom, first, second):
                return self._split(atom, (first, second), known, claim)
            case Dichotomy(relation, holding, failing):
                pairs = ((relation, holding), (relation.negation, failing))
                return self._distinction("dichotomy", (), pairs, known, claim)
            case Ordering(smaller, greater):
                arguments = tuple(map(self._syntax.argument, (smaller, greater)))
                return self._distinction("ordering", arguments, certificate.cases, known, claim)
            case Derived():
                return self._derivation(certificate, known, claim)

    def _stated(self, relation: Relation, label: str = "") -> Stated:
        return stated(relation, self._syntax, label)

    def _fact(self, known: Known, index: int) -> Stated:
        label, relation = known.facts[index]
        return self._stated(relation, label)

    def _combination(
        self, combination: Combination, known: Known, claim: Relation, gap: Expression | None
    ) -> CombinationPart:
        if self._syntax.is_formal and not is_identity(gap, combination, known.relations):
            raise LooksDifferent(
                "an identity in it holds only because of formulas that look different inside a "
                "maximum, a function or the like, and are the same"
            )
        return CombinationPart(
            self._stated(claim),
            tuple(self._summand(term, known) for term in combination.terms),
            tuple(
                self._multiple(factor, self._fact(known, index))
                for index, factor in combination.multiples
            ),
            self._sum(combination, known.relations),
        )

    def _multiple(self, factor: Expression, fact: Stated) -> MultiplePart:
        size = _without_sign(factor)
        text = "" if size == ONE else self._syntax.argument(size)
        return MultiplePart(text, size is not factor, fact)

    def _summand(self, term: Term, known: Known) -> SummandPart:
        return SummandPart(
            "" if term.coefficient == 1 else self._syntax.formula(number(term.coefficient)),
            tuple(self._fact(known, index) for index in term.slacks),
            tuple(map(self._syntax.argument, term.squares)),
        )

    def _sum(self, combination: Combination, known: Sequence[Relation]) -> tuple[str, ...]:
        """Write the summands; as a formula they would be nested as deeply as there are any."""
        summands = [(term_formula(term, known), False) for term in combination.terms]
        for index, factor in combination.multiples:
            size = _without_sign(factor)
            summands.append((product_of([size, slack(known[index])]), size is not factor))
        if not summands:
            return (self._syntax.formula(ZERO),)
        (first, is_negative), *others = summands
        text = self._syntax.formula(-first if is_negative else first)
        return (text, *(self._added(*each) for each in others))

    def _added(self, summand: Expression, is_negative: bool) -> str:
        """Write a summand as it stands behind others, with its sign."""
        before = Variable("z")
        whole = before - summand if is_negative else before + summand
        syntax = self._syntax.beside(before.name)
        return syntax.formula(whole).removeprefix(syntax.formula(before))

    def _contradiction(
        self, combination: Combination, negated: bool, known: Known, claim: Relation
    ) -> ContradictionPart:
        negation = None
        if negated:
            label = self._labels.of(claim.negation)
            negation = self._stated(claim.negation, label)
            known = known.plus((label, claim.negation))
        absurd = Relation(ZERO, "<", ZERO)
        part = self._combination(combination, known, absurd, None)
        return ContradictionPart(self._stated(claim), negation, part)

    def _bounded(
        self, atom: Apply, inner: Certificate, known: Known, claim: Relation
    ) -> AtomBounds:
        count, found = len(known.facts), bounds(atom)
        used = used_hypotheses(inner, count + len(found))
        needed = [place for place in range(len(found)) if count + place in used]
        names = {place: self._labels.of(found[place]) for place in needed}
        behind = ((names.get(place, ""), bound) for place, bound in enumerate(found))
        return AtomBounds(
            *self._operation(atom),
            {place: self._stated(found[place], label) for place, label in names.items()},
            self.reason(inner, known.plus(*behind), claim),
        )

    def _operation(self, atom: Apply) -> tuple[str, tuple[str, ...]]:
        """Return what an atom is called, and its arguments."""
        match atom:
            case Apply(operation, arguments):
                return operation.name, tuple(map(self._syntax.argument, arguments))

    def _split(
        self, atom: Apply, parts: Sequence[Certificate], known: Known, claim: Relation
    ) -> CaseDistinction:
        # Both cases go on from what is known where they part.
        found: list[CasePart] = []
        label = self._labels.of(cases(atom)[0][0])
        for (assumption, value), part in zip(cases(atom), parts, strict=True):
            replaced = {atom: value}
            here = known.mapped(replaced).plus((label, assumption))
            rest = replace(claim, replaced)
            case = CasePart(
                self._stated(assumption, label), self._stated(rest), self.reason(part, here, rest)
            )
            found.append(case)
        return CaseDistinction(
            "split",
            *self._operation(atom),
            tuple(name for name, fact in known.facts if name and occurs(atom, fact)),
            occurs(atom, claim),
            *found,
        )

    def _distinction(
        self,
        kind: str,
        arguments: tuple[str, ...],
        pairs: Sequence[tuple[Relation, Certificate]],
        known: Known,
        claim: Relation,
    ) -> CaseDistinction:
        label = self._labels.of(pairs[0][0])
        first, second = (
            CasePart(
                self._stated(relation, label),
                self._stated(claim),
                self.reason(part, known.plus((label, relation)), claim),
            )
            for relation, part in pairs
        )
        return CaseDistinction(kind, "", arguments, (), False, first, second)

    def _derivation(self, derived: Derived, known: Known, claim: Relation) -> DerivationPart:
        formulas = written(derived.functions)
        steps = []
        for step in derived.steps:
            relation = step.relation.substitute(formulas)
            if (place := known.place(relation)) is not None:
                known = known.plus((known.facts[place][0], relation))
                continue
            label = self._labels.of(relation)
            steps.append(self._step(step, relation, label, known, formulas))
            known = known.plus((label, relation))
        inner = rewritten(derived.certificate, lambda part: part.substitute(formulas))
        return DerivationPart(tuple(steps), self.reason(inner, known, claim))

    def _step(
        self,
        step: Step,
        relation: Relation,
        label: str,
        known: Known,
        formulas: Mapping[str, Expression],
    ) -> StepPart:
        fact = self._stated(relation, label)
        match step.reason:
            case Lemma(name, arguments, premises):
                given = tuple(
                    str(part)
                    if isinstance(part, int)
                    else self._syntax.argument(part.substitute(formulas))
                    for part in arguments
                )
                used = tuple(self._fact(known, premise) for premise in premises)
                return StepPart(fact, LemmaPart(name, given, used), None)
            case NumberComparison() if self._syntax.is_formal:
                raise NotExported("it compares values of functions that are computed in intervals")
            case NumberComparison():
                return StepPart(fact, None, None)
            case certificate:
                inner = rewritten(certificate, lambda part: part.substitute(formulas))
                return StepPart(fact, None, self.reason(inner, known, relation))


def _without_sign(factor: Expression) -> Expression:
    """Return a factor, or its opposite where it begins with a sign."""
    value = value_of(factor)
    if value is not None:
        return number(-value) if value < 0 else factor
    return opposite_of(factor) or factor


def _shows_in_signs(known: Known, claim: Relation) -> bool:
    """Return whether a claim `0 <= …` follows from the signs of the names in it."""
    shown = ascending(claim)
    if shown.left != ZERO or shown.symbol not in ("<=", "<") or not shown.right.variables():
        return False
    signs: dict[str, Sign] = {}
    for relation in map(ascending, known.relations):
        match relation:
            case Relation(left, "<" | "<=" as symbol, Variable(name)) if left == ZERO:
                sign = Sign.POSITIVE if symbol == "<" else Sign.NONNEGATIVE
                signs[name] = max(sign, signs.get(name, sign))

    def sign_of(node: Expression, parts: Sequence[Sign]) -> Sign:
        match node:
            case Apply(operation):
                return operation.sign(*parts)
            case Constant(value):
                return Sign.POSITIVE if value else Sign.NONNEGATIVE
            case Variable(name):
                return signs.get(name, Sign.UNKNOWN)
        return Sign.UNKNOWN

    wanted = Sign.POSITIVE if shown.symbol == "<" else Sign.NONNEGATIVE
    return shown.right.fold(sign_of) >= wanted
