"""PDFs whose font does not say which letters it shows."""

from collections.abc import Sequence

_FONT = "/BaseFont/ABCDEF+Unknown"
_SYSTEM = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
_OBJECTS = (
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 6 0 R>>",
    f"<</Type/Font/Subtype/Type0{_FONT}/Encoding/Identity-H/DescendantFonts[5 0 R]>>",
    f"<</Type/Font/Subtype/CIDFontType2{_FONT}/DW 500/CIDToGIDMap/Identity{_SYSTEM}>>",
)


def unnamed(numbers: Sequence[int]) -> bytes:
    """Return a PDF of one line of letters that have numbers alone."""
    shown = "".join(f"{number:04X}" for number in numbers)
    drawn = f"BT /F1 11 Tf 72 700 Td <{shown}> Tj ET"
    written = "%PDF-1.7\n"
    for number, content in enumerate((*_OBJECTS, f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream"), start=1):
        written += f"{number} 0 obj\n{content}\nendobj\n"
    return f"{written}trailer<</Root 1 0 R/Size 7>>\n%%EOF".encode()
