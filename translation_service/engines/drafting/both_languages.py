"""What of a segment stands in both languages already, as the lists of labels or an engine's own answers tell."""

from collections.abc import Sequence
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.detection import leans
from translation_service.engines.drafting.asking import Question
from translation_service.engines.drafting.job import DraftingJob
from translation_service.engines.drafting.polishing import as_asked, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.formulas.both_languages import (
    covers,
    is_known_twice,
    label_and_rest,
    orders,
    parts_of,
    says_the_same,
    stays,
)
from translation_service.engines.rendering import best_text

_STROKE: Final = lazily("[/|(]")


def may_be_two_names(text: str, pair: LanguagePair) -> bool:
    """Tell whether a part of a short text, or of its label, is in the source language, whatever the others are."""
    parts = parts_of(text) or parts_of(label_and_rest(text)[0])
    return any(leans(part, pair) == pair.source for part in parts)


def said_twice(text: str, job: DraftingJob) -> Talk[str]:
    """Return what a text begins with that is in both languages: all of it, or a label with its colon; "" for none."""
    if (yield from _is_twice(text, job)):
        return text
    label, rest = label_and_rest(text)
    if not label or not (yield from _is_twice(label, job)):
        return ""
    is_whole = stays(label, rest, job.pair) or (yield from _is_twice(rest, job))
    return text if is_whole else label


def _is_twice(text: str, job: DraftingJob) -> Talk[bool]:
    parts = parts_of(text)
    if not parts or is_known_twice(text, job.pair):
        return bool(parts)
    return _is_worth_asking(text, parts, job.pair) and covers(parts, (yield from _twins_heard(parts, job)))


def _is_worth_asking(text: str, parts: Sequence[str], pair: LanguagePair) -> bool:
    """Tell whether parts may be in two languages; a dash stands within a sentence more often than between them."""
    return _STROKE.search(text) is not None or any(leans(part, pair) == pair.target for part in parts)


def _twins_heard(parts: Sequence[str], job: DraftingJob) -> Talk[list[tuple[str, str]]]:
    """Ask for every part; return the two that are the same by what an engine makes of one."""
    asked = {part: as_asked(part, job) for part in parts}
    answers = yield [Question(text=text) for text in asked.values()]
    said = {part: polished(part, best_text(some), job) for part, some in zip(asked, answers, strict=True)}
    return [(one, other) for one, other in orders(parts) if says_the_same(one, said[one], other, job.pair)]
