"""How many mutations of the modules that verdicts rest on the tests notice.

    python tools/mutation.py                 # all modules: hours
    python tools/mutation.py trust judge     # some
    python tools/mutation.py trust --list    # what would be mutated, without running anything

Each module is mutated in a copy of the repository by cosmic-ray (`pip install -e '.[dev]'`), one
change at a time, and the tests that belong to it run. A mutant that no test notices survives; it is
printed as a diff, for somebody to write the test that was missing or to say why there can be none.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

MODULES = {
    "trust": ("pybridge/verification/trust.py", "tests/verification/test_trust.py"),
    "readback": (
        "pybridge/translation/readback.py",
        "tests/translation/test_readback_text.py tests/translation/test_readback.py",
    ),
    "guard": ("pybridge/lean/guard.py", "tests/lean/test_lean_guard.py"),
    "judge": ("pybridge/lean/judge.py", "tests/lean/test_judge.py"),
    "grammar": (
        "pybridge/lean/untrusted/grammar.py",
        "tests/lean/test_untrusted.py -k 'place or glued'",
    ),
    "terminal": ("pybridge/report/terminal.py", "tests/report"),
    "junit": ("pybridge/report/junit.py", "tests/report"),
    "html": ("pybridge/report/html.py", "tests/report"),
}
"""For each module the file, and the tests that are to notice."""

_SECONDS = 60.0
"""How long the tests of one mutant may take; one that hangs them is noticed."""

_BARE = "-x -q -o addopts= -p no:cacheprovider --assert=plain"
"""Options without which each run of the tests would take a second longer."""

_CONFIGURATION = """
[cosmic-ray]
module-path = {path}
timeout = {seconds}
excluded-modules = []
test-command = {command}

[cosmic-ray.distributor]
name = "local"

[cosmic-ray.filters.operators-filter]
exclude-operators = [
    "core/ReplaceBinaryOperator_BitOr_.*",
    "core/ReplaceComparisonOperator_(Is_Eq|IsNot_NotEq)",
]
"""


def run(arguments: list[str | Path], directory: Path, *, tool: str = "cosmic_ray.cli") -> str:
    """Run cosmic-ray, or a tool of it, in the copy, which comes before any installed pybridge.

    Raises:
        SystemExit: it fails.
    """
    environment = {
        **os.environ,
        "PYTHONPATH": str(directory),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", tool, *map(str, arguments)],
        cwd=directory,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    if done.returncode:
        sys.exit(f"cosmic-ray failed; install it with: pip install -e '.[dev]'\n{done.stdout}")
    return done.stdout


def mutate(name: str, directory: Path, *, only_list: bool) -> tuple[int, int]:
    """Mutate a module in the copy; how many mutants there were, and how many the tests noticed."""
    path, tests = MODULES[name]
    tests = " ".join(t for t in tests.split() if not t.startswith("tests/") or (ROOT / t).exists())
    command = f"{sys.executable} -m pytest {_BARE} {tests}"
    configuration, session = directory / f"{name}.toml", directory / f"{name}.sqlite"
    configuration.write_text(
        _CONFIGURATION.format(path=json.dumps(path), seconds=_SECONDS, command=json.dumps(command)),
        encoding="utf-8",
    )
    run(["init", configuration, session], directory)
    # `|` is the one of annotations, which nobody evaluates; and what is compared by `is` is None or
    # a verdict, for which `==` says the same.
    run([session, configuration], directory, tool="cosmic_ray.tools.filters.operators_filter")
    if not only_list:
        run(["baseline", configuration], directory)
        run(["exec", configuration, session], directory)
    lines = (directory / path).read_text(encoding="utf-8").splitlines()
    total = noticed = 0
    for line in run(["dump", session], directory).splitlines():
        item, result = json.loads(line)
        (mutation,) = item["mutations"]
        if result and result["worker_outcome"] == "skipped":
            continue
        if lines[mutation["start_pos"][0] - 1] == "if TYPE_CHECKING:":
            continue  # what is imported there, nothing uses when the program runs
        total += 1
        if result and result["test_outcome"] != "survived":
            noticed += 1
        elif only_list:
            print(f"{path}:{mutation['start_pos'][0]}: {mutation['operator_name']}")
        else:
            print(result["diff"] if result else item)
    return total, noticed


def main() -> None:
    """Mutate what was asked for, and print the score of each module."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", metavar="MODULE", help=", ".join(MODULES))
    parser.add_argument("--list", action="store_true", help="only list the mutations")
    options = parser.parse_args()
    if unknown := set(options.modules) - set(MODULES):
        parser.error(f"there is no module {', '.join(sorted(unknown))}: {', '.join(MODULES)}")
    with tempfile.TemporaryDirectory(prefix="pybridge-mutation-") as temporary:
        copy = Path(temporary) / "pybridge"
        skipped = shutil.ignore_patterns(".git", ".venv", "*_cache", "__pycache__")
        shutil.copytree(ROOT, copy, ignore=skipped)
        for name in options.modules or MODULES:
            total, noticed = mutate(name, copy, only_list=options.list)
            share = f": {noticed} noticed, {noticed / total:.0%}" if not options.list else ""
            print(f"{name}: {total} mutants{share}", flush=True)


if __name__ == "__main__":
    main()
