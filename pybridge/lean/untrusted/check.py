"""Checks theorems apart: elaborated in one confined process, replayed in the kernel of another."""

from __future__ import annotations

import importlib.util
import json
import os
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pybridge.lean.backend import CheckResult, TheoremOutcome
from pybridge.lean.embedded.installation import CHECK_OPTIONS, ProcessLimits, environment
from pybridge.lean.judge import judge
from pybridge.lean.messages import Message, parse_messages
from pybridge.lean.probe import Probe, name_parts
from pybridge.lean.process import ProcessOutcome, Run, run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pybridge.lean.library.compiled import Library

__all__ = ["Text", "check_apart", "layers_in_force"]

_ELABORATE, _REPLAY, _CONFINE = (
    Path(__file__).with_name(f"{name}.py") for name in ("elaborate", "replay", "confinement")
)
_COMPILED = "Law.olean"
_REFUSED = 65
"""The exit status with which `replay.py` refuses."""

_LIBRARY = ("Init", "LatentObjective")
"""What every text imports."""

_SHORTEST_SECONDS = 1.0
"""What the replay gets, however long the elaboration took."""


@dataclass(frozen=True)
class Text:
    """A Lean text whose last theorem may have a proof that somebody else has written."""

    lean: str
    proof_start: int | None = None
    """Where that proof begins, in characters; it ends with the text. None where all is ours."""

    @property
    def first_proof_line(self) -> int:
        """The line of `lean` on which the proof begins, counted from 1."""
        return self.lean.count("\n", 0, self.proof_start or 0) + 1

    def place(self, message: Message) -> str:
        """Say where a message belongs, as the author of the proof counts."""
        if self.proof_start is None or message.line < self.first_proof_line:
            return f"line {message.line}"
        return f"line {message.line - self.first_proof_line + 1} of the proof"


def check_apart(
    library: Library,
    text: Text,
    theorems: Sequence[str],
    *,
    definitions: Sequence[str] = (),
    timeout: float,
    memory_mb: int,
) -> CheckResult:
    """Ask a fresh Lean about the `theorems` of `text`, after its kernel has checked them.

    Args:
        library: Lean and the compiled library.
        text: what is elaborated.
        theorems: their full names.
        definitions: names whose definitions are asked for too.
        timeout: seconds for both processes together.
        memory_mb: megabytes for each of them.

    Raises:
        ValueError: a name is not a Lean name.
    """
    probe = Probe.of("", theorems, definitions)
    if "\r" in text.lean or "\0" in text.lean or not _is_unicode(text.lean):
        return _nothing(probe, "the proof contains a character that no Lean text may contain")
    try:
        temporary = tempfile.TemporaryDirectory(prefix="pybridge-proof-")
    except OSError as error:
        return _nothing(probe, f"there is no directory to check the proof in: {error}", broken=True)
    with temporary as name:
        directory = Path(name).resolve()
        elaboration = _elaborate(library, text, directory, timeout, memory_mb)
        messages, _ = parse_messages(elaboration.stdout)
        compiled = directory / _COMPILED
        if reason := _why_not(text, elaboration, messages, compiled):
            broken = elaboration.outcome is not ProcessOutcome.FINISHED
            result = _nothing(probe, reason, broken=broken)
        else:
            left = max(_SHORTEST_SECONDS, timeout - elaboration.seconds)
            result = _replay(library, probe, compiled, left, memory_mb)
    return replace(
        result,
        messages=messages,
        outcome=result.outcome
        if result.outcome is not ProcessOutcome.NOT_STARTED
        else elaboration.outcome,
        seconds=result.seconds + elaboration.seconds,
        peak_memory_mb=max(result.peak_memory_mb, elaboration.peak_memory_mb),
    )


def _elaborate(
    library: Library, text: Text, directory: Path, timeout: float, memory_mb: int
) -> Run:
    """Run `elaborate.py`, which leaves the compiled module in `directory`."""
    arguments = (*ProcessLimits.of(timeout, memory_mb).arguments, *CHECK_OPTIONS)
    request = {
        "proof": text.proof_start,
        "modules": _LIBRARY,
        "options": [("J", None), *_by_letter(arguments)],
    }
    return _run(library, _ELABORATE, request, text.lean, directory, timeout, memory_mb)


def _replay(
    library: Library, probe: Probe, compiled: Path, timeout: float, memory_mb: int
) -> CheckResult:
    """Run `replay.py` on a compiled module, and judge what it answers."""
    names = [name_parts(name) for name in (*probe.theorems, *probe.definitions)]
    request = {"module": str(compiled), "names": names, "modules": _LIBRARY}
    answer = _run(library, _REPLAY, request, probe.source, Path("/"), timeout, memory_mb)
    if answer.exit_status == _REFUSED:
        said = answer.stderr.decode("utf-8", "replace").strip()
        return _nothing(probe, f"the replay in a fresh kernel refuses it: {said}")
    return judge(probe, answer)


def _run(
    library: Library,
    script: Path,
    request: Mapping[str, object],
    text: str,
    directory: Path,
    timeout: float,
    memory_mb: int,
) -> Run:
    limits = ProcessLimits.of(timeout, memory_mb)
    command = library.lean.command(
        [json.dumps({**request, "packages": _packages()})],
        script=script,
        data_mb=limits.data_mb,
        cpu_seconds=limits.cpu_seconds,
        parent=os.getpid(),
    )
    return run(
        command,
        environment=environment(library.lean_path),
        stdin=text.encode(),
        timeout=timeout,
        directory=directory,
    )


def _by_letter(arguments: Sequence[str]) -> list[tuple[str, str]]:
    """Return the options as Lean's own start has them: each by its letter, with its value."""
    waiting, found = list(arguments), list[tuple[str, str]]()
    while waiting:
        letter, value = waiting[0][1], waiting.pop(0)[2:]
        found.append((letter, value or waiting.pop(0)))
    return found


def _why_not(text: Text, run: Run, messages: Sequence[Message], compiled: Path) -> str:
    """Say why there is nothing to replay; empty if there is."""
    if run.outcome is not ProcessOutcome.FINISHED:
        return run.description
    for message in messages:
        if message.is_error:
            return f"{text.place(message)}: {' '.join(message.text.split())}"
    if compiled.is_file():
        return ""
    said = run.stderr.decode("utf-8", "replace").split("\n", 1)[0].strip()
    return f"Lean left nothing to check{': ' if said else ''}{said[:300]}"


def _nothing(probe: Probe, reason: str, *, broken: bool = False) -> CheckResult:
    """Return the result where no theorem is accepted; `broken` if Lean did not get through."""
    outcomes = {
        name: TheoremOutcome(name, False, None, None, (), reason) for name in probe.theorems
    }
    return CheckResult(
        theorems=outcomes,
        definitions=dict.fromkeys(probe.definitions),
        messages=(),
        outcome=ProcessOutcome.NOT_STARTED,
        problem=reason if broken else "",
        seconds=0.0,
        peak_memory_mb=0.0,
    )


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _packages() -> str | None:
    """Return the directory in which `pyseccomp` lies; None where it is not installed."""
    specification = importlib.util.find_spec("pyseccomp")
    if specification is None or specification.origin is None:
        return None
    return str(Path(specification.origin).parent)


def layers_in_force() -> str:
    """Name the layers that confine a process here, for a person."""
    import sys

    packages = _packages()
    command = [sys.executable, "-I", "-S", "-B", str(_CONFINE), *filter(None, [packages])]
    answer = run(command, environment={}, timeout=20)
    return answer.stdout.decode("utf-8", "replace").strip()
