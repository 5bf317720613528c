r"""How much of real Word files is translated, and what of their formats and structure is lost on the way.

Run: python -m benchmarks.word_files FOLDER [--worst 10] [--office 20] [--peer PYTHON]

Every file of the folder is translated with the pseudo engine, which marks each word with `§`. Then both packages are
read straight from their XML, by rules of this program's own (`benchmarks/word_packages.py`). A word is one with a
letter in it. *Words* is the share of words of the result that carry the mark: of the text of body, headers, footers,
notes and comments; not deleted text, not what a field works out, not the second copy of a drawing. *Formats* and
*links*: of the words that look other than their paragraph, or are links, the share that still is so. *Sentences*:
those that reached the engine in one piece. *Structure* compares how many tables, drawings, fields, notes, links,
bookmarks, controls, equations, tracked changes and sections there are, and the instructions of all fields.
*Excellent*: 99 % of the words and formats, 95 % of the sentences, no loss of structure, opens in python-docx.
Seconds are those of the processor.
With --office, so many of the results are read by LibreOffice too, and their text compared with that of the sources.
With --peer, the interpreter of a virtual environment that holds `office-translate`, the same files go through that,
with the same engine.
"""

import argparse
import resource
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from typing import Final

import docx
from lxml import etree

from benchmarks.office_reading import compare_in_office
from benchmarks.word_packages import Paragraph, ReadPackage, read_package
from translation_service.application.file_translation import IncomingText, translate_file
from translation_service.documents.limits import Limits
from translation_service.documents.process.sitting import Sitting
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import LanguagePair
from translation_service.engines.pseudo import PseudoEngine
from translation_service.engines.routing import EngineRoom

LIMITS: Final = Limits(word_limit=10_000_000)
PEER: Final = """
import re, sys, time
from pathlib import Path
from office_translate.core import process_file
from office_translate.translator import Translator
class Pseudo(Translator):
    def _run_all(self, items, reminder=False):
        return [re.sub(r"(</?g\\d+>)|([^\\s<]+)", lambda m: m[1] or "§" + m[2], item[0]) for item in items]
translator, seconds = Pseudo("tr", "en", client=object(), base_url="http://none", model="none"), 0.0
failed = 0
for path in map(Path, sys.argv[2:]):
    began = time.process_time()
    try:
        process_file(translator, path, Path(sys.argv[1]) / path.name)
    except Exception as error:
        failed += 1
        print(type(error).__name__, path.name)
    seconds += time.process_time() - began
print(f"{seconds:.1f} seconds")
sys.exit(failed > 0)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of how many."""

    kept: int = 0
    of: int = 0

    @property
    def value(self) -> float:
        return self.kept / self.of if self.of else 1.0

    def __add__(self, other: "Share") -> "Share":
        return Share(kept=self.kept + other.kept, of=self.of + other.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of a file; a refused one has no words."""

    name: str = ""
    seconds: float = 0.0
    engine_seconds: float = 0.0
    refusal: str = ""
    words: Share = Share()
    notes: Share = Share()
    drawn: Share = Share()
    formats: Share = Share()
    links: Share = Share()
    sentences: Share = Share()
    changes: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    opens: bool = True
    source: bytes = b""
    written: bytes = b""

    @property
    def is_excellent(self) -> bool:
        shares = (self.words.value, self.formats.value)
        return min(shares) >= 0.99 and self.sentences.value >= 0.95 and self.opens and not self.changes


class _ListeningEngine(PseudoEngine):
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def translate(self, sentences: Sequence[str], pair: LanguagePair) -> list[str]:
        self.heard += sentences
        return super().translate(sentences, pair)


def main() -> None:
    """Print a table of the whole, then the worst files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--office", type=int, default=0)
    parser.add_argument("--peer", type=Path)
    options = parser.parse_args()
    files = sorted(path for path in options.folder.rglob("*") if path.suffix.lower() in {".docx", ".dotx"})
    results = [_translate(path) for path in files]
    _print_summary(results)
    _print_worst([result for result in results if not result.refusal], options.worst)
    for result in results:
        if result.refusal:
            print(f"refused: {result.name}: {result.refusal}")
    if options.office:
        _open_in_office([result for result in results if result.written][: options.office])
    if options.peer:
        _run_peer(options.peer, files)


def _print_summary(results: list[Result]) -> None:
    done = [result for result in results if not result.refusal]
    print(f"files {len(results)}, translated {len(done)}, refused {len(results) - len(done)}")
    words = sum((result.words for result in done), Share())
    mean = statistics.mean(result.words.value for result in done if result.words.of)
    print(f"words {words.value:.3%} of all {words.of}, {mean:.3%} as mean of files")
    for name in ("notes", "drawn", "formats", "links", "sentences"):
        share = sum((getattr(result, name) for result in done), Share())
        print(f"{name} {share.value:.3%} of {share.of}")
    print(f"files without loss of structure {sum(not result.changes for result in done)}")
    print(f"open in python-docx {sum(result.opens for result in done)}")
    excellent = sum(result.is_excellent for result in done)
    print(f"excellent {excellent} of {len(done)}, {excellent / len(done):.1%}")
    seconds, engine = sum(result.seconds for result in results), sum(result.engine_seconds for result in results)
    print(f"seconds {seconds:.1f}, of which drafting and checking {engine:.1f}")
    print(f"megabytes {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}, with what is compared here")


def _print_worst(done: list[Result], count: int) -> None:
    for result in sorted(done, key=_quality)[:count]:
        shares = [f"{name} {share.value:.2%}" for name, share in _shares(result) if share.value < 1]
        print(f"{result.words.of:6} words  {result.name}  {'  '.join([*shares, *result.changes])}  {result.missed[:5]}")


def _shares(result: Result) -> list[tuple[str, Share]]:
    names = ("words", "notes", "drawn", "formats", "links", "sentences")
    return [(name, getattr(result, name)) for name in names]


def _quality(result: Result) -> tuple[bool, float]:
    return result.is_excellent, min(share.value for _, share in _shares(result))


def _translate(path: Path) -> Result:
    content = path.read_bytes()
    incoming = IncomingText(name=path.name, content=content, source_language="en", target_language="tr")
    engine = _ListeningEngine()
    began = time.process_time()
    try:
        done = translate_file(incoming, workshop=PlainWorkshop(), engines=EngineRoom([engine]))
    except DocumentRefused as refusal:
        return Result(name=path.name, seconds=time.process_time() - began, refusal=refusal.code)
    seconds = time.process_time() - began
    drafting = done.seconds["translate"] + done.seconds["check"]
    result = _compared(content, done.document.content, engine.heard)
    return replace(result, name=path.name, seconds=seconds, engine_seconds=drafting)


def _compared(content: bytes, written: bytes, heard: Sequence[str]) -> Result:
    before, after = read_package(content), read_package(written)
    missed = tuple(word.text for found in after.paragraphs for word in found.words if "§" not in word.text)
    pairs = list(_pairs(before, after))
    return Result(
        words=_marked(after.paragraphs),
        notes=_marked([found for found in after.paragraphs if found.is_note]),
        drawn=Share(kept=sum("§" in word for word in after.drawn), of=len(after.drawn)),
        formats=sum((_kept_formats(*pair) for pair in pairs), Share()),
        links=sum((_kept_links(*pair) for pair in pairs), Share()),
        sentences=_whole(before, heard),
        changes=tuple(_changes(before, after)),
        missed=missed,
        opens=_opens(written) or not _opens(content),
        source=content,
        written=written,
    )


def _marked(paragraphs: Sequence[Paragraph]) -> Share:
    words = [word for paragraph in paragraphs for word in paragraph.words]
    return Share(kept=sum("§" in word.text for word in words), of=len(words))


def _pairs(before: ReadPackage, after: ReadPackage) -> Iterator[tuple[Paragraph, Paragraph]]:
    none = Paragraph(words=(), text="", is_note=False)
    yield from zip_longest(before.paragraphs, after.paragraphs, fillvalue=none)


def _kept_formats(before: Paragraph, after: Paragraph) -> Share:
    main = before.main
    pairs = [pair for pair in zip_longest(before.words, after.words) if pair[0] and pair[0].look != main]
    return Share(
        kept=sum(bool(new and _has_kept(old.look, new.look, main)) for old, new in pairs if old), of=len(pairs)
    )


def _has_kept(old: frozenset[str], new: frozenset[str], main: frozenset[str]) -> bool:
    """Tell whether what set a word apart from its paragraph still does."""
    return old - main <= new and not (main - old) & new


def _kept_links(before: Paragraph, after: Paragraph) -> Share:
    pairs = [pair for pair in zip_longest(before.words, after.words) if pair[0] and pair[0].is_linked]
    return Share(kept=sum(bool(new and new.is_linked) for _, new in pairs), of=len(pairs))


def _whole(before: ReadPackage, heard: Sequence[str]) -> Share:
    said = "\n".join(" ".join(text.split()) for text in heard)
    sentences = [sentence for paragraph in before.paragraphs for sentence in paragraph.sentences]
    return Share(kept=sum(sentence in said for sentence in sentences), of=len(sentences))


def _changes(before: ReadPackage, after: ReadPackage) -> Iterator[str]:
    had, has = before.structure, after.structure
    for name in sorted(had | has):
        if had[name] != has[name]:
            yield f"{name}:{had[name]}→{has[name]}"
    if before.instructions != after.instructions:
        yield "instructions"


def _opens(content: bytes) -> bool:
    """Tell whether python-docx opens a file."""
    try:
        docx.Document(BytesIO(content))
    except (ValueError, KeyError, AttributeError, etree.XMLSyntaxError):
        return False
    return True


def _open_in_office(results: Sequence[Result]) -> None:
    """Let LibreOffice read the results beside their sources."""
    readings = compare_in_office([(result.source, result.written) for result in results])
    words = sum((Share(kept=one.kept, of=one.of) for one in readings), Share())
    print(f"LibreOffice opens {sum(one.is_opened for one in readings)} of {len(readings)} as it opens their sources")
    print(f"words LibreOffice reads as in the source {words.value:.2%} of {words.of}")
    for result, one in zip(results, readings, strict=True):
        if not one.is_opened or one.kept < 0.98 * one.of:
            print(f"  {result.name}: {one.kept} of {one.of}")


def _run_peer(python: Path, files: Sequence[Path]) -> None:
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run([python, "-c", PEER, home, *files], check=False, capture_output=True, text=True)
    print("office-translate:", done.stdout.strip().replace("\n", ", ") or done.stderr[-200:])


class PlainWorkshop:
    """Reads and writes in this process: starting a child for every file is not what is measured here."""

    def convert(self, content: bytes, *, file_name: str, source_language: str) -> ConvertedDocument | None:  # noqa: ARG002
        return None

    def opened(self, content: bytes, *, file_name: str) -> AbstractContextManager[Sitting]:
        return nullcontext(Sitting(content, file_name=file_name, limits=LIMITS))


if __name__ == "__main__":
    main()
