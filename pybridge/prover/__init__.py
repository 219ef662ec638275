"""Finds out why a law holds, or where it fails; it proposes and never decides.

`search.prove` tries, cheapest first:

- normal forms and slack substitution (`slack`), and claims that are seen to hold as they are
  written (`visible`);
- small counterexamples (`witness`, and `conics` where equations are curved);
- products of hypotheses and simple squares, by exact linear programs (`positivity`, `squares`,
  `linear_program`);
- what is zero because a sum of squares or of nonnegative terms is (`vanishing`, `zero_sums`);
- sums of squares as coefficients of such products (`gram`, `semidefinite`, `zeros`) and as
  multipliers of the claim (`multipliers`);
- z3, for counterexamples that are hard to guess or irrational (`roots`);
- contradictions with sums of squares as coefficients, degree by degree (`refutation`), also case by
  case of the sign of a variable.

As long as steps are left it goes on with higher limits.
Atoms (maxima, minima, absolute values) are unknowns with known bounds, or are treated case by case.
`consistency` finds hypotheses that contradict each other, and `repair` what to assume for a law
that fails.

What is found is data: a `Certificate`, checked by Lean, or a point, rational or algebraic, checked
by Lean too.
`prove` itself is not imported here, because that takes time which not everyone needs who handles
problems and certificates.
"""

from pybridge.prover.certificate import Certificate
from pybridge.prover.consistency import contradictory
from pybridge.prover.description import describe
from pybridge.prover.problem import (
    Counterexample,
    Limits,
    Outcome,
    Problem,
    Proof,
    Unknown,
    breaks,
)
from pybridge.prover.size import too_large

__all__ = [
    "Certificate",
    "Counterexample",
    "Limits",
    "Outcome",
    "Problem",
    "Proof",
    "Unknown",
    "breaks",
    "contradictory",
    "describe",
    "too_large",
]
