"""Word packages read by rules of the benchmarks' own: words and how they look, links, sentences, charts, structure."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from lxml import etree

STORIES: Final = re.compile(r"word/(document\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
NOTES: Final = re.compile(r"word/(footnotes|endnotes)\.xml")
DRAWN: Final = re.compile(r"word/(charts/chart(Ex)?\d*|diagrams/(data|drawing)\d*)\.xml")
COUNTED: Final = (
    "tbl", "drawing", "pict", "fldSimple", "footnoteReference", "endnoteReference", "commentReference", "hyperlink",
    "bookmarkStart", "sdt", "oMath", "sectPr", "object", "ins", "del", "sym", "noBreakHyphen", "softHyphen",
)  # fmt: skip
WORKED_OUT: Final = re.compile(
    r"\s*(=|(ADDIN|AUTHOR|AUTONUM\w*|CITATION|CREATEDATE|DATE|DOCPROPERTY|EDITTIME|EMBED|EQ|FILENAME|FILESIZE|FORM\w+|"
    r"LASTSAVEDBY|LINK|LISTNUM|MACROBUTTON|MERGE\w+|NOTEREF|NUM\w+|PAGE|PAGEREF|PRINTDATE|REF|REVNUM|SAVEDATE|SECTION"
    r"|SECTIONPAGES|SEQ|STYLEREF|SYMBOL|TIME|USER\w+)\b)",
    re.IGNORECASE,
)
SEEN: Final = ("b", "i", "u", "strike", "color", "highlight", "sz", "position", "vertAlign")
# Wherever a sentence may end: what lies between two such places must never be cut.
_BORDER: Final = re.compile(r"(?<=[.!?…؟:;])[\"'”’»)\]]*\s+|(?<=[。！？])|\t|\n\s*\n")
_SYMBOL: Final = re.compile("[\ue000-\uf8ff]")
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "ptab": "\t", "noBreakHyphen": "-"}
_LINK: Final = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word with a letter in it, the look of its first letter, and whether it is a link."""

    text: str
    look: frozenset[str]
    is_linked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """The words of a paragraph, without those of paragraphs in its drawings."""

    words: tuple[Word, ...]
    text: str
    is_note: bool

    @property
    def main(self) -> frozenset[str]:
        """The look of most letters."""
        weights: Counter[frozenset[str]] = Counter()
        for word in self.words:
            weights[word.look] += len(word.text)
        return weights.most_common(1)[0][0] if weights else frozenset()

    @property
    def sentences(self) -> list[str]:
        """The words of each sentence; signs of symbol fonts are not among them."""
        words = _SYMBOL.sub(" ", self.text).strip()
        return [" ".join(piece.split()) for piece in _BORDER.split(words) if _is_word(piece)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPackage:
    """What the benchmarks compare of a package."""

    paragraphs: tuple[Paragraph, ...]
    drawn: tuple[str, ...]
    structure: Counter[str]
    instructions: Counter[str]


def read_package(content: bytes) -> ReadPackage:
    """Return what a reader sees of a package, counted from its XML."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        roots = [(name, _root(package, name)) for name in package.namelist() if STORIES.fullmatch(name)]
        drawn = [_root(package, name) for name in package.namelist() if DRAWN.fullmatch(name)]
    return ReadPackage(
        paragraphs=tuple(found for name, root in roots for found in _paragraphs(root, is_note=bool(NOTES.match(name)))),
        drawn=tuple(word for root in drawn for word in _drawn_words(root)),
        structure=_structure([root for _, root in roots]),
        instructions=_instructions([root for _, root in roots]),
    )


def _root(package: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(package.read(name))


def _structure(roots: Sequence[etree._Element]) -> Counter[str]:
    names = (_name(element) for root in roots for element in root.iter() if isinstance(element.tag, str))
    return Counter(name for name in names if name in COUNTED)


def _instructions(roots: Sequence[etree._Element]) -> Counter[str]:
    complex_ = ((found.text or "").strip() for root in roots for found in root.iter("{*}instrText") if found.text)
    simple = (str(found.get(_attribute(found, "instr"))) for root in roots for found in root.iter("{*}fldSimple"))
    return Counter([*complex_, *simple])


def _drawn_words(root: etree._Element) -> Iterator[str]:
    for element in root.iter("{*}t", "{*}v"):
        cache = element.getparent() if _name(element) == "v" else None
        inside = [] if cache is None else [_name(ancestor) for ancestor in element.iterancestors()]
        if cache is None or "strCache" in inside or "multiLvlStrCache" in inside:
            yield from (word for word in (element.text or "").split() if _is_word(word))


def _paragraphs(root: etree._Element, *, is_note: bool) -> Iterator[Paragraph]:
    for paragraph in root.iter("{*}p"):
        if not _is_hidden(paragraph) and "wordprocessingml" in str(paragraph.tag):
            letters = list(_letters(paragraph))
            words = tuple(_words([letter for letter in letters if not letter.is_worked_out]))
            if words:
                yield Paragraph(words=words, text="".join(letter.text for letter in letters), is_note=is_note)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    """A letter; one that a field has worked out belongs to the sentence, but is not for anybody to translate."""

    text: str
    look: frozenset[str] = frozenset()
    is_linked: bool = False
    is_worked_out: bool = False


def _words(letters: Sequence[_Letter]) -> Iterator[Word]:
    held: list[_Letter] = []
    for letter in [*letters, _Letter(text=" ")]:
        if not letter.text.isspace():
            held.append(letter)
            continue
        text = "".join(one.text for one in held)
        if _is_word(text):
            first = next((one for one in held if one.text.isalpha()), held[0])
            yield Word(text=text, look=first.look, is_linked=first.is_linked)
        held = []


def _is_word(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _letters(paragraph: etree._Element) -> Iterator[_Letter]:
    """Return the letters a reader sees of a paragraph without those of paragraphs in its drawings."""
    fields: list[str] = []
    in_result: list[bool] = []
    for element in paragraph.iter():
        name = _name(element)
        if name == "fldChar":
            _follow_field(str(element.get(_attribute(element, "fldCharType"))), fields, in_result)
        elif name == "instrText" and fields:
            fields[-1] += element.text or ""
        elif name in _SIGNS and _name(element.getparent()) == "r" and _is_read(element, paragraph):
            yield _Letter(text=_SIGNS[name])
        elif name == "t" and _is_read(element, paragraph):
            yield from _letters_of(element, _instructions_around(element, fields, in_result))


def _letters_of(element: etree._Element, instructions: Sequence[str]) -> Iterator[_Letter]:
    look = _look(element)
    is_linked = any(_LINK.match(one) for one in instructions) or _is_linked(element)
    is_worked_out = any(WORKED_OUT.match(one) or not one.strip() for one in instructions)
    for letter in element.text or "":
        yield _Letter(text=letter, look=look, is_linked=is_linked, is_worked_out=is_worked_out)


def _follow_field(kind: str, fields: list[str], in_result: list[bool]) -> None:
    if kind == "begin":
        fields.append("")
        in_result.append(False)
    elif kind == "separate" and fields:
        in_result[-1] = True
    elif kind == "end" and fields:
        fields.pop()
        in_result.pop()


def _instructions_around(element: etree._Element, fields: list[str], in_result: list[bool]) -> list[str]:
    simple = [ancestor for ancestor in element.iterancestors() if _name(ancestor) == "fldSimple"]
    instructions = [str(field.get(_attribute(field, "instr"))) for field in simple]
    return instructions + [field for field, shown in zip(fields, in_result, strict=True) if shown]


def _is_linked(element: etree._Element) -> bool:
    return any(_name(ancestor) == "hyperlink" for ancestor in element.iterancestors())


def _look(text: etree._Element) -> frozenset[str]:
    run = text.getparent()
    properties = [] if run is None else [inner for found in run if _name(found) == "rPr" for inner in found]
    seen = ((_name(inner), str(inner.get(_attribute(inner, "val"), "on"))) for inner in properties)
    return frozenset(f"{name}={_switched(value)}" for name, value in seen if name in SEEN and _is_set(name, value))


def _switched(value: str) -> str:
    return "on" if value in {"1", "true"} else value


def _is_set(name: str, value: str) -> bool:
    return not (name in {"b", "i", "strike"} and value in {"0", "false", "off"}) and not (
        name == "position" and value == "0"
    )


def _is_read(element: etree._Element, paragraph: etree._Element) -> bool:
    for ancestor in element.iterancestors():
        if ancestor is paragraph:
            return True
        if _name(ancestor) in {"p", "del", "moveFrom", "rt", "oMath"}:
            return False
    return False


def _is_hidden(paragraph: etree._Element) -> bool:
    return any(_name(ancestor) in {"Fallback", "del", "moveFrom"} for ancestor in paragraph.iterancestors())


def _attribute(element: etree._Element, name: str) -> str:
    return f"{{{etree.QName(element).namespace}}}{name}"


def _name(element: etree._Element | None) -> str:
    return etree.QName(element).localname if element is not None and isinstance(element.tag, str) else ""
