"""Compiles one layer of the library into a directory, independent modules side by side."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from graphlib import TopologicalSorter
from heapq import heappop, heappush
from pathlib import Path
from typing import TYPE_CHECKING

from pybridge.lean.embedded.forking import ForkServer
from pybridge.lean.errors import BuildError
from pybridge.lean.library import cache, manifest
from pybridge.lean.messages import parse_messages
from pybridge.lean.process import ProcessOutcome

if TYPE_CHECKING:
    from pybridge.lean.embedded.installation import Installation, Runner, Version
    from pybridge.lean.library.manifest import Manifest
    from pybridge.lean.library.sources import Layer, Module

BuildProgress = Callable[[str, int, int], None]
"""Called with a module that is now compiled, how many are, and how many there are to do."""

OPTIONS = ("-Dlinter.all=false",)
"""Nobody sees a warning about a library that compiles, so none is looked for."""

SHIPPED = Path(__file__).resolve().parents[2] / "compiled"
"""What a wheel has compiled already, for one build of Lean: an entry a layer (`hatch_build.py`)."""

MODULE_TIMEOUT = 300.0
MODULE_MEMORY_MB = 4096


class Counter:
    """Counts compiled modules for whoever watches."""

    def __init__(self, progress: BuildProgress | None, total: int) -> None:
        """Report to `progress`, of `total` modules."""
        self._progress, self._done, self._total = progress, 0, total

    def __call__(self, module: str) -> None:
        """Count this module as compiled, and report it."""
        self._done += 1
        if self._progress:
            self._progress(module, self._done, self._total)


class Crew:
    """A thread for each processor to run Lean in, on one fork server where there can be one."""

    def __init__(self, lean: Installation) -> None:
        """Start the server; the threads start with the first work for them."""
        self._server = ForkServer.start(lean)
        self.size = os.cpu_count() or 1
        self._threads = ThreadPoolExecutor(max_workers=self.size)
        self.lean: Runner = self._server or lean

    def submit(
        self, compile_one: Callable[[Module, Path], None], module: Module, directory: Path
    ) -> Future[None]:
        """Compile a module when a processor is free."""
        return self._threads.submit(compile_one, module, directory)

    def stop(self) -> None:
        """End the threads and what they run, at once where there is a server."""
        if self._server:
            self._server.close()
        self._threads.shutdown(cancel_futures=True)

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


@dataclass(frozen=True)
class LayerBuild:
    """The compilation of one layer, given the compiled layers below it."""

    crew: Crew
    version: Version
    layer: Layer
    keys: dict[str, str]
    below: tuple[Path, ...]
    report: Counter
    force: bool

    def run(self, directory: Path) -> Manifest:
        """Compile into `directory`, as many modules side by side as there are processors.

        When a module does not compile, those that did by then have a manifest all the same.
        """
        keys = {name: self.keys[name] for name in self.layer.modules}
        ready = (
            set() if self.force else cache.reuse_modules(directory, self._others(directory), keys)
        )
        done: dict[str, str] = {}
        try:
            for name in self._compile_all(directory, ready):
                done[name] = keys[name]
                self.report(name)
        except BaseException as error:
            self.crew.stop()
            if isinstance(error, BuildError | KeyboardInterrupt):
                self._write_manifest(directory, done)
            raise
        return self._write_manifest(directory, keys)

    def _others(self, directory: Path) -> list[Path]:
        """Return the directories that may have modules which would come out equal."""
        kind = directory.name.partition("-")[0]
        return [SHIPPED / kind, *sorted(directory.parent.glob(f"{kind}-*"))]

    def _write_manifest(self, directory: Path, keys: dict[str, str]) -> Manifest:
        return manifest.write_manifest(directory, self.version.version, self.version.commit, keys)

    def _compile_all(self, directory: Path, ready: set[str]) -> Iterator[str]:
        """Compile what is not `ready`, each module after its imports; name each that is done."""
        yield from ready
        modules = {name: m for name, m in self.layer.modules.items() if name not in ready}
        order = TopologicalSorter(_imports_within(modules))
        order.prepare()
        urgency = _urgency(modules)
        waiting: list[tuple[int, str]] = []
        running: dict[Future[None], str] = {}
        while order.is_active():
            for name in order.get_ready():
                heappush(waiting, (-urgency[name], name))
            while waiting and len(running) < self.crew.size:
                name = heappop(waiting)[1]
                running[self.crew.submit(self._compile, modules[name], directory)] = name
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                future.result()
                name = running.pop(future)
                order.done(name)
                yield name

    def _compile(self, module: Module, directory: Path) -> None:
        target = manifest.compiled_path(directory, module.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        root, source = str(self.layer.directory), str(module.path)
        run = self.crew.lean.run(
            ["--json", *OPTIONS, "-R", root, "-o", str(target), source],
            lean_path=(directory, *self.below),
            timeout=MODULE_TIMEOUT,
            memory_mb=MODULE_MEMORY_MB,
        )
        if run.outcome is ProcessOutcome.FINISHED and run.exit_status == 0 and target.is_file():
            return
        messages, others = parse_messages(run.stdout)
        errors = tuple(m for m in messages if m.is_error)
        if not errors and cache.out_of_space(directory):
            raise cache.cache_error(directory.parent, "no space left on device")
        failure = " ".join((run.description, *others))
        raise BuildError(module.name, module.path, errors, failure)


def _imports_within(modules: Mapping[str, Module]) -> dict[str, list[str]]:
    return {name: [i for i in m.imports if i in modules] for name, m in modules.items()}


def _urgency(modules: Mapping[str, Module]) -> dict[str, int]:
    """Measure how much text depends on each module, on the longest chain of imports.

    The module with the most is compiled first.
    """
    urgency = {name: module.size for name, module in modules.items()}
    for name, imports in reversed(_imports_within(modules).items()):
        for imported in imports:
            urgency[imported] = max(urgency[imported], modules[imported].size + urgency[name])
    return urgency
