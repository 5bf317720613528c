"""Where in a translation the words of a tag stand: found where possible, else guessed from word order."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.units import end_of_unit
from translation_service.engines.rendering import Link
from translation_service.engines.tags.neighbours import follows_its_word, neighbour_of, spoken, with_word_before
from translation_service.engines.tags.ordinals import ordinal_parts
from translation_service.engines.tags.parts_of_words import is_first_letter, same_part, same_signs, word_around
from translation_service.engines.tags.quoting import quoted, quoted_place
from translation_service.engines.tags.spoken_search import ways_to_find
from translation_service.engines.tags.standing import Standing, around, nearest
from translation_service.engines.tags.tree import Point
from translation_service.engines.words.linking import linked_place, settled
from translation_service.engines.words.negations import negations_in
from translation_service.engines.words.order import WordOrder
from translation_service.engines.words.search import (
    Found,
    Range,
    Word,
    has_words,
    likeness,
    words_of,
)

_SURE: Final = 0.7
_CLEARLY_BETTER: Final = 0.1
_FAR: Final = 0.15
_SHORT_WORD: Final = 3
_SHORT_OPENING: Final = 4
# Of a word said again and again, those that are near are looked at.
_MOST_PLACES: Final = 20
_LINKING_WORDS: Final = "of the to a an and de da do dos das o os e et la le les el y und der die das des il"
_LINKING: Final = frozenset(_LINKING_WORDS.split())
_HELPING_WORDS: Final = (
    "a an the my your his her its our their will shall must may can be been is are was were has have"
)
_HELPERS: Final = frozenset(_HELPING_WORDS.split())
_ENDING: Final = lazily(r"(?<=\w)['’][^\W\d_]+")
_ORDINAL_SIGN: Final = lazily(r"\.[ºªo](?!\w)|[ºª](?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    range: Range
    is_sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """A range whose words may be those looked for; `score` is 1.0 where they are.

    It `is_clear` where no other is nearly as good, and `has_as_many_words` as were looked for, articles aside.
    """

    range: Range
    score: float = 1.0
    is_clear: bool = False
    has_as_many_words: bool = False


class Placer:
    """Looks for the places of one segment's tags; `translations` holds what became of the probes.

    It `has_guessed` once the words of a probe were not there exactly as translated alone, and the engine's `links` did
    not tell where they went.
    """

    def __init__(self, plain: str, target: str, translations: Mapping[str, str], links: Sequence[Link] = ()) -> None:
        self._plain = plain
        self._target = target
        self._translations = translations
        self._links = settled(links, plain, target)
        self._source_words = words_of(plain)
        self._source_starts = [word.start for word in self._source_words]
        self._words = words_of(target)
        self._source_standing, self._standing = Standing(self._source_words), Standing(self._words)
        self._starts, self._ends = [word.start for word in self._words], [word.end for word in self._words]
        self._negations = negations_in(plain), negations_in(target)
        self._order = WordOrder(self._source_words, self._words)
        self.has_guessed = False

    def places(self, stretch: Range, zone: Range) -> list[Place]:
        """Return where the words of a stretch of the source may stand within a zone of the target, best first."""
        for find in (self._parts, self._ordinals, self._values, self._negation, self._words_of):
            if found := find(stretch, zone):
                return found
        return []

    def spoken_places(self, point: Point) -> list[Place]:
        """Return where the words a standalone tag reads as may stand in the target, best first."""
        text, stretch = self._plain[point.at : point.end], Range(start=point.at, end=point.end)
        for find in ways_to_find(text, self._plain, stretch):
            turns, found = find(text, self._plain), find(text, self._target)
            if stretch in turns and found:
                beside = self._beside_its_word(point, found)
                return self._ranked(beside if len(beside) == 1 else found, turns, stretch)
        return self.places(stretch, Range(start=0, end=len(self._target)))

    def guess(self, stretch: Range, free: Range) -> Range:
        """Return the words of a free zone at which a stretch should stand, going by order; empty without words."""
        first = round(self._order.border_after(stretch.start))
        last = max(first + 1, round(self._order.border_after(stretch.end)))
        inside, until = self._inside(free)
        chosen = self._words[max(inside, first) : min(until, last)]
        if not chosen:
            at = free.start if self._character(first) <= free.start else free.end
            return Range(start=at, end=at)
        found = Range(start=chosen[0].start, end=chosen[-1].end)
        return _first_letter(found) if is_first_letter(self._plain, stretch) else found

    def point(self, point: Point, source: Range, zone: Range) -> tuple[int, bool]:
        """Return the character a standalone tag stands before, and whether that is sure."""
        before, after = self._plain[source.start : point.at], self._plain[point.end : source.end]
        if not has_words(before):
            return self.trimmed(zone, before, "").start, True
        if not has_words(after):
            return self.trimmed(zone, "", after).end, True
        return self._beside_neighbour(point, zone)

    def trimmed(self, zone: Range, before: str, after: str) -> Range:
        """Return a zone without as many signs at its ends as stand before and after in the source."""
        text = self._target[zone.start : zone.end]
        lead = re.match(rf"[^\w\s]{{0,{len(before.strip())}}}\s*", text) if before.strip() else None
        start = zone.start + (lead.end() if lead else 0)
        length = _length_without(len("".join(after.split())), text) if after.strip() else len(text)
        return Range(start=start, end=max(start, zone.start + length))

    def _parts(self, stretch: Range, zone: Range) -> list[Place]:
        """Return where the letters stand that a format has within a word, or the signs it has alone."""
        for find in (same_part, same_signs):
            same = find(self._plain, stretch, self._target)
            found = [one for one in same.found if zone.holds(one)]
            if found:
                return self._ranked(found, same.turns, stretch)
        word = word_around(self._plain, stretch) if is_first_letter(self._plain, stretch) else None
        return [replace(one, range=_first_letter(one.range)) for one in self._initial(word, zone)] if word else []

    def _initial(self, word: Range, zone: Range) -> list[Place]:
        """Return where the word of a large first letter stands: the first of a sentence is the first again."""
        first, until = self._inside(zone)
        if first < until and not has_words(self._plain[: word.start]):
            return [Place(range=Range(start=self._words[first].start, end=self._words[first].end), is_sure=True)]
        return self.places(word, zone)

    def _ordinals(self, stretch: Range, zone: Range) -> list[Place]:
        text = self._plain[stretch.start : stretch.end]
        bare = Range(start=stretch.end - len(text.lstrip()), end=stretch.start + len(text.rstrip()))
        turns = ordinal_parts(self._plain, bare, self._plain)
        found = [one for one in ordinal_parts(self._plain, bare, self._target) if zone.holds(one)]
        return self._ranked(found, turns, bare)

    def _values(self, stretch: Range, zone: Range) -> list[Place]:
        """Return where the value of a stretch stands that is nothing but a value."""
        text = self._plain[stretch.start : stretch.end].strip()
        wanted = [value for value in find_values(text) if value.text == text]
        if not wanted:
            return []
        readings = frozenset[str]().union(*(value.readings for value in wanted))
        turns = [value for value in find_values(self._plain) if not readings.isdisjoint(value.readings)]
        found = [value for value in find_values(self._target) if not readings.isdisjoint(value.readings)]
        is_amount = any(value.kind == "amount" for value in wanted)
        ends = [end_of_unit(self._target, value.end) if is_amount else value.end for value in found]
        places = [Range(start=value.start, end=end) for value, end in zip(found, ends, strict=True)]
        inside = [one for one in places if zone.holds(one)]
        return self._ranked(inside, [Range(start=turn.start, end=turn.end) for turn in turns], stretch)

    def _negation(self, stretch: Range, zone: Range) -> list[Place]:
        """Return where a target says no as often as its source: `did not` is one word in other languages."""
        turns, found = self._negations
        word = self._plain[stretch.start : stretch.end].strip()
        is_one = any(word == self._plain[turn.start : turn.end] and stretch.holds(turn) for turn in turns)
        if not is_one or len(found) != len(turns) or not all(map(zone.holds, found)):
            return []
        return self._ranked(found, turns, stretch)

    def _words_of(self, stretch: Range, zone: Range) -> list[Place]:
        phrase = spoken(self._plain[stretch.start : stretch.end])
        texts = [text for text in (self._translations.get(phrase, ""), phrase) if has_words(text)]
        found = self._exact(phrase, texts, zone, stretch)
        if not found or not found[0].is_sure:
            likely = self._likely(texts, zone, stretch)
            # Quotes tell better where a probe went than its own words, attention tells worse.
            surest = likely[:1] if self._links else []
            found = (
                self._opening(stretch, zone)
                or [_place(one) for one in surest if one.is_clear and one.has_as_many_words]
                or self._told(stretch, texts, zone)
                or found
                or [_place(one) for one in likely]
            )
        bare = [(self._without_loose_end(stretch, one.range), one.is_sure) for one in found]
        whole = [(self._with_ordinal_sign(one), is_sure) for one, is_sure in bare]
        return [Place(range=self._with_signs(stretch, one, zone), is_sure=is_sure) for one, is_sure in whole]

    def _with_ordinal_sign(self, found: Range) -> Range:
        """Take in the ending that a number got: of `5` that became `5.º`."""
        sign = _ORDINAL_SIGN.match(self._target, found.end) if self._target[: found.end][-1:].isdigit() else None
        return Range(start=found.start, end=sign.end()) if sign is not None else found

    def _without_loose_end(self, stretch: Range, found: Range) -> Range:
        """Leave out the small words at the end that belong to what follows: `the history of the`."""
        last = words_of(self._plain[stretch.start : stretch.end])[-1:]
        first, until = self._inside(found)
        inside = [*self._words[first:until]]
        while len(inside) > 1 and inside[-1].folded in _LINKING and not {word.folded for word in last} & _LINKING:
            inside.pop()
        return Range(start=found.start, end=inside[-1].end) if inside else found

    def _opening(self, stretch: Range, zone: Range) -> list[Place]:
        """Return the short word a target begins with for that of its source: `The` for `As`, `Esta` for `This`.

        Such words say little alone, and other languages have one of their own in their place.
        """
        first, opening = self._source_words[:1], self._words[:1]
        is_first = [word for word in self._source_words if stretch.start <= word.start < stretch.end] == [*first]
        if not is_first or not _are_short_twins([len(word.folded) for word in (*first, *opening)]):
            return []
        ranges = (Range(start=word.start, end=word.end) for word in opening)
        return [Place(range=one, is_sure=True) for one in ranges if zone.holds(one)]

    def _told(self, stretch: Range, texts: Sequence[str], zone: Range) -> list[Place]:
        """Return where the stretch stands going by the engine's links, or by a translation with quotes around it."""
        linked = self._linked(stretch, texts)
        if linked is not None and linked[1] and zone.holds(linked[0]):
            return [Place(range=linked[0], is_sure=True)]
        self.has_guessed = True
        found = quoted_place(self._translations.get(quoted(self._plain, stretch), ""), self._words) or linked
        return [Place(range=found[0], is_sure=found[1])] if found is not None and zone.holds(found[0]) else []

    def _linked(self, stretch: Range, texts: Sequence[str]) -> tuple[Range, bool] | None:
        """Return where the links lead from a stretch, or else from it and its small words; and whether that is sure."""
        tried = (linked_place(one, self._links, self._words) for one in (stretch, self._with_helpers(stretch)))
        found = [one for one in tried if one is not None]
        best = next((one for one in found if one[1]), found[0] if found else None)
        return best and (self._with_words_beside(best[0], texts), best[1])

    def _with_helpers(self, stretch: Range) -> Range:
        """Take in the small words before a stretch that are an ending of its words elsewhere: `our`, `will`."""
        before = bisect_left(self._source_starts, stretch.start)
        while before > 0 and self._source_words[before - 1].folded in _HELPERS:
            before -= 1
        return Range(start=min([stretch.start, *self._source_starts[before : before + 1]]), end=stretch.end)

    def _with_words_beside(self, found: Range, texts: Sequence[str]) -> Range:
        """Take in the words beside a place that a probe says as well: `eski` beside `kenti` where `old` is meant."""
        said = [word.folded for text in texts for word in words_of(text) if word.folded not in _LINKING]
        first, until = self._inside(found)
        while first > 0 and self._words[first - 1].folded in said:
            first -= 1
        while until < len(self._words) and any(likeness(self._words[until].folded, other) for other in said):
            until += 1
        return Range(start=self._words[first].start, end=self._words[until - 1].end) if first < until else found

    def _exact(self, phrase: str, texts: Iterable[str], zone: Range, stretch: Range) -> list[Place]:
        for text in texts:
            if found := self._standing.within(text, zone):
                return self._ranked(found, self._source_standing.ranges(phrase), stretch)
        return []

    def _ranked(self, found: Sequence[Range], turns: Sequence[Range], stretch: Range) -> list[Place]:
        """Of several equal places the one whose turn it is in the source comes first, else the nearest."""
        near = nearest(found, self._expected(stretch), most=_MOST_PLACES)
        ranked = [one.range for one in self._nearest_first((_Match(range=it) for it in near), stretch)]
        if found and len(found) == len(turns):
            first = found[next((at for at, turn in enumerate(turns) if turn.end > stretch.start), 0)]
            ranked = [first, *(one for one in ranked if one is not first)]
        return [Place(range=one, is_sure=len(found) in {1, len(turns)}) for one in ranked]

    def _likely(self, texts: Iterable[str], zone: Range, stretch: Range) -> list[_Match]:
        """Return where the words of a probe stand with other endings or in other order, best first."""
        first, until = around(round(self._order.border_after(stretch.start)), *self._inside(zone))
        words = self._words[first:until]
        found = [
            _Match(
                range=_characters(one, words),
                score=one.score,
                has_as_many_words=_telling(words[one.first : one.last]) == _telling(words_of(text)),
            )
            for text in texts
            for one in self._standing.alike(text, first, until)
        ]
        ranked = self._nearest_first(found, stretch)[: 2 * _MOST_PLACES]
        return [replace(one, is_clear=_is_clear(one, ranked)) for one in ranked]

    def _nearest_first(self, found: Iterable[_Match], stretch: Range) -> list[_Match]:
        expected = self._expected(stretch)
        length = max(1, len(self._target))
        return sorted(found, key=lambda one: _FAR * abs(one.range.start - expected) / length - one.score)

    def _beside_its_word(self, point: Point, found: Iterable[Range]) -> list[Range]:
        """Return the places that stand where the tag was translated together with the word before it."""
        translated = self._translations.get(spoken(with_word_before(self._plain, point)), "")
        around = self._standing.ranges(translated)
        return [one for one in found if any(other.holds(one) for other in around)]

    def _inside(self, stretch: Range) -> tuple[int, int]:
        """Return which words of the target stand whole inside a stretch of it: the first, and the first behind them."""
        return bisect_left(self._starts, stretch.start), bisect_right(self._ends, stretch.end)

    def _expected(self, stretch: Range) -> int:
        return self._character(round(self._order.border_after(stretch.start)))

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
        own = _shared(alone[len(alone) - _trail(alone) :], after)
        signs_after = max(min(_trail(text), _lead(after)), own + _shared(sign, after[own:]))
        end = spaced_sign.end() if spaced_sign else signs_after
        return Range(start=found.start - signs_before, end=found.end + end)

    def _beside_neighbour(self, point: Point, zone: Range) -> tuple[int, bool]:
        neighbour, follows = neighbour_of(self._plain, point), follows_its_word(self._plain, point)
        places = self.places(neighbour, zone)
        if places:
            found = places[0].range
            return (self._behind_suffix(found.end) if follows else found.start), places[0].is_sure
        guessed = self.guess(neighbour, zone)
        return (self._behind_suffix(guessed.end) if follows else guessed.start), False

    def _behind_suffix(self, at: int) -> int:
        """Go past the ending that a name got: a line never begins with the `'lar` of the one before."""
        ending = _ENDING.match(self._target, at)
        return ending.end() if ending is not None else at


def _lead(text: str) -> int:
    """Count the signs a text begins with."""
    return sum(1 for _ in takewhile(_is_sign, text))


def _shared(signs: str, text: str) -> int:
    """Return the length of some signs when a text begins with exactly these."""
    return len(signs) if text.startswith(signs) else 0


def _trail(text: str) -> int:
    """Count the signs a text ends with."""
    return sum(1 for _ in takewhile(_is_sign, reversed(text)))


def _is_sign(letter: str) -> bool:
    return not (letter.isalnum() or letter.isspace() or letter == "_")


def _characters(found: Found, words: Sequence[Word]) -> Range:
    return Range(start=words[found.first].start, end=words[found.last - 1].end)


def _are_short_twins(lengths: Sequence[int]) -> bool:
    """Tell whether words are as short as articles and pronouns; four letters are no article of another language."""
    return max(lengths) <= _SHORT_WORD or (max(lengths) <= _SHORT_OPENING and max(lengths) - min(lengths) <= 1)


def _first_letter(found: Range) -> Range:
    return Range(start=found.start, end=found.start + 1)


def _place(match: _Match) -> Place:
    return Place(range=match.range, is_sure=match.is_clear)


def _telling(words: Sequence[Word]) -> int:
    """Count the words that are no articles or small words of a language."""
    return sum(word.folded not in _LINKING for word in words)


def _is_clear(best: _Match, ranked: Sequence[_Match]) -> bool:
    rivals = (one for one in ranked if one.range.start >= best.range.end or one.range.end <= best.range.start)
    return best.score >= _SURE and all(rival.score < best.score - _CLEARLY_BETTER for rival in rivals)


def _length_without(signs: int, text: str) -> int:
    """Return the length of a text without so many signs at its end, spaces between them or before them included."""
    length = len(text)
    while length and not (letter := text[length - 1]).isalnum():
        if not letter.isspace():
            if not signs:
                break
            signs -= 1
        length -= 1
    return length
