"""What the prover is asked, what it may answer, and how hard it may try."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from pybridge.expression import ExpressionError, Relation
from pybridge.expression.algebraic import Number, equation, with_sides_at
from pybridge.expression.limits import MAX_EFFORT
from pybridge.expression.structure import has_function_applications
from pybridge.prover.certificate import Certificate, RootCertificate, TieCertificate

__all__ = ["Counterexample", "Limits", "Outcome", "Problem", "Proof", "Unknown", "breaks"]


@dataclass(frozen=True)
class Problem:
    """Does `claim` follow from `hypotheses` for all real values of `variables`?

    Objectives are expanded: no relation contains an application.
    """

    variables: tuple[str, ...]
    hypotheses: tuple[Relation, ...]
    claim: Relation

    @property
    def has_functions(self) -> bool:
        """Whether functions of real numbers occur, such as `exp`, or quotients of formulas."""
        return any(map(has_function_applications, (*self.hypotheses, self.claim)))

    def claim_at(self, point: Mapping[str, Number]) -> str:
        """Write the claim with both sides evaluated at `point`, as in `0 <= -1`.

        Raises:
            KeyError: a variable has no value.
        """
        return with_sides_at(self.claim, point)


@dataclass(frozen=True)
class Limits:
    """How hard the prover tries before it answers `Unknown`.

    `Limits()` settles the usual laws; `Limits.of_effort(2)` tries harder, `of_effort(3)` harder
    still.
    """

    factors: int = 4
    """How many hypotheses the products that are combined may have."""
    products: int = 4_000
    """How many such products a linear program may have."""
    cases: int = 64
    """How many cases atoms (maxima, minima, absolute values) may lead to."""
    samples: int = 600
    """How many points are tried before a solver is asked for a counterexample."""
    solver_milliseconds: int = 3_000
    """Time limit of each call of a solver."""
    steps: int = 20_000_000
    """How much work may go into a law; a step takes about a quarter of a microsecond.
    Steps are counted, and not the time, so that outcomes do not depend on the machine."""
    raises: int = 3
    """How often all other limits are raised, as long as steps are left."""

    @classmethod
    def of_effort(cls, effort: int) -> Limits:
        """Return the limits for an effort: 1 is what `Limits()` gives.

        Raises:
            ValueError: the effort is not positive.
        """
        if effort < 1:
            raise ValueError(f"the effort is at least 1, not {effort}")
        limits = cls()
        for _ in range(effort - 1):
            limits = limits.raised()
        return limits

    def raised(self) -> Limits:
        """Return the limits of one effort more; a limit of zero, which stays, becomes the usual."""
        return Limits(
            factors=self.factors + 2,
            products=4 * self.products or Limits.products,
            cases=4 * self.cases or Limits.cases,
            samples=4 * self.samples or Limits.samples,
            solver_milliseconds=4 * self.solver_milliseconds or Limits.solver_milliseconds,
            steps=4 * self.steps or Limits.steps,
            raises=self.raises,
        )

    def remedy(self, verb: str, *fields: str) -> str:
        """Say how more can be had of some of these limits: "a higher --effort allows more, …"."""
        more, most = self.raised(), Limits.of_effort(MAX_EFFORT)
        raised = f"Limits({', '.join(f'{field}={getattr(more, field)}' for field in fields)})"
        if all(getattr(self, field) >= getattr(most, field) for field in fields):
            return f"in Python {raised} {verb} more"
        return f"a higher --effort {verb} more, and so does {raised}"


@dataclass(frozen=True)
class Proof:
    """A proposed proof: nothing until Lean has accepted it."""

    certificate: Certificate


@dataclass(frozen=True)
class Counterexample:
    """A point at which all hypotheses hold and the claim fails, by exact evaluation."""

    point: Mapping[str, Number]
    root: RootCertificate | None = None
    """Why it does, if some of the numbers are irrational; Lean computes with the others."""
    tie: TieCertificate | None = None
    """Why it does, if Lean cannot compute that because values are equal."""

    def __str__(self) -> str:
        return ", ".join(equation(name, value) for name, value in self.point.items())


@dataclass(frozen=True)
class Unknown:
    """Neither was found."""

    reason: str
    tried: tuple[str, ...] = ()
    """What was searched, and how far."""
    remedy: str = ""
    """How to search further, if that may help."""

    def __str__(self) -> str:
        tried = f" (tried: {', '.join(self.tried)})" if self.tried else ""
        return f"{self.reason}{tried}" + (f"; {self.remedy}" if self.remedy else "")


Outcome = Proof | Counterexample | Unknown


def breaks(problem: Problem, point: Mapping[str, Fraction]) -> bool:
    """Return whether `point` satisfies every hypothesis but not the claim, exactly evaluated.

    Raises:
        KeyError: a variable has no value.
    """
    try:
        return all(hypothesis.evaluate(point) for hypothesis in problem.hypotheses) and not (
            problem.claim.evaluate(point)
        )
    except ExpressionError:
        return False
