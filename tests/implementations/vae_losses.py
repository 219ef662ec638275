"""Losses of variational auto-encoders, as one writes them in PyTorch."""

from __future__ import annotations

import torch
import torch.nn.functional as F

import pybridge
from pybridge import vector


@pybridge.objective(weights=["beta"])
def beta_vae(logits, target, mu, logvar, beta=4.0):
    """Higgins et al., ICLR 2017, equation (4), for a Bernoulli decoder; the paper maximizes."""
    recon = F.binary_cross_entropy_with_logits(logits, target, reduction="sum")
    kl = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())
    return recon + beta * kl


def gaussian_divergence(mu, logvar):
    """Kingma and Welling, ICLR 2014, appendix B, with its sign turned."""
    return -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())


@pybridge.objective(weights=["beta"])
def gaussian_vae(x_hat, x, mu, logvar, beta=1.0):
    """Kingma and Welling, ICLR 2014, equation (10), with a decoder of unit variance."""
    recon = 0.5 * F.mse_loss(x_hat, x, reduction="sum")
    std = torch.exp(0.5 * logvar)
    kl = 0.5 * (mu.square() + std.square() - 1 - logvar).sum()
    return recon + beta * kl


@pybridge.objective(weights=["commitment_cost"])
def vq_vae(x_hat, x, z_e, z_q, commitment_cost=0.25):
    """Van den Oord et al., NeurIPS 2017, equation (3)."""
    recon = F.mse_loss(x_hat, x)
    codebook = F.mse_loss(z_q, z_e.detach())
    commitment = F.mse_loss(z_e, z_q.detach())
    return recon + codebook + commitment_cost * commitment


@pybridge.objective(weights=["beta"])
def vq_vae_terms(recon_loss, codebook_loss, commitment_loss, beta=0.25):
    """Van den Oord et al., NeurIPS 2017, equation (3), where each term is computed elsewhere."""
    return recon_loss + codebook_loss + beta * commitment_loss


@pybridge.objective(weights=["free_nats"])
def free_bits(recon, kl: vector(2), free_nats=0.5):
    """Kingma et al., NIPS 2016, appendix: each group of latent variables has its own threshold."""
    return recon + torch.clamp(kl, min=free_nats).sum()


def sigma_vae(x_hat: vector(3), x: vector(3), log_sigma, kl):
    """Rybkin et al., ICML 2021: a Gaussian decoder with one standard deviation for all pixels."""
    nll = 0.5 * torch.pow((x - x_hat) / log_sigma.exp(), 2) + log_sigma
    return nll.sum() + kl


@pybridge.objective(weights=["gamma"])
def capacity_vae(recon, kl, capacity, gamma=1000.0):
    """Burgess et al., 2017, equation (8), with the sign of a loss."""
    return recon + gamma * (kl - capacity).abs()


def iwae(log_p: vector(2), log_q: vector(2)):
    """Burda et al., ICLR 2016, equation (8), with the sign of a loss."""
    weights = torch.exp(log_p - log_q)
    return -torch.log(weights.mean())
