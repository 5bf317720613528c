"""Sentences whose draft lacks a country: asked for again with one that engines know, in whose place it is written."""

from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import answer_to, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.names.countries import lost_countries, stood_in, with_originals


def with_countries_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence again that lost countries; kept where the answer has them all, and as many of its values."""
    lost = lost_countries(sentence.plain, sentence.target, job.pair) if sentence.target else ()
    stood = stood_in(sentence.plain, lost, job.pair.source) if lost else None
    if stood is None:
        return sentence
    answer = yield from answer_to(stood.text, job)
    target = polished(sentence.plain, with_originals(answer, stood, job.pair.target), job)
    is_whole = job.keeps_as_much(sentence, target) and not lost_countries(sentence.plain, target, job.pair)
    return sentence.said_as(target) if is_whole else sentence
