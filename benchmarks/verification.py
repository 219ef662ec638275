"""The first run, a single spec, and the same text under bare Lean."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.measure import call, command, lean_call, row
from pybridge import catalog
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.verification.verify import lean_texts, verify

PYBRIDGE = [sys.executable, "-m", "pybridge"]
LAWS = ("mono_beta", "zero_beta", "gap_beta")
SPEC = """\
[objective]
name = "beta_vae"
formula = "recon + beta * kl"
weights = ["beta"]
assume = ["kl >= 0"]
"""


def main() -> None:
    """Measure."""
    with tempfile.TemporaryDirectory() as directory:
        cache = {"PYBRIDGE_CACHE_DIR": directory}
        row("first run: library compiled", command([*PYBRIDGE, "build"], cache, runs=1), "12 s")
        spec = Path(directory, "beta_vae.toml")
        spec.write_text(SPEC, encoding="utf-8")
        chosen = [part for law in LAWS for part in ("--law", law)]
        verification = [*PYBRIDGE, "verify", str(spec), *chosen]
        single = command([*verification, "--no-cache"], cache)
        row("verify a three-law spec", single, "0.8 s, 250 MB")
        command(verification, cache, runs=1)
        row("the same again, unchanged", command(verification, cache))

    backend = EmbeddedBackend()
    backend.identity()
    (text,) = lean_texts(catalog.load("beta_vae"))
    theorems = [f"beta_vae.{law}" for law in LAWS]
    alone, checked = lean_call(text), call(lambda: backend.check(text, theorems))
    row("bare lean on the text of beta_vae", alone)
    ratio = checked.seconds / alone.seconds
    row("the same text checked", f"{checked}, {ratio:.2f} x bare lean", "1.5 x")

    specs = catalog.catalog()
    laws = len(verify(specs, lean=backend))
    whole = call(lambda: verify(specs, lean=backend), runs=3)
    row(f"the catalog: {len(specs)} objectives, {laws} laws", whole, "10 s")
