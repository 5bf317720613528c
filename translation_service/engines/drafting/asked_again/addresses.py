"""Postal addresses within sentences, which an engine translated: asked for again behind placeholders."""

from translation_service.engines.drafting.asking import Question
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import as_asked, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.names.addresses_in_sentences import lost_addresses
from translation_service.engines.values.protection import masked, unmasked


def with_addresses_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence again whose draft lacks an address; kept where the answer has all of them."""
    lost = lost_addresses(sentence.plain, sentence.target) if sentence.target else ()
    if not lost:
        return sentence
    mask = masked(sentence.plain, lost)
    [answers] = yield [Question(text=as_asked(mask.text, job))]
    said = (polished(sentence.plain, unmasked(one.text, mask.originals) or "", job) for one in answers)
    whole = (one for one in said if job.keeps_as_much(sentence, one) and not lost_addresses(sentence.plain, one))
    return next((sentence.said_as(one) for one in whole), sentence)
