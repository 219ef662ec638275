"""The report as HTML: a page of its own for `--report`, and a table for Jupyter."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from pybridge.report.results import Report

# Names, formulas and messages come from specs: everything is escaped.
_TEMPLATES = Environment(
    loader=PackageLoader("pybridge.report"), autoescape=True, undefined=StrictUndefined
)


def to_html(report: Report) -> str:
    """Write a complete, self-contained page: verdicts, reasons, and the Lean that was checked."""
    return _TEMPLATES.get_template("page.html.j2").render(report=report)


def to_html_table(report: Report) -> str:
    """Write the verdicts alone, as a fragment that a notebook can display."""
    return _TEMPLATES.get_template("table.html.j2").render(report=report)
