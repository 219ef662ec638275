"""Functions by their names: `package.module:function`, `path/to/losses.py:function`.

`losses.py` alone stands for all functions in it that `pybridge.objective` decorates.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from pybridge.objectives.errors import suggestion
from pybridge.objectives.spec import Spec, SpecError
from pybridge.tracing.decorator import declaration_of, spec_of
from pybridge.tracing.errors import TracingError, told
from pybridge.tracing.places import CodePlace, place_of_failure

__all__ = ["load_spec", "names_code"]

_SUFFIX = ".py"


def names_code(name: str) -> bool:
    """Return whether a text names a function, or a file of Python."""
    if name.endswith(_SUFFIX):
        return True
    module, colon, function = name.rpartition(":")
    dotted = all(part.isidentifier() for part in module.split("."))
    return bool(colon) and function.isidentifier() and (module.endswith(_SUFFIX) or dotted)


def load_spec(name: str) -> Spec:
    """Import a module, and return the objectives in it that are named.

    Raises:
        SpecError: the module cannot be imported, has no such function, or no function that is
            decorated; or the function cannot be traced.
    """
    where, function = (name, "") if name.endswith(_SUFFIX) else name.rsplit(":", 1)
    module = _module(where, name)
    if function:
        found = getattr(module, function, None)
        if not callable(found):
            known = [each for each, value in vars(module).items() if callable(value)]
            problem = f"there is no function {function!r}{suggestion(function, known, 'define it')}"
            raise SpecError(where, 0, problem)
        functions = [found]
    else:
        functions = [
            value
            for value in dict.fromkeys(filter(_is_hashable, vars(module).values()))
            if declaration_of(value) and getattr(value, "__module__", "") == module.__name__
        ]
        if not functions:
            raise SpecError(
                where,
                0,
                "no function in it is decorated with pybridge.objective; decorate one, or name "
                f"one, as in {where}:loss",
            )
    try:
        first, *others = map(spec_of, functions)
    except TypeError as error:
        raise SpecError(where, 0, str(error)) from error
    return replace(first, others=tuple(others))


def _is_hashable(value: Any) -> bool:
    return callable(value) and getattr(value, "__hash__", None) is not None


def _module(where: str, name: str) -> ModuleType:
    """Import a module by its name or its file."""
    path = Path(where)
    is_file = where.endswith(_SUFFIX)
    if is_file and not os.path.isfile(path):  # noqa: PTH113 (no path is too long for it)
        raise SpecError(where, 0, "there is no such file; give the path of one, or a module's name")
    try:
        with _importing(path.resolve().parent if is_file else Path.cwd()):
            return _from_file(path) if is_file else importlib.import_module(where)
    except SpecError:
        raise
    except (Exception, SystemExit) as error:
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        if missing is not None and not is_file and f"{where}.".startswith(f"{missing}."):
            problem = (
                f"there is no module {missing!r}; run pybridge where `python -c 'import {where}'` "
                "works, or give the path of the file"
            )
            raise SpecError(name, 0, problem) from error
        raise _failed(error, where) from error


def _failed(error: BaseException, where: str) -> TracingError:
    """Return the error for a module that cannot be imported, at the line that raises."""
    place = place_of_failure(error, CodePlace(where, 0))
    if isinstance(error, SyntaxError) and error.filename:
        place = CodePlace(error.filename, error.lineno or 0)
    problem = f"{where} cannot be imported: {told(error)}"
    return TracingError.at(place, problem, "see to it that Python itself can import it")


def _from_file(path: Path) -> ModuleType:
    """Import the file at a path, under its own name if that is free."""
    path = path.resolve()
    for loaded in list(sys.modules.values()):
        if getattr(loaded, "__file__", None) == str(path):
            return loaded
    name = path.stem if path.stem not in sys.modules else f"pybridge_traced_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise SpecError(str(path), 0, "is no module of Python")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return module


@contextmanager
def _importing(directory: Path) -> Iterator[None]:
    """Let modules be found beside the file, as where Python runs it."""
    sys.path.insert(0, str(directory))
    try:
        yield
    finally:
        if str(directory) in sys.path:
            sys.path.remove(str(directory))
