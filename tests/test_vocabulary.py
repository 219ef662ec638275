"""A class name means one thing in the whole package, with or without an underscore before it."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "pybridge"


def type_names(module: ast.Module) -> Iterator[str]:
    """Yield the names of a module's classes and type aliases."""
    for node in ast.walk(module):
        if isinstance(node, ast.ClassDef):
            yield node.name
    for node in module.body:
        match node:
            case ast.Assign(targets=[ast.Name(name)]) | ast.AnnAssign(target=ast.Name(name)):
                if is_type_name(name):
                    yield name


def is_type_name(name: str) -> bool:
    """Return whether a name is spelled like a class: `Name`, `_Name`, but not `NAME` or `_T`."""
    bare = name.lstrip("_")
    return bare[:1].isupper() and not bare.isupper()


def test_a_class_name_means_one_thing() -> None:
    places = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        for name in type_names(ast.parse(path.read_text(encoding="utf-8"))):
            places[name.lstrip("_")].append(str(path.relative_to(PACKAGE)))
    assert {name: where for name, where in places.items() if len(where) > 1} == {}
