"""Verdicts out of the cache: the same as Lean's, and never another law's."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from pybridge.lean.backend import CheckResult, LeanIdentity
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Limits
from pybridge.report.results import LawResult, Report, Verdict
from pybridge.verification import verdict_cache
from pybridge.verification.tasks import Asked
from pybridge.verification.verdict_cache import FILE_NAME, CacheWarning, VerdictCache, open_cache
from pybridge.verification.verify import verify

pytestmark = pytest.mark.lean

BETA_VAE = Objective("beta_vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])
MONO = Law("mono", "beta_vae(beta=b1) <= beta_vae(beta=b2)", ["b1", "b2"], ["b1 <= b2"])
STRICT = Law("strict", "beta_vae(beta=b1) < beta_vae(beta=b2)", ["b1", "b2"], ["b1 < b2"])
ROOT = Law("root", "recon**60 != 2")
LEAN = LeanIdentity("4.35.0", "abc", "embedded", "core", "theory", "build")
PROVED = LawResult(
    "mono",
    "own",
    "",
    Verdict.PROVED,
    Verdict.PROVED,
    claim="beta_vae(beta=b1) <= beta_vae(beta=b2)",
    theorem="beta_vae.mono",
    hypotheses=("kl >= 0", "b1 <= b2"),
    uses=("kl >= 0",),
    lean="theorem",
)


class Counting:
    """The embedded Lean, and how often it was asked."""

    name = "embedded"

    def __init__(self) -> None:
        self.lean = EmbeddedBackend()
        self.theorems: list[str] = []

    def identity(self) -> LeanIdentity:
        return self.lean.identity()

    def check(self, text: str, theorems: Sequence[str], **options: Any) -> CheckResult:
        self.theorems += theorems
        return self.lean.check(text, theorems, **options)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where `verify` has its cache during the test; the library stays where it is."""
    monkeypatch.setattr(verdict_cache, "cache_directory", lambda: tmp_path)
    return tmp_path / FILE_NAME


def essence(report: Report) -> list[LawResult]:
    return [replace(law, seconds=0.0, remembered=False) for law in report]


def test_what_lean_said_is_remembered(file: Path) -> None:
    lean = Counting()
    laws = [MONO, STRICT, ROOT]
    first = verify(BETA_VAE, laws, lean=lean, cache=True)
    repaired = "beta_vae.strict_repaired"
    assert lean.theorems == ["beta_vae.mono", "beta_vae.strict.disproved", repaired]
    assert not any(law.remembered for law in first)
    again = verify(BETA_VAE, laws, lean=lean, cache=True)
    assert len(lean.theorems) == 3
    assert [law.remembered for law in again] == [True, True, False]
    assert essence(again) == essence(first)
    assert again.lean_texts == first.lean_texts
    assert [repair.assumption for repair in again["strict"].repairs] == ["kl > 0"]
    assert again["strict"].counterexample == first["strict"].counterexample
    assert "fails at" in again["strict"].explanation


def test_only_what_is_missing_is_asked(file: Path) -> None:
    lean = Counting()
    verify(BETA_VAE, [STRICT], lean=lean, cache=True)
    report = verify(BETA_VAE, [MONO, STRICT], lean=lean, cache=True)
    assert lean.theorems == [
        "beta_vae.strict.disproved", "beta_vae.strict_repaired", "beta_vae.mono"
    ]  # fmt: skip
    assert [law.verdict for law in report] == [Verdict.PROVED, Verdict.DISPROVED]


def test_what_more_effort_settled_is_not_settled_with_less(file: Path) -> None:
    lean = Counting()
    for effort in (2, 1, 2):
        report = verify(BETA_VAE, [MONO], lean=lean, cache=True, effort=effort)
        assert report["mono"].verdict is Verdict.PROVED
    assert lean.theorems == ["beta_vae.mono"] * 2
    assert report["mono"].remembered


def test_what_was_not_repaired_because_it_was_meant_is_repaired_when_it_is_not(
    file: Path,
) -> None:
    lean = Counting()
    meant = Law("strict", STRICT.claim, STRICT.forall, STRICT.assume, "disproved")
    assert not verify(BETA_VAE, [meant], lean=lean, cache=True)["strict"].repairs
    assert verify(BETA_VAE, [STRICT], lean=lean, cache=True)["strict"].repairs
    remembered = verify(BETA_VAE, [meant], lean=lean, cache=True)["strict"]
    assert remembered.remembered and not remembered.repairs


def test_lean_accepts_the_text_of_what_was_remembered(file: Path) -> None:
    lean = EmbeddedBackend()
    verify(BETA_VAE, [MONO], lean=lean, cache=True)
    (text,) = verify(BETA_VAE, [MONO, STRICT], lean=lean, cache=True).lean_texts
    names = ["beta_vae.mono", "beta_vae.strict.disproved"]
    assert all(outcome.accepted for outcome in lean.check(text, names).theorems.values())


def test_what_holds_of_the_reals_is_not_remembered_of_every_field(file: Path) -> None:
    lean = Counting()
    for over in ("reals", "field", "reals", "field"):
        verify(BETA_VAE, [MONO], lean=lean, cache=True, over=over)
    assert lean.theorems == ["beta_vae.mono"] * 2


def test_the_cache_can_be_left_out(file: Path) -> None:
    lean = Counting()
    runs: list[dict[str, Any]]
    runs = [{"cache": False}, {}, {"cache": True, "proofs": {"mono": "by sorry"}}]
    for options in runs:
        verify(BETA_VAE, [MONO], lean=lean, **options)
    assert lean.theorems == ["beta_vae.mono"] * 2, "a written proof is checked apart"
    assert not file.exists()


def test_what_lean_does_not_stand_behind_is_not_kept(file: Path) -> None:
    verify(BETA_VAE, [MONO], lean=EmbeddedBackend(), cache=True, timeout=0.01)
    assert not file.exists() or not rows(file)
    report = verify(BETA_VAE, [MONO, ROOT], lean=EmbeddedBackend(), cache=True)
    assert report["root"].verdict is Verdict.UNKNOWN
    assert len(rows(file)) == 1


def test_expectation_and_family_are_those_of_the_law_asked(tmp_path: Path) -> None:
    with_entry(tmp_path)
    other = Law("mono", MONO.claim, MONO.forall, MONO.assume, "disproved", "mono_weight")
    (found,) = look_up(tmp_path, BETA_VAE, other)
    assert found and found.family == "mono_weight" and not found.ok


OTHER_QUESTIONS = [
    (Objective("beta_vae", "recon + beta * kl / 2", ["beta"], ["kl >= 0"]), MONO),
    (Objective("beta_vae", "kl * beta + recon", ["beta"], ["kl >= 0"]), MONO),
    (Objective("beta_vae", "recon + beta * kl", ["beta"]), MONO),
    (Objective("beta_vae", "recon + beta * kl", ["beta"], ["kl > 0"]), MONO),
    (BETA_VAE, Law("other", MONO.claim, MONO.forall, MONO.assume)),
    (BETA_VAE, Law("mono", MONO.claim, MONO.forall)),
    (BETA_VAE, Law("mono", MONO.claim, MONO.forall, ["b1 < b2"])),
    (BETA_VAE, Law("mono", STRICT.claim, MONO.forall, MONO.assume)),
    (BETA_VAE, Law("mono", MONO.claim, ["b2", "b1"], MONO.assume)),
]


@pytest.mark.parametrize(("objective", "law"), OTHER_QUESTIONS)
def test_another_question_finds_nothing(tmp_path: Path, objective: Objective, law: Law) -> None:
    with_entry(tmp_path)
    assert look_up(tmp_path, BETA_VAE, MONO) != [None]
    assert look_up(tmp_path, objective, law) == [None]


@pytest.mark.parametrize("field", [field.name for field in fields(LEAN)])
def test_another_lean_finds_nothing(tmp_path: Path, field: str) -> None:
    with_entry(tmp_path)
    assert look_up(tmp_path, BETA_VAE, MONO, replace(LEAN, **{field: "other"})) == [None]


def test_a_lean_of_unknown_build_has_no_cache(tmp_path: Path) -> None:
    assert open_cache(replace(LEAN, build=""), tmp_path / FILE_NAME) is None


def test_other_code_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_entry(tmp_path)
    monkeypatch.setattr(verdict_cache, "_code_digest", lambda: "other")
    assert look_up(tmp_path, BETA_VAE, MONO) == [None]


def test_no_cache_when_the_code_has_changed_since_it_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdict_cache, "_LOADED", 0.0)
    verdict_cache._code_digest.cache_clear()
    try:
        assert open_cache(LEAN, tmp_path / FILE_NAME) is None
    finally:
        verdict_cache._code_digest.cache_clear()


DAMAGE = [
    "UPDATE verdicts SET answer = replace(CAST(answer AS TEXT), 'proved', 'disproved')",
    "UPDATE verdicts SET answer = CAST('{' AS BLOB)",
    "UPDATE verdicts SET answer = 7, used = 'long ago'",
    "UPDATE verdicts SET question = CAST('[]' AS BLOB)",
    "UPDATE verdicts SET checksum = x'00'",
    "UPDATE verdicts SET question = (SELECT question FROM verdicts v WHERE v.digest <> "
    "verdicts.digest), answer = (SELECT answer FROM verdicts v WHERE v.digest <> verdicts.digest)",
    "DROP TABLE verdicts",
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_entry_is_no_entry(tmp_path: Path, damage: str) -> None:
    with_entry(tmp_path)
    keep(tmp_path, STRICT, replace(PROVED, verdict=Verdict.DISPROVED, counterexample={}))
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute(damage)
    assert look_up(tmp_path, BETA_VAE, MONO) == [None]
    with_entry(tmp_path)
    assert look_up(tmp_path, BETA_VAE, MONO) != [None]


ANSWER: dict[str, Any] = {
    "verdict": "proved",
    "theorem": "beta_vae.mono",
    "axioms": ["propext"],
    "hypotheses": ["kl >= 0", "b1 <= b2"],
    "vacuous": [],
    "counterexample": None,
    "failure": "",
    "repairs": None,
    "certificate": "because",
    "lean": "theorem",
}
BROKEN = ANSWER | {
    "verdict": "disproved",
    "theorem": "beta_vae.mono.disproved",
    "repairs": [["kl >= 1", "objective", "beta_vae.mono_repaired", "theorem"]],
    "counterexample": {"recon": "0", "kl": "-1/2", "b1": "1", "b2": "0"},
}
NONSENSE: list[Any] = [
    [], [ANSWER], None, 7, "proved", {}, "{", "", b"\xff\xfe\x00", b"[" * 100_000, "NaN",
    "1" * 9999,
    *({name: value for name, value in ANSWER.items() if name != lacking} for lacking in ANSWER),
    *(ANSWER | {name: wrong} for name in ANSWER for wrong in (7, {}, {"x": 1}, [[]], [None], True)),
    *(ANSWER | {"verdict": v} for v in ("unknown", "error", "PROVED", "", None, ["proved"])),
    *(ANSWER | {"theorem": t} for t in ("", "mono", "beta_vae.other", BROKEN["theorem"], None)),
    *(ANSWER | {"axioms": a} for a in (None, "propext", ["sorryAx"], ["propext", "mine"], [""])),
    *(ANSWER | {"axioms": a} for a in (["propext", 1], [["propext"]], {"propext": 1})),
    ANSWER | {"failure": None}, ANSWER | {"lean": None}, ANSWER | {"lean": ["theorem"]},
    ANSWER | {"counterexample": BROKEN["counterexample"]}, ANSWER | {"verdict": "disproved"},
    BROKEN | {"verdict": "proved"}, BROKEN | {"theorem": "beta_vae.mono"},
    *(BROKEN | {"counterexample": c} for c in (None, {}, [], "recon = 0", {"recon": "0"})),
    *(BROKEN | {"counterexample": BROKEN["counterexample"] | {"kl": value}}
      for value in ("1/0", "x", "", "\u0663", "0.5", "1e9", "nan", "1" * 5000, 1, 0.5, None, [])),
    BROKEN | {"counterexample": BROKEN["counterexample"] | {"other": "1"}},
    *(BROKEN | {"counterexample": BROKEN["counterexample"] | {"kl": value}}
      for value in ([[-2, 0, 1]], [[-2, 0, 1], "1", "2", "3"], [[-2, 0, 1], 1, 2], [[], "1", "2"],
                    [[-2, 0, "1"], "1", "2"], [[-2, 0, True], "1", "2"], [[-2, 0, 1], "1", "x"],
                    [[2, 0, 1], "1", "2"], [[-2, 0, 1], "2", "1"], [[-2, 0, 1], "1", "1/0"])),
    ANSWER | {"hypotheses": ["kl >= 0", "b2 <= b1"]}, ANSWER | {"hypotheses": "kl >= 0, b1 <= b2"},
    ANSWER | {"vacuous": ["kl > 0"]}, ANSWER | {"repairs": BROKEN["repairs"]},
    BROKEN | {"hypotheses": ["kl >= 0"]}, BROKEN | {"repairs": [["kl >= ", "law", "", ""]]},
    BROKEN | {"repairs": [["kl >= 1", "here", "", ""]]}, BROKEN | {"repairs": [["kl >= 1"]]},
]  # fmt: skip


def with_answer(directory: Path, content: Any) -> None:
    """Put an answer into the cache, with the right checksum."""
    with_entry(directory)
    answer = content if isinstance(content, bytes) else json.dumps(content).encode()
    if content in ("{", "", "NaN", "1" * 9999):
        answer = content.encode()
    with sqlite3.connect(directory / FILE_NAME) as connection:
        [(question,)] = connection.execute("SELECT question FROM verdicts").fetchall()
        checksum = verdict_cache._digest(question, answer)
        connection.execute("UPDATE verdicts SET answer = ?, checksum = ?", (answer, checksum))


@pytest.mark.parametrize("content", NONSENSE, ids=lambda content: repr(content)[:40])
def test_nonsense_under_a_right_checksum_is_no_entry(tmp_path: Path, content: Any) -> None:
    with_answer(tmp_path, content)
    assert look_up(tmp_path, BETA_VAE, MONO) == [None]
    with_entry(tmp_path)
    assert look_up(tmp_path, BETA_VAE, MONO) != [None]


def test_answers_that_make_sense_are_entries(tmp_path: Path) -> None:
    with_answer(tmp_path, ANSWER)
    (found,) = look_up(tmp_path, BETA_VAE, MONO)
    assert found and (found.verdict, found.axioms) == (Verdict.PROVED, ("propext",))
    with_answer(tmp_path, BROKEN)
    (found,) = look_up(tmp_path, BETA_VAE, MONO)
    assert found and found.verdict is Verdict.DISPROVED
    assert found.counterexample and found.counterexample["kl"] == Fraction(-1, 2)
    irrational = BROKEN["counterexample"] | {"kl": [[-2, 0, 1], "-2", "-1"]}
    with_answer(tmp_path, BROKEN | {"counterexample": irrational})
    (found,) = look_up(tmp_path, BETA_VAE, MONO)
    assert found and found.counterexample and float(found.counterexample["kl"]) == -(2**0.5)


def test_lean_is_asked_again_where_an_entry_is_nonsense(file: Path) -> None:
    verify(BETA_VAE, [MONO], lean=EmbeddedBackend(), cache=True)
    with sqlite3.connect(file) as connection:
        [(question,)] = connection.execute("SELECT question FROM verdicts").fetchall()
        answer = json.dumps(ANSWER | {"axioms": ["sorryAx"]}).encode()
        checksum = verdict_cache._digest(question, answer)
        connection.execute("UPDATE verdicts SET answer = ?, checksum = ?", (answer, checksum))
    for remembered in (False, True):
        (law,) = verify(BETA_VAE, [MONO], lean=EmbeddedBackend(), cache=True)
        assert (law.verdict, law.remembered) == (Verdict.PROVED, remembered)


def test_another_table_is_no_traceback(tmp_path: Path) -> None:
    with_entry(tmp_path)
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("ALTER TABLE verdicts ADD COLUMN more TEXT")
    assert look_up(tmp_path, BETA_VAE, MONO) != [None]
    with_entry(tmp_path)
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("ALTER TABLE verdicts DROP COLUMN used")
    assert look_up(tmp_path, BETA_VAE, MONO) == [None]
    with_entry(tmp_path)


needs_owners = pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owners here")


@needs_owners
@pytest.mark.parametrize("umask", [0o000, 0o002, 0o022, 0o077])
def test_what_is_made_is_for_this_user_alone(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        with_entry(tmp_path / "a" / "b")
    finally:
        os.umask(before)
    file = tmp_path / "a" / "b" / FILE_NAME
    for directory in (file.parent, file.parent.parent):
        assert directory.stat().st_mode & 0o777 == 0o700
    assert file.stat().st_mode & 0o777 == 0o600
    assert look_up(file.parent, BETA_VAE, MONO) != [None]


@needs_owners
@pytest.mark.parametrize("mode", [0o020, 0o002, 0o022])
@pytest.mark.parametrize("where", ["file", "directory"])
def test_what_others_can_write_to_is_done_without(
    tmp_path: Path, mode: int, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "cache"
    with_entry(place)
    exposed = place / FILE_NAME if where == "file" else place
    exposed.chmod(exposed.stat().st_mode | mode | (0o1000 if where == "directory" else 0))
    content = (place / FILE_NAME).read_bytes()
    with pytest.warns(CacheWarning, match="can be written to by others") as caught:
        assert open_cache(LEAN, place / FILE_NAME) is None
    assert len(caught) == 1
    message = str(caught[0].message)
    assert f"chmod go-w {exposed}" in message and "PYBRIDGE_CACHE_DIR" in message
    assert (place / FILE_NAME).read_bytes() == content
    # The law is verified all the same.
    monkeypatch.setattr(verdict_cache, "cache_directory", lambda: place)
    with pytest.warns(CacheWarning):
        (law,) = verify(BETA_VAE, [MONO], lean=EmbeddedBackend(), cache=True)
    assert law.verdict is Verdict.PROVED and not law.remembered
    # The remedy that the message names is one.
    subprocess.run(message.partition("run: ")[2].partition(", or set")[0], shell=True, check=True)
    assert look_up(place, BETA_VAE, MONO) != [None]


@needs_owners
@pytest.mark.parametrize("where", ["file", "directory"])
def test_what_belongs_to_another_is_done_without(
    tmp_path: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "cache"
    with_entry(place)
    foreign = place / FILE_NAME if where == "file" else place
    if os.getuid() == 0:
        os.chown(foreign, 12345, -1)
    else:
        here, me = place.stat(), os.getuid()
        ids = iter([me, me + 1] if where == "file" else [me + 1])
        assert here.st_uid == me
        monkeypatch.setattr(os, "getuid", lambda: next(ids))
    with pytest.warns(CacheWarning, match="belongs to another user") as caught:
        assert open_cache(LEAN, place / FILE_NAME) is None
    assert len(caught) == 1 and str(foreign) in str(caught[0].message)


@needs_owners
def test_a_link_is_judged_by_where_it_leads(tmp_path: Path) -> None:
    open_to_all, own = tmp_path / "open", tmp_path / "own"
    with_entry(open_to_all)
    open_to_all.chmod(0o777)
    own.mkdir(mode=0o700)
    (own / FILE_NAME).symlink_to(open_to_all / FILE_NAME)
    with pytest.warns(CacheWarning, match=str(open_to_all)):
        assert open_cache(LEAN, own / FILE_NAME) is None


@pytest.mark.slow
@needs_owners
def test_the_command_line_warns_in_one_line(tmp_path: Path) -> None:
    spec = Path(verdict_cache.__file__).parents[1] / "objectives" / "catalog" / "beta_vae.toml"
    command = [sys.executable, "-m", "pybridge", "verify", spec, "--law", "mono_beta"]
    file = tmp_path / FILE_NAME
    environment = os.environ | {"PYBRIDGE_CACHE_DIR": str(tmp_path)}
    for message in ("compiling", "", f"Warning: no verdicts are remembered, because {file} can"):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0
        assert ("(all remembered)" in done.stdout) == (not message)
        assert done.stderr.startswith(message)
        file.chmod(0o600 if message == "compiling" else 0o660)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("kind", ["noise", "noisy page", "cut", "empty", "text"])
def test_a_damaged_file_is_replaced(tmp_path: Path, kind: str) -> None:
    with_entry(tmp_path)
    file = tmp_path / FILE_NAME
    whole = file.read_bytes()
    file.write_bytes(
        {
            "noise": os.urandom(len(whole)),
            "noisy page": whole[:4096] + os.urandom(len(whole) - 4096),
            "cut": whole[: len(whole) // 2],
            "empty": b"",
            "text": b"not a database",
        }[kind]
    )
    for _ in range(3):  # damage may not show before something is read or written
        assert look_up(tmp_path, BETA_VAE, MONO) in ([None], [replace(PROVED, remembered=True)])
        with_entry(tmp_path)
    (found,) = look_up(tmp_path, BETA_VAE, MONO)
    assert found and found.verdict is Verdict.PROVED


def test_every_flipped_byte_gives_the_verdict_or_none(tmp_path: Path) -> None:
    with_entry(tmp_path)
    file = tmp_path / FILE_NAME
    whole = file.read_bytes()
    (right,) = look_up(tmp_path, BETA_VAE, MONO)
    used = [n for n, byte in enumerate(whole) if byte]
    for place in used[:: max(1, len(used) // 200)]:
        changed = bytearray(whole)
        changed[place] ^= 0x15
        file.write_bytes(changed)
        assert look_up(tmp_path, BETA_VAE, MONO) in ([None], [right])
        assert look_up(tmp_path, BETA_VAE, STRICT) == [None]


def test_without_a_usable_file_everything_works_without(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a directory")
    assert open_cache(LEAN, blocked / FILE_NAME) is None
    (tmp_path / FILE_NAME).mkdir()
    with_entry(tmp_path)
    assert look_up(tmp_path, BETA_VAE, MONO) == [None]


def test_a_file_that_is_full_or_only_to_be_read_is_still_read(tmp_path: Path) -> None:
    with_entry(tmp_path)
    cache = opened(tmp_path)
    assert cache._connection
    cache._connection.execute("PRAGMA query_only = 1")  # as on a read-only disk, root or not
    assert cache.look_up([asked(BETA_VAE, MONO)]) != [None]
    cache.keep([asked(BETA_VAE, STRICT)], [replace(PROVED, verdict=Verdict.DISPROVED)])
    cache = opened(tmp_path)
    assert cache._connection
    cache._connection.execute("PRAGMA max_page_count = 1")
    many = [Law(f"mono{n}", MONO.claim, MONO.forall, MONO.assume) for n in range(100)]
    cache.keep([asked(BETA_VAE, law) for law in many], [replace(PROVED, lean="x" * 5000)] * 100)
    assert look_up(tmp_path, BETA_VAE, MONO) != [None]


def test_a_locked_file_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdict_cache, "_LOCK_SECONDS", 0.1)
    with_entry(tmp_path)
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert look_up(tmp_path, BETA_VAE, MONO) == [None]
        with_entry(tmp_path)
    assert look_up(tmp_path, BETA_VAE, MONO) != [None]


def test_the_size_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdict_cache, "MAX_BYTES", 200_000)
    for number in range(20):
        laws = [Law(f"m{number}_{n}", MONO.claim, MONO.forall, MONO.assume) for n in range(10)]
        long = replace(PROVED, lean="x" * 2000)
        results = [replace(long, theorem=f"beta_vae.{law.name}") for law in laws]
        opened(tmp_path).keep([asked(BETA_VAE, law) for law in laws], results)
    assert (tmp_path / FILE_NAME).stat().st_size < 300_000
    assert look_up(tmp_path, BETA_VAE, laws[0]) != [None]


def test_two_threads_and_two_processes_at_once(tmp_path: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import test_verdict_cache as t;"
        "from pathlib import Path; t.keep_many(Path(sys.argv[2]), sys.argv[3])"
    )
    here = str(Path(__file__).parent)
    processes = [
        subprocess.Popen([sys.executable, "-c", program, here, str(tmp_path), name])
        for name in "ab"
    ]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda name: keep_many(tmp_path, name), "cd"))
    assert [process.wait(60) for process in processes] == [0, 0]
    assert len(rows(tmp_path / FILE_NAME)) == 4 * 50


@pytest.mark.slow
def test_a_kill_leaves_a_usable_file(tmp_path: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import test_verdict_cache as t;"
        "from pathlib import Path\nwhile True: t.keep_many(Path(sys.argv[2]), 'k')"
    )
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(Path(__file__).parent), str(tmp_path)]
        )
        while not (tmp_path / FILE_NAME).exists() or not rows(tmp_path / FILE_NAME):
            assert process.poll() is None
        process.kill()
        process.wait()
        with_entry(tmp_path)
        assert look_up(tmp_path, BETA_VAE, MONO) != [None]


def opened(directory: Path, lean: LeanIdentity = LEAN) -> VerdictCache:
    cache = open_cache(lean, directory / FILE_NAME)
    assert cache
    return cache


def asked(objective: Objective, law: Law) -> Asked:
    return Asked(objective, law, Limits(), repair=True)


def keep(directory: Path, law: Law, result: LawResult) -> None:
    cache = opened(directory)
    cache.keep([asked(BETA_VAE, law)], [result])
    cache.close()


def with_entry(directory: Path) -> None:
    keep(directory, MONO, PROVED)


def keep_many(directory: Path, name: str) -> None:
    for number in range(50):
        point = {"recon": Fraction(number, 7)}
        law = Law(f"{name}{number}", MONO.claim, MONO.forall, MONO.assume)
        keep(directory, law, replace(PROVED, verdict=Verdict.DISPROVED, counterexample=point))


def look_up(
    directory: Path, objective: Objective, law: Law, lean: LeanIdentity = LEAN
) -> list[LawResult | None]:
    cache = opened(directory, lean)
    found = cache.look_up([asked(objective, law)])
    cache.close()
    return [result and replace(result, statement="") for result in found]


def rows(file: Path) -> list[tuple[bytes]]:
    try:
        with sqlite3.connect(file, timeout=10) as connection:
            return connection.execute("SELECT digest FROM verdicts").fetchall()
    except sqlite3.OperationalError:  # not made yet
        return []
