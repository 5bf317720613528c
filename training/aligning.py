"""Which heads of cross-attention know where a word comes from: measured on pieces that stand once on either side.

CTranslate2 hands out the mean attention of the first heads of one layer, by which the service puts tags back; so the
best heads are moved to the front.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Final

import torch
from sentencepiece import SentencePieceProcessor
from torch import Tensor

from training.encoding import EOS, STARTS
from training.model import DecoderLayer, Translator, padding_mask

_SHORTEST: Final = 3
_MOST_HEADS: Final = 4


def best_heads(model: Translator, processor: SentencePieceProcessor, pairs: list[tuple[str, str]], into: str) -> tuple[
    int, list[int], float
]:  # fmt: skip
    """Return layer and heads, the best first, whose mean finds the most of what `pairs` (source, target) share.

    The third is the part found, of 1.
    """
    model.eval()
    right: Counter[tuple[int, tuple[int, ...]]] = Counter()
    asked = 0
    orders = _orders(model, processor, pairs, into)
    for source, target in pairs:
        pieces = [*processor.encode(source), EOS]
        row = [STARTS[into], *processor.encode(target), EOS]
        shared = list(_shared(pieces, row, processor))
        asked += len(shared)
        weights = attention_of(model, torch.tensor([pieces]), torch.tensor([row[:-1]]))
        for layer, count in product(range(len(weights)), range(1, _MOST_HEADS + 1)):
            mean = weights[layer][orders[layer][:count]].mean(0)
            right[layer, tuple(orders[layer][:count])] += sum(int(mean[to].argmax()) == place for to, place in shared)
    (layer, heads), found = right.most_common(1)[0]
    return layer, list(heads), found / max(asked, 1)


def attention_of(model: Translator, source: Tensor, target: Tensor) -> list[Tensor]:
    """Return the cross-attention of every layer for one pair: (heads, target places, source places)."""
    found: list[Tensor] = []
    with torch.no_grad():
        memory = model.encoded(source)
        mask = padding_mask(source, target.shape[1], model.kind)
        y = model.embedded(target)
        for layer in model.decoder:
            found.append(_weights(layer, y, memory))
            y = layer(y, memory, mask)
    return found


def _orders(
    model: Translator, processor: SentencePieceProcessor, pairs: list[tuple[str, str]], into: str
) -> list[list[int]]:
    """Return the heads of every layer, the one that finds most first."""
    right = torch.zeros(model.shape.decoder, model.shape.heads)
    for source, target in pairs:
        pieces = [*processor.encode(source), EOS]
        row = [STARTS[into], *processor.encode(target), EOS]
        weights = attention_of(model, torch.tensor([pieces]), torch.tensor([row[:-1]]))
        for to, place in _shared(pieces, row, processor):
            for layer, of_heads in enumerate(weights):
                right[layer] += (of_heads[:, to].argmax(-1) == place).float()
    return [[int(head) for head in order] for order in right.argsort(dim=1, descending=True)]


def _shared(source: list[int], target: list[int], processor: SentencePieceProcessor) -> Iterator[tuple[int, int]]:
    """Yield the place in the target and in the source of every piece of some letters that stands once in both.

    A target piece is foretold at the place before it.
    """
    for place, piece in enumerate(source[:-1]):
        letters = processor.id_to_piece(piece).removeprefix("▁")
        if len(letters) >= _SHORTEST and source.count(piece) == 1 == target.count(piece):
            yield target.index(piece) - 1, place


def _weights(layer: DecoderLayer, y: Tensor, memory: Tensor) -> Tensor:
    """Return what cross-attention of a layer weighs for a single row: (heads, target places, source places)."""
    states = layer.attended_to_itself(y, rows=1)[1]
    query = states.view(len(states), layer.heads, -1).transpose(0, 1)
    key = layer.cross(memory).chunk(2, dim=1)[0].view(len(memory), layer.heads, -1).transpose(0, 1)
    return torch.softmax(query @ key.transpose(1, 2) / query.shape[-1] ** 0.5, dim=-1)
