"""Generated Lean: names that collide, texts that attack, and formulas that mean what they did."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from pybridge.expression import parse, parse_relation
from pybridge.lean.guard import refusal
from pybridge.objectives.law import Law
from pybridge.objectives.objective import Objective
from pybridge.prover import Problem
from pybridge.prover.search import prove
from pybridge.translation.naming import lean_name, local_names, theorem_name
from pybridge.translation.printing import Printer, Reifier
from pybridge.translation.question import Question
from pybridge.translation.render import render_batch, render_evaluation
from pybridge.translation.terms import Listing, apply, layout
from pybridge.verification.verify import lean_texts

NAMES = {name: name for name in ("x", "y", "z")}


@pytest.mark.parametrize(
    ("formula", "printed"),
    [
        ("recon + beta * kl", "recon + beta * kl"),
        ("x - (y - z)", "x - (y - z)"),
        ("x - y - z", "x - y - z"),
        ("(x + y) * z / 2", "(x + y) * z / 2"),
        ("x * (y * z)", "x * (y * z)"),
        ("-x**2", "-x ^ (2 : Nat)"),
        ("(-x)**2", "(-x) ^ (2 : Nat)"),
        ("(x**2)**3", "(x ^ (2 : Nat)) ^ (3 : Nat)"),
        ("x + -1", "x + (-1)"),
        ("x - -y", "x - (-y)"),
        ("1/10 * x", "1 / 10 * x"),
        ("-1/2 * x", "-1 / 2 * x"),
        ("x * 0.1", "x * (1 / 10)"),
        ("x / 0.5", "x / (1 / 2)"),
        ("(1/2)**2", "(1 / 2 : ℝ) ^ (2 : Nat)"),
        ("max(x + 1, -y, 2)", "max (max (x + 1) (-y)) 2"),
        ("abs(min(x, y))", "OrderedField.abs (min x y)"),
    ],
)
def test_formulas_print_with_few_parentheses(formula: str, printed: str) -> None:
    names = {name: name for name in parse(formula).variables()}
    assert Printer(names).term(parse(formula)) == printed


def test_relations_between_numbers_are_about_reals() -> None:
    assert Printer({}).relation(parse_relation("1 < 2")) == "(1 : ℝ) < 2"
    assert Printer(NAMES).relation(parse_relation("x != 2")) == "x ≠ 2"


def test_reified_formulas_follow_the_printed_ones() -> None:
    beta_vae = Objective("beta_vae", "recon + beta * kl", ["beta"])
    reifier = Reifier(beta_vae, {"x": ".x₀", "y": apply(".num", "3")})

    def reified(formula: str) -> str:
        return layout(reifier.formula(parse(formula, applications=True)), 0, 200)

    assert reified("-1/2 * x + (x - y)**2 / 3") == (
        ".add (.mul (.div (.neg (.num 1)) (.num 2)) .x₀)"
        " (.div (.pow (.sub .x₀ (.num 3)) 2) (.num 3))"
    )
    assert reified("max(x, 1) + abs(y)") == ".add (.max .x₀ (.num 1)) (.abs (.num 3))"
    applied = "beta_vae(recon=x / (1/2), beta=0, kl=y)"
    half = "(.div (.num 1) (.num 2))"
    assert reified(applied) == f"beta_vae.formula (.div .x₀ {half}) (.num 0) (.num 3)"
    twice = "weightedTwoTerm(weight=2, base=x, regularizer=y)"
    assert reified(twice) == ".add .x₀ (.mul (.num 2) (.num 3))"
    with pytest.raises(ValueError, match="kl stands for no formula"):
        reified("beta_vae(recon=x, beta=0)")


def test_objectives_with_functions_are_reified_written_out() -> None:
    temperature = Objective("temperature", "a / t")
    reifier = Reifier(temperature, {"a": ".x₀"})
    applied = parse("temperature(t=2) + 1", applications=True)
    assert layout(reifier.formula(applied), 0, 200) == ".add (.div .x₀ (.num 2)) (.num 1)"


def test_names_that_mean_something_to_lean_are_renamed() -> None:
    assert lean_name("beta_vae") == "beta_vae"
    for name in ("fun", "Type", "theorem", "Nat", "LatentObjective", "delab", "id", "Certificate"):
        assert lean_name(name) == f"{name}₀"
    variables = ("from", "F", "j", "kl", "h1", "max_", "Rat")
    assert local_names(variables, "j") == {
        "from": "from₀", "F": "F₀", "j": "j₀", "kl": "kl", "h1": "h1", "max_": "max_", "Rat": "Rat₀"
    }  # fmt: skip
    assert theorem_name("j", "mono", disproved=False) == "j.mono"
    assert theorem_name("end", "mono", disproved=True) == "end₀.mono.disproved"


def declared_names() -> set[str]:
    """The first parts of the names that the Lean sources declare at the root or in the theory, and
    the names that they export."""
    found = set()
    command = re.compile(
        r"^\s*(?:(?P<scope>namespace|section|end|mutual)\b[ \t]*(?P<label>[\w.«»]*)"
        r"|(?:@\[[^\]]*\]\s*|(?:private|protected|noncomputable|unsafe|partial|local|scoped)\s+)*"
        r"(?:def|theorem|structure|class inductive|class|inductive|instance|abbrev|opaque|axiom)\b"
        r"[ \t]+(?:\(priority[^)]*\)\s*)?(?P<name>[\w.«»!?']+))",
        re.MULTILINE,
    )
    for path in (Path(__file__).parents[2] / "Lean").rglob("*.lean"):
        text = re.sub(r"/-.*?-/", "", path.read_text("utf-8"), flags=re.DOTALL)
        for exported in re.findall(r"^\s*export\s+\S+\s+\(([^)]*)\)", text, re.MULTILINE):
            found.update(exported.split())
        scopes: list[str] = []
        for match in command.finditer(re.sub(r"--[^\n]*", "", text)):
            if match["scope"] == "end":
                scopes[-1:] = []
            elif match["scope"]:
                scopes.append(match["label"] if match["scope"] == "namespace" else "")
            else:
                parts = ".".join([*filter(None, scopes), match["name"]]).split(".")
                found.add(parts[0])
                if parts[0] == "LatentObjective":
                    found.add(parts[1])
    return {name for name in found if re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name)}


def test_the_list_of_declared_names_is_complete() -> None:
    missing = {name for name in declared_names() if lean_name(name) == name}
    assert not missing, f"add to pybridge/declared_names.txt: {' '.join(sorted(missing))}"


def text_of(objective: Objective, *laws: Law) -> str:
    (text,) = lean_texts(objective, laws)
    return text


def test_a_whole_file() -> None:
    objective = Objective(
        "beta_vae", "recon + beta * kl", ["beta"], ["kl >= 0"], reference="Higgins et al."
    )
    mono = Law("mono", "beta_vae(beta=b1) <= beta_vae(beta=b2)", ["b1", "b2"], ["b1 <= b2"])
    text = text_of(objective, mono)
    assert (
        text
        == """import LatentObjective

open LatentObjective
open Lean.Grind (Field)

/-- `recon + beta * kl`
Higgins et al. -/
def beta_vae {F : Type} [Field F] (recon beta kl : F) : F :=
  recon + beta * kl

/-- The formula that certificates about `beta_vae` are about. -/
noncomputable def beta_vae.formula (recon beta kl : Certificate.Formula) :
    Certificate.Formula :=
  .named
    (fun values => beta_vae (recon.eval values) (beta.eval values) (kl.eval values))
    (.add recon (.mul beta kl))
    fun _ => rfl

attribute [local irreducible] beta_vae

/-- `beta_vae(beta=b1) <= beta_vae(beta=b2) where kl >= 0, b1 <= b2`
recon + b2 * kl - (recon + b1 * kl) = kl * (b2 - b1) -/
theorem beta_vae.mono (recon kl b1 b2 : ℝ) (h₁ : kl ≥ 0) (h₂ : b1 ≤ b2) :
    beta_vae recon b1 kl ≤ beta_vae recon b2 kl :=
  Certificate.le_of_facts
    (.list [b2, kl, b1, recon])
    (beta_vae.formula .x₃ .x₂ .x₁)
    (beta_vae.formula .x₃ .x₀ .x₁)
    (.nonneg .x₁ h₁ (.le .x₂ .x₀ h₂ .none))
    (.mul .f₀ .f₁)
"""
    )


HOSTILE_TEXTS = [
    "-/ axiom oops : False /-",
    "--/ -/- /-- -/-/",
    "quote \" ' backslash \\ {{ 7*7 }} {% raw %}",
    "new\nline\r\x00\u2028\u202e",
    "#eval 1 «» ₀ " + "long " * 100,
]


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_free_text_cannot_leave_its_comment(text: str) -> None:
    objective = Objective("j", "a + b", reference=text, meanings={"a": text})
    rendered = text_of(objective, Law("zero", "j(b=0) == a"))
    plain = text_of(Objective("j", "a + b"), Law("zero", "j(b=0) == a"))

    def without_comments(source: str) -> str:
        return re.sub(r"/--.*?-/", "", source, flags=re.DOTALL)

    assert without_comments(rendered) == without_comments(plain)
    assert not refusal(rendered)
    comment = re.search(r"/--(.*?)-/", rendered, re.DOTALL)
    assert comment is not None
    assert "/-" not in comment[1]
    assert all(character.isprintable() or character == "\n" for character in rendered)


def test_lines_are_not_too_long() -> None:
    formula = " + ".join(f"weight{i} * term{i}" for i in range(12))
    objective = Objective("j", formula, [f"weight{i}" for i in range(12)])
    laws = [Law("mono", "j(weight0=v) <= j()", ["v"], ["term0 >= 0", "v <= weight0"])]
    for text in lean_texts(objective, laws):
        assert max(map(len, text.splitlines())) <= 100


def test_only_what_was_found_becomes_a_theorem() -> None:
    objective = Objective("j", "a + b")
    law = Law("irrational", "a**60 != 2")
    problem = Problem(("a",), (), parse_relation("a**60 != 2"))
    question = Question(objective, law, (), problem, prove(problem))
    assert question.theorem is None
    assert "theorem" not in render_batch([question])


def test_evaluation() -> None:
    objective = Objective("j", "a + b / 3")
    text = render_evaluation(
        objective, [{"a": Fraction(1, 2), "b": Fraction(-4)}], [Fraction(-5, 6)]
    )
    assert "#eval j (F := Rat) (1 / 2) (-4)" in text
    assert "theorem j.value0 : j (F := Rat) (1 / 2) (-4) = -5 / 6 :=" in text


def test_layout() -> None:
    short = apply("f", "a", apply("g", "b"))
    assert layout(short, 0) == "f a (g b)"
    assert layout(short, 0, 8) == "f\n  a\n  (g b)"
    listing = apply("f", Listing(("a", apply("g", "b"))))
    assert layout(listing, 0) == "f [a, g b]"
    assert layout(listing, 0, 9) == "f\n  [a,\n   g b]"
