"""Sentences whose first translation is at fault, asked for in other ways; the best answer is kept."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.engines.doubts import VALUE_RESTORED
from translation_service.engines.drafting_job import DraftedSentence, DraftingJob
from translation_service.engines.guards import doubts_about
from translation_service.engines.leftovers import says_nothing_new
from translation_service.engines.polishing import as_asked, polished, with_values_at_home
from translation_service.engines.protection import masked, unmasked
from translation_service.engines.restoring import put_back
from translation_service.engines.splitting import split_long

_SHORTEST_PARTED: Final = 60
_MOST_PARTS: Final = 6
_ALTERNATIVES: Final = 4


def asked_again(texts: list[str], job: DraftingJob) -> list[str]:
    """Translate some more texts; "" for each when the engine fails, which has answered once and may so again."""
    if not texts:
        return []
    try:
        return job.room.translate(texts, job.route)
    except TemporarilyUnavailable:
        return [""] * len(texts)


def with_values_restored(sentences: Iterable[DraftedSentence], job: DraftingJob) -> list[DraftedSentence]:
    """Ask once more, with placeholders, for sentences that lost or doubled a value; else put the value back."""
    every = tuple(sentences)
    faulty = {one: faults for one in every if one.target and (faults := job.compare(one.plain, one.target)).faults}
    masks = {one: masked(one.plain, (*faults.missing, *faults.doubled)) for one, faults in faulty.items()}
    answers = asked_again([as_asked(mask.text, job) for mask in masks.values()], job)
    unhidden = {
        one: unmasked(answer, mask.originals) or "" for (one, mask), answer in zip(masks.items(), answers, strict=True)
    }
    return [_with_values(one, unhidden[one], job) if one in unhidden else one for one in every]


def rescued(sentences: Iterable[DraftedSentence], job: DraftingJob) -> list[DraftedSentence]:
    """Look at every answer, and ask for those at fault: for alternatives, with another end, in shorter parts."""
    every = {one: _looked_at(one, job) for one in sentences}
    for way in _WAYS:
        at_fault = [one for one, looked_at in every.items() if looked_at.target and looked_at.faults]
        for one, answers in zip(at_fault, way([one.plain for one in at_fault], job), strict=True):
            for answer in answers:
                every[one] = _better(every[one], answer, job)
    return list(every.values())


def _with_values(sentence: DraftedSentence, answer: str, job: DraftingJob) -> DraftedSentence:
    again = polished(sentence.plain, answer, job)
    targets = [sentence.target, again] if again else [sentence.target]
    best = min(targets, key=lambda target: job.compare(sentence.plain, target).faults)
    if job.compare(sentence.plain, best).is_kept:
        return replace(sentence, target=best, rendering=sentence.rendering if best == sentence.target else None)
    best = with_values_at_home(sentence.plain, put_back(sentence.plain, best, job.compare_values), job)
    return replace(sentence, target=best, faults=(VALUE_RESTORED,), rendering=None)


def _looked_at(sentence: DraftedSentence, job: DraftingJob) -> DraftedSentence:
    return replace(
        sentence, faults=(*sentence.faults, *doubts_about(sentence.plain, sentence.target, job.pair, job.names))
    )


def _better(present: DraftedSentence, answer: str, job: DraftingJob) -> DraftedSentence:
    """Return another answer where it has fewer faults and no value less; remember what it mended."""
    target = polished(present.plain, answer, job)
    if not target or says_nothing_new(present.plain, target) or not job.compare(present.plain, target).is_kept:
        return present
    again = _looked_at(replace(present, target=target, faults=(), rendering=None), job)
    if len(again.faults) >= len(present.faults):
        return present
    return replace(again, mended=(*present.mended, *(fault for fault in present.faults if fault not in again.faults)))


def _among_alternatives(texts: Sequence[str], job: DraftingJob) -> list[list[str]]:
    """Ask for what else the engine had in mind, where it tells."""
    if not texts or not job.route.gives_alternatives:
        return [[] for _ in texts]
    try:
        found = job.room.render([as_asked(text, job) for text in texts], job.route, alternatives=_ALTERNATIVES)
    except TemporarilyUnavailable:
        return [[] for _ in texts]
    return [[one.text for one in several[1:]] for several in found]


def _with_another_end(texts: Sequence[str], job: DraftingJob) -> list[list[str]]:
    """Ask with a full stop where there was none, and without where there was one: short texts come out otherwise."""
    changed = [text[:-1] if text.endswith(".") else f"{text}." for text in texts]
    return [[answer] for answer in asked_again([as_asked(text, job) for text in changed], job)]


def _in_parts(texts: Sequence[str], job: DraftingJob) -> list[list[str]]:
    """Ask for parts of a sentence, cut at its clauses; nothing for what is short already."""
    parts = [_parts(text) for text in texts]
    answers = iter(asked_again([as_asked(part, job) for several in parts for part in several], job))
    return [[_joined([next(answers) for _ in several])] for several in parts]


def _parts(text: str) -> list[str]:
    if len(text) < _SHORTEST_PARTED:
        return []
    parts = split_long(text, max(_SHORTEST_PARTED, len(text) // 2 + 1))
    return parts if len(parts) <= _MOST_PARTS else []


def _joined(answers: Sequence[str]) -> str:
    return " ".join(answer.strip() for answer in answers) if all(answers) else ""


_WAYS: Final[tuple[Callable[[Sequence[str], DraftingJob], list[list[str]]], ...]] = (
    _among_alternatives,
    _with_another_end,
    _in_parts,
)
