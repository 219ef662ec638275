"""Code that is no formula is refused at its line, with what to write instead."""

from __future__ import annotations

import functools
import itertools
import math
import random
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from refused_lines import assert_refused_at_mark

import pybridge
from pybridge import TracingError, from_function, vector
from pybridge.tracing import running

COUNTER = itertools.count()
CALLS = 0
HERE = Fraction(1, 3)

# In each function the line that is refused is marked.


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


def changes_a_global(recon):
    global CALLS
    CALLS += 1
    return recon + CALLS  # here


def changes_a_default(recon, seen=[]):  # noqa: B006
    seen.append(1)
    return recon + len(seen)  # here


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


def casts_to_a_type_by_letter(recon, kl):
    return recon + kl.astype("<i4")  # here


def casts_to_the_type_of_a_value(recon, kl):
    return recon + kl.type_as(np.array(1))  # here


def sums_whole_numbers(x: vector(2)):
    return np.sum(x, dtype=int)  # here


def derives(recon, kl):
    loss = recon + kl
    loss.backward()  # here
    return loss


def chooses_by_key(recon, kl):
    return max(recon, kl, key=abs)  # here


def is_infinite(recon):
    return recon + float("inf")  # here


def is_no_number(recon):
    return recon * math.nan  # here


def is_complex(recon):
    return recon + 1j  # here


def adds_a_truth_value_of_a_number(recon, kl):
    return recon + kl.any()  # here


def evaluates_a_text(recon):
    return eval("int(recon)")  # here


def recurses_for_ever(recon):
    return recurses_for_ever(recon)  # here


def recurses_ever_deeper(recon):
    return recurses_ever_deeper(recon + 1)  # here


def recurses_until(recon):
    return recon if recon < 1 else recurses_until(recon - 1)  # here


def loops_for_ever(recon):
    while True:
        recon = recon + 1  # here


def loops_for_long(recon, kl):
    for _ in range(100_000):
        recon = recon + kl  # here
    return recon


def grows_at_each_round(recon):
    for _ in range(60):
        recon = recon + recon  # here
    return recon


def hides_what_is_refused(recon, kl):
    try:
        return recon + float(kl)  # here
    except Exception:
        return recon


def has_its_own_mistake(recon, kl):
    return recon + undefined * kl  # type: ignore[name-defined]  # noqa: F821  # here


def misses_a_key(recon):
    return recon + {}["missing"]  # here


def ends_the_process(recon):
    sys.exit(3)  # here


def says_much(recon):
    raise ValueError("in short\n\nat length\n")  # here


class SilentError(Exception):
    """An error that fails where it is shown."""

    def __str__(self) -> str:
        raise RuntimeError


def says_nothing(recon):
    raise SilentError  # here


def has_no_end(recon):
    while True:
        recon = recon * 1  # here


def makes_an_array(recon, kl):
    return np.array([recon, kl]).sum()  # here


def sums_a_list_of_values(recon, kl):
    return np.sum([recon, kl])  # here


def writes_an_attribute(recon, kl):
    recon.grad = None  # here
    return recon + kl


def writes_its_formula(recon, kl):
    recon.expression = 1  # here
    return recon + kl


def writes_the_entries(x: vector(2)):
    x.entries = ()  # here
    return x[0] + x[1]


def deletes_its_formula(recon):
    del recon.expression  # here
    return recon


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
    changes_a_global: ("two runs come to differ", "depend on the arguments alone"),
    changes_a_default: ("two runs come to differ", "depend on the arguments alone"),
    depends_on_the_time: ("two runs come to differ", "declare it a term"),
    jumps: ("where kl > 1 the value is recon", "max, min, abs or clamp"),
    jumps_in_where: ("a branch that is no formula", "max, min, abs or clamp"),
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
    casts_to_a_type_by_letter: ("rounds", "leave the cast out"),
    casts_to_the_type_of_a_value: ("rounds", "leave the cast out"),
    sums_whole_numbers: ("rounds", "leave the cast out"),
    derives: ("backward", "call it outside"),
    chooses_by_key: ("with a key", "max, min and abs"),
    is_infinite: ("inf is no number", "a finite number"),
    is_no_number: ("nan is no number", "a finite number"),
    is_complex: ("one of type complex", "numbers"),
    adds_a_truth_value_of_a_number: ("with what is none", "compare the value"),
    evaluates_a_text: ("int()", "declare it a term"),
    recurses_for_ever: ("RecursionError: maximum recursion depth", "mend it"),
    recurses_ever_deeper: ("exceeds MAX_DEPTH", "fewer rounds"),
    recurses_until: ("is this a loop", "a number of rounds that is known"),
    loops_for_ever: ("exceeds MAX_DEPTH", "fewer rounds"),
    loops_for_long: ("exceeds MAX_DEPTH", "fewer rounds"),
    grows_at_each_round: ("exceeds MAX_NODES", "fewer rounds"),
    has_no_end: ("more than 100000 operations", "a number of rounds that is known"),
    makes_an_array: ("a tensor or array that is made of it", "np.stack([a, b])"),
    sums_a_list_of_values: ("a tensor or array that is made of it", "np.stack([a, b])"),
    writes_an_attribute: ("the attribute .grad of a symbolic value is written", "leave it out"),
    writes_its_formula: ("the attribute .expression", "leave it out"),
    writes_the_entries: ("the attribute .entries", "leave it out"),
    deletes_its_formula: ("is deleted", "leave that out"),
    hides_what_is_refused: ("float()", "leave float() out"),
    misses_a_key: ("KeyError: 'missing'", "mend it"),
    ends_the_process: ("SystemExit: 3", "mend it"),
    says_much: ("ValueError: in short", "mend it"),
    says_nothing: ("SilentError", "mend it"),
    has_its_own_mistake: ("NameError: name 'undefined'", "docs/tracing.md"),
}


@pytest.mark.parametrize("function", LINES, ids=lambda f: f.__name__)
def test_a_line_is_refused(function: Callable[..., Any]) -> None:
    assert_refused_at_mark(function, *LINES[function])


def returns_nothing(recon):
    recon + 1


def returns_a_vector(x: vector(3)):
    return x + 1


def returns_a_vector_s_mean(x):
    return (x**2).mean()


def returns_several(recon, kl):
    return recon + kl, recon


def returns_a_table(recon):
    return {"loss": recon}


def returns_a_truth_value(recon):
    return ~(recon > 1)


def returns_true(recon):
    return True


def returns_a_text(recon):
    return f"{recon:.3f}"


def returns_a_complex_number(recon):
    return 1j


def returns_no_number(recon):
    return math.nan


def returns_what_is_infinite(recon):
    return math.inf


def yields(recon):
    yield recon


async def yields_later(recon):
    yield recon


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
    returns_true: "returns a truth value",
    returns_a_text: "returns a value of type str",
    returns_a_complex_number: "returns a value of type complex",
    returns_no_number: "nan is no number",
    returns_what_is_infinite: "inf is no number",
    yields: "returns a generator",
    yields_later: "returns a value of type async_generator",
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
    assert refused.value.remedy


@pytest.mark.parametrize("length", (10_000, 10**12, 0, -1, 2.5, "3", True))
def test_a_length_is_refused(length: Any) -> None:
    told = "no more than 5000 parts" if not isinstance(length, str) and length > 5000 else "from 1"
    with pytest.raises(TracingError, match=f"{told}(.|\n)*a length such as vectors="):
        from_function(jumps, vectors={"kl": length})
    with pytest.raises(ValueError, match=told):
        vector(length)


def test_options_of_other_types() -> None:
    with pytest.raises(TracingError, match="lengths of vectors by their names"):
        from_function(jumps, vectors=["kl"])
    with pytest.raises(TypeError, match="weights is a list, not 3"):
        from_function(jumps, weights=3)
    with pytest.raises(TracingError, match="assume: 3 is no relation"):
        from_function(jumps, assume=[3])


def test_what_is_long_for_a_formula() -> None:
    with pytest.raises(TracingError, match=r"exceeds MAX_DEPTH = 200(.|\n)*take shorter vectors"):
        from_function(returns_a_vector_s_mean, vectors={"x": 300})


def test_a_decorated_function_is_shown_by_its_first_line() -> None:
    @functools.wraps(jumps)
    def decorated(*arguments: Any) -> None:
        jumps(*arguments, sys)

    with pytest.raises(TracingError) as refused:
        from_function(decorated)
    assert refused.value.code.startswith("jumps(")

    @pybridge.objective(
        weights=["kl"],
    )
    def nothing(recon, kl): ...

    with pytest.raises(TracingError, match="returns nothing") as refused:
        from_function(nothing)
    assert refused.value.code == "def nothing(recon, kl): ..."


def test_code_that_changed_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "losses.py"
    path.write_text("def loss(recon):\n    return [recon]\n", encoding="utf-8")
    names: dict[str, Any] = {}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
    for text in ("((((\n", "def loss(\n", "\0\n", ""):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(TracingError, match=r"losses\.py:1: the function returns a list"):
            from_function(names["loss"])


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
