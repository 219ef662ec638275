"""Run all benchmarks and print one table."""

from benchmarks import scaling, verification
from benchmarks.measure import heading

heading()
verification.main()
scaling.main()
