"""The results of a verification: verdicts, one result per law, and the report of a whole run.

Everything here is plain data. A verdict is decided in `pybridge.verify`, from what Lean said; this
module only keeps it, counts it and shows it: in a terminal (`str`), in Jupyter (`_repr_html_`) and
as JSON (`Report.to_json`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal

from pybridge.expression import Variable
from pybridge.expression.algebraic import Number, equation, polynomial_in

if TYPE_CHECKING:
    from pybridge.lean.backend import LeanIdentity

__all__ = [
    "Change",
    "FailedLawsError",
    "LawResult",
    "NotStated",
    "ObjectiveResult",
    "Repair",
    "Report",
    "Verdict",
    "number_to_json",
]

_MANY_ZEROS = 5
"""From so many zeros on, a counterexample is told by what is not zero."""


class Verdict(str, Enum):
    """What is known about a law after the run."""

    PROVED = "proved"
    """Lean accepted a proof of exactly the law that was asked."""

    DISPROVED = "disproved"
    """Lean accepted a proof of the law's negation, from a counterexample."""

    UNKNOWN = "unknown"
    """Neither a proof nor a counterexample was found."""

    ERROR = "error"
    """Something went wrong: nothing is claimed about the law."""

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True)
class Repair:
    """An assumption under which a law holds that fails without it.

    That it then holds is proved, like everything that is claimed of a law.
    """

    assumption: str
    """The assumption, in the notation of specs."""
    place: Literal["objective", "law"]
    """Whether it belongs to what is assumed of the objective, or of this law alone."""
    theorem: str
    """The name of the theorem that Lean accepted."""
    lean: str = field(default="", repr=False)
    """That theorem, with its proof."""

    def to_json(self) -> dict[str, Any]:
        """Return the repair, ready for `json.dumps`."""
        return {"assumption": self.assumption, "place": self.place, "theorem": self.theorem}


@dataclass(frozen=True)
class Change:
    """A finding that is not as its lock says."""

    name: str
    was: str
    """Its verdict and claim in the lock."""
    now: str | None
    """Its verdict and claim now; `None` if there is no such law any more."""
    renamed: str | None = None
    """The law that took its place, if it seems that one did."""

    def to_json(self) -> dict[str, Any]:
        """Return the change, ready for `json.dumps`."""
        return {"name": self.name, "was": self.was, "now": self.now, "renamed": self.renamed}


@dataclass(frozen=True)
class LawResult:
    """The outcome of one law."""

    name: str
    family: str
    statement: str
    """The law in the notation of specs, for people: as Lean accepted it, if it is proved."""
    verdict: Verdict
    expected: Verdict | None
    """How a required law is meant to come out; `None` for a finding."""
    claim: str = ""
    """What the law claims, without its hypotheses."""
    hypotheses: tuple[str, ...] = ()
    """What is assumed: of a proved law, as much as its proof uses."""
    fact: str = ""
    """What it says of the objective in a few words, if it is one of the usual laws."""
    theorem: str | None = None
    """The name of the theorem that Lean accepted, if any."""
    axioms: tuple[str, ...] = ()
    """The axioms that the accepted theorem rests on."""
    uses: tuple[str, ...] = ()
    """The assumptions of the objective that the proof uses, if the law is proved."""
    vacuous: tuple[str, ...] = ()
    """Hypotheses of the law that contradict each other, so that it says nothing."""
    vacuous_allowed: bool = False
    """Whether the law's author says that they may."""
    counterexample: Mapping[str, Number] | None = None
    """Numbers that break the law: `Fraction`s, or `AlgebraicNumber`s where these do not suffice."""
    failure: str = ""
    """The claim with both sides evaluated at the counterexample, as in `0 <= -1`."""
    repairs: tuple[Repair, ...] = ()
    """What to assume for the law to hold; at most two that do not follow from each other."""
    certificate: str | None = None
    """Why the law holds, in readable form."""
    change: Change | None = None
    """How the finding differs from its lock."""
    lean: str = field(default="", repr=False)
    """The theorem that Lean was given, with its documentation and its proof."""
    seconds: float = 0.0
    message: str = ""
    """Why the verdict is `unknown` or `error`; empty otherwise."""
    remembered: bool = False
    """Whether the verdict is Lean's of an earlier run, out of the cache."""

    @property
    def required(self) -> bool:
        """Whether somebody asked for the law; otherwise what came of it is a finding."""
        return self.expected is not None

    @property
    def ok(self) -> bool:
        """Whether nobody needs to look at it.

        A required law has to come out as expected, and to say something. A finding may be anything
        that its lock does not forbid, but an error: then something went wrong.
        """
        if self.expected is None:
            return self.verdict is not Verdict.ERROR and self.change is None
        return self.verdict is self.expected and (not self.vacuous or self.vacuous_allowed)

    @property
    def holds(self) -> bool:
        """Whether the law is proved, and says something."""
        return self.verdict is Verdict.PROVED and not self.vacuous

    @property
    def explanation(self) -> str:
        """One line that supports the verdict: the numbers, the certificate or the message."""
        if self.verdict is Verdict.DISPROVED and self.counterexample is not None:
            where = f"fails at {self.point}" if self.point else "fails"
            return f"{where}: {self.failure} is false" if self.failure else where
        if self.verdict is Verdict.PROVED:
            return self.certificate or ""
        return self.message

    @property
    def point(self) -> str:
        """The counterexample in one line, as in `kl = -1, beta1 = 0`.

        Many zeros are said at once, as in `w29 = -1, t29 = 1, all others 0`.
        """
        values = self.counterexample or {}
        zeros = [name for name, value in values.items() if value == 0]
        if len(zeros) < _MANY_ZEROS:
            return ", ".join(equation(name, value) for name, value in values.items())
        told = [equation(name, value) for name, value in values.items() if name not in zeros]
        return ", ".join([*told, "all others 0" if told else "all variables 0"])

    @property
    def finding(self) -> str:
        """The law as a fact about its objective: `increasing in beta: yes, if kl >= 0`."""
        what = self.fact or self.statement
        if self.vacuous:
            return f"{what}: nothing, as {' and '.join(self.vacuous)} cannot be"
        match self.verdict:
            case Verdict.PROVED:
                return f"{what}: yes" + (f", if {' and '.join(self.uses)}" if self.uses else "")
            case Verdict.DISPROVED:
                return f"{what}: no, at {self.point}" if self.point else f"{what}: no"
            case Verdict.UNKNOWN:
                return f"{what}: not known; {self.message}"
        return f"{what}: {self.message}"

    def to_json(self) -> dict[str, Any]:
        """Return the result with strings for verdicts and `p/q` for rational numbers.

        An irrational number is an object with its approximation, the polynomial of which it is a
        root, and two rational numbers between which that has no other.
        """
        point = self.counterexample
        return {
            "name": self.name,
            "family": self.family,
            "statement": self.statement,
            "fact": self.fact or None,
            "required": self.required,
            "ok": self.ok,
            "verdict": self.verdict.value,
            "expected": self.expected.value if self.expected else None,
            "theorem": self.theorem,
            "axioms": list(self.axioms),
            "hypotheses": list(self.hypotheses),
            "uses": list(self.uses),
            "vacuous": list(self.vacuous),
            "counterexample": (
                None if point is None else {n: number_to_json(n, v) for n, v in point.items()}
            ),
            "failure": self.failure or None,
            "repairs": [repair.to_json() for repair in self.repairs],
            "certificate": self.certificate,
            "change": self.change.to_json() if self.change else None,
            "seconds": round(self.seconds, 6),
            "message": self.message,
            "remembered": self.remembered,
        }


def number_to_json(name: str, value: Number) -> str | dict[str, Any]:
    """Return the value of a name, ready for `json.dumps`."""
    if isinstance(value, Fraction):
        return str(value)
    polynomial = polynomial_in(Variable(name), value.coefficients)
    return {
        "approximation": str(value),
        "root_of": str(polynomial),
        "between": [str(value.low), str(value.high)],
    }


@dataclass(frozen=True)
class NotStated:
    """A standard law that the objective's formula has no place for."""

    name: str
    family: str
    reason: str


@dataclass(frozen=True)
class ObjectiveResult:
    """The outcomes of all laws of one objective."""

    name: str
    formula: str
    laws: tuple[LawResult, ...] = ()
    not_stated: tuple[NotStated, ...] = ()
    """The standard laws that do not apply, and why."""
    lean_text: str = field(default="", repr=False)
    """The objective and its theorems as a Lean file."""
    where: Mapping[str, str] = field(default_factory=dict)
    """The names that stand for formulas, with these."""
    weights: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    """What is assumed wherever the objective is used."""
    reference: str = ""
    """Where the objective was published."""
    meanings: Mapping[str, str] = field(default_factory=dict)
    """What its names mean, in words."""
    path: str = ""
    """The spec that it was read from, or the code that it was traced from, if it was."""
    code: str = ""
    """The line of code that computes it, with its place, if it was traced."""
    families: tuple[str, ...] = ()
    """The law families that were asked for besides the standard ones."""
    lines: Mapping[str, int] = field(default_factory=dict, repr=False)
    """Where laws stand in that file, by their names, as far as they stand there."""
    vanished: tuple[Change, ...] = ()
    """Locked findings that are no longer there."""
    unlocked: tuple[str, ...] | None = None
    """The findings that its lock does not know; `None` if there is no lock."""

    @property
    def formula_in_full(self) -> str:
        """The formula in one line, with what its names stand for."""
        where = ", ".join(f"{name} = {formula}" for name, formula in self.where.items())
        return f"{self.formula} where {where}" if where else self.formula

    def family_of(self, law: LawResult) -> str:
        """Return the family that a law is from, if that is not a standard one; else nothing."""
        return law.family if law.family in self.families else ""

    @property
    def required(self) -> tuple[LawResult, ...]:
        """The laws that somebody asked for."""
        return tuple(law for law in self.laws if law.required)

    @property
    def findings(self) -> tuple[LawResult, ...]:
        """The laws that nobody asked for."""
        return tuple(law for law in self.laws if not law.required)

    @property
    def failures(self) -> tuple[LawResult, ...]:
        """The laws that somebody has to look at, required ones first."""
        return tuple(law for law in (*self.required, *self.findings) if not law.ok)

    @property
    def ok(self) -> bool:
        """Whether every required law is proved and every locked finding is as locked."""
        return not self.failures and not self.vanished

    @property
    def discharged(self) -> tuple[str, ...]:
        """The assumptions that were proved from others, so that they need not be assumed."""
        return tuple(law.claim for law in self._implied)

    @property
    def _implied(self) -> tuple[LawResult, ...]:
        """The laws that prove what is assumed of defined names."""
        implied = (law for law in self.laws if law.family == "implied")
        return tuple(law for law in implied if law.verdict is Verdict.PROVED)

    @property
    def unused(self) -> tuple[str, ...]:
        """The assumptions that no required law uses, if all of these came out as expected.

        A law that is meant to fail does so where all assumptions hold, so it uses them all.
        """
        required = self.required
        if not required or any(not law.ok or law.verdict is not Verdict.PROVED for law in required):
            return ()
        used = {assumption for law in required for assumption in law.uses}
        used |= {use for law in self._implied if law.claim in used for use in law.uses}
        return tuple(a for a in self.assumptions if a not in used)

    def to_json(self) -> dict[str, Any]:
        """Return the objective and its laws, ready for `json.dumps`."""
        return {
            "name": self.name,
            "formula": self.formula,
            "where": dict(self.where),
            "ok": self.ok,
            "assumptions": list(self.assumptions),
            "families": list(self.families),
            "unused": list(self.unused),
            "discharged": list(self.discharged),
            "laws": [law.to_json() for law in self.laws],
            "vanished": [change.to_json() for change in self.vanished],
            "unlocked": None if self.unlocked is None else list(self.unlocked),
        }


class FailedLawsError(AssertionError):
    """Some law is not as its author requires, or not as it was locked; the message says which."""


@dataclass(frozen=True)
class Report:
    """The outcome of a run: iterating gives every `LawResult`, in order.

    `report["mono_beta"]` is the result of that law; where several objectives have a law of that
    name, `report["beta_vae.mono_beta"]` says which.
    """

    lean: LeanIdentity
    objectives: tuple[ObjectiveResult, ...] = ()
    over: str = "the real numbers"
    """What the laws were stated over."""

    def __iter__(self) -> Iterator[LawResult]:
        return (law for objective in self.objectives for law in objective.laws)

    def __len__(self) -> int:
        return sum(len(objective.laws) for objective in self.objectives)

    def __getitem__(self, name: str) -> LawResult:
        """Return the result of the law `name` or `objective.name`.

        Raises:
            KeyError: no law has this name, or laws of several objectives do.
        """
        found = [
            (objective.name, law)
            for objective in self.objectives
            for law in objective.laws
            if name in (law.name, f"{objective.name}.{law.name}")
        ]
        if not found:
            raise KeyError(f"no law is called {name!r}")
        if len(found) > 1:
            choices = ", ".join(f"{owner}.{law.name}" for owner, law in found)
            raise KeyError(f"several laws are called {name!r}: {choices}")
        return found[0][1]

    @property
    def lean_texts(self) -> tuple[str, ...]:
        """The Lean that was checked, a file for each objective, so that anyone can check it again.

        Laws with the verdict `error` are there as Lean saw them, but for proofs that others wrote;
        `unknown` ones are not.
        """
        return tuple(objective.lean_text for objective in self.objectives)

    @property
    def summary(self) -> dict[str, int]:
        """How many laws have each verdict."""
        counts = {verdict.value: 0 for verdict in Verdict}
        for law in self:
            counts[law.verdict.value] += 1
        return counts

    @property
    def ok(self) -> bool:
        """Whether every required law is proved and every locked finding is as locked."""
        return all(objective.ok for objective in self.objectives)

    def raise_for_failures(self) -> None:
        """Do nothing if the report is `ok`.

        Raises:
            FailedLawsError: it is not; the message says which laws failed, and at which numbers.
        """
        __tracebackhide__ = True  # in pytest, the message is all that helps
        if not self.ok:
            from pybridge.report.accounts import failures_of

            raise FailedLawsError("\n\n".join(map(str, failures_of(self))))

    def __bool__(self) -> bool:
        raise TypeError(
            "a report is neither true nor false; use report.ok, or report.raise_for_failures()"
        )

    def to_json(self) -> dict[str, Any]:
        """Return the whole report in the documented JSON shape, ready for `json.dumps`."""
        return {
            "lean": self.lean.to_json(),
            "over": self.over,
            "ok": self.ok,
            "objectives": [objective.to_json() for objective in self.objectives],
            "summary": self.summary,
        }

    def dumps(self, indent: int | None = 2) -> str:
        """Return the report as a JSON text."""
        return json.dumps(self.to_json(), indent=indent, ensure_ascii=False)

    def __str__(self) -> str:
        from pybridge.report.terminal import to_text

        return to_text(self)

    def _repr_html_(self) -> str:
        from pybridge.report.html import to_html_cards

        return to_html_cards(self)
