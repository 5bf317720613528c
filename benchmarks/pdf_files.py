r"""How much of real PDFs is read, in which order and how fast; and how much of a printed Word file comes back whole.

Run: python -m benchmarks.pdf_files FOLDER [--printed WORD_FOLDER [--tagged]] [--worst 10]

Each PDF of the folder is read as for a translation; `pdftotext` (poppler) reads it beside us. *Recall* is the share of
poppler's words that we have too, as mean of files. Words and page numbers of running heads count as often as poppler
saw them, since we keep one of each on purpose; so does a word that we write with its hyphen and poppler without. What
is written without spaces is counted letter by letter, since its lines end anywhere. *Order* is the share of
neighbouring words (of those that each file has once) that follow one another in both. A file that poppler itself cannot
read, or whose letters have no names so that it prints signs, says nothing and is listed apart.

With `--printed`, Word files are printed to PDF by LibreOffice and read back, with `--tagged` as PDFs that name their
paragraphs; see `printed_files.py` for what is counted. Then pages with two columns and words parted at the ends of
lines are made, and it is counted how often reading jumps between the columns and how many words are whole again.
"""

import argparse
import gc
import re
import resource
import statistics
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from docx.oxml.ns import qn
from fpdf import FPDF

from benchmarks.pdf_texts import pdfium_text, poppler_text
from benchmarks.printed_files import print_printed, spoken
from translation_service.collecting import OBJECTS_BETWEEN_COLLECTIONS
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.document import PdfDocument
from translation_service.domain.errors import DocumentRefused

FEW_WORDS: Final = 3
SPACELESS: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uff00-\uffef"
WORD: Final = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+")
COLUMN_WORDS: Final = ("harbour", "council", "bridge", "garden", "library", "square", "market", "river", "school")
PARTED: Final = (
    ("munici", "pality"), ("trans", "lation"), ("docu", "ment"), ("deve", "lopment"), ("inter", "national"),
    ("well-", "known"), ("e-", "mail"), ("co-", "operation"), ("long-", "term"), ("bele", "diye"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of a PDF; a refused one has no pages, and one that poppler cannot judge no recall.

    `plain` is the recall of PDFium alone.
    """

    name: str
    seconds: float
    pages: int = 0
    wanted: int = 0
    recall: float | None = None
    plain: float | None = None
    order: float = 1.0
    refusal: str = ""


def main() -> None:
    """Print a table of the whole, then the worst files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--printed", type=Path)
    parser.add_argument("--tagged", action="store_true")
    parser.add_argument("--worst", type=int, default=10)
    options = parser.parse_args()
    # As in the process that reads documents.
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    results = [_read(path) for path in sorted(options.folder.rglob("*")) if path.suffix.lower() == ".pdf"]
    _print_summary(results, worst=options.worst)
    if options.printed:
        print_printed(sorted(options.printed.rglob("*.docx")), is_tagged=options.tagged, worst=options.worst)
    _print_columns()
    _print_hyphens()


def _print_summary(results: Sequence[Result], *, worst: int) -> None:
    read = [result for result in results if not result.refusal]
    judged = [result for result in read if result.recall is not None]
    print(f"files {len(results)}, read {len(read)}, refused {len(results) - len(read)}")
    if judged:
        print(f"recall, mean of {len(judged)} files {statistics.mean(result.recall or 0 for result in judged):.2%}")
        print(f"recall of PDFium alone {statistics.mean(result.plain or 0 for result in judged):.2%}")
        print(f"order, mean of files {statistics.mean(result.order for result in judged):.2%}")
    pages = sum(result.pages for result in read)
    milliseconds = 1000 * sum(result.seconds for result in read) / max(pages, 1)
    print(f"milliseconds of a processor a page {milliseconds:.1f} over {pages} pages")
    print(f"MB at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
    for result in sorted(judged, key=lambda result: result.recall or 0)[:worst]:
        print(f"{result.recall:8.2%} of {result.wanted:6}, order {result.order:.0%}  {result.name}")
    for result in results:
        if result.refusal:
            print(f"refused: {result.name}: {result.refusal}")
        elif result.recall is None and result.wanted:
            print(f"not judged: {result.name}")


def _read(path: Path) -> Result:
    content = path.read_bytes()
    gc.collect()
    began = time.process_time()
    try:
        document = PdfDocument(content, Limits())
        text = "\n".join(_written(document))
    except DocumentRefused as refusal:
        return Result(name=path.name, seconds=time.process_time() - began, refusal=refusal.code)
    seconds = time.process_time() - began
    wanted, found = _words(poppler_text(path)), _words(text)
    running = " ".join(line.line.text for line in (*document.running.heads, *document.running.feet))
    return Result(
        name=path.name,
        seconds=seconds,
        pages=document.pages,
        wanted=len(wanted),
        recall=_recall(wanted, [*found, *_hyphenated(text), *_numbers(document)], repeated=_words(running)),
        plain=_recall(wanted, _words(pdfium_text(path)), repeated=()),
        order=_order(wanted, found),
    )


def _written(document: PdfDocument) -> Iterator[str]:
    """Return the paragraphs of the Word file, with what needs no translation."""
    for root in document.sheet.roots():
        for paragraph in root.iter(qn("w:p")):
            yield "".join(element.text or " " for element in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")))


def _words(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFKC", text))


def _hyphenated(text: str) -> Iterator[str]:
    """Return the words with hyphens as they would be without."""
    for word in re.findall(r"\w+(?:[-‐]\w+)+", unicodedata.normalize("NFKC", text)):
        yield re.sub(r"\W", "", word)
        yield from (before + after for before, after in pairwise(_words(word)))


def _numbers(document: PdfDocument) -> Iterator[str]:
    """Return the page numbers that Word counts itself."""
    running = document.running
    if any(len(line.parts) > 1 for line in (*running.heads, *running.feet)):
        yield from map(str, range(running.first_number, running.first_number + document.pages))


def _recall(wanted: Sequence[str], found: Sequence[str], *, repeated: Sequence[str]) -> float | None:
    if not wanted or not _is_readable(wanted):
        return None
    had = Counter(found)
    endless = set(repeated)
    return sum(1 for word in wanted if word in endless or _take(had, word)) / len(wanted)


def _take(had: Counter[str], word: str) -> bool:
    had[word] -= 1
    return had[word] >= 0


def _is_readable(words: Sequence[str]) -> bool:
    """Tell whether words are words: garbled ones mix letters of several scripts, or are one foreign letter each."""
    return sum(map(_is_odd, words)) < 0.1 * len(words)


def _is_odd(word: str) -> bool:
    is_alone = len(word) == 1 and word.isalpha() and not word.isascii() and not re.match(f"[{SPACELESS}]", word)
    return is_alone or len({_script(letter) for letter in word if letter.isalpha()}) > 1


def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").partition(" ")[0]


def _order(wanted: Sequence[str], found: Sequence[str]) -> float:
    ours, theirs = Counter(found), Counter(wanted)
    once = {word for word in theirs if theirs[word] == 1 and ours[word] == 1}
    places = {word: index for index, word in enumerate(word for word in found if word in once)}
    steps = [places[after] - places[before] for before, after in pairwise(word for word in wanted if word in once)]
    return sum(0 < step <= FEW_WORDS for step in steps) / len(steps) if steps else 1.0


def _print_columns() -> None:
    sides = [[f"{side}{number} {word}" for number, word in enumerate(COLUMN_WORDS * 4)] for side in ("a", "b")]
    found = _words(_read_back(_two_columns(*(" ".join(side) for side in sides))))
    order = [word[0] for word in found if re.fullmatch(r"[ab]\d+", word)]
    print(f"column jumps on a page {sum(before != after for before, after in pairwise(order)) - 1}")


def _print_hyphens() -> None:
    lines = [f"Here the word {before if before.endswith('-') else before + '-'}" for before, _ in PARTED]
    rows = [row for line, (_, after) in zip(lines, PARTED, strict=True) for row in (line, f"{after} goes on.")]
    # Each word stands whole somewhere, as in any document of some length.
    whole = [f"This is {before}{after} itself." for before, after in PARTED]
    found = _read_back(_lines([*whole, *rows]))
    healed = sum(found.count(f"{before}{after}") >= 2 for before, after in PARTED)
    print(f"hyphens healed {healed} of {len(PARTED)}")


def _read_back(content: bytes) -> str:
    return "\n".join(spoken(block.text) for block in PdfDocument(content, Limits()).blocks)


def _two_columns(left: str, right: str) -> bytes:
    pdf = _page()
    for text, edge in ((left, 20), (right, 110)):
        pdf.set_xy(edge, 40)
        pdf.multi_cell(80, 6, text, align="L")
    return bytes(pdf.output())


def _lines(rows: Sequence[str]) -> bytes:
    pdf = _page()
    for row in rows:
        pdf.cell(0, 6, row, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def _page() -> FPDF:
    pdf = FPDF(format="A4")
    pdf.set_margin(20)
    pdf.add_page()
    pdf.set_font("helvetica", "", 11)
    return pdf


if __name__ == "__main__":
    main()
