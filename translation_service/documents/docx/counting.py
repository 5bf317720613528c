"""Lists counted with letters that only one script has: the translation counts with those of its readers."""

from collections.abc import Sequence
from typing import Final

from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.languages import LanguagePair

_LEVEL: Final = names.word("numFmt")
_PAGES: Final = names.word("pgNumType")
_SAID: Final = {*names.word("val", "fmt")}
_ARABIC: Final = frozenset({"ar", "fa"})
_CYRILLIC: Final = frozenset({"ru", "uk", "bg"})
_EAST_ASIAN: Final = frozenset({"zh", "ja", "ko"})
# How Word calls a kind of counting, who reads it, and what the others count with.
_COUNTINGS: Final = {
    **dict.fromkeys(("arabicAlpha", "arabicAbjad"), (_ARABIC, "lowerLetter")),
    **dict.fromkeys(("hebrew1", "hebrew2"), (frozenset[str](), "lowerLetter")),
    "russianLower": (_CYRILLIC, "lowerLetter"),
    "russianUpper": (_CYRILLIC, "upperLetter"),
    **dict.fromkeys(("aiueo", "iroha", "ganada", "chosung"), (_EAST_ASIAN, "lowerLetter")),
    **dict.fromkeys(
        (
            *("chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "taiwaneseCounting"),
            *("taiwaneseCountingThousand", "ideographDigital", "ideographTraditional", "japaneseCounting"),
            *("japaneseDigitalTenThousand", "japaneseLegal", "koreanCounting", "koreanDigital", "koreanLegal"),
        ),
        (_EAST_ASIAN, "decimal"),
    ),
}


def count_for_readers(package: Package, stories: Sequence[Story], pair: LanguagePair) -> None:
    """Count lists, notes and pages with letters that readers of the target language know."""
    numbering = package.related(package.main, "numbering")
    parts = [(story.part, story.elements(*_LEVEL, *_PAGES)) for story in stories]
    if numbering is not None:
        parts.append((numbering, package.root(numbering).iter(*_LEVEL)))
    for part, elements in parts:
        changed = [_is_changed(element, pair.target) for element in elements]
        if any(changed):
            package.touch(part)


def _is_changed(element: Element, target: str) -> bool:
    for name in [str(name) for name in element.attrib if name in _SAID]:
        readers, plain = _COUNTINGS.get(element.get(name) or "", (frozenset({target}), ""))
        if target not in readers:
            element.set(name, plain)
            return True
    return False
