"""The training scripts in `examples/`: they train, what is believed of their losses is proved, and
mistakes in them are found. Without PyTorch the tests are skipped.
"""

from __future__ import annotations

import importlib
import inspect
import os
import random
import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pybridge import FailedLawsError, compare, from_function, same_as, verify
from pybridge.interfaces.pytest_plugin import assert_laws

torch: Any = pytest.importorskip("torch", reason="PyTorch is not installed")

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
PAGE = (EXAMPLES / "README.md").read_text(encoding="utf-8")

with pytest.MonkeyPatch.context() as patched:
    patched.syspath_prepend(EXAMPLES)
    beta_vae, ppo, dpo, bugs = map(importlib.import_module, ("beta_vae", "ppo", "dpo", "bugs"))

LOSSES = {beta_vae: beta_vae.beta_vae_loss, ppo: ppo.ppo_loss, dpo: dpo.dpo_loss}
"""The loss of each example."""

PUBLISHED: dict[ModuleType, tuple[str, dict[str, str]]] = {
    beta_vae: ("beta_vae", {"kl": "kl_1 + kl_2"}),
    ppo: ("ppo_ratio", {"log_new": "log_prob", "log_old": "old_log_prob"}),
    dpo: (
        "dpo_pair",
        {"chosen": "chosen - reference_chosen", "rejected": "rejected - reference_rejected"},
    ),
}
"""The entry of the catalog that each loss is, and what stands for the names of that."""

REQUIRED = {
    beta_vae: {"mono_beta", "nonnegative", "equals_at_beta"},
    ppo: set(),
    dpo: {"antitone_chosen", "mono_rejected"},
}
"""The laws that options such as `increasing` require of each loss, beside those that are stated."""

FOUND_BY = {
    bugs.divergence_with_the_wrong_sign: {"mono_beta", "nonnegative", "bounds_the_vae"},
    bugs.divergence_as_a_mean: {"is_the_vae_at_one", "unused_coordinates_are_free"},
    bugs.maximum_without_the_minus: {"clipping_never_flatters", "starts_at_the_advantage"},
    bugs.minimum_of_the_ratios: {
        "clipping_never_flatters",
        "bad_actions_gain_no_more_below_it",
        "loss_is_bounded",
    },
    bugs.chosen_and_rejected_swapped: {"antitone_chosen", "mono_rejected", "bounds_the_margin"},
    bugs.beta_on_one_side: {"only_the_difference_counts", "bounds_the_margin"},
}
"""Laws that a mistake breaks; others it leaves as they are."""

UNBROKEN = {
    bugs.divergence_as_a_mean: {"mono_beta", "nonnegative"},
    bugs.minimum_of_the_ratios: {"is_unclipped_in_the_trust_region", "starts_at_the_advantage"},
    bugs.beta_on_one_side: {"positive", "starts_at_log_two"},
}
"""Laws that do not see a mistake."""

examples = pytest.mark.parametrize("example", LOSSES, ids=lambda module: module.__name__)
mistakes = pytest.mark.parametrize("bug", bugs.BUGS, ids=lambda bug: bug.__name__)


def returning_line(function: Callable[..., Any]) -> tuple[int, str]:
    """The line of a function that returns its value, and its number."""
    lines, first = inspect.getsourcelines(function)
    ((place, line),) = ((n, line) for n, line in enumerate(lines) if "    return " in line)
    return first + place, line.strip()


def tensors(points: list[dict[str, float]]) -> dict[str, Any]:
    """A batch of points: for `x_1` and `x_2` a tensor of shape (batch, 2), for `chosen` (batch,).

    Weights and the like are one for all.
    """
    found: dict[str, Any] = {}
    for name in points[0]:
        column = [point[name] for point in points]
        head, _, index = name.rpartition("_")
        if index.isdigit():
            found.setdefault(head, []).append((int(index), column))
        elif name in ("beta", "epsilon"):
            found[name] = column[0]
        else:
            found[name] = torch.tensor(column, dtype=torch.float64)
    for name, columns in found.items():
        if isinstance(columns, list):
            rows = [column for _, column in sorted(columns)]
            found[name] = torch.tensor(rows, dtype=torch.float64).T
    return found


# Training.


def test_the_losses_go_down() -> None:
    vae = [row["loss"] for row in beta_vae.train(steps=150)]
    assert sum(vae[-20:]) < 0.5 * sum(vae[:20])
    pairs = dpo.train(steps=100)
    assert pairs[0]["loss"] == pytest.approx(0.6931472), "before any step, all margins are zero"
    assert pairs[-1]["loss"] < 0.3
    assert pairs[-1]["pairs in the right order"] > 0.9
    batches = ppo.train(iterations=8)
    assert all(batch["last loss"] < batch["first loss"] for batch in batches)
    assert batches[-1]["reward"] > batches[0]["reward"] + 0.5


def test_training_goes_through_the_decorated_function(monkeypatch: pytest.MonkeyPatch) -> None:
    """With its default, `train` calls the function that is verified, on tensors of batches."""
    for example, loss in LOSSES.items():
        assert inspect.signature(example.train).parameters["loss"].default is loss
        seen: list[tuple[int, ...]] = []

        def noted(*given: Any, loss: Any = loss, seen: Any = seen) -> Any:
            seen.append(tuple(given[0].shape))
            return loss(*given)

        example.train(noted, 2)
        assert len(seen) >= 2 and all(shape[0] >= 256 for shape in seen)


@examples
def test_a_batch_gives_the_mean_of_the_formula(example: ModuleType) -> None:
    objective = from_function(LOSSES[example])
    drawn = random.Random(0)
    for _ in range(50):
        shared = {"beta": drawn.uniform(0.1, 4), "epsilon": drawn.uniform(0, 0.9)}
        points = [
            {name: shared.get(name) or drawn.gauss(0, 1) for name in objective.variables}
            for _ in range(4)
        ]
        expected = sum(float(objective(**point)) for point in points) / 4
        assert LOSSES[example](**tensors(points)).item() == pytest.approx(expected, rel=1e-9)


@examples
def test_the_script_prints_what_it_trains(
    example: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    runpy.run_path(str(EXAMPLES / f"{example.__name__}.py"), run_name="__main__")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) >= 8
    assert all("loss" in line for line in lines)


@mistakes
def test_a_mistake_does_not_show_in_the_loss(bug: Callable[..., Any]) -> None:
    history = bugs.BUGS[bug].train(bug, 10)
    if bugs.BUGS[bug] is ppo:
        assert history[0]["last loss"] < history[0]["first loss"]
    else:
        assert history[-1]["loss"] < history[0]["loss"]


@pytest.mark.slow
def test_what_mistakes_do_to_training() -> None:
    """What the docstrings say of them, each beside the right loss."""
    right = {example: example.train()[-1] for example in LOSSES}

    def wrong(bug: Callable[..., Any]) -> dict[str, float]:
        return bugs.BUGS[bug].train(bug)[-1]  # type: ignore[no-any-return]

    away = wrong(bugs.divergence_with_the_wrong_sign)
    assert away["loss"] < -1e6 and away["deviation"] > 100
    narrow = wrong(bugs.divergence_as_a_mean)
    assert narrow["squared error"] < right[beta_vae]["squared error"]
    assert narrow["deviation"] < right[beta_vae]["deviation"]
    assert wrong(bugs.maximum_without_the_minus)["reward"] < -0.5 < 0.5 < right[ppo]["reward"]
    assert wrong(bugs.minimum_of_the_ratios)["smallest ratio"] < right[ppo]["smallest ratio"]
    order = "pairs in the right order"
    assert wrong(bugs.chosen_and_rejected_swapped)[order] < 0.1 < 0.95 < right[dpo][order]
    one_sided = wrong(bugs.beta_on_one_side)
    assert one_sided["loss"] < right[dpo]["loss"]
    assert one_sided[order] < right[dpo][order] - 0.05


# What is believed.


@pytest.mark.lean
@pytest.mark.slow
@examples
def test_all_that_is_believed_is_proved(example: ModuleType) -> None:
    believed = REQUIRED[example] | {law.name for law in example.BELIEFS["laws"]}
    report = verify(str(EXAMPLES / f"{example.__name__}.py"), only=believed)
    assert report.ok, report
    (found,) = report.objectives
    assert {law.name for law in found.laws if law.expected} == believed


@pytest.mark.lean
@pytest.mark.slow
@mistakes
def test_a_mistake_is_found_with_its_line_and_numbers(bug: Callable[..., Any]) -> None:
    found_by, unbroken = FOUND_BY[bug], UNBROKEN.get(bug, set())
    with pytest.raises(FailedLawsError) as failed:
        assert_laws(bug, only=found_by | unbroken)
    told = " ".join(str(failed.value).split())
    line, code = returning_line(bug)
    assert f"traced from {bugs.__file__}:{line}: {code}" in told
    loss = bugs.BUGS[bug].BELIEFS["name"]
    for law in found_by - {"loss_is_bounded"}:
        (_, found) = told.split(f"{loss}.{law} is disproved, not proved", 1)
        assert " fails at " in found.split("traced from")[0]
    for law in unbroken:
        assert f"{loss}.{law}" not in told
    if "loss_is_bounded" in found_by:
        assert f"{loss}.loss_is_bounded is proved, not disproved" in told


# Against the published losses.


def test_the_page_says_what_is_compared() -> None:
    rows = re.findall(r'`same_as\((\w+), "(\w+)", (.*?)\)`', PAGE)
    assert len(rows) == len(PUBLISHED)
    for loss, name, names in rows:
        (example,) = (each for each in LOSSES if LOSSES[each].__name__ == loss)
        assert (name, eval(f"dict({names})")) == PUBLISHED[example]


@pytest.mark.lean
@examples
def test_the_loss_is_the_published_one(example: ModuleType) -> None:
    name, names = PUBLISHED[example]
    assert same_as(LOSSES[example], name, **names).equal


@pytest.mark.lean
@mistakes
def test_a_mistake_is_not_the_published_loss(bug: Callable[..., Any]) -> None:
    name, names = PUBLISHED[bugs.BUGS[bug]]
    with pytest.raises(AssertionError, match=f"(?s)differ.*  at .*  {name} +[=≈] "):
        same_as(bug, name, **names)


@pytest.mark.lean
@mistakes
def test_mistakes_differ_where_it_is_said(bug: Callable[..., Any]) -> None:
    """PyTorch computes both values that are reported, at the point that is reported."""
    right = LOSSES[bugs.BUGS[bug]]
    found = compare(from_function(bug), from_function(right))
    assert not found.equal and found.point and found.values
    point = tensors([{name: float(value) for name, value in found.point.items()}])
    for loss, value in zip((bug, right), found.values, strict=True):
        assert loss(**point).item() == pytest.approx(float(Fraction(value)), abs=1e-6)
    assert found.values[0] != found.values[1]


@pytest.mark.lean
def test_the_mean_halves_beta() -> None:
    """What the docstring says of it: with two coordinates, it is the loss at half of beta."""
    name, names = PUBLISHED[beta_vae]
    assert same_as(bugs.divergence_as_a_mean, name, **names, beta="beta / 2").equal


# In the terminal, and in a project's own tests.


@pytest.mark.lean
def test_the_page_shows_what_is_reported() -> None:
    ((command, shown),) = re.findall(r"^```console\n\$ (.*?)\n(.*?)^```", PAGE, re.M | re.S)
    done = subprocess.run(
        [sys.executable, "-m", *command.split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 1, done.stderr
    told = done.stdout.replace(f"{ROOT}{os.sep}", "").split("checked by Lean")[0]
    assert told.split() == shown.split()


@pytest.mark.lean
@pytest.mark.slow
def test_pytest_catches_a_mistake(tmp_path: Path) -> None:
    """A loss and its test, as in a project: right first, then with its rewards swapped."""
    script = (EXAMPLES / "dpo.py").read_text(encoding="utf-8")
    right = "return -F.logsigmoid(reward_chosen - reward_rejected).mean()"
    wrong = "return -F.logsigmoid(reward_rejected - reward_chosen).mean()"
    assert script.count(right) == 1
    losses, test = tmp_path / "losses.py", tmp_path / "test_losses.py"
    test.write_text(
        "from losses import dpo_loss\n\n"
        "def test_the_laws(assert_laws):\n"
        "    assert_laws(dpo_loss, only='*_chosen')\n",
        encoding="utf-8",
    )

    def run(text: str) -> str:
        losses.write_text(text, encoding="utf-8")
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-n0", "-q", str(test)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=300,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        ).stdout

    assert "1 passed" in run(script)
    told = " ".join(run(script.replace(right, wrong)).split())
    line = script[: script.index(right)].count("\n") + 1
    assert "1 failed" in told
    assert f"traced from {losses}:{line}: {wrong}" in told
    assert "dpo_loss.antitone_chosen is disproved, not proved" in told
    assert "the opposite is proved: increasing in chosen" in told
