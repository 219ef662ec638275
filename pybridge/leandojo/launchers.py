"""Writes the programs `lake` and `lean` that LeanDojo finds on its PATH.

They start the Lean that pybridge uses: the embedded one, or that of an installed toolchain.
"""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pybridge.lean.backend import LeanCommand

CONFIGURATION = "launchers.json"

_LAUNCH = Path(__file__).with_name("launch.py")


def python_environment() -> dict[str, str]:
    """Return what a Python process needs to import this copy of pybridge."""
    return {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONDONTWRITEBYTECODE": "1"}


def write_launchers(directory: Path, lean: LeanCommand, *, memory_mb: int, timeout: float) -> Path:
    """Write `lake` and `lean` for LeanDojo into a directory below `directory`, and return it.

    `memory_mb` limits each Lean process whatever LeanDojo asks for; `timeout` is what one answer
    of the tactic protocol may take, in seconds.
    """
    directory = directory / "bin"
    directory.mkdir(parents=True)
    configuration = directory / CONFIGURATION
    settings = {
        "lean": lean.arguments,
        "environment": dict(lean.environment),
        "memory_mb": memory_mb,
        "timeout": timeout,
        "repl": [sys.executable, "-m", "pybridge.leandojo.repl"],
        "repl_environment": python_environment(),
    }
    configuration.write_text(json.dumps(settings), encoding="utf-8")
    for program in ("lake", "lean"):
        launch = (sys.executable, "-I", "-S", "-B", str(_LAUNCH), str(configuration), program)
        script = directory / program
        script.write_text(f'#!/bin/sh\nexec {shlex.join(launch)} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    return directory
