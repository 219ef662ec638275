"""The catalog: every entry is complete, and the prover finds for each law what it expects.

Lean has the last word on these laws; `docs/generate_catalog.py` and `pybridge verify --catalog`
ask it. Here the prover's proposals are compared with the expectations, which takes no Lean.
"""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from pybridge import catalog
from pybridge.objectives.families import all_laws
from pybridge.objectives.law import Law
from pybridge.prover import Counterexample, Proof
from pybridge.prover.problem import breaks
from pybridge.prover.search import prove
from pybridge.translation.unfolding import problem_of

NAMES = catalog.names()

REQUIRED = {
    "VAE": "vae",
    "beta-VAE": "beta_vae",
    "beta-VAE with capacity": "capacity_vae",
    "annealed beta": "annealed_vae",
    "cyclical beta": "cyclical_vae",
    "beta-TCVAE": "beta_tcvae",
    "FactorVAE": "factor_vae",
    "DIP-VAE I": "dip_vae_i",
    "DIP-VAE II": "dip_vae_ii",
    "InfoVAE": "info_vae",
    "MMD-VAE": "mmd_vae",
    "WAE": "wae",
    "RAE": "rae",
    "CVAE": "cvae",
    "free bits": "free_bits_vae",
    "sigma-VAE": "sigma_vae",
    "VQ-VAE": "vq_vae",
    "VQ-VAE-2": "vq_vae_2",
    "VQGAN": "vqgan",
    "dVAE": "dvae",
    "LSGAN, discriminator": "lsgan_discriminator",
    "LSGAN, generator": "lsgan_generator",
    "hinge GAN, discriminator": "hinge_gan_discriminator",
    "hinge GAN, generator": "hinge_gan_generator",
    "WGAN": "wgan_critic",
    "WGAN-GP": "wgan_gp",
    "BEGAN": "began_discriminator",
    "EBGAN": "ebgan_discriminator",
    "AC-GAN": "acgan_discriminator",
    "InfoGAN": "info_gan",
    "BiGAN/ALI with reconstruction": "alice",
    "CycleGAN": "cycle_gan",
    "pix2pix": "pix2pix",
    "StyleGAN path length": "stylegan2_path_length",
    "IDDPM": "iddpm",
    "consistency": "consistency_trajectory",
    "knowledge distillation": "knowledge_distillation",
    "label smoothing": "label_smoothing",
    "PPO": "ppo_clip",
    "RLHF with KL penalty": "rlhf",
    "DPO": "dpo",
    "elastic net": "elastic_net",
    "divergence of Gaussians": "gaussian_kl",
    "binary cross entropy": "binary_cross_entropy",
    "focal": "focal",
    "DPO, with its logarithm": "dpo_pair",
    "KTO": "kto_desirable",
    "GRPO's estimate of the divergence": "kl_estimator_k3",
    "PPO, with its ratio": "ppo_ratio",
    "InfoNCE": "info_nce_three",
    "uncertainty weighting": "uncertainty_weighting",
    "GIoU": "giou",
    "Dice": "soft_dice",
    "Charbonnier": "charbonnier",
    "binary cross entropy with logits": "bce_with_logits",
    "label smoothing, with its logarithms": "label_smoothing_two",
    "WGAN-GP, with its norm": "wgan_gp_norm",
    "SAC": "sac_policy",
    "pseudo-Huber": "pseudo_huber",
    "Cauchy": "cauchy",
    "Welsch": "welsch",
    "Geman and McClure": "geman_mcclure",
    "log-cosh": "log_cosh",
    "IWAE": "iwae_two",
    "CQL": "cql",
    "SigLIP": "siglip_pair",
    "MINE": "mine",
    "f-GAN": "f_gan_kl",
}
"""The objectives that must be there, as they are known, and what the catalog calls them."""


def laws_of(name: str) -> list[Law]:
    spec = catalog.load(name)
    return [law for law in all_laws(spec.objective, spec.laws) if isinstance(law, Law)]


@pytest.mark.parametrize("known_as", REQUIRED)
def test_the_well_known_objectives_are_there(known_as: str) -> None:
    assert REQUIRED[known_as] in NAMES


@pytest.mark.parametrize("name", NAMES)
def test_an_entry_is_complete(name: str) -> None:
    spec = catalog.load(name)
    objective = spec.objective
    assert objective.name == name
    assert re.search(r"\b(19|20)\d\d\b", objective.reference), "the reference gives no year"
    assert list(objective.meanings) and set(objective.meanings) == set(objective.variables)
    assert all(objective.meanings.values())
    assert spec.laws, "no law of its own"
    assert any(law.expect == "proved" for law in spec.laws)


@pytest.mark.parametrize("name", NAMES)
def test_an_entry_says_nothing_twice(name: str) -> None:
    spec = catalog.load(name)
    statements = [law.stated_where(law.hypotheses(spec.objective)) for law in spec.laws]
    assert len(set(statements)) == len(statements)


@pytest.mark.parametrize("name", NAMES)
def test_its_laws_come_out_as_expected(name: str) -> None:
    spec = catalog.load(name)
    assert spec.lock, "its findings are not locked"
    surprises = {}
    for law in laws_of(name):
        problem = problem_of(spec.objective, law)
        outcome = prove(problem)
        expected = law.expect if law.required else spec.lock.findings[law.name].verdict
        wanted = Proof if expected == "proved" else Counterexample
        if not isinstance(outcome, wanted):
            surprises[law.name] = outcome
        elif isinstance(outcome, Counterexample):
            assert breaks(problem, outcome.point)
    assert not surprises


def test_the_catalog_is_as_large_as_promised() -> None:
    assert len(NAMES) >= 125
    assert sum(len(laws_of(name)) for name in NAMES) >= 1950
    false_beliefs = [
        law for name in NAMES for law in catalog.load(name).laws if law.expect == "disproved"
    ]
    assert len(false_beliefs) >= 110


def test_all_files_of_the_catalog_are_entries() -> None:
    stems = {
        entry.name.removesuffix(".toml")
        for entry in files(catalog).iterdir()
        if entry.name.endswith(".toml") and not entry.name.endswith(".lock.toml")
    }
    assert stems == set(NAMES)


def test_entries_come_in_alphabetical_order() -> None:
    assert [spec.objective.name for spec in catalog.catalog()] == sorted(NAMES)


def test_an_unknown_name_is_refused_with_a_suggestion() -> None:
    with pytest.raises(LookupError, match="did you mean 'beta_vae'"):
        catalog.load("beta_vea")


def test_a_name_like_nothing_is_refused_with_all_names() -> None:
    with pytest.raises(LookupError, match=r"it has .*beta_vae.*wgan_gp"):
        catalog.load("quux")


@pytest.mark.parametrize("name", ["../spec", "beta_vae.toml", "", "/etc/passwd"])
def test_a_name_is_not_a_path(name: str) -> None:
    with pytest.raises(LookupError):
        catalog.load(name)
