"""The objectives of other specs, which laws may apply, too.

A spec is named by the path of its file, from the folder of the spec that uses it, or by its name in
the catalog. Of what is used, the objectives count, and not their laws.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from pybridge.objectives import catalog
from pybridge.objectives.errors import UsesError
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec, parse_spec, read_spec

__all__ = ["MAX_USED_SPECS", "Reading"]

MAX_USED_SPECS = 64
"""How many specs are read because another one uses them, directly or not."""


@dataclass
class Reading:
    """The specs that are being read because one uses another."""

    pending: list[str] = field(default_factory=list)
    """Those that are not read to their end, each used by the one before it."""
    read: dict[str, Spec] = field(default_factory=dict)

    def objectives(self, name: str, user: str) -> list[Objective]:
        """Return the objectives of the spec of that name, as the spec `user` means it.

        Raises:
            UsesError: there is no such spec, or it uses `user` in turn.
            SpecError: it cannot be used.
        """
        beside = Path(user).parent / name
        is_file = _is_file(beside)
        if not is_file and name not in catalog.names():
            raise UsesError(_unknown(name, beside))
        path = str(beside) if is_file else f"catalog/{name}.toml"
        key = str(beside.resolve()) if is_file else path
        here = str(Path(user).resolve()) if _is_file(Path(user)) else user
        if key in (*self.pending, here):
            chain = [*self.pending[self.pending.index(key) :]] if key in self.pending else [key]
            chain = [*dict.fromkeys([*chain, here]), key]
            shown = " uses ".join(Path(each).name for each in chain)
            raise UsesError(f"circular: {shown}; state the laws about both in one of them")
        if key not in self.read:
            if len(self.read) + len(self.pending) >= MAX_USED_SPECS:
                raise UsesError(f"more specs are used than MAX_USED_SPECS = {MAX_USED_SPECS}")
            self.pending.append(here)
            try:
                if is_file:
                    self.read[key] = read_spec(path, locked=False, reading=self)
                else:
                    self.read[key] = parse_spec(catalog.text_of(name), path, self)
            finally:
                self.pending.pop()
        return [spec.objective.using(()) for spec in self.read[key]]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # too long, or with a character that no path has
        return False


def _unknown(name: str, beside: Path) -> str:
    """Say that there is no spec of that name, and which may have been meant."""
    try:
        nearby = [file.name for file in beside.parent.glob("*.toml")]
    except (OSError, ValueError):
        nearby = []
    close = get_close_matches(name, [*nearby, *catalog.names()], n=1)
    hint = (
        f"did you mean {close[0]!r}?"
        if close
        else "give the path of a file, or a name that `pybridge catalog` lists"
    )
    return f"uses: {name[:64]!r}: no such file, and no such objective in the catalog; {hint}"
