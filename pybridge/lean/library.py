"""The compiled library: our core and the theory, built on first use, found in a cache later.

Each layer has an entry in the cache (see `cache.py`) that is named after the build of Lean and
the texts it was compiled from; so it can be missing, but never stale.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pybridge.lean import cache
from pybridge.lean.installation import Installation, Version, ask_version, find_installation
from pybridge.lean.sources import Layer, Sources, find_sources

if TYPE_CHECKING:
    from pybridge.lean.build import Progress
    from pybridge.lean.cache import Manifest

_FORMAT = "1"
"""Changes when the meaning of a cache entry does."""


@dataclass(frozen=True)
class CompiledLayer:
    """One layer of the library, compiled."""

    directory: Path
    source: Layer
    manifest: Manifest


@dataclass(frozen=True)
class Library:
    """A Lean with its compiled library: everything a check needs."""

    lean: Installation
    core: CompiledLayer
    theory: CompiledLayer

    @property
    def version(self) -> Version:
        """The Lean that compiled it, which is the Lean that will use it."""
        return Version(self.core.manifest.version, self.core.manifest.commit)

    @property
    def lean_path(self) -> tuple[Path, Path]:
        """Where Lean finds the compiled modules."""
        return self.theory.directory, self.core.directory

    def compiled(self, module: str) -> Path:
        """The compiled file of a module of the library."""
        layer = self.core if module in self.core.source.modules else self.theory
        return cache.compiled_path(layer.directory, module)


def find_library(sources: Sources | None = None, cache_dir: Path | None = None) -> Library | None:
    """The compiled library, if it is in the cache; nothing is built or written.

    Raises:
        LeanUnavailable: no Lean runs on this machine.
        SourcesError: the Lean sources are missing.
    """
    lean, (core, theory), places = _locate(sources, cache_dir)
    found = [cache.read_entry(place) for place in places]
    if found[0] is None or found[1] is None:
        return None
    for place in places:
        cache.mark_used(place)
    return Library(
        lean, CompiledLayer(places[0], core, found[0]), CompiledLayer(places[1], theory, found[1])
    )


def build_library(
    sources: Sources | None = None,
    cache_dir: Path | None = None,
    *,
    force: bool = False,
    progress: Progress | None = None,
) -> Library:
    """The compiled library, built as far as the cache does not have it.

    `force` compiles everything anew.

    Raises:
        LeanUnavailable: no Lean runs on this machine.
        SourcesError: the Lean sources are missing.
        BuildError: a module does not compile.
        CacheError: the cache directory cannot be written to.
    """
    if not force and (library := find_library(sources, cache_dir)):
        return library
    from pybridge.lean.build import Counter, Crew, LayerBuild

    lean, layers, places = _locate(sources, cache_dir)
    missing = [
        layer
        for layer, place in zip(layers, places, strict=True)
        if force or not cache.read_entry(place)
    ]
    report = Counter(progress, sum(len(layer.modules) for layer in missing))
    compiled: list[CompiledLayer] = []
    keys: dict[str, str] = {}
    with Crew(lean) as crew:
        version = ask_version(crew.lean, lean.library)
        for layer, place in zip(layers, places, strict=True):
            keys = _module_keys(lean.fingerprint(), layer, keys)
            below = tuple(c.directory for c in compiled)
            job = LayerBuild(crew, version, layer, keys, below, report, force)
            manifest = cache.create_entry(place, job.run, replace=force)
            compiled.append(CompiledLayer(place, layer, manifest))
    return Library(lean, *compiled)


def _locate(
    sources: Sources | None, cache_dir: Path | None
) -> tuple[Installation, tuple[Layer, Layer], tuple[Path, Path]]:
    lean = find_installation()
    core, theory = (sources or find_sources()).read()
    fingerprint = lean.fingerprint()
    directory = (cache_dir or cache.cache_directory()) / "lean" / fingerprint[:16]
    core_key = _hash(_FORMAT, fingerprint, core.digest)
    theory_key = _hash(core_key, theory.digest)
    places = (directory / f"core-{core_key[:16]}", directory / f"theory-{theory_key[:16]}")
    return lean, (core, theory), places


def _module_keys(fingerprint: str, layer: Layer, below: dict[str, str]) -> dict[str, str]:
    """For each module of `layer` and below a hash of all that its compiled file depends on."""
    keys = dict(below)
    for name, module in layer.modules.items():
        imports = (keys[imported] for imported in module.imports)
        keys[name] = _hash(_FORMAT, fingerprint, name, module.digest, *imports)
    return keys


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
