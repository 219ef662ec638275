"""What is called is what is traced: decorators count, and so do values that are given already."""

from __future__ import annotations

import contextlib
import functools
import math
from collections.abc import Callable
from typing import Any

import pytest
from tracing_points import assert_same

import pybridge
from pybridge import TracingError, from_function


def twice(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def doubled(*arguments: Any, **named: Any) -> Any:
        return 2 * function(*arguments, **named)

    return doubled


@twice
def decorated(recon, kl):
    return recon + math.exp(kl)


def plain(recon, kl, beta=1.0):
    return recon + beta * kl


def with_others(recon, **others):
    return recon + others["beta"]


class Weighted:
    beta = 3

    @pybridge.objective(increasing=["kl"])
    def method(self, recon, kl):
        return recon + self.beta * kl

    @staticmethod
    def static(recon):
        return recon + 1

    @classmethod
    def of_class(cls, recon):
        return cls.beta * recon


class Halved:
    """A decorator that is an object."""

    def __init__(self, function: Callable[..., Any]) -> None:
        functools.update_wrapper(self, function)
        self.function = function

    def __call__(self, *arguments: Any) -> Any:
        return self.function(*arguments) / 2


def formula(function: Any, **options: Any) -> str:
    return str(from_function(function, **options).formula)


def test_what_a_decorator_changes_is_changed() -> None:
    assert formula(decorated) == "2 * (recon + exp(kl))"
    assert_same(decorated, from_function(decorated))
    assert formula(Halved(plain)) == "(recon + kl) / 2"


def test_a_decorator_of_another_module() -> None:
    # The function that contextlib makes has the names of contextlib.
    @contextlib.contextmanager
    def nothing():
        yield

    @nothing()
    def loss(recon):
        return math.exp(recon)

    assert formula(loss) == "exp(recon)"
    assert formula(functools.cache(plain)) == "recon + kl"


def test_values_that_are_given() -> None:
    assert formula(functools.partial(plain, beta=3)) == "recon + 3 * kl"
    assert formula(functools.partial(plain, 5), weights=["beta"]) == "5 + beta * kl"
    assert formula(functools.partial(plain, kl=2), weights=["beta"]) == "recon + beta * 2"
    assert formula(functools.partial(Weighted().method, kl=2)) == "recon + 6"
    assert from_function(functools.partial(plain, beta=3)).name == "plain"
    assert formula(functools.partial(functools.partial(plain, 5), beta=3)) == "5 + 3 * kl"
    assert formula(functools.partial(with_others, beta=2)) == "recon + 2"
    of_numbers = functools.partial(decorated, 1)
    assert_same(of_numbers, from_function(of_numbers))


def test_values_that_do_not_fit() -> None:
    for of in (functools.partial(plain, 1, 2, 3, 4), functools.partial(plain, alpha=1)):
        with pytest.raises(TracingError, match=r"incorrect arguments(.|\n)*trace a function"):
            from_function(of)


class Constrained:
    """An object that is called."""

    beta = 2

    def __call__(self, recon, kl):
        return recon + self.beta * math.exp(kl)


def test_an_object_that_is_called() -> None:
    assert formula(Constrained(), name="loss") == "recon + 2 * exp(kl)"
    with pytest.raises(TracingError, match=r"'__call__' is not a name(.|\n)*give it a name"):
        from_function(Constrained())


def test_a_function_that_wraps_itself() -> None:
    def loss(recon):
        return recon

    vars(loss)["__wrapped__"] = loss
    with pytest.raises(TracingError, match=r"test_traced_callables\.py:\d+: .*wrapper loop"):
        from_function(loss)


def test_attributes_of_a_function() -> None:
    assert formula(with_attributes) == "recon + 2"
    assert with_attributes.calls == 0


def with_attributes(recon):
    with_attributes.calls += 1
    return recon + with_attributes.beta


with_attributes.beta, with_attributes.calls = 2, 0


def test_methods_of_all_kinds() -> None:
    found = from_function(Weighted().method, increasing=["kl"])
    assert str(found.formula) == "recon + 3 * kl"
    assert from_function(Weighted().method).requirements.increasing == ("kl",)
    assert formula(Weighted.static) == "recon + 1"
    assert formula(Weighted().static) == "recon + 1"
    assert formula(Weighted.of_class) == "3 * recon"
    with pytest.raises(TracingError, match=r"\.beta is not known"):
        from_function(Weighted.method)
    with pytest.raises(TypeError, match="traced from a function"):
        from_function(vars(Weighted)["of_class"])


def test_all_kinds_of_parameters() -> None:
    def placed(x, w=2, /, y=3, *, z, beta=1.0, **others):
        return x * w + y * z - beta * (1 + len(others))

    assert formula(placed) == "x * 2 + 3 * z - 1"
    assert formula(placed, weights=["w", "beta"]) == "x * w + 3 * z - beta"


def test_lines_that_nobody_can_read() -> None:
    names: dict[str, Any] = {}
    exec("loss = lambda x: x + 1\ndef jumps(x):\n    return x if x > 1 else 3", names)
    assert formula(names["loss"], name="loss") == "x + 1"
    with pytest.raises(TracingError, match="<string>:1: a lambda has no name"):
        from_function(names["loss"])
    with pytest.raises(TracingError, match="<string>:3: a branch that is no formula"):
        from_function(names["jumps"])
