"""One initialised Lean, forked for every call: the same answers, and nothing left behind."""

from __future__ import annotations

import ctypes.util
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from process_table import alive, children, descendants, heed_interrupts, session, wait_for

from pybridge.lean.embedded.forking import ForkServer, Launches
from pybridge.lean.embedded.installation import Installation, ProcessLimits, find_installation
from pybridge.lean.embedded.lifetime import PORTABLE_VARIABLE, has_linux
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.errors import BuildError
from pybridge.lean.library.compiled import build_library, find_library
from pybridge.lean.library.sources import Sources
from pybridge.lean.process import ProcessOutcome, Run

pytestmark = pytest.mark.lean

needs_server = pytest.mark.skipif(not has_linux(), reason="only Linux has a fork server")

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def server() -> Iterator[ForkServer]:
    if not has_linux():
        pytest.skip("only Linux has a fork server")
    server = ForkServer.start(find_installation())
    assert isinstance(server, ForkServer)
    with server:
        yield server


def servers() -> list[int]:
    """The fork servers of this process, which other tests may have given other children."""
    return [
        child
        for child in children(os.getpid())
        if b"forkserver.py" in Path(f"/proc/{child}/cmdline").read_bytes()
    ]


def server_process() -> int:
    [process_id] = servers()
    return process_id


def check(server: ForkServer, text: str = "prelude\n", **options: object) -> Run:
    arguments = {"timeout": 20.0, "memory_mb": 1000, "stdin": text.encode(), **options}
    return server.run(["--json", "--stdin"], **arguments)  # type: ignore[arg-type]


@pytest.fixture
def endless(tmp_path: Path) -> list[str]:
    """Arguments with which Lean does not end: it waits for a pipe that nobody writes to."""
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    return [str(fifo)]


@pytest.fixture
def background() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as pool:
        yield pool


def start_endless(
    server: ForkServer, endless: list[str], background: ThreadPoolExecutor
) -> tuple[Future[Run], int]:
    """A call that does not end, and its process."""
    call = background.submit(server.run, endless, timeout=60, memory_mb=1000)
    [child] = wait_for(lambda: children(server_process()))
    return call, child


def test_it_answers_as_lean_started_anew_does(tiny: EmbeddedBackend, server: ForkServer) -> None:
    library = tiny.library
    text = "import Tiny\n#check left\n#check wrong\n"
    for arguments in (["--version"], ["--stdin", "--json"], ["no such file"], ["--no-such-option"]):
        runs = [
            runner.run(
                arguments,
                stdin=text.encode() if "--stdin" in arguments else b"",
                lean_path=library.lean_path,
                timeout=20,
                memory_mb=1000,
            )
            for runner in (library.lean, server)
        ]
        facts = [(r.outcome, r.exit_status, r.signal, r.stdout, r.stderr) for r in runs]
        assert facts[0] == facts[1]


def test_calls_run_side_by_side_and_apart(server: ForkServer) -> None:
    texts = [f"prelude\naxiom only{i} : Type\n#check only{i}\n" for i in range(12)]
    with ThreadPoolExecutor(4) as pool:
        runs = list(pool.map(lambda text: check(server, text), texts))
    for i, run in enumerate(runs):
        assert run.exit_status == 0
        assert f"only{i} : Type".encode() in run.stdout


def test_a_child_has_limits_and_a_session_of_its_own(
    server: ForkServer, endless: list[str], background: ThreadPoolExecutor
) -> None:
    call, child = start_endless(server, endless, background)
    wait_for(lambda: session(child) == child)
    limits = ProcessLimits.of(60, 1000)

    def limited() -> bool:
        rows = Path(f"/proc/{child}/limits").read_text().splitlines()
        values = {row[:25].strip(): row[25:].split()[0] for row in rows}
        return (
            values["Max data size"] == str(limits.data_mb << 20)
            and values["Max cpu time"] == str(limits.cpu_seconds)
            and values["Max core file size"] == "0"
        )

    wait_for(limited)
    server.close()
    assert call.result(10).outcome is ProcessOutcome.KILLED


def test_the_time_limit(server: ForkServer, endless: list[str]) -> None:
    run = server.run(endless, timeout=0.5, memory_mb=1000)
    assert run.outcome is ProcessOutcome.TIMED_OUT
    assert run.seconds < 5
    assert children(server_process()) == []
    assert check(server).exit_status == 0


def test_the_output_limit(server: ForkServer) -> None:
    run = server.run(["--help"], timeout=20, memory_mb=1000, output_limit=100)
    assert run.outcome is ProcessOutcome.TOO_MUCH_OUTPUT


def test_a_child_that_is_killed(
    server: ForkServer, endless: list[str], background: ThreadPoolExecutor
) -> None:
    call, child = start_endless(server, endless, background)
    os.kill(child, signal.SIGKILL)
    run = call.result(10)
    assert (run.outcome, run.signal) == (ProcessOutcome.KILLED, signal.SIGKILL)
    assert check(server).exit_status == 0


def test_a_server_that_is_killed(
    server: ForkServer, endless: list[str], background: ThreadPoolExecutor
) -> None:
    call, child = start_endless(server, endless, background)
    killed = server_process()
    os.kill(killed, signal.SIGKILL)
    run = call.result(10)
    assert (run.outcome, run.signal) == (ProcessOutcome.KILLED, signal.SIGKILL)
    assert "forked from has ended" in run.description
    # Until it is gone for good, a further call may still seem to have started.
    wait_for(lambda: not alive(child) and not alive(killed))
    wait_for(lambda: check(server).outcome is ProcessOutcome.NOT_STARTED)
    assert "forked from has ended" in check(server).description


def test_closing_ends_what_runs(
    server: ForkServer, endless: list[str], background: ThreadPoolExecutor
) -> None:
    call, child = start_endless(server, endless, background)
    server.close()
    assert call.result(10).outcome is ProcessOutcome.KILLED
    wait_for(lambda: not alive(child))
    assert servers() == []


def test_no_descriptor_is_left_open(server: ForkServer) -> None:
    def count() -> tuple[int, ...]:
        return tuple(
            len(list(Path(f"/proc/{process_id}/fd").iterdir()))
            for process_id in (os.getpid(), server_process())
        )

    check(server)
    before = count()
    for _ in range(5):
        check(server)
        check(server, timeout=0.0)
    wait_for(lambda: all(now <= then for now, then in zip(count(), before, strict=True)))


@needs_server
@pytest.mark.parametrize("library", ["missing", "no library", "another library"])
def test_where_lean_cannot_be_initialised(tmp_path: Path, library: str) -> None:
    path = tmp_path / "libleanshared.so"
    if library == "no library":
        path.write_bytes(b"not a library")
    elif library == "another library":
        path = Path(ctypes.util.find_library("c") or "libc.so.6")
    assert isinstance(ForkServer.start(Installation(path)), Launches)
    assert servers() == []


def test_launches_end_what_they_run(
    endless: list[str], background: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PORTABLE_VARIABLE, "1")
    launches = ForkServer.start(find_installation())
    assert launches.run(["--version"], timeout=20, memory_mb=1000).exit_status == 0
    before = set(children(os.getpid()))
    calls = [background.submit(launches.run, endless, timeout=60, memory_mb=1000) for _ in range(2)]
    started = wait_for(lambda: len(s := set(children(os.getpid())) - before) == 2 and s)
    launches.close()
    for call in calls:
        run = call.result(10)
        assert (run.outcome, run.signal) == (ProcessOutcome.KILLED, signal.SIGKILL)
    assert not any(map(alive, started))
    late = launches.run(["--version"], timeout=20, memory_mb=1000)
    assert late.outcome is ProcessOutcome.NOT_STARTED


def test_a_build_without_a_server(
    tiny_sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PORTABLE_VARIABLE, "1")
    assert isinstance(ForkServer.start(find_installation()), Launches)
    build_library(tiny_sources, tmp_path / "cache")
    backend = EmbeddedBackend(sources=tiny_sources, cache_dir=tmp_path / "cache")
    text = "import Tiny\ntheorem t : True := left"
    assert backend.check(text, ["t"]).theorems["t"].accepted


@needs_server
def test_a_build_whose_server_dies(tiny_sources: Sources, tmp_path: Path) -> None:
    def kill(*_: object) -> None:
        os.kill(server_process(), signal.SIGKILL)

    with pytest.raises(BuildError, match="forked from has ended"):
        build_library(tiny_sources, tmp_path, progress=kill)
    assert find_library(tiny_sources, tmp_path) is None
    build_library(tiny_sources, tmp_path)


@pytest.fixture
def slow_sources(tiny_sources: Sources) -> Sources:
    """Two independent modules that take Lean half a minute each."""
    for side in ("Left", "Right"):
        text = "example : True := True.intro\n" * 100_000
        (tiny_sources.theory / "Tiny" / f"{side}.lean").write_text(text)
    return tiny_sources


def test_a_build_with_a_killed_child(slow_sources: Sources, tmp_path: Path) -> None:
    before = set(children(os.getpid()))

    def compiling() -> set[int]:
        return set(children(server_process() if has_linux() else os.getpid())) - before

    def kill() -> None:
        child, *_ = wait_for(lambda: len(found := compiling()) > 1 and found)
        os.kill(child, signal.SIGKILL)

    def when_the_core_is_done(module: str, *_: object) -> None:
        if module == "Init":
            threading.Thread(target=kill).start()

    with pytest.raises(BuildError, match=r"killed by signal 9 \(SIGKILL\)"):
        build_library(slow_sources, tmp_path, progress=when_the_core_is_done)
    assert servers() == []
    assert find_library(slow_sources, tmp_path) is None
    assert not list(tmp_path.rglob("*.partial-*"))


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_stopped(slow_sources: Sources, tmp_path: Path, number: int) -> None:
    cache_dir = tmp_path / "cache"
    sources = f"Path({str(slow_sources.core)!r}), Path({str(slow_sources.theory)!r}), 'Tiny'"
    code = f"""
        from pathlib import Path
        from pybridge.lean.library.compiled import build_library
        from pybridge.lean.library.sources import Sources
        build_library(Sources({sources}), Path({str(cache_dir)!r}))
    """
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
        preexec_fn=heed_interrupts,
    )
    compiled_core = cache_dir.glob
    wait_for(lambda: list(compiled_core("lean/*/core-*/manifest.json")))
    family = wait_for(lambda: len(found := descendants(parent.pid)) > 1 and found)
    began = time.monotonic()
    parent.send_signal(number)
    assert parent.wait(timeout=20) != 0
    assert time.monotonic() - began < 5, "nothing waits for the modules to be finished"
    wait_for(lambda: not any(map(alive, family)))
    assert find_library(slow_sources, cache_dir) is None
    if number == signal.SIGINT:
        assert not list(cache_dir.rglob("*.partial-*"))
