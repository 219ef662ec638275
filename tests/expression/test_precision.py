"""Threads that compute with balls at once do not change each other's precision."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from flint import arb, ctx

from pybridge.expression.precision import working_precision


def test_another_thread_waits() -> None:
    before = ctx.prec
    started, entered = threading.Event(), threading.Event()

    def other() -> int:
        started.set()
        with working_precision(300):
            entered.set()
            return ctx.prec

    with ThreadPoolExecutor(1) as threads:
        with working_precision(100):
            found = threads.submit(other)
            started.wait()
            assert not entered.wait(0.1)
            assert ctx.prec == 100
            with working_precision(200):  # within one another, in one thread
                assert ctx.prec == 200
            assert ctx.prec == 100
        assert found.result() == 300
    assert ctx.prec == before


def test_many_threads() -> None:
    def computed(bits: int) -> bool:
        with working_precision(bits):
            ball = arb(2).sqrt()
            return abs(ball.rad().log() / arb(2).log() + bits) < 8

    before = ctx.prec
    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(computed, [60, 120, 240, 480] * 100))
    assert ctx.prec == before
