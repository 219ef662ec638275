"""What is installed is what was tested: the wheel carries the Lean sources and everything else."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from pybridge.lean.errors import LeanUnavailable

pytestmark = pytest.mark.lean

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as pip would unpack it."""
    directory = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", directory],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = directory.glob("*.whl")
    target = directory / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def run(
    installed: Path, *arguments: str | Path, directory: Path
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=directory,
        env=os.environ | {"PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        timeout=300,
    )


def test_the_wheel_has_the_lean_sources_and_the_catalog(installed: Path) -> None:
    for name in (
        "pybridge/Lean/LatentObjective.lean",
        "pybridge/Lean/Embedded/Init.lean",
        "pybridge/objectives/catalog/beta_vae.toml",
        "pybridge/translation/styles/kernel/theorem.lean.j2",
        "pybridge/translation/styles/mathlib/style.toml",
        "pybridge/translation/styles/mathlib/steps.j2",
        "pybridge/translation/styles/lake-project/project/lean-toolchain.j2",
        "pybridge/objectives/families/gap.toml",
        "pybridge/report/templates/page.html.j2",
        "pybridge/py.typed",
    ):
        assert (installed / name).is_file(), name


def test_an_installed_copy_verifies_by_itself(installed: Path, tmp_path: Path) -> None:
    where = run(
        installed, "-c", "import pybridge; print(pybridge.__file__)", directory=tmp_path
    ).stdout
    assert where.startswith(str(installed))
    done = run(
        installed,
        *(
            "-m",
            "pybridge",
            "verify",
            installed / "pybridge" / "objectives" / "catalog" / "beta_vae.toml",
        ),
        directory=tmp_path,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all well: 4 of 4 required laws" in done.stdout


def test_nothing_is_compiled_where_the_wheel_was_built_for_this_lean(
    installed: Path, tmp_path: Path
) -> None:
    code = """\
from pybridge import verify
from pybridge.lean.library.build import LayerBuild
LayerBuild._compile = None
print(verify("beta_vae", only="mono_beta", cache=False).ok)
"""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYBRIDGE_CACHE_DIR", str(tmp_path / "cache"))
        done = run(installed, "-c", code, directory=tmp_path)
    assert done.stdout.strip() == "True", done.stderr


def test_a_wheel_is_built_where_lean_cannot_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> None:
        raise LeanUnavailable("glibc 2.31 is too old for the embedded Lean")

    monkeypatch.setattr("pybridge.lean.library.compiled.find_installation", cannot)
    monkeypatch.chdir(ROOT)
    builder = WheelBuilder(str(ROOT))
    warned: list[str] = []
    monkeypatch.setattr(builder.app, "display_warning", lambda text="", **_: warned.append(text))
    (wheel,) = builder.build(directory=str(tmp_path), versions=["standard"])
    assert warned == [
        "the Lean library is compiled on first use: glibc 2.31 is too old for the embedded Lean"
    ]
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "pybridge/Lean/LatentObjective.lean" in names
    assert not any(name.endswith(".olean") for name in names)


def test_its_objectives_can_be_used_from_python(installed: Path, tmp_path: Path) -> None:
    code = """\
from fractions import Fraction
from pybridge import Objective, catalog, verify

vae = catalog.load("vae").objective
assert vae(recon=Fraction(1, 3), kl=2) == Fraction(7, 3)
mine = Objective("mine", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])
print(verify(mine, only="mono_beta")["mono_beta"].verdict)
"""
    done = run(installed, "-c", code, directory=tmp_path)
    assert done.stdout.strip() == "proved", done.stderr


def test_pytest_finds_its_plugin(installed: Path, tmp_path: Path) -> None:
    spec = tmp_path / "beta_vae.toml"
    spec.write_bytes(
        (installed / "pybridge" / "objectives" / "catalog" / "beta_vae.toml").read_bytes()
    )
    done = run(
        installed, *("-m", "pytest", "-q", "--pybridge-specs", spec.name), directory=tmp_path
    )
    assert done.returncode == 0, done.stdout + done.stderr
