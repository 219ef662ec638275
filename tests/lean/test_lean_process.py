"""How processes end.  Commands that misbehave on purpose stand in for Lean here."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from process_table import alive, children, heed_interrupts, wait_for

from pybridge.lean.embedded import lifetime
from pybridge.lean.embedded.installation import Installation, find_installation
from pybridge.lean.embedded.lifetime import PORTABLE_VARIABLE
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.judge import judge
from pybridge.lean.messages import parse_messages
from pybridge.lean.probe import Probe
from pybridge.lean.process import ProcessOutcome, Run, run

ROOT = Path(__file__).resolve().parents[2]


def python(code: str, **options: object) -> Run:
    arguments = {"environment": {}, "timeout": 20.0, **options}
    return run([sys.executable, "-I", "-S", "-c", textwrap.dedent(code)], **arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "outcome", "says"),
    [
        ("print(1)", ProcessOutcome.FINISHED, "finished"),
        ("raise SystemExit(1)", ProcessOutcome.FINISHED, "finished"),
        ("raise SystemExit(3)", ProcessOutcome.FAILED, "exit status 3"),
        ("import os; os.kill(os.getpid(), 11)", ProcessOutcome.KILLED, "signal 11 (SIGSEGV)"),
        ("import os; os.kill(os.getpid(), 9)", ProcessOutcome.KILLED, "signal 9 (SIGKILL)"),
        ("raise MemoryError", ProcessOutcome.OUT_OF_MEMORY, "out of memory"),
    ],
)
def test_outcomes(code: str, outcome: ProcessOutcome, says: str) -> None:
    result = python(code)
    assert result.outcome is outcome
    assert says in result.description


def test_a_missing_program_is_an_outcome() -> None:
    result = run(["/no/such/program"], environment={}, timeout=1)
    assert result.outcome is ProcessOutcome.NOT_STARTED


@pytest.mark.parametrize(
    "code",
    [
        "import time; time.sleep(60)",
        "import os, time; os.close(1); os.close(2); time.sleep(60)",
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'while 1: pass'])",
    ],
)
def test_the_time_limit(code: str) -> None:
    result = python(code, timeout=0.5)
    assert result.outcome is ProcessOutcome.TIMED_OUT
    assert result.seconds < 1.5


def test_the_whole_group_is_killed(tmp_path: Path) -> None:
    mark = tmp_path / "grandchild"
    inner = f"import os, time; open({str(mark)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    assert python(code, timeout=2).outcome is ProcessOutcome.TIMED_OUT
    grandchild = int(mark.read_text())
    wait_for(lambda: not alive(grandchild))


def test_the_output_limit() -> None:
    result = python("while 1: print('x' * 1000)", output_limit=100_000)
    assert result.outcome is ProcessOutcome.TOO_MUCH_OUTPUT
    assert len(result.stdout) < 300_000


def test_input_is_delivered_even_if_nobody_reads_it_all() -> None:
    text = b"x" * 1_000_000
    assert python("import sys; print(len(sys.stdin.read()))", stdin=text).stdout == b"1000000\n"
    assert python("print('early')", stdin=text).outcome is ProcessOutcome.FINISHED


def test_the_environment_is_not_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "value")
    assert b"SECRET" not in python("import os; print(dict(os.environ))").stdout


@pytest.mark.lean
@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("portable", ["", "1"])
def test_lean_does_not_outlive_us(
    tmp_path: Path, number: signal.Signals, portable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PORTABLE_VARIABLE, portable or os.environ.get(PORTABLE_VARIABLE, ""))
    source = tmp_path / "endless.lean"
    source.write_text("prelude\n" + "theorem t : Type := Type\n" * 10)
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)  # Lean blocks when it opens it: a run that does not end by itself
    code = f"""
        from pybridge.lean.embedded.installation import find_installation
        find_installation().run([{str(fifo)!r}], timeout=100, memory_mb=1000)
    """
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
        preexec_fn=heed_interrupts,
    )
    [child] = wait_for(lambda: children(parent.pid))
    parent.send_signal(number)
    parent.wait(timeout=10)
    wait_for(lambda: not alive(child))


@pytest.mark.parametrize("portable", ["", "1"])
def test_a_process_whose_parent_has_gone_before_ends_at_once(portable: str) -> None:
    code = f"""
        import sys, time
        sys.path.append({str(Path(lifetime.__file__).parent)!r})
        from lifetime import die_with
        die_with(1 << 22)  # nobody has this number
        time.sleep(60)
    """
    done = python(code, environment={PORTABLE_VARIABLE: portable})
    assert done.exit_status == 128 + signal.SIGKILL
    assert done.seconds < 5


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the limits are Lean's own")
def test_the_system_limits_a_process_unless_the_portable_path_is_forced() -> None:
    code = f"""
        import resource, sys
        sys.path.append({str(Path(lifetime.__file__).parent)!r})
        from lifetime import limit_resources
        limit_resources(1 << 30, 77)
        print(resource.getrlimit(resource.RLIMIT_DATA)[0] == 1 << 30)
        print(resource.getrlimit(resource.RLIMIT_CPU)[0] == 77)
    """
    assert python(code, environment={PORTABLE_VARIABLE: ""}).stdout == b"True\nTrue\n"
    assert python(code, environment={PORTABLE_VARIABLE: "1"}).stdout == b"False\nFalse\n"


class TestRunsThatBreakProveNothing:
    """The judge is given the full and perfect output of a run, and a broken end."""

    @pytest.fixture
    def questions(self) -> Probe:
        return Probe.of("import Tiny\ntheorem t : True := left\n", ["t"])

    @pytest.fixture
    def good(self, tiny: EmbeddedBackend, questions: Probe) -> Run:
        library = tiny.library
        return library.lean.run(
            ["--json", "--stdin"],
            lean_path=library.lean_path,
            stdin=questions.source.encode(),
            timeout=20,
            memory_mb=1000,
        )

    def test_the_run_itself_is_accepted(self, questions: Probe, good: Run) -> None:
        assert judge(questions, good).theorems["t"].accepted

    @pytest.mark.parametrize(
        "outcome", [o for o in ProcessOutcome if o is not ProcessOutcome.FINISHED]
    )
    def test_any_other_outcome_is_not(
        self, questions: Probe, good: Run, outcome: ProcessOutcome
    ) -> None:
        broken = Run(outcome, None, 11, good.stdout, b"", 1.0, 1.0)
        assert not judge(questions, broken).theorems["t"].accepted

    def test_nor_is_any_part_of_the_output(self, questions: Probe, good: Run) -> None:
        lines = good.stdout.splitlines(keepends=True)
        for missing in range(len(lines)):
            rest = b"".join(lines[:missing] + lines[missing + 1 :])
            part = Run(ProcessOutcome.FINISHED, 0, None, rest, b"", 1.0, 1.0)
            assert not judge(questions, part).theorems["t"].accepted
        for length in range(0, len(good.stdout) - 2, 50):
            part = Run(ProcessOutcome.FINISHED, 0, None, good.stdout[:length], b"", 1.0, 1.0)
            assert not judge(questions, part).theorems["t"].accepted

    def test_nor_the_output_of_another_run(self, questions: Probe, good: Run) -> None:
        again = Probe.of(questions.text, ["t"])
        assert not judge(again, good).theorems["t"].accepted


def test_lean_killed_in_the_middle_is_an_outcome(tiny: EmbeddedBackend) -> None:
    class Killed(Installation):
        def command(self, *arguments: object, **options: object) -> list[str]:
            lean = super().command(*arguments, **options)  # type: ignore[arg-type]
            return ["/bin/sh", "-c", 'kill -9 $$; exec "$@"', "sh", *lean]

    lean = Killed(find_installation().library)
    questions = Probe.of("theorem t : True := True.intro", ["t"])
    result = judge(questions, lean.run(["--json", "--stdin"], timeout=5, memory_mb=500))
    assert result.outcome is ProcessOutcome.KILLED
    assert "SIGKILL" in result.theorems["t"].reason


def test_messages_that_are_not_json_are_kept_apart() -> None:
    messages, others = parse_messages(b'{"severity": "error"}\nhello\n{"half')
    assert messages == ()
    assert others == ('{"severity": "error"}', "hello", '{"half')
