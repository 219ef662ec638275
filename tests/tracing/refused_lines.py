"""Functions that are refused at one of their lines, which a comment marks."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from pybridge import TracingError, from_function

MARK = "# here"
"""Ends the line that is refused."""


def assert_refused_at_mark(function: Callable[..., Any], problem: str, remedy: str = "") -> None:
    """Assert that a function is refused at the marked line, with this problem and a remedy."""
    lines, first = inspect.getsourcelines(function)
    (place,) = (number for number, line in enumerate(lines) if line.rstrip().endswith(MARK))
    with pytest.raises(TracingError) as refused:
        from_function(function)
    error = refused.value
    assert (error.path, error.line) == (inspect.getsourcefile(function), first + place)
    assert error.code == lines[place].strip()
    assert problem in error.problem
    assert "\n" not in error.problem
    assert error.remedy
    assert remedy in error.remedy
    assert str(error).startswith(f"{error.path}:{error.line}: {error.problem}")
    assert error.remedy in str(error)
