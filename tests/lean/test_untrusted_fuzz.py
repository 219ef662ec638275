"""Mutated proofs of true laws, offered for false ones: nothing false may be proved.

The suite tries 200. For more: PYBRIDGE_FUZZ=10000 pytest tests/lean/test_untrusted_fuzz.py
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hostile_proofs import FALSE_PROOFS, GLUES, HARMFUL_PROOFS, KEYWORDS, TAILS

from pybridge import Law, Objective
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.prover import Counterexample, Limits
from pybridge.report.results import Verdict
from pybridge.verification.batch import Batch
from pybridge.verification.proposing import question_about
from pybridge.verification.tasks import Asked

pytestmark = pytest.mark.lean

COUNT = int(os.environ.get("PYBRIDGE_FUZZ", "200"))
PORTIONS = 8

VAE = Objective("vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])
HINGE = Objective("hinge", "max(0, 1 - m) + w * abs(r)", weights=["w"], assume=["w >= 0"])

ORDER = Law("mono", "vae(beta=a) <= vae(beta=b)", ["a", "b"], ["a <= b"])
CASES = [
    (
        VAE,
        ORDER,
        "by\n  unfold vae\n  exact OrderedRing.add_le_add (OrderedRing.le_refl _)\n"
        "    (OrderedRing.mul_le_mul_of_nonneg_right h₂ h₁)",
        "vae(beta=a) < vae(beta=b)",
    ),
    (
        VAE,
        Law("zero", "vae(beta=0) == recon"),
        "by\n  simp only [vae, OrderedRing.zero_mul, OrderedRing.add_zero]",
        "vae(beta=0) == recon + kl",
    ),
    (
        VAE,
        Law("gap", "vae(beta=2) - vae(beta=1) == kl"),
        "by\n  unfold vae\n  polynomial [recon, kl]",
        "vae(beta=2) - vae(beta=1) == 2 * kl",
    ),
    (
        HINGE,
        Law("sign", "hinge() >= 0"),
        "OrderedRing.add_nonneg (OrderedField.le_max_left _ _)\n"
        "  (OrderedRing.mul_nonneg h₁ (OrderedField.abs_nonneg _))",
        "hinge() >= 1",
    ),
]
"""Objectives, true laws, proofs of these, and false claims that are like them."""

TACTICS = (
    *("by simp [vae, hinge]", "by simp_all", "by decide", "by exact h₁", "by trivial"),
    *("by unfold vae; simp", "by omega", "by contradiction", "by first | rfl | trivial | simp"),
    *("rfl", "absurd h₁ (by decide)", "OrderedRing.le_refl _", "by ring_nf_ac", "by polynomial"),
)

_TOKEN = re.compile(r"\s+|[^\W\d][\w.'₀-₉]*|\d+|.", re.DOTALL)


def seeds() -> Iterator[tuple[Objective, Law, str]]:
    """For each false law the proof of the true one, and tactics that might do."""
    for objective, law, proof, claim in CASES:
        false = Law("wrong", claim, law.forall, law.assume)
        refuted = question_about(objective, false, limits=Limits())
        assert isinstance(refuted.outcome, Counterexample), "the other law is false"
        for text in (proof, proof, proof, *TACTICS):
            yield objective, false, text


def mutated(proof: str, others: list[str], chance: random.Random) -> str:
    """A proof with a few tokens changed, or with something hostile in it."""
    tokens = _TOKEN.findall(proof)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(tokens) + 1)
        other = _TOKEN.findall(chance.choice(others))
        match chance.randrange(7):
            case 0 if tokens:
                del tokens[place : place + chance.randint(1, 3)]
            case 1 if tokens:
                tokens[place:place] = tokens[: chance.randint(1, 5)]
            case 2:
                start = chance.randrange(len(other))
                tokens[place:place] = other[start : start + chance.randint(1, 12)]
            case 3 if place < len(tokens):
                tokens[place] = chance.choice(["0", "1", "2", "h₁", "_", "kl", "rfl", "sorry", "3"])
            case 4:
                keyword = chance.choice(KEYWORDS)
                tokens.insert(place, chance.choice(GLUES) + keyword + TAILS.get(keyword, " x"))
            case 5:
                tokens.insert(place, chance.choice(["\n", "\n\n", ")", "(", ";", " <;> ", "by "]))
            case 6:
                tokens.append("\n\n" + "".join(other))
    return "".join(tokens)


@pytest.mark.slow
@pytest.mark.parametrize("portion", range(PORTIONS))
def test_mutated_proofs_prove_nothing_false(portion: int) -> None:
    chance = random.Random(portion)
    pool = list(seeds())
    hostile = [*FALSE_PROOFS.values(), *HARMFUL_PROOFS.values()]
    others = [proof for _, _, proof in pool] + hostile
    lean = EmbeddedBackend()
    assert lean.library

    def attempt(seed: tuple[Objective, Law, str]) -> tuple[str, str, Verdict]:
        objective, law, proof = seed
        batch = Batch([Asked(objective, law, Limits(), True)], lean, 10.0, 2048, {"wrong": proof})
        (result,) = batch.run()
        return str(law), proof, result.verdict

    attempts = []
    for _ in range(COUNT // PORTIONS):
        objective, law, proof = chance.choice(pool)
        attempts.append((objective, law, mutated(proof, others, chance)))
    with ThreadPoolExecutor(1 if COUNT <= 200 else 2) as threads:
        for law, proof, verdict in threads.map(attempt, attempts):
            assert verdict is Verdict.ERROR, f"{law} was {verdict} by\n{proof}"


@pytest.mark.parametrize(("objective", "law", "proof", "claim"), CASES)
def test_the_unchanged_proofs_hold(objective: Objective, law: Law, proof: str, claim: str) -> None:
    """Else the mutations would be of something that proves nothing anyway."""
    proofs = {law.name: proof}
    batch = Batch([Asked(objective, law, Limits(), True)], EmbeddedBackend(), 60.0, 2048, proofs)
    (result,) = batch.run()
    assert result.verdict is Verdict.PROVED, result.message
