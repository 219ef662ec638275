"""Losses of segmentation, as one writes them in NumPy, for two voxels."""

from __future__ import annotations

import numpy as np

import pybridge
from pybridge import vector


def soft_dice(probs: vector(2), targets: vector(2)):
    """Milletari et al., 3DV 2016, one minus the coefficient."""
    intersection = np.sum(probs * targets)
    return 1 - 2.0 * intersection / (np.sum(probs**2) + np.sum(targets**2))


@pybridge.objective(weights=["smooth"])
def log_dice(probs: vector(2), targets: vector(2), smooth=1.0):
    """Wong et al., MICCAI 2018, the Dice part with exponent 1."""
    intersection = np.dot(probs, targets)
    return -np.log((2 * intersection + smooth) / (probs.sum() + targets.sum() + smooth))


@pybridge.objective(weights=["alpha", "beta"])
def tversky(probs: vector(2), targets: vector(2), alpha=0.3, beta=0.7):
    """Salehi et al., MLMI 2017, one minus the index."""
    true_positives = np.sum(probs * targets)
    false_positives = np.sum(probs * (1 - targets))
    false_negatives = np.sum((1 - probs) * targets)
    denominator = true_positives + alpha * false_positives + beta * false_negatives
    return 1 - true_positives / denominator


def iou(probs: vector(2), targets: vector(2)):
    """Rahman and Wang, ISVC 2016: the union is what either has, counted once."""
    intersection = (probs * targets).sum()
    union = (probs + targets - probs * targets).sum()
    return 1.0 - intersection / union
