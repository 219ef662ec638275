"""Run all benchmarks and print one table."""

from benchmarks import identities, scaling, tracing, verification
from benchmarks.measure import heading

heading()
verification.main()
identities.main()
scaling.main()
tracing.main()
