"""Segments that are a term of the glossary and nothing else: headings, cells of tables, names.

The rendering takes the capitals of the segment, and the signs around its words stay as they are.
"""

import re
from collections.abc import Iterable
from typing import Final

from glossary.finding.matching import TermFinder
from glossary.folding import fold
from glossary.terms import Term, TermStatus
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.engines.tags.projection import project
from translation_service.engines.words.casing import in_case_of

_SIGNS_AROUND: Final = re.compile(
    r"(?P<before>[\s\"'“”‘’«»(\[•·▪–—*-]*)(?P<words>.*?)(?P<behind>[\s\"“”’»)\].:;,!?…]*)", re.DOTALL
)


class TermDrafts:
    """Drafts from the preferred terms of one pair of languages."""

    def __init__(self, terms: Iterable[Term], finder: TermFinder, pair: LanguagePair) -> None:
        preferred = [term for term in terms if term.status is TermStatus.PREFERRED]
        self._finder = finder
        self._pair = pair
        self._exact = {term.source: term for term in reversed(preferred)}
        self._folded = {self._key(term.source): term for term in reversed(preferred)}

    def draft(self, segment: Segment) -> Draft | None:
        """Return the rendering of a segment whose words are those of a term, in whatever capitals."""
        if not self._exact:
            return None
        words = _words_of(segment)
        term = self._exact.get(words) or self._folded.get(self._key(words))
        return self._drafted(segment, term) if term is not None else None

    def draft_in_another_form(self, segment: Segment) -> Draft | None:
        """Return the rendering of a segment that is a term with its endings: better than nothing, and than a fault."""
        words = _words_of(segment)
        hits = [hit for hit in self._finder.find(words) if hit.term.status is TermStatus.PREFERRED]
        whole = next((hit for hit in hits if (hit.start, hit.end) == (0, len(words))), None)
        return self._drafted(segment, whole.term) if whole is not None else None

    def _drafted(self, segment: Segment, term: Term) -> Draft:
        plain = segment.plain.strip()
        parts = _SIGNS_AROUND.fullmatch(plain)
        before, words, behind = parts.group("before", "words", "behind") if parts else ("", plain, "")
        said = term.target if words == term.source else in_case_of(words, term.target, self._pair.target)
        projection = project(segment, f"{before}{said}{behind}", {words: said})
        return Draft(target=projection.target, origin=Origin.GLOSSARY, doubts=projection.doubts)

    def _key(self, text: str) -> str:
        return " ".join(fold(text, self._pair.source).split())


def _words_of(segment: Segment) -> str:
    """Return the words of a segment without the signs around them, as far as a term may have none of its own there."""
    parts = _SIGNS_AROUND.fullmatch(segment.plain)
    return parts["words"] if parts is not None else segment.plain
