"""Losses of regression that forgive outliers, as one writes them in NumPy."""

from __future__ import annotations

import numpy as np

import pybridge


@pybridge.objective(weights=["delta"])
def huber(y_pred, y_true, delta=1.0):
    """Huber, 1964: squared up to `delta`, linear beyond."""
    error = np.abs(y_pred - y_true)
    quadratic = 0.5 * error**2
    linear = delta * (error - 0.5 * delta)
    return np.where(error <= delta, quadratic, linear).mean()


@pybridge.objective(weights=["epsilon"])
def charbonnier(y_pred, y_true, epsilon=1e-3):
    """Lai et al., CVPR 2017."""
    return np.mean(np.sqrt((y_pred - y_true) ** 2 + epsilon**2))


def log_cosh(y_pred, y_true):
    """Neuneier and Zimmermann, 1998, in a form in which the exponential never overflows."""
    error = np.abs(y_pred - y_true)
    return np.mean(error + np.log(0.5 + 0.5 * np.exp(-2.0 * error)))


def pseudo_huber(y_pred, y_true, delta=1.0):
    """Hartley and Zisserman, 2003, appendix 6, half of the cost that the book gives."""
    return np.mean(delta**2 * (np.sqrt(1 + ((y_pred - y_true) / delta) ** 2) - 1))


@pybridge.objective(weights=["c"])
def cauchy(y_pred, y_true, c=1.0):
    """Black and Anandan, 1996, the Lorentzian, with a logarithm that is exact near zero."""
    return np.log1p(0.5 * np.square((y_pred - y_true) / c)).mean()


@pybridge.objective(weights=["c"])
def welsch(y_pred, y_true, c=1.0):
    """Dennis and Welsch, 1978, with an exponential that is exact near zero."""
    return -np.expm1(-0.5 * np.square((y_pred - y_true) / c)).mean()


@pybridge.objective(weights=["c"])
def geman_mcclure(y_pred, y_true, c=1.0):
    """Geman and McClure, 1985, as Barron, CVPR 2019, scales it."""
    squared = np.square((y_pred - y_true) / c)
    return np.mean(2 * squared / (squared + 4))
