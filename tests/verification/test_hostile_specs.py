"""Specs that nobody writes by accident: each is refused at once, or verified as what it says.

That what Lean accepted is what the formula says is part of a verdict: the statement is read back,
so a spec that got anything else past Lean would come out as an error.
"""

from __future__ import annotations

import io
import os
import re
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from pybridge.interfaces.cli import main
from pybridge.lean.embedded_backend import EmbeddedBackend
from pybridge.objectives.objective import Objective
from pybridge.objectives.spec import SpecError, parse_spec, read_spec
from pybridge.report.results import Report, Verdict
from pybridge.verification.verify import lean_texts, verify

SECONDS = 20.0
"""What "at once" means on a busy machine."""


@pytest.fixture(scope="module")
def lean() -> EmbeddedBackend:
    backend = EmbeddedBackend()
    backend.identity()
    return backend


@contextmanager
def at_once() -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < SECONDS


def command(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> tuple[int, str, str]:
    """Exit status and output of the command line, run in this process."""
    monkeypatch.setattr(sys, "argv", ["pybridge", *map(str, arguments)])
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0), out.getvalue(), err.getvalue()


def spec(formula: str = "a + w * b", name: str = "j", more: str = "") -> str:
    return f"[objective]\nname = {quoted(name)}\nformula = {quoted(formula)}\n{more}\n"


def quoted(text: str) -> str:
    """A TOML string with any character in it."""
    return '"' + re.sub(r"[^ !#-\[\]-~]", lambda match: f"\\U{ord(match[0]):08x}", text) + '"'


def law(name: str, claim: str = "j() == a + w * b", more: str = "") -> str:
    return f"[[law]]\nname = {quoted(name)}\nclaim = {quoted(claim)}\n{more}\n"


BAD_NAMES = [
    'a"b', "a'b", "a\nb", "a/-b", "-/", "a b", "«a»", "a.b", "a\\b", "", "1a", "_",
    "h₁", "ℝ", "α", "а", "ａ", "a\u200b", "a\u202eb", "max", "True", "x" * 100_000, "a\x00", "‹a›",
]  # fmt: skip


@pytest.mark.parametrize("name", BAD_NAMES, ids=lambda name: ascii(name[:20]))
def test_what_is_not_a_name_is_refused_everywhere(name: str) -> None:
    places = [
        spec(name=name),
        spec(formula=f"a + {name}" if name.isprintable() and " " not in name else name),
        spec(more=f"weights = [{quoted(name)}]"),
        spec(more=f"meaning = {{ {quoted(name)} = 'x' }}"),
        spec(more=f"assume = [{quoted(name + ' >= 0')}]"),
        spec(more=law(name)),
        spec(more=law("l", f"{name} == {name}", f"forall = [{quoted(name)}]")),
    ]
    with at_once():
        for text in places:
            if name in ("", "-/", "1a", "a b") and "assume" in text:
                continue  # these leave or make other formulas, not names
            if name == "a/-b" and text in (places[1], places[4]):
                continue  # it is a formula
            with pytest.raises(SpecError) as refused:
                parse_spec(text)
            assert len(str(refused.value)) < 1000
            assert refused.value.line > 0


_WORDS = """
    sorry Real theorem def by fun let have show from end open example axiom instance where do
    Type Prop Sort F OrderedField LatentObjective weightedTwoTerm1 simp exact rfl decide admit
    native_decide propext Quot sound Classical choice Nat Rat Int eval print set_option import
    macro syntax notation elab unsafe partial private namespace section variable universe
    attribute local scoped then match with h h1 h2 number1 this at using calc nomatch
    Certificate le_of_nonneg le zero one add mul neg sub trivial lambda pi forall exists u v
"""
LEAN_WORDS = _WORDS.split()


def test_the_words_of_lean_are_names_like_any_others(lean: EmbeddedBackend) -> None:
    laws = "\n".join(
        f"[[law]]\nname = '{word}'\nforall = ['{word}x', '{word}']\n"
        f"assume = ['{word}x <= {word}']\nclaim = 'j(w={word}x) <= j(w={word})'"
        for word in LEAN_WORDS
    )
    text = spec(more="weights = ['w']\nassume = ['b >= 0']\n") + laws
    report = verify(parse_spec(text), lean=lean, only=LEAN_WORDS)
    assert problems(report) == []
    assert report.summary["proved"] == len(LEAN_WORDS)


def test_objectives_and_terms_may_have_the_words_of_lean_as_names(lean: EmbeddedBackend) -> None:
    words = LEAN_WORDS[:60]
    objectives = [
        Objective(word, f"{other} + w * {third}", weights=["w"], assume=[f"{third} >= 0"])
        for word, other, third in zip(words, words[1:], words[2:], strict=False)
    ]
    report = verify(objectives, lean=lean, only=["mono_w", "zero_w"])
    assert problems(report) == []
    assert report.summary["proved"] == 2 * len(objectives)


TEXTS = [
    "-/ theorem bad : False := sorry /-",
    "-/\n#exit\n/-",
    "/- /- /-",
    "-//--//-/",
    "\\u{2d}/ \\n #exit",
    "a\x00b\x07\x1b[31m\u202e\u2066\u200f\u0085\u2028\ufeff",
    "`` ` ``` $(rm -rf) {{ 7 * 7 }} {% raw %} %s %(x)s",
    "<script>alert(1)</script> ]]> &amp;",
    "x" * 100_000,
    "--" * 1000 + "-/",
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:20]))
def test_free_texts_reach_lean_as_comments_only(lean: EmbeddedBackend, text: str) -> None:
    objective = Objective("j", "a + w * b", ["w"], [], text, {"a": text, "w": text})
    plain = Objective("j", "a + w * b", ["w"])
    with at_once():
        report = verify(objective, lean=lean, only=["zero_w", "mono_w", "gap_w"])
    assert problems(report) == []
    assert report.summary["proved"] == 2 and report["mono_w"].counterexample
    assert code(lean_texts(objective)[0]) == code(lean_texts(plain)[0])
    for shown in (str(report), report.dumps(), report._repr_html_()):
        assert "<script>" not in shown and "\x1b" not in shown


def code(text: str) -> list[str]:
    """A Lean text without its doc comments."""
    kept = []
    for part in text.split("/--"):
        kept.append(part.partition(" -/\n")[2] if " -/\n" in part else part)
    return kept


LARGE = {
    "a million characters": spec("a + " * 250_000 + "a"),
    "ten thousand parentheses": spec("(" * 10_000 + "a" + ")" * 10_000),
    "ten thousand open parentheses": spec("(" * 9_999),
    "ten thousand signs": spec("-" * 9_999 + "a"),
    "ten thousand calls": spec("abs(" * 2_000 + "a" + ")" * 2_000),
    "degree 10^9": spec("a ** 1000000000"),
    "degree 64^3": spec("((a ** 64) ** 64) ** 64"),
    "a tower of powers": spec("a ** 9 ** 9 ** 9 ** 9"),
    "a million variables": spec(" + ".join(f"x{i}" for i in range(1_000_000))),
    "a number of 9,000 digits": spec("a + 1" + "0" * 9_000),
    "a number with a huge exponent": spec("a + 1e999999999"),
    "a number with a tiny exponent": spec("a + 1e-999999999"),
    "a huge fraction": spec("a + 1/" + "9" * 5_000),
    "5,000 assumptions": spec(more=f"assume = {[f'a >= {i}' for i in range(5_000)]}"),
    "5,000 assumptions of a law": spec(
        more=law("l", more=f"assume = {[f'a >= {i}' for i in range(5_000)]}")
    ),
    "deep TOML": "x = " + "[" * 10_000 + "]" * 10_000,
    "a key of 100,000 characters": "x" * 100_000 + " = 1",
    "a key of 100,000 parts": "x." * 100_000 + "x = 1",
    "no TOML": "\x00" * 1_000_000,
    "two laws of one name": spec(more=law("l") + law("l")),
    "two objectives": spec() + spec(name="k"),
    "an objective applied in its own formula": spec("a + j(a=1)"),
    "an objective applied in its own assumption": spec(more="assume = ['j() >= 0']"),
    "an objective that is one of its terms": spec("j + a"),
    "an unknown objective applied": spec(more=law("l", "k(a=1) == 0")),
    "applications in applications, deep": spec(
        more=law("l", "j(a=" * 300 + "a" + ")" * 300 + " == 0")
    ),
    "applications in applications, wide": spec(
        "a * a + b", more=law("l", "j(a=" * 60 + "a" + ")" * 60 + " == 0")
    ),
    "a weight that is no name of it": spec(more="weights = ['sorry']"),
    "a relation for a formula": spec("a == b"),
    "a statement for a formula": spec("__import__('os').system('true')"),
    "a lambda for a formula": spec("(lambda: 0)()"),
    "Lean for a formula": spec("a := by sorry"),
    "an end of comment in a formula": spec("a -/ b"),
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE.keys())
def test_what_is_too_large_or_makes_no_sense_is_refused_at_once(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "spec.toml"
    file.write_text(text, encoding="utf-8")
    with at_once():
        status, out, err = command(monkeypatch, "verify", file)
    assert status == 2 and not out
    assert str(file) in err and "Traceback" not in err
    assert len(err) < 1500


HEAVY = {
    "a power of a sum": ("(a + b + c + d + e + f + g + h) ** 60", ""),
    "a product of powers": ("(a + b + c + d + e) ** 32 * (a - b + c - d) ** 32", ""),
    "200 maxima inside each other": ("max(a, " * 190 + "b" + ")" * 190, ""),
    "60 absolute values": (" + ".join(f"abs(a{i} - b)" for i in range(60)), ""),
    "400 names": (" + ".join(f"x{i}" for i in range(190)) + " + a * b", ""),
    "1,800 nodes": (" + ".join(["a * b * w - a * (b - w)"] * 90), "weights = ['w']"),
    "4,000 parentheses": ("(" * 4_000 + "a + b" + ")" * 4_000, ""),
    "numbers of 999 digits": (f"a + {'9' * 999} * b / {'7' * 999}", ""),
    "200 assumptions": ("a + b", f"assume = {[f'a + {i} * b >= {i}' for i in range(50)]}"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("formula", "more"), HEAVY.values(), ids=HEAVY.keys())
def test_what_is_heavy_is_verified_or_left_unknown(
    formula: str, more: str, lean: EmbeddedBackend
) -> None:
    start = time.monotonic()
    report = verify(parse_spec(spec(formula, more=more)), lean=lean)
    assert time.monotonic() - start < 3 * SECONDS
    assert problems(report) == []


def test_an_objective_named_like_a_theorem_of_another(lean: EmbeddedBackend) -> None:
    """`j.zero_a` is a theorem about `j`; no name has a dot, so nothing can take its place."""
    objectives = [Objective("j", "a + b"), Objective("j_zero_a", "a + b"), Objective("J", "a - b")]
    report = verify(objectives, lean=lean, only=["zero_a", "zero_b"])
    assert problems(report) == [] and report.summary["proved"] == 6


def test_two_specs_with_one_objective_name(lean: EmbeddedBackend, tmp_path: Path) -> None:
    first, second = spec("a + b"), spec("a - b")
    report = verify([parse_spec(first), parse_spec(second)], lean=lean, only="mono_b")
    assert [law.verdict for law in report] == [Verdict.PROVED]
    report = verify([parse_spec(first), parse_spec(second)], lean=lean, only="zero_a")
    assert [law.verdict for law in report] == [Verdict.PROVED] * 2
    assert report.objectives[0].laws[0].statement != report.objectives[1].laws[0].statement


@pytest.mark.parametrize("kind", ["directory", "fifo", "endless", "10 MB", "binary", "missing"])
def test_what_is_no_file_of_text_is_refused_at_once(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "spec.toml"
    if kind == "directory":
        path.mkdir()
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "endless":
        path = Path("/dev/zero")
    elif kind == "10 MB":
        path.write_bytes(spec().encode() + b"#" * 10_000_000)
    elif kind == "binary":
        path.write_bytes(bytes(range(256)) * 100)
    with at_once(), pytest.raises(SpecError):
        read_spec(path)
    with at_once():
        status, out, err = command(monkeypatch, "verify", path)
    assert status == 2 and not out and "Traceback" not in err
    assert str(path) in err and len(err) < 500


def problems(report: Report) -> Sequence[tuple[str, str]]:
    """The laws that came out as errors."""
    return [(law.name, law.message) for law in report if law.verdict is Verdict.ERROR]


LONG = "9" * 900


@pytest.mark.parametrize(
    "formula",
    [
        f"x * (1/{LONG}/{LONG})",
        f"x * ({LONG} * {LONG})",
        f"x / {LONG} / {LONG}",
        f"max(x, 1/{LONG} * 1/{LONG})",
        f"relu(x / {LONG}) * {LONG} * {LONG}",
    ],
    ids=range(5),
)
def test_numbers_that_computing_makes_too_long_to_show_harm_no_verdict(
    lean: EmbeddedBackend, formula: str
) -> None:
    with at_once():
        report = verify(Objective("j", formula + " + y"), lean=lean, cache=False)
    assert {law.verdict for law in report} == {Verdict.PROVED, Verdict.DISPROVED}
    shown = [law.certificate for law in report if law.certificate]
    assert all(len(text) < 20_000 for text in shown)


def test_a_certificate_that_is_too_large_to_be_written_out_says_so(lean: EmbeddedBackend) -> None:
    report = verify(Objective("j", f"x * ({LONG} * {LONG})"), lean=lean, cache=False)
    assert any(
        (law.certificate or "").startswith("too large to be written out: a constant exceeds")
        for law in report
    )
