"""Losses that learn without labels, as one writes them in JAX."""

from __future__ import annotations

import jax
import jax.numpy as jnp

import pybridge
from pybridge import vector


@pybridge.objective(weights=["off_diagonal"])
def barlow_twins(first_row: vector(2), second_row: vector(2), off_diagonal=0.005):
    """Zbontar et al., ICML 2021, equation (1), of the rows of the cross-correlation matrix."""
    invariance = (1 - first_row[0]) ** 2 + (1 - second_row[1]) ** 2
    redundancy = first_row[1] ** 2 + second_row[0] ** 2
    return invariance + off_diagonal * redundancy


@pybridge.objective(weights=["sim_coeff", "std_coeff", "cov_coeff"])
def vicreg(similarity, std: vector(2), covariance, sim_coeff=25.0, std_coeff=25.0, cov_coeff=1.0):
    """Bardes et al., ICLR 2022, equation (6), for one branch."""
    variance = jnp.mean(jax.nn.relu(1 - std))
    return sim_coeff * similarity + std_coeff * variance + cov_coeff * covariance


@pybridge.objective(weights=["consistency_weight"])
def mean_teacher(supervised, student, teacher, consistency_weight=1.0):
    """Tarvainen and Valpola, NIPS 2017, section 2."""
    consistency = jnp.square(student - jax.lax.stop_gradient(teacher))
    return supervised + consistency_weight * jnp.mean(consistency)


@pybridge.objective(weights=["alpha"])
def unlikelihood(log_prob, candidate_log_prob, alpha=1.0):
    """Welleck et al., ICLR 2020, equation (4), for one negative candidate."""
    return -log_prob - alpha * jnp.log(1 - jnp.exp(candidate_log_prob))
