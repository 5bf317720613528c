"""What a reader sees in an OpenDocument text, read independently of the code under test."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_UNSEEN = ("language", "country", "-asian", "-complex", "rsid", "script", "tag", "kerning", "hyphen", "letter-spacing")

Word = tuple[str, frozenset[str]]


def words_of(content: bytes, part: str = "content.xml") -> list[list[Word]]:
    """Return, paragraph by paragraph, the words of a part, each with the looks its letters have."""
    roots = {name: etree.fromstring(found) for name, found in parts_of(content).items() if name.endswith("s.xml")}
    root = etree.fromstring(parts_of(content)[part])
    styles = _styles([*roots.values(), root])
    return [list(_words(found, styles)) for found in root.iter(f"{_TEXT}p", f"{_TEXT}h")]


def text_of(content: bytes, part: str = "content.xml") -> list[str]:
    """Return the words of each paragraph, joined with single spaces; empty paragraphs left out."""
    return [text for row in words_of(content, part) if (text := " ".join(word for word, _ in row))]


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def _styles(roots: list[etree._Element]) -> dict[str, dict[str, str]]:
    styles: dict[str, dict[str, str]] = {}
    for root in roots:
        for style in root.iter(f"{_STYLE}style"):
            if style.get(f"{_STYLE}family") == "text":
                parent = styles.get(style.get(f"{_STYLE}parent-style-name") or "", {})
                found = style.find(f"{_STYLE}text-properties")
                own = {} if found is None else {str(k): str(v) for k, v in found.attrib.items() if _is_seen(str(k))}
                styles[style.get(f"{_STYLE}name") or ""] = {**parent, **own}
    return styles


def _is_seen(name: str) -> bool:
    return name.startswith("{urn:oasis") and not any(mark in name for mark in _UNSEEN)


def _words(paragraph: etree._Element, styles: dict[str, dict[str, str]]) -> Iterator[Word]:
    word, looks = "", set[str]()
    for letter, look in [*_letters(paragraph, {}, styles), (" ", "")]:
        if not letter.isspace():
            word += letter
            looks.add(look)
            continue
        if word:
            yield word, frozenset(looks)
        word, looks = "", set()


def _letters(
    element: etree._Element, worn: dict[str, str], styles: dict[str, dict[str, str]]
) -> Iterator[tuple[str, str]]:
    look = ";".join(f"{name}={value}" for name, value in sorted(worn.items()))
    yield from ((letter, look) for letter in element.text or "")
    for inner in element:
        if isinstance(inner.tag, str) and not _is_apart(inner):
            if inner.tag in {f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"}:
                yield " ", ""
            own = styles.get(inner.get(f"{_TEXT}style-name") or "", {}) if inner.tag == f"{_TEXT}span" else {}
            linked = {"link": str(inner.attrib)} if inner.tag == f"{_TEXT}a" else {}
            yield from _letters(inner, {**worn, **own, **linked}, styles)
        yield from ((letter, look) for letter in inner.tail or "")


def _is_apart(element: etree._Element) -> bool:
    return element.tag in {f"{_TEXT}note", f"{_OFFICE}annotation"} or str(element.tag).startswith(_DRAW)
