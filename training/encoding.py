"""The joint vocabulary, and an epoch's pairs as rows of its pieces: built by many processes, a little ahead of use."""

import multiprocessing
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.pool import AsyncResult, Pool
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

from training.sources import Pair
from training.variety import Texts, joined, varied

PAD, UNK, BOS, EOS, TO_TURKISH, TO_ENGLISH = range(6)
STARTS: Final = {"tr": TO_TURKISH, "en": TO_ENGLISH}
PIECES_OF_STARTS: Final = {"tr": "<2tr>", "en": "<2en>"}
LONGEST_ROW: Final = 128
_SAMPLED: Final = 0.5
_ALPHA: Final = 0.2

Directions = tuple[str, ...]
"""The languages to translate into: ("tr",), ("en",), or both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows of pieces, one after the other: `flat` uint16 and, one longer than there are rows, where each begins."""

    flat: NDArray[np.uint16]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, rows: list[list[int]]) -> "Rows":
        lengths = np.fromiter((len(row) for row in rows), np.int64, len(rows))
        flat = np.fromiter((piece for row in rows for piece in row), np.uint16, int(lengths.sum()))
        return cls(flat=flat, starts=np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)]))

    @property
    def lengths(self) -> NDArray[np.int64]:
        return np.diff(self.starts)

    def padded(self, chosen: NDArray[np.int64], width: int) -> NDArray[np.int16]:
        """Return the chosen rows as a matrix of that width, PAD behind their ends."""
        places = np.arange(width)
        inside = places < self.lengths[chosen][:, None]
        found = self.flat[np.minimum(self.starts[chosen][:, None] + places, len(self.flat) - 1)]
        return np.where(inside, found, PAD).astype(np.int16)


def learn_vocabulary(pairs: list[Pair], path: Path, *, size: int, threads: int) -> None:
    """Write a SentencePiece model of both languages: digits one by one, unknown letters as bytes."""
    rng = random.Random(1)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as text:
        for pair in pairs:
            if rng.random() < pair.weight:
                text.write(f"{pair.english}\n{pair.turkish}\n")
        text.flush()
        SentencePieceTrainer.train(
            input=text.name, model_prefix=str(path.with_suffix("")), vocab_size=size, model_type="unigram",
            character_coverage=0.9998, byte_fallback=True, split_digits=True, normalization_rule_name="identity",
            pad_id=PAD, unk_id=UNK, bos_id=BOS, eos_id=EOS, control_symbols=list(PIECES_OF_STARTS.values()),
            input_sentence_size=1_200_000, shuffle_input_sentence=True, num_threads=threads,
            max_sentence_length=2000, minloglevel=1,
        )  # fmt: skip


class Epochs:
    """Builds epochs in processes of its own: call `order` ahead, and `take` when the epoch is needed.

    A focused epoch holds half of what counts less than once.
    """

    def __init__(self, pairs: list[Pair], vocabulary: Path, *, processes: int) -> None:
        self._shards = processes
        self._ordered: dict[tuple[int, Directions, bool], AsyncResult[list[tuple[Rows, Rows]]]] = {}
        start = multiprocessing.get_context("fork")
        self._pool: Pool = start.Pool(processes, _begin, (pairs, str(vocabulary), processes))

    def order(self, epoch: int, directions: Directions, *, is_focused: bool) -> None:
        """Begin to build an epoch."""
        key = (epoch, directions, is_focused)
        if key not in self._ordered:
            work = [(epoch, shard, directions, is_focused) for shard in range(self._shards)]
            self._ordered[key] = self._pool.starmap_async(_shard, work, chunksize=1)

    def take(self, epoch: int, directions: Directions, *, is_focused: bool) -> list[tuple[Rows, Rows]]:
        """Return the source and target rows of an epoch, shard by shard."""
        self.order(epoch, directions, is_focused=is_focused)
        return self._ordered.pop((epoch, directions, is_focused)).get()

    def close(self) -> None:
        self._pool.terminate()


_state: dict[str, Any] = {}


def _begin(pairs: list[Pair], vocabulary: str, shards: int) -> None:
    _state.update(pairs=pairs, shards=shards, processor=SentencePieceProcessor(model_file=vocabulary))


def _shard(epoch: int, shard: int, directions: Directions, is_focused: bool) -> tuple[Rows, Rows]:  # noqa: FBT001
    """Build one shard: its pairs by their weights, varied and joined, cut into pieces, in every direction."""
    pairs, shards = _state["pairs"], _state["shards"]
    rng = random.Random(f"{epoch} {shard} {directions}")
    size = -(-len(pairs) // shards)
    chosen = [
        varied((pair.english, pair.turkish), rng)
        for pair in pairs[shard * size : (shard + 1) * size]
        for _ in range(_times(_weight(pair, is_focused=is_focused), rng))
    ]
    texts = joined(chosen, rng)
    sources: list[list[int]] = []
    targets: list[list[int]] = []
    for direction in directions:
        for source, target in _encoded(texts, direction, rng):
            sources.append(source)
            targets.append(target)
    return Rows.of(sources), Rows.of(targets)


def _encoded(texts: list[Texts], direction: str, rng: random.Random) -> Iterator[tuple[list[int], list[int]]]:
    """Yield source and target pieces; half of the sources are cut by chance instead of the best way."""
    processor = _state["processor"]
    if direction == "tr":
        sources, targets = [english for english, _ in texts], [turkish for _, turkish in texts]
    else:
        sources, targets = [turkish for _, turkish in texts], [english for english, _ in texts]
    by_chance = [rng.random() < _SAMPLED for _ in texts]
    best = iter(processor.encode([text for text, chance in zip(sources, by_chance, strict=True) if not chance]))
    sampled = [text for text, chance in zip(sources, by_chance, strict=True) if chance]
    other = iter(processor.encode(sampled, enable_sampling=True, alpha=_ALPHA, nbest_size=-1))
    for chance, target in zip(by_chance, processor.encode(targets), strict=True):
        source = [*next(other if chance else best), EOS]
        row = [STARTS[direction], *target, EOS]
        if len(source) <= LONGEST_ROW and len(row) <= LONGEST_ROW:
            yield source, row


def _weight(pair: Pair, *, is_focused: bool) -> float:
    return pair.weight / 2 if is_focused and pair.weight < 1 else pair.weight


def _times(weight: float, rng: random.Random) -> int:
    whole = int(weight)
    return whole + (rng.random() < weight - whole)
