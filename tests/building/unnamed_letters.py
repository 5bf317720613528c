"""PDFs whose font does not say which letters it shows."""

import unicodedata
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
    return _written((*_OBJECTS, _stream(drawn)))


def of_tex(numbers: Sequence[int]) -> bytes:
    """Return a PDF of one line whose letters are pictures that TeX has numbered."""
    glyphs = "".join(f"/a{number} 7 0 R" for number in sorted(set(numbers)))
    names = " ".join(f"{number}/a{number}" for number in sorted(set(numbers)))
    widths = " ".join(["500"] * 256)
    font = (
        f"<</Type/Font/Subtype/Type3/FontBBox[0 0 500 700]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 0/LastChar 255"
        f"/Widths[{widths}]/CharProcs<<{glyphs}>>/Encoding<</Type/Encoding/Differences[{names}]>>>>"
    )
    shown = "".join(f"{number:02X}" for number in numbers)
    drawn, glyph = f"BT /F1 11 Tf 72 700 Td <{shown}> Tj ET", "500 0 0 0 400 700 d1 0 0 400 700 re f"
    return _written((*_OBJECTS[:3], font, "<<>>", _stream(drawn), _stream(glyph)))


def partly_named(numbers: Sequence[int]) -> bytes:
    """Return a PDF of one line whose letters are numbers of a font, which its encoding takes for other letters."""
    font = f"<</Type/Font/Subtype/TrueType{_FONT}/Encoding/WinAnsiEncoding/FirstChar 0/LastChar 255"
    widths = " ".join(["500"] * 256)
    shown = "".join(f"{number:02X}" for number in numbers)
    drawn = f"BT /F1 11 Tf 72 700 Td <{shown}> Tj ET"
    return _written((*_OBJECTS[:3], f"{font}/Widths[{widths}]>>", "<<>>", _stream(drawn)))


def with_superior_digits(*lines: str) -> bytes:
    """Return a PDF of lines whose font draws a digit behind `^` small and high, and gives it the name of any digit."""
    codes = sorted({letter for line in lines for letter in line if letter != "^"} - {" "})
    high = {digit: 0x80 + int(digit) for digit in "0123456789"}
    numbers = [[high[line[at]] if line[at - 1 : at] == "^" else ord(line[at]) for at in _seen(line)] for line in lines]
    named = [(ord(letter), ord(letter)) for letter in codes] + [(code, ord(digit)) for digit, code in high.items()]
    glyphs = "".join(f"/a{code} {8 if code >= 0x80 else 7} 0 R" for code, _ in named)
    differences = " ".join(f"{code}/a{code}" for code, _ in named)
    font = (
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 500 700]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 0/LastChar 255"
        f"/Widths[{' '.join(['500'] * 256)}]/CharProcs<<{glyphs}>>/ToUnicode 5 0 R"
        f"/Encoding<</Type/Encoding/Differences[{differences}]>>>>"
    )
    names = "".join(f"<{code:02X}><{letter:04X}>\n" for code, letter in named)
    mapped = (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapType 2 def 1 begincodespacerange<00><FF>"
        f"endcodespacerange {len(named)} beginbfchar\n{names}endbfchar endcmap end end"
    )
    rows = (f"<{bytes(row).hex()}> Tj 0 -14 Td" for row in numbers)
    drawn = f"BT /F1 11 Tf 72 700 Td {' '.join(rows)} ET"
    plain, raised = (f"500 0 0 {foot} 400 700 d1 0 {foot} 400 {700 - foot} re f" for foot in (0, 350))
    return _written((*_OBJECTS[:3], font, _stream(mapped), _stream(drawn), _stream(plain), _stream(raised)))


def _seen(line: str) -> list[int]:
    return [at for at, letter in enumerate(line) if letter != "^"]


def with_ligatures(text: str) -> bytes:
    """Return a PDF of one line whose font names all letters but the ligatures, as Chrome wrote it."""
    breadths = {"f": 340, "i": 250, "l": 250}
    letters = sorted(set(text))
    spelled = {letter: unicodedata.normalize("NFKC", letter) for letter in letters}
    widths = " ".join(f"{ord(letter)}[{sum(breadths.get(one, 550) for one in spelled[letter])}]" for letter in letters)
    named = "".join(
        f"<{ord(letter):04X}><{ord(letter) if spelled[letter] == letter else 0:04X}>\n" for letter in letters
    )
    names = (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapType 2 def 1 begincodespacerange<0000><FFFF>"
        f"endcodespacerange {len(letters)} beginbfchar\n{named}endbfchar endcmap end end"
    )
    font = _OBJECTS[3].replace("/Encoding", "/ToUnicode 7 0 R/Encoding")
    family = _OBJECTS[4].replace("/DW 500", f"/DW 550/W[{widths}]")
    drawn = f"BT /F1 11 Tf 72 700 Td <{''.join(f'{ord(letter):04X}' for letter in text)}> Tj ET"
    return _written((*_OBJECTS[:3], font, family, _stream(drawn), _stream(names)))


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"


def _written(objects: Sequence[str]) -> bytes:
    written = "%PDF-1.7\n"
    for number, content in enumerate(objects, start=1):
        written += f"{number} 0 obj\n{content}\nendobj\n"
    return f"{written}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF".encode()
