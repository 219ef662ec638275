"""From a family and an objective to laws: templates are rendered, and what comes out is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from pybridge.expression import (
    ExpressionError,
    FormulaError,
    Relation,
    check_name,
    parse_relation,
    parse_relations,
)
from pybridge.expression.limits import MAX_DEGREE, MAX_DEPTH, MAX_NAME_CHARACTERS, MAX_NODES
from pybridge.objectives.errors import FamilyError, LawError, ObjectiveError
from pybridge.objectives.families.family import Family, NotApplicable
from pybridge.objectives.families.limits import MAX_LAWS
from pybridge.objectives.families.rendering import RenderingError, TextTemplate, scope_of
from pybridge.objectives.families.view import ObjectiveView
from pybridge.objectives.law import MAX_LAW_NAME_CHARACTERS, Law
from pybridge.objectives.objective import Objective

__all__ = ["derived"]

_REMEMBERED = 1024
"""How many hypotheses are remembered."""


def derived(
    family: Family, objective: Objective, view: ObjectiveView, *, is_held: bool = False
) -> Iterator[Law | NotApplicable]:
    """Yield the laws of a family for an objective, or why it does not apply.

    Args:
        family: the family.
        objective: the objective.
        view: what templates see of it.
        is_held: whether tests hold the family to making laws that fit: then this is not seen to.

    Raises:
        FamilyError: a template cannot be used, or makes what is no law of the objective.
    """
    if reason := _out_of_place(family, objective):
        yield NotApplicable(family.name, family.name, reason)
        return
    for names in _subjects(family, objective):
        yield _LawInMaking(family, objective, view, names).law(is_held)


def _out_of_place(family: Family, objective: Objective) -> str:
    """Say why there is nothing in an objective that a family could be about."""
    match family.over:
        case "weight" if not objective.weights:
            return f"{objective.name} has no weights"
        case "pair":
            count = len(objective.terms)
            if count < 2:
                return f"{objective.name} has no two terms"
            if (pairs := count * (count - 1) // 2) > MAX_LAWS:
                return f"there are {pairs} pairs of terms, more than MAX_LAWS = {MAX_LAWS}"
    return ""


def _subjects(family: Family, objective: Objective) -> Iterator[Mapping[str, str]]:
    """Yield what templates call the names that each law is about."""
    match family.over:
        case "objective":
            yield {}
        case "weight":
            yield from ({"x": weight} for weight in objective.weights)
        case "term":
            yield from ({"x": term} for term in objective.terms)
        case "pair":
            yield from ({"x": x, "y": y} for x, y in combinations(objective.terms, 2))


@lru_cache(_REMEMBERED)
def _hypotheses(text: str) -> tuple[Relation, ...]:
    """Read hypotheses, which are often the same: `beta1 <= beta2`."""
    return parse_relations(text, applications=True)


def _name(name: str, longest: int = MAX_NAME_CHARACTERS) -> str:
    """Return a name that a template made.

    Raises:
        LawError: it is none.
        ExpressionError: it is too long.
    """
    try:
        return check_name(name, longest)
    except ExpressionError as error:
        if error.exceeds_limit:
            raise
        raise LawError(error.message) from error


class _LawInMaking:
    """One law in the making."""

    def __init__(
        self, family: Family, objective: Objective, view: ObjectiveView, names: Mapping[str, str]
    ) -> None:
        self.family = family
        self.objective = objective
        self.ending = "".join(f"_{name}" for name in names.values())
        self.scope = scope_of(view, names)
        self.key = ""
        """The key of the file that is being worked on, and what came out of it: for errors."""
        self.rendered = ""

    def law(self, is_held: bool) -> Law | NotApplicable:
        """Return the law, or why the family does not apply.

        Raises:
            FamilyError: as for `derived`.
        """
        try:
            reason = self.reason()
            if not reason:
                law = self.made()
                reason = "" if is_held else self.conflict(law)
                if not reason:
                    return law
        except RenderingError as error:
            self.rendered = error.rendered
            if not error.exceeds_limit:
                raise self.fault(str(error)) from error
            reason = f"its statement is too large: {error}"
        except (LawError, ObjectiveError) as error:
            raise self.fault(error.message) from error
        except ExpressionError as error:
            if error.exceeds_limit:
                reason = f"its statement is too large: {error.message}"
            elif isinstance(error, FormulaError):
                raise self.fault(str(error)) from error
            else:  # a value that there is not, such as that of log(0)
                reason = error.message
        return NotApplicable(self.family.stem + self.ending, self.family.name, reason)

    def reason(self) -> str:
        """Return the first reason for which the family does not apply, if there is one."""
        reasons = (self.text("unless", template) for template in self.family.unless)
        return next(filter(None, reasons), "")

    def made(self) -> Law:
        """Return the law that the templates make."""
        family, folded = self.family, self.objective.definitions.folded
        self.introduce()
        stem = self.text("named", family.named) if family.named else family.stem
        claim_text = self.text("claim", family.claim)
        claim = parse_relation(claim_text, applications=True)
        if not self.is_small(claim):
            self.objective.expand(claim)
        assume: list[Relation] = []
        for template in family.assume:
            if text := self.text("assume", template):
                assume += _hypotheses(text)
        forall = [
            _name(name.strip())
            for template in family.forall
            if (text := self.text("forall", template))
            for name in text.split(",")
        ]
        fact = self.fact()
        self.key, self.rendered = "claim", claim_text
        return Law(
            _name(stem + self.ending, MAX_LAW_NAME_CHARACTERS),
            folded(claim),
            forall,
            map(folded, assume),
            expect=family.expect or "proved",
            family=family.name,
            required=bool(family.expect),
            fact=fact,
        )

    def introduce(self) -> None:
        """Add the names that the family introduces to those that templates know."""
        for names, template in self.family.let:
            self.key = "let." + ", ".join(names)
            value = template.value(self.scope)
            if len(names) == 1:
                self.scope[names[0]] = value
                continue
            if not isinstance(value, tuple | list) or len(value) != len(names):
                raise RenderingError(f"{len(names)} names are given to {str(value)[:64]!r}")
            self.scope.update(zip(names, value, strict=True))

    def text(self, key: str, template: TextTemplate) -> str:
        """Return what comes out of a template that stands under a key."""
        self.key, self.rendered = key, ""
        self.rendered = template.render(self.scope)
        return self.rendered

    def is_small(self, claim: Relation) -> bool:
        """Return whether the claim exceeds no limit with the formula in place of applications.

        That is seen without doing so; no power of the objective is taken in a law that is this
        small and of a family that tests hold.
        """
        formula = self.objective.formula
        return all(
            side.size * formula.size <= MAX_NODES
            and side.depth + formula.depth <= MAX_DEPTH
            and (side.degree + side.size) * formula.degree <= MAX_DEGREE
            for side in (claim.left, claim.right)
        )

    def fact(self) -> str:
        """Return what the law says in a few words: one line that can be shown everywhere."""
        fact = self.text("fact", self.family.fact)
        if not fact.isprintable():
            raise RenderingError("a fact is one line of printable characters", fact)
        return fact

    def conflict(self, law: Law) -> str:
        """Return why the objective's assumptions leave the law nothing to say, if that is so.

        Raises:
            LawError: the law does not fit the objective.
        """
        law.variables(self.objective)
        try:
            law.hypotheses(self.objective)
        except LawError as error:
            return error.message.removeprefix(f"the law {law.name} ")
        return ""

    def fault(self, message: str) -> FamilyError:
        """Return the error about what came out of the templates."""
        shown = f"\n    rendered: {self.rendered!r}" if self.rendered else ""
        of = f"{self.family.name} for {self.objective.name}, {self.key}: "
        return self.family.fault(self.key, of + message + shown)
