"""Times commands and calls, and prints results as a table."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


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


def row(what: str, measured: object, budget: str = "") -> None:
    """Print one line of the table."""
    print(f"| {what} | {measured} | {budget} |", flush=True)


def heading() -> None:
    """Print the head of the table."""
    print("| what | measured | budget |\n|---|---|---|", flush=True)
