"""Losses that learn from preferences, as one writes them in PyTorch."""

from __future__ import annotations

import torch
import torch.nn.functional as F

import pybridge


@pybridge.objective(weights=["beta"])
def dpo(
    policy_chosen_logp,
    policy_rejected_logp,
    reference_chosen_logp,
    reference_rejected_logp,
    beta=0.1,
):
    """Rafailov et al., NeurIPS 2023, equation (7)."""
    policy_logratio = policy_chosen_logp - policy_rejected_logp
    reference_logratio = reference_chosen_logp - reference_rejected_logp
    return -F.logsigmoid(beta * (policy_logratio - reference_logratio)).mean()


@pybridge.objective(weights=["label_smoothing"])
def conservative_dpo(chosen_reward, rejected_reward, label_smoothing=0.1):
    """Mitchell, 2023: a share of the labels is taken to be flipped."""
    margin = chosen_reward - rejected_reward
    right = -F.logsigmoid(margin) * (1 - label_smoothing)
    flipped = -F.logsigmoid(-margin) * label_smoothing
    return (right + flipped).mean()


@pybridge.objective(weights=["tau"])
def ipo(chosen_logratio, rejected_logratio, tau=0.1):
    """Azar et al., AISTATS 2024, equation (17)."""
    return (chosen_logratio - rejected_logratio - 1 / (2 * tau)).pow(2).mean()


@pybridge.objective(weights=["beta", "desirable_weight"])
def kto_desirable(policy_logp, reference_logp, kl, beta=0.1, desirable_weight=1.0):
    """Ethayarajh et al., ICML 2024; the estimated divergence is not let below zero."""
    baseline = kl.mean().clamp(min=0).detach()
    reward = policy_logp - reference_logp
    return (desirable_weight * (1 - torch.sigmoid(beta * (reward - baseline)))).mean()


@pybridge.objective(weights=["beta", "gamma"])
def simpo(chosen_logp, rejected_logp, beta=2.0, gamma=0.5):
    """Meng et al., NeurIPS 2024; both are averages over the tokens of the answer."""
    return -F.logsigmoid(beta * (chosen_logp - rejected_logp) - gamma).mean()


@pybridge.objective(weights=["beta", "gamma_beta_ratio"])
def simpo_with_ratio(chosen_logp, rejected_logp, beta=2.0, gamma_beta_ratio=0.25):
    """Meng et al., NeurIPS 2024, with the margin in units of the reward's scale."""
    logits = chosen_logp - rejected_logp - gamma_beta_ratio
    return -F.logsigmoid(beta * logits).mean()


@pybridge.objective(weights=["delta", "regularization"])
def slic(chosen_logp, rejected_logp, target_nll, delta=1.0, regularization=0.1):
    """Zhao et al., 2023."""
    calibration = torch.clamp(delta - chosen_logp + rejected_logp, min=0)
    return calibration.mean() + regularization * target_nll.mean()


def reward_model(chosen_reward, rejected_reward):
    """Bradley and Terry, 1952, as Ouyang et al., NeurIPS 2022, train a reward model."""
    return -F.logsigmoid(chosen_reward - rejected_reward).mean()
