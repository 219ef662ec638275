"""Read families from TOML.

    name = "gap"
    over = "weight"                        # or "term", "pair", "objective"
    words = "how the objective changes with a weight, exactly"
    unless = ["{{ J.not_linear(x) }}", "{{ J.not_alone(x) }}"]
    forall = ["{{ small }}", "{{ large }}"]
    claim = "{{ J.at(x, large) }} - {{ J.at(x, small) }} == {{ change }}"
    fact = "changes by {{ J.folded(change) }} from {{ small }} to {{ large }}"

    [let]
    "small, large" = "J.values(x)"
    change = "J.simplified('(' ~ large ~ ' - ' ~ small ~ ') * (' ~ J.coefficient(x) ~ ')')"

Whatever is wrong with a file is reported with its line.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args

from pybridge.expression import ExpressionError, check_name
from pybridge.objectives.errors import FamilyError
from pybridge.objectives.families.family import Family, Over
from pybridge.objectives.families.limits import MAX_FAMILY_BYTES, MAX_TEMPLATES
from pybridge.objectives.families.rendering import RenderingError, TextTemplate, ValueTemplate
from pybridge.objectives.toml_places import key_lines

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["parse_family", "read_family"]

_REQUIRED = ("name", "over", "words", "claim")
_TEXTS = ("name", "over", "words", "source", "stem", "named", "claim", "fact", "expect")
_LISTS = ("unless", "forall", "assume")
_KEYS = (*_TEXTS, *_LISTS, "let")

_INTRODUCED = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\s*,\s*[A-Za-z][A-Za-z0-9_]*)*", re.ASCII)

_TAKEN = ("J", "x", "y", "range", "loop")
"""Names that mean something in templates, and cannot be introduced."""


def read_family(path: Path) -> Family:
    """Read a family from a file.

    Raises:
        FamilyError: it cannot be read, or is no family.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FAMILY_BYTES + 1)
    except OSError as error:
        raise FamilyError(str(path), 0, f"cannot be read: {error.strerror or error}") from error
    if len(content) > MAX_FAMILY_BYTES:
        limit = f"MAX_FAMILY_BYTES = {MAX_FAMILY_BYTES}"
        raise FamilyError(str(path), 0, f"the file exceeds {limit}; a family takes a few lines")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FamilyError(str(path), line, "not UTF-8 text; save the file as UTF-8") from error
    return parse_family(text, str(path))


def parse_family(text: str, path: str, *, check: bool = True) -> Family:
    """Read a family from text.

    Args:
        text: the TOML text.
        path: what errors call it.
        check: whether to refuse now what is no template; otherwise that is seen when it is used.

    Raises:
        FamilyError: the text is no family.
    """
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r"\(at line (\d+), column \d+\)", str(error))
        line = int(found[1]) if found else 0
        raise FamilyError(path, line, f"not valid TOML: {error}") from error
    family = _FamilyReader(text, path, document).family()
    if check:
        _check_templates(family)
    return family


class _FamilyReader:
    """Turns the table of a TOML file into a family, knowing where its keys stand."""

    def __init__(self, text: str, path: str, document: Mapping[str, Any]) -> None:
        self.path = path
        self.document = document
        self.lines = {".".join(map(str, place)): line for place, line in key_lines(text).items()}

    def family(self) -> Family:
        """Read the whole file."""
        self.check_keys()
        over = self.one_of("over", get_args(Over))
        expect: Literal["", "proved", "disproved"] = ""
        if "expect" in self.document:
            expect = self.one_of("expect", ("proved", "disproved"))
        name = self.name("name")
        named = self.text("named")
        return Family(
            name=name,
            over=over,
            words=self.words("words"),
            path=self.path,
            lines=self.lines,
            stem=self.name("stem") if "stem" in self.document else name,
            named=TextTemplate(named) if named else None,
            unless=self.templates("unless"),
            let=self.introduced(),
            forall=self.templates("forall"),
            assume=self.templates("assume"),
            claim=TextTemplate(self.text("claim")),
            fact=TextTemplate(self.text("fact")),
            expect=expect,
            source=self.words("source"),
        )

    def fail(self, key: str, message: str) -> FamilyError:
        """Return the error at a key, or about the file as a whole."""
        return FamilyError(self.path, self.lines.get(key, 0), message)

    def check_keys(self) -> None:
        """Refuse keys that mean nothing, values of another kind, and a file without the rest."""
        for key, value in self.document.items():
            if key not in _KEYS:
                close = get_close_matches(key, _KEYS, n=1)
                hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(_KEYS)}"
                raise self.fail(key, f"unknown key {key[:64]!r}; {hint}")
            if key in _TEXTS and not isinstance(value, str):
                raise self.fail(key, f"{key} is a text")
            is_list = isinstance(value, list) and all(isinstance(each, str) for each in value)
            if key in _LISTS and not is_list:
                raise self.fail(key, f"{key} is a list of texts, even of one")
            if key in (*_LISTS, "let") and len(value) > MAX_TEMPLATES:
                raise self.fail(key, f"{key} has more parts than MAX_TEMPLATES = {MAX_TEMPLATES}")
        for key in _REQUIRED:
            if not self.document.get(key):
                raise self.fail("", f"{key} is missing from this family")

    def text(self, key: str) -> str:
        text: str = self.document.get(key, "")
        return text

    def words(self, key: str) -> str:
        """Read what is shown to people: one line."""
        text = " ".join(self.text(key).split())
        if not text.isprintable():
            raise self.fail(key, f"{key} has characters that cannot be shown")
        return text

    def name(self, key: str) -> str:
        try:
            return check_name(self.text(key))
        except ExpressionError as error:
            raise self.fail(key, str(error)) from error

    def one_of(self, key: str, choices: tuple[Any, ...]) -> Any:
        if self.text(key) not in choices:
            shown = " or ".join(map(repr, choices))
            raise self.fail(key, f"{key} is {shown}, not {self.text(key)[:64]!r}")
        return self.text(key)

    def templates(self, key: str) -> tuple[TextTemplate, ...]:
        return tuple(map(TextTemplate, self.document.get(key, ())))

    def introduced(self) -> tuple[tuple[tuple[str, ...], ValueTemplate], ...]:
        """Read the names that the other templates use."""
        table = self.document.get("let", {})
        if not isinstance(table, dict):
            raise self.fail("let", "let is a table of names and expressions")
        found = []
        for key, source in table.items():
            place = f"let.{key}"
            if not _INTRODUCED.fullmatch(key):
                raise self.fail(place, f"{key[:64]!r} is no name, and no names with commas between")
            if not isinstance(source, str):
                raise self.fail(place, f"{key} is a text: an expression of Jinja")
            names = tuple(name.strip() for name in key.split(","))
            for name in names:
                if name in _TAKEN:
                    raise self.fail(place, f"{name} means something else in templates")
            found.append((names, ValueTemplate(source)))
        return tuple(found)


def _check_templates(family: Family) -> None:
    """Refuse a family with what is no template.

    Raises:
        FamilyError: one of them is none.
    """
    named = (family.named,) if family.named else ()
    places: list[tuple[str, TextTemplate | ValueTemplate]] = [
        *(("named", each) for each in named),
        *(("unless", each) for each in family.unless),
        *(("let." + ", ".join(names), each) for names, each in family.let),
        *(("forall", each) for each in family.forall),
        *(("assume", each) for each in family.assume),
        ("claim", family.claim),
        ("fact", family.fact),
    ]
    for key, template in places:
        try:
            template.check()
        except RenderingError as error:
            raise family.fault(key, f"{family.name}, {key}: {error}") from error
