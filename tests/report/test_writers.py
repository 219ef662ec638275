"""What the writers make of a report with every verdict, and of texts that are not harmless."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from fractions import Fraction

import pytest

from pybridge.lean.backend import LeanIdentity
from pybridge.report.html import to_html, to_html_table
from pybridge.report.junit import to_junit
from pybridge.report.results import LawResult, ObjectiveResult, Report, Verdict
from pybridge.report.terminal import to_text

SCRIPT = "<script>alert('1')</script>"
MARKS = {"proved": "✓", "disproved": "✗", "unknown": "?", "error": "!"}


def law(verdict: Verdict, *, expected: Verdict | None = None, name: str = "") -> LawResult:
    result = LawResult(name or f"law_{verdict}", "", "0 <= x", verdict, expected or verdict)
    if verdict is Verdict.DISPROVED:
        return replace(result, counterexample={"x": Fraction(-1)}, failure="0 <= -1")
    return replace(result, message="" if verdict is Verdict.PROVED else f"why {verdict}")


def report(*laws: LawResult, name: str = "vae", formula: str = "x", text: str = "") -> Report:
    identity = LeanIdentity("4.35.0", "abc", "embedded", "", "")
    return Report(identity, (ObjectiveResult(name, formula, laws, (), text),))


EVERY = report(*map(law, Verdict))


@pytest.mark.parametrize("width", [None, 40, 200])
@pytest.mark.parametrize("colour", [False, True])
def test_each_verdict_has_a_mark_of_its_own_in_the_terminal(
    width: int | None, colour: bool
) -> None:
    shown = re.sub(r"\x1b\[[0-9;]*m", "", to_text(EVERY, width=width, colour=colour))
    for verdict, mark in MARKS.items():
        (line,) = (line for line in shown.splitlines() if f"law_{verdict}" in line)
        assert line.split()[:2] == [mark, verdict]
        assert not set("✓✗?!") - {mark} & set(line)
    assert "1 proved, 1 disproved, 1 unknown, 1 error" in shown


@pytest.mark.parametrize("write", [to_html, to_html_table, Report._repr_html_])
def test_each_verdict_has_a_class_of_its_own_in_a_browser_and_a_notebook(write: object) -> None:
    shown = write(EVERY)  # type: ignore[operator]
    rows = re.findall(r"<tr class=.*?</tr>", shown, re.DOTALL)
    assert len(rows) == len(MARKS)
    for row, verdict in zip(rows, MARKS, strict=True):
        assert f"<td>law_{verdict}</td>" in row
        assert re.findall(r'<td class="(\w+)">\s*(.*?)\s*</td>', row) == [
            (verdict, f"{MARKS[verdict]} {verdict}" if MARKS[verdict] in row else verdict)
        ]
        assert not {"✓", "✗"} - {MARKS[verdict]} & set(row)


def test_what_is_unexpected_is_marked_so() -> None:
    shown = to_html(report(law(Verdict.UNKNOWN, expected=Verdict.PROVED)))
    assert '<tr class="unexpected">' in shown
    assert "(expected: proved)" in shown
    assert '<td class="proved">' not in shown


def test_a_page_counts_each_verdict_under_its_own_name() -> None:
    counted = re.findall(r'<span class="(\w+)">(.*?)</span>', to_html(EVERY))
    assert counted == [(verdict, f"1 {verdict}") for verdict in MARKS]


def every_text_is(text: str) -> Report:
    """A report with this in every place where a text of somebody's can be."""
    laws = [
        replace(
            law(verdict, name=text),
            family=text,
            statement=text,
            message=text,
            certificate=text,
            failure=text,
            theorem=text,
            lean=text,
            counterexample={text: Fraction(1)},
        )
        for verdict in Verdict
    ]
    made = report(*laws, name=text, formula=text, text=text)
    identity = replace(made.lean, version=text, commit=text, backend=text)
    return replace(made, lean=identity)


@pytest.mark.parametrize("write", [to_html, to_html_table, Report._repr_html_])
@pytest.mark.parametrize("text", [SCRIPT, "</pre><script>", '"><script x="', "]]><script>"])
def test_nothing_reaches_a_page_unescaped(write: object, text: str) -> None:
    shown = write(every_text_is(text))  # type: ignore[operator]
    assert "<script" not in shown
    assert "&lt;script" in shown


def test_junit_counts_failures_and_errors_apart() -> None:
    laws = [
        law(Verdict.PROVED, name="a"),
        law(Verdict.DISPROVED, name="b"),
        law(Verdict.DISPROVED, expected=Verdict.PROVED, name="c"),
        law(Verdict.UNKNOWN, expected=Verdict.PROVED, name="d"),
        law(Verdict.PROVED, expected=Verdict.UNKNOWN, name="e"),
        law(Verdict.ERROR, expected=Verdict.PROVED, name="f"),
        law(Verdict.ERROR, expected=Verdict.DISPROVED, name="g"),
    ]
    both = replace(
        report(*laws), objectives=(*report(*laws).objectives, *report(laws[0], laws[5]).objectives)
    )
    written = to_junit(both)
    assert written.lower().startswith("<?xml version='1.0' encoding='utf-8'?>\n")
    root = ElementTree.fromstring(written.encode())
    suites = root.findall("testsuite")
    numbers = [
        {k: int(suite.attrib[k]) for k in ("tests", "failures", "errors")} for suite in suites
    ]
    assert numbers == [
        {"tests": 7, "failures": 3, "errors": 2},
        {"tests": 2, "failures": 0, "errors": 1},
    ]
    for suite, counted in zip(suites, numbers, strict=True):
        assert len(suite.findall("testcase")) == counted["tests"]
        assert len(suite.findall("testcase/failure")) == counted["failures"]
        assert len(suite.findall("testcase/error")) == counted["errors"]
    failed = {case.attrib["name"] for case in suites[0] if case.find("failure") is not None}
    broken = {case.attrib["name"] for case in suites[0] if case.find("error") is not None}
    assert (failed, broken) == (set("cde"), set("fg"))
