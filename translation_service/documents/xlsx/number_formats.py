"""Words in the formats of numbers: `0 "pieces"` shows one behind every number."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from translation_service.documents.blocks import Block
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.xlsx.remarks import related
from translation_service.documents.xlsx.worded import LookUp
from translation_service.domain import inline
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place
from translation_service.domain.sentences import N_

_FORMAT: Final = names.spreadsheet("numFmt")
_USED: Final = names.spreadsheet("xf")
_RULE: Final = names.spreadsheet("dxf")
_QUOTED: Final = re.compile(r'"([^"]*)"')
# A letter alone is a unit of time or measure (`h`, `m`).
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_LONGEST: Final = 255


class NumberFormat:
    """The words of one format; those that are not translated, or do not fit, stay."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._words = [found for found in _QUOTED.findall(element.get("formatCode", "")) if _WORD.search(found)]

    @property
    def blocks(self) -> Sequence[Block]:
        return [_block(words) for words in self._words]

    def rewrite(self, look_up: LookUp, pair: LanguagePair) -> bool:  # noqa: ARG002 - formats say nothing of languages
        before = self._element.get("formatCode", "")
        after = _QUOTED.sub(lambda found: f'"{_written(found[1], look_up)}"', before)
        if after == before or len(after) > _LONGEST:
            return False
        self._element.set("formatCode", after)
        return True


def number_formats(package: Package) -> Iterator[tuple[str, NumberFormat]]:
    """Return the formats with words that cells or rules for formats use, with the parts they are in."""
    for part in related(package, package.main, "styles"):
        root = package.root(part)
        rules = set(root.iter(*_RULE))
        used = {form.get("numFmtId") for form in root.iter(*_USED)}
        for element in root.iter(*_FORMAT):
            # Rules for formats hold theirs themselves.
            is_used = element.get("numFmtId") in used or element.getparent() in rules
            found = NumberFormat(element)
            if is_used and found.blocks:
                yield part, found


def formats(package: Package) -> Iterator[tuple[str, Element]]:
    """Return all formats, used or not, with the parts they are in."""
    for part in related(package, package.main, "styles"):
        yield from ((part, element) for element in package.root(part).iter(*_FORMAT))


def format_codes(package: Package) -> list[str]:
    """Return the codes of all formats, in order."""
    return [element.get("formatCode", "") for _, element in formats(package)]


def follow_in_chart(root: Element, codes: Mapping[str, str]) -> bool:
    """Have a chart write its numbers as the cells do now; `codes` are the new formats by the old ones."""
    changed = False
    for element in root.iter(*names.chart("numFmt", "formatCode")):
        is_text = names.local(element) == "formatCode"
        new = codes.get((element.text or "") if is_text else element.get("formatCode", ""))
        if new is not None:
            changed = True
            if is_text:
                element.text = new
            else:
                element.set("formatCode", new)
    return changed


def _block(words: str) -> Block:
    return Block(place=Place.TABLE, text=inline.write([words.strip()]))


def _written(words: str, look_up: LookUp) -> str:
    text = look_up(_block(words)) if _WORD.search(words) else None
    return words if text is None else words.replace(words.strip(), inline.typed(text).replace('"', "'"), 1)


def too_many_number_formats(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-number-formats",
        N_("This workbook has more than %(limit)s formats of numbers. Please copy its sheets into a new one."),
        limit=limit,
    )
