"""Lean's own functions and objects, by ctypes: for the scripts that run inside a Lean process.

What Lean's objects look like says `entry.py`. A reference count of zero says that nobody counts:
what is made here is never freed, since the process ends soon.

All functions named here are exported by the wheel of every platform. The module imports nothing
of pybridge but `entry.py`, and nothing of site-packages.
"""

from __future__ import annotations

import ctypes
import struct
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pybridge.lean.embedded import entry
    from pybridge.lean.embedded.entry import HEADER, NOTHING, OBJECT, Lean, field, tag
else:
    sys.path.append(str(Path(__file__).parents[1] / "embedded"))
    import entry
    from entry import HEADER, NOTHING, OBJECT, Lean, field, tag

_ARRAY = 246
_STACK_BYTES = 256 << 20
_LARGEST_SMALL_SIZE = 4096
"""What Lean's allocator keeps in pages of its own; only there the header has the size."""

_EMPTY_TREE = 3
"""The empty map of Lean's `TreeMap`: the constructor with the number 1, without fields."""

_PRIVATE_LEVEL = 2
"""`OLeanLevel.private`: load all that a compiled module has."""


class Refused(Exception):  # noqa: N818
    """Lean answered with an error of its own."""


class Native:
    """Lean's shared library, loaded and initialised. Use it from one thread, with a large stack.

    Raises:
        OSError: the library does not load.
        AttributeError: it lacks a function.
    """

    def __init__(self, library: str) -> None:
        self._lean = Lean(library)
        self._allocate = self.function("lean_alloc_object", OBJECT, ctypes.c_size_t)
        self.call("lean_init_search_path")
        self._shell_options = self.call("lean_shell_options_mk", NOTHING)
        self.function("lean_io_mark_end_initialization", None)()
        self.function("lean_init_task_manager_using", None, ctypes.c_uint32)(1)

    def function(self, name: str, result: Any, *arguments: Any) -> Any:
        """Return a function of the library, with the types of its result and arguments."""
        return self._lean.function(name, result, *arguments)

    def call(self, name: str, *objects: int) -> int:
        """Call a function that takes objects and returns one; nothing is freed."""
        found: int = self.function(name, OBJECT, *(OBJECT for _ in objects))(*objects)
        return kept(found)

    # Objects that Lean made, taken apart.

    def value(self, result: int) -> int:
        """Return what an `IO` action or an `Except` has returned.

        Raises:
            Refused: it failed.
        """
        if tag(result) != 0:
            raise Refused("Lean failed to do what it was asked")
        return field(result, 0)

    # Objects made for Lean.

    def constructor(self, number: int, *fields: int, scalars: bytes = b"") -> int:
        """Make the constructor with this number, with fields and then small values."""
        body = struct.pack(f"<{len(fields)}Q", *fields) + scalars + b"\0" * (-len(scalars) % 8)
        return self._object(number, len(fields), body)

    def array(self, items: Sequence[int]) -> int:
        """Make an array of objects."""
        size = len(items)
        return self._object(_ARRAY, 0, struct.pack(f"<QQ{size}Q", size, size, *items))

    def sequence(self, items: Sequence[int]) -> int:
        """Make a list of objects."""
        found = NOTHING
        for item in reversed(items):
            found = self.constructor(1, item, found)
        return found

    def string(self, text: str) -> int:
        """Make a string."""
        encoded = text.encode()
        make = self.function("lean_mk_string_from_bytes", OBJECT, ctypes.c_char_p, ctypes.c_size_t)
        return kept(make(encoded, len(encoded)))

    def natural(self, value: int) -> int:
        """Make a natural number of any size."""
        if value < 1 << 62:
            return value << 1 | 1
        make = self.function("lean_cstr_to_nat", OBJECT, ctypes.c_char_p)
        return kept(make(str(value).encode()))

    def name(self, parts: Iterable[str | int]) -> int:
        """Make the name with these parts."""
        found = NOTHING
        for part in parts:
            if isinstance(part, int):
                found = self.call("lean_name_mk_numeral", found, self.natural(part))
            else:
                found = self.call("lean_name_mk_string", found, self.string(part))
        return found

    def _object(self, number: int, fields: int, body: bytes) -> int:
        size = HEADER.size + len(body)
        place: int = self._allocate(size)
        recorded = size if size <= _LARGEST_SMALL_SIZE else 0
        header = HEADER.pack(0, recorded, fields, number)
        ctypes.memmove(place, header + body, size)
        return place

    # What Lean does.

    @property
    def no_options(self) -> int:
        """Options of which none is set."""
        return int(ctypes.c_uint64.in_dll(self._lean.library, "l_Lean_Options_empty").value)

    def environment(self, modules: Iterable[str]) -> int:
        """Load the environment that has these modules, found where `LEAN_PATH` says.

        Raises:
            Refused: one of them cannot be imported.
        """
        imports = [
            self.constructor(0, self.name(module.split(".")), scalars=bytes([0, 1, 0]))
            for module in modules
        ]
        load = self.function(
            "l_Lean_importModules",
            OBJECT,
            *(OBJECT, OBJECT, ctypes.c_uint32, OBJECT),
            *(ctypes.c_uint8, ctypes.c_uint8, ctypes.c_uint8, OBJECT),
        )
        self._lean.allow_initializers()
        loaded = load(
            *(self.array(imports), self.no_options, 0, self.array([])),
            *(0, 1, _PRIVATE_LEVEL, _EMPTY_TREE),
        )
        return kept(self.value(kept(loaded)))

    def messages(self, text: str, environment: int) -> Iterator[str]:
        """Yield what Lean says of the commands of `text`, a line of JSON for each message.

        Raises:
            Refused: Lean breaks off.
        """
        answer = self.call(
            "l_Lean_Elab_process", self.string(text), environment, self.no_options, NOTHING
        )
        log = kept(field(self.value(answer), 1))
        for message in elements(self.call("l_Lean_MessageLog_toArray", log)):
            json = self.call("l_Lean_Message_toJson", kept(message))
            yield text_of(self.call("l_Lean_Json_compress", json))

    def shell(self, options: Sequence[tuple[str, str | None]], arguments: Sequence[str]) -> None:
        """Do what `lean` does with these options (by their letters) and files. Ends the process.

        Raises:
            Refused: an option is not one.
        """
        chosen = self._shell_options
        for letter, value in options:
            given = None if value is None else value.encode()
            read = self._lean.process_option(chosen, ord(letter), given)
            chosen = kept(self.value(kept(read)))
        self._lean.allow_initializers()
        self.call("lean_shell_main", self.sequence([*map(self.string, arguments)]), chosen)

    def run(self, action: Callable[[], None]) -> None:
        """Run `action` in a thread with a large stack, which Lean's own recursion needs.

        Raises:
            BaseException: what `action` raises.
        """
        failures: list[BaseException] = []

        def inside() -> None:
            self.function("lean_initialize_thread", None)()
            try:
                action()
            except BaseException as error:
                failures.append(error)

        threading.stack_size(_STACK_BYTES)
        thread = threading.Thread(target=inside)
        thread.start()
        thread.join()
        if failures:
            raise failures[0]


def kept(item: int) -> int:
    """Return the same object, which from now on is never freed."""
    if not item & 1:
        ctypes.c_int32.from_address(item).value = 0
    return item


def elements(array: int) -> Iterator[int]:
    """Iterate over the elements of an array."""
    return (field(array, 2 + index) for index in range(field(array, 0)))


def text_of(string: int) -> str:
    """Return the text of a string."""
    return entry.text_of(string).decode()


def name_of(name: int) -> str:
    """Return the text of a name, without quotation marks."""
    parts = []
    while not name & 1:
        part = field(name, 1)
        parts.append(text_of(part) if tag(name) == 1 else str(part >> 1))
        name = field(name, 0)
    return ".".join(reversed(parts))
