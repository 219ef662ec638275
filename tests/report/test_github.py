"""The commands that GitHub Actions finds in a log, and the summary of a step."""

from __future__ import annotations

import re

import pytest
from example_reports import ALL_WELL, MANY, every_text_is, finding, report

from pybridge.report import github
from pybridge.report.github import to_github, to_step_summary
from pybridge.report.results import ObjectiveResult


def test_each_failure_is_an_error_in_its_file() -> None:
    lines = to_github(MANY).splitlines()
    assert lines[0].startswith(
        "::error file=objectives/my_vae.toml,line=1,"
        "title=my_vae.mono_gamma is disproved%2C not proved%3A it should be increasing in gamma"
        "::for all recon"
    )
    assert '%0Aholds if tc >= 0: under [objective], assume = ["kl >= 0", "tc >= 0"]' in lines[0]
    assert [line.split()[0] for line in lines] == 4 * ["::error"] + ["::warning", "::notice"]
    assert lines[-1].endswith("::2 of 5 required laws proved, 4 failures, 5 findings")


def test_an_unused_assumption_is_a_warning() -> None:
    warning, notice = to_github(ALL_WELL).splitlines()
    assert warning == "::warning title=lasso%3A unused assumption::no required law uses slack >= 0"
    assert notice.startswith("::notice title=pybridge::1 of 1 required laws proved")


@pytest.mark.parametrize("text", ["a\n::set-env name=x::y", "a\r::stop-commands::b", "%0A::", ",:"])
def test_no_text_of_a_spec_is_a_command_or_a_property(text: str) -> None:
    for line in re.split("[\r\n]+", to_github(every_text_is(text)).strip()):
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::.*", line)
        assert match is not None
        names = [part.partition("=")[0] for part in match[2].split(",")]
        assert names in (["file", "line", "title"], ["title"])
        assert "%0A" not in line.replace("%250A", "") or "\n" in text or "::error" in line


def test_a_summary_that_would_be_too_large_is_without_findings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = report(ObjectiveResult("j", "x", (finding("f", fact="rising"),)))
    assert "rising" in to_step_summary(many)
    monkeypatch.setattr(github, "_MOST_BYTES", 300)
    assert "rising" not in to_step_summary(many)
    assert "pybridge: nothing to do" in to_step_summary(many)
