"""Terms of MultiTerm's XML: a concept has a group for each language, and this one for each term."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from glossary.exchange.column_names import language_code
from glossary.exchange.concept_rows import USUAL, ConceptTerm, pairs_of
from glossary.exchange.csv_files import ReadTerms, read_rows
from glossary.exchange.nameless import Languages
from glossary.exchange.plain_xml import read_parts
from glossary.exchange.stray_signs import without_stray_signs
from glossary.exchange.tbx_files import read_tbx

_CONCEPT: Final = "conceptGrp"
_DOMAINS: Final = frozenset({"subject", "domain", "subject field", "konu", "alan"})
_NOTES: Final = frozenset({"definition", "note", "tanım", "not"})
_STATUSES: Final = frozenset({"status", "durum", "usage"})
_KINDS: Final = frozenset({"type", "term type", "tür"})
_ABBREVIATION: Final = "abbreviation"
_ABBREVIATIONS: Final = frozenset({"abbreviation", "acronym", "kısaltma"})


def read_xml_terms(content: bytes, languages: Languages | None = None) -> ReadTerms:
    """Read TBX or the XML of MultiTerm, whichever it is, as `read_tbx` reads its own."""
    content = without_stray_signs(content)
    parts = read_parts(content, {_CONCEPT})
    root, _ = next(parts)
    if root.tag.lower() != "mtf":
        return read_tbx(content)
    terms = (
        term for number, (concept, line) in enumerate(parts) for term in _terms(concept, line=line, number=str(number))
    )
    return read_rows(pairs_of(terms, languages))


def _terms(concept: Element, *, line: int, number: str) -> Iterator[ConceptTerm]:
    domain, note = _said(concept, _DOMAINS), _said(concept, _NOTES)
    for group in concept.iterfind("languageGrp"):
        named = group.find("language")
        said = {} if named is None else named.attrib
        for each in group.iterfind("termGrp"):
            yield ConceptTerm(
                line=line,
                concept=number,
                language=language_code(said.get("lang") or said.get("type", "")),
                term=" ".join(each.findtext("term", "").split()),
                kind=_ABBREVIATION if _said(each, _KINDS).lower() in _ABBREVIATIONS else USUAL,
                status=_said(each, _STATUSES),
                domain=domain,
                note=_said(each, _NOTES) or note,
            )


def _said(element: Element, names: frozenset[str]) -> str:
    """Return what an element itself says under one of some names, "" where it says nothing of it."""
    said = (each for each in element.findall("descripGrp/descrip") if (each.get("type") or "").lower() in names)
    return next((" ".join("".join(each.itertext()).split()) for each in said), "")
