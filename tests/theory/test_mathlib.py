"""The files that are compiled with Mathlib in CI, as far as they can be checked without it.

Here Mathlib's real numbers are replaced by core's rational numbers, for which the same instances
have to be found. With Mathlib itself the job `mathlib` of the workflow compiles them.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from bare_lean import lean

ROOT = Path(__file__).parents[2]
FILES = ROOT / "tests" / "lean" / "mathlib"
THEORY = ROOT / "Lean" / "LatentObjective"


@pytest.mark.lean
@pytest.mark.parametrize("name", ["Theory", "Laws"])
def test_the_files_hold_of_the_rational_numbers(name: str) -> None:
    text = (FILES / f"{name}.lean").read_text(encoding="utf-8")
    assert "\nimport Mathlib.Data.Real.Basic\n" in text
    text = re.sub(r"^import Mathlib.*\n", "", text, flags=re.MULTILINE)
    assert lean(text.replace("ℝ", "Rat")) == []


def test_every_theorem_of_objective_and_models_is_there() -> None:
    text = (FILES / "Theory.lean").read_text(encoding="utf-8")
    asked = {name.rpartition(".")[2] for name in re.findall(r"^#check (\S+)", text, re.MULTILINE)}
    sources = [THEORY / "Objective.lean", *sorted((THEORY / "Models").glob("*.lean"))]
    stated = {
        name.rpartition(".")[2]
        for source in sources
        for name in re.findall(
            r"^(?:@\[simp\] )?theorem ([\w.₀-₉]+)", source.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert len(stated) > 80
    assert stated - asked == {"forall_iff"}  # which is about indices, and no numbers


def test_the_generated_laws_are_up_to_date() -> None:
    script = FILES / "generate_laws.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
