"""Words behind the text of all pages, as Word's watermarks stand there."""

from typing import Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from translation_service.documents.markup import Element

_SPACES: Final = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in (
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    )
)
_SHAPE: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_EMU: Final = 12_700
_TURN: Final = 60_000
_NUMBER: Final = 9_001
_FAINT: Final = 0xB0
_SHARE: Final = 4


def add_behind(paragraph: Element, *, width: float, height: float, degrees: int) -> Element:
    """Add a box behind the text in the middle of the page, turned to the right, and return what holds its paragraphs.

    `width` and `height` are in points.
    """
    across, up = round(width * _EMU), round(height * _EMU)
    run = parse_xml(
        f'<w:r {_SPACES}><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        ' relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:align>center</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:align>center</wp:align></wp:positionV>'
        f'<wp:extent cx="{across}" cy="{up}"/><wp:wrapNone/><wp:docPr id="{_NUMBER}" name="Watermark"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
        f'<a:xfrm rot="{degrees % 360 * _TURN}"><a:off x="0" y="0"/><a:ext cx="{across}" cy="{up}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>'
        '<wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
    paragraph.append(run)
    return next(run.iter(qn("w:txbxContent")))


def pale(colour: str) -> str:
    """Return a colour in which words behind the text leave it readable; `colour` is six digits, or empty for black.

    A page may draw theirs as thin outlines, or let the text shine through.
    """
    parts = bytes.fromhex(colour or "000000")
    if min(parts) >= _FAINT:
        return colour
    return bytes(255 - (255 - part) // _SHARE for part in parts).hex().upper()
