"""Losses of reinforcement learning, as one writes them in PyTorch."""

from __future__ import annotations

import torch
import torch.nn.functional as F

import pybridge
from pybridge import vector


@pybridge.objective(weights=["clip_range"])
def ppo_clip(log_prob, old_log_prob, advantage, clip_range=0.2):
    """Schulman et al., 2017, equation (7), with the sign of a loss."""
    ratio = torch.exp(log_prob - old_log_prob)
    unclipped = advantage * ratio
    clipped = advantage * torch.clamp(ratio, 1 - clip_range, 1 + clip_range)
    return -torch.min(unclipped, clipped).mean()


@pybridge.objective(weights=["vf_coef", "ent_coef"])
def ppo(surrogate, value, returns, entropy, vf_coef=0.5, ent_coef=0.01):
    """Schulman et al., 2017, equation (9), with the sign of a loss."""
    value_loss = F.mse_loss(value, returns)
    return -surrogate + vf_coef * value_loss - ent_coef * entropy.mean()


def sac_temperature(log_alpha, log_prob, target_entropy):
    """Haarnoja et al., 2018: the temperature falls while the entropy is above its target."""
    return -(log_alpha.exp() * (log_prob + target_entropy).detach()).mean()


def grpo_penalty(log_prob, ref_log_prob):
    """Shao et al., 2024: Schulman's third estimator of the divergence, for one token."""
    log_ratio = ref_log_prob - log_prob
    return log_ratio.exp() - log_ratio - 1


@pybridge.objective(weights=["cql_alpha"])
def cql(q_values: vector(2), target, cql_alpha=1.0, action=0):
    """Kumar et al., NeurIPS 2020, equation (4)."""
    q_data = q_values[action]
    conservative = torch.logsumexp(q_values, dim=-1) - q_data
    bellman = 0.5 * F.mse_loss(q_data, target.detach())
    return cql_alpha * conservative.mean() + bellman


@pybridge.objective(weights=["discount"])
def dqn(reward, next_q: vector(2), q, discount=0.99):
    """Mnih et al., 2015."""
    target = reward + discount * next_q.max().detach()
    return F.mse_loss(q, target)


@pybridge.objective(weights=["expectile"])
def iql_value(q, value, expectile=0.7):
    """Kostrikov et al., ICLR 2022, equation (5): an expectile regression."""
    error = q.detach() - value
    return torch.where(error > 0, expectile * error**2, (1 - expectile) * error**2).mean()
