r"""How much of real Word files is translated, and what of their structure is lost on the way.

Run: python -m benchmarks.word_files FOLDER [--worst 10]

Every file of the folder is translated with the pseudo engine, which marks each word with `§`. Then the words of both
packages are counted straight from their XML, by rules of this program's own: the text of body, headers, footers,
notes and comments; not deleted text, not what a field works out, not the second copy of a drawing. A word is one with
a letter in it. *Translated* is the share of words of the result that carry the mark; *structure* compares how many
tables, drawings, fields, notes, links, bookmarks, controls, equations and sections there are, and the instructions of
all fields.
"""

import argparse
import re
import statistics
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from lxml import etree

from translation_service.application.file_translation import IncomingText, translate_file
from translation_service.documents.limits import Limits
from translation_service.documents.reading import parse_document
from translation_service.documents.writing import assemble_document
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, ParsedDocument, TranslatedSegment
from translation_service.engines.pseudo import PseudoEngine
from translation_service.engines.routing import EngineRoom

STORIES: Final = re.compile(r"word/(document\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
COUNTED: Final = (
    "tbl", "drawing", "pict", "fldSimple", "footnoteReference", "endnoteReference", "commentReference", "hyperlink",
    "bookmarkStart", "sdt", "oMath", "sectPr", "object", "del", "sym", "noBreakHyphen", "softHyphen",
)  # fmt: skip
WORKED_OUT: Final = re.compile(
    r"\s*(=|(ADDIN|AUTHOR|AUTONUM\w*|CITATION|CREATEDATE|DATE|DOCPROPERTY|EDITTIME|EMBED|EQ|FILENAME|FILESIZE|FORM\w+|"
    r"LASTSAVEDBY|LINK|LISTNUM|MACROBUTTON|MERGE\w+|NOTEREF|NUM\w+|PAGE|PAGEREF|PRINTDATE|REF|REVNUM|SAVEDATE|SECTION"
    r"|SECTIONPAGES|SEQ|STYLEREF|SYMBOL|TIME|USER\w+)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of a file; a refused one has no words."""

    name: str
    seconds: float
    words: int = 0
    marked: int = 0
    changes: tuple[str, ...] = ()
    refusal: str = ""
    missed: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        return self.marked / self.words if self.words else 1.0


def main() -> None:
    """Print a table of the whole, then the worst files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=10)
    options = parser.parse_args()
    files = sorted(path for path in options.folder.rglob("*") if path.suffix.lower() in {".docx", ".dotx"})
    results = [_translate(path) for path in files]
    _print_summary(results)
    done = [result for result in results if not result.refusal]
    for result in sorted(done, key=lambda result: (result.share, -len(result.changes)))[: options.worst]:
        print(f"{result.share:8.2%} of {result.words:6} {result.name}  {' '.join(result.changes)}  {result.missed[:5]}")
    for result in results:
        if result.refusal:
            print(f"refused: {result.name}: {result.refusal}")


def _print_summary(results: list[Result]) -> None:
    done = [result for result in results if not result.refusal]
    words = sum(result.words for result in done)
    print(f"files {len(results)}, translated {len(done)}, refused {len(results) - len(done)}")
    print(f"words {words}, translated {sum(result.marked for result in done) / words:.3%} of all")
    print(f"mean of files {statistics.mean(result.share for result in done if result.words):.3%}")
    print(f"files with at least 99 % {sum(result.share >= 0.99 for result in done)}")
    print(f"files without loss of structure {sum(not result.changes for result in done)}")
    print(f"seconds {sum(result.seconds for result in results):.1f}")


def _translate(path: Path) -> Result:
    content = path.read_bytes()
    incoming = IncomingText(name=path.name, content=content, source_language="en", target_language="tr")
    began = time.perf_counter()
    try:
        written = translate_file(incoming, workshop=_Workshop(), engines=EngineRoom([PseudoEngine()])).document
    except DocumentRefused as refusal:
        return Result(name=path.name, seconds=time.perf_counter() - began, refusal=refusal.code)
    seconds = time.perf_counter() - began
    before, after = _roots(content), _roots(written.content)
    words = [word for root in after for word in _words(root)]
    missed = tuple(word for word in words if "§" not in word)
    return Result(
        name=path.name,
        seconds=seconds,
        words=len(words),
        marked=len(words) - len(missed),
        changes=tuple(_changes(before, after)),
        missed=missed,
    )


class _Workshop:
    """Reads and writes in this process: starting a child for every file is not what is measured here."""

    def convert(self, content: bytes, *, file_name: str, source_language: str) -> ConvertedDocument | None:  # noqa: ARG002
        return None

    def parse(self, content: bytes, *, file_name: str, source_language: str) -> ParsedDocument:
        return parse_document(content, file_name=file_name, source_language=source_language, limits=Limits())

    def assemble(
        self, content: bytes, *, file_name: str, segments: Sequence[TranslatedSegment], pair: LanguagePair
    ) -> AssembledDocument:
        return assemble_document(content, file_name=file_name, segments=segments, pair=pair, limits=Limits())


def _roots(content: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return [etree.fromstring(package.read(name)) for name in package.namelist() if STORIES.fullmatch(name)]


def _changes(before: list[etree._Element], after: list[etree._Element]) -> Iterator[str]:
    had, has = _count(before), _count(after)
    for name in sorted(had | has):
        if had[name] != has[name] and not (name == "bookmarkStart" and has[name] > had[name]):
            yield f"{name}:{had[name]}→{has[name]}"
    if _instructions(before) != _instructions(after):
        yield "instructions"


def _count(roots: list[etree._Element]) -> Counter[str]:
    names = (_name(element) for root in roots for element in root.iter() if isinstance(element.tag, str))
    return Counter(name for name in names if name in COUNTED)


def _instructions(roots: list[etree._Element]) -> Counter[str]:
    return Counter(
        (element.text or "").strip() for root in roots for element in root.iter("{*}instrText") if element.text
    )


def _words(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter("{*}p"):
        if not _is_hidden(paragraph):
            text = "".join(_texts(paragraph))
            yield from (word for word in text.split() if any(letter.isalpha() for letter in word))


def _texts(paragraph: etree._Element) -> Iterator[str]:
    """Return the visible text of a paragraph without that of paragraphs in its drawings."""
    fields: list[str] = []
    in_result: list[bool] = []
    for element in paragraph.iter():
        name = _name(element)
        if name == "fldChar":
            _follow_field(str(element.get(_attribute(element, "fldCharType"))), fields, in_result)
        elif name == "instrText" and fields:
            fields[-1] += element.text or ""
        elif name in {"tab", "br", "cr"}:
            yield " "
        elif name == "t" and _is_read(element, paragraph) and not _is_worked_out(element, fields, in_result):
            yield element.text or ""


def _follow_field(kind: str, fields: list[str], in_result: list[bool]) -> None:
    if kind == "begin":
        fields.append("")
        in_result.append(False)
    elif kind == "separate" and fields:
        in_result[-1] = True
    elif kind == "end" and fields:
        fields.pop()
        in_result.pop()


def _is_worked_out(element: etree._Element, fields: list[str], in_result: list[bool]) -> bool:
    simple = [ancestor for ancestor in element.iterancestors() if _name(ancestor) == "fldSimple"]
    instructions = [str(field.get(_attribute(field, "instr"))) for field in simple]
    instructions += [field for field, shown in zip(fields, in_result, strict=True) if shown]
    return any(WORKED_OUT.match(instruction) or not instruction.strip() for instruction in instructions)


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


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


if __name__ == "__main__":
    main()
