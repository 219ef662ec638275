"""Specs as tests: every law of a spec is a test item, and Lean checks those of a spec at once.

pytest knows of this through `pytest_pybridge`, which says which files are specs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from pybridge.lean.errors import LeanError
from pybridge.objectives.law import LawError
from pybridge.objectives.spec import Spec, SpecError, read_spec
from pybridge.verification.errors import VerifyError
from pybridge.verification.tasks import tasks_for
from pybridge.verification.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pybridge.report.results import LawResult, Report
    from pybridge.verification.claims import Claim
    from pybridge.verification.sources import Verifiable

    AssertLaws: TypeAlias = Callable[..., Report]
    """The type of `assert_laws`, as the fixture of that name gives it."""

__all__ = ["LawItem", "SpecFile", "assert_laws"]


class SpecFile(pytest.File):
    """A spec: the collector of its laws."""

    _spec: Spec
    _report: Report | LeanError | None = None

    def collect(self) -> Iterator[LawItem]:
        """Yield an item for each law: the spec's own and the standard ones.

        Raises:
            CollectError: it is not a spec.
        """
        try:
            self._spec = read_spec(self.path)
            (task,) = tasks_for(self._spec, None, None)
        except (SpecError, LawError, VerifyError) as error:
            raise self.CollectError(str(error)) from error
        for law in task.laws:
            yield LawItem.from_parent(self, name=law.name)

    def result(self, law: str) -> LawResult:
        """Return the result of a law; the first call verifies all laws that are to be run.

        Raises:
            LeanError: Lean cannot be used at all.
        """
        if self._report is None:
            selected = [item.name for item in self.session.items if item.parent is self]
            try:
                self._report = verify(self._spec, only=selected)
            except LeanError as error:
                self._report = error
        if isinstance(self._report, LeanError):
            raise self._report
        return self._report[law]


class LawItem(pytest.Item):
    """A law, which passes if it comes out as expected."""

    parent: SpecFile
    _result: LawResult

    def setup(self) -> None:
        """Have the law verified, with the others of its spec; an error if Lean cannot be used."""
        try:
            self._result = self.parent.result(self.name)
        except LeanError as error:
            pytest.fail(str(error), pytrace=False)

    def runtest(self) -> None:
        """Fail, with the reasons and without a traceback, unless what came out was expected."""
        if not self._result.as_expected:
            pytest.fail(_account(self._result), pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Return the file that the law is from, and the heading of its failure."""
        return self.path, None, f"{self.parent.name}: {self.name}"


def assert_laws(
    objectives: Verifiable | Iterable[Verifiable],
    laws: Claim | Iterable[Claim] | None = None,
    **options: Any,
) -> Report:
    """Verify objectives, and fail if a law does not come out as expected.

    Args:
        objectives: one or more objectives or specs, or what names a spec.
        laws: the laws of a single objective, or claims; by default the standard families.
        options: those of `pybridge.verify`, such as `only`.

    Returns:
        The report.

    Raises:
        AssertionError: some law did not come out as expected.
        LeanError: Lean cannot be used at all.
    """
    __tracebackhide__ = True
    report = verify(objectives, laws, **options)
    unexpected = [
        f"{objective.name}.{_account(law)}"
        for objective in report.objectives
        for law in objective.laws
        if not law.as_expected
    ]
    assert not unexpected, "\n\n".join(unexpected)
    return report


def _account(law: LawResult) -> str:
    """Say what a law states, what came out and what was expected, and why."""
    lines = [f"{law.name} is {law.verdict}; expected: {law.expected}", law.statement]
    return "\n  ".join(" ".join(line.split()) for line in (*lines, law.explanation) if line)
