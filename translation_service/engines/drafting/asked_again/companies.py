"""Companies within sentences, whose names an engine translated: asked for again behind placeholders."""

from dataclasses import replace

from translation_service.engines.drafting.asking import Question
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import as_asked, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.names.companies import companies_in
from translation_service.engines.rendering import best_text
from translation_service.engines.values.protection import masked, unmasked


def with_companies_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence again whose draft lacks the name of a company; kept where the answer has all of them."""
    lost = [one for one in companies_in(sentence.plain) if one.text not in sentence.target] if sentence.target else []
    if not lost:
        return sentence
    mask = masked(sentence.plain, lost)
    [answer] = yield [Question(text=as_asked(mask.text, job))]
    target = polished(sentence.plain, unmasked(best_text(answer), mask.originals) or "", job)
    is_whole = bool(target) and all(one.text in target for one in lost)
    faults = [job.compare(sentence.plain, said).faults for said in (target, sentence.target)] if is_whole else []
    return replace(sentence, target=target, rendering=None) if is_whole and faults[0] <= faults[1] else sentence
