"""Losses with a mistake, as people report them, held against what is believed of the right ones.

    pybridge verify examples/bugs.py    finds each, with the line and with numbers
    python examples/bugs.py             trains with each, beside the right one

Every mistake is one line. None of them raises an error, and with each of them the loss goes down.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

import beta_vae
import dpo
import ppo
import pybridge
from beta_vae import Latent, Point


@pybridge.objective(**beta_vae.BELIEFS)
def divergence_with_the_wrong_sign(
    x: Point, x_hat: Point, mu: Latent, log_var: Latent, beta: float
) -> Tensor:
    """Add what the paper's appendix B gives, which is minus the divergence.

    Asked for in pytorch/examples, issue 824, and proposed in keras-team/keras-io, issue 270. The
    loss falls without end, as the posterior is driven away from the prior.
    """
    recon = 0.5 * (x_hat - x).pow(2).sum(dim=-1)
    kl = 0.5 * (1 + log_var - mu.pow(2) - log_var.exp()).sum(dim=-1)
    return (recon + beta * kl).mean()


@pybridge.objective(**beta_vae.BELIEFS)
def divergence_as_a_mean(
    x: Point, x_hat: Point, mu: Latent, log_var: Latent, beta: float
) -> Tensor:
    """Average over the coordinates of the latent, where the divergence is a sum.

    Reported in maxhodak/keras-molecules, issue 59, and mkusner/grammarVAE, issue 2. It divides beta
    by the dimension of the latent: reconstructions are better, posteriors narrower, and two runs
    with latents of different dimensions are no more comparable at one beta.
    """
    recon = 0.5 * (x_hat - x).pow(2).sum(dim=-1)
    kl = -0.5 * (1 + log_var - mu.pow(2) - log_var.exp()).mean(dim=-1)
    return (recon + beta * kl).mean()


@pybridge.objective(**ppo.BELIEFS)
def maximum_without_the_minus(
    log_prob: Tensor, old_log_prob: Tensor, advantage: Tensor, epsilon: float
) -> Tensor:
    """Turn the minimum into a maximum for the sake of the minus, and forget the minus.

    Reported in yandexdataschool/Practical_RL, issue 248. The loss falls, and the policy learns to
    choose the worst actions.
    """
    ratio = torch.exp(log_prob - old_log_prob)
    clipped = torch.clamp(ratio, 1 - epsilon, 1 + epsilon)
    return torch.max(ratio * advantage, clipped * advantage).mean()


@pybridge.objective(**ppo.BELIEFS)
def minimum_of_the_ratios(
    log_prob: Tensor, old_log_prob: Tensor, advantage: Tensor, epsilon: float
) -> Tensor:
    """Take the minimum before the advantage is multiplied, whatever its sign.

    Reported in takuseno/ppo, issue 3. For bad actions the clip is at the wrong end: they are pushed
    down beyond it, and no more unlearned once they have become likelier.
    """
    ratio = torch.exp(log_prob - old_log_prob)
    clipped = torch.clamp(ratio, 1 - epsilon, 1 + epsilon)
    return -(torch.min(ratio, clipped) * advantage).mean()


@pybridge.objective(**dpo.BELIEFS)
def chosen_and_rejected_swapped(
    chosen: Tensor,
    rejected: Tensor,
    reference_chosen: Tensor,
    reference_rejected: Tensor,
    beta: float,
) -> Tensor:
    """Subtract the rewards the wrong way round.

    What it looks like is reported in huggingface/trl, issue 2578: training works only once the
    columns of the data are swapped as well. The loss falls, and the policy prefers the rejected.
    """
    reward_chosen = beta * (chosen - reference_chosen)
    reward_rejected = beta * (rejected - reference_rejected)
    return -F.logsigmoid(reward_rejected - reward_chosen).mean()


@pybridge.objective(**dpo.BELIEFS)
def beta_on_one_side(
    chosen: Tensor,
    rejected: Tensor,
    reference_chosen: Tensor,
    reference_rejected: Tensor,
    beta: float,
) -> Tensor:
    """Scale the reward of the chosen answer only.

    The loss starts at log 2 and falls faster than the right one, as for beta below 1 it falls when
    both answers become less likely; more pairs stay in the wrong order.
    """
    reward_chosen = beta * (chosen - reference_chosen)
    reward_rejected = rejected - reference_rejected
    return -F.logsigmoid(reward_chosen - reward_rejected).mean()


BUGS = {
    divergence_with_the_wrong_sign: beta_vae,
    divergence_as_a_mean: beta_vae,
    maximum_without_the_minus: ppo,
    minimum_of_the_ratios: ppo,
    chosen_and_rejected_swapped: dpo,
    beta_on_one_side: dpo,
}
"""Each mistake, and the example whose loss has it."""


if __name__ == "__main__":
    for bug, example in BUGS.items():
        print(f"{example.__name__}: {bug.__name__}, and the right loss beside it")
        wrong, right = example.train(bug), example.train()
        for when, step in (("early", len(right) // 10), ("at the end", -1)):
            for name, value in wrong[step].items():
                print(f"  {name}, {when}: {value:.3f}, right {right[step][name]:.3f}")
