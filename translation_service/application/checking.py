"""Checking a target: what the segment itself shows, and what the glossary wants."""

from collections.abc import Iterable, Iterator
from typing import Any

from glossary.checking import TermFinding, check_pair
from glossary.matching import TermFinder
from translation_service.domain.inline import plain
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.checks import check_target
from translation_service.domain.quality.findings import Finding
from translation_service.domain.segments import Segment
from translation_service.engines.detection import is_already_in_target


def check_segment(segment: Segment, target: str, *, finder: TermFinder, pair: LanguagePair) -> tuple[Finding, ...]:
    """Return every finding on a target written with inline tags."""
    findings = [
        finding
        for finding in check_target(segment.source, target, segment.tags, pair)
        if finding.code != "same-as-source" or not is_already_in_target(segment.plain, pair)
    ]
    words = plain(target, segment.tags)
    if words:
        reported = check_pair(source=segment.plain, target=words, source_finder=finder, target_language=pair.target)
        findings += [_term_finding(report) for report in reported]
    return tuple(findings)


def write_findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return findings as the database keeps them."""
    return [{"code": finding.code, "values": dict(finding.values)} for finding in findings]


def read_findings(written: Iterable[dict[str, Any]]) -> Iterator[Finding]:
    """Return the findings the database kept."""
    return (Finding(code=one["code"], values=one["values"]) for one in written)


def _term_finding(report: TermFinding) -> Finding:
    values = {"term": report.term.source, "wanted": report.wanted, "found": report.found}
    return Finding(code=report.code, values=values)
