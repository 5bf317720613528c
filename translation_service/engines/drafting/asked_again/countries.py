"""Sentences whose draft lacks a country: asked for again with one that engines know, in whose place it is written."""

from dataclasses import replace

from translation_service.engines.drafting.asking import Question
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import as_asked, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.names.countries import lost_countries, stood_in, with_originals
from translation_service.engines.rendering import best_text


def with_countries_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence again that lost countries; kept where the answer has them all, and as many of its values."""
    lost = lost_countries(sentence.plain, sentence.target, job.pair) if sentence.target else ()
    stood = stood_in(sentence.plain, lost, job.pair.source) if lost else None
    if stood is None:
        return sentence
    [answer] = yield [Question(text=as_asked(stood.text, job))]
    target = polished(sentence.plain, with_originals(best_text(answer), stood, job.pair.target), job)
    is_whole = bool(target) and not lost_countries(sentence.plain, target, job.pair)
    faults = [job.compare(sentence.plain, said).faults for said in (target, sentence.target)] if is_whole else []
    return replace(sentence, target=target, rendering=None) if is_whole and faults[0] <= faults[1] else sentence
