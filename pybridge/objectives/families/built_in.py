"""The standard family that is no file, and why.

`implied` is about assumptions, and not about a weight, a term or the objective: there is a law for
each that mentions a defined name, it claims the assumption itself, and it does without it
(`Law.without`). A template that could choose which assumptions to drop could drop any of them,
which is nothing that a text should decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective

__all__ = ["IMPLIED", "IMPLIED_WORDS", "implied"]

IMPLIED = "implied"
"""What the family is called."""

IMPLIED_WORDS = "what is assumed of a name under where, from the other assumptions"
"""What its laws say."""


def implied(objective: Objective) -> Iterator[Law]:
    """Yield the law about each assumption that mentions a defined name: the others imply it.

    What is proved so is not assumed any more, whatever a theorem has among its hypotheses.
    """
    count: Counter[str] = Counter()
    for assumption in objective.assume:
        names = [name for name in assumption.variables() if name in objective.where]
        if not names:
            continue
        stem = "_".join((IMPLIED, *names))
        count[stem] += 1
        yield Law(
            stem if count[stem] == 1 else f"{stem}_{count[stem]}",
            assumption,
            family=IMPLIED,
            required=False,
            fact=f"{assumption} without assuming it",
            without=[assumption],
        )
