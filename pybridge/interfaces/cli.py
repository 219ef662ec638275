"""The command line: `pybridge COMMAND …`.

Exit statuses: 0 all well; 1 somebody has to look at a law, or a check failed; 2 bad usage or a
bad spec; 3 Lean cannot run, or the results cannot be written; 130 interrupted. Results go to
standard output, everything else to standard error. Modules are imported where they are used:
starting up is part of every run's time.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from pybridge.expression.errors import ExpressionError
from pybridge.interfaces.exits import (
    EXIT_BAD_INPUT,
    EXIT_INTERRUPTED,
    EXIT_NO_LEAN,
    EXIT_NO_OUTPUT,
    EXIT_NOT_AS_EXPECTED,
    BadInput,
    NoLean,
)
from pybridge.interfaces.locks import (
    check_lockable,
    check_locked,
    old_lock,
    print_changes,
    write_lock,
)
from pybridge.interfaces.parameters import (
    EFFORT,
    FAMILIES,
    LAW_NAMES,
    OVER,
    SPEC,
    SPECS,
    STYLE,
    TIMEOUT,
    Count,
    Output,
    read_objective,
    read_point,
    read_replacements,
    read_specs,
)
from pybridge.interfaces.progress import ProgressBar, compiling, verifying
from pybridge.interfaces.reports import check_outputs, print_report, write_lean, write_reports
from pybridge.interfaces.streams import OutputError, take_over
from pybridge.lean.errors import LeanError, LeanUnavailable
from pybridge.objectives.errors import LawError
from pybridge.objectives.spec import SpecError
from pybridge.verification.errors import VerifyError

if TYPE_CHECKING:
    from pybridge.lean.backend import Backend
    from pybridge.lean.embedded_backend import EmbeddedBackend


def main() -> NoReturn:
    """Run the command line and leave with its exit status."""
    try:
        take_over()
        status = cli.main(standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (SpecError, VerifyError, LawError) as error:
        BadInput(str(error)).show()
        sys.exit(EXIT_BAD_INPUT)
    except LeanError as error:
        NoLean(error).show()
        sys.exit(EXIT_NO_LEAN)
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        # Without waiting for threads: what they run dies with us.
        os._exit(EXIT_INTERRUPTED)
    except OutputError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(EXIT_NO_OUTPUT)
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


@cli.command()
@SPECS
@click.option("--catalog", is_flag=True, help="Verify the published objectives of the catalog too.")
@LAW_NAMES
@FAMILIES
@click.option(
    "--lean",
    type=click.Choice(["embedded", "lake", "dojo"]),
    help="What checks the proofs: the Lean that pip installed, a toolchain, or LeanDojo.  "
    "[default: embedded, or lake where only a toolchain is installed]",
)
@OVER
@click.option(
    "--output",
    "outputs",
    type=Output(),
    multiple=True,
    help="Write the report as json, junit, html, markdown or github (annotations, and the summary "
    "of a workflow's step), to FILE or to standard output; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --output json.")
@click.option("--junit", type=click.Path(), metavar="FILE", help="--output junit=FILE.")
@click.option("--report", "page", type=click.Path(), metavar="FILE", help="--output html=FILE.")
@click.option(
    "--keep",
    type=click.Path(path_type=Path, file_okay=False),
    help="Save the generated Lean in this directory, so that anyone can check it again.",
)
@click.option("--jobs", type=Count(min=1), help="Lean processes at a time  [default: processors]")
@TIMEOUT
@EFFORT
@click.option("--no-cache", is_flag=True, help="Have Lean check everything again.")
@click.option(
    "--paranoid",
    is_flag=True,
    help="Have a fresh Lean's kernel check every theorem a second time (docs/trust.md).",
)
@click.option(
    "--locked", is_flag=True, help="Refuse specs without a lock file (see pybridge lock)."
)
@click.option(
    "--verbose", "-v", is_flag=True, help="Show why each law holds, and what was left out."
)
def verify(
    specs: tuple[str, ...],
    catalog: bool,
    law_names: tuple[str, ...],
    families: tuple[str, ...],
    lean: str | None,
    over: str,
    outputs: tuple[tuple[str, str | None], ...],
    as_json: bool,
    junit: str | None,
    page: str | None,
    keep: Path | None,
    jobs: int | None,
    timeout: float,
    effort: int | None,
    no_cache: bool,
    paranoid: bool,
    locked: bool,
    verbose: bool,
) -> int:
    """Prove or disprove every law of the objectives in SPECs.

    A SPEC is a file; or a name that `pybridge catalog` lists, if there is no such file; or - for
    standard input; or a Python function, as in losses.py:loss or package.losses:loss.

    \b
    The file is TOML:
      [objective]
      name = "beta_vae"
      formula = "recon + beta * kl"
      weights = ["beta"]           # every other name is a term
      assume = ["kl >= 0"]
      increasing = ["beta"]        # what it is meant to be; also decreasing,
                                   # nonnegative, convex, bounds, equals
    \b
      [[law]]                      # optional: laws of your own
      name = "beta_gap"
      forall = ["b1", "b2"]
      assume = ["b1 <= b2", "kl <= 10"]
      claim = "beta_vae(beta=b2) - beta_vae(beta=b1) <= 10 * (b2 - b1)"

    These are required, and have to be proved. Other laws (zero terms and weights, monotonicity, …)
    are derived from the formula; what comes of them are findings, which are no failures unless
    `pybridge lock` has written them down and they have changed.
    Verdicts: proved, disproved (with a counterexample), unknown, error.

    Exit status: 0 all that is required is proved, and all that is locked is as it was; 1 something
    is not; 2 bad usage or spec; 3 Lean could not run or the report could not be written.
    """
    from pybridge.verification.verify import verify as verify_specs

    chosen = read_specs(specs, catalog)
    if locked:
        check_locked(chosen)
    aliases = (("json", None if as_json else ""), ("junit", junit or ""), ("html", page or ""))
    wanted = [*outputs, *((name, file) for name, file in aliases if file != "")]
    check_outputs(wanted)
    with _backend(lean) as backend, ProgressBar("deriving the laws", sys.stderr) as bar:
        report = verify_specs(
            chosen,
            lean=backend,
            jobs=jobs,
            timeout=timeout,
            only=law_names or None,
            families=families,
            over=over,
            effort=effort,
            cache=not no_cache,
            paranoid=paranoid,
            progress=verifying(bar),
        )
    if keep is not None:
        write_lean(report, keep)
    if write_reports(report, wanted):
        print_report(report, verbose=verbose)
    return 0 if report.ok else EXIT_NOT_AS_EXPECTED


@cli.command()
@SPECS
def lock(specs: tuple[str, ...]) -> int:
    """Keep what is found about the objectives in SPEC files; later runs are held to it.

    Laws that you state, and requirements such as `increasing`, must be proved in any case. Others
    are derived from the formula, and what comes of them are findings. This writes them beside the
    spec, to NAME.lock.toml; from then on `pybridge verify` fails when a finding changes its
    verdict, vanishes or is renamed, as when a sign is wrong. Run it again after a change that you
    mean, and look at what it prints, or at the difference in version control.

    \b
    Example:  pybridge lock my_objective.toml

    Exit status: 0 written, 1 some law came out as an error, and nothing was written.
    """
    from pybridge.verification.locking import lock_of
    from pybridge.verification.verify import verify as verify_specs

    chosen = read_specs(specs, locked=False)  # what is found is what counts
    check_lockable(chosen)
    with _backend(None) as backend, ProgressBar("deriving the laws", sys.stderr) as bar:
        report = verify_specs(chosen, lean=backend, cache=True, progress=verifying(bar))
    if errors := [law for law in report if law.verdict == "error"]:
        for law in errors:
            click.echo(f"{law.name}: {law.message}", err=True)
        click.echo("nothing was locked", err=True)
        return EXIT_NOT_AS_EXPECTED
    for spec, result in zip(chosen, report.objectives, strict=True):
        path, new = spec.lock_file, lock_of(spec, result)
        old = old_lock(path)
        write_lock(path, new)
        click.echo(f"{path}: {len(new.findings)} findings")
        if old is not None:
            print_changes(old, new)
    return 0


@cli.command()
@SPEC
@OVER
@STYLE
@LAW_NAMES
@FAMILIES
@click.option(
    "--to",
    "directory",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where a style that writes a directory, such as lake-project, writes it.",
)
def show(
    spec: str,
    over: str,
    style: str,
    law_names: tuple[str, ...],
    families: tuple[str, ...],
    directory: Path | None,
) -> None:
    """Print a spec's definitions, laws and proofs: as Lean, or in another style.

    \b
    Styles:
      kernel        what pybridge has its own Lean check
      mathlib       for a file that imports Mathlib
      torchlean     the same with TorchLean's names
      lake-project  a directory that builds with Mathlib
      latex         for a paper's appendix
      markdown      for a page of documentation
      DIR           templates of your own (docs/styles.md)

    \b
    Examples:  pybridge show beta_vae --style mathlib
               pybridge show beta_vae --style lake-project --to beta_vae_laws
    """
    from pybridge.interfaces.styles import print_styled
    from pybridge.verification.verify import lean_texts

    only = law_names or None
    if style != "kernel":
        print_styled(read_specs([spec]), style, only, families, over, directory)
        return
    if directory is not None:
        raise BadInput("--to is for a style that writes a directory, such as lake-project")
    for text in lean_texts(read_specs([spec]), only=only, over=over, families=families):
        click.echo(text, nl=False)


@cli.command()
@SPEC
@click.option(
    "--at",
    "point",
    required=True,
    multiple=True,
    metavar="NAME=VALUE,…",
    help="A value for every name: integers, fractions or decimals, all exact; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the values as JSON.")
def evaluate(spec: str, point: tuple[str, ...], as_json: bool) -> int:
    """Evaluate an objective exactly, here and in Lean.

    One with functions is evaluated here alone, to 15 digits where it is irrational; so is any other
    where there is no embedded Lean.

    \b
    Example:  pybridge evaluate beta_vae.toml --at recon=1/3,kl=2,beta=4
    """
    from pybridge.expression.irrational import Irrational
    from pybridge.expression.structure import has_function_applications
    from pybridge.verification.lean_evaluation import evaluate_in_lean

    read, *others = read_specs([spec])
    if others:
        names = ", ".join(each.objective.name for each in (read, *others))
        raise BadInput(f"{spec} has several objectives ({names}); give a spec of one")
    values = read_point(point)
    try:
        exact = read.objective(**values)
    except (TypeError, ExpressionError) as error:
        raise BadInput(f"--at {','.join(point)}: {error}") from error
    if has_function_applications(read.objective.formula):
        about = isinstance(exact, Irrational)
        if as_json:
            click.echo(json.dumps({"value": str(exact), "lean": None}))
        else:
            click.echo(f"{read.objective.name} {'≈' if about else '='} {exact}")
            click.echo("Lean computes nothing: there are functions in it", err=True)
        return 0
    try:
        with _embedded() as backend:
            (in_lean,) = evaluate_in_lean(read.objective, [values], lean=backend)
    except LeanUnavailable as missing:
        if as_json:
            click.echo(json.dumps({"value": str(exact), "lean": None}))
        else:
            click.echo(f"{read.objective.name} = {exact}")
            click.echo(f"Lean computes nothing: {missing.problem}", err=True)
        return 0
    if as_json:
        click.echo(json.dumps({"value": str(exact), "lean": str(in_lean)}))
    else:
        click.echo(f"{read.objective.name} = {exact}")
        click.echo(f"Lean computes {in_lean}", err=True)
    return 0 if exact == in_lean else EXIT_NOT_AS_EXPECTED


@cli.command()
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option(
    "--rename",
    "replacements",
    multiple=True,
    metavar="NAME=NAME",
    help="What stands for a name of B: a name of A, a number or a formula; may be repeated.",
)
@click.option(
    "--assume",
    "assumptions",
    multiple=True,
    metavar="RELATION",
    help="What to assume besides what A and B assume, such as 'beta >= 1'; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the comparison as JSON.")
@TIMEOUT
@EFFORT
def compare(
    first: str,
    second: str,
    replacements: tuple[str, ...],
    assumptions: tuple[str, ...],
    as_json: bool,
    timeout: float,
    effort: int | None,
) -> int:
    """Say whether two objectives are equal, or ordered, and if not, where they differ.

    A and B are each a file; or a name that `pybridge catalog` lists; or FILE.toml:NAME for one of
    several objectives in a file; or - for standard input. They are compared wherever both are
    defined, under what both assume, and names that both have mean the same. Lean decides.

    \b
    Examples:  pybridge compare my_vae.toml beta_vae --rename kl=kl_term
               pybridge compare beta_vae vae --assume 'beta >= 1'

    Exit status: 0 proved to be equal; 1 not equal, or not known; 2 bad usage or spec, or nothing to
    compare; 3 Lean could not run.
    """
    from pybridge.comparison.comparing import compare as compare_objectives

    a, b = read_objective(first), read_objective(second)
    renaming = read_replacements(replacements)
    with _backend(None) as backend:
        found = compare_objectives(
            a,
            b,
            rename=renaming,
            assume=assumptions,
            lean=backend,
            timeout=timeout,
            effort=effort,
            cache=True,
        )
    click.echo(found.dumps() if as_json else str(found))
    return 0 if found.equal else EXIT_NOT_AS_EXPECTED


@cli.command("catalog")
@click.argument("name", required=False)
def print_catalog(name: str | None) -> None:
    """List the published objectives of the catalog, or print the spec of the one with this NAME."""
    from pybridge.interfaces.listing import catalog_lines
    from pybridge.objectives import catalog

    if name is None:
        for line in catalog_lines():
            click.echo(line)
        return
    try:
        click.echo(catalog.text_of(name), nl=False)
    except LookupError as error:
        raise BadInput(str(error)) from error


@cli.command("families")
@click.argument("paths", metavar="[PATH]…", nargs=-1, type=click.Path())
def print_families(paths: tuple[str, ...]) -> None:
    """List the law families: the standard ones, others of pybridge, and those of the project.

    PATHs are files of families, or directories with such files; docs/families.md says how to write
    one. `pybridge verify --families` derives what is not standard.
    """
    from pybridge.interfaces.listing import family_lines

    for line in family_lines(paths):
        click.echo(line)


@cli.command()
@click.option("--force", is_flag=True, help="Compile everything anew.")
def build(force: bool) -> None:
    """Compile the Lean library with the embedded Lean: `lake build` without Lake.

    Other commands do this when they need it. The result is cached; PYBRIDGE_CACHE_DIR says where.
    """
    from pybridge.lean.library.compiled import build_library

    with _plain_warnings(), compiling("compiling the Lean library") as progress:
        library = build_library(force=force, progress=progress)
        library.ensure_intact()
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
    from pybridge.interfaces.doctor import diagnose, print_diagnoses

    diagnoses = diagnose()
    print_diagnoses(diagnoses)
    return EXIT_NO_LEAN if any(d.required and not d.ok for d in diagnoses) else 0


@contextmanager
def _backend(name: str | None) -> Iterator[Backend]:
    """Yield the backend of that name, or the one that there is."""
    from pybridge.verification.backends import backend_named, default_backend_name

    name = name or default_backend_name()
    if name == "embedded":
        with _embedded() as embedded:
            yield embedded
    else:
        with _plain_warnings():
            yield backend_named(name)


@contextmanager
def _plain_warnings() -> Iterator[None]:
    """Write warnings to standard error, without the place in the code that gave them."""
    import warnings

    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_, **__: click.echo(f"Warning: {message}", err=True)
        yield


@contextmanager
def _embedded() -> Iterator[EmbeddedBackend]:
    """Yield the embedded Lean; show progress when its library has to be compiled."""
    from pybridge.lean.embedded_backend import EmbeddedBackend

    with _plain_warnings(), compiling("compiling the Lean library") as progress:
        yield EmbeddedBackend(progress=progress)
