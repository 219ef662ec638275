"""The command line as its users run it: a process, its output and its exit status."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from contextlib import suppress
from pathlib import Path

import pytest

pytestmark = pytest.mark.lean

ROOT = Path(__file__).parents[2]
FALSE_BETA = ROOT / "examples" / "false_beta.toml"
BETA_VAE = ROOT / "pybridge" / "objectives" / "catalog" / "beta_vae.toml"


def pybridge(
    *arguments: str | Path, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pybridge", *map(str, arguments)],
        capture_output=True,
        text=True,
        input=stdin,
        timeout=600,
        env=os.environ | environment,
    )


def heed_interrupts() -> None:
    """In a child: undo what `nohup pytest &` does, and what all children would inherit."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def write(directory: Path, text: str) -> Path:
    path = directory / "spec.toml"
    path.write_text(text, encoding="utf-8")
    return path


def laws(report: dict[str, list[dict[str, list[dict[str, object]]]]]) -> list[dict[str, object]]:
    return [law for objective in report["objectives"] for law in objective["laws"]]


@pytest.mark.slow
def test_the_catalog_comes_out_as_expected() -> None:
    done = pybridge("verify", "--catalog", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["lean"]["version"] == "4.35.0"
    assert report["lean"]["backend"] == "embedded"
    assert report["summary"]["unknown"] == report["summary"]["error"] == 0
    assert report["summary"]["proved"] >= 40
    assert report["ok"]
    for law in laws(report):
        assert law["ok"] and law["expected"] in (law["verdict"], None), law
        assert set(law["axioms"]) <= {"propext", "Quot.sound", "Classical.choice"}
        assert (law["counterexample"] is not None) == (law["verdict"] == "disproved")


def test_a_false_law_is_disproved_with_numbers_that_break_it() -> None:
    done = pybridge("verify", FALSE_BETA, "--json")
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    (failure,) = [law for law in laws(report) if not law["ok"]]
    assert not report["ok"] and failure["required"]
    assert failure["verdict"] == "disproved" and failure["counterexample"]
    assert [repair["assumption"] for repair in failure["repairs"]] == ["kl >= 0"]


def test_a_person_sees_what_failed_where_and_what_would_save_it() -> None:
    done = pybridge("verify", FALSE_BETA)
    assert done.returncode == 1
    account = """\
estimated_beta_vae.larger_beta_larger_loss is disproved, not proved
  estimated_beta_vae(beta=b1) <= estimated_beta_vae(beta=b2) where b1 <= b2
  fails at recon = 0, kl = -1, b1 = 0, b2 = 1: 0 <= -1 is false
  holds if kl >= 0: under [objective], assume = ["kl >= 0"]
"""
    assert account in done.stdout
    *_, failure, more, last = done.stdout.splitlines()
    assert f"{failure} {more.strip()}" == (
        "✗ estimated_beta_vae.larger_beta_larger_loss fails at recon = 0, kl = -1, b1 = 0, b2 = 1: "
        "0 <= -1 is false"
    )
    assert last.startswith(
        "1 to look at: 0 of 1 required laws are as they should be, 14 of 17 findings hold"
    )
    assert "\nchecked by Lean 4.35.0 (embedded, commit " in done.stdout


def test_the_catalog_is_a_line_an_objective() -> None:
    done = pybridge("verify", "--catalog", "--locked")
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert 131 <= len(lines) <= 138
    assert "all well: 632 of 632 required laws" in done.stdout


def test_one_law_can_be_chosen() -> None:
    done = pybridge("verify", BETA_VAE, "--law", "mono_beta", "--json")
    assert done.returncode == 0, done.stderr
    assert [law["name"] for law in laws(json.loads(done.stdout))] == ["mono_beta"]


def test_a_paranoid_run_says_the_same_and_remembers_nothing() -> None:
    done = pybridge("verify", FALSE_BETA, "--json")
    again = pybridge("verify", FALSE_BETA, "--json", "--paranoid")
    assert again.returncode == done.returncode == 1, again.stderr
    unequal = {"seconds": 0, "remembered": False}
    for law, other in zip(*(laws(json.loads(run.stdout)) for run in (done, again)), strict=True):
        assert {**law, **unequal} == {**other, **unequal}


def test_an_unknown_law_is_bad_input() -> None:
    done = pybridge("verify", BETA_VAE, "--law", "mono_gamma")
    assert done.returncode == 2
    assert "mono_gamma" in done.stderr
    assert "Traceback" not in done.stderr


def test_reports_are_written_for_ci_and_browsers(tmp_path: Path) -> None:
    junit, page, kept = tmp_path / "junit.xml", tmp_path / "report.html", tmp_path / "lean"
    done = pybridge("verify", FALSE_BETA, "--junit", junit, "--report", page, "--keep", kept)
    assert done.returncode == 1
    suite = ElementTree.parse(junit).getroot().find("testsuite")
    assert suite is not None
    failures = suite.findall("testcase/failure")
    assert int(suite.attrib["failures"]) == len(failures) >= 1
    assert "disproved" in failures[0].attrib["message"]
    html = page.read_text(encoding="utf-8")
    assert "disproved" in html and "theorem" in html
    assert html.count("<script") == 1, "ours: it searches"
    for text in kept.glob("*.lean"):
        again = pybridge("lean", text)
        assert again.returncode == 0, again.stdout + again.stderr
    assert list(kept.glob("*.lean"))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "[objective]"),
        ("[objective]\nname = 'a'\n", "formula"),
        ("[objective]\nname = 'a'\nformula = 'x +'\n", ":3"),
        ("[objective]\nname = 'a'\nformula = 'x'\nweigths = ['x']\n", "did you mean 'weights'"),
        ("[objective\n", "TOML"),
        ("[objective]\nname = 'a'\nformula = 'x'\n[[law]]\nname = 'l'\nclaim = 'x'\n", ":6"),
        ("[objective]\nname = 'a\\nb'\nformula = 'x'\n", "name"),
        ("[objective]\nname = 'a'\nformula = 'x -/ y'\n", ":3"),
        ("[objective]\nname = 'a'\nformula = 'х + 1'\n", ":3"),  # a Cyrillic letter
    ],
)
def test_a_bad_spec_is_refused_with_its_file_and_line(
    tmp_path: Path, text: str, complaint: str
) -> None:
    spec = write(tmp_path, text)
    done = pybridge("verify", spec)
    assert done.returncode == 2
    assert str(spec) in done.stderr
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr
    assert not done.stdout


def test_a_missing_spec_and_no_spec_are_bad_usage(tmp_path: Path) -> None:
    missing = pybridge("verify", tmp_path / "none.toml")
    assert missing.returncode == 2 and "no such file" in missing.stderr
    nothing = pybridge("verify")
    assert nothing.returncode == 2 and "SPEC" in nothing.stderr


def test_show_prints_lean_that_lean_accepts(tmp_path: Path) -> None:
    shown = pybridge("show", BETA_VAE)
    assert shown.returncode == 0
    assert "theorem beta_vae.mono_beta" in shown.stdout
    text = tmp_path / "Laws.lean"
    text.write_text(shown.stdout, encoding="utf-8")
    assert pybridge("lean", text).returncode == 0


def test_show_prints_latex() -> None:
    shown = pybridge("show", BETA_VAE, "--style", "latex", "--law", "zero_recon")
    assert shown.returncode == 0
    assert r"\operatorname{beta\_vae} = \mathrm{recon} + \beta \, \mathrm{kl}" in shown.stdout
    law = r"\[ \operatorname{beta\_vae}(\mathrm{recon} = 0) = \beta \, \mathrm{kl}. \]"
    assert law in shown.stdout


@pytest.mark.lean
def test_laws_are_proved_over_any_field() -> None:
    shown = pybridge("show", BETA_VAE, "--over", "field").stdout
    assert "variable {F : Type} [Field F] [LE F]" in shown
    assert "ℝ" not in shown
    asked = ("verify", BETA_VAE, "--over", "field")
    for options in ((), ("--paranoid",)):
        done = pybridge(*asked, *options)
        assert done.returncode == 0
        assert " over any linearly ordered field" in " ".join(done.stdout.split())
    assert json.loads(pybridge(*asked, "--json").stdout)["over"] == "any linearly ordered field"
    refused = pybridge(*asked[:3], "integers")
    assert refused.returncode == 2
    assert "'reals', 'field'" in refused.stderr


def test_evaluate_agrees_with_lean() -> None:
    done = pybridge("evaluate", BETA_VAE, "--at", "recon=1/3,kl=2,beta=4", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"value": "25/3", "lean": "25/3"}


@pytest.mark.parametrize(
    ("point", "complaint"),
    [
        ("recon=1,kl=2", "beta"),
        ("recon=1,kl=2,beta=x", "'x'"),
        ("recon=1,kl=2,beta=1/0", "'1/0'"),
        ("recon", "NAME=VALUE"),
        ("recon=1,recon=2", "twice"),
        ("recon=1,kl=2,beta=3,gamma=4", "gamma"),
    ],
)
def test_a_bad_point_is_refused(point: str, complaint: str) -> None:
    done = pybridge("evaluate", BETA_VAE, "--at", point)
    assert done.returncode == 2
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr


def test_lean_is_passed_through(tmp_path: Path) -> None:
    assert "4.35.0" in pybridge("lean", "--version").stdout
    bad = tmp_path / "Bad.lean"
    bad.write_text("import LatentObjective\nexample : (0 : ℝ) = 1 := rfl\n", encoding="utf-8")
    done = pybridge("lean", bad)
    assert done.returncode == 1
    assert "Bad.lean:2" in done.stdout
    by_stdin = pybridge("lean", "--stdin", stdin="#print axioms propext\n")
    assert by_stdin.returncode == 0


def test_lean_ends_when_nobody_reads_its_output(tmp_path: Path) -> None:
    endless = tmp_path / "Endless.lean"
    endless.write_text(
        "import LatentObjective\n"
        "partial def spin (n : Nat) : Nat := if n = 0 then 0 else spin (n + 1)\n#eval spin 1\n"
    )
    with subprocess.Popen(
        [sys.executable, "-m", "pybridge", "lean", str(endless)], stdout=subprocess.PIPE
    ) as running:
        assert running.stdout
        running.stdout.close()
        assert running.wait(30) == 128 + signal.SIGPIPE


def test_the_library_is_audited() -> None:
    done = pybridge("audit")
    assert done.returncode == 0, done.stderr
    audited = dict(line.split(": ", 1) for line in done.stdout.splitlines() if ": " in line)
    assert "propext" in audited["LatentObjective.weightedTwoTerm_mono_weight"]
    assert "sorryAx" not in done.stdout.partition("theorems;")[0]


def test_doctor_finds_a_working_lean() -> None:
    done = pybridge("doctor")
    assert done.returncode == 0, done.stdout
    assert "Lean 4.35.0" in done.stdout


def test_without_a_usable_cache_the_error_says_what_to_do(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a directory")
    done = pybridge("verify", BETA_VAE, PYBRIDGE_CACHE_DIR=str(blocked / "cache"))
    assert done.returncode == 3
    assert "PYBRIDGE_CACHE_DIR" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_an_interrupt_ends_the_run_and_leaves_a_usable_cache(tmp_path: Path) -> None:
    environment = os.environ | {"PYBRIDGE_CACHE_DIR": str(tmp_path)}
    first = subprocess.Popen(
        [sys.executable, "-m", "pybridge", "build"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.rglob("*.olean")) and time.monotonic() < deadline:
        time.sleep(0.05)
    first.send_signal(signal.SIGINT)
    _, stderr = first.communicate(timeout=30)
    assert first.returncode == 130
    assert "Traceback" not in stderr
    again = pybridge("verify", BETA_VAE, PYBRIDGE_CACHE_DIR=str(tmp_path))
    assert again.returncode == 0, again.stderr


def test_what_was_verified_before_is_remembered_unless_asked_not_to(tmp_path: Path) -> None:
    spec = write(tmp_path, BETA_VAE.read_text(encoding="utf-8").replace("beta_vae", "again"))
    pybridge("verify", spec, "--law", "mono_beta")
    assert "(all remembered)" in pybridge("verify", spec, "--law", "mono_beta").stdout
    fresh = pybridge("verify", spec, "--law", "mono_beta", "--no-cache")
    assert fresh.returncode == 0 and "remembered" not in fresh.stdout


def test_a_verbose_run_lists_every_law_and_what_was_left_out() -> None:
    lines = pybridge("verify", FALSE_BETA, "--verbose").stdout.splitlines()
    assert any(line.startswith("    ✗ larger_beta_larger_loss ") for line in lines)
    assert any(line.startswith("    ✓ gap_beta ") for line in lines)
    assert all(line == line.rstrip() and len(line) <= 100 for line in lines[:-1])
    (left_out,) = (line for line in lines if "- schedule_beta: " in line)
    assert "not known to be monotone" in left_out
    assert "schedule_beta" not in pybridge("verify", FALSE_BETA).stdout


def on_terminal(
    *arguments: str | Path, columns: int, until: str = ""
) -> tuple[subprocess.Popen[bytes], str]:
    """A command that has ended, and what it showed on a terminal of this width.

    It is interrupted as soon as it has shown `until`.
    """
    import fcntl
    import pty
    import struct
    import termios

    def own_terminal() -> None:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        heed_interrupts()

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "pybridge", *map(str, arguments)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        # Parallel pytest tells its workers a width in COLUMNS, which would count for more.
        env={k: v for k, v in os.environ.items() if k != "COLUMNS"} | {"TERM": "xterm"},
        start_new_session=True,
        preexec_fn=own_terminal,
    )
    os.close(theirs)
    shown = b""
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        while True:
            try:
                shown += terminal.read(1 << 16)
            except OSError:  # Linux says so when the other end is closed
                break
            if until and until in shown.decode("utf-8", "replace"):
                os.write(ours, b"\x03")
                until = ""
    process.wait(60)
    return process, shown.decode("utf-8", "replace")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_lines_fit_the_terminal(columns: int) -> None:
    done, shown = on_terminal("verify", FALSE_BETA, "--law", "mono_beta", columns=columns)
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown)
    assert done.returncode == 0, shown
    assert "increasing in beta: no, at recon = 0, kl = -1" in " ".join(plain.split())
    words = ("estimated_beta_vae", "checked")  # neither is broken
    for line in plain.splitlines():
        assert len(line) <= columns or any(word in line for word in words), line


@pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")
@pytest.mark.slow
def test_an_interrupt_at_a_terminal_ends_everything_at_once() -> None:
    arguments = ("verify", "--catalog", "--no-cache")
    done, shown = on_terminal(*arguments, columns=100, until="laws done")
    assert done.returncode == 130, shown
    assert "interrupted" in shown and "Traceback" not in shown
    deadline = time.monotonic() + 5
    while lean_processes(done.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not lean_processes(done.pid)


def lean_processes(starter: int) -> list[str]:
    """The processes of Lean that a process has started, which is an argument of theirs."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it has ended
            words = path.read_bytes().decode("utf-8", "replace").split("\0")
            if str(starter) in words and any(word.endswith("launcher.py") for word in words):
                found.append(path.parent.name)
    return found


def test_every_command_explains_itself() -> None:
    listing = pybridge("--help").stdout
    for command in ("verify", "show", "evaluate", "build", "audit", "lean", "doctor"):
        assert command in listing
        if command != "lean":
            assert pybridge(command, "--help").returncode == 0
