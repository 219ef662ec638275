"""Faults in Lean's answers: what is cut off, doubled, out of place or too much, one by one."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from pybridge.lean.backend import CheckResult, TheoremOutcome
from pybridge.lean.judge import judge, refused
from pybridge.lean.probe import Probe
from pybridge.lean.process import ProcessOutcome, Run

NAMES = ("t", "A.«β»", "u'", "v", "w")
DEFINED = ("d", "e", "f", "g", "h")
TEXT = "\n".join(
    [
        *("def d := 0", "@[simp] theorem t : True :=", " trivial", ""),
        *("private theorem «A».«β» : True := trivial", "lemma _root_.u' : True", "  := trivial"),
        *("theorem v : True := trivial", "theorem other : True :=", "  trivial"),
        *("theorem w : True := trivial", "", "-- and so on", ""),
    ]
)
PROBE = replace(Probe.of(TEXT, NAMES, DEFINED), nonce="12ab")


def note(line: int, text: str, severity: str = "information") -> dict[str, Any]:
    return {"severity": severity, "pos": {"line": line, "column": 0}, "data": text}


def error(line: int, text: str = "wrong") -> dict[str, Any]:
    return note(line, text, "error")


def faultless(probe: Probe = PROBE) -> dict[int, dict[str, Any]]:
    """What Lean answers, by line, when all is well."""
    texts = {probe.first_line: f"{probe.nonce} begin", probe.last_line: f"{probe.nonce} end"}
    line = probe.first_question
    for number, name in enumerate(probe.theorems):
        texts[line] = f"theorem {name} : Statement {number}"
        texts[line + 1] = f"'{name}' does not depend on any axioms"
        line += 2
    for number, name in enumerate(probe.definitions):
        texts[line + number] = f"def {name} := {number}"
    return {line: note(line, text) for line, text in texts.items()}


def ended(*said: dict[str, Any], **changes: Any) -> Run:
    """A run of Lean that said all this."""
    stdout = "".join(json.dumps(message) + "\n" for message in said).encode()
    return replace(Run(ProcessOutcome.FINISHED, 0, None, stdout, b"", 1.5, 80.0), **changes)


def judged(*more: dict[str, Any], probe: Probe = PROBE, **changes: Any) -> CheckResult:
    """The judgement of an answer without fault, but for these messages, which come before it."""
    return judge(probe, ended(*more, *faultless(probe).values(), **changes))


def without(*lines: int, probe: Probe = PROBE) -> list[dict[str, Any]]:
    """An answer without fault, but for these lines, which are missing."""
    return [message for line, message in faultless(probe).items() if line not in lines]


def accepted(result: CheckResult) -> set[str]:
    return {name for name, outcome in result.theorems.items() if outcome.accepted}


def line_of(name: str, axioms: bool = False) -> int:
    return PROBE.first_question + 2 * NAMES.index(name) + axioms


def of(name: str, *, says: str | None = None, rests: str | None = None) -> TheoremOutcome:
    """What is made of a theorem when Lean gives another of the two answers about it."""
    messages = faultless()
    for text, line in ((says, line_of(name)), (rests, line_of(name, axioms=True))):
        if text is not None:
            messages[line] = note(line, text)
    result = judge(PROBE, ended(*messages.values()))
    assert accepted(result) >= set(NAMES) - {name}
    return result.theorems[name]


def test_an_answer_without_fault() -> None:
    result = judged()
    assert accepted(result) == set(NAMES)
    for number, name in enumerate(NAMES):
        expected = TheoremOutcome(name, True, (), f"Statement {number}", (), "")
        assert result.theorems[name] == expected
    assert result.definitions == {n: f"def {n} := {number}" for number, n in enumerate(DEFINED)}
    assert (result.problem, result.messages, result.notes) == ("", (), ())
    assert (result.outcome, result.seconds, result.peak_memory_mb) == (
        ProcessOutcome.FINISHED,
        1.5,
        80.0,
    )


OWNERS = ["", "", "t", "t", "t", "A.«β»", "u'", "u'", "v", "", "", "w", "w", ""]
"""Which of the theorems a line of the text belongs to; there is no line 0."""


@pytest.mark.parametrize("line", range(len(OWNERS)))
def test_an_error_counts_against_the_theorem_whose_text_it_is_in(line: int) -> None:
    owner, result = OWNERS[line], judged(error(line, "so\n  so"))
    assert [message.text for message in result.messages] == ["so\n  so"]
    if not owner:
        assert not accepted(result)
        assert result.problem == f"an error outside the theorems: line {line}: so so"
        assert {outcome.reason for outcome in result.theorems.values()} == {result.problem}
        assert set(result.definitions.values()) == {None}
        return
    assert accepted(result) == set(NAMES) - {owner}
    assert result.theorems[owner].reason == f"line {line}: so so"
    assert not result.problem
    for name, outcome in result.theorems.items():
        assert outcome.messages == (result.messages if name == owner else ())


def test_the_first_error_is_the_reason() -> None:
    outcome = judged(note(2, "unused", "warning"), error(3, "a"), error(3, "b")).theorems["t"]
    assert (outcome.reason, len(outcome.messages)) == ("line 3: a", 3)


@pytest.mark.parametrize("severity", ["warning", "information"])
def test_what_is_no_error_counts_against_nobody(severity: str) -> None:
    result = judged(*(note(line, "look", severity) for line in range(1, PROBE.first_line)))
    assert accepted(result) == set(NAMES)
    assert not result.problem


def test_an_error_in_the_first_of_all_lines() -> None:
    probe = Probe.of("theorem t : True := trivial\ntheorem u : True := trivial", ["t", "u"])
    result = judged(error(1), probe=probe)
    assert accepted(result) == {"u"}
    assert result.theorems["t"].reason == "line 1: wrong"


def test_an_indented_beginning_belongs_to_no_theorem() -> None:
    probe = Probe.of("  nonsense\ntheorem t : True := trivial", ["t"])
    assert "outside the theorems" in judged(error(1), probe=probe).problem


@pytest.mark.parametrize(
    "outcome", [outcome for outcome in ProcessOutcome if outcome is not ProcessOutcome.FINISHED]
)
def test_a_run_that_did_not_finish_proves_nothing(outcome: ProcessOutcome) -> None:
    result = judged(outcome=outcome)
    assert not accepted(result)
    assert result.problem == ended(outcome=outcome).description
    assert result.outcome is outcome
    assert set(result.definitions.values()) == {None}


@pytest.mark.parametrize("line", [PROBE.first_line, PROBE.last_line])
def test_a_marker_that_is_missing_doubled_or_another(line: int) -> None:
    marker, cut = faultless()[line], "Lean did not get to the end of the text"
    forged = {**marker, "data": marker["data"].replace("12ab", "12ac")}
    for said in (
        without(line),
        [*faultless().values(), marker],
        [*without(line), forged],
        [*without(line), {**marker, "pos": {"line": line - 1, "column": 0}}],
    ):
        result = judge(PROBE, ended(*said))
        assert not accepted(result)
        assert result.problem == cut


def test_an_error_among_the_questions() -> None:
    """One about a question is the answer to it; one elsewhere means the text did not end."""
    outside = [*range(PROBE.first_line, PROBE.first_question)]
    for line in (*outside, PROBE.last_line, PROBE.last_line + 1):
        result = judged(error(line, "a\n b"))
        assert not accepted(result)
        assert result.problem == f"the text does not end properly: line {line}: a b"
    for line in (PROBE.first_question, PROBE.last_line - 1):
        assert judged(error(line)).problem == ""
    for line in (*outside[1:], PROBE.last_line + 1):
        assert judged(note(line, "hm", "warning")).problem == ""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("axioms", [False, True])
def test_a_question_with_no_answer_two_answers_or_an_error(name: str, axioms: bool) -> None:
    line = line_of(name, axioms)
    answer = faultless()[line]
    missing = "Lean did not list its axioms" if axioms else "Lean did not say what it is"
    unknown = missing if axioms else f"Lean has no theorem of this name: {answer['data']}"
    for said, reason in (
        (without(line), missing),
        ([*faultless().values(), answer], missing),
        ([*without(line), {**answer, "severity": "error"}], unknown),
    ):
        result = judge(PROBE, ended(*said))
        assert accepted(result) == set(NAMES) - {name}
        outcome = result.theorems[name]
        assert outcome.reason == reason
        assert (outcome.axioms, outcome.statement is None) == (None if axioms else (), not axioms)


@pytest.mark.parametrize("name", DEFINED)
def test_a_definition_with_no_answer_two_answers_or_an_error(name: str) -> None:
    line = PROBE.first_question + 2 * len(NAMES) + DEFINED.index(name)
    answer = faultless()[line]
    for said in (
        without(line),
        [*faultless().values(), answer],
        [*without(line), {**answer, "severity": "error"}],
    ):
        result = judge(PROBE, ended(*said))
        assert accepted(result) == set(NAMES)
        shown = {known for known, text in result.definitions.items() if text is not None}
        assert shown == set(DEFINED) - {name}


@pytest.mark.parametrize(
    ("says", "statement"),
    [
        ("theorem v : 0 = 0", "0 = 0"),
        ("theorem v :\n  forall (a : Nat),\n    a = a", "forall (a : Nat), a = a"),
        ("@[simp] theorem v : True", "True"),
        ("private theorem v : True", "True"),
        ("@[simp, ext] protected theorem v.{u, w} : True", "True"),
        ("theorem «v» : True", "True"),
    ],
)
def test_what_may_stand_around_a_statement(says: str, statement: str) -> None:
    outcome = of("v", says=says)
    assert (outcome.accepted, outcome.statement) == (True, statement)


@pytest.mark.parametrize(
    ("says", "statement", "reason"),
    [
        ("axiom v : True", "True", "it is not a theorem but: axiom"),
        ("view v : True", "True", "it is not a theorem but: view"),
        ("unsafe axiom v : True", "True", "it is not a theorem but: axiom"),
        ("theorem A.v : True", "True", "Lean calls it A.v"),
        ("theorem w : True", "True", "Lean calls it w"),
        ("theorem a : True", "True", "Lean calls it a"),
        ("unsafe theorem v : True", "True", "it is marked unsafe"),
        ("private unsafe theorem v : True", "True", "it is marked private unsafe"),
        ("theorem v", None, "Lean has no theorem of this name: theorem v"),
    ],
)
def test_what_lean_holds_is_something_else(says: str, statement: str | None, reason: str) -> None:
    outcome = of("v", says=says)
    assert (outcome.accepted, outcome.statement) == (False, statement)
    assert outcome.reason == reason


@pytest.mark.parametrize(
    ("rests", "axioms"),
    [
        ("'v' depends on axioms: [propext]", ("propext",)),
        ("'v' depends on axioms: [Quot.sound,\n propext]", ("Quot.sound", "propext")),
        ("'«v»' does not depend on any axioms", ()),
    ],
)
def test_the_axioms_that_are_allowed(rests: str, axioms: tuple[str, ...]) -> None:
    outcome = of("v", rests=rests)
    assert (outcome.accepted, outcome.axioms, outcome.reason) == (True, axioms, "")


@pytest.mark.parametrize(
    ("rests", "axioms", "reason"),
    [
        (
            "'v' depends on axioms: [propext, sorryAx]",
            ("propext", "sorryAx"),
            "its proof is incomplete (sorry)",
        ),
        (
            "'v' depends on axioms: [my.own, propext, X.propext]",
            ("my.own", "propext", "X.propext"),
            "it rests on more than the standard axioms: my.own, X.propext",
        ),
        ("'w' does not depend on any axioms", None, "Lean did not list its axioms"),
        ("'a' does not depend on any axioms", None, "Lean did not list its axioms"),
        ("nothing", None, "Lean did not list its axioms"),
    ],
)
def test_axioms_that_are_not_allowed(
    rests: str, axioms: tuple[str, ...] | None, reason: str
) -> None:
    outcome = of("v", rests=rests)
    assert (outcome.accepted, outcome.axioms, outcome.reason) == (False, axioms, reason)


def test_lines_that_are_no_messages_are_kept_as_notes() -> None:
    said = [f"warning {number}" for number in range(30)]
    stdout = ended(*faultless().values()).stdout + b"half a li"
    result = judge(PROBE, ended(stdout=stdout, stderr="\n".join(said).encode()))
    assert accepted(result) == set(NAMES)
    assert result.notes == ("half a li", *said[:20])


def test_a_text_that_lean_is_not_to_see() -> None:
    assert refused(PROBE) is None
    refusal = refused(Probe.of("macro_rules | x => y", ["t", "u"], ["d"]))
    assert refusal
    assert "`macro_rules`" in refusal.problem
    assert refusal.outcome is ProcessOutcome.NOT_STARTED
    assert (refusal.definitions, refusal.messages) == ({"d": None}, ())
    assert (refusal.seconds, refusal.peak_memory_mb) == (0, 0)
    for name in ("t", "u"):
        expected = TheoremOutcome(name, False, None, None, (), refusal.problem)
        assert refusal.theorems[name] == expected
