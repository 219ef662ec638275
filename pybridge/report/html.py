"""The report as HTML: a page of its own, and cards that a notebook displays.

Both show the same cards. The page adds a search and filters, which need a script; without one it
shows everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pybridge.expression import ExpressionError, parse
from pybridge.report.accounts import Account, failures_of
from pybridge.report.characters import visible
from pybridge.report.plot import Plot, plot_of
from pybridge.report.results import LawResult, ObjectiveResult, Report
from pybridge.report.typesetting import typeset, typeset_name

__all__ = ["to_html", "to_html_cards"]

# Names, formulas and messages come from specs: everything is escaped.
_TEMPLATES = Environment(
    loader=PackageLoader("pybridge.report"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def to_html(report: Report) -> str:
    """Write a complete, self-contained page: what needs somebody first, then all that is known."""
    page = _TEMPLATES.get_template("page.html.j2")
    return visible(page.render(report=report, cards=_cards(report), ids=True))


def to_html_cards(report: Report) -> str:
    """Write the cards alone, as a fragment that a notebook can display.

    It has no ids: a notebook shows many reports on one page.
    """
    fragment = _TEMPLATES.get_template("fragment.html.j2")
    return visible(fragment.render(report=report, cards=_cards(report), ids=False))


@dataclass(frozen=True)
class _Picture:
    """A plot, drawn."""

    svg: Markup
    plot: Plot


@dataclass(frozen=True)
class _Failure:
    """What is wrong, and the law if there still is one."""

    id: str
    account: Account
    remedies: tuple[str, ...]
    law: LawResult | None
    picture: _Picture | None


@dataclass(frozen=True)
class _Row:
    """A law in the list of requirements or of findings."""

    law: LawResult
    failure: str
    """The id of what is said of it as a failure; empty if it is none."""
    picture: _Picture | None


@dataclass(frozen=True)
class _Card:
    """All that is said of an objective."""

    id: str
    """Made of numbers alone, as all ids are: a name may be anything."""
    objective: ObjectiveResult
    formula: Markup
    where: tuple[tuple[Markup, Markup], ...]
    meanings: tuple[tuple[str, Markup, bool, str], ...]
    failures: tuple[_Failure, ...]
    required: tuple[_Row, ...]
    findings: tuple[_Row, ...]


def _cards(report: Report) -> list[_Card]:
    """Return the cards, those that need somebody first."""
    ordered = sorted(report.objectives, key=lambda objective: objective.ok)
    return [
        _card(f"o{number}", replace(report, objectives=(objective,)))
        for number, objective in enumerate(ordered, 1)
    ]


def _card(card: str, report: Report) -> _Card:
    """Return the card of the only objective of a report."""
    (objective,) = report.objectives
    accounts = list(failures_of(report))
    laws: list[LawResult | None] = [*objective.failures, *(None for _ in objective.vanished)]
    failures = tuple(
        _failure(f"{card}-f{number}", objective, account, law)
        for number, (account, law) in enumerate(zip(accounts, laws, strict=True), 1)
    )
    ids = {id(failure.law): failure.id for failure in failures}
    rows = [
        _Row(law, ids.get(id(law), ""), None if id(law) in ids else _picture(objective, law))
        for law in objective.laws
    ]
    return _Card(
        card,
        objective,
        Markup(typeset(objective.formula)),
        tuple(
            (Markup(typeset_name(name)), Markup(typeset(formula)))
            for name, formula in objective.where.items()
        ),
        tuple(_meanings(objective)),
        failures,
        tuple(row for row in rows if row.law.required),
        tuple(row for row in rows if not row.law.required),
    )


def _failure(
    name: str, objective: ObjectiveResult, account: Account, law: LawResult | None
) -> _Failure:
    remedies = tuple(filter(None, (*account.repairs, account.remedy)))
    picture = _picture(objective, law) if law else None
    return _Failure(name, account, remedies, law, picture)


def _picture(objective: ObjectiveResult, law: LawResult) -> _Picture | None:
    plot = plot_of(objective, law)
    return _Picture(Markup(plot.to_svg()), plot) if plot else None


def _meanings(objective: ObjectiveResult) -> Iterator[tuple[str, Markup, bool, str]]:
    """Yield each name with a meaning, how it looks in the formula, whether it is written just so,
    and the meaning.
    """
    try:
        formulas = map(parse, (objective.formula, *objective.where.values()))
        names = tuple(name for formula in formulas for name in formula.variables())
    except ExpressionError:
        names = ()
    for name, meaning in objective.meanings.items():
        look = typeset_name(name, names)
        yield name, Markup(look), f">{escape(name, quote=False)}<" in look, meaning
