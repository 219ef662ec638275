"""Proofs in texts for Mathlib, followed step by step with exact arithmetic.

Mathlib itself is not here; the workflow's job `mathlib` compiles `tests/lean/mathlib/Styled.lean`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from mathlib_scripts import Count, check_text

from pybridge import catalog
from pybridge.translation.styles.style import style_at
from pybridge.verification.styled import styled

MATHLIB = Path(__file__).parents[1] / "lean" / "mathlib"
STYLED = MATHLIB / "Styled.lean"

NAMES = """
    acgan_discriminator barlow_twins began_convergence beta_vae capacity_vae charbonnier contrastive
    cvae dip_vae_i dpo ebgan_generator elastic_net exponential_loss free_bits_vae gaussian_kl
    gaussian_kl_log_variance gaussian_kl_pair hellinger hinge_gan_discriminator huber iql_value
    itakura_saito kl_estimator_k2 kl_estimator_k3 lasso lsgan_discriminator mean_teacher
    min_snr_diffusion nonsaturating_gan_generator poisson_nll ppo_clip rlhf savage slic_hf soft_dice
    temperature_scaling triplet vicreg vq_vae wgan_lp
"""
SAMPLE = NAMES.split()
"""Objectives whose laws are proved quickly."""


def test_the_sample_for_the_workflow_has_fifty_laws_of_every_kind() -> None:
    count = Count()
    text = STYLED.read_text("utf-8")
    assert text.count("\ntheorem ") == 50
    check_text(text, count)
    assert count.combinations > 50 and count.rings > 20 and count.signs > 5
    assert count.terms > 50 and count.disproofs >= 5


@pytest.mark.slow
def test_the_sample_for_the_workflow_is_up_to_date() -> None:
    script = MATHLIB / "generate_styled.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_the_proofs_of_many_objectives_are_what_they_should_be() -> None:
    style, count, refused = style_at("mathlib"), Count(), 0
    for name in SAMPLE:
        text = styled(catalog.load(name), style)
        check_text(text, count)
        refused += text.count("and not exported: ")
    assert len(SAMPLE) == 40
    assert count.combinations > 300 and count.rings > 200 and count.disproofs > 20
    assert refused < 40


PROVED = """
theorem it (kl beta1 beta2 : ℝ) (hkl : 0 ≤ kl) (hbeta : beta1 ≤ beta2) :
    beta1 * kl ≤ beta2 * kl := by
  linear_combination mul_nonneg hkl (sub_nonneg.2 hbeta)

theorem with_an_equation (a b c : ℝ) (h₁ : a = b) (h₂ : 0 < c) : a < b + c := by
  linear_combination h₂ + h₁

theorem by_squares (a b : ℝ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by
  linear_combination sq_nonneg (a - b)

theorem in_cases (a : ℝ) : max 0 a + min 0 a = a := by
  rcases le_total 0 a with h₁ | h₁
  · rewrite [max_eq_right h₁]
    rewrite [min_eq_left h₁]
    ring
  · rewrite [max_eq_left h₁]
    rewrite [min_eq_right h₁]
    ring

theorem it_fails :
    ¬ ∀ a b : ℝ, 0 ≤ a → a ≤ b := by
  intro h
  have := h 1 0 (by norm_num)
  norm_num at this

theorem by_signs (a b : ℝ) (ha : 0 < a) : 0 < Real.exp b * a + b ^ 2 := by
  positivity
"""


def test_proofs_that_are_right_are_followed() -> None:
    count = Count()
    check_text(PROVED, count)
    assert count == Count(combinations=3, rings=2, signs=1, terms=0, disproofs=1)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("mul_nonneg hkl (sub_nonneg.2 hbeta)", "2 * mul_nonneg hkl (sub_nonneg.2 hbeta)"),
        ("mul_nonneg hkl (sub_nonneg.2 hbeta)", "mul_nonneg hkl hbeta"),
        ("mul_nonneg hkl (sub_nonneg.2 hbeta)", "-1 * mul_nonneg hkl (sub_nonneg.2 hbeta)"),
        ("(hkl : 0 ≤ kl)", "(hkl : kl ≤ 0)"),
        ("(hbeta : beta1 ≤ beta2)", "(hbeta : beta2 ≤ beta1)"),
        ("linear_combination h₂ + h₁", "linear_combination h₂ - h₁"),
        ("(h₂ : 0 < c)", "(h₂ : 0 ≤ c)"),
        ("sq_nonneg (a - b)", "sq_nonneg (a + b)"),
        ("sq_nonneg (a - b)", "(a - b) * sq_nonneg 1"),
        ("max_eq_right h₁", "max_eq_left h₁"),
        ("    rewrite [min_eq_left h₁]\n", ""),
        ("h 1 0", "h 0 1"),
        ("h 1 0", "h (-1) (-2)"),
        ("(ha : 0 < a)", "(ha : 0 ≤ a)"),
        ("+ b ^ 2 :=", "+ b ^ 3 :="),
    ],
)
def test_proofs_that_are_wrong_are_not(right: str, wrong: str) -> None:
    text = PROVED.replace(right, wrong, 1)
    assert text != PROVED
    with pytest.raises((AssertionError, ValueError, KeyError)):
        check_text(text, Count())
