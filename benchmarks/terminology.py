r"""How long 50,000 terms take against 100,000 Turkish words, and how many inflected terms are found.

Run: python -m benchmarks.terminology

Nouns are made of random syllables, terms of one to three nouns; one word in ten of the text begins a term, whose last
noun stands in a random inflected form. The rule it is compared with is the literal one of most tools: `\bterm\b`.
"""

import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from glossary.matching import TermFinder
from glossary.terms import Term
from glossary.turkish.stems import stems_of
from glossary.turkish.suffixes import endings

Result = TypeVar("Result")

TERMS = 50_000
WORDS = 100_000
NOUNS = 20_000
WORDS_A_LINE = 20
# A pattern with 50,000 branches is too slow for the whole text.
LINES_FOR_THE_LITERAL_RULE = 50
ENDING_LETTERS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Lines of running text, and the inflected terms planted in each."""

    lines: tuple[str, ...]
    planted: tuple[tuple[str, ...], ...]


def main() -> None:
    chance = random.Random(5)
    nouns = sorted({_noun(chance) for _ in range(NOUNS)})
    sources = _sources(chance, nouns)
    text = _text(chance, nouns, sources)
    terms = [Term(source_language="tr", target_language="en", source=source, target=source) for source in sources]
    planted, words = sum(map(len, text.planted)), sum(len(line.split()) for line in text.lines)
    print(f"{len(terms):,} terms, {words:,} words, {planted:,} planted; seconds of processor time")
    _measure_finder(terms, text)
    _measure_literal_rule(sources, text)


def _measure_finder(terms: list[Term], text: Text) -> None:
    loading, finder = _timed(lambda: TermFinder(terms, "tr"))
    finding, found = _timed(lambda: [[hit.surface for hit in finder.find(line)] for line in text.lines])
    again, _ = _timed(lambda: [finder.find(line) for line in text.lines])
    print(f"TermFinder   loading {loading:6.2f} s   finding {finding:6.2f} s, again {again:6.2f} s", end="")
    print(f"   found {_share(found, text.planted)}")


def _measure_literal_rule(sources: list[str], text: Text) -> None:
    longest_first = sorted(sources, key=len, reverse=True)
    lines = text.lines[:LINES_FOR_THE_LITERAL_RULE]
    loading, pattern = _timed(lambda: re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"))
    finding, found = _timed(lambda: [pattern.findall(line) for line in lines])
    whole = finding * len(text.lines) / len(lines)
    print(f"\\bterm\\b     loading {loading:6.2f} s   finding {whole:6.0f} s (from {len(lines)} lines)", end="")
    print(f"   found {_share(found, text.planted[: len(lines)])}")


def _sources(chance: random.Random, nouns: list[str]) -> list[str]:
    sources: set[str] = set()
    while len(sources) < TERMS:
        sources.add(" ".join(chance.sample(nouns, chance.choice((1, 2, 2, 3)))))
    return sorted(sources)


def _text(chance: random.Random, nouns: list[str], sources: list[str]) -> Text:
    lines = [_line(chance, nouns, sources) for _ in range(WORDS // WORDS_A_LINE)]
    return Text(lines=tuple(line for line, _ in lines), planted=tuple(planted for _, planted in lines))


def _line(chance: random.Random, nouns: list[str], sources: list[str]) -> tuple[str, tuple[str, ...]]:
    """Fill a line with words that are no terms and, after some of them, an inflected term."""
    words: list[str] = []
    planted: list[str] = []
    while len(words) < WORDS_A_LINE:
        words.append(chance.choice(nouns) + "lik")
        if chance.random() < 0.1:
            planted.append(_inflected(chance, chance.choice(sources)))
            words.extend(planted[-1].split())
    return " ".join(words), tuple(planted)


def _inflected(chance: random.Random, source: str) -> str:
    *before, noun = source.split()
    stem = chance.choice(stems_of(noun))
    forms = [ending for ending in endings(stem.sound) if stem.takes(ending) and len(ending) <= ENDING_LETTERS]
    return " ".join((*before, stem.text + chance.choice(forms)))


def _noun(chance: random.Random) -> str:
    vowels = chance.choice(("aıou", "eiöü"))
    syllables = (chance.choice("bcçdfgğhklmnprsştvyz") + chance.choice(vowels) for _ in range(chance.randint(2, 4)))
    return "".join(syllables) + chance.choice("klmnprst")


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _share(found: list[list[str]], planted: tuple[tuple[str, ...], ...]) -> str:
    caught = sum(len(set(wanted) & set(here)) for here, wanted in zip(found, planted, strict=True))
    return f"{100 * caught / sum(len(set(wanted)) for wanted in planted):.1f} %"


if __name__ == "__main__":
    main()
