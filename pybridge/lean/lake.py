"""The backend that uses an installed Lean toolchain, through Lake.

`lake env lean` runs in a Lake package that has our theory: a checkout of this project, a package of
the user's that requires it (named by PYBRIDGE_LAKE_PACKAGE), or else one that is written into the
cache.  The core library is Lean's own.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pybridge.lean.backend import (
    DEFAULT_MEMORY_MB,
    DEFAULT_TIMEOUT,
    CheckResult,
    LeanCommand,
    LeanIdentity,
)
from pybridge.lean.embedded.installation import CHECK_OPTIONS
from pybridge.lean.errors import LeanError, LeanUnavailable
from pybridge.lean.judge import judge, refused
from pybridge.lean.library import cache
from pybridge.lean.library.sources import THEORY_ROOT, find_sources
from pybridge.lean.probe import Probe
from pybridge.lean.process import ProcessOutcome, Run, run

if TYPE_CHECKING:
    from collections.abc import Sequence

PACKAGE_VARIABLE = "PYBRIDGE_LAKE_PACKAGE"
"""Names the Lake package to work in."""

PINNED_VERSION = "4.35.0"
"""The version of Lean that the theory is written for."""

BUILD_SECONDS = 1800.0
"""What the first `lake build` may take; elan may have to fetch a toolchain."""

_INSTALL = "Install Lean: https://lean-lang.org/install"
_PASSED_ON = ("HOME", "PATH", "ELAN_HOME", "LAKE_HOME", "TMPDIR", "LANG", "SSL_CERT_FILE")
_LAKEFILE = f"""name = "lean-pybridge-theory"
defaultTargets = ["{THEORY_ROOT}"]

[[lean_lib]]
name = "{THEORY_ROOT}"
"""


class ToolchainWarning(UserWarning):
    """The installed Lean is not the one that the theory is written for."""


def find_lake() -> Path | None:
    """Find the command `lake`: on the PATH, or where elan puts it.

    Not on Windows, where no process of Lean's can be watched as `process` does.
    """
    if sys.platform == "win32":
        return None
    elan = Path(os.environ.get("ELAN_HOME") or Path.home() / ".elan") / "bin"
    found = shutil.which("lake") or shutil.which("lake", path=str(elan))
    return Path(found) if found else None


class LakeBackend:
    """Runs `lake env lean`, one process a check.

    The package is built by the first call that needs it.
    """

    name = "lake"

    def __init__(self, *, lake: Path | None = None, package: Path | None = None) -> None:
        """Use the command `lake` (default: see `find_lake`) in the Lake package `package`
        (default: PYBRIDGE_LAKE_PACKAGE, this checkout, or one in the cache)."""
        self._lake = lake
        self._package = package
        self._ready: tuple[Path, Path] | None = None
        self._identity: LeanIdentity | None = None

    def __getstate__(self) -> dict[str, Any]:
        """Return what travels to another process: the options, not what was found here."""
        return {**self.__dict__, "_ready": None, "_identity": None}

    def identity(self) -> LeanIdentity:
        """Return which Lean the package uses; builds the theory if need be.

        Warns:
            ToolchainWarning: it is another version than the theory is written for.

        Raises:
            LeanError: there is no toolchain, or it does not build the theory.
        """
        if self._identity is None:
            version, commit = self._version()
            if version != PINNED_VERSION:
                warnings.warn(
                    f"Lake uses Lean {version}; the theory is written for {PINNED_VERSION}",
                    ToolchainWarning,
                    stacklevel=2,
                )
            _, theory = find_sources().read()
            self._identity = LeanIdentity(version, commit, self.name, "", theory.digest)
        return self._identity

    def command(self, *, timeout: float, memory_mb: int) -> LeanCommand:
        """Return how a program that wants `lean` starts this one; it must watch the time itself.

        Raises:
            LeanError: there is no toolchain, or it does not build the theory.
        """
        lake, package = self._prepared()
        return LeanCommand(
            (str(lake), "--dir", str(package), "env", "lean", "-M", str(memory_mb)),
            _environment(),
        )

    def check(
        self,
        text: str,
        theorems: Sequence[str],
        *,
        definitions: Sequence[str] = (),
        timeout: float = DEFAULT_TIMEOUT,
        memory_mb: int = DEFAULT_MEMORY_MB,
    ) -> CheckResult:
        """See `Backend.check`."""
        questions = Probe.of(text, theorems, definitions)
        if refusal := refused(questions):
            return refusal
        _, package = self._prepared()
        command = self.command(timeout=timeout, memory_mb=memory_mb)
        answer = run(
            [*command.arguments, "--json", *CHECK_OPTIONS, "--stdin"],
            environment=command.environment,
            stdin=questions.source.encode(),
            timeout=timeout,
            directory=package,
        )
        return judge(questions, answer)

    def _version(self) -> tuple[str, str]:
        """Return the version and the commit of the package's Lean.

        Raises:
            LeanError: it does not say.
        """
        answer = self._run(["env", "lean", "--version"], 60.0)
        said = answer.stdout.decode("utf-8", "replace")
        match = re.search(r"version ([^\s,)]+)(?:.*?commit ([0-9a-f]+))?", said)
        if match is None:
            raise LeanUnavailable(f"`lean --version` says {said.strip()!r}", _INSTALL)
        return match[1], match[2] or ""

    def _prepared(self) -> tuple[Path, Path]:
        """Return the command `lake` and the package, in which the theory is compiled.

        Raises:
            LeanError: there is no toolchain, or it does not build the theory.
        """
        if self._ready is None:
            lake = self._lake or find_lake()
            if lake is None:
                raise LeanUnavailable("there is no `lake` on the PATH or in ~/.elan/bin", _INSTALL)
            package = self._package or _find_package()
            _lake(lake, package, ["build", THEORY_ROOT], BUILD_SECONDS)
            self._ready = lake, package
        return self._ready

    def _run(self, arguments: Sequence[str], timeout: float) -> Run:
        return _lake(*self._prepared(), arguments, timeout)


def _lake(lake: Path, package: Path, arguments: Sequence[str], timeout: float) -> Run:
    """Run `lake ARGUMENT…` in `package`.

    Raises:
        LeanError: it fails.
    """
    answer = run(
        [str(lake), *arguments], environment=_environment(), timeout=timeout, directory=package
    )
    if answer.outcome is not ProcessOutcome.FINISHED or answer.exit_status:
        said = (answer.stdout + answer.stderr).decode("utf-8", "replace").strip()
        raise LeanError(
            f"`lake {' '.join(arguments)}` failed in {package}: {said or answer.description}",
            f"Run it there to see what is wrong, or name another package in {PACKAGE_VARIABLE}.",
        )
    return answer


def _environment() -> dict[str, str]:
    """Return what Lake and elan need of the caller's environment."""
    return {name: os.environ[name] for name in _PASSED_ON if name in os.environ}


def _find_package() -> Path:
    """Find the Lake package to work in; write one into the cache where there is none.

    Raises:
        LeanError: the named package is none, or none can be written.
    """
    if named := os.environ.get(PACKAGE_VARIABLE):
        package = Path(named).absolute()
        if not any((package / name).is_file() for name in ("lakefile.lean", "lakefile.toml")):
            raise LeanError(
                f"{package} has no lakefile", f"Set {PACKAGE_VARIABLE} to a Lake package."
            )
        return package
    theory = find_sources().theory
    if (theory.parent / "lakefile.lean").is_file():
        return theory.parent
    return _write_package(theory)


def _write_package(theory: Path) -> Path:
    """Write a Lake package with the theory into the cache, for an installed pybridge.

    Raises:
        CacheError: it cannot be written.
    """
    _, layer = find_sources().read()
    key = hashlib.sha256((layer.digest + _LAKEFILE + PINNED_VERSION).encode()).hexdigest()[:16]
    package = cache.cache_directory() / "lake" / key
    try:
        cache.make_private_directory(package)
        for module in layer.modules.values():
            target = package / module.path.relative_to(theory)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(module.path, target)
        (package / "lakefile.toml").write_text(_LAKEFILE, encoding="utf-8")
        toolchain = f"leanprover/lean4:v{PINNED_VERSION}\n"
        (package / "lean-toolchain").write_text(toolchain, encoding="utf-8")
    except OSError as error:
        raise cache.cache_error(package, error.strerror or str(error)) from error
    return package
