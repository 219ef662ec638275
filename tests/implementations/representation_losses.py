"""Losses that compare representations, as one writes them in PyTorch."""

from __future__ import annotations

import torch
import torch.nn.functional as F

import pybridge
from pybridge import vector


@pybridge.objective(weights=["temperature"])
def info_nce(positive, negative, temperature=0.07):
    """Van den Oord et al., 2018, equation (4), for one negative: a cross entropy of the scores."""
    logits = torch.stack([positive, negative], dim=-1) / temperature
    return F.cross_entropy(logits, torch.tensor(0))


@pybridge.objective(weights=["temperature"])
def nt_xent(positive, negatives: vector(2), temperature=0.5):
    """Chen et al., ICML 2020, equation (1), for two images."""
    logits = torch.cat([positive.unsqueeze(-1), negatives], dim=-1) / temperature
    return torch.logsumexp(logits, dim=-1) - logits[..., 0]


@pybridge.objective(weights=["margin"])
def triplet(anchor: vector(2), positive: vector(2), negative: vector(2), margin=0.2):
    """Schroff et al., CVPR 2015, section 3.1, with squared distances."""
    positive_distance = (anchor - positive).pow(2).sum(-1)
    negative_distance = (anchor - negative).pow(2).sum(-1)
    return F.relu(positive_distance - negative_distance + margin).mean()


@pybridge.objective(weights=["margin"])
def contrastive(distance, label, margin=1.0):
    """Hadsell et al., CVPR 2006, equation (4): the label is 1 for pairs that are unlike."""
    similar = (1 - label) * distance.pow(2)
    dissimilar = label * torch.clamp(margin - distance, min=0.0).pow(2)
    return 0.5 * (similar + dissimilar).mean()


def siglip(similarity, label, log_scale, bias):
    """Zhai et al., ICCV 2023, algorithm 1."""
    logits = log_scale.exp() * similarity + bias
    return -F.logsigmoid(label * logits).sum()
