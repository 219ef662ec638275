"""The verdicts that Lean has given before, so that unchanged laws need no second proof.

The rule: an entry says that this Lean accepted this theorem as the law that was asked. It is found
again only by exactly the same question, which is made of

* the Lean that answered: version, commit and build, the backend, our core library, the theory;
* every line of pybridge, by a hash of its files, and so of all that prints, judges and reads back;
* the objective's name and formula, and the law's name, variables, hypotheses and claim;
* the limits of the prover: a law that an earlier run settled with more effort is not settled with
  less, or what comes out would depend on what was run before.

Only *proved* and *disproved* are kept. An *unknown* depends on how long a solver was allowed to
run, and on the machine; an *error* is nothing to keep.

The question is stored in full beside the answer, and both under a checksum, so that no damage to
the file can attach a verdict to another law. Two processes may use the cache at once, and a kill
loses at most what was being added. A cache that cannot be opened, read or written to is done
without: it makes nothing wrong, only slower. So is one that somebody else could have written to,
as a checksum is no signature.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pybridge.expression import parse_relation
from pybridge.expression.algebraic import AlgebraicNumber, Number
from pybridge.lean.backend import STANDARD_AXIOMS
from pybridge.lean.library.cache import (
    ENVIRONMENT_VARIABLE,
    cache_directory,
    make_private_directory,
)
from pybridge.report.results import LawResult, Repair, Verdict
from pybridge.translation.naming import theorem_name
from pybridge.verification.tasks import Asked

if TYPE_CHECKING:
    import sqlite3

    from pybridge.expression import Relation
    from pybridge.lean.backend import LeanIdentity
    from pybridge.objectives.objective import Objective

__all__ = ["FILE_NAME", "MAX_BYTES", "CacheWarning", "VerdictCache", "open_cache"]

FILE_NAME = "verdicts-1.sqlite3"
"""The file in the cache directory. The number changes with the table."""

MAX_BYTES = 128 << 20
"""Above this size the half of the entries goes that was not used for longest: about 30,000."""

_TABLE = """
    CREATE TABLE IF NOT EXISTS verdicts (
        digest BLOB PRIMARY KEY NOT NULL,
        question BLOB NOT NULL,
        answer BLOB NOT NULL,
        checksum BLOB NOT NULL,
        used INTEGER NOT NULL
    )
"""
_COLUMNS = "digest, question, answer, checksum, used"

_LOCK_SECONDS = 5.0
"""How long to wait for another process."""

_MARK_SECONDS = 24 * 3600
"""How old the note of an entry's last use may become."""

_AT_ONCE = 500
"""How many entries are asked for in one query."""

_LOADED = time.time()
"""When the code that runs was read."""

_T = TypeVar("_T")


class CacheWarning(UserWarning):
    """The cache is not used, because others could have written to it."""


def open_cache(
    identity: LeanIdentity, path: Path | None = None, *, over: str = ""
) -> VerdictCache | None:
    """Open the cache of what this Lean said; `None` if there is none, or its build is unknown.

    Args:
        identity: the Lean.
        path: the file; by default in the user's cache directory.
        over: what the laws are about.

    Warns:
        CacheWarning: the file or its directory belongs to another user, or others may write to it.
    """
    code = _code_digest()
    if code is None or not identity.build:
        return None
    environment = json.dumps([code, over, *astuple(identity)])
    try:
        file = _own_file(path or cache_directory() / FILE_NAME)
        return VerdictCache(file, environment) if file else None
    except (OSError, ImportError):  # some builds of Python lack sqlite3
        return None


def _own_file(path: Path) -> Path | None:
    """Return the file, made if need be; `None`, with a warning, if others can write to it.

    Raises:
        OSError: the file or its directory cannot be made.
    """
    path = path.resolve()
    make_private_directory(path.parent)
    if problem := _exposure(path.parent):
        warn_of = path.parent
    else:
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        problem, warn_of = _exposure(path), path
    if not problem:
        return path
    warnings.warn(
        f"no verdicts are remembered, because {warn_of} {problem}, or set {ENVIRONMENT_VARIABLE} "
        "to a directory of your own",
        CacheWarning,
        stacklevel=4,
    )
    return None


def _exposure(path: Path) -> str:
    """Say who else can write to a file or directory, and the remedy; empty if nobody can."""
    if not hasattr(os, "getuid"):
        return ""
    status = path.stat()
    if status.st_uid != os.getuid():
        return f"belongs to another user (number {status.st_uid}); remove it"
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        import shlex

        return f"can be written to by others; run: chmod go-w {shlex.quote(str(path))}"
    return ""


class VerdictCache:
    """A file of verdicts. Whatever goes wrong with it, its methods do less and raise nothing."""

    def __init__(self, path: Path, environment: str) -> None:
        """Use the file at `path` for verdicts that depend on `environment`.

        Raises:
            ImportError: this Python has no sqlite3.
        """
        import sqlite3

        self._sqlite = sqlite3
        self._path = path
        self._environment = hashlib.sha256(environment.encode()).hexdigest()
        self._connection: sqlite3.Connection | None = None
        try:
            self._connection = sqlite3.connect(path, timeout=_LOCK_SECONDS)
            self._connection.execute(_TABLE)
        except sqlite3.Error as error:
            self._do_without(error)

    def close(self) -> None:
        """Close the file."""
        if self._connection is not None:
            with suppress(self._sqlite.Error):
                self._connection.close()
            self._connection = None

    def look_up(self, asked: Sequence[Asked]) -> list[LawResult | None]:
        """Return, for each law of an objective, what Lean said about it before, if it did."""
        texts = [self._text_of(each) for each in asked]
        none: dict[bytes, bytes] = {}
        answers = self._attempt(lambda connection: _read(connection, texts), none)
        return [
            _remembered(answers[text], each) if text in answers else None
            for text, each in zip(texts, asked, strict=True)
        ]

    def keep(self, asked: Sequence[Asked], results: Sequence[LawResult]) -> None:
        """Add the results that Lean stands behind."""
        answers = {
            self._text_of(each): _answer(result, each)
            for each, result in zip(asked, results, strict=True)
            if result.verdict in (Verdict.PROVED, Verdict.DISPROVED)
        }
        if answers:
            self._attempt(lambda connection: _write(connection, answers), None)

    def _text_of(self, asked: Asked) -> bytes:
        """Write the question in full, with formulas in the form that the parser reads."""
        objective, law = asked.objective, asked.law
        parts = [
            self._environment,
            astuple(asked.limits),
            objective.name,
            str(objective.formula),
            law.name,
            law.variables(objective),
            [_in_full(hypothesis, objective) for hypothesis in law.hypotheses(objective)],
            _in_full(law.claim, objective),
        ]
        return json.dumps(parts).encode()

    def _attempt(self, action: Callable[[sqlite3.Connection], _T], otherwise: _T) -> _T:
        """Return what an action gives, or `otherwise` if the file cannot be used."""
        if self._connection is None:
            return otherwise
        try:
            return action(self._connection)
        except self._sqlite.Error as error:
            self._do_without(error)
            return otherwise

    def _do_without(self, error: sqlite3.Error) -> None:
        """Stop using the file; remove it if it is damaged, and not just locked, full or the like,
        all of which have exceptions of their own."""
        self.close()
        if type(error) is self._sqlite.DatabaseError:
            with suppress(OSError):
                self._path.unlink()


def _read(connection: sqlite3.Connection, texts: Sequence[bytes]) -> dict[bytes, bytes]:
    """Read the answers to the questions that have some."""
    answers: dict[bytes, bytes] = {}
    wanted = {_digest(text): text for text in texts}
    digests, aged, now = list(wanted), [], int(time.time())
    for start in range(0, len(digests), _AT_ONCE):
        some = digests[start : start + _AT_ONCE]
        query = f"SELECT {_COLUMNS} FROM verdicts WHERE digest IN ({','.join('?' * len(some))})"
        for digest, text, answer, checksum, used in connection.execute(query, some):
            if not isinstance(answer, bytes) or wanted.get(digest) != text:
                continue
            if checksum == _digest(text, answer):
                answers[text] = answer
                if not isinstance(used, int) or now - used > _MARK_SECONDS:
                    aged.append((now, digest))
    if aged:
        with connection:
            connection.executemany("UPDATE verdicts SET used = ? WHERE digest = ?", aged)
    return answers


def _write(connection: sqlite3.Connection, answers: Mapping[bytes, dict[str, Any]]) -> None:
    """Add answers, and remove others if there are too many."""
    rows, now = [], int(time.time())
    for text, fields in answers.items():
        answer = json.dumps(fields).encode()
        rows.append((_digest(text), text, answer, _digest(text, answer), now))
    with connection:
        connection.executemany(
            f"INSERT OR REPLACE INTO verdicts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)", rows
        )
    pages, free, size = (
        connection.execute(f"PRAGMA {what}").fetchone()[0]
        for what in ("page_count", "freelist_count", "page_size")
    )
    if (pages - free) * size > MAX_BYTES:
        with connection:
            connection.execute(
                "DELETE FROM verdicts WHERE digest IN (SELECT digest FROM verdicts ORDER BY used "
                "LIMIT (SELECT (count(*) + 1) / 2 FROM verdicts))"
            )


def _in_full(relation: Relation, objective: Objective) -> tuple[str, str]:
    """Write a relation as it was stated, and as Lean has it."""
    return str(relation), str(objective.inlined(relation))


def _answer(result: LawResult, asked: Asked) -> dict[str, Any]:
    """Return what Lean said, without what the law itself says."""
    point = result.counterexample
    return {
        "verdict": result.verdict.value,
        "theorem": result.theorem,
        "axioms": result.axioms,
        "hypotheses": result.hypotheses,
        "vacuous": result.vacuous,
        "counterexample": point and {name: _written(value) for name, value in point.items()},
        "failure": result.failure,
        "repairs": [astuple(repair) for repair in result.repairs] if asked.repair else None,
        "certificate": result.certificate,
        "lean": result.lean,
    }


def _remembered(answer: bytes, asked: Asked) -> LawResult | None:
    """Return what Lean said about this law; `None` if the answer makes no sense, or is not all."""
    try:
        return _result(json.loads(answer), asked)
    except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError):
        return None


def _result(answer: dict[str, Any], asked: Asked) -> LawResult | None:
    """Return what Lean said, as a result about this law; `None` if repairs were not looked for.

    Raises:
        ValueError, TypeError, KeyError, ArithmeticError: the answer makes no sense.
    """
    objective, law = asked.objective, asked.law
    verdict = Verdict(answer["verdict"])
    disproved = verdict is Verdict.DISPROVED
    axioms, point = answer["axioms"], answer["counterexample"]
    texts = {name: answer[name] for name in ("failure", "lean")}
    certificate, repairs = answer["certificate"], answer["repairs"]
    given = law.hypotheses(objective)
    kept, vacuous = _listed(answer["hypotheses"]), _listed(answer["vacuous"])
    hypotheses = tuple(relation for relation in given if str(relation) in kept)
    sensible = (
        disproved or verdict is Verdict.PROVED,
        answer["theorem"] == theorem_name(objective.name, law.name, disproved=disproved),
        isinstance(axioms, list) and STANDARD_AXIOMS.issuperset(axioms),
        isinstance(point, dict) == disproved and (disproved or point is None),
        certificate is None or isinstance(certificate, str),
        len(hypotheses) == len(kept) and (not disproved or hypotheses == given),
        {str(relation) for relation in given}.issuperset(vacuous),
        repairs is None or (isinstance(repairs, list) and (disproved or not repairs)),
        all(isinstance(text, str) for text in texts.values()),
    )
    if not all(sensible):
        raise ValueError("the answer is not one that Lean gives")
    if disproved and asked.repair and repairs is None:
        return None
    return LawResult(
        name=law.name,
        family=law.family,
        statement=law.stated_where(hypotheses),
        verdict=verdict,
        expected=Verdict(law.expect) if law.required else None,
        claim=str(law.claim),
        fact=law.fact,
        hypotheses=tuple(map(str, hypotheses)),
        theorem=answer["theorem"],
        axioms=tuple(axioms),
        uses=() if disproved else tuple(map(str, law.assumptions_behind(hypotheses, objective))),
        vacuous=vacuous,
        vacuous_allowed=law.vacuous,
        counterexample=_point(point, law.variables(objective)) if disproved else None,
        repairs=tuple(_repair(*parts) for parts in repairs) if asked.repair and repairs else (),
        certificate=certificate,
        remembered=True,
        **texts,
    )


def _listed(value: object) -> tuple[str, ...]:
    """Return a list of texts as a tuple.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError("not a list of texts")
    return tuple(value)


def _repair(assumption: str, place: str, theorem: str, lean: str) -> Repair:
    """Read a repair.

    Raises:
        ValueError, TypeError: it is none.
    """
    parse_relation(assumption)
    if place not in ("objective", "law") or not isinstance(theorem + lean, str):
        raise ValueError("not a repair")
    return Repair(assumption, "law" if place == "law" else "objective", theorem, lean)


_RATIONAL = re.compile(r"-?[0-9]+(?:/[0-9]+)?")


def _written(value: Number) -> str | list[object]:
    """Return a number, ready for `json.dumps`."""
    if isinstance(value, Fraction):
        return str(value)
    return [list(value.coefficients), str(value.low), str(value.high)]


def _point(values: dict[str, object], variables: Sequence[str]) -> dict[str, Number]:
    """Read the numbers that break a law, one for each of its variables.

    Raises:
        ValueError, TypeError, ArithmeticError: they are not that.
    """
    if set(variables) != values.keys():
        raise ValueError("not a point")
    return {name: _number(value) for name, value in values.items()}


def _number(value: object) -> Number:
    """Read a number.

    Raises:
        ValueError, TypeError, ArithmeticError: it is none.
    """
    match value:
        case str() if _RATIONAL.fullmatch(value):
            return Fraction(value)
        case [list(coefficients), str(low), str(high)] if all(
            type(coefficient) is int for coefficient in coefficients
        ) and all(map(_RATIONAL.fullmatch, (low, high))):
            number = AlgebraicNumber(tuple(coefficients), Fraction(low), Fraction(high))
            if number.low < number.high and number.changes_sign:
                return number
    raise ValueError("not a number")


def _digest(*parts: bytes) -> bytes:
    """Hash some texts; where each of them ends makes a difference."""
    return hashlib.sha256(b"".join(b"%d:%b" % (len(part), part) for part in parts)).digest()


@cache
def _code_digest() -> str | None:
    """Hash pybridge's files; `None` if they changed since this process read them."""
    digest = hashlib.sha256()
    directory = Path(__file__).parents[1]
    files = (file for kind in ("*.py", "*.txt", "*.j2") for file in directory.rglob(kind))
    for file in sorted(files):
        status = file.stat()
        if max(status.st_mtime, status.st_ctime) > _LOADED:
            return None
        digest.update(_digest(str(file.relative_to(directory)).encode(), file.read_bytes()))
    return digest.hexdigest()
