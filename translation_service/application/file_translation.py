"""From file to file, with no database: what a document goes through before a person sees it, in one go."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from glossary.terms import Term, TermStatus
from translation_service.application.readable_files import make_readable
from translation_service.application.revision.checking import check_segment
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.errors import RequestRefused
from translation_service.domain.inline import Tag, marks
from translation_service.domain.languages import LANGUAGES, LanguagePair
from translation_service.domain.quality.findings import Finding
from translation_service.domain.segments import (
    AssembledDocument,
    Draft,
    Notice,
    ParsedDocument,
    Place,
    Segment,
    TranslatedSegment,
)
from translation_service.domain.sentences import N_, Sentence, sentence
from translation_service.domain.values.rendering import PLAIN_STYLE, ValueStyle, style_among
from translation_service.engines.doubts import ENGINE_FAILED
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.drafting.names_in_columns import drafts_of_names
from translation_service.engines.engine import PairNotServed
from translation_service.engines.rendering import Rendering, forgotten
from translation_service.engines.routing import EngineRoom

if TYPE_CHECKING:
    from glossary.checking.checking import TermFinding
    from glossary.finding.matching import TermFinder
    from glossary.keeping import CompiledGlossary
    from translation_service.application.drafting.term_keeping import KeptDraft


class OpenFile(Protocol):
    """A file that is opened once, to be read and written."""

    def parse(self, *, source_language: str) -> ParsedDocument: ...

    def assemble(self, *, segments: Sequence[TranslatedSegment], pair: LanguagePair) -> AssembledDocument: ...


class FileWorkshop(Protocol):
    """The part of `ports.Workshop` needed here; that module knows the database, which this one starts without."""

    def convert(self, content: bytes, *, file_name: str, source_language: str) -> ConvertedDocument | None: ...

    def opened(self, content: bytes, *, file_name: str) -> AbstractContextManager[OpenFile]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingText:
    """A file to translate; an empty `source_language` is detected. The `glossary` tells the terms of a direction."""

    name: str
    content: bytes
    source_language: str
    target_language: str
    glossary: "Callable[[LanguagePair], CompiledGlossary] | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentWarning:
    """What a check says of one segment."""

    number: int
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedFile:
    """The finished file and what happened on its way.

    `places` are the words of each place; of the `tags` (formats, links, notes) of all segments the drafts hold so many
    as `kept_tags`, and the rest was put back. `suggestions` are how segments, by number, might be put better to hold to
    the glossary. `seconds` are by stage, `engine` names the route.
    """

    document: AssembledDocument
    pair: LanguagePair
    engine: str
    segments: int
    words: int
    places: Mapping[Place, int]
    untranslated: int
    tags: int
    kept_tags: int
    notices: tuple[Notice, ...]
    warnings: tuple[SegmentWarning, ...]
    suggestions: Mapping[int, str]
    seconds: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What is needed to draft the segments of one file; no finder without terms.

    `heard` is what the engine answered, by what it was asked; `checked` what pairs of plain texts lack of their terms.
    """

    segments: tuple[Segment, ...]
    pair: LanguagePair
    engines: EngineRoom
    style: ValueStyle
    terms: Sequence[Term]
    finder: "TermFinder | None"
    heard: dict[str, Sequence[Rendering]] = field(default_factory=dict)
    checked: "dict[tuple[str, str], tuple[TermFinding, ...]]" = field(default_factory=dict)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(term.source for term in self.terms if term.status is TermStatus.DO_NOT_TRANSLATE)


@dataclass(slots=True)
class _Stopwatch:
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def timing(self, stage: str) -> Iterator[None]:
        started = time.perf_counter()
        yield
        self.seconds[stage] = round(time.perf_counter() - started, 3)


def translate_file(
    file: IncomingText, *, workshop: FileWorkshop, engines: EngineRoom, style: ValueStyle = PLAIN_STYLE
) -> TranslatedFile:
    """Translate a file by glossary and engine.

    Raises `RequestRefused` when the file cannot be taken, its language is unknown or is the wanted one already, and
    `PairNotServed` when no engine translates the pair.
    """
    watch = _Stopwatch()
    with watch.timing("convert"):
        readable = make_readable(file.content, name=file.name, language=file.source_language, workshop=workshop)
        file = replace(file, name=readable.name, content=readable.content)
    with ExitStack() as held:
        with watch.timing("parse"):
            opened = held.enter_context(workshop.opened(file.content, file_name=file.name))
            source, parsed = _read(file, opened)
        pair = LanguagePair(source=source, target=file.target_language)
        route = engines.route(pair)
        if route is None:
            raise PairNotServed(pair)
        with watch.timing("translate"):
            work = _work(parsed.segments, pair, engines, file, style)
            drafts, suggestions = _drafts(work)
        with watch.timing("check"):
            warnings = tuple(_warnings(drafts, work))
        with watch.timing("assemble"):
            targets = tuple(_translated(segment, drafts.get(segment.number)) for segment in parsed.segments)
            document = opened.assemble(segments=targets, pair=pair)
    return TranslatedFile(
        document=document,
        pair=pair,
        engine=route.description,
        segments=len(parsed.segments),
        words=parsed.words,
        places=_words_by_place(parsed.segments),
        untranslated=sum(1 for target in targets if not target.target),
        tags=sum(len(marks(target.source)) for target in targets),
        kept_tags=sum(map(_kept_tags, targets)),
        notices=(*readable.notices, *parsed.notices, *document.notices),
        warnings=warnings,
        suggestions=suggestions,
        seconds=watch.seconds,
    )


def _words_by_place(segments: Sequence[Segment]) -> Mapping[Place, int]:
    words: Counter[Place] = Counter()
    for segment in segments:
        words[segment.place] += segment.words
    return words


def _kept_tags(segment: TranslatedSegment) -> int:
    wanted, held = marks(segment.source), marks(segment.target)
    return len(wanted) if wanted == held else (Counter(wanted) & Counter(held)).total()


def _read(file: IncomingText, opened: OpenFile) -> tuple[str, ParsedDocument]:
    """Return the language of a file and its segments; raises as `translate_file` does."""
    language = file.source_language or _detected(file, opened)
    if language == file.target_language:
        template = N_("This file is in %(language)s already, the language you want it in.")
        raise RequestRefused("same-language", template, language=sentence(LANGUAGES[language].name))
    return language, opened.parse(source_language=language)


def warning_sentences(file: TranslatedFile) -> Iterator[tuple[str, Sentence, int]]:
    """Yield code, sentence and segment number (0 for the whole file) of everything worth knowing."""
    for notice in file.notices:
        yield notice.code, notice.sentence, 0
    for warning in file.warnings:
        yield warning.finding.code, warning.finding.sentence, warning.number


def _detected(file: IncomingText, opened: OpenFile) -> str:
    from translation_service.engines.detection import detect  # noqa: PLC0415 - knows the words of many languages

    parsed = opened.parse(source_language="")
    detection = detect([segment.plain for segment in parsed.segments], wanted=file.target_language)
    if detection is None or not detection.is_sure:
        template = N_("The language of this file could not be recognised. Please name it.")
        raise RequestRefused("language-unknown", template)
    return detection.language


def _work(
    segments: tuple[Segment, ...], pair: LanguagePair, engines: EngineRoom, file: IncomingText, style: ValueStyle
) -> _Work:
    style = style_among([segment.plain for segment in segments], pair, style)
    glossary = file.glossary(pair) if file.glossary else None
    if glossary is None or not glossary.terms:
        return _Work(segments=segments, pair=pair, engines=engines, style=style, terms=(), finder=None)
    finder = _finder_for(segments, glossary.finder)
    return _Work(segments=segments, pair=pair, engines=engines, style=style, terms=glossary.terms, finder=finder)


def _drafts(work: _Work) -> tuple[dict[int, Draft], dict[int, str]]:
    """Return drafts held to the glossary and what is offered beside some, by number; none where the engine failed."""
    drafts = _first_drafts(work)
    kept = _with_terms_kept(drafts, work)
    return drafts | {number: one.draft for number, one in kept.items()}, _suggestions(kept, drafts)


def _first_drafts(work: _Work) -> dict[int, Draft]:
    known = _known(work)
    unknown = [segment for segment in work.segments if segment.number not in known]
    heard = work.heard.__setitem__ if work.terms else forgotten
    drafted = draft_segments(unknown, work.pair, work.engines, names=work.names, style=work.style, heard=heard)
    pairs = zip(unknown, drafted, strict=True)
    return known | {segment.number: draft for segment, draft in pairs if draft is not None}


def _known(work: _Work) -> dict[int, Draft]:
    """Return the drafts of segments that are names or terms, by number."""
    names = drafts_of_names(work.segments, work.pair, work.engines, work.style)
    if work.finder is None:
        return names
    from translation_service.application.drafting.term_drafts import TermDrafts  # noqa: PLC0415 - as in `_finder_for`

    term_drafts = TermDrafts(work.terms, work.finder, work.pair)
    drafts = {segment.number: term_drafts.draft(segment) for segment in work.segments}
    return {number: draft for number, draft in drafts.items() if draft is not None} | names


def _with_terms_kept(drafts: Mapping[int, Draft], work: _Work) -> "Mapping[int, KeptDraft]":
    if work.finder is None:
        return {}
    from translation_service.application.drafting.term_keeping import (  # noqa: PLC0415 - as in `_finder_for`
        TermKeeper,
        with_terms_kept,
    )

    keeper = TermKeeper(
        finder=work.finder,
        pair=work.pair,
        room=work.engines,
        names=work.names,
        style=work.style,
        heard=work.heard,
        known=work.checked,
    )
    return with_terms_kept(drafts, work.segments, keeper)


def _suggestions(kept: "Mapping[int, KeptDraft]", drafts: Mapping[int, Draft]) -> dict[int, str]:
    """Return what is offered beside drafts; what stood before a better one is no suggestion."""
    offered = ((number, beside.target) for number, one in kept.items() for beside in one.beside)
    return {number: target for number, target in offered if target != drafts[number].target}


def _finder_for(segments: Sequence[Segment], finder: "TermFinder") -> "TermFinder":
    from glossary.checking.doubtful import speaks_of_the_field  # noqa: PLC0415 - knows words by their forms, much to load

    in_field = speaks_of_the_field((segment.plain for segment in segments), finder)
    return finder.in_the_field() if in_field else finder


def _warnings(drafts: Mapping[int, Draft], work: _Work) -> Iterator[SegmentWarning]:
    # Headers, cells and labels say the same again and again.
    found: dict[tuple[str, tuple[Tag, ...], str], tuple[Finding, ...]] = {}
    for segment in work.segments:
        draft = drafts.get(segment.number)
        failed = (ENGINE_FAILED,) if segment.plain.strip() else ()
        target, doubts = (draft.target, draft.doubts) if draft else ("", failed)
        checked = segment.source, segment.tags, target
        if checked not in found:
            found[checked] = check_segment(segment, target, finder=work.finder, pair=work.pair, known=work.checked)
        for finding in (*found[checked], *(Finding(code=doubt) for doubt in doubts)):
            yield SegmentWarning(number=segment.number, finding=finding)


def _translated(segment: Segment, draft: Draft | None) -> TranslatedSegment:
    return TranslatedSegment(
        number=segment.number,
        block=segment.block,
        source=segment.source,
        target=draft.target if draft else "",
        glue=segment.glue,
    )
