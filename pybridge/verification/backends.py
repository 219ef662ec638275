"""The backends by their names: a registry, so that a package can bring one of its own.

A backend is an entry point of the group `pybridge.backends` that makes a `Backend` with its default
options when called. Those of this package are declared in the same way (`pyproject.toml`).
"""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from pybridge.lean.errors import LeanUnavailable
from pybridge.verification.errors import VerifyError

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend

__all__ = ["GROUP", "backend_named", "backend_names", "default_backend_name"]

GROUP = "pybridge.backends"
"""The group of entry points."""


def backend_names() -> tuple[str, ...]:
    """Return the names of the backends that are installed."""
    return tuple(sorted({entry.name for entry in entry_points(group=GROUP)}))


def default_backend_name() -> str:
    """Return the name of the embedded Lean, or of Lake where only a toolchain is installed."""
    from pybridge.lean.embedded.installation import find_installation

    try:
        find_installation()
    except LeanUnavailable:
        from pybridge.lean.lake import find_lake

        if find_lake() is not None:
            return "lake"
    return "embedded"  # which says what is missing


def backend_named(name: str) -> Backend:
    """Return the backend of that name, with its default options.

    Raises:
        VerifyError: there is none.
    """
    if name == "embedded":  # the default, which has no need to look around
        from pybridge.lean.embedded_backend import EmbeddedBackend

        return EmbeddedBackend()
    for entry in entry_points(group=GROUP, name=name):
        backend: Backend = entry.load()()
        return backend
    known = ", ".join(backend_names())
    raise VerifyError(f"there is no Lean backend {name!r}; there are {known}")
