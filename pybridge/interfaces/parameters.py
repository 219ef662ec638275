"""What the commands take: kinds of parameters, and the specs and points that these name."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import click

from pybridge.expression import FormulaError, read_number
from pybridge.expression.limits import MAX_EFFORT
from pybridge.interfaces.exits import BadInput
from pybridge.lean.backend import DEFAULT_TIMEOUT
from pybridge.objectives.lock import SUFFIX
from pybridge.objectives.spec import SpecError
from pybridge.translation.carrier import CARRIERS, REALS
from pybridge.verification.options import MAX_TIMEOUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pybridge.objectives.objective import Objective
    from pybridge.objectives.spec import Spec

SPECS = click.argument("specs", metavar="SPEC…", nargs=-1, type=click.Path(allow_dash=True))
SPEC = click.argument("spec", metavar="SPEC", type=click.Path(allow_dash=True))
LAW_NAMES = click.option(
    "--law",
    "law_names",
    multiple=True,
    metavar="NAME",
    help="Only this law, such as mono_beta, or a pattern such as 'mono_*'; may be repeated.",
)
STYLE = click.option(
    "--style",
    default="kernel",
    show_default=True,
    metavar="STYLE",
    help="The form of the text: a style's name, or a directory of templates.",
)
OVER = click.option(
    "--over",
    type=click.Choice(list(CARRIERS)),
    default=REALS.name,
    show_default=True,
    help="State the laws over the real numbers, or over any linearly ordered field.",
)


class Seconds(click.FloatRange):
    """A number of seconds that can be waited for, in the digits that everyone reads."""

    def convert(
        self, value: Any, parameter: click.Parameter | None, context: click.Context | None
    ) -> Any:
        """Read the value; `nan` and `inf` are none."""
        if not isinstance(value, str):
            return value
        try:
            seconds = read_number(value)
        except FormulaError as error:
            self.fail(str(error), parameter, context)
        if not 0 < seconds <= MAX_TIMEOUT:
            self.fail(
                f"{value.strip()} is out of range; give more than 0 and at most {MAX_TIMEOUT} "
                "seconds",
                parameter,
                context,
            )
        return float(seconds)


class Count(click.IntRange):
    """A whole number, in the digits that everyone reads."""

    def convert(
        self, value: Any, parameter: click.Parameter | None, context: click.Context | None
    ) -> Any:
        """Read the value."""
        if isinstance(value, str):
            try:
                number = read_number(value)
            except FormulaError as error:
                self.fail(str(error), parameter, context)
            if number.denominator != 1:
                self.fail(f"{value.strip()} is not a whole number", parameter, context)
            value = number.numerator
        return super().convert(value, parameter, context)


TIMEOUT = click.option(
    "--timeout",
    type=Seconds(min=0, min_open=True, max=MAX_TIMEOUT),
    default=DEFAULT_TIMEOUT,
    show_default=True,
    help="Seconds that Lean may take for one batch of laws.",
)
FAMILIES = click.option(
    "--families",
    multiple=True,
    metavar="DIR|FILE|NAME",
    help="Law families besides the standard ones: files, or names that `pybridge families` lists, "
    "or a pattern such as 'convex_*'; may be repeated.",
)
EFFORT = click.option(
    "--effort",
    type=Count(1, MAX_EFFORT),
    help="How hard to look for proofs of laws that come out as unknown  [default: as the spec "
    "says, or 1]",
)


class Output(click.ParamType):  # type: ignore[type-arg]
    """A format of the report, and the file to write it to: `html=page.html`."""

    name = "output"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """Return what the help shows."""
        return "FORMAT[=FILE]"

    def convert(
        self, value: Any, parameter: click.Parameter | None, context: click.Context | None
    ) -> tuple[str, str | None]:
        """Read the value; a format without a file goes to standard output."""
        from pybridge.report.writers import writer_names

        name, equals, file = value.partition("=")
        known = writer_names()
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(known)}"
            self.fail(f"there is no format {name!r}; {hint}", parameter, context)
        if equals and not file:
            self.fail(f"{value!r} names no file; write {name}=FILE", parameter, context)
        return name, file or None


def read_specs(names: Sequence[str], catalog: bool = False, *, locked: bool = True) -> list[Spec]:
    """Read the specs of these names, and those of the catalog if it is wanted, each once.

    A name is what `sources.find_spec` takes, or `-` for standard input. Lock files among the names
    are passed over, as patterns such as `objectives/*.toml` name them too; what stands beside a
    spec is read if `locked` says so.
    """
    from pybridge.objectives.catalog import catalog as catalog_specs
    from pybridge.verification.sources import STDIN, distinct, find_spec

    names = [name for name in names if not name.endswith(SUFFIX)] or names
    if not names and not catalog:
        raise click.UsageError(
            "give a SPEC: a file, a name that `pybridge catalog` lists, or - for standard input; "
            "or give --catalog"
        )
    try:
        # Standard input can be read only once, however often it is named.
        stdin = sys.stdin.buffer if STDIN in names else None
        found = (find_spec(name, stdin=stdin, locked=locked) for name in dict.fromkeys(names))
        specs = [spec for file in found for spec in file]
        if catalog:
            specs.extend(catalog_specs())
        return list(distinct(specs))
    except SpecError as error:
        raise BadInput(str(error)) from error


def read_objective(name: str) -> Objective:
    """Read the one objective that is named: of a spec, or by `FILE:NAME` of a spec with several.

    Raises:
        SpecError: there is no such spec, or it cannot be used.
        VerifyError: it has several objectives, or none of that name.
    """
    from pybridge.comparison.comparing import single_objective
    from pybridge.verification.sources import STDIN, find_spec

    spec = find_spec(name, stdin=sys.stdin.buffer) if name == STDIN else name
    return single_objective(spec)


def read_replacements(texts: Sequence[str]) -> dict[str, str]:
    """Read the values of all options `--rename`: `codebook=commit_term`."""
    found: dict[str, str] = {}
    for text in texts:
        name, equals, formula = (piece.strip() for piece in text.partition("="))
        if not equals or not name or not formula:
            raise BadInput(f"--rename {text}: this is not NAME=NAME")
        if name in found:
            raise BadInput(f"--rename {text}: {name} is given twice")
        found[name] = formula
    return found


def read_point(texts: Sequence[str]) -> dict[str, Fraction]:
    """Read the values of all options `--at`: `recon=1/3,kl=2`."""
    values: dict[str, Fraction] = {}
    for text in texts:
        whole = ""
        for part in text.split(","):
            name, equals, value = (piece.strip() for piece in part.partition("="))
            if whole and name.isdigit() and not equals:
                hint = f"{whole},{name} has a decimal comma; write {whole}.{name}"
                raise BadInput(f"--at {text}: {hint}")
            if not equals or not name:
                raise BadInput(f"--at {text}: {part.strip()!r} is not NAME=VALUE")
            if name in values:
                raise BadInput(f"--at {text}: {name} is given twice")
            try:
                values[name] = read_number(value)
            except FormulaError as error:
                raise BadInput(f"--at {text}: {error}") from None
            # What follows a whole number may have been meant as its decimals.
            whole = part.strip() if value.lstrip("+-").isdigit() else ""
    return values
