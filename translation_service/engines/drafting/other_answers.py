"""What else an engine has to say: other answers, its word for a term that stands alone, where its words came from."""

from collections.abc import Mapping, Sequence
from typing import Final

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import PLAIN_STYLE, ValueStyle
from translation_service.engines.batching import Progress, silent
from translation_service.engines.drafting.job import DraftingJob, letters_read
from translation_service.engines.drafting.polishing import as_asked, polished
from translation_service.engines.formulas.formulas import heading_of
from translation_service.engines.guards.faults import doubts_about
from translation_service.engines.rendering import Rendering
from translation_service.engines.routing import EngineRoom

_ALTERNATIVES: Final = 6


def other_answers(
    sentences: Sequence[str],
    pair: LanguagePair,
    room: EngineRoom,
    *,
    names: frozenset[str] = frozenset(),
    style: ValueStyle = PLAIN_STYLE,
    progress: Progress = silent,
) -> list[tuple[str, ...]]:
    """Return the less likely answers to plain sentences that no guard doubts and that keep every value.

    Same length and order; nothing where the engine gives none or fails. `progress` may stop the work by raising.
    """
    return _answers(sentences, pair, room, names=names, style=style, progress=progress, first=1)


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
    return _answers(sentences, pair, room, names=names, style=style, progress=progress, first=0)


def _answers(
    sentences: Sequence[str],
    pair: LanguagePair,
    room: EngineRoom,
    *,
    names: frozenset[str],
    style: ValueStyle,
    progress: Progress,
    first: int,
) -> list[tuple[str, ...]]:
    """Ask for several answers, and return the sound ones from the `first` on."""
    route = room.route(pair)
    if route is None or not sentences or not route.gives_alternatives or route.is_for_checks:
        return [() for _ in sentences]
    job = DraftingJob(room=room, route=route, pair=pair, names=names, letters=letters_read(route, pair), style=style)
    headings = [heading_of(sentence, pair) for sentence in sentences]
    rests = [sentence[len(heading.source) :] for sentence, heading in zip(sentences, headings, strict=True)]
    asked = [as_asked(rest, job) for rest in rests]
    try:
        answers = room.render(asked, route, alternatives=_ALTERNATIVES, progress=progress)
    except TemporarilyUnavailable:
        return [() for _ in sentences]
    return [
        tuple(f"{heading.said}{target}" for target in _sound(rest, [one.text for one in several[first:]], job))
        for heading, rest, several in zip(headings, rests, answers, strict=True)
    ]


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
    heard: Mapping[str, Rendering],
    progress: Progress = silent,
) -> list[Rendering | None]:
    """Return an engine's answers to plain sentences with the links between words; same length and order.

    What was `heard` of it before is not asked again. None where the engine does not tell or fails.
    """
    route = room.route(pair)
    asked = [sentence for sentence in sentences if sentence not in heard]
    if route is None or not asked or not route.explains or route.is_for_checks:
        return [heard.get(sentence) for sentence in sentences]
    try:
        answers = room.render(asked, route, progress=progress)
    except TemporarilyUnavailable:
        answers = [() for _ in asked]
    told = {sentence: several[0] for sentence, several in zip(asked, answers, strict=True) if several}
    return [heard.get(sentence) or told.get(sentence) for sentence in sentences]


def _sound(sentence: str, answers: Sequence[str], job: DraftingJob) -> tuple[str, ...]:
    targets = dict.fromkeys(polished(sentence, answer, job) for answer in answers)
    return tuple(target for target in targets if target and _is_sound(sentence, target, job))


def _is_sound(sentence: str, target: str, job: DraftingJob) -> bool:
    return job.compare(sentence, target).is_kept and not any(doubts_about(sentence, target, job.pair, job.names))
