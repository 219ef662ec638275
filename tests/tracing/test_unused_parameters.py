"""What is said of parameters that a function does not use."""

from __future__ import annotations

import math
from typing import Any

import pytest

import pybridge
from pybridge import Law, TracingError, from_function, vector, verify
from pybridge.tracing.decorator import spec_of

BELIEFS: dict[str, Any] = {
    "name": "preference",
    "weights": ["beta"],
    "assume": ["beta > 0"],
    "decreasing": ["chosen"],
    "where": {"margin": "beta * (chosen - reference - rejected)"},
    "laws": [
        Law("positive", "preference() > 0"),
        Law("starts_at_log_two", "preference(chosen=reference, rejected=0) == log(2)"),
        Law("bounds_the_margin", "preference() > -margin"),
    ],
}


def with_reference(chosen, rejected, reference, beta):
    return math.log1p(math.exp(-beta * (chosen - reference - rejected)))


def without_reference(chosen, rejected, reference, beta):
    return math.log1p(math.exp(-beta * (chosen - rejected)))


@pytest.mark.lean
def test_laws_are_stated_for_all_values_of_an_unused_parameter() -> None:
    assert verify(pybridge.objective(**BELIEFS)(with_reference)).ok
    report = verify(pybridge.objective(**BELIEFS)(without_reference))
    assert report["positive"].verdict == "proved"
    for name in ("starts_at_log_two", "bounds_the_margin"):
        assert report[name].verdict == "disproved"
    line = without_reference.__code__.co_firstlineno + 1
    with pytest.raises(pybridge.FailedLawsError, match=rf"traced from {__file__}:{line}: return"):
        report.raise_for_failures()


def test_only_laws_that_mention_it_change() -> None:
    spec = spec_of(pybridge.objective(**BELIEFS)(without_reference))
    assert [law.forall for law in spec.laws] == [(), ("reference",), ("reference",)]
    assert list(spec.laws[:1]) == BELIEFS["laws"][:1]
    assert spec_of(pybridge.objective(**BELIEFS)(with_reference)).laws == tuple(BELIEFS["laws"])


def forgets(recon, kl, x: vector(2), beta=1.0):
    return recon


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({"weights": ["beta"]}, "beta"),
        ({"assume": ["kl >= recon"]}, "kl"),
        ({"increasing": "kl"}, "kl"),
        ({"convex": "x"}, "x_1"),
        ({"bounds": ">= recon - kl"}, "kl"),
        ({"equals": {"kl": 0, "to": "recon"}}, "kl"),
        ({"meanings": {"kl": "the divergence"}}, "kl"),
        ({"laws": [Law("free", "forgets(x_2=0) == forgets()")]}, "x_2"),
    ],
)
def test_the_objective_is_not_about_an_unused_parameter(options: Any, name: str) -> None:
    with pytest.raises(TracingError) as refused:
        spec_of(pybridge.objective(**options)(forgets))
    error = refused.value
    assert (error.path, error.line) == (__file__, forgets.__code__.co_firstlineno)
    assert f"the function does not use its parameter {name!r}: " in error.problem
    assert "remove what is said of it" in error.remedy


def test_a_law_is_a_law() -> None:
    for laws, told in ((["f() >= 0"], "'f\\(\\) >= 0' is no law"), ("l", "laws is a list")):
        with pytest.raises(TracingError, match=told):
            from_function(forgets, laws=laws)


def test_other_names_are_mistaken_as_before() -> None:
    with pytest.raises(TracingError, match="'k' is not in the formula") as refused:
        from_function(forgets, increasing="k")
    assert "does not use" not in refused.value.problem
