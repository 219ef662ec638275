"""The bounds that Lean computes of functions are no wider than Python takes them to be.

So a comparison that Python's intervals show (`pybridge.prover.functions.enclosures`) is one that
Lean's show too, with the same number of bits.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from bare_lean import lean

from pybridge.expression import parse
from pybridge.prover.algebra.polynomial import to_fraction
from pybridge.prover.functions.enclosures import enclosed

pytestmark = pytest.mark.lean

HEADING = "import LatentObjective\nopen LatentObjective Enclosure\n\n"

ARGUMENTS = {
    "exp": "0 1 -1 1/3 -22/7 17/4 -60 250 1000 -1000 1/100000 -1/1000000007",
    "log": "1 2 1/2 99/100 101/100 1000000 1/1000000 22/7 1/3 1000000001/1000000000",
    "sqrt": "0 1 2 9/4 2/8 1000001/7 1/1000000 1/3 123456789 1000001/1000000",
}


@pytest.mark.parametrize("function", ARGUMENTS)
@pytest.mark.parametrize("bits", [10, 20, 40, 160])
def test_leans_bounds_are_within_pythons(function: str, bits: int) -> None:
    lines = []
    for text in ARGUMENTS[function].split():
        found = enclosed(parse(f"{function}(x)"), {"x": Fraction(text)}, bits)
        low, high = to_fraction(found.low), to_fraction(found.high)
        lines.append(f"example : {low} ≤ {function}Lower {bits} ({text}) := by decide +kernel")
        lines.append(f"example : {function}Upper {bits} ({text}) ≤ {high} := by decide +kernel")
    assert lean(HEADING + "\n".join(lines)) == []
