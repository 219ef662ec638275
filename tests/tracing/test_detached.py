"""What is detached has a name of its own where that is asked for, and the same value."""

from __future__ import annotations

import pytest

import pybridge
from pybridge import TracingError, from_function, same_as, vector, verify

CODEBOOK, COMMITMENT = "(z_q - z_e_detached)**2", "(z_e - z_q_detached)**2"


@pybridge.objective(
    weights=["beta"], assume=["beta >= 0", "recon >= 0"], detached=True, nonnegative=True
)
def vq_vae(recon, z_q, z_e, beta):
    return recon + (z_q - z_e.detach()) ** 2 + beta * (z_e - z_q.detach()) ** 2


def with_the_weight_on_the_codebook(recon, z_q, z_e, beta):
    return recon + beta * (z_q - z_e.detach()) ** 2 + (z_e - z_q.detach()) ** 2


def with_the_other_one_detached(recon, z_q, z_e, beta):
    return recon + (z_q.detach() - z_e) ** 2 + beta * (z_e.detach() - z_q) ** 2


def test_what_is_detached_has_a_name_and_the_same_value() -> None:
    def loss(x: vector(2), w, y):
        return (w * x.detach()).sum() + x.sum() + (y - w.detach()) ** 2

    found = from_function(loss, weights=["w"], assume=["x >= 0"], detached=True)
    assert (
        str(found.formula)
        == "w * x_1_detached + w * x_2_detached + (x_1 + x_2) + (y - w_detached)**2"
    )
    assert list(map(str, found.assume)) == [
        *("x_1 >= 0", "x_2 >= 0"),
        *("x_1_detached == x_1", "x_2_detached == x_2", "w_detached == w"),
    ]
    assert str(from_function(loss).formula) == "w * x_1 + w * x_2 + (x_1 + x_2) + (y - w)**2"


def test_a_parameter_that_is_only_detached() -> None:
    def loss(recon, target):
        return (recon - target.detach()) ** 2 + target.detach()

    found = from_function(loss, assume=["target >= 0"], detached=True)
    assert list(map(str, found.assume)) == ["target_detached >= 0"]


@pytest.mark.lean
def test_laws_are_about_values() -> None:
    report = verify(vq_vae, "vq_vae() == recon + (1 + beta) * (z_q - z_e)**2")
    assert report.ok, report


@pytest.mark.lean
def test_the_weight_of_the_other_of_two_equal_terms_is_found() -> None:
    names = {"codebook": CODEBOOK, "commitment": COMMITMENT}
    assert same_as(vq_vae, "vq_vae", **names).equal
    for wrong in (with_the_weight_on_the_codebook, with_the_other_one_detached):
        options = {"weights": ["beta"], "assume": ["recon >= 0"]}
        with pytest.raises(AssertionError, match="different"):
            same_as(from_function(wrong, **options, detached=True), "vq_vae", **names)
        by_value = dict.fromkeys(names, "(z_q - z_e)**2")
        assert same_as(from_function(wrong, **options), "vq_vae", **by_value).equal


def test_a_name_that_is_taken_is_refused() -> None:
    def loss(x, x_detached):
        return x.detach() + x_detached

    with pytest.raises(TracingError, match="x_detached is a parameter"):
        from_function(loss, detached=True)


def test_the_option_is_true_or_false() -> None:
    with pytest.raises(TypeError, match="detached is True or False, not 'x'"):
        from_function(vq_vae, detached="x")
