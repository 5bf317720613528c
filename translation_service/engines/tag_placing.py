"""Where in a translation the words of a tag stand: found where possible, else guessed from word order."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from translation_service.engines.tag_tree import Point
from translation_service.engines.word_order import WordOrder
from translation_service.engines.word_search import Found, Word, has_words, occurrences, search, words_of

_SURE: Final = 0.7
_CLEARLY_BETTER: Final = 0.1
_FAR: Final = 0.15
_SHORT_WORD: Final = 3
_SIGNS: Final = ".,;:!?()[]\"'“”‘’«»"


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Characters `start` to `end` (not included) of a text."""

    start: int
    end: int

    def collides(self, other: "Range") -> bool:
        """Tell whether two ranges share characters, or one is empty and strictly inside the other."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    range: Range
    is_sure: bool


class Placer:
    """Looks for the places of one segment's tags; `translations` holds what became of the probes."""

    def __init__(self, plain: str, target: str, translations: Mapping[str, str]) -> None:
        self._plain = plain
        self._target = target
        self._translations = translations
        self._source_words = words_of(plain)
        self._words = words_of(target)
        self._order = WordOrder(self._source_words, self._words)

    def places(self, stretch: Range, zone: Range) -> list[Place]:
        """Return where the words of a stretch of the source may stand within a zone of the target, best first."""
        words = [word for word in self._words if zone.start <= word.start and word.end <= zone.end]
        phrase = spoken(self._plain[stretch.start : stretch.end])
        texts = [text for text in (self._translations.get(phrase, ""), phrase) if has_words(text)]
        found = self._exact(phrase, texts, words, stretch) or self._likely(texts, words, stretch)
        return [Place(range=self._with_signs(stretch, one, zone), is_sure=is_sure) for one, is_sure in found]

    def guess(self, stretch: Range, free: Range) -> Range:
        """Return the words of a free zone at which a stretch should stand, going by order; empty without words."""
        first = round(self._order.border_after(stretch.start))
        last = max(first + 1, round(self._order.border_after(stretch.end)))
        inside = [word for word in self._words if free.start <= word.start and word.end <= free.end]
        chosen = [word for word in inside if word in self._words[first:last]]
        if not chosen:
            at = free.start if self._character(first) <= free.start else free.end
            return Range(start=at, end=at)
        return Range(start=chosen[0].start, end=chosen[-1].end)

    def point(self, point: Point, source: Range, zone: Range) -> tuple[int, bool]:
        """Return the character a standalone tag stands before, and whether that is sure."""
        before, after = self._plain[source.start : point.at], self._plain[point.at : source.end]
        if not has_words(before):
            return self.trimmed(zone, before, "").start, True
        if not has_words(after):
            return self.trimmed(zone, "", after).end, True
        return self._beside_neighbour(point, zone)

    def trimmed(self, zone: Range, before: str, after: str) -> Range:
        """Return a zone without as many signs at its ends as stand before and after in the source."""
        text = self._target[zone.start : zone.end]
        lead = re.match(rf"[^\w\s]{{0,{len(before.strip())}}}\s*", text) if before.strip() else None
        trail = re.search(rf"\s*[^\w\s]{{0,{len(after.strip())}}}$", text) if after.strip() else None
        start = zone.start + (lead.end() if lead else 0)
        return Range(start=start, end=max(start, zone.start + (trail.start() if trail else len(text))))

    def _exact(
        self, phrase: str, texts: Iterable[str], words: Sequence[Word], stretch: Range
    ) -> list[tuple[Range, bool]]:
        """Of several equal places the one whose turn it is in the source comes first, else the nearest."""
        turns = occurrences(phrase, self._source_words)
        turn = next((at for at, one in enumerate(turns) if self._source_words[one.first].start >= stretch.start), 0)
        for text in texts:
            found = occurrences(text, words)
            ranked = self._nearest_first(found, words, stretch)
            if found and len(found) == len(turns):
                ranked = [found[turn], *(one for one in ranked if one is not found[turn])]
            if ranked:
                is_sure = len(found) in {1, len(turns)}
                return [(_characters(one, words), is_sure) for one in ranked]
        return []

    def _likely(self, texts: Iterable[str], words: Sequence[Word], stretch: Range) -> list[tuple[Range, bool]]:
        found = [one for text in texts for one in search(text, words)]
        ranked = self._nearest_first(found, words, stretch)
        return [(_characters(one, words), _is_clear(one, ranked)) for one in ranked]

    def _nearest_first(self, found: Iterable[Found], words: Sequence[Word], stretch: Range) -> list[Found]:
        expected = self._character(round(self._order.border_after(stretch.start)))
        length = max(1, len(self._target))
        return sorted(found, key=lambda one: _FAR * abs(words[one.first].start - expected) / length - one.score)

    def _character(self, border: int) -> int:
        return self._words[border].start if border < len(self._words) else len(self._target)

    def _with_signs(self, stretch: Range, found: Range, zone: Range) -> Range:
        """Take in the quotes, brackets or full stop that stand inside the stretch, in the source or translated."""
        text = self._plain[stretch.start : stretch.end].strip()
        alone = self._translations.get(spoken(text), "")
        before, after = self._target[zone.start : found.start], self._target[found.end : zone.end]
        sign = text[len(text) - _trail(text) :]
        spaced_sign = re.match(rf"\s{re.escape(sign)}", after) if sign else None
        signs_before = max(min(_lead(text), _trail(before)), _shared(alone[: _lead(alone)], before[-_lead(alone) :]))
        signs_after = max(min(_trail(text), _lead(after)), _shared(alone[len(alone) - _trail(alone) :], after))
        end = spaced_sign.end() if spaced_sign else signs_after
        return Range(start=found.start - signs_before, end=found.end + end)

    def _beside_neighbour(self, point: Point, zone: Range) -> tuple[int, bool]:
        neighbour = neighbour_of(self._plain, point)
        places = self.places(neighbour, zone)
        if places:
            found = places[0].range
            return (found.end if point.clings_back else found.start), places[0].is_sure
        guessed = self.guess(neighbour, zone)
        return (guessed.end if point.clings_back else guessed.start), False


def neighbour_of(plain: str, point: Point) -> Range:
    """Return the word a standalone tag follows or stands before; a short one with another for company."""
    short = rf"\w{{1,{_SHORT_WORD}}}"
    if point.clings_back:
        found = re.search(rf"(?:\w+\W+)?\b{short}[^\w\s]*\s*$|\w+[^\w\s]*\s*$", plain[: point.at])
        return Range(start=found.start(), end=point.at) if found else Range(start=0, end=point.at)
    ahead = re.match(rf"\W*(?:{short}\b\W+\w+|\w+)", plain[point.at :])
    return Range(start=point.at, end=point.at + (ahead.end() if ahead else 0))


def spoken(text: str) -> str:
    """Return the words of a stretch as they are translated alone: without the signs around them."""
    return text.strip().strip(_SIGNS).strip()


def _lead(text: str) -> int:
    """Count the signs a text begins with."""
    return len(text) - len(re.sub(r"^[^\w\s]+", "", text))


def _shared(signs: str, text: str) -> int:
    """Return the length of some signs when a text begins with exactly these."""
    return len(signs) if text.startswith(signs) else 0


def _trail(text: str) -> int:
    """Count the signs a text ends with."""
    return len(text) - len(re.sub(r"[^\w\s]+$", "", text))


def _characters(found: Found, words: Sequence[Word]) -> Range:
    return Range(start=words[found.first].start, end=words[found.last - 1].end)


def _is_clear(best: Found, ranked: Sequence[Found]) -> bool:
    rivals = (one for one in ranked if one.first >= best.last or one.last <= best.first)
    return best.score >= _SURE and all(rival.score < best.score - _CLEARLY_BETTER for rival in rivals)
