"""Sentences whose draft lost their `not`: asked for in other ways until one of the answers says no as they do."""

from collections.abc import Iterator
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.quality.negation import check_negation
from translation_service.engines.drafting.asking import Question
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import as_asked, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.rendering import best_text

_PERFECT: Final = lazily(r"(?<!\w)(has|have|had) not been(?= \w)")
_SHORT: Final = lazily(r"(?<!\w)([A-Za-z]+)n['’]t(?!\w)")
_IN_FULL: Final = {"ca": "can", "Ca": "Can", "wo": "will", "Wo": "Will", "sha": "shall", "Sha": "Shall"}
_PAST: Final = {"has": "was not", "have": "were not", "had": "was not"}


def with_denial_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence again that denies something, where its draft does not; kept where the answer does."""
    if not sentence.target or not _is_lost(sentence.plain, sentence.target, job):
        return sentence
    asked = [*dict.fromkeys(as_asked(text, job) for text in _other_ways(sentence.plain, job.pair.source))]
    answers = yield [Question(text=text) for text in asked]
    for answer in answers:
        target = polished(sentence.plain, best_text(answer), job)
        if job.keeps_as_much(sentence, target) and not _is_lost(sentence.plain, target, job):
            return sentence.said_as(target)
    return sentence


def _is_lost(source: str, target: str, job: DraftingJob) -> bool:
    return next(check_negation(source, target, job.pair), None) is not None


def _other_ways(text: str, language: str) -> Iterator[str]:
    """Yield a sentence with its `not` in full and in the past, and with another end: engines answer otherwise then."""
    if language == "en":
        yield _PERFECT.sub(lambda found: _PAST[found[1]], text)
        yield _SHORT.sub(lambda found: f"{_IN_FULL.get(found[1], found[1])} not", text)
    yield text[:-1] if text.endswith(".") else f"{text}."
