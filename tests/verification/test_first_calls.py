"""What people write first in Python: names, claims, patterns, and what is no such thing."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pybridge import (
    Law,
    LawError,
    Limits,
    Objective,
    Report,
    Spec,
    SpecError,
    Verdict,
    VerifyError,
    catalog,
    read_spec,
    variables,
    verify,
)
from pybridge.expression import FormulaError
from pybridge.interfaces.pytest_plugin import assert_laws
from pybridge.lean.backend import LeanIdentity
from pybridge.verification.sources import find_spec
from pybridge.verification.tasks import tasks_for

BETA_VAE = Objective("beta_vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])
recon, kl, beta = variables("recon kl beta")

SPEC = """\
[objective]
name = "my_vae"
formula = '''
recon
+ beta * kl
'''
weights = ["beta"]
assume = ["kl >= 0"]
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "my_objective.toml"
    path.write_text(SPEC, encoding="utf-8")
    return path


def names(sources: Any, laws: Any = None, only: Any = None) -> list[list[str]]:
    """The names of the laws that `verify` would check, for each objective."""
    return [[law.name for law in task.laws] for task in tasks_for(sources, laws, only)]


def objectives(sources: Any) -> list[str]:
    return [task.objective.name for task in tasks_for(sources, None, None)]


# What is verified.


@pytest.mark.lean
def test_a_name_a_path_and_an_objective_in_one_call(spec: Path) -> None:
    report = verify([str(spec), spec, "beta_vae", BETA_VAE], only="zero_beta")
    assert [objective.name for objective in report.objectives] == ["my_vae", "beta_vae", "beta_vae"]
    assert {law.verdict for law in report} == {Verdict.PROVED}
    assert str(report.objectives[0].formula) == "recon + beta * kl"


def test_a_spec_that_is_given_twice_is_verified_once(
    spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(spec.parent)
    assert objectives([spec, "my_objective.toml", Path("./my_objective.toml")]) == ["my_vae"]
    assert objectives([read_spec(spec), spec]) == ["my_vae"]
    assert objectives(["dpo", catalog.load("dpo"), catalog.file_of("dpo")]) == ["dpo"]
    assert objectives(["dpo", *catalog.catalog()]).count("dpo") == 1
    assert objectives(name for name in ("vae", "dpo", "vae")) == ["vae", "dpo"]


def test_what_is_not_the_same_is_verified_twice(spec: Path) -> None:
    before = read_spec(spec)
    spec.write_text(SPEC.replace("kl >= 0", "kl >= 1"), encoding="utf-8")
    assert objectives([before, spec]) == ["my_vae", "my_vae"]
    assert objectives([BETA_VAE, BETA_VAE]) == ["beta_vae", "beta_vae"]


def test_a_file_comes_before_the_catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vae").mkdir()
    assert find_spec("vae").path == "catalog/vae.toml"
    assert find_spec("dpo").path == "catalog/dpo.toml"
    (tmp_path / "dpo").write_text(SPEC, encoding="utf-8")
    assert find_spec("dpo").objective.name == "my_vae"
    with pytest.raises(SpecError, match="no such file"):
        find_spec(Path("beta_vae"))
    with pytest.raises(SpecError, match="is a directory"):
        find_spec(str(tmp_path))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("bta_vae", "did you mean 'beta_vae'?"),
        ("specs/beta_vea.toml", "did you mean 'beta_vae'?"),
        ("my_objectiv.toml", "did you mean 'my_objective.toml'?"),
        ("zzzzz", "a name that `pybridge catalog` lists"),
        ("x" * 5000, "no such file"),
        ("a\0b", "no such file"),
        ("-", "no such file"),
        ("", "no such file"),
    ],
)
def test_a_name_of_nothing(
    spec: Path, name: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(spec.parent)
    with pytest.raises(SpecError) as refused:
        verify(name)
    assert "no such file, and no objective of that name in the catalog" in str(refused.value)
    assert said in str(refused.value)


def test_the_text_of_a_spec_is_no_name() -> None:
    with pytest.raises(SpecError, match="give the path of the file"):
        verify(SPEC)


NO_OBJECTIVES: list[tuple[Any, str]] = [
    (5, "type int cannot be verified; give an Objective, a Spec, the path"),
    (0.5, "type float"),
    (None, "None cannot be verified"),
    (b"beta_vae", "a path or a name is a str or a Path"),
    ({"beta_vae": BETA_VAE}, "list(objectives.values())"),
    (abs, "an objective is made of its formula: Objective("),
    (lambda kl: kl, "an objective is made of its formula: Objective("),
    (Objective, "make an instance first"),
    ((BETA_VAE, 5), "type int"),
    ([None], "None cannot be verified"),
    ([[BETA_VAE]], "type list"),
    (Law("zero", "beta_vae(beta=0) == recon"), "verify(objective, law)"),
    (recon + beta * kl, "name the formula: Objective("),
    (kl >= 0, "name the formula: Objective("),
    (Report(LeanIdentity("", "", "", "", "")), "a report is what comes out"),
    (object(), "type object"),
]


@pytest.mark.parametrize(("given", "said"), NO_OBJECTIVES)
def test_what_cannot_be_verified(given: Any, said: str) -> None:
    with pytest.raises(TypeError) as refused:
        verify(given)
    assert said in str(refused.value)


# Laws.


def test_laws_in_every_form() -> None:
    zero = "beta_vae(beta=0) == recon"
    assert names(BETA_VAE, zero) == [["claim"]]
    assert names(BETA_VAE, Law("zero", zero)) == [["zero"]]
    assert names(BETA_VAE, (BETA_VAE.at(beta=0) <= recon)) == [["claim"]]
    mixed = [zero, Law("claim_2", zero), zero, Law("mine", zero), zero]
    assert names(BETA_VAE, mixed) == [["claim", "claim_2", "claim_3", "mine", "claim_4"]]
    assert names("beta_vae", iter([zero])) == [["claim"]]


@pytest.mark.lean
def test_a_claim_is_proved_or_broken() -> None:
    report = verify(
        BETA_VAE, ["beta_vae(beta=0)\n== recon", BETA_VAE.at(beta=0.5) >= recon + 0.5 * kl + 0.1]
    )
    assert report["claim"].verdict is Verdict.PROVED
    assert report["claim_2"].verdict is Verdict.DISPROVED
    assert "recon + 0.5 * kl + 0.1" in report["claim_2"].statement


@pytest.mark.parametrize(
    ("laws", "error", "said"),
    [
        (5, TypeError, "type int is no law; give a Law, a claim such as"),
        ([5], TypeError, "type int is no law"),
        ({"zero": "x == x"}, TypeError, "type dict is no law"),
        (b"x == x", TypeError, "type bytes is no law"),
        ([recon == kl], TypeError, "write left.eq(right)"),
        (recon, TypeError, "is no law"),
        ("dpo", VerifyError, "'dpo' names a spec; give several objectives as one list"),
        ("my_objective.toml", VerifyError, "verify([first, second])"),
        (Path("my_objective.toml"), TypeError, "verify([first, second])"),
        (BETA_VAE, TypeError, "type Objective is no law; give several objectives as one list"),
        ("mono_beta", VerifyError, "write only='mono_beta'"),
        (["mono_*"], VerifyError, "write only='mono_*'"),
        ("beta_vae(beta=0) = recon", FormulaError, "Write '=='"),
        ("", FormulaError, "the formula is empty"),
        ("beta_vae(beta=0) == reccon", LawError, "did you mean 'recon'?"),
    ],
)
def test_what_is_no_law(laws: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error) as refused:
        verify(BETA_VAE, laws)
    assert said in str(refused.value)


def test_laws_are_chosen_by_patterns() -> None:
    assert names(BETA_VAE, only="mono_*") == [["mono_beta", "mono_recon", "mono_kl"]]
    assert names(BETA_VAE, only=["zero_[bk]*", "gap_beta"]) == [
        ["zero_kl", "zero_beta", "gap_beta"]
    ]
    assert names(BETA_VAE, only={"mono_?l"}) == [["mono_kl"]]
    assert names(BETA_VAE, only=()) == [[]]
    claims = ["recon == recon", "kl >= 0"]
    assert names(BETA_VAE, claims, only="claim_*") == [["claim_2"]]


@pytest.mark.parametrize(
    ("only", "error", "said"),
    [
        ("mono_bta", VerifyError, "no law is called 'mono_bta'; did you mean 'mono_beta'?"),
        (["mono_*", "mno_*"], VerifyError, "no law matches 'mno_*'; did you mean 'mono_*'?"),
        ("q?q", VerifyError, "no law matches 'q?q'; there are zero_"),
        ("Mono_*", VerifyError, "did you mean 'mono_*'?"),
        (5, TypeError, "only is the name of a law, such as 'mono_beta' or 'mono_*'"),
        ([None], TypeError, "type NoneType"),
        (b"mono_*", TypeError, "type bytes"),
    ],
)
def test_patterns_that_match_nothing(only: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error) as refused:
        verify(BETA_VAE, only=only)
    assert said in str(refused.value)


def test_a_law_that_is_not_stated_says_why() -> None:
    (task,) = tasks_for(BETA_VAE, None, None)
    missing = task.not_stated[0]
    with pytest.raises(VerifyError) as refused:
        verify(BETA_VAE, only=missing.name)
    assert f"the law {missing.name!r} is not stated here: {missing.reason}" in str(refused.value)


def test_proofs_are_for_laws_by_their_names() -> None:
    close = {"mono_*": "no law matches", "mono_bta": "did you mean 'mono_beta'?"}
    for name, said in close.items():
        with pytest.raises(VerifyError) as refused:
            verify(BETA_VAE, proofs={name: "by simp"})
        assert said in str(refused.value)


# Numbers.


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"timeout": 0}, VerifyError, "more than 0 and at most 10000000, not 0"),
        ({"timeout": -1}, VerifyError, "not -1"),
        ({"timeout": math.nan}, VerifyError, "not nan"),
        ({"timeout": math.inf}, VerifyError, "not inf"),
        ({"timeout": 1e9}, VerifyError, "at most 10000000"),
        ({"timeout": "x"}, TypeError, "such as timeout=60, not 'x'"),
        ({"timeout": None}, TypeError, "not None"),
        ({"jobs": 0}, VerifyError, "jobs is a whole number of at least 1"),
        ({"jobs": -3}, VerifyError, "not -3"),
        ({"jobs": 1.5}, TypeError, "such as jobs=2, not 1.5"),
        ({"jobs": True}, TypeError, "not True"),
        ({"batch_size": 0}, VerifyError, "batch_size"),
        ({"memory_mb": "much"}, TypeError, "memory_mb"),
        ({"limits": 3}, TypeError, "Limits.of_effort(2), not 3"),
        ({"lean": 5}, TypeError, "such as 'embedded', not 5"),
        ({"lean": "mainframe"}, VerifyError, "there is no Lean backend 'mainframe'"),
    ],
)
def test_options_out_of_range(options: dict[str, Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error) as refused:
        verify(BETA_VAE, **options)
    assert said in str(refused.value)


# The same through the fixture for tests.


@pytest.mark.lean
def test_the_fixture_takes_what_verify_takes(spec: Path) -> None:
    report = assert_laws(["beta_vae", spec], only="mono_*", limits=Limits())
    assert len(report) == 6
    with pytest.raises(AssertionError, match=r"beta_vae\.claim is disproved, not proved"):
        assert_laws("beta_vae", "beta_vae() <= recon")


REFUSED: list[Callable[[], Report]] = [
    lambda: assert_laws(5),  # type: ignore[arg-type]
    lambda: assert_laws(BETA_VAE, 5),  # type: ignore[arg-type]
    lambda: assert_laws("bta_vae"),
    lambda: assert_laws(BETA_VAE, timeout=0),
]


@pytest.mark.parametrize("call", REFUSED)
def test_the_fixture_refuses_what_verify_refuses(call: Callable[[], Report]) -> None:
    with pytest.raises((TypeError, ValueError)) as refused:
        call()
    assert not isinstance(refused.value, AssertionError)


def test_specs_are_specs() -> None:
    assert isinstance(find_spec("beta_vae"), Spec)
