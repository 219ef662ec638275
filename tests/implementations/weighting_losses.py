"""How losses of several tasks or of several steps are weighted, in Python without libraries."""

from __future__ import annotations

import math

import pybridge
from pybridge import vector


def uncertainty_weighting(losses: vector(2), sigmas: vector(2)):
    """Kendall et al., CVPR 2018, equation (7), for regressions."""
    total = 0.0
    for loss, sigma in zip(losses, sigmas, strict=True):
        total += loss / (2 * sigma**2) + math.log(sigma)
    return total


def uncertainty_weighting_of_logarithms(losses: vector(2), log_variances: vector(2)):
    """Kendall et al., CVPR 2018, section 3.2: the logarithm of the variance is what is trained."""
    weighted = [
        0.5 * (math.exp(-s) * loss + s) for loss, s in zip(losses, log_variances, strict=True)
    ]
    return sum(weighted)


@pybridge.objective(weights=["gamma"])
def min_snr(squared_error, alpha_bar, gamma=5.0):
    """Hang et al., ICCV 2023, for a network that predicts clean data."""
    snr = alpha_bar / (1 - alpha_bar)
    return min(snr, gamma) * squared_error


@pybridge.objective(weights=["gamma"])
def min_snr_of_noise(squared_error, alpha_bar, gamma=5.0):
    """Hang et al., ICCV 2023, for a network that predicts the noise."""
    snr = alpha_bar / (1 - alpha_bar)
    return min(snr, gamma) / snr * squared_error
