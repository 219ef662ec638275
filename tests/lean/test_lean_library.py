"""The compiled library is right or absent: whatever kills, fills or damages the cache."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import textwrap
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.errors import BuildError, CacheError, SourcesError
from pybridge.lean.library import build, cache, manifest
from pybridge.lean.library.compiled import DamageWarning, Library, build_library, find_library
from pybridge.lean.library.sources import Sources

pytestmark = pytest.mark.lean

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def cache_dir(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def works(library: Library, sources: Sources, cache_dir: Path) -> bool:
    backend = EmbeddedBackend(sources=sources, cache_dir=cache_dir)
    assert backend.library.lean_path == library.lean_path
    result = backend.check("import Tiny\ntheorem t : True := left", ["t"])
    return result.theorems["t"].accepted


def compiled_files(cache_dir: Path) -> list[Path]:
    return sorted(cache_dir.rglob("*.olean"))


def test_the_first_use_builds_and_the_second_finds(tiny_sources: Sources, cache_dir: Path) -> None:
    assert find_library(tiny_sources, cache_dir) is None
    assert not cache_dir.exists()
    seen: list[tuple[str, int, int]] = []
    built = build_library(tiny_sources, cache_dir, progress=lambda *step: seen.append(step))
    assert {name for name, _, _ in seen} == {
        *("Init.Prelude", "Init", "Tiny.Left", "Tiny.Right", "Tiny")
    }
    assert [(done, total) for _, done, total in seen] == [(i, 5) for i in range(1, 6)]
    assert works(built, tiny_sources, cache_dir)
    seen.clear()
    assert build_library(tiny_sources, cache_dir, progress=lambda *s: seen.append(s)) == built
    assert seen == []


def test_an_edit_recompiles_what_depends_on_it(tiny_sources: Sources, cache_dir: Path) -> None:
    build_library(tiny_sources, cache_dir)
    before = {p: p.stat().st_ino for p in compiled_files(cache_dir)}
    (tiny_sources.theory / "Tiny" / "Left.lean").write_text("theorem left : True := ⟨⟩\n")
    library = build_library(tiny_sources, cache_dir)
    reused = [m for m in ("Tiny.Left", "Tiny.Right") if _inode(library, m) in before.values()]
    assert reused == ["Tiny.Right"]
    assert library.core.directory in {p.parent for p in before}
    assert works(library, tiny_sources, cache_dir)


def _inode(library: Library, module: str) -> int:
    return library.compiled(module).stat().st_ino


def test_an_edit_of_equal_length_and_time_is_noticed(
    tiny_sources: Sources, cache_dir: Path
) -> None:
    build_library(tiny_sources, cache_dir)
    path = tiny_sources.theory / "Tiny" / "Left.lean"
    status = path.stat()
    path.write_text(path.read_text().replace("left", "lift"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert find_library(tiny_sources, cache_dir) is None


def test_force_compiles_anew(tiny_sources: Sources, cache_dir: Path) -> None:
    before = build_library(tiny_sources, cache_dir)
    inode = _inode(before, "Init")
    after = build_library(tiny_sources, cache_dir, force=True)
    assert _inode(after, "Init") != inode
    assert works(after, tiny_sources, cache_dir)


@pytest.fixture
def shipped(
    tiny_sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, Path]:
    """What a wheel would have compiled already."""
    library = build_library(tiny_sources, tmp_path / "elsewhere")
    monkeypatch.setattr(build, "SHIPPED", tmp_path / "compiled")
    kinds = {"core": library.core, "theory": library.theory}
    return {
        kind: Path(shutil.copytree(layer.directory, build.SHIPPED / kind))
        for kind, layer in kinds.items()
    }


@contextmanager
def compilations() -> Iterator[list[str]]:
    """The modules that Lean compiles meanwhile."""
    compiled: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        compile_one = build.LayerBuild._compile
        patch.setattr(
            *(build.LayerBuild, "_compile"),
            lambda self, module, directory: (
                compiled.append(module.name),
                compile_one(self, module, directory),
            )[1],
        )
        yield compiled


def test_what_a_wheel_has_compiled_is_not_compiled_again(
    tiny_sources: Sources, cache_dir: Path, shipped: dict[str, Path]
) -> None:
    with compilations() as compiled:
        library = build_library(tiny_sources, cache_dir)
    assert compiled == []
    assert works(library, tiny_sources, cache_dir)
    assert cache_dir in library.core.directory.parents
    with compilations() as compiled:
        build_library(tiny_sources, cache_dir, force=True)
    assert len(compiled) == 5


def test_what_a_wheel_has_of_other_sources_or_damaged_is_compiled(
    tiny_sources: Sources, cache_dir: Path, shipped: dict[str, Path]
) -> None:
    (tiny_sources.theory / "Tiny" / "Left.lean").write_text("theorem left : True := ⟨⟩\n")
    damaged = shipped["theory"] / "Tiny" / "Right.olean"
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"?")
    with compilations() as compiled:
        library = build_library(tiny_sources, cache_dir)
    assert sorted(compiled) == ["Tiny", "Tiny.Left", "Tiny.Right"]
    assert works(library, tiny_sources, cache_dir)


def _build_script(sources: Sources, cache_dir: Path, on_module: str = "pass") -> list[str]:
    code = f"""
        import os, signal, sys
        from pathlib import Path
        from pybridge.lean.library.compiled import build_library
        from pybridge.lean.library.sources import Sources
        def progress(module, done, total):
            {on_module}
        sources = Sources(Path({str(sources.core)!r}), Path({str(sources.theory)!r}), "Tiny")
        print(build_library(sources, Path({str(cache_dir)!r}), progress=progress).lean_path)
    """
    return [sys.executable, "-c", textwrap.dedent(code)]


def test_two_first_builds_at_once(tiny_sources: Sources, cache_dir: Path) -> None:
    script = _build_script(tiny_sources, cache_dir)
    running = [subprocess.Popen(script, cwd=ROOT, stdout=subprocess.PIPE) for _ in range(3)]
    answers = {process.communicate(timeout=60)[0] for process in running}
    assert [process.returncode for process in running] == [0, 0, 0]
    assert len(answers) == 1
    assert len(compiled_files(cache_dir)) == 5
    library = find_library(tiny_sources, cache_dir)
    assert library is not None
    assert works(library, tiny_sources, cache_dir)


@pytest.mark.parametrize("module", ["Init.Prelude", "Tiny.Left", "Tiny"])
def test_a_kill_in_the_middle(tiny_sources: Sources, cache_dir: Path, module: str) -> None:
    kill = f"module == {module!r} and os.kill(os.getpid(), signal.SIGKILL)"
    process = subprocess.run(_build_script(tiny_sources, cache_dir, kill), cwd=ROOT)
    assert process.returncode == -signal.SIGKILL
    assert find_library(tiny_sources, cache_dir) is None
    library = build_library(tiny_sources, cache_dir)
    assert works(library, tiny_sources, cache_dir)
    assert not list(cache_dir.rglob("*.partial-*"))


def test_an_interrupted_build_is_resumed(tiny_sources: Sources, cache_dir: Path) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_library(tiny_sources, cache_dir, progress=interrupt)
    assert find_library(tiny_sources, cache_dir) is None
    [kept] = compiled_files(cache_dir)
    inode = kept.stat().st_ino
    assert not list(cache_dir.rglob("*.partial-*"))
    library = build_library(tiny_sources, cache_dir)
    assert library.compiled("Init.Prelude").stat().st_ino == inode
    assert works(library, tiny_sources, cache_dir)
    assert not list(cache_dir.rglob("*.unfinished"))


@pytest.mark.parametrize("damage", ["truncate", "flip", "delete", "manifest", "no manifest"])
@pytest.mark.parametrize("module", ["Init", "Tiny.Left"])
def test_a_damaged_entry_is_replaced(
    tiny_sources: Sources, cache_dir: Path, damage: str, module: str
) -> None:
    library = build_library(tiny_sources, cache_dir)
    path = library.compiled(module)
    record = (library.core if module == "Init" else library.theory).directory / cache.MANIFEST
    content = path.read_bytes()
    if damage == "truncate":
        path.write_bytes(content[:-100])
    elif damage == "flip":
        path.write_bytes(content[:200] + bytes([content[200] ^ 1]) + content[201:])
    elif damage == "delete":
        path.unlink()
    elif damage == "manifest":
        record.write_text("{")
    else:
        record.unlink()
    assert find_library(tiny_sources, cache_dir) is None
    with warned_of(path if "manifest" not in damage else None):
        repaired = build_library(tiny_sources, cache_dir)
    assert repaired.compiled(module).read_bytes()[:88] == content[:88]
    assert works(repaired, tiny_sources, cache_dir)


@contextmanager
def warned_of(path: Path | None) -> Iterator[None]:
    """Expect one line about a damaged file, or none at all."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    expected = [f"{path} is damaged; the Lean library is compiled again"] if path else []
    assert [str(warning.message) for warning in caught] == expected
    assert all(warning.category is DamageWarning for warning in caught)


def flip_a_byte(path: Path, place: int) -> None:
    """Change one byte of a file, and neither its size nor its time."""
    status = path.stat()
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (status.st_size, status.st_mtime_ns)


@pytest.mark.parametrize("module", ["Init.Prelude", "Tiny.Left", "Tiny"])
@pytest.mark.parametrize("place", [-1, 200])
def test_a_changed_byte_is_found_before_lean_runs(
    tiny_sources: Sources, cache_dir: Path, module: str, place: int
) -> None:
    library = build_library(tiny_sources, cache_dir)
    path = library.compiled(module)
    content = path.read_bytes()
    assert works(library, tiny_sources, cache_dir)
    flip_a_byte(path, place)
    with warned_of(None):
        found = find_library(tiny_sources, cache_dir)
    assert found is not None, "finding it reads no compiled file"
    backend = EmbeddedBackend(sources=tiny_sources, cache_dir=cache_dir)
    with warned_of(path):
        result = backend.check("import Tiny\ntheorem t : True := left", ["t"])
    assert result.theorems["t"].accepted
    assert path.read_bytes()[:88] == content[:88]
    with warned_of(None):
        assert works(found, tiny_sources, cache_dir)


def test_a_changed_byte_is_found_by_a_new_process(tiny_sources: Sources, cache_dir: Path) -> None:
    path = build_library(tiny_sources, cache_dir).compiled("Tiny.Right")
    flip_a_byte(path, 100)
    for message in (f"DamageWarning: {path} is damaged; the Lean library is compiled again", ""):
        script = _build_script(tiny_sources, cache_dir)
        done = subprocess.run(script, cwd=ROOT, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0
        assert message in done.stderr
        assert bool(message) == bool(done.stderr)


def test_many_threads_repair_once(tiny_sources: Sources, cache_dir: Path) -> None:
    library = build_library(tiny_sources, cache_dir)
    path = library.compiled("Tiny.Left")
    flip_a_byte(path, 100)
    with warned_of(path), ThreadPoolExecutor(4) as threads:
        paths = set(threads.map(lambda _: library.lean_path, range(8)))
    assert paths == {library.lean_path}
    assert works(library, tiny_sources, cache_dir)


def test_a_file_is_read_once_in_a_process(
    tiny_sources: Sources, cache_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = build_library(tiny_sources, cache_dir)
    assert library.lean_path
    read: list[Path] = []
    digest = manifest.file_digest
    monkeypatch.setattr(manifest, "file_digest", lambda path: (read.append(path), digest(path))[1])
    assert library.lean_path
    assert read == []
    os.utime(library.compiled("Tiny"))
    assert library.lean_path
    assert read == [library.compiled("Tiny")]


def test_a_file_that_vanishes_while_the_library_is_in_use(
    tiny_sources: Sources, cache_dir: Path
) -> None:
    backend = EmbeddedBackend(sources=tiny_sources, cache_dir=cache_dir)
    text = "import Tiny\ntheorem t : True := left"
    assert backend.check(text, ["t"]).theorems["t"].accepted
    shutil.rmtree(cache_dir)
    assert backend.check(text, ["t"]).theorems["t"].accepted


MALFORMED: dict[str, Any] = {
    "no object": [],
    "nothing": None,
    "nested": None,
    "no version": {"version": None},
    "a number as version": {"version": 4},
    "a list of keys": {"keys": ["Tiny"]},
    "a number as key": {"keys": {"Tiny": 1, "Tiny.Left": 2, "Tiny.Right": 3}},
    "no files": {"files": {}},
    "no modules": {"files": {}, "keys": {}},
    "a list of files": {"files": []},
    "files without parts": {"files": {"Tiny": [], "Tiny.Left": [], "Tiny.Right": []}},
    "a text as size": {"files": dict.fromkeys(("Tiny", "Tiny.Left", "Tiny.Right"), ("1", 1, ""))},
    "a number as digest": {"files": dict.fromkeys(("Tiny", "Tiny.Left", "Tiny.Right"), (1, 1, 1))},
}


@pytest.mark.parametrize("kind", MALFORMED)
def test_a_malformed_manifest_is_as_if_there_were_none(
    tiny_sources: Sources, cache_dir: Path, kind: str
) -> None:
    library = build_library(tiny_sources, cache_dir)
    path = library.theory.directory / cache.MANIFEST
    fields = MALFORMED[kind]
    if isinstance(fields, dict):
        fields = {**json.loads(path.read_text()), **fields}
    path.write_text("[" * 100_000 if kind == "nested" else json.dumps(fields))
    assert find_library(tiny_sources, cache_dir) is None
    with warned_of(None):
        repaired = build_library(tiny_sources, cache_dir)
    assert works(repaired, tiny_sources, cache_dir)
    assert find_library(tiny_sources, cache_dir) is not None


@pytest.mark.slow
def test_the_command_line_says_what_was_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cache.ENVIRONMENT_VARIABLE, str(tmp_path))
    library = build_library()
    spec = ROOT / "pybridge" / "objectives" / "catalog" / "beta_vae.toml"
    command = [sys.executable, "-m", "pybridge", "verify", spec, "--law", "mono_beta"]
    path = library.compiled("LatentObjective")
    line = f"Warning: {path} is damaged; the Lean library is compiled again\n"
    for message in ("", line, ""):
        if message:
            flip_a_byte(path, -1)
            remembered = subprocess.run(command, capture_output=True, text=True, timeout=120)
            assert remembered.stderr == "", "Lean has said all this before, and is not run"
        done = subprocess.run([*command, "--no-cache"], capture_output=True, text=True, timeout=120)
        assert (done.returncode, done.stderr) == (0, message)
        if not message:
            subprocess.run(command, capture_output=True, timeout=120, check=True)


def test_a_touched_file_is_judged_by_its_content(tiny_sources: Sources, cache_dir: Path) -> None:
    library = build_library(tiny_sources, cache_dir)
    os.utime(library.compiled("Init"))
    assert find_library(tiny_sources, cache_dir) is not None


def test_a_cache_that_cannot_be_written_to(tiny_sources: Sources, tmp_path: Path) -> None:
    obstacle = tmp_path / "file"
    obstacle.write_text("")
    with pytest.raises(CacheError, match="PYBRIDGE_CACHE_DIR") as raised:
        build_library(tiny_sources, obstacle / "cache")
    assert str(obstacle) in raised.value.problem


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not stop root")
def test_a_read_only_directory(tiny_sources: Sources, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CacheError, match="Permission denied"):
            build_library(tiny_sources, tmp_path / "cache")
    finally:
        tmp_path.chmod(0o700)


@pytest.fixture
def small_disk(tmp_path: Path):  # type: ignore[no-untyped-def]
    """A file system of one megabyte, where the rights suffice to mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if os.geteuid() != 0 or not mount or sys.platform != "linux":
        pytest.skip("only root may mount a small disk")
    if subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "none", disk]).returncode:
        pytest.skip("mounting is not allowed here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk(small_disk: Path, tiny_sources: Sources) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 1_020_000)
    with pytest.raises(CacheError, match=r"[Nn]o space left"):
        build_library(tiny_sources, small_disk)
    assert find_library(tiny_sources, small_disk) is None
    assert not list(small_disk.rglob("*.partial-*"))
    ballast.unlink()
    assert works(build_library(tiny_sources, small_disk), tiny_sources, small_disk)


def test_a_read_only_disk(small_disk: Path, tiny_sources: Sources) -> None:
    library = build_library(tiny_sources, small_disk)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    assert works(library, tiny_sources, small_disk), "a complete library needs no writing"
    (tiny_sources.theory / "Tiny" / "Left.lean").write_text("theorem left : True := ⟨⟩\n")
    with pytest.raises(CacheError, match="Read-only"):
        build_library(tiny_sources, small_disk)


def test_a_disk_that_fills_at_the_last_moment(
    tiny_sources: Sources, cache_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(manifest, "write_manifest", full)
        with pytest.raises(CacheError, match="No space left"):
            build_library(tiny_sources, cache_dir)
    assert compiled_files(cache_dir) == []
    assert works(build_library(tiny_sources, cache_dir), tiny_sources, cache_dir)


def test_an_error_in_a_module_is_located(tiny_sources: Sources, cache_dir: Path) -> None:
    path = tiny_sources.theory / "Tiny" / "Left.lean"
    path.write_text("theorem left : True := True.intro\n\ntheorem wrong : False := True.intro\n")
    with pytest.raises(BuildError) as raised:
        build_library(tiny_sources, cache_dir)
    error = raised.value
    assert (error.module, error.path) == ("Tiny.Left", path)
    assert str(error).startswith(f"{path}:3:0: error: ") or f"{path}:3:" in str(error)
    assert find_library(tiny_sources, cache_dir) is None


def test_what_compiled_before_an_error_is_not_lost(tiny_sources: Sources, cache_dir: Path) -> None:
    top = tiny_sources.theory / "Tiny.lean"
    text = top.read_text()
    top.write_text(text + "theorem wrong : False := True.intro\n")
    for _ in range(2):
        with pytest.raises(BuildError):
            build_library(tiny_sources, cache_dir)
    before = {p.stem: p.stat().st_ino for p in compiled_files(cache_dir)}
    assert {"Left", "Right"} < set(before)
    top.write_text(text)
    library = build_library(tiny_sources, cache_dir)
    for module in ("Left", "Right"):
        assert _inode(library, f"Tiny.{module}") == before[module]
    assert works(library, tiny_sources, cache_dir)


def _edited(sources: Sources, number: int) -> None:
    text = f"theorem left : True := True.intro\n-- {number}\n"
    (sources.theory / "Tiny" / "Left.lean").write_text(text)


def test_old_entries_are_removed(tiny_sources: Sources, cache_dir: Path) -> None:
    built = []
    for number in range(cache.KEPT_ENTRIES + 2):
        _edited(tiny_sources, number)
        built.append(build_library(tiny_sources, cache_dir))
    assert all(b.theory.directory.is_dir() for b in built), "all have been used today"
    ages = dict(zip((b.theory.directory for b in built), range(len(built), 0, -1), strict=True))
    for entry, days in ages.items():
        then = (entry / cache.MANIFEST).stat().st_mtime - days * 24 * 3600
        os.utime(entry / cache.MANIFEST, (then, then))
    _edited(tiny_sources, 0)
    assert find_library(tiny_sources, cache_dir) == built[0], "which is a use of it"
    _edited(tiny_sources, -1)
    last = build_library(tiny_sources, cache_dir)
    kept = [b for b in built if b.theory.directory.is_dir()]
    assert kept == [built[0], *built[-(cache.KEPT_ENTRIES - 2) :]]
    assert works(last, tiny_sources, cache_dir)
    assert built[0].core.directory.is_dir()


def test_the_cache_directory_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(cache.ENVIRONMENT_VARIABLE, str(tmp_path))
    assert cache.cache_directory() == tmp_path
    monkeypatch.delenv(cache.ENVIRONMENT_VARIABLE)
    assert cache.cache_directory().name == "pybridge"


def test_missing_and_circular_modules(tiny_sources: Sources, cache_dir: Path) -> None:
    left = tiny_sources.theory / "Tiny" / "Left.lean"
    left.write_text("import Tiny.Nowhere\n")
    with pytest.raises(SourcesError, match=r"Nowhere.lean, which Tiny.Left imports"):
        find_library(tiny_sources, cache_dir)
    left.write_text("import Tiny\n")
    with pytest.raises(SourcesError, match="import each other"):
        find_library(tiny_sources, cache_dir)
