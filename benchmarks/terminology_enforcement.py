"""What holding real engines' drafts to a glossary changes: terms present, put in, offered, and how many of them well.

The glossary, `data/terminology-enforced.csv`, wants words that engines seldom choose, and forbids the ones they do. A
sample of what was put in was judged by reading, `data/terminology-judged.tsv`: engine, line, term, what stood there,
what was written, and a verdict: `right`, `form` (the wrong form), `sense` (the word meant something else).
"""

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.terminology_sentences import DATA
from glossary.checking.checking import TermFinding, check_pair
from glossary.enforcement import Correction, corrected, corrections_for
from glossary.exchange.csv_files import read_terms
from glossary.finding.matching import TermFinder
from glossary.insertion.insertion import likely_form
from glossary.terms import reversed_term

_SURE: Final = 0.9
_JUDGED: Final = DATA / "terminology-judged.tsv"


class Put(NamedTuple):
    """A place of a draft where a term would be written; `line` counts from 1."""

    engine: str
    line: int
    term: str
    correction: Correction

    @property
    def key(self) -> tuple[str, ...]:
        return (self.engine, str(self.line), self.term, self.correction.found, self.correction.replacement)


def print_enforcement(folder: Path, name: str, source: str, target: str) -> None:
    """Print the shares for every engine's draft `NAME.ENGINE.TARGET` of `NAME.SOURCE`."""
    sources = _lines(folder / f"{name}.{source}")
    finder = _finder(source)
    verdicts = dict(_verdicts())
    for draft in sorted(folder.glob(f"{name}.*.{target}")):
        engine = draft.name.split(".")[1]
        lines = _lines(draft)
        started = time.process_time()
        put = list(_put(engine, sources, lines, finder))
        seconds = time.process_time() - started
        _print_engine(f"{source}-{target} {engine}", _presence(sources, lines, finder, target), put, seconds)
        _print_verdicts(put, verdicts)
        if target == "tr":
            _print_forms(sources, lines, finder)


def applied(folder: Path, name: str, source: str, target: str) -> Iterator[tuple[Put, str, str]]:
    """Yield what would be put in for sure, with its source and its draft afterwards, for reading."""
    sources = _lines(folder / f"{name}.{source}")
    finder = _finder(source)
    for draft in sorted(folder.glob(f"{name}.*.{target}")):
        lines = _lines(draft)
        for one in _put(draft.name.split(".")[1], sources, lines, finder):
            if one.correction.confidence >= _SURE:
                yield one, sources[one.line - 1], corrected(lines[one.line - 1], [one.correction])


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _finder(source: str) -> TermFinder:
    """Return the finder of the terms that go out from a language; none is turned round."""
    terms = read_terms((DATA / "terminology-enforced.csv").read_bytes()).terms
    return TermFinder((term for term in terms if term.source_language == source), source)


def _put(engine: str, sources: list[str], drafts: list[str], finder: TermFinder) -> Iterator[Put]:
    into = "tr" if finder.language == "en" else "en"
    for number, (source, target) in enumerate(zip(sources, drafts, strict=True), start=1):
        for finding in check_pair(source=source, target=target, source_finder=finder, target_language=into):
            for correction in corrections_for(finding, source=source, target=target):
                yield Put(engine, number, finding.term.source, correction)


def _presence(sources: list[str], drafts: list[str], finder: TermFinder, into: str) -> tuple[int, int]:
    """Count the terms the sources say, and those the drafts have already."""
    said = present = 0
    for source, target in zip(sources, drafts, strict=True):
        for term in {hit.term for hit in finder.find(source)}:
            said += 1
            present += bool(TermFinder([reversed_term(term)], into, is_loose=True).find(target))
    return said, present


def _print_engine(engine: str, presence: tuple[int, int], put: list[Put], seconds: float) -> None:
    said, present = presence
    sure = len({(one.line, one.term) for one in put if one.correction.confidence >= _SURE})
    offered = len({(one.line, one.term) for one in put}) - sure
    print(
        f"{engine:20} {said} terms, present {present}, put in {sure}, offered {offered}, "
        f"neither {said - present - sure - offered}; {seconds:.2f} s"
    )


def _print_verdicts(put: list[Put], verdicts: dict[tuple[str, ...], str]) -> None:
    sure = [one for one in put if one.correction.confidence >= _SURE]
    judged = Counter(verdicts[one.key] for one in sure if one.key in verdicts)
    print(f"{'':20} of {len(sure)} put in, {judged.total()} were judged: {dict(judged)}")


def _print_forms(sources: list[str], drafts: list[str], finder: TermFinder) -> None:
    """Print how often the form is right where nobody knows the word in the draft: from the source, and from its end."""
    findings = (
        (source, target, finding)
        for source, target in zip(sources, drafts, strict=True)
        for finding in check_pair(source=source, target=target, source_finder=finder, target_language="tr")
        if finding.code == "term-forbidden"
    )
    told = [_forms(source, target, finding, finder) for source, target, finding in findings]
    by_source, by_end = (100 * sum(right) / len(told) for right in zip(*told, strict=True))
    print(f"{'':20} form without knowing the word: source alone {by_source:.1f} %, with its end {by_end:.1f} %")


def _forms(source: str, target: str, finding: TermFinding, finder: TermFinder) -> tuple[bool, bool]:
    wanted = {one.replacement.casefold() for one in corrections_for(finding, source=source, target=target)}
    hit = next(hit for hit in finder.find(source) if hit.term.source == finding.term.source)
    forms = (
        likely_form(source, start=hit.start, end=hit.end, term=hit.term, over=over) for over in ("", finding.found)
    )
    by_source, by_end = (form.casefold() in wanted for form in forms)
    return by_source, by_end


def _verdicts() -> Iterator[tuple[tuple[str, ...], str]]:
    if _JUDGED.exists():
        for line in _JUDGED.read_text(encoding="utf-8").splitlines():
            *key, verdict = line.split("\t")
            yield tuple(key), verdict
