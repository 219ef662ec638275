"""Laws with functions: Lean settles those that people write, and nothing comes out wrong."""

from __future__ import annotations

import pytest
from ball_oracle import names_of
from test_function_laws import FALSE, TRUE, Stated

from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Limits
from pybridge.report.results import Verdict
from pybridge.verification.verify import verify

UNRELATED = Objective("unrelated", "zz")

LIMITS = Limits(steps=2_000_000)
"""A tenth of the usual work, which most of the laws do not need."""

BATCHES = 8

_ODDS = "the logarithm of a sigmoid of the logarithm of a quotient of quotients"

OPEN = {
    "-log(p) - l*log(sigmoid(log((p/(1-p))/(q/(1-q))))) >= -log(p)": _ODDS,
    "-l*log(sigmoid(log((p/(1-p))/(q/(1-q))))) >= 0": _ODDS,
}
"""Claims that stay unknown within these limits, and what they have that is hard."""


def stated(name: str, law: Stated) -> Law:
    assume, claim = law
    return Law(name, claim, names_of(*assume, claim), assume)


@pytest.mark.lean
@pytest.mark.slow
@pytest.mark.parametrize("batch", range(BATCHES))
def test_lean_settles_all_but_the_open_ones(batch: int) -> None:
    laws = [*((law, Verdict.PROVED) for law in TRUE), *((law, Verdict.DISPROVED) for law in FALSE)]
    some = laws[batch::BATCHES]
    report = verify(
        UNRELATED,
        [stated(f"law{number}", law) for number, (law, _) in enumerate(some)],
        limits=LIMITS,
        cache=False,
    )
    unknown = set()
    for ((_, claim), expected), result in zip(some, report, strict=True):
        if result.verdict is Verdict.UNKNOWN:
            unknown.add(claim)
        else:
            assert result.verdict is expected, (claim, result.message)
    assert unknown == {claim for (_, claim), _ in some if claim in OPEN}
