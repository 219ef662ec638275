"""Compiles one layer of the library into a directory, independent modules side by side."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from pybridge.lean import cache
from pybridge.lean.errors import BuildError
from pybridge.lean.installation import IN_ORDER
from pybridge.lean.messages import parse_messages
from pybridge.lean.process import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from pybridge.lean.cache import Manifest
    from pybridge.lean.installation import Installation, Version
    from pybridge.lean.sources import Layer, Module

Progress = Callable[[str, int, int], None]
"""Called with a module that is now compiled, how many are, and how many there are to do."""

MODULE_TIMEOUT = 300.0
MODULE_MEMORY_MB = 4096


class Counter:
    """Counts compiled modules for whoever watches."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        """Report to `progress`, of `total` modules."""
        self._progress, self._done, self._total = progress, 0, total

    def __call__(self, module: str) -> None:
        """One more module, this one, is compiled."""
        self._done += 1
        if self._progress:
            self._progress(module, self._done, self._total)


@dataclass(frozen=True)
class LayerBuild:
    """The compilation of one layer, given the compiled layers below it."""

    lean: Installation
    version: Version
    layer: Layer
    keys: dict[str, str]
    below: tuple[Path, ...]
    report: Counter
    force: bool

    def run(self, directory: Path) -> Manifest:
        """Compile into `directory`, independent modules side by side."""
        modules = self.layer.modules
        keys = {name: self.keys[name] for name in modules}
        kind = directory.name.partition("-")[0]
        ready = set() if self.force else cache.reuse_modules(directory, f"{kind}-*", keys)
        order = TopologicalSorter(
            {name: [i for i in m.imports if i in modules] for name, m in modules.items()}
        )
        order.prepare()
        running: dict[Future[None], str] = {}
        pool = ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1))
        try:
            while order.is_active():
                for name in order.get_ready():
                    if name in ready:
                        self._finished(order, name)
                    else:
                        running[pool.submit(self._compile, modules[name], directory)] = name
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    future.result()
                    self._finished(order, running.pop(future))
        finally:
            pool.shutdown(cancel_futures=True)
        return cache.write_manifest(directory, self.version.version, self.version.commit, keys)

    def _finished(self, order: TopologicalSorter[str], name: str) -> None:
        order.done(name)
        self.report(name)

    def _compile(self, module: Module, directory: Path) -> None:
        target = cache.compiled_path(directory, module.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        root, source = str(self.layer.directory), str(module.path)
        arguments = ["--json", IN_ORDER, "-R", root, "-o", str(target), source]
        run = self.lean.run(
            arguments,
            lean_path=(directory, *self.below),
            timeout=MODULE_TIMEOUT,
            memory_mb=MODULE_MEMORY_MB,
        )
        if run.outcome is Outcome.FINISHED and run.exit_status == 0 and target.is_file():
            return
        messages, others = parse_messages(run.stdout)
        errors = tuple(m for m in messages if m.is_error)
        if not errors and cache.out_of_space(directory):
            raise cache.cache_error(directory.parent, "no space left on device")
        failure = " ".join((run.description, *others))
        raise BuildError(module.name, module.path, errors, failure)
