"""Laws that are given with an objective: as `Law`s, or as claims that have no name yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from os import PathLike
from typing import Any, TypeAlias

from pybridge.expression import Relation
from pybridge.expression.from_sympy import FromSympy, is_sympy
from pybridge.objectives import catalog
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import Spec
from pybridge.verification.errors import VerifyError

__all__ = ["Claim", "read_laws"]

Claim: TypeAlias = "Law | str | Relation | FromSympy"
"""A law, or what one claims: `"beta_vae(beta=0) == recon"`."""

_ONE_LIST = "give several objectives as one list: verify([first, second])"

_NAME_OR_PATTERN = re.compile(r"\s*[A-Za-z0-9_*?\[\]]+\s*")


def read_laws(laws: Claim | Iterable[Claim]) -> list[Law]:
    """Return the laws that the argument `laws` of `verify` stands for.

    A claim becomes a law called `claim`, `claim_2` and so on.

    Raises:
        FormulaError: a text is no claim.
        VerifyError: a text is the name of a law or of a spec.
        TypeError: something is no law and no claim.
    """
    if isinstance(laws, Law | str | Relation) or is_sympy(laws):
        given: list[Any] = [laws]
    elif isinstance(laws, Iterable) and not isinstance(laws, bytes | bytearray | dict):
        given = list(laws)
    else:
        raise TypeError(_refusal(laws))
    taken = {law.name for law in given if isinstance(law, Law)}
    return [law if isinstance(law, Law) else _named(law, taken) for law in given]


def _named(claim: Any, taken: set[str]) -> Law:
    """Return the law with this claim, under a name that is not taken, and take it."""
    if not isinstance(claim, str | Relation) and not is_sympy(claim):
        raise TypeError(_refusal(claim))
    if isinstance(claim, str) and (claim.endswith(".toml") or claim in catalog.names()):
        raise VerifyError(f"{claim!r} names a spec; {_ONE_LIST}")
    if isinstance(claim, str) and _NAME_OR_PATTERN.fullmatch(claim):
        raise VerifyError(
            f"{claim.strip()!r} claims nothing; to choose laws by their names, "
            f"write only={claim.strip()!r}"
        )
    name, number = "claim", 1
    while name in taken:
        number += 1
        name = f"claim_{number}"
    taken.add(name)
    return Law(name, claim)


def _refusal(given: Any) -> str:
    """Say why something is no law, and what to write instead."""
    if isinstance(given, bool):
        return "a truth value is no law; == compares formulas, so write left.eq(right)"
    if isinstance(given, Objective | Spec | PathLike):
        return f"a value of type {type(given).__name__} is no law; {_ONE_LIST}"
    return (
        f"a value of type {type(given).__name__} is no law; give a Law, a claim such as "
        "'beta_vae(beta=0) == recon', or a list of these"
    )
