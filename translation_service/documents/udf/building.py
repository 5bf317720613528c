"""The elements of a UDF file put on a sheet."""

import binascii
from base64 import b64decode
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.bounding import bounded, refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.rebuilt.letters import Layout, Letters
from translation_service.documents.rebuilt.lists import Lists
from translation_service.documents.rebuilt.sheet import LONG_SIDE, SHORT_SIDE, Page, Sheet
from translation_service.documents.rebuilt.tables import CellShape, add_table
from translation_service.documents.udf.paragraphs import Span, layout_of, list_sign, spans_of
from translation_service.documents.udf.styles import Styles, colour, number
from translation_service.documents.udf.text import TextPool, clean
from translation_service.domain.segments import Place

_FULL_WIDTH: Final = 595.3
_VERTICAL: Final = {"middle": "center", "center": "center", "bottom": "bottom"}


class Building:
    """Puts every element of a file on a sheet, in order; `lost_pictures` counts those nobody can read."""

    def __init__(self, root: Element, limits: Limits) -> None:
        self._limits = limits
        self._styles = Styles(root)
        page = _page(root.find("properties/pageFormat"))
        self._width = _FULL_WIDTH - page.left - page.right
        self.sheet = Sheet(page, font=self._styles.font, size=self._styles.size, after=0)
        self.lost_pictures = 0
        self._paragraphs = 0
        self._pool = TextPool(root.findtext("content") or "")
        self._lists = Lists(self.sheet.numbering)
        self._breaks_page = False
        elements = root.find("elements")
        if elements is not None:
            self._add_all(elements, self.sheet.body, Place.BODY, depth=0)
        self._add_left_over()

    def _add_all(self, parent: Element, container: Element, place: Place, *, depth: int) -> None:
        refuse_more(depth, self._limits.depth_limit, refusals.too_deep)
        for element in parent:
            add = self._ADDING.get(names.local(element))
            if add is not None:
                add(self, element, container, place, depth)
            elif names.local(element):
                self._add_all(element, container, place, depth=depth + 1)

    def _add_header(self, element: Element, _container: Element, _place: Place, depth: int) -> None:
        self._add_all(element, self.sheet.header, Place.HEADER, depth=depth + 1)
        self._add_page_number(element, self.sheet.header, Place.HEADER)

    def _add_footer(self, element: Element, _container: Element, _place: Place, depth: int) -> None:
        self._add_all(element, self.sheet.footer, Place.FOOTER, depth=depth + 1)
        self._add_page_number(element, self.sheet.footer, Place.FOOTER)

    def _add_page_number(self, frame: Element, container: Element, place: Place) -> None:
        if not frame.get("pageNumber-spec"):
            return
        paragraph = self.sheet.paragraph(container, place, Layout(alignment="center"))
        self.sheet.write(paragraph, clean(frame.get("pageNumber-foreStr", "")))
        self.sheet.field(paragraph, "PAGE")
        self.sheet.write(paragraph, clean(frame.get("pageNumber-afterStr", "")))

    def _add_page_break(self, element: Element, container: Element, place: Place, depth: int) -> None:
        self._breaks_page = True
        self._add_all(element, container, place, depth=depth + 1)
        if self._breaks_page:
            self._breaks_page = False
            self.sheet.paragraph(container, None, Layout(is_on_new_page=True))

    def _add_paragraph(self, element: Element, container: Element, place: Place, _depth: int) -> None:
        self._paragraphs += 1
        sign = list_sign(element)
        item = None
        if sign is not None:
            level = int(number(element.get("ListLevel")))
            item = self._lists.item(element.get("ListId", ""), level, kind=sign.kind, sign=sign.sign)
        layout = layout_of(element, numbering=item, is_on_new_page=self._breaks_page)
        self._breaks_page = False
        paragraph = self.sheet.paragraph(container, Place.LIST if item and place is Place.BODY else place, layout)
        self._fill(paragraph, element)

    def _fill(self, paragraph: Element, element: Element) -> None:
        spans = list(spans_of(element, self._pool))
        if spans and spans[-1].text.endswith("\n"):
            spans[-1] = spans[-1].shortened()
        # The editor may write each word as a stretch of its own.
        for letters, alike in groupby(spans, key=lambda span: self._letters_of(element, span)):
            if letters is None:
                for span in alike:
                    self._add_picture(paragraph, span.element)
            elif text := "".join(span.text for span in alike):
                self.sheet.write(paragraph, text, letters)

    def _letters_of(self, paragraph: Element, span: Span) -> Letters | None:
        """Return how a stretch of text looks, `None` for a picture."""
        return None if span.picture else self._styles.letters(paragraph, span.element)

    def _add_picture(self, paragraph: Element, image: Element) -> None:
        width, height = number(image.get("width")), number(image.get("height"))
        try:
            content = b64decode(image.get("imageData", ""))
        except (binascii.Error, ValueError):
            content = b""
        if not self.sheet.picture(paragraph, content, width=width, height=height):
            self.lost_pictures += 1

    def _add_table(self, element: Element, container: Element, _place: Place, depth: int) -> None:
        rows = [[cell for cell in row if names.local(cell) == "cell"] for row in element if names.local(row) == "row"]
        if not any(rows):
            return
        widths = self._widths(element, rows)
        shapes = [[_shape(cell) for cell in row] for row in rows]
        is_ruled = element.get("border", "borderCell").lower() not in {"bordernone", "none"}
        made = add_table(container, widths=widths, rows=shapes, is_ruled=is_ruled)
        for row, elements in zip(made, rows, strict=True):
            for cell, source in zip(row, elements, strict=True):
                self._add_all(source, cell, Place.TABLE, depth=depth + 1)
        self._part_tables(container)

    def _part_tables(self, container: Element) -> None:
        """Keep two tables in a row apart: Word would make one of them."""
        self.sheet.paragraph(container, None, Layout(after=0))

    def _widths(self, table: Element, rows: Sequence[Sequence[Element]]) -> list[float]:
        spans = [sum(_shape(cell).columns for cell in row) for row in rows]
        named = [max(1.0, number(width)) for width in table.get("columnSpans", "").split(",") if number(width)]
        count = min(63, max(*spans, 1))
        if len(named) < count:
            return [self._width / count] * count
        scale = min(1.0, self._width / sum(named[:count]))
        return [width * scale for width in named[:count]]

    def _add_left_over(self) -> None:
        """Add what stands in the text but in no element: nothing a reader may need goes missing."""
        lines = bounded(self._pool.left_over(), self._limits)
        refuse_more(self._paragraphs + len(lines), self._limits.block_limit, refusals.too_many_blocks)
        for line in lines:
            paragraph = self.sheet.paragraph(self.sheet.body, Place.BODY)
            self.sheet.write(paragraph, line, self._styles.plain())

    _ADDING: Final[dict[str, Callable[["Building", Element, Element, Place, int], None]]] = {
        "header": _add_header,
        "footer": _add_footer,
        "page-break": _add_page_break,
        "paragraph": _add_paragraph,
        "table": _add_table,
    }


def _page(described: Element | None) -> Page:
    if described is None:
        return Page()
    sides = {side: number(described.get(f"{side}Margin")) for side in ("left", "right", "top", "bottom")}
    kept = {side: margin for side, margin in sides.items() if 0 < margin < _FULL_WIDTH / 3}
    if described.get("paperOrientation", "1") in {"0", "2", "landscape"}:
        return Page(width=LONG_SIDE, height=SHORT_SIDE, **kept)
    return Page(**kept)


def _shape(cell: Element) -> CellShape:
    return CellShape(
        columns=max(1, int(number(cell.get("colspan", "1")))),
        rows=max(1, int(number(cell.get("rowspan", "1")))),
        shade=colour(cell.get("bgColor") or cell.get("cellColor") or "", unless="FFFFFF"),
        vertical=_VERTICAL.get(cell.get("vAlign", "").lower(), ""),
    )
