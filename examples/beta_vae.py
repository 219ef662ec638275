"""A β-VAE on synthetic data, whose loss is proved to be what it is meant to be.

    python examples/beta_vae.py             trains, and prints the loss going down
    pybridge verify examples/beta_vae.py    proves what is said of the loss under BELIEFS

Nothing is assumed of the divergence: it is computed from `mu` and `log_var`, and that it is never
negative, so that a larger beta never makes the loss smaller, is proved from there.

The loss: I. Higgins, L. Matthey, A. Pal, C. Burgess, X. Glorot, M. Botvinick, S. Mohamed,
A. Lerchner, beta-VAE, ICLR 2017. The divergence in closed form: D. P. Kingma, M. Welling,
Auto-Encoding Variational Bayes, ICLR 2014, appendix B.
"""

from collections.abc import Callable
from typing import Annotated, Any

import torch
from torch import Tensor, nn

import pybridge
from pybridge import Law, vector

Point = Annotated[Tensor, vector(3)]
"""What is encoded, point by point: a tensor of shape (batch, 3)."""

Latent = Annotated[Tensor, vector(2)]
"""What it is encoded as, by means and variances: a tensor of shape (batch, 2)."""

BELIEFS: dict[str, Any] = {
    "name": "beta_vae_loss",
    "weights": ["beta"],
    "assume": ["beta >= 0"],
    "where": {
        "recon": "((x_1 - x_hat_1)**2 + (x_2 - x_hat_2)**2 + (x_3 - x_hat_3)**2) / 2",
        "kl_1": "(mu_1**2 + exp(log_var_1) - 1 - log_var_1) / 2",
        "kl_2": "(mu_2**2 + exp(log_var_2) - 1 - log_var_2) / 2",
    },
    "increasing": ["beta"],
    "nonnegative": True,
    "equals": {"beta": 0, "to": "recon"},
    "laws": [
        Law("divergence_is_never_negative", "beta_vae_loss(beta=1) - beta_vae_loss(beta=0) >= 0"),
        Law("is_the_vae_at_one", "beta_vae_loss(beta=1) == recon + kl_1 + kl_2"),
        Law("bounds_the_vae", "beta_vae_loss() >= recon + kl_1 + kl_2", assume=["beta >= 1"]),
        Law(
            "unused_coordinates_are_free",
            "beta_vae_loss(mu_2=0, log_var_2=0) == recon + beta * kl_1",
        ),
    ],
}
"""What people believe of the loss. In `bugs.py`, versions with a mistake are held against it."""


@pybridge.objective(**BELIEFS)
def beta_vae_loss(x: Point, x_hat: Point, mu: Latent, log_var: Latent, beta: float) -> Tensor:
    """Return the loss of a batch: half the squared error, and beta times the divergence."""
    recon = 0.5 * (x_hat - x).pow(2).sum(dim=-1)
    kl = -0.5 * (1 + log_var - mu.pow(2) - log_var.exp()).sum(dim=-1)
    return (recon + beta * kl).mean()


class VAE(nn.Module):
    """An encoder to means and variances, and a decoder."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(3, 32), nn.Tanh(), nn.Linear(32, 4))
        self.decoder = nn.Sequential(nn.Linear(2, 32), nn.Tanh(), nn.Linear(32, 3))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return the reconstruction, the means, and the logarithms of the variances."""
        mu, log_var = self.encoder(x).chunk(2, dim=-1)
        z = mu + torch.exp(0.5 * log_var) * torch.randn_like(mu)
        return self.decoder(z), mu, log_var


def points(count: int) -> Tensor:
    """Return noisy points of a curved surface, in units of the decoder's standard deviation."""
    u, v = torch.randn(2, count)
    return 4 * torch.stack([u, v, torch.sin(u) * v], dim=-1) + 0.5 * torch.randn(count, 3)


def train(
    loss: Callable[..., Tensor] = beta_vae_loss, steps: int = 400, beta: float = 2.0
) -> list[dict[str, float]]:
    """Train a VAE with a loss, and return what came of every step."""
    torch.set_num_threads(1)  # such small tensors only wait for more
    torch.manual_seed(0)
    x = points(512)
    model = VAE()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
    history = []
    for _ in range(steps):
        x_hat, mu, log_var = model(x)
        value = loss(x, x_hat, mu, log_var, beta)
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
        with torch.no_grad():
            error = (x_hat - x).pow(2).mean()
            deviation = torch.exp(0.5 * log_var).mean()
        history.append(
            {"loss": value.item(), "squared error": error.item(), "deviation": deviation.item()}
        )
    return history


if __name__ == "__main__":
    for step, row in enumerate(train()):
        if step % 50 == 49:
            print(f"step {step + 1}:", ", ".join(f"{name} {row[name]:.3f}" for name in row))
