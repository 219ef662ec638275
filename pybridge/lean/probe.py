"""Asks Lean about the theorems of a text, and judges the answers: the same for every backend.

The text is followed by a probe section that we write, so that each question has a line of its
own and each answer is known by its line.  A number that nobody could have guessed is printed
before the first question and after the last; without both, nothing counts.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pybridge.lean.backend import STANDARD_AXIOMS, CheckResult, TheoremOutcome
from pybridge.lean.guard import refusal
from pybridge.lean.messages import Message, parse_messages
from pybridge.lean.process import Outcome, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

# Full names, so that `X.propext` is not taken for `propext`; nothing left out of a statement.
_OPTIONS = (
    "pp.fullNames true",
    "pp.deepTerms true",
    "pp.proofs true",
    "pp.maxSteps 10000000",
    "pp.unicode.fun false",
    "pp.notation true",
    "pp.explicit false",
    "pp.universes false",
)
_PART = r"(?:[^\W\d][\w'!?]*|«[^»\n]+»)"
_NAME = re.compile(rf"{_PART}(?:\.{_PART})*\Z")
_THEOREM = re.compile(
    r"(?:@\[[^\]\n]*\]\s*)?(?:(?:private|protected)\s+)?(?:theorem|lemma)\s+(?:_root_\.)?"
    rf"({_PART}(?:\.{_PART})*)"
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


def is_name(name: str) -> bool:
    """Whether `name` can be written in a question as it stands."""
    return _NAME.match(name) is not None


@dataclass(frozen=True)
class Probe:
    """A text together with the questions about it."""

    text: str
    theorems: tuple[str, ...]
    definitions: tuple[str, ...]
    nonce: str
    source: str
    """What Lean is given: the text, then the probe section."""
    first_line: int
    """The line of the first marker; every line before it is the text's own."""

    @classmethod
    def of(cls, text: str, theorems: Sequence[str], definitions: Sequence[str] = ()) -> Probe:
        """Append the questions about `theorems` and `definitions` to `text`.

        Raises:
            ValueError: a name is not a Lean name, or is asked for twice.
        """
        names = (*theorems, *definitions)
        for name in names:
            if not is_name(name):
                raise ValueError(f"not a Lean name: {name!r}")
        if len(set(names)) < len(names):
            raise ValueError("the same name is asked for twice")
        nonce = os.urandom(16).hex()
        # The marker comes first: a text that ends in `open X in` takes it in, not an option.
        lines = [f'#print "{nonce} begin"', *(f"set_option {option}" for option in _OPTIONS)]
        for name in theorems:
            lines += [f"#print sig _root_.{name}", f"#print axioms _root_.{name}"]
        lines += [f"#print _root_.{name}" for name in definitions]
        lines.append(f'#print "{nonce} end"')
        body = text if text.endswith("\n") else text + "\n"
        source = body + "\n".join(lines) + "\n"
        first_line = body.count("\n") + 1
        return cls(text, tuple(theorems), tuple(definitions), nonce, source, first_line)

    @property
    def first_question(self) -> int:
        """The line of the first question."""
        return self.first_line + 1 + len(_OPTIONS)

    @property
    def last_line(self) -> int:
        """The line of the last marker."""
        return self.first_question + 2 * len(self.theorems) + len(self.definitions)


def refused(probe: Probe) -> CheckResult | None:
    """The result for a text that is not to be given to Lean; None when it may be."""
    problem = refusal(probe.text)
    if not problem:
        return None
    return CheckResult(
        theorems={n: TheoremOutcome(n, False, None, None, (), problem) for n in probe.theorems},
        definitions=dict.fromkeys(probe.definitions),
        messages=(),
        outcome=Outcome.NOT_STARTED,
        problem=problem,
        seconds=0.0,
        peak_memory_mb=0.0,
    )


def judge(probe: Probe, run: Run) -> CheckResult:
    """What `run`, which was given the source of `probe`, says about each theorem."""
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
        wanted = {tuple(_parts(name)): name for name in theorems}
        self._starts: list[int] = []
        self._names: list[str] = []
        for number, line in enumerate(text.split("\n"), 1):
            if line[:1].strip():
                theorem = _THEOREM.match(line)
                self._starts.append(number)
                name = tuple(_parts(theorem[1])) if theorem else ()
                self._names.append(wanted.get(name, ""))

    def of_line(self, line: int) -> str:
        """The theorem whose declaration `line` is in; empty when it is in none asked for."""
        index = bisect_right(self._starts, line) - 1
        return self._names[index] if index >= 0 else ""


def _problem(
    probe: Probe,
    run: Run,
    of_text: list[Message],
    answers: dict[int, list[Message]],
    owners: _Owners,
) -> str:
    """What makes the whole run worthless, if anything does."""
    if run.outcome is not Outcome.FINISHED:
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


def _parts(name: str) -> list[str]:
    """The parts of a name, however much of it is quoted: `«a».b` is `a.b`, `«a.b»` is not."""
    return [part.strip("«»") for part in re.findall(_PART, name)]


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
    """The statement from `#print sig`, and what is wrong with it."""
    if len(answer) != 1:
        return None, "Lean did not say what it is"
    text = " ".join(answer[0].text.split())
    match = None if answer[0].is_error else _SIGNATURE.match(text)
    if match is None:
        return None, f"Lean has no theorem of this name: {text}"
    if match["kind"] != "theorem":
        return match["statement"], f"it is not a theorem but: {match['kind']}"
    if _parts(match["name"]) != _parts(name):
        return match["statement"], f"Lean calls it {match['name']}"
    if set(match["modifiers"].split()) - {"private", "protected"}:
        return match["statement"], f"it is marked {match['modifiers'].strip()}"
    return match["statement"], ""


def _read_axioms(name: str, answer: list[Message]) -> tuple[tuple[str, ...] | None, str]:
    """The axioms from `#print axioms`, and what is wrong with the answer."""
    text = " ".join(answer[0].text.split()) if len(answer) == 1 else ""
    match = _AXIOMS.match(text)
    if match and not answer[0].is_error and _parts(match["name"]) == _parts(name):
        listed = match["axioms"]
        return tuple(axiom.strip() for axiom in listed.split(",")) if listed else (), ""
    return None, "Lean did not list its axioms"
