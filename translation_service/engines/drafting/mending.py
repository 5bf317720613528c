"""Segments that engines draft for people: nothing that needs no engine is asked, and what comes back is mended.

Segment → plain words → engine, in batches over all segments → protected values checked and restored → tags put back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.inline import parse, write
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.domain.values.finding import is_all_values
from translation_service.domain.values.rendering import ValueStyle, can_be_rendered, render_alone, style_among
from translation_service.engines.batching import Progress
from translation_service.engines.dates.weekday_ranges import with_days_of_range_in_full
from translation_service.engines.detection import is_already_in_target
from translation_service.engines.doubts import ALREADY_TRANSLATED, OTHER_SCRIPT
from translation_service.engines.drafting.asked_again.addresses import with_addresses_kept
from translation_service.engines.drafting.asked_again.capitals import with_abbreviation_said, with_stressed_words_said
from translation_service.engines.drafting.asked_again.companies import with_companies_kept
from translation_service.engines.drafting.asked_again.countries import with_countries_kept
from translation_service.engines.drafting.asked_again.days_of_dates import with_days_of_dates_kept
from translation_service.engines.drafting.asked_again.decisions import with_decisions_said
from translation_service.engines.drafting.asked_again.denials import with_denial_kept
from translation_service.engines.drafting.asked_again.exchanged_values import with_values_in_place
from translation_service.engines.drafting.asked_again.good_wishes import ends_with_wishes, with_good_wishes_said
from translation_service.engines.drafting.asked_again.headings import with_names_of_heading_kept
from translation_service.engines.drafting.asked_again.references import with_references_kept
from translation_service.engines.drafting.asked_again.rescuing import rescued, with_values_restored
from translation_service.engines.drafting.asked_again.spans_of_days import with_days_kept, with_timetable_said
from translation_service.engines.drafting.asked_again.verbal_notes import ends_note, with_courtesies_said
from translation_service.engines.drafting.asking import Question, Renderings
from translation_service.engines.drafting.both_languages import may_be_two_names, said_twice
from translation_service.engines.drafting.job import COPIED, DraftedSentence, DraftingJob, letters_read
from translation_service.engines.drafting.polishing import as_asked, polished
from translation_service.engines.drafting.talking import Talk, hold
from translation_service.engines.formulas.both_languages import is_left_in_both
from translation_service.engines.formulas.formulas import Heading, formulas_among, heading_of, known_probes
from translation_service.engines.formulas.labels import label_there
from translation_service.engines.phrases.clause_numbers import ClauseNumbers
from translation_service.engines.phrases.familiarity import is_among_friends
from translation_service.engines.rendering import Heard, Link, best_text, moved
from translation_service.engines.routing import EngineRoom, Route
from translation_service.engines.tags.field_numbers import with_field_numbers
from translation_service.engines.tags.projection import Projection, project, second_probes
from translation_service.engines.words.casing import in_capitals
from translation_service.engines.words.gaps import with_gaps_of
from translation_service.engines.words.linking import is_in_place, links_onto
from translation_service.engines.words.padding import with_padding_of
from translation_service.engines.words.scripts import is_in_other_script

# A language in a country: `it-CH`.
_LOCALE: Final = lazily(r"[a-z]{2,3}-[A-Z]{2}")
# Each takes what the one before made of a sentence, and asks only where its own fault is seen.
_ASKED_AGAIN: Final = (
    with_names_of_heading_kept,
    with_references_kept,
    with_courtesies_said,
    with_decisions_said,
    with_good_wishes_said,
    with_timetable_said,
    with_days_kept,
    with_days_of_dates_kept,
    with_addresses_kept,
    with_companies_kept,
    with_countries_kept,
    with_values_restored,
    with_values_in_place,
    with_denial_kept,
    with_stressed_words_said,
)


def mended_drafts(
    segments: Sequence[Segment],
    pair: LanguagePair,
    room: EngineRoom,
    *,
    names: frozenset[str],
    style: ValueStyle,
    progress: Progress,
    heard: Heard,
) -> list[Draft | None]:
    """Draft segments as `draft_segments` does, by engines that are not for checks."""
    style = style_among([segment.plain for segment in segments], pair, style)
    route = room.route(pair)
    wordless = [segment for segment in segments if _is_wordless(segment, pair, names, route)]
    copied = {segment.number: _copy(segment, pair, style) for segment in wordless}
    if route is None:
        return [copied.get(segment.number) for segment in segments]
    twice = (one for one in segments if one.number not in copied and is_left_in_both(one.plain, pair))
    copied |= {one.number: _left(one, ALREADY_TRANSLATED) for one in twice}
    unknown = [one for one in segments if one.number not in copied]
    copied |= formulas_among(unknown, pair, style, around=segments)
    foreign = (segment for segment in segments if segment.number not in copied)
    copied |= {one.number: _left(one, doubt) for one in foreign if (doubt := _why_left(one.plain, pair))}
    job = DraftingJob(
        room=room,
        route=route,
        pair=pair,
        names=names,
        letters=letters_read(route, pair),
        style=style,
        clauses=ClauseNumbers((segment.plain for segment in segments), pair.source),
        heard=heard,
        is_among_friends=pair.source == "en" and is_among_friends([segment.plain for segment in segments]),
    )
    spoken = [with_field_numbers(segment) for segment in segments if segment.number not in copied]
    drafted = _drafted(spoken, job, progress)
    drafts = ((segment, copied.get(segment.number) or drafted.get(segment.number)) for segment in segments)
    return [draft and replace(draft, target=_spaced(one.source, draft.target)) for one, draft in drafts]


def _spaced(source: str, target: str) -> str:
    """Return a target with the blanks that put what its source says below or beside one another."""
    return with_gaps_of(source, with_padding_of(source, target))


def _is_wordless(segment: Segment, pair: LanguagePair, names: frozenset[str], route: Route | None) -> bool:
    """Tell whether nothing is left to translate; an engine may know the months of a language better than we do."""
    if _is_sign(segment.plain.strip()):
        return True
    is_left = is_all_values(segment.plain, names) and (route is None or can_be_rendered(segment.plain, pair))
    # `EK-1` is a code and the label of an annex.
    return is_left and not label_there(segment.plain, "", pair)


def _is_sign(text: str) -> bool:
    """Tell whether a text stands for itself: the `I` over a column is nobody, and `it-CH` nothing to be said."""
    return (len(text) == 1 and text.isupper()) or _LOCALE.fullmatch(text) is not None


def _copy(segment: Segment, pair: LanguagePair, style: ValueStyle) -> Draft | None:
    if not segment.source.strip():
        return None
    pieces = (_said_alone(piece, pair, style) if isinstance(piece, str) else piece for piece in parse(segment.source))
    return Draft(target=write(pieces), origin=Origin.ENGINE, detail=COPIED)


def _said_alone(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Write values as another language does, and the name of a month in capitals where it was: `EYLÜL 2026`."""
    written = render_alone(text, pair, style)
    return in_capitals(written, pair.target) if text.isupper() and not written.isupper() else written


def _why_left(text: str, pair: LanguagePair) -> str:
    """Return why no engine is asked: what it does not know letters for it may talk about without end."""
    if is_already_in_target(text, pair) and not may_be_two_names(text, pair):
        return ALREADY_TRANSLATED
    return OTHER_SCRIPT if is_in_other_script(text, pair.source) else ""


def _left(segment: Segment, doubt: str) -> Draft:
    """Leave a segment as it came, and have a person look at it."""
    return Draft(target=segment.source, origin=Origin.ENGINE, detail=COPIED, doubts=(doubt,))


def _drafted(segments: Iterable[Segment], job: DraftingJob, progress: Progress) -> dict[int, Draft | None]:
    """Return the drafts of segments by number; those of the same words are drafted together."""
    by_words: dict[str, list[Segment]] = {}
    for segment in segments:
        by_words.setdefault(segment.plain, []).append(segment)
    talks = (_drafts(plain, several, job) for plain, several in by_words.items())
    return {number: draft for drafts in hold(talks, job.room, job.route, progress=progress) for number, draft in drafts}


def _drafts(plain: str, segments: Sequence[Segment], job: DraftingJob) -> Talk[list[tuple[int, Draft | None]]]:
    """Have some words translated until the guards find nothing, and put the tags of their segments back."""
    twice = yield from said_twice(plain, job)
    if twice == plain:
        return [(segment.number, _left(segment, ALREADY_TRANSLATED)) for segment in segments]
    heading = Heading(source=twice, said=twice) if twice else _heading_of(plain, job)
    words = plain[len(heading.source) :]
    known = dict[str, str]()
    for segment in segments:
        known |= known_probes(segment, heading, job.pair, job.style)
    alone = [probe for probe, said in known.items() if not said]
    whole = {text: with_days_of_range_in_full(text) if job.pair.source == "en" else text for text in (words, *alone)}
    asked = {text: as_asked(said, job) for text, said in whole.items()}
    answers = yield [Question(text=text) for text in asked.values()]
    made = {
        text: _sentence(whole[text], asked[text], several, job) for text, several in zip(asked, answers, strict=True)
    }
    rest = yield from with_abbreviation_said(made[words])
    for asked_again in _ASKED_AGAIN:
        rest = yield from asked_again(rest, job)
    if not (rest.is_known or ends_note(words, job.pair.source) or ends_with_wishes(words, job.pair)):
        rest = yield from rescued(rest, job)
    sentence = _behind(heading, rest)
    known |= {text: one.target for text, one in made.items()} | {words: rest.target, plain: sentence.target}
    drafts = []
    for segment in segments:
        projection = yield from _projected(segment, sentence, known, job)
        drafts.append((segment.number, _draft(sentence, projection, job)))
    return drafts


def _heading_of(plain: str, job: DraftingJob) -> Heading:
    """Return what stands before the words that an engine is asked for: a label, a bullet, the number of a clause."""
    labelled = heading_of(plain, job.pair)
    lead = job.clauses.lead(plain[len(labelled.source) :])
    return Heading(source=labelled.source + lead, said=labelled.said + lead)


def _behind(heading: Heading, rest: DraftedSentence) -> DraftedSentence:
    """Put a label before what was drafted without it."""
    if not heading.source:
        return rest
    target = f"{heading.said}{rest.target}" if rest.target else ""
    rendering = rest.rendering
    if rendering is not None:
        links = moved(rendering.links, source=len(heading.source), target=len(heading.said))
        rendering = replace(rendering, text=f"{heading.said}{rendering.text}", links=links)
    return replace(rest, plain=f"{heading.source}{rest.plain}", target=target, rendering=rendering)


def _projected(
    segment: Segment, sentence: DraftedSentence, known: Mapping[str, str], job: DraftingJob
) -> Talk[Projection]:
    """Put the tags back; ask again with quotes where a place had to be guessed."""
    links = _links(sentence) if segment.tags else ()
    projection = project(segment, sentence.target, known, links)
    if not projection.is_guessed or not sentence.target:
        return projection
    asked = second_probes(segment)
    answers = yield [Question(text=as_asked(probe, job)) for probe in asked]
    quoted = {probe: best_text(several) for probe, several in zip(asked, answers, strict=True)}
    return project(segment, sentence.target, {**known, **quoted}, links)


def _sentence(plain: str, asked: str, answer: Renderings, job: DraftingJob) -> DraftedSentence:
    """Polish what an engine answered; its links hold only for words that were asked as they are."""
    if not answer:
        return DraftedSentence(plain=plain, target="")
    rendering = answer[0]
    if rendering.links or len(answer) > 1:
        job.heard(asked, answer)
    kept = rendering if is_in_place(asked, plain) else replace(rendering, links=())
    return DraftedSentence(plain=plain, target=polished(plain, rendering.text, job), rendering=kept)


def _links(sentence: DraftedSentence) -> tuple[Link, ...]:
    return links_onto(sentence.target, sentence.rendering) if sentence.rendering and sentence.rendering.links else ()


def _draft(sentence: DraftedSentence, projection: Projection, job: DraftingJob) -> Draft | None:
    if not sentence.target:
        return None
    return Draft(
        target=projection.target,
        origin=Origin.GLOSSARY if sentence.is_known else Origin.ENGINE,
        detail=job.route.description,
        doubts=(*projection.doubts, *sentence.faults),
        mended=sentence.mended,
        engine_score=sentence.rendering.score if sentence.rendering else None,
    )
