"""Stands in for `lake` and `lean` where LeanDojo calls them: what the launchers start.

    python -I -S -B launch.py CONFIGURATION lake|lean ARGUMENT…

The configuration, written by `launchers.py`, says how to start the real Lean.  Of `lake`, LeanDojo
needs `lake build`, for which there is nothing left to do, and `lake env lean`.  A `sorry` is made
an error: LeanDojo 4.20.0 looks for the warning in the words of older versions of Lean, and would
take an incomplete proof for a proof.  The script imports nothing but Python's own modules.
"""

import json
import os
import re
import sys
from pathlib import Path

REPL_TACTIC = re.compile(r"^\s*lean_dojo_repl\s*$", re.MULTILINE)
_MEMORY = re.compile(r"--memory=(\d+)")


def main(configuration: str, program: str, *arguments: str) -> int:
    """Do what `program` would do; returns only if that is nothing."""
    known = json.loads(Path(configuration).read_text(encoding="utf-8"))
    words = list(arguments)
    if program == "lake":
        if words[:1] == ["build"]:
            return 0
        if words[:2] != ["env", "lean"]:
            print(f"this stand-in for lake cannot do: lake {' '.join(words)}", file=sys.stderr)
            return 2
        del words[:2]
    if words == ["--print-prefix"]:
        print(Path(configuration).parent)
        return 0
    command = [*known["lean"], *_limited(words, known["memory_mb"])]
    environment = {**os.environ, **known["environment"]}
    if program == "lake" and words:
        # The file comes last; LeanDojo has put the tactic into it when it wants to interact.
        file = Path(words[-1])
        if file.suffix == ".lean" and REPL_TACTIC.search(file.read_text(encoding="utf-8")):
            command = [*known["repl"], configuration, str(file)]
            environment = {**os.environ, **known["repl_environment"]}
        else:
            command[len(known["lean"]) : len(known["lean"])] = ["-E", "hasSorry"]
    os.execve(command[0], command, environment)


def _limited(arguments: list[str], memory_mb: int) -> list[str]:
    """Return the arguments, with no more memory than the caller of LeanDojo allowed."""
    return [
        f"--memory={min(int(match[1]), memory_mb)}" if (match := _MEMORY.fullmatch(word)) else word
        for word in arguments
    ]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
