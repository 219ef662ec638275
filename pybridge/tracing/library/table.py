"""All functions by their names: what stands before a name in several libraries is the same."""

from __future__ import annotations

from pybridge.tracing.library import (
    classification,
    distances,
    identities,
    likelihoods,
    losses,
    of_one_number,
    of_several_numbers,
    of_vectors,
    shapes,
    spreads,
)

__all__ = ["FUNCTIONS", "METHODS"]

FUNCTIONS = {
    **of_one_number.FUNCTIONS,
    **of_several_numbers.FUNCTIONS,
    **of_vectors.FUNCTIONS,
    **shapes.FUNCTIONS,
    **spreads.FUNCTIONS,
    **losses.FUNCTIONS,
    **classification.FUNCTIONS,
    **likelihoods.FUNCTIONS,
    **distances.FUNCTIONS,
    **identities.FUNCTIONS,
}

METHODS = {**shapes.METHODS, **spreads.METHODS}
