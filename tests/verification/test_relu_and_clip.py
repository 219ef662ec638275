"""`relu` and `clip`: short for maxima and minima, in specs, in Lean, and for arrays."""

from __future__ import annotations

import sys
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from pybridge.expression import parse, simplified
from pybridge.expression.evaluation import evaluate
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.verification.verify import verify

HINGE = Objective("hinge", "base + beta * relu(margin - score)", ["beta"], ["beta >= 0"])
PPO = Objective("ppo", "-min(r * a, clip(r, 1 - eps, 1 + eps) * a)", [], ["eps >= 0"])


@pytest.mark.lean
def test_laws_with_relu_are_proved_and_broken() -> None:
    laws = [
        Law("no_loss_beyond_the_margin", "hinge() == base", assume=["score >= margin"]),
        Law("is_a_maximum", "hinge() == base + beta * max(0, margin - score)"),
        Law("at_least_the_base", "hinge() >= base"),
        Law("idempotent", "relu(relu(score)) == relu(score)"),
        Law("parts", "relu(score) - relu(-score) == score"),
        Law("linear", "hinge() == base + beta * (margin - score)", expect="disproved"),
        Law("relu_is_linear", "relu(-score) == -relu(score)", expect="disproved"),
    ]
    report = verify(HINGE, laws, cache=False)
    assert {law.name: law.verdict.value for law in report} == {law.name: law.expect for law in laws}
    assert "OrderedField.relu score" in report["parts"].lean


@pytest.mark.lean
def test_laws_with_clip_are_proved_and_broken() -> None:
    laws = [
        Law("clipped_above", "ppo() == -(1 + eps) * a", assume=["r >= 1 + eps", "a >= 0"]),
        Law("inside_nothing_is_clipped", "ppo() == -r * a", assume=["abs(r - 1) <= eps"]),
        Law("in_range", "clip(r, 1 - eps, 1 + eps) <= 1 + eps"),
        Law("at_least", "clip(r, 1 - eps, 1 + eps) >= 1 - eps"),
        Law("numbers", "clip(5, 0, 1) * a == a"),
        Law("empty_range", "clip(a, 1, 0) == 0"),
        Law("never_clipped", "ppo() == -r * a", expect="disproved"),
    ]
    report = verify(PPO, laws, cache=False)
    assert {law.name: law.verdict.value for law in report} == {law.name: law.expect for law in laws}


@pytest.mark.lean
def test_standard_laws_follow_the_slope_of_relu() -> None:
    report = verify(HINGE, cache=False)
    assert report["mono_margin"].verdict.value == "proved"
    assert report["antitone_score"].verdict.value == "proved"
    assert {law.verdict.value for law in report} == {"proved", "disproved"}
    assert report.ok, "what nobody asked for is no failure"


@pytest.mark.parametrize(
    ("formula", "m", "value"),
    [
        ("relu(m)", Fraction(-1, 3), Fraction(0)),
        ("relu(m)", Fraction(1, 3), Fraction(1, 3)),
        ("clip(m, -1, 1/2)", Fraction(3), Fraction(1, 2)),
        ("clip(m, -1, 1/2)", Fraction(-3), Fraction(-1)),
        ("clip(m, 1, 0)", Fraction(5), Fraction(0)),
    ],
)
def test_values_are_exact(formula: str, m: Fraction, value: Fraction) -> None:
    assert evaluate(parse(formula), {"m": m}) == value
    assert evaluate(parse(formula), {"m": float(m)}) == float(value)
    assert evaluate(parse(formula), {"m": np.array([float(m)])}).tolist() == [float(value)]
    assert simplified(parse(formula).substitute({"m": m})).evaluate({}) == value


def test_tensors_go_through_the_functions_of_pytorch(monkeypatch: pytest.MonkeyPatch) -> None:
    called = []

    class Tensor:
        device, dtype, shape = "cpu", np.dtype("float32"), (1,)

    def function(name: str) -> Any:
        def call(*arguments: Any) -> Tensor:
            assert all(isinstance(argument, Tensor) for argument in arguments)
            called.append((name, len(arguments)))
            return Tensor()

        return call

    torch = SimpleNamespace(
        __name__="torch",
        relu=function("relu"),
        clamp=function("clamp"),
        result_type=lambda like, number: like.dtype,
        as_tensor=lambda value, dtype, device: Tensor(),
    )
    Tensor.__module__ = "torch"
    monkeypatch.setitem(sys.modules, "torch", torch)
    evaluate(parse("relu(clip(m, 0, 1))"), {"m": Tensor()})
    assert called == [("clamp", 3), ("relu", 1)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("relu(a, b)", "relu takes one argument, not 2"),
        ("relu()", "relu takes one argument, not 0"),
        ("clip(a, b)", "clip takes three arguments, not 2"),
        ("relu + 1", "'relu' is a reserved word"),
    ],
)
def test_misuse_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse(text)


@pytest.mark.lean
def test_names_that_a_proof_gives_to_atoms_may_be_taken() -> None:
    objective = Objective("j", "base + max(s0, 0) + max(s0x, s1) + abs(s1)")
    laws = [
        Law("at_least", "j() >= base"),
        Law("mono", "j(s0=s2) <= j(s0=s3)", ["s2", "s3"], ["s2 <= s3"]),
    ]
    report = verify(objective, laws, cache=False)
    assert {law.verdict.value for law in report} == {"proved"}
