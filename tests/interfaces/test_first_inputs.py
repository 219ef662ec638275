"""What people type first on the command line: names, patterns, slips; and what they are told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pybridge.expression.limits import MAX_EFFORT
from pybridge.interfaces.parameters import Count
from pybridge.objectives import catalog
from pybridge.prover import Limits

SPEC = """\
[objective]
name = "my_vae"
formula = '''
recon
+ beta * kl
'''
weights = ["beta"]
assume = ["kl >= 0"]
"""


@pytest.fixture(autouse=True)
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty directory but for a spec, in which the commands run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my_objective.toml").write_text(SPEC, encoding="utf-8")
    yield tmp_path


def pybridge(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH", ""), root]))
    done = subprocess.run(
        [sys.executable, "-m", "pybridge", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        input=stdin,
        timeout=120,
        env=os.environ | {"PYTHONPATH": path},
    )
    assert "Traceback" not in done.stderr
    return done


def told(*arguments: str, stdin: str = "") -> str:
    """What a mistake is answered with, without the usage above it and on one line."""
    done = pybridge(*arguments, stdin=stdin)
    assert done.returncode == 2
    assert done.stdout == ""
    return " ".join(done.stderr.partition("Error: ")[2].split())


def verified(done: subprocess.CompletedProcess[str]) -> dict[str, list[str]]:
    """The names of the laws that a report in JSON has, by their objectives."""
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    names = [objective["name"] for objective in report["objectives"]]
    assert len(set(names)) == len(names)
    return {o["name"]: [law["name"] for law in o["laws"]] for o in report["objectives"]}


# Names of specs.


@pytest.mark.lean
def test_a_name_in_the_catalog_and_a_pattern() -> None:
    done = pybridge("verify", "beta_vae", "--law", "mono_*")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("✓ beta_vae  3 of 3 findings hold, as locked\n")


@pytest.mark.lean
def test_a_spec_that_is_given_twice_is_verified_once() -> None:
    twice = ["vae", "./my_objective.toml", "my_objective.toml", "vae", "-", "-"]
    stdin = SPEC.replace("my_vae", "piped")
    found = verified(pybridge("verify", *twice, "--law", "zero_kl", "--json", stdin=stdin))
    assert found == {name: ["zero_kl"] for name in ("vae", "my_vae", "piped")}


@pytest.mark.lean
def test_show_and_evaluate_take_names_too() -> None:
    shown = pybridge("show", "beta_vae")
    assert shown.returncode == 0
    assert "theorem beta_vae.mono_beta" in shown.stdout
    piped = pybridge("show", "-", stdin=SPEC.replace("my_vae", "piped"))
    assert "theorem piped.mono_beta" in piped.stdout
    done = pybridge("evaluate", "beta_vae", "--at", "recon=1/3", "--at", "kl=2,beta=4")
    assert (done.returncode, done.stdout) == (0, "beta_vae = 25/3\n")


@pytest.mark.parametrize("command", ["verify", "show", "evaluate"])
def test_a_name_of_nothing(command: str) -> None:
    options = ["--at", "kl=1"] if command == "evaluate" else []
    missing = "there is no such file, and no objective of that name in the catalog"
    assert told(command, "bta_vae", *options) == f"bta_vae: {missing}; did you mean 'beta_vae'?"
    assert told(command, "my_objectiv.toml", *options).endswith("did you mean 'my_objective.toml'?")
    assert told(command, "zzzzz", *options).endswith(
        "give the path of a TOML file, or a name that `pybridge catalog` lists"
    )


def test_mistakes_on_standard_input_have_its_name_and_their_line() -> None:
    assert told("verify", "-", stdin=SPEC.replace('["beta"]', '["bta"]')).startswith(
        "<stdin>:7: the weight 'bta' is not in the formula; did you mean 'beta'?"
    )
    assert told("show", "-") == "<stdin>: there is no [objective] table; add one"


def test_nothing_at_all() -> None:
    assert told("verify") == (
        "give a SPEC: a file, a name that `pybridge catalog` lists, or - for standard input; "
        "or give --catalog"
    )


def test_the_catalog_is_listed_and_printed() -> None:
    listed = pybridge("catalog")
    assert listed.returncode == 0
    lines = listed.stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(catalog.names())
    assert "  ".join(["beta_vae", "recon + beta * kl"]) in [
        "  ".join(line.split(maxsplit=1)) for line in lines
    ]
    assert max(map(len, lines)) <= 100
    printed = pybridge("catalog", "beta_vae")
    assert printed.returncode == 0
    assert printed.stdout == catalog.text_of("beta_vae")
    assert told("catalog", "bta_vae") == (
        "'bta_vae' is not in the catalog; did you mean 'beta_vae'?"
    )


# Names of laws.


@pytest.mark.parametrize(
    ("law", "said"),
    [
        ("mono_bta", "no law is called 'mono_bta'; did you mean 'mono_beta'?"),
        ("mno_*", "no law matches 'mno_*'; did you mean 'mono_*'?"),
    ],
)
def test_a_law_that_there_is_not(law: str, said: str) -> None:
    assert told("verify", "my_objective.toml", "--law", "zero_kl", "--law", law) == said


# Numbers.


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--timeout", "1e9", "1e9 is out of range; give more than 0 and at most 10000000 seconds"),
        ("--timeout", "0", "0 is out of range; give more than 0"),
        ("--timeout", "-1", "-1 is out of range; give more than 0"),
        ("--timeout", "inf", "'inf' is not a number"),
        ("--timeout", "nan", "'nan' is not a number"),
        ("--timeout", "0,5", "A decimal has a point: write 0.5."),
        ("--jobs", "abc", "'abc' is not a number"),
        ("--jobs", "0", "0 is not in the range x>=1"),
        ("--jobs", "-3", "-3 is not in the range x>=1"),
        ("--jobs", "1.5", "1.5 is not a whole number"),
        ("--effort", "6", "6 is not in the range 1<=x<=5"),
    ],
)
def test_numbers_out_of_range(option: str, value: str, said: str) -> None:
    message = told("verify", "my_objective.toml", option, value)
    assert message.startswith(f"Invalid value for '{option}'")
    assert said in message


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (["recon=0,5"], "recon=0,5 has a decimal comma; write recon=0.5"),
        (["kl=1,recon=-0,5,beta=1"], "recon=-0,5 has a decimal comma; write recon=-0.5"),
        (["recon=1e999999"], "is not a number of at most MAX_DIGITS = 1000 digits"),
        (["recon=1/2,5"], "'5' is not NAME=VALUE"),
        (["recon=1", "kl=2,recon=1"], "--at kl=2,recon=1: recon is given twice"),
        (["recon=1", "kl=2"], "--at recon=1,kl=2: my_vae misses beta"),
        (["recon"], "'recon' is not NAME=VALUE"),
        ([""], "'' is not NAME=VALUE"),
    ],
)
def test_points(points: list[str], said: str) -> None:
    options = [option for point in points for option in ("--at", point)]
    assert said in told("evaluate", "my_objective.toml", *options)


# Formulas.


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("recon + 0,5 * kl", "A decimal has a point: write 0.5."),
        ("recon + sin(x)", "'sin' is not a function"),
    ],
)
def test_formulas(formula: str, said: str) -> None:
    text = f'[objective]\nname = "my_vae"\nformula = "{formula}"\n'
    message = told("verify", "-", stdin=text)
    assert message.startswith("<stdin>:3: ")
    assert said in message


# Remedies.

SCHEIDERER = """\
[objective]
name = "scheiderer"
formula = "x**4 + x*y**3 + y**4 - 3*x**2*y - 4*x*y**2 + 2*x**2 + x + y + 1"

[[law]]
name = "root"
claim = "scheiderer() >= 0"
"""


@pytest.mark.lean
@pytest.mark.slow
def test_effort_is_no_remedy_where_it_is_as_high_as_it_goes() -> None:
    options = ["--law", "root", "--no-cache"]
    said = " ".join(pybridge("verify", "-", *options, stdin=SCHEIDERER).stdout.split())
    assert "unknown" in said and "a higher --effort" in said
    # A law that is unknown at the highest effort takes as long as that allows: many minutes.
    highest = Limits.of_effort(MAX_EFFORT).remedy("allows", "steps")
    assert highest.startswith("in Python Limits(steps=")
    assert "--effort" not in highest


def test_the_highest_effort_is_the_one_that_the_command_line_takes() -> None:
    from pybridge.interfaces.cli import verify

    (effort,) = (option.type for option in verify.params if option.name == "effort")
    assert isinstance(effort, Count)
    assert (effort.min, effort.max) == (1, MAX_EFFORT)
