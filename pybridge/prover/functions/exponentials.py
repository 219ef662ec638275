"""Exponential functions: those of sums and multiples are products and powers of a few.

The argument is a sum of multiples of monomials. For each monomial there is one exponential
function, the *kernel*, of which all others are powers, and one for its opposite, its inverse.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain
from math import gcd, lcm

from pybridge.expression import Expression, Relation, Variable, number
from pybridge.expression.constants import ONE, ZERO
from pybridge.expression.limits import MAX_EXPONENT
from pybridge.prover.algebra.polynomial import to_fraction
from pybridge.prover.functions.abstraction import EXP, LOG, QUOTIENT
from pybridge.prover.functions.ledger import Ledger
from pybridge.prover.functions.quotients import introduce_quotient

__all__ = ["Exponentials"]


class Exponentials:
    """The exponential functions of a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._units: dict[Expression, Fraction] = {}
        """Of each monomial the multiple that is the argument of its kernel."""
        self._common: dict[Expression, tuple[int, Expression]] | None = None
        """The arguments as multiples of one unit, if they all are."""

    def introduce(self, name: Variable, argument: Expression) -> None:
        """Let an exponential function be replaced by kernels."""
        ledger = self._ledger
        parts = self._parts(argument)
        if not parts:
            zero = ledger.identity(argument, ZERO)
            place = ledger.lemma(name.eq(ONE), "exp_eq_one", zero)
            if place is not None:
                ledger.define(name, ONE, ONE, place, place)
            return
        sum_so_far, product = ZERO, name
        for position, (count, unit) in enumerate(parts):
            part, value = self._multiple(count, unit)
            if position == 0:
                sum_so_far, product = part, value
                continue
            last = position == len(parts) - 1
            whole = argument if last else sum_so_far + part
            total = name if last else ledger.names.of(EXP, whole)
            if not ledger.is_defined(total):
                premise = ledger.identity(whole, sum_so_far + part)
                place = ledger.lemma(total.eq(product * value), "exp_eq_mul", premise)
                if place is None:
                    return
                ledger.define(total, product * value, ONE, place, place)
            sum_so_far, product = whole, total
        if len(parts) == 1 and product != name:
            same = ledger.identity(argument, sum_so_far)
            place = ledger.lemma(name.eq(product), "exp_eq_exp", same)
            if place is not None:
                ledger.define(name, product, ONE, place, place)

    def _parts(self, argument: Expression) -> list[tuple[int, Expression]]:
        """Write an argument as a sum of multiples of units."""
        ledger = self._ledger
        ring, top, bottom = ledger.fraction(argument)
        plain = bottom.is_constant()
        if plain:
            top = top / bottom.leading_coefficient()
        whole = self._whole(argument) if plain else None
        if whole is not None:
            return [whole]
        monomials: list[tuple[Expression, Fraction]] = []
        for exponents, coefficient in ring.terms(top):
            monomial = ring.expression(ring.monomial(exponents))
            if not plain:
                quotient = ledger.names.of(QUOTIENT, monomial, ring.expression(bottom))
                if not ledger.is_defined(quotient):
                    introduce_quotient(ledger, quotient, monomial, ring.expression(bottom))
                monomial = quotient
            monomials.append((monomial, to_fraction(coefficient)))
        parts = []
        for monomial, multiple in monomials:
            unit = self._units.setdefault(monomial, self._unit(monomial, multiple))
            if (multiple / unit).denominator != 1 or abs(multiple / unit) > MAX_EXPONENT:
                unit = abs(multiple)
            formula = monomial if unit == 1 else number(unit) * monomial
            if monomial == ONE:
                formula = number(unit)
            parts.append((int(multiple / unit), formula))
            if unit.numerator == 1 and unit != 1:
                self._root_of_logarithm(monomial, formula, unit.denominator)
        return parts

    def _whole(self, argument: Expression) -> tuple[int, Expression] | None:
        """Return an argument as a multiple of a unit that all arguments are multiples of.

        `None` if there is none, or if there are others.
        """
        ledger = self._ledger
        if self._common is None:
            arguments = [
                application.arguments[0]
                for application in ledger.names.applications.values()
                if application.operation is EXP
            ]
            self._common = self._proportional(arguments)
        return self._common.get(argument)

    def _proportional(
        self, arguments: list[Expression]
    ) -> dict[Expression, tuple[int, Expression]]:
        """Write arguments as multiples of one unit, if they are; else the result is empty."""
        coefficients = {each: self._ledger.coefficients(each) or {} for each in arguments}
        first = next((each for each in arguments if len(coefficients[each]) > 1), None)
        if first is None or any(map(self._is_logarithm, chain(*coefficients.values()))):
            return {}
        ratios: dict[Expression, Fraction] = {}
        terms = coefficients[first]
        for argument, others in coefficients.items():
            found = {others[key] / terms[key] for key in terms if key in others}
            if len(found) != 1 or others.keys() != terms.keys():
                return {}
            ratios[argument] = found.pop()
        if any(abs(ratio) != 1 for ratio in ratios.values()):
            return {}
        return {argument: (int(ratio), first) for argument, ratio in ratios.items()}

    def _is_logarithm(self, term: Expression) -> bool:
        """Return whether a term is a logarithm, whose exponential function is known."""
        if not isinstance(term, Variable):
            return False
        application = self._ledger.names.applications.get(term.name)
        return application is not None and application.operation is LOG

    def _root_of_logarithm(self, monomial: Expression, unit: Expression, degree: int) -> None:
        """Say of which number `exp(log(u) / n)` is a root."""
        ledger = self._ledger
        if not self._is_logarithm(monomial):
            return
        whole, root = self.kernel(monomial), self.kernel(unit)
        premise = ledger.identity(monomial, number(degree) * unit)
        power = ledger.lemma(whole.eq(root**degree), "exp_eq_pow", premise, arguments=(degree,))
        ledger.usable(power)

    def _unit(self, monomial: Expression, multiple: Fraction) -> Fraction:
        """Return the greatest number of which all multiples of a monomial are multiples."""
        ledger = self._ledger
        found = [abs(multiple)]
        for application in list(ledger.names.applications.values()):
            if application.operation is EXP:
                ring, top, bottom = ledger.fraction(application.arguments[0])
                if bottom.is_constant():
                    for exponents, coefficient in ring.terms(top / bottom.leading_coefficient()):
                        if ring.expression(ring.monomial(exponents)) == monomial:
                            found.append(abs(to_fraction(coefficient)))
        return Fraction(
            gcd(*(each.numerator for each in found)), lcm(*(each.denominator for each in found))
        )

    def _multiple(self, count: int, unit: Expression) -> tuple[Expression, Variable]:
        """Return `count * unit` and its exponential function."""
        ledger = self._ledger
        kernel = self.kernel(unit)
        if count == 1:
            return unit, kernel
        base, value = unit, kernel
        if count < 0:
            base, value = -unit, ledger.names.of(EXP, -unit)
            if not ledger.is_defined(value):
                opposite = ledger.identity(base + unit, ZERO)
                product = (value * kernel).eq(ONE)
                place = ledger.lemma(product, "exp_mul_exp_neg_eq_one", opposite)
                positive = ledger.have(Relation(ZERO, "<", kernel))
                if place is not None and positive is not None:
                    ledger.define(value, ONE, kernel, place, positive)
        if abs(count) == 1:
            return base, value
        whole = number(abs(count)) * base
        power = ledger.names.of(EXP, whole)
        if not ledger.is_defined(power):
            premise = ledger.identity(whole, number(abs(count)) * base)
            place = ledger.lemma(
                power.eq(value ** abs(count)), "exp_eq_pow", premise, arguments=(abs(count),)
            )
            if place is not None:
                ledger.define(power, value ** abs(count), ONE, place, place)
        return whole, power

    def kernel(self, unit: Expression) -> Variable:
        """Return the exponential function of a unit; that of a logarithm is defined by it."""
        ledger = self._ledger
        kernel = ledger.names.of(EXP, unit)
        if ledger.is_defined(kernel):
            return kernel
        ledger.usable(ledger.lemma(Relation(ZERO, "<", kernel), "exp_pos", arguments=(unit,)))
        inner = ledger.names.applications.get(unit.name) if isinstance(unit, Variable) else None
        if inner is not None and inner.operation is LOG:
            positive = ledger.have(Relation(ZERO, "<", inner.arguments[0]))
            same = ledger.identity(unit, unit)
            place = ledger.lemma(kernel.eq(inner.arguments[0]), "exp_log_eq", positive, same)
            if place is not None:
                ledger.define(kernel, inner.arguments[0], ONE, place, place)
        return kernel
