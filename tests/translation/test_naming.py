"""Laws whose names mean something to Lean come out as laws with any other name do."""

from __future__ import annotations

import re

import pytest

from pybridge.lean.backend import Backend
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.lean.guard import FORBIDDEN_OPTIONS, FORBIDDEN_WORDS
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.translation.naming import lean_name, local_names, theorem_name
from pybridge.verification.verify import verify

MADE_BY_LEAN = [
    "eq_0", "eq_1", "eq_2", "eq_10", "eq_01", "eq_1_1", "eq_def", "eq_unfold", "congr_simp",
    "hcongr_1", "hcongr_3", "unfold", "match_1", "match_1_1", "proof_1", "induct",
    "induct_unfolding", "mutual_induct", "fixpoint_induct", "partial_correctness", "fun_cases",
    "fun_cases_unfolding",
]  # fmt: skip
BOTH = (False, True)
OURS = ["formula", "disproved", "values", "value0"]
NEAR = ["eq", "eq_", "eq_a", "eq_1a", "eq_definition", "induction", "match_", "sizeOf_spec", "mk"]


@pytest.fixture(scope="module")
def lean() -> Backend:
    return EmbeddedBackend()


def verdicts(lean: Backend, objective: Objective, names: list[str]) -> dict[str, str]:
    """The verdicts of laws with these names among ordinary ones; every second is false."""
    name = objective.name
    true = f"{name}(beta=b1) <= {name}(beta=b2)"
    false = f"{name}(beta=beta) >= recon"
    named = [
        Law(law, false) if index % 2 else Law(law, true, ["b1", "b2"], ["b1 <= b2"])
        for index, law in enumerate(names)
    ]
    before = [Law("first", true, ["b1", "b2"], ["b1 < b2"]), Law("false_first", false)]
    after = [Law("last", f"{name}(beta=0) == recon"), Law("false_last", false)]
    report = verify(objective, [*before, *named, *after], lean=lean, cache=False)
    return {law.name: law.verdict.value for law in report}


@pytest.mark.parametrize("law", [*MADE_BY_LEAN, *OURS, *NEAR, "recon", "beta", "kl"])
def test_no_name_of_a_law_breaks_a_law(lean: Backend, law: str) -> None:
    vae = Objective("my_vae", "recon + beta * max(kl, tc)", ["beta"], ["kl >= 0"])
    for names in ([law, "ordinary"], ["ordinary", law]):
        found = verdicts(lean, vae, names)
        assert [found[name] for name in ("first", names[0], "last")] == ["proved"] * 3
        assert {found[name] for name in ("false_first", names[1], "false_last")} == {"disproved"}


@pytest.mark.parametrize(
    "objective", ["my_vae", "end", "eq_1", "eq_def", "fun_cases", "formula", "Nat"]
)
def test_a_law_may_be_named_like_its_objective(lean: Backend, objective: str) -> None:
    vae = Objective(objective, "recon + beta * max(kl, tc)", ["beta"], ["kl >= 0"])
    found = verdicts(lean, vae, [objective, "ordinary"])
    assert [found[name] for name in ("first", objective, "last")] == ["proved"] * 3


@pytest.mark.slow
def test_all_such_names_at_once(lean: Backend) -> None:
    vae = Objective("my_vae", "recon + beta * max(kl, tc)", ["beta"], ["kl >= 0"])
    names = [*MADE_BY_LEAN, *OURS, *NEAR, "my_vae", *vae.variables]
    for order in (names, names[::-1]):
        found = verdicts(lean, vae, order)
        assert set(order[::2]) == {n for n in order if found[n] == "proved"}
        assert set(order[1::2]) == {n for n in order if found[n] == "disproved"}
        assert [found[name] for name in ("first", "last")] == ["proved"] * 2


def test_a_renamed_law_keeps_its_name_in_reports(lean: Backend) -> None:
    vae = Objective("vae", "recon + beta * kl", ["beta"])
    (law,) = verify(vae, [Law("eq_1", "vae(beta=0) == recon")], lean=lean, cache=False)
    assert (law.name, law.theorem) == ("eq_1", "vae.eq_1₀")


def test_two_laws_never_become_one_theorem() -> None:
    laws = [*MADE_BY_LEAN, *OURS, *NEAR, "end", "vae", "from", "Nat"]
    for objective in ("vae", "end", "from", "formula", "eq_1"):
        theorems = {theorem_name(objective, law, disproved=d) for law in laws for d in BOTH}
        assert len(theorems) == 2 * len(laws)
        for theorem in theorems:
            first, second = theorem.split(".")[:2]
            assert first != second
            assert not re.fullmatch(r"eq_[\d_]+|eq_def|fun_cases", second)
            assert not re.fullmatch(r"eq_[\d_]+|eq_def|fun_cases", first)


@pytest.mark.parametrize("word", sorted({*FORBIDDEN_WORDS, *FORBIDDEN_OPTIONS}))
def test_no_name_is_a_word_that_the_checker_refuses(word: str) -> None:
    assert lean_name(word) != word
    assert local_names([word], "objective")[word] != word
