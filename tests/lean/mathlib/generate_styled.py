"""Writes `Styled.lean`: fifty laws as `pybridge show --style mathlib` prints them.

    python tests/lean/mathlib/generate_styled.py [--check]

Run it when what is printed changes; with `--check`, as in a test, it only says whether it has. The
job `mathlib` of the workflow compiles the file; where there is no Mathlib, it is checked by the
tests of `tests/translation`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from generated_file import write_or_compare

from pybridge import catalog
from pybridge.translation.styles.style import style_at
from pybridge.verification.styled import styled

FILE = Path(__file__).with_name("Styled.lean")

LAWS = {
    "beta_vae": (
        *("zero_beta", "mono_beta", "nonnegative", "strict_beta", "affine_beta", "scaling"),
        *("lipschitz_beta", "schedule_beta", "agreement", "bounds_the_vae"),
    ),
    "triplet": (
        *("mono_positive", "antitone_negative", "nonnegative", "zero_only_beyond_the_margin"),
        *("easy_triplets_are_free", "collapse_costs_the_margin", "collapse_is_free"),
    ),
    "gaussian_kl": (
        *("nonnegative", "zero_only_at_the_prior", "zero_only_at_unit_variance"),
        "bounds_the_mean",
    ),
    "huber": (
        *("mono_delta", "nonnegative", "mono_residual", "squared_for_small_residuals", "bounded"),
    ),
    "binary_cross_entropy": ("nonnegative", "positive", "symmetric_in_the_classes"),
    "softmax_cross_entropy": ("nonnegative", "antitone_right", "is_log_two_for_equal_logits"),
    "elastic_net": ("groups", "lipschitz_lambda_1", "lasso_groups"),
    "min_snr_diffusion": ("mono_error", "at_most_the_noise_prediction"),
    "pseudo_huber": ("at_most_huber", "nonnegative", "zero_for_a_perfect_prediction"),
    "bernoulli_kl": ("nonnegative", "symmetric_in_the_outcomes"),
    "focal": ("never_negative", "surer_is_better"),
    "charbonnier": ("at_least_the_absolute_value",),
    "hinge_gan_discriminator": ("antitone_d_real", "free_only_beyond_the_margin_of_real_samples"),
    "info_nce_two": ("nonnegative", "is_log_two_for_equal_scores"),
    "itakura_saito": ("loudness_does_not_count",),
}
"""For each objective of the catalog, the laws; some of them are disproved."""


def written() -> str:
    """The whole file."""
    style = style_at("mathlib")
    texts = [styled(catalog.load(name), style, only=laws) for name, laws in LAWS.items()]
    first, *others = texts
    return first + "".join(text.partition("-/\n")[2] for text in others)


if __name__ == "__main__":
    sys.exit(write_or_compare(FILE, written))
