"""DPO on synthetic preferences, whose loss is proved to be what it is meant to be.

    python examples/dpo.py             trains, and prints the loss going down from log 2
    pybridge verify examples/dpo.py    proves what is said of the loss under BELIEFS

The loss: R. Rafailov, A. Sharma, E. Mitchell, S. Ermon, C. D. Manning, C. Finn, Direct Preference
Optimization: Your Language Model is Secretly a Reward Model, NeurIPS 2023, equation (7).
"""

import copy
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

import pybridge
from pybridge import Law

BELIEFS: dict[str, Any] = {
    "name": "dpo_loss",
    "weights": ["beta"],
    "assume": ["beta > 0"],
    "decreasing": ["chosen"],
    "increasing": ["rejected"],
    "where": {"margin": "beta * (chosen - reference_chosen - (rejected - reference_rejected))"},
    "laws": [
        Law("positive", "dpo_loss() > 0"),
        Law(
            "starts_at_log_two",
            "dpo_loss(chosen=reference_chosen, rejected=reference_rejected) == log(2)",
        ),
        Law("below_log_two_where_the_chosen_leads", "dpo_loss() < log(2)", assume=["margin > 0"]),
        Law("bounds_the_margin", "dpo_loss() > -margin"),
        Law(
            "only_the_difference_counts",
            "dpo_loss(chosen=chosen + shift, rejected=rejected + shift) == dpo_loss()",
            forall=["shift"],
        ),
    ],
}
"""What people believe of the loss. In `bugs.py`, versions with a mistake are held against it."""


@pybridge.objective(**BELIEFS)
def dpo_loss(
    chosen: Tensor,
    rejected: Tensor,
    reference_chosen: Tensor,
    reference_rejected: Tensor,
    beta: float,
) -> Tensor:
    """Return the loss of a batch of pairs, from the logarithms of their probabilities."""
    reward_chosen = beta * (chosen - reference_chosen)
    reward_rejected = beta * (rejected - reference_rejected)
    return -F.logsigmoid(reward_chosen - reward_rejected).mean()


FEATURES, ANSWERS = 8, 16


def preferences(count: int) -> tuple[Tensor, Tensor, Tensor]:
    """Return prompts, and the numbers of a chosen and a rejected answer to each.

    The answers are two at random; which of them is chosen depends on a reward, linear in the
    prompt, as R. A. Bradley and M. E. Terry have it (1952).
    """
    prompts = torch.randn(count, FEATURES)
    reward = prompts @ torch.randn(FEATURES, ANSWERS)
    pair = torch.rand(count, ANSWERS).topk(2).indices
    first, second = reward.gather(1, pair).unbind(1)
    swap = torch.rand(count) > torch.sigmoid(first - second)
    pair = torch.where(swap[:, None], pair.flip(1), pair)
    return prompts, pair[:, 0], pair[:, 1]


def log_prob(policy: nn.Module, prompts: Tensor, answers: Tensor) -> Tensor:
    """Return the logarithms of the probabilities of answers to prompts, of shape (batch,)."""
    return F.log_softmax(policy(prompts), dim=-1).gather(1, answers[:, None]).squeeze(1)


def train(
    loss: Callable[..., Tensor] = dpo_loss, steps: int = 200, beta: float = 0.5
) -> list[dict[str, float]]:
    """Train a policy with a loss, and return what came of every step."""
    torch.set_num_threads(1)  # such small tensors only wait for more
    torch.manual_seed(0)
    prompts, good, bad = preferences(1024)
    reference = nn.Sequential(nn.Linear(FEATURES, 32), nn.Tanh(), nn.Linear(32, ANSWERS))
    policy = copy.deepcopy(reference)
    with torch.no_grad():
        reference_chosen = log_prob(reference, prompts, good)
        reference_rejected = log_prob(reference, prompts, bad)
    optimizer = torch.optim.Adam(policy.parameters(), lr=1e-2)
    history = []
    for _ in range(steps):
        chosen, rejected = log_prob(policy, prompts, good), log_prob(policy, prompts, bad)
        value = loss(chosen, rejected, reference_chosen, reference_rejected, beta)
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
        margin = chosen - reference_chosen - (rejected - reference_rejected)
        accuracy = (margin > 0).float().mean().item()
        history.append({"loss": value.item(), "pairs in the right order": accuracy})
    return history


if __name__ == "__main__":
    for step, row in enumerate(train()):
        if step % 25 == 0:
            print(f"step {step + 1}:", ", ".join(f"{name} {row[name]:.3f}" for name in row))
