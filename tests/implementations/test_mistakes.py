"""Losses with the mistakes that people make in them are told from those that are published.

Each is traced and held against the catalog's objective, as the right ones are. What is found is a
point at which both differ, and there the function itself computes another value, too.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from implementation import FORMATS, Implementation, maker, of_names, under_names_of

from pybridge import from_function, same_as

KL = "(mu**2 + exp(logvar) - 1 - logvar) / 2"
OF_ALL_LOGITS = "logsumexp(logits_1, logits_2, logits_3)"
RESIDUAL = {"residual": "y_pred - y_true"}
LOG_PROBABILITIES = {"log_new": "log_prob", "log_old": "old_log_prob", "epsilon": "clip_range"}

MISTAKES = [
    Implementation("mistaken_losses.beta_vae_without_its_minus", "beta_vae", {"kl": KL}),
    Implementation(
        "mistaken_losses.divergence_of_a_standard_deviation",
        "gaussian_kl_log_variance",
        {"log_v": "2 * log_std"},
    ),
    Implementation(
        "mistaken_losses.vq_vae_with_swapped_terms",
        "vq_vae",
        {"recon": "recon_loss", "codebook": "codebook_loss", "commitment": "commitment_loss"},
    ),
    Implementation(
        "mistaken_losses.free_bits_of_the_sum", "free_bits_vae", {"lambda_": "free_nats"}
    ),
    Implementation(
        "mistaken_losses.wgan_gp_without_its_root",
        "wgan_gp_norm",
        {
            "d_fake": "fake_score",
            "d_real": "real_score",
            "gx": "gradient_1",
            "gy": "gradient_2",
            "lambda_": "gp_weight",
        },
    ),
    Implementation(
        "mistaken_losses.hinge_discriminator_of_one_sign",
        "hinge_gan_discriminator",
        {"d_real": "real_pred", "d_fake": "fake_pred"},
    ),
    Implementation("mistaken_losses.focal_on_easy_examples", "focal", {"p": "probability"}),
    Implementation(
        "mistaken_losses.bce_that_overflows", "bce_with_logits", {"logit": "logits", "y": "targets"}
    ),
    Implementation(
        "mistaken_losses.label_smoothing_of_the_others",
        "label_smoothing",
        {
            "epsilon": "smoothing",
            "cross_entropy": f"{OF_ALL_LOGITS} - logits_1",
            "uniform": f"{OF_ALL_LOGITS} - (logits_1 + logits_2 + logits_3) / 3",
        },
    ),
    Implementation(
        "mistaken_losses.dpo_with_swapped_references",
        "dpo_pair",
        {
            "chosen": "policy_chosen_logp - reference_chosen_logp",
            "rejected": "policy_rejected_logp - reference_rejected_logp",
        },
    ),
    Implementation(
        "mistaken_losses.simpo_with_its_margin_scaled",
        "simpo",
        {"chosen": "chosen_logp", "rejected": "rejected_logp"},
    ),
    Implementation(
        "mistaken_losses.ipo_without_its_half",
        "ipo",
        {"chosen": "chosen_logratio", "rejected": "rejected_logratio", "inverse_tau": "1 / tau"},
    ),
    Implementation(
        "mistaken_losses.kto_without_its_clamp",
        "kto_desirable",
        {"reward": "policy_logp - reference_logp", "reference": "max(kl, 0)", "lambda_": 1},
    ),
    Implementation("mistaken_losses.ppo_of_the_larger", "ppo_ratio", LOG_PROBABILITIES),
    Implementation("mistaken_losses.ppo_without_its_minimum", "ppo_ratio", LOG_PROBABILITIES),
    Implementation(
        "mistaken_losses.grpo_penalty_turned_round",
        "kl_estimator_k3",
        {"log_ref": "ref_log_prob", "log_policy": "log_prob"},
    ),
    Implementation(
        "mistaken_losses.sac_temperature_with_the_entropy_subtracted", "sac_temperature"
    ),
    Implementation(
        "mistaken_losses.triplet_with_swapped_distances",
        "triplet",
        {
            "positive": "(anchor_1 - positive_1)**2 + (anchor_2 - positive_2)**2",
            "negative": "(anchor_1 - negative_1)**2 + (anchor_2 - negative_2)**2",
        },
    ),
    Implementation("mistaken_losses.contrastive_with_turned_labels", "contrastive", {"y": "label"}),
    Implementation("mistaken_losses.huber_of_another_scale", "huber", RESIDUAL),
    Implementation("mistaken_formulas.charbonnier_without_its_square", "charbonnier", RESIDUAL),
    Implementation(
        "mistaken_formulas.cauchy_without_its_half", "cauchy", {**RESIDUAL, "scale": "c"}
    ),
    Implementation(
        "mistaken_formulas.tversky_with_swapped_weights",
        "tversky",
        {
            "hits": "probs_1 * targets_1 + probs_2 * targets_2",
            "false_alarms": "probs_1 * (1 - targets_1) + probs_2 * (1 - targets_2)",
            "misses": "(1 - probs_1) * targets_1 + (1 - probs_2) * targets_2",
        },
    ),
    Implementation(
        "mistaken_formulas.dice_without_its_factor",
        "soft_dice",
        {"p1": "probs_1", "p2": "probs_2", "g1": "targets_1", "g2": "targets_2"},
    ),
    Implementation(
        "mistaken_formulas.min_snr_of_the_larger", "min_snr_diffusion", {"error": "squared_error"}
    ),
    Implementation(
        "mistaken_formulas.uncertainty_weighting_without_its_half",
        "uncertainty_weighting_log_variance",
        {
            "loss1": "losses_1",
            "loss2": "losses_2",
            "s1": "log_variances_1",
            "s2": "log_variances_2",
        },
    ),
]


@pytest.mark.lean
@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.function)
def test_a_mistake_is_found_with_a_point(mistake: Implementation) -> None:
    function = mistake.load()
    with pytest.raises(AssertionError, match=r"are different|they differ") as failed:
        same_as(function, mistake.entry, **mistake.names)
    # The function itself has another value at the point that the message names.
    make = maker(mistake.library, FORMATS[mistake.library][0])
    point = str(failed.value).splitlines()[1].removeprefix("  at ").split(", ")
    values = {name: make(Fraction(value)) for name, value in (each.split(" = ") for each in point)}
    published = under_names_of(mistake, from_function(function))
    difference = float(of_names(function)(**values)) - float(published(**values))
    assert abs(difference) > 1e-6


@pytest.mark.lean
def test_a_misplaced_detach_is_no_other_value() -> None:
    function = Implementation("mistaken_losses.vq_vae_with_a_misplaced_detach", "vq_vae").load()
    right = Implementation("vae_losses.vq_vae", "vq_vae").load()
    # Laws are about values, and the gradients are what is wrong.
    assert same_as(function, right).equal
    apart = [from_function(each, weights=[], detached=True) for each in (function, right)]
    with pytest.raises(AssertionError, match="are different"):
        same_as(*apart)
    torch = pytest.importorskip("torch")

    def gradient(loss: Any) -> float:
        code = torch.tensor(1.0, requires_grad=True)
        loss(torch.tensor(0.0), torch.tensor(0.0), torch.tensor(0.0), code).backward()
        return float(code.grad)

    assert (gradient(right), gradient(function)) == (2.0, 0.5)
