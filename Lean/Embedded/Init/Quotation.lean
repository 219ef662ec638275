/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.Unexpand

/-!
# Quotations

What a quotation such as `` `($a + $b) `` expands to, as a term and as a pattern: building and
taking apart syntax trees, positions of syntax that a macro makes, and macro scopes, which keep the
identifiers of a macro apart from those of its user. With this, `macro`, `notation` and
`macro_rules` work in ordinary files.

Functions that search a whole tree or print a name are bound to Lean's compiled code, as in
`Init.Syntax`; the others are defined, so that they also compute in proofs.
-/

universe u v w

namespace Lean

/-! ## Kinds of syntax -/

instance : Coe SyntaxNodeKind SyntaxNodeKinds where
  coe k := List.cons k List.nil

/-- The kind of nodes that are ambiguous. -/
abbrev choiceKind : SyntaxNodeKind := `choice

/-- The kind of nodes for repetition and for optional syntax. -/
abbrev nullKind : SyntaxNodeKind := `null

/-- The kind of nodes for grouped syntax. -/
abbrev groupKind : SyntaxNodeKind := `group

/-- The kind of identifiers. -/
abbrev identKind : SyntaxNodeKind := `ident

/-- The kind of string literals. -/
abbrev strLitKind : SyntaxNodeKind := `str

/-- The kind of character literals. -/
abbrev charLitKind : SyntaxNodeKind := `char

/-- The kind of numerals. -/
abbrev numLitKind : SyntaxNodeKind := `num

/-- The kind of decimal numerals. -/
abbrev scientificLitKind : SyntaxNodeKind := `scientific

/-- The kind of quoted names. -/
abbrev nameLitKind : SyntaxNodeKind := `name

namespace Syntax

/-- Syntax of a term. -/
abbrev Term := TSyntax `term

/-- Syntax of a command. -/
abbrev Command := TSyntax `command

/-- Syntax of a universe level. -/
protected abbrev Level := TSyntax `level

/-- Syntax of a tactic. -/
protected abbrev Tactic := TSyntax `tactic

/-- Syntax of a precedence. -/
abbrev Prec := TSyntax `prec

/-- Syntax of a priority. -/
abbrev Prio := TSyntax `prio

/-- Syntax of an identifier. -/
abbrev Ident := TSyntax identKind

/-- Syntax of a string literal. -/
abbrev StrLit := TSyntax strLitKind

/-- Syntax of a character literal. -/
abbrev CharLit := TSyntax charLitKind

/-- Syntax of a quoted name. -/
abbrev NameLit := TSyntax nameLitKind

/-- Syntax of a decimal numeral. -/
abbrev ScientificLit := TSyntax scientificLitKind

/-- Syntax of a numeral. -/
abbrev NumLit := TSyntax numLitKind

end Syntax

export Syntax (Term Command Prec Prio Ident StrLit CharLit NameLit ScientificLit NumLit)

/-! ## Coercions -/

instance : CoeOut (TSyntax ks) Syntax where
  coe stx := stx.raw

namespace TSyntax

instance : Coe (TSyntax [k]) (TSyntax (k :: ks)) where
  coe stx := ⟨stx⟩

instance : Coe (TSyntax ks) (TSyntax (k' :: ks)) where
  coe stx := ⟨stx⟩

instance : Coe Ident Term where
  coe s := ⟨s.raw⟩

instance : CoeDep Term ⟨Syntax.ident info ss n res⟩ Ident where
  coe := ⟨Syntax.ident info ss n res⟩

instance : Coe StrLit Term where
  coe s := ⟨s.raw⟩

instance : Coe NameLit Term where
  coe s := ⟨s.raw⟩

instance : Coe ScientificLit Term where
  coe s := ⟨s.raw⟩

instance : Coe NumLit Term where
  coe s := ⟨s.raw⟩

instance : Coe CharLit Term where
  coe s := ⟨s.raw⟩

end TSyntax

/-! ## Building syntax trees -/

namespace Syntax

/-- A node with one child. -/
def node1 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ : Syntax) : Syntax :=
  node info kind (Array.mkArray1 a₁)

/-- A node with two children. -/
def node2 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ : Syntax) : Syntax :=
  node info kind (Array.mkArray2 a₁ a₂)

/-- A node with three children. -/
def node3 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ : Syntax) : Syntax :=
  node info kind (Array.mkArray3 a₁ a₂ a₃)

/-- A node with four children. -/
def node4 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ : Syntax) : Syntax :=
  node info kind (Array.mkArray4 a₁ a₂ a₃ a₄)

/-- A node with five children. -/
def node5 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ : Syntax) : Syntax :=
  node info kind (Array.mkArray5 a₁ a₂ a₃ a₄ a₅)

/-- A node with six children. -/
def node6 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ : Syntax) : Syntax :=
  node info kind (Array.mkArray6 a₁ a₂ a₃ a₄ a₅ a₆)

/-- A node with seven children. -/
def node7 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : Syntax) : Syntax :=
  node info kind (Array.mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇)

/-- A node with eight children. -/
def node8 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : Syntax) :
    Syntax :=
  node info kind (Array.mkArray8 a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈)

/-- Elements of syntax and the separators between them. -/
structure SepArray (sep : String) where
  /-- The elements and, between them, the separators. -/
  elemsAndSeps : Array Syntax

/-- Elements of syntax of one of some kinds and the separators between them. -/
structure TSepArray (ks : SyntaxNodeKinds) (sep : String) where
  /-- The elements and, between them, the separators. -/
  elemsAndSeps : Array Syntax

end Syntax

/-- Arrays of syntax of one of some kinds. -/
abbrev TSyntaxArray (ks : SyntaxNodeKinds) := Array (TSyntax ks)

/-- What `TSyntaxArray.raw` compiles to. -/
unsafe def TSyntaxArray.rawImpl : TSyntaxArray ks → Array Syntax := unsafeCast

/-- The syntax trees of an array. -/
@[implemented_by TSyntaxArray.rawImpl]
opaque TSyntaxArray.raw (as : TSyntaxArray ks) : Array Syntax := Array.empty

/-- What `TSyntaxArray.mk` compiles to. -/
unsafe def TSyntaxArray.mkImpl : Array Syntax → TSyntaxArray ks := unsafeCast

/-- The array of syntax trees, taken to be of the kinds. -/
@[implemented_by TSyntaxArray.mkImpl]
opaque TSyntaxArray.mk (as : Array Syntax) : TSyntaxArray ks := Array.empty

/-- A node from nowhere. -/
@[inline] def mkNode (k : SyntaxNodeKind) (args : Array Syntax) : TSyntax (.cons k .nil) :=
  ⟨Syntax.node SourceInfo.none k args⟩

/-- A node from nowhere, for repetition. -/
@[inline] def mkNullNode (args : Array Syntax := Array.empty) : Syntax :=
  (mkNode nullKind args).raw

/-- An identifier from nowhere. -/
@[extern "native"] opaque mkIdent (val : Name) : Ident

/-- The position of syntax that a macro makes: that of the syntax which it expands. -/
@[extern "native"] opaque SourceInfo.fromRef (ref : Syntax) (canonical := false) : SourceInfo

/-! ## Taking syntax trees apart -/

/-- The name without macro scopes. -/
@[extern "native"] opaque Name.eraseMacroScopes (n : Name) : Name

namespace Syntax

/-- The kind of a node, or what stands for it. -/
def getKind (stx : Syntax) : SyntaxNodeKind :=
  match stx with
  | Syntax.node _ k _ => k
  | Syntax.missing => `missing
  | Syntax.atom _ v => Name.mkSimple v
  | Syntax.ident .. => identKind

/-- Whether the syntax is of a kind. -/
def isOfKind (stx : Syntax) (k : SyntaxNodeKind) : Bool := BEq.beq stx.getKind k

/-- A child of a node. -/
def getArg (stx : Syntax) (i : Nat) : Syntax :=
  match stx with
  | Syntax.node _ _ args => args.getD i Syntax.missing
  | _ => Syntax.missing

/-- The children of a node. -/
def getArgs (stx : Syntax) : Array Syntax :=
  match stx with
  | Syntax.node _ _ args => args
  | _ => Array.empty

/-- The number of children of a node. -/
def getNumArgs (stx : Syntax) : Nat :=
  match stx with
  | Syntax.node _ _ args => args.size
  | _ => 0

/-- Whether the syntax is a node of a kind with so many children. -/
def isNodeOf (stx : Syntax) (k : SyntaxNodeKind) (n : Nat) : Bool :=
  and (stx.isOfKind k) (BEq.beq stx.getNumArgs n)

/-- Whether the syntax is an identifier. -/
def isIdent : Syntax → Bool
  | ident .. => true
  | _ => false

/-- The name of an identifier. -/
def getId : Syntax → Name
  | ident _ _ val _ => val
  | _ => Name.anonymous

/-- Whether the syntax is a node for repetition with so many children. -/
def matchesNull (stx : Syntax) (n : Nat) : Bool := stx.isNodeOf nullKind n

/-- Whether the syntax is the identifier, up to macro scopes. -/
def matchesIdent (stx : Syntax) (id : Name) : Bool :=
  and stx.isIdent (BEq.beq stx.getId.eraseMacroScopes id.eraseMacroScopes)

/-- Whether the syntax is the literal. -/
def matchesLit (stx : Syntax) (k : SyntaxNodeKind) (val : String) : Bool :=
  match stx with
  | Syntax.node _ k' args => and (BEq.beq k k') (match args.getD 0 Syntax.missing with
    | Syntax.atom _ val' => BEq.beq val val'
    | _ => false)
  | _ => false

end Syntax

/-! ## Positions and macro scopes -/

/-- Programs that know which syntax they are about. -/
class MonadRef (m : Type → Type) where
  /-- The syntax that the program is about. -/
  getRef : m Syntax
  /-- Runs a program that is about the given syntax. -/
  withRef {α} : Syntax → m α → m α

export MonadRef (getRef)

instance (m n : Type → Type) [MonadLift m n] [MonadFunctor m n] [MonadRef m] : MonadRef n where
  getRef := liftM (getRef : m _)
  withRef ref x := monadMap (m := m) (MonadRef.withRef ref) x

/-- The first syntax, or the second if the first has no position. -/
@[extern "native"] opaque replaceRef (ref : Syntax) (oldRef : Syntax) : Syntax

/-- Runs a program that is about the given syntax, if this has a position. -/
@[always_inline, inline]
def withRef [Monad m] [MonadRef m] {α} (ref : Syntax) (x : m α) : m α :=
  bind getRef fun oldRef => MonadRef.withRef (replaceRef ref oldRef) x

/-- Programs in which quotations have a meaning. -/
class MonadQuotation (m : Type → Type) extends MonadRef m where
  /-- The macro scope of this expansion. -/
  getCurrMacroScope : m MacroScope
  /-- The name that makes the macro scopes of a declaration unique. -/
  getContext : m Name
  /-- Runs a program in a macro scope of its own. -/
  withFreshMacroScope {α : Type} : m α → m α

export MonadQuotation (getCurrMacroScope withFreshMacroScope)

/-- The position of syntax that this program makes. -/
@[inline]
def MonadRef.mkInfoFromRefPos [Monad m] [MonadRef m] : m SourceInfo :=
  bind getRef fun ref => pure (SourceInfo.fromRef ref)

instance [MonadFunctor m n] [MonadLift m n] [MonadQuotation m] : MonadQuotation n where
  getCurrMacroScope := liftM (m := m) getCurrMacroScope
  getContext := liftM (m := m) MonadQuotation.getContext
  withFreshMacroScope := monadMap (m := m) withFreshMacroScope

/-- The name in one more macro scope. -/
@[extern "native"] opaque addMacroScope (ctx : Name) (n : Name) (scp : MacroScope) : Name

/-- The name in the macro scope of this program. -/
@[inline] def MonadQuotation.addMacroScope {m : Type → Type} [MonadQuotation m] [Monad m]
    (n : Name) : m Name :=
  bind MonadQuotation.getContext fun ctx =>
  bind getCurrMacroScope fun scp =>
  pure (Lean.addMacroScope ctx n scp)

/-! ## Macros and unexpanders -/

namespace Macro

instance : MonadRef MacroM where
  getRef := bind read fun ctx => pure ctx.ref
  withRef ref x := withReader (fun ctx => { ctx with ref := ref }) x

/-- Fails because the macro is not for this syntax. -/
def throwUnsupported {α} : MacroM α := throw Exception.unsupportedSyntax

/-- Fails with an error. -/
def throwError {α} (msg : String) : MacroM α :=
  bind getRef fun ref => throw (Exception.error ref msg)

/-- Fails with an error about the given syntax. -/
def throwErrorAt {α} (ref : Syntax) (msg : String) : MacroM α := withRef ref (throwError msg)

/-- Runs a program in a macro scope of its own. -/
@[inline] protected def withFreshMacroScope {α} (x : MacroM α) : MacroM α :=
  bind (modifyGet fun s => (s.macroScope, { s with macroScope := s.macroScope + 1 })) fun fresh =>
  withReader (fun ctx => { ctx with currMacroScope := fresh }) x

instance : MonadQuotation MacroM where
  getCurrMacroScope ctx := pure ctx.currMacroScope
  getContext ctx := pure ctx.quotContext
  withFreshMacroScope := Macro.withFreshMacroScope

/-- The name in the macro scope of this expansion. -/
def addMacroScope (n : Name) : MacroM Name := MonadQuotation.addMacroScope n

end Macro

namespace PrettyPrinter

instance : MonadQuotation UnexpandM where
  getRef := read
  withRef ref x := withReader (fun _ => ref) x
  -- unexpanders make no identifiers
  getCurrMacroScope := pure 0
  getContext := pure `_fakeMod
  withFreshMacroScope := id

end PrettyPrinter

end Lean
