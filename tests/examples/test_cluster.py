"""A cluster of two processes, one of which is killed: no result is lost, none is there twice."""

from __future__ import annotations

import os
import runpy
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.lean, pytest.mark.slow]

COUNT = int(os.environ.get("PYBRIDGE_CLUSTER_LAWS", "1200"))

BATCH = "ray::batch"
"""The title of a process of Ray in which the example verifies a batch."""


@pytest.fixture
def example() -> dict[str, Any]:
    """What the example defines."""
    return runpy.run_path(str(Path(__file__).parents[2] / "examples" / "cluster.py"))


@contextmanager
def killed(busy: Callable[[], list[int]]) -> Iterator[list[int]]:
    """Kill the first process that is busy, while the block runs; its number is yielded."""
    found: list[int] = []
    over = threading.Event()

    def kill() -> None:
        while not over.is_set() and not (at_work := busy()):
            time.sleep(0.01)
        if not over.is_set():
            os.kill(at_work[0], signal.SIGKILL)
            found.append(at_work[0])

    murderer = threading.Thread(target=kill)
    murderer.start()
    try:
        yield found
    finally:
        over.set()
        murderer.join()
    assert found, "nobody was busy"


def check_all(executor: Executor, example: dict[str, Any]) -> None:
    """Verify the laws, and see that each has its one result."""
    report = example["verified"](executor, COUNT)
    assert Counter(law.name for law in report) == Counter(f"rises_{n}" for n in range(COUNT))
    assert all(law.verdict == "proved" for law in report)


def test_a_worker_of_dask_may_be_killed(example: dict[str, Any]) -> None:
    distributed = pytest.importorskip("distributed", reason="Dask's distributed is not installed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):

        def busy() -> list[int]:
            at_work = any(client.processing().values())
            return list(client.run(os.getpid).values()) if at_work else []

        with killed(busy) as dead:
            check_all(client.get_executor(), example)
        client.wait_for_workers(2, timeout=60)
        assert dead[0] not in client.run(os.getpid).values()


def test_a_worker_of_ray_may_be_killed(example: dict[str, Any]) -> None:
    ray = pytest.importorskip("ray", reason="Ray is not installed")
    psutil = pytest.importorskip("psutil", reason="psutil, which finds processes, is not installed")
    ray.init(num_cpus=2, include_dashboard=False)

    def busy() -> list[int]:
        # A worker's title says what it does.
        titles = {each.pid: each.info["cmdline"] for each in psutil.process_iter(["cmdline"])}
        return [pid for pid, title in titles.items() if title and BATCH in title[0]]

    try:
        with killed(busy) as dead:
            check_all(example["RayExecutor"](), example)
        assert not psutil.pid_exists(dead[0])
    finally:
        ray.shutdown()
