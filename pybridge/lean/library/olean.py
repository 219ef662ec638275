"""Reads compiled Lean modules (`.olean` files) without Lean.

Such a file is a memory image: a header, the address of the root object, then objects whose
pointers count from a base address in the header.  The root is a `Lean.ModuleData`; from it we
read the imports and, for each constant, what it is and which constants its type and its value
mention.  Layouts follow `runtime/object.h` and `Lean/Environment.lean` of Lean 4.35; a file of
another format version is refused.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMAT_VERSION = 2
_HEADER = struct.Struct("<5sBB33s40sQQ")
_WORD = 8
_ROOT_SIZE = 7 * _WORD  # header, five objects, scalars: `ModuleData`
_ARRAY_TAG, _STRING_TAG, _NUMBER_TAG = 246, 249, 250
_PLAIN_PART = re.compile(r"[^\W\d][\w'!?]*\Z")

# Which fields of an expression node hold expressions, by constructor of `Lean.Expr`.
_CONST, _PROJ = 4, 11
_SUBTERMS: tuple[tuple[int, ...], ...] = (
    *((), (), (), (), ()),  # bvar, fvar, mvar, sort, const
    (0, 1),  # app
    (1, 2),  # lam
    (1, 2),  # forallE
    (1, 2, 3),  # letE
    (),  # lit
    (1,),  # mdata
    (2,),  # proj
)


class OleanError(Exception):
    """A file is not a compiled module of the format that we read."""


class Kind(str, Enum):
    """What a constant is, in the order of the constructors of `Lean.ConstantInfo`."""

    AXIOM = "axiom"
    DEFINITION = "def"
    THEOREM = "theorem"
    OPAQUE = "opaque"
    QUOTIENT = "quot"
    INDUCTIVE = "inductive"
    CONSTRUCTOR = "constructor"
    RECURSOR = "recursor"


KINDS = tuple(Kind)
"""By the number of the constructor of `Lean.ConstantInfo`."""

# For each kind: object fields of its record, and which byte after them says `isUnsafe`.
_UNSAFE_BYTE = {
    Kind.AXIOM: (1, 0),
    Kind.OPAQUE: (3, 0),
    Kind.INDUCTIVE: (6, 1),
    Kind.CONSTRUCTOR: (5, 0),
    Kind.RECURSOR: (7, 1),
}


@dataclass(frozen=True)
class CompiledConstant:
    """One constant of a module."""

    name: str
    kind: Kind
    is_unsafe: bool
    """Whether it is outside the logic: theorems cannot use it."""
    type_uses: frozenset[str]
    """The constants that occur in its type."""
    value_uses: frozenset[str]
    """The constants that occur in its value: a proof, a definition's body, the computation
    rules of a recursor, the constructors of an inductive type."""

    @property
    def uses(self) -> frozenset[str]:
        """All constants that it mentions."""
        return self.type_uses | self.value_uses


@dataclass(frozen=True)
class CompiledModule:
    """What a compiled file holds."""

    lean_version: str
    commit: str
    imports: tuple[str, ...]
    constants: tuple[CompiledConstant, ...]


def read_module(path: Path) -> CompiledModule:
    """Read a compiled module.

    Raises:
        OleanError: the file is not one, is damaged, or has another format.
        OSError: the file cannot be read.
    """
    try:
        return Image(path.read_bytes()).module()
    except (IndexError, struct.error, UnicodeDecodeError, RecursionError) as error:
        raise OleanError(f"{path} is damaged: {error}") from error
    except OleanError as error:
        raise OleanError(f"{path}: {error}") from error


class Image:
    """The memory image; an object is named by the offset of its header in the file.

    Raises:
        OleanError: the file is not a compiled module, or has another format.
        IndexError, struct.error, UnicodeDecodeError: it is damaged.
    """

    def __init__(self, data: bytes) -> None:
        marker, version, _, lean_version, commit, base, root = _HEADER.unpack_from(data)
        if marker != b"olean" or version != FORMAT_VERSION:
            raise OleanError(f"not a compiled module of format {FORMAT_VERSION}")
        self._data = data
        self._words = memoryview(data)[: len(data) // _WORD * _WORD].cast("Q")
        self._base = base
        self._root = root - base
        if not _HEADER.size <= self._root <= len(data) - _ROOT_SIZE:
            raise OleanError("the file is cut short")
        self._version = lean_version.rstrip(b"\0").decode()
        self._commit = commit.rstrip(b"\0").decode()
        self._names: dict[int, str] = {1: ""}
        # A set of constants is a number: bit i stands for the i-th constant mentioned anywhere.
        self._bit_of: dict[str, int] = {}
        self._name_of_bit: list[str] = []
        self._mentioned: dict[int, int] = {}

    def module(self) -> CompiledModule:
        """Read all that is known of the module."""
        # `isModule` is a scalar and lies behind the objects, so `imports` is the first of these.
        imports, _, constants = (self.field(self._root, i) for i in range(3))
        return CompiledModule(
            self._version,
            self._commit,
            tuple(dict.fromkeys(self._name(self.field(i, 0)) for i in self.array(imports))),
            tuple(map(self._constant, self.array(constants))),
        )

    def tag(self, at: int) -> int:
        """Return the number of the constructor that an object is."""
        return self._words[at // _WORD] >> 56

    def field(self, at: int, index: int) -> int:
        """Return a field of a constructor: an offset, or an odd number for a boxed scalar."""
        word = self._words[at // _WORD + 1 + index]
        return word if word & 1 else word - self._base

    def array(self, at: int) -> Iterator[int]:
        """Iterate over the elements of an array."""
        if self.tag(at) != _ARRAY_TAG:
            raise OleanError("an array is not where it should be")
        return (self.field(at, 2 + index) for index in range(self._words[at // _WORD + 1]))

    def linked(self, at: int) -> Iterator[int]:
        """Yield the elements of a list."""
        while not at & 1:
            yield self.field(at, 0)
            at = self.field(at, 1)

    def _name(self, at: int) -> str:
        known = self._names.get(at)
        if known is None:
            prefix, part = self._name(self.field(at, 0)), self.field(at, 1)
            text = str(part >> 1) if part & 1 else _quoted(self.string(part))
            known = self._names[at] = f"{prefix}.{text}" if prefix else text
        return known

    def string(self, at: int) -> str:
        """Read a string."""
        if self.tag(at) != _STRING_TAG:
            raise OleanError("a string is not where it should be")
        size = self._words[at // _WORD + 1]
        return self._data[at + 32 : at + 32 + size - 1].decode()

    def scalar(self, at: int, fields: int, place: int, size: int = 1) -> int:
        """Read a small value that lies `place` bytes behind the fields of an object."""
        start = at + _WORD * (1 + fields) + place
        value = self._data[start : start + size]
        if len(value) < size:
            raise OleanError("the file is cut short")
        return int.from_bytes(value, "little")

    def natural(self, at: int) -> int:
        """Read a natural number: boxed, or an object with machine words."""
        if at & 1:
            return at >> 1
        if self.tag(at) != _NUMBER_TAG:
            raise OleanError("a number is not where it should be")
        size = self.scalar(at, 0, 4, 4)  # a negative one is enormous, and so refused
        words = self.field(at, 1)
        return self.scalar(words - _WORD, 0, 0, _WORD * size)

    def name_parts(self, at: int) -> tuple[str | int, ...]:
        """Read the parts of a name."""
        parts: list[str | int] = []
        while at != 1:
            part = self.field(at, 1)
            parts.append(part >> 1 if part & 1 else self.string(part))
            at = self.field(at, 0)
        return tuple(reversed(parts))

    def constant_infos(self) -> Iterator[int]:
        """Iterate over the constants of the module, each a `Lean.ConstantInfo`."""
        return self.array(self.field(self._root, 2))

    def subterms(self, at: int) -> tuple[int, ...]:
        """Return which fields of an expression hold expressions."""
        return _SUBTERMS[self.tag(at)]

    def constants_used(self, info: int) -> set[tuple[str | int, ...]]:
        """Return the constants that the type and the value of a constant mention."""
        record = self.field(info, 0)
        roots = [self.field(self.field(record, 0), 2)]
        if KINDS[self.tag(info)] in (Kind.DEFINITION, Kind.THEOREM, Kind.OPAQUE):
            roots.append(self.field(record, 1))
        found: set[tuple[str | int, ...]] = set()
        seen: set[int] = set()
        while roots:
            at = roots.pop()
            if at not in seen:
                seen.add(at)
                if self.tag(at) in (_CONST, _PROJ):
                    found.add(self.name_parts(self.field(at, 0)))
                roots += [self.field(at, index) for index in self.subterms(at)]
        return found

    def _constant(self, at: int) -> CompiledConstant:
        kind = KINDS[self.tag(at)]
        record = self.field(at, 0)
        header = self.field(record, 0)
        uses = 0
        if kind in (Kind.DEFINITION, Kind.THEOREM, Kind.OPAQUE):
            uses = self._constants_of(self.field(record, 1))
        elif kind is Kind.INDUCTIVE:
            for constructor in self.linked(self.field(record, 4)):
                uses |= self._bit(self._name(constructor))
        elif kind is Kind.RECURSOR:
            for rule in self.linked(self.field(record, 6)):
                uses |= self._constants_of(self.field(rule, 2))
        return CompiledConstant(
            self._name(self.field(header, 0)),
            kind,
            self._is_unsafe(kind, record),
            self._named(self._constants_of(self.field(header, 2))),
            self._named(uses),
        )

    def _is_unsafe(self, kind: Kind, record: int) -> bool:
        if kind is Kind.DEFINITION:  # `DefinitionSafety`: unsafe, safe, partial
            return self._data[record + _WORD * (1 + 4)] == 0
        fields, byte = _UNSAFE_BYTE.get(kind, (0, -1))
        return byte >= 0 and self._data[record + _WORD * (1 + fields) + byte] != 0

    def _constants_of(self, root: int) -> int:
        """Return the constants in an expression; every shared part is visited once in a module."""
        mentioned = self._mentioned
        waiting = [root]
        while waiting:
            at = waiting[-1]
            if at in mentioned:
                waiting.pop()
                continue
            tag = self.tag(at)
            parts = [self.field(at, index) for index in _SUBTERMS[tag]]
            unknown = [part for part in parts if part not in mentioned]
            if unknown:
                waiting += unknown
                continue
            uses = 0
            for part in parts:
                uses |= mentioned[part]
            if tag in (_CONST, _PROJ):
                uses |= self._bit(self._name(self.field(at, 0)))
            mentioned[at] = uses
            waiting.pop()
        return mentioned[root]

    def _bit(self, name: str) -> int:
        position = self._bit_of.setdefault(name, len(self._name_of_bit))
        if position == len(self._name_of_bit):
            self._name_of_bit.append(name)
        return 1 << position

    def _named(self, uses: int) -> frozenset[str]:
        names = set()
        while uses:
            lowest = uses & -uses
            names.add(self._name_of_bit[lowest.bit_length() - 1])
            uses ^= lowest
        return frozenset(names)


def _quoted(part: str) -> str:
    """Write a part of a name as Lean does."""
    return part if _PLAIN_PART.match(part) or "»" in part else f"«{part}»"
