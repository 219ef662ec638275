"""Cuts a Lean text into one text for each of its theorems, the way LeanDojo wants them.

LeanDojo takes a proof out of a file, puts another one in, and has Lean check the whole file.  With
all theorems of a batch in one file, a wrong one would make the others look wrong too; so each gets
a file of its own, with what comes before it but without the other theorems.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pybridge.lean.guard import tokens
from pybridge.lean.probe import PART, name_parts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_HEAD = re.compile(
    r"(?P<modifiers>(?:@\[[^\]\n]*\]\s*)?(?:(?:private|protected)\s+)?)theorem\s+"
    rf"(?P<name>(?:_root_\.)?{PART}(?:\.{PART})*)"
)
_WORD = re.compile(PART)
_OPENING, _CLOSING = "([{⟨", ")]}⟩"


@dataclass(frozen=True)
class Declaration:
    """A theorem, with the text that it needs before it."""

    name: str
    """The name that was asked for."""
    before: str
    """What comes before the theorem, without comments."""
    statement: str
    """From `theorem` to `:=`."""
    proof: str
    """What follows `:=`."""

    @property
    def source(self) -> str:
        """A whole Lean file, which ends with the theorem."""
        return f"{self.before}{self.statement}{self.proof}\n"


def isolate(
    text: str, theorems: Sequence[str], accepted: Collection[str]
) -> dict[str, Declaration]:
    """Return the declaration of each of `theorems` that has a proof after `:=`.

    Of the other theorems asked for, a declaration brings along those that come before it, that it
    may use, and that are `accepted`.
    """
    commands = list(_commands(without_comments(text)))
    owners = _owners(commands, theorems)
    words = [frozenset(_WORD.findall(command)) for command in commands]
    common = [index for index in range(len(commands)) if index not in owners]
    found: dict[str, Declaration] = {}
    for index, name in owners.items():
        head = _HEAD.match(commands[index])
        assert head
        end = _proof_start(commands[index], head.end())
        if end is None:
            continue
        earlier = {i: owners[i] for i in owners if i < index and owners[i] in accepted}
        wanted = set().union(*(words[i] for i in common), words[index])
        kept = {i for i in common if i < index} | _used(earlier, wanted, words, commands)
        found[name] = Declaration(
            name,
            "".join(commands[i] for i in sorted(kept)),
            commands[index][len(head["modifiers"]) : end],
            commands[index][end:].rstrip(),
        )
    return found


def without_comments(text: str) -> str:
    """Remove the comments; lines that start a command still start with it.

    LeanDojo removes comments by a regular expression, which some comments are not made for.
    """
    kept: list[str] = []
    for kind, token, _ in tokens(text):
        if not kind.endswith("comment"):
            kept.append(token)
        elif kept and not kept[-1].isspace():
            kept.append(" ")
    return "".join(kept)


def _commands(text: str) -> Iterable[str]:
    """Split the text into pieces that each begin with a line that is not indented."""
    start = 0
    for line in re.finditer(r"^\S", text, re.MULTILINE):
        if line.start() > start:
            yield text[start : line.start()]
            start = line.start()
    if start < len(text):
        yield text[start:] if text.endswith("\n") else text[start:] + "\n"


def _owners(commands: Sequence[str], theorems: Sequence[str]) -> dict[int, str]:
    """Find which command declares which theorem.

    Inside a namespace, only the last parts of the theorem's name stand there.
    """
    wanted = {tuple(name_parts(name)): name for name in theorems}
    owners: dict[int, str] = {}
    for index, command in enumerate(commands):
        if head := _HEAD.match(command):
            written = tuple(name_parts(head["name"].removeprefix("_root_.")))
            name = wanted.get(written) or next(
                (name for parts, name in wanted.items() if parts[-len(written) :] == written), ""
            )
            if name and name not in owners.values():
                owners[index] = name
    return owners


def _used(
    earlier: dict[int, str],
    wanted: set[str],
    words: Sequence[frozenset[str]],
    commands: Sequence[str],
) -> set[int]:
    """Find which of the `earlier` theorems a text with the words `wanted` may use."""
    used: set[int] = set()
    for index in sorted(earlier, reverse=True):  # what they use comes before them
        last = name_parts(earlier[index])[-1]
        if last in wanted or f"«{last}»" in wanted or commands[index].startswith("@["):
            used.add(index)
            wanted |= words[index]
    return used


def _proof_start(command: str, position: int) -> int | None:
    """Find where the `:=` between statement and proof ends: the first one outside brackets."""
    depth, fallback, previous = 0, None, ""
    for kind, token, offset in tokens(command[position:]):
        if kind == "other":
            depth += (token in _OPENING) - (token in _CLOSING)
            if previous == ":" and token == "=":
                end = position + offset + 1
                if depth <= 0:
                    return end
                fallback = fallback or end
        previous = token
    return fallback
