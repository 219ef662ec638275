"""The laws of β-VAE under bare `lean` and the backends: `python -m benchmarks.backends`.

All rows are about the same Lean text. LeanDojo starts a Lean process for each theorem, so its row
is given for each law as well.
"""

from __future__ import annotations

import importlib.util

from benchmarks.measure import call, heading, lean_call, row
from pybridge import catalog, prove_interactively
from pybridge.lean.backend import Backend
from pybridge.lean.lake import find_lake
from pybridge.verification.backends import backend_named
from pybridge.verification.verify import lean_texts, verify


def main() -> None:
    """Measure."""
    spec = catalog.load("beta_vae")
    (text,) = lean_texts(spec)
    theorems = [law.theorem for law in verify(spec) if law.theorem]
    alone = lean_call(text).seconds
    row(f"bare lean on {len(theorems)} theorems", f"{alone:.3f} s")

    def compare(backend: Backend, runs: int) -> None:
        def check() -> None:
            result = backend.check(text, theorems, timeout=300)
            assert all(outcome.accepted for outcome in result.theorems.values()), result.problem

        check()  # once for the library
        seconds = call(check, runs).seconds
        each = 1000 * seconds / len(theorems)
        ratio = f"{seconds / alone:.1f} x bare lean, {each:.0f} ms a theorem"
        row(backend.name, f"{seconds:.3f} s, {ratio}")

    compare(backend_named("embedded"), runs=5)
    if find_lake():
        compare(backend_named("lake"), runs=5)
    else:
        row("lake", "no toolchain is installed")
    if importlib.util.find_spec("lean_dojo") is None:
        row("dojo", "lean_dojo is not installed")
        return
    compare(backend_named("dojo"), runs=3)

    attempt = prove_interactively(spec, "mono_beta")
    with attempt as (dojo, state):
        tactic = call(lambda: dojo.run_tac(state, "unfold beta_vae"))
        row("dojo, a tactic", f"{tactic.seconds:.3f} s, {tactic.seconds / alone:.1f} x bare lean")


if __name__ == "__main__":
    heading()
    main()
