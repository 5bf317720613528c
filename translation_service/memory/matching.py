"""How well a stored pair fits a segment: exact, exact in the same place, or similar by so many per cent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import islice
from typing import Final

from rapidfuzz.distance import OSA, Levenshtein

from translation_service.domain.inline import Mark, marks, parse, plain, typed, write
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import Match, MatchKind, Remark, StoredUnit, Trust
from translation_service.domain.values.comparing import compare
from translation_service.memory.normalising import memory_key, renumber
from translation_service.memory.numbers import NUMBER, Renumbered, put_numbers
from translation_service.memory.policy import MemoryPolicy
from translation_service.memory.shapes import FEW_WORDS, words_of
from translation_service.memory.values import put_values

NOT_QUITE: Final = 99
_BY_LETTERS: Final = 94
"""What stands on letters alone is shown, and not good enough to stand as a draft where nobody changed the rules."""
_WRITING: Final = 1


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A segment that looks for a match; `context` is its key of `normalising.context_key`."""

    source: str
    language: str
    target_language: str = ""
    context: int = 0
    unit_id: int | None = None
    is_language_certain: bool = True

    @cached_property
    def key(self) -> str:
        return memory_key(self.source)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return words_of(self.source, self.language)


def best_matches(
    wanted: Wanted, stored: Iterable[StoredUnit], *, policy: MemoryPolicy, moment: datetime
) -> tuple[Match, ...]:
    """Return the matches worth showing, the best first, each target once."""
    found = [(match, unit) for unit in stored if (match := match_of(wanted, unit, policy=policy, moment=moment))]
    found.sort(key=lambda pair: (_rank(pair[0]), pair[1].approved_at, pair[1].id), reverse=True)
    return tuple(islice(_different(found, wanted), policy.most_suggestions))


def _different(found: Iterable[tuple[Match, StoredUnit]], wanted: Wanted) -> Iterator[Match]:
    """Yield each target once, as stored and with the values of the segment: these make one of many."""
    stored, shown = set[str](), set[str]()
    for match, unit in found:
        if match.target in stored:
            continue
        stored.add(match.target)
        valued = _with_values(match, unit, wanted)
        if valued.target not in shown:
            shown.add(valued.target)
            yield valued


def match_of(wanted: Wanted, unit: StoredUnit, *, policy: MemoryPolicy, moment: datetime) -> Match | None:
    """Return how a stored pair fits a segment, or None where it is too different to be shown."""
    kind, similar = _likeness(wanted, unit)
    if similar < policy.suggests_from:
        return None
    numbers = put_numbers(wanted.source, stored_source=unit.source, stored_target=unit.target)
    target = _fitted(numbers.target, unit.source, wanted.source)
    remarks = tuple(_remarks(wanted, unit, target, numbers, policy=policy, moment=moment))
    score = similar - sum(_penalty(remark, policy) for remark in remarks)
    if score < policy.suggests_from:
        return None
    return Match(
        unit_id=unit.id,
        kind=kind,
        score=score,
        source=_fitted(unit.source, unit.source, wanted.source),
        target=target,
        remarks=remarks,
        numbers=numbers.replaced,
    )


def _with_values(match: Match, unit: StoredUnit, wanted: Wanted) -> Match:
    """Put the values of a segment into a match that has others, by what they mean: this takes more than digits do.

    Digits alone make `14 May 2027` of `12 May 2026` where the segment has `14 June 2027`; what cannot be put right is
    left as it was stored.
    """
    changed = {Remark.NUMBERS_DIFFER, Remark.NUMBERS_REPLACED}.intersection(match.remarks)
    pair = LanguagePair(source=wanted.language, target=wanted.target_language)
    if not changed or not pair.target or (match.numbers and _has_values(match.target, wanted.source, pair)):
        return match
    stored = _fitted(unit.target, unit.source, wanted.source)
    put = put_values(wanted.source, stored_source=match.source, stored_target=stored, pair=pair)
    if put is None and match.numbers and not _has_values(stored, match.source, pair):
        # The stored pair itself does not have equal values, so that nothing can be told from them.
        return match
    target, numbers = (put.target, put.replaced) if put is not None else (stored, ())
    now = Remark.NUMBERS_REPLACED if numbers else Remark.NUMBERS_DIFFER
    remarks = tuple(now if remark in changed else remark for remark in match.remarks)
    return replace(match, target=target, numbers=numbers, remarks=remarks)


def _has_values(target: str, source: str, pair: LanguagePair) -> bool:
    return compare(plain(source), plain(target), pair).is_kept


def similarity(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    """Return in per cent how alike two sequences of words are: half by words, half by letters, 100 if equal.

    Of few words each that differs would tell too much, so there the letters alone may tell, up to 94.
    """
    if first == second:
        return 100
    by_words = Levenshtein.normalized_similarity(first, second)
    by_letters = Levenshtein.normalized_similarity(" ".join(first), " ".join(second))
    by_both = min(NOT_QUITE, int(50 * (by_words + by_letters)))
    if max(len(first), len(second)) > FEW_WORDS:
        return by_both
    # Two letters out of place are one slip.
    return max(by_both, min(_BY_LETTERS, int(100 * OSA.normalized_similarity(" ".join(first), " ".join(second)))))


def _likeness(wanted: Wanted, unit: StoredUnit) -> tuple[MatchKind, int]:
    if memory_key(unit.source) != wanted.key:
        return MatchKind.FUZZY, similarity(wanted.words, words_of(unit.source, wanted.language))
    return (MatchKind.CONTEXT if wanted.context in unit.contexts else MatchKind.EXACT), 100


def _fitted(text: str, stored_source: str, source: str) -> str:
    """Give a text the tag numbers of a segment, by their order; tags the segment does not have are left out."""
    known = set(marks(source))
    pieces = parse(renumber(text, stored_source, source))
    return write(piece for piece in pieces if isinstance(piece, str) or piece in known)


def _remarks(
    wanted: Wanted, unit: StoredUnit, target: str, numbers: Renumbered, *, policy: MemoryPolicy, moment: datetime
) -> Iterator[Remark]:
    has_other_writing = _writing(wanted.source) != _writing(unit.source)
    reasons = {
        Remark.TAGS: _marks(target) != _marks(wanted.source),
        Remark.NUMBERS_REPLACED: bool(numbers.replaced),
        Remark.NUMBERS_DIFFER: not numbers.is_complete,
        Remark.WRITING: has_other_writing and wanted.words == words_of(unit.source, wanted.language),
        Remark.OTHER_UNIT: unit.unit_id is not None and unit.unit_id != wanted.unit_id,
        Remark.OLD: moment - unit.approved_at > policy.old_after,
        Remark.TRANSLATED: unit.trust is Trust.TRANSLATED,
        Remark.LANGUAGE: not (unit.is_certain and wanted.is_language_certain),
    }
    return (remark for remark, holds in reasons.items() if holds)


def _penalty(remark: Remark, policy: MemoryPolicy) -> int:
    return {
        Remark.TAGS: policy.tags,
        Remark.NUMBERS_REPLACED: policy.numbers,
        Remark.NUMBERS_DIFFER: policy.numbers,
        Remark.WRITING: _WRITING,
        Remark.OTHER_UNIT: policy.other_unit,
        Remark.OLD: policy.old,
        Remark.TRANSLATED: policy.translated,
        Remark.LANGUAGE: policy.uncertain_language,
    }[remark]


def _rank(match: Match) -> int:
    """A match in the same place stands before one that is as exact elsewhere."""
    return match.score * 2 + 3 * (match.kind is MatchKind.CONTEXT) + (match.kind is MatchKind.EXACT)


def _writing(source: str) -> str:
    """Return a text as it is written but for its tags and numbers."""
    return " ".join(NUMBER.sub("#", typed(source)).split())


def _marks(text: str) -> list[str]:
    present: tuple[Mark, ...] = marks(text)
    return sorted(map(str, present))
