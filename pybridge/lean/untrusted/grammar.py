"""What a written proof may consist of: kinds of Lean syntax, all else is refused.

Lean's own parser reads the proof, as one term and to its end, so that no reading of ours can part
from Lean's; here the tree that it makes is looked through. Allowed is what proves: terms, tactics,
`conv`, `calc`. Not on the list, and so refused, is whatever runs code (`run_tac`, `decide +native`,
quotations, configurations that Lean would have to evaluate), reads files, declares something
(`let rec`), sets an option that could change what is checked, or prints.

The module imports nothing, so that the script beside it can use it inside a Lean process.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ALLOWED_KINDS", "ALLOWED_OPTIONS", "Complaint", "Syntax", "complaint"]


@dataclass(frozen=True)
class Syntax:
    """A node of Lean's syntax tree; a leaf has no parts."""

    kind: str
    """The kind of a node; `atom` or `ident` for leaves, `missing` where a parser gave up."""
    parts: tuple[Syntax, ...] = ()
    text: str = ""
    """What a leaf says."""
    position: int | None = None
    """Where a leaf begins, in UTF-8 bytes from the beginning of the text."""

    @property
    def start(self) -> int | None:
        """Where the first leaf begins; None where there is none."""
        if self.position is not None:
            return self.position
        starts = (part.start for part in self.parts)
        return next((start for start in starts if start is not None), None)

    @property
    def words(self) -> str:
        """All that it says, with spaces between."""
        return self.text or " ".join(filter(None, (part.words for part in self.parts)))


@dataclass(frozen=True)
class Complaint:
    """Something that a proof may not contain."""

    what: str
    position: int | None
    """In UTF-8 bytes from the beginning of the text."""


_LEAVES = "atom ident num hexnum scientific fieldIdx hygieneInfo null group choice rawNatLit"

_TERMS = """
    anonymousCtor app arrow basicFun binop binrel binrel_no_prop byTactic cdot depArrow dotIdent
    ellipsis explicit explicitBinder explicitUniv falseVal forall fromTerm fun generalizingParam
    have haveI hole hygienicLParen implicitBinder inaccessible inferInstanceAs instBinder let
    letConfig letDecl letI letId letIdDecl letIdDeclNoBinders letOpts letPatDecl letOptEq
    match matchAlt matchAlts matchDiscr motive namedArgument namedPattern nofun nomatch
    open optEllipsis paren pipeProj proj prop set_option show sorry sort strictImplicitBinder
    structInst structInstField structInstFieldDef structInstFields structInstLVal subst suffices
    sufficesDecl syntheticHole trueVal tuple type typeAscription typeSpec unop
"""

_NOTATIONS = """
    term-_ term_!=_ term_$__ term_%_ term_&&_ term_*_ term_+_ term_-_ term_/_ term_<_ term_<=_
    term_<|_ term_=_ term_==_ term_>_ term_>=_ term_^_ term_|>_ term_||_ term_×_ term_⁻¹ term_↔_
    term_∘_ term_∣_ term_∧_ term_∨_ term_≠_ term_≤_ term_≥_ term_∈_ term_∉_ term¬_ term‹_›
    term∃_,_ termExists_,_ termIfThenElse termDepIfThenElse term{_:_//_} term_::_ term[_]
    term__[_] Rat.term_/._
"""

_TACTICS = """
    acNf0 acRfl allGoals anyGoals apply apply? applyAssumption applyRfl applyRules as_aux_lemma
    assumption case case' caseArg cases change classical clear congr constructor contradiction
    decide delta discharger done dsimp dsimpArgs elimTarget eqRefl exact exact? exposeNames fail
    failIfSuccess falseOrByContra first focus generalize generalizeArg induction inductionAlt
    inductionAltLHS inductionAlts injection injections intro introMatch intros left location
    locationHyp locationType locationWildcard match normCast0 obtain omega open paren pushCast
    rcases rcasesPat.clear rcasesPat.explicit rcasesPat.ignore rcasesPat.one rcasesPat.paren
    rcasesPat.tuple rcasesPatLo rcasesPatMed refine refine' rename renameI repeat' repeat1' replace
    revert rewriteSeq right rintro rintroPat.binder rintroPat.one rotateLeft rotateRight rwRule
    rwRuleSeq rwSeq rwa rwaAt seq1 set_option show showTerm simp simpAll simpArgs simpArith
    simpErase simpLemma simpPost simpPre simpStar simpTrace simpTraceArgsRest simpa simpaArgsRest
    skip solveByElim specialize split subst substEqs substVars symm tacDepIfThenElse
    tacIfThenElse tacticAc_nf_ tacticAdmit tacticAnd_intros tacticApply_mod_cast_
    tacticAssumption_mod_cast_ tacticErw___ tacticExact_mod_cast_ tacticExfalso tacticExists_,,
    tacticHave' tacticHaveI__ tacticHave__ tacticInfer_instance tacticIterate____ tacticLetI__
    tacticLet__ tacticNext_=>_ tacticNofun tacticNomatch_,, tacticNorm_cast__ tacticRefine_lift'_
    tacticRefine_lift_ tacticRepeat_ tacticRfl tacticRfl' tacticRw_mod_cast___ tacticSeq
    tacticSeq1Indented tacticSeqBracketed tacticSorry tacticStop_ tacticSuffices_ tacticTrivial
    tacticTry_ tacticUnhygienic_ tactic_<;>_ traceState unfold withReducible
    withReducibleAndInstances withUnfoldingAll optConfig configItem posConfigItem negConfigItem
    valConfigItem
"""

_CONVERSIONS = """
    allGoals anyGoals arg argArg case case' change clear congr conv convApply_ convArgs convConvSeq
    convDone convErw__ convIntro___ convLeft convNext__=>_ convRepeat_ convRfl convRight convRw__
    convSeq convSeq1Indented convSeqBracketed convTactic convTrace_state convTry_ conv_<;>_ conv·_
    delta dsimp enter enterArg enterPattern ext failIfSuccess first focus fun lhs nestedConv
    nestedTactic nestedTacticCore normCast occs occsIndexed occsWildcard paren pattern reduce
    rewrite rhs simp simpMatch skip unfold whnf zeta
"""

_OTHERS = """
    Lean.Parser.Level.addLit Lean.Parser.Level.hole Lean.Parser.Level.imax Lean.Parser.Level.max
    Lean.Parser.Level.paren Lean.Parser.Command.openSimple Lean.Parser.Command.openOnly
    Lean.Elab.Tactic.Ext.ext Lean.Elab.Tactic.Ext.applyExtTheorem
    Lean.binderIdent Lean.bracketedExplicitBinders Lean.calc Lean.calcFirstStep Lean.calcStep
    Lean.calcSteps Lean.calcTactic Lean.cdot Lean.cdotTk Lean.convCalc_ Lean.explicitBinders
    Lean.solveTactic Lean.term∀__,_ Lean.term∃__,_ Lean.unbracketedExplicitBinders
    Lean.binderPred<_ Lean.binderPred>_ Lean.binderPred≤_ Lean.binderPred≥_ Lean.binderPred≠_
    tacticBy_cases_:_ tacticFunext___ boolIfThenElse patternIgnore token.⊢
    LatentObjective.termℝ LatentObjective.Certificate.tacticPolynomial_
    LatentObjective.OrderedRing.tacticRing_nf_ac
"""

ALLOWED_KINDS = frozenset(
    (
        *_LEAVES.split(),
        *(f"Lean.Parser.Term.{kind}" for kind in _TERMS.split()),
        *_NOTATIONS.split(),
        *(f"Lean.Parser.Tactic.{kind}" for kind in _TACTICS.split()),
        *(f"Lean.Parser.Tactic.Conv.{kind}" for kind in _CONVERSIONS.split()),
        *_OTHERS.split(),
    )
)
"""The kinds of syntax that a proof may have."""

ALLOWED_OPTIONS = {"maxRecDepth": 100_000, "maxHeartbeats": 10_000_000}
"""The options that a proof may set, and the largest value of each; the least is 1."""

_VALUES = frozenset({"num", "ident"})
_TRUTH_VALUES = frozenset({"true", "false"})
_NATIVE = "native"


def complaint(proof: Syntax) -> Complaint | None:
    """Say what in the syntax tree of a proof is not allowed; None where all is."""
    waiting = [proof]
    while waiting:
        node = waiting.pop()
        what = _objection(node)
        if what:
            return Complaint(what, node.start)
        waiting += reversed(node.parts)
    return None


def _objection(node: Syntax) -> str:
    """Say what is wrong with a node as such; empty where nothing is."""
    if node.kind not in ALLOWED_KINDS:
        return f"`{_shortened(node.words)}`" if node.words else f"syntax of the kind {node.kind}"
    if node.kind.endswith(".set_option"):
        return _about_option(node)
    if node.kind.endswith("onfigItem"):
        return _about_configuration(node)
    return ""


def _about_option(node: Syntax) -> str:
    """Check `set_option NAME VALUE in …`."""
    words = [part.words for part in node.parts if part.words][1:3]
    name, value = words if len(words) == 2 else ("", "")
    greatest = ALLOWED_OPTIONS.get(name)
    if greatest is None:
        return f"`set_option {_shortened(name)}`"
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= greatest):
        return f"`set_option {name} {_shortened(value)}` (from 1 to {greatest} is allowed)"
    return ""


def _about_configuration(node: Syntax) -> str:
    """Check `+name`, `-name` and `(name := value)`: nothing that Lean would run to know it."""
    words = node.words.split()
    if any(_NATIVE in word for word in words):
        return f"`{_shortened(node.words)}`"
    if not node.kind.endswith(".valConfigItem"):
        return ""
    value = node.parts[-2] if len(node.parts) > 1 else node
    literal = value.kind in _VALUES and (value.kind == "num" or value.words in _TRUTH_VALUES)
    return "" if literal else f"`{_shortened(node.words)}`"


def _shortened(text: str) -> str:
    """Fit what is quoted into a sentence."""
    return text if len(text) <= 60 else f"{text[:57]}…"
