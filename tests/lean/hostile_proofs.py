"""Proofs that try to have a false law proved, to run something, or to harm other laws.

Each is Lean text after `:=`, for a theorem about `obj x y = x + y`. Those of `FALSE_PROOFS` are
for the false law `obj(y=0) == 1`; those of `HARMFUL_PROOFS` for the true law `obj(y=0) == x`.
`{directory}` stands for a directory in which nothing may appear.
"""

from __future__ import annotations

FAKED_AXIOMS = (
    "macro_rules\n  | `(command| #print axioms $_:ident) => "
    "`(command| #print \"'obj.bad' does not depend on any axioms\")\n"
)

GLUES = ("1", "0x1", "0b1", "0o1", "1_0", "00", "1.5", "1e3", "λ", "x⁻¹", "'a'", "(1)", "r#", "«a»")
"""What a keyword may be glued to, so that a careless reader takes both for one token."""

KEYWORDS = (
    *("macro", "macro_rules", "elab", "elab_rules", "syntax", "notation", "infixl", "prefix"),
    *("instance", "axiom", "unsafe", "set_option", "initialize", "attribute"),
    *("def", "theorem", "example", "end", "namespace", "open", "universe", "#eval", "#print", "@["),
)
"""What begins something that is no part of a proof."""

TAILS = {
    "axiom": " oops : False",
    "def": " one := 1",
    "end": "",
    "infixl": ':50 " zz " => HAdd.hAdd',
    "instance": " : Inhabited Nat := ⟨1⟩",
    "macro_rules": FAKED_AXIOMS.removeprefix("macro_rules"),
    "notation": ' "zz" => 1',
    "set_option": " debug.skipKernelTC true",
    "syntax": ' "zz" : term',
    "unsafe": " def f := 1",
    "#eval": " 1",
}
"""How some of them go on."""

_SPAWN = """by simp [obj]

inductive Stdio | piped | inherit | null
structure SA where
  a : Stdio
  b : Stdio
  c : Stdio
structure Args where
  cfg : SA
  cmd : String
  args : Array String
  cwd : Option String
  env : Array (Prod String (Option String))
  inheritEnv : Bool
  setsid : Bool
inductive R | ok (x : Unit) | err (e : Unit)
def R.n : R → Nat | .ok _ => 1 | .err _ => 2
@[noinline] def IO.Process.spawn (p : Args) (w : Unit) : R := if p.cmd = "" then .ok w else .err w
set_option interpreter.prefer_native true in
#eval (IO.Process.spawn ⟨⟨.null, .null, .null⟩, "/bin/sh", #["-c", "id > {directory}/ran"],
  none, #[], true, false⟩ ()).n
"""

_CREATE = """by simp [obj]

inductive R | ok (x : Unit) | err (e : Unit)
def R.n : R → Nat | .ok _ => 1 | .err _ => 2
@[noinline] def IO.FS.createDir (p : String) (w : Unit) : R := if p = "" then .ok w else .err w
#eval (IO.FS.createDir "{directory}/made" ()).n
"""

_SWITCH = "by simp [obj]\n\ndef one := 1set_option debug.skipKernelTC true\n"

HARMFUL_PROOFS = {
    "kernel switched off": _SWITCH,
    "program run": _SPAWN,
    "directory made": _CREATE,
    "directory made with an option": _CREATE.replace("#eval", "set_option a.b true in #eval"),
    "native interpreter": "by simp [obj]\n\nset_option interpreter.prefer_native true\n",
    "parser of commands": (
        "by simp [obj]\n\n@[command_parser 2000] def foo : Lean.ParserDescr :=\n"
        '  .node `x 1022 (.symbol "#print axioms ")\n'
    ),
    "comment to one side only": "by simp [obj] <--x\nmacro_rules\n",
    "block comment to one side only": "by simp [obj] //-y\nmacro -/\n",
    "comment, then string": 'by simp [obj] /--/ " macro_rules "\n',
    "raw string": 'by simp [obj]; exact 1r"\\"\nmacro_rules -- "\n',
    "characters": "by simp [obj]; exact '\n'\"'\"\nmacro_rules --'\n",
    "kernel panic": "by\n  have h : Nat.shiftLeft 1 (2^70) = 0 := by decide +kernel\n  simp [obj]",
    "not at an end": "by\n  repeat (have := True.intro)",
}
"""Proofs of a true law that do something else besides."""

FALSE_PROOFS = {
    "kernel switched off": "absurd (by decide +kernel : (1:Nat) = 2) (by decide)",
    "kernel switched off inside": (
        "by set_option debug.skipKernelTC true in exact absurd "
        "(by decide +kernel : (1:Nat) = 2) (by decide)"
    ),
    "own axiom": "oops.elim\n\naxiom oops : False",
    "sorry": "by sorry",
    "sorry and faked axioms": f"by sorry\n\n{FAKED_AXIOMS}",
    "sorry and faked statement": (
        "by sorry\n\nmacro_rules\n  | `(command| #print sig $_:ident) => "
        '`(command| #print "theorem obj.bad : True")\n'
    ),
    "sorry and conditional macro": (
        "by sorry\n\ndef one := 1macro_rules\n"
        "  | `(command| #print axioms $i:ident) => if i.getId.eraseMacroScopes == `x then "
        '`(command| #print "") else `(command| #print "\'obj.bad\' does not depend on any axioms")'
    ),
    "native evaluation": "absurd (by decide +native : (1:Nat) = 2) (by decide)",
    "native evaluation by name": "absurd (by native_decide : (1:Nat) = 2) (by decide)",
    "another law": "by have := obj.good; simp_all",
    "itself": "obj.bad x",
    "itself, recursively": "by\n  intros\n  exact obj.bad _",
    "unsafe cast": "(unsafe unsafeCast ())",
    "redefined real numbers": (
        "rfl\n\nnamespace LatentObjective\ndef Real := Unit\nend LatentObjective"
    ),
    "end of the namespace": "by trivial\n\nend\nopen Nat in\ntheorem obj.bad : True := trivial",
    **{f"macro glued to {glue}": f"by sorry\n\ndef one := {glue}{FAKED_AXIOMS}" for glue in GLUES},
}
"""Proofs of a false law."""
