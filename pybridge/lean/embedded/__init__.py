"""The Lean that pip installed: where it is, and how its processes start."""
