"""Specs as tests: every law of a spec is a test item, and Lean checks those of a spec at once.

pytest knows of this through `pytest_pybridge`, which says which files are specs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from pybridge.lean.errors import LeanError
from pybridge.objectives.errors import LawError
from pybridge.objectives.spec import Spec, SpecError, read_spec
from pybridge.report.accounts import Account, account_of, account_of_change
from pybridge.verification.errors import VerifyError
from pybridge.verification.tasks import tasks_for
from pybridge.verification.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pybridge.report.results import Change, Report
    from pybridge.verification.claims import Claim
    from pybridge.verification.sources import Verifiable

    AssertLaws: TypeAlias = Callable[..., Report]
    """The type of `assert_laws`, as the fixture of that name gives it."""

__all__ = ["LawItem", "SpecFile", "assert_laws"]


class SpecFile(pytest.File):
    """A spec: the collector of its laws."""

    _spec: Spec
    _report: Report | LeanError | None = None

    def collect(self) -> Iterator[LawItem | VanishedItem]:
        """Yield an item for each law, and for each locked finding that is gone.

        Raises:
            CollectError: it is not a spec.
        """
        try:
            self._spec = read_spec(self.path)
            tasks = tasks_for(self._spec, None, None)
        except (SpecError, LawError, VerifyError) as error:
            raise self.CollectError(str(error)) from error
        for task in tasks:
            objective = task.objective.name
            prefix = f"{objective}." if len(tasks) > 1 else ""
            for law in task.laws:
                name = prefix + law.name
                yield LawItem.from_parent(self, name=name, objective=objective, law=law.name)
            stated = {law.name for law in task.laws}
            for change in task.gone:
                if change.name not in stated:
                    name = prefix + change.name
                    yield VanishedItem.from_parent(
                        self, name=name, objective=objective, change=change
                    )

    def account(self, objective: str, law: str) -> Account | None:
        """Say what is wrong with a law; `None` if nothing is.

        The first call verifies all laws that are to be run.

        Raises:
            LeanError: Lean cannot be used at all.
        """
        if self._report is None:
            items = [item for item in self.session.items if item.parent is self]
            selected = {item.law for item in items if isinstance(item, LawItem)}
            try:
                self._report = verify(self._spec, only=selected)
            except LeanError as error:
                self._report = error
        if isinstance(self._report, LeanError):
            raise self._report
        found = next(each for each in self._report.objectives if each.name == objective)
        result = next(each for each in found.laws if each.name == law)
        return None if result.ok else account_of(found, result)


class LawItem(pytest.Item):
    """A law, which passes unless somebody has to look at it.

    A required law has to come out as expected, and a locked finding as it was locked.
    """

    parent: SpecFile
    _account: Account | None

    def __init__(self, *, objective: str, law: str, **options: Any) -> None:
        super().__init__(**options)
        self.objective = objective
        self.law = law

    def setup(self) -> None:
        """Have the law verified, with the others of its spec; an error if Lean cannot be used."""
        try:
            self._account = self.parent.account(self.objective, self.law)
        except LeanError as error:
            pytest.fail(str(error), pytrace=False)

    def runtest(self) -> None:
        """Fail, with the reasons and without a traceback, if something is wrong with the law."""
        if self._account is not None:
            pytest.fail(str(self._account), pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Return the file that the law is from, and the heading of its failure."""
        return self.path, None, f"{self.parent.name}: {self.name}"


class VanishedItem(pytest.Item):
    """A locked finding that is gone, which fails."""

    parent: SpecFile

    def __init__(self, *, objective: str, change: Change, **options: Any) -> None:
        super().__init__(**options)
        self._objective = objective
        self._change = change

    def runtest(self) -> None:
        """Fail, with the finding as it was locked."""
        account = account_of_change(self._objective, self._change, str(self.path))
        pytest.fail(str(account), pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Return the spec, and the heading of the failure."""
        return self.path, None, f"{self.parent.name}: {self.name}"


def assert_laws(
    objectives: Verifiable | Iterable[Verifiable],
    laws: Claim | Iterable[Claim] | None = None,
    **options: Any,
) -> Report:
    """Verify objectives, and fail unless every required law is proved.

    Args:
        objectives: one or more objectives or specs, or what names a spec.
        laws: the laws of a single objective, or claims; by default the standard families.
        options: those of `pybridge.verify`, such as `only`.

    Returns:
        The report.

    Raises:
        FailedLawsError: somebody has to look at a law, or at a finding that is not as locked.
        LeanError: Lean cannot be used at all.
    """
    __tracebackhide__ = True
    report = verify(objectives, laws, **options)
    report.raise_for_failures()
    return report
