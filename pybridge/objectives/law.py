"""Laws: what should hold for an objective, for all real values of the names involved.

A law's variables are its `forall` names and every name of the objective that occurs in it: written
out, or left in place by an application, as `recon` and `kl` are in `beta_vae(beta=b2)`.

Its hypotheses are its own assumptions and those of the objective, which are made of every use:

* for each application of the objective in the law, each assumption with the same names replaced;
* each assumption as it stands, when all of its names are variables of the law.

So where `kl >= 0` and `beta >= 0` are assumed, `beta_vae(beta=b1) <= beta_vae(beta=b2)` is claimed
where `kl >= 0`, `b1 >= 0` and `b2 >= 0`.  What a replacement makes plainly true is left out, and
one that makes an assumption plainly false is an error: the law would say nothing.

A law is stated for one objective and may apply others that this one uses. A name that several of
them have denotes one value. What is assumed of another objective is assumed at each application of
it.

A law that somebody asked for is *required*: it has to come out as its author expects.  One that
was derived from the formula alone is not; what comes of it is a *finding*, which is a fact about
the objective and no failure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from pybridge.expression import (
    Application,
    Expression,
    Relation,
    check_name,
    parse_relation,
    parse_relations,
)
from pybridge.expression.from_sympy import FromSympy, is_sympy, read_relations
from pybridge.expression.latex import shown_names, to_latex, where
from pybridge.expression.limits import MAX_ASSUMPTIONS, MAX_NAME_CHARACTERS
from pybridge.objectives.definedness import conditions
from pybridge.objectives.errors import LawError, defined, suggestion
from pybridge.objectives.objective import LIBRARY, Objective

Expectation = Literal["proved", "disproved"]
"""How a law is meant to come out."""

_EXPECTATIONS = get_args(Expectation)

MAX_LAW_NAME_CHARACTERS = 2 * MAX_NAME_CHARACTERS
"""Length of a law's name, which may be made of a family's name and a variable's."""

_REMEMBERED = 4096
"""For how many laws what they say of their objective is remembered."""


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Law:
    """A claim, and what it assumes.

    Args:
        name: what the law is called.
        claim: the claim, as text, as a `Relation`, or as a relation of SymPy.  Text applies
            objectives as in `beta_vae(beta=b2)`, which replaces `beta` and keeps all other names.
        forall: further names, besides those of the objective.
        assume: hypotheses, besides those of the objective; a text may be a chain such as
            `0 <= w <= 1`, or several joined by `and`.
        expect: how the law is meant to come out; means nothing if it is not required.
        family: the standard family that it belongs to, or "own".
        required: whether it has to come out as expected.
        vacuous: whether its hypotheses may contradict each other, so that it says nothing.
        fact: what it says of the objective in a few words, as in "increasing in beta".
        without: assumptions of the objective that it does not make.

    Raises:
        LawError: the parts do not fit together.
        FormulaError: a text is not a relation.
    """

    name: str
    family: str
    forall: tuple[str, ...]
    assume: tuple[Relation, ...]
    claim: Relation
    expect: Expectation
    required: bool
    vacuous: bool
    fact: str
    without: tuple[Relation, ...]

    def __init__(
        self,
        name: str,
        claim: str | Relation | FromSympy,
        forall: Iterable[str] = (),
        assume: Iterable[str | Relation | FromSympy] = (),
        expect: Expectation = "proved",
        family: str = "own",
        required: bool = True,
        vacuous: bool = False,
        fact: str = "",
        without: Iterable[str | Relation | FromSympy] = (),
    ) -> None:
        if any(isinstance(given, str) for given in (forall, assume, without)):
            raise LawError(f"forall, assume and without of the law {name} are lists, even of one")
        fields = {
            "name": check_name(name, MAX_LAW_NAME_CHARACTERS),
            "family": family,
            "forall": tuple(check_name(variable) for variable in forall),
            "assume": tuple(each for given in assume for each in _relations(given)),
            "claim": _relation(claim),
            "expect": expect,
            "required": required,
            "vacuous": vacuous,
            "fact": fact,
            "without": tuple(each for given in without for each in _relations(given)),
        }
        for field, content in fields.items():
            object.__setattr__(self, field, content)
        if expect not in _EXPECTATIONS:
            raise LawError(
                f"the law {name} expects {expect!r}; write 'proved' or 'disproved'", "expect"
            )
        if len(self.assume) > MAX_ASSUMPTIONS:
            raise LawError(
                f"the law {name} has {len(self.assume)} assumptions, more than "
                f"MAX_ASSUMPTIONS = {MAX_ASSUMPTIONS}",
                "assume",
            )
        if len(set(self.forall)) < len(self.forall):
            twice = next(v for v in self.forall if self.forall.count(v) > 1)
            raise LawError(f"the law {name} lists {twice!r} twice in forall", "forall")

    @property
    def statement(self) -> str:
        """The law in one line, without what the objective assumes."""
        return self.stated_where(self.assume)

    def stated_where(self, hypotheses: Iterable[Relation]) -> str:
        """Return the claim in one line, with the hypotheses under which it is made."""
        where = ", ".join(map(str, hypotheses))
        return f"{self.claim} where {where}" if where else str(self.claim)

    def __hash__(self) -> int:
        return hash((self.name, self.claim, len(self.assume)))

    def __repr__(self) -> str:
        return f"<Law {self.name}: {self.statement}>"

    @property
    def relations(self) -> tuple[Relation, ...]:
        """What the law itself says: its assumptions, then its claim."""
        return (*self.assume, self.claim)

    @property
    def applications(self) -> tuple[Application, ...]:
        """The distinct applications of objectives in it, in order of first occurrence."""
        found = (a for relation in self.relations for a in relation.applications())
        return tuple(dict.fromkeys(found))

    def variables(self, objective: Objective) -> tuple[str, ...]:
        """Return the names that the law is about.

        First those of the objective in the order of its formula, then the others in the order of
        `forall`.

        Raises:
            LawError: the law applies another objective, replaces a name that the objective does
                not have, mentions a name that is neither the objective's nor in `forall`, or
                lists a name in `forall` that it never uses.
        """
        return _variables(self, objective)

    def hypotheses(self, objective: Objective) -> tuple[Relation, ...]:
        """Return what the law assumes: the objective's assumptions, then its own, each once.

        Raises:
            LawError: as for `variables`; or a replacement breaks an assumption of the objective.
        """
        return tuple(_hypotheses(self, objective))

    def latex(self, objective: Objective) -> str:
        """Return the claim in LaTeX, with all hypotheses, for a text that loads `amsmath`.

        Raises:
            LawError: the law does not fit the objective.
        """
        hypotheses = self.hypotheses(objective)
        names = [name for each in (self.claim, *hypotheses) for name in shown_names(each)]
        return where(to_latex(self.claim, names), (to_latex(each, names) for each in hypotheses))

    def uses_of(self, assumption: Relation, objective: Objective) -> list[Relation]:
        """Return what an assumption of the objective says in this law, as described above.

        Raises:
            LawError: as for `variables`.
        """
        # What is replaced may stand behind a defined name.
        inlined = objective.inlined(assumption)
        used = set(inlined.variables())
        found = [
            inlined.substitute(replaced) if used.intersection(replaced) else assumption
            for replaced in _replacements(self, objective)
        ]
        if used.issubset(_variables(self, objective)):
            found.append(assumption)
        return list(dict.fromkeys(found))

    def assumptions_behind(
        self, hypotheses: Iterable[Relation], objective: Objective
    ) -> tuple[Relation, ...]:
        """Return the assumptions of the objective from which some of the hypotheses come.

        Where `kl >= 0` and `beta >= 0` are assumed, `b1 >= 0` comes from `beta >= 0`.
        """
        origins = _hypotheses(self, objective)
        behind = (origins[hypothesis] for hypothesis in hypotheses)
        return tuple(dict.fromkeys(origin for origin in behind if origin is not None))


# Every step from a law to its verdict asks for these.


@lru_cache(_REMEMBERED)
def _variables(law: Law, objective: Objective) -> tuple[str, ...]:
    """Compute `Law.variables`."""
    for application in law.applications:
        _check_application(law, application, objective)
    others = _applied_others(law, objective)
    used = dict.fromkeys(
        name for relation in law.relations for name in objective.inlined(relation).variables()
    )
    known = [*objective.variables, *law.forall]
    known += [name for other in others for name in other.variables]
    for name in sorted(used.keys() - set(known)):
        through = [by for by in objective.where if name in objective.definitions[by].variables()]
        by = f" through {through[0]!r}" if through else ""
        raise LawError(
            f"the law {law.name} mentions {name!r}{by}, which is not in the formula of "
            f"{objective.name}"
            + suggestion(name, (*known, *objective.where), f"add it to forall: [{name!r}]"),
            unknown=name,
        )
    for name in law.forall:
        if name in objective.definitions:
            raise LawError(
                f"the law {law.name}: {defined(name, objective.definitions)}; give the variable "
                "another name",
                "forall",
            )
        if name not in used and name not in objective.variables:
            raise LawError(
                f"the law {law.name} never uses {name!r}; remove it from forall", "forall"
            )
    for replaced in _replacements(law, objective):
        used.update(dict.fromkeys(name for name in objective.variables if name not in replaced))
    _check_shared_names(law, objective, others, used)
    own = tuple(name for name in objective.variables if name in used)
    theirs = tuple(name for name in used if name not in objective.variables)
    return own + tuple(dict.fromkeys((*filter(set(theirs).__contains__, law.forall), *theirs)))


@lru_cache(_REMEMBERED)
def _replacements(law: Law, objective: Objective) -> tuple[Mapping[str, Expression], ...]:
    """Return what each application of the objective in the law replaces."""
    return tuple(
        dict(application.arguments)
        for application in law.applications
        if application.objective == objective.name
    )


def _check_application(law: Law, application: Application, objective: Objective) -> None:
    """Refuse an application of an objective that is not known, or of names that it does not have.

    One of the library must be given all of its names.
    """
    known = {each.name: each for each in (*LIBRARY.values(), *objective.uses, objective)}
    applied = known.get(application.objective)
    if applied is None:
        raise LawError(
            f"the law {law.name} applies {application.objective!r}, which is not known"
            + suggestion(
                application.objective,
                (objective.name, *(other.name for other in objective.uses), *LIBRARY),
                f"the objective is {objective.name}; others are to be named under uses",
            )
        )
    given = [name for name, _ in application.arguments]
    for name in given:
        if name in applied.definitions:
            raise LawError(
                f"the law {law.name} replaces a name of {applied.name}: "
                + defined(name, applied.definitions)
            )
        if name not in applied.variables:
            raise LawError(
                f"the law {law.name} replaces {name!r}, which is not in the formula of "
                + applied.name
                + suggestion(
                    name, applied.variables, f"its names are {', '.join(applied.variables)}"
                ),
                unknown=name if applied is objective else "",
            )
    kept = [name for name in applied.variables if name not in given]
    if kept and applied is LIBRARY.get(applied.name):
        raise LawError(
            f"the law {law.name} must give {applied.name} all of its names; "
            f"it lacks {', '.join(kept)}"
        )


def _applied_others(law: Law, objective: Objective) -> tuple[Objective, ...]:
    """Return the other objectives that the law applies, as far as the objective knows them."""
    applied = {application.objective for application in law.applications}
    return tuple(other for other in objective.uses if other.name in applied)


def _check_shared_names(
    law: Law, objective: Objective, others: Iterable[Objective], used: Iterable[str]
) -> None:
    """Refuse a name that one objective defines, and that means something else in the law."""
    used = set(used)
    for other in others:
        for name, formula in other.where.items():
            if name in objective.definitions:
                same = objective.definitions[name] == other.definitions[name]
            else:
                same = name not in used
            if not same:
                raise LawError(
                    f"the law {law.name}: {name!r} is defined by {other.name} ({name} = {formula}) "
                    "and means something else here, where a name means one thing; rename it in one "
                    "of them, or state the law for the objective that defines it"
                )


def _assumed(law: Law, objective: Objective) -> Iterator[tuple[Objective, Relation, Relation]]:
    """Yield what is assumed of each objective, and what it says in the law."""
    for assumption in objective.assume:
        if assumption in law.without:
            continue
        for use in law.uses_of(assumption, objective):
            yield objective, assumption, use
    for other in _applied_others(law, objective):
        for application in law.applications:
            if application.objective == other.name:
                for assumption in map(other.inlined, other.assume):
                    yield other, assumption, assumption.substitute(dict(application.arguments))


@lru_cache(_REMEMBERED)
def _hypotheses(law: Law, objective: Objective) -> dict[Relation, Relation | None]:
    """Compute `Law.hypotheses`; each with the assumption it comes from, or `None` for its own."""
    for relation in law.without:
        if relation not in objective.assume:
            raise LawError(
                f"the law {law.name} is to do without {relation}, which {objective.name} does not "
                f"assume; it assumes {', '.join(map(str, objective.assume)) or 'nothing'}",
                "without",
            )
    found: dict[Relation, Relation | None] = {}
    for assumed, assumption, use in _assumed(law, objective):
        if not use.is_constant():
            found.setdefault(use, assumption)
        elif not use.evaluate({}):
            raise LawError(
                f"the law {law.name} breaks the assumption {assumption} of "
                f"{assumed.name}, so it would say nothing"
            )
    found |= {own: found.get(own) for own in law.assume}
    return found | dict.fromkeys(_conditions(law, objective, tuple(found)))


def _conditions(law: Law, objective: Objective, hypotheses: tuple[Relation, ...]) -> list[Relation]:
    """Return the conditions under which all formulas of the law are defined."""
    expanded = [objective.expand(relation) for relation in (*hypotheses, law.claim)]
    found = conditions(expanded, (*hypotheses, *expanded[:-1]))
    for condition in found:
        if not condition.variables() and not condition.evaluate({}):
            raise LawError(f"the law {law.name} is defined nowhere: {condition} is false")
    return found


def _relations(given: str | Relation | FromSympy) -> tuple[Relation, ...]:
    """Return an assumption of a law, read unless it is a relation; it may stand for several."""
    if isinstance(given, str):
        return parse_relations(given, applications=True)
    return read_relations(given) if is_sympy(given) else (_relation(given),)


def _relation(relation: str | Relation | FromSympy) -> Relation:
    """Return a relation of a law, read unless it is one."""
    if isinstance(relation, str):
        return parse_relation(relation, applications=True)
    if is_sympy(relation):
        found = read_relations(relation)
        if len(found) > 1:
            raise LawError(f"a claim is one relation, not {len(found)}; state a law for each")
        return found[0]
    if isinstance(relation, Relation):
        return relation
    raise LawError(
        f"a claim or assumption is a text or a Relation, not {type(relation).__name__}"
        + ("; == compares formulas, write left.eq(right)" if isinstance(relation, bool) else "")
    )
