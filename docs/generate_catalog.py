"""Write `docs/catalog.md`: verify the whole catalog with Lean, and show what came of it.

    python docs/generate_catalog.py

The page is written only if every law came out as expected, so that it never shows a verdict that
nobody expected; otherwise the laws at fault are named and the exit status is 1.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from pybridge import catalog, verify
from pybridge.objectives.families import NotApplicable, all_laws
from pybridge.objectives.law import Law
from pybridge.objectives.spec import Spec
from pybridge.report.results import LawResult, ObjectiveResult, Report, Verdict

PAGE = Path(__file__).parent / "catalog.md"
"""The page that this program writes."""

_MARKS = {
    Verdict.PROVED: "✓",
    Verdict.DISPROVED: "✗",
    Verdict.UNKNOWN: "?",
    Verdict.ERROR: "!",
}

_NO_LAW = "·"

_INTRODUCTION = """\
# The catalog

<!-- Written by docs/generate_catalog.py; do not edit. -->

{objectives} published training objectives with {laws} laws, of which Lean {version} accepted
{proved} as proved and {disproved} as disproved. The disproved ones are here on purpose: they are
what one might believe of the objective, with the numbers at which it fails.

Each objective is a spec that comes with the package, `pybridge/objectives/catalog/NAME.toml`.
`pybridge verify --catalog` checks all of them again; `pybridge.catalog.load("NAME")` gives one of
them to Python.

A formula has rational numbers, `+ - *`, `/` by a constant, small powers, `max`, `min`, `abs` and
names. What cannot be said in it (an expectation, a logarithm, a neural network) is a *term*: a name
that may have any real value, except for what is assumed of it. Its meaning says what it stands for,
and the assumptions say what is known of it, most often a sign. A law is proved for all real values
within the assumptions, so it holds for whatever the term is. The converse is not true: a disproved
law fails at some values of the names, which a particular network and data set need not reach.
"""

_MATRIX_INTRODUCTION = """\
## Objectives and families

The standard families are derived from the formula; `own` are the laws that the paper states or
relies on, and the beliefs that are wrong. ✓ proved, ✗ disproved, each with the number of laws where
there are several; · the formula has no place for the family.
"""


def main() -> int:
    """Verify the catalog and write the page; the exit status."""
    specs = catalog.catalog()
    report = verify(specs)
    surprises = [
        f"{result.name}.{law.name}: {law.verdict.value}, expected {law.expected.value}"
        for result in report.objectives
        for law in result.laws
        if not law.as_expected
    ]
    if surprises:
        print(*surprises, sep="\n", file=sys.stderr)
        return 1
    PAGE.write_text(page(specs, report), encoding="utf-8")
    return 0


def page(specs: Sequence[Spec], report: Report) -> str:
    """Write the whole page.

    Args:
        specs: the specs of the catalog.
        report: the verdicts on their laws, in the same order.
    """
    counts = report.summary
    introduction = _INTRODUCTION.format(
        objectives=len(specs),
        laws=len(report),
        version=report.lean.version,
        proved=counts[Verdict.PROVED.value],
        disproved=counts[Verdict.DISPROVED.value],
    )
    entries = (entry(*pair) for pair in zip(specs, report.objectives, strict=True))
    return "\n".join([introduction, _MATRIX_INTRODUCTION, matrix(specs, report), *entries])


def matrix(specs: Sequence[Spec], report: Report) -> str:
    """Write the table of objectives and families."""
    families = _families(specs)
    rows = (
        [f"[{result.name}](#{result.name})", *(_cell(result, family) for family in families)]
        for result in report.objectives
    )
    heads = [family.replace("_", " ") for family in families]
    return _table(["objective", *heads], rows)


def entry(spec: Spec, result: ObjectiveResult) -> str:
    """Write what the page says of one objective."""
    objective = spec.objective
    parts = [f"## {objective.name}\n", f"```\n{objective.formula}\n```\n"]
    if objective.assume:
        assumptions = ", ".join(f"`{assumption}`" for assumption in objective.assume)
        parts.append(f"Assumed: {assumptions}.\n")
    parts.append(f"Reference: {objective.reference}.\n")
    kinds = {name: "weight" if name in objective.weights else "term" for name in objective.meanings}
    names = ([f"`{name}`", kinds[name], text] for name, text in objective.meanings.items())
    parts.append(_table(["name", "is a", "meaning"], names))
    laws = {law.name: law for law in _derived(spec) if isinstance(law, Law)}
    shown = (_law(laws[law.name], law) for law in result.laws if _is_shown(law))
    parts.append(_table(["", "law", "states"], shown))
    return "\n".join(parts)


def _is_shown(result: LawResult) -> bool:
    """Return whether an entry spells a law out: it is the objective's own, or fails."""
    return result.family == "own" or result.verdict is Verdict.DISPROVED


def _law(law: Law, result: LawResult) -> tuple[str, str, str]:
    """Return a law's mark, its name, and its statement with any counterexample.

    The statement leaves out what the objective assumes, which stands above it.
    """
    statement = f"`{law.statement}`"
    if result.verdict is Verdict.DISPROVED:
        statement += f"; {result.explanation}"
    return _MARKS[result.verdict], f"`{law.name}`", statement


def _derived(spec: Spec) -> tuple[Law | NotApplicable, ...]:
    """Return the laws of a spec, and the standard families that do not apply to it."""
    return all_laws(spec.objective, spec.laws)


def _families(specs: Sequence[Spec]) -> list[str]:
    """Return the families in the order of their derivation; the specs' own laws come last."""
    return list(dict.fromkeys(law.family for spec in specs for law in _derived(spec)))


def _cell(result: ObjectiveResult, family: str) -> str:
    """Write the verdicts on an objective's laws of one family."""
    verdicts = [law.verdict for law in result.laws if law.family == family]
    counted = ((mark, verdicts.count(verdict)) for verdict, mark in _MARKS.items())
    marks = [mark if count == 1 else f"{count}{mark}" for mark, count in counted if count]
    return " ".join(marks) or _NO_LAW


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table in Markdown, with an empty line after it."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(map(_escaped, line))} |\n" for line in lines)


def _escaped(text: str) -> str:
    """Escape what would end a table's cell."""
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
