"""Questions to an engine put as it knows such texts, and its answers given the manners of their source."""

import re
from typing import Final

from translation_service.domain.values.finding import find_values
from translation_service.domain.values.rendering import render_values
from translation_service.domain.values.turkish_suffixes import with_agreeing_suffixes
from translation_service.engines.casing import in_case_of, is_heading_in_capitals, without_capitals
from translation_service.engines.drafting_job import DraftingJob
from translation_service.engines.foreign_words import restored, without_marks
from translation_service.engines.guards import mended
from translation_service.engines.lost_units import with_units
from translation_service.engines.value_repair import repaired

_FINAL_SIGNS: Final = ".!?…:;。！？-–—"
# Engines used to sentences end a heading with a full stop, or with a dash of their own.
_LOOSE_END: Final = re.compile(r"(?<![\s.])(?:\s*\.|\s+[-–—])$")
# From here on alphabets have full stops of their own, or none.
_OTHER_STOPS: Final = "\u0590"
_BULLET: Final = re.compile(r"[•·▪◦–—*-]\s+")


def as_asked(text: str, job: DraftingJob) -> str:
    """Return a text as engines know such texts: no heading in capitals, no letters of other languages."""
    quiet = without_capitals(text, job.pair.source) if is_heading_in_capitals(text) else text
    return without_marks(quiet, job.letters, job.names) if job.letters is not None else quiet


def polished(source: str, answer: str, job: DraftingJob) -> str:
    """Give an engine's answer the manners of its source: no echo, its values, its ends and capitals."""
    if not answer.strip():
        return ""
    target = repaired(mended(source, answer.strip()), source, find_values(source, job.names))
    target = restored(_in_style_of(source, target, job.pair.target), source, job.foreign_words(source))
    return with_units(with_values_at_home(source, target, job), source, job.pair.target)


def with_values_at_home(source: str, target: str, job: DraftingJob) -> str:
    """Write values as the target language does, and Turkish suffixes as the values before them ask."""
    target = render_values(target, source, job.pair, job.style)
    has_values = job.pair.target == "tr" and find_values(target)
    return with_agreeing_suffixes(target) if has_values else target


def _in_style_of(source: str, target: str, language: str) -> str:
    return in_case_of(source, _with_ends_of(source, target), language)


def _with_ends_of(source: str, target: str) -> str:
    """Keep a bullet, a colon and a full stop; take away a full stop that the source does not have."""
    if source[-1:] not in _FINAL_SIGNS:
        target = _LOOSE_END.sub("", target)
    if source.endswith((":", ".")) and target[-1:].isalnum() and target[-1:] < _OTHER_STOPS:
        target += source[-1]
    bullet = _BULLET.match(source)
    return bullet[0] + target if bullet is not None and _BULLET.match(target) is None else target
