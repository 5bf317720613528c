"""The one place that goes from segments to machine drafts, whatever the engine.

Segment → plain words → engine, in batches over all segments → protected values checked and restored → tags put back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from translation_service.domain.inline import parse, write
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.domain.values.finding import is_all_values
from translation_service.domain.values.rendering import PLAIN_STYLE, ValueStyle, render_alone
from translation_service.engines.batching import Progress, silent
from translation_service.engines.detection import is_already_in_target
from translation_service.engines.doubts import ALREADY_TRANSLATED
from translation_service.engines.drafting_job import DraftedSentence, DraftingJob, letters_read
from translation_service.engines.linking import links_onto
from translation_service.engines.polishing import as_asked, polished
from translation_service.engines.projection import Projection, probes, project, second_probes
from translation_service.engines.rendering import Link, Rendering
from translation_service.engines.rescuing import asked_again, rescued, with_values_restored
from translation_service.engines.routing import EngineRoom

COPIED: Final = "copied"


def draft_segments(
    segments: Sequence[Segment],
    pair: LanguagePair,
    room: EngineRoom,
    *,
    names: frozenset[str] = frozenset(),
    style: ValueStyle = PLAIN_STYLE,
    progress: Progress = silent,
) -> list[Draft | None]:
    """Draft segments by the best route of a room; same length and order.

    None where no engine serves the pair, or it failed on that segment. What holds nothing to translate (numbers,
    addresses, codes, `names`) or is in the target language already is copied. `progress` gets sentences done and in
    all; it may stop the work by raising.
    Raises `TemporarilyUnavailable` when the engine fails altogether.
    """
    route = room.route(pair)
    is_check = route is not None and route.is_for_checks
    wordless = [] if is_check else [segment for segment in segments if is_all_values(segment.plain, names)]
    copied = {segment.number: _copy(segment, pair, style) for segment in wordless}
    if route is None:
        return [copied.get(segment.number) for segment in segments]
    if not is_check:
        foreign = (segment for segment in segments if segment.number not in copied)
        copied |= {one.number: _left(one) for one in foreign if is_already_in_target(one.plain, pair)}
    job = DraftingJob(room=room, route=route, pair=pair, names=names, letters=letters_read(route, pair), style=style)
    spoken = [segment for segment in segments if segment.number not in copied]
    sentences = _translated(spoken, job, progress)
    projections = _projected(spoken, sentences, job)
    drafted = {one.number: _draft(sentences[one.plain], projections[one.number], job) for one in spoken}
    return [copied.get(segment.number) or drafted.get(segment.number) for segment in segments]


def _copy(segment: Segment, pair: LanguagePair, style: ValueStyle) -> Draft | None:
    if not segment.source.strip():
        return None
    pieces = (render_alone(piece, pair, style) if isinstance(piece, str) else piece for piece in parse(segment.source))
    return Draft(target=write(pieces), origin=Origin.ENGINE, detail=COPIED)


def _left(segment: Segment) -> Draft:
    """Leave a segment as it came, in the language it is wanted in, and have a person look at it."""
    return Draft(target=segment.source, origin=Origin.ENGINE, detail=COPIED, doubts=(ALREADY_TRANSLATED,))


def _translated(segments: Sequence[Segment], job: DraftingJob, progress: Progress) -> dict[str, DraftedSentence]:
    """Return what became of every segment's words and of the probes for its tags, by plain text."""
    texts = dict.fromkeys(segment.plain for segment in segments)
    every = [*dict.fromkeys((*texts, *(probe for segment in segments for probe in probes(segment))))]
    if job.route.is_for_checks:
        answers = job.room.translate(every, job.route, progress=progress)
        return {text: DraftedSentence(plain=text, target=answer) for text, answer in zip(every, answers, strict=True)}
    asked = [as_asked(text, job) for text in every]
    renderings = job.room.render(asked, job.route, progress=progress)
    made = {text: _sentence(text, *several[:1], job=job) for text, several in zip(every, renderings, strict=True)}
    checked = rescued(with_values_restored([made[text] for text in texts], job), job)
    return {**made, **{one.plain: one for one in checked}}


def _sentence(plain: str, rendering: Rendering | None = None, *, job: DraftingJob) -> DraftedSentence:
    """Polish what an engine answered; its links hold only for words that were asked as they are."""
    if rendering is None:
        return DraftedSentence(plain=plain, target="")
    is_as_asked = len(as_asked(plain, job)) == len(plain)
    kept = rendering if is_as_asked else replace(rendering, links=())
    return DraftedSentence(plain=plain, target=polished(plain, rendering.text, job), rendering=kept)


def _projected(
    segments: Sequence[Segment], sentences: Mapping[str, DraftedSentence], job: DraftingJob
) -> dict[int, Projection]:
    """Put the tags back, by segment number; ask again with quotes where a place had to be guessed."""
    known = {plain: sentence.target for plain, sentence in sentences.items()}
    links = {plain: _links(sentence) for plain, sentence in sentences.items()}
    first = {one.number: project(one, known[one.plain], known, links[one.plain]) for one in segments}
    if job.route.is_for_checks:
        return first
    guessed = [one for one in segments if first[one.number].is_guessed and known[one.plain]]
    asked = [*dict.fromkeys(probe for one in guessed for probe in second_probes(one))]
    known |= dict(zip(asked, asked_again([as_asked(probe, job) for probe in asked], job), strict=True))
    return first | {one.number: project(one, known[one.plain], known, links[one.plain]) for one in guessed}


def _links(sentence: DraftedSentence) -> tuple[Link, ...]:
    return links_onto(sentence.target, sentence.rendering) if sentence.rendering and sentence.rendering.links else ()


def _draft(sentence: DraftedSentence, projection: Projection, job: DraftingJob) -> Draft | None:
    if not sentence.target:
        return None
    return Draft(
        target=projection.target,
        origin=Origin.ENGINE,
        detail=job.route.description,
        doubts=(*projection.doubts, *sentence.faults),
        mended=sentence.mended,
        engine_score=sentence.rendering.score if sentence.rendering else None,
    )
