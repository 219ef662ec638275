"""A cluster of two processes, one of which is killed: no result is lost, none is there twice."""

from __future__ import annotations

import os
import runpy
import signal
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "cluster.py"

distributed = pytest.importorskip("distributed", reason="Dask's distributed is not installed")

pytestmark = [pytest.mark.lean, pytest.mark.slow]

COUNT = int(os.environ.get("PYBRIDGE_CLUSTER_LAWS", "1200"))


def test_a_worker_may_be_killed() -> None:
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        killed: list[int] = []

        def kill() -> None:
            while not any(client.processing().values()):
                time.sleep(0.01)
            worker = next(iter(client.run(os.getpid).values()))
            os.kill(worker, signal.SIGKILL)
            killed.append(worker)

        murderer = threading.Thread(target=kill)
        murderer.start()
        report = runpy.run_path(str(EXAMPLE))["verified"](client.get_executor(), COUNT)
        murderer.join()
        client.wait_for_workers(2, timeout=60)
        alive = client.run(os.getpid).values()
    assert killed
    assert killed[0] not in alive
    assert Counter(law.name for law in report) == Counter(f"rises_{n}" for n in range(COUNT))
    assert all(law.verdict == "proved" for law in report)
