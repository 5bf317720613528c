"""Segments: the sentences of a document, and where a target text came from."""

from dataclasses import dataclass, field
from enum import StrEnum

from translation_service.domain.fallbacks import Mended
from translation_service.domain.inline import Tag, plain
from translation_service.domain.sentences import N_, Sentence


class Place(StrEnum):
    """Where in the document a segment stands."""

    HEADING = "heading"
    BODY = "body"
    LIST = "list"
    TABLE = "table"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"
    TEXT_BOX = "text_box"
    CHART = "chart"
    ALTERNATIVE_TEXT = "alternative_text"
    PROPERTY = "property"
    SPEAKER_NOTES = "speaker_notes"
    SHEET_NAME = "sheet_name"


PLACE_NAMES = {
    Place.HEADING: N_("heading"),
    Place.BODY: N_("body"),
    Place.LIST: N_("list"),
    Place.TABLE: N_("table"),
    Place.HEADER: N_("header"),
    Place.FOOTER: N_("footer"),
    Place.FOOTNOTE: N_("footnote"),
    Place.ENDNOTE: N_("endnote"),
    Place.COMMENT: N_("comment"),
    Place.TEXT_BOX: N_("text box"),
    Place.CHART: N_("chart"),
    Place.ALTERNATIVE_TEXT: N_("alternative text"),
    Place.PROPERTY: N_("document property"),
    Place.SPEAKER_NOTES: N_("speaker notes"),
    Place.SHEET_NAME: N_("sheet name"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One sentence (or cell, heading) of a document.

    `number` counts from 1 in reading order; `block` is the paragraph it belongs to; `source` is written as in
    `domain.inline`; `glue` is the white space between it and the next segment of its block; `tags` are those it uses.
    `plain` are the words alone, exactly what an engine is given: every stage asks for them, so they are told once.
    """

    number: int
    block: int
    place: Place
    source: str
    glue: str = ""
    tags: tuple[Tag, ...] = ()
    plain: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", plain(self.source, self.tags))

    @property
    def words(self) -> int:
        return len(self.plain.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedSegment:
    """What assembly needs of a segment: `target` is empty where nobody translated it, and the source then stands."""

    number: int
    block: int
    source: str
    target: str
    glue: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something a person should know about a document; `code` is stable, for programs."""

    code: str
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedDocument:
    """The segments of a file and what is worth knowing about it; `pages` is 0 where a format has none."""

    segments: tuple[Segment, ...]
    notices: tuple[Notice, ...] = ()
    pages: int = 0

    @property
    def words(self) -> int:
        return sum(segment.words for segment in self.segments)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssembledDocument:
    """A finished file: its bytes, its extension with the dot (a PDF comes back as `.docx`) and its media type."""

    content: bytes
    extension: str
    media_type: str
    notices: tuple[Notice, ...] = ()


class Origin(StrEnum):
    """Where the target of a segment came from."""

    NONE = "none"
    MEMORY = "memory"
    REPETITION = "repetition"
    GLOSSARY = "glossary"
    ENGINE = "engine"
    EARLIER = "earlier"
    PERSON = "person"


ORIGIN_NAMES = {
    Origin.NONE: N_("not translated"),
    Origin.MEMORY: N_("translation memory"),
    Origin.REPETITION: N_("repetition"),
    Origin.GLOSSARY: N_("glossary"),
    Origin.ENGINE: N_("machine draft"),
    Origin.EARLIER: N_("earlier version of this document"),
    Origin.PERSON: N_("person"),
}


class Act(StrEnum):
    """What made a revision of a segment."""

    SAVED = "saved"
    JOINED = "joined"
    SPLIT = "split"


ACT_NAMES = {
    Act.JOINED: N_("joined with the next segment"),
    Act.SPLIT: N_("split in two"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A proposed target for a segment (a suggestion).

    `target` is written as in `domain.inline`; `detail` names the engine route ("firefox pt-en 1693087646") or the
    memory match; `score` is a percentage where one exists; `doubts` are codes of what was uncertain, `mended` faults
    that went away with another answer. `engine_score` is how sure the engine was (the mean
    log probability of a piece), None where it does not say.
    """

    target: str
    origin: Origin
    detail: str = ""
    score: int | None = None
    doubts: tuple[str, ...] = ()
    mended: tuple[Mended, ...] = ()
    engine_score: float | None = None
