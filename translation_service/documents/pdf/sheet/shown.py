"""Pictures of a PDF on the sheet that is built from it: where they stand, and what they look like."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from docx.oxml.ns import qn

from translation_service.documents.markup import Element
from translation_service.documents.pdf.reading_order.drawn import Picture
from translation_service.documents.pdf.sheet.placing import Area, Foot, room_between
from translation_service.documents.rebuilt.letters import Layout
from translation_service.documents.rebuilt.sheet import Sheet

_BESIDE_EDGE: Final = 12.0
_AT_END: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """A picture, the paragraph it belongs into and its look, and as how many times its size it is shown there."""

    picture: Picture
    paragraph: Element
    layout: Layout
    scale: float


class ShownPictures:
    """The pictures on a sheet, which are left out until somebody needs them."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._shown: list[_Shown] = []

    def __len__(self) -> int:
        return len(self._shown)

    def add(self, picture: Picture, home: Element, area: Area, above: Foot | None, *, scale: float) -> None:
        """Make room for a picture at the end of a container, or beside the picture there."""
        last = self._beside(picture, home)
        if last is None:
            layout = _layout(picture, area, above)
            paragraph = self._sheet.paragraph(home, None, layout)
        else:
            layout, paragraph = _further(last, picture, area), last.paragraph
            _replace_properties(paragraph, layout)
        self._shown.append(_Shown(picture=picture, paragraph=paragraph, layout=layout, scale=scale))

    def fill(self, content_of: Callable[[Picture], bytes]) -> None:
        """Put in the pictures as they look, those that have no content apart."""
        for one in self._shown:
            if content := content_of(one.picture):
                if one.layout.tabs:
                    self._sheet.write(one.paragraph, "\t")
                width, height = one.scale * one.picture.box.width, one.scale * one.picture.box.height
                self._sheet.picture(one.paragraph, content, width=width, height=height)

    def _beside(self, picture: Picture, home: Element) -> _Shown | None:
        last = self._shown[-1] if self._shown else None
        if last is None or last.paragraph not in (home[-1], home[-1].getprevious()):
            return None
        return last if _is_beside(last.picture, picture) else None


def _layout(picture: Picture, area: Area, above: Foot | None) -> Layout:
    box = picture.box
    is_central = abs(box.left + box.right - area.left - area.right) < area.width / 5
    before, left = room_between(above, page=picture.page, top=box.top, area=area), max(0.0, box.left - area.left)
    # Some programs cut off what reaches to the edge of a cell.
    is_at_end = left > 0 and box.right > area.right - _AT_END
    alignment = "center" if is_central else "right" if is_at_end else ""
    return Layout(alignment=alignment, left=0 if alignment else left, before=before, after=0)


def _further(last: _Shown, picture: Picture, area: Area) -> Layout:
    """Return the look of a paragraph with one more picture, each of them where it stood."""
    is_last = picture.box.right >= area.right - _BESIDE_EDGE
    stop = (area.width, "right") if is_last else (max(0.0, picture.box.left - area.left), "left")
    left = max(0.0, last.picture.box.left - area.left) if last.layout.alignment else last.layout.left
    return replace(last.layout, alignment="", left=left, tabs=(*last.layout.tabs, stop))


def _replace_properties(paragraph: Element, layout: Layout) -> None:
    properties = layout.properties()
    if paragraph[0].tag == qn("w:pPr"):
        paragraph.remove(paragraph[0])
    if properties is not None:
        paragraph.insert(0, properties)


def _is_beside(one: Picture, other: Picture) -> bool:
    if one.page != other.page:
        return False
    shared = min(one.box.top, other.box.top) - max(one.box.bottom, other.box.bottom)
    return shared > min(one.box.height, other.box.height) / 2
