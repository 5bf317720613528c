"""Turkish suffixes behind a number: `2026'da`, `%25'i`, `14.30'da` follow how the number is read aloud."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.turkish.reading_aloud import last_word_of_number, read_unit
from glossary.turkish.sounds import Sound, after, sound_of, spell
from glossary.turkish.suffixes import Ending, State, endings, every_sound, reading_of, spelling_of

# As long as anybody writes them: from each part of an endless number to its end is the square of its length.
_NUMBER: Final = r"(?<!\d)\d{1,15}+(?:[.,:/]\d{1,15}+){0,5}+"
# No suffix but `-m` and `-n` does without a vowel; the `s` of `1990's` is told so, without a look at them all.
_SUFFIX: Final = r"[mn]|(?=[^\W\d_]*[aeıioöuü])[a-zçğıöşü]{1,12}"
_UNITS: Final = {
    "TL": ("tele", "lira"),
    "€": ("avro", "yuro"),
    "$": ("dolar",),
    "₺": ("lira", "tele"),
    "£": ("sterlin",),
}
# Abbreviations in small letters are read as the words they stand for.
_MEASURE: Final = "km²|km2|km|m²|m2|m³|m3|cm|mm|m|kg|g|ha|kWh|kW|MW|GB|MB|TB"
_FULL_HOUR: Final = lazily(r"(\d{1,2})[.:]00")
_MARKS: Final = "'’‘"
_SUFFIXED: Final = lazily(
    rf"(?P<sign>[€$₺£][ \u00a0]?)?(?P<value>{_NUMBER}(?:[ \u00a0](?P<scale>bin|milyon|milyar|trilyon))?"
    rf"(?:[ \u00a0]?(?P<unit>TL|[%€$₺£])|[ \u00a0](?P<measure>{_MEASURE}))?)(?P<mark>[{_MARKS}])(?P<suffix>{_SUFFIX})"
    r"(?![\w'’])"
)
# Engines part it with spaces: `%50 ’ den`.
_PARTED: Final = lazily(rf"(?<=\d) (?P<mark>[{_MARKS}]) (?P<suffix>{_SUFFIX})(?![\w'’])")
# What stands behind numbers but not behind nouns: yirminci, beşer, altışar, yüzde onluk, sekizli.
_SHAPES: Final = {"ordinal": "(I)ncI", "distributive": "(ş)Ar", "of-so-many": "lIk", "with": "lI", "without": "sIz"}
# Of a number one says "so many of them" far more often than "the number so-and-so" as an object.
_LIKELIER: Final = ("its",)
# Of kilometres and euros it is the other way round.
_OBJECT: Final = ("accusative",)
# No number is anybody's, as `in` behind it may be read as well: `650 sterlinin`.
_YOURS: Final = ("your",)
_OF: Final = "(n)In"
_ITS_OR_OBJECT: Final = frozenset("ıiuü")


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """A suffix that does not follow its number or name: its stretch, both as written, and as they should be."""

    start: int
    end: int
    written: str
    right: str


def misfits(text: str, *, are_strict: bool = False) -> Iterator[Misfit]:
    """Yield the suffixes in a Turkish text that do not follow the number before them.

    A full hour may be read with its noughts, `18.00'da`, unless they are strict.
    """
    for found in _SUFFIXED.finditer(text) if any(map(text.__contains__, _MARKS)) else ():
        sounds = _sounds(found)[: 1 if are_strict and _is_full_hour(found) else None]
        right = _right_suffix(found["suffix"], sounds, is_of_thing=_is_of_thing(found))
        if right is not None:
            written, start = found[0], found.start("suffix")
            yield Misfit(start=start, end=found.end(), written=written, right=written[: start - found.start()] + right)


def with_agreeing_suffixes(text: str) -> str:
    """Return a Turkish text whose suffixes follow the numbers before them; what is no suffix stays."""
    text = _PARTED.sub(_with_suffix_joined, text)
    return refitted(text, misfits(text, are_strict=True))


def _with_suffix_joined(found: re.Match[str]) -> str:
    is_suffix = any(_reading(found["suffix"], sound) is not None for sound in every_sound())
    return found["mark"] + found["suffix"] if is_suffix else found[0]


def refitted(text: str, unfit: Iterable[Misfit]) -> str:
    """Return a text with the suffixes that do not fit, given in order, written as they should be."""
    for one in reversed(tuple(unfit)):
        text = text[: one.end - len(one.written)] + one.right + text[one.end :]
    return text


@lru_cache(maxsize=1024)
def _right_suffix(suffix: str, sounds: tuple[Sound, ...], *, is_of_thing: bool) -> str | None:
    """Return how a suffix is written behind one of some sounds; None where it is right, or no suffix at all."""
    if any(_reading(suffix, sound) is not None for sound in sounds):
        return None
    anywhere = set(filter(None, {_reading(suffix, sound) for sound in every_sound()}))
    if anywhere == {_YOURS}:
        return spell(_OF, sounds[0])
    readings = sorted(anywhere, key=lambda reading: (reading != _LIKELIER, len(reading)))
    if is_of_thing and suffix in _ITS_OR_OBJECT:
        readings = [_OBJECT, *readings]
    rewritten = (_spelt(reading, sounds[0]) for reading in readings)
    return next((spelt for spelt in rewritten if spelt), None)


def _sounds(found: re.Match[str]) -> tuple[Sound, ...]:
    return tuple(sound for word in _read_aloud(found) if (sound := sound_of(fold(word, "tr"))) is not None)


def _read_aloud(found: re.Match[str]) -> Iterator[str]:
    """Yield the words that an amount may end with when it is read: a currency before it is said behind it."""
    if found["measure"]:
        yield read_unit(found["measure"])
    elif found["unit"] in _UNITS:
        yield from _UNITS[found["unit"]]
    else:
        yield from [found["scale"]] if found["scale"] else []
        yield from _UNITS.get((found["sign"] or "").strip(), ())
        yield from [] if found["scale"] else _last_words(re.sub(r"[^\d.,:/]", "", found["value"]))


def _is_of_thing(found: re.Match[str]) -> bool:
    return bool(found["measure"] or found["sign"] or found["unit"] in _UNITS)


def _is_full_hour(found: re.Match[str]) -> bool:
    return _FULL_HOUR.fullmatch(found["value"]) is not None


def _last_words(digits: str) -> Iterator[str]:
    if full_hour := _FULL_HOUR.fullmatch(digits):
        yield last_word_of_number(full_hour[1])
    yield last_word_of_number(digits.replace(",", "."))


def _reading(suffix: str, sound: Sound) -> Ending | None:
    """Return what `_endings` says of one suffix: most texts need no table, which takes long to make."""
    states = (State.NOUN,) if suffix.startswith("n") else (State.POSSESSED_BY_THIRD, State.NOUN)
    as_noun = (reading_of(suffix, sound, state) for state in states)
    shaped = (_shaped_reading(suffix, sound, name) for name in _SHAPES)
    return next((reading for reading in chain(as_noun, shaped) if reading is not None), None)


def _shaped_reading(suffix: str, sound: Sound, name: str) -> Ending | None:
    spelt = spell(_SHAPES[name], sound)
    rest = reading_of(suffix[len(spelt) :], after(sound, spelt)) if suffix.startswith(spelt) else None
    return None if rest is None else (name, *rest)


@cache
def _endings(sound: Sound) -> Mapping[str, tuple[str, ...]]:
    """Return every ending a number of this sound can take, with its reading."""
    found = dict(endings(sound))
    found |= {
        ending: reading
        for ending, reading in endings(sound, State.POSSESSED_BY_THIRD).items()
        if ending and not ending.startswith("n")
    }
    for name, shape in _SHAPES.items():
        spelt = spell(shape, sound)
        for rest, reading in endings(after(sound, spelt)).items():
            found.setdefault(spelt + rest, (name, *reading))
    return found


def _spelt(reading: tuple[str, ...], sound: Sound) -> str:
    # Of an ending with two readings the table of all endings holds one: `inin` behind `sekiz` is yours or its.
    known = next((ending for ending, one in _endings(sound).items() if one == reading), "")
    return known or spelling_of(reading, sound)
