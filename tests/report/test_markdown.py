"""What a pull request shows, and that no text of a spec is more than text there."""

from __future__ import annotations

import re

import pytest
from example_reports import ALL_WELL, MANY, every_text_is

from pybridge.report.markdown import code, plain, to_markdown

MANY_TEXT = to_markdown(MANY)
HOSTILE = ["<img src=x>", "a | b", "`x`", "``` <b>", "**b** [l](http://e.x) @user", "# h\n\n<hr>"]


def test_a_table_has_a_row_for_each_objective() -> None:
    rows = [line for line in MANY_TEXT.splitlines() if line.startswith("| <code>")]
    assert [re.sub(r"<code>.*?</code>", "", row).replace(" ", "") for row in rows] == [
        "|||1of1|0|1|",
        "|||1of3|**1**|3|",
        "|||0of1|**3**|1|",
    ]
    assert "<code>lasso</code>" in rows[0]


def test_failures_are_told_in_full_with_repairs_before_the_findings() -> None:
    order = [
        "## pybridge: 4 to look at",
        "### `my_vae.mono_gamma` is disproved, not proved",
        "- `fails at recon = 0,",
        '- **To do:** `holds if tc >= 0: under [objective], assume = ["kl >= 0", "tc >= 0"]`',
        "### `locked.gap_a` is locked, but cannot be stated any more",
        "<details><summary>1 finding about <code>lasso</code></summary>",
        "Checked by Lean",
    ]
    places = [MANY_TEXT.index(said) for said in order]
    assert places == sorted(places)


def test_where_all_is_well_there_is_nothing_to_do() -> None:
    told = to_markdown(ALL_WELL)
    assert "nothing to do" in told
    assert "###" not in told
    assert "no required law uses `slack >= 0`" in told
    assert "<details>" not in to_markdown(ALL_WELL, findings=False)


def without_code(markdown: str) -> str:
    """What is left of Markdown when texts that are shown as code are taken out."""
    return re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", markdown)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_spec_is_more_than_text(text: str) -> None:
    told, harmless = (without_code(to_markdown(every_text_is(t))) for t in (text, "harmless"))
    assert set(re.findall(r"<[^>]*>", told)) <= {*re.findall(r"<[^>]*>", harmless), "<!-- -->"}
    for mark in "`@[]":
        assert mark not in told
    for mark in ("\n#", "\n|", "**"):
        assert told.count(mark) == harmless.count(mark)
    rows = [line for line in told.splitlines() if line.startswith("| <code>")]
    assert [row.count("|") for row in rows] == [6, 6]


def test_code_and_plain_text() -> None:
    assert code("a ` b") == "``a ` b``"
    assert code("`a`") == "`` `a` ``"
    assert plain("a_b") == "a&#95;b"
    assert plain("see @user") == "see &#64;<!-- -->user"
