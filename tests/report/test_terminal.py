"""What a person sees in a terminal, to the letter: columns, widths, colours and totals."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_writers import EVERY, law, report

from pybridge.report.results import NotStated, ObjectiveResult, Report, Verdict
from pybridge.report.terminal import to_text

LAWS = (
    replace(law(Verdict.PROVED, name="mono"), certificate="by\n  monotony", remembered=True),
    law(Verdict.DISPROVED, expected=Verdict.PROVED, name="shrinks_with_a_beta"),
    replace(
        law(Verdict.UNKNOWN, name="open"),
        statement="for all x1, x2, x3, x4: if x1 <= x2 then 0 <= x3",
    ),
    law(Verdict.ERROR, expected=Verdict.DISPROVED, name="bad"),
)
LEFT_OUT = (NotStated("schedule_of_beta", "schedule", "it is not known to be monotone"),)
SEVERAL = Report(
    EVERY.lean,
    (
        ObjectiveResult("vae", "recon + beta * kl + gamma * slow + delta * fast", LAWS, LEFT_OUT),
        ObjectiveResult("b", "x", (law(Verdict.PROVED, name="z"),)),
    ),
)
TOTALS = (
    "2 proved, 1 disproved, 1 unknown, 1 error (1 remembered);"
    " checked by Lean 4.35.0 (embedded, commit abc); 2 not as expected"
)

BESIDE = """\
vae = recon + beta * kl + gamma * slow + delta * fast
  ✓ proved     mono                 0 <= x
  ✗ disproved  shrinks_with_a_beta  0 <= x
                                      expected: proved
                                      fails at x = -1: 0 <= -1 is false
  ? unknown    open                 for all x1, x2, x3, x4: if x1 <= x2
                                    then 0 <= x3
                                      why unknown
  ! error      bad                  0 <= x
                                      expected: disproved
                                      why error

b = x
  ✓ proved     z  0 <= x

"""
"""With room for statements of 40 letters beside the names."""

BELOW = """\
vae = recon + beta * kl + gamma * slow + delta * fast
  ✓ proved     mono
      0 <= x
  ✗ disproved  shrinks_with_a_beta
      0 <= x
        expected: proved
        fails at x = -1: 0 <= -1 is false
  ? unknown    open
      for all x1, x2, x3, x4: if x1 <= x2 then 0 <= x3
        why unknown
  ! error      bad
      0 <= x
        expected: disproved
        why error

b = x
  ✓ proved     z  0 <= x

"""
"""With one letter less."""

NARROW = """\
vae =
    reco
    n +
    beta
    * kl
    + ga
    mma
    *
    slow
    + de
    lta
    *
    fast
  ✓ proved     mono
      0 <= x
  ✗ disproved  shrinks_with_a_beta
      0 <= x
        expect
        ed:
        proved
        fails
        at x =
        -1: 0
        <= -1
        is
        false
  ? unknown    open
      for
      all
      x1,
      x2,
      x3,
      x4: if
      x1 <=
      x2
      then 0
      <= x3
        why un
        known
  ! error      bad
      0 <= x
        expect
        ed: di
        sprove
        d
        why
        error

b = x
  ✓ proved     z
      0 <= x

"""
"""Where there is hardly any room."""

FOR_PROGRAMS = """\
vae = recon + beta * kl + gamma * slow + delta * fast
  ✓ proved     mono                 0 <= x; by monotony
  ✗ disproved  shrinks_with_a_beta  0 <= x; expected: proved; fails at x = -1: 0 <= -1 is false
  ? unknown    open                 for all x1, x2, x3, x4: if x1 <= x2 then 0 <= x3; why unknown
  ! error      bad                  0 <= x; expected: disproved; why error
  - left out   schedule_of_beta     it is not known to be monotone

b = x
  ✓ proved     z  0 <= x

"""
"""A line a law, with all that is known."""


@pytest.mark.parametrize(("width", "shown"), [(76, BESIDE), (75, BELOW), (10, NARROW)])
def test_lines_of_a_width(width: int, shown: str) -> None:
    assert to_text(SEVERAL, width=width) == shown + TOTALS


def test_a_line_for_each_law() -> None:
    assert to_text(SEVERAL, verbose=True) == FOR_PROGRAMS + TOTALS


def test_only_a_verbose_report_says_why_what_is_proved_holds_and_what_was_left_out() -> None:
    for width in (None, 60, 100):
        terse, verbose = (
            to_text(SEVERAL, width=width, verbose=verbose) for verbose in (False, True)
        )
        for said in ("by monotony", "- left out   schedule_of_beta", "not known to be monotone"):
            assert said in verbose
            assert said not in terse


def test_colours() -> None:
    """What came out as expected is in the colour of its verdict; what did not is bold as well."""
    laws = [law(verdict) for verdict in Verdict]
    laws += [law(verdict, expected=Verdict.PROVED) for verdict in Verdict]
    lines = to_text(report(*laws), colour=True).splitlines()
    assert lines[0] == "\x1b[1mvae\x1b[0m = x"
    labels = [line.partition("  law_")[0].strip() for line in lines[1:9]]
    green, red, yellow, bold, end = "\x1b[32m", "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"
    assert labels == [
        f"{green}✓ proved{end}",
        f"{red}✗ disproved{end}",
        f"{yellow}? unknown{end}",
        f"{red}! error{end}",
        f"{green}✓ proved{end}",
        f"{red}{bold}✗ disproved{end}",
        f"{yellow}{bold}? unknown{end}",
        f"{red}{bold}! error{end}",
    ]
    assert lines[-1] == (
        f"{bold}2 proved, 2 disproved, 2 unknown, 2 error{end}; checked by Lean 4.35.0"
        f" (embedded, commit abc); {red}{bold}3 not as expected{end}"
    )


@pytest.mark.parametrize(
    ("remembered", "said"),
    [
        ((), "no laws; checked by"),
        ((False, False), "2 proved; checked by"),
        ((True, False), "2 proved (1 remembered); checked by"),
        ((True, True), "2 proved (all remembered); checked by"),
    ],
)
def test_totals(remembered: tuple[bool, ...], said: str) -> None:
    laws = [replace(law(Verdict.PROVED), remembered=known) for known in remembered]
    last = to_text(report(*laws)).splitlines()[-1]
    assert last == f"{said} Lean 4.35.0 (embedded, commit abc)"


def test_a_word_with_a_hyphen_is_not_broken() -> None:
    unknown = replace(law(Verdict.UNKNOWN), message="well-known " * 30)
    for width in (50, 77, 80, 83):
        shown = to_text(report(unknown), width=width).split()
        assert shown.count("well-known") == 30
