"""The questions that we put to Lean about the theorems of a text.

The text is followed by a probe section that we write, so that each question has a line of its
own and each answer is known by its line (see `judge.py`).  A number that nobody could have
guessed is printed before the first question and after the last.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Statements and definitions as they are, with every type and instance and without notation, which
# would take nine times as long to make. Axioms by their full names, so that `X.propext` is not
# taken for `propext`.
_OPTIONS = ("pp.raw true", "pp.fullNames true", "pp.universes false")
PART = r"(?:[^\W\d][\w'!?]*|«[^»\n]+»)"
_NAME = re.compile(rf"{PART}(?:\.{PART})*\Z")


def is_name(name: str) -> bool:
    """Whether `name` can be written in a question as it stands."""
    return _NAME.match(name) is not None


def name_parts(name: str) -> list[str]:
    """Return the parts of a name, however it is quoted: `«a».b` is `a.b`, `«a.b»` is not."""
    return [part.strip("«»") for part in re.findall(PART, name)]


@dataclass(frozen=True)
class Probe:
    """A text together with the questions about it."""

    text: str
    theorems: tuple[str, ...]
    definitions: tuple[str, ...]
    nonce: str
    source: str
    """What Lean is given: the text, then the probe section."""
    first_line: int
    """The line of the first marker; every line before it is the text's own."""

    @classmethod
    def of(cls, text: str, theorems: Sequence[str], definitions: Sequence[str] = ()) -> Probe:
        """Append the questions about `theorems` and `definitions` to `text`.

        Raises:
            ValueError: a name is not a Lean name, or is asked for twice.
        """
        names = (*theorems, *definitions)
        for name in names:
            if not is_name(name):
                raise ValueError(f"not a Lean name: {name!r}")
        if len(set(names)) < len(names):
            raise ValueError("the same name is asked for twice")
        nonce = os.urandom(16).hex()
        # The marker comes first: a text that ends in `open X in` takes it in, not an option.
        lines = [f'#print "{nonce} begin"', *(f"set_option {option}" for option in _OPTIONS)]
        for name in theorems:
            lines += [f"#print sig _root_.{name}", f"#print axioms _root_.{name}"]
        lines += [f"#print _root_.{name}" for name in definitions]
        lines.append(f'#print "{nonce} end"')
        body = text if text.endswith("\n") else text + "\n"
        source = body + "\n".join(lines) + "\n"
        first_line = body.count("\n") + 1
        return cls(text, tuple(theorems), tuple(definitions), nonce, source, first_line)

    @property
    def first_question(self) -> int:
        """The line of the first question."""
        return self.first_line + 1 + len(_OPTIONS)

    @property
    def last_line(self) -> int:
        """The line of the last marker."""
        return self.first_question + 2 * len(self.theorems) + len(self.definitions)
