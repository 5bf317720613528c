"""How often the checks of terms are wrong: alarms on right translations, and planted faults that they miss.

The pairs of `data/terminology.psv` are right as they stand. In each the terms of the translation are replaced one by
one by a made-up word; the check must report one thing more.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.terminology_sentences import DATA, OTHER, Sentence, sentences
from glossary.checking.checking import TermFinding, check_pair
from glossary.exchange.csv_files import read_terms
from glossary.finding.matching import TermFinder
from glossary.serving import terms_serving
from glossary.starter import starter_terms
from glossary.terms import Term

NO_TERM = "zorbul"


def print_checks() -> None:
    """Print alarms and planted faults found, into both languages."""
    own = read_terms((DATA / "terminology-glossary.csv").read_bytes()).terms
    for source, target in OTHER.items():
        _print_alarms(own, source, target, "glossary of the set")
        _print_alarms(starter_terms(), source, target, "starter glossary")
        planted = list(_planted(_finder(own, source, target), source, target))
        print(f"  planted faults found: {sum(planted)} of {len(planted)}")


def print_references(folder: Path, name: str, source: str, target: str) -> None:
    """Print what the checks say against translations made by people."""
    finder = _finder(starter_terms(), source, target)
    said, rendered = ((folder / f"{name}.{code}").read_text(encoding="utf-8").splitlines() for code in (source, target))
    terms = sum(len({hit.start for hit in finder.find(line)}) for line in said)
    found = [
        finding for pair in zip(said, rendered, strict=True) for finding in _findings(*pair, finder=finder, into=target)
    ]
    rule = sum(finding.term.source == "Türkiye" for finding in found)
    print(f"{name} {source}-{target}: {terms} terms, {len(found)} reported, {rule} of them Turkey for Türkiye")


def _print_alarms(terms: tuple[Term, ...], source: str, target: str, name: str) -> None:
    finder = _finder(terms, source, target)
    pairs = list(zip(sentences(source), sentences(target), strict=True))
    said = sum(len({hit.start for hit in finder.find(one.text)}) for one, _ in pairs)
    alarms = sum(len(_findings(one.text, other.text, finder=finder, into=target)) for one, other in pairs)
    print(f"{source}-{target}, {name}: {alarms} alarms at {said} terms, {100 * alarms / said:.1f} %")


def _planted(finder: TermFinder, source: str, target: str) -> Iterator[bool]:
    for one, other in zip(sentences(source), sentences(target), strict=True):
        if len(one.places) == len(other.places):
            clean = len(_findings(one.text, other.text, finder=finder, into=target))
            for faulty in _with_faults(other):
                yield len(_findings(one.text, faulty, finder=finder, into=target)) > clean


def _with_faults(sentence: Sentence) -> Iterator[str]:
    for start, end in sentence.places:
        yield sentence.text[:start] + NO_TERM + sentence.text[end:]


def _findings(source: str, target: str, *, finder: TermFinder, into: str) -> tuple[TermFinding, ...]:
    return check_pair(source=source, target=target, source_finder=finder, target_language=into)


def _finder(terms: tuple[Term, ...], source: str, target: str) -> TermFinder:
    return TermFinder(terms_serving(terms, source_language=source, target_language=target), source)
