"""Findings as a reviser reads them: tags are called what their chips show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from flask_babel import gettext

from translation_service.domain.inline import Alone, Close, Mark, Open, Tag, marks
from translation_service.domain.quality.findings import Finding
from translation_service.domain.sentences import Sentence
from translation_service.web.review.highlighting import chip_of
from translation_service.web.speaking import spoken

_TAGS = "tags"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFinding:
    code: str
    severity: str
    sentence: str


def told_findings(findings: Iterable[Finding], tags: Iterable[Tag]) -> tuple[ToldFinding, ...]:
    """Say findings on a segment with these tags in the language of the page."""
    known = {tag.number: tag for tag in tags}
    return tuple(
        ToldFinding(code=one.code, severity=one.severity.value, sentence=spoken(_with_names(one, known)))
        for one in findings
    )


def _with_names(finding: Finding, tags: dict[int, Tag]) -> Sentence:
    """Return the sentence of a finding with each tag as it is seen: "1 bold" is on the page, "<1>" nowhere."""
    written = finding.values.get(_TAGS)
    if written is None:
        return finding.sentence
    names = ", ".join(_names(marks(written), tags))
    return Sentence(template=finding.sentence.template, values={**finding.values, _TAGS: names})


def _names(found: Iterable[Mark], tags: dict[int, Tag]) -> Iterator[str]:
    in_order = list(dict.fromkeys(mark.number for mark in found))
    by_number = groupby(sorted(found, key=lambda mark: in_order.index(mark.number)), key=lambda mark: mark.number)
    for _, group in by_number:
        yield _name(tuple(group), tags)


def _name(found: tuple[Mark, ...], tags: dict[int, Tag]) -> str:
    """Name one tag; of a pair that has lost one half only, that half."""
    tag = tags.get(found[0].number)
    is_of_source = tag is not None and tag.is_paired is not isinstance(found[0], Alone)
    chip = chip_of(found[0], tags if is_of_source else {})
    name = f"“{chip.number} {spoken(chip.label)}”" if chip.label else f"“{chip.number}”"
    match found:
        case (Open(),):
            return str(gettext("beginning of %(tag)s", tag=name))
        case (Close(),):
            return str(gettext("end of %(tag)s", tag=name))
        case _:
            return name
