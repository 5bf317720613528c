"""What else an engine has to say: other answers, its word for a term that stands alone, where its words came from."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import PLAIN_STYLE, ValueStyle
from translation_service.engines.batching import Progress, silent
from translation_service.engines.drafting.asking import ALTERNATIVES
from translation_service.engines.drafting.job import DraftingJob, letters_read
from translation_service.engines.drafting.polishing import as_asked, polished
from translation_service.engines.formulas.formulas import heading_of
from translation_service.engines.guards.faults import doubts_about
from translation_service.engines.rendering import Rendering
from translation_service.engines.routing import EngineRoom

_ALTERNATIVES: Final = 6
_NOTHING_HEARD: Final[Mapping[str, Sequence[Rendering]]] = MappingProxyType({})


def other_answers(
    sentences: Sequence[str],
    pair: LanguagePair,
    room: EngineRoom,
    *,
    names: frozenset[str] = frozenset(),
    style: ValueStyle = PLAIN_STYLE,
    heard: Mapping[str, Sequence[Rendering]] = _NOTHING_HEARD,
    progress: Progress = silent,
) -> list[tuple[str, ...]]:
    """Return the less likely answers to plain sentences that no guard doubts and that keep every value.

    Same length and order; nothing where the engine gives none or fails. Of an engine that weighs several in any case
    what was `heard` before is not asked again: more of them are seldom better. `progress` may stop the work by raising.
    """
    job = _job(sentences, pair, room, names=names, style=style)
    if job is None:
        return [() for _ in sentences]
    is_weighed = job.route.weighs >= ALTERNATIVES
    wanted, known = (ALTERNATIVES, heard) if is_weighed else (_ALTERNATIVES, _NOTHING_HEARD)
    return _sound_ones(sentences, job, lambda asked: _rendered(asked, job, wanted, progress, known), first=1)


def sound_answers(
    sentences: Sequence[str],
    pair: LanguagePair,
    room: EngineRoom,
    *,
    names: frozenset[str] = frozenset(),
    style: ValueStyle = PLAIN_STYLE,
    progress: Progress = silent,
) -> list[tuple[str, ...]]:
    """Return all answers to plain sentences that no guard doubts, the likeliest first, otherwise as `other_answers`."""
    job = _job(sentences, pair, room, names=names, style=style)
    if job is None:
        return [() for _ in sentences]
    return _sound_ones(sentences, job, lambda asked: _rendered(asked, job, _ALTERNATIVES, progress), first=0)


def _job(
    sentences: Sequence[str], pair: LanguagePair, room: EngineRoom, *, names: frozenset[str], style: ValueStyle
) -> DraftingJob | None:
    """Return what has to be known to ask for several answers; None where there is nothing to ask, or nobody."""
    route = room.route(pair)
    if route is None or not sentences or not route.gives_alternatives or route.is_for_checks:
        return None
    return DraftingJob(room=room, route=route, pair=pair, names=names, letters=letters_read(route, pair), style=style)


def _sound_ones(
    sentences: Sequence[str],
    job: DraftingJob,
    render: Callable[[Sequence[str]], Sequence[Sequence[Rendering]]],
    *,
    first: int,
) -> list[tuple[str, ...]]:
    """Return the sound ones of several answers, from the `first` on."""
    headings = [heading_of(sentence, job.pair) for sentence in sentences]
    rests = [sentence[len(heading.source) :] for sentence, heading in zip(sentences, headings, strict=True)]
    try:
        answers = render([as_asked(rest, job) for rest in rests])
    except TemporarilyUnavailable:
        return [() for _ in sentences]
    return [
        tuple(f"{heading.said}{target}" for target in _sound(rest, [one.text for one in several[first:]], job))
        for heading, rest, several in zip(headings, rests, answers, strict=True)
    ]


def _rendered(
    asked: Sequence[str],
    job: DraftingJob,
    alternatives: int,
    progress: Progress,
    known: Mapping[str, Sequence[Rendering]] = _NOTHING_HEARD,
) -> list[Sequence[Rendering]]:
    """Return what is known of some questions, and what an engine answers to the others."""
    new = [text for text in asked if text not in known]
    answers = job.room.render(new, job.route, alternatives=alternatives, progress=progress) if new else []
    told = dict(zip(new, answers, strict=True))
    return [known[text] if text in known else told[text] for text in asked]


def words_alone(
    terms: Sequence[str], pair: LanguagePair, room: EngineRoom, *, progress: Progress = silent
) -> list[tuple[str, ...]]:
    """Return what an engine calls each term when it stands alone, the likeliest first; nothing where it fails.

    Same length and order.
    """
    route = room.route(pair)
    if route is None or not terms:
        return [() for _ in terms]
    wanted = _ALTERNATIVES if route.gives_alternatives else 1
    try:
        answers = room.render(terms, route, alternatives=wanted, progress=progress)
    except TemporarilyUnavailable:
        return [() for _ in terms]
    return [tuple(one.text.strip().rstrip(".!") for one in several) for several in answers]


def linked_answers(
    sentences: Sequence[str],
    pair: LanguagePair,
    room: EngineRoom,
    *,
    heard: Mapping[str, Sequence[Rendering]],
    progress: Progress = silent,
) -> list[Rendering | None]:
    """Return an engine's answers to plain sentences with the links between words; same length and order.

    What was `heard` of it before is not asked again. None where the engine does not tell or fails.
    """
    route = room.route(pair)
    told = {sentence: heard[sentence][0] for sentence in sentences if sentence in heard and heard[sentence][0].links}
    asked = [sentence for sentence in sentences if sentence not in told]
    if route is None or not asked or not route.explains or route.is_for_checks:
        return [told.get(sentence) for sentence in sentences]
    try:
        answers = room.render(asked, route, progress=progress)
    except TemporarilyUnavailable:
        answers = [() for _ in asked]
    told |= {sentence: several[0] for sentence, several in zip(asked, answers, strict=True) if several}
    return [told.get(sentence) for sentence in sentences]


def _sound(sentence: str, answers: Sequence[str], job: DraftingJob) -> tuple[str, ...]:
    targets = dict.fromkeys(polished(sentence, answer, job) for answer in answers)
    return tuple(target for target in targets if target and _is_sound(sentence, target, job))


def _is_sound(sentence: str, target: str, job: DraftingJob) -> bool:
    return job.compare(sentence, target).is_kept and not any(doubts_about(sentence, target, job.pair, job.names))
