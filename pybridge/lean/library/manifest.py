"""What a directory of compiled modules should hold, and whether it does.

The manifest records the content of every file. Each file is compared with it before its first use
in a process, whatever its size and time say: a changed byte could change what Lean believes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

__all__ = [
    "COMPILED",
    "MANIFEST",
    "CompiledFile",
    "Manifest",
    "compiled_path",
    "damaged_file",
    "file_digest",
    "read_manifest",
    "write_manifest",
]

MANIFEST = "manifest.json"
COMPILED = ".olean"

_THREADS = 4
"""Hashing 20 MB takes 10 ms in four threads, even on two processors, and 15 ms in one."""


@dataclass(frozen=True)
class CompiledFile:
    """What the manifest knows of a file."""

    size: int
    modified_ns: int
    digest: str


@dataclass(frozen=True)
class Manifest:
    """The contents of an entry: compiled modules, what each was made from, by which Lean."""

    version: str
    commit: str
    keys: dict[str, str]
    """For each module a hash of everything its compiled file depends on."""
    files: dict[str, CompiledFile]


def compiled_path(directory: Path, module: str) -> Path:
    """Return the compiled file of `module` below `directory`, where Lean looks for it."""
    return directory.joinpath(*module.split(".")).with_suffix(COMPILED)


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file's content."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_manifest(directory: Path, version: str, commit: str, keys: dict[str, str]) -> Manifest:
    """Record the files of `directory`, which makes it a complete entry."""
    files = {}
    for module in keys:
        path = compiled_path(directory, module)
        status = path.stat()
        files[module] = CompiledFile(status.st_size, status.st_mtime_ns, file_digest(path))
    manifest = Manifest(version, commit, keys, files)
    fields = {**manifest.__dict__, "files": {m: astuple(file) for m, file in files.items()}}
    (directory / MANIFEST).write_text(json.dumps(fields, indent=1), encoding="utf-8")
    return manifest


def read_manifest(directory: Path, modules: Collection[str] | None = None) -> Manifest | None:
    """Return the manifest of a directory; `None` if it has none, or one that is malformed.

    Args:
        directory: the directory.
        modules: the modules that it must have, no more and no fewer; by default any.
    """
    try:
        fields: Any = json.loads((directory / MANIFEST).read_bytes())
        version, commit, keys, files = (
            fields[name] for name in ("version", "commit", "keys", "files")
        )
        texts = [version, commit, *keys, *keys.values()]
        found = {module: CompiledFile(*recorded) for module, recorded in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    for file in found.values():
        texts.append(file.digest)
        if type(file.size) is not int or type(file.modified_ns) is not int:
            return None
    if not all(isinstance(text, str) for text in texts) or keys.keys() != found.keys():
        return None
    if modules is not None and keys.keys() != set(modules):
        return None
    return Manifest(version, commit, keys, found)


def damaged_file(directory: Path, manifest: Manifest, *, trust_times: bool = False) -> Path | None:
    """Return a file whose content is not as recorded; `None` if there is none.

    What was found intact is not read again in this process while it looks the same.

    Args:
        directory: the directory.
        manifest: what it should hold.
        trust_times: whether to believe files whose size and time are as recorded.
    """
    unread: list[tuple[Path, str, _Seen]] = []
    for path, recorded, status in _files(directory, manifest):
        if status is None or status.st_size != recorded.size:
            return path
        if trust_times and status.st_mtime_ns == recorded.modified_ns:
            continue
        seen = _seen(path, status)
        if _intact.get(seen) != recorded.digest:
            unread.append((path, recorded.digest, seen))
    if not unread:
        return None
    with ThreadPoolExecutor(_THREADS) as threads:
        digests = list(threads.map(_digest_if_readable, (path for path, *_ in unread)))
    for (path, expected, seen), digest in zip(unread, digests, strict=True):
        if digest != expected:
            return path
        _intact[seen] = digest
    return None


_Seen = tuple[str, int, int, int, int, int]

_intact: dict[_Seen, str] = {}
"""The digests of the files that were read in this process, by how they looked then."""


def _seen(path: Path, status: os.stat_result) -> _Seen:
    """Return all that tells a file that was read from one that was put or changed in its place."""
    return (
        *(str(path), status.st_dev, status.st_ino),
        *(status.st_size, status.st_mtime_ns, status.st_ctime_ns),
    )


def _files(
    directory: Path, manifest: Manifest
) -> Iterator[tuple[Path, CompiledFile, os.stat_result | None]]:
    """Yield each recorded file with what the system knows of it, if it is there."""
    for module, recorded in manifest.files.items():
        path = compiled_path(directory, module)
        try:
            yield path, recorded, path.stat()
        except (OSError, ValueError):
            yield path, recorded, None


def _digest_if_readable(path: Path) -> str | None:
    try:
        return file_digest(path)
    except OSError:
        return None
