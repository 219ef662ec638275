"""What a CI server is told."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

import pytest
from example_reports import LOCKED, MANY, every_text_is, finding, report, required

from pybridge.report.junit import to_junit
from pybridge.report.results import ObjectiveResult, Report, Verdict


def cases(told: Report) -> Iterator[ElementTree.Element]:
    yield from ElementTree.fromstring(to_junit(told).encode()).iter("testcase")


def test_required_laws_and_findings_are_cases() -> None:
    root = ElementTree.fromstring(to_junit(MANY).encode())
    numbers = {
        suite.attrib["name"]: tuple(
            int(suite.attrib[key]) for key in ("tests", "failures", "errors")
        )
        for suite in root
    }
    assert numbers == {"lasso": (2, 0, 0), "my_vae": (6, 1, 0), "locked": (3, 2, 1)}
    for suite in root:
        counted = (len(list(suite.iter(kind))) for kind in ("testcase", "failure", "error"))
        assert tuple(counted) == numbers[suite.attrib["name"]]


def test_a_failure_says_what_is_wrong_and_what_to_do() -> None:
    (case,) = (case for case in cases(MANY) if case.attrib["name"] == "mono_gamma")
    failure = case.find("failure")
    assert failure is not None
    assert failure.attrib["message"] == (
        "is disproved, not proved: it should be increasing in gamma"
    )
    assert '"tc >= 0"]' in (failure.text or "")
    assert case.attrib["file"] == "objectives/my_vae.toml"


def test_a_finding_that_does_not_hold_passes_with_the_fact() -> None:
    (case,) = cases(
        report(ObjectiveResult("j", "x", (finding("f", Verdict.DISPROVED, fact="rising"),)))
    )
    assert [(part.tag, part.text) for part in case] == [("system-out", "rising: no")]


def test_a_law_that_is_broken_as_required_passes_and_a_vacuous_one_fails() -> None:
    laws = (
        required("broken", Verdict.DISPROVED, expected=Verdict.DISPROVED),
        required("vacuous", vacuous=("x > 0", "x < 0")),
    )
    broken, vacuous = cases(report(ObjectiveResult("j", "x", laws)))
    assert list(broken) == []
    assert [part.tag for part in vacuous] == ["failure"]


def test_a_locked_finding_that_vanished_fails() -> None:
    told = {case.attrib["name"]: [part.tag for part in case] for case in cases(report(LOCKED))}
    assert told == {
        "mono_a": ["failure", "system-out"],
        "slow": ["error"],
        "gap_a": ["failure"],
    }


@pytest.mark.parametrize("text", ["<a>&'\"]]>", "\x00\x1b[31m\x7f", "\ud800", "a\nb"])
def test_any_text_makes_a_document(text: str) -> None:
    assert len(list(cases(every_text_is(text)))) == 11
