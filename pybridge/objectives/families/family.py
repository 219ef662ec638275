"""A law family: what it says of which objectives, as templates of the parts of a law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from pybridge.objectives.errors import FamilyError

if TYPE_CHECKING:
    from pybridge.objectives.families.rendering import TextTemplate, ValueTemplate

__all__ = ["Family", "NotApplicable", "Over"]

Over = Literal["weight", "term", "pair", "objective"]
"""What a family has a law for: each weight, each term, each two terms, or the whole objective."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A law of a family that the objective's formula has no place for.

    Attributes:
        name: what the law would be called.
        family: its family.
        reason: why it does not apply.
    """

    name: str
    family: str
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """A family that was read from a file.

    Attributes:
        name: what the family is called.
        over: what it has one law for.
        words: what its laws say, for people.
        path: the file.
        lines: the first line of each key in it.
        stem: begins the laws' names.
        named: begins the name of a law where that is not the stem.
        unless: each says why the family does not apply, or nothing; the first that does counts.
        let: names for values that the other templates use, in order; several names share a tuple.
        forall: further names of the law; one template may give several, with commas between them.
        assume: hypotheses of the law; one that comes out empty is none.
        claim: the claim.
        fact: what the law says of the objective in a few words.
        expect: how the laws are meant to come out, if they are required; empty for findings.
        source: the paper or the textbook that it is from.
    """

    name: str
    over: Over
    words: str
    path: str
    lines: Mapping[str, int] = field(repr=False)
    stem: str
    named: TextTemplate | None
    unless: tuple[TextTemplate, ...]
    let: tuple[tuple[tuple[str, ...], ValueTemplate], ...]
    forall: tuple[TextTemplate, ...]
    assume: tuple[TextTemplate, ...]
    claim: TextTemplate
    fact: TextTemplate
    expect: Literal["", "proved", "disproved"] = ""
    source: str = ""

    def fault(self, key: str, message: str) -> FamilyError:
        """Return the error at a key of the file."""
        return FamilyError(self.path, self.lines.get(key, 0), message)
