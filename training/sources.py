"""The parallel text: which files there are, how much each counts, and which pairs of them are fit to learn from."""

import csv
import gzip
import lzma
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

WRITTEN: Final = "written"
GLOSSARY: Final = "glossary"

# How often an epoch meets a pair of a file: formal and human text more, software strings and machine output less.
WEIGHTS: Final[dict[str, float]] = {
    WRITTEN: 3.0,
    GLOSSARY: 2.0,
    "setimes_sample": 4.0,
    "udhr": 4.0,
    "corona_warn_app": 3.0,
    "coronamelder_nl": 3.0,
    "msdocs_projops_ht": 2.0,
    "captions_3b1b": 2.0,
    "lexicon_cldr": 2.0,
    "univ_catalogues": 1.0,
    "tatoeba": 1.0,
    "lobe_agents_llm": 1.0,
    "d2l_book": 1.0,
    "debian_handbook": 1.0,
    "adguard_kb": 0.7,
    "adguard_dns_kb": 0.7,
    "captions_3b1b_mt": 0.7,
    "chromium_ui": 0.7,
    "i2p_site_llm": 0.7,
    "libreoffice_help": 0.7,
    "python_docs": 0.7,
    "gnome_help": 0.7,
    "ms_edgeai_llm": 0.5,
    "apache_httpd_manual": 0.5,
    "debian_gettext_games": 0.5,
    "lexicon_freedict": 0.5,
    "mediawiki": 0.5,
    "mozilla_products": 0.5,
    "php_manual": 0.5,
    "prompt_guide": 0.5,
    "react_docs": 0.5,
    "web_apps": 0.5,
    "cheatsheets_stanford": 0.5,
    "msdocs_ef_mt": 0.3,
    "pypi_gettext": 0.4,
    "openclaw_docs_llm": 0.35,
    "ecc_docs_llm": 0.3,
    "solidity_docs": 0.3,
    "debian_gettext": 0.25,
    "home_assistant": 0.2,
    "typescript_diag": 0.2,
    "msdocs_cpp_mt": 0.12,
    "qt_qm": 0.15,
}

_MOST_LETTERS: Final = 700
_SPACES: Final = re.compile(r"\s+")
_SEPARATOR: Final = re.compile(r"\t|\s*\|\|\|\s*")
_PLACEHOLDERS: Final = re.compile(r"%\w|\{\w*\}|\$\w|<[a-z/]|\\n")
_ENDS: Final = ".?!:…"
_CLOSING: Final = "\"'”’»)"
_ENGLISH_RUN: Final = 8
_TURKISH_RUN: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An English text and its Turkish translation, the file they are of, and how often an epoch meets them."""

    source: str
    english: str
    turkish: str

    @property
    def weight(self) -> float:
        return WEIGHTS[self.source]


def read_sources(corpus: Path, written: Path, glossary: Path, tests: Path) -> Iterator[Pair]:
    """Yield every fit pair once: of `corpus/*.tsv.gz`, of `written/**/*.tsv`, and of a glossary's CSV file.

    A pair that several files have counts for the file with the greatest weight. None shares eight words in a row with
    the English, or six with the Turkish, of the test sets in a folder ("dev.en", "dev.tr").
    """
    known = _Tests(tests)
    found = {path.name.removesuffix(".tsv.gz"): path for path in corpus.glob("*.tsv.gz")}
    seen: set[tuple[str, str]] = set()
    for name in sorted(WEIGHTS, key=lambda name: -WEIGHTS[name]):
        if name == WRITTEN:
            rows = _written(written)
        elif name == GLOSSARY:
            rows = _terms(glossary)
        else:
            rows = _rows(gzip.decompress(found[name].read_bytes()).decode("utf-8"))
        for english, turkish in rows:
            key = (_key(english), _key(turkish))
            if key not in seen and is_fit(english, turkish) and not known.have(english, turkish):
                seen.add(key)
                yield Pair(source=name, english=english, turkish=turkish)


class _Tests:
    """The runs of words that test sets are made of."""

    def __init__(self, folder: Path) -> None:
        self._english = {run for path in folder.glob("*.en") for run in _all_runs(path, _ENGLISH_RUN)}
        self._turkish = {run for path in folder.glob("*.tr") for run in _all_runs(path, _TURKISH_RUN)}

    def have(self, english: str, turkish: str) -> bool:
        return not (
            self._english.isdisjoint(_runs(english, _ENGLISH_RUN))
            and self._turkish.isdisjoint(_runs(turkish, _TURKISH_RUN))
        )


def is_fit(english: str, turkish: str) -> bool:
    """Say whether a pair is text to learn from: not too long, of alike length, mostly letters, its end alike."""
    shorter, longer = sorted((len(english), len(turkish)))
    if not shorter or longer > _MOST_LETTERS or longer > 2.2 * shorter + 12:
        return False
    if _PLACEHOLDERS.search(english) and len(english) < 60:
        return False
    if sum(letter.isalpha() or letter.isspace() for letter in english) < 0.6 * len(english):
        return False
    return len(english) < 60 or _is_ended(english) == _is_ended(turkish)


def _is_ended(text: str) -> bool:
    return text.rstrip(_CLOSING)[-1:] in _ENDS


def write_pairs(pairs: Iterator[Pair], path: Path) -> int:
    """Write pairs as lines of source, English and Turkish into an .xz file; return how many there are."""
    count = 0
    with lzma.open(path, "wt", encoding="utf-8", preset=6) as stream:
        for pair in pairs:
            stream.write(f"{pair.source}\t{pair.english}\t{pair.turkish}\n")
            count += 1
    return count


def read_pairs(path: Path) -> list[Pair]:
    """Return the pairs of a file that `write_pairs` wrote."""
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as stream:
        rows = (line.rstrip("\n").split("\t") for line in stream)
        return [Pair(source=source, english=english, turkish=turkish) for source, english, turkish in rows]


def _all_runs(path: Path, length: int) -> Iterator[tuple[str, ...]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield from _runs(line, length)


def _runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return (tuple(words[first : first + length]) for first in range(len(words) - length + 1))


def _written(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.tsv")):
        yield from _rows(path.read_text(encoding="utf-8"))


def _terms(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["source_language"] == "tr" and row["status"] in {"preferred", "admitted"}:
                yield row["target"], row["source"]


def _rows(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        cells = [_clean(cell) for cell in _SEPARATOR.split(line)]
        if len(cells) == 2:
            yield cells[0], cells[1]


def _clean(text: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())
