"""The compiled library: our core and the theory, built on first use, found in a cache later.

Each layer has an entry in the cache (see `cache.py`) that is named after the build of Lean and
the texts it was compiled from; so it can be missing, but never stale. Before Lean gets to see an
entry, its files are compared with what was compiled, and one that is damaged is compiled again.
"""

from __future__ import annotations

import hashlib
import threading
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pybridge.lean.embedded.installation import (
    Installation,
    Version,
    ask_version,
    find_installation,
)
from pybridge.lean.library import cache
from pybridge.lean.library.manifest import compiled_path, damaged_file, read_manifest
from pybridge.lean.library.sources import Layer, Sources, find_sources

if TYPE_CHECKING:
    from pybridge.lean.library.build import BuildProgress
    from pybridge.lean.library.manifest import Manifest

_FORMAT = "1"
"""Changes when the meaning of a cache entry does."""


_checking = threading.Lock()


class DamageWarning(UserWarning):
    """A file of the compiled library is not what Lean compiled; the library is compiled again."""


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
        """Where Lean finds the compiled modules, which are intact: see `ensure_intact`."""
        self.ensure_intact()
        return self.directories

    @property
    def directories(self) -> tuple[Path, Path]:
        """The same, where nobody has looked yet whether they are intact."""
        return self.theory.directory, self.core.directory

    def compiled(self, module: str) -> Path:
        """Return the compiled file of a module of the library, as it is."""
        layer = self.core if module in self.core.source.modules else self.theory
        return compiled_path(layer.directory, module)

    def ensure_intact(self) -> bool:
        """Compare every compiled file with what was compiled; compile again what is damaged.

        Files that this process has read before are not read again.

        Returns:
            Whether all was as it should be; if not, what Lean said so far is worthless.

        Warns:
            DamageWarning: a file is damaged.

        Raises:
            LeanError: it cannot be compiled again.
        """
        layers = (self.core.source, self.theory.source)
        places = (self.core.directory, self.theory.directory)
        with _checking:  # one thread reads, and the others need not
            intact = all(map(cache.read_entry, places, (layer.modules for layer in layers)))
            if not intact:
                build_layers(self.lean, layers, places)
            return intact


def find_library(sources: Sources | None = None, cache_dir: Path | None = None) -> Library | None:
    """Return the compiled library, if it is in the cache; nothing is built or written.

    The times of files are believed here; what they contain is looked at when Lean is to use them.

    Raises:
        LeanUnavailable: no Lean runs on this machine.
        SourcesError: the Lean sources are missing.
    """
    lean, (core, theory), places = _locate(sources, cache_dir)
    found: list[CompiledLayer] = []
    for layer, place in zip((core, theory), places, strict=True):
        manifest = read_manifest(place, layer.modules)
        if manifest is None or damaged_file(place, manifest, trust_times=True):
            return None
        found.append(CompiledLayer(place, layer, manifest))
    for place in places:
        cache.mark_used(place)
    return Library(lean, *found)


def build_library(
    sources: Sources | None = None,
    cache_dir: Path | None = None,
    *,
    force: bool = False,
    progress: BuildProgress | None = None,
) -> Library:
    """Return the compiled library; build whatever the cache does not have.

    `force` compiles everything anew.

    Raises:
        LeanUnavailable: no Lean runs on this machine.
        SourcesError: the Lean sources are missing.
        BuildError: a module does not compile.
        CacheError: the cache directory cannot be written to.
    """
    if not force and (library := find_library(sources, cache_dir)):
        return library
    return build_layers(*_locate(sources, cache_dir), force=force, progress=progress)


def build_layers(
    lean: Installation,
    layers: tuple[Layer, Layer],
    places: tuple[Path, Path],
    *,
    force: bool = False,
    progress: BuildProgress | None = None,
) -> Library:
    """Compile the layers that are not in their places, or not intact; see `build_library`.

    Warns:
        DamageWarning: a file is damaged.
    """
    from pybridge.lean.library.build import Counter, Crew, LayerBuild

    missing = []
    for layer, place in zip(layers, places, strict=True):
        manifest = read_manifest(place, layer.modules)
        damaged = manifest and damaged_file(place, manifest)
        if damaged:
            warnings.warn(
                f"{damaged} is damaged; the Lean library is compiled again",
                DamageWarning,
                stacklevel=2,
            )
        if force or manifest is None or damaged:
            missing.append(layer)
    report = Counter(progress, sum(len(layer.modules) for layer in missing))
    compiled: list[CompiledLayer] = []
    keys: dict[str, str] = {}
    with Crew(lean) as crew:
        version = ask_version(crew.lean, lean.library)
        for layer, place in zip(layers, places, strict=True):
            keys = _module_keys(lean.fingerprint(), layer, keys)
            below = tuple(c.directory for c in compiled)
            job = LayerBuild(crew, version, layer, keys, below, report, force)
            manifest = cache.create_entry(place, layer.modules, job.run, replace=force)
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
    """Return, for each module up to `layer`, a hash of all that its compiled file depends on."""
    keys = dict(below)
    for name, module in layer.modules.items():
        imports = (keys[imported] for imported in module.imports)
        keys[name] = _hash(_FORMAT, fingerprint, name, module.digest, *imports)
    return keys


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
