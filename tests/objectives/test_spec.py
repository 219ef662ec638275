"""Specs: what is read, and that every mistake is reported at its line with a remedy."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from pybridge import catalog
from pybridge.expression import parse, parse_relation
from pybridge.objectives.spec import MAX_SPEC_BYTES, SpecError, parse_spec, read_spec
from pybridge.prover import Counterexample
from pybridge.prover.search import prove
from pybridge.translation.unfolding import problem_of

EXAMPLES = Path(__file__).parents[2] / "examples"

SPEC = """\
# A comment.
[objective]
name = "beta_vae"
formula = "recon + beta * kl"
weights = ["beta"]
assume = ["kl >= 0"]
reference = "Higgins et al., beta-VAE, ICLR 2017"

[objective.meaning]
kl = "divergence"

[[law]]
name = "beta_gap"
forall = ["b1", "b2"]
assume = ["b1 <= b2", "kl <= 10"]
claim = "beta_vae(beta=b2) - beta_vae(beta=b1) <= 10 * (b2 - b1)"
expect = "proved"

[[law]]
name = "wrong"
claim = "beta_vae() >= recon"
expect = "disproved"
"""


def test_a_spec_says_what_python_can_say(tmp_path: Path) -> None:
    path = tmp_path / "beta.toml"
    path.write_text(SPEC, encoding="utf-8")
    spec = read_spec(path)
    assert spec.path == str(path)
    assert spec.objective.formula == parse("recon + beta * kl")
    assert spec.objective.weights == ("beta",)
    assert spec.objective.assume == (parse_relation("kl >= 0"),)
    assert spec.objective.meanings == {"kl": "divergence"}
    gap, wrong = spec.laws
    assert gap.name == "beta_gap"
    assert gap.forall == ("b1", "b2")
    assert gap.assume == (parse_relation("b1 <= b2"), parse_relation("kl <= 10"))
    assert gap.expect == "proved"
    assert wrong.expect == "disproved"


def test_windows_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "beta.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SPEC.replace("\n", "\r\n").encode())
    assert read_spec(path).objective == parse_spec(SPEC).objective


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('name = "beta_vae"', "", 2, "name is missing"),
        ('formula = "recon + beta * kl"', "", 2, "formula is missing"),
        ("recon + beta * kl", "recon + beta kl", 4, "Products need"),
        ("recon + beta * kl", "recon + \N{GREEK SMALL LETTER BETA}", 4, "ASCII letters"),
        ('"recon + beta * kl"', "3", 4, "formula is a text, not a number"),
        ('weights = ["beta"]', 'weights = ["betta"]', 5, "did you mean 'beta'"),
        ('weights = ["beta"]', 'weights = "beta"', 5, r"write weights = \['beta'\]"),
        ('weights = ["beta"]', "weights = [1]", 5, "list of texts"),
        ('weights = ["beta"]', 'weight = ["beta"]', 5, "did you mean 'weights'"),
        ('"kl >= 0"', '"kl >= "', 6, "is missing here"),
        ('"kl >= 0"', '"k >= 0"', 6, "'k', which is not in the formula"),
        ('kl = "divergence"', 'kll = "divergence"', 9, "did you mean 'kl'"),
        ("reference = ", "refrence = ", 7, "did you mean 'reference'"),
        ('name = "beta_gap"', "", 12, "name is missing"),
        ('name = "beta_vae"', 'name = "beta vae"', 3, "is not a name"),
        ('name = "beta_vae"', f'name = "{"x" * 1000}"', 3, "1000 characters"),
        ('name = "beta_vae"', 'name = "recon"', 3, "one of its terms"),
        ('name = "beta_gap"', 'name = "beta gap"', 13, "is not a name"),
        ('forall = ["b1", "b2"]', 'forall = ["b1", "b 2"]', 14, "is not a name"),
        ('forall = ["b1", "b2"]', 'forall = ["b1"]', 12, "mentions 'b2'"),
        ('forall = ["b1", "b2"]', 'forall = ["b1", "b2", "b3"]', 14, "never uses 'b3'"),
        ('"kl <= 10"', '"kl <= 10 <="', 15, "a formula is missing here"),
        ('"kl <= 10"', '"kl <= 10 and"', 15, "a formula is missing here"),
        ('"kl <= 10"', '"kl <= 10 and kl"', 15, "a relation is expected"),
        ("beta_vae(beta=b2)", "other(beta=b2)", 12, "'other', which is not known"),
        ("beta_vae(beta=b2)", "beta_vae(bta=b2)", 12, "replaces 'bta'"),
        ("beta_vae(beta=b2)", "beta_vae(b2)", 16, "is a name, '=' and a formula"),
        ('expect = "proved"', 'expect = "maybe"', 17, "write 'proved' or 'disproved'"),
        ('expect = "proved"', "expect = true", 17, "not a boolean"),
        ('name = "wrong"', 'name = "beta_gap"', 20, "second law"),
        ("beta_vae() >= recon", "beta_vae(kl=-1) >= recon", 19, "breaks the assumption"),
        ('[[law]]\nname = "wrong"', '[law]\nname = "wrong"', 19, "TOML"),
        ("[objective.meaning]", "[objective]", 9, "one objective"),
        ("[objective.meaning]", "[objectve.meaning]", 9, "did you mean 'objective'"),
        ('name = "wrong"', 'name = "wrong', 20, "TOML"),
    ],
)
def test_mistakes_are_reported_at_their_line(old: str, new: str, line: int, message: str) -> None:
    assert old in SPEC
    with pytest.raises(SpecError, match=message) as caught:
        parse_spec(SPEC.replace(old, new, 1), "beta.toml")
    assert (caught.value.path, caught.value.line) == ("beta.toml", line)
    assert str(caught.value).startswith(f"beta.toml:{line}: ")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"no \[objective\] table"),
        ("objective = 3", "objective is a table, not a number"),
        ("objective = [1]", "objective is a table, not a list"),
        ("law = 3\n[objective]\nname = 'f'\nformula = 'x'", "double brackets"),
        ("law = [3]\n[objective]\nname = 'f'\nformula = 'x'", "is a table"),
        ("[objective]\nname = 'x'\nformula = 'x'", "one of its terms"),
        ("[objective]\nname = 'f'\nformula = 'x'\nmeaning = 'y'", "meaning is a table"),
        ("a = " + "[" * 100_000, "deeply|TOML"),
        ("a = " + "1" * 100_000, "TOML|unknown key"),
        ("[objective]\nname = 'f'\nformula = '" + "(" * 100_000 + "'", "MAX_CHARACTERS"),
        ("\0", "TOML"),
    ],
    ids=range(11),
)
def test_hostile_texts_are_refused(text: str, message: str) -> None:
    start = time.process_time()
    with pytest.raises(SpecError, match=message):
        parse_spec(text)
    assert time.process_time() - start < 2


def test_files_that_cannot_be_read_are_reported(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="no such file"):
        read_spec(tmp_path / "absent.toml")
    with pytest.raises(SpecError, match="is a directory"):
        read_spec(tmp_path)
    with pytest.raises(SpecError, match=r"no such file|cannot be read"):
        read_spec("a\0b.toml")
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (MAX_SPEC_BYTES + 1))
    with pytest.raises(SpecError, match="MAX_SPEC_BYTES"):
        read_spec(large)
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b"# one\n# caf\xe9\n")
    with pytest.raises(SpecError, match="UTF-8") as caught:
        read_spec(latin)
    assert caught.value.line == 2
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.toml")
        with pytest.raises(SpecError, match="no such file"):
            read_spec(tmp_path / "pipe.toml")


def test_a_thousand_laws_are_read_quickly() -> None:
    law = '[[law]]\nname = "l{0}"\nforall = ["b"]\nclaim = "beta_vae(beta=b) >= recon - {0}"\n'
    text = SPEC + "".join(law.format(number) for number in range(1_000))
    start = time.process_time()
    assert len(parse_spec(text).laws) == 1_002
    assert time.process_time() - start < 3


def test_the_catalog_can_be_asked_by_name() -> None:
    assert "beta_vae" in catalog.names()
    assert catalog.load("beta_vae").objective.name == "beta_vae"
    assert [spec.objective.name for spec in catalog.catalog()] == list(catalog.names())
    with pytest.raises(LookupError, match="did you mean 'beta_vae'"):
        catalog.load("beta-vae")


def test_the_false_example_is_false_and_says_why() -> None:
    path = EXAMPLES / "false_beta.toml"
    spec = read_spec(path)
    (law,) = spec.laws
    assert law.expect == "proved"
    assert isinstance(prove(problem_of(spec.objective, law)), Counterexample)
    assert "Remedy" in path.read_text(encoding="utf-8")
