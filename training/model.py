"""The Transformer: pre-norm, sinusoidal positions, one embedding for source, target and output."""

import math
from dataclasses import asdict, dataclass
from typing import Any, Final

import torch
import torch.nn.functional as F  # noqa: N812 - the name that everybody knows it by
from torch import Tensor, nn

from training.encoding import PAD

_MOST_PLACES: Final = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Sizes of a model: `width` of a place, `heads` of attention, layers, `inner` of the feed-forward, vocabulary."""

    width: int
    heads: int
    encoder: int
    decoder: int
    inner: int
    vocabulary: int
    dropout: float = 0.15

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


class Projection(nn.Module):
    """Norm a place, then project it to as many widths as attention needs."""

    def __init__(self, shape: Shape, times: int) -> None:
        super().__init__()
        self.norm, self.linear = nn.LayerNorm(shape.width), nn.Linear(shape.width, times * shape.width)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(self.norm(x))  # type: ignore[no-any-return]


class AddAndFeed(nn.Module):
    """Add what attention found to a place, then what the feed-forward layer makes of it."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attended = nn.Linear(shape.width, shape.width)
        self.norm = nn.LayerNorm(shape.width)
        self.into, self.out = nn.Linear(shape.width, shape.inner), nn.Linear(shape.inner, shape.width)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor, heads: Tensor) -> Tensor:
        x = x + self.dropout(self.attended(heads))
        return x + self.dropout(self.out(self.dropout(F.relu(self.into(self.norm(x))))))  # type: ignore[no-any-return]


class AddAndProject(nn.Module):
    """Add what self-attention found to a place, and project the queries of cross-attention."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attended = nn.Linear(shape.width, shape.width)
        self.query = Projection(shape, 1)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
        x = x + self.dropout(self.attended(heads))
        return x, self.query(x)


class EncoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.self_attention, self.forwards = Projection(shape, 3), AddAndFeed(shape)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        q, k, v = self.self_attention(x).chunk(3, dim=1)
        return self.forwards(x, attention(q, k, v, mask, rows=len(mask), heads=self.heads))  # type: ignore[no-any-return]


class DecoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.self_attention, self.between = Projection(shape, 3), AddAndProject(shape)
        self.cross = nn.Linear(shape.width, 2 * shape.width)
        self.forwards = AddAndFeed(shape)

    def attended_to_itself(self, x: Tensor, rows: int) -> tuple[Tensor, Tensor]:
        """Return the places after self-attention, and what they ask of the source."""
        q, k, v = self.self_attention(x).chunk(3, dim=1)
        return self.between(x, attention(q, k, v, None, rows=rows, heads=self.heads))  # type: ignore[no-any-return]

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        x, q = self.attended_to_itself(x, rows=len(mask))
        k, v = self.cross(memory).chunk(2, dim=1)
        return self.forwards(x, attention(q, k, v, mask, rows=len(mask), heads=self.heads))  # type: ignore[no-any-return]


def attention(q: Tensor, k: Tensor, v: Tensor, mask: Tensor | None, *, rows: int, heads: int) -> Tensor:
    """Attend by every head: `q`, `k` and `v` are (rows * places, width); causal where there is no mask."""
    q, k, v = (x.view(rows, -1, heads, x.shape[1] // heads).transpose(1, 2) for x in (q, k, v))
    found = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=mask is None)
    return found.transpose(1, 2).reshape(-1, found.shape[1] * found.shape[3])


class Translator(nn.Module):
    positions: Tensor

    def __init__(self, shape: Shape, kind: torch.dtype = torch.float32) -> None:
        """`kind` is what attention computes in: bfloat16 under autocast on a GPU."""
        super().__init__()
        self.shape, self.kind = shape, kind
        self.embedding = nn.Embedding(shape.vocabulary, shape.width, padding_idx=PAD)
        nn.init.normal_(self.embedding.weight, std=shape.width**-0.5)
        self.register_buffer("positions", sinusoids(shape.width), persistent=False)
        self.encoder = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.encoder))
        self.decoder = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.decoder))
        self.encoder_norm, self.decoder_norm = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        """Return what the decoder holds at every place of the target, (rows * places, width)."""
        memory = self.encoded(source)
        mask = padding_mask(source, target.shape[1], self.kind)
        y = self.embedded(target)
        for layer in self.decoder:
            y = layer(y, memory, mask)
        return self.decoder_norm(y)  # type: ignore[no-any-return]

    def encoded(self, source: Tensor) -> Tensor:
        """Return what the encoder makes of the source, (rows * places, width)."""
        mask = padding_mask(source, source.shape[1], self.kind)
        x = self.embedded(source)
        for layer in self.encoder:
            x = layer(x, mask)
        return self.encoder_norm(x)  # type: ignore[no-any-return]

    def compile_parts(self) -> None:
        """Compile what meets one shape only: everything between embedding, attention and output."""
        for part in self.modules():
            if isinstance(part, (AddAndFeed, AddAndProject)) or (
                isinstance(part, Projection) and part.linear.out_features > self.shape.width
            ):
                part.compile(dynamic=False)

    def embedded(self, pieces: Tensor) -> Tensor:
        """Return pieces as vectors with their positions, (rows * places, width)."""
        x = self.embedding(pieces) * math.sqrt(self.shape.width) + self.positions[: pieces.shape[1]]
        return self.dropout(x.view(-1, self.shape.width))  # type: ignore[no-any-return]


def sinusoids(width: int) -> Tensor:
    """Return what is added to every place, (places, width)."""
    place = torch.arange(_MOST_PLACES).unsqueeze(1)
    step = torch.exp(torch.arange(0, width, 2) * (-math.log(10000.0) / width))
    found = torch.zeros(_MOST_PLACES, width)
    found[:, 0::2], found[:, 1::2] = torch.sin(place * step), torch.cos(place * step)
    return found


def padding_mask(source: Tensor, queries: int, kind: torch.dtype) -> Tensor:
    """Return what is added to attention, (rows, 1, queries, keys): minus infinity where the source is padding."""
    added = torch.zeros(source.shape, dtype=kind, device=source.device).masked_fill(source == PAD, -math.inf)
    return added[:, None, None, :].expand(len(source), 1, queries, source.shape[1])
