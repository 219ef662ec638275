"""Irrational counterexamples: points whose coordinates are polynomials of one algebraic number.

z3 finds them. Here they become elements of a number field, in which the law is evaluated exactly,
and each value gets its certificate: a polynomial of the root is zero because it is a multiple of
the root's own, or has a sign because all its coefficients have in Bernstein's basis on a small
interval around the root.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from flint import fmpq_poly, fmpz_poly

from pybridge.expression import Apply, Expression, ExpressionError, Relation
from pybridge.expression.algebraic import AlgebraicNumber, Number, polynomial_in
from pybridge.expression.structure import atoms
from pybridge.prover.algebra.number_field import (
    Element,
    NumberField,
    bernstein,
    irreducible_factors,
    real_roots,
)
from pybridge.prover.algebra.polynomial import NotPolynomialError, Ring, rational, to_fraction
from pybridge.prover.algebra.primitive_element import common_field
from pybridge.prover.certificate import (
    ROOT,
    Certificate,
    Combination,
    Contradiction,
    Direct,
    RootCertificate,
    Separation,
    Split,
    Term,
    cases,
    replace,
)
from pybridge.prover.problem import Counterexample, Problem
from pybridge.prover.resolution import resolved

__all__ = ["irrational_counterexample", "nearest_root"]

_EQUATION, _ABOVE, _BELOW = range(3)
"""The places of `root_facts`."""

_FACTS = 3
"""How many these are."""

_HIGHEST_DEGREE = 40
"""The highest degree of a number that is looked at."""


def nearest_root(coefficients: tuple[int, ...], value: Fraction) -> Number | None:
    """Return the root of a polynomial that is nearest to a value; `None` if its degree is high."""
    if len(coefficients) > _HIGHEST_DEGREE + 1:
        return None
    factors = irreducible_factors(fmpz_poly(list(coefficients)))
    roots = [root for factor in factors for root in real_roots(factor)]
    return min(roots, key=lambda root: abs(float(root) - value), default=None)


def irrational_counterexample(
    problem: Problem, point: Mapping[str, Number]
) -> Counterexample | None:
    """Return the counterexample at a point with irrational coordinates, if it is one."""
    irrational = {n: value for n, value in point.items() if isinstance(value, AlgebraicNumber)}
    common = common_field(list(irrational.values()))
    if common is None:
        return None
    field, elements = common
    values = {
        name: fmpq_poly([rational(value)])
        for name, value in point.items()
        if isinstance(value, Fraction)
    }
    values.update(zip(irrational, elements, strict=True))
    try:
        return _AtRoot(field).counterexample(problem, values)
    except (ExpressionError, NotPolynomialError):  # the former: something became too large
        return None


Decided = Mapping[Apply, Expression]
"""The values of atoms, with their arguments multiplied out, in the case that is looked at."""


class _AtRoot:
    """What holds of polynomials of the root of a field, and why."""

    def __init__(self, field: NumberField) -> None:
        self._field = field
        self._ring = Ring([ROOT])

    def counterexample(
        self, problem: Problem, values: Mapping[str, Element]
    ) -> Counterexample | None:
        """Return the counterexample where the variables have these values, if it is one."""
        formulas = {
            name: polynomial_in(ROOT, list(map(to_fraction, value.coeffs())))
            for name, value in values.items()
        }
        relations = [
            relation.substitute(formulas)
            for relation in (*problem.hypotheses, problem.claim.negation)
        ]
        if not all(self._certified(relation) for relation in relations):
            return None
        # Once more, as by now the interval is as small as the last of them needs it.
        point = {name: self._field.number(values[name]) for name in problem.variables}
        certificates = [found for each in relations if (found := self._certified(each))]
        *hypotheses, negation = certificates
        witness = RootCertificate(self._field.root, formulas, tuple(hypotheses), negation)
        return Counterexample(point, witness)

    def _certified(self, relation: Relation) -> Certificate | None:
        """Return why a relation between formulas in the root holds; `None` if it does not."""
        relation = resolved(Problem((ROOT.name,), (), relation)).claim
        return self._certificate(relation, _FACTS, {})

    def _certificate(self, relation: Relation, known: int, decided: Decided) -> Certificate | None:
        """Return why a relation holds, where so many facts are known and atoms are decided."""
        found = [*atoms(relation.left), *atoms(relation.right)]
        if found:
            return self._by_cases(found[0], relation, known, decided)
        gap = self._gap(relation)
        if not self._holds(relation, gap):
            return None
        if relation.symbol == "!=":
            symbol = "<" if self._field.sign(gap) < 0 else ">"
            strict = relation.with_symbol(symbol)
            return Separation(symbol, Direct(self._combination(self._gap(strict))))
        return Direct(self._combination(gap))

    def _by_cases(
        self, atom: Apply, relation: Relation, known: int, decided: Decided
    ) -> Certificate | None:
        """Distinguish the cases of an atom whose arguments contain none, but for one decided."""
        parts = [self._ring.expression(self._ring.polynomial(part)) for part in atom.arguments]
        key = Apply(atom.operation, tuple(parts))
        if key in decided:
            return self._certificate(replace(relation, {atom: decided[key]}), known, decided)
        branches: list[Certificate] = []
        for case, value in cases(atom):
            gap = self._gap(case)
            if self._holds(case, gap):
                there = replace(relation, {atom: value})
                branch = self._certificate(there, known + 1, {**decided, key: value})
                if branch is None:
                    return None
                branches.append(branch)
            else:
                impossible = self._combination(-gap, Term(Fraction(1), (known,)))
                branches.append(Contradiction(impossible, negated=False))
        first, second = branches
        return Split(atom, first, second)

    def _gap(self, relation: Relation) -> Element:
        """Return what a relation without atoms says the sign of."""
        terms = self._ring.gap(relation).to_dict()
        powers = {int(power): coefficient for (power,), coefficient in terms.items()}
        return fmpq_poly([powers.get(power, 0) for power in range(max(powers, default=0) + 1)])

    def _holds(self, relation: Relation, gap: Element) -> bool:
        """Return whether a relation with this gap holds."""
        sign = self._field.sign(gap)
        match relation.symbol:
            case "==":
                return sign == 0
            case "!=":
                return sign != 0
        return sign > 0 or (sign == 0 and not relation.is_strict)

    def _combination(self, element: Element, *more: Term) -> Combination:
        """Write an element that is not negative with the facts; `more` is added to it."""
        field = self._field
        quotient, rest = divmod(element, field.rising)
        terms = list(more)
        if not rest.is_zero():
            coefficients = bernstein(rest, field.low, field.high)
            terms += [
                Term(to_fraction(value), (_ABOVE,) * place + (_BELOW,) * (rest.degree() - place))
                for place, value in enumerate(coefficients)
                if value != 0
            ]
        factor = polynomial_in(ROOT, list(map(to_fraction, quotient.coeffs())))
        return Combination(tuple(terms), () if quotient.is_zero() else ((_EQUATION, factor),))
