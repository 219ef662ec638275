"""Lets Lean elaborate a theorem with a written proof, confined, and leaves the compiled module.

    python -I -S -B elaborate.py LIBRARY DATA_BYTES CPU_SECONDS PARENT_PID REQUEST < TEXT

REQUEST is JSON: `proof`, where the proof begins in TEXT (in characters; null for a text that we
wrote ourselves), `modules`, what the text imports, `options` for Lean, `packages`, where
`pyseccomp` is. The working directory must be empty; the compiled module becomes `Law.olean` in it,
if there is no error.

Lean's parser reads the proof as one term, to the end of the text, before anything is elaborated. A
proof that it does not take, or that has syntax which `grammar.py` does not allow, is refused: the
message is printed as Lean prints its own, and the exit status is 1.

Nothing that this process says makes a verdict: see `replay.py`.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pybridge.lean.embedded.entry import field, tag
    from pybridge.lean.embedded.lifetime import die_with, limit_resources
    from pybridge.lean.untrusted.confinement import confine
    from pybridge.lean.untrusted.grammar import Syntax, complaint
    from pybridge.lean.untrusted.native import Native, elements, name_of, text_of
else:
    sys.path += [str(Path(__file__).parents[1] / part) for part in ("untrusted", "embedded")]
    from confinement import confine
    from entry import field, tag
    from grammar import Syntax, complaint
    from lifetime import die_with, limit_resources
    from native import Native, elements, name_of, text_of

SOURCE, COMPILED = "Law.lean", "Law.olean"
"""What is written into the working directory."""

_PLACE = re.compile(r"<proof>:(\d+):(\d+): (.*)", re.DOTALL)
_DEEPEST = 200_000


class NotAllowed(Exception):  # noqa: N818
    """A proof that Lean is not given; says why, and where (line from 1, column from 0)."""

    def __init__(self, reason: str, line: int, column: int) -> None:
        super().__init__(reason)
        self.line, self.column = line, column

    def __str__(self) -> str:
        """Return the message as Lean would print it."""
        place = {"line": self.line, "column": self.column}
        data = str(self.args[0])
        return json.dumps({"severity": "error", "pos": place, "data": data, "kind": "refused"})


def check_proof(lean: Native, environment: int, text: str, start: int) -> None:
    """Have Lean's parser read the proof that begins at `start`, and look through what it found.

    Raises:
        NotAllowed: it is not one term up to the end of the text, or has what is not allowed.
    """
    # At the same line and column as in the text: Lean's parser looks at columns.
    blank = re.sub(r"[^\n]", " ", text[:start])
    answer = lean.call(
        "l_Lean_Parser_runParserCategory",
        *(environment, lean.name(["term"]), lean.string(blank + text[start:])),
        lean.string("<proof>"),
    )
    found = field(answer, 0)
    if tag(answer) == 0:
        said = text_of(found)
        place = _PLACE.match(said)
        line, column, reason = place.groups() if place else ("1", "0", said)
        raise NotAllowed(_not_a_proof(text, reason, int(line), int(column)), int(line), int(column))
    try:
        objection = complaint(_syntax(found))
    except RecursionError:
        raise NotAllowed("it is nested too deeply", blank.count("\n") + 1, 0) from None
    if objection:
        before = (blank + text[start:]).encode()[: objection.position or 0].decode()
        raise NotAllowed(
            f"{objection.what} is not allowed in a proof: it could change how Lean answers",
            before.count("\n") + 1,
            len(before) - before.rfind("\n") - 1,
        )


def _not_a_proof(text: str, reason: str, line: int, column: int) -> str:
    """Say what Lean's parser found where it stopped."""
    found = text.split("\n")[line - 1][column:].strip()
    at = f"`{found[:40]}{'…' if len(found) > 40 else ''}`: " if found else ""
    return (
        f"{at}{reason} (a proof is one term or one `by` block; anything else could change how Lean "
        "answers)"
    )


def _syntax(tree: int) -> Syntax:
    """Read a syntax tree of Lean's."""
    match tag(tree):
        case 1:
            parts = tuple(map(_syntax, elements(field(tree, 2))))
            return Syntax(name_of(field(tree, 1)), parts)
        case 2:
            return Syntax("atom", text=text_of(field(tree, 1)), position=_position(tree))
        case 3:
            return Syntax("ident", text=name_of(field(tree, 2)), position=_position(tree))
    return Syntax("missing")


def _position(leaf: int) -> int | None:
    """Return where a leaf begins, in bytes; None where it is not from the text."""
    info = field(leaf, 0)
    if info & 1 or tag(info) != 0:
        return None
    return field(info, 1) >> 1


def main(library: str, data_bytes: str, cpu_seconds: str, parent: str, encoded_request: str) -> int:
    """Elaborate the text on standard input; the exit status is Lean's, or 1 for a refusal."""
    request: dict[str, Any] = json.loads(encoded_request)
    text = sys.stdin.buffer.read().decode()
    sys.setrecursionlimit(_DEEPEST)
    os.environ["UV_USE_IO_URING"] = "0"
    limit_resources(int(data_bytes), int(cpu_seconds))
    confine(
        readable=[str(Path(library).parent), *os.environ["LEAN_PATH"].split(os.pathsep)],
        writable=".",
        packages=request["packages"],
    )
    die_with(int(parent))  # may take a thread, which is to be confined too
    lean = Native(library)
    refusals: list[NotAllowed] = []

    def elaborate() -> None:
        if request["proof"] is not None:
            try:
                environment = lean.environment(request["modules"])
                check_proof(lean, environment, text, request["proof"])
            except NotAllowed as refusal:
                refusals.append(refusal)
                return
        Path(SOURCE).write_text(text, "utf-8")
        sys.stdout.flush()
        lean.shell([*request["options"], ("o", COMPILED)], [SOURCE])

    lean.run(elaborate)
    for refusal in refusals:
        print(refusal, flush=True)
    os._exit(1)  # Lean's threads would wait for more


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
