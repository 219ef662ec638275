"""The Lean theory as its users meet it: what it states, and what it rests on."""

from __future__ import annotations

from pathlib import Path

import pytest
from bare_lean import lean, messages_on

from pybridge.lean.embedded_backend import EmbeddedBackend

pytestmark = pytest.mark.lean

DROP_IN = Path(__file__).parents[1] / "lean" / "torchlean" / "DropIn.lean"

CERTIFICATES = Path(__file__).with_name("CertificateExamples.lean")

MODELS = Path(__file__).with_name("ModelExamples.lean")

THEORY = Path(__file__).parents[2] / "Lean" / "LatentObjective"

SEVEN_THEOREMS = """\
theorem a (weight base : ℝ) :
    weightedTwoTerm weight { base := base, regularizer := 0 } = base := by
  exact weightedTwoTerm_zero_regularizer weight base

theorem b (terms : WeightedTwoTerm) : weightedTwoTerm 0 terms = terms.base := by
  exact weightedTwoTerm_zero_weight terms

theorem c (terms : WeightedTwoTerm) {w₁ w₂ : ℝ} (hw : w₁ ≤ w₂) (hreg : 0 ≤ terms.regularizer) :
    weightedTwoTerm w₁ terms ≤ weightedTwoTerm w₂ terms := by
  exact weightedTwoTerm_mono_weight terms hw hreg

theorem d (weight base middle : ℝ) :
    weightedThreeTerm weight { base := base, middle := middle, regularizer := 0 }
      = base + middle := by
  exact weightedThreeTerm_zero_regularizer weight base middle

theorem e (weight base : ℝ) :
    weightedThreeTerm weight { base := base, middle := 0, regularizer := 0 } = base := by
  exact weightedThreeTerm_zero_middle_zero_regularizer weight base

theorem f (terms : WeightedThreeTerm) :
    weightedThreeTerm 0 terms = terms.base + terms.middle := by
  exact weightedThreeTerm_zero_weight terms

theorem g (terms : WeightedThreeTerm) {w₁ w₂ : ℝ} (hw : w₁ ≤ w₂) (hreg : 0 ≤ terms.regularizer) :
    weightedThreeTerm w₁ terms ≤ weightedThreeTerm w₂ terms := by
  exact weightedThreeTerm_mono_weight terms hw hreg
"""
"""The statements of DESIGN §4, with these very binders."""

NAMED = """\
example : ∀ (weight base : ℝ), weightedTwoTerm weight ⟨base, 0⟩ = base :=
  fun w b => weightedTwoTerm_zero_regularizer (weight := w) (base := b)
example (t : WeightedTwoTerm) (w₁ w₂ : ℝ) (h : w₁ ≤ w₂) (h' : 0 ≤ t.regularizer) :=
  weightedTwoTerm_mono_weight (terms := t) (w₁ := w₁) (w₂ := w₂) (hw := h) (hreg := h')
example (t : WeightedThreeTerm) (w₁ w₂ : ℝ) (h : w₁ ≤ w₂) (h' : 0 ≤ t.regularizer) :=
  weightedThreeTerm_mono_weight (terms := t) (w₁ := w₁) (w₂ := w₂) (hw := h) (hreg := h')
theorem named : True := True.intro
"""
"""The arguments have these names."""

SIMP = """\
theorem a (weight base : ℝ) : weightedTwoTerm weight ⟨base, 0⟩ = base := by simp
theorem b (terms : WeightedTwoTerm ℝ) : weightedTwoTerm 0 terms = terms.base := by simp
theorem d (weight base middle : ℝ) :
    weightedThreeTerm weight ⟨base, middle, 0⟩ = base + middle := by simp
theorem e (weight base : ℝ) : weightedThreeTerm weight ⟨base, 0, 0⟩ = base := by simp
theorem f (terms : WeightedThreeTerm ℝ) :
    weightedThreeTerm 0 terms = terms.base + terms.middle := by simp
"""

OURS = "import LatentObjective\nopen LatentObjective\n\n"
TORCHLEAN = "import LatentObjective.TorchLean\nopen NN.MLTheory.Generative.Latent.Objective\n\n"


@pytest.mark.parametrize("heading", [OURS, TORCHLEAN], ids=["ours", "torchlean"])
@pytest.mark.parametrize(
    ("text", "theorems"),
    [(SEVEN_THEOREMS, [*"abcdefg"]), (SIMP, [*"abdef"]), (NAMED, ["named"])],
    ids=["exact", "simp", "named"],
)
def test_the_seven_theorems_hold_over_the_reals_under_their_names(
    heading: str, text: str, theorems: list[str]
) -> None:
    result = EmbeddedBackend().check(heading + text, theorems)
    assert {name: outcome.reason for name, outcome in result.theorems.items()} == dict.fromkeys(
        theorems, ""
    )


def test_torchleans_names_are_there_in_full() -> None:
    name = "NN.MLTheory.Generative.Latent.Objective"
    text = f"""\
import LatentObjective.TorchLean

theorem full (t : {name}.WeightedTwoTerm) : {name}.weightedTwoTerm 0 t = t.base :=
  {name}.weightedTwoTerm_zero_weight t
"""
    assert EmbeddedBackend().check(text, ["full"]).theorems["full"].reason == ""


def test_a_file_for_torchlean_compiles_when_its_import_is_changed() -> None:
    assert messages_on(DROP_IN.read_text("utf-8")) == []


def test_another_notation_for_the_reals_comes_first() -> None:
    text = """\
import LatentObjective.TorchLean
notation "ℝ" => Nat
example : ℝ = Nat := rfl
"""
    assert messages_on(text) == []


def test_the_library_leaves_the_names_of_others_alone() -> None:
    text = """\
import LatentObjective

namespace Mine
scoped notation "ℝ" => Nat
class OrderedRing (R : Type)
def weightedTwoTerm (x : ℝ) : ℝ := x
theorem mine : weightedTwoTerm 3 = 3 := rfl
end Mine

def WeightedTwoTerm := Nat
def weightedThreeTerm (x : Nat) : Nat := x
theorem root : weightedThreeTerm 2 = 2 := rfl

section
open Mine
theorem only_mine : weightedTwoTerm 3 = 3 := rfl
end

section
open LatentObjective
theorem only_ours (t : LatentObjective.WeightedTwoTerm) : weightedTwoTerm 0 t = t.base := by
  exact weightedTwoTerm_zero_weight t
theorem reals (x : ℝ) : x = x := rfl
end

section
open Mine LatentObjective
theorem both (t : LatentObjective.WeightedTwoTerm Rat) :
    LatentObjective.weightedTwoTerm 0 t = t.base ∧ Mine.weightedTwoTerm 3 = 3 :=
  ⟨weightedTwoTerm_zero_weight t, rfl⟩
end
"""
    assert messages_on(text) == []


def test_the_reals_are_a_complete_archimedean_ordered_field() -> None:
    text = """\
import LatentObjective
open LatentObjective

theorem field (a b c : ℝ) (h : a ≠ 0) : a * (b + c) * a⁻¹ = b + c := by
  rw [OrderedRing.mul_comm a, OrderedRing.mul_assoc, OrderedField.mul_inv_cancel h,
    OrderedRing.mul_one]

theorem total (a b : ℝ) : a ≤ b ∨ b ≤ a := OrderedField.le_total a b

theorem archimedean (x : ℝ) : ∃ n : Nat, x ≤ n := Real.exists_nat_ge x

theorem complete (S : ℝ → Prop) (inhabited : ∃ x, S x) (bounded : ∃ b, ∀ x, S x → x ≤ b) :
    ∃ l, (∀ x, S x → x ≤ l) ∧ ∀ u, (∀ x, S x → x ≤ u) → l ≤ u :=
  Real.exists_isLUB inhabited bounded
"""
    result = EmbeddedBackend().check(text, ["field", "total", "archimedean", "complete"])
    assert [o.reason for o in result.theorems.values()] == [""] * 4


def test_a_false_statement_about_the_reals_is_not_accepted() -> None:
    text = """\
import LatentObjective
open LatentObjective

theorem wrong {w₁ w₂ : ℝ} (terms : WeightedTwoTerm ℝ) (hw : w₁ ≤ w₂) :
    weightedTwoTerm w₁ terms ≤ weightedTwoTerm w₂ terms :=
  weightedTwoTerm_mono_weight terms hw (LatentObjective.OrderedRing.le_refl (0 : ℝ))
"""
    outcome = EmbeddedBackend().check(text, ["wrong"]).theorems["wrong"]
    assert not outcome.accepted
    assert "mismatch" in outcome.reason


def test_the_losses_of_models_compute_over_the_rational_numbers() -> None:
    text = """\
import LatentObjective
open LatentObjective

def point : Fin 2 → Rat := fun i => i.val + 1 / 2
def codes : Fin 2 → Fin 2 → Rat := fun i j => i.val * j.val
def last : Fin 2 := ⟨1, by decide⟩
def vqvae : VqVae 2 2 2 Rat := ⟨id, codes, id⟩
def vae : Vae 2 2 Rat := ⟨fun x i => x i / 2, fun _ _ => 1, id⟩
def gan : Gan 2 2 Rat := ⟨id, fun x => squaredL2 x point⟩

theorem distance : squaredL2 point (codes last) = 1 / 2 ∧ squaredL2 point point = 0 := by
  decide +kernel

theorem quantised : vqvae.loss 4 point last = 3 := by decide +kernel

theorem variational : vae.reconstructionLoss point (fun _ => 0) = 5 / 8 := by decide +kernel

theorem adversarial : gan.generatorLoss point = 1
    ∧ gan.discriminatorLoss (codes last) point = 1 / 4 := by
  decide +kernel

theorem bound : betaNegativeElbo 4 ⟨1, 1 / 2⟩ = (3 : Rat) := by decide +kernel
"""
    theorems = ["distance", "quantised", "variational", "adversarial", "bound"]
    result = EmbeddedBackend().check(text, theorems)
    assert {name: o.reason for name, o in result.theorems.items()} == dict.fromkeys(theorems, "")


def test_certificates_prove_what_their_examples_say() -> None:
    assert lean(CERTIFICATES.read_text("utf-8")) == []


def test_divergences_and_bounds_hold_of_the_real_functions() -> None:
    assert messages_on(MODELS.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("claim", "proof"),
    [
        ("0 ≤ gaussianKl c", "gaussianKl_nonneg fun i => OrderedRing.le_refl _"),
        ("0 ≤ Distribution.kl q p", "Distribution.kl_nonneg hq hp fun _ _ => hp.nonneg _"),
    ],
)
def test_a_divergence_needs_positive_variances_and_probabilities(claim: str, proof: str) -> None:
    text = f"""\
import LatentObjective
open LatentObjective

example (n : Nat) (c : Fin n → GaussianCoordinate) (p q : Fin n → ℝ) (hp : IsDistribution p)
    (hq : IsDistribution q) : {claim} :=
  {proof}
"""
    assert any("mismatch" in error for error in lean(text))


@pytest.mark.slow
@pytest.mark.parametrize("file", sorted(THEORY.rglob("*.lean")), ids=lambda file: file.stem)
def test_a_file_of_the_theory_draws_no_warning(file: Path) -> None:
    """The lakefile forbids it; the embedded Lean, whose core library needs it, does not.

    Nor is there anything else that a linter would find.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    last = max((n for n, line in enumerate(lines) if line.startswith("import ")), default=3)
    lines.insert(last + 1, "set_option autoImplicit false")
    assert messages_on("\n".join(lines)) == []
