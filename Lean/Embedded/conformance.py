"""Writes `Conformance.lean`: one `example` for each core declaration that we rely on.

    python Lean/Embedded/conformance.py            writes the file
    python Lean/Embedded/conformance.py --check    fails if the file misses a declaration

What we rely on is read from compiled files: the constants of `Init` that the theory or a generated
proof mentions, the latter as far as the proofs of some objectives go that between them need every
kind of proof; and core's classes of algebra and order with their instances. Their types are what
the embedded Lean prints for our core library. So the file says nothing new here, but on a genuine
toolchain `lake build Conformance` holds every one of these types against Lean's own.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import textwrap
from pathlib import Path

from pybridge import catalog
from pybridge.lean.audit import core_constants_used
from pybridge.lean.embedded.installation import IN_ORDER
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.library.compiled import Library
from pybridge.lean.library.olean import read_module
from pybridge.lean.messages import parse_messages
from pybridge.verification.verify import lean_texts

HERE = Path(__file__).parent
TARGET = HERE / "Conformance.lean"
OBJECTIVES = ("beta_vae", "capacity_vae", "free_bits_vae", "lsgan_discriminator", "ppo_clip")
"""Objectives of the catalog whose laws take every kind of proof and disproof."""

EXAMPLES = HERE.parent.parent / "tests" / "theory" / "CertificateExamples.lean"

CLASSES = ("Init.Order", "Init.GrindRing", "Init.GrindOrdered", "Init.GrindInstances")
"""Modules of classes and instances to state theories over: relied on before a theory does."""

_MADE_WITH_THE_TYPE = re.compile(
    r"\.(rec|recOn|casesOn|brecOn|below|noConfusion|noConfusionType|ctorIdx|ctorElim\w*|elim|"
    r"inj|injEq|sizeOf_spec|eq_\d+|eq_def|match_\d+|proof_\d+|_.*|\d+)\Z"
)
"""What Lean makes of a declaration by itself: it agrees where the declaration agrees."""

_PRINTING = (
    (),
    ("pp.explicit true",),
    ("pp.universes true",),
    ("pp.all true",),
)
"""Options for printing types, the most readable first: not every type reads back as it prints."""

_HEADER = """\
/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/

/-!
# Conformance with Lean's own core library

Written by `conformance.py`; do not edit. One `example` for each core declaration that the theory or
a generated proof mentions, and for the classes of algebra and order with their instances, with its
exact type in our core library. Here that holds by construction. On a genuine toolchain `lake build
Conformance` compares each with Lean's own core and names every difference in one run.
-/

set_option autoImplicit true
-- The types name their instance arguments, as Lean prints them.
set_option linter.unusedVariables false

noncomputable section

"""


def main() -> None:
    """Write the file, or check that it is complete."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if incomplete")
    check = parser.parse_args().check
    library = EmbeddedBackend().library
    needed = needed_declarations(library)
    if not check:
        TARGET.write_text(_HEADER + "\n".join(_examples(library, sorted(needed))), "utf-8")
        print(f"{len(needed)} declarations")
        return
    missing = sorted(needed - listed_declarations())
    for name in missing:
        print(f"{TARGET.name} does not list {name}; run {Path(__file__).name}", file=sys.stderr)
    sys.exit(bool(missing))


def needed_declarations(library: Library) -> frozenset[str]:
    """Return the core declarations that theory, proof shapes and catalog mention, and classes."""
    declared = {
        module: {constant.name for constant in read_module(library.compiled(module)).constants}
        for module in library.core.source.modules
    }
    core = frozenset().union(*declared.values())
    names = set(core_constants_used(library)).union(*(declared[module] for module in CLASSES))
    specs = [catalog.load(name) for name in OBJECTIVES]
    for text in (EXAMPLES.read_text("utf-8"), *lean_texts(specs)):
        names |= core & _mentioned(library, text)
    return frozenset(
        name for name in names if not _MADE_WITH_THE_TYPE.search(name) and not name.startswith("_")
    )


def listed_declarations() -> frozenset[str]:
    """Return the declarations that the committed file has an example for."""
    return frozenset(re.findall(r":=\s+@(\S+?)(?:\.\{.*\})?$", TARGET.read_text("utf-8"), re.M))


def _mentioned(library: Library, text: str) -> frozenset[str]:
    """Return the constants that a Lean text mentions, read from its compiled file."""
    with tempfile.TemporaryDirectory() as directory:
        source, compiled = Path(directory, "Text.lean"), Path(directory, "Text.olean")
        source.write_text(text, "utf-8")
        errors = _run(library, ["-R", directory, "-o", str(compiled), str(source)])
        if errors or not compiled.is_file():
            raise SystemExit(f"a text that should compile does not: {errors}")
        return frozenset().union(*(c.uses for c in read_module(compiled).constants))


def _examples(library: Library, names: list[str]) -> list[str]:
    """Return an example for each name, in the most readable form that Lean accepts."""
    written: dict[str, str] = {}
    for options in _PRINTING:
        missing = [name for name in names if name not in written]
        candidates = _candidates(library, missing, options)
        refused = _refused(library, candidates)
        written |= {name: text for name, text in candidates.items() if name not in refused}
    lost = [name for name in names if name not in written]
    if lost:
        raise SystemExit(f"no readable type for: {', '.join(lost)}")
    return [written[name] for name in names]


def _candidates(library: Library, names: list[str], options: tuple[str, ...]) -> dict[str, str]:
    """Return an example for each name, with its type as Lean prints it under these options."""
    lines = [f"set_option {option}" for option in ("format.width 1000000", *options)]
    first = len(lines) + 1
    lines += [f"#check @{name}" for name in names]
    examples = {}
    for line, text in _run(library, [], "\n".join(lines) + "\n", errors_only=False):
        term, _, kind = " ".join(text.split()).partition(" : ")
        name, levels = names[line - first], re.search(r"\.\{.*\}$", term)
        examples[name] = _example(f"example : {kind} := @{name}{levels[0] if levels else ''}")
    return examples


def _example(text: str) -> str:
    lines = textwrap.wrap(
        text, 100, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines) + "\n"


def _refused(library: Library, examples: dict[str, str]) -> set[str]:
    """Return the names whose example Lean does not accept."""
    owners = [""]
    for name, example in examples.items():
        owners += [name] * example.count("\n")
    text = "set_option autoImplicit true noncomputable section\n" + "".join(examples.values())
    return {owners[line - 1] for line, _ in _run(library, [], text)}


def _run(
    library: Library, arguments: list[str], text: str = "", *, errors_only: bool = True
) -> list[tuple[int, str]]:
    """Lean's messages, as pairs of line and text."""
    run = library.lean.run(
        ["--json", IN_ORDER, *(arguments or ["--stdin"])],
        lean_path=library.lean_path,
        stdin=text.encode(),
        timeout=300,
        memory_mb=4096,
    )
    messages, _ = parse_messages(run.stdout)
    return [(m.line, m.text) for m in messages if m.is_error or not errors_only]


if __name__ == "__main__":
    main()
