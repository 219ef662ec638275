"""What `pybridge` itself offers: all of it is there, on two screens, and costs nothing unused."""

from __future__ import annotations

import ast
import pydoc
import subprocess
import sys
from pathlib import Path

import pytest

import pybridge

SOURCE = Path(pybridge.__file__ or "").read_text(encoding="utf-8")


def test_every_export_is_there() -> None:
    for name in pybridge.__all__:
        assert getattr(pybridge, name).__name__.rpartition(".")[2] == name
    assert pybridge.__version__
    with pytest.raises(AttributeError, match="'nonsense'"):
        pybridge.nonsense  # noqa: B018


def test_type_checkers_see_the_same() -> None:
    (block,) = (node for node in ast.parse(SOURCE).body if isinstance(node, ast.If))
    imported = {
        f"{node.module}.{alias.name}"
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert imported == {f"{home}.{name}" for name, home in pybridge._HOME.items()}
    assert sorted(pybridge._HOME) == pybridge.__all__


def test_help_fits_on_two_screens_and_names_everything() -> None:
    shown = pydoc.render_doc(pybridge, renderer=pydoc.plaintext)
    assert len(shown.splitlines()) <= 100
    overview = shown.partition("PACKAGE CONTENTS")[0]
    assert [name for name in pybridge.__all__ if name not in overview] == []


def test_nothing_is_loaded_that_is_not_used() -> None:
    code = (
        "import sys, pybridge\n"
        "assert not [name for name in sys.modules if name.startswith('pybridge.')]\n"
        "from pybridge import *\n"
        "assert verify and Limits\n"
        "print('lean_dojo' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "False\n", done.stderr
