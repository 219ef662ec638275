"""Objectives as people really ask about them, each with the right answer: all come out right.

They lie beside the repository, in `../shared/cases`. What is still open is listed here, and a test
fails as soon as one of these comes out right as well.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pybridge.objectives.spec import SpecError, read_spec
from pybridge.report.results import Verdict
from pybridge.verification.verify import verify

CASES = Path(__file__).parents[3] / "shared" / "cases"

pytestmark = [
    pytest.mark.lean,
    pytest.mark.slow,
    pytest.mark.skipif(not CASES.is_dir(), reason="the cases are not beside this repository"),
]

TRUTH: dict[str, dict[str, str]] = (
    json.loads((CASES / "truth.json").read_text(encoding="utf-8")) if CASES.is_dir() else {}
)

REFUSED = {
    "zz_cross.toml": "vq_legacy is not an objective here",
    "zz_vacuous.toml": "'beta > 0' and 'beta <= -1' contradict each other",
}
"""Specs that are refused, and what is said. Where assumptions contradict each other, any law would
be proved."""


SAYABLE = {"zz_expr_exp.toml"}
"""Specs that were refused when the cases were written; what they say can be said since."""


@pytest.mark.parametrize("name", sorted(TRUTH.keys() - SAYABLE))
def test_a_case_comes_out_right(name: str) -> None:
    if name in REFUSED:
        with pytest.raises(SpecError, match=REFUSED[name]):
            verify(read_spec(CASES / name))
        return
    spec = read_spec(CASES / name)
    report = verify(spec, spec.laws, cache=False)
    wrong: list[Any] = []
    for law in report:
        wanted = TRUTH[name][law.name]
        if law.verdict.value != wanted:
            wrong.append((law.name, law.verdict.value, wanted, law.message))
        assert law.seconds < 10, "no law takes longer than that"
    assert wrong == []


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("zz_*.toml")))
def test_the_smallest_inputs_end_no_run(name: str) -> None:
    """What a spec says is meant, so that nothing is to be looked at."""
    if name in REFUSED:
        return
    report = verify(read_spec(CASES / name))
    assert len(report) and not any(law.verdict is Verdict.ERROR for law in report)
    assert all(law.ok or law.required for law in report)
