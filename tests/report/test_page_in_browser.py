"""The page in a real browser: what fits, what is hidden, and its colours."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from example_reports import ONE_FAILURE

from pybridge.report.html import to_html

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed"),
]

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
    try {{ result = frame.contentWindow.eval({probe}); }} catch (error) {{ result = String(error); }}
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
    const cards = all(".card").filter(seen).map((card) => card.querySelector("h2").firstChild.data.trim());
    return [cards, all(".laws .law").filter(seen).length, all(".failure").filter(seen).length];
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


@cache
def seen(width: int, *, dark: bool = False) -> dict[str, Any]:
    """What the page looks like in a window of this width."""
    assert BROWSER is not None
    directory = _directory()
    page = directory / "page.html"
    framed = html.escape(to_html(ONE_FAILURE))
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


def _directory() -> Path:
    from tempfile import mkdtemp

    return Path(mkdtemp(prefix="page-"))


@pytest.mark.parametrize("width", [1280, 400])
def test_nothing_is_wider_than_the_window(width: int) -> None:
    page = seen(width)
    assert page["needed"] <= page["width"] <= width


@pytest.mark.parametrize("width", [1280, 400])
def test_what_needs_somebody_is_above_what_was_found(width: int) -> None:
    places = seen(width)["places"]
    assert places["needs"] < places["failure"] < places["findings"]
    assert places["failure"] < 2 * 800, "on the first or second screen"
    across, down = seen(width)["plot"]
    assert 200 < across < width
    assert down > 80
    assert seen(width)["math"] > 5


def test_filters_and_the_search_hide_what_is_not_meant() -> None:
    both = ["my_vae", "lasso"]
    assert seen(1280)["found"] == {
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


def test_a_dark_browser_has_a_dark_page() -> None:
    light, dark = seen(1280), seen(1280, dark=True)
    assert brightness(light["paper"]) > brightness(light["ink"]) + 150
    assert brightness(dark["ink"]) > brightness(dark["paper"]) + 150


def brightness(colour: str) -> float:
    """How bright a colour is, from 0 to 255."""
    channels = [int(channel) for channel in re.findall(r"\d+", colour)[:3]]
    return sum(channels) / 3
