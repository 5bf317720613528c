"""What a TMX file says and what we say in it."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.memory import Trust
from translation_service.domain.sentences import N_

TRUST_PROPERTY: Final = "x-trust"
CONTEXT_PROPERTY: Final = "x-context"
MOMENT_FORMAT: Final = "%Y%m%dT%H%M%SZ"

SKIPPED: Final[dict[str, str]] = {
    "one-language": N_("It has a text in one language only."),
    "no-source": N_("It has no text in the source language that the file names."),
    "no-language": N_("A text in it does not say its language."),
    "empty": N_("A text in it is empty."),
    "too-long": N_("A text in it is too long for a segment."),
    "unknown-language": N_("The desk does not work in a language of it."),
    "same-language": N_("Its two texts are in the same language."),
    "inside-codes": N_("It was taken in, but not the words inside its codes: the two texts do not have as many."),
    "nothing-to-translate": N_("Its source holds no letter."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TmxUnit:
    """A source and a target, written with inline tags; languages as the file writes them, `en-GB` too.

    `place` is the byte of the file where it ends. `author`, `trust` and `approved_at` are there where the file says so.
    """

    source_language: str
    target_language: str
    source: str
    target: str
    line: int = 0
    place: int = 0
    author: str = ""
    trust: Trust | None = None
    approved_at: datetime | None = None
    contexts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A unit that cannot be kept: `code` is one of `SKIPPED`."""

    code: str
    line: int
    place: int = 0


class TmxRefused(RequestRefused):
    """A file that is no TMX, is damaged, or tries to do harm; the sentence names the line."""


def damaged(line: int) -> TmxRefused:
    return TmxRefused("tmx-damaged", N_("Line %(line)d: here the file is no well-formed XML any more."), line=line)


def packed() -> TmxRefused:
    template = N_("This file is packed (ZIP or gzip). Please unpack it and import the TMX file that is in it.")
    return TmxRefused("tmx-packed", template)


def no_tmx(line: int) -> TmxRefused:
    return TmxRefused("not-tmx", N_("Line %(line)d: this is no TMX file; it begins with something else."), line=line)


def with_entities(line: int) -> TmxRefused:
    template = N_("Line %(line)d: the file declares entities of its own. Such files are not read.")
    return TmxRefused("tmx-entities", template, line=line)


def too_deep(line: int) -> TmxRefused:
    template = N_("Line %(line)d: elements are nested deeper than any program writes them.")
    return TmxRefused("tmx-too-deep", template, line=line)


def too_long(line: int) -> TmxRefused:
    template = N_("Line %(line)d: a name, a value or a remark here is longer than any program writes them.")
    return TmxRefused("tmx-too-long", template, line=line)


def too_heavy() -> TmxRefused:
    return TmxRefused("tmx-too-heavy", N_("Reading this file took more memory or time than is allowed."))


def write_item(item: TmxUnit | Skipped) -> dict[str, Any]:
    """Return an item as it goes from the reading process to us."""
    # Hundreds of thousands pass here, and `asdict` copies whatever they hold.
    written = {one.name: getattr(item, one.name) for one in fields(item)}
    if isinstance(item, TmxUnit):
        written["approved_at"] = item.approved_at.isoformat() if item.approved_at else None
    return written


def read_item(written: dict[str, Any]) -> TmxUnit | Skipped:
    """Return an item that came from the reading process."""
    if "code" in written:
        return Skipped(**written)
    moment, trust = written.pop("approved_at"), written.pop("trust")
    return TmxUnit(
        **{**written, "contexts": tuple(written["contexts"])},
        approved_at=datetime.fromisoformat(moment) if moment else None,
        trust=Trust(trust) if trust else None,
    )
