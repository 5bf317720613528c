"""Checking a target: what the segment itself shows, and what the glossary wants."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from translation_service.domain.inline import plain
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.checks import check_target
from translation_service.domain.quality.findings import Finding
from translation_service.domain.segments import Segment

if TYPE_CHECKING:
    from glossary.checking.checking import TermFinding
    from glossary.finding.matching import TermFinder

    KnownPairs = Mapping[tuple[str, str], tuple[TermFinding, ...]]

_NOTHING_KNOWN: Final["KnownPairs"] = MappingProxyType({})


def check_segment(
    segment: Segment,
    target: str,
    *,
    finder: "TermFinder | None",
    pair: LanguagePair,
    known: "KnownPairs" = _NOTHING_KNOWN,
) -> tuple[Finding, ...]:
    """Return every finding on a target written with inline tags; `finder` is none where there are no terms.

    `known` are pairs of plain texts that the finder was asked about before.
    """
    findings = [
        finding
        for finding in check_target(segment.source, target, segment.tags, pair)
        if finding.code != "same-as-source" or not _is_in_target(segment.plain, pair)
    ]
    if finder is None:
        return tuple(findings)
    reported = known.get((segment.plain, plain(target, segment.tags)))
    if reported is None:
        reported = _term_findings(segment, target, finder, pair)
    return (*findings, *map(_term_finding, reported))


def _is_in_target(text: str, pair: LanguagePair) -> bool:
    from translation_service.engines.detection import is_already_in_target  # noqa: PLC0415 - knows many words
    from translation_service.engines.formulas.both_languages import is_left_in_both  # noqa: PLC0415 - so does this

    return is_already_in_target(text, pair) or is_left_in_both(text, pair)


def _term_findings(
    segment: Segment, target: str, finder: "TermFinder", pair: LanguagePair
) -> "tuple[TermFinding, ...]":
    from glossary.checking.checking import check_pair  # noqa: PLC0415 - what knows words by their forms is much to load

    words = plain(target, segment.tags)
    return check_pair(source=segment.plain, target=words, source_finder=finder, target_language=pair.target)


def write_findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return findings as the database keeps them."""
    return [{"code": finding.code, "values": dict(finding.values)} for finding in findings]


def read_findings(written: Iterable[dict[str, Any]]) -> Iterator[Finding]:
    """Return the findings the database kept."""
    return (Finding(code=one["code"], values=one["values"]) for one in written)


def _term_finding(report: "TermFinding") -> Finding:
    values = {"term": report.term.source, "wanted": report.wanted, "found": report.found}
    return Finding(code=report.code, values=values)
