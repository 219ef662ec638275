"""Specs as tests: what pytest collects, what it runs, and what it says of a law that fails."""

from __future__ import annotations

import sys

import pytest

from pybridge.interfaces import pytest_plugin
from pybridge.lean.errors import LeanUnavailable
from pybridge.lean.library.cache import cache_directory

pytest_plugins = ["pytester"]

CACHE = cache_directory()
"""Found while HOME is still the user's, which it is not in the tests."""

SPEC = """\
[objective]
name = "my_vae"
formula = "recon + beta * kl"
weights = ["beta"]
assume = ["kl >= 0"]

[[law]]
name = "shrinks"
forall = ["b1", "b2"]
assume = ["b1 <= b2"]
claim = "my_vae(beta=b2) <= my_vae(beta=b1)"
"""


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A directory with a spec and another TOML file, and the plugin installed."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p pytest_pybridge")
    monkeypatch.setenv("PYBRIDGE_CACHE_DIR", str(CACHE))
    directory = pytester.mkdir("objectives")
    (directory / "my_vae.toml").write_text(SPEC, encoding="utf-8")
    pytester.makepyprojecttoml("[tool.black]\n")
    return pytester


def names(result: pytest.RunResult) -> list[str]:
    return [line for line in result.outlines if "::" in line]


def test_nothing_is_a_spec_unless_said_so(project: pytest.Pytester) -> None:
    result = project.runpytest("--collect-only", "-q")
    assert not names(result)
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


@pytest.mark.parametrize("pattern", ["my_*.toml", "objectives/*.toml", "my_vae.toml"])
def test_every_law_is_a_test(project: pytest.Pytester, pattern: str) -> None:
    found = names(project.runpytest("--collect-only", "-q", "--pybridge-specs", pattern))
    assert "objectives/my_vae.toml::mono_beta" in found
    assert "objectives/my_vae.toml::shrinks" in found
    project.makeini(f"[pytest]\npybridge_specs = {pattern}\n")
    assert names(project.runpytest("--collect-only", "-q")) == found


def test_other_files_are_left_alone(project: pytest.Pytester) -> None:
    (project.path / "objectives" / "other.toml").write_text("", encoding="utf-8")
    found = names(project.runpytest("--collect-only", "-q", "--pybridge-specs=my_*.toml"))
    assert found and all(name.startswith("objectives/my_vae.toml::") for name in found)


@pytest.mark.parametrize("pattern", ["vae.toml", "elsewhere/*.toml", "*.objective.toml"])
@pytest.mark.parametrize("workers", ["0", "1"])
def test_a_pattern_that_matches_no_file_is_an_error(
    project: pytest.Pytester, pattern: str, workers: str
) -> None:
    said = f"ERROR: pybridge_specs: no file below {project.path} matches '{pattern}'; *"
    result = project.runpytest("-p", "xdist", "-n", workers, "--pybridge-specs", pattern)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([said])
    project.makeini(f"[pytest]\npybridge_specs =\n  my_*.toml\n  {pattern}\n")
    result = project.runpytest("-p", "xdist", "-n", workers)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([said])
    # Whatever is selected.
    project.makepyfile(test_it="def test_it(): pass")
    assert project.runpytest("test_it.py").ret == pytest.ExitCode.USAGE_ERROR


@pytest.mark.parametrize("setting", ["my_*.toml", "objectives/*.toml"])
def test_who_selects_other_files_need_not_select_specs(
    project: pytest.Pytester, setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.makeini(f"[pytest]\npybridge_specs = {setting}\n")
    tests = project.mkdir("tests")
    (tests / "test_it.py").write_text("def test_it(): pass", encoding="utf-8")
    for selected in ("tests", "tests/test_it.py", "tests/test_it.py::test_it"):
        project.runpytest(selected).assert_outcomes(passed=1)
    monkeypatch.chdir(tests)
    project.runpytest().assert_outcomes(passed=1)


def test_specs_that_testpaths_leaves_out_are_an_error(project: pytest.Pytester) -> None:
    project.makeini("[pytest]\npybridge_specs = my_*.toml\ntestpaths = tests\n")
    tests = project.mkdir("tests")
    (tests / "test_it.py").write_text("def test_it(): pass", encoding="utf-8")
    result = project.runpytest()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*no file in tests (testpaths) matches 'my_[*].toml'; *"])
    project.runpytest("tests").assert_outcomes(passed=1)
    found = names(project.runpytest("--collect-only", "-q", "objectives"))
    assert "objectives/my_vae.toml::mono_beta" in found


def test_specs_are_not_looked_for_where_no_tests_are(project: pytest.Pytester) -> None:
    for name in ("build", "environment"):
        directory = project.mkdir(name)
        (directory / "hidden.toml").write_text(SPEC, encoding="utf-8")
    (project.path / "environment" / "pyvenv.cfg").touch()
    (project.path / "objectives" / "loop").symlink_to(project.path)
    result = project.runpytest("--pybridge-specs=hidden.toml")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*matches 'hidden.toml'*"])


@pytest.mark.lean
def test_a_law_that_fails_shows_its_counterexample(project: pytest.Pytester) -> None:
    result = project.runpytest("--pybridge-specs=my_*.toml", "-k", "shrinks or mono_beta")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*my_vae.toml: shrinks*",
            "my_vae.shrinks is disproved, not proved",
            "  my_vae(beta=b2) <= my_vae(beta=b1) where kl >= 0, b1 <= b2",
            "  fails at recon = *, kl = *, b1 = *, b2 = *: * <= * is false",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")


@pytest.mark.lean
def test_lean_is_asked_once_and_only_what_was_selected(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def count(*arguments: object, only: list[str]) -> object:
        asked.append(only)
        return verify(*arguments, only=only)

    verify = pytest_plugin.verify
    monkeypatch.setattr(pytest_plugin, "verify", count)
    result = project.runpytest_inprocess("--pybridge-specs=my_*.toml", "-k", "beta and not zero")
    assert result.ret == 0
    assert len(asked) == 1
    result.assert_outcomes(passed=len(asked[0]), deselected=result.parseoutcomes()["deselected"])
    assert "mono_beta" in asked[0]
    assert "zero_beta" not in asked[0]


def test_a_bad_spec_is_reported_with_its_line(project: pytest.Pytester) -> None:
    bad = project.path / "objectives" / "my_vae.toml"
    bad.write_text(SPEC.replace('["beta"]', '["betta"]'), encoding="utf-8")
    result = project.runpytest("--pybridge-specs=my_*.toml")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*my_vae.toml:4: *did you mean 'beta'*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_without_lean_laws_are_errors_and_not_failures(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LeanUnavailable("there is no Lean for this machine", "Use another.")

    monkeypatch.setattr(pytest_plugin, "verify", fail)
    result = project.runpytest_inprocess("--pybridge-specs=my_*.toml", "-k", "beta")
    assert set(result.parseoutcomes()) == {"errors", "deselected"}
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.fnmatch_lines(["*there is no Lean for this machine", "Use another."])


@pytest.mark.lean
def test_a_finding_that_is_not_as_locked_fails(project: pytest.Pytester) -> None:
    path = project.path / "objectives" / "my_vae.toml"
    assert project.run(sys.executable, "-m", "pybridge", "lock", path).ret == 0
    arguments = ("--pybridge-specs=objectives/*.toml", "-k", "mono or zero or gap")
    result = project.runpytest(*arguments)
    result.assert_outcomes(passed=7, deselected=result.parseoutcomes()["deselected"])
    path.write_text(SPEC.replace("recon + beta", "recon - beta"), encoding="utf-8")
    result = project.runpytest(*arguments)
    assert result.ret == 1
    result.stdout.fnmatch_lines(
        [
            "my_vae.zero_recon is not as it was locked",
            "  - proved: my_vae(recon=0) == beta * kl",
            "  + disproved: my_vae(recon=0) == beta * kl",
            "  fails at *",
            f"  if that is meant, run: pybridge lock {path}",
        ]
    )
    path.write_text(SPEC.replace("kl", "kld"), encoding="utf-8")
    result = project.runpytest(*arguments)
    result.stdout.fnmatch_lines(["my_vae.zero_kl is locked, but cannot be stated any more"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_contradictory_assumptions_are_an_error_of_the_spec(project: pytest.Pytester) -> None:
    path = project.path / "objectives" / "my_vae.toml"
    text = SPEC.replace('["kl >= 0"]', '["kl >= 0", "kl < 0"]')
    path.write_text(text, encoding="utf-8")
    result = project.runpytest("--pybridge-specs=my_*.toml")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*'kl >= 0' and 'kl < 0' contradict each other*"])


@pytest.mark.lean
def test_objectives_built_in_python(project: pytest.Pytester) -> None:
    project.makepyfile(
        """
        from pybridge import Law, Objective

        my_vae = Objective("my_vae", "recon + beta * kl", weights=["beta"], assume=["kl >= 0"])

        def test_standard_laws(assert_laws):
            report = assert_laws(my_vae, only=["mono_beta", "zero_beta"])
            assert report["mono_beta"].theorem == "my_vae.mono_beta"

        def test_a_law_of_my_own(assert_laws):
            assert_laws(my_vae, [Law("small", "my_vae() <= recon")])
        """
    )
    result = project.runpytest()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        ["E *FailedLawsError: my_vae.small is disproved, not proved", "E * fails at *"]
    )


def test_pytest_starts_without_loading_pybridge(project: pytest.Pytester) -> None:
    test = project.makepyfile(
        "import sys\n\ndef test_it():\n    assert 'pybridge' not in sys.modules"
    )
    result = project.runpytest_subprocess("--pybridge-specs=my_*.toml", test)
    result.assert_outcomes(passed=1)


SEVERAL = """\
[[objective]]
name = "new"
formula = "recon + kl"

[[objective]]
name = "old"
formula = "recon + 2 * kl"

[[law]]
name = "same"
claim = "new() == old()"

[[law]]
name = "same"
of = "old"
claim = "old(kl=0) == new(kl=0)"
"""


@pytest.mark.lean
def test_of_several_objectives_each_law_is_a_test_with_its_objective(
    project: pytest.Pytester,
) -> None:
    (project.path / "objectives" / "my_vae.toml").write_text(SEVERAL, encoding="utf-8")
    result = project.runpytest("-v", "--pybridge-specs", "my_vae.toml", "-k", "same or additive")
    result.assert_outcomes(passed=5, failed=1)
    result.stdout.fnmatch_lines(
        [
            "objectives/my_vae.toml::new.same FAILED*",
            "objectives/my_vae.toml::old.additive_kl PASSED*",
            "objectives/my_vae.toml::old.same PASSED*",
            "new.same is disproved, not proved",
        ]
    )
