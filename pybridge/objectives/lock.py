"""Lock files: the findings about an objective that later runs are held to.

`my_vae.lock.toml` stands beside `my_vae.toml`. It has a line for each finding, with its claim and
its verdict, so that a change shows in version control as one line:

    objective = "my_vae"

    [findings]
    zero_beta = { verdict = "proved", claim = "my_vae(beta=0) == recon" }

Names that stand for formulas are in a table `[where]`: findings that use them mean what they did.

A finding is held to as the law that it was: what it claimed, and where, is asked again of the
objective as it is now. So a formula may be written in another way, but not mean something else.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from pybridge.expression import ExpressionError, parse_relation
from pybridge.expression.definitions import Definitions
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["SUFFIX", "VERDICTS", "Finding", "Lock", "LockError", "lock_path", "parse_lock"]

SUFFIX = ".lock.toml"
"""How the names of lock files end."""

VERDICTS = ("proved", "disproved", "unknown")
"""What a finding may be. An error says nothing about the objective, and is not locked."""

_HEADING = """\
# What pybridge found out about {objective}. `pybridge verify` fails when one of these changes;
# `pybridge lock` writes them anew, after a change that was meant.
"""


class LockError(ValueError):
    """A lock file that cannot be used; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found out about a law that nobody asked for."""

    claim: str
    verdict: str
    where: tuple[str, ...] = ()
    """What the law assumes, besides what is assumed of the objective."""

    def __str__(self) -> str:
        where = f" where {', '.join(self.where)}" if self.where else ""
        return f"{self.verdict}: {self.claim}{where}"

    def law(self, name: str, objective: Objective, like: Law | None = None) -> Law:
        """Return the law, for the objective as it is now.

        `like` is the law of this name that is derived now, and tells its family.

        Raises:
            LawError: it does not fit the objective any more.
            FormulaError: the lock is damaged.
        """
        claim = parse_relation(self.claim, applications=True)
        where = [parse_relation(text, applications=True) for text in self.where]
        stated = map(objective.inlined, (*where, claim))
        used = dict.fromkeys(name for each in stated for name in each.variables())
        law = Law(
            name,
            claim,
            [name for name in used if name not in objective.variables],
            where,
            family=like.family if like else "locked",
            required=False,
        )
        law.variables(objective)
        law.hypotheses(objective)
        return law


@dataclass(frozen=True, slots=True)
class Lock:
    """The findings about one objective, by the names of their laws."""

    objective: str
    findings: Mapping[str, Finding]
    definitions: Definitions = field(default_factory=Definitions)
    """What names in the findings stand for."""

    def restated(self, definitions: Definitions) -> Lock:
        """Return the lock with the same findings, in the names that are defined now."""
        if definitions == self.definitions:
            return self

        def restated(text: str) -> str:
            relation = parse_relation(text, applications=True)
            return str(definitions.folded(self.definitions.inlined(relation)))

        findings = {}
        for name, finding in self.findings.items():
            with suppress(ExpressionError):  # a damaged one is seen to be that when it is asked
                claim, where = restated(finding.claim), tuple(map(restated, finding.where))
                finding = replace(finding, claim=claim, where=where)
            findings[name] = finding
        return Lock(self.objective, findings, definitions)

    def text(self) -> str:
        """Write the lock as TOML."""
        lines = [_HEADING.format(objective=self.objective)]
        lines += [f"objective = {json.dumps(self.objective)}", ""]
        if self.definitions:
            lines.append("[where]")
            for name, formula in self.definitions.written:
                lines.append(f"{name} = {json.dumps(str(formula))}")
            lines.append("")
        lines.append("[findings]")
        for name, finding in self.findings.items():
            parts = [f"verdict = {json.dumps(finding.verdict)}"]
            parts.append(f"claim = {json.dumps(finding.claim)}")
            if finding.where:
                parts.append(f"where = {json.dumps(finding.where)}")
            lines.append(f"{name} = {{ {', '.join(parts)} }}")
        return "\n".join(lines) + "\n"


def lock_path(spec: Path, objective: str = "") -> Path:
    """Return where the lock of a spec stands: beside it.

    `objective` is the name of one that is not the first of its file.
    """
    between = f".{objective}" if objective else ""
    return spec.with_name(spec.name.removesuffix(".toml") + between + SUFFIX)


def parse_lock(text: str, path: str) -> Lock:
    """Read a lock.

    Raises:
        LockError: the text is not one; `path` is what the message calls it.
    """
    remedy = "run `pybridge lock` to write it anew"
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise LockError(f"{path}: not valid TOML: {error}; {remedy}") from error
    objective, findings = document.get("objective"), document.get("findings", {})
    if not isinstance(objective, str) or not isinstance(findings, dict):
        raise LockError(f"{path}: not a lock file: it names no objective or findings; {remedy}")
    try:
        definitions = Definitions.of(document.get("where", {}))
    except (ExpressionError, AttributeError) as error:
        raise LockError(f"{path}: where defines no names: {error}; {remedy}") from error
    found = {}
    for name, entry in findings.items():
        match entry:
            case {"verdict": str(verdict), "claim": str(claim)} if verdict in VERDICTS:
                where = entry.get("where", [])
                if isinstance(where, list) and all(isinstance(text, str) for text in where):
                    found[name] = Finding(claim, verdict, tuple(where))
        if name not in found:
            raise LockError(
                f"{path}: the finding {name[:64]!r} has no claim, or no verdict out of "
                f"{', '.join(VERDICTS)}; {remedy}"
            )
    return Lock(objective, found, definitions)
