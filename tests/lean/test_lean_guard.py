"""Which texts are refused before Lean sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pybridge.lean.guard import FORBIDDEN_WORDS, refusal


@pytest.mark.parametrize(
    "text",
    [
        "theorem t : 1 = 1 := rfl",
        "-- a macro\n/- syntax /- nested -/ elab -/ def x := 1",
        '/-- Syntax-directed; "macro" -/ def x := "notation" -- it\'s unsafe',
        'def s := r#"a "macro" b"#',
        "theorem «macro» : 1 = 1 := rfl",
        "theorem «größer₁'».b (h : «from» = 1) : 1 = «from» := h.symm -- «a b»",
        "def h' := 'm' -- instance",
        "theorem my_macro.elaborate (prefix₁ : Nat) : 1 = 1 := rfl",
        "set_option maxRecDepth 2000 in",
        "theorem debug.mono (debug compiler : Nat) : 1 = 1 := rfl",
        "debug",
        "-- macro",
        "-- macro\ndef x := 1",
        'def s := ("macro", "a.macro.b", "«a b»")',
        'def s := r"macro" -- macro',
        'def s := r##"a "# macro b"## /- macro -/',
        "/- a /- b -/ /- /- c -/ -/ macro -/ def x := 1 -- macro",
    ],
)
def test_ordinary_texts_pass(text: str) -> None:
    assert refusal(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "macro_rules | x => y",
        "local notation a => b",
        "@[macro foo] def x := 1",
        "attribute [instance] foo",
        "def h' := 'a' macro",
        '"a" macro "b"',
        'def x := «a " » macro "',
        "def x := '\"' macro '\"'",
        "/- a -/ elab /- b -/",
        "/- macro",
        '"macro',
        's!"{macro}"',
        'dbg_trace "{a /- " -/}" macro "',
        "set_option debug.skipKernelTC true in theorem t : 1 = 2 := rfl",
        "set_option /- so -/ -- so\n «debug».skipKernelTC true in theorem t : 1 = 2 := rfl",
        "unsafe def x := 1",
        "def «a b» := 1",
        "def x.«a) (b».y := 1",
        "theorem t («0» : Nat) : «0» = «0» := rfl",
        "def «LatentObjective.Real» := Nat",
        "def «» := 1",
        "def x := « a",
        'def s := "«a',
        'def s := r"«a',
        'def s := r#"«a" := 1 "',
        'def s := r"a" macro',
        'def s := r#"a"# macro',
        'def s := r##"a"## macro "##',
        "def x := 1 /- «a /- b -/",
        "/- a /- b -/ c -/ macro -/",
    ],
)
def test_texts_that_could_lie_are_refused(text: str) -> None:
    assert "could change how Lean answers" in refusal(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n\ntheorem t : 1 = 1 := rfl\nmacro x\nelab", "line 4 contains `macro`"),
        ("x--macro", "line 1 contains `--macro` in the middle of something"),
        ("x\n--macro\ny--«a b» and so on, and so on", "line 3 contains `--«a b» and so on, a` in"),
        ("x/- macro -/", "line 1 contains `/- macro -/` in the middle of something"),
        ("def x := 1macro", "line 1 contains `1macro`"),
        ("def λmacro := 1", "line 1 contains `λmacro`"),
        ("def a.elab.b := 1", "line 1 contains `a.elab.b`"),
        ('s!"macro"', "line 1 contains a string that may be interpolated"),
        ('m!"macro" ', "line 1 contains a string that may be interpolated"),
        (' s!"macro"', "line 1 contains a string that may be interpolated"),
        (' +r"macro"', 'line 1 contains `r"macro"` in the middle of something'),
        ('f "macro {x}"', "line 1 contains a string that may be interpolated"),
        ("set_option debug.x true", "line 1 contains `set_option debug.x`"),
        ("\n\n/- macro", "line 3 contains a comment, string or name that is not closed"),
    ],
)
def test_a_refusal_says_where_and_what(text: str, said: str) -> None:
    assert refusal(text).startswith(said)
    assert refusal(text).endswith(", which could change how Lean answers")


@given(st.text(alphabet="ab'.-/ \n", max_size=30), st.sampled_from(sorted(FORBIDDEN_WORDS)))
def test_a_forbidden_word_on_a_line_of_its_own_is_found(before: str, word: str) -> None:
    if "/-" not in before:
        assert refusal(f"{before}\n {word} ")


@given(st.text(alphabet="macro\"'«»-/\\ \n{r#!", max_size=60))
def test_every_text_is_scanned_to_its_end(text: str) -> None:
    assert isinstance(refusal(text), str)
