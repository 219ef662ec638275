/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.String
import Init.Monad

/-!
# Names, syntax trees and macros

The types in which Lean's own parser descriptions and macros, bound in `Init.Syntax`, speak. Native
code builds and takes apart their values by position, so that the order of constructors and of
fields is fixed: a field out of place is not an error here but a crash there.

A name carries its hash as a computed field, as native code expects.
-/

namespace Lean

/-! ## Names -/

/-- Hierarchical names. -/
inductive Name where
  /-- The empty name. -/
  | anonymous : Name
  /-- A name extended by a word. -/
  | str (pre : Name) (str : String)
  /-- A name extended by a number. -/
  | num (pre : Name) (i : Nat)
with
  /-- The hash of a name. -/
  @[computed_field, inline] hash : Name → UInt64
    | .anonymous => .ofNatLT 1723 (of_decide_eq_true rfl)
    | .str p s => mixHash p.hash s.hash
    | .num p v => mixHash p.hash
      (dite (LT.lt v UInt64.size)
        (fun h => UInt64.ofNatLT v h)
        (fun _ => UInt64.ofNatLT 17 (of_decide_eq_true rfl)))

instance : Inhabited Name where
  default := Name.anonymous

instance : Hashable Name where
  hash := Name.hash

namespace Name

/-- A name extended by a word. -/
abbrev mkStr (p : Name) (s : String) : Name := Name.str p s

/-- A name extended by a number. -/
abbrev mkNum (p : Name) (v : Nat) : Name := Name.num p v

/-- The name of one word. -/
abbrev mkSimple (s : String) : Name := .str .anonymous s

/-! A quoted name such as `` `Lean.Name `` expands to one of the following. -/

/-- The name of one word. -/
@[reducible] def mkStr1 (s₁ : String) : Name := .str .anonymous s₁

/-- The name of two words. -/
@[reducible] def mkStr2 (s₁ s₂ : String) : Name := .str (.str .anonymous s₁) s₂

/-- The name of three words. -/
@[reducible] def mkStr3 (s₁ s₂ s₃ : String) : Name := .str (.str (.str .anonymous s₁) s₂) s₃

/-- The name of four words. -/
@[reducible] def mkStr4 (s₁ s₂ s₃ s₄ : String) : Name :=
  .str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄

/-- The name of five words. -/
@[reducible] def mkStr5 (s₁ s₂ s₃ s₄ s₅ : String) : Name :=
  .str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅

/-- The name of six words. -/
@[reducible] def mkStr6 (s₁ s₂ s₃ s₄ s₅ s₆ : String) : Name :=
  .str (.str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅) s₆

/-- The name of seven words. -/
@[reducible] def mkStr7 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ : String) : Name :=
  .str (.str (.str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅) s₆) s₇

/-- The name of eight words. -/
@[reducible] def mkStr8 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ s₈ : String) : Name :=
  .str (.str (.str (.str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅) s₆) s₇) s₈

/-- Whether two names are the same. -/
@[extern "lean_name_eq"]
protected def beq : (@& Name) → (@& Name) → Bool
  | anonymous, anonymous => true
  | str p₁ s₁, str p₂ s₂ => and (BEq.beq s₁ s₂) (Name.beq p₁ p₂)
  | num p₁ n₁, num p₂ n₂ => and (BEq.beq n₁ n₂) (Name.beq p₁ p₂)
  | _, _ => false

instance : BEq Name where
  beq := Name.beq

end Name

/-! ## Syntax trees -/

/-- Where a piece of syntax comes from. -/
inductive SourceInfo where
  /-- From the source, with the blank space around it. -/
  | original (leading : Substring.Raw) (pos : String.Pos.Raw) (trailing : Substring.Raw)
      (endPos : String.Pos.Raw)
  /-- From a macro, on behalf of a region of the source; canonical if the user should see it as
  that region. -/
  | synthetic (pos : String.Pos.Raw) (endPos : String.Pos.Raw) (canonical := false)
  /-- From nowhere. -/
  | protected none

instance : Inhabited SourceInfo := ⟨SourceInfo.none⟩

/-- What a node of a syntax tree is: the name of the parser that made it. -/
abbrev SyntaxNodeKind := Name

/-- What a quoted identifier may refer to. -/
inductive Syntax.Preresolved where
  /-- A namespace. -/
  | namespace (ns : Name)
  /-- A declaration, followed by fields of it. -/
  | decl (n : Name) (fields : List String)

/-- Syntax trees. -/
inductive Syntax where
  /-- Nothing, after a syntax error. -/
  | missing : Syntax
  /-- A node with its children. -/
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  /-- A keyword, symbol or literal. -/
  | atom (info : SourceInfo) (val : String) : Syntax
  /-- An identifier, as written and as a name, with what it may refer to. -/
  | ident (info : SourceInfo) (rawVal : Substring.Raw) (val : Name)
      (preresolved : List Syntax.Preresolved) : Syntax

instance : Inhabited Syntax where
  default := Syntax.missing

/-- A choice of kinds of syntax. -/
@[implicit_reducible] def SyntaxNodeKinds := List SyntaxNodeKind

/-- Syntax of one of some kinds. -/
structure TSyntax (ks : SyntaxNodeKinds) where
  /-- The syntax tree. -/
  raw : Syntax

instance : Inhabited (TSyntax ks) where
  default := ⟨default⟩

/-- A symbol from nowhere. -/
def mkAtom (val : String) : Syntax := Syntax.atom SourceInfo.none val

/-! ## Parser descriptions -/

/-- Grammar as data: what the command `syntax` makes of its argument. -/
inductive ParserDescr where
  /-- A parser with a name. -/
  | const (name : Name)
  /-- A named operation on one parser, such as repetition. -/
  | unary (name : Name) (p : ParserDescr)
  /-- A named operation on two parsers, such as sequence. -/
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  /-- Makes a node of a kind and a precedence. -/
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  /-- Makes a node whose first child has been parsed already, as that of an infix operator. -/
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  /-- A symbol, which is a keyword from then on. -/
  | symbol (val : String)
  /-- A symbol that remains an identifier elsewhere. -/
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  /-- Anything of a category, such as a term, of at least the given precedence. -/
  | cat (catName : Name) (rbp : Nat)
  /-- Another parser, by the name of its declaration. -/
  | parser (declName : Name)
  /-- Makes a node for which a quotation may have a variable of the given name. -/
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  /-- A list with separators, which may be empty. -/
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  /-- A list with separators and at least one element. -/
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  /-- A symbol with a form in ASCII. -/
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)

instance : Inhabited ParserDescr where
  default := ParserDescr.symbol ""

/-- Parsers that continue what has been parsed already. Lean tells them from the others by this
name of their type. -/
abbrev TrailingParserDescr := ParserDescr

/-- The type of the declarations that stand for syntax categories. -/
structure Parser.Category

/-! ## Macros -/

/-- What keeps the identifiers of one macro expansion apart from those of others. -/
abbrev MacroScope := Nat

/-- How deep macros may expand if no option says otherwise. -/
def defaultMaxRecDepth := 512

namespace Macro

/-- A type of which only native code knows what it is. -/
opaque MethodsRefPointed : NonemptyType.{0}

/-- What macros may ask of the elaborator. -/
def MethodsRef : Type := MethodsRefPointed.type

instance : Nonempty MethodsRef := MethodsRefPointed.property

/-- What macros read. -/
structure Context where
  /-- What macros may ask of the elaborator. -/
  methods : MethodsRef
  /-- The name that makes the macro scopes of a declaration unique. -/
  quotContext : Name
  /-- The macro scope of this expansion. -/
  currMacroScope : MacroScope
  /-- How deep this expansion is. -/
  currRecDepth : Nat := 0
  /-- How deep expansions may be. -/
  maxRecDepth : Nat := defaultMaxRecDepth
  /-- Where errors are reported. -/
  ref : Syntax

/-- How macros fail. -/
inductive Exception where
  /-- With an error. -/
  | error : Syntax → String → Exception
  /-- Because the macro is not for this syntax; the next one is tried. -/
  | unsupportedSyntax : Exception

/-- What macros change. -/
structure State where
  /-- The next macro scope. -/
  macroScope : MacroScope
  /-- Messages for tracing, each with its class. -/
  traceMsgs : List (Prod Name String) := List.nil
  /-- The macros that have been expanded. -/
  private expandedMacroDecls : List Name := List.nil
  deriving Inhabited

end Macro

/-- Programs that macros are. -/
abbrev MacroM := ReaderT Macro.Context (EStateM Macro.Exception Macro.State)

/-- Macros: what syntax expands to. -/
abbrev Macro := Syntax → MacroM Syntax

/-! ## Unexpanders -/

namespace PrettyPrinter

/-- Programs that unexpanders are: they read where they are, and may fail. -/
abbrev UnexpandM := ReaderT Syntax (EStateM Unit Unit)

/-- Unexpanders: the notation for the application of a constant. -/
abbrev Unexpander := Syntax → UnexpandM Syntax

end PrettyPrinter

end Lean

set_option linter.unusedVariables.funArgs false in
/-- A parameter that a tactic fills in if it is left out, written `(h : p := by tac)`. -/
abbrev autoParam.{u} (α : Sort u) (tactic : Lean.Syntax) : Sort u := α
