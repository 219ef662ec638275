"""Where tables and keys stand in a TOML text, so that errors can name their lines."""

from __future__ import annotations

import re

__all__ = ["Place", "key_lines"]

Place = tuple[str | int, ...]
"""Where something stands in a file, such as `("law", 2, "claim")`."""

_HEADER = re.compile(r"\s*\[(\[)?\s*([A-Za-z0-9_.\s-]+?)\s*\]")
_KEY = re.compile(r"\s*(?:([A-Za-z0-9_-]+)|\"([^\"]*)\"|'([^']*)')\s*[.=]")


def key_lines(text: str) -> dict[Place, int]:
    """Find the first line of each table and key, such as `("law", 2, "claim")`.

    TOML parsers keep no positions, so this reads headers and the beginnings of lines again.  A
    line inside a multi-line string may be taken for a key; that misplaces an error at worst.
    """
    lines: dict[Place, int] = {}
    counts: dict[str, int] = {}
    table: Place = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            first, *rest = (part.strip() for part in header[2].split("."))
            # What follows `[[objective]]` as `[objective.where]` belongs to that one.
            within = (counts[first] - 1,) if rest and first in counts else ()
            table = (first, *within, *rest)
            if header[1]:
                name = str(table[-1])
                table = (*table, counts.get(name, 0))
                counts[name] = counts.get(name, 0) + 1
            for length in range(1, len(table) + 1):
                lines.setdefault(table[:length], number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, key[1] or key[2] or key[3] or ""), number)
    return lines
