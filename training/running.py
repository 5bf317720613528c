"""One run of learning: both directions together, then Turkish, then English, each packed as it is done."""

import itertools
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import torch
from sentencepiece import SentencePieceProcessor
from torch.nn.attention import SDPBackend, sdpa_kernel

from training import weights
from training.encoding import EOS, STARTS, Epochs, Rows
from training.learning import Held, Learning, Stage, told_end
from training.model import Shape, Translator
from training.sources import read_pairs

_HELD_ROWS: Final = 64


def learn(
    work: Path, held: Path, *,
    shape: dict[str, Any], seconds: tuple[float, float, float], peak: float, agreement: float,
    device: str, processes: int, places: int, compiled: bool,
) -> None:  # fmt: skip
    """Learn for so many seconds together, for Turkish and for English, and write the weights into `work`.

    `held` is a test set to judge by ("dev" of "dev.en" and "dev.tr"), never learned from. The file `work/ends.json`
    moves the ends of stages while they run: {"both": 300, "en-tr": 500, "tr-en": 700}, in seconds since the start.
    """
    began = time.monotonic()
    vocabulary = work / "pieces.model"
    processor = SentencePieceProcessor(model_file=str(vocabulary))
    pairs = read_pairs(work / "pairs.xz")
    epochs = Epochs(pairs, vocabulary, processes=processes)
    epochs.order(0, ("tr", "en"), is_focused=False)
    for language in ("tr", "en"):
        epochs.order(0, (language,), is_focused=True)
    print(f"{len(pairs)} pairs, {time.monotonic() - began:.0f} s", flush=True)
    torch.manual_seed(1)
    torch.set_float32_matmul_precision("high")
    size = Shape(**shape, vocabulary=processor.vocab_size())
    model = Translator(size, torch.bfloat16 if device == "cuda" else torch.float32).to(device)
    print(f"{sum(p.numel() for p in model.parameters()) / 1e6:.1f} million weights on {device}", flush=True)
    learning = Learning(model, epochs, held_out(held, processor, device), peak=peak, places=places, compiled=compiled)
    ends = dict(zip(("both", "en-tr", "tr-en"), itertools.accumulate(seconds), strict=True))
    with sdpa_kernel([SDPBackend.FLASH_ATTENTION, SDPBackend.EFFICIENT_ATTENTION, SDPBackend.MATH]):
        learning.run(Stage(name="both", directions=("tr", "en"), until=_until(work, ends, "both"), rates=(1.0, 0.5)))
        state = learning.state()
        _pack(model, size, work, "both")
        for name in ("en-tr", "tr-en"):
            learning.go_on_from(state)
            learning.run(
                Stage(
                    name=name,
                    directions=(name.partition("-")[2],),
                    until=_until(work, ends, name),
                    rates=(0.5, 0.01),
                    agreement=agreement,
                    is_focused=True,
                )
            )
            _pack(model, size, work, name)
    epochs.close()


def held_out(test: Path, processor: SentencePieceProcessor, device: str) -> Held:
    """Return a test set as batches, by the language translated into."""
    english, turkish = (Path(f"{test}.{code}").read_text(encoding="utf-8").splitlines() for code in ("en", "tr"))
    batches: dict[str, list[tuple[torch.Tensor, torch.Tensor]]] = {}
    for language, sources, targets in (("tr", english, turkish), ("en", turkish, english)):
        source_rows = Rows.of([[*row, EOS][:126] for row in processor.encode(sources)])
        target_rows = Rows.of([[STARTS[language], *row, EOS][:127] for row in processor.encode(targets)])
        order = source_rows.lengths.argsort()
        batches[language] = []
        for first in range(0, len(order), _HELD_ROWS):
            chosen = order[first : first + _HELD_ROWS]
            source, target = (
                torch.from_numpy(rows.padded(chosen, int(rows.lengths[chosen].max()))).long().to(device)
                for rows in (source_rows, target_rows)
            )
            batches[language].append((source, target))
    return Held(batches=batches)


def _until(work: Path, ends: dict[str, float], name: str) -> Callable[[], float]:
    return lambda: told_end(work / "ends.json", name, otherwise=ends[name])


def _pack(model: Translator, shape: Shape, work: Path, name: str) -> None:
    size = weights.pack(model.state_dict(), shape, work / "weights", name)
    (work / f"{name}.done").touch()
    print(f"{name}: {size / 2**20:.1f} MiB", flush=True)
