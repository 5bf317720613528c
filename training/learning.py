"""The learning itself: both directions together first, then each for itself, by the clock."""

import copy
import itertools
import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import torch
import torch.nn.functional as F  # noqa: N812 - the name that everybody knows it by
from torch import Tensor

from training import batching
from training.encoding import PAD, Directions, Epochs
from training.model import Translator

_SMOOTHING: Final = 0.1
_CLIPPED_AT: Final = 1.0
_WARMING: Final = 800
_SHOWN_EVERY: Final = 200
_JUDGED_EVERY: Final = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A part of the learning: into which languages, until when, and from which to which part of the highest rate.

    `until` is asked for the end in seconds since the start, as it may be moved; `agreement` weighs how much two looks
    at the same batch, through different dropout, have to agree (R-Drop, Liang et al. 2021); 0 looks once. Where it
    `is_focused`, text that counts less is met half as often.
    """

    name: str
    directions: Directions
    until: Callable[[], float]
    rates: tuple[float, float]
    agreement: float = 0.0
    is_focused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Batches held out to judge by: matrices of sources and targets by direction."""

    batches: dict[str, list[tuple[Tensor, Tensor]]]


class Learning:
    """A model that learns, with its optimizer; `clock` gives seconds since the start."""

    def __init__(
        self, model: Translator, epochs: Epochs, held: Held, *, peak: float, places: int, compiled: bool
    ) -> None:
        self.model, self._epochs, self._held, self._peak = model, epochs, held, peak
        self._places = places
        self._device = model.embedding.weight.device.type
        self._started = time.monotonic()
        self._optimizer = torch.optim.AdamW(
            model.parameters(), lr=peak, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.01, fused=True
        )
        self._losses: dict[bool, Callable[..., Tensor]] = {False: plain_loss, True: agreeing_loss}
        self._epoch = self._steps = 0
        if compiled:
            model.compile_parts()
            self._losses = {key: torch.compile(loss, dynamic=False) for key, loss in self._losses.items()}

    @property
    def clock(self) -> float:
        return time.monotonic() - self._started

    def state(self) -> dict[str, Any]:
        """Return a copy of what the learning can go on from."""
        return copy.deepcopy({"model": self.model.state_dict(), "optimizer": self._optimizer.state_dict()})

    def go_on_from(self, state: dict[str, Any]) -> None:
        self.model.load_state_dict(state["model"])
        self._optimizer.load_state_dict(copy.deepcopy(state["optimizer"]))

    def run(self, stage: Stage) -> None:
        """Learn until the stage ends."""
        self.model.train()
        begun, shown, places = self.clock, self.clock, 0
        for source, target in self._batches(stage):
            now, end = self.clock, stage.until()
            if now >= end:
                break
            part = (now - begun) / max(end - begun, 1e-6)
            rate = self._peak * (stage.rates[0] + (stage.rates[1] - stage.rates[0]) * part)
            loss = self._step(source, target, rate * min(1.0, (self._steps + 1) / _WARMING), stage.agreement)
            places += target.numel()
            if self._steps % _SHOWN_EVERY == 0:
                speed = places / (self.clock - shown)
                shown, places = self.clock, 0
                judged = f" held out {self.judged(stage.directions)}" if self._steps % _JUDGED_EVERY == 0 else ""
                _say(f"{stage.name} {self.clock:.0f} s step {self._steps} epoch {self._epoch} loss {float(loss):.3f} "
                     f"rate {rate:.1e} {speed:.0f} places/s{judged}")  # fmt: skip
        _say(f"{stage.name} ended at {self.clock:.0f} s, held out {self.judged(stage.directions)}")

    def judged(self, directions: Directions) -> str:
        """Return the mean loss of a piece of what is held out, by direction."""
        self.model.eval()
        found = []
        with torch.no_grad(), self._autocast(), torch.compiler.set_stance("force_eager"):
            for direction in directions:
                sums = [_judge(self.model, source, target) for source, target in self._held.batches[direction]]
                loss, count = (float(sum(part)) for part in zip(*sums, strict=True))
                found.append(f"{direction} {loss / count:.3f}")
        self.model.train()
        return ", ".join(found)

    def _step(self, source: Tensor, target: Tensor, rate: float, agreement: float) -> Tensor:
        for group in self._optimizer.param_groups:
            group["lr"] = rate
        if agreement:
            half = len(source) // 2
            source, target = source[:half].repeat(2, 1), target[:half].repeat(2, 1)
        with self._autocast():
            held = self.model(source, target[:, :-1])
            gold = target[:, 1:].reshape(-1)
            loss = self._losses[bool(agreement)](held, self.model.embedding.weight, gold, agreement)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), _CLIPPED_AT)
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        self._steps += 1
        return loss.detach()

    def _batches(self, stage: Stage) -> Iterator[tuple[Tensor, Tensor]]:
        """Yield batches without end; the next epoch is built while one is learned."""
        beside = ThreadPoolExecutor(1)
        try:
            coming = beside.submit(self._buckets, stage, 0)
            for self._epoch in itertools.count():
                buckets = coming.result()
                coming = beside.submit(self._buckets, stage, self._epoch + 1)
                there = [
                    (torch.from_numpy(one.sources).to(self._device), torch.from_numpy(one.targets).to(self._device))
                    for one in buckets
                ]
                for number, chosen in batching.order_of_batches(buckets, self._epoch, self._places):
                    source, target = there[number]
                    yield source[chosen].long(), target[chosen].long()
        finally:
            beside.shutdown(wait=False)

    def _buckets(self, stage: Stage, epoch: int) -> list[batching.Bucket]:
        rows = self._epochs.take(epoch, stage.directions, is_focused=stage.is_focused)
        self._epochs.order(epoch + 1, stage.directions, is_focused=stage.is_focused)
        return batching.buckets_of(rows, self._places)

    def _autocast(self) -> AbstractContextManager[Any]:
        return torch.autocast("cuda", torch.bfloat16) if self._device == "cuda" else nullcontext()


def plain_loss(held: Tensor, embedding: Tensor, gold: Tensor, _agreement: float) -> Tensor:
    """Return the mean cross-entropy with smoothed labels."""
    logits = F.linear(held, embedding).float()
    return F.cross_entropy(logits, gold, ignore_index=PAD, label_smoothing=_SMOOTHING)


def agreeing_loss(held: Tensor, embedding: Tensor, gold: Tensor, agreement: float) -> Tensor:
    """Return the cross-entropy of two looks at the same batch, one behind the other, and how far they differ."""
    logits = F.linear(held, embedding).float()
    entropy = F.cross_entropy(logits, gold, ignore_index=PAD, label_smoothing=_SMOOTHING)
    one, other = F.log_softmax(logits, dim=-1).chunk(2)
    apart = ((one.exp() - other.exp()) * (one - other)).sum(-1) / 2
    kept = (gold[: len(apart)] != PAD).float()
    return entropy + agreement * (apart * kept).sum() / kept.sum()


def _judge(model: Translator, source: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
    gold = target[:, 1:].reshape(-1)
    logits = F.linear(model(source, target[:, :-1]), model.embedding.weight).float()
    return F.cross_entropy(logits, gold, ignore_index=PAD, reduction="sum"), (gold != PAD).sum()


def _say(text: str) -> None:
    print(text, flush=True)


def told_end(path: Path, name: str, *, otherwise: float) -> float:
    """Return the seconds that a JSON file names as the end of a stage, so that it can be moved while it runs."""
    try:
        return float(json.loads(path.read_text())[name])
    except (OSError, ValueError, LookupError, TypeError):
        return otherwise
