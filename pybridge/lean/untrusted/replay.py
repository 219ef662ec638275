"""Has a Lean that has seen no user's text check in its kernel what another Lean has left.

    python -I -S -B replay.py LIBRARY DATA_BYTES CPU_SECONDS PARENT_PID REQUEST < QUESTIONS

REQUEST is JSON: `module`, the compiled file, `names`, the theorems and definitions that are asked
about, `modules`, what they rest on, `packages`, where `pyseccomp` is. QUESTIONS are Lean commands
about them (see `probe.py`), whose messages are printed as `lean --json` does.

The compiled file is not believed, and not loaded: it is read byte by byte (`olean.py`). The types
and values in it are built anew by Lean's own constructors of expressions, and every constant that
an asked one depends on, and that the library does not have, goes through the kernel, with all its
checks. What the file says besides (notations, attributes, options, compiled code) is left behind:
nothing of it can answer the questions.

Definitions must belong to what was asked, so that none can take a name to which the kernel gives a
meaning of its own; axioms, types and everything unsafe are refused.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pybridge.lean.embedded.entry import NOTHING, OBJECT, field, tag
    from pybridge.lean.embedded.lifetime import die_with, limit_resources
    from pybridge.lean.library.olean import KINDS, Image, Kind, OleanError
    from pybridge.lean.untrusted.confinement import confine
    from pybridge.lean.untrusted.native import Native, kept
else:
    sys.path += [
        str(Path(__file__).parents[1] / part) for part in ("untrusted", "embedded", "library")
    ]
    from confinement import confine
    from entry import NOTHING, OBJECT, field, tag
    from lifetime import die_with, limit_resources
    from native import Native, kept
    from olean import KINDS, Image, Kind, OleanError

REFUSED = 65
"""The exit status where something is refused; standard error says what."""

Name = tuple[str | int, ...]

_PLAIN_PART = re.compile(r"[^\W\d][\w'!?]*\Z")
_KERNEL_NAMES = frozenset({("Lean", "reduceBool"), ("Lean", "reduceNat")})
"""Definitions that the kernel evaluates by running compiled code."""

_SAFE = 1
_KERNEL_RECURSION = 1 << 20
_DEFINITION, _THEOREM = 1, 2
_NATURAL_LITERAL = 0

_KERNEL_SAYS = (
    "an unknown constant",
    "a constant of this name exists",
    "the proof does not prove the statement",
    "something is left open",
    "it refers to a local name",
    "a function is expected",
    "a type is expected",
    "the value of a `let` does not have its type",
    "a term does not have its type",
    "an argument does not have the type that the function takes",
    "a projection from what is no structure",
    "the statement is not a proposition",
    "something else is wrong",
    "it takes too many steps",
    "it takes too much memory",
    "it is nested too deeply",
    "it was interrupted",
)
"""What is wrong, by the number of the constructor of `Lean.Kernel.Exception`."""


class Unsound(Exception):  # noqa: N818
    """Something that is not accepted; says what."""


class Builder:
    """Builds the expressions of a compiled file anew, each once."""

    def __init__(self, lean: Native, image: Image) -> None:
        self._lean, self._image = lean, image
        self._expressions: dict[int, int] = {}
        self._levels: dict[int, int] = {}
        self._names: dict[int, int] = {}

    def name(self, at: int) -> int:
        """Build a name."""
        if at not in self._names:
            self._names[at] = self._lean.name(self._image.name_parts(at))
        return self._names[at]

    def names(self, at: int) -> int:
        """Build a list of names."""
        return self._lean.sequence([self.name(item) for item in self._image.linked(at)])

    def level(self, at: int) -> int:
        """Build a universe level."""
        if at in self._levels:
            return self._levels[at]
        image, call = self._image, self._lean.call
        number = at >> 1 if at & 1 else image.tag(at)
        match number:
            case 0:
                found = call("lean_level_mk_zero", NOTHING)
            case 1:
                found = call("lean_level_mk_succ", self.level(image.field(at, 0)))
            case 2 | 3:
                sides = self.level(image.field(at, 0)), self.level(image.field(at, 1))
                found = call("lean_level_mk_max" if number == 2 else "lean_level_mk_imax", *sides)
            case 4:
                found = call("lean_level_mk_param", self.name(image.field(at, 0)))
            case _:
                raise Unsound("a universe level is left open")
        self._levels[at] = found
        return found

    def expression(self, root: int) -> int:
        """Build an expression."""
        built, image = self._expressions, self._image
        waiting = [root]
        while waiting:
            at = waiting[-1]
            if at in built:
                waiting.pop()
                continue
            parts = [image.field(at, index) for index in image.subterms(at)]
            missing = [part for part in parts if part not in built]
            if missing:
                waiting += missing
                if len(waiting) > _KERNEL_RECURSION:
                    raise Unsound("an expression contains itself")
                continue
            built[at] = self._node(at, [built[part] for part in parts])
            waiting.pop()
        return built[root]

    def _node(self, at: int, parts: list[int]) -> int:
        image, lean = self._image, self._lean
        match image.tag(at):
            case 0:
                return lean.call(
                    "lean_expr_mk_bvar", lean.natural(image.natural(image.field(at, 0)))
                )
            case 3:
                return lean.call("lean_expr_mk_sort", self.level(image.field(at, 0)))
            case 4:
                levels = [self.level(item) for item in image.linked(image.field(at, 1))]
                name = self.name(image.field(at, 0))
                return lean.call("lean_expr_mk_const", name, lean.sequence(levels))
            case 5:
                return lean.call("lean_expr_mk_app", *parts)
            case 6 | 7 as number:
                make = "lean_expr_mk_lambda" if number == 6 else "lean_expr_mk_forall"
                return self._binder(make, at, parts, image.scalar(at, 3, 8) & 3)
            case 8:
                return self._binder("lean_expr_mk_let", at, parts, image.scalar(at, 4, 8) & 1)
            case 9:
                return lean.call("lean_expr_mk_lit", self._literal(image.field(at, 0)))
            case 10:
                return parts[0]  # what annotates an expression means nothing to the kernel
            case 11:
                name, index = self.name(image.field(at, 0)), image.natural(image.field(at, 1))
                return lean.call("lean_expr_mk_proj", name, lean.natural(index), *parts)
        raise Unsound("an expression is left open")

    def _binder(self, make: str, at: int, parts: list[int], flag: int) -> int:
        kinds = (OBJECT,) * (1 + len(parts))
        function = self._lean.function(make, OBJECT, *kinds, ctypes.c_uint8)
        return kept(function(self.name(self._image.field(at, 0)), *parts, flag))

    def _literal(self, at: int) -> int:
        image, lean = self._image, self._lean
        value = image.field(at, 0)
        if image.tag(at) == _NATURAL_LITERAL:
            return lean.constructor(0, lean.natural(image.natural(value)))
        return lean.constructor(1, lean.string(image.string(value)))


class Replay:
    """The constants of a compiled file, and which of them the kernel has accepted."""

    def __init__(self, lean: Native, environment: int, image: Image) -> None:
        self._lean, self.environment, self._image = lean, environment, image
        self._builder = Builder(lean, image)
        self._places = {self._name(at): at for at in image.constant_infos()}
        self._accepted: set[Name] = set()

    def accept(self, asked: list[Name]) -> None:
        """Have the kernel check the asked constants, and all that they depend on.

        Raises:
            Unsound: one is missing, of a kind that is refused, or refused by the kernel.
        """
        roots = {name[0] for name in asked}
        for name in asked:
            if name not in self._places:
                raise Unsound(f"there is no {_shown(name)}")
        waiting, begun = list(asked), set[Name]()
        while waiting:
            name = waiting[-1]
            if name in self._accepted:
                waiting.pop()
                continue
            missing = [
                used
                for used in self._image.constants_used(self._places[name])
                if used in self._places and used not in self._accepted and used != name
            ]
            if not missing:
                self._add(name, roots)
                self._accepted.add(name)
                waiting.pop()
            elif name in begun:
                raise Unsound(f"{_shown(name)} depends on itself")
            else:
                begun.add(name)
                waiting += missing

    def _add(self, name: Name, roots: set[str | int]) -> None:
        lean, image, build = self._lean, self._image, self._builder
        info = self._places[name]
        kind, record = KINDS[image.tag(info)], image.field(info, 0)
        if kind is Kind.AXIOM:
            raise Unsound(f"it rests on an axiom of its own, {_shown(name)}")
        if kind not in (Kind.DEFINITION, Kind.THEOREM):
            raise Unsound(f"it rests on {_shown(name)}, which is neither definition nor theorem")
        header = image.field(record, 0)
        constant = lean.constructor(
            0,
            build.name(image.field(header, 0)),
            build.names(image.field(header, 1)),
            build.expression(image.field(header, 2)),
        )
        value = build.expression(image.field(record, 1))
        alone = lean.sequence([build.name(image.field(header, 0))])
        if kind is Kind.THEOREM:
            number, body = _THEOREM, lean.constructor(0, constant, value, alone)
        else:
            if name[0] not in roots or name in _KERNEL_NAMES:
                raise Unsound(f"it defines {_shown(name)}, which was not asked for")
            if image.scalar(record, 4, 0) != _SAFE:
                raise Unsound(f"it rests on {_shown(name)}, which is not safe")
            fields = constant, value, self._hints(image.field(record, 2)), alone
            number, body = _DEFINITION, lean.constructor(0, *fields, scalars=bytes([_SAFE]))
        self._give_to_kernel(name, lean.constructor(number, body))

    def _give_to_kernel(self, name: Name, declaration: int) -> None:
        size, flag = ctypes.c_size_t, ctypes.c_uint8
        add = self._lean.function(
            "l_Lean_Environment_addDeclCore", OBJECT, OBJECT, size, size, OBJECT, OBJECT, flag
        )
        check = 1
        answer = add(self.environment, 0, _KERNEL_RECURSION, declaration, NOTHING, check)
        if tag(answer) == 0:
            number = tag(field(answer, 0))
            said = _KERNEL_SAYS[number] if number < len(_KERNEL_SAYS) else "it is refused"
            raise Unsound(f"the kernel refuses {_shown(name)}: {said}")
        self.environment = kept(field(answer, 0))

    def _hints(self, at: int) -> int:
        """Build the hints on when the kernel unfolds a definition: a matter of speed only."""
        if at & 1:
            return at
        height = struct.pack("<I", self._image.scalar(at, 0, 0, 4))
        return self._lean.constructor(2, scalars=height)

    def _name(self, info: int) -> Name:
        header = self._image.field(self._image.field(info, 0), 0)
        return self._image.name_parts(self._image.field(header, 0))


def _shown(name: Name) -> str:
    return ".".join(map(str, name))


def _plain(name: Name) -> bool:
    """Return whether every part of a name is printed as it is, without quotation marks."""
    return all(isinstance(part, str) and _PLAIN_PART.match(part) for part in name)


def main(library: str, data_bytes: str, cpu_seconds: str, parent: str, encoded_request: str) -> int:
    """Replay a module and answer the questions about it."""
    request: dict[str, Any] = json.loads(encoded_request)
    questions = sys.stdin.buffer.read().decode()
    os.environ["UV_USE_IO_URING"] = "0"
    limit_resources(int(data_bytes), int(cpu_seconds))
    compiled = Path(request["module"]).read_bytes()
    confine(
        readable=[str(Path(library).parent), *os.environ["LEAN_PATH"].split(os.pathsep)],
        packages=request["packages"],
    )
    die_with(int(parent))  # may take a thread, which is to be confined too
    lean = Native(library)
    problems: list[str] = []

    def replay() -> None:
        environment = lean.environment(request["modules"])
        asked: list[Name] = [tuple(name) for name in request["names"]]
        try:
            if not all(map(_plain, asked)):
                raise Unsound("a name needs quotation marks")
            replayed = Replay(lean, environment, Image(compiled))
            replayed.accept(asked)
        except (Unsound, OleanError) as error:
            problems.append(str(error))
        except (IndexError, struct.error, UnicodeDecodeError, RecursionError, MemoryError):
            problems.append("the compiled proof is damaged")
        else:
            for message in lean.messages(questions, replayed.environment):
                print(message)

    lean.run(replay)
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(REFUSED if problems else 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
