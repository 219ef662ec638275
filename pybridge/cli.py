"""The command line: `pybridge COMMAND …`.

Exit statuses: 0 all as expected; 1 some law is not as expected, or a check failed; 2 bad usage or a
bad spec; 3 Lean cannot run; 130 interrupted. Results go to standard output, everything else to
standard error. Modules are imported where they are used: starting up is part of every run's time.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click

from pybridge.lean.backend import DEFAULT_TIMEOUT
from pybridge.lean.errors import LeanError
from pybridge.spec import SpecError

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend
    from pybridge.lean.build import Progress
    from pybridge.lean.embedded import EmbeddedBackend
    from pybridge.spec import Spec
    from pybridge.verdict import Report

EXIT_NOT_AS_EXPECTED = 1
EXIT_BAD_INPUT = 2
EXIT_NO_LEAN = 3
EXIT_INTERRUPTED = 130


class _BadInput(click.ClickException):
    """A mistake in what the user gave, which the message explains."""

    exit_code = EXIT_BAD_INPUT


class _NoLean(click.ClickException):
    """Lean, or its library, cannot be used here."""

    exit_code = EXIT_NO_LEAN

    def __init__(self, error: LeanError) -> None:
        super().__init__(f"{error}\n`pybridge doctor` says what is installed and what to do.")


def main() -> NoReturn:
    """Run the command line and leave with its exit status."""
    try:
        status = cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except LeanError as error:
        _NoLean(error).show()
        sys.exit(EXIT_NO_LEAN)
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        sys.exit(EXIT_INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has gone, as in `pybridge show SPEC | head`.
        sys.stdout = None
        sys.exit(0)
    sys.exit(status or 0)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with:  pybridge verify --catalog",
)
@click.version_option(package_name="lean-pybridge", prog_name="pybridge")
def cli() -> None:
    """Training objectives, proved in Lean.

    Takes an objective such as `recon + beta * kl`, in a TOML file, and has Lean's kernel prove each
    of its laws over the real numbers, or break it with numbers.
    """


_SPECS = click.argument("specs", metavar="SPEC…", nargs=-1, type=click.Path(path_type=Path))
_SPEC = click.argument("spec", metavar="SPEC", type=click.Path(path_type=Path))


@cli.command()
@_SPECS
@click.option("--catalog", is_flag=True, help="Verify the published objectives of the catalog too.")
@click.option(
    "--law", "law_names", multiple=True, metavar="NAME", help="Only this law; may be repeated."
)
@click.option(
    "--lean",
    type=click.Choice(["embedded", "lake", "dojo"]),
    default="embedded",
    show_default=True,
    help="What checks the proofs: the Lean that pip installed, a toolchain, or LeanDojo.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("--junit", type=click.Path(path_type=Path), help="Write the report as JUnit XML.")
@click.option(
    "--report", "page", type=click.Path(path_type=Path), help="Write the report as an HTML page."
)
@click.option(
    "--keep",
    type=click.Path(path_type=Path, file_okay=False),
    help="Save the generated Lean in this directory, so that anyone can check it again.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), help="Lean processes at a time  [default: processors]"
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=DEFAULT_TIMEOUT,
    show_default=True,
    help="Seconds that Lean may take for one batch of laws.",
)
@click.option(
    "--verbose", "-v", is_flag=True, help="Show why each law holds, and what was left out."
)
def verify(
    specs: tuple[Path, ...],
    catalog: bool,
    law_names: tuple[str, ...],
    lean: str,
    as_json: bool,
    junit: Path | None,
    page: Path | None,
    keep: Path | None,
    jobs: int | None,
    timeout: float,
    verbose: bool,
) -> int:
    """Prove or disprove every law of the objectives in SPEC files.

    \b
    A spec is a TOML file:
      [objective]
      name = "beta_vae"
      formula = "recon + beta * kl"
      weights = ["beta"]           # every other name is a term
      assume = ["kl >= 0"]
    \b
      [[law]]                      # optional: laws of your own
      name = "beta_gap"
      forall = ["b1", "b2"]
      assume = ["b1 <= b2", "kl <= 10"]
      claim = "beta_vae(beta=b2) - beta_vae(beta=b1) <= 10 * (b2 - b1)"

    The standard laws (zero terms and weights, monotonicity, …) are derived from the formula.
    Verdicts: proved, disproved (with a counterexample), unknown, error.

    Exit status: 0 every law came out as expected, 1 some law did not, 2 bad usage or spec, 3 Lean
    could not run.
    """
    from concurrent.futures import ThreadPoolExecutor

    from pybridge.verify import VerifyError
    from pybridge.verify import verify as verify_specs

    chosen = _read_specs(specs, catalog)
    for path in (junit, page):
        if path is not None and not path.parent.is_dir():
            raise _BadInput(f"{path}: the directory {path.parent} does not exist; create it first")
    with _backend(lean) as backend, ThreadPoolExecutor(jobs or os.cpu_count()) as executor:
        try:
            report = verify_specs(
                chosen, lean=backend, executor=executor, timeout=timeout, only=law_names or None
            )
        except VerifyError as error:
            raise _BadInput(str(error)) from error
    _write_reports(report, junit=junit, page=page, keep=keep)
    if as_json:
        click.echo(report.dumps())
    else:
        from rich.console import Console

        from pybridge.report.terminal import print_report

        print_report(report, Console(), verbose=verbose)
    return 0 if report.as_expected else EXIT_NOT_AS_EXPECTED


@cli.command()
@_SPEC
def show(spec: Path) -> None:
    """Print the Lean that is generated for a spec: definitions, laws and proofs."""
    from pybridge.verify import lean_texts

    for text in lean_texts(_read_specs([spec], catalog=False)):
        click.echo(text, nl=False)


@cli.command()
@_SPEC
@click.option(
    "--at",
    "point",
    required=True,
    metavar="NAME=VALUE,…",
    help="A value for every name: integers, fractions or decimals, all exact.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the values as JSON.")
def evaluate(spec: Path, point: str, as_json: bool) -> int:
    """Evaluate an objective exactly, here and in Lean.

    \b
    Example:  pybridge evaluate beta_vae.toml --at recon=1/3,kl=2,beta=4
    """
    from pybridge.lean_evaluation import evaluate_in_lean

    (read,) = _read_specs([spec], catalog=False)
    values = _read_point(point)
    try:
        exact = read.objective(**values)
    except TypeError as error:
        raise _BadInput(f"--at {point}: {error}") from error
    with _embedded() as backend:
        (in_lean,) = evaluate_in_lean(read.objective, [values], lean=backend)
    if as_json:
        click.echo(json.dumps({"value": str(exact), "lean": str(in_lean)}))
    else:
        click.echo(f"{read.objective.name} = {exact}")
        click.echo(f"Lean computes {in_lean}", err=True)
    return 0 if exact == in_lean else EXIT_NOT_AS_EXPECTED


@cli.command()
@click.option("--force", is_flag=True, help="Compile everything anew.")
def build(force: bool) -> None:
    """Compile the Lean library with the embedded Lean: `lake build` without Lake.

    Other commands do this when they need it. The result is cached; PYBRIDGE_CACHE_DIR says where.
    """
    from pybridge.lean.library import build_library

    with _progress("compiling the Lean library") as progress:
        library = build_library(force=force, progress=progress)
    count = len(library.core.source.modules) + len(library.theory.source.modules)
    click.echo(f"{count} modules compiled in {library.theory.directory.parent}")


@cli.command()
@click.option("--all", "show_all", is_flag=True, help="Show the theorems that Lean made up, too.")
def audit(show_all: bool) -> int:
    """Print every theorem of the library with its axioms; fail on any beyond the usual three."""
    from pybridge.lean.audit import audit as audit_library

    with _embedded() as backend:
        found = audit_library(backend)
    for theorem in found.theorems:
        if show_all or not theorem.auxiliary:
            click.echo(f"{theorem.name}: {', '.join(theorem.axioms) or 'no axioms'}")
    click.echo(
        f"{len(found.theorems)} theorems; the core library declares the axioms "
        f"{', '.join(found.core_axioms)}"
    )
    for problem in found.problems:
        click.echo(f"problem: {problem}", err=True)
    return EXIT_NOT_AS_EXPECTED if found.problems else 0


@cli.command(
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
    add_help_option=False,
)
@click.argument("arguments", metavar="ARGS…", nargs=-1, type=click.UNPROCESSED)
def lean(arguments: tuple[str, ...]) -> None:
    """Run the embedded `lean` itself, with the library on its path.

    \b
    Examples:  pybridge lean Laws.lean
               pybridge lean --version
    """
    from pybridge.lean.command import exec_lean

    with _embedded() as backend:
        library = backend.library
    exec_lean(library, arguments)


@cli.command()
def doctor() -> int:
    """Say what is installed, what works, and what to do about the rest."""
    from pybridge.lean.doctor import diagnose

    diagnoses = diagnose()
    for diagnosis in diagnoses:
        mark = "ok" if diagnosis.ok else ("PROBLEM" if diagnosis.required else "-")
        click.echo(f"{mark:<8}{diagnosis.name}: {diagnosis.detail}")
        if not diagnosis.ok and diagnosis.remedy:
            click.echo(f"{'':8}{diagnosis.remedy}")
    return EXIT_NO_LEAN if any(d.required and not d.ok for d in diagnoses) else 0


def _read_specs(paths: Sequence[Path], catalog: bool) -> list[Spec]:
    from pybridge.catalog import catalog as catalog_specs
    from pybridge.spec import read_spec

    if not paths and not catalog:
        raise click.UsageError("give a SPEC file, or --catalog")
    try:
        return [*(read_spec(path) for path in paths), *(catalog_specs() if catalog else ())]
    except SpecError as error:
        raise _BadInput(str(error)) from error


def _read_point(text: str) -> dict[str, Fraction]:
    """The values of `--at`: `recon=1/3,kl=2`."""
    values: dict[str, Fraction] = {}
    for part in text.split(","):
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals or not name:
            raise _BadInput(f"--at {text}: {part.strip()!r} is not NAME=VALUE")
        if name in values:
            raise _BadInput(f"--at {text}: {name} is given twice")
        try:
            values[name] = Fraction(value)
        except (ValueError, ZeroDivisionError):
            raise _BadInput(
                f"--at {text}: {value!r} is not a number; write 2, -1/3 or 0.25"
            ) from None
    return values


def _write_reports(
    report: Report, *, junit: Path | None, page: Path | None, keep: Path | None
) -> None:
    try:
        if junit is not None:
            from pybridge.report.junit import to_junit

            junit.write_text(to_junit(report), encoding="utf-8")
        if page is not None:
            from pybridge.report.html import to_html

            page.write_text(to_html(report), encoding="utf-8")
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            for number, text in enumerate(report.lean_texts, start=1):
                (keep / f"Laws{number}.lean").write_text(text, encoding="utf-8")
    except OSError as error:
        raise _BadInput(f"{error.filename}: cannot be written: {error.strerror}") from error


@contextmanager
def _backend(name: str) -> Iterator[Backend]:
    """The backend of that name; for the embedded Lean see below."""
    if name == "embedded":
        with _embedded() as embedded:
            yield embedded
    else:
        from pybridge.verify import backend_named

        with _plain_warnings():
            yield backend_named(name)


@contextmanager
def _plain_warnings() -> Iterator[None]:
    """Warnings as lines of standard error, without the place in the code that gave them."""
    import warnings

    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_, **__: click.echo(f"Warning: {message}", err=True)
        yield


@contextmanager
def _embedded() -> Iterator[EmbeddedBackend]:
    """The embedded Lean, whose library is compiled with a progress line when that is needed."""
    from pybridge.lean.embedded import EmbeddedBackend

    with _progress("first run: compiling the Lean library") as progress:
        yield EmbeddedBackend(progress=progress)


@contextmanager
def _progress(description: str) -> Iterator[Progress]:
    """A progress line on standard error, which appears with the first report of progress."""
    line = _ProgressLine(description, sys.stderr)
    try:
        yield line
    finally:
        line.close()


class _ProgressLine:
    """Shows how far a compilation is: a bar on a terminal, few plain lines elsewhere."""

    def __init__(self, description: str, stream: IO[str]) -> None:
        self._description = description
        self._stream = stream
        self._bar: Any = None
        self._task: Any = None

    def __call__(self, module: str, done: int, total: int) -> None:
        """One more module is compiled."""
        if not self._stream.isatty():
            if done in (1, total):
                print(f"{self._description} ({done} of {total} modules)", file=self._stream)
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(file=self._stream), transient=True)
            self._task = self._bar.add_task(self._description, total=total)
            self._bar.start()
        self._bar.update(self._task, completed=done, description=f"{self._description}: {module}")

    def close(self) -> None:
        """Take the bar off the terminal."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
