"""What it costs to derive laws from families' files: `python -m benchmarks.families`."""

from __future__ import annotations

from benchmarks.measure import call, heading, row
from pybridge.expression import parse_relation
from pybridge.objectives.catalog import catalog
from pybridge.objectives.families import all_laws
from pybridge.objectives.law import Law

BUDGET = "0.3 ms"


def main() -> None:
    """Time the standard laws of the whole catalog, and reading the claims among them."""
    specs = catalog()
    derived = [each for spec in specs for each in all_laws(spec.objective, spec.laws)]
    claims = [str(each.claim) for each in derived if isinstance(each, Law)]
    deriving = call(lambda: [all_laws(spec.objective, spec.laws) for spec in specs])
    reading = call(lambda: [parse_relation(claim, applications=True) for claim in claims])
    each_in_ms = 1000 * deriving.seconds / len(derived)
    row("deriving a law, or why there is none, over the catalog", f"{each_in_ms:.2f} ms", BUDGET)
    row("the same, in readings of all claims", f"{deriving.seconds / reading.seconds:.1f}")


if __name__ == "__main__":
    heading()
    main()
