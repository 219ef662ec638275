"""Times commands and calls, and prints results as a table."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pybridge.lean.embedded.installation import CHECK_OPTIONS
from pybridge.lean.embedded_backend import EmbeddedBackend


@dataclass(frozen=True)
class Measurement:
    """The median of several runs."""

    seconds: float
    """Wall time."""
    memory_mb: float = 0.0
    """The largest resident size of the process or any of its children, in megabytes."""

    def __str__(self) -> str:
        memory = f", {self.memory_mb:.0f} MB" if self.memory_mb else ""
        return f"{self.seconds:.3f} s{memory}"


def command(
    arguments: Sequence[str], environment: Mapping[str, str] | None = None, runs: int = 5
) -> Measurement:
    """Run a command several times, in a small process of its own so that its memory shows."""
    code = (
        "import os, resource, subprocess, sys, time; start = time.perf_counter();"
        "status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL,"
        " stderr=subprocess.DEVNULL).returncode;"
        "print(time.perf_counter() - start,"
        " resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, status)"
    )
    samples = []
    for _ in range(runs):
        output = subprocess.run(
            [sys.executable, "-I", "-S", "-c", code, *arguments],
            env={**os.environ, **(environment or {})},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        seconds, memory, status = output.split()
        if status != "0":
            raise SystemExit(f"{' '.join(arguments)} ended with status {status}")
        samples.append((float(seconds), float(memory)))
    return Measurement(
        statistics.median(seconds for seconds, _ in samples), max(memory for _, memory in samples)
    )


def call(function: Callable[[], object], runs: int = 5) -> Measurement:
    """Call a function several times."""
    samples = []
    for _ in range(runs):
        start = time.perf_counter()
        function()
        samples.append(time.perf_counter() - start)
    return Measurement(statistics.median(samples))


def lean_call(text: str, runs: int = 5) -> Measurement:
    """Run bare `lean`, with the library at hand, on a text without errors several times."""
    library = EmbeddedBackend().library

    def run() -> None:
        ended = library.lean.run(
            [*CHECK_OPTIONS, "--stdin"],
            lean_path=library.lean_path,
            stdin=text.encode(),
            timeout=60,
            memory_mb=2048,
        )
        assert ended.exit_status == 0, ended.stdout

    return call(run, runs)


def row(what: str, measured: object, budget: str = "") -> None:
    """Print one line of the table."""
    print(f"| {what} | {measured} | {budget} |", flush=True)


def heading() -> None:
    """Print the head of the table."""
    print("| what | measured | budget |\n|---|---|---|", flush=True)
