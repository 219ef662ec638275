"""The report as JUnit XML, which CI servers show: a test suite an objective, a test case a law."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

from pybridge.report.accounts import Account, failures_of
from pybridge.report.characters import visible
from pybridge.report.results import LawResult, ObjectiveResult, Report, Verdict

__all__ = ["to_junit"]


def to_junit(report: Report) -> str:
    """Write the report as a JUnit XML document.

    What nobody needs to look at passes; a finding says what was found in its output. The rest is a
    failure, or an error where nothing could be claimed (verdict `error`). A locked finding that is
    no longer there is a test case that fails.
    """
    suites = ElementTree.Element("testsuites", name="pybridge")
    for objective in report.objectives:
        errors = sum(law.verdict is Verdict.ERROR for law in objective.failures)
        failures = len(objective.failures) + len(objective.vanished) - errors
        suite = ElementTree.SubElement(
            suites,
            "testsuite",
            name=visible(objective.name),
            tests=str(len(objective.laws) + len(objective.vanished)),
            failures=str(failures),
            errors=str(errors),
            time=f"{sum(law.seconds for law in objective.laws):.3f}",
        )
        alone = replace(report, objectives=(objective,))
        accounts = iter(failures_of(alone))  # the laws first, in their order
        for law in objective.laws:
            _add_case(suite, objective, law.name, law, None if law.ok else next(accounts))
        for account in accounts:
            _add_case(suite, objective, account.law, None, account)
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _add_case(
    suite: ElementTree.Element,
    objective: ObjectiveResult,
    name: str,
    law: LawResult | None,
    account: Account | None,
) -> None:
    case = ElementTree.SubElement(
        suite,
        "testcase",
        classname=visible(f"pybridge.{objective.name}"),
        name=visible(name),
        time=f"{law.seconds if law else 0:.3f}",
    )
    if objective.path:
        case.set("file", visible(objective.path))
    if law is not None and (family := objective.family_of(law)):
        properties = ElementTree.SubElement(case, "properties")
        ElementTree.SubElement(properties, "property", name="family", value=visible(family))
    if account is not None:
        kind = "error" if law is not None and law.verdict is Verdict.ERROR else "failure"
        outcome = ElementTree.SubElement(case, kind, message=visible(account.heading))
        outcome.text = visible("\n".join(account.details))
    if law is not None and not law.required:
        ElementTree.SubElement(case, "system-out").text = visible(law.finding)
