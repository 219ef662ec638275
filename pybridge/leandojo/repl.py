"""Answers LeanDojo's tactic protocol with what Lean says of the proof so far.

    python -m pybridge.leandojo.repl CONFIGURATION FILE

LeanDojo's own answerer is written with Lean's metaprogramming library, which is not always at hand.
This one needs only `lean`: to run a tactic, it has Lean elaborate the theorem from the start, with
the tactics that led to the state, then the new one, then `trace_state`.  So every state comes from
Lean itself, and a proof is finished when Lean's kernel has accepted all of it.

The protocol is lines: a request `{"sid": STATE, "cmd": TACTIC}`, an answer `REPL> {"sid": …,
"tacticState": …, "error": …}`; the first answer is the initial state, `exit` ends it.
"""

from __future__ import annotations

import json
import os
import re
import sys
import textwrap
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from pybridge.lean.embedded.installation import CHECK_OPTIONS
from pybridge.lean.guard import refusal
from pybridge.lean.judge import judge
from pybridge.lean.probe import PART, Probe
from pybridge.lean.process import ProcessOutcome, run
from pybridge.leandojo.launch import REPL_TACTIC

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pybridge.lean.backend import CheckResult

PROMPT = "REPL> "
FINISHED = "no goals"
GIVEN_UP = "proof contains `sorry`"
"""How LeanDojo knows that a proof was given up."""

_LAST_THEOREM = re.compile(
    rf".*^theorem\s+(?:_root_\.)?(?P<name>{PART}(?:\.{PART})*)", re.DOTALL | re.MULTILINE
)


def tactic_block(tactics: Sequence[str]) -> str:
    """Write a proof from tactics, as text after `:=`.

    Each tactic stands in parentheses, so that none can become a part of the one before it.
    """
    lines = [" by"]
    for tactic in tactics:
        inside = textwrap.indent(tactic.strip("\n"), " " * 3)[3:]
        plain = "\n" not in inside and "--" not in inside
        lines.append(f"  ({inside})" if plain else f"  ({inside}\n  )")
    return "\n".join(lines)


class Session:
    """The states of one theorem that have been reached, and the tactics that lead to them."""

    def __init__(self, before: str, name: str, configuration: Mapping[str, Any]) -> None:
        """Begin a session about the theorem `name`.

        `before` is the text up to the theorem's `:=`; for `configuration` see `launchers.py`.
        """
        self._before = before
        self._name = name
        self._configuration = configuration
        self._states: list[tuple[str, ...]] = []

    def start(self) -> dict[str, Any]:
        """Return the answer that gives the initial state, or says why there is none."""
        return self._elaborate(())

    def answer(self, state: int, tactic: str) -> dict[str, Any]:
        """Answer the request to run `tactic` in `state`."""
        if not 0 <= state < len(self._states):
            return _error(f"there is no state {state}")
        if not tactic.strip():
            return _error("there is no tactic")
        if problem := refusal(tactic):
            return _error(problem)
        return self._elaborate((*self._states[state], tactic))

    def _elaborate(self, tactics: tuple[str, ...]) -> dict[str, Any]:
        """Have Lean elaborate the theorem with `tactics`, and answer what state they lead to."""
        block = tactic_block(tactics)
        text = f"{self._before}{block}\n  trace_state\n  all_goals sorry\n"
        first_line = self._before.count("\n") + tactic_block(tactics[:-1]).count("\n") + 2
        state_line = self._before.count("\n") + block.count("\n") + 2
        result = self._ask(text)
        if result.outcome is not ProcessOutcome.FINISHED:
            return _error(result.problem)
        errors = [message for message in result.messages if message.is_error]
        if errors:
            # Once a tactic has failed, Lean complains about what is left of the theorem as well.
            own = [error for error in errors if first_line <= error.line < state_line]
            return _error("\n".join(error.text for error in own or errors))
        goals = [m.text for m in result.messages if (m.line, m.kind) == (state_line, "trace")]
        if len(goals) != 1:
            return _error(result.problem or "Lean does not show a state after this tactic")
        outcome = result.theorems[self._name]
        if not goals[0]:
            if "sorryAx" in (outcome.axioms or ()):
                return _error(GIVEN_UP)
            if not outcome.accepted:
                return _error(outcome.reason)
        self._states.append(tactics)
        return {
            "sid": len(self._states) - 1,
            "tacticState": goals[0] or FINISHED,
            "error": None,
        }

    def _ask(self, text: str) -> CheckResult:
        probe = Probe.of(text, [self._name])
        known = self._configuration
        memory = f"--memory={known['memory_mb']}"
        command = [*known["lean"], memory, "--json", *CHECK_OPTIONS, "--stdin"]
        answer = run(
            command,
            environment={**os.environ, **known["environment"]},
            stdin=probe.source.encode(),
            timeout=known["timeout"],
            directory=Path.cwd(),
        )
        return judge(probe, answer)


def _error(problem: str) -> dict[str, Any]:
    return {"sid": None, "tacticState": None, "error": problem}


def serve(session: Session, requests: IO[str], answers: IO[str]) -> int:
    """Answer requests until there are no more; the exit status."""

    def say(answer: dict[str, Any]) -> None:
        print(f"{PROMPT}{json.dumps(answer, ensure_ascii=False)}", file=answers, flush=True)

    initial = session.start()
    if initial["error"] is not None:
        print(initial["error"], file=answers, flush=True)
        return 1
    say(initial)
    for line in requests:
        if line.strip() == "exit":
            break
        try:
            request = json.loads(line)
            state, tactic = int(request["sid"]), str(request["cmd"])
        except (ValueError, KeyError, TypeError) as error:
            say(_error(f"not a request: {error}"))
            continue
        say(session.answer(state, tactic))
    return 0


def read_theorem(file: Path) -> tuple[str, str]:
    """Read the text up to the `:=` of the theorem that LeanDojo asks about, and its name.

    Raises:
        ValueError: there is no such theorem.
    """
    text = file.read_text(encoding="utf-8")
    tactic = REPL_TACTIC.search(text)
    before = text[: tactic.start()].rstrip() if tactic else ""
    theorem = _LAST_THEOREM.match(before)
    if theorem is None or not before.endswith("by"):
        raise ValueError(f"{file} has no theorem to interact with")
    return before.removesuffix("by").rstrip(), theorem["name"]


def main(configuration: str, file: str) -> int:
    """Speak the protocol about the theorem in `file`, on standard input and output."""
    _read_long_lines()
    before, name = read_theorem(Path(file))
    known = json.loads(Path(configuration).read_text(encoding="utf-8"))
    return serve(Session(before, name, known), sys.stdin, sys.stdout)


def _read_long_lines() -> None:
    """Let a terminal pass on lines of any length; LeanDojo talks through one, and it would cut
    them off after 4096 bytes."""
    with suppress(ImportError, OSError):
        import termios

        try:
            settings = termios.tcgetattr(sys.stdin)
        except termios.error:
            return  # not a terminal
        settings[3] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(sys.stdin, termios.TCSANOW, settings)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
