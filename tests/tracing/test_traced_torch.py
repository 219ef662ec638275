"""PyTorch functions and modules, traced; the values are those of PyTorch.

Without PyTorch the tests are skipped.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from refused_lines import assert_refused_at_mark
from tracing_points import assert_same, points

import pybridge
from pybridge import from_function, from_module, vector, verify

torch: Any = pytest.importorskip("torch", reason="PyTorch is not installed")
F: Any = torch.nn.functional if hasattr(torch, "nn") else None
D: Any = torch.distributions if hasattr(torch, "nn") else None


def tensors(point: dict[str, float]) -> dict[str, Any]:
    """A point as tensors; what is called `x_1`, `x_2` is a vector."""
    found: dict[str, Any] = {}
    for name, value in point.items():
        head, _, index = name.rpartition("_")
        if index.isdigit():
            found.setdefault(head, []).append((int(index), value))
        else:
            found[name] = torch.tensor(value, dtype=torch.float64)
    for name, values in found.items():
        if isinstance(values, list):
            found[name] = torch.tensor([v for _, v in sorted(values)], dtype=torch.float64)
    return found


def elementary(x, y):
    total = torch.clamp(x, min=-1, max=1) + torch.clamp(y, min=0) + torch.clamp(x, max=y)
    total = total + torch.relu(x) + F.relu(y) + F.softplus(x) + F.softplus(y, beta=2)
    total = total + torch.sigmoid(x) + torch.tanh(y) + torch.exp(x) + torch.log1p(torch.exp(y))
    total = total + torch.sqrt(1 + x**2) + torch.abs(y) + torch.square(x) + F.logsigmoid(y)
    total = total + F.leaky_relu(x, 0.1) + F.elu(y) + F.silu(x) + F.hardtanh(y) + F.relu6(x)
    return total + torch.rsqrt(1 + y.square()) + torch.expm1(x) + x.pow(2) + y.abs().sqrt()


def of_two(x, y):
    total = torch.maximum(x, y) + torch.minimum(x, y) + torch.max(x, y) + torch.where(x > y, x, y)
    total = total + torch.where(x > 0, x, torch.zeros_like(x)) + torch.logaddexp(x, y)
    total = total + torch.where((x > 0) & (y > 0), x * y, 0.0 * x) + x.clamp(0, 1) + x.max(y)
    total = total + (x > 0) * x + (y > 0).double() * y**2 + torch.lerp(x, y, 0.25)
    total = total + torch.logsumexp(torch.stack([x, y, x + y]), dim=0) + (2.0 - x) / (1 + y**2)
    return total + torch.tensor(0.1, dtype=torch.float64) * x + 2.0 ** torch.tanh(x)


def losses(x, y):
    total = F.mse_loss(x, y) + F.l1_loss(x, y) + F.smooth_l1_loss(x, y)
    total = total + F.smooth_l1_loss(x, y, beta=0.5) + F.huber_loss(x, y, delta=2.0)
    total = total + F.binary_cross_entropy_with_logits(x, torch.sigmoid(y))
    total = total + F.binary_cross_entropy_with_logits(y, torch.ones_like(y))
    total = total + F.binary_cross_entropy_with_logits(
        x, torch.zeros_like(x), pos_weight=torch.tensor(3.0, dtype=torch.float64)
    )
    return total + F.binary_cross_entropy(torch.sigmoid(x), torch.sigmoid(y))


def of_vectors(x: vector(3), y: vector(3), beta):
    total = x.mean() + y.sum() + torch.norm(x) + torch.linalg.norm(y) + torch.dot(x, y) + x @ y
    total = total + x[0] - y[-1] + x[1:].sum() + sum(x * 2) + x.max() + y.min() + x.shape[-1]
    total = total + F.mse_loss(x, y) + F.mse_loss(x, y, reduction="sum") + F.l1_loss(x, y)
    total = total + F.smooth_l1_loss(x, y) + F.binary_cross_entropy_with_logits(x, torch.sigmoid(y))
    total = total + torch.logsumexp(x, dim=-1) + torch.softmax(y, dim=-1)[0]
    total = total + F.log_softmax(x, dim=-1)[1] + F.cross_entropy(y, torch.tensor(2))
    total = total + torch.where(x > 0, x, torch.zeros_like(x)).sum()
    return total + beta * torch.clamp(x - y, min=0).mean() + x.detach().cpu().float().mean() * 0


def likelihoods(x: vector(3), y: vector(3), mu, target):
    log_probabilities, probabilities = F.log_softmax(x, dim=-1), torch.softmax(y, dim=-1)
    total = F.nll_loss(log_probabilities, torch.tensor(1)) + F.cross_entropy(x, probabilities)
    total = total + F.cross_entropy(x, torch.tensor(2), label_smoothing=0.1)
    total = total + F.cross_entropy(x, probabilities, label_smoothing=0.25)
    total = total + F.kl_div(log_probabilities, probabilities, reduction="sum")
    total = total + F.kl_div(x, y, log_target=True, reduction="none").sum(dim=-1)
    total = total + F.kl_div(mu, torch.exp(target), reduction="batchmean")
    total = total + F.gaussian_nll_loss(mu, target, torch.relu(target))
    total = total + F.gaussian_nll_loss(x, y, torch.exp(x), eps=0.5, reduction="sum")
    total = total + F.poisson_nll_loss(mu, target) + F.poisson_nll_loss(x, y, reduction="sum")
    return total + F.poisson_nll_loss(torch.exp(mu), target, log_input=False, eps=0.25)


def distances(a: vector(3), b: vector(3), c: vector(3)):
    total = F.pairwise_distance(a, b) + F.pairwise_distance(a, c, p=1, eps=0.25)
    total = total + F.cosine_similarity(a, b, dim=-1) + F.cosine_similarity(a, b, dim=-1, eps=2.0)
    total = total + F.normalize(a, dim=-1)[1] + F.normalize(c, p=1, dim=-1, eps=3.0).sum()
    total = total + F.triplet_margin_loss(a, b, c)
    return total + F.triplet_margin_loss(a, b, c, margin=0.2, p=1, swap=True)


def embeddings(a: vector(3), b: vector(3), x):
    total = F.hinge_embedding_loss(a, torch.tensor([1.0, -1.0, -1.0])) + F.hinge_embedding_loss(
        b, -torch.ones(3), margin=2.0, reduction="sum"
    )
    total = total + F.hinge_embedding_loss(x, torch.tensor(-1.0), margin=0.5)
    for target in (torch.tensor(1), torch.tensor(-1)):
        total = total + F.cosine_embedding_loss(a, b, target)
    total = total + F.cosine_embedding_loss(a, b, torch.tensor(-1), margin=0.5)
    total = total + F.multi_margin_loss(a, torch.tensor(1)) * x
    total = total + F.multi_margin_loss(b, torch.tensor(0), p=2, margin=0.25)
    return (
        total + a.gather(-1, torch.tensor([2]))[0] * torch.gather(b, -1, torch.tensor([0, 1])).sum()
    )


def divergences(mu, log_var, a: vector(2), b: vector(2)):
    standard = D.Normal(torch.tensor(0.0).double(), torch.tensor(1.0).double())
    total = D.kl_divergence(D.Normal(mu, torch.exp(0.5 * log_var)), standard)
    total = total + D.kl_divergence(D.Normal(a, b.exp()), D.Normal(b, 1 + a**2)).sum(dim=-1)
    vectors = D.Independent(D.Normal(a, b.exp()), 1)
    others = D.Independent(D.Normal(torch.zeros_like(a), torch.ones_like(b)), 1)
    total = total + D.kl_divergence(vectors, others) + D.Bernoulli(logits=mu).entropy()
    total = total + D.kl_divergence(D.Laplace(mu, log_var.exp()), D.Laplace(0.0, 1.0))
    unchecked = D.Normal(mu, log_var.exp(), validate_args=False)
    return total - unchecked.log_prob(a).sum(dim=-1) - D.Normal(mu, log_var.exp()).entropy()


def spreads(x: vector(3), y: vector(4)):
    total = x.std() + y.var() + torch.std(x) + torch.var(y, correction=0) + torch.std(x, dim=-1)
    total = total + x.var(unbiased=False) + y.std(False) + x.var(-1, True) + y.std(correction=2)
    return total + ((x - x.mean()) / (x.std() + 1e-8))[0] * y[1]


@pytest.mark.parametrize(
    "function",
    [
        elementary,
        of_two,
        losses,
        of_vectors,
        likelihoods,
        distances,
        spreads,
        embeddings,
        divergences,
    ],
)
def test_the_values_are_those_of_torch(function: Callable[..., Any]) -> None:
    assert_same(function, from_function(function), tensors, tolerance=1e-6)


def of_batches(x: vector(3), y: vector(3), a, b):
    total = x.sum(dim=-1) + torch.mean(y, -1) + x.norm(dim=-1) + x[..., 0] * y[:, -1] / x.size(-1)
    first, second, third = x.unbind(-1)
    total = total + first * second - third + torch.stack([a, b]).logsumexp(dim=0)
    total = total + torch.cat([x, torch.stack([a, b], dim=-1)], dim=-1).amax(dim=-1)
    total = (
        total + F.cosine_similarity(x, y) + F.normalize(x)[..., 2] + F.softmax(y, dim=-1)[..., 1]
    )
    total = total + F.kl_div(x, y.exp(), reduction="none").sum(dim=-1)
    longer, shorter = x.chunk(2, dim=-1)
    total = total + longer.amax(dim=-1) * shorter.sum(dim=-1) + y.split([1, 2], -1)[1].norm(dim=-1)
    total = total + torch.split(y, 2, dim=-1)[0].prod(dim=-1) + torch.chunk(x, 4, -1)[2][..., 0]
    return total + y.std(dim=-1) + (x.var(dim=-1, unbiased=False) + 1).log()


def test_a_batch_has_the_formula_s_value_at_each_point() -> None:
    objective = from_function(of_batches)
    some = list(points(objective.variables))[:50]
    arguments: dict[str, Any] = {
        name: torch.stack([tensors(point)[name] for point in some]) for name in ("x", "y", "a", "b")
    }
    values = of_batches(**arguments)
    expected = [float(objective(**point)) for point in some]
    assert values.shape == (50,)
    assert torch.allclose(values, torch.tensor(expected, dtype=torch.float64), rtol=1e-6)


def draws_in_torch(recon, kl):
    return recon + torch.rand(()) * kl  # here


def draws_noise(recon, kl):
    return recon + torch.randn_like(kl)  # here


def drops_out(recon, kl):
    return recon + F.dropout(kl)  # here


def takes_the_sign(recon, kl):
    return recon + torch.sign(kl)  # here


def makes_a_tensor(recon, kl):
    return torch.tensor([recon, kl]).sum()  # here


def jumps_in_where(recon, kl):
    return torch.where(kl > 0, recon, recon + 1)  # here


def reduces_a_dimension(recon, kl):
    return recon + kl.sum(dim=1)  # here


def divides_by_the_batch(x: vector(3)):
    return x.square().sum() / len(x)  # here


def sums_the_batch(x: vector(3)):
    return x.square().sum(dim=0)  # here


def sums_dimension_1(x: vector(3)):
    return torch.sum(x, 1)  # here


def divides_the_batch(x: vector(3)):
    first, second = x.chunk(2)  # here
    return first.sum() * second.sum()


def splits_what_is_not_there(x: vector(3)):
    return x.split([1, 3], dim=-1)[1].sum()  # here


def takes_the_batch_apart(x: vector(3)):
    a, b, c = x.unbind()  # here
    return a * b * c


def averages_over_the_batch(x: vector(3), y: vector(3)):
    return F.kl_div(x, y, reduction="batchmean")  # here


def classifies_by_the_batch(x, y):
    return F.cross_entropy(torch.stack([x, y]), torch.tensor(1))  # here


def draws_from_a_distribution(mu):
    return D.Normal(mu, 1.0).rsample()  # here


def checks_a_sample(mu, x):
    return D.Normal(mu, 1.0).log_prob(x)  # here


def has_any_scale(mu, scale):
    return D.kl_divergence(D.Normal(mu, scale), D.Normal(0.0, 1.0))  # here


def has_an_unknown_target(x: vector(3), y):
    return F.hinge_embedding_loss(x, y)  # here


def gathers_in_the_batch(x: vector(3)):
    return x.gather(1, torch.tensor([0]))  # here


def gathers_somewhere(x: vector(3), y):
    return x.gather(-1, y)  # here


def is_a_network(recon, kl):
    return recon + torch.nn.Linear(1, 1)(kl)  # here


def casts(recon, kl):
    return recon + kl.to(torch.int64)  # here


def clamps_in_place(recon, kl):
    kl.clamp_(min=0)  # here
    return recon + kl


def adds_a_constant(recon, kl):
    return recon + F.gaussian_nll_loss(recon, kl, torch.exp(kl), full=True)  # here


def chooses_by_a_value(recon, kl):
    return F.nll_loss(F.log_softmax(torch.stack([recon, kl], dim=-1), dim=-1), kl)  # here


def has_too_few_probabilities(recon, kl):
    return F.cross_entropy(torch.stack([recon, kl], dim=-1), torch.tensor([1.0]))  # here


REFUSED = {
    adds_a_constant: "full=True adds a constant",
    chooses_by_a_value: "nll_loss of anything but a vector of log-probabilities and the known",
    has_too_few_probabilities: "cross_entropy of anything but a vector of logits and the known",
    draws_in_torch: "a random number is drawn here",
    draws_noise: "randn_like",
    drops_out: "dropout is not known of symbolic values: it draws random numbers",
    takes_the_sign: "sign is not known of symbolic values: it jumps at zero",
    makes_a_tensor: "a tensor or array that is made of it",
    jumps_in_where: "a branch that is no formula",
    reduces_a_dimension: "dim=1 of a symbolic value: it is one number",
    divides_by_the_batch: "len() of a vector: in training it is the size of the batch",
    sums_the_batch: "in training dimension 0 is the batch",
    sums_dimension_1: "dim=1 of a vector",
    divides_the_batch: "in training dimension 0 is the batch",
    splits_what_is_not_there: "a vector of 3 entries is split into pieces of [1, 3]",
    takes_the_batch_apart: "in training dimension 0 is the batch",
    averages_over_the_batch: "in training it divides by the size of the batch",
    classifies_by_the_batch: "stacked in dimension 0",
    draws_from_a_distribution: "it has no type",
    checks_a_sample: "ValueError: The value argument to log_prob must be a Tensor",
    has_any_scale: "where scale <= 0, this raises ValueError: Expected parameter scale",
    has_an_unknown_target: "hinge_embedding_loss with the target y",
    gathers_in_the_batch: "dim=1 of a vector",
    gathers_somewhere: "gather of anything but a vector at places that are known",
    is_a_network: "linear is not known",
    casts: "rounds, and a formula cannot",
    clamps_in_place: "clamp_ writes in place",
}


@pytest.mark.parametrize("function", REFUSED, ids=lambda f: f.__name__)
def test_a_line_is_refused(function: Callable[..., Any]) -> None:
    assert_refused_at_mark(function, REFUSED[function])


def test_a_decorated_function_computes_what_it_did() -> None:
    def loss(recon, kl, beta=0.3):
        return recon.exp() + beta * kl.clamp(min=0.1)

    recon, kl = torch.randn(4, 5), torch.randn(4, 5, requires_grad=True)
    before = loss(recon, kl)
    decorated = pybridge.objective(weights=["beta"])(loss)
    from_function(decorated)
    after = decorated(recon, kl)
    assert torch.equal(before, after)
    after.sum().backward()
    assert kl.grad is not None


@pytest.mark.lean
def test_a_training_loss_is_verified_unchanged() -> None:
    @pybridge.objective(
        weights=["beta"],
        assume=["kl >= 0"],
        increasing=["beta"],
        nonnegative=True,
        equals={"beta": 0, "error": 0, "to": "softplus(logit)"},
    )
    def loss(error: vector(3), logit, kl, beta=4.0, free=0.5, scale=1.0):
        capped = torch.clamp(kl, min=free)
        gate = torch.where(beta > 0, beta, torch.zeros_like(beta))
        return error.pow(2).mean() + scale * F.softplus(logit) + gate * capped

    value = loss(torch.zeros(3), torch.tensor(0.0), torch.tensor(1.0), torch.tensor(2.0))
    assert value.item() == pytest.approx(2.6931472)
    report = verify(loss)
    assert report.objectives[0].formula == (
        "(error_1**2 + error_2**2 + error_3**2) / 3 + softplus(logit) + max(beta, 0) * max(kl, 1/2)"
    )
    report.raise_for_failures()


# Modules.


class BetaVAELoss(torch.nn.Module):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__()
        self.beta = 4.0
        self.free = 1
        self.bce = torch.nn.BCEWithLogitsLoss()

    def forward(self, recon, kl, logit, scale=2.0):
        if self.free > 0:
            kl = torch.clamp(kl, min=self.free)
        return recon + self.beta * kl + scale * self.bce(logit, torch.ones_like(logit))


def test_a_module() -> None:
    module = BetaVAELoss()
    found = from_module(module, increasing=["beta"])
    assert found.name == "beta_vae_loss"
    assert found.weights == ("beta",)
    assert str(found.formula) == "recon + beta * max(kl, 1) + 2 * (softplus(logit) - logit)"
    assert module.beta == 4.0

    def forward(recon, kl, logit, beta):
        module.beta = beta
        return module(recon, kl, logit)

    assert_same(forward, found, tensors, tolerance=1e-6)


def test_a_module_with_inputs_and_weights_of_its_own() -> None:
    module = BetaVAELoss()
    scaled = from_module(module, ["recon", "kl", "logit", "scale"], weights=["scale"], name="mine")
    assert scaled.weights == ("scale",)
    assert str(scaled.formula) == "recon + 4 * max(kl, 1) + scale * (softplus(logit) - logit)"
    several = from_module(torch.nn.MSELoss(), {"input": 2, "target": 2})
    assert several.name == "mse_loss"
    assert str(several.formula) == "((input_1 - target_1)**2 + (input_2 - target_2)**2) / 2"
    with pytest.raises(TypeError, match="has none"):
        from_module(object())


def test_a_compiled_module() -> None:
    module = torch.nn.Sigmoid()
    assert str(from_module(torch.compile(module), name="gate").formula) == "sigmoid(input)"
    with pytest.raises(TypeError, match=r"call pybridge\.from_module"):
        from_function(module)


def test_what_changes_no_value_around_a_function() -> None:
    def loss(recon):
        return math.exp(recon)

    for decorator in (torch.no_grad(), torch.inference_mode(), torch.compile):
        assert str(from_function(decorator(loss)).formula) == "exp(recon)"
