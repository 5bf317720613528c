"""Sentences that lost the name of a day beside a date: asked for again without such names, which are then put back.

Engines know dates better without: `from Monday 6 July to Friday 10 July` becomes a `Friday` somewhere, and a
`8 Aralık 2026 Salı günü` `on Tuesday (December 8, 2026)`.
"""

from translation_service.engines.dates.days_of_dates import dates_with_days, with_days, without_days
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import answer_to, polished
from translation_service.engines.drafting.talking import Talk


def with_days_of_dates_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence without the days of its dates where its draft lost, doubled or bracketed such a date."""
    dates = dates_with_days(sentence.plain) if sentence.target else []
    faults = job.compare(sentence.plain, sentence.target) if dates else None
    is_bracketed = _brackets(sentence.target) > _brackets(sentence.plain)
    if faults is None or not (is_bracketed or any(one.kind == "date" for one in (*faults.missing, *faults.added))):
        return sentence
    answer = yield from answer_to(without_days(sentence.plain), job)
    target = polished(sentence.plain, with_days(answer, dates, job.pair.target), job)
    now = job.compare(sentence.plain, target).faults
    is_plainer = is_bracketed and now == faults.faults and _brackets(target) < _brackets(sentence.target)
    is_better = bool(target) and (now < faults.faults or is_plainer)
    return sentence.said_as(target) if is_better else sentence


def _brackets(text: str) -> int:
    return text.count("(")
