"""The words of charts: titles and labels, and what a chart remembers of its table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from translation_service.documents.blocks import Block, Writable, has_letter
from translation_service.documents.captions import Caption
from translation_service.documents.graphics.alternates import drawn_paragraphs, everywhere
from translation_service.documents.graphics.formats import format_words
from translation_service.documents.graphics.pictures import descriptions
from translation_service.documents.graphics.placed import Placed
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_EXTENDED: Final = "http://schemas.microsoft.com/office/drawing/2014/chartex"
_CACHES: Final = names.chart("strCache", "multiLvlStrCache", "strLit") | {
    "{http://schemas.microsoft.com/office/drawing/2012/chart}dlblRangeCache"
}
_VALUE: Final = names.chart("v")
_TITLE: Final = names.chart("tx")
_TREND: Final = names.chart("trendline")
_NAME: Final = names.chart("name")
_EXTENDED_VALUES: Final = (f"{{{_EXTENDED}}}strDim", f"{{{_EXTENDED}}}txData")
_EXTENDED_VALUE: Final = frozenset({f"{{{_EXTENDED}}}pt", f"{{{_EXTENDED}}}v"})
_KINDS: Final = ("chart", "chartEx")

# Takes a workbook, its new words by its old ones, and the pair.
Respeaking = Callable[[bytes, Mapping[str, str], LanguagePair], bytes]


def charts(package: Package, part: str) -> Iterator[Placed]:
    """Return the words of the charts that a part refers to."""
    for chart in chart_parts(package, part):
        yield from _chart(package, chart)


def chart_parts(package: Package, part: str) -> Iterator[str]:
    found = (relation.target for relation in package.relationships(part) if relation.kind in _KINDS)
    yield from dict.fromkeys(found)


def follow_in_workbooks(
    package: Package, translated: Iterable[tuple[str, Block, str]], pair: LanguagePair, respeak: Respeaking
) -> None:
    """Have the workbooks behind charts say what the charts say now.

    `translated` are the parts, the blocks in them and their translations.
    """
    said: dict[str, dict[str, str]] = {}
    for part, block, text in translated:
        if block.place is Place.CHART:
            said.setdefault(part, {})[block.text] = text
    for chart, words in said.items():
        workbook = package.related(chart, "package")
        if workbook is not None:
            package.exchange(workbook, respeak(package.content(workbook), words, pair))


def left_alone(workbook: bytes, said: Mapping[str, str], pair: LanguagePair) -> bytes:  # noqa: ARG001 - nothing is said
    """Return a workbook as it is: what a format that reads none does."""
    return workbook


def _chart(package: Package, part: str) -> Iterator[Placed]:
    root = package.root(part)
    for writable in (*drawn_paragraphs(root, everywhere(Place.CHART)), *_remembered(root), *format_words(root)):
        yield Placed(part=part, writable=writable)
    for shapes in (found.target for found in package.relationships(part) if found.kind == "chartUserShapes"):
        drawn = package.root(shapes)
        said: Iterator[Writable] = chain(drawn_paragraphs(drawn, everywhere(Place.CHART)), descriptions(drawn))
        yield from (Placed(part=shapes, writable=writable) for writable in said)


def _remembered(root: Element) -> Iterator[Writable]:
    caches = ((cache, _VALUE) for cache in root.iter(*_CACHES))
    extended = ((cache, _EXTENDED_VALUE) for cache in root.iter(*_EXTENDED_VALUES))
    # A row of values may be named right in the chart.
    titles = ((found, _VALUE) for found in root.iter(*_TITLE) if names.child(found, _VALUE) is not None)
    trends = ((found, _NAME) for found in root.iter(*_TREND))
    for cache, value in (*caches, *titles, *trends, *extended):
        spoken = (found for found in cache.iter(*value) if has_letter(found.text or ""))
        yield from (Caption(found, Place.CHART) for found in spoken)
