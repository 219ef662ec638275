"""Judges what Lean answered about the theorems of a text: the same for every backend.

A theorem is accepted when Lean got through the whole text and all our questions, has a theorem of
that name, reported no error in its text, and traces it back to the standard axioms.  Everything
else, whatever the cause, is not accepted and says why.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from pybridge.lean.backend import STANDARD_AXIOMS, CheckResult, TheoremOutcome
from pybridge.lean.guard import refusal
from pybridge.lean.messages import Message, parse_messages
from pybridge.lean.probe import PART, Probe, name_parts
from pybridge.lean.process import ProcessOutcome, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

_THEOREM = re.compile(
    r"(?:@\[[^\]\n]*\]\s*)?(?:(?:private|protected)\s+)?(?:theorem|lemma)\s+(?:_root_\.)?"
    rf"({PART}(?:\.{PART})*)"
)
_SIGNATURE = re.compile(
    r"(?:@\[[^\]]*\] )?(?P<modifiers>(?:(?:private|protected|unsafe|partial|meta) )*)"
    r"(?P<kind>\w+(?: \w+)?) (?P<name>(?:«[^»]*»|\S)+?)(?:\.\{[^}]*\})? : (?P<statement>.*)\Z",
    re.DOTALL,
)
_AXIOMS = re.compile(
    r"'(?P<name>.*)' (?:does not depend on any axioms|depends on axioms: \[(?P<axioms>.+)\])\Z",
    re.DOTALL,
)


def refused(probe: Probe) -> CheckResult | None:
    """Return the result for a text that Lean is not to see; None when it may see it."""
    problem = refusal(probe.text)
    if not problem:
        return None
    return CheckResult(
        theorems={n: TheoremOutcome(n, False, None, None, (), problem) for n in probe.theorems},
        definitions=dict.fromkeys(probe.definitions),
        messages=(),
        outcome=ProcessOutcome.NOT_STARTED,
        problem=problem,
        seconds=0.0,
        peak_memory_mb=0.0,
    )


def judge(probe: Probe, run: Run) -> CheckResult:
    """Return what `run`, which was given the source of `probe`, says about each theorem."""
    messages, notes = parse_messages(run.stdout)
    answers: dict[int, list[Message]] = {}
    of_text: list[Message] = []
    for message in messages:
        if message.line < probe.first_line:
            of_text.append(message)
        else:
            answers.setdefault(message.line, []).append(message)
    owners = _Owners(probe.text, probe.theorems)
    problem = _problem(probe, run, of_text, answers, owners)
    by_owner: dict[str, list[Message]] = {}
    for message in of_text:
        by_owner.setdefault(owners.of_line(message.line), []).append(message)
    outcomes = {}
    for index, name in enumerate(probe.theorems):
        line = probe.first_question + 2 * index
        outcomes[name] = _theorem(
            name,
            answers.get(line, []),
            answers.get(line + 1, []),
            tuple(by_owner.get(name, ())),
            problem,
        )
    line = probe.first_question + 2 * len(probe.theorems)
    definitions: dict[str, str | None] = {}
    for index, name in enumerate(probe.definitions):
        answer = answers.get(line + index, [])
        known = not problem and len(answer) == 1 and not answer[0].is_error
        definitions[name] = answer[0].text if known else None
    stderr = run.stderr.decode("utf-8", "replace").splitlines()
    return CheckResult(
        theorems=outcomes,
        definitions=definitions,
        messages=tuple(of_text),
        outcome=run.outcome,
        problem=problem,
        seconds=run.seconds,
        peak_memory_mb=run.peak_memory_mb,
        notes=(*notes, *stderr[:20]),
    )


class _Owners:
    """Which theorem a line of the text belongs to.

    A line that does not start with a space starts a new command, as in all Lean code that is
    laid out as usual.  Where it does not, an error counts against more theorems, never fewer.
    """

    def __init__(self, text: str, theorems: Sequence[str]) -> None:
        wanted = {tuple(name_parts(name)): name for name in theorems}
        self._starts: list[int] = []
        self._names: list[str] = []
        for number, line in enumerate(text.split("\n"), 1):
            if line[:1].strip():
                theorem = _THEOREM.match(line)
                self._starts.append(number)
                name = tuple(name_parts(theorem[1])) if theorem else ()
                self._names.append(wanted.get(name, ""))

    def of_line(self, line: int) -> str:
        """Return the theorem whose declaration `line` is in; empty when none asked for is."""
        index = bisect_right(self._starts, line) - 1
        return self._names[index] if index >= 0 else ""


def _problem(
    probe: Probe,
    run: Run,
    of_text: list[Message],
    answers: dict[int, list[Message]],
    owners: _Owners,
) -> str:
    """Say what makes the whole run worthless, if anything does."""
    if run.outcome is not ProcessOutcome.FINISHED:
        return run.description
    for message in of_text:
        if message.is_error and not owners.of_line(message.line):
            return f"an error outside the theorems: {_quote(message)}"
    for line, found in answers.items():
        if not probe.first_question <= line < probe.last_line:
            for message in found:
                if message.is_error:
                    return f"the text does not end properly: {_quote(message)}"
    markers = ((probe.first_line, "begin"), (probe.last_line, "end"))
    for line, word in markers:
        if [m.text for m in answers.get(line, [])] != [f"{probe.nonce} {word}"]:
            return "Lean did not get to the end of the text"
    return ""


def _quote(message: Message) -> str:
    return f"line {message.line}: {' '.join(message.text.split())}"


def _theorem(
    name: str,
    signature: list[Message],
    axioms: list[Message],
    own: tuple[Message, ...],
    problem: str,
) -> TheoremOutcome:
    """Judge one theorem from the answers to its two questions and the messages in its text."""
    statement, complaint = _read_signature(name, signature)
    rests_on, axioms_complaint = _read_axioms(name, axioms)
    beyond = [axiom for axiom in rests_on or () if axiom not in STANDARD_AXIOMS]
    reason = problem
    if not reason:
        errors = [message for message in own if message.is_error]
        if errors:
            reason = _quote(errors[0])
        elif complaint or axioms_complaint:
            reason = complaint or axioms_complaint
        elif "sorryAx" in beyond:
            reason = "its proof is incomplete (sorry)"
        elif beyond:
            reason = f"it rests on more than the standard axioms: {', '.join(beyond)}"
    return TheoremOutcome(name, not reason, rests_on, statement, own, reason)


def _read_signature(name: str, answer: list[Message]) -> tuple[str | None, str]:
    """Read the statement from `#print sig`, and say what is wrong with it."""
    if len(answer) != 1:
        return None, "Lean did not say what it is"
    text = " ".join(answer[0].text.split())
    match = None if answer[0].is_error else _SIGNATURE.match(text)
    if match is None:
        return None, f"Lean has no theorem of this name: {text}"
    if match["kind"] != "theorem":
        return match["statement"], f"it is not a theorem but: {match['kind']}"
    if name_parts(match["name"]) != name_parts(name):
        return match["statement"], f"Lean calls it {match['name']}"
    if set(match["modifiers"].split()) - {"private", "protected"}:
        return match["statement"], f"it is marked {match['modifiers'].strip()}"
    return match["statement"], ""


def _read_axioms(name: str, answer: list[Message]) -> tuple[tuple[str, ...] | None, str]:
    """Read the axioms from `#print axioms`, and say what is wrong with the answer."""
    text = " ".join(answer[0].text.split()) if len(answer) == 1 else ""
    match = _AXIOMS.match(text)
    if match and not answer[0].is_error and name_parts(match["name"]) == name_parts(name):
        listed = match["axioms"]
        return tuple(axiom.strip() for axiom in listed.split(",")) if listed else (), ""
    return None, "Lean did not list its axioms"
