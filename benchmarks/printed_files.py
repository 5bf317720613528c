"""How many sentences of Word files come back from the PDFs that LibreOffice prints of them.

A sentence is *whole* when it stands in one segment as it was, whatever else stands there; it is *alone* when it is that
segment, so that nobody translates it together with something else. Signs, spaces and labels of lists do not count,
nor do sentences that are not on the pages. A plain reader has no segments: its text is one long one, so that only what
it takes out of order, or what the foot and the head of pages tear apart, is lost to it.
"""

import re
import shutil
import subprocess
import tempfile
import unicodedata
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final

from benchmarks.pdf_texts import poppler_text, readers
from translation_service.documents.limits import Limits
from translation_service.documents.reading import parse_document
from translation_service.domain import inline
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import ParsedDocument, Place

FEW_WORDS: Final = 3
LEAST_PIECE: Final = 12
PRINT_SECONDS: Final = 280
PRINTED_AT_ONCE: Final = 40
PLACES: Final = frozenset({Place.BODY, Place.HEADING, Place.LIST, Place.TABLE})
# Labels of lists are text in one Word file and numbers that Word works out in another.
LABEL: Final = re.compile(
    r"^\s*(?:[•●▪■◦○‣\uf0b7\uf0a7\uf0d8➢✓*–—-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivxIVX]{1,5}|\w)[.)]|\[\d{1,3}\]|\d{1,2}(?:\.\d+)+)\s+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A Word file that was printed: its sentences that can be seen, those that came back, and what others kept."""

    name: str
    wanted: int
    whole: int
    alone: int
    others: Mapping[str, int] = field(default_factory=dict)


def print_printed(paths: Sequence[Path], *, is_tagged: bool, worst: int) -> None:
    """Print the shares of whole sentences, and the files with most of the others."""
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(paths), PRINTED_AT_ONCE):
            _print_to_pdf(paths[start : start + PRINTED_AT_ONCE], Path(folder), is_tagged=is_tagged)
        pairs = [(path, Path(folder) / f"{path.stem}.pdf") for path in paths]
        rows = [_printed(path, printed) for path, printed in pairs if printed.is_file()]
    sentences = max(sum(row.wanted for row in rows), 1)
    whole, alone = sum(row.whole for row in rows), sum(row.alone for row in rows)
    print(f"printed {len(rows)} ({'with' if is_tagged else 'without'} tags), sentences {sentences}")
    print(f"whole {whole / sentences:.2%}, alone {alone / sentences:.2%}")
    for name in readers():
        print(f"whole in the text of {name} {sum(row.others.get(name, 0) for row in rows) / sentences:.2%}")
    for row in sorted(rows, key=lambda row: row.whole - row.wanted)[:worst]:
        print(f"{row.whole:6} whole, {row.alone:6} alone of {row.wanted:6}  {row.name}")


def _print_to_pdf(paths: Sequence[Path], folder: Path, *, is_tagged: bool) -> None:
    program = shutil.which("soffice")
    if program is None:
        raise SystemExit("LibreOffice (soffice) is not installed")
    profile = (folder / "profile").as_uri()
    tagged = f'{{"UseTaggedPDF":{{"type":"boolean","value":"{str(is_tagged).lower()}"}}}}'
    words = [
        program,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        f"pdf:writer_pdf_Export:{tagged}",
    ]
    subprocess.run(
        [*words, "--outdir", str(folder), *map(str, paths)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=PRINT_SECONDS,
        check=False,
    )


def _printed(path: Path, printed: Path) -> Printed:
    try:
        source, back = _parsed(path), _parsed(printed)
    except DocumentRefused:
        return Printed(name=path.name, wanted=0, whole=0, alone=0)
    # What stands on the pages: of words that Word works out or hides, nobody can say how they look.
    seen = [gist(page) for page in poppler_text(printed).split("\f")]
    wanted = Counter(sentence for sentence in _sentences(source) if _is_seen(sentence, seen))
    segments = "\n".join(gist(spoken(segment.source)) for segment in back.segments)
    return Printed(
        name=path.name,
        wanted=wanted.total(),
        whole=_within(wanted, segments),
        alone=(wanted & Counter(_sentences(back))).total(),
        others={name: _within(wanted, gist(read(printed))) for name, read in readers().items()},
    )


def _is_seen(sentence: str, pages: Sequence[str]) -> bool:
    """Tell whether a sentence stands on the pages, in one piece or in two on either side of the end of a page."""
    return sentence in "".join(pages) or any(_is_over_end(sentence, *pair) for pair in pairwise(pages))


def _is_over_end(sentence: str, page: str, following: str) -> bool:
    first = bisect(range(len(sentence) + 1), 0, key=lambda length: sentence[:length] not in page) - 1
    return min(first, len(sentence) - first) >= LEAST_PIECE and sentence[first:] in following


def _within(wanted: Counter[str], text: str) -> int:
    return sum(count for sentence, count in wanted.items() if sentence in text)


def _parsed(path: Path) -> ParsedDocument:
    return parse_document(path.read_bytes(), file_name=path.name, source_language="en", limits=Limits())


def _sentences(parsed: ParsedDocument) -> Iterator[str]:
    for segment in parsed.segments:
        words = LABEL.sub("", spoken(segment.source)).split()
        if segment.place in PLACES and len(words) > FEW_WORDS:
            yield gist(" ".join(words))


def spoken(text: str) -> str:
    """Return the words of a text with tags, a space for each tag that stands alone."""
    return "".join(piece if isinstance(piece, str) else _spaced(piece) for piece in inline.parse(text))


def _spaced(mark: inline.Mark) -> str:
    return " " if isinstance(mark, inline.Alone) else ""


def gist(text: str) -> str:
    """Return the letters and digits of a text alone."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))
