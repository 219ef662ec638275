"""Lock files: the findings about an objective that later runs are held to.

`my_vae.lock.toml` stands beside `my_vae.toml`. It has a line for each finding, with its claim and
its verdict, so that a change shows in version control as one line:

    objective = "my_vae"

    [findings]
    mono_beta = { verdict = "proved", claim = "my_vae(beta=beta1) <= my_vae(beta=beta2)" }

`pybridge lock` writes it, after a person has looked at what was found.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

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

    def __str__(self) -> str:
        return f"{self.verdict}: {self.claim}"


@dataclass(frozen=True, slots=True)
class Lock:
    """The findings about one objective, by the names of their laws."""

    objective: str
    findings: Mapping[str, Finding]

    def text(self) -> str:
        """Write the lock as TOML."""
        lines = [_HEADING.format(objective=self.objective)]
        lines += [f"objective = {json.dumps(self.objective)}", "", "[findings]"]
        for name, finding in self.findings.items():
            verdict, claim = json.dumps(finding.verdict), json.dumps(finding.claim)
            lines.append(f"{name} = {{ verdict = {verdict}, claim = {claim} }}")
        return "\n".join(lines) + "\n"


def lock_path(spec: Path) -> Path:
    """Return where the lock of a spec stands: beside it."""
    return spec.with_name(spec.name.removesuffix(".toml") + SUFFIX)


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
    found = {}
    for name, entry in findings.items():
        match entry:
            case {"verdict": str(verdict), "claim": str(claim)} if verdict in VERDICTS:
                found[name] = Finding(claim, verdict)
            case _:
                raise LockError(
                    f"{path}: the finding {name[:64]!r} has no claim, or no verdict out of "
                    f"{', '.join(VERDICTS)}; {remedy}"
                )
    return Lock(objective, found)
