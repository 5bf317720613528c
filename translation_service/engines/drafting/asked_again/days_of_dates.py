"""Sentences that lost the name of a day beside a date: asked for again without such names, which are then put back.

Engines know dates better without: `from Monday 6 July to Friday 10 July` becomes a `Friday` somewhere.
"""

from translation_service.engines.dates.days_of_dates import dates_with_days, with_days, without_days
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import answer_to, polished
from translation_service.engines.drafting.talking import Talk


def with_days_of_dates_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence without the days of its dates where its draft lost or doubled one of these dates."""
    dates = dates_with_days(sentence.plain) if sentence.target else []
    faults = job.compare(sentence.plain, sentence.target) if dates else None
    if faults is None or all(value.kind != "date" for value in (*faults.missing, *faults.added)):
        return sentence
    answer = yield from answer_to(without_days(sentence.plain), job)
    target = polished(sentence.plain, with_days(answer, dates, job.pair.target), job)
    is_better = bool(target) and job.compare(sentence.plain, target).faults < faults.faults
    return sentence.said_as(target) if is_better else sentence
