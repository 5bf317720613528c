"""PDF files that something was put on after they were printed."""

from io import BytesIO
from typing import Final

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

_POINTS: Final = 72 / 25.4
_PAPER: Final = 841.89
_SIDE: Final = 4.0


class Additions:
    """Things put on the first page of a PDF, at places in millimetres from its left and upper edge."""

    def __init__(self, content: bytes) -> None:
        self._writer = PdfWriter(clone_from=BytesIO(content))
        self._found = ArrayObject()

    def stamp(self, across: float, down: float, text: str) -> "Additions":
        """Put words on the page."""
        drawn = StreamObject()
        drawn.set_data(f"BT /F1 11 Tf 0 0 Td ({text}) Tj ET".encode())
        font = _named(Type="Font", Subtype="Type1", BaseFont="Helvetica")
        fonts = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})})
        drawn.update({**_named(Type="XObject", Subtype="Form"), NameObject("/BBox"): _box(0, -3, 200, 12)})
        drawn[NameObject("/Resources")] = fonts
        left, bottom = _POINTS * across, _PAPER - _POINTS * down
        box = _box(left, bottom - 3, left + 200, bottom + 12)
        self._add(_named(Subtype="Stamp"), box, self._writer._add_object(drawn))
        return self

    def note(self, across: float, down: float, words: str, *, kind: str) -> "Additions":
        """Put a note on the page that says its words without drawing them."""
        left, top = _POINTS * across, _PAPER - _POINTS * down
        found = _named(Subtype=kind)
        found[NameObject("/Contents")] = TextStringObject(words)
        self._add(found, _box(left, top - 40, left + 200, top))
        return self

    def tick_box(self, across: float, down: float, *, is_ticked: bool) -> "Additions":
        """Put a box to tick on the page."""
        state = "On" if is_ticked else "Off"
        drawn = StreamObject()
        drawn.update({**_named(Type="XObject", Subtype="Form"), NameObject("/BBox"): _box(0, 0, 11, 11)})
        both = {NameObject(f"/{name}"): self._writer._add_object(drawn) for name in ("On", "Off")}
        left, bottom = _POINTS * across, _PAPER - _POINTS * down
        box = _box(left, bottom, left + _POINTS * _SIDE, bottom + _POINTS * _SIDE)
        self._add(_named(Subtype="Widget", FT="Btn", V=state, AS=state), box, DictionaryObject(both))
        return self

    def saved(self) -> bytes:
        self._writer.pages[0][NameObject("/Annots")] = self._found
        saved = BytesIO()
        self._writer.write(saved)
        return saved.getvalue()

    def _add(self, found: DictionaryObject, box: ArrayObject, look: PdfObject | None = None) -> None:
        found.update({NameObject("/Rect"): box, NameObject("/F"): NumberObject(4)})
        found[NameObject("/T")] = TextStringObject(f"field {len(self._found)}")
        if look is not None:
            found[NameObject("/AP")] = DictionaryObject({NameObject("/N"): look})
        self._found.append(self._writer._add_object(found))
        if "/FT" in found:
            fields = DictionaryObject({NameObject("/Fields"): self._found})
            self._writer._root_object[NameObject("/AcroForm")] = fields


def _named(**names: str) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in names.items()})


def _box(*sides: float) -> ArrayObject:
    return ArrayObject(map(FloatObject, sides))
