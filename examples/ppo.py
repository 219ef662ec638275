"""PPO on a small contextual bandit, whose clipped loss is proved to be what it is meant to be.

    python examples/ppo.py             trains, and prints losses going down and rewards going up
    pybridge verify examples/ppo.py    proves what is said of the loss under BELIEFS

The loss: J. Schulman, F. Wolski, P. Dhariwal, A. Radford, O. Klimov, Proximal Policy Optimization
Algorithms, 2017, equation (7), with the sign of a loss.
"""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from torch.distributions import Categorical

import pybridge
from pybridge import Law

BELIEFS: dict[str, Any] = {
    "name": "ppo_loss",
    "assume": ["epsilon >= 0"],
    "where": {"ratio": "exp(log_prob - old_log_prob)"},
    "laws": [
        Law("clipping_never_flatters", "ppo_loss() >= -ratio * advantage"),
        Law(
            "is_unclipped_in_the_trust_region",
            "ppo_loss() == -ratio * advantage",
            assume=["1 - epsilon <= ratio <= 1 + epsilon"],
        ),
        Law("starts_at_the_advantage", "ppo_loss(log_prob=old_log_prob) == -advantage"),
        Law(
            "good_actions_gain_no_more_beyond_it",
            "ppo_loss() == -(1 + epsilon) * advantage",
            assume=["advantage >= 0", "ratio >= 1 + epsilon"],
        ),
        Law(
            "bad_actions_gain_no_more_below_it",
            "ppo_loss() == -(1 - epsilon) * advantage",
            assume=["advantage <= 0", "ratio <= 1 - epsilon"],
        ),
        Law("gain_is_bounded", "ppo_loss() >= -(1 + epsilon) * abs(advantage)"),
        # Bad actions that became likelier are not clipped, so that they can be unlearned.
        Law("loss_is_bounded", "ppo_loss() <= (1 + epsilon) * abs(advantage)", expect="disproved"),
    ],
}
"""What people believe of the loss. In `bugs.py`, versions with a mistake are held against it."""


@pybridge.objective(**BELIEFS)
def ppo_loss(log_prob: Tensor, old_log_prob: Tensor, advantage: Tensor, epsilon: float) -> Tensor:
    """Return the clipped loss of a batch of actions."""
    ratio = torch.exp(log_prob - old_log_prob)
    clipped = torch.clamp(ratio, 1 - epsilon, 1 + epsilon)
    return -torch.min(ratio * advantage, clipped * advantage).mean()


CONTEXTS, ACTIONS = 6, 5


def rewards(context: Tensor, action: Tensor) -> Tensor:
    """Return a noisy reward, whose mean is 1 for the best action and less for its neighbours."""
    distance = (action - context) % ACTIONS
    return 1.0 - 0.5 * distance + 0.5 * torch.randn(context.shape)


def train(
    loss: Callable[..., Tensor] = ppo_loss, iterations: int = 20, epsilon: float = 0.2
) -> list[dict[str, float]]:
    """Train a policy with a loss, and return what came of every batch of actions."""
    torch.set_num_threads(1)  # such small tensors only wait for more
    torch.manual_seed(0)
    policy = nn.Embedding(CONTEXTS, ACTIONS)
    nn.init.zeros_(policy.weight)
    optimizer = torch.optim.Adam(policy.parameters(), lr=0.02)
    history = []
    for _ in range(iterations):
        context = torch.randint(CONTEXTS, (256,))
        with torch.no_grad():
            behaviour = Categorical(logits=policy(context))
            action = behaviour.sample()
            old_log_prob = behaviour.log_prob(action)
        reward = rewards(context, action)
        advantage = (reward - reward.mean()) / reward.std()
        values = []
        for _ in range(40):
            log_prob = Categorical(logits=policy(context)).log_prob(action)
            value = loss(log_prob, old_log_prob, advantage, epsilon)
            optimizer.zero_grad()
            value.backward()
            optimizer.step()
            values.append(value.item())
        with torch.no_grad():
            log_prob = Categorical(logits=policy(context)).log_prob(action)
            ratio = torch.exp(log_prob - old_log_prob)
        history.append(
            {
                "reward": reward.mean().item(),
                "first loss": values[0],
                "last loss": values[-1],
                "smallest ratio": ratio.min().item(),
                "largest ratio": ratio.max().item(),
            }
        )
    return history


if __name__ == "__main__":
    for iteration, row in enumerate(train()):
        if iteration % 2 == 1:
            print(f"batch {iteration + 1}:", ", ".join(f"{name} {row[name]:.3f}" for name in row))
