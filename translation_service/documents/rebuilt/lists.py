"""Lists of a document that is built anew: each with numbers or bullets of its own."""

from copy import deepcopy
from functools import lru_cache
from typing import Final
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from translation_service.documents.markup import Element
from translation_service.documents.rebuilt.letters import add, element

DEEPEST: Final = 8
_DECLARED: Final = nsdecls("w")
_LEVEL, _LEVEL_NUMBER = qn("w:lvl"), qn("w:ilvl")
_INDENT: Final = 360
_FIRST_NUMBER: Final = 1000
# These have all their levels, for whoever writes on in them; of twenty thousand lists those fill 100 MB.
_WHOLE_LISTS: Final = 1_000


class Lists:
    """Numbers lists in the numbering part; a list is known by any name its source gives it."""

    def __init__(self, numbering: Element) -> None:
        self._numbering = numbering
        self._numbers: dict[str, int] = {}
        self._described: set[tuple[int, int]] = set()
        self._whole = [_made_level(level, kind="decimal", sign="%.") for level in range(DEEPEST + 1)]
        self._abstract: dict[int, Element] = {}
        self._first_reference = next((inner for inner in numbering if inner.tag == qn("w:num")), None)

    def item(self, name: str, level: int, *, kind: str, sign: str, start: int = 1) -> tuple[int, int]:
        """Return number and level of an item; `kind` and `sign` are as in `w:numFmt` and `w:lvlText`.

        `%` in the sign is where the number stands. How a level looks, and from which number it counts, is decided by
        its first item.
        """
        level = max(0, min(level, DEEPEST))
        if name not in self._numbers:
            self._numbers[name] = self._add_list()
        number = self._numbers[name]
        if (number, level) not in self._described:
            self._described.add((number, level))
            self._describe(number, level, kind=kind, sign=sign, start=start)
        return number, level

    def _add_list(self) -> int:
        number = _FIRST_NUMBER + len(self._numbers)
        self._abstract[number] = abstract = element("abstractNum", {"abstractNumId": str(number)})
        abstract.extend(map(deepcopy, self._whole[: len(self._whole) * (len(self._numbers) < _WHOLE_LISTS)]))
        reference = element("num", {"numId": str(number)})
        add(reference, "abstractNumId", {"val": str(number)})
        self._numbering.append(reference)
        # What lists look like stands before what refers to them.
        self._first_reference = reference if self._first_reference is None else self._first_reference
        self._first_reference.addprevious(abstract)
        return number

    def _describe(self, number: int, level: int, *, kind: str, sign: str, start: int) -> None:
        abstract = self._abstract[number]
        described = deepcopy(_made_level(level, kind=kind, sign=sign, start=start))
        levels = [*abstract.iterchildren(_LEVEL)]
        if len(levels) > DEEPEST:
            abstract.replace(levels[level], described)
        else:
            abstract.insert(sum(int(one.get(_LEVEL_NUMBER, "0")) < level for one in levels), described)


@lru_cache(maxsize=256)
def _made_level(level: int, *, kind: str, sign: str, start: int = 1) -> Element:
    text = escape(sign).replace("%", f"%{level + 1}")
    made: Element = parse_xml(
        f'<w:lvl {_DECLARED} w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_INDENT * (level + 1)}" w:hanging="{_INDENT}"/></w:pPr></w:lvl>'
    )
    return made
