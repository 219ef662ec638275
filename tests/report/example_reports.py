"""Reports that show all that a report can show, built by hand."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from pybridge.lean.backend import LeanIdentity
from pybridge.report.results import (
    Change,
    LawResult,
    ObjectiveResult,
    Repair,
    Report,
    Verdict,
)

IDENTITY = LeanIdentity("4.35.0", "abc", "embedded", "", "")


def required(name: str, verdict: Verdict = Verdict.PROVED, **known: Any) -> LawResult:
    """A law that is to be proved."""
    known = {"family": "required", "statement": "kl >= 0", "expected": Verdict.PROVED, **known}
    return LawResult(name, verdict=verdict, **known)


def finding(name: str, verdict: Verdict = Verdict.PROVED, **known: Any) -> LawResult:
    """A law that nobody asked for."""
    return required(name, verdict, **{"family": "mono_weight", "expected": None, **known})


def report(*objectives: ObjectiveResult) -> Report:
    """A report of these objectives."""
    return Report(IDENTITY, objectives)


def at(**values: int | str) -> dict[str, Fraction]:
    """A counterexample."""
    return {name: Fraction(value) for name, value in values.items()}


BROKEN = required(
    "mono_gamma",
    Verdict.DISPROVED,
    statement="for all recon, beta, kl, tc, gamma1, gamma2: if kl >= 0 and gamma1 <= gamma2"
    " then my_vae(gamma=gamma1) <= my_vae(gamma=gamma2)",
    claim="my_vae(gamma=gamma1) <= my_vae(gamma=gamma2)",
    fact="increasing in gamma",
    counterexample=at(recon=0, beta=0, kl=0, tc=-1, gamma1=0, gamma2="1/2"),
    failure="0 <= -1/2",
    repairs=(
        Repair("tc >= 0", "objective", "mono_gamma_repaired"),
        Repair("gamma2 == gamma1", "law", "mono_gamma_repaired_2"),
    ),
    theorem="my_vae.mono_gamma",
    lean="theorem mono_gamma :\n"
    "    ¬ ∀ recon beta kl tc gamma1 gamma2 : ℝ,"
    " 0 ≤ kl → gamma1 ≤ gamma2 → my_vae recon beta kl gamma1 tc"
    " ≤ my_vae recon beta kl gamma2 tc := by\n  decide",
)

VAE = ObjectiveResult(
    "my_vae",
    "recon + beta * kl + gamma * tc",
    (
        required(
            "mono_beta",
            statement="for all recon, kl, gamma, tc, beta1, beta2: if kl >= 0 and beta1 <= beta2"
            " then my_vae(beta=beta1) <= my_vae(beta=beta2)",
            fact="increasing in beta",
            uses=("kl >= 0",),
            certificate="(beta2 - beta1) * kl",
            theorem="my_vae.mono_beta",
            lean="theorem mono_beta : True := trivial",
        ),
        BROKEN,
        required(
            "bounds_the_vae",
            Verdict.DISPROVED,
            expected=Verdict.DISPROVED,
            statement="for all recon, beta, kl: if kl >= 0 then recon + kl <= my_vae()",
            counterexample={"kl": Fraction(1)},
            failure="1 <= 0",
        ),
        finding(
            "zero_beta",
            fact="recon + gamma * tc at beta = 0",
            statement="for all recon, kl, gamma, tc: my_vae(beta=0) == recon + gamma * tc",
        ),
        finding(
            "mono_kl",
            Verdict.DISPROVED,
            fact="increasing in kl",
            statement="for all recon, beta, gamma, tc, kl1, kl2: if kl1 <= kl2"
            " then my_vae(kl=kl1) <= my_vae(kl=kl2)",
            claim="my_vae(kl=kl1) <= my_vae(kl=kl2)",
            counterexample=at(recon=0, beta=-1, gamma=0, tc=0, kl1=0, kl2=1),
            failure="0 <= -1",
        ),
        finding("open_kl", Verdict.UNKNOWN, fact="convex in kl", message="no certificate"),
    ),
    lean_text="import LatentObjective\n\n/-- my_vae -/\ndef my_vae := 0\n",
    weights=("beta", "gamma"),
    assumptions=("kl >= 0",),
    reference="A. Author, B. Author, A variational autoencoder of ours, 2026, section 3",
    meanings={
        "recon": "expected negative log-likelihood of the data under the decoder",
        "kl": "divergence of the approximate posterior from the prior",
        "beta": "weight of the divergence",
    },
    path="objectives/my_vae.toml",
)

LASSO = ObjectiveResult(
    "lasso",
    "(1/2) * residual**2 + lambda1 * (abs(w1) + abs(w2)) + max(0, slack - 1)",
    (
        required("nonnegative", fact="not negative", uses=("lambda1 >= 0",)),
        finding("convex_w1", fact="convex in w1", uses=("lambda1 >= 0",)),
    ),
    assumptions=("lambda1 >= 0", "slack >= 0"),
    reference="R. Tibshirani, Regression Shrinkage and Selection via the Lasso, 1996",
)

LOCKED = ObjectiveResult(
    "locked",
    "a + b",
    (
        finding(
            "mono_a",
            Verdict.DISPROVED,
            fact="increasing in a",
            change=Change("mono_a", "proved: locked(a=a1) <= locked(a=a2)", "disproved: the same"),
        ),
        required("slow", Verdict.ERROR, message="Lean did not answer in 60 s"),
    ),
    vanished=(Change("gap_a", "proved: locked(a=a2) - locked(a=a1) == a2 - a1", None),),
    path="locked.toml",
)

ALL_WELL = report(LASSO)
ONE_FAILURE = report(LASSO, VAE)
MANY = report(LASSO, VAE, LOCKED)


def every_text_is(text: str) -> Report:
    """A report with this in every place where a text of somebody's can be."""
    change = Change(text, text, text)
    laws = [
        LawResult(
            text,
            text,
            text,
            verdict,
            expected,
            claim=text,
            fact=text,
            theorem=text,
            axioms=(text,),
            uses=(text,),
            vacuous=(text,) if verdict is Verdict.PROVED else (),
            counterexample={text: Fraction(1)},
            failure=text,
            repairs=(Repair(text, "objective", text, text),),
            certificate=text,
            change=None if expected else change,
            lean=text,
            message=text,
        )
        for verdict in Verdict
        for expected in (None, Verdict.PROVED)
    ]
    objective = ObjectiveResult(
        text,
        text,
        tuple(laws),
        lean_text=text,
        weights=(text,),
        assumptions=(text,),
        reference=text,
        meanings={text: text},
        path=text,
        vanished=(change, replace(change, now=None, renamed=text)),
    )
    unused = ObjectiveResult(text, text, (required(text),), assumptions=(text,), path=text)
    identity = replace(IDENTITY, version=text, commit=text, backend=text)
    return Report(identity, (objective, unused), over=text)
