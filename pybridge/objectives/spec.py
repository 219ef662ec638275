"""Read objectives and their laws from TOML.

    [objective]
    name = "beta_vae"
    formula = "recon + beta * kl"
    weights = ["beta"]
    assume = ["kl >= 0"]
    reference = "Higgins et al., beta-VAE, ICLR 2017"
    increasing = ["beta"]              # what it is meant to be, and has to be proved:
    nonnegative = false                # also decreasing, convex
    bounds = [">= recon"]
    equals = [{ beta = 0, to = "recon" }]
    effort = 2                         # how hard to look for proofs, 1 to 5

    [objective.where]                  # names that stand for formulas
    kl = "(mu**2 + v - 1 - log_v) / 2"

    [objective.meaning]
    kl = "divergence of the approximate posterior from the prior"

    [[law]]
    name = "beta_gap"
    forall = ["b1", "b2"]
    assume = ["b1 <= b2", "kl <= 10"]
    claim = "beta_vae(beta=b2) - beta_vae(beta=b1) <= 10 * (b2 - b1)"
    expect = "proved"                  # or "disproved"
    vacuous = false                    # whether its hypotheses may contradict each other

A file may have several objectives, each a table `[[objective]]`, and `uses = ["other.toml", "vae"]`
at its top names more of them: laws may apply them all. A law is stated for the first objective of
the file that it applies, or for the one that `of` names.

Whatever is wrong with a spec is reported with its file and line, and with what to write instead.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import get_close_matches
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from pybridge.expression import (
    Expression,
    ExpressionError,
    Relation,
    check_name,
    parse,
    parse_relation,
    parse_relations,
)
from pybridge.expression.definitions import DefinitionError
from pybridge.expression.limits import MAX_EFFORT, MAX_NAME_CHARACTERS
from pybridge.objectives.errors import LawError, ObjectiveError, UsesError, suggestion
from pybridge.objectives.law import MAX_LAW_NAME_CHARACTERS, Law
from pybridge.objectives.lock import Lock, LockError, lock_path, parse_lock
from pybridge.objectives.objective import Objective
from pybridge.objectives.required_laws import required_laws, requirement_of
from pybridge.objectives.requirements import REQUIREMENTS
from pybridge.objectives.toml_places import Place, key_lines

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from pybridge.objectives.uses import Reading

MAX_SPEC_BYTES = 4_000_000
"""Size of a spec's file."""

MAX_KEY_PARTS = 64
"""How many parts a dotted key may have; two is what a spec needs."""

_BEGINS_KEY = re.compile(r"[\s\[]*[A-Za-z0-9_\"'-]+\s*\.")

_OBJECTIVE_KEYS = (
    "name", "formula", "weights", "assume", "where", "reference", "meaning", "effort", *REQUIREMENTS
)  # fmt: skip
_LAW_KEYS = ("name", "of", "forall", "assume", "claim", "expect", "vacuous")


class SpecError(ValueError):
    """A spec that cannot be used.

    Attributes:
        path: the spec's file, as it was given.
        line: the line at fault, counted from 1; 0 when it is the file as a whole.
        message: what is wrong and what to do about it.
    """

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(path, line, message)
        self.path = path
        self.line = line
        self.message = message

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Spec:
    """An objective with the laws stated for it, and where they were read from."""

    objective: Objective
    laws: tuple[Law, ...]
    path: str
    effort: int | None = None
    """How hard to look for proofs, if the spec says so."""
    lock: Lock | None = None
    """The findings that it is held to, if there is a lock file beside it."""
    lines: Mapping[Place, int] = field(default_factory=dict, repr=False, compare=False)
    """The first line of each table and key."""
    place: Place = ("objective",)
    """Where the objective stands."""
    law_places: Mapping[str, Place] = field(default_factory=dict, repr=False, compare=False)
    """Where each law stands, by its name."""
    others: tuple[Spec, ...] = ()
    """The other objectives of the same file, which come after this one."""

    @property
    def lock_file(self) -> Path:
        """Where the lock of the objective stands: beside the spec."""
        later = self.place not in (("objective",), ("objective", 0))
        return lock_path(Path(self.path), self.objective.name if later else "")

    def __iter__(self) -> Iterator[Spec]:
        """Yield a spec for each objective of the file."""
        yield replace(self, others=())
        yield from self.others

    def line_of(self, law: Law) -> int:
        """Return the line at which a law stands, or the requirement it comes from; 0 if none."""
        if law in self.laws:
            return self.lines.get(self.law_places.get(law.name, ()), 0)
        requirement = requirement_of(law)
        return self.lines.get((*self.place, requirement), 0) if requirement else 0

    def fault(self, place: Place, message: str) -> SpecError:
        """Return the error at a place, or at the table around it."""
        return _fault(self.path, self.lines, place, message)


def _fault(path: str, lines: Mapping[Place, int], place: Place, message: str) -> SpecError:
    while place and place not in lines:
        place = place[:-1]
    return SpecError(path, lines.get(place, 0), message)


def read_spec(
    path: str | PathLike[str], *, locked: bool = True, reading: Reading | None = None
) -> Spec:
    """Read a spec from a file, and the lock beside it if there is one and it is wanted.

    Args:
        path: the file.
        locked: whether to read locks.
        reading: the specs that are being read because one uses another.

    Raises:
        SpecError: a file cannot be read, or is not a spec or a lock.
    """
    name = str(path)
    try:
        if not Path(path).is_file():
            problem = "is a directory" if Path(path).is_dir() else "there is no such file"
            raise SpecError(name, 0, f"{problem}; give the path of a TOML file")
        with Path(path).open("rb") as file:
            spec = read_spec_from(file, name, reading)
    except (OSError, ValueError) as error:
        if isinstance(error, SpecError):
            raise
        raise SpecError(name, 0, f"cannot be read: {error}") from error
    return with_locks(spec) if locked else spec


def with_locks(spec: Spec) -> Spec:
    """Return a spec with the locks that stand beside its file.

    Raises:
        SpecError: one of them cannot be read, or is no lock.
    """
    others = tuple(map(with_locks, spec.others))
    return replace(spec, lock=read_lock(spec.lock_file), others=others)


def read_spec_from(file: BinaryIO, name: str, reading: Reading | None = None) -> Spec:
    """Read a spec from an open file, which errors call `name`.

    Raises:
        SpecError: the file is not a spec.
    """
    content = file.read(MAX_SPEC_BYTES + 1)
    if len(content) > MAX_SPEC_BYTES:
        raise SpecError(name, 0, f"the file exceeds MAX_SPEC_BYTES = {MAX_SPEC_BYTES}; split it")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SpecError(name, line, "not UTF-8 text; save the file as UTF-8") from error
    return parse_spec(text, name, reading)


def read_lock(path: Path) -> Lock | None:
    """Read the lock file at `path`; `None` if there is none.

    Raises:
        SpecError: it cannot be read, or is not a lock.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise SpecError(str(path), 0, f"cannot be read: {error}") from error
    try:
        return parse_lock(text, str(path))
    except LockError as error:
        raise SpecError(str(path), 0, str(error)) from error


def parse_spec(text: str, path: str = "<spec>", reading: Reading | None = None) -> Spec:
    """Read a spec from text.

    Args:
        text: the TOML text.
        path: what errors call it; the specs that it uses are sought beside it.
        reading: the specs that are being read because one uses another.

    Raises:
        SpecError: the text is not a spec.
    """
    from pybridge.objectives.uses import Reading

    return _SpecReader(text, path, reading or Reading()).spec()


class _SpecReader:
    """Turns one TOML text into a spec, knowing where its keys stand."""

    def __init__(self, text: str, path: str, reading: Reading) -> None:
        self.text = text
        self.path = path
        self.reading = reading
        self.lines = key_lines(text)

    def fail(self, place: Place, message: str) -> SpecError:
        """Return the error at a key, or at the table around it."""
        return _fault(self.path, self.lines, place, message)

    @contextmanager
    def checked(self, place: Place) -> Iterator[None]:
        """Report what the formulas, objectives and laws of a block refuse, at its line."""
        try:
            yield
        except (ObjectiveError, LawError) as error:
            field = "meaning" if error.field == "meanings" else error.field
            at = (*place, field) if field else place
            if isinstance(error.__cause__, DefinitionError):
                at = (*at, error.__cause__.name)
            raise self.fail(at, str(error)) from error
        except ExpressionError as error:
            raise self.fail(place, str(error)) from error

    def spec(self) -> Spec:
        """Read the whole file: the objectives and their laws."""
        document = self.document()
        self.check_keys((), document, ("uses", "objective", "law"))
        if "objective" not in document:
            raise SpecError(self.path, 0, "there is no [objective] table; add one")
        places = self.objective_places(document["objective"])
        objectives = [self.objective(place, table) for place, table in places.items()]
        self.check_names(places, objectives)
        used = self.used_objectives(document)
        laws: list[dict[str, Law]] = [{} for _ in objectives]
        law_places: list[dict[str, Place]] = [{} for _ in objectives]
        knowing = [
            self.using(objective, [*objectives[:n], *objectives[n + 1 :], *used])
            for n, objective in enumerate(objectives)
        ]
        required = [self.required_names(*each) for each in zip(places, knowing, strict=True)]
        tables = document.get("law", [])
        if not isinstance(tables, list):
            raise self.fail(("law",), "a law is a [[law]] table, in double brackets")
        for index, table in enumerate(tables):
            place = ("law", index)
            number, law = self.law(place, self.table(place, table), knowing)
            if law.name in laws[number]:
                raise self.fail((*place, "name"), f"a second law is called {law.name!r}")
            if law.name in required[number]:
                raise self.fail(
                    (*place, "name"),
                    f"{law.name!r} is what one of the requirements under [objective] is called; "
                    "give the law another name",
                )
            laws[number][law.name] = law
            law_places[number][law.name] = place
        specs = [
            Spec(
                objective,
                tuple(laws[n].values()),
                self.path,
                self.effort(place, table),
                lines=self.lines,
                place=place,
                law_places=law_places[n],
            )
            for n, (objective, (place, table)) in enumerate(
                zip(knowing, places.items(), strict=True)
            )
        ]
        for spec in specs:
            self.check_definitions(spec)
        return replace(specs[0], others=tuple(specs[1:]))

    def objective_places(self, given: object) -> dict[Place, dict[str, Any]]:
        """Return where the objectives stand, and their tables: one, or several."""
        if isinstance(given, list) and given and all(isinstance(each, dict) for each in given):
            return {("objective", number): table for number, table in enumerate(given)}
        return {("objective",): self.table(("objective",), given)}

    def check_names(self, places: Iterable[Place], objectives: Iterable[Objective]) -> None:
        """Refuse two objectives of one name."""
        names = set()
        for place, objective in zip(places, objectives, strict=True):
            if objective.name in names:
                message = f"a second objective is called {objective.name!r}; rename one"
                raise self.fail((*place, "name"), message)
            names.add(objective.name)

    def used_objectives(self, document: Mapping[str, Any]) -> list[Objective]:
        """Read the objectives that the file uses."""
        used = []
        for name in self.texts((), document, "uses"):
            try:
                used += self.reading.objectives(name, self.path)
            except UsesError as error:
                raise self.fail(("uses",), str(error)) from error
        return used

    def using(self, objective: Objective, others: list[Objective]) -> Objective:
        """Return the objective with the others that its laws may apply."""
        with self.checked(()):
            return objective.using(others)

    def required_names(self, place: Place, objective: Objective) -> set[str]:
        """Return the names of the laws that an objective's requirements stand for."""
        with self.checked(place):
            return {law.name for law in required_laws(objective)}

    def check_definitions(self, spec: Spec) -> None:
        """Refuse a definition that nothing uses."""
        objective = spec.objective
        users: list[Expression | Relation] = [objective.written, *objective.assume]
        users += objective.requirements.formulas
        users += [relation for law in spec.laws for relation in law.relations]
        used = objective.definitions.used_in(users)
        for name in objective.where:
            if name not in used:
                message = f"the definition of {name!r} is never used; use it or remove it"
                raise self.fail((*spec.place, "where", name), message)

    def document(self) -> dict[str, Any]:
        """Parse the TOML."""
        for number, line in enumerate(self.text.splitlines(), start=1):
            # The parser takes a time that grows with the square of this number.
            if line.partition("=")[0].count(".") >= MAX_KEY_PARTS and _BEGINS_KEY.match(line):
                message = f"the key has more than MAX_KEY_PARTS = {MAX_KEY_PARTS} parts"
                raise SpecError(self.path, number, message)
        try:
            # As text, a decimal is exact.
            document: dict[str, Any] = tomllib.loads(self.text, parse_float=Decimal)
        except RecursionError:
            raise SpecError(self.path, 0, "values are nested too deeply") from None
        except ValueError as error:
            message = str(error)
            found = re.search(r"\(at line (\d+), column \d+\)", message)
            if re.search(r"declare \('objective',\) twice|overwrite", message):
                message += (
                    "; [objective] holds one objective, of several each is an [[objective]], and "
                    "each key stands once"
                )
            raise SpecError(
                self.path, int(found[1]) if found else 0, f"not valid TOML: {message}"
            ) from error
        return document

    def objective(self, place: Place, table: Mapping[str, Any]) -> Objective:
        """Read an `[objective]` table."""
        self.check_keys(place, table, _OBJECTIVE_KEYS)
        name = self.name(place, table)
        formula_text = self.required_text(place, table, "formula")
        with self.checked((*place, "formula")):
            formula = parse(formula_text)
        assume = self.relations(place, table, applications=False)
        meanings = self.table((*place, "meaning"), table.get("meaning", {}))
        where = self.table((*place, "where"), table.get("where", {}))
        with self.checked(place):
            return Objective(
                name,
                formula,
                weights=self.texts(place, table, "weights"),
                assume=assume,
                reference=self.text_of(place, table, "reference", ""),
                meanings=meanings,
                where={name: _as_text(formula) for name, formula in where.items()},
                **{key: table[key] for key in REQUIREMENTS if key in table},
            )

    def effort(self, place: Place, table: Mapping[str, Any]) -> int | None:
        """Read how hard to look for proofs."""
        effort = table.get("effort")
        known = (
            isinstance(effort, int) and not isinstance(effort, bool) and 1 <= effort <= MAX_EFFORT
        )
        if effort is None or known:
            return effort
        raise self.fail(
            (*place, "effort"), f"effort is a number from 1 to {MAX_EFFORT}, not {effort!r}"
        )

    def law(
        self, place: Place, table: Mapping[str, Any], objectives: Sequence[Objective]
    ) -> tuple[int, Law]:
        """Read a `[[law]]` table; the law must make sense for its objective.

        Returns the number of the objective that it is stated for, and the law.
        """
        self.check_keys(place, table, _LAW_KEYS)
        name = self.name(place, table, MAX_LAW_NAME_CHARACTERS)
        claim_text = self.required_text(place, table, "claim")
        with self.checked((*place, "claim")):
            claim = parse_relation(claim_text, applications=True)
        expect = self.text_of(place, table, "expect", "proved")
        if expect not in ("proved", "disproved"):
            raise self.fail(
                (*place, "expect"), f"{expect!r} cannot be expected; write 'proved' or 'disproved'"
            )
        vacuous = table.get("vacuous", False)
        if not isinstance(vacuous, bool):
            raise self.fail((*place, "vacuous"), f"vacuous is true or false, not {_kind(vacuous)}")
        assume = self.relations(place, table, applications=True)
        forall = self.texts(place, table, "forall")
        with self.checked((*place, "forall")):
            for variable in forall:
                check_name(variable)
        with self.checked(place):
            law = Law(
                name,
                claim,
                forall=forall,
                assume=assume,
                expect="proved" if expect == "proved" else "disproved",
                vacuous=vacuous,
            )
        number = self.objective_of(place, table, law, [each.name for each in objectives])
        objective = objectives[number]
        with self.checked(place):
            for relation in (*law.hypotheses(objective), law.claim):
                objective.expand(relation)
        return number, law

    def objective_of(
        self, place: Place, table: Mapping[str, Any], law: Law, names: Sequence[str]
    ) -> int:
        """Return the number of the objective that a law is stated for."""
        if "of" in table:
            of = self.text_of(place, table, "of", "")
            if of not in names:
                missing = f"no objective in this file is called {of[:64]!r}"
                otherwise = f"it has {', '.join(names)}"
                raise self.fail((*place, "of"), missing + suggestion(of, names, otherwise))
            return names.index(of)
        if len(names) == 1:
            return 0
        relations = (law.claim, *law.assume)
        applied = [a.objective for relation in relations for a in relation.applications()]
        for name in applied:
            if name in names:
                return names.index(name)
        raise self.fail(
            place,
            f"the law {law.name} applies none of the objectives {', '.join(names)}; say which it "
            f'is about, as in of = "{names[0]}"',
        )

    def name(
        self,
        place: Place,
        table: Mapping[str, Any],
        limit: int = MAX_NAME_CHARACTERS,
    ) -> str:
        """Read the name of an objective or a law, at most `limit` characters long."""
        name = self.required_text(place, table, "name")
        with self.checked((*place, "name")):
            return check_name(name, limit)

    def relations(
        self, place: Place, table: Mapping[str, Any], *, applications: bool
    ) -> list[Relation]:
        """Read the relations under `assume`."""
        relations: list[Relation] = []
        for text in self.texts(place, table, "assume"):
            with self.checked((*place, "assume")):
                relations += parse_relations(text, applications=applications)
        return relations

    def check_keys(self, place: Place, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
        """Refuse keys that mean nothing."""
        for key in table:
            if key not in known:
                close = get_close_matches(key, known, n=1)
                hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}"
                raise self.fail((*place, key), f"unknown key {key[:64]!r}; {hint}")

    def table(self, place: Place, value: object) -> dict[str, Any]:
        """Return `value`, which must be a table."""
        if not isinstance(value, dict):
            raise self.fail(place, f"{place[-1]} is a table, not {_kind(value)}")
        return value

    def text_of(self, place: Place, table: Mapping[str, Any], key: str, default: str) -> str:
        """Return the text under a key, or `default` when the key is not there."""
        value = table.get(key, default)
        if not isinstance(value, str):
            raise self.fail((*place, key), f"{key} is a text, not {_kind(value)}")
        return value

    def required_text(self, place: Place, table: Mapping[str, Any], key: str) -> str:
        """Return the text under a key that must be there."""
        if key not in table:
            raise self.fail(place, f"{key} is missing from this table")
        return self.text_of(place, table, key, "")

    def texts(self, place: Place, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        """Return the list of texts under a key; empty when it is not there."""
        value = table.get(key, [])
        if isinstance(value, str):
            raise self.fail((*place, key), f"{key} is a list; write {key} = [{value[:64]!r}]")
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fail((*place, key), f"{key} is a list of texts")
        return tuple(value)


def _as_text(value: Any) -> Any:
    """Return a number of TOML as text, which is exact, and any other value unchanged."""
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return str(value) if is_number else value


def _kind(value: object) -> str:
    """Say what people call a TOML value of this type."""
    names = {bool: "a boolean", int: "a number", Decimal: "a number", str: "a text", list: "a list"}
    return names.get(type(value), "a table" if isinstance(value, dict) else "a date")
