"""What a reader sees in drawings (slides, charts, text boxes), read independently of the code under test."""

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from zipfile import ZipFile

from lxml import etree

_UNSEEN = {"lang", "err", "dirty"}
_STANDING = {"br": "\n", "fld": "#"}

Stretch = tuple[str, str]


def stretches_of(content: bytes, part: str) -> list[list[Stretch]]:
    """Return, paragraph by paragraph, the stretches of a part that look alike: text and look."""
    with ZipFile(BytesIO(content)) as archive:
        root = etree.fromstring(archive.read(part))
    return [_stretches(paragraph) for paragraph in root.iter("{*}p") if _is_drawn(paragraph)]


def drawn_text_of(content: bytes, part: str) -> list[str]:
    return ["".join(text for text, _ in paragraph) for paragraph in stretches_of(content, part)]


def _stretches(paragraph: etree._Element) -> list[Stretch]:
    letters = ((letter, look) for text, look in _pieces(paragraph) for letter in text)
    return [("".join(letter for letter, _ in row), look) for look, row in groupby(letters, key=lambda row: row[1])]


def _pieces(paragraph: etree._Element) -> Iterator[Stretch]:
    for element in paragraph:
        local = etree.QName(element).localname
        if local == "r":
            text = element.findtext("{*}t") or ""
            yield text, _look(element.find("{*}rPr")) if text.strip() else ""
        elif local not in {"pPr", "endParaRPr"}:
            yield _STANDING.get(local, "?"), ""


def _look(properties: etree._Element | None) -> str:
    if properties is None:
        return ""
    seen = sorted(f"{name}={value}" for name, value in properties.attrib.items() if name not in _UNSEEN)
    return ";".join([*seen, *(etree.tostring(inner, method="c14n").decode() for inner in properties)])


def _is_drawn(paragraph: etree._Element) -> bool:
    return etree.QName(paragraph).namespace == "http://schemas.openxmlformats.org/drawingml/2006/main"
