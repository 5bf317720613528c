"""What one term of a TBX concept says of itself, in the words of any dialect."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from operator import attrgetter
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from glossary.exchange.column_names import status_word
from glossary.exchange.csv_files import MOST_WORDS_BETWEEN, NAME, YES
from glossary.exchange.days import read_day
from glossary.patterns import lazily
from glossary.terms import TermStatus

LANGUAGES: Final = frozenset({"langSec", "langSet"})
TERMS: Final = frozenset({"termSec", "tig", "ntig"})
GROUPS: Final = frozenset({"descripGrp", "termNoteGrp", "adminGrp", "termGrp"})
# The standard's own name, that of the first TBX-Min, and that of a list of whoever decides.
STATUSES: Final = ("administrativeStatus", "termStatus", "normativeAuthorization")
# Ours, and the two of Weblate: of a term, or of the whole concept.
TRANSLATED: Final = ("x-translate", "translationNote", "Translation needed")
_TRANSLATED: Final = frozenset(TRANSLATED)
# What is said of how a term is used, as TBX-Basic and Weblate call it, is a note as well.
NOTES: Final = ("note", "descrip", "usageNote", "Usage note")
# These are read on their own; their texts are not said of what holds them.
_PARTS: Final = LANGUAGES | TERMS
_tag_of: Final = attrgetter("tag")
_FROM: Final = "x-validFrom"
_UNTIL: Final = "x-validUntil"
_SPACE: Final = "xml:space"
PRESERVE: Final = "preserve"
_LANGUAGE: Final = "xml:lang"
_OURS: Final = frozenset(map(str, TermStatus))
_COUNTS: Final = frozenset(map(str, range(MOST_WORDS_BETWEEN + 1)))
# Where a text goes on behind a line end and blanks, somebody's program has indented it.
_INDENTATION: Final = lazily(r"[ \t]*\n[ \t]+")


class Section(NamedTuple):
    """A term with what is said of it; `unknown_status` is a status that is none of ours, `unread` days."""

    language: str
    text: str
    status: TermStatus | None
    unknown_status: str
    note: str
    pronunciation: str
    words_between: int
    basis: str
    is_name: bool
    is_everyday: bool
    valid_from: date | None
    valid_until: date | None
    unread: tuple[str, ...]
    identifier: str
    variant_of: str


_BARE: Final = Section(
    language="",
    text="",
    status=None,
    unknown_status="",
    note="",
    pronunciation="",
    words_between=0,
    basis="",
    is_name=False,
    is_everyday=False,
    valid_from=None,
    valid_until=None,
    unread=(),
    identifier="",
    variant_of="",
)


def read_sections(concept: Element) -> Iterator[Section]:
    """Yield the terms of a concept in their order, but those of no language and those that are empty.

    Of a concept that is not to be translated, an empty term is as the one before it.
    """
    is_kept, before = _is_kept(firsts_of(all_said_of(concept))), ""
    for said in _sections(concept):
        section = said
        if is_kept or said.status is TermStatus.DO_NOT_TRANSLATE:
            section = said._replace(text=said.text or before, status=TermStatus.DO_NOT_TRANSLATE)
        before = section.text
        if section.text:
            yield section


def _sections(concept: Element) -> Iterator[Section]:
    for language in concept:
        if language.tag in LANGUAGES and (code := language_of(language)):
            yield from (_section(element, code) for element in language if element.tag in TERMS)


def _is_kept(said: Mapping[str, str]) -> bool:
    """Tell whether something is not to be translated."""
    return not _TRANSLATED.isdisjoint(said) and any(said.get(name, "").lower() == "no" for name in TRANSLATED)


def language_of(element: Element) -> str:
    """Return the language that an element is in, "" where it says none."""
    return (element.get(_LANGUAGE) or element.get("lang") or "").replace("_", "-").partition("-")[0].lower()


def kind_of(element: Element) -> str:
    """Return what an element says: its type, in the style DCT its name."""
    return element.get("type") or element.tag


def text_of(element: Element) -> str:
    """Return the text of an element on one line for each that was written, not for those of an indentation."""
    text = "".join(element.itertext()).strip() if len(element) else (element.text or "").strip()
    return _INDENTATION.sub(" ", text) if "\n" in text and element.get(_SPACE) != PRESERVE else text


def all_said_of(element: Element) -> list[tuple[str, str]]:
    """Return what is said of an element itself, in groups or not, each with its kind."""
    return [(kind_of(child), text_of(child)) for child in _own(element) if child.tag not in _PARTS]


def firsts_of(said: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return the first of each kind."""
    return dict(reversed(said))


def notes_of(said: Iterable[tuple[str, str]]) -> list[str]:
    """Return the notes on something and on its use, and descriptions of no kind."""
    return [text for kind, text in said if kind in NOTES]


def lines_of(*texts: str) -> str:
    """Return texts as lines, each once."""
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _own(element: Element) -> Iterable[Element]:
    """Return what stands in an element, groups within groups unpacked."""
    return element if GROUPS.isdisjoint(map(_tag_of, element)) else _unpacked(element)


def _unpacked(element: Element) -> Iterator[Element]:
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag in GROUPS:
            waiting.extend(reversed(child))
        else:
            yield child


def _section(element: Element, language: str) -> Section:
    all_said = all_said_of(element)
    if len(all_said) == 1 and all_said[0][0] == "term":
        # So are most terms of lists of many.
        return _BARE._replace(language=language, text=all_said[0][1], identifier=element.get("id") or "")
    said = firsts_of(all_said)
    between = said.get("x-wordsBetween", "")
    status, unknown = _status(said)
    days = {kind: _day(said[kind]) for kind in (_FROM, _UNTIL) if said.get(kind)}
    return Section(
        language=language,
        text=said.get("term", ""),
        status=TermStatus.DO_NOT_TRANSLATE if _is_kept(said) else status,
        unknown_status=unknown,
        note=lines_of(*notes_of(all_said)),
        pronunciation=said.get("pronunciation", ""),
        words_between=int(between) if between in _COUNTS else 0,
        basis=said.get("source", ""),
        is_name=said.get("x-kind") == NAME,
        is_everyday=said.get("x-everyday") == YES,
        valid_from=days.get(_FROM),
        valid_until=days.get(_UNTIL),
        unread=tuple(said[kind] for kind, day in days.items() if day is None),
        identifier=element.get("id") or "",
        variant_of=said.get("x-variantOf", ""),
    )


def _status(said: Mapping[str, str]) -> tuple[TermStatus | None, str]:
    """Read a status as the standard or a person has it, or memoQ's own mark; and the one that we do not know."""
    if said.get("forbidden", "").lower() == "true":
        return TermStatus.FORBIDDEN, ""
    written = next((said[name] for name in STATUSES if said.get(name)), "")
    word = status_word(written) if written else ""
    return (TermStatus(word), "") if word in _OURS else (None, written)


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return read_day(text)
    return None
