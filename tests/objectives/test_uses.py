"""Laws that speak of several objectives."""

from __future__ import annotations

from pathlib import Path

import pytest

from pybridge.objectives.errors import LawError, ObjectiveError
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import SpecError, parse_spec, read_spec
from pybridge.objectives.uses import MAX_USED_SPECS
from pybridge.translation.unfolding import problem_of

LEGACY = Objective("legacy", "recon + book + beta * commit", ["beta"], ["beta >= 0", "commit >= 0"])
NEW = Objective("new", "recon + (1 + beta) * commit", ["beta"], ["commit >= 0"], uses=[LEGACY])

TWO = """\
[[objective]]
name = "new"
formula = "recon + (1 + beta) * commit"
weights = ["beta"]

[[objective]]
name = "legacy"
formula = "recon + book + beta * commit"
weights = ["beta"]
increasing = ["recon"]

[objective.where]
book = "commit"

[[law]]
name = "same"
claim = "new() == legacy()"

[[law]]
name = "same"
of = "legacy"
claim = "new(beta=0) == legacy(beta=0)"
"""


def test_another_objective_is_replaced_by_its_formula_and_names_are_shared() -> None:
    law = Law("l", "new() == legacy(beta=b, book=commit)", forall=["b"], assume=["b == beta"])
    assert law.variables(NEW) == ("recon", "beta", "commit", "b")
    problem = problem_of(NEW, law)
    assert str(problem.claim) == ("recon + (1 + beta) * commit == recon + commit + b * commit")


def test_names_of_another_objective_that_are_kept_are_variables() -> None:
    assert Law("l", "new() >= legacy()").variables(NEW) == ("recon", "beta", "commit", "book")
    law = Law("l", "new() >= legacy(beta=b, book=c)", forall=["b", "c"])
    assert law.variables(NEW) == ("recon", "beta", "commit", "b", "c")


def test_what_is_assumed_of_another_objective_is_assumed_where_it_is_applied() -> None:
    law = Law("l", "new() >= legacy(beta=b - 1)", forall=["b"])
    assert [str(each) for each in law.hypotheses(NEW)] == ["commit >= 0", "b - 1 >= 0"]
    assert list(map(str, Law("l", "new() >= recon").hypotheses(NEW))) == ["commit >= 0"]
    behind = law.assumptions_behind(law.hypotheses(NEW), NEW)
    assert list(map(str, behind)) == ["commit >= 0", "beta >= 0"]


def test_objectives_may_be_arguments_of_each_other() -> None:
    law = Law("l", "legacy(beta=new(beta=0)) >= new(commit=legacy(commit=0))")
    problem = problem_of(NEW, law)
    assert "recon + book + (recon + (1 + 0) * commit) * commit" in str(problem.claim)
    assert "recon + (1 + 0) * commit >= 0" in list(map(str, problem.hypotheses))


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        (
            "new() >= legacy(bta=1)",
            "replaces 'bta', which is not in the formula of legacy; did you",
        ),
        ("new() >= legcy()", "applies 'legcy', which is not known; did you mean 'legacy'"),
        ("new() >= vae()", "the objective is new; others are to be named under uses"),
        ("new() >= legacy(beta=-1)", "breaks the assumption beta >= 0 of legacy"),
        ("new() >= legacy() + b", "mentions 'b', which is not in the formula of new"),
    ],
)
def test_a_law_that_does_not_fit_is_refused(claim: str, message: str) -> None:
    with pytest.raises(LawError, match=message):
        Law("l", claim).hypotheses(NEW)


def test_a_name_means_one_thing_in_a_law() -> None:
    defining = Objective("defining", "recon + commit", where={"commit": "a + b"})
    law = Law("l", "new() == defining()")
    with pytest.raises(LawError, match=r"'commit' is defined by defining \(commit = a \+ b\) and"):
        law.variables(NEW.using([defining]))
    # The other way round the definition is what the name means in both.
    assert law.variables(defining.using([NEW])) == ("recon", "a", "b", "beta")
    # What is replaced does not count.
    replaced = Law("l", "new(commit=0, recon=r, beta=0) == defining() - a - b", forall=["r"])
    assert replaced.variables(NEW.using([defining])) == ("recon", "r", "a", "b")


@pytest.mark.parametrize("others", [[NEW], [LEGACY, LEGACY]])
def test_two_objectives_of_one_name_are_refused(others: list[Objective]) -> None:
    with pytest.raises(ObjectiveError, match="two objectives are called"):
        Objective("new", "x + y", uses=others)


def test_only_objectives_are_used() -> None:
    with pytest.raises(ObjectiveError, match="uses has other objectives, not values of type str"):
        Objective("new", "x + y", uses=["legacy"])  # type: ignore[list-item]


def test_a_file_may_have_several_objectives() -> None:
    spec = parse_spec(TWO, "vq.toml")
    new, legacy = spec
    assert (new.objective.name, legacy.objective.name) == ("new", "legacy")
    assert [str(law.claim) for law in new.laws] == ["new() == legacy()"]
    assert [str(law.claim) for law in legacy.laws] == ["new(beta=0) == legacy(beta=0)"]
    assert new.line_of(new.laws[0]) == 15
    assert legacy.line_of(legacy.laws[0]) == 19
    assert str(new.lock_file) == "vq.lock.toml"
    assert str(legacy.lock_file) == "vq.legacy.lock.toml"


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('name = "legacy"', 'name = "new"', 7, "a second objective is called 'new'"),
        ('of = "legacy"', 'of = "lagacy"', 21, "is called 'lagacy'; did you mean 'legacy'"),
        ('of = "legacy"', "", 20, "a second law is called 'same'"),
        ('"new() == legacy()"', '"recon <= 1"', 15, 'say which it is about, as in of = "new"'),
        ('book = "commit"', 'book = "commit +"', 13, "the definition of book"),
        ('["recon"]', '["recn"]', 10, "did you mean 'recon'"),
        (
            '[[law]]\nname = "same"\nc',
            'uses = 3\n[[law]]\nname = "same"\nc',
            15,
            "the definition of 'uses' is never",
        ),
    ],
)
def test_mistakes_are_reported_at_their_line(old: str, new: str, line: int, message: str) -> None:
    assert TWO.count(old) == 1
    with pytest.raises(SpecError, match=message) as refused:
        parse_spec(TWO.replace(old, new))
    assert refused.value.line == line


def objective(name: str, uses: str = "", formula: str = "recon + kl") -> str:
    return f'{uses}\n[objective]\nname = "{name}"\nformula = "{formula}"\n'


def law(claim: str) -> str:
    return f'[[law]]\nname = "law"\nclaim = "{claim}"\n'


def test_other_specs_are_used_from_files_and_from_the_catalog(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "b.toml").write_text(objective("b", 'uses = ["../c.toml"]'))
    (tmp_path / "c.toml").write_text(TWO)
    (tmp_path / "a.toml").write_text(
        objective("a", 'uses = ["below/b.toml", "c.toml", "beta_vae"]')
        + law("a() + b() == legacy() + beta_vae() - new()")
    )
    spec = read_spec(tmp_path / "a.toml")
    names = [each.name for each in spec.objective.uses]
    assert names == ["b", "new", "legacy", "beta_vae"]
    assert spec.laws[0].variables(spec.objective) == ("recon", "kl", "commit", "beta")


def test_circles_are_refused_with_the_whole_circle(tmp_path: Path) -> None:
    for name, used in (("a", "b"), ("b", "c"), ("c", "a")):
        (tmp_path / f"{name}.toml").write_text(objective(name, f'uses = ["{used}.toml"]'))
    with pytest.raises(SpecError) as refused:
        read_spec(tmp_path / "a.toml")
    assert "circular: a.toml uses b.toml uses c.toml uses a.toml" in str(refused.value)
    assert refused.value.path == str(tmp_path / "c.toml")
    assert refused.value.line == 1


def test_a_spec_does_not_use_itself(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(objective("a", 'uses = ["a.toml"]'))
    with pytest.raises(SpecError, match=r"circular: a.toml uses a.toml"):
        read_spec(tmp_path / "a.toml")


@pytest.mark.parametrize(
    ("uses", "message"),
    [
        ('uses = ["beta_va"]', "no such objective in the catalog; did you mean 'beta_vae'"),
        ('uses = ["nearby"]', "did you mean 'nearby.toml'"),
        ('uses = "beta_vae"', r"uses is a list; write uses = \['beta_vae'\]"),
        ("uses = [1]", "uses is a list of texts"),
        ('uses = ["nearby.toml"]', "two objectives are called a"),
        ('uses = ["beta_vae", "beta_vae"]', "two objectives are called beta_vae"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path: Path, uses: str, message: str) -> None:
    (tmp_path / "nearby.toml").write_text(objective("a"))
    (tmp_path / "a.toml").write_text(objective("a", uses))
    with pytest.raises(SpecError, match=message) as refused:
        read_spec(tmp_path / "a.toml")
    assert refused.value.line == 1


def test_a_fault_in_a_used_spec_is_reported_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(objective("b", formula="recon +"))
    (tmp_path / "a.toml").write_text(objective("a", 'uses = ["b.toml"]'))
    with pytest.raises(SpecError, match="a formula is missing here") as refused:
        read_spec(tmp_path / "a.toml")
    assert refused.value.path == str(tmp_path / "b.toml")


def test_a_chain_of_uses_has_an_end(tmp_path: Path) -> None:
    for number in range(MAX_USED_SPECS + 2):
        uses = f'uses = ["s{number + 1}.toml"]'
        (tmp_path / f"s{number}.toml").write_text(objective(f"s{number}", uses))
    with pytest.raises(SpecError, match="MAX_USED_SPECS = 64"):
        read_spec(tmp_path / "s0.toml")
