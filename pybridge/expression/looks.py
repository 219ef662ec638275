"""How names look as mathematics: `beta1` as a Greek letter with an index, `kl` as a word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

__all__ = ["GREEK", "Look", "looks"]

_LETTERS = """
    alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν
    xi ξ omicron ο pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω
    Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
"""
GREEK: Mapping[str, str] = dict(zip(_LETTERS.split()[::2], _LETTERS.split()[1::2], strict=True))
"""Greek letters by their names."""

_SUBSCRIPTED = re.compile(r"([A-Za-z]+)(?:_?([0-9]+)|_(\w+))", re.ASCII)


class Look(NamedTuple):
    """What is shown for a name: a letter, Greek if it is named like one, or a word; and what stands
    below it, which may be empty.
    """

    stem: str
    subscript: str


def looks(names: Iterable[str]) -> dict[str, Look]:
    """Return how each name is shown among the others: no two of them alike."""
    split = {name: _split(name) for name in names}
    count = Counter(split.values())
    return {name: Look(name, "") if count[look] > 1 else look for name, look in split.items()}


def _split(name: str) -> Look:
    match = _SUBSCRIPTED.fullmatch(name)
    if match is None:
        return Look(name, "")
    stem, number, word = match.groups()
    # A word below a word is hard to read; below a letter it is what people write.
    if number is None and stem not in GREEK and len(stem) > 1:
        return Look(name, "")
    return Look(stem, number or word)
