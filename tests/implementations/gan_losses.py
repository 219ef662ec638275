"""Losses of generative adversarial networks, as one writes them in PyTorch."""

from __future__ import annotations

import torch
import torch.nn.functional as F

import pybridge
from pybridge import vector


def lsgan_discriminator(real_pred, fake_pred):
    """Mao et al., ICCV 2017, equation (9): 1 is the label of real samples, 0 of generated ones."""
    real_loss = F.mse_loss(real_pred, torch.ones_like(real_pred))
    fake_loss = F.mse_loss(fake_pred, torch.zeros_like(fake_pred))
    return 0.5 * (real_loss + fake_loss)


def lsgan_generator(fake_pred):
    """Mao et al., ICCV 2017, equation (9): the generator wants the label of real samples."""
    return 0.5 * torch.mean((fake_pred - 1) ** 2)


def hinge_discriminator(real_pred, fake_pred):
    """Miyato et al., ICLR 2018, equation (16), which the paper maximizes."""
    return F.relu(1.0 - real_pred).mean() + F.relu(1.0 + fake_pred).mean()


def hinge_generator(fake_pred):
    """Miyato et al., ICLR 2018, equation (17)."""
    return -fake_pred.mean()


def nonsaturating_generator(fake_logit):
    """Goodfellow et al., NIPS 2014, section 3: a cross entropy with the label of real samples."""
    return F.binary_cross_entropy_with_logits(fake_logit, torch.ones_like(fake_logit))


def logistic_discriminator(real_logit, fake_logit):
    """Goodfellow et al., NIPS 2014, equation (1), as two cross entropies."""
    real_loss = F.binary_cross_entropy_with_logits(real_logit, torch.ones_like(real_logit))
    fake_loss = F.binary_cross_entropy_with_logits(fake_logit, torch.zeros_like(fake_logit))
    return real_loss + fake_loss


@pybridge.objective(weights=["gp_weight"])
def wgan_gp(fake_score, real_score, gradient: vector(2), gp_weight=10.0):
    """Gulrajani et al., NIPS 2017, equation (3); `torch.autograd.grad` is called outside."""
    gradient_penalty = ((gradient.norm(2, dim=-1) - 1) ** 2).mean()
    return fake_score.mean() - real_score.mean() + gp_weight * gradient_penalty


@pybridge.objective(weights=["lp_weight"])
def wgan_lp(fake_score, real_score, gradient: vector(2), lp_weight=10.0):
    """Petzka et al., ICLR 2018, the one-sided penalty."""
    excess = torch.linalg.vector_norm(gradient, dim=-1) - 1
    return fake_score.mean() - real_score.mean() + lp_weight * excess.clamp(min=0).square().mean()


@pybridge.objective(weights=["gamma"])
def r1(gan_loss, gradient: vector(2), gamma=10.0):
    """Mescheder et al., ICML 2018, equation (9)."""
    return gan_loss + 0.5 * gamma * gradient.pow(2).sum(dim=-1).mean()
