"""Two objectives under one set of names, so that laws can be about both.

The second one's names are replaced by names of the first, or by formulas over these. A name that
both have means one thing; so has a name that one of them defines, under `where`, and the other one
leaves free.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from pybridge.expression import (
    Application,
    Expression,
    ExpressionError,
    Relation,
    Variable,
    as_expression,
    parse,
    parse_relations,
)
from pybridge.expression.from_sympy import FromSympy, is_sympy, read_relations
from pybridge.objectives.errors import ObjectiveError, defined, suggestion
from pybridge.objectives.objective import LIBRARY, Objective
from pybridge.verification.errors import VerifyError

__all__ = ["Pairing", "Replacement", "pair_of", "read_renaming"]

Replacement: TypeAlias = "str | Expression | FromSympy | int | Fraction | float"
"""What may stand for a name: another name, or a formula, which may be a number."""


@dataclass(frozen=True)
class Pairing:
    """Two objectives whose names mean the same.

    Attributes:
        first: the first one, which may apply the second in laws.
        second: the second one, under the names of the first.
        assume: what is assumed besides what both assume.
    """

    first: Objective
    second: Objective
    assume: tuple[Relation, ...] = ()

    def claim(self, symbol: str) -> Relation:
        """Return the claim that the first compares so to the second."""
        return Relation(Application(self.first.name), symbol, Application(self.second.name))

    @property
    def values(self) -> Relation:
        """Both formulas, as the sides of an equation."""
        return Relation(self.first.formula, "==", self.second.formula)

    @property
    def variables(self) -> tuple[str, ...]:
        """All names, those of the first objective first."""
        return tuple(dict.fromkeys((*self.first.variables, *self.second.variables)))

    @property
    def assumptions(self) -> tuple[Relation, ...]:
        """What is assumed of both, and besides, each once."""
        return tuple(dict.fromkeys((*self.first.assume, *self.second.assume, *self.assume)))


def read_renaming(
    first: Objective, second: Objective, rename: Mapping[str, Replacement]
) -> dict[str, Expression]:
    """Return what stands for names of the second objective, as formulas over names of the first.

    Raises:
        VerifyError: a name is not the second objective's, a replacement is no formula or has a
            name that is not the first objective's, or two names would become one.
    """
    if not isinstance(rename, Mapping):
        raise VerifyError(
            "rename has names of the second objective with those of the first that stand for them, "
            f"such as {{'codebook': 'commit_term'}}, not {rename!r}"
        )
    found: dict[str, Expression] = {}
    for name, given in rename.items():
        if name in second.definitions:
            raise VerifyError(f"rename: {defined(name, second.definitions)}")
        if name not in second.variables:
            raise VerifyError(
                f"rename: {str(name)[:64]!r} is not in the formula of {second.name}"
                + suggestion(name, second.variables)
            )
        try:
            formula = parse(given) if isinstance(given, str) else as_expression(given)
        except (ExpressionError, TypeError) as error:
            raise VerifyError(f"rename: {name}: {error}") from error
        if formula.applications():
            raise VerifyError(f"rename: {name}: a formula without objectives stands for a name")
        for used in formula.variables():
            if used not in first.variables and used not in first.definitions:
                raise VerifyError(
                    f"rename: {name} is to be {formula}, but {used!r} is not in the formula of "
                    f"{first.name}" + suggestion(used, (*first.variables, *first.where))
                )
        found[name] = formula
    _refuse_merged(second, found)
    return found


def _refuse_merged(second: Objective, renaming: Mapping[str, Expression]) -> None:
    """Refuse a renaming that gives two names of the second objective the same name."""
    names = [renaming.get(name, Variable(name)) for name in second.variables]
    for formula, count in Counter(names).items():
        if count > 1 and isinstance(formula, Variable):
            merged = [n for n, f in zip(second.variables, names, strict=True) if f == formula]
            raise VerifyError(
                f"rename: {' and '.join(merged)} of {second.name} would both be {formula}; give "
                "each a name of its own, or compare where they are equal, with "
                f"assume=['{merged[0]} == {merged[1]}']"
            )


def pair_of(
    first: Objective,
    second: Objective,
    renaming: Mapping[str, Expression],
    assume: Iterable[str | Relation] = (),
) -> Pairing:
    """Return both objectives under the names of the first.

    Args:
        first: an objective.
        second: another one, which may have the same name.
        renaming: what stands for names of the second, as `read_renaming` has it.
        assume: what else is assumed, in names of either.

    Raises:
        VerifyError: with the replacements the second makes no sense, as its assumptions do not
            hold; or an assumption makes no sense.
    """
    replaced = {name: first.inlined(formula) for name, formula in renaming.items()}
    for name in second.variables:
        if name in first.definitions and name not in replaced:
            replaced[name] = first.definitions[name]
    theirs = {
        name: second.definitions[name].substitute(replaced)
        for name in first.variables
        if name in second.definitions
    }
    variables = {name for f in (first, second) for name in (*f.variables, *f.where)}
    taken = {*variables, *LIBRARY}
    own = _fresh(first.name, taken)
    try:
        given = tuple(each for assumed in _listed(assume) for each in _relations(assumed))
        left = _replaced(first, theirs, own)
        right = _replaced(second, replaced, _fresh(second.name, {*taken, own}))
        meaning = {
            **{name: second.definitions[name].substitute(replaced) for name in second.where},
            **{name: formula for name, formula in replaced.items() if name not in first.variables},
            **{name: first.definitions[name].substitute(theirs) for name in first.where},
        }
        assumed = tuple(relation.substitute({**meaning, **theirs}) for relation in given)
        return Pairing(left.using([right]), right, assumed)
    except (ObjectiveError, ExpressionError) as error:
        raise VerifyError(str(error)) from error


def _listed(assume: Iterable[str | Relation]) -> tuple[str | Relation | FromSympy, ...]:
    if isinstance(assume, str | Relation):
        return (assume,)
    if is_sympy(assume):
        return (assume,)
    if not isinstance(assume, Iterable):
        raise VerifyError(f"assume has assumptions such as 'kl >= 0', not {assume!r}")
    return tuple(assume)


def _relations(given: str | Relation | FromSympy) -> tuple[Relation, ...]:
    if isinstance(given, str):
        return parse_relations(given)
    if is_sympy(given):
        return read_relations(given)
    if isinstance(given, Relation):
        return (given,)
    raise VerifyError(
        f"an assumption is a text such as 'kl >= 0', or a Relation, not {type(given).__name__}"
    )


def _replaced(objective: Objective, replaced: Mapping[str, Expression], name: str) -> Objective:
    """Return an objective without definitions, under a name, with formulas in place of its names.

    What is then plainly true is not assumed.
    """
    assume = []
    for assumption in objective.assume:
        relation = objective.inlined(assumption).substitute(replaced)
        if relation.variables():
            assume.append(relation)
        elif not relation.evaluate({}):
            raise VerifyError(
                f"with these names replaced, the assumption {assumption} of {objective.name} "
                f"is {relation}, which is false"
            )
    return Objective(name, objective.formula.substitute(replaced), assume=assume)


def _fresh(name: str, taken: Iterable[str]) -> str:
    """Return a name like this one that is not taken."""
    stem, number, taken = name[:60], 1, set(taken)
    while name in taken:
        number += 1
        name = f"{stem}_{number}"
    return name
