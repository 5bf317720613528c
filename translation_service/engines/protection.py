"""Content an engine must carry through unchanged: numbers, dates, addresses, codes, names.

It is recognised in the source and looked for in the translation by value, so `1.234,56` and `1,234.56` are the
same. Where values are missing, the engine gets the sentence once more with placeholders in their place.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from translation_service.engines.values import (
    CURRENCY_SIGNS,
    amount_readings,
    date_readings,
    is_small_and_spoken,
    number_readings,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """A protected stretch of a text: `readings` are the values it can stand for."""

    kind: str
    text: str
    start: int
    end: int
    readings: frozenset[str]

    def equals(self, other: "Protected") -> bool:
        return not self.readings.isdisjoint(other.readings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What of the source a translation lost, and what it holds more often."""

    missing: tuple[Protected, ...]
    doubled: tuple[Protected, ...]

    @property
    def is_kept(self) -> bool:
        return not self.missing and not self.doubled

    @property
    def faults(self) -> int:
        return len(self.missing) + len(self.doubled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """A sentence with placeholders, and what each stands for."""

    text: str
    originals: dict[str, str]


_DAY: Final = r"\d{1,2}"
_NUMBER: Final = r"(?:\d{1,3}(?:[ '’\u00a0\u202f]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,:h]\d+)*)"
# In order of preference where two begin at the same place.
_KINDS: Final = {
    "url": r"(?:https?://|www\.)[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]'’]",
    "email": r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    "placeholder": r"\{\{[^{}]+\}\}|\$\{[^{}]+\}|\{\w*\}|%\(\w+\)[sd]|%[sd](?!\w)",
    "iban": r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b",
    "phone": r"(?<!\w)\+\d{1,3}(?:[ ()./-]{0,2}\d{2,4}){2,5}(?!\d)|(?<!\w)\(0?\d{3}\) ?\d{3}(?:[ -]?\d{2}){2}(?!\d)",
    "code": r"(?<![A-Za-z])[A-Za-z]{1,8}(?:[-/_]?\d+)+(?:[-/_]\w*\d\w*)*(?!\w)",
    "date": (
        rf"(?<![\d./-]){_DAY}(?:\.{_DAY}\.|/{_DAY}/|-{_DAY}-)\d{{4}}(?!\d)|(?<![\d-])\d{{4}}-\d{{2}}-\d{{2}}(?!\d)"
    ),
    "decision": r"(?<![\d/.,])\d+(?:/\d+)+",
    "amount": rf"(?:{CURRENCY_SIGNS})[ \u00a0]?{_NUMBER}|{_NUMBER}[ \u00a0]?(?:{CURRENCY_SIGNS})(?!\w)",
    "number": _NUMBER,
}
# Without one of these a text holds none of the kinds; most sentences are done with a glance.
_HINT: Final = re.compile(r"[\d@{%]|//|www\.")
_PLACEHOLDER: Final = "XQ"
_FIRST_PLACEHOLDER: Final = 71


def find_protected(text: str, names: frozenset[str] = frozenset()) -> tuple[Protected, ...]:
    """Return the protected stretches of a text in order; none overlap. `names` are found in exactly this case."""
    if not names and not _HINT.search(text):
        return ()
    return tuple(_protected(found) for found in _pattern(names).finditer(text))


def is_all_protected(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Tell whether nothing but protected content and signs is in a text, so that an engine could only harm it."""
    rest = _pattern(names).sub("", text)
    return not any(letter.isalpha() for letter in rest)


def compare(source: str, target: str, *, language: str, names: frozenset[str] = frozenset()) -> Comparison:
    """Compare the protected values of a source with those of its translation into `language`."""
    unused = list(find_protected(target, names))
    missing = [item for item in find_protected(source, names) if not _take(item, unused)]
    return Comparison(
        missing=tuple(item for item in missing if not is_small_and_spoken(item.readings, target, language)),
        doubled=tuple(
            item
            for item in find_protected(source, names)
            if any(item.equals(left) for left in unused) and item.readings.isdisjoint(map(str, range(13)))
        ),
    )


def repaired(target: str, missing: Iterable[Protected]) -> str:
    """Join values the engine only spread out: `E-12345678 -000 - 123` becomes `E-12345678-000-123` again."""
    for item in missing:
        spread = r"\s*".join(re.escape(letter) for letter in item.text if not letter.isspace())
        target = re.sub(rf"(?<!\w){spread}(?!\w)", _literal(item.text), target, count=1, flags=re.IGNORECASE)
    return target


def masked(source: str, items: Sequence[Protected]) -> Masked:
    """Put a placeholder, of a form engines copy, in the place of each item of a source."""
    first = _unused_number(source)
    parts: list[str] = []
    originals: dict[str, str] = {}
    end = 0
    for number, item in enumerate(sorted(items, key=lambda item: item.start), start=first):
        originals[f"{_PLACEHOLDER}{number}"] = item.text
        parts += [source[end : item.start], f"{_PLACEHOLDER}{number}"]
        end = item.end
    return Masked(text="".join([*parts, source[end:]]), originals=originals)


def unmasked(target: str, originals: dict[str, str]) -> str | None:
    """Put the originals back; None where the engine lost or doubled a placeholder."""
    for placeholder, original in originals.items():
        spread = rf"{_PLACEHOLDER}\s*{placeholder.removeprefix(_PLACEHOLDER)}(?!\d)"
        target, count = re.subn(spread, _literal(original), target, flags=re.IGNORECASE)
        if count != 1:
            return None
    return target


def _literal(text: str) -> str:
    """Write a text as the replacement of a regular expression."""
    return text.replace("\\", r"\\")


def _take(item: Protected, unused: list[Protected]) -> bool:
    found = next((other for other in unused if item.equals(other)), None)
    if found is not None:
        unused.remove(found)
    return found is not None


def _unused_number(source: str) -> int:
    taken = [int(number) for number in re.findall(rf"{_PLACEHOLDER}\s*(\d{{1,6}})", source, flags=re.IGNORECASE)]
    return max([_FIRST_PLACEHOLDER, *(number + 1 for number in taken)])


@cache
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(filter(None, names), key=lambda name: (-len(name), name))
    kinds = [f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()]
    if longest_first:
        kinds.insert(0, rf"(?P<name>(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w))")
    return re.compile("|".join(kinds))


def _protected(found: re.Match[str]) -> Protected:
    kind = str(found.lastgroup)
    return Protected(kind=kind, text=found[0], start=found.start(), end=found.end(), readings=_readings(kind, found[0]))


def _readings(kind: str, text: str) -> frozenset[str]:
    match kind:
        case "number":
            return number_readings(text)
        case "amount":
            return amount_readings(text)
        case "date":
            return date_readings(text)
        case "iban" | "phone" | "code":
            return frozenset({re.sub(r"[\W_]", "", text).casefold()})
        case _:
            return frozenset({text.casefold()})
