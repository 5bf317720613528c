"""Pictures of a PDF on the sheet that is built from it: where they stand, and what they look like."""

from collections.abc import Callable
from dataclasses import dataclass

from translation_service.documents.markup import Element
from translation_service.documents.pdf.drawn import Picture
from translation_service.documents.pdf.placing import Area, Foot, room_between
from translation_service.documents.rebuilt.letters import Layout
from translation_service.documents.rebuilt.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """A picture, the empty paragraph it belongs into, and as how many times its size it is shown there."""

    picture: Picture
    paragraph: Element
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
        paragraph = self._beside(picture, home)
        if paragraph is None:
            paragraph = self._sheet.paragraph(home, None, _layout(picture, area, above))
        self._shown.append(_Shown(picture=picture, paragraph=paragraph, scale=scale))

    def fill(self, content_of: Callable[[Picture], bytes]) -> None:
        """Put in the pictures as they look, those that have no content apart."""
        for one in self._shown:
            if content := content_of(one.picture):
                width, height = one.scale * one.picture.box.width, one.scale * one.picture.box.height
                self._sheet.picture(one.paragraph, content, width=width, height=height)

    def _beside(self, picture: Picture, home: Element) -> Element | None:
        last = self._shown[-1] if self._shown else None
        if last is None or last.paragraph not in (home[-1], home[-1].getprevious()):
            return None
        return last.paragraph if _is_beside(last.picture, picture) else None


def _layout(picture: Picture, area: Area, above: Foot | None) -> Layout:
    box = picture.box
    is_central = abs(box.left + box.right - area.left - area.right) < area.width / 5
    left = max(0.0, min(box.left, area.right - box.width) - area.left)
    before = room_between(above, page=picture.page, top=box.top)
    return Layout(alignment="center" if is_central else "", left=0 if is_central else left, before=before, after=0)


def _is_beside(one: Picture, other: Picture) -> bool:
    if one.page != other.page:
        return False
    shared = min(one.box.top, other.box.top) - max(one.box.bottom, other.box.bottom)
    return shared > min(one.box.height, other.box.height) / 2
