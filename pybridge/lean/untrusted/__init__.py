"""Proofs that somebody has written: allowed little, checked apart, replayed in a fresh kernel.

`check.py` is what others call. It starts two processes, one after the other, each confined
(`confinement.py`):

* `elaborate.py` has Lean's parser read the proof, refuses what `grammar.py` does not allow, and
  lets Lean elaborate the theorem;
* `replay.py` has a Lean that has seen no user's text check in its kernel what came out, and asks
  that Lean what was proved, from which axioms.

Only the second decides; the first may be wrong, or be made to lie, without a false verdict.
"""
