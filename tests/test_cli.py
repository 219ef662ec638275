"""The command line as its users run it: a process, its output and its exit status."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FALSE_BETA = ROOT / "examples" / "false_beta.toml"
BETA_VAE = ROOT / "pybridge" / "catalog" / "beta_vae.toml"


def pybridge(
    *arguments: str | Path, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pybridge", *map(str, arguments)],
        capture_output=True,
        text=True,
        input=stdin,
        timeout=300,
        env=os.environ | environment,
    )


def write(directory: Path, text: str) -> Path:
    path = directory / "spec.toml"
    path.write_text(text, encoding="utf-8")
    return path


def laws(report: dict[str, list[dict[str, list[dict[str, object]]]]]) -> list[dict[str, object]]:
    return [law for objective in report["objectives"] for law in objective["laws"]]


def test_the_catalog_comes_out_as_expected() -> None:
    done = pybridge("verify", "--catalog", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["lean"]["version"] == "4.35.0"
    assert report["lean"]["backend"] == "embedded"
    assert report["summary"]["unknown"] == report["summary"]["error"] == 0
    assert report["summary"]["proved"] >= 40
    for law in laws(report):
        assert law["verdict"] == law["expected"], law
        assert set(law["axioms"]) <= {"propext", "Quot.sound", "Classical.choice"}
        assert (law["counterexample"] is not None) == (law["verdict"] == "disproved")


def test_a_false_law_is_disproved_with_numbers_that_break_it() -> None:
    done = pybridge("verify", FALSE_BETA, "--json")
    assert done.returncode == 1, done.stderr
    unexpected = [law for law in laws(json.loads(done.stdout)) if law["verdict"] != law["expected"]]
    assert unexpected
    for law in unexpected:
        assert law["verdict"] == "disproved"
        assert law["counterexample"]


def test_a_person_sees_verdicts_statements_and_totals() -> None:
    done = pybridge("verify", FALSE_BETA)
    assert done.returncode == 1
    assert "✓ proved" in done.stdout
    assert "✗ disproved" in done.stdout
    assert "fails at" in done.stdout
    assert "Lean 4.35.0" in done.stdout
    assert "not as expected" in done.stdout


def test_one_law_can_be_chosen() -> None:
    done = pybridge("verify", BETA_VAE, "--law", "mono_beta", "--json")
    assert done.returncode == 0, done.stderr
    assert [law["name"] for law in laws(json.loads(done.stdout))] == ["mono_beta"]


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
    assert "disproved" in html and "theorem" in html and "<script" not in html
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


def test_an_interrupt_ends_the_run_and_leaves_a_usable_cache(tmp_path: Path) -> None:
    environment = os.environ | {"PYBRIDGE_CACHE_DIR": str(tmp_path)}
    first = subprocess.Popen(
        [sys.executable, "-m", "pybridge", "build"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
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


def test_every_command_explains_itself() -> None:
    listing = pybridge("--help").stdout
    for command in ("verify", "show", "evaluate", "build", "audit", "lean", "doctor"):
        assert command in listing
        if command != "lean":
            assert pybridge(command, "--help").returncode == 0
