"""Writes `Laws.lean`: a handful of generated laws over any field, used at Mathlib's real numbers.

    python tests/lean/mathlib/generate_laws.py [--check]

Run it when what is generated changes; with `--check`, as in a test, it only says whether it has.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from generated_file import write_or_compare

from pybridge import catalog
from pybridge.verification.verify import lean_texts

FILE = Path(__file__).with_name("Laws.lean")

LAWS = {
    "beta_vae": ("zero_beta", "mono_beta", "affine_beta", "nonnegative"),
    "triplet": ("mono_positive", "antitone_negative", "nonnegative"),
    "min_snr_diffusion": ("zero_error", "mono_error"),
    "began_convergence": ("nonnegative", "mono_ratio"),
}
"""For each objective of the catalog, the laws; some of them are disproved."""

HEADING = """\
/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
import Mathlib.Data.Real.Basic
import LatentObjective

/-!
# Generated laws at Mathlib's real numbers

Written by `generate_laws.py`: laws as `pybridge show --over field` prints them, each used at
Mathlib's `ℝ`. Our `ℝ` is opened within the sections only.
-/
"""


def section(name: str, laws: tuple[str, ...]) -> str:
    """The laws of an objective, and their instances."""
    (text,) = lean_texts(catalog.load(name), only=laws, over="field")
    generated = text.removeprefix("import LatentObjective\n\n")
    theorems = re.findall(r"^theorem (\S+)", generated, re.MULTILINE)
    used = "".join(f"example := {theorem} (F := ℝ)\n" for theorem in theorems)
    return f"\nsection\n\n{generated}\nend\n\n{used}"


def written() -> str:
    """The whole file."""
    return HEADING + "".join(section(name, laws) for name, laws in LAWS.items())


if __name__ == "__main__":
    sys.exit(write_or_compare(FILE, written))
