"""Losses with the mistakes that people make in them are told from those that are published.

Each is traced and held against the catalog's objective, as the right ones are. What is found is a
point at which both differ, and there the function itself computes another value, too.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from implementation import FORMATS, Implementation, maker, of_names, under_names_of
from test_implementations import IMPLEMENTATIONS, KL

from pybridge import from_function, same_as


def mistaken(right: str, function: str, entry: str = "") -> Implementation:
    """Return a function to be held against what the right one is equal to, under its names."""
    found = next(
        each for each in IMPLEMENTATIONS if each.function == right and each.entry.startswith(entry)
    )
    return replace(found, function=function)


MISTAKES = [
    Implementation("mistaken_losses.beta_vae_without_its_minus", "beta_vae", {"kl": KL}),
    Implementation(
        "mistaken_losses.divergence_of_a_standard_deviation",
        "gaussian_kl_log_variance",
        {"log_v": "2 * log_std"},
    ),
    mistaken("vae_losses.vq_vae_terms", "mistaken_losses.vq_vae_with_swapped_terms"),
    mistaken("vae_losses.free_bits", "mistaken_losses.free_bits_of_the_sum"),
    mistaken("gan_losses.wgan_gp", "mistaken_losses.wgan_gp_without_its_root", "wgan_gp_norm"),
    mistaken("gan_losses.hinge_discriminator", "mistaken_losses.hinge_discriminator_of_one_sign"),
    mistaken(
        "classification_losses.focal_of_probabilities", "mistaken_losses.focal_on_easy_examples"
    ),
    mistaken("classification_losses.stable_bce_with_logits", "mistaken_losses.bce_that_overflows"),
    mistaken(
        "classification_losses.label_smoothing", "mistaken_losses.label_smoothing_of_the_others"
    ),
    mistaken("preference_losses.dpo", "mistaken_losses.dpo_with_swapped_references"),
    mistaken("preference_losses.simpo", "mistaken_losses.simpo_with_its_margin_scaled"),
    mistaken("preference_losses.ipo", "mistaken_losses.ipo_without_its_half"),
    Implementation(
        "mistaken_losses.kto_without_its_clamp",
        "kto_desirable",
        {"reward": "policy_logp - reference_logp", "reference": "max(kl, 0)", "lambda_": 1},
    ),
    mistaken("reinforcement_losses.ppo_clip", "mistaken_losses.ppo_of_the_larger"),
    mistaken("reinforcement_losses.ppo_clip", "mistaken_losses.ppo_without_its_minimum"),
    mistaken("reinforcement_losses.grpo_penalty", "mistaken_losses.grpo_penalty_turned_round"),
    mistaken(
        "reinforcement_losses.sac_temperature",
        "mistaken_losses.sac_temperature_with_the_entropy_subtracted",
    ),
    mistaken("representation_losses.triplet", "mistaken_losses.triplet_with_swapped_distances"),
    mistaken("representation_losses.contrastive", "mistaken_losses.contrastive_with_turned_labels"),
    mistaken("robust_losses.huber", "mistaken_losses.huber_of_another_scale"),
    mistaken("robust_losses.charbonnier", "mistaken_formulas.charbonnier_without_its_square"),
    mistaken("robust_losses.cauchy", "mistaken_formulas.cauchy_without_its_half"),
    mistaken("segmentation_losses.tversky", "mistaken_formulas.tversky_with_swapped_weights"),
    mistaken("segmentation_losses.soft_dice", "mistaken_formulas.dice_without_its_factor"),
    Implementation(
        "mistaken_formulas.min_snr_of_the_larger", "min_snr_diffusion", {"error": "squared_error"}
    ),
    mistaken(
        "weighting_losses.uncertainty_weighting_of_logarithms",
        "mistaken_formulas.uncertainty_weighting_without_its_half",
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
