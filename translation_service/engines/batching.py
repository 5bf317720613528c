"""Sentences in batches: equal ones once, short ones together, order restored, one bad sentence never costs the rest."""

import logging
from collections.abc import Callable, Iterator, Sequence

from translation_service.domain.errors import TemporarilyUnavailable

Progress = Callable[[int, int], None]
TranslateBatch = Callable[[list[str]], list[str]]

logger = logging.getLogger(__name__)


def silent(_done: int, _total: int) -> None:
    """Tell nobody how far the work is."""


def translate_in_batches(
    sentences: Sequence[str], *, translate: TranslateBatch, batch_size: int, progress: Progress = silent
) -> list[str]:
    """Translate sentences with an engine; "" where a sentence is empty or the engine failed on it alone.

    `progress` gets the number of different sentences done and in all. Raises `TemporarilyUnavailable` when the engine
    fails from the first batch on, sentence by sentence too.
    """
    waiting = sorted({sentence for sentence in sentences if sentence.strip()}, key=lambda text: (len(text), text))
    known: dict[str, str] = {}
    for batch in _batches(waiting, batch_size):
        known.update(_translated(batch, translate, is_first=not any(known.values())))
        progress(len(known), len(waiting))
    return [known.get(sentence, "") for sentence in sentences]


def _batches(sentences: list[str], size: int) -> Iterator[list[str]]:
    return (sentences[start : start + size] for start in range(0, len(sentences), size))


def _translated(batch: list[str], translate: TranslateBatch, *, is_first: bool) -> dict[str, str]:
    try:
        return dict(zip(batch, translate(batch), strict=True))
    except TemporarilyUnavailable:
        alone = {sentence: _alone(sentence, translate) for sentence in batch}
        logger.warning("engine_failed_on_sentences", extra={"failed": sum(not text for text in alone.values())})
        if is_first and not any(alone.values()):
            raise
        return alone


def _alone(sentence: str, translate: TranslateBatch) -> str:
    try:
        return translate([sentence])[0]
    except TemporarilyUnavailable:
        return ""
