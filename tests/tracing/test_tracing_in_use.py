"""Functions where people have them verified: `verify`, the command line, pytest; with real Lean."""

from __future__ import annotations

import importlib
import math
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import pybridge
from pybridge import FailedLawsError, SpecError, TracingError, from_function, verify
from pybridge.interfaces.pytest_plugin import assert_laws

LOSSES = '''\
"""Losses of a project."""

import math

import pybridge
from pybridge import vector


def divergence(mu, v):
    return 0.5 * (mu**2 + v - 1 - math.log(v))


@pybridge.objective(
    weights=["beta"],
    assume=["kl >= 0"],
    increasing=["beta"],
    equals={"beta": 0, "to": "recon"},
)
def my_vae(recon, kl, beta=1.0):
    return recon + beta * kl


@pybridge.objective(weights=["beta"], assume=["kl >= 0"], increasing=["beta"])
def wrong_sign(recon, kl, beta=1.0):
    scaled = beta * kl
    return recon - scaled


def plain(recon, kl, beta=0.5):
    if kl > 1:
        kl = 1
    return recon + beta * kl
'''


@pytest.fixture
def losses(tmp_path: Path) -> Path:
    path = tmp_path / "losses.py"
    path.write_text(LOSSES, encoding="utf-8")
    return path


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pybridge", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


@pytest.mark.lean
def test_a_function_is_verified() -> None:
    @pybridge.objective(
        weights=["beta"], assume=["kl >= 0"], increasing=["beta"], bounds=">= recon - kl"
    )
    def free_bits(recon, kl, beta=0.5):
        if kl < 2:
            kl = 2
        return recon + beta * kl if beta > 0 else recon + 0 * beta

    report = verify(free_bits)
    assert report.objectives[0].formula == "recon + max(beta, 0) * max(kl, 2)"
    assert report["mono_beta"].verdict == "proved"
    assert report.ok
    assert verify([free_bits, free_bits], only="mono_*").ok
    assert assert_laws(free_bits, "free_bits(beta=0) == recon").ok


@pytest.mark.lean
def test_a_failure_has_the_line_of_the_code_and_numbers() -> None:
    @pybridge.objective(weights=["beta"], assume=["kl >= 0"], increasing=["beta"])
    def wrong(recon, kl, beta=1.0):
        scaled = beta * kl
        return recon - scaled

    with pytest.raises(FailedLawsError) as failed:
        assert_laws(wrong)
    line = wrong.__code__.co_firstlineno + 3
    told = str(failed.value)
    assert f"traced from {__file__}:{line}: return recon - scaled" in told
    assert "wrong.mono_beta is disproved, not proved: it should be increasing in beta" in told
    assert "fails at recon = 0, kl = 1, beta1 = 0, beta2 = 1: 0 <= -1 is false" in told


@pytest.mark.lean
def test_a_failure_in_pytest(losses: Path) -> None:
    test = losses.with_name("test_losses.py")
    test.write_text(
        "import losses\n\n"
        "def test_right(assert_laws):\n    assert_laws(losses.my_vae)\n\n"
        "def test_wrong(assert_laws):\n    assert_laws(losses.wrong_sign)\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-n0", str(test)],
        cwd=losses.parent,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    line = LOSSES.splitlines().index("    return recon - scaled") + 1
    assert "1 failed, 1 passed" in done.stdout
    assert f"traced from {losses}:{line}: return recon - scaled" in done.stdout
    assert "fails at recon = 0, kl = 1, beta1 = 0, beta2 = 1: 0 <= -1 is false" in done.stdout


@pytest.mark.lean
def test_the_command_line(losses: Path) -> None:
    by_file = run("verify", f"{losses.name}:my_vae", cwd=losses.parent)
    assert by_file.returncode == 0, by_file.stderr
    assert "2 of 2 required" in by_file.stdout
    by_module = run("verify", "losses:wrong_sign", cwd=losses.parent)
    assert by_module.returncode == 1, by_module.stderr
    assert "wrong_sign.mono_beta is disproved" in by_module.stdout
    undecorated = run("show", "losses:plain", cwd=losses.parent)
    assert undecorated.returncode == 0, undecorated.stderr
    assert "plain" in undecorated.stdout
    all_of_them = run("verify", str(losses), "--output", "github", cwd=losses.parent)
    assert all_of_them.returncode == 1
    line = LOSSES.splitlines().index('@pybridge.objective(weights=["beta"], assume=["kl >= 0"], '
                                     'increasing=["beta"])') + 1  # fmt: skip
    assert f"file={losses},line={line}" in all_of_them.stdout


@pytest.mark.lean
def test_findings_are_locked(losses: Path) -> None:
    locked = run("lock", "losses.py:my_vae", cwd=losses.parent)
    assert locked.returncode == 0, locked.stderr
    assert (losses.parent / "losses.py.my_vae.lock.toml").is_file()
    changed = LOSSES.replace("return recon + beta * kl\n", "return recon + beta * kl**2\n", 1)
    losses.write_text(changed, encoding="utf-8")
    done = run("verify", "losses.py:my_vae", cwd=losses.parent)
    assert done.returncode == 1
    assert "is not as it was locked" in done.stdout
    assert "pybridge lock" in done.stdout


def test_names_of_nothing(losses: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(losses.parent)
    with pytest.raises(SpecError, match="no function 'my_va'; did you mean 'my_vae'"):
        verify("losses.py:my_va")
    with pytest.raises(SpecError, match="there is no such file"):
        verify("loses.py:my_vae")
    with pytest.raises(SpecError, match="there is no module 'loses'"):
        verify("loses:my_vae")
    losses.with_name("none.py").write_text("def loss(x):\n    return x\n", encoding="utf-8")
    with pytest.raises(SpecError, match=r"none\.py:loss"):
        verify("none.py")
    losses.with_name("directory.py").mkdir()
    with pytest.raises(SpecError, match=r"^directory\.py: there is no such file; give the path"):
        verify("directory.py:loss")
    with pytest.raises(SpecError, match="there is no such file; give the path"):
        verify(f"{'x' * 1000}.py:loss")
    losses.with_name("kind.py").write_text("class Loss: ...\n", encoding="utf-8")
    with pytest.raises(SpecError, match=r"traced from a function, not from <class 'kind\.Loss'>"):
        verify("kind.py:Loss")


BROKEN = {
    "x = 1\nx = 1 / 0\n": (2, "ZeroDivisionError: division by zero"),
    "x = 1\ndef loss(x:\n    return x\n": (2, "SyntaxError: '(' was never closed"),
    "import sys\nsys.exit(3)\n": (2, "SystemExit: 3"),
    "x = 1\nimport a_module_that_nobody_has\n": (2, "ModuleNotFoundError: No module named"),
    "raise ValueError('in short\\nat length')\n": (1, "ValueError: in short"),
    "import pybridge\n@pybridge.objective(wait=3)\ndef loss(x): ...\n": (2, "no option 'wait'"),
}


@pytest.mark.parametrize("text", BROKEN, ids=map(str, range(len(BROKEN))))
@pytest.mark.parametrize("name", ("broken.py", "broken.py:loss", "broken:loss"))
def test_a_module_that_cannot_be_imported(
    text: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken.py").write_text(text, encoding="utf-8")
    importlib.invalidate_caches()
    line, problem = BROKEN[text]
    with pytest.raises(TracingError) as refused:
        verify(name)
    error = refused.value
    assert (Path(error.path), error.line) == (tmp_path / "broken.py", line)
    assert f"{name.removesuffix(':loss')} cannot be imported: " in error.problem
    assert problem in error.problem
    assert "\n" not in error.problem
    assert "Python itself" in error.remedy
    assert "broken" not in sys.modules


def test_a_refusal_on_the_command_line(losses: Path) -> None:
    losses.write_text("def loss(recon, kl):\n    return recon + int(kl)\n", encoding="utf-8")
    done = run("verify", "losses.py:loss", cwd=losses.parent)
    assert done.returncode == 2
    assert f"{losses}:2: int() of a symbolic value" in done.stderr
    assert "return recon + int(kl)" in done.stderr


def test_the_table_of_branches_is_true() -> None:
    names: dict[str, Any] = {"exp": math.exp}
    page = (Path(__file__).parents[2] / "docs" / "tracing.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]* if [^`]* else [^`]*)` \| `(.*)` \|$", page, re.MULTILINE)
    assert len(rows) == 4
    for code, formula in rows:
        exec(f"def loss(x): return {code}", names)
        assert str(from_function(names["loss"]).formula) == formula


def test_no_library_is_imported() -> None:
    code = (
        "import sys, pybridge\n"
        "from pybridge import from_function, vector\n"
        "def loss(x: vector(3), beta): return beta * sum(x) + max(beta, 0)\n"
        "print(from_function(loss).formula)\n"
        "print([name for name in ('torch', 'jax', 'numpy', 'sympy') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "beta * (x_1 + x_2 + x_3) + max(beta, 0)\n[]\n", done.stderr
