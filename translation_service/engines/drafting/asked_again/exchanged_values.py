"""Sentences whose draft has two values in each other's place: asked for again, or the values put where they belong."""

from dataclasses import replace

from translation_service.domain.quality.exchanged_values import Exchange, exchanged_values
from translation_service.engines.doubts import VALUE_RESTORED
from translation_service.engines.drafting.asking import ALTERNATIVES, Question
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import as_asked, polished, with_values_at_home
from translation_service.engines.drafting.talking import Talk


def with_values_in_place(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence again whose draft has two values in each other's place, for other answers and another end.

    Where none is right the values change places, if that puts them right, and a person is told to look.
    """
    exchanged = exchanged_values(sentence.plain, sentence.target, job.pair) if sentence.target else None
    if exchanged is None:
        return sentence
    plain = sentence.plain
    changed = plain[:-1] if plain.endswith(".") else f"{plain}."
    several = ALTERNATIVES if job.route.gives_alternatives else 1
    answers = yield [Question(text=as_asked(plain, job), alternatives=several), Question(text=as_asked(changed, job))]
    for answer in (one for some in answers for one in some):
        target = polished(plain, answer.text, job)
        if job.keeps_as_much(sentence, target) and exchanged_values(plain, target, job.pair) is None:
            return sentence.said_as(target)
    return _put_right(sentence, exchanged, job)


def _put_right(sentence: DraftedSentence, exchanged: Exchange, job: DraftingJob) -> DraftedSentence:
    """Return a sentence with its two values turned round, or as it was where that does not put them right."""
    first, second = sorted(exchanged.found, key=lambda value: value.start)
    text = sentence.target
    between = text[first.end : second.start]
    turned = text[: first.start] + second.text + between + first.text + text[second.end :]
    target = with_values_at_home(sentence.plain, turned, job)
    if exchanged_values(sentence.plain, target, job.pair) is not None or not job.keeps_as_much(sentence, target):
        return sentence
    return replace(sentence.said_as(target), faults=(*sentence.faults, VALUE_RESTORED))
