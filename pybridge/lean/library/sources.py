"""The Lean sources that pybridge ships: where they are, what they import, what they hash to.

There are two layers.  The *core* (`Init` and below) is what Lean's own core library would be;
the *theory* (`LatentObjective` and below) builds on it.  They lie in `Lean/` at the root of a
checkout, and inside the package in an installed copy.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

from pybridge.lean.errors import SourcesError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CORE_ROOT = "Init"
THEORY_ROOT = "LatentObjective"
FURTHER_ROOTS = ("LatentObjective.TorchLean",)

_PACKAGE = Path(__file__).resolve().parents[2]
_SPACE = re.compile(rb"\s+|--[^\n]*")
_COMMENT_EDGE = re.compile(rb"/-|-/")
_PRELUDE = re.compile(rb"prelude\b")
_IMPORT = re.compile(rb"(?:public\s+)?(?:meta\s+)?import\s+(?:all\s+)?(\S+)")
_MODULE = re.compile(rb"module\b")


@dataclass(frozen=True)
class Module:
    """One Lean source file."""

    name: str
    path: Path
    imports: tuple[str, ...]
    """The modules it imports; the implicit `Init` of an ordinary file is among them."""
    digest: str
    """SHA-256 of the text."""
    size: int
    """Bytes of the text."""


@dataclass(frozen=True)
class Layer:
    """The modules below one root, each after what it imports."""

    root: str
    directory: Path
    modules: Mapping[str, Module]

    @property
    def digest(self) -> str:
        """Names the texts of all modules; the same on every machine."""
        digest = hashlib.sha256()
        for name in sorted(self.modules):
            digest.update(f"{name} {self.modules[name].digest}\n".encode())
        return digest.hexdigest()


@dataclass(frozen=True)
class Sources:
    """Where the two layers are: `core/Init.lean` and `theory/LatentObjective.lean`."""

    core: Path
    theory: Path
    theory_root: str = THEORY_ROOT
    further_roots: tuple[str, ...] = ()
    """Modules of the theory that its root does not import, because users choose to."""

    def read(self) -> tuple[Layer, Layer]:
        """Read and hash every module of the core and of the theory (a few milliseconds).

        Only modules that a root imports, directly or not, belong to a layer.

        Raises:
            SourcesError: a file that something imports is missing, or imports are circular.
        """
        core = _read_layer(self.core, [CORE_ROOT], {})
        roots = [self.theory_root, *self.further_roots]
        return core, _read_layer(self.theory, roots, core.modules)


def find_sources() -> Sources:
    """Find the sources of this copy of pybridge, installed or in a checkout.

    Raises:
        SourcesError: they are in neither place.
    """
    candidates = (_PACKAGE / "Lean", _PACKAGE.parent / "Lean")
    for directory in candidates:
        if (directory / "Embedded" / f"{CORE_ROOT}.lean").is_file():
            further = (m for m in FURTHER_ROOTS if module_path(directory, m).is_file())
            return Sources(directory / "Embedded", directory, THEORY_ROOT, tuple(further))
    raise SourcesError(
        f"the Lean sources are missing: looked in {' and '.join(map(str, candidates))}",
        "Reinstall the package: pip install --force-reinstall lean-pybridge",
    )


def module_path(directory: Path, module: str) -> Path:
    """Return the file of `module` below `directory`."""
    return directory.joinpath(*module.split(".")).with_suffix(".lean")


def read_imports(text: bytes) -> tuple[str, ...]:
    """Read the imports in the header of a Lean file, the implicit `Init` included."""
    imports: list[str] = []
    position = _skip_space(text, 0)
    if match := _MODULE.match(text, position):
        position = _skip_space(text, match.end())
    if match := _PRELUDE.match(text, position):
        position = _skip_space(text, match.end())
    else:
        imports.append(CORE_ROOT)
    while match := _IMPORT.match(text, position):
        name = match[1].decode("utf-8", "replace")
        if name not in imports:
            imports.append(name)
        position = _skip_space(text, match.end())
    return tuple(imports)


def _skip_space(text: bytes, position: int) -> int:
    """Return the first position from `position` on that is neither white space nor comment."""
    while True:
        if match := _SPACE.match(text, position):
            position = match.end()
        elif text.startswith(b"/-", position):
            depth, position = 1, position + 2
            while depth:
                edge = _COMMENT_EDGE.search(text, position)
                if edge is None:
                    return len(text)
                depth += 1 if edge[0] == b"/-" else -1
                position = edge.end()
        else:
            return position


def _read_layer(directory: Path, roots: Sequence[str], below: Mapping[str, Module]) -> Layer:
    found: dict[str, Module] = {}
    waiting = [(root, "") for root in reversed(roots)]
    while waiting:
        name, importer = waiting.pop()
        if name in found or name in below:
            continue
        path = module_path(directory, name)
        try:
            text = path.read_bytes()
        except OSError as error:
            wanted = f", which {importer} imports" if importer else ""
            raise SourcesError(f"cannot read {path}{wanted}: {error.strerror}") from error
        imports = read_imports(text)
        found[name] = Module(name, path, imports, hashlib.sha256(text).hexdigest(), len(text))
        waiting.extend((imported, name) for imported in imports)
    graph = {name: [i for i in m.imports if i in found] for name, m in sorted(found.items())}
    try:
        order = tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise SourcesError(f"modules import each other: {' → '.join(error.args[1])}") from error
    return Layer(roots[0], directory, {name: found[name] for name in order})
