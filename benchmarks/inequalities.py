"""Inequalities from the literature, row by row: `python -m benchmarks.inequalities [PATTERN…]`.

The statements are in `inequalities.toml`, the results as measured in `README.md`. Each is verified
on its own at the usual effort, Lean's check included.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from pybridge import Law, Objective
from pybridge.expression import parse_relations
from pybridge.report.results import LawResult, Verdict
from pybridge.verification.verify import verify

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

STATEMENTS = Path(__file__).with_suffix(".toml")
UNRELATED = Objective("unrelated", "zz")
"""An objective that no statement mentions: laws belong to one."""


@dataclass(frozen=True)
class Inequality:
    """A statement about all real numbers."""

    name: str
    source: str
    """Where it is from."""
    closed_by: tuple[str, ...]
    """The provers whose public tactics close it in their own test files."""
    assume: tuple[str, ...]
    claim: str

    def law(self) -> Law:
        """Return the statement as a law."""
        relations = parse_relations(" and ".join((*self.assume, self.claim)))
        names = dict.fromkeys(name for relation in relations for name in relation.variables())
        return Law(self.name, self.claim, tuple(names), self.assume)


def inequalities(patterns: Sequence[str] = ()) -> list[Inequality]:
    """Return the statements, or those whose names match one of the patterns."""
    rows = tomllib.loads(STATEMENTS.read_text(encoding="utf-8"))["inequality"]
    return [
        Inequality(
            row["name"],
            row["source"],
            tuple(row["closed_by"]),
            tuple(row.get("assume", ())),
            " ".join(row["claim"].split()),
        )
        for row in rows
        if not patterns or any(fnmatchcase(row["name"], pattern) for pattern in patterns)
    ]


def verified(inequality: Inequality) -> tuple[LawResult, float]:
    """Return what comes of a statement, and the seconds it took."""
    start = time.perf_counter()
    report = verify(UNRELATED, inequality.law(), cache=False)
    seconds = time.perf_counter() - start
    (result,) = report
    return result, seconds


def main(patterns: Sequence[str] = ()) -> None:
    """Print the table, and how many rows are proved."""
    print("| name | from | closed by | verdict | seconds | characters of the certificate |")
    print("|---|---|---|---|---:|---:|", flush=True)
    proved, behind = 0, []
    chosen = inequalities(patterns)
    for inequality in chosen:
        result, seconds = verified(inequality)
        size = f"{len(result.certificate):,}" if result.certificate else ""
        by = ", ".join(inequality.closed_by)
        print(
            f"| `{inequality.name}` | {inequality.source} | {by} "
            f"| {result.verdict} | {seconds:.2f} | {size} |",
            flush=True,
        )
        proved += result.verdict is Verdict.PROVED
        if inequality.closed_by and result.verdict is not Verdict.PROVED:
            behind.append(inequality.name)
    print(f"\n{proved} of {len(chosen)} are proved.", end=" ")
    print(f"Closed by others and not here: {', '.join(behind) or 'none'}.")


if __name__ == "__main__":
    main(sys.argv[1:])
