"""What a person sees in a terminal, to the letter: lines, widths, colours, the last ten lines."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest

from pybridge.lean.backend import LeanIdentity
from pybridge.report.results import (
    Change,
    LawResult,
    NotStated,
    ObjectiveResult,
    Repair,
    Report,
    Verdict,
)
from pybridge.report.terminal import to_text


def law(verdict: Verdict, *, expected: Verdict | None = None, name: str = "") -> LawResult:
    result = LawResult(name or f"law_{verdict}", "", "0 <= x", verdict, expected or verdict)
    if verdict is Verdict.DISPROVED:
        return replace(result, counterexample={"x": Fraction(-1)}, failure="0 <= -1")
    return replace(result, message="" if verdict is Verdict.PROVED else f"why {verdict}")


def report(*laws: LawResult, name: str = "vae", formula: str = "x", text: str = "") -> Report:
    identity = LeanIdentity("4.35.0", "abc", "embedded", "", "")
    return Report(identity, (ObjectiveResult(name, formula, laws, (), text),))


EVERY = report(*map(law, Verdict))

LAWS = (
    replace(law(Verdict.PROVED, name="mono"), certificate="by\n  monotony", remembered=True),
    replace(
        law(Verdict.DISPROVED, expected=Verdict.PROVED, name="shrinks_with_a_beta"),
        repairs=(Repair("x >= 0", "objective", "vae.shrinks_repaired"),),
    ),
    replace(
        law(Verdict.UNKNOWN, expected=Verdict.PROVED, name="open"),
        statement="0 <= x3 where x1 <= x2, x2 <= x3, x3 <= x4 * x4",
        fact="nonnegative",
    ),
    law(Verdict.ERROR, expected=Verdict.DISPROVED, name="bad"),
)
FINDINGS = (
    replace(law(Verdict.PROVED, name="mono_kl"), expected=None, fact="increasing in kl"),
    replace(
        law(Verdict.DISPROVED, name="mono_beta"),
        expected=None,
        fact="increasing in beta",
        repairs=(Repair("kl >= 0", "objective", "vae.mono_beta_repaired"),),
    ),
)
LEFT_OUT = (NotStated("schedule_of_beta", "schedule", "it is not known to be monotone"),)
SEVERAL = Report(
    EVERY.lean,
    (
        ObjectiveResult("vae", "recon + beta * kl", LAWS + FINDINGS, LEFT_OUT),
        ObjectiveResult("b", "x", (law(Verdict.PROVED, name="z"),)),
    ),
)

SHOWN = """\
✗ vae  1 of 4 required, 1 of 2 findings hold
✓ b    1 of 1 required

vae.shrinks_with_a_beta is disproved, not
    proved
  0 <= x
  fails at x = -1: 0 <= -1 is false
  holds if x >= 0: under [objective], assume =
      ["x >= 0"]

vae.open is unknown, not proved: it should be
    nonnegative
  0 <= x3 where x1 <= x2, x2 <= x3, x3 <= x4 *
      x4
  why unknown

vae.bad is error, not disproved
  0 <= x
  why error

checked by Lean 4.35.0 (embedded, commit abc)
✗ vae.shrinks_with_a_beta fails at x = -1: 0
    <= -1 is false
✗ vae.open why unknown
✗ vae.bad why error
3 to look at: 2 of 5 required laws are as they
    should be, 1 of 2 findings hold (1
    remembered)"""


def test_a_line_an_objective_then_what_needs_somebody() -> None:
    assert to_text(SEVERAL, width=46) == SHOWN


def test_what_is_broken_into_lines_is_otherwise_the_same() -> None:
    whole = to_text(SEVERAL, width=None, verbose=True)
    for width in (60, 77, 100):
        broken = to_text(SEVERAL, width=width, verbose=True)
        assert broken.split() == whole.split()
        assert all(len(line) <= width for line in broken.splitlines())


def test_one_objective_shows_which_findings_do_not_hold_and_what_would_save_them() -> None:
    one = replace(SEVERAL, objectives=(replace(SEVERAL.objectives[0], laws=FINDINGS),))
    lines = to_text(one).splitlines()
    assert lines[:2] == [
        "✓ vae  1 of 2 findings hold",
        "  increasing in beta: no, at x = -1; holds if kl >= 0",
    ]
    assert lines[-1].startswith("all well: 1 of 2 findings hold")
    assert "nothing is required of vae" in to_text(one)


def test_only_a_verbose_report_says_why_what_is_proved_holds_and_what_was_left_out() -> None:
    for width in (None, 60, 100):
        terse, verbose = (
            to_text(SEVERAL, width=width, verbose=verbose) for verbose in (False, True)
        )
        for said in ("by monotony", "left out:", "not known to be monotone", "increasing in kl"):
            assert said in verbose
            assert said not in terse


def test_red_is_for_what_needs_somebody_alone() -> None:
    red, bold, green, end = "\x1b[31m", "\x1b[1m", "\x1b[32m", "\x1b[0m"
    shown = to_text(SEVERAL, colour=True)
    assert f"{red}{bold}✗{end} {bold}vae{end}" in shown
    assert f"{green}✓{end} {bold}b{end}" in shown
    assert f"{red}{bold}3 to look at{end}:" in shown
    calm = replace(SEVERAL, objectives=(replace(SEVERAL.objectives[0], laws=FINDINGS),))
    for verbose in (False, True):
        assert red not in to_text(calm, colour=True, verbose=verbose)
    assert f"{green}{bold}all well{end}" in to_text(calm, colour=True)


@pytest.mark.parametrize(
    ("remembered", "said"),
    [
        ((), "no laws"),
        ((False, False), "2 of 2 required laws are as they should be"),
        ((True, False), "2 of 2 required laws are as they should be (1 remembered)"),
        ((True, True), "2 of 2 required laws are as they should be (all remembered)"),
    ],
)
def test_totals(remembered: tuple[bool, ...], said: str) -> None:
    laws = [replace(law(Verdict.PROVED), remembered=known) for known in remembered]
    last = to_text(report(*laws)).splitlines()[-1]
    assert last == f"all well: {said}"


def test_a_word_with_a_hyphen_is_not_broken() -> None:
    unknown = replace(law(Verdict.UNKNOWN), expected=Verdict.PROVED, message="well-known " * 30)
    for width in (50, 77, 80, 83):
        shown = to_text(report(unknown), width=width).split("\n✗")[1]
        assert shown.split().count("well-known") == 30


def failing(number: int) -> LawResult:
    return replace(
        law(Verdict.DISPROVED, expected=Verdict.PROVED, name=f"law_{number}"),
        counterexample={"x": Fraction(-number)},
    )


@pytest.mark.parametrize("count", [1, 8, 9, 40])
def test_the_last_ten_lines_say_whether_to_act_and_on_what(count: int) -> None:
    """With numbers, however much has failed."""
    lines = to_text(report(*map(failing, range(count)))).splitlines()[-10:]
    assert lines[-1].startswith(f"{count} to look at: ")
    assert "✗ vae.law_0" in "\n".join(lines) and "fails at x = 0" in "\n".join(lines)
    if count > 8:
        assert f"  and {count - 8} more, above" in lines


def test_a_changed_finding_is_a_diff() -> None:
    change = Change("mono", "proved: 0 <= x", "disproved: 0 <= x")
    changed = replace(law(Verdict.DISPROVED, name="mono"), expected=None, change=change)
    gone = Change("old", "proved: 1 <= x", None)
    objective = ObjectiveResult("vae", "x", (changed,), path="vae.toml", vanished=(gone,))
    shown = to_text(Report(EVERY.lean, (objective,))).splitlines()
    at = shown.index("vae.mono is not as it was locked")
    assert shown[at + 1 : at + 4] == [
        "  - proved: 0 <= x",
        "  + disproved: 0 <= x",
        "  fails at x = -1: 0 <= -1 is false",
    ]
    assert "vae.old is locked, but cannot be stated any more" in shown
    assert shown.count("if that is meant, run: pybridge lock vae.toml") == 1


def test_a_vacuous_law_is_a_failure_unless_its_author_says_so() -> None:
    empty = replace(law(Verdict.PROVED), vacuous=("x > 0", "x < 0"))
    assert "x > 0 and x < 0 cannot be" in to_text(report(empty))
    assert not report(empty).ok
    assert report(replace(empty, vacuous_allowed=True)).ok


@pytest.mark.parametrize("width", [None, 40, 200])
@pytest.mark.parametrize("colour", [False, True])
def test_each_verdict_has_a_mark_of_its_own(width: int | None, colour: bool) -> None:
    shown = re.sub(r"\x1b\[[0-9;]*m", "", to_text(EVERY, width=width, colour=colour, verbose=True))
    for verdict, mark in {"proved": "✓", "disproved": "✗", "unknown": "?", "error": "!"}.items():
        (line,) = (line for line in shown.splitlines() if f" law_{verdict} " in line)
        assert line.split()[:2] == [mark, f"law_{verdict}"]
        assert not set("✓✗?!") - {mark} & set(line)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (
            {"a": 0, "b": 0, "w": -1, "c": 0, "t": 1, "d": 0},
            "a = 0, b = 0, w = -1, c = 0, t = 1, d = 0",
        ),
        ({"a": 0, "b": 0, "w": -1, "c": 0, "t": 1, "d": 0, "e": 0}, "w = -1, t = 1, all others 0"),
        (dict.fromkeys("abcde", 0), "all variables 0"),
    ],
)
def test_many_zeros_are_said_at_once(values: dict[str, int], told: str) -> None:
    numbers = {name: Fraction(value) for name, value in values.items()}
    broken = replace(law(Verdict.DISPROVED), counterexample=numbers)
    assert broken.explanation == f"fails at {told}: 0 <= -1 is false"
