"""Lock files on the command line: writing them, and saying what changed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pybridge.interfaces.exits import BadInput

if TYPE_CHECKING:
    from pybridge.objectives.lock import Lock
    from pybridge.objectives.spec import Spec

__all__ = ["check_lockable", "check_locked", "old_lock", "print_changes", "write_lock"]


def check_locked(specs: Iterable[Spec]) -> None:
    """Refuse specs that have no lock file.

    Raises:
        BadInput: there is one.
    """
    for spec in specs:
        if spec.lock is None:
            raise BadInput(
                f"{spec.path}: there is no lock file; `pybridge lock {spec.path}` writes it"
            )


def check_lockable(specs: Iterable[Spec]) -> None:
    """Refuse specs that are no files, which a lock could not stand beside.

    Raises:
        BadInput: there is one.
    """
    for spec in specs:
        if not Path(spec.path).is_file():
            raise BadInput(f"{spec.path}: a lock stands beside the file of a spec; give a file")


def old_lock(path: Path) -> Lock | None:
    """Return the lock that is about to be replaced; `None` if there is none, or it is damaged."""
    from pybridge.objectives.spec import SpecError, read_lock

    try:
        return read_lock(path)
    except SpecError:
        return None


def write_lock(path: Path, lock: Lock) -> None:
    """Write a lock, whole or not at all.

    Raises:
        BadInput: it cannot be written.
    """
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=path.name, delete=False
        ) as file:
            try:
                file.write(lock.text())
                file.close()
                Path(file.name).chmod(0o666 & ~_umask())
                Path(file.name).replace(path)
            except BaseException:
                Path(file.name).unlink()
                raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadInput(f"{path}: cannot be written: {reason}") from error


def print_changes(old: Lock, new: Lock) -> None:
    """Print how the findings differ from those that were locked before."""
    for name in dict.fromkeys((*old.findings, *new.findings)):
        before, after = old.findings.get(name), new.findings.get(name)
        if before != after:
            for sign, finding in (("-", before), ("+", after)):
                if finding is not None:
                    click.echo(f"  {sign} {name}: {finding}")


def _umask() -> int:
    """Return the permissions that new files are not to have."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
