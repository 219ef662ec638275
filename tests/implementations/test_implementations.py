"""Losses written from their papers, as people write them, are those of the catalog.

Each is traced, and Lean proves that it is the catalog's objective of that name; what it computes on
numbers, arrays and tensors is what the objective is there, but for rounding. The files beside this
one have the functions. Those of NumPy and of plain Python are tested everywhere, those of PyTorch
and JAX where these are installed.
"""

from __future__ import annotations

import math
from itertools import islice

import numpy
import pytest
from implementation import FORMATS, Implementation, maker, of_names, under_names_of

from pybridge import from_function, same_as
from pybridge.comparison.sampling import points_of

POINTS = 25
"""At how many points values are compared, about: every third one of many, at corners and others."""

TIMES = 4
"""How many times the bounds values may be apart: a sum may be computed in another order."""

KL = "(mu**2 + exp(logvar) - 1 - logvar) / 2"
SQUARED_DISTANCE = "(x_1 - x_hat_1)**2 + (x_2 - x_hat_2)**2 + (x_3 - x_hat_3)**2"
GRADIENT_NORM = "sqrt(gradient_1**2 + gradient_2**2)"
OF_ALL_LOGITS = "logsumexp(logits_1, logits_2, logits_3)"
SMOOTHED = {
    "cross_entropy": f"{OF_ALL_LOGITS} - logits_1",
    "uniform": f"{OF_ALL_LOGITS} - (logits_1 + logits_2 + logits_3) / 3",
}
OF_COOLED_LOGITS = "logsumexp(student_1 / 2, student_2 / 2)"
TEACHER_1 = "exp(teacher_1 / 2) / (exp(teacher_1 / 2) + exp(teacher_2 / 2))"
TEACHER_2 = "exp(teacher_2 / 2) / (exp(teacher_1 / 2) + exp(teacher_2 / 2))"
OVERLAP = "probs_1 * targets_1 + probs_2 * targets_2"
SNR = "alpha_bar / (1 - alpha_bar)"

IMPLEMENTATIONS = [
    Implementation(
        "vae_losses.beta_vae",
        "beta_vae",
        {"recon": "softplus(logits) - target * logits", "kl": KL},
    ),
    Implementation(
        "vae_losses.gaussian_divergence", "gaussian_kl_log_variance", {"log_v": "logvar"}
    ),
    Implementation(
        "vae_losses.gaussian_vae", "gaussian_vae", {"error": "(x - x_hat)**2", "log_v": "logvar"}
    ),
    Implementation(
        "vae_losses.vq_vae",
        "vq_vae",
        {
            "recon": "(x_hat - x)**2",
            "codebook": "(z_q - z_e)**2",
            "commitment": "(z_e - z_q)**2",
            "beta": "commitment_cost",
        },
    ),
    Implementation(
        "vae_losses.vq_vae_terms",
        "vq_vae",
        {"recon": "recon_loss", "codebook": "codebook_loss", "commitment": "commitment_loss"},
    ),
    Implementation("vae_losses.free_bits", "free_bits_vae", {"lambda_": "free_nats"}),
    # The decoder's scale is learned as a logarithm, and the number of pixels is three.
    Implementation(
        "vae_losses.sigma_vae",
        "sigma_vae",
        {"dimension": 3, "precision": "exp(-2 * log_sigma)", "error": SQUARED_DISTANCE},
    ),
    Implementation("vae_losses.capacity_vae", "capacity_vae"),
    Implementation(
        "vae_losses.iwae",
        "iwae_two",
        {"log_w1": "log_p_1 - log_q_1", "log_w2": "log_p_2 - log_q_2"},
    ),
    # The labels are numbers in the code: 0 and 1 for the discriminator, 1 for the generator.
    Implementation(
        "gan_losses.lsgan_discriminator",
        "lsgan_discriminator",
        {"d_real": "real_pred", "d_fake": "fake_pred", "a": 0, "b": 1},
    ),
    Implementation(
        "gan_losses.lsgan_generator", "lsgan_generator", {"d_fake": "fake_pred", "c": 1}
    ),
    Implementation(
        "gan_losses.hinge_discriminator",
        "hinge_gan_discriminator",
        {"d_real": "real_pred", "d_fake": "fake_pred"},
    ),
    Implementation("gan_losses.hinge_generator", "hinge_gan_generator", {"d_fake": "fake_pred"}),
    Implementation(
        "gan_losses.nonsaturating_generator",
        "nonsaturating_gan_generator",
        {"logit": "fake_logit"},
    ),
    Implementation(
        "gan_losses.logistic_discriminator",
        "logistic_gan_discriminator",
        {"real": "real_logit", "fake": "fake_logit"},
    ),
    Implementation(
        "gan_losses.wgan_gp",
        "wgan_gp",
        {
            "d_fake": "fake_score",
            "d_real": "real_score",
            "grad_norm": GRADIENT_NORM,
            "lambda_": "gp_weight",
        },
    ),
    Implementation(
        "gan_losses.wgan_gp",
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
        "gan_losses.wgan_lp",
        "wgan_lp",
        {
            "d_fake": "fake_score",
            "d_real": "real_score",
            "grad_norm": GRADIENT_NORM,
            "lambda_": "lp_weight",
        },
    ),
    Implementation("gan_losses.r1", "r1_gan", {"gan": "gan_loss", "grad_norm": GRADIENT_NORM}),
    # The probability of the true class is what the cross entropy says of it.
    Implementation(
        "classification_losses.focal", "focal", {"p": "exp(targets * logits - softplus(logits))"}
    ),
    Implementation("classification_losses.focal_of_probabilities", "focal", {"p": "probability"}),
    Implementation(
        "classification_losses.label_smoothing",
        "label_smoothing",
        {**SMOOTHED, "epsilon": "smoothing"},
    ),
    Implementation(
        "classification_losses.label_smoothing_of_pytorch",
        "label_smoothing",
        {**SMOOTHED, "epsilon": "1/10"},
    ),
    Implementation(
        "classification_losses.label_smoothing_two",
        "label_smoothing_two",
        {"epsilon": "smoothing", "p": "probability"},
    ),
    Implementation(
        "classification_losses.stable_bce_with_logits",
        "bce_with_logits",
        {"logit": "logits", "y": "targets"},
    ),
    Implementation(
        "classification_losses.binary_cross_entropy",
        "binary_cross_entropy",
        {"p": "probs", "y": "targets"},
    ),
    Implementation(
        "classification_losses.cross_entropy",
        "softmax_cross_entropy",
        {"right": "logits_1", "wrong": "logits_2"},
    ),
    Implementation(
        "classification_losses.poly_one", "poly_one", {"p": "sigmoid(logits_1 - logits_2)"}
    ),
    Implementation(
        "classification_losses.z_loss", "z_loss", {"right": "logits_1", "wrong": "logits_2"}
    ),
    Implementation(
        "classification_losses.generalized_cross_entropy",
        "generalized_cross_entropy",
        {"p": "probability"},
    ),
    Implementation(
        "classification_losses.distillation",
        "knowledge_distillation",
        {
            "hard": "logsumexp(student_1, student_2) - student_1",
            "soft": f"{TEACHER_1} * ({OF_COOLED_LOGITS} - student_1 / 2)"
            f" + {TEACHER_2} * ({OF_COOLED_LOGITS} - student_2 / 2)",
            "temperature": 2,
        },
    ),
    # PyTorch does not let the variance fall below a millionth.
    Implementation(
        "likelihood_losses.gaussian",
        "gaussian_nll",
        {"error": "(mean - target)**2", "v": "max(variance, 1/1000000)"},
    ),
    Implementation(
        "likelihood_losses.gaussian_of_log_variance",
        "gaussian_nll",
        {"error": "(mean - target)**2", "v": "exp(log_variance)"},
    ),
    Implementation("likelihood_losses.poisson", "poisson_nll"),
    Implementation("likelihood_losses.laplace", "laplace_nll", {"residual": "target - mean"}),
    Implementation("likelihood_losses.exponential", "exponential_nll"),
    Implementation(
        "segmentation_losses.soft_dice",
        "soft_dice",
        {"p1": "probs_1", "p2": "probs_2", "g1": "targets_1", "g2": "targets_2"},
    ),
    Implementation(
        "segmentation_losses.log_dice",
        "log_dice",
        {
            "overlap": OVERLAP,
            "predicted": "probs_1 + probs_2",
            "target": "targets_1 + targets_2",
            "epsilon": "smooth",
        },
    ),
    Implementation(
        "segmentation_losses.tversky",
        "tversky",
        {
            "hits": OVERLAP,
            "false_alarms": "probs_1 * (1 - targets_1) + probs_2 * (1 - targets_2)",
            "misses": "(1 - probs_1) * targets_1 + (1 - probs_2) * targets_2",
        },
    ),
    Implementation(
        "segmentation_losses.iou",
        "iou",
        {
            "overlap": OVERLAP,
            "predicted": "probs_1 + probs_2",
            "target": "targets_1 + targets_2",
        },
    ),
    *(
        Implementation(f"robust_losses.{name}", name, {"residual": "y_pred - y_true", **others})
        for name, others in {
            "huber": {},
            "charbonnier": {},
            "log_cosh": {},
            # For any other threshold this form is not proved in the time that there is.
            "pseudo_huber": {"delta": 1},
            "cauchy": {"scale": "c"},
            "welsch": {"scale": "c"},
            "geman_mcclure": {"scale": "c"},
        }.items()
    ),
    # The order in which the paper subtracts four logarithms is not the catalog's.
    Implementation(
        "preference_losses.dpo",
        "dpo_pair",
        {
            "chosen": "policy_chosen_logp - reference_chosen_logp",
            "rejected": "policy_rejected_logp - reference_rejected_logp",
        },
    ),
    Implementation(
        "preference_losses.conservative_dpo",
        "conservative_dpo",
        {"margin": "chosen_reward - rejected_reward", "epsilon": "label_smoothing"},
    ),
    Implementation(
        "preference_losses.ipo",
        "ipo",
        {"chosen": "chosen_logratio", "rejected": "rejected_logratio", "inverse_tau": "1 / tau"},
    ),
    Implementation(
        "preference_losses.kto_desirable",
        "kto_desirable",
        {
            "reward": "policy_logp - reference_logp",
            "reference": "max(kl, 0)",
            "lambda_": "desirable_weight",
        },
    ),
    Implementation(
        "preference_losses.simpo",
        "simpo",
        {"chosen": "chosen_logp", "rejected": "rejected_logp"},
    ),
    # The code's margin is in units of the reward's scale, the paper's is not.
    Implementation(
        "preference_losses.simpo_with_ratio",
        "simpo",
        {
            "chosen": "chosen_logp",
            "rejected": "rejected_logp",
            "gamma": "beta * gamma_beta_ratio",
        },
    ),
    Implementation(
        "preference_losses.slic",
        "slic_hf",
        {
            "chosen": "chosen_logp",
            "rejected": "rejected_logp",
            "cross_entropy": "target_nll",
            "lambda_": "regularization",
        },
    ),
    Implementation(
        "preference_losses.reward_model",
        "bradley_terry",
        {"winner": "chosen_reward", "loser": "rejected_reward"},
    ),
    Implementation(
        "reinforcement_losses.ppo_clip",
        "ppo_ratio",
        {"log_new": "log_prob", "log_old": "old_log_prob", "epsilon": "clip_range"},
    ),
    Implementation(
        "reinforcement_losses.ppo",
        "ppo",
        {"value": "(value - returns)**2", "c1": "vf_coef", "c2": "ent_coef"},
    ),
    Implementation("reinforcement_losses.sac_temperature", "sac_temperature"),
    Implementation(
        "reinforcement_losses.grpo_penalty",
        "kl_estimator_k3",
        {"log_ref": "ref_log_prob", "log_policy": "log_prob"},
    ),
    Implementation(
        "reinforcement_losses.cql",
        "cql",
        {
            "q_data": "q_values_1",
            "q_other": "q_values_2",
            "td_error": "q_values_1 - target",
            "alpha": "cql_alpha",
        },
    ),
    Implementation(
        "reinforcement_losses.dqn",
        "dqn",
        {"next_1": "next_q_1", "next_2": "next_q_2", "value": "q"},
    ),
    Implementation("reinforcement_losses.iql_value", "iql_value", {"tau": "expectile"}),
    Implementation("representation_losses.info_nce", "info_nce_two"),
    Implementation(
        "representation_losses.nt_xent",
        "nt_xent",
        {"negative1": "negatives_1", "negative2": "negatives_2"},
    ),
    Implementation(
        "representation_losses.triplet",
        "triplet",
        {
            "positive": "(anchor_1 - positive_1)**2 + (anchor_2 - positive_2)**2",
            "negative": "(anchor_1 - negative_1)**2 + (anchor_2 - negative_2)**2",
        },
    ),
    Implementation("representation_losses.contrastive", "contrastive", {"y": "label"}),
    # The scale is learned as a logarithm.
    Implementation("representation_losses.siglip", "siglip_pair", {"scale": "exp(log_scale)"}),
    Implementation(
        "self_supervised_losses.barlow_twins",
        "barlow_twins",
        {
            "c_11": "first_row_1",
            "c_12": "first_row_2",
            "c_21": "second_row_1",
            "c_22": "second_row_2",
            "lambda_": "off_diagonal",
        },
    ),
    Implementation(
        "self_supervised_losses.vicreg",
        "vicreg",
        {
            "invariance": "similarity",
            "lambda_": "sim_coeff",
            "mu": "std_coeff",
            "nu": "cov_coeff",
        },
    ),
    Implementation(
        "self_supervised_losses.mean_teacher", "mean_teacher", {"weight": "consistency_weight"}
    ),
    Implementation(
        "self_supervised_losses.unlikelihood",
        "unlikelihood",
        {"p": "exp(log_prob)", "q": "exp(candidate_log_prob)"},
    ),
    Implementation(
        "weighting_losses.uncertainty_weighting",
        "uncertainty_weighting",
        {
            "loss1": "losses_1",
            "loss2": "losses_2",
            "sigma1": "sigmas_1",
            "sigma2": "sigmas_2",
        },
    ),
    Implementation(
        "weighting_losses.uncertainty_weighting_of_logarithms",
        "uncertainty_weighting_log_variance",
        {
            "loss1": "losses_1",
            "loss2": "losses_2",
            "s1": "log_variances_1",
            "s2": "log_variances_2",
        },
    ),
    Implementation(
        "weighting_losses.min_snr", "min_snr_diffusion", {"error": "squared_error", "snr": SNR}
    ),
    Implementation(
        "weighting_losses.min_snr_of_noise", "min_snr_noise", {"error": "squared_error", "snr": SNR}
    ),
]
"""Functions, the objectives of the catalog that they are, and how the names of both go together."""

each_one = pytest.mark.parametrize(
    "implementation", IMPLEMENTATIONS, ids=lambda one: f"{one.function}-{one.entry}"
)


@pytest.mark.lean
@each_one
def test_it_is_the_published_objective(implementation: Implementation) -> None:
    assert same_as(implementation.load(), implementation.entry, **implementation.names).equal


@pytest.mark.parametrize(
    ("implementation", "dtype"),
    [
        pytest.param(one, dtype, id=f"{one.function}-{one.entry}-{dtype}")
        for one in IMPLEMENTATIONS
        for dtype in FORMATS[one.library]
    ],
)
def test_it_computes_what_the_objective_is(implementation: Implementation, dtype: str) -> None:
    function = implementation.load()
    make = maker(implementation.library, dtype)
    called = of_names(function)
    traced = from_function(function)
    published = under_names_of(implementation, traced)
    points = list(islice(points_of(published, 12), 3 * POINTS))
    compared = 0
    for point in points[:: max(1, len(points) // POINTS)]:
        allowed = published.error_bound(point, dtype) + traced.error_bound(point, dtype)
        if math.isinf(allowed):
            continue
        values = {name: make(value) for name, value in point.items()}
        difference = abs(float(called(**values)) - float(published(**values)))
        # Libraries go through numbers such as 1 + exp(-24), and round these.
        assert difference <= TIMES * (allowed + numpy.finfo(dtype).eps), point
        compared += 1
    assert compared >= 12
