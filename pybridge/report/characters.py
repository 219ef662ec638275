"""The characters that a report is written in: none that nobody sees, or that move others."""

from __future__ import annotations

import re

__all__ = ["visible"]

# XML 1.0 admits no control characters but tab, line feed and carriage return; a terminal obeys
# some of the others, and marks of direction (U+202A and so on) show a text in another order.
_HIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def visible(text: str) -> str:
    """Return the text with a replacement character for each that should not be in a file."""
    return _HIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
