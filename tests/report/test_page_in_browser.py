"""The page in a real browser: what fits, what is hidden, and its colours."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from example_reports import ONE_FAILURE, finding, report, required

from pybridge.report.html import to_html
from pybridge.report.results import ObjectiveResult, Verdict

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")

QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
)
FRAME = """<!doctype html>
<iframe id="frame" width="{width}" height="2000" style="border: 0" srcdoc="{page}"></iframe>
<pre id="result"></pre>
<script>
  const frame = document.getElementById("frame");
  frame.onload = () => {{
    let result;
    try {{
      result = frame.contentWindow.eval({probe});
    }} catch (error) {{
      result = String(error);
    }}
    document.getElementById("result").textContent = JSON.stringify(result);
  }};
</script>
"""
PROBE = """(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const seen = (element) => element.getClientRects().length > 0;
  const set = (id, value, event) => {
    const control = document.getElementById(id);
    control.value = value;
    control.dispatchEvent(new Event(event));
  };
  const shown = (filter, words) => {
    set("filter", filter, "change");
    set("search", words, "input");
    const names = all(".card").filter(seen).map((card) => card.querySelector("h2").firstChild);
    const count = (selector) => all(selector).filter(seen).length;
    return [names.map((name) => name.data.trim()), count(".laws .law"), count(".failure")];
  };
  const found = {
    all: shown("all", ""),
    attention: shown("attention", ""),
    required: shown("required", ""),
    finding: shown("finding", ""),
    unknown: shown("unknown", ""),
    error: shown("error", ""),
    name: shown("all", "LASSO"),
    law: shown("all", "zero_beta"),
    formula: shown("all", "abs(w1)"),
    nothing: shown("all", "no such words"),
  };
  shown("all", "");
  const top = (selector) => document.querySelector(selector).getBoundingClientRect().top;
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  const places = { needs: top(".needs"), failure: top(".failure"), findings: top(".findings") };
  const plot = document.querySelector(".failure .plot").getBoundingClientRect();
  all("details").forEach((details) => { details.open = true; });
  const root = document.documentElement;
  return {
    found, places, plot: [plot.width, plot.height],
    width: root.clientWidth, needed: root.scrollWidth,
    paper: style("body").backgroundColor, ink: style("body").color,
    math: document.querySelector("math msup, math mi").getBoundingClientRect().height,
  };
})()"""


Look = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def look(tmp_path_factory: pytest.TempPathFactory) -> Look:
    """What a page looks like in a window of some width."""

    @cache
    def look(width: int, *, dark: bool = False, page: str = "") -> dict[str, Any]:
        shown = page or to_html(ONE_FAILURE)
        return rendered(shown, width, dark, tmp_path_factory.mktemp("browser"))

    return look


def rendered(shown: str, width: int, dark: bool, directory: Path) -> dict[str, Any]:
    """What the browser answers to the probe."""
    assert BROWSER is not None
    page = directory / "page.html"
    framed = html.escape(shown)
    probe = json.dumps(PROBE)
    page.write_text(FRAME.format(width=width, page=framed, probe=probe), encoding="utf-8")
    command = [
        BROWSER,
        *QUIET.split(),
        f"--user-data-dir={directory / 'profile'}",
        f"--blink-settings=preferredColorScheme={0 if dark else 1}",
        f"--window-size={max(width, 500) + 40},2000",
        "--virtual-time-budget=5000",
        "--dump-dom",
        page.as_uri(),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    match = re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.DOTALL)
    assert match, done.stderr
    result = json.loads(html.unescape(match[1]))
    assert isinstance(result, dict), result
    return result


def test_however_long_the_texts_are_they_fit_a_telephone(look: Look) -> None:
    word = "w" * 64
    number = Fraction(10**300, 7)
    law = required(
        word,
        Verdict.DISPROVED,
        statement=f"for all {word}: {word} * {word} <= {number}",
        claim=f"{word}(x=a) <= {word}(x=b)",
        counterexample={"a": number, "b": Fraction(0)},
        failure=f"{number} <= 0",
        lean=f"theorem {word * 20}",
        message=word * 20,
    )
    products = " * ".join(f"factor{number}" for number in range(100))
    objectives = [
        ObjectiveResult(
            word,
            formula,
            (law, finding(word, fact=word * 20, statement=word * 20)),
            assumptions=(word * 20,),
            reference=word * 20,
            meanings={word: word * 20},
            lean_text=word * 20,
        )
        for formula in ("x", products, f"max({products}, 1)**2", f"{word}", "? " + word * 100)
    ]
    page = look(400, page=to_html(report(*objectives)))
    assert page["needed"] <= page["width"] <= 400


@pytest.mark.parametrize("width", [1280, 400])
def test_nothing_is_wider_than_the_window(look: Look, width: int) -> None:
    page = look(width)
    assert page["needed"] <= page["width"] <= width


@pytest.mark.parametrize("width", [1280, 400])
def test_what_needs_somebody_is_above_what_was_found(look: Look, width: int) -> None:
    places = look(width)["places"]
    assert places["needs"] < places["failure"] < places["findings"]
    assert places["failure"] < 2 * 800, "on the first or second screen"
    across, down = look(width)["plot"]
    assert 200 < across < width
    assert down > 80
    assert look(width)["math"] > 5


def test_filters_and_the_search_hide_what_is_not_meant(look: Look) -> None:
    both = ["my_vae", "lasso"]
    assert look(1280)["found"] == {
        "all": [both, 8, 1],
        "attention": [["my_vae"], 1, 1],
        "required": [both, 4, 1],
        "finding": [both, 4, 0],
        "unknown": [["my_vae"], 1, 0],
        "error": [[], 0, 0],
        "name": [["lasso"], 2, 0],
        "law": [["my_vae"], 1, 0],
        "formula": [["lasso"], 2, 0],
        "nothing": [[], 0, 0],
    }


def test_a_dark_browser_has_a_dark_page(look: Look) -> None:
    light, dark = look(1280), look(1280, dark=True)
    assert brightness(light["paper"]) > brightness(light["ink"]) + 150
    assert brightness(dark["ink"]) > brightness(dark["paper"]) + 150


def brightness(colour: str) -> float:
    """How bright a colour is, from 0 to 255."""
    channels = [int(channel) for channel in re.findall(r"\d+", colour)[:3]]
    return sum(channels) / 3
