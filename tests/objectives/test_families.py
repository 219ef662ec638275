"""The standard families: which laws an objective gets, and that they are right about it."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pybridge import catalog
from pybridge.expression import ExpressionError, parse
from pybridge.objectives.families import (
    SCHEDULE_LENGTH,
    NotApplicable,
    all_laws,
    standard_families,
)
from pybridge.objectives.families.registry import other_names
from pybridge.objectives.families.sources import asked_families
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Counterexample, Limits, Proof, breaks
from pybridge.prover.search import prove
from pybridge.translation.unfolding import problem_of


def derived(objective: Objective) -> dict[str, Law | NotApplicable]:
    return {item.name: item for item in all_laws(objective)}


def laws(objective: Objective) -> dict[str, Law]:
    return {name: item for name, item in derived(objective).items() if isinstance(item, Law)}


ASSUMED = Objective("j", "recon + beta * kl", ["beta"], ["recon >= 0", "kl >= 0", "beta >= 0"])
BARE = Objective("j", "recon + beta * kl", ["beta"])
QUICK = Limits(factors=2, samples=100, solver_milliseconds=100, steps=200_000)


def test_the_weighted_sum_of_two_terms_has_every_law() -> None:
    found = laws(ASSUMED)
    assert list(found) == [
        "zero_recon",
        "zero_kl",
        "zero_beta",
        "mono_beta",
        "mono_recon",
        "mono_kl",
        "nonnegative",
        "gap_beta",
        "agreement",
        "strict_beta",
        "strict_recon",
        "strict_kl",
        "affine_beta",
        "additive_recon",
        "additive_kl",
        "scaling",
        "lipschitz_beta",
        "schedule_beta",
    ]
    assert not any(law.required for law in found.values())
    assert all(isinstance(prove(problem_of(ASSUMED, law)), Proof) for law in found.values())


@pytest.mark.parametrize(
    ("name", "claim"),
    [
        ("zero_recon", "j(recon=0) == beta * kl"),
        ("zero_kl", "j(kl=0) == recon"),
        ("zero_beta", "j(beta=0) == recon"),
        ("mono_beta", "j(beta=beta1) <= j(beta=beta2)"),
        ("strict_kl", "j(kl=kl1) < j(kl=kl2)"),
        ("nonnegative", "j() >= 0"),
        ("gap_beta", "j(beta=beta2) - j(beta=beta1) == (beta2 - beta1) * kl"),
        ("agreement", "j() == weightedTwoTerm(weight=beta, base=recon, regularizer=kl)"),
        (
            "affine_beta",
            "j(beta=(1 - mix) * beta1 + mix * beta2)"
            " == (1 - mix) * j(beta=beta1) + mix * j(beta=beta2)",
        ),
        ("additive_kl", "j(kl=kl1 + kl2) == j(kl=kl1) + beta * kl2"),
        ("scaling", "j(recon=scale * recon, kl=scale * kl) == scale * j()"),
        ("lipschitz_beta", "abs(j(beta=beta2) - j(beta=beta1)) <= bound * abs(beta2 - beta1)"),
        ("schedule_beta", f"j(beta=beta1) <= j(beta=beta{SCHEDULE_LENGTH})"),
    ],
)
def test_claims_read_as_people_write_them(name: str, claim: str) -> None:
    assert str(laws(ASSUMED)[name].claim) == claim


def test_what_is_not_assumed_is_tried_and_fails() -> None:
    failing = [
        name
        for name, law in laws(BARE).items()
        if isinstance(prove(problem_of(BARE, law)), Counterexample)
    ]
    assert failing == [
        "mono_beta",
        "mono_kl",
        "nonnegative",
    ]
    assert isinstance(derived(BARE)["schedule_beta"], NotApplicable)


def test_a_subtracted_term_makes_the_objective_antitone() -> None:
    found = laws(Objective("j", "loss - alpha * entropy", ["alpha"], ["entropy >= 0"]))
    assert str(found["antitone_alpha"].claim) == "j(alpha=alpha2) <= j(alpha=alpha1)"
    assert found["antitone_alpha"].fact == "decreasing in alpha"
    assert str(found["strict_alpha"].claim) == "j(alpha=alpha2) < j(alpha=alpha1)"
    assert "mono_alpha" not in found


def test_three_terms_agree_with_the_library() -> None:
    found = laws(Objective("j", "recon + codebook + beta * commitment", ["beta"]))
    assert str(found["agreement"].claim) == (
        "j() == weightedThreeTerm(weight=beta, base=recon, middle=codebook, regularizer=commitment)"
    )
    assert str(found["base_only"].claim) == "j(codebook=0, commitment=0) == recon"


def test_objectives_with_cases_get_the_laws_that_make_sense() -> None:
    objective = Objective("j", "recon + beta * max(0, kl - bits)", ["beta"], ["beta >= 0"])
    found = derived(objective)
    for name in ("mono_beta", "mono_kl", "antitone_bits", "gap_beta", "lipschitz_beta"):
        law = found[name]
        assert isinstance(law, Law)
        assert isinstance(prove(problem_of(objective, law)), Proof)
    for name in ("strict_kl", "additive_kl"):
        item = found[name]
        assert isinstance(item, NotApplicable)
        assert item.reason == "kl occurs inside max(0, kl - bits)"


def test_squares_are_not_linear_and_not_negative() -> None:
    objective = Objective("j", "1/2 * (d - c)**2")
    found = derived(objective)
    assert isinstance(found["nonnegative"], Law)
    assert isinstance(prove(problem_of(objective, found["nonnegative"])), Proof)
    assert isinstance(found["mono_d"], NotApplicable)
    assert str(found["scaling"].claim) == "j(d=scale * d, c=scale * c) == scale**2 * j()"  # type: ignore[union-attr]


def test_what_is_assumed_away_is_not_set_to_zero() -> None:
    found = derived(Objective("j", "recon + beta * kl", ["beta"], ["beta > 0"]))
    item = found["zero_beta"]
    assert isinstance(item, NotApplicable)
    assert item.reason == "beta > 0 is assumed"


def test_fresh_names_are_new() -> None:
    objective = Objective("scale", "kl + kl1 * beta + kl2 * mix + bound", ["beta", "mix"])
    for law in laws(objective).values():
        assert not set(law.forall) & {*objective.variables, objective.name}
    digits = laws(Objective("j", "l1 * w + x", ["l1"]))
    assert digits["gap_l1"].forall == ("l1_1", "l1_2")


def test_the_longest_names_work() -> None:
    weight, term = "w" * 64, "t" * 64
    objective = Objective("j" * 64, f"{term} + {weight} * x", [weight])
    for law in laws(objective).values():
        law.hypotheses(objective)


@pytest.mark.slow
def test_the_largest_formulas_work() -> None:
    wide = " + ".join(f"w{i} * t{i}" for i in range(60))
    assert laws(Objective("j", wide, [f"w{i}" for i in range(3)]))
    high = Objective("j", "x**64 * y**64", ["y"])
    reasons = {d.reason for d in all_laws(high) if isinstance(d, NotApplicable)}
    assert all(isinstance(reason, str) and reason for reason in reasons)


def test_own_laws_come_last_and_replace_standard_ones() -> None:
    own = Law("mono_beta", "j(beta=b1) <= j(beta=b2)", ["b1", "b2"], ["b1 <= b2"], "disproved")
    everything = all_laws(BARE, [own])
    assert everything[-1] == own
    assert [item.name for item in everything].count("mono_beta") == 1


def holds_at_random_points(law: Law, objective: Objective, tries: int) -> bool:
    """Another path than the families' own: large random rationals, near the hypotheses' bounds."""
    names = law.variables(objective)
    hypotheses = [objective.expand(h) for h in law.hypotheses(objective)]
    claim = objective.expand(law.claim)
    chance = random.Random(20170424)
    for _ in range(tries):
        point = {n: Fraction(chance.randint(-60, 60), chance.choice([1, 2, 7])) for n in names}
        try:
            for hypothesis in hypotheses:
                if not hypothesis.evaluate(point):
                    changed = chance.choice(hypothesis.variables())
                    point[changed] = abs(point[changed]) + chance.randint(0, 9)
            if all(h.evaluate(point) for h in hypotheses) and not claim.evaluate(point):
                return False
        except ExpressionError as error:
            # The conditions of definedness are among the hypotheses, after what they are about.
            assert "not defined" in str(error)
    return True


SHAPES = [
    ASSUMED,
    BARE,
    Objective("j", "recon + codebook + b * commit", ["b"], ["commit >= 0", "b >= 0"]),
    Objective("j", "(1 - a) * x + a * y", ["a"], ["x <= y", "a >= 0", "a <= 1"]),
    Objective("j", "loss + l1 * abs(w) + l2 * w**2", ["l1", "l2"], ["l1 >= 0", "l2 >= 0"]),
    Objective("j", "recon + beta * max(0, kl - bits)", ["beta"], ["kl >= bits"]),
    Objective("j", "loss - alpha * entropy / 2", ["alpha"], ["entropy >= 0"]),
    Objective("j", "1/2 * (d_real - b)**2 + 1/2 * (d_fake - a)**2"),
    Objective("j", "max(0, 1 - m) + c * w**2", ["c"], ["c >= 0"]),
    Objective("j", "min(r * a, c * a) - b * (x - y)**2", ["b"], ["a >= 0"]),
]


@pytest.mark.parametrize("objective", SHAPES, ids=str)
def test_what_holds_is_proved_and_what_fails_has_numbers(objective: Objective) -> None:
    for law in laws(objective).values():
        found = prove(problem_of(objective, law))
        if isinstance(found, Proof):
            assert holds_at_random_points(law, objective, 60), law
        else:
            assert isinstance(found, Counterexample), law
            point = found.point
            assert all(objective.expand(h).evaluate(point) for h in law.hypotheses(objective))
            assert not objective.expand(law.claim).evaluate(point)


@pytest.mark.parametrize("name", catalog.names())
def test_the_catalog_is_right(name: str) -> None:
    spec = catalog.load(name)
    own = [law for law in spec.laws if law.expect == "proved"]
    assert spec.lock
    found = [law for name, law in laws(spec.objective).items() if name in spec.lock.findings]
    found = [law for law in found if spec.lock.findings[law.name].verdict == "proved"]
    assert own, "each objective comes with a law that its paper relies on"
    assert spec.objective.reference
    assert set(spec.objective.meanings) == set(spec.objective.variables)
    for law in (*found, *own):
        assert holds_at_random_points(law, spec.objective, 40), law


summands = st.lists(
    st.sampled_from(
        ["x", "y**2", "a * x", "b * y", "3/2 * z", "a * b * z", "(x - y)**2", "b * abs(z)", "1"]
    ),
    min_size=1,
    max_size=4,
)
assumptions = st.sets(st.sampled_from(["x >= 0", "y >= 0", "a >= 0", "b >= 0", "z >= 1"]))


@st.composite
def random_objectives(draw: st.DrawFn) -> Objective:
    """An objective with some of these summands, each with a sign, and some assumptions."""
    parts = draw(summands)
    signs = draw(st.lists(st.sampled_from("+-"), min_size=len(parts), max_size=len(parts)))
    formula = " ".join(f"{sign} {part}" for sign, part in zip(signs, parts, strict=True))
    names = set(parse(formula).variables())
    assume(names)
    relevant = sorted(each for each in draw(assumptions) if each[0] in names)
    return Objective("j", formula, sorted(names & set("ab")), relevant)


def check_what_is_found(law: Law, objective: Objective) -> None:
    """Hold a proof against random points, and a counterexample against the law."""
    found = prove(problem_of(objective, law), QUICK)
    if isinstance(found, Proof):
        assert holds_at_random_points(law, objective, 15), law
    elif isinstance(found, Counterexample):
        assert breaks(problem_of(objective, law), found.point)


@given(random_objectives())
@settings(max_examples=30, deadline=None)
def test_laws_of_random_objectives_hold(objective: Objective) -> None:
    seen = [item.name for item in all_laws(objective)]
    assert len(seen) == len(set(seen))
    for law in laws(objective).values():
        check_what_is_found(law, objective)


@given(random_objectives())
@settings(max_examples=10, deadline=None)
def test_laws_of_other_families_hold_where_they_are_proved(objective: Objective) -> None:
    for law in all_laws(objective, families=asked_families("*")):
        if isinstance(law, Law) and law.family in other_names():
            check_what_is_found(law, objective)


@pytest.mark.parametrize(
    ("family", "objective", "claim"),
    [
        ("convex_term", "w * d**2", "j(d=(1 - mix) * d1 + mix * d2) <= "
         "(1 - mix) * j(d=d1) + mix * j(d=d2)"),
        ("path_regularizer", "recon + w * kl", "kl2 <= kl1"),
        ("path_base", "recon + w * kl", "recon1 <= recon2"),
        ("blend_one", "w * x + (1 - w) * y", "j(w=1) == x"),
        ("blend_zero", "w * x + (1 - w) * y", "j(w=0) == y"),
        ("blend_between", "w * x + (1 - w) * y", "j() <= max(y, x)"),
        ("symmetric", "w * (x - y)**2", "j(x=y, y=x) == j()"),
        ("shift_invariant", "w * (x - y)**2", "j(x=x + shift, y=y + shift) == j()"),
        ("scale_invariant", "w * (x / y)", "j(x=scale * x, y=scale * y) == j()"),
        ("base_bound", "recon + w * kl**2", "j() >= recon"),
        ("vertex_term", "(d - 1)**2 + w", "j(d=vertex) <= j()"),
        ("difference_weight", "recon + w * kl", "(j(w=w2) - j(w=w1)) * (w2 - w1) >= 0"),
        ("ratio_of_weights", "w * x + v * y", "j(w=ratio1 * v) <= j(w=ratio2 * v)"),
        ("optimal_value", "x + w * y", "(1 - mix) * least1 + mix * least2 <= "
         "j(w=(1 - mix) * w1 + mix * w2)"),
    ],
)  # fmt: skip
def test_other_families_say_what_textbooks_say(family: str, objective: str, claim: str) -> None:
    names = parse(objective).variables()
    assume = [f"{name} >= 0" for name in names if name in ("w", "v", "kl", "x")]
    stated = Objective("j", objective, [n for n in ("w", "v") if n in names], assume)
    found = all_laws(stated, families=asked_families(family))
    claims = {str(law.claim): law for law in found if isinstance(law, Law) and law.family == family}
    assert claim in claims
    assert isinstance(prove(problem_of(stated, claims[claim])), Proof)


def test_one_term_without_a_sign_is_seen_among_many_that_have_one() -> None:
    names = [f"x{n}" for n in range(40)]
    objective = Objective("j", " + ".join(["base", *names]), assume=[f"{n} >= 0" for n in names])
    law = laws(objective)["nonnegative"]
    assert isinstance(prove(problem_of(objective, law)), Counterexample)


def test_an_assumption_that_is_not_defined_at_zero() -> None:
    """Where `s` is 0, what is assumed of `kl` is neither true nor false."""
    objective = Objective("j", "recon + kl", assume=["kl >= 0"], where={"kl": "s - 1 - log(s)"})
    found = {each.name: each for each in standard_families(objective)}
    left_out = found["zero_s"]
    assert isinstance(left_out, NotApplicable)
    assert (
        left_out.reason
        == "kl >= 0 is assumed, and log is not defined at 0, only at positive numbers"
    )
