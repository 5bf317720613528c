"""Terms as TBX: ISO 30042:2019 (version 3, style DCA) read and written, style DCT and version 2 (`martif`) read.

A concept is written for each run of terms with one source. Its first language section is the source; each rendering of
the target is a term section with its status. A forbidden variant is a deprecated term that refers to its rendering.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from glossary.exchange.csv_files import (
    MOST_WORDS_BETWEEN,
    NAME,
    NOT_KEPT,
    YES,
    ReadTerms,
    RowFault,
    UnreadableGlossary,
    read_day,
)
from glossary.exchange.plain_xml import local_name, read_xml_with_lines, writable
from glossary.sentences import N_
from glossary.terms import Term, TermStatus

_NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUSES: Final = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
    TermStatus.DO_NOT_TRANSLATE: "preferredTerm-admn-sts",
}
_READ_STATUSES: Final = {
    "preferredTerm": TermStatus.PREFERRED,
    "standardizedTerm": TermStatus.PREFERRED,
    "legalTerm": TermStatus.PREFERRED,
    "regulatedTerm": TermStatus.PREFERRED,
    "admittedTerm": TermStatus.ADMITTED,
    "deprecatedTerm": TermStatus.FORBIDDEN,
    "supersededTerm": TermStatus.FORBIDDEN,
    "notRecommendedTerm": TermStatus.FORBIDDEN,
    # As Weblate and others shorten them.
    "preferred": TermStatus.PREFERRED,
    "admitted": TermStatus.ADMITTED,
    "deprecated": TermStatus.FORBIDDEN,
    "forbidden": TermStatus.FORBIDDEN,
    "obsolete": TermStatus.FORBIDDEN,
}
_COUNTS: Final = frozenset(map(str, range(MOST_WORDS_BETWEEN + 1)))
_CONCEPTS: Final = {"conceptEntry", "termEntry"}
_LANGUAGES: Final = {"langSec", "langSet"}
_TERMS: Final = {"termSec", "tig", "ntig"}
_KNOWN: Final = {
    "subjectField",
    "administrativeStatus",
    "x-translate",
    "pronunciation",
    "source",
    "x-kind",
    "x-everyday",
    "x-validFrom",
    "x-validUntil",
    "x-wordsBetween",
    "x-variantOf",
    "definition",
    "forbidden",
}
# Elements that say nothing of their own; in the style DCT any other element is named for what it says.
_STRUCTURE: Final = {"term", "note", "date", "descrip", "termNote", "admin", "adminNote", "descripNote", "ref", "xref"}
_GROUPS: Final = {"descripGrp", "termNoteGrp", "adminGrp", "termGrp"}
# Twenty-four languages with eight terms each have fewer. Without a bound a small file would hold millions of terms.
_MOST_PAIRS: Final = 2_000
_MOST_TERMS: Final = 500_000


_ENDLESS: Final = N_("The file has more than %(limit)s terms.")
_ONE_LANGUAGE: Final = N_("The concept has terms in one language only.")
_MANY_TERMS: Final = N_("The concept has more than %(limit)s pairs of terms, as no concept has.")
_ADMITTED_SOURCE: Final = N_("“%(term)s” is only admitted in the first language of its concept, which is not kept.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """A term with what is said of it."""

    language: str
    text: str
    status: TermStatus | None
    note: str
    pronunciation: str
    words_between: int
    basis: str
    is_name: bool
    is_everyday: bool
    valid_from: date | None
    valid_until: date | None
    identifier: str
    variant_of: str


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


def read_tbx(content: bytes) -> ReadTerms:
    """Read TBX of version 3 or 2. Concepts without a pair of languages become faults, with the line they begin on.

    The first language of a concept is the source. Definitions, contexts and other data a term has no field for are
    reported in `losses`. Raises UnreadableGlossary for a file that is no TBX.
    """
    root, line_of = read_xml_with_lines(content, _CONCEPTS)
    if local_name(root) not in {"tbx", "martif"}:
        raise UnreadableGlossary("not-tbx", "The file is not a TBX file.")
    terms: list[Term] = []
    lines: list[int] = []
    faults: list[RowFault] = []
    losses: dict[str, RowFault] = {}
    concepts = [(element, *_sections_of(element)) for element in root.iter() if local_name(element) in _CONCEPTS]
    _refuse_endless([len(sources) * len(targets) for _, sources, targets, _ in concepts])
    for concept, sources, targets, variants in concepts:
        line = line_of[concept]
        if len(sources) * len(targets) > _MOST_PAIRS:
            faults.append(
                RowFault(line=line, code="many-terms", template=_MANY_TERMS, values={"limit": str(_MOST_PAIRS)})
            )
            continue
        found = list(_terms_of(concept, sources, targets, variants))
        terms.extend(found)
        lines.extend(line for _ in found)
        if not found:
            faults.append(RowFault(line=line, code="one-language", template=_ONE_LANGUAGE))
        for loss in _losses(concept, line):
            losses.setdefault(str(loss), loss)
    return ReadTerms(terms=tuple(terms), lines=tuple(lines), faults=tuple(faults), losses=tuple(losses.values()))


def _refuse_endless(pairs: Sequence[int]) -> None:
    """Refuse a file of more pairs of terms than are worth holding; concepts that are left out do not count."""
    if sum(count for count in pairs if count <= _MOST_PAIRS) > _MOST_TERMS:
        raise UnreadableGlossary("too-many-terms", _ENDLESS, limit=str(_MOST_TERMS))


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
        SubElement(section, "note").text = writable(term.note)
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
    SubElement(section, "term").text = writable(text)
    return section


def _typed(parent: Element, name: str, kind: str, text: str) -> None:
    SubElement(parent, name, {"type": kind}).text = writable(text)


def _sections_of(concept: Element) -> tuple[list[_Section], list[_Section], dict[str, list[str]]]:
    """Return the terms of the first language, those of the others, and the variants of these by what they vary."""
    sections = [section for language in concept if local_name(language) in _LANGUAGES for section in _read(language)]
    sources = [each for each in sections if each.language == sections[0].language]
    targets = [each for each in sections if each.language != sections[0].language and not each.variant_of]
    variants: dict[str, list[str]] = {}
    for each in sections:
        if each.variant_of:
            variants.setdefault(each.variant_of, []).append(each.text)
    return sources, targets, variants


def _terms_of(
    concept: Element, sources: Sequence[_Section], targets: Sequence[_Section], variants: Mapping[str, Sequence[str]]
) -> Iterator[Term]:
    meaning = _meaning(concept)
    domain = _first_typed(concept, "subjectField")
    basis = next((said for each in _wholes(concept) if (said := _first_typed(each, "source"))), "")
    firsts = {each.language: each for each in reversed(targets)}
    for source in sources:
        found = (
            _term(one, other, domain, variants, is_first=firsts.get(other.language) == other)
            for one, other in _paired(source, targets)
        )
        notes = (*meaning, source.note)
        yield from (replace(term, basis=term.basis or basis, note=_lines(*notes, term.note)) for term in found)


def _paired(source: _Section, targets: Sequence[_Section]) -> Iterator[tuple[_Section, _Section]]:
    """Yield a source with each target; a deprecated one is a wrong rendering of the others."""
    if source.status is not TermStatus.FORBIDDEN:
        yield from ((source, target) for target in targets)
    else:
        yield from ((target, source) for target in targets if target.status is not TermStatus.FORBIDDEN)


def _meaning(concept: Element) -> list[str]:
    """Return what a concept means, in every language that says it, and the remarks on the whole of it."""
    definitions = [_text(element) for element in concept.iter() if _kind(element) == "definition"]
    return [*definitions, *(note for element in _wholes(concept) for note in _notes(element))]


def _wholes(concept: Element) -> list[Element]:
    """Return the concept and its languages, of which something may be said as a whole."""
    return [concept, *(child for child in concept if local_name(child) in _LANGUAGES)]


def _lines(*texts: str) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _notes(element: Element) -> Iterator[str]:
    """Yield the notes on an element, and descriptions of no kind."""
    return (_text(child) for child in _own(element) if _kind(child) in {"note", "descrip"})


def _term(
    source: _Section, target: _Section, domain: str, variants: Mapping[str, Sequence[str]], *, is_first: bool
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
        forbidden=tuple(variants.get(target.identifier, ())),
        pronunciation=target.pronunciation,
        words_between=source.words_between,
        basis=target.basis,
        is_name=target.is_name,
        is_everyday=target.is_everyday,
        valid_from=target.valid_from,
        valid_until=target.valid_until,
    )


def _read(language: Element) -> Iterator[_Section]:
    code = (language.get(_LANGUAGE) or language.get("lang") or "").replace("_", "-").partition("-")[0].lower()
    for element in language:
        if local_name(element) in _TERMS and code:
            section = _section(element, code)
            if section.text:
                yield section


def _section(element: Element, language: str) -> _Section:
    between = _first_typed(element, "x-wordsBetween")
    status = _status(element)
    section = _Section(
        language=language,
        text=_first(element, "term"),
        status=status,
        note=_lines(*_notes(element)),
        pronunciation=_first_typed(element, "pronunciation"),
        words_between=int(between) if between in _COUNTS else 0,
        basis=_first_typed(element, "source"),
        is_name=_first_typed(element, "x-kind") == NAME,
        is_everyday=_first_typed(element, "x-everyday") == YES,
        valid_from=_day(element, "x-validFrom"),
        valid_until=_day(element, "x-validUntil"),
        identifier=element.get("id") or "",
        variant_of=_first_typed(element, "x-variantOf"),
    )
    is_kept = _first_typed(element, "x-translate") == "no"
    return replace(section, status=TermStatus.DO_NOT_TRANSLATE) if is_kept else section


def _status(element: Element) -> TermStatus | None:
    """Read a status as the standard has it, or memoQ's own mark of a forbidden term."""
    if _first_typed(element, "forbidden").lower() == "true":
        return TermStatus.FORBIDDEN
    return _READ_STATUSES.get(_first_typed(element, "administrativeStatus").partition("-")[0])


def _day(element: Element, kind: str) -> date | None:
    with suppress(ValueError):
        return read_day(_first_typed(element, kind))
    return None


def _own(element: Element) -> Iterator[Element]:
    """Yield what is said of an element itself, in groups or not."""
    for child in element:
        if local_name(child) in _GROUPS:
            yield from child
        else:
            yield child


def _first(element: Element, name: str) -> str:
    return next((_text(child) for child in _own(element) if local_name(child) == name), "")


def _first_typed(element: Element, kind: str) -> str:
    return next((_text(child) for child in _own(element) if _kind(child) == kind), "")


def _kind(element: Element) -> str:
    """Return what an element says: its type, in the style DCT its name."""
    return element.get("type") or local_name(element)


def _text(element: Element) -> str:
    return "".join(element.itertext()).strip()


def _losses(concept: Element, line: int) -> Iterator[RowFault]:
    """Yield what a concept says that a term has no place for."""
    for element in concept.iter():
        kind = _kind(element)
        if kind not in _KNOWN | _STRUCTURE | _CONCEPTS | _LANGUAGES | _TERMS | _GROUPS:
            yield RowFault(line=line, code="not-kept", template=NOT_KEPT, values={"what": kind})
    languages = [child for child in concept if local_name(child) in _LANGUAGES]
    for source in _read(languages[0]) if languages else ():
        if source.status is TermStatus.ADMITTED:
            yield RowFault(line=line, code="not-kept", template=_ADMITTED_SOURCE, values={"term": source.text})
