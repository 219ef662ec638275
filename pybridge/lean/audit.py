"""Which axioms does the library rest on?  Asked twice: of Lean, and of the compiled files.

Lean's `#print axioms` answers for every theorem with a name that can be written.  Independently,
the compiled files say which constant mentions which; what can be reached from a theorem must
give the same axioms.  Auxiliary theorems that Lean made up are judged by the files alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pybridge.lean.backend import STANDARD_AXIOMS
from pybridge.lean.library.olean import CompiledConstant, CompiledModule, Kind, read_module
from pybridge.lean.probe import is_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pybridge.lean.embedded_backend import EmbeddedBackend
    from pybridge.lean.library.compiled import CompiledLayer, Library

CORE_AXIOMS = STANDARD_AXIOMS | {"sorryAx"}
"""The axioms that Lean's own core declares for the logic.  The compiler's own, such as `lcProof`,
are unsafe: the kernel lets no theorem use them."""

_TIMEOUT = 300.0
_MEMORY_MB = 4096
_AUXILIARY = re.compile(
    r"(eq_\d+|eq_def|eq_unfold|inj|injEq|sizeOf_spec|ext_iff|(mutual_)?induct(_unfolding)?|fun_cases(_unfolding)?|"
    r"congr_simp|match_\d+\w*|proof_\d+|_.*|splitter|noConfusion\w*|hcongr_\d+|\d+)\Z"
)


@dataclass(frozen=True)
class AuditedTheorem:
    """A theorem of the theory and what it rests on."""

    name: str
    module: str
    axioms: tuple[str, ...]
    auxiliary: bool
    """Made by Lean, or private: not for users, and not asked of Lean by name."""


@dataclass(frozen=True)
class Audit:
    """The result of an audit."""

    theorems: tuple[AuditedTheorem, ...]
    core_axioms: tuple[str, ...]
    """The axioms that the core library declares, unsafe ones excluded."""
    unsafe_axioms: tuple[str, ...]
    """The axioms of the core library that theorems cannot use."""
    problems: tuple[str, ...]
    """Everything that should not be; empty when all is well."""


def audit(backend: EmbeddedBackend) -> Audit:
    """Audit every theorem of the theory, and the axioms that the library declares.

    Raises:
        LeanError: Lean or its library cannot be used.
        OleanError: a compiled file cannot be read.
    """
    library = backend.library
    library.ensure_intact()
    core = _read_layer(library, library.core)
    theory = _read_layer(library, library.theory)
    reached = _reached_axioms(c for m in (*core.values(), *theory.values()) for c in m.constants)
    found = [
        AuditedTheorem(c.name, module, tuple(sorted(reached[c.name])), _is_auxiliary(c.name))
        for module, content in theory.items()
        for c in content.constants
        if c.kind is Kind.THEOREM
    ]
    found.sort(key=lambda theorem: (theorem.module, theorem.name))
    declared = [c for m in core.values() for c in m.constants if c.kind is Kind.AXIOM]
    problems = [
        f"the core library declares the axiom {c.name}"
        for c in declared
        if not c.is_unsafe and c.name not in CORE_AXIOMS
    ]
    problems += [
        f"{module} declares the axiom {c.name}"
        for module, content in theory.items()
        for c in content.constants
        if c.kind is Kind.AXIOM
    ]
    for theorem in found:
        beyond = set(theorem.axioms) - STANDARD_AXIOMS
        if beyond:
            problems.append(f"{theorem.name} rests on {', '.join(sorted(beyond))}")
    problems += _compare_with_lean(backend, found)
    return Audit(
        theorems=tuple(found),
        core_axioms=tuple(sorted(c.name for c in declared if not c.is_unsafe)),
        unsafe_axioms=tuple(sorted(c.name for c in declared if c.is_unsafe)),
        problems=tuple(problems),
    )


def core_constants_used(library: Library) -> frozenset[str]:
    """Return the constants of the core library that the theory itself mentions."""
    library.ensure_intact()
    core = _read_layer(library, library.core)
    declared = {c.name for content in core.values() for c in content.constants}
    theory = _read_layer(library, library.theory)
    mentioned = (c.uses for content in theory.values() for c in content.constants)
    return frozenset(declared.intersection(frozenset[str]().union(*mentioned)))


def _read_layer(library: Library, layer: CompiledLayer) -> dict[str, CompiledModule]:
    return {name: read_module(library.compiled(name)) for name in layer.source.modules}


def _reached_axioms(constants: Iterable[CompiledConstant]) -> Mapping[str, set[str]]:
    """Return, for each constant, the axioms that can be reached from it.

    They are found by a walk back from each axiom.
    """
    users: dict[str, list[str]] = defaultdict(list)
    axioms = []
    for constant in constants:
        if constant.kind is Kind.AXIOM:
            axioms.append(constant.name)
        for used in constant.uses:
            users[used].append(constant.name)
    reached: dict[str, set[str]] = defaultdict(set)
    for axiom in axioms:
        waiting = [axiom]
        while waiting:
            name = waiting.pop()
            if axiom not in reached[name]:
                reached[name].add(axiom)
                waiting += users[name]
    return reached


def _is_auxiliary(name: str) -> bool:
    return (
        name.startswith("_private.")
        or any(_AUXILIARY.match(part) for part in name.split(".")[1:])
        or not is_name(name)
    )


def _compare_with_lean(backend: EmbeddedBackend, found: list[AuditedTheorem]) -> list[str]:
    """Say where Lean's own answer differs from what the compiled files say."""
    expected = {t.name: t for t in found if not t.auxiliary}
    root = backend.library.theory.source.root
    result = backend.check(
        f"import {root}\n", tuple(expected), timeout=_TIMEOUT, memory_mb=_MEMORY_MB
    )
    if result.problem:
        return [result.problem]
    problems = []
    for name, outcome in result.theorems.items():
        if outcome.axioms is None:
            problems.append(f"{name}: {outcome.reason}")
        elif set(outcome.axioms) != set(expected[name].axioms):
            said, read = ", ".join(outcome.axioms), ", ".join(expected[name].axioms)
            problems.append(f"{name}: Lean lists the axioms [{said}], its files give [{read}]")
    return problems
