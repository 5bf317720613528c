r"""Sentence pairs of municipal letters with their terms marked, and the rules they are tried with.

A line of `data/terminology.psv`: the kind of inflection in Turkish and in English, the Turkish sentence and the English
one, bars between. Terms stand in brackets with their suffixes; `\n` is a line end. Look-alikes hold no term; homographs
are words spelt like a term that mean something else. The sentences were written for this set, beside the code.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from glossary.exchange.csv_files import read_terms
from glossary.finding.matching import TermFinder
from glossary.serving import terms_serving

Span = tuple[int, int]
Rule = Callable[[str], set[Span]]

DATA = Path(__file__).parent / "data"
OTHER = {"tr": "en", "en": "tr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence without brackets, the places of its terms, and the kind of inflection they show."""

    language: str
    kind: str
    text: str
    places: tuple[Span, ...]


def sentences(language: str) -> Iterator[Sentence]:
    """Yield every sentence of the set in a language."""
    for line in (DATA / "terminology.psv").read_text(encoding="utf-8").splitlines():
        turkish_kind, english_kind, turkish, english = line.replace("\\n", "\n").split("|")
        kind, marked = (turkish_kind, turkish) if language == "tr" else (english_kind, english)
        text, places = _unmarked(marked)
        yield Sentence(language=language, kind=kind, text=text, places=places)


def _unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    text, places = "", []
    for part in re.split(r"(\[[^\]]*\])", marked):
        if part.startswith("["):
            places.append((len(text), len(text) + len(part) - 2))
        text += part.strip("[]")
    return text, tuple(places)


def rules(language: str, glossary: Path = DATA / "terminology-glossary.csv") -> dict[str, Rule]:
    """Return our finder, Weblate's rule and a rule of beginnings, over a glossary, that of the set unless told."""
    terms = read_terms(glossary.read_bytes()).terms
    serving = terms_serving(terms, source_language=language, target_language=OTHER[language])
    finder = TermFinder(serving, language)
    sources = sorted({re.escape(term.source) for term in serving}, key=len, reverse=True)
    return {
        "ours": lambda text: {(hit.start, hit.end) for hit in finder.find(text)},
        r"\bterm\b": _pattern(rf"\b(?:{'|'.join(sources)})\b"),
        "prefix": _pattern(rf"\b(?:{'|'.join(sources)})[\w'’]*"),
    }


def _pattern(expression: str) -> Rule:
    compiled = re.compile(expression, re.IGNORECASE)
    return lambda text: {found.span() for found in compiled.finditer(text)}
