"""Compare functions with what was traced of them, at points of all kinds."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from typing import Any

from pybridge import Objective

CORNERS = (-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0)
"""Where functions such as `max(x, 0)` and `clip(x, -1, 1)` change over."""


def points(names: tuple[str, ...], positive: tuple[str, ...] = ()) -> Iterator[dict[str, float]]:
    """Yield points, on corners and elsewhere, the same ones each time."""
    drawn = random.Random(0)
    for number in range(150):
        point = {}
        for name in names:
            value = drawn.choice(CORNERS) if number % 2 else drawn.uniform(-4, 4)
            point[name] = abs(value) + 0.25 if name in positive else value
        yield point


def assert_same(
    function: Callable[..., Any],
    objective: Objective,
    arguments: Callable[[dict[str, float]], dict[str, Any]] = dict,
    positive: tuple[str, ...] = (),
    tolerance: float = 1e-9,
) -> None:
    """Assert that a function and its objective have the same values."""
    for point in points(objective.variables, positive):
        expected = float(function(**arguments(point)))
        found = float(objective(**point))
        assert math.isclose(found, expected, rel_tol=tolerance, abs_tol=tolerance), point
