"""Losses of classifiers, as one writes them in PyTorch."""

from __future__ import annotations

import torch
import torch.nn.functional as F

import pybridge
from pybridge import vector


@pybridge.objective(weights=["alpha"])
def focal(logits, targets, alpha=0.25, gamma=2):
    """Lin et al., ICCV 2017, equation (5), with one weight for both classes."""
    ce = F.binary_cross_entropy_with_logits(logits, targets, reduction="none")
    p_t = torch.exp(-ce)
    return (alpha * (1 - p_t) ** gamma * ce).mean()


@pybridge.objective(weights=["alpha"])
def focal_of_probabilities(probability, alpha=0.25, gamma=2.0):
    """Lin et al., ICCV 2017, equation (5), of the probability of the true class."""
    return -alpha * torch.pow(1 - probability, gamma) * torch.log(probability)


@pybridge.objective(weights=["smoothing"])
def label_smoothing(logits: vector(3), smoothing=0.1, label=0):
    """Szegedy et al., CVPR 2016, section 7."""
    log_probs = F.log_softmax(logits, dim=-1)
    nll = -log_probs[label]
    smooth = -log_probs.mean(dim=-1)
    return (1 - smoothing) * nll + smoothing * smooth


def label_smoothing_of_pytorch(logits: vector(3), smoothing=0.1, label=0):
    """Szegedy et al., CVPR 2016, section 7, as PyTorch has it."""
    return F.cross_entropy(logits, torch.tensor(label), label_smoothing=smoothing)


@pybridge.objective(weights=["smoothing"])
def label_smoothing_two(probability, smoothing=0.1):
    """Szegedy et al., CVPR 2016, section 7, for two classes."""
    on, off = 1 - smoothing / 2, smoothing / 2
    return -(on * torch.log(probability) + off * torch.log(1 - probability))


def stable_bce_with_logits(logits, targets):
    """Cox, 1958, as Abadi et al., 2016, compute it: the exponential never overflows."""
    loss = logits.clamp(min=0) - logits * targets + torch.log1p(torch.exp(-logits.abs()))
    return loss.mean()


def binary_cross_entropy(probs, targets):
    """Good, 1952, the logarithmic score."""
    return -(targets * torch.log(probs) + (1 - targets) * torch.log(1 - probs)).mean()


def cross_entropy(logits: vector(2), label=0):
    """Bridle, 1990, for two classes."""
    return F.cross_entropy(logits, torch.tensor(label))


@pybridge.objective(weights=["epsilon"])
def poly_one(logits: vector(2), epsilon=1.0, label=0):
    """Leng et al., ICLR 2022, Poly-1."""
    p_t = F.softmax(logits, dim=-1)[label]
    return F.cross_entropy(logits, torch.tensor(label)) + epsilon * (1 - p_t)


@pybridge.objective(weights=["weight"])
def z_loss(logits: vector(2), weight=1e-4, label=0):
    """Chowdhery et al., JMLR 2023, section 5."""
    log_z = torch.logsumexp(logits, dim=-1)
    return log_z - logits[label] + weight * log_z.square()


def generalized_cross_entropy(probability, q=0.5):
    """Zhang and Sabuncu, NeurIPS 2018, equation (6)."""
    return (1 - probability**q) / q


@pybridge.objective(weights=["alpha"])
def distillation(student: vector(2), teacher: vector(2), alpha=0.9, temperature=2.0, label=0):
    """Hinton et al., 2015, section 2: the squared temperature keeps the size of the gradients."""
    hard = F.cross_entropy(student, torch.tensor(label))
    soft = F.cross_entropy(student / temperature, F.softmax(teacher / temperature, dim=-1))
    return (1 - alpha) * hard + alpha * temperature**2 * soft
