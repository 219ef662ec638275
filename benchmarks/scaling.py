"""The cost of a law as laws, and terms, become many: `python -m benchmarks.scaling [MOST_LAWS]`.

All objectives are of one family, `base + w1 * t1 + … + wn * tn`. Nothing comes from the cache of
verdicts but in the last row.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measure import command, heading, row
from pybridge import Law, Objective, verify
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.verification.tasks import tasks_for

FEW_TERMS = 4
MOST_LAWS = 1_000
"""Enough to see a trend in a minute; 10,000 is what is promised."""
SOME_LAWS = 30
"""How many laws of a large objective are measured."""


def n_term(terms: int, number: int = 0) -> Objective:
    """Return `base + w1 * t1 + … + wn * tn` with nonnegative terms and weights."""
    names = range(1, terms + 1)
    return Objective(
        f"sum{terms}_{number}",
        " + ".join(["base", *(f"w{n} * t{n}" for n in names)]),
        weights=[f"w{n}" for n in names],
        assume=[f"{kind}{n} >= 0" for kind in "wt" for n in names],
    )


def main(most: int = MOST_LAWS) -> None:
    """Measure."""
    backend = EmbeddedBackend()
    backend.identity()
    (task,) = tasks_for(n_term(FEW_TERMS), None, None)
    laws = 10
    while laws <= most:
        objectives = [n_term(FEW_TERMS, n) for n in range(-(-laws // len(task.laws)))]
        row(f"about {laws:,} laws of {FEW_TERMS}-term objectives", *_cost(objectives, backend))
        laws *= 10
    for terms in (2, 10, 50):
        objective = n_term(terms)
        (task,) = tasks_for(objective, None, None)
        some = task.laws[:: -(-len(task.laws) // SOME_LAWS)]
        what = f"{len(some)} of the {len(task.laws)} laws of a {terms}-term objective"
        row(what, *_cost(objective, backend, some))
    with tempfile.TemporaryDirectory() as directory:
        spec = Path(directory, "sum.toml")
        objective = n_term(FEW_TERMS)
        spec.write_text(
            f'[objective]\nname = "{objective.name}"\nformula = "{objective.formula}"\n'
            f"weights = {list(objective.weights)}\nassume = {list(map(str, objective.assume))}\n",
            encoding="utf-8",
        )
        again = [sys.executable, "-m", "pybridge", "verify", str(spec)]
        command(again, runs=1)
        row("the same command again, nothing changed", command(again))


def _cost(
    objectives: Objective | list[Objective],
    backend: EmbeddedBackend,
    laws: Sequence[Law] | None = None,
) -> tuple[str, str]:
    """Return the time for these laws, or for all, and what is promised for each."""
    start = time.perf_counter()
    report = verify(objectives, laws, lean=backend)
    seconds = time.perf_counter() - start
    assert report.ok, report.summary
    each = 1000 * seconds / len(report)
    return f"{len(report)} laws in {seconds:.2f} s, {each:.1f} ms each", "4 ms each"


if __name__ == "__main__":
    heading()
    main(*map(int, sys.argv[1:2]))
