"""Companies within sentences, whose names an engine translated: asked for again behind placeholders."""

from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import answer_to, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.names.companies import companies_in
from translation_service.engines.values.protection import masked, unmasked


def with_companies_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence again whose draft lacks the name of a company; kept where the answer has all of them."""
    lost = [one for one in companies_in(sentence.plain) if one.text not in sentence.target] if sentence.target else []
    if not lost:
        return sentence
    mask = masked(sentence.plain, lost)
    answer = yield from answer_to(mask.text, job)
    target = polished(sentence.plain, unmasked(answer, mask.originals) or "", job)
    is_whole = all(one.text in target for one in lost) and job.keeps_as_much(sentence, target)
    return sentence.said_as(target) if is_whole else sentence
