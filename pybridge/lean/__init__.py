"""Runs Lean: a text in, the fate of each of its theorems out.

`backend.py` says what a backend offers; `embedded.py` is the one that needs nothing but pip.
`probe.py` asks Lean about the theorems of a text, `judge.py` decides what counts as accepted, and
`guard.py` refuses texts that could change Lean's answers.  `library.py` compiles our Lean sources
and caches the result (`build.py`, `cache.py`).  `installation.py`, `launcher.py` and `process.py`
start Lean and keep it within bounds; `forking.py` and `forkserver.py` do so for many calls in a
row.  `olean.py` reads what Lean compiled.  Nothing here knows of objectives or laws.
"""
