r"""How many inflected terms are found, how many false alarms there are, and how long 50,000 terms take.

Run: python -m benchmarks.terminology [--texts FOLDER] [--outputs FOLDER] [--references FOLDER/NAME]

First the marked sentences of `data/terminology.psv`, both languages, by kind of inflection, beside the literal rule of
most tools, `\bterm\b`, and a rule that takes every word beginning with a term. Then speed: nouns of random syllables,
terms of one to three nouns, one word in ten of 100,000 begins a term in a random form. With a folder of published
pairs (`flores-dev.tr`, `flores-dev.en`, `wmt16.tr` …), the same by kind for those. With a folder of machine
translations (`en-tr/NAME.en`, `en-tr/NAME.ENGINE.tr`), what they keep of the starter glossary, and what enforcing
another one puts in.
"""

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.terminology_checks import print_checks, print_references
from benchmarks.terminology_enforcement import print_enforcement
from benchmarks.terminology_forms import print_forms, print_forms_of
from benchmarks.terminology_inserted import print_inserted
from benchmarks.terminology_official import print_official
from benchmarks.terminology_published import print_published
from benchmarks.terminology_sentences import Rule, rules, sentences
from glossary.checking.checking import check_pair
from glossary.finding.matching import TermFinder
from glossary.serving import terms_serving
from glossary.starter import starter_terms
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
    parser = argparse.ArgumentParser(description="Measure the glossary.")
    parser.add_argument("--texts", type=Path, help="the published pairs whose terms are marked: NAME.tr, NAME.en")
    parser.add_argument("--outputs", type=Path, help="a folder of machine translations: en-tr/NAME.en, NAME.ENGINE.tr")
    parser.add_argument("--references", type=Path, help="translations by people: FOLDER/NAME for NAME.en and NAME.tr")
    chosen = parser.parse_args()
    for language in ("tr", "en"):
        _measure_sentences(language)
    print_checks()
    print_forms()
    print_official()
    _measure_speed()
    if chosen.texts:
        print_published(chosen.texts)
        print_inserted(chosen.texts, chosen.outputs)
    if chosen.references:
        print_forms_of(chosen.references.parent, chosen.references.name)
        print_references(chosen.references.parent, chosen.references.name, "en", "tr")
        print_references(chosen.references.parent, chosen.references.name, "tr", "en")
    if chosen.outputs:
        print_enforcement(chosen.outputs / "en-tr", "flores-dev", "en", "tr")
        print_enforcement(chosen.outputs / "tr-en", "flores-dev", "tr", "en")
        _measure_outputs(chosen.outputs, "en", "tr")
        _measure_outputs(chosen.outputs, "tr", "en")


def _measure_sentences(language: str) -> None:
    """Print recall by kind of inflection, and the share of alarms that are right, for every rule."""
    known = rules(language)
    marked = Counter(each.kind for each in sentences(language) for _ in each.places)
    print(f"{language}: {marked.total()} terms in {len(list(sentences(language)))} sentences; % found, by kind")
    tallies = {name: _tally(rule, language) for name, rule in known.items()}
    print(f"  {'':20}{'terms':>6}" + "".join(f"{name:>12}" for name in known))
    for kind, count in sorted(marked.items()):
        shares = "".join(f"{100 * found[kind] / count:12.1f}" for found, _ in tallies.values())
        print(f"  {kind:20}{count:6}{shares}")
    recall = "".join(f"{100 * found.total() / marked.total():12.1f}" for found, _ in tallies.values())
    right = "".join(f"{100 * found.total() / (found + wrong).total():12.1f}" for found, wrong in tallies.values())
    print(f"  {'recall':26}{recall}\n  {'precision':26}{right}")
    for kind in ("look-alike", "homograph"):
        alarms = "".join(f"{wrong[kind]:12}" for _, wrong in tallies.values())
        print(f"  {'alarms at ' + kind + 's':26}{alarms}")


def _tally(rule: Rule, language: str) -> tuple[Counter[str], Counter[str]]:
    """Count what a rule finds rightly and wrongly, by kind; a term is found when its place is, to the letter."""
    found: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for each in sentences(language):
        here = rule(each.text)
        found[each.kind] += len(here & set(each.places))
        wrong[each.kind] += len(here - set(each.places))
    return found, wrong


def _measure_outputs(folder: Path, source: str, target: str) -> None:
    """Print what engines keep of the terms of the starter glossary."""
    finder = TermFinder(terms_serving(starter_terms(), source_language=source, target_language=target), source)
    for original in sorted((folder / f"{source}-{target}").glob(f"*.{source}")):
        if original.stem.count("."):
            continue
        lines = original.read_text(encoding="utf-8").splitlines()
        said = sum(len({hit.start for hit in finder.find(line)}) for line in lines)
        print(f"{original.name}: {said} terms in {len(lines)} sentences")
        for translated in sorted(original.parent.glob(f"{original.stem}.*{target}")):
            _measure_output(finder, lines, translated, target)


def _measure_output(finder: TermFinder, lines: list[str], translated: Path, target: str) -> None:
    rendered = translated.read_text(encoding="utf-8").splitlines()
    seconds, codes = _timed(
        lambda: Counter(
            finding.code
            for said, written in zip(lines, rendered, strict=True)
            for finding in check_pair(source=said, target=written, source_finder=finder, target_language=target)
        )
    )
    print(f"  {translated.name:30} {dict(codes)} in {seconds:.2f} s")


def _measure_speed() -> None:
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
