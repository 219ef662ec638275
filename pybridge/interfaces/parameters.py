"""What the commands take: kinds of parameters, and the specs and points that these name."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pybridge.expression import FormulaError, read_number
from pybridge.interfaces.exits import BadInput
from pybridge.objectives.spec import SpecError
from pybridge.translation.carrier import CARRIERS, REALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pybridge.objectives.spec import Spec

MAX_TIMEOUT = 10_000_000
"""In seconds; the system's timers take no arbitrary numbers."""

SPECS = click.argument("specs", metavar="SPEC…", nargs=-1, type=click.Path(path_type=Path))
SPEC = click.argument("spec", metavar="SPEC", type=click.Path(path_type=Path))
OVER = click.option(
    "--over",
    type=click.Choice(list(CARRIERS)),
    default=REALS.name,
    show_default=True,
    help="State the laws over the real numbers, or over any linearly ordered field.",
)


class Seconds(click.FloatRange):
    """A number of seconds, in the digits that everyone reads."""

    def convert(
        self, value: Any, parameter: click.Parameter | None, context: click.Context | None
    ) -> Any:
        """Read the value; `nan` and `inf` are none."""
        try:
            seconds = float(read_number(value)) if isinstance(value, str) else value
        except (FormulaError, OverflowError) as error:
            self.fail(str(error), parameter, context)
        return super().convert(seconds, parameter, context)


class Count(click.IntRange):
    """A whole number, in the digits that everyone reads."""

    def convert(
        self, value: Any, parameter: click.Parameter | None, context: click.Context | None
    ) -> Any:
        """Read the value."""
        try:
            if isinstance(value, str):
                read_number(value)
        except FormulaError as error:
            self.fail(str(error), parameter, context)
        return super().convert(value, parameter, context)


def read_specs(paths: Sequence[Path], catalog: bool) -> list[Spec]:
    """Read the specs at these paths, and those of the catalog if it is wanted."""
    from pybridge.objectives.catalog import catalog as catalog_specs
    from pybridge.objectives.spec import read_spec

    if not paths and not catalog:
        raise click.UsageError("give a SPEC file, or --catalog")
    try:
        return [*(read_spec(path) for path in paths), *(catalog_specs() if catalog else ())]
    except SpecError as error:
        raise BadInput(str(error)) from error


def read_point(text: str) -> dict[str, Fraction]:
    """Read the values of `--at`: `recon=1/3,kl=2`."""
    values: dict[str, Fraction] = {}
    for part in text.split(","):
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals or not name:
            raise BadInput(f"--at {text}: {part.strip()!r} is not NAME=VALUE")
        if name in values:
            raise BadInput(f"--at {text}: {name} is given twice")
        try:
            values[name] = read_number(value)
        except FormulaError as error:
            raise BadInput(f"--at {text}: {error}") from None
    return values
