"""Refuses Lean texts that could change how Lean answers questions about them.

A text may contain macros, and a macro may well say what `#print axioms` prints.  Generated texts
are definitions and theorems and need nothing of the kind, so a text that does is not asked about
at all.  Nor is one with a name that only its quotation marks hold together: statements are printed
without these, where `«x y»` would look like two words.  The scan below sees the words of a text
outside comments and strings; where its reading could part from Lean's, it refuses.

This is a second look at texts that are ours. What keeps a proof of somebody else's from doing harm
is `untrusted`, where Lean's own parser reads it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHANGES_GRAMMAR = (
    "macro macro_rules elab elab_rules syntax declare_syntax_cat notation infix infixl infixr "
    "prefix postfix notation3 binder_predicate app_unexpander command_elab term_elab "
    "builtin_command_elab builtin_term_elab builtin_macro delab app_delab dsimproc simproc "
    "builtin_simproc builtin_dsimproc unif_hint unification_hint"
)
_RUNS_CODE = (
    "run_cmd run_elab run_meta initialize builtin_initialize extern "
    "implemented_by csimp unsafe export native_decide dbg_trace include_str"
)
_CHANGES_MEANING = "instance default_instance"

FORBIDDEN_WORDS = frozenset(f"{_CHANGES_GRAMMAR} {_RUNS_CODE} {_CHANGES_MEANING}".split())
"""Words that no checked text may contain outside comments and strings."""

FORBIDDEN_OPTIONS = ("debug", "bootstrap", "compiler")
"""Beginnings of options that no checked text may set: `debug.skipKernelTC` is one."""

_TOKEN = re.compile(
    r"""
      (?P<line_comment> --[^\n]* )
    | (?P<block_comment> /- )
    | (?P<raw_string> r(?P<hashes>\#*)" )
    | (?P<string> "(?:\\.|[^"\\])*" )
    | (?P<character> '(?:\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)|[^\\'\n])' )
    | (?P<word> (?:«[^»]*»|[^\W\d][\w'!?]*) (?:\.(?:«[^»]*»|[^\W\d][\w'!?]*))* )
    | (?P<open> [«"] )
    | (?P<number> \d\w* )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_SUSPECT = re.compile("|".join(["«", *sorted({*FORBIDDEN_WORDS, *FORBIDDEN_OPTIONS})]))
_FORBIDDEN = re.compile("|".join(sorted(FORBIDDEN_WORDS)))
_GLUED = re.compile(rf"[^\x00-\x7f«](?:{_FORBIDDEN.pattern})")
"""A word behind a letter of another alphabet, which Lean may read as a symbol (`λmacro_rules`)."""

_OPENED = frozenset({"line_comment", "block_comment", "raw_string", "character"})
"""Where Lean may have begun to read something else one character earlier."""
_SEVERAL_WORDS = re.compile(r"«(?![^\W\d][\w'!?]*»)")
_COMMENT_EDGE = re.compile(r"/-|-/")


def refusal(text: str) -> str:
    """Why `text` is not to be checked, in one sentence; empty when it may be."""
    if not _SUSPECT.search(text):
        return ""  # wherever comments and strings end: there is nothing to hide in them
    sets_option = False
    for kind, token, position in tokens(text):
        if token.isspace() or (kind.endswith("comment") and not _glued(text, position)):
            continue
        complaint = ""
        if kind == "open":
            complaint = "a comment, string or name that is not closed"
        elif kind == "number" and _FORBIDDEN.search(token):
            complaint = f"`{token}`"
        elif kind in _OPENED and _glued(text, position):
            complaint = f"`{token[:20]}` in the middle of something"
        elif kind in ("string", "raw_string") and ("{" in token or _interpolated(text, position)):
            complaint = "a string that may be interpolated"
        elif kind == "word":
            parts = token.split(".")
            if _GLUED.search(token):
                complaint = f"`{token}`"  # Lean may see the end of a word where we see none
            elif FORBIDDEN_WORDS.intersection(parts) or _SEVERAL_WORDS.search(token):
                complaint = f"`{token}`"
            elif sets_option and parts[0].strip("«»") in FORBIDDEN_OPTIONS:
                complaint = f"`set_option {token}`"
        if complaint:
            line = text.count("\n", 0, position) + 1
            return f"line {line} contains {complaint}, which could change how Lean answers"
        sets_option = token == "set_option"
    return ""


def _glued(text: str, position: int) -> bool:
    """Whether something stands right before `position`, on its line."""
    return bool(text[position - 1 : position].strip())


def _interpolated(text: str, position: int) -> bool:
    return text[position - 1 : position] == "!"


def tokens(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield the tokens of a Lean text, as far as comments, strings and words go.

    Each comes with its kind and its position.  The last is of the kind `open`, and empty, when a
    comment or string is not closed.
    """
    position = 0
    while match := _TOKEN.match(text, position):
        kind, start = match.lastgroup or "other", position
        position = match.end()
        try:
            if match["hashes"] is not None:
                kind, closing = "raw_string", f'"{match["hashes"]}'
                position = text.index(closing, position) + len(closing)
            elif kind == "block_comment":
                position = _comment_end(text, position)
        except ValueError:
            yield "open", "", start
            return
        yield kind, text[start:position], start


def _comment_end(text: str, position: int) -> int:
    """Where the block comment ends whose inside starts at `position`.

    Raises:
        ValueError: it does not end.
    """
    depth = 1
    while depth:
        edge = _COMMENT_EDGE.search(text, position)
        if edge is None:
            raise ValueError("a comment that is not closed")
        depth += 1 if edge[0] == "/-" else -1
        position = edge.end()
    return position
