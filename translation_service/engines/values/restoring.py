"""Values put back into a translation whose engine lost them whatever it was asked."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.comparing import Comparison
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.half_days import is_in_other_half, with_half_day
from translation_service.domain.values.units import scale_pattern, unit_behind
from translation_service.engines.dates.days_of_dates import with_days
from translation_service.engines.values.stretches import Stretch, rows_of, stretches_of, with_belongings
from translation_service.engines.words.order import WordOrder
from translation_service.engines.words.search import words_of

Compare = Callable[[str, str], Comparison]

_PLACES_TRIED: Final = 3
# What may be joined to a place stands this near to it: each place of a text is looked at.
_NEAR: Final = 100
# Each costs a look at all values of both texts; of more than these, an engine has lost its way.
_MOST_MENDED: Final = 40
_MISREAD: Final = 0.6
_END: Final = ".!?…:;, "
_CLOSING: Final = ")]”»"
_OPENING: Final = "([“„«"
# A Turkish suffix, or the stop of an ordinal number.
_BELONGING: Final = lazily(r"\A(?:['’]\w{1,5}|\.(?= [a-zçğıöşü]))")
_WITHIN_WORD: Final = lazily(r"\w['’]?\Z")
_HALF_DAY_PARTED: Final = lazily(r"\b[ap]\.$")
_PARTING: Final = ",;:"
_WORD_BEFORE: Final = lazily(r"(?<!\w)([^\W\d_]{3,})\.?[ \u00a0]$")
# Behind the stop of an ordinal number, or the suffix of a number.
_WORD_BEHIND: Final = lazily(r"(?:\.|['’]\w{1,5})?[ \u00a0]([^\W\d_]{2,})")
_YEAR: Final = lazily(r"1[5-9]\d\d|20\d\d")
_WHEN: Final = lazily(r"(?<!\w)(?:by|from|in|of|on|since|until)[ \u00a0]\Z")
_SIGNS: Final = "%‰€$£₺₽¥"
_EMPTY_BRACKETS: Final = lazily(r"\(\s*\)|\[\s*\]|“\s*”|«\s*»")


def put_back(source: str, target: str, compare: Compare, language: str) -> str:
    """Return a target in a language that holds every value of its source.

    One that became another of its kind takes the place of that one; a doubled one goes where it stands again; what is
    nowhere is written where its place in the source suggests, with the unit and the brackets that belong to it.
    `compare` is the comparison of values to go by.
    """
    unnamed = [value for value in compare(source, target).missing if value.kind == "date"]
    target = with_days(target, unnamed, language)
    swapped = _with_swapped(target, compare(source, target))
    target = min(target, swapped, key=lambda one: len(compare(source, one).missing))
    target = _without_doubled(target, compare(source, target), language)
    stretches = rows_of(source, target, stretches_of(source, _absent(compare(source, target), source, target)))
    for stretch in stretches if len(stretches) <= _MOST_MENDED else ():
        target = _with_inserted(source, target, with_belongings(stretch, source, target, language), compare)
    return target


def with_misread_values(target: str, faults: Comparison) -> str | None:
    """Return a target with each missing value in place of the one that an engine misread it as.

    `783,562` is `733.562` there, `£27` is `27 euros`. None where it is not certain which one became which.
    """
    if len(faults.missing) != len(faults.foreign) or len(faults.missing) > _MOST_MENDED or faults.doubled:
        return None
    twins = [_misread(value, faults.foreign) for value in faults.missing]
    changes = [(twin, with_half_day(value)) for value, twin in zip(faults.missing, twins, strict=True) if twin]
    return _exchanged(target, changes) if {twin for twin, _ in changes} == {*faults.foreign} else None


def _misread(value: Value, foreign: Sequence[Value]) -> Value | None:
    alike = ((_likeness(value, other), other) for other in foreign if _is_same_side(value, other))
    likeness, twin = max(alike, key=lambda one: one[0], default=(0.0, None))
    return twin if likeness >= _MISREAD else None


def _is_same_side(value: Value, other: Value) -> bool:
    """Tell whether values are alike and on the same side of zero: the minus may be the dash of a range."""
    return value.is_negative == other.is_negative and _is_alike(value, other)


def _likeness(value: Value, other: Value) -> float:
    """Return how alike the digits of two values are, from 0 to 1; a time is like that of the other half of the day."""
    if is_in_other_half(value, other):
        return 1.0
    digits, others = (re.sub(r"\D", "", one.text) for one in (value, other))
    ratio = SequenceMatcher(None, digits, others, autojunk=False).ratio()
    # A currency stands in one of them, and in words beside the other.
    return ratio if value.kind == other.kind or (ratio == 1 and "amount" not in {value.kind, other.kind}) else 0.0


def _with_swapped(target: str, faults: Comparison) -> str:
    wrong, changes = list(faults.foreign), []
    for value in faults.missing if len(faults.missing) <= _MOST_MENDED else ():
        twin = next((other for other in wrong if _is_alike(value, other)), None)
        if twin is not None:
            wrong.remove(twin)
            changes.append((twin, with_half_day(value)))
    return _exchanged(target, changes)


def _exchanged(target: str, changes: Iterable[tuple[Value, str]]) -> str:
    for old, new in sorted(changes, key=lambda change: -change[0].start):
        before, behind = target[: old.start], target[old.end :]
        # The `%` of `3-%25` goes behind its number in many languages: `3-25%` would be one code.
        gap = " " if before.endswith("-") and not new[0].isalnum() else ""
        target = before + gap + new + (" " if behind[:1].isalpha() else "") + behind
    return target


def _absent(faults: Comparison, source: str, target: str) -> list[Value]:
    """Return missing values but those written in a target as in its source: only `p.m.` behind them may be gone."""
    there, wanted = (Counter(value.text for value in find_values(text)) for text in (target, source))
    return [value for value in faults.missing if not 0 < wanted[value.text] <= there[value.text]]


def _is_alike(value: Value, other: Value) -> bool:
    return value.kind == other.kind or (
        value.is_numeric and other.is_numeric and "date" not in {value.kind, other.kind}
    )


def _without_doubled(target: str, faults: Comparison, language: str) -> str:
    """Leave a doubled value where it stands first; its unit and its Turkish suffix go with it."""
    doubled = sorted(faults.doubled, key=lambda one: -one.start)
    for value in doubled if len(doubled) <= _MOST_MENDED else ():
        alike = [other for other in find_values(target) if value.equals(other)]
        if len(alike) > 1:
            start, end = _with_its_word_again(target, alike, language) or (
                _start_of_doubled(target, value),
                _end_of_doubled(target, value, language),
            )
            target = _joined(target[:start], target[end:])
    return target


def _start_of_doubled(target: str, value: Value) -> int:
    """Return where a value begins; a day or a year takes what says that it is one with it: `in 1973`."""
    when = _WHEN.search(target, max(value.start - _NEAR, 0), value.start)
    is_moment = value.kind == "date" or _YEAR.fullmatch(value.text)
    return when.start() if when is not None and is_moment else value.start


def _end_of_doubled(target: str, value: Value, language: str) -> int:
    end = unit_behind(target, value.end, language)[0] if value.is_numeric else value.end
    belonging = _BELONGING.match(target[end : end + _NEAR])
    return end + (belonging.end() if belonging is not None else 0)


def _with_its_word_again(target: str, alike: Iterable[Value], language: str) -> tuple[int, int] | None:
    """Return where a value stands that is followed by the same word as an earlier one that equals it.

    The second of `12. Olimpiyatlarında düzenlenen 12. Olimpiyatlarında`, and not the `12 ülke` behind them.
    """
    words: set[str] = set()
    for value in alike:
        word = _WORD_BEHIND.match(target, value.end, value.end + _NEAR)
        if word is not None and word[1] in words:
            return value.start, max(word.start(1) - 1, _end_of_doubled(target, value, language))
        words |= {word[1]} if word is not None else set()
    return None


def _joined(before: str, behind: str) -> str:
    """Join what stood around a value, without the brackets that held nothing else."""
    kept = before.rstrip(" (,")
    is_opened = "(" in before[len(kept) :]
    if is_opened and not behind.startswith(")"):
        return before[: before.rindex("(") + 1] + behind.lstrip()
    return kept + (behind[1:] if is_opened else behind)


def _with_inserted(source: str, target: str, stretch: Stretch, compare: Compare) -> str:
    """Write values where their unit or word was left, at a word border, or at the end in brackets beside numbers."""
    before = len(compare(source, target).missing)
    near = chain(_at_its_unit(target, stretch), _at_its_word(source, target, stretch))
    for written in chain(near, _at_borders(source, target, stretch)):
        faults = compare(source, written)
        if len(faults.missing) < before and not faults.doubled:
            return written
    return _put(target, len(target.rstrip(_END)), f"({stretch.text})")


def _at_its_unit(target: str, stretch: Stretch) -> Iterator[str]:
    """Yield a target with the values at a unit, or an empty pair of brackets, that an engine left without them."""
    left = _lonely_unit(target, stretch)
    if left is not None:
        yield _put(target[: left.start()].rstrip() + " " + target[left.end() :].lstrip(), left.start(), stretch.text)
    empty = _EMPTY_BRACKETS.search(target)
    if empty is not None:
        yield target[: empty.start() + 1] + stretch.text.strip('()[]“”„«»"') + target[empty.end() - 1 :]


def _at_its_word(source: str, target: str, stretch: Stretch) -> Iterator[str]:
    """Yield a target with the values behind the word before them, where an engine kept that word: `parsel 7`."""
    word = _WORD_BEFORE.search(source, 0, stretch.start)
    kept = [*re.finditer(rf"(?<!\w){re.escape(word[1])}(?!\w)", target, re.IGNORECASE)] if word is not None else []
    if len(kept) == 1 and _is_free(target, kept[0].end()):
        yield _put(target, kept[0].end(), stretch.text)


def _lonely_unit(target: str, stretch: Stretch) -> re.Match[str] | None:
    """Return where the unit, the currency or the month of the last value stands without its number."""
    value = stretch.values[-1]
    own = re.search(rf"[^\W\d_]{{2,}}|[{_SIGNS}]", value.text) if value.kind in {"amount", "date"} else None
    unit = scale_pattern(stretch.unit) or re.escape(stretch.unit.strip() or (own[0] if own else ""))
    return re.search(rf"(?<![\w{_SIGNS}])(?<!\d )(?:{unit})(?![\w{_SIGNS}]|\.? ?\d)", target) if unit else None


def _at_borders(source: str, target: str, stretch: Stretch) -> Iterator[str]:
    words = words_of(target)
    around = [word for word in words_of(source) if word.end <= stretch.start or word.start >= stretch.end]
    wanted = WordOrder(around, words).border_after(stretch.start)
    borders = [word.start for word in words] + [len(target.rstrip(_END))]
    free = [at for at in range(len(borders)) if _is_free(target, borders[at])]
    for at in sorted(free, key=lambda at: abs(at - wanted))[:_PLACES_TRIED]:
        yield _put(target, _before_sign(source[stretch.end : stretch.end + 1], target, borders[at]), stretch.text)


def _before_sign(sign: str, target: str, at: int) -> int:
    """Return a place of a target, or the one before a sign there that follows the values in the source as well."""
    before = target[:at].rstrip()
    is_there = bool(sign) and sign in _PARTING and before.endswith(sign)
    return len(before) - 1 if is_there and _is_free(target, len(before) - 1) else at


def _put(target: str, at: int, text: str) -> str:
    """Write a text into a target, parted by spaces from the words around it."""
    before, behind = target[:at].rstrip(), target[at:].lstrip()
    is_end = not behind or behind[0] in _END + _CLOSING
    opened = before[-1:] in _OPENING
    return f"{before}{'' if opened or not before else ' '}{text}{'' if is_end else ' '}{behind}"


def _is_free(target: str, at: int) -> bool:
    before, behind = target[max(0, at - _NEAR) : at].rstrip(), target[at : at + _NEAR]
    if _HALF_DAY_PARTED.search(before) and behind.startswith("m"):
        return False
    is_inside = behind[:1].isalnum() and _WITHIN_WORD.search(target, max(0, at - _NEAR), at) is not None
    return not is_inside and not re.search(r"\d\W*$", before) and not re.match(r"\W*\d", behind)
