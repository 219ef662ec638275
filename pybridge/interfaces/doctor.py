"""What is installed, what works, what to do: the checks behind `pybridge doctor`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pybridge.lean.embedded.installation import (
    WHEEL,
    WHEEL_VERSION,
    check_platform,
    find_installation,
    glibc_version,
)
from pybridge.lean.embedded.lifetime import PORTABLE_VARIABLE, has_linux
from pybridge.lean.errors import LeanError
from pybridge.lean.lake import PINNED_VERSION, find_lake
from pybridge.lean.library import cache
from pybridge.lean.library.compiled import find_library
from pybridge.lean.library.manifest import damaged_file
from pybridge.lean.library.sources import find_sources
from pybridge.lean.untrusted.check import layers_in_force
from pybridge.leandojo.backend import require_lean_dojo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FREE_SPACE_MB = 100

_MARKS = {
    (True, True): ("ok", "green"),
    (True, False): ("ok", "green"),
    (False, True): ("PROBLEM", "bold red"),
    (False, False): ("-", "yellow"),
}
"""What a check is marked with, by whether it went well and is required, and in which style."""

_UNBROKEN = 100_000
"""A width that no line reaches."""


@dataclass(frozen=True)
class Diagnosis:
    """The result of one check."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""
    required: bool = True
    """False for what pybridge can do without."""


def diagnose(cache_dir: Path | None = None) -> list[Diagnosis]:
    """Run every check; none of them raises, builds or changes anything."""
    directory = cache_dir or cache.cache_directory()
    needed = find_lake() is None  # a toolchain takes the place of the embedded Lean
    wheel = _checked("lean wheel", _wheel, required=needed)
    return [
        Diagnosis("formulas, evaluation, tracing, show", True, "need no Lean"),
        _checked("platform", _platform, required=needed),
        wheel,
        *([_checked("lean", _lean, required=needed)] if wheel.ok else []),
        _checked("lean sources", _sources),
        _cache_directory(directory),
        *([_library(cache_dir)] if wheel.ok else []),
        _processes(),
        _confinement(),
        _toolchain(),
        _leandojo(),
    ]


def print_diagnoses(diagnoses: Iterable[Diagnosis]) -> None:
    """Print a line for each check, and what to do where something is missing.

    No line is broken, so that paths can be copied and programs can read it; colours are for
    terminals.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table.grid()
    table.add_column(width=8)
    table.add_column()
    for diagnosis in diagnoses:
        mark, style = _MARKS[diagnosis.ok, diagnosis.required]
        table.add_row(Text(mark, style), Text(f"{diagnosis.name}: {diagnosis.detail}"))
        if not diagnosis.ok and diagnosis.remedy:
            table.add_row("", Text(diagnosis.remedy))
    console = Console(force_terminal=sys.stdout.isatty(), width=_UNBROKEN)
    with console.capture() as printed:
        console.print(table)
    click.echo("\n".join(line.rstrip() for line in printed.get().splitlines()))


def _checked(name: str, check: Callable[[], str], *, required: bool = True) -> Diagnosis:
    try:
        return Diagnosis(name, True, check(), required=required)
    except LeanError as error:
        return Diagnosis(name, False, error.problem, error.remedy, required)


def _platform() -> str:
    check_platform()
    glibc = glibc_version()
    library = f", glibc {'.'.join(map(str, glibc))}" if glibc else ""
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{sys.platform} {os.uname().machine}{library}, Python {python}"


def _wheel() -> str:
    from importlib.metadata import PackageNotFoundError, version

    library = find_installation().library
    try:
        found = version(WHEEL)
    except PackageNotFoundError:
        found = "of unknown version"
    if found != WHEEL_VERSION:
        raise LeanError(
            f"{WHEEL} {found} is installed; pybridge is made for {WHEEL_VERSION}",
            f"pip install {WHEEL}=={WHEEL_VERSION}",
        )
    return f"{WHEEL} {found}: {library}"


def _lean() -> str:
    version = find_installation().version()
    return f"Lean {version.version}, commit {version.commit}"


def _sources() -> str:
    sources = find_sources()
    core, theory = sources.read()
    return f"{len(core.modules)} core and {len(theory.modules)} theory modules in {sources.theory}"


def _cache_directory(directory: Path) -> Diagnosis:
    name, remedy = "cache directory", cache.cache_error(directory, "").remedy
    existing = directory
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    try:
        with tempfile.TemporaryFile(dir=existing):
            free_mb = shutil.disk_usage(existing).free >> 20
    except OSError as error:
        return Diagnosis(name, False, f"{directory}: {error.strerror}", remedy)
    detail = f"{directory}, {free_mb} MB free"
    return Diagnosis(name, free_mb >= FREE_SPACE_MB, detail, remedy * (free_mb < FREE_SPACE_MB))


def _library(cache_dir: Path | None) -> Diagnosis:
    name = "compiled library"
    try:
        library = find_library(cache_dir=cache_dir)
    except LeanError as error:
        return Diagnosis(name, False, error.problem, error.remedy, required=find_lake() is None)
    if library is None:
        remedy = "The next command that needs it compiles it; `pybridge build` does so now."
        return Diagnosis(name, False, "not compiled yet", remedy, required=False)
    for layer in (library.core, library.theory):
        if damaged := damaged_file(layer.directory, layer.manifest):
            remedy = (
                "The next command that needs it compiles it again; `pybridge build` does so now."
            )
            return Diagnosis(name, False, f"{damaged} is damaged", remedy, required=False)
    return Diagnosis(name, True, str(library.theory.directory))


def _processes() -> Diagnosis:
    """Say what holds Lean's processes: what Linux alone has, or what takes its place."""
    name = "processes of Lean"
    if has_linux():
        detail = "end with their parent (a signal), limits by the system, a fork server for builds"
        return Diagnosis(name, True, detail, required=False)
    detail = "end with their parent (within 0.1 s), Lean's own memory limit and the parent's clock"
    if portable := os.environ.get(PORTABLE_VARIABLE):
        detail += f" ({PORTABLE_VARIABLE}={portable})"
    remedy = (
        "Verdicts are the same. Memory that Lean does not count is not limited, and building the "
        "library takes somewhat longer: only Linux has more."
    )
    return Diagnosis(name, False, detail, remedy, required=False)


def _confinement() -> Diagnosis:
    """Say what keeps written proofs from files, programs and the network."""
    name, layers = "confinement of written proofs", layers_in_force()
    complete = all(layer in layers for layer in ("Landlock", "seccomp"))
    remedy = (
        "Written proofs are checked all the same, but what they could do is held off by less: "
        "Linux 5.13 or later has Landlock; seccomp needs libseccomp2 and the package pyseccomp."
    )
    return Diagnosis(name, complete, layers or "none", "" if complete else remedy, required=False)


def _toolchain() -> Diagnosis:
    """Say which Lean `--lean lake` would use; nothing is built or fetched to find out."""
    name, lake = "lake", find_lake()
    if lake is None:
        remedy = "Only needed for `--lean lake`, or without the embedded Lean: https://lean-lang.org/install"
        return Diagnosis(name, False, "not installed", remedy, required=False)
    said = ""
    with suppress(OSError, subprocess.SubprocessError):
        # From the root directory, so that no project's toolchain is fetched.
        answer = subprocess.run([lake, "--version"], capture_output=True, timeout=20, cwd="/")
        said = answer.stdout.decode("utf-8", "replace").strip().partition("\n")[0]
    if not said:
        return Diagnosis(name, False, f"{lake} does not say its version", required=False)
    pinned = (
        "" if f"Lean version {PINNED_VERSION}" in said else f"; the theory wants {PINNED_VERSION}"
    )
    return Diagnosis(name, True, f"{lake}: {said}{pinned}", required=False)


def _leandojo() -> Diagnosis:
    """Say which Lean `--lean dojo` would use."""
    name = "LeanDojo"
    try:
        require_lean_dojo()
    except LeanError as error:
        remedy = f"Only needed for `--lean dojo`. {error.remedy}"
        return Diagnosis(name, False, error.problem, remedy, required=False)
    from importlib.metadata import version

    lean = "the embedded Lean" if find_lake() is None else "the toolchain of lake"
    return Diagnosis(name, True, f"lean-dojo {version('lean-dojo')}, on {lean}", required=False)
