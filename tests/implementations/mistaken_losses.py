"""Losses with the mistakes that people make in them, as one writes them in PyTorch."""

from __future__ import annotations

import torch
import torch.nn.functional as F

import pybridge
from pybridge import vector


@pybridge.objective(weights=["beta"])
def beta_vae_without_its_minus(recon, mu, logvar, beta=4.0):
    """The paper maximizes: the sign of the divergence was not turned with the rest."""
    kl = 0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())
    return recon + beta * kl


def divergence_of_a_standard_deviation(mu, log_std):
    """The network gives the logarithm of the standard deviation, and the formula is the other's."""
    return -0.5 * torch.sum(1 + log_std - mu.pow(2) - log_std.exp())


@pybridge.objective(weights=["beta"])
def vq_vae_with_swapped_terms(recon_loss, codebook_loss, commitment_loss, beta=0.25):
    """The commitment cost weighs the codebook."""
    return recon_loss + commitment_loss + beta * codebook_loss


@pybridge.objective(weights=["free_nats"])
def free_bits_of_the_sum(recon, kl: vector(2), free_nats=0.5):
    """The threshold is for all groups together."""
    return recon + torch.clamp(kl.sum(), min=2 * free_nats)


@pybridge.objective(weights=["gp_weight"])
def wgan_gp_without_its_root(fake_score, real_score, gradient: vector(2), gp_weight=10.0):
    """The squared norm should be one, and not the norm."""
    return fake_score - real_score + gp_weight * (gradient.pow(2).sum(-1) - 1) ** 2


def hinge_discriminator_of_one_sign(real_pred, fake_pred):
    """Generated samples should be below the other margin."""
    return F.relu(1.0 - real_pred).mean() + F.relu(1.0 - fake_pred).mean()


@pybridge.objective(weights=["alpha"])
def focal_on_easy_examples(probability, alpha=0.25, gamma=2):
    """The factor is that of the wrong classes."""
    return -alpha * probability**gamma * torch.log(probability)


def bce_that_overflows(logits, targets):
    """The absolute value is missing in the form that never overflows."""
    return logits.clamp(min=0) - logits * targets + torch.log1p(torch.exp(-logits))


@pybridge.objective(weights=["smoothing"])
def label_smoothing_of_the_others(logits: vector(3), smoothing=0.1):
    """All of the smoothing goes to the wrong classes."""
    log_probs = F.log_softmax(logits, dim=-1)
    return -(1 - smoothing) * log_probs[0] - smoothing * log_probs[1:].mean()


@pybridge.objective(weights=["beta"])
def dpo_with_swapped_references(
    policy_chosen_logp,
    policy_rejected_logp,
    reference_chosen_logp,
    reference_rejected_logp,
    beta=0.1,
):
    """The reference model's answers are the other way round."""
    policy_logratio = policy_chosen_logp - policy_rejected_logp
    reference_logratio = reference_rejected_logp - reference_chosen_logp
    return -F.logsigmoid(beta * (policy_logratio - reference_logratio)).mean()


@pybridge.objective(weights=["beta", "gamma"])
def simpo_with_its_margin_scaled(chosen_logp, rejected_logp, beta=2.0, gamma=0.5):
    """The margin is multiplied by the scale of the reward."""
    return -F.logsigmoid(beta * (chosen_logp - rejected_logp - gamma)).mean()


@pybridge.objective(weights=["tau"])
def ipo_without_its_half(chosen_logratio, rejected_logratio, tau=0.1):
    """The target is twice the paper's."""
    return (chosen_logratio - rejected_logratio - 1 / tau).pow(2).mean()


@pybridge.objective(weights=["beta"])
def kto_without_its_clamp(policy_logp, reference_logp, kl, beta=0.1):
    """An estimate of a divergence may be below zero, and the baseline may not."""
    return (1 - torch.sigmoid(beta * (policy_logp - reference_logp - kl.detach()))).mean()


@pybridge.objective(weights=["clip_range"])
def ppo_of_the_larger(log_prob, old_log_prob, advantage, clip_range=0.2):
    """The maximum belongs to the form in which the minus stands inside."""
    ratio = torch.exp(log_prob - old_log_prob)
    clipped = torch.clamp(ratio, 1 - clip_range, 1 + clip_range)
    return -torch.max(advantage * ratio, advantage * clipped).mean()


@pybridge.objective(weights=["clip_range"])
def ppo_without_its_minimum(log_prob, old_log_prob, advantage, clip_range=0.2):
    """Only the clipped ratio counts."""
    ratio = torch.exp(log_prob - old_log_prob)
    return -(advantage * torch.clamp(ratio, 1 - clip_range, 1 + clip_range)).mean()


def grpo_penalty_turned_round(log_prob, ref_log_prob):
    """The ratio is the policy's to the reference's."""
    log_ratio = log_prob - ref_log_prob
    return log_ratio.exp() - log_ratio - 1


def sac_temperature_with_the_entropy_subtracted(log_alpha, log_prob, target_entropy):
    """The target is of the entropy, which is minus the logarithm."""
    return -(log_alpha.exp() * (log_prob - target_entropy).detach()).mean()


@pybridge.objective(weights=["margin"])
def triplet_with_swapped_distances(
    anchor: vector(2), positive: vector(2), negative: vector(2), margin=0.2
):
    """The positive is pushed away."""
    positive_distance = (anchor - positive).pow(2).sum(-1)
    negative_distance = (anchor - negative).pow(2).sum(-1)
    return F.relu(negative_distance - positive_distance + margin)


@pybridge.objective(weights=["margin"])
def contrastive_with_turned_labels(distance, label, margin=1.0):
    """The label is 1 for pairs that are alike, as in many data sets."""
    similar = label * distance.pow(2)
    dissimilar = (1 - label) * torch.clamp(margin - distance, min=0.0).pow(2)
    return 0.5 * (similar + dissimilar).mean()


@pybridge.objective(weights=["delta"])
def huber_of_another_scale(y_pred, y_true, delta=1.0):
    """The smooth L1 loss of PyTorch is Huber's divided by its threshold."""
    return F.smooth_l1_loss(y_pred, y_true, beta=delta)


@pybridge.objective(weights=["commitment_cost"])
def vq_vae_with_a_misplaced_detach(x_hat, x, z_e, z_q, commitment_cost=0.25):
    """Each gradient is stopped on the other side, so that the cost weighs the codebook."""
    recon = F.mse_loss(x_hat, x)
    return recon + F.mse_loss(z_q.detach(), z_e) + commitment_cost * F.mse_loss(z_e.detach(), z_q)
