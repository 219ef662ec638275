"""Becomes the embedded `lean` with our library on its path: `pybridge lean ARGUMENT…`."""

from __future__ import annotations

import hashlib
import os
import shlex
from typing import TYPE_CHECKING, NoReturn

from pybridge.lean.library import cache

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pybridge.lean.library.compiled import Library

WORKER_VARIABLE = "LEAN_WORKER_PATH"
"""The program that Lean's language server starts for each open file."""


def exec_lean(
    library: Library, arguments: Sequence[str], *, cache_dir: Path | None = None
) -> NoReturn:
    """Replace this process by `lean ARGUMENT…`; its exit status, input and output are Lean's.

    Other than Lean's own, it ends when nobody reads its output any more.

    The environment is the caller's, with our library ahead of its own `LEAN_PATH`.

    Raises:
        CacheError: the language server was asked for and its worker script cannot be written.
    """
    environment = dict(os.environ)
    path = [*map(str, library.lean_path), *filter(None, [environment.get("LEAN_PATH")])]
    environment["LEAN_PATH"] = os.pathsep.join(path)
    if "--server" in arguments and WORKER_VARIABLE not in environment:
        environment[WORKER_VARIABLE] = str(worker_script(library, cache_dir))
    command = library.lean.command(arguments)
    os.execve(command[0], command, environment)


def worker_script(library: Library, cache_dir: Path | None = None) -> Path:
    """Return a program that runs as `lean`, for a server that starts workers by path.

    Raises:
        CacheError: it cannot be written.
    """
    text = f'#!/bin/sh\nexec {shlex.join(library.lean.command([]))} "$@"\n'
    name = f"lean-{hashlib.sha256(text.encode()).hexdigest()[:16]}"
    script = (cache_dir or cache.cache_directory()) / "lean" / "bin" / name
    if not script.is_file():
        cache.write_program(script, text)
    return script
