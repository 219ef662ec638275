"""Ten thousand laws on a cluster: `verify` takes any `concurrent.futures.Executor`.

    pip install distributed
    python examples/cluster.py                with Dask, two processes of this machine
    python examples/cluster.py --laws 1000
    python examples/cluster.py --ray          with Ray, where that is installed

What is sent are batches of laws, and what comes back are results that Lean has checked there. Each
machine needs pybridge, and compiles the Lean library once. A batch whose worker dies is run again
by the cluster, on another one.
"""

import argparse
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from pybridge import Law, Objective, Report, verify

OBJECTIVE = Objective("loss", "recon + beta * kl", ["beta"], ["kl >= 0"])


def laws(count: int) -> list[Law]:
    """Return laws that differ: of an interval each, that `beta` at its ends orders the loss."""
    return [
        Law(f"rises_{n}", f"loss(beta={n}) + {n} * kl <= loss(beta={2 * n + 1})")
        for n in range(count)
    ]


class RayExecutor(Executor):
    """What `verify` asks of an executor, as Ray has it."""

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run a function somewhere."""
        import ray

        @ray.remote(max_retries=3)
        def batch() -> Any:
            return function(*args, **kwargs)

        return batch.remote().future()


def verified(executor: Executor, count: int) -> Report:
    """Verify so many laws on an executor, and say how long it took."""
    start = time.perf_counter()
    report = verify(OBJECTIVE, laws(count), executor=executor, cache=False)
    seconds = time.perf_counter() - start
    print(f"{count} laws in {seconds:.1f} s, {1000 * seconds / count:.1f} ms each")
    return report


def main() -> None:
    """Verify the laws on the cluster that was asked for."""
    parser = argparse.ArgumentParser(description="Verify many laws on a cluster.")
    parser.add_argument("--laws", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--ray", action="store_true")
    options = parser.parse_args()
    if options.ray:
        import ray

        ray.init(num_cpus=options.workers)
        report = verified(RayExecutor(), options.laws)
    else:
        from distributed import Client, LocalCluster

        with (
            LocalCluster(n_workers=options.workers, threads_per_worker=1) as cluster,
            Client(cluster) as client,
        ):
            report = verified(client.get_executor(), options.laws)
    report.raise_for_failures()


if __name__ == "__main__":
    main()
