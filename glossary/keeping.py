"""Compiled glossaries kept in a folder, so that a large one is compiled once.

A file holds text alone, no code; it says by a sum of its own whether it is whole, and its name by which rules it was
made, so that what is damaged or of another version counts as not there. What a text does not ask for is not read.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final

from glossary.finding.matching import TermFinder
from glossary.kept_terms import KeptTerms
from glossary.terms import Term, bare_term, term_of

# Fewer are compiled in less than a second.
FEWEST: Final = 10_000
MOST_BYTES: Final = 512 << 20
_ENDING: Final = ".glossary"
_DIGEST_BYTES: Final = 16
# Made once: an encoder with its own wishes is made anew for each call of `json.dumps`.
_text: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode
_items: Final = json.JSONEncoder(ensure_ascii=False, separators=(",\n", ":"), default=str).encode
# What is in no file of ours, or in one that was cut off.
_DAMAGED: Final = (OSError, ValueError, LookupError, TypeError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledGlossary:
    """The terms that serve and their finder, the entries of the list they come from, and what else is told of it.

    `remarks` is what JSON can hold.
    """

    terms: Sequence[Term]
    finder: TermFinder
    entries: Sequence[Term] = ()
    remarks: Mapping[str, Any] = field(default_factory=dict)


class Shelf:
    """A folder of compiled glossaries; the ones not asked for the longest make room for others."""

    def __init__(self, folder: Path, *, fewest: int = FEWEST, most_bytes: int = MOST_BYTES) -> None:
        self._folder, self._fewest, self._most_bytes = folder, fewest, most_bytes

    def take(self, key: str) -> CompiledGlossary | None:
        """Return the glossary that was put here under a key, none where there is none that is whole."""
        file = self._file(key)
        with suppress(*_DAMAGED):
            glossary = _read(file.read_bytes())
            os.utime(file)
            return glossary
        return None

    def put(self, key: str, glossary: CompiledGlossary) -> None:
        """Keep a glossary of many terms; where nobody may write it is left."""
        if len(glossary.terms) < self._fewest:
            return
        with suppress(*_DAMAGED):
            written = _written(glossary)
            if len(written) <= self._most_bytes:
                self._write(self._file(key), written)
                self._make_room()

    def _write(self, file: Path, content: bytes) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self._folder, delete=False) as unfinished:
            try:
                unfinished.write(content)
                unfinished.close()
                Path(unfinished.name).replace(file)
            except OSError:
                Path(unfinished.name).unlink(missing_ok=True)
                raise

    def _make_room(self) -> None:
        files = sorted(self._folder.iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)
        taken = 0
        for file in files:
            taken += file.stat().st_size
            if taken > self._most_bytes:
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        named = blake2b(f"{_rules()}\n{key}".encode(), digest_size=_DIGEST_BYTES)
        return self._folder / f"{named.hexdigest()}{_ENDING}"


def _written(glossary: CompiledGlossary) -> bytes:
    """Return a glossary as lines: its sum, what is said of it, its finder, its terms and its entries."""
    head = {
        "language": glossary.finder.language,
        "terms": len(glossary.terms),
        "entries": len(glossary.entries),
        "remarks": glossary.remarks,
    }
    terms = _texts(glossary.terms)
    # Most entries serve as they are.
    of_terms = dict(zip(map(id, glossary.terms), terms, strict=True))
    others = [term for term in glossary.entries if id(term) not in of_terms]
    of_terms |= zip(map(id, others), _texts(others), strict=True)
    entries = (of_terms[id(term)] for term in glossary.entries)
    lines = [_text(head), _text(glossary.finder.kept()), *terms, *entries]
    body = "\n".join(lines).encode()
    return b"\n".join((_sum(body), body))


def _texts(terms: Sequence[Term]) -> list[str]:
    """Return each term as a line, all written at once, which costs a fifth of writing one after the other.

    No line break stands in JSON but those between its items, and two lists stand side by side between terms alone.
    """
    written = _items(list(map(bare_term, terms)))[1:-1].replace("],\n[", "]\n[").replace(",\n", ",")
    return written.split("\n") if written else []


def _read(content: bytes) -> CompiledGlossary:
    total, _, body = content.partition(b"\n")
    if total != _sum(body):
        raise ValueError(content[:_DIGEST_BYTES])
    written, finder, *lines = body.split(b"\n")
    head = json.loads(written)
    terms, entries = _terms(lines[: head["terms"]]), _terms(lines[head["terms"] :])
    if len(entries) != head["entries"]:
        raise ValueError(head["entries"])
    return CompiledGlossary(
        terms=terms,
        finder=TermFinder.read_back(head["language"], json.loads(finder), terms),
        entries=entries,
        remarks=head["remarks"],
    )


def _terms(texts: Sequence[bytes]) -> Sequence[Term]:
    return KeptTerms(len(texts), lambda place: term_of(json.loads(texts[place])))


def _sum(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGEST_BYTES).hexdigest().encode()


@cache
def _rules() -> str:
    """Return a word for all that decides what a list of terms is compiled to: this library, and what it is made of."""
    files = [file for file in Path(__file__).parent.rglob("*") if "__pycache__" not in file.parts]
    stemmer = find_spec("snowballstemmer")
    files += [Path(stemmer.origin)] if stemmer and stemmer.origin else []
    states = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in sorted(files)]
    return blake2b(repr((sys.version, states)).encode(), digest_size=_DIGEST_BYTES).hexdigest()
