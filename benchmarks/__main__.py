"""Run all benchmarks, some minutes in all, and print one table."""

import argparse

from benchmarks import families, identities, scaling, tracing, verification
from benchmarks.measure import heading

argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__).parse_args()
heading()
verification.main()
identities.main()
scaling.main()
tracing.main()
families.main()
