"""What a reader sees in a Word file, read independently of the code under test."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

_SEEN = {
    *(
        "b",
        "i",
        "u",
        "strike",
        "dstrike",
        "color",
        "highlight",
        "shd",
        "sz",
        "vertAlign",
        "position",
        "caps",
        "smallCaps",
    ),
    *("rStyle", "vanish"),
}
_SEPARATORS = {"tab", "br", "cr"}

Word = tuple[str, frozenset[str]]


def words_of(content: bytes, part: str = "word/document.xml") -> list[list[Word]]:
    """Return, paragraph by paragraph, the words of a part, each with the looks its letters have."""
    with ZipFile(BytesIO(content)) as archive:
        root = etree.fromstring(archive.read(part))
    return [list(_words(paragraph)) for paragraph in root.iter() if _local(paragraph) == "p" and _is_word(paragraph)]


def text_of(content: bytes, part: str = "word/document.xml") -> list[str]:
    """Return the words of each paragraph, joined with single spaces; empty paragraphs left out."""
    spoken = (" ".join(word for word, _ in paragraph) for paragraph in words_of(content, part))
    return [text for text in spoken if text]


def _words(paragraph: etree._Element) -> Iterator[Word]:
    word, looks = "", set[str]()
    for letter, look in [*_letters(paragraph), (" ", "")]:
        if not letter.isspace():
            word += letter
            looks.add(look)
            continue
        if word:
            yield word, frozenset(looks)
        word, looks = "", set()


def _letters(paragraph: etree._Element) -> Iterator[tuple[str, str]]:
    for element in paragraph.iter():
        if _is_foreign(element, paragraph):
            continue
        if _local(element) == "t":
            look = _look(element)
            yield from ((letter, look) for letter in element.text or "")
        elif _local(element) in _SEPARATORS and _local(element.getparent()) == "r":
            yield " ", ""


def _is_foreign(element: etree._Element, paragraph: etree._Element) -> bool:
    for ancestor in element.iterancestors():
        if ancestor is paragraph:
            return not _is_word(element)
        if _local(ancestor) in {"p", "del", "moveFrom"}:
            return True
    return True


def _look(text: etree._Element) -> str:
    run = text.getparent()
    assert run is not None
    properties = run.find(f"{{{etree.QName(run).namespace}}}rPr")
    seen = [] if properties is None else [inner for inner in properties if _local(inner) in _SEEN]
    described = sorted(f"{_local(inner)}={_values(inner)}" for inner in seen)
    links = [_local(ancestor) for ancestor in text.iterancestors() if _local(ancestor) == "hyperlink"]
    return ";".join([*described, *links])


def _is_word(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and etree.QName(element).namespace.endswith(
        ("wordprocessingml/2006/main", "wordprocessingml/main")
    )


def _local(element: etree._Element | None) -> str:
    return element.tag.rpartition("}")[2] if element is not None and isinstance(element.tag, str) else ""


def _values(element: etree._Element) -> list[str]:
    own = f"{{{etree.QName(element).namespace}}}"
    values = {str(value) for name, value in element.attrib.items() if str(name).startswith(own)}
    return sorted(values - {"1", "true", "on"})
