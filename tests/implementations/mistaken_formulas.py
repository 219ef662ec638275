"""Losses with the mistakes that people make in them, as one writes them in NumPy or in Python."""

from __future__ import annotations

import numpy as np

import pybridge
from pybridge import vector


@pybridge.objective(weights=["epsilon"])
def charbonnier_without_its_square(y_pred, y_true, epsilon=1e-3):
    """The constant under the root is the size itself."""
    return np.mean(np.sqrt((y_pred - y_true) ** 2 + epsilon))


@pybridge.objective(weights=["c"])
def cauchy_without_its_half(y_pred, y_true, c=1.0):
    """The Lorentzian has a half inside the logarithm."""
    return np.log1p(np.square((y_pred - y_true) / c)).mean()


@pybridge.objective(weights=["alpha", "beta"])
def tversky_with_swapped_weights(probs: vector(2), targets: vector(2), alpha=0.3, beta=0.7):
    """The weight of misses goes to false alarms."""
    hits = np.sum(probs * targets)
    false_alarms, misses = np.sum(probs * (1 - targets)), np.sum((1 - probs) * targets)
    return 1 - hits / (hits + alpha * misses + beta * false_alarms)


def dice_without_its_factor(probs: vector(2), targets: vector(2)):
    """A perfect prediction costs one half."""
    return 1 - np.sum(probs * targets) / (np.sum(probs**2) + np.sum(targets**2))


@pybridge.objective(weights=["gamma"])
def min_snr_of_the_larger(squared_error, snr, gamma=5.0):
    """The weight is bounded from below, and not from above."""
    return max(snr, gamma) * squared_error


def uncertainty_weighting_without_its_half(losses: vector(2), log_variances: vector(2)):
    """The logarithm is that of the variance, and not that of the standard deviation."""
    return (0.5 * np.exp(-log_variances) * losses + log_variances).sum()
