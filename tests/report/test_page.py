"""What the page and the notebook's cards say, and that no text of a spec gets out of its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from example_reports import ALL_WELL, LASSO, MANY, ONE_FAILURE, every_text_is, finding, report

from pybridge.report.html import to_html, to_html_cards
from pybridge.report.results import ObjectiveResult, Report, Verdict

HOSTILE = [
    "<script>alert('1')</script>",
    "</pre></script></style><script>",
    '"><img src=x onerror="alert(1)">',
    "' onload='alert(1)",
    "]]><script>",
    "{{ 7 * 7 }}{% raw %}",
    "a&b",
]
WRITERS: list[Callable[[Report], str]] = [to_html, to_html_cards, Report._repr_html_]


class Reader(HTMLParser):
    """What a browser makes of a page: its tags, ids, links, and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.alarming: list[str] = []
        self.text = ""
        self._alarm = False
        self.feed(page)
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.tags.append(tag)
        self.attributes.update(known)
        self.ids += [known["id"] or ""] if "id" in known else []
        self.links += [known["href"] or ""] if "href" in known else []
        self._alarm = "alarm" in (known.get("class") or "").split()

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._alarm and data.strip():
            self.alarming.append(data.strip())
        self._alarm = False


def test_what_needs_somebody_is_said_first_with_a_link_to_it() -> None:
    page = Reader(to_html(MANY))
    assert "3 objectives · 2 of 5 required laws proved · 4 failures · 5 findings" in page.text
    assert "4 things need you" in page.text
    assert len(page.links) == 4 + 3  # from the list, and from the rows of those that are laws
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    order = ("my_vae 1 to look at", "locked 3 to look at", "lasso", "Required")
    places = [page.text.index(said, page.text.index("kernel accepted")) for said in order[:3]]
    assert places == sorted(places)


def test_a_card_begins_with_what_fails_how_to_repair_it_and_where() -> None:
    card = Reader(to_html(ONE_FAILURE)).text.partition("my_vae 1 to look at")[2]
    order = [
        "mono_gamma is disproved, not proved: it should be increasing in gamma",
        "fails at recon = 0, beta = 0, kl = 0, tc = -1, gamma1 = 0, gamma2 = 1/2",
        'holds if tc >= 0: under [objective], assume = ["kl >= 0", "tc >= 0"]',
        "my_vae is 0 at gamma = 0 and -1/2 at gamma = 1/2",
        "theorem mono_gamma",
        "expected negative log-likelihood",
        "Required 2 of 3 as required",
        "Found 3; nobody asked for these",
        "Lean file of my_vae",
    ]
    places = [card.index(said) for said in order]
    assert places == sorted(places)


def test_nothing_is_red_where_nobody_must_act() -> None:
    found = report(
        ObjectiveResult("j", "x", (finding("mono_x", Verdict.DISPROVED, fact="rising"),))
    )
    for write in WRITERS:
        page = Reader(write(found))
        assert "rising: no" in page.text
        assert page.alarming == []
        assert 'class="failure' not in write(found)
        assert Reader(write(MANY)).alarming != []
    assert "Nothing to do" in Reader(to_html(ALL_WELL)).text


def test_an_assumption_that_no_required_law_uses_is_told() -> None:
    page = Reader(to_html(report(LASSO))).text
    assert "slack >= 0 no required law uses it" in page
    assert "lambda1 >= 0 no required" not in page


def test_without_a_script_everything_is_shown_but_the_search() -> None:
    page = to_html(MANY)
    hidden = re.findall(r"<(\w+)[^>]*\shidden[\s>]", page)
    assert hidden == ["form"]
    assert not re.search(r"(src|href)=\"(?!#)", page), "the page needs no other file"


def test_a_notebook_shows_many_reports_on_one_page() -> None:
    cards = Reader(to_html_cards(MANY))
    assert cards.ids == cards.links == []
    assert "script" not in cards.tags
    assert "my_vae is 0 at gamma = 0" in cards.text


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_spec_is_more_than_text(write: Callable[[Report], str], text: str) -> None:
    hostile, harmless = (Reader(write(every_text_is(t))) for t in (text, "harmless text"))
    assert hostile.tags == harmless.tags
    assert hostile.attributes == harmless.attributes
    assert hostile.ids == harmless.ids
    assert " ".join(text.split()) in hostile.text


def test_ids_are_unique_though_names_are_not() -> None:
    ids = Reader(to_html(report(*MANY.objectives, *MANY.objectives))).ids
    assert len(set(ids)) == len(ids)


def test_a_report_of_nothing() -> None:
    assert "Nothing to do" in Reader(to_html(report())).text
    assert "0 objectives" in Reader(to_html_cards(report())).text
