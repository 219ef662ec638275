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
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pybridge.lean.backend import LeanIdentity

__all__ = ["LawResult", "NotStated", "ObjectiveResult", "Report", "Verdict"]


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
class LawResult:
    """The outcome of one law."""

    name: str
    family: str
    statement: str
    """The law in the notation of specs, for people."""
    verdict: Verdict
    expected: Verdict
    theorem: str | None = None
    """The name of the theorem that Lean accepted, if any."""
    axioms: tuple[str, ...] = ()
    """The axioms that the accepted theorem rests on."""
    counterexample: Mapping[str, Fraction] | None = None
    failure: str = ""
    """The claim with both sides evaluated at the counterexample, as in `0 <= -1`."""
    certificate: str | None = None
    """Why the law holds, in readable form."""
    lean: str = field(default="", repr=False)
    """The theorem that Lean was given, with its documentation and its proof."""
    seconds: float = 0.0
    message: str = ""
    """Why the verdict is `unknown` or `error`; empty otherwise."""
    remembered: bool = False
    """Whether the verdict is Lean's of an earlier run, out of the cache."""

    @property
    def as_expected(self) -> bool:
        """Whether the law came out as its author said it would."""
        return self.verdict is self.expected

    @property
    def explanation(self) -> str:
        """One line that supports the verdict: the numbers, the certificate or the message."""
        if self.verdict is Verdict.DISPROVED and self.counterexample is not None:
            point = ", ".join(f"{name} = {value}" for name, value in self.counterexample.items())
            where = f"fails at {point}" if point else "fails"
            return f"{where}: {self.failure} is false" if self.failure else where
        if self.verdict is Verdict.PROVED:
            return self.certificate or ""
        return self.message

    def to_json(self) -> dict[str, Any]:
        """Return the result with strings for verdicts and `p/q` for rational numbers."""
        point = self.counterexample
        return {
            "name": self.name,
            "family": self.family,
            "statement": self.statement,
            "verdict": self.verdict.value,
            "expected": self.expected.value,
            "theorem": self.theorem,
            "axioms": list(self.axioms),
            "counterexample": (
                None if point is None else {name: str(value) for name, value in point.items()}
            ),
            "failure": self.failure or None,
            "certificate": self.certificate,
            "seconds": round(self.seconds, 6),
            "message": self.message,
            "remembered": self.remembered,
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

    def to_json(self) -> dict[str, Any]:
        """Return the objective and its laws, ready for `json.dumps`."""
        return {
            "name": self.name,
            "formula": self.formula,
            "laws": [law.to_json() for law in self.laws],
        }


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
    def as_expected(self) -> bool:
        """Whether every law came out as expected."""
        return all(law.as_expected for law in self)

    def to_json(self) -> dict[str, Any]:
        """Return the whole report in the documented JSON shape, ready for `json.dumps`."""
        return {
            "lean": self.lean.to_json(),
            "over": self.over,
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
        from pybridge.report.html import to_html_table

        return to_html_table(self)
