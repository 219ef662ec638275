"""Enters Lean: does what the command `lean` does, by functions that every platform's wheel exports.

`lean_main`, the command as one function, is missing in the wheels for macOS. What it is made of is
in all of them, and is called here in the same order: initialise, search path, permission to run
initialisers, options, end of initialisation, task manager, and then Lean's own main on a thread
with a large stack. Options are taken apart by the system's `getopt_long`, as there, so that
messages and exit statuses are the same. Two things are not: with `--profile`, Lean's own start is
not in the list; and an exception of C++ that gets through Lean's main (too much memory, a program
without `main`) aborts the process, where `lean_main` says the same and ends with 1.

A Lean object is an address, or an odd number, which is a small number or a constructor without
fields. It begins with eight bytes: reference count, size, number of fields, tag. A function that
takes an object uses up one reference to it, and the one that it returns belongs to the caller.

Like `launcher.py` the module imports nothing of pybridge and nothing of site-packages.
"""

from __future__ import annotations

import _thread
import ctypes
import os
import struct

TYPE_CHECKING = False  # what `typing` says, which takes some milliseconds to import
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

OBJECT = ctypes.c_void_p
NOTHING = 1
"""The constructor with the number 0, where it has no fields: `()`, `none`, `[]`."""

HEADER = struct.Struct("<iHBB")
"""Reference count, size, number of fields, tag."""

STACK_VARIABLE = "LEAN_STACK_SIZE_KB"
_STACK_BYTES = 1 << 30
"""What Lean takes for a thread where neither the variable nor an option says otherwise."""
_STACK_RESERVE = 1 << 17
_STACK_UNIT = 1 << 16
"""A multiple of every platform's page."""

NO_ARGUMENT, REQUIRED, OPTIONAL = range(3)
SHORT_OPTIONS = "PdD:o:i:b:c:C:qgvVht:012j:012rR:M:012T:012ap:eE:Y:Z:H:s:012"
LONG_OPTIONS = (
    ("version", NO_ARGUMENT, "v"),
    ("help", NO_ARGUMENT, "h"),
    ("githash", NO_ARGUMENT, "g"),
    ("short-version", NO_ARGUMENT, "V"),
    ("run", NO_ARGUMENT, "r"),
    ("o", OPTIONAL, "o"),
    ("i", OPTIONAL, "i"),
    ("stdin", NO_ARGUMENT, "I"),
    ("root", REQUIRED, "R"),
    ("memory", REQUIRED, "M"),
    ("trust", REQUIRED, "t"),
    ("profile", NO_ARGUMENT, "P"),
    ("stats", NO_ARGUMENT, "a"),
    ("quiet", NO_ARGUMENT, "q"),
    ("deps", NO_ARGUMENT, "d"),
    ("src-deps", NO_ARGUMENT, "O"),
    ("deps-json", NO_ARGUMENT, "N"),
    ("timeout", OPTIONAL, "T"),
    ("c", OPTIONAL, "c"),
    ("bc", OPTIONAL, "b"),
    ("features", NO_ARGUMENT, "f"),
    ("exitOnPanic", NO_ARGUMENT, "e"),
    ("threads", REQUIRED, "j"),
    ("tstack", REQUIRED, "s"),
    ("server", NO_ARGUMENT, "S"),
    ("worker", NO_ARGUMENT, "W"),
    ("plugin", REQUIRED, "p"),
    ("load-dynlib", REQUIRED, "l"),
    ("setup", REQUIRED, "u"),
    ("error", REQUIRED, "E"),
    ("json", NO_ARGUMENT, "J"),
    ("print-prefix", NO_ARGUMENT, "x"),
    ("print-libdir", NO_ARGUMENT, "L"),
    ("incr-save", REQUIRED, "Y"),
    ("incr-load", REQUIRED, "Z"),
    ("incr-header-save", REQUIRED, "H"),
)
"""The options of Lean's command line: name, whether an argument follows, and the letter by which
Lean knows it. They belong to this build of Lean."""


class _LongOption(ctypes.Structure):
    """`struct option` of the system's `getopt.h`."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("has_argument", ctypes.c_int),
        ("flag", ctypes.c_void_p),
        ("value", ctypes.c_int),
    )


class CommandLine:
    """A command line of Lean's, which `getopt_long` takes apart; a process has only one."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """Begin with the first of `arguments`."""
        words = [b"lean", *map(os.fsencode, arguments)]
        self._count = len(words)
        self._words = (ctypes.c_char_p * (self._count + 1))(*words, None)
        rows = [
            (name.encode(), follows, None, ord(letter)) for name, follows, letter in LONG_OPTIONS
        ]
        self._long = (_LongOption * (len(rows) + 1))(*[_LongOption(*row) for row in rows])
        self._system = ctypes.CDLL(None)

    def option(self) -> tuple[int, bytes | None] | None:
        """Return the letter and the argument of the next option; None where there is no more.

        What is no option has the letter `?`, after a message on standard error.
        """
        letter = int(
            self._system.getopt_long(
                self._count, self._words, SHORT_OPTIONS.encode(), self._long, None
            )
        )
        if letter == -1:
            return None
        return letter, ctypes.c_char_p.in_dll(self._system, "optarg").value

    def rest(self) -> list[bytes]:
        """Return what comes after the options."""
        first = ctypes.c_int.in_dll(self._system, "optind").value
        return [word for word in self._words[first : self._count] if word is not None]


class Lean:
    """Lean's shared library, loaded and initialised; a process that is forked then has it too.

    Raises:
        OSError: the library does not load.
        AttributeError: it lacks a function.
    """

    def __init__(self, library: str) -> None:
        # Lean's interpreter looks symbols up among those that everybody sees.
        self.library = ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)
        self._functions: dict[str, Any] = {}
        self._allocate = self.function("lean_alloc_object", OBJECT, ctypes.c_size_t)
        self._free = self.function("lean_dec_ref_cold", None, OBJECT)
        self.function("lean_shell_main", OBJECT, OBJECT, OBJECT)  # or else it is another library
        self.function("lean_initialize", None)()

    def function(self, name: str, result: Any, *arguments: Any) -> Any:
        """Return a function of the library, with the types of its result and arguments."""
        known = self._functions.get(name)
        if known is None:
            known = self._functions[name] = self.library[name]
            known.restype, known.argtypes = result, arguments
        return known

    def main(self, arguments: Sequence[str]) -> int:
        """Do what `lean ARGUMENT…` does, and return its exit status.

        That may end the process itself. Otherwise what C has not written yet is still to be
        written, and then the process is to be ended at once.
        """
        status, _ = self._answer(self.function("lean_init_search_path", OBJECT)())
        if status:
            return status
        self.allow_initializers()
        stack_bytes = _stack_bytes(os.environ.get(STACK_VARIABLE))
        if stack_bytes:
            set_size = self.function("lean_internal_set_thread_stack_size", OBJECT, ctypes.c_size_t)
            self.release(set_size(stack_bytes))
        options = self.function("lean_shell_options_mk", OBJECT, OBJECT)(NOTHING)
        line = CommandLine(arguments)
        while (found := line.option()) is not None:
            letter, argument = found
            result = self.process_option(options, letter, argument)
            if tag(result) != 0:  # it has said why, or all that was asked for
                status = field(result, 0) >> 1
                self.release(result)
                return status
            options = self._taken(result)
            if letter == ord("s"):
                stack_bytes = _stack_bytes(argument)
            if self._question("lean_shell_options_get_run", ctypes.c_uint8, options):
                break
        self.function("lean_io_mark_end_initialization", None)()
        threads = self._question("lean_shell_options_get_num_threads", ctypes.c_uint32, options)
        self.function("lean_init_task_manager_using", None, ctypes.c_uint32)(threads)
        files = self._list([self._string(word) for word in line.rest()])
        status = self._on_large_stack(files, options, stack_bytes or _STACK_BYTES)
        self.function("lean_finalize_task_manager", None)()
        return status

    def allow_initializers(self) -> None:
        """Let the next import run what compiled modules register; each import uses this up."""
        self.release(self.function("lean_enable_initializer_execution", OBJECT)())

    def process_option(self, options: int, letter: int, argument: bytes | None) -> int:
        """Have Lean read one option: the options with it, or an exit status."""
        given = NOTHING if argument is None else self._constructor(1, self._string(argument))
        types = (OBJECT, ctypes.c_uint32, OBJECT)
        found: int = self.function("lean_shell_options_process", OBJECT, *types)(
            options, letter, given
        )
        return found

    def _on_large_stack(self, files: int, options: int, stack_bytes: int) -> int:
        """Run Lean's main on a thread of its own, as it does itself, and wait for its end."""
        answers: list[int] = []
        ended = _thread.allocate_lock()

        def inside() -> None:
            try:
                self.function("lean_initialize_thread", None)()
                shell = self.function("lean_shell_main", OBJECT, OBJECT, OBJECT)
                status, value = self._answer(shell(files, options))
                answers.append(status or value >> 1)
                self.function("lean_finalize_thread", None)()
            finally:
                ended.release()

        ended.acquire()
        usual = _thread.stack_size(_rounded(stack_bytes + _STACK_RESERVE))
        _thread.start_new_thread(inside, ())
        _thread.stack_size(usual)
        ended.acquire()
        [status] = answers
        return status

    def _answer(self, result: int) -> tuple[int, int]:
        """Return 0 and the value of an `IO` action; or 1, having written why it failed."""
        if tag(result) == 0:
            return 0, self._taken(result)
        error = self._taken(result)
        said = self.function("lean_io_error_to_string", OBJECT, OBJECT)(error)
        os.write(2, text_of(said) + b"\n")
        self.release(said)
        return 1, NOTHING

    def _question(self, name: str, result: Any, item: int) -> int:
        """Call a function that takes an object, and keep the object."""
        retain(item)
        found: int = self.function(name, result, OBJECT)(item)
        return found

    def _taken(self, result: int) -> int:
        """Return what is in a result, and let the result go."""
        value = field(result, 0)
        retain(value)
        self.release(result)
        return value

    def release(self, item: int) -> None:
        """Use up a reference to an object, and free it if that was the last one."""
        if item & 1:
            return
        count = ctypes.c_int32.from_address(item)
        if count.value > 1:
            count.value -= 1
        elif count.value:  # the last, or counted by several threads
            self._free(item)

    def _string(self, text: bytes) -> int:
        found: int = self.function("lean_mk_string", OBJECT, ctypes.c_char_p)(text)
        return found

    def _constructor(self, number: int, *fields: int) -> int:
        size = HEADER.size + 8 * len(fields)
        place: int = self._allocate(size)
        body = struct.pack(f"<{len(fields)}Q", *fields)
        ctypes.memmove(place, HEADER.pack(1, size, len(fields), number) + body, size)
        return place

    def _list(self, items: Sequence[int]) -> int:
        found = NOTHING
        for item in reversed(items):
            found = self._constructor(1, item, found)
        return found


def retain(item: int) -> None:
    """Count one more reference to an object that only one thread has."""
    if not item & 1:
        count = ctypes.c_int32.from_address(item)
        if count.value > 0:
            count.value += 1


def tag(item: int) -> int:
    """Return the number of the constructor that an object is."""
    return item >> 1 if item & 1 else ctypes.c_uint8.from_address(item + 7).value


def field(item: int, index: int) -> int:
    """Return a field of a constructor."""
    return ctypes.c_uint64.from_address(item + 8 + 8 * index).value


def text_of(string: int) -> bytes:
    """Return the text of a string."""
    return ctypes.string_at(string + 32, field(string, 0) - 1)


def _stack_bytes(kilobytes: str | bytes | None) -> int:
    """Return the size of a stack, in full pages; 0 where nothing says so."""
    try:
        return int(kilobytes or 0) // 4 * 4 << 10
    except ValueError:
        return 0


def _rounded(size: int) -> int:
    return -(-size // _STACK_UNIT) * _STACK_UNIT
