"""Compare two JSON reports of the same objectives: what a change of the code may not change.

    pybridge verify --catalog --no-cache --json > before.json
    ... change the code ...
    pybridge verify --catalog --no-cache --json > after.json
    python tools/compare_reports.py before.json after.json

Verdicts, theorems, certificates and counterexamples must agree law by law; exit status 1 if they
do not. Times differ from run to run, and are not looked at.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

FIELDS = ("verdict", "theorem", "axioms", "certificate", "counterexample", "message")
"""What must be the same."""


def laws(path: str) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the results in a report, by objective and law."""
    report = json.loads(Path(path).read_text("utf-8"))
    return {(o["name"], law["name"]): law for o in report["objectives"] for law in o["laws"]}


def main(before_path: str, after_path: str) -> int:
    """Print what differs, and return the exit status."""
    before, after = laws(before_path), laws(after_path)
    differences = [f"{'.'.join(key)}: only in one report" for key in before.keys() ^ after.keys()]
    statements = 0
    for key in before.keys() & after.keys():
        differences += [
            f"{'.'.join(key)}: {field}\n  - {before[key].get(field)}\n  + {after[key].get(field)}"
            for field in FIELDS
            if before[key].get(field) != after[key].get(field)
        ]
        statements += before[key]["statement"] != after[key]["statement"]
    print(*sorted(differences), sep="\n")
    print(f"{len(before)} and {len(after)} laws, {len(differences)} differences; ", end="")
    print(f"{statements} statements are written in another way")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
