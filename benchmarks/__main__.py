"""Run all benchmarks and print one table."""

from benchmarks import verification
from benchmarks.measure import heading

heading()
verification.main()
