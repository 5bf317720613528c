r"""How much of real PDFs is read, in which order and how fast; and how much of a printed Word file comes back whole.

Run: python -m benchmarks.pdf_files FOLDER [--printed WORD_FOLDER] [--worst 10]

Each PDF of the folder is read as for a translation; `pdftotext` (poppler) reads it beside us. *Recall* is the share of
poppler's words that we have too, as mean of files; words of running heads count as often as poppler saw them, since we
keep one of each on purpose. *Order* is the share of neighbouring words (of those that each file has once) that follow
one another in both. A file that poppler itself cannot read, or whose letters have no names, says nothing and is listed
apart.

With `--printed`, Word files are printed to PDF by LibreOffice and read back: *whole* is the share of their sentences
that come back letter for letter (spaces and signs apart). Then pages with
two columns and words parted at the ends of lines are made, and it is
counted how often reading jumps between the columns and how many words are whole again.
"""

import argparse
import re
import resource
import shutil
import statistics
import subprocess
import tempfile
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

from translation_service.documents.limits import Limits
from translation_service.documents.pdf.document import PdfDocument
from translation_service.documents.reading import parse_document
from translation_service.domain import inline
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import ParsedDocument, Place

FEW_WORDS: Final = 3
POPPLER_SECONDS: Final = 60
PRINT_SECONDS: Final = 280
PRINTED_AT_ONCE: Final = 40
COLUMN_WORDS: Final = ("harbour", "council", "bridge", "garden", "library", "square", "market", "river", "school")
# Labels of lists are text in one Word file and numbers that Word works out in another.
LABEL: Final = re.compile(
    r"^\s*(?:[•●▪■◦○‣\uf0b7\uf0a7\uf0d8➢✓*–—-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|\w)[.)]|\d{1,2}(?:\.\d+)+)\s+"
)
PARTED: Final = (
    ("munici", "pality"), ("trans", "lation"), ("docu", "ment"), ("deve", "lopment"), ("inter", "national"),
    ("well-", "known"), ("e-", "mail"), ("co-", "operation"), ("long-", "term"), ("bele", "diye"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of a PDF; a refused one has no pages, and one that poppler cannot judge no recall."""

    name: str
    seconds: float
    pages: int = 0
    wanted: int = 0
    recall: float | None = None
    order: float = 1.0
    refusal: str = ""


def main() -> None:
    """Print a table of the whole, then the worst files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--printed", type=Path)
    parser.add_argument("--worst", type=int, default=10)
    options = parser.parse_args()
    results = [_read(path) for path in sorted(options.folder.rglob("*")) if path.suffix.lower() == ".pdf"]
    _print_summary(results, worst=options.worst)
    if options.printed:
        _print_printed(sorted(options.printed.rglob("*.docx")), worst=options.worst)
    _print_columns()
    _print_hyphens()


def _print_summary(results: Sequence[Result], *, worst: int) -> None:
    read = [result for result in results if not result.refusal]
    judged = [result for result in read if result.recall is not None]
    print(f"files {len(results)}, read {len(read)}, refused {len(results) - len(read)}")
    print(f"recall, mean of {len(judged)} files {statistics.mean(result.recall or 0 for result in judged):.2%}")
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
    began = time.process_time()
    try:
        document = PdfDocument(content, Limits())
        text = "\n".join(_written(document))
    except DocumentRefused as refusal:
        return Result(name=path.name, seconds=time.process_time() - began, refusal=refusal.code)
    seconds = time.process_time() - began
    wanted, found = _words(_poppler(path)), _words(text)
    return Result(
        name=path.name,
        seconds=seconds,
        pages=document.pages,
        wanted=len(wanted),
        recall=_recall(wanted, found, repeated=_words("\n".join(document.running))),
        order=_order(wanted, found),
    )


def _written(document: PdfDocument) -> Iterator[str]:
    """Return the paragraphs of the Word file, with what needs no translation."""
    for root in document.sheet.roots():
        for paragraph in root.iter(qn("w:p")):
            yield "".join(element.text or " " for element in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")))


def _spoken(text: str) -> str:
    return "".join(piece if isinstance(piece, str) else _spaced(piece) for piece in inline.parse(text))


def _spaced(mark: inline.Mark) -> str:
    return " " if isinstance(mark, inline.Alone) else ""


def _poppler(path: Path) -> str:
    try:
        ended = subprocess.run(
            ["pdftotext", "-q", str(path), "-"], capture_output=True, timeout=POPPLER_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return ""
    return ended.stdout.decode("utf-8", "replace")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text))


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
    """Tell whether words are made of letters of one script each, as no garbled ones are."""
    odd = sum(1 for word in words if len({_script(letter) for letter in word if letter.isalpha()}) > 1)
    return odd < 0.1 * len(words)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").partition(" ")[0]


def _order(wanted: Sequence[str], found: Sequence[str]) -> float:
    ours, theirs = Counter(found), Counter(wanted)
    once = {word for word in theirs if theirs[word] == 1 and ours[word] == 1}
    places = {word: index for index, word in enumerate(word for word in found if word in once)}
    steps = [places[after] - places[before] for before, after in pairwise(word for word in wanted if word in once)]
    return sum(0 < step <= FEW_WORDS for step in steps) / len(steps) if steps else 1.0


def _print_printed(paths: Sequence[Path], *, worst: int) -> None:
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(paths), PRINTED_AT_ONCE):
            _print_to_pdf(paths[start : start + PRINTED_AT_ONCE], Path(folder))
        for path in paths:
            printed = Path(folder) / f"{path.stem}.pdf"
            if printed.is_file():
                rows.append((path.name, *_whole(path, printed)))
    sentences = sum(wanted for _, wanted, _ in rows)
    print(f"printed {len(rows)}, sentences {sentences}, whole {sum(row[2] for row in rows) / max(sentences, 1):.2%}")
    for name, wanted, whole in sorted(rows, key=lambda row: row[2] - row[1])[:worst]:
        print(f"{whole:6} of {wanted:6} whole  {name}")


def _print_to_pdf(paths: Sequence[Path], folder: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        raise SystemExit("LibreOffice (soffice) is not installed")
    profile = (folder / "profile").as_uri()
    words = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run(
        [*words, *map(str, paths)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=PRINT_SECONDS,
        check=False,
    )


def _whole(path: Path, printed: Path) -> tuple[int, int]:
    try:
        wanted = Counter(_sentences(_parsed(path)))
        found = Counter(_sentences(_parsed(printed)))
    except DocumentRefused:
        return 0, 0
    # What stands on the pages: of words that Word works out or hides, nobody can say how they look.
    seen = _gist(_poppler(printed))
    wanted = Counter({sentence: count for sentence, count in wanted.items() if sentence in seen})
    return sum(wanted.values()), sum((wanted & found).values())


def _parsed(path: Path) -> ParsedDocument:
    return parse_document(path.read_bytes(), file_name=path.name, source_language="en", limits=Limits())


def _sentences(parsed: ParsedDocument) -> Iterator[str]:
    for segment in parsed.segments:
        words = LABEL.sub("", _spoken(segment.source)).split()
        if segment.place in {Place.BODY, Place.HEADING, Place.LIST, Place.TABLE} and len(words) > FEW_WORDS:
            yield _gist(" ".join(words))


def _gist(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


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
    return "\n".join(_spoken(block.text) for block in PdfDocument(content, Limits()).blocks)


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
