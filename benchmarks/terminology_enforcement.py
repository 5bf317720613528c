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
from glossary.checking import TermFinding, check_pair
from glossary.csv_files import read_terms
from glossary.enforcement import Correction, corrected, corrections_for
from glossary.insertion import likely_form
from glossary.matching import TermFinder
from glossary.terms import reversed_term, terms_serving

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


def print_enforcement(folder: Path, name: str) -> None:
    """Print the shares for every engine's draft `NAME.ENGINE.tr` of `NAME.en`."""
    sources = (folder / f"{name}.en").read_text(encoding="utf-8").splitlines()
    finder = _finder()
    verdicts = dict(_verdicts())
    for draft in sorted(folder.glob(f"{name}.*.tr")):
        engine = draft.name.split(".")[1]
        lines = draft.read_text(encoding="utf-8").splitlines()
        started = time.process_time()
        put = list(_put(engine, sources, lines, finder))
        seconds = time.process_time() - started
        _print_engine(engine, _presence(sources, lines, finder), put, seconds)
        _print_verdicts(put, verdicts)
        _print_forms(sources, lines, finder)


def applied(folder: Path, name: str) -> Iterator[tuple[Put, str, str]]:
    """Yield what would be put in for sure, with its source and its draft afterwards, for reading."""
    sources = (folder / f"{name}.en").read_text(encoding="utf-8").splitlines()
    finder = _finder()
    for draft in sorted(folder.glob(f"{name}.*.tr")):
        lines = draft.read_text(encoding="utf-8").splitlines()
        for one in _put(draft.name.split(".")[1], sources, lines, finder):
            if one.correction.confidence >= _SURE:
                yield one, sources[one.line - 1], corrected(lines[one.line - 1], [one.correction])


def _finder() -> TermFinder:
    terms = read_terms((DATA / "terminology-enforced.csv").read_bytes()).terms
    return TermFinder(terms_serving(terms, source_language="en", target_language="tr"), "en")


def _put(engine: str, sources: list[str], drafts: list[str], finder: TermFinder) -> Iterator[Put]:
    for number, (source, target) in enumerate(zip(sources, drafts, strict=True), start=1):
        for finding in check_pair(source=source, target=target, source_finder=finder, target_language="tr"):
            for correction in corrections_for(finding, source=source, target=target):
                yield Put(engine, number, finding.term.source, correction)


def _presence(sources: list[str], drafts: list[str], finder: TermFinder) -> tuple[int, int]:
    """Count the terms the sources say, and those the drafts have already."""
    said = present = 0
    for source, target in zip(sources, drafts, strict=True):
        for term in {hit.term for hit in finder.find(source)}:
            said += 1
            present += bool(TermFinder([reversed_term(term)], "tr", is_loose=True).find(target))
    return said, present


def _print_engine(engine: str, presence: tuple[int, int], put: list[Put], seconds: float) -> None:
    said, present = presence
    sure = len({(one.line, one.term) for one in put if one.correction.confidence >= _SURE})
    offered = len({(one.line, one.term) for one in put}) - sure
    print(
        f"{engine:15} {said} terms, present {present}, put in {sure}, offered {offered}, "
        f"neither {said - present - sure - offered}; {seconds:.2f} s"
    )


def _print_verdicts(put: list[Put], verdicts: dict[tuple[str, ...], str]) -> None:
    sure = [one for one in put if one.correction.confidence >= _SURE]
    judged = Counter(verdicts[one.key] for one in sure if one.key in verdicts)
    print(f"{'':15} of {len(sure)} put in, {judged.total()} were judged: {dict(judged)}")


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
    print(f"{'':15} form without knowing the word: source alone {by_source:.1f} %, with its end {by_end:.1f} %")


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
