"""The report as JUnit XML, which CI servers show: a test suite an objective, a test case a law."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

from pybridge.report.results import LawResult, Report, Verdict

# XML 1.0 admits no control characters but tab, line feed and carriage return.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(report: Report) -> str:
    """Write the report as a JUnit XML document.

    A law that came out as expected passes. One that did not is a failure, or an error where
    nothing could be claimed (verdict `error`).
    """
    suites = ElementTree.Element("testsuites", name="pybridge")
    for objective in report.objectives:
        unexpected = [law for law in objective.laws if not law.ok]
        errors = sum(law.verdict is Verdict.ERROR for law in unexpected)
        suite = ElementTree.SubElement(
            suites,
            "testsuite",
            name=_text(objective.name),
            tests=str(len(objective.laws)),
            failures=str(len(unexpected) - errors),
            errors=str(errors),
            time=f"{sum(law.seconds for law in objective.laws):.3f}",
        )
        for law in objective.laws:
            _add_case(suite, objective.name, law)
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _add_case(suite: ElementTree.Element, objective: str, law: LawResult) -> None:
    case = ElementTree.SubElement(
        suite,
        "testcase",
        classname=_text(f"pybridge.{objective}"),
        name=_text(law.name),
        time=f"{law.seconds:.3f}",
    )
    if law.ok:
        return
    kind = "error" if law.verdict is Verdict.ERROR else "failure"
    outcome = ElementTree.SubElement(
        case, kind, message=_text(f"{law.verdict}, expected {law.expected}")
    )
    outcome.text = _text(f"{law.statement}\n{law.explanation}".strip())


def _text(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
