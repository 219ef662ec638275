"""Measures what the design promises: `python -m benchmarks`.

Every number is taken in one run on one machine, so that ratios between them mean something. Nothing
here is a test: a slow machine is not a bug.
"""
