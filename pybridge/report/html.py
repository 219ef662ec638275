"""The report as HTML: a page of its own for `--report`, and a table for Jupyter."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from pybridge.report.results import Report


def to_html(report: Report) -> str:
    """Write a complete, self-contained page: verdicts, reasons, and the Lean that was checked."""
    return _environment().get_template("page.html.j2").render(report=report)


def to_html_table(report: Report) -> str:
    """Write the verdicts alone, as a fragment that a notebook can display."""
    return _environment().get_template("table.html.j2").render(report=report)


@cache
def _environment() -> Environment:
    # Names, formulas and messages come from specs: everything is escaped.
    return Environment(
        loader=PackageLoader("pybridge.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
