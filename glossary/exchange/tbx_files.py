"""Terms as TBX: ISO 30042:2019 (version 3, style DCA) written; style DCT, version 2 and the first TBX-Min read as well.

A concept is written for each run of terms with one source. Its first language section is the source; each rendering of
the target is a term section with its status. A forbidden variant is a deprecated term that refers to its rendering.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from glossary.exchange.csv_files import NAME, NOT_KEPT, OPTIONAL_FIELDS, YES, ReadTerms, RowFault
from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.plain_xml import read_parts, writable
from glossary.exchange.room import Room
from glossary.exchange.stray_signs import without_stray_signs
from glossary.exchange.tbx_sections import (
    GROUPS,
    LANGUAGES,
    NOTES,
    PRESERVE,
    STATUSES,
    TERMS,
    TRANSLATED,
    Section,
    all_said_of,
    firsts_of,
    kind_of,
    lines_of,
    notes_of,
    read_sections,
    text_of,
)
from glossary.sentences import N_
from glossary.terms import Term, TermStatus

_NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_LANGUAGE: Final = f"{_XML}lang"
_SPACE: Final = f"{_XML}space"
_STATUSES: Final = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
    TermStatus.DO_NOT_TRANSLATE: "preferredTerm-admn-sts",
}
_ROOTS: Final = frozenset({"tbx", "martif"})
_CONCEPTS: Final = frozenset({"conceptEntry", "termEntry"})
# The first TBX-Min tells the two languages of a file at its head.
_DIRECTION: Final = "languages"
# Elements that say nothing of their own; in the style DCT any other element is named for what it says.
_STRUCTURE: Final = frozenset(
    {"term", "note", "date", "descrip", "termNote", "admin", "adminNote", "descripNote", "ref", "xref"}
)
_DEFINITION: Final = "definition"
_KEPT: Final = frozenset(
    {
        *STATUSES, *TRANSLATED, *NOTES, "subjectField", "pronunciation", "source", "x-kind", "x-everyday",
        "x-validFrom", "x-validUntil", "x-wordsBetween", "x-variantOf", _DEFINITION, "forbidden",
        *_STRUCTURE, *_CONCEPTS, *LANGUAGES, *TERMS, *GROUPS,
    }
)  # fmt: skip
# Twenty-four languages with eight terms each have fewer. Without a bound a small file would hold millions of terms.
_MOST_PAIRS: Final = 2_000

_ONE_LANGUAGE: Final = N_("The concept has terms in one language only.")
_MANY_TERMS: Final = N_("The concept has more than %(limit)s pairs of terms, as no concept has.")
_ADMITTED_SOURCE: Final = N_("“%(term)s” is only admitted in the first language of its concept, which is not kept.")
_DAY_UNREAD: Final = N_("“%(day)s” is no day and is not kept: “%(term)s” is valid without it.")
_STATUS_UNKNOWN: Final = N_("The status “%(status)s” is none of ours and is not kept.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Concept:
    """The terms of a concept's source language, those of the others, and wrong renderings by what they vary."""

    sources: tuple[Section, ...] = ()
    targets: tuple[Section, ...] = ()
    variants: Mapping[str, tuple[str, ...]]

    @property
    def pairs(self) -> int:
        """How many terms it will be, 0 where they are too many to be meant."""
        count = len(self.sources) * len(self.targets)
        return count if count <= _MOST_PAIRS else 0


def write_tbx(terms: Iterable[Term]) -> bytes:
    """Write terms as TBX version 3; identities are not kept."""
    root = Element("tbx", {"type": "TBX-Basic", "style": "dca", _LANGUAGE: "en", "xmlns": _NAMESPACE})
    source = SubElement(SubElement(SubElement(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    SubElement(source, "p").text = "Municipal glossary"
    body = SubElement(SubElement(root, "text"), "body")
    for number, (_, group) in enumerate(groupby(terms, key=_concept_key), start=1):
        _write_concept(body, f"c{number}", list(group))
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def concepts_in(content: bytes) -> int:
    """Return how many concepts a file ends, told in a moment, without reading it; 0 if its letters are of two bytes."""
    return sum(content.count(f"</{name}>".encode()) for name in _CONCEPTS)


def read_tbx(content: bytes) -> ReadTerms:
    """Read TBX of version 3 or 2. Concepts without a pair of languages become faults, with the line they begin on.

    The first language of a concept is the source, unless the head of the file names another. Contexts and other data a
    term has no field for are reported in `losses`. Raises UnreadableGlossary for a file that is no TBX.
    """
    parts = read_parts(without_stray_signs(content), {*_CONCEPTS, _DIRECTION})
    root, _ = next(parts)
    if root.tag.lower() not in _ROOTS:
        raise UnreadableGlossary("not-tbx", "The file is not a TBX file.")
    terms: list[tuple[int, Term, bool]] = []
    faults: list[RowFault] = []
    losses: dict[tuple[str, ...], RowFault] = {}
    first = ""
    room = Room()
    for part, line in parts:
        if part.tag == _DIRECTION:
            first = part.get("source", "").partition("-")[0].lower()
            continue
        concept, kinds = _concept(part, first), dict.fromkeys(map(kind_of, part.iter()))
        room.add(len(concept.sources) + len(concept.targets))
        found = [(line, room.take(term), is_guessed) for term, is_guessed in _terms_of(part, kinds, concept)]
        terms.extend(found)
        faults.extend(() if found else [_why_none(concept, line)])
        for loss in _losses(kinds, concept, line) if found else ():
            losses.setdefault((loss.template, *loss.values.values()), loss)
    return ReadTerms(
        terms=tuple(term for _, term, _ in terms),
        lines=tuple(line for line, _, _ in terms),
        faults=tuple(faults),
        losses=tuple(losses.values()),
        silent=_silent([term for _, term, _ in terms]),
        without_status=tuple(is_guessed for _, _, is_guessed in terms),
    )


def _concept_key(term: Term) -> tuple[str | int, ...]:
    return term.source_language, term.target_language, term.source, term.domain, term.words_between


def _write_concept(body: Element, identifier: str, terms: list[Term]) -> None:
    concept = SubElement(body, "conceptEntry", {"id": identifier})
    first = terms[0]
    if first.domain:
        _typed(concept, "descrip", "subjectField", first.domain)
    source = _term_section(SubElement(concept, "langSec", {_LANGUAGE: first.source_language}), first.source)
    if first.words_between:
        _typed(source, "termNote", "x-wordsBetween", str(first.words_between))
    target = SubElement(concept, "langSec", {_LANGUAGE: first.target_language})
    for number, term in enumerate(terms, start=1):
        _write_rendering(target, f"{identifier}-t{number}", term)


def _write_rendering(language: Element, identifier: str, term: Term) -> None:
    section = _term_section(language, term.target, identifier)
    _typed(section, "termNote", "administrativeStatus", _STATUSES[term.status])
    if term.status is TermStatus.DO_NOT_TRANSLATE:
        _typed(section, "termNote", "x-translate", "no")
    if term.pronunciation:
        _typed(section, "termNote", "pronunciation", term.pronunciation)
    _write_circumstances(section, term)
    if term.note:
        _write_text(SubElement(section, "note"), term.note)
    for variant in term.forbidden:
        wrong = _term_section(language, variant)
        _typed(wrong, "termNote", "administrativeStatus", _STATUSES[TermStatus.FORBIDDEN])
        _typed(wrong, "termNote", "x-variantOf", identifier)


def _write_circumstances(section: Element, term: Term) -> None:
    if term.is_name:
        _typed(section, "termNote", "x-kind", NAME)
    if term.is_everyday:
        _typed(section, "termNote", "x-everyday", YES)
    for kind, day in (("x-validFrom", term.valid_from), ("x-validUntil", term.valid_until)):
        if day:
            _typed(section, "termNote", kind, day.isoformat())
    if term.basis:
        _typed(section, "admin", "source", term.basis)


def _term_section(language: Element, text: str, identifier: str = "") -> Element:
    section = SubElement(language, "termSec", {"id": identifier} if identifier else {})
    _write_text(SubElement(section, "term"), text)
    return section


def _typed(parent: Element, name: str, kind: str, text: str) -> None:
    _write_text(SubElement(parent, name, {"type": kind}), text)


def _write_text(element: Element, text: str) -> None:
    element.text = writable(text)
    if "\n" in text:
        element.set(_SPACE, PRESERVE)


def _concept(element: Element, first: str) -> _Concept:
    """Part the terms of a concept at the language that the file names first, else that stands first."""
    sections = tuple(read_sections(element))
    languages = [each.language for each in sections]
    source = first if first in languages else next(iter(languages), "")
    variants: dict[str, list[str]] = {}
    for each in sections:
        if each.variant_of:
            variants.setdefault(each.variant_of, []).append(each.text)
    return _Concept(
        sources=tuple(each for each in sections if each.language == source),
        targets=tuple(each for each in sections if each.language != source and not each.variant_of),
        variants={identifier: tuple(texts) for identifier, texts in variants.items()},
    )


def _why_none(concept: _Concept, line: int) -> RowFault:
    if concept.sources and concept.targets and not concept.pairs:
        return RowFault(line=line, code="many-terms", template=_MANY_TERMS, values={"limit": str(_MOST_PAIRS)})
    return RowFault(line=line, code="one-language", template=_ONE_LANGUAGE)


def _terms_of(element: Element, kinds: Collection[str], concept: _Concept) -> Iterator[tuple[Term, bool]]:
    """Yield the terms of a concept that says things of these kinds, each with whether its status is a guess.

    None where they are too many.
    """
    if not concept.pairs:
        return
    said_of_wholes = [all_said_of(each) for each in _wholes(element)]
    wholes = [firsts_of(said) for said in said_of_wholes]
    domain = wholes[0].get("subjectField", "")
    basis = next((said["source"] for said in wholes if "source" in said), "")
    meaning = dict.fromkeys(_meaning(element, kinds, said_of_wholes))
    said_of_all = lines_of(*meaning)
    firsts = {each.language: each for each in reversed(concept.targets)}
    for source in concept.sources:
        for one, other in _paired(source, concept.targets):
            notes = (note for note in (source.note, other.note) if note not in meaning)
            said = other._replace(basis=other.basis or basis, note=lines_of(said_of_all, *notes))
            is_first = firsts.get(other.language) is other
            yield _term(one, said, domain, concept.variants, is_first=is_first), other.status is None


def _paired(source: Section, targets: Sequence[Section]) -> Iterator[tuple[Section, Section]]:
    """Yield a source with each target; a deprecated one is a wrong rendering of the others.

    Where all are, as Weblate marks both sides of a wrong rendering, the targets are.
    """
    right = tuple(target for target in targets if target.status is not TermStatus.FORBIDDEN)
    if source.status is TermStatus.FORBIDDEN and right:
        yield from ((target, source) for target in right)
    else:
        yield from ((source, target) for target in targets)


def _meaning(
    concept: Element, kinds: Collection[str], said_of_wholes: Iterable[Iterable[tuple[str, str]]]
) -> list[str]:
    """Return what a concept means, in every language that says it, and the remarks on the whole of it."""
    elements = concept.iter() if _DEFINITION in kinds else ()
    definitions = [text_of(element) for element in elements if kind_of(element) == _DEFINITION]
    return [*definitions, *(note for said in said_of_wholes for note in notes_of(said))]


def _wholes(concept: Element) -> list[Element]:
    """Return the concept and its languages, of which something may be said as a whole."""
    return [concept, *(child for child in concept if child.tag in LANGUAGES)]


def _term(
    source: Section, target: Section, domain: str, variants: Mapping[str, tuple[str, ...]], *, is_first: bool
) -> Term:
    by_order = TermStatus.PREFERRED if is_first else TermStatus.ADMITTED
    return Term(
        source_language=source.language,
        target_language=target.language,
        source=source.text,
        target=target.text,
        status=target.status or by_order,
        domain=domain,
        note=target.note,
        forbidden=variants.get(target.identifier, ()),
        pronunciation=target.pronunciation,
        words_between=source.words_between,
        basis=target.basis,
        is_name=target.is_name,
        is_everyday=target.is_everyday,
        valid_from=target.valid_from,
        valid_until=target.valid_until,
    )


def _silent(terms: Collection[Term]) -> frozenset[str]:
    """Return what no term of a file has, so that the file says nothing of it."""
    fields = ((name, nothing) for name, nothing in OPTIONAL_FIELDS.items() if name != "status")
    return frozenset(name for name, nothing in fields if all(getattr(term, name) == nothing for term in terms))


def _losses(kinds: Iterable[str], concept: _Concept, line: int) -> Iterator[RowFault]:
    """Yield what a concept says that a term has no place for."""
    for kind in kinds:
        if kind not in _KEPT:
            yield RowFault(line=line, code="not-kept", template=NOT_KEPT, values={"what": kind})
    for section in (*concept.sources, *concept.targets):
        if section.unknown_status:
            status = section.unknown_status
            yield RowFault(line=line, code="not-kept", template=_STATUS_UNKNOWN, values={"status": status})
        for day in section.unread:
            yield RowFault(line=line, code="not-kept", template=_DAY_UNREAD, values={"day": day, "term": section.text})
    for source in concept.sources:
        if source.status is TermStatus.ADMITTED:
            yield RowFault(line=line, code="not-kept", template=_ADMITTED_SOURCE, values={"term": source.text})
