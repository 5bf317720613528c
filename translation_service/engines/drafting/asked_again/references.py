"""Sentences that refer to something by day and number, or hold a day and an hour that a program fills in."""

from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import answer_to, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.names.signs import LANGUAGES
from translation_service.engines.values.filled_in import filled_out, stood_in
from translation_service.engines.values.references import with_numbers, without_numbers


def with_references_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for such a sentence with days that engines know, and without the numbers beside them, which are put back."""
    if not sentence.target or not {job.pair.source, job.pair.target} <= LANGUAGES:
        return sentence
    stood = stood_in(sentence.plain, job.pair.source)
    plain, references = without_numbers(stood.text if stood else sentence.plain, job.pair.source)
    if not stood and not references:
        return sentence
    answer = yield from answer_to(plain, job)
    target = with_numbers(polished(plain, answer, job), references, job.pair.target)
    target = filled_out(target, stood, job.pair.target) if stood and target else target
    return sentence.said_as(target) if job.keeps_as_much(sentence, target) else sentence
