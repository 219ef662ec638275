"""Nobody outside `pybridge.expression` tells operations apart: they ask the rows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "pybridge"
OUTSIDE = [
    path
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.relative_to(PACKAGE).parts[0] != "expression"
]
TELLS_APART = {"named", "member", "functions"}
"""What finds an operation by its name."""
MAY = {"translation/naming.py": {"functions"}, "prover/functions/abstraction.py": {"named"}}
"""No name may be the name of a function; and there are theorems about four functions."""


def told_apart(module: ast.Module) -> Iterator[str]:
    """What a module does to tell one operation from another."""
    for node in ast.walk(module):
        match node:
            case ast.ImportFrom(module=str(source), names=names):
                if source.startswith("pybridge.expression.operations"):
                    yield source
                if source.startswith("pybridge.expression"):
                    yield from TELLS_APART & {name.name for name in names}
            case ast.Attribute(value=ast.Attribute(attr="operation"), attr="name" | "code" | "bit"):
                yield ast.unparse(node)


def test_there_is_much_outside() -> None:
    assert len(OUTSIDE) > 80


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_operations_are_rows_to_all_others(path: Path) -> None:
    allowed = MAY.get(path.relative_to(PACKAGE).as_posix(), set())
    assert set(told_apart(ast.parse(path.read_text(encoding="utf-8")))) <= allowed
