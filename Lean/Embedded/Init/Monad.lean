/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatBootstrap

/-!
# Monads

Macros are programs in the monad `MacroM`, which reads a context, keeps a state and may fail:
`ReaderT` over `EStateM`. This file has the classes behind `do` and these two monads.

Lean's compiled macros create and match values of `EStateM.Result`, so that the order of its
constructors is not ours to choose.
-/

universe u v w

/-! ## Functors to monads -/

/-- Programs that return a value after others that depend on it. -/
class Bind (m : Type u → Type v) where
  /-- Runs a program, then the one that its value determines; written `x >>= f`. -/
  bind : {α β : Type u} → m α → (α → m β) → m β

export Bind (bind)

/-- Values as programs. -/
class Pure (f : Type u → Type v) where
  /-- The program that only returns a value. -/
  pure {α : Type u} : α → f α

export Pure (pure)

/-- Programs whose value can be mapped. -/
class Functor (f : Type u → Type v) : Type (max (u+1) v) where
  /-- Applies a function to the value; written `f <$> x`. -/
  map : {α β : Type u} → (α → β) → f α → f β
  /-- Replaces the value. -/
  mapConst : {α β : Type u} → α → f β → f α := Function.comp map (Function.const _)

/-- Programs that return functions, applied to programs. -/
class Seq (f : Type u → Type v) : Type (max (u+1) v) where
  /-- Applies the value of the first to that of the second; written `f <*> x`. -/
  seq : {α β : Type u} → f (α → β) → (Unit → f α) → f β

/-- Sequences with the value of the first program. -/
class SeqLeft (f : Type u → Type v) : Type (max (u+1) v) where
  /-- Runs both and returns the value of the first; written `x <* y`. -/
  seqLeft : {α β : Type u} → f α → (Unit → f β) → f α

/-- Sequences with the value of the second program. -/
class SeqRight (f : Type u → Type v) : Type (max (u+1) v) where
  /-- Runs both and returns the value of the second; written `x *> y`. -/
  seqRight : {α β : Type u} → f α → (Unit → f β) → f β

/-- Programs that can be combined, none depending on the value of another. -/
class Applicative (f : Type u → Type v)
    extends Functor f, Pure f, Seq f, SeqLeft f, SeqRight f where
  map := fun g x => Seq.seq (pure g) fun _ => x
  seqLeft := fun x y => Seq.seq (Functor.map (Function.const _) x) y
  seqRight := fun x y => Seq.seq (Functor.map (Function.const _ id) x) y

/-- Programs that can depend on the values of others. -/
class Monad (m : Type u → Type v) : Type (max (u+1) v) extends Applicative m, Bind m where
  map f x := bind x (Function.comp pure f)
  seq f x := bind f fun g => Functor.map g (x ())
  seqLeft x y := bind x fun a => bind (y ()) (fun _ => pure a)
  seqRight x y := bind x fun _ => y ()

instance {α : Type u} {m : Type u → Type v} [Monad m] : Inhabited (α → m α) where
  default := pure

instance {α : Type u} {m : Type u → Type v} [Monad m] [Inhabited α] : Inhabited (m α) where
  default := pure default

/-! ## Lifting from one monad to another -/

/-- Programs of the monad `m` that are programs of the monad `n`, in one step. -/
class MonadLift (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- The program in the other monad. -/
  monadLift : {α : Type u} → m α → n α

/-- Programs of the monad `m` that are programs of the monad `n`, in any number of steps. -/
class MonadLiftT (m : Type u → Type v) (n : Type u → Type w) where
  /-- The program in the other monad. -/
  monadLift : {α : Type u} → m α → n α

export MonadLiftT (monadLift)

/-- The program in the other monad. -/
abbrev liftM := @monadLift

@[always_inline]
instance (m n o) [MonadLift n o] [MonadLiftT m n] : MonadLiftT m o where
  monadLift x := MonadLift.monadLift (m := n) (monadLift x)

instance (m) : MonadLiftT m m where
  monadLift x := x

/-- Changes to programs of the monad `m` that are changes to programs of `n`, in one step. -/
class MonadFunctor (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- The change in the other monad. -/
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α

/-- Changes to programs of the monad `m` that are changes to programs of `n`, in any number of
steps. -/
class MonadFunctorT (m : Type u → Type v) (n : Type u → Type w) where
  /-- The change in the other monad. -/
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α

export MonadFunctorT (monadMap)

@[always_inline]
instance (m n o) [MonadFunctor n o] [MonadFunctorT m n] : MonadFunctorT m o where
  monadMap f := MonadFunctor.monadMap (m := n) (monadMap (m := m) f)

/-- No step at all. -/
instance monadFunctorRefl (m) : MonadFunctorT m m where
  monadMap f := f

/-! ## Failure -/

/-- The outcome of a program that may fail. -/
inductive Except (ε : Type u) (α : Type v) where
  /-- It failed. -/
  | error : ε → Except ε α
  /-- It returned a value. -/
  | ok : α → Except ε α

attribute [unbox] Except

instance {ε : Type u} {α : Type v} [Inhabited ε] : Inhabited (Except ε α) where
  default := Except.error default

/-- Programs that may fail with an error of the given type. -/
class MonadExceptOf (ε : semiOutParam (Type u)) (m : Type v → Type w) where
  /-- Fails with an error. -/
  throw {α : Type v} : ε → m α
  /-- Runs a program, and another one if it fails. -/
  tryCatch {α : Type v} (body : m α) (handler : ε → m α) : m α

/-- Fails with an error of the given type. -/
abbrev throwThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (e : ε) : m α :=
  MonadExceptOf.throw e

/-- Runs a program, and another one if it fails with an error of the given type. -/
abbrev tryCatchThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (x : m α)
    (handle : ε → m α) : m α :=
  MonadExceptOf.tryCatch x handle

/-- Programs that may fail, with errors of one type that the monad determines. -/
class MonadExcept (ε : outParam (Type u)) (m : Type v → Type w) where
  /-- Fails with an error. -/
  throw {α : Type v} : ε → m α
  /-- Runs a program, and another one if it fails. -/
  tryCatch {α : Type v} : (body : m α) → (handler : ε → m α) → m α

export MonadExcept (throw tryCatch)

instance (ε : Type u) (m : Type v → Type w) [MonadExceptOf ε m] : MonadExcept ε m where
  throw := throwThe ε
  tryCatch := tryCatchThe ε

/-! ## Programs that read -/

/-- Programs of the monad `m` that read a value. -/
@[implicit_reducible] def ReaderT (ρ : Type u) (m : Type u → Type v) (α : Type u) :
    Type (max u v) :=
  (a : @&ρ) → m α

instance (ρ : Type u) (m : Type u → Type v) (α : Type u) [Inhabited (m α)] :
    Inhabited (ReaderT ρ m α) where
  default := fun _ => default

/-- Runs the program on a value to read. -/
@[always_inline, inline]
def ReaderT.run {ρ : Type u} {m : Type u → Type v} {α : Type u} (x : ReaderT ρ m α) (r : ρ) : m α :=
  x r

namespace ReaderT

section
variable {ρ : Type u} {m : Type u → Type v} {α : Type u}

instance : MonadLift m (ReaderT ρ m) where
  monadLift x := fun _ => x

@[always_inline]
instance (ε) [MonadExceptOf ε m] : MonadExceptOf ε (ReaderT ρ m) where
  throw e := liftM (m := m) (throw e)
  tryCatch := fun x handle r => tryCatchThe ε (x r) (fun e => (handle e) r)

end

section
variable {ρ : Type u} {m : Type u → Type v}

/-- Returns the value to read. -/
@[always_inline, inline]
protected def read [Monad m] : ReaderT ρ m ρ := pure

/-- Returns a value without reading. -/
@[always_inline, inline]
protected def pure [Monad m] {α} (a : α) : ReaderT ρ m α := fun _ => pure a

/-- Runs two programs that read the same value. -/
@[always_inline, inline]
protected def bind [Monad m] {α β} (x : ReaderT ρ m α) (f : α → ReaderT ρ m β) : ReaderT ρ m β :=
  fun r => bind (x r) fun a => f a r

@[always_inline]
instance [Monad m] : Functor (ReaderT ρ m) where
  map f x r := Functor.map f (x r)
  mapConst a x r := Functor.mapConst a (x r)

@[always_inline]
instance [Monad m] : Applicative (ReaderT ρ m) where
  pure := ReaderT.pure
  seq f x r := Seq.seq (f r) fun _ => x () r
  seqLeft x y r := SeqLeft.seqLeft (x r) fun _ => y () r
  seqRight x y r := SeqRight.seqRight (x r) fun _ => y () r

instance [Monad m] : Monad (ReaderT ρ m) where
  bind := ReaderT.bind

instance (ρ m) : MonadFunctor m (ReaderT ρ m) where
  monadMap f x := fun r => f (x r)

end

end ReaderT

/-- Programs that read a value of the given type. -/
class MonadReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- Returns the value to read. -/
  read : m ρ

/-- Programs that read a value of a type that the monad determines. -/
class MonadReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  /-- Returns the value to read. -/
  read : m ρ

export MonadReader (read)

/-- Returns the value to read of the given type. -/
@[always_inline, inline]
def readThe (ρ : Type u) {m : Type u → Type v} [MonadReaderOf ρ m] : m ρ := MonadReaderOf.read

instance (ρ : Type u) (m : Type u → Type v) [MonadReaderOf ρ m] : MonadReader ρ m where
  read := readThe ρ

instance {ρ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n]
    [MonadReaderOf ρ m] : MonadReaderOf ρ n where
  read := liftM (m := m) read

instance {ρ : Type u} {m : Type u → Type v} [Monad m] : MonadReaderOf ρ (ReaderT ρ m) where
  read := ReaderT.read

/-- Programs whose value to read can be changed for a part. -/
class MonadWithReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- Runs a program with a changed value to read. -/
  withReader {α : Type u} (f : ρ → ρ) (x : m α) : m α

/-- Runs a program with a changed value to read of the given type. -/
@[always_inline, inline]
def withTheReader (ρ : Type u) {m : Type u → Type v} [MonadWithReaderOf ρ m] {α : Type u}
    (f : ρ → ρ) (x : m α) : m α :=
  MonadWithReaderOf.withReader f x

/-- Programs whose value to read can be changed for a part, of a type that the monad determines. -/
class MonadWithReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  /-- Runs a program with a changed value to read. -/
  withReader {α : Type u} : (f : ρ → ρ) → (x : m α) → m α

export MonadWithReader (withReader)

instance (ρ : Type u) (m : Type u → Type v) [MonadWithReaderOf ρ m] : MonadWithReader ρ m where
  withReader := withTheReader ρ

instance {ρ : Type u} {m : Type u → Type v} {n : Type u → Type v} [MonadFunctor m n]
    [MonadWithReaderOf ρ m] : MonadWithReaderOf ρ n where
  withReader f := monadMap (m := m) (withTheReader ρ f)

instance {ρ : Type u} {m : Type u → Type v} : MonadWithReaderOf ρ (ReaderT ρ m) where
  withReader f x := fun r => x (f r)

/-! ## Programs with a state -/

/-- Programs with a state of the given type. -/
class MonadStateOf (σ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- Returns the state. -/
  get : m σ
  /-- Replaces the state. -/
  set : σ → m PUnit
  /-- Computes a value and the next state from the state. -/
  modifyGet {α : Type u} : (σ → Prod α σ) → m α

export MonadStateOf (set)

/-- Returns the state of the given type. -/
abbrev getThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] : m σ := MonadStateOf.get

/-- Programs with a state of a type that the monad determines. -/
class MonadState (σ : outParam (Type u)) (m : Type u → Type v) where
  /-- Returns the state. -/
  get : m σ
  /-- Replaces the state. -/
  set : σ → m PUnit
  /-- Computes a value and the next state from the state. -/
  modifyGet {α : Type u} : (σ → Prod α σ) → m α

export MonadState (get modifyGet)

instance (σ : Type u) (m : Type u → Type v) [MonadStateOf σ m] : MonadState σ m where
  set := MonadStateOf.set
  get := getThe σ
  modifyGet f := MonadStateOf.modifyGet f

/-- Changes the state. -/
@[always_inline, inline]
def modify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m PUnit :=
  modifyGet fun s => (PUnit.unit, f s)

@[always_inline]
instance {σ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n]
    [MonadStateOf σ m] : MonadStateOf σ n where
  get := liftM (m := m) MonadStateOf.get
  set s := liftM (m := m) (MonadStateOf.set s)
  modifyGet f := monadLift (m := m) (MonadState.modifyGet f)

namespace EStateM

/-- The outcome of a program with a state that may fail; there is a last state either way. -/
inductive Result (ε σ α : Type u) where
  /-- It returned a value. -/
  | ok : α → σ → Result ε σ α
  /-- It failed. -/
  | error : ε → σ → Result ε σ α

variable {ε σ α : Type u}

instance [Inhabited ε] [Inhabited σ] : Inhabited (Result ε σ α) where
  default := Result.error default default

end EStateM

open EStateM (Result) in
/-- Programs with a state that may fail. -/
def EStateM (ε σ α : Type u) := σ → Result ε σ α

namespace EStateM

variable {ε σ α β : Type u}

instance [Inhabited ε] : Inhabited (EStateM ε σ α) where
  default := fun s => Result.error default s

/-- Returns a value and keeps the state. -/
@[always_inline, inline]
protected def pure (a : α) : EStateM ε σ α := fun s => Result.ok a s

/-- Replaces the state. -/
@[always_inline, inline]
protected def set (s : σ) : EStateM ε σ PUnit := fun _ => Result.ok ⟨⟩ s

/-- Returns the state. -/
@[always_inline, inline]
protected def get : EStateM ε σ σ := fun s => Result.ok s s

/-- Computes a value and the next state from the state. -/
@[always_inline, inline]
protected def modifyGet (f : σ → Prod α σ) : EStateM ε σ α := fun s =>
  match f s with
  | (a, s) => Result.ok a s

/-- Fails with an error. -/
@[always_inline, inline]
protected def throw (e : ε) : EStateM ε σ α := fun s => Result.error e s

/-- States of which a part is restored after a failure. -/
class Backtrackable (δ : outParam (Type u)) (σ : Type u) where
  /-- The part to restore. -/
  save : σ → δ
  /-- The state with its part restored. -/
  restore : σ → δ → σ

/-- Runs a program, and another one if it fails, after restoring its part of the state. -/
@[always_inline, inline]
protected def tryCatch {δ} [Backtrackable δ σ] {α} (x : EStateM ε σ α)
    (handle : ε → EStateM ε σ α) : EStateM ε σ α := fun s =>
  let d := Backtrackable.save s
  match x s with
  | Result.error e s => handle e (Backtrackable.restore s d)
  | ok => ok

/-- Runs a program, then the one that its value determines. -/
@[always_inline, inline]
protected def bind (x : EStateM ε σ α) (f : α → EStateM ε σ β) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok a s => f a s
  | Result.error e s => Result.error e s

/-- Applies a function to the value. -/
@[always_inline, inline]
protected def map (f : α → β) (x : EStateM ε σ α) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok a s => Result.ok (f a) s
  | Result.error e s => Result.error e s

/-- Runs two programs and returns the value of the second. -/
@[always_inline, inline]
protected def seqRight (x : EStateM ε σ α) (y : Unit → EStateM ε σ β) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok _ s => y () s
  | Result.error e s => Result.error e s

/-- Programs with a state that may fail are a monad. -/
@[always_inline]
instance instMonad : Monad (EStateM ε σ) where
  bind := EStateM.bind
  pure := EStateM.pure
  map := EStateM.map
  seqRight := EStateM.seqRight

instance : MonadStateOf σ (EStateM ε σ) where
  set := EStateM.set
  get := EStateM.get
  modifyGet := EStateM.modifyGet

instance {δ} [Backtrackable δ σ] : MonadExceptOf ε (EStateM ε σ) where
  throw := EStateM.throw
  tryCatch := EStateM.tryCatch

/-- Runs the program from a state. -/
@[always_inline, inline]
def run (x : EStateM ε σ α) (s : σ) : Result ε σ α := x s

/-- Nothing to save. -/
@[inline] def dummySave : σ → PUnit := fun _ => ⟨⟩

/-- Nothing to restore. -/
@[inline] def dummyRestore : σ → PUnit → σ := fun s _ => s

/-- By default no part of the state is restored. -/
instance nonBacktrackable : Backtrackable PUnit σ where
  save := dummySave
  restore := dummyRestore

end EStateM
