"""Code that is no formula is refused at its line, with what to write instead."""

from __future__ import annotations

import inspect
import itertools
import math
import random
import time
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from pybridge import TracingError, from_function, vector
from pybridge.tracing import running

COUNTER = itertools.count()
HERE = Fraction(1, 3)

# In each function the line that is refused ends with this mark.
MARK = "# here"


def converts_to_float(recon, kl):
    return recon + float(kl)  # here


def converts_to_int(recon, kl):
    return recon + int(kl)  # here


def rounds(recon, kl):
    return recon + round(kl, 2)  # here


def divides_and_rounds(recon, kl):
    return recon + kl // 2  # here


def takes_a_remainder(recon, kl):
    return recon + kl % 2  # here


def takes_a_ceiling(recon, kl):
    return recon + math.ceil(kl)  # here


def counts_a_loop(recon, steps):
    total = recon
    for _ in range(steps):  # here
        total = total + 1
    return total


def loops_until(recon, kl):
    while kl > 1:  # here
        kl = kl - 1
    return recon + kl


def loops_over_a_number(recon, kl):
    return recon + sum(k for k in kl)  # here


def indexes_a_number(recon, kl):
    return recon + kl[0]  # here


def asks_for_a_length(recon, kl):
    return recon / len(kl)  # here


def writes_an_entry(x: vector(2)):
    x[0] = 1.0  # here
    return x[0] + x[1]


def writes_in_place(recon, kl):
    recon.add_(kl)  # here
    return recon


def draws_a_number(recon, kl):
    noise = random.gauss(0, 1)  # here
    return recon + noise * kl


def draws_a_number_of_numpy(recon, kl):
    total = recon + kl
    noise = np.random.randint(2)  # here
    return total * noise


GENERATOR = np.random.default_rng(0)


def draws_a_number_of_a_generator(recon, kl):
    total = recon + kl
    noise = GENERATOR.normal()  # here
    return total * noise


def depends_on_what_it_changes(recon, kl):
    step = next(COUNTER)  # here
    return recon + step * kl


def depends_on_the_time(recon):
    return recon * time.perf_counter_ns()  # here


def jumps(recon, kl):
    if kl > 1:  # here
        return recon
    return recon + 1


def jumps_in_where(recon, kl):
    return recon + np.where(kl > 1, 1.0, 0.0)  # here


def is_defined_in_parts(recon, kl):
    if kl > 0:  # here
        return recon + math.log(kl)
    return recon


def raises_in_a_branch(recon, kl):
    if kl < 0:
        raise ValueError("negative")  # here
    return recon + kl


def calls_an_unknown_function(recon, kl):
    return recon + np.sin(kl)  # here


def calls_an_unknown_method(recon, kl):
    return recon + kl.cholesky()  # here


def calls_an_unknown_function_of_math(recon, kl):
    return recon + math.gamma(kl)  # here


def calls_with_unknown_options(recon, kl):
    return recon + np.maximum(kl, 0, where=True)  # here


def has_a_symbolic_exponent(recon, power):
    return recon**power  # here


def takes_a_cube_root(recon):
    return recon ** (1 / 4 + 1 / 16)  # here


def divides_by_zero(recon):
    return recon / 0  # here


def meets_a_matrix(x):
    return (np.ones((2, 2)) * x).sum()  # here


def meets_a_text(recon):
    return recon + "1"  # here


def has_vectors_that_differ(x: vector(2), y: vector(3)):
    return (x + y).sum()  # here


def asks_a_vector_for_its_truth(x: vector(2)):
    return x[0] if x else x[1]  # here


def casts_to_whole_numbers(recon, kl):
    return recon + kl.astype(int)  # here


def derives(recon, kl):
    loss = recon + kl
    loss.backward()  # here
    return loss


def chooses_by_key(recon, kl):
    return max(recon, kl, key=abs)  # here


def is_infinite(recon):
    return recon + float("inf")  # here


def hides_what_is_refused(recon, kl):
    try:
        return recon + float(kl)  # here
    except Exception:
        return recon


def has_its_own_mistake(recon, kl):
    return recon + undefined * kl  # type: ignore[name-defined]  # noqa: F821  # here


LINES = {
    converts_to_float: ("float()", "leave float() out"),
    converts_to_int: ("int()", "declare it a term"),
    rounds: ("round()", "declare it a term"),
    divides_and_rounds: ("// rounds", "use /"),
    takes_a_remainder: ("% jumps", "declare it a term"),
    takes_a_ceiling: ("ceil", "declare it a term"),
    counts_a_loop: ("counts a loop", "give the parameter a default"),
    loops_until: ("is this a loop", "a number of rounds that is known"),
    loops_over_a_number: ("one number, not several", "declare its length"),
    indexes_a_number: ("indexed", "declare its length"),
    asks_for_a_length: ("len()", "x: vector(3)"),
    writes_an_entry: ("written in place", "torch.stack([a, b])"),
    writes_in_place: ("add_ writes in place", "add(x)"),
    draws_a_number: ("random number is drawn here", "outside, and declare it a term"),
    draws_a_number_of_numpy: ("random number is drawn here", "declare it a term"),
    draws_a_number_of_a_generator: ("two runs come to differ", "declare it a term"),
    depends_on_what_it_changes: (
        "two runs come to differ",
        "depend on the arguments alone",
    ),
    depends_on_the_time: ("two runs come to differ", "declare it a term"),
    jumps: ("where kl > 1 the value is recon", "max, min, abs or clamp"),
    jumps_in_where: ("a choice that is no formula", "max, min, abs or clamp"),
    is_defined_in_parts: ("only some of the cases need 0 < kl", "declare it a term"),
    raises_in_a_branch: ("where kl < 0, this raises ValueError: negative", 'assume=["kl >= 0"]'),
    calls_an_unknown_function: ("NumPy's sin", "declare it a term"),
    calls_an_unknown_method: (".cholesky is not known", "declare it a term"),
    calls_an_unknown_function_of_math: ("math's gamma", "declare it a term"),
    calls_with_unknown_options: ("in a way that is not known", "call maximum(input, other)"),
    has_a_symbolic_exponent: ("the exponent power is symbolic", "give the parameter a default"),
    takes_a_cube_root: ("no square root", "exp(5/16 * log(x))"),
    divides_by_zero: ("division by zero", "add something to the divisor"),
    meets_a_matrix: ("shape (2, 2)", "declare it a term"),
    meets_a_text: ("one of type str", "numbers"),
    has_vectors_that_differ: ("lengths 2 and 3", "the same length"),
    asks_a_vector_for_its_truth: ("the truth of a symbolic vector", "compare its entries"),
    casts_to_whole_numbers: ("rounds", "leave the cast out"),
    derives: ("backward", "call it outside"),
    chooses_by_key: ("with a key", "max, min and abs"),
    is_infinite: ("inf", ""),
    hides_what_is_refused: ("float()", "leave float() out"),
    has_its_own_mistake: ("NameError: name 'undefined'", "docs/tracing.md"),
}


@pytest.mark.parametrize("function", LINES, ids=lambda f: f.__name__)
def test_a_line_is_refused(function: Callable[..., Any]) -> None:
    problem, remedy = LINES[function]
    lines, first = inspect.getsourcelines(function)
    (place,) = (number for number, line in enumerate(lines) if line.rstrip().endswith(MARK))
    with pytest.raises(TracingError) as refused:
        from_function(function)
    error = refused.value
    assert (error.path, error.line) == (__file__, first + place)
    assert error.code == lines[place].strip()
    assert problem in error.problem
    assert remedy in error.remedy
    assert str(error).startswith(f"{__file__}:{error.line}: {error.problem}")
    assert error.remedy in str(error)


def returns_nothing(recon):
    recon + 1


def returns_a_vector(x: vector(3)):
    return x + 1


def returns_several(recon, kl):
    return recon + kl, recon


def returns_a_table(recon):
    return {"loss": recon}


def returns_a_truth_value(recon):
    return ~(recon > 1)


def is_constant(recon):
    return 1.0


def takes_any_number(*losses):
    return sum(losses)


async def is_asynchronous(recon):
    return recon


def has_a_reserved_name(max):  # noqa: A002
    return max + 1


def has_a_name_of_its_own(_recon):
    return _recon


def clashes(x: vector(2), x_1):
    return x[0] + x_1


WHOLES = {
    returns_nothing: "returns nothing",
    returns_a_vector: "returns a vector",
    returns_several: "returns several values",
    returns_a_table: "returns a dictionary",
    returns_a_truth_value: "returns a truth value",
    is_constant: "it is a constant",
    takes_any_number: "*losses stands for any number of values",
    is_asynchronous: "asynchronous",
    has_a_reserved_name: "'max' is a reserved word",
    has_a_name_of_its_own: "'_recon' is not a name",
    clashes: "has the name of a parameter",
}


@pytest.mark.parametrize("function", WHOLES, ids=lambda f: f.__name__)
def test_a_function_is_refused(function: Callable[..., Any]) -> None:
    with pytest.raises(TracingError) as refused:
        from_function(function)
    assert refused.value.path == __file__
    assert refused.value.line == function.__code__.co_firstlineno
    assert WHOLES[function] in refused.value.problem


def test_what_is_no_function() -> None:
    with pytest.raises(TypeError, match="traced from a function"):
        from_function(5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="from_module"):
        from_function(int)


def test_weights_and_vectors_are_parameters() -> None:
    with pytest.raises(TracingError, match="weight 'k' is no parameter; did you mean 'kl'"):
        from_function(jumps, weights=["k"])
    with pytest.raises(TracingError, match="weights is a list, even of one"):
        from_function(jumps, weights="kl")
    with pytest.raises(ValueError, match="from 1 up, not 0"):
        vector(0)


def test_there_are_not_too_many_ways() -> None:
    def branching(x: vector(7)):
        return sum(1 * entry if entry > 0 else 0 * entry for entry in x)

    with pytest.raises(TracingError, match=f"more than {running.MAX_PATHS} ways"):
        from_function(branching)


def test_hasattr_is_answered() -> None:
    def careful(recon, kl):
        return recon + (kl.loss if hasattr(kl, "loss") else kl)

    assert str(from_function(careful).formula) == "recon + kl"
