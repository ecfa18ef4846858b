"""The encoder as a torch module: a plain BERT of the base model's shape, a label for every piece, and for two things of a
window how likely they are to stand in each relation."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from plangraph.encoder.beside import CASES, PREDICATES
from plangraph.encoder.labels import LABELS, K

SMALL = 1e-12  # of the layer norms, as in the base model
RARE = -2.0  # what relations begin with: most things stand in none


@dataclass(frozen=True, slots=True)
class Shape:
    """How large the encoder is; the numbers of the base model."""

    vocabulary: int
    width: int = 512
    layers: int = 4
    heads: int = 8
    inner: int = 2048
    longest: int = 512
    dropout: float = 0.1
    ends: int = 64  # of what is kept of a thing as the subject or the object of a pair
    kinds: int = 32  # of what is learned of a class by itself


class Layer(nn.Module):
    """Attention and a hidden layer, each with what went in added and normed."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads, self.dropout = shape.heads, shape.dropout  # none in the attention: it would take half the time
        self.query, self.key, self.value, self.output = (nn.Linear(shape.width, shape.width) for _ in range(4))
        self.attended = nn.LayerNorm(shape.width, eps=SMALL)
        self.widen, self.narrow = nn.Linear(shape.width, shape.inner), nn.Linear(shape.inner, shape.width)
        self.thought = nn.LayerNorm(shape.width, eps=SMALL)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """What comes out for (batch, pieces, width); `mask` (batch, 1, 1, pieces) is True where there is a piece."""
        batch, count, width = x.shape
        q, k, v = (
            part(x).view(batch, count, self.heads, width // self.heads).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        seen = self.output(seen.transpose(1, 2).reshape(batch, count, width))
        x = self.attended(x + functional.dropout(seen, self.dropout, self.training))
        return self.thought(  # type: ignore[no-any-return]
            x + functional.dropout(self.narrow(functional.gelu(self.widen(x))), self.dropout, self.training)
        )


class Pairing(nn.Module):
    """Scores of every relation for every two things, from the pieces that each begins and ends with, their classes, and how
    they stand to each other."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.dropout = shape.dropout
        self.kinds = nn.Embedding(K, shape.kinds)
        self.subject, self.object = (nn.Linear(2 * shape.width + shape.kinds, shape.ends) for _ in range(2))
        self.both = nn.Parameter(torch.randn(len(PREDICATES), shape.ends, shape.ends) * 0.01)
        self.near = nn.Linear(shape.ends, shape.ends)
        self.beside = nn.Embedding(CASES, shape.ends)
        self.relations = nn.Linear(shape.ends, len(PREDICATES))
        self.classes = nn.Embedding(K * K, len(PREDICATES))
        nn.init.zeros_(self.classes.weight)
        nn.init.constant_(self.relations.bias, RARE)

    def forward(self, seen: Tensor, first: Tensor, last: Tensor, cls: Tensor, beside: Tensor) -> Tensor:
        """(things, things, relations) for the encoded pieces of one window, (pieces, width)."""
        things = torch.cat((seen[first], seen[last], self.kinds(cls)), -1)
        s, o = (self._dropped(torch.relu(end(things))) for end in (self.subject, self.object))
        together = torch.einsum("id,pde,je->ijp", s, self.both, o)
        apart = self._dropped(torch.relu(self.near(s)[:, None] + o[None] + self.beside(beside)))
        return together + self.relations(apart) + self.classes(cls[:, None] * K + cls[None])  # type: ignore[no-any-return]

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self.dropout, self.training)


class Network(nn.Module):
    """Scores of every label for every piece."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.longest, shape.width)
        self.normed = nn.LayerNorm(shape.width, eps=SMALL)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.labels = nn.Linear(shape.width, LABELS)
        self.pairs = Pairing(shape)
        nn.init.normal_(self.labels.weight, std=1 / math.sqrt(shape.width) / 2)
        nn.init.zeros_(self.labels.bias)

    def encoded(self, ids: Tensor, mask: Tensor) -> Tensor:
        """(batch, pieces, width) for the numbers of the pieces; `mask` is True where there is one."""
        x = self.normed(self.words(ids) + self.places(torch.arange(ids.shape[1]))[None])
        x = functional.dropout(x, self.shape.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return x

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """(batch, pieces, LABELS)."""
        return self.labelled(self.encoded(ids, mask))

    def labelled(self, seen: Tensor) -> Tensor:
        """(batch, pieces, LABELS) for encoded pieces."""
        return self.labels(functional.dropout(seen, self.shape.dropout, self.training))  # type: ignore[no-any-return]


def state_of(network: Network) -> dict[str, Any]:
    """The weights by name, as arrays."""
    return {name: value.detach().numpy() for name, value in network.state_dict().items()}
