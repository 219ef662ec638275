"""Directories of compiled modules that are either complete or not there.

An entry is built in a directory beside its place and renamed into it, under a lock, with a
manifest of its files as the last thing written.  So two processes may build at once, and a kill,
a crash or a full disk leaves nothing that could be taken for a finished entry.  What was compiled
before a mistake was found is kept beside, under another name, for the next attempt.
"""

from __future__ import annotations

import errno
import os
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pybridge.lean.errors import CacheError
from pybridge.lean.library.manifest import (
    MANIFEST,
    Manifest,
    compiled_path,
    damaged_file,
    file_digest,
    read_manifest,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

ENVIRONMENT_VARIABLE = "PYBRIDGE_CACHE_DIR"
LEFTOVER_SECONDS = 24 * 3600.0
"""The age at which a build of another entry that is still going on counts as abandoned."""
KEPT_ENTRIES = 4
"""Of each kind, the entries that stay however long ago they were used."""
KEPT_SECONDS = 24 * 3600.0
"""An entry used since then stays: a process may be about to load it."""

_PARTIAL = ".partial-"
_UNFINISHED = ".unfinished"
_MARK_SECONDS = 3600.0


def cache_directory() -> Path:
    """Return where compiled Lean goes: `$PYBRIDGE_CACHE_DIR`, or the user's cache directory."""
    chosen = os.environ.get(ENVIRONMENT_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_cache_path

    return user_cache_path("pybridge")


def make_private_directory(directory: Path) -> None:
    """Make a directory, and those above it that are missing, for this user alone.

    Raises:
        OSError: that is not possible.
    """
    if not directory.is_dir():
        if directory.parent != directory:
            make_private_directory(directory.parent)
        directory.mkdir(mode=0o700, exist_ok=True)


def read_entry(directory: Path, modules: Collection[str]) -> Manifest | None:
    """Return the manifest of an entry with all of `modules`, each as it was compiled, else None."""
    manifest = read_manifest(directory, modules)
    return None if manifest is None or damaged_file(directory, manifest) else manifest


def create_entry(
    directory: Path,
    modules: Collection[str],
    build: Callable[[Path], Manifest],
    *,
    replace: bool = False,
) -> Manifest:
    """Build the entry with `modules` unless it is there; `build` fills the directory given.

    With `replace`, an entry that is there already is built anew.  If `build` raises and has
    written a manifest, that part is kept for `reuse_modules`.

    Raises:
        CacheError: the directory cannot be written to.
    """
    import shutil

    from filelock import FileLock

    with _explained(directory.parent):
        make_private_directory(directory.parent)
        with FileLock(f"{directory}.lock"):
            manifest = None if replace else read_entry(directory, modules)
            if manifest is not None:
                return manifest
            _discard_leftovers(directory)
            partial = directory.with_name(f"{directory.name}{_PARTIAL}{os.getpid()}")
            unfinished = directory.with_name(directory.name + _UNFINISHED)
            partial.mkdir()
            try:
                manifest = build(partial)
                _remove(directory)
                partial.rename(directory)
                _remove(unfinished)
            except BaseException:
                if (partial / MANIFEST).exists():
                    _remove(unfinished)
                    partial.rename(unfinished)
                raise
            finally:
                shutil.rmtree(partial, ignore_errors=True)
            _prune(directory)
            return manifest


def mark_used(directory: Path) -> None:
    """Note that an entry is in use, which keeps it; where nothing can be written, nothing is."""
    manifest = directory / MANIFEST
    with suppress(OSError):
        if time.time() - manifest.stat().st_mtime > _MARK_SECONDS:
            os.utime(manifest)


def _prune(directory: Path) -> None:
    """Remove the entries of the same kind that nobody has used for long, but for the latest."""
    kind = directory.name.partition("-")[0]
    last_used: dict[Path, float] = {}
    for entry in directory.parent.glob(f"{kind}-*"):
        if _PARTIAL not in entry.name:
            with suppress(OSError):  # not an entry, or gone
                last_used[entry] = (entry / MANIFEST).stat().st_mtime
    by_age = sorted(last_used, key=last_used.__getitem__, reverse=True)
    for entry in by_age[KEPT_ENTRIES:]:
        if time.time() - last_used[entry] > KEPT_SECONDS:
            with suppress(FileNotFoundError):  # another process was faster
                _remove(entry)


def _remove(entry: Path) -> None:
    """Remove an entry, if it is there; nobody sees it half removed."""
    import shutil

    if entry.exists():
        retired = entry.with_name(f"{entry.name}{_PARTIAL}old-{os.getpid()}")
        entry.rename(retired)
        shutil.rmtree(retired, ignore_errors=True)


def _discard_leftovers(directory: Path) -> None:
    """Remove what killed builds left behind, given that we hold the lock of `directory`."""
    import shutil

    long_ago = time.time() - LEFTOVER_SECONDS
    for leftover in directory.parent.glob(f"*{_PARTIAL}*"):
        try:
            ours = leftover.name.startswith(f"{directory.name}.")
            if ours or leftover.stat().st_mtime < long_ago:
                shutil.rmtree(leftover, ignore_errors=True)
        except FileNotFoundError:
            continue  # another process has tidied up, or finished


def write_program(path: Path, text: str) -> None:
    """Write an executable file that is never seen half-written.

    Raises:
        CacheError: the directory cannot be written to.
    """
    with _explained(path.parent):
        make_private_directory(path.parent)
        partial = path.with_name(f"{path.name}.partial-{os.getpid()}")
        partial.write_text(text, encoding="utf-8")
        partial.chmod(0o755)
        partial.replace(path)


def reuse_modules(directory: Path, entries: Iterable[Path], keys: dict[str, str]) -> set[str]:
    """Take over from other entries the modules that would come out equal.

    Gives the modules that are now in `directory`.  An edit to one file of a library then costs
    the compilation of that file and of what imports it.
    """
    import shutil

    missing = dict(keys)
    for entry in entries:
        manifest = None if _PARTIAL in entry.name or not missing else read_manifest(entry)
        if manifest is None:
            continue
        for module in [m for m, key in missing.items() if manifest.keys.get(m) == key]:
            source, target = compiled_path(entry, module), compiled_path(directory, module)
            try:
                if file_digest(source) != manifest.files[module].digest:
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                try:
                    target.hardlink_to(source)
                except OSError:
                    shutil.copy2(source, target)
            except FileNotFoundError:
                continue  # damaged, or another process has removed the entry
            del missing[module]
    return set(keys) - set(missing)


def out_of_space(directory: Path) -> bool:
    """Return whether so little room is left that a failure to write was due to that."""
    import shutil

    return shutil.disk_usage(directory).free < 4 << 20


def cache_error(directory: Path, reason: str) -> CacheError:
    """Return the error that names the directory and the way out."""
    return CacheError(
        f"cannot store compiled Lean files in {directory}: {reason}",
        f"Set {ENVIRONMENT_VARIABLE} to a directory that can be written to and has 100 MB free.",
    )


@contextmanager
def _explained(directory: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or os.strerror(error.errno or errno.EIO)
        raise cache_error(directory, reason) from error
