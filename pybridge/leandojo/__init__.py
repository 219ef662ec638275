"""LeanDojo on a current Lean: the workspace it reads, the programs it calls, and what it says.

LeanDojo checks theorems of a *traced repository*.  Its own tracing does not run on a current Lean,
but pybridge writes the files in question and knows where their theorems stand, so it writes the
trace as well (`declarations.py`, `workspace.py`).  LeanDojo calls `lake` and `lean`; for it alone
these are programs of ours (`launchers.py`, `launch.py`), which run the Lean that pybridge uses, and
which answer LeanDojo's tactic protocol (`repl.py`).  The package `lean_dojo` itself is unmodified.
It runs in a process of its own (`worker.py`), which `backend.py` starts.
"""

from pybridge.leandojo.backend import DojoBackend

__all__ = ["DojoBackend"]
