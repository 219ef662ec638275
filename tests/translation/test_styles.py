"""Styles end to end: what they print, directories of users, and templates that are broken."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pybridge import catalog
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.translation.styles import style as styles
from pybridge.translation.styles.errors import StyleError
from pybridge.translation.styles.style import BUILT_IN, style_at
from pybridge.translation.styles.writing import styled_objective
from pybridge.verification.proposing import question_about
from pybridge.verification.styled import styled

BUILT_IN_AT = Path(styles.__file__).parent


def shown(name: str, style: str | Path, *laws: str) -> str:
    return styled(catalog.load(name), style_at(str(style)), only=laws or None)


def pybridge(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pybridge", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=300,
        env=os.environ.copy(),
    )


@pytest.mark.parametrize(
    ("name", "law", "written"),
    [
        (
            "beta_vae",
            "mono_beta",
            """\
theorem beta_vae.mono_beta (recon kl beta1 beta2 : ℝ) (hkl : 0 ≤ kl) (hbeta : beta1 ≤ beta2) :
    beta_vae recon beta1 kl ≤ beta_vae recon beta2 kl := by
  unfold beta_vae
  linear_combination mul_nonneg hkl (sub_nonneg.2 hbeta)
""",
        ),
        (
            "beta_vae",
            "zero_beta",
            """\
theorem beta_vae.zero_beta (recon kl : ℝ) : beta_vae recon 0 kl = recon := by
  unfold beta_vae
  ring
""",
        ),
        (
            "beta_vae",
            "nonnegative",
            """\
theorem beta_vae.nonnegative.disproved :
    ¬ ∀ recon beta kl : ℝ, 0 ≤ kl → 0 ≤ beta → 0 ≤ beta_vae recon beta kl := by
  intro h
  have := h (-1) 0 0 (by norm_num [beta_vae]) (by norm_num [beta_vae])
  norm_num [beta_vae] at this
""",
        ),
        (
            "gaussian_kl",
            "nonnegative",
            """\
theorem gaussian_kl.nonnegative (mu v : ℝ) (hv : 0 < v) : 0 ≤ gaussian_kl mu v := by
  unfold gaussian_kl
  have h₁ : Real.log v ≤ v - 1 := Real.log_le_sub_one_of_pos hv
  linear_combination 1 / 2 * sq_nonneg mu + 1 / 2 * h₁
""",
        ),
        (
            "triplet",
            "easy_triplets_are_free",
            """\
  unfold triplet
  rcases le_total 0 (positive - negative + margin) with h₂ | h₂
  · rewrite [max_eq_right h₂]
    apply le_antisymm
    · linear_combination h₁
    · exact h₂
  · rewrite [max_eq_left h₂]
    ring
""",
        ),
    ],
)
def test_proofs_for_mathlib_read_as_people_write_them(name: str, law: str, written: str) -> None:
    assert written in shown(name, "mathlib", law)


def test_a_law_in_latex() -> None:
    written = r"""
\begin{proposition}[increasing in beta]
  If $\mathrm{kl} \ge 0$ and $\beta_1 \le \beta_2$, then
  \[ \operatorname{beta\_vae}(\beta = \beta_1) \le \operatorname{beta\_vae}(\beta = \beta_2). \]
\end{proposition}
\begin{proof}
  \begin{align*}
    \mathrm{recon} + \beta_2 \, \mathrm{kl} - (\mathrm{recon} + \beta_1 \, \mathrm{kl})
      &= \mathrm{kl} \cdot (\beta_2 - \beta_1) \ge 0.
  \end{align*}
\end{proof}
"""
    assert written in shown("beta_vae", "latex", "mono_beta")


def test_a_law_in_markdown() -> None:
    written = """
## mono_beta

Holds: `beta_vae(beta=beta1) <= beta_vae(beta=beta2)` where `kl >= 0` and `beta1 <= beta2`.

    recon + beta2 * kl - (recon + beta1 * kl)
      = kl * (beta2 - beta1)
      >= 0

because `kl >= 0` and `beta1 <= beta2`.
"""
    assert written in shown("beta_vae", "markdown", "mono_beta")


def test_a_law_that_fails_is_told_with_numbers() -> None:
    told = "At `recon = -1`, `beta = 0` and `kl = 0` it says `-1 >= 0`."
    assert told in shown("beta_vae", "markdown", "nonnegative")
    in_latex = shown("beta_vae", "latex", "nonnegative")
    assert r"At $\mathrm{recon} = -1$, $\beta = 0$ and $\mathrm{kl} = 0$" in in_latex


def test_torchlean_has_its_own_names() -> None:
    text = shown("beta_vae", "torchlean", "mono_beta", "nonnegative")
    assert "\nnamespace NN.MLTheory.Generative.Latent.BetaVae\n" in text
    assert "  weightedTwoTerm beta { base := recon, regularizer := kl }\n" in text
    assert "\ntheorem betaVae_loss_mono_beta (recon" in text
    assert "\n  unfold betaVae weightedTwoTerm\n  linear_combination mul_nonneg hkl" in text
    assert "norm_num [betaVae, weightedTwoTerm] at this" in text


@pytest.mark.parametrize("style", BUILT_IN)
def test_every_style_writes_a_law_of_every_kind(style: str) -> None:
    for name in ("beta_vae", "triplet", "gaussian_kl"):
        text = shown(name, style)
        assert text.endswith("\n")
        assert "{{" not in text and "{%" not in text
        assert not re.search(r"\bsorry\b|\baxiom\b", text)


def test_lines_of_lean_are_at_most_100_characters_long() -> None:
    for style in ("mathlib", "torchlean"):
        for name in ("beta_vae", "triplet", "gaussian_kl", "huber"):
            assert max(map(len, shown(name, style).splitlines())) <= 100


def test_what_cannot_be_proved_there_is_refused_with_the_reason() -> None:
    text = shown("huber", "mathlib", "symmetric")
    assert "/- symmetric: " in text
    assert "It is proved, and not exported: an identity in it holds only because" in text
    assert "theorem" not in text
    text = shown("gaussian_kl", "mathlib", "mono_v")
    assert "It is disproved, and not exported: its numbers lead to values of log" in text
    assert "theorem" not in text


def test_what_looks_different_and_is_the_same_is_made_alike() -> None:
    text = shown("triplet", "mathlib", "common_shift_of_both_distances_changes_nothing")
    assert "= max 0 (positive + shift - (negative + shift) +\n" in text
    assert "congrArg₂ max (by ring) (by ring)\n  rewrite [h₁]\n  ring\n" in text


def test_names_do_not_collide() -> None:
    objective = Objective("hkl", "recon + h * kl", weights=["h"])
    law = Law("mono", "hkl(kl=kl1) <= hkl(kl=kl2)", ["kl1", "kl2"], ["h >= 0", "kl1 <= kl2"])
    part = styled_objective(objective, [question_about(objective, law)], style_at("mathlib"))
    names = [*part.variables, *(fact.label for fact in part.laws[0].hypotheses), part.called]
    assert len(set(names)) == len(names)
    assert part.laws[0].hypotheses[1].label == "hkl₂"  # as the objective is called hkl


def test_a_directory_of_a_user_comes_first(tmp_path: Path) -> None:
    (tmp_path / "steps.j2").write_text(
        """\
{% macro combination(part) %}
nlinarith [{% for summand in part.summands %}{{ steps.product(summand.facts, false) }}{% endfor %}]
{% endmacro %}
"""
    )
    ours = shown("beta_vae", "mathlib", "mono_beta", "zero_recon").splitlines()
    theirs = shown("beta_vae", tmp_path, "mono_beta", "zero_recon").splitlines()
    changed = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    assert changed == [
        ("  ring", "  nlinarith []"),
        (
            "  linear_combination mul_nonneg hkl (sub_nonneg.2 hbeta)",
            "  nlinarith [mul_nonneg hkl (sub_nonneg.2 hbeta)]",
        ),
    ]


def test_a_directory_may_be_based_on_another_style(tmp_path: Path) -> None:
    (tmp_path / "style.toml").write_text('base = "latex"\n')
    (tmp_path / "layout.j2").write_text(
        "{% macro title(law) %}{{ law.name | latex }}{% endmacro %}"
    )
    text = shown("beta_vae", tmp_path, "mono_beta")
    assert r"\begin{proposition}[mono\_beta]" in text
    assert r"\begin{align*}" in text


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        (
            "\n{% macro combination(part) %}\n{% if %}\n{% endmacro %}\n",
            3,
            "Expected an expression",
        ),
        ("{% macro combination(part) %}\n\n{{ part.nothing }}\n{% endmacro %}\n", 3, "nothing"),
        ("{% macro combination(part) %}\n{{ part.__class__ }}{% endmacro %}\n", 2, "unsafe"),
        ("{% macro combination(part) %}\n{{ 1 // 0 }}{% endmacro %}\n", 2, "division"),
        ("\n\n{{ nobody }}\n", 3, "nobody"),
    ],
)
def test_a_broken_template_is_told_with_file_and_line(
    content: str, line: int, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "steps.j2"
    path.write_text(content)
    with pytest.raises(StyleError, match=says) as error:
        shown("beta_vae", tmp_path, "mono_beta")
    assert str(error.value).startswith(f"{path}:{line}: ")


def test_a_template_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "steps.j2"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(StyleError, match="cannot be read") as error:
        shown("beta_vae", tmp_path, "mono_beta")
    assert str(error.value).startswith(f"{path}: ")


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("syntax = ", "style.toml: "),
        ('colour = "red"', "colour is none of syntax, base"),
        ('syntax = "runes"', "'runes' is no syntax"),
        ('base = "nobody"', "there is no style 'nobody'"),
        ("", "names neither a syntax nor a base"),
    ],
)
def test_broken_settings_are_told(settings: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "style.toml").write_text(settings)
    with pytest.raises(StyleError, match=re.escape(says)):
        shown("beta_vae", tmp_path, "mono_beta")


def test_a_style_is_not_based_on_itself(tmp_path: Path) -> None:
    (tmp_path / "style.toml").write_text(f'base = "{tmp_path}"')
    with pytest.raises(StyleError, match="is based on itself"):
        style_at(str(tmp_path))


def laws_of(text: str) -> dict[str, str]:
    """What a text for Mathlib has for each law."""
    found = {}
    for part in re.split(r"\n\n(?=/-)", text):
        name = re.search(r"^theorem (\S+)|^/- (\w+):", part, re.MULTILINE)
        if name:
            found[(name[1] or name[2]).removeprefix("triplet.").removesuffix(".disproved")] = part
    return found


@pytest.mark.parametrize(
    ("file", "macro"),
    [
        ("steps.j2", "split"),
        ("steps.j2", "bounds"),
        ("steps.j2", "disproof"),
        ("steps.j2", "signs"),
    ],
)
def test_without_a_macro_only_what_needs_it_is_missing(
    file: str, macro: str, tmp_path: Path
) -> None:
    whole = BUILT_IN_AT / "mathlib"
    copy = tmp_path / "copy"
    shutil.copytree(whole, copy)
    text = (copy / file).read_text("utf-8")
    less = re.sub(rf"{{% macro {macro}\(.*?{{% endmacro %}}\n", "", text, flags=re.DOTALL)
    assert less != text
    (copy / file).write_text(less, "utf-8")
    before, after = laws_of(shown("triplet", "mathlib")), laws_of(shown("triplet", copy))
    assert before.keys() == after.keys()
    lost = {name for name in before if before[name] != after[name]}
    assert lost and len(lost) < len(before)
    for name in lost:
        assert f"has no macro {macro} in {file}" in " ".join(after[name].split())
        assert "theorem" not in after[name]


def test_without_the_definition_there_is_an_error(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(BUILT_IN_AT / "mathlib", copy)
    layout = copy / "layout.j2"
    text = layout.read_text("utf-8")
    layout.write_text(text.replace("macro definition(", "macro other("), "utf-8")
    with pytest.raises(StyleError, match=r"has no macro definition in layout\.j2"):
        shown("beta_vae", copy, "mono_beta")


DOCUMENTED = re.findall(
    r"^```(lean|latex|markdown)\n(.*?)^```",
    (Path(__file__).parents[2] / "docs" / "styles.md").read_text("utf-8"),
    re.MULTILINE | re.DOTALL,
)


@pytest.mark.parametrize(("language", "block"), DOCUMENTED)
def test_the_documentation_shows_what_is_written(language: str, block: str) -> None:
    style = "mathlib" if language == "lean" else language
    laws = ("mono_beta", "nonnegative")
    text = shown("beta_vae", style, *laws) + shown("gaussian_kl", style, "nonnegative")
    for part in re.split(r"\n\n(?=/--)", block.strip()):
        assert part in text


def test_there_is_documentation_of_three_styles() -> None:
    assert [language for language, _ in DOCUMENTED] == ["lean", "latex", "markdown"]


def test_show_prints_a_style() -> None:
    done = pybridge("show", "beta_vae", "--style", "markdown", "--law", "mono_*")
    assert done.returncode == 0
    assert done.stdout == shown("beta_vae", "markdown", "mono_*")


def test_show_writes_a_directory_that_builds_and_overwrites_nothing(tmp_path: Path) -> None:
    where = tmp_path / "laws"
    asked = ("show", "beta_vae", "--style", "lake-project", "--law", "mono_beta", "--to", where)
    done = pybridge(*asked)
    assert done.returncode == 0
    assert {path.name for path in where.iterdir()} == {
        *("Laws.lean", "lakefile.toml", "lean-toolchain")
    }
    assert (where / "Laws.lean").read_text("utf-8") == shown("beta_vae", "mathlib", "mono_beta")
    root = Path(__file__).parents[2]
    assert (where / "lean-toolchain").read_text() == (root / "lean-toolchain").read_text()
    (where / "Laws.lean").write_text("mine")
    (where / "lakefile.toml").unlink()
    again = pybridge(*asked)
    assert again.returncode == 2
    assert "Laws.lean: is there already; nothing was written" in again.stderr
    assert (where / "Laws.lean").read_text() == "mine"
    assert not (where / "lakefile.toml").exists()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--style", "nobody"), "there is no style 'nobody'; there are kernel, mathlib"),
        (("--style", "lake-project"), "say which with --to DIR"),
        (("--style", "mathlib", "--to", "x"), "writes no directory"),
        (("--to", "x"), "--to is for a style that writes a directory"),
        (("--style", "mathlib", "--over", "field"), "is over the real numbers"),
    ],
)
def test_bad_usage_of_styles(options: tuple[str, ...], says: str) -> None:
    done = pybridge("show", "beta_vae", *options)
    assert done.returncode == 2
    assert says in " ".join(done.stderr.split())
    assert not done.stdout


def test_a_broken_template_is_bad_usage(tmp_path: Path) -> None:
    (tmp_path / "steps.j2").write_text(
        "{% macro combination(part) %}\n{{ part.nothing }}{% endmacro %}"
    )
    done = pybridge("show", "beta_vae", "--style", tmp_path)
    assert done.returncode == 2
    assert f"{tmp_path / 'steps.j2'}:2: " in "".join(done.stderr.split("\n"))
    assert "Traceback" not in done.stderr
