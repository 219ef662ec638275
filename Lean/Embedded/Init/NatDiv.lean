/-
Copyright (c) 2026 The pybridge authors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
-/
prelude
import Init.NatSub

/-!
# Natural numbers: division with remainder, divisibility

Quotient and remainder are defined by repeated subtraction. One property determines both,
`n = r + k * q` with `r < k`, and everything below follows from it.
-/

namespace Nat

/-! ### What determines quotient and remainder -/

/-- Division and remainder by repeated subtraction, put together. -/
private theorem modCore_go_add_div_go {y : Nat} (hy : 0 < y) (fuel x : Nat) (h : x < fuel) :
    modCore.go y hy fuel x h + y * div.go y hy fuel x h = x := by
  induction fuel generalizing x with
  | zero => exact absurd h (not_lt_zero x)
  | succ fuel ih =>
    show dite (y ≤ x) _ _ + y * dite (y ≤ x) _ _ = x
    by_cases hx : y ≤ x
    · rw [dif_pos hx, dif_pos hx, mul_add_one, ← Nat.add_assoc, ih, Nat.sub_add_cancel hx]
    · rw [dif_neg hx, dif_neg hx]; exact Nat.add_zero x

/-- Division and remainder by repeated subtraction, put together. -/
private theorem modCore_add_div (x y : Nat) : Nat.modCore x y + y * Nat.div x y = x := by
  unfold Nat.modCore Nat.div
  by_cases hy : 0 < y
  · rw [dif_pos hy, dif_pos hy]; exact modCore_go_add_div_go hy _ _ _
  · rw [dif_neg hy, dif_neg hy]; exact Nat.add_zero x

/-- A natural number divides another if a multiple of it is the other. -/
instance : Dvd Nat where
  dvd a b := Exists (fun c => b = a * c)

/-- A number that is smaller than the divisor is its own remainder by repeated subtraction. -/
private theorem modCore_eq_self {n m : Nat} (h : ¬m ≤ n) : Nat.modCore n m = n := by
  have key := modCore_add_div n m
  cases hq : Nat.div n m with
  | zero => rw [hq] at key; exact key
  | succ q =>
    rw [hq, mul_add_one, ← Nat.add_assoc] at key
    exact absurd (Nat.le_trans (le_add_left m _) (Nat.le_of_eq key)) h

/-- The remainder and its model by repeated subtraction agree. -/
protected theorem modCore_eq_mod (n m : Nat) : Nat.modCore n m = n % m := by
  cases n with
  | zero => exact (eq_zero_of_add_eq_zero (modCore_add_div 0 m)).1
  | succ n =>
    show Nat.modCore (n + 1) m = ite (m ≤ n + 1) (Nat.modCore (n + 1) m) (n + 1)
    by_cases h : m ≤ n + 1
    · rw [if_pos h]
    · rw [if_neg h, modCore_eq_self h]

/-- Quotient and remainder make up the number. -/
theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by
  rw [← Nat.modCore_eq_mod]; exact modCore_add_div m k

/-- Quotient and remainder make up the number. -/
theorem div_add_mod (m n : Nat) : n * (m / n) + m % n = m := by
  rw [Nat.add_comm, mod_add_div]

/-- A number that is at least `k * n` and less than `(k + 1) * n` has the quotient `k`. -/
protected theorem div_eq_of_lt_le (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k := by
  have npos : 0 < n := Nat.pos_of_ne_zero fun h => by
    rw [h] at hi; exact not_lt_zero _ hi
  have below : m / n < k + 1 := Nat.lt_of_not_le fun h => Nat.not_le_of_gt hi <| by
    refine Nat.le_trans (Nat.mul_le_mul_right n h) ?_
    rw [Nat.mul_comm]
    exact Nat.le_trans (le_add_left _ _) (Nat.le_of_eq (mod_add_div m n))
  refine Nat.le_antisymm (le_of_lt_succ below) (Nat.le_of_not_lt fun h => ?_)
  refine Nat.not_le_of_gt ?_ lo
  calc m = m % n + n * (m / n) := (mod_add_div m n).symm
    _ < n + n * (m / n) := Nat.add_lt_add_right (mod_lt m npos) _
    _ = (m / n + 1) * n := by rw [Nat.add_mul, Nat.one_mul, Nat.mul_comm n, Nat.add_comm]
    _ ≤ k * n := Nat.mul_le_mul_right n h

/-- A multiple of the divisor plus a smaller number: the quotient. -/
private theorem div_of_eq {m k q r : Nat} (h : r < k) (e : r + k * q = m) : m / k = q := by
  refine Nat.div_eq_of_lt_le ?_ ?_
  · rw [← e, Nat.mul_comm]; exact le_add_left _ _
  · rw [← e, Nat.add_mul, Nat.one_mul, Nat.mul_comm q, Nat.add_comm]
    exact Nat.add_lt_add_left h _

/-- A multiple of the divisor plus a smaller number: the remainder. -/
private theorem mod_of_eq {m k q r : Nat} (h : r < k) (e : r + k * q = m) : m % k = r := by
  have key := mod_add_div m k
  rw [div_of_eq h e] at key
  exact Nat.add_right_cancel (key.trans e.symm)

/-! ### Zero and one -/

/-- Division by zero is zero. -/
@[simp] protected theorem div_zero (n : Nat) : n / 0 = 0 := by
  show Nat.div n 0 = 0
  unfold Nat.div
  rfl

/-- The remainder by zero is the number itself. -/
@[simp] theorem mod_zero (a : Nat) : a % 0 = a := by
  have key := mod_add_div a 0
  rw [Nat.zero_mul] at key
  exact key

/-- The remainder of zero is zero. -/
@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 := rfl

/-- The quotient of zero is zero. -/
@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := by
  cases b with
  | zero => exact Nat.div_zero 0
  | succ b => exact div_of_eq (r := 0) (succ_pos b) (Nat.mul_zero (b + 1))

/-- A number that is smaller than the divisor is its own remainder. -/
theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a :=
  mod_of_eq (q := 0) h rfl

/-- A number that is smaller than the divisor has quotient zero. -/
theorem div_eq_of_lt (h₀ : a < b) : a / b = 0 :=
  div_of_eq h₀ rfl

/-- Division by one changes nothing. -/
@[simp] protected theorem div_one (n : Nat) : n / 1 = n :=
  div_of_eq Nat.zero_lt_one (by rw [Nat.one_mul, Nat.zero_add])

/-- The remainder by one is zero. -/
theorem mod_one (x : Nat) : x % 1 = 0 :=
  mod_of_eq (q := x) Nat.zero_lt_one (by rw [Nat.one_mul, Nat.zero_add])

/-! ### Sums and products -/

/-- A multiple of the divisor adds to the quotient. -/
theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z :=
  div_of_eq (mod_lt x H) (by rw [Nat.mul_add, ← Nat.add_assoc, mod_add_div])

/-- A multiple of the divisor adds to the quotient. -/
theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by
  rw [Nat.mul_comm, add_mul_div_left _ _ H]

/-- A multiple of the divisor does not change the remainder. -/
@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  cases y with
  | zero => rw [Nat.zero_mul]; rfl
  | succ y =>
    exact mod_of_eq (q := x / (y + 1) + z) (mod_lt x (succ_pos y))
      (by rw [Nat.mul_add, ← Nat.add_assoc, mod_add_div])

/-- A multiple of the divisor does not change the remainder. -/
@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by
  rw [Nat.mul_comm, add_mul_mod_self_left]

/-- The divisor does not change the remainder. -/
@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  have h := add_mul_mod_self_left x z 1
  rw [Nat.mul_one] at h
  exact h

/-- The divisor adds one to the quotient. -/
@[simp] theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = x / z + 1 := by
  have h := add_mul_div_left x 1 H
  rw [Nat.mul_one] at h
  exact h

/-- A multiple of the divisor has remainder zero. -/
@[simp] theorem mul_mod_right (m n : Nat) : (m * n) % m = 0 := by
  rw [← Nat.zero_add (m * n), add_mul_mod_self_left, zero_mod]

/-- A multiple of the divisor has remainder zero. -/
@[simp] theorem mul_mod_left (m n : Nat) : (m * n) % n = 0 := by
  rw [Nat.mul_comm, mul_mod_right]

/-- A number has remainder zero by itself. -/
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by
  have h := mul_mod_right n 1
  rw [Nat.mul_one] at h
  exact h

/-- Division undoes multiplication by the same positive number. -/
protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m :=
  div_of_eq H (by rw [Nat.zero_add, Nat.mul_comm])

/-- Division undoes multiplication by the same positive number. -/
protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel m H]

/-- A positive number divided by itself is one. -/
@[simp] protected theorem div_self (H : 0 < n) : n / n = 1 :=
  div_of_eq H (by rw [Nat.zero_add, Nat.mul_one])

/-- The remainder of a multiple by a multiple. -/
theorem mul_mod_mul_left (z x y : Nat) : (z * x) % (z * y) = z * (x % y) := by
  cases eq_zero_or_pos z with
  | inl hz => rw [hz, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul]
  | inr hz =>
    cases eq_zero_or_pos y with
    | inl hy => rw [hy, Nat.mul_zero, mod_zero, mod_zero]
    | inr hy =>
      exact mod_of_eq (q := x / y) (Nat.mul_lt_mul_of_pos_left (mod_lt x hy) hz)
        (by rw [Nat.mul_assoc, ← Nat.mul_add, mod_add_div])

/-! ### Order -/

/-- A quotient is at least `x` exactly if the number is at least `x` times the divisor. -/
theorem le_div_iff_mul_le (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  constructor
  · intro h
    refine Nat.le_trans (Nat.mul_le_mul_right k h) ?_
    rw [Nat.mul_comm]
    exact Nat.le_trans (le_add_left _ _) (Nat.le_of_eq (mod_add_div y k))
  · intro h
    refine Nat.le_of_not_lt fun h' => Nat.not_le_of_gt (n := x * k) (m := y) ?_ h
    calc y = y % k + k * (y / k) := (mod_add_div y k).symm
      _ < k + k * (y / k) := Nat.add_lt_add_right (mod_lt y k0) _
      _ = (y / k + 1) * k := by rw [Nat.add_mul, Nat.one_mul, Nat.mul_comm k, Nat.add_comm]
      _ ≤ x * k := Nat.mul_le_mul_right k h'

/-- A quotient is less than `y` exactly if the number is less than `y` times the divisor. -/
theorem div_lt_iff_lt_mul (Hk : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Nat.not_le, ← Nat.not_le, le_div_iff_mul_le Hk]

/-- Quotient times divisor is at most the number. -/
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by
  rw [Nat.mul_comm]
  exact Nat.le_trans (le_add_left _ _) (Nat.le_of_eq (mod_add_div m n))

/-- A quotient is at most the number. -/
theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases k with
  | zero => rw [Nat.div_zero]; exact zero_le n
  | succ k => exact Nat.le_trans (le_add_left _ _) (div_mul_le_self n (k + 1))

/-- A quotient by more than one is smaller than a positive number. -/
theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n := by
  rw [div_lt_iff_lt_mul (Nat.lt_trans Nat.zero_lt_one hLtK)]
  have h := Nat.mul_lt_mul_of_pos_left hLtK hLtN
  rw [Nat.mul_one] at h
  exact h

/-- A remainder is at most the number. -/
theorem mod_le (x y : Nat) : x % y ≤ x :=
  Nat.le_trans (le_add_right _ _) (Nat.le_of_eq (mod_add_div x y))

/-- Dividing twice is dividing by the product. -/
protected theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases eq_zero_or_pos n with
  | inl hn => rw [hn, Nat.zero_mul, Nat.div_zero, Nat.zero_div]
  | inr hn =>
    cases eq_zero_or_pos k with
    | inl hk => rw [hk, Nat.mul_zero, Nat.div_zero, Nat.div_zero]
    | inr hk =>
      have step : ∀ x, x ≤ m / n / k ↔ x ≤ m / (n * k) := fun x => by
        rw [le_div_iff_mul_le hk, le_div_iff_mul_le hn, le_div_iff_mul_le (Nat.mul_pos hn hk),
          Nat.mul_assoc, Nat.mul_comm k]
      exact Nat.le_antisymm ((step _).mp (Nat.le_refl _)) ((step _).mpr (Nat.le_refl _))

end Nat
