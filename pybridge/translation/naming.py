"""Which Lean name stands for which name of a spec.

A name of a spec is ASCII letters, digits and underscores, and almost every one is its own Lean
name. Where that name means something already, it gets a subscript zero: `from` becomes `from₀`.
No name of a spec contains a subscript, so two names never become one, and what the generated
proofs call their own (`h₁`, `c₁`, `m₁`) cannot be captured either.

* No name may be a word of Lean's grammar, or one that generated files refer to.
* An objective becomes a definition, and a law the last part of a theorem's name. These may not be
  what Lean's core or the theory declare (`declared_names.txt`; a test holds the list against the
  Lean sources).
* Nor may they be what Lean makes below the name of a definition (`eq_1`): as a law's name it is
  reserved, and as an objective's it is hidden by what Lean makes.
* A law may not have the Lean name of its objective, which the theorem would hide from the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from pybridge.expression.functions import functions

__all__ = ["lean_name", "local_names", "theorem_name"]

_MARK = "₀"

_GRAMMAR_WORDS = """
    Prop Sort StateRefT Type abbrev add_decl_doc assert_not_exists assert_not_imported at attribute
    axiom axioms bif binder_predicate break builtin_initialize by calc catch class coinductive
    coinductive_fixpoint continue dbg_trace declare_syntax_cat decreasing_by def deprecated_module
    deprecated_syntax deriving do docs_to_verso elab elab_rules else end end_local_scope ensures
    eval_prec eval_prio example exists export extends finally for forall from fun generalizing given
    grind_pattern have haveI hiding idbg if import in include inductive inductive_fixpoint
    inferInstanceAs infix infixl infixr init_grind_norm init_quot initialize instance leading_parser
    lemma let letI let_delayed let_expr let_fun let_tmp local macro macro_rules match match_expr
    matches max_prec meta module monotonicity_by mut mutual namespace nat_lit no_index nofun nomatch
    noncomputable nonrec norm_cast_add_elim notation omit opaque open partial partial_fixpoint
    postfix prefix prelude private protected public rec recall recommended_spelling
    register_error_explanation register_option register_tactic_tag renaming repeat requires return
    rfl scoped seal section set_library_suggestions set_option show show_term show_term_elab simproc
    sorry structure suffices syntax tactic_alt tactic_extension tactic_name tactic_tag
    termination_by then theorem this trailing_parser try universe unless unlock_limits unsafe unseal
    until using variable where while with with_weak_namespace without_expected_type
"""
"""The words that Lean 4.35 does not take for identifiers, and a few that it treats specially."""

_MENTIONED_WORDS = """
    Certificate Classical Enclosure F False Field LE LT LatentObjective Lean List Max Min Nat
    OrderedField OrderedRing Rat Real Std absurd formula h values weightedThreeTerm weightedTwoTerm
"""
"""The first parts of the names that generated files refer to, and what these call their own."""

_ATTRIBUTE_WORDS = """
    app_delab app_unexpander bootstrap builtin_command_elab builtin_dsimproc builtin_macro
    builtin_simproc builtin_term_elab command_elab compiler csimp debug default_instance delab
    dsimproc extern implemented_by include_str native_decide notation3 run_cmd run_elab run_meta
    term_elab unif_hint unification_hint
"""
"""Further words that change what Lean does. The checker refuses a text that has one of them, or of
those above that do, wherever it stands; a test holds these lists against the checker's."""

_NEVER = frozenset(
    (
        *_GRAMMAR_WORDS.split(),
        *_MENTIONED_WORDS.split(),
        *_ATTRIBUTE_WORDS.split(),
        *functions(),
    )
)
"""What no name may be."""

_MADE_BELOW = re.compile(
    r"(?:eq|hcongr|match|proof|sparseCasesOn)_[0-9][0-9_]*|eq_def|eq_unfold|unfold|congr_simp|"
    r"(?:fun_cases|(?:mutual_|fixpoint_)?induct)(?:_unfolding)?|partial_correctness"
)
"""The names that Lean gives to what it proves about a definition. It refuses most of them to others
even before there is such a theorem; all of them are avoided."""


def lean_name(name: str) -> str:
    """Return the Lean name of an objective, or of a law below an objective of another name."""
    taken = name in _NEVER or name in _declared() or _MADE_BELOW.fullmatch(name)
    return name + _MARK if taken else name


def local_names(names: Iterable[str], objective: str) -> Mapping[str, str]:
    """Return the Lean names of the variables in a statement about `objective`."""
    return {name: name + _MARK if name in _NEVER or name == objective else name for name in names}


def theorem_name(objective: str, law: str, *, disproved: bool) -> str:
    """Return the full name of the theorem about a law, or about its failure."""
    name, part = lean_name(objective), lean_name(law)
    if part == name:
        part += _MARK
    return f"{name}.{part}.disproved" if disproved else f"{name}.{part}"


@cache
def _declared() -> frozenset[str]:
    text = Path(__file__).with_name("declared_names.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if line[:1] != "#" for word in line.split())
