"""Runs Lean: a text in, the fate of each of its theorems out.

`backend.py` says what a backend offers, `embedded.py` is the one that needs nothing but pip,
`probe.py` decides what counts as accepted.  `library.py` compiles our Lean sources and caches the
result; `process.py`, `launcher.py` and `installation.py` start Lean and keep it within bounds;
`olean.py` reads what it compiled.  Nothing here knows of objectives or laws.
"""
