"""Generated files for Mathlib: a script writes them, or compares them with what it would write."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path


def write_or_compare(file: Path, written: Callable[[], str]) -> int:
    """Write the file; with `--check`, return 1 if it has not what would be written."""
    if "--check" not in sys.argv:
        file.write_text(written(), encoding="utf-8")
    elif file.read_text(encoding="utf-8") != written():
        print(f"{file} is not up to date: run {sys.argv[0]}")
        return 1
    return 0
