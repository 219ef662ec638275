"""Negative logarithms of likelihoods, as one writes them in PyTorch."""

from __future__ import annotations

import torch
import torch.nn.functional as F

import pybridge


@pybridge.objective(assume=["variance >= 0"])
def gaussian(mean, target, variance):
    """Nix and Weigend, 1994; PyTorch does not let the variance fall below a millionth."""
    return F.gaussian_nll_loss(mean, target, variance)


def gaussian_of_log_variance(mean, target, log_variance):
    """Nix and Weigend, 1994, where the network gives the logarithm of the variance."""
    return 0.5 * (log_variance + (mean - target).pow(2) * torch.exp(-log_variance)).mean()


def poisson(log_rate, count):
    """Nelder and Wedderburn, 1972, the Poisson model with its logarithmic link."""
    return F.poisson_nll_loss(log_rate, count)


def laplace(mean, target, scale):
    """Kendall and Gal, NIPS 2017, with the Laplace prior of section 4."""
    return (torch.log(2 * scale) + torch.abs(target - mean) / scale).mean()


def exponential(rate, time):
    """Cox and Oakes, 1984, the exponential model, for a lifetime that is not cut short."""
    return (rate * time - torch.log(rate)).mean()
