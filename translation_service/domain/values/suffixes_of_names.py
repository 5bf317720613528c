"""Turkish suffixes behind names and abbreviations: `Cuma'da`, `UNESCO'nun`, `Çeşme'nin` follow how these sound."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.turkish.reading_aloud import read_abbreviation, read_name, spelt_out
from glossary.turkish.sounds import CLOSE, Sound
from glossary.turkish.stems import heard_in
from glossary.turkish.suffixes import Ending, State, endings, every_sound, reading_of
from translation_service.domain.values.turkish_suffixes import Misfit

_MARKS: Final = "'’‘"
_SUFFIXED: Final = lazily(
    rf"(?<![\w{_MARKS}./@])(?P<name>(?:[^\W\d_]+-)*[A-ZÇĞİÖŞÜÂÎÛ][^\W\d_]+)(?P<mark>[{_MARKS}])"
    rf"(?P<suffix>[a-zçğıöşü]{{1,12}})(?![\w{_MARKS}-])"
)
_CLOSE: Final = frozenset(CLOSE.values())
_LONG: Final = 5
# Foreign names end in sounds that spelling does not tell (Newton'ın, Louis'ye), unless in one of these vowels.
_TURKISH_LETTERS: Final = lazily("[ğışöüÇĞİÖŞÜ]|ç$")
_AS_SPELT: Final = lazily(r"(?:[bcdfgğhjklmnprsştvyz]|i)[aıoiöü]$")
_DAYS_AND_MONTHS: Final = frozenset({"Ocak", "Mart", "Nisan", "Haziran", "Temmuz", "Ekim", "Pazar"})
# The `eli` of towns is somebody's land; the others end what states are called: `Birleşik Arap Emirlikleri'nde`.
_POSSESSED: Final = frozenset({
    "Kocaeli", "Kırklareli", "Adaları", "Adası", "Cumhuriyeti", "Devletleri", "Emirlikleri", "Federasyonu", "Sahili",
})  # fmt: skip
# How English names the letter that an abbreviation ends in, where that asks for other suffixes: CNN'e, NBA'in.
_IN_ENGLISH: Final = {
    "a": "ey", "f": "ef", "h": "eyç", "i": "ay", "k": "key", "l": "el", "m": "em", "n": "en", "r": "ar", "s": "es",
    "u": "yu", "x": "eks", "y": "vay",
}  # fmt: skip


def misfits_of_names(text: str) -> Iterator[Misfit]:
    """Yield the suffixes in a Turkish text that no reading of the name before them bears out."""
    for found in _SUFFIXED.finditer(text) if any(map(text.__contains__, _MARKS)) else ():
        name, suffix = found["name"], found["suffix"]
        right = suffix_behind(name, suffix) if _tells_its_sound(name) else suffix
        if right != suffix:
            yield Misfit(
                start=found.start("suffix"), end=found.end(), written=found[0], right=name + found["mark"] + right
            )


def suffix_behind(name: str, suffix: str) -> str:
    """Return a suffix as it is written behind a name, as it is where no suffix like it is known."""
    sounds = tuple(_sounds(name))
    if name in _POSSESSED:
        return _behind_possessive(suffix, sounds[0])
    return _spelt(suffix, sounds) if sounds else suffix


def _behind_possessive(suffix: str, sound: Sound) -> str:
    """Return a suffix behind a name that ends in a possessive of its own: `Kırklareli'nde`, not `Kırklareli'de`."""
    reading = reading_of(suffix, sound, State.NOUN)
    possessed = endings(sound, State.POSSESSED_BY_THIRD)
    return suffix if suffix in possessed else next((one for one, it in possessed.items() if it == reading), suffix)


def _tells_its_sound(name: str) -> bool:
    last = name.rpartition("-")[2]
    is_spelt_so = _TURKISH_LETTERS.search(last) or _AS_SPELT.search(last)
    return last.isupper() or bool(is_spelt_so) or last in _DAYS_AND_MONTHS


def _sounds(name: str) -> Iterator[Sound]:
    """Yield how a name may sound, the likeliest first."""
    last = name.rpartition("-")[2]
    folded = fold(last, "tr")
    readings: tuple[str, ...] = (read_name(folded), folded)
    if last.isupper():
        spelt = spelt_out(last)
        # Many say ka for k, PKK'ya, and a word of long ones, FYROM'u.
        as_word = folded if len(last) >= _LONG else ""
        in_english = _IN_ENGLISH.get(last[-1].lower(), "")
        readings = (read_abbreviation(last), spelt, spelt.replace("ke", "ka"), in_english, as_word)
    for reading in filter(None, readings):
        yield from heard_in(reading)


@lru_cache(maxsize=4096)
def _spelt(suffix: str, sounds: tuple[Sound, ...]) -> str:
    if any(_reading(suffix, sound) is not None for sound in sounds):
        return suffix
    readings = filter(None, {_reading(suffix, sound) for sound in every_sound()})
    likely = sorted(readings, key=lambda one: (one == ("its",), len(one), one))
    spelt = (_written(reading, sounds[0]) for reading in likely)
    return next(filter(None, spelt), suffix)


def _written(reading: Ending, sound: Sound) -> str:
    return next((ending for ending, one in _endings(sound).items() if one == reading), "")


def _reading(suffix: str, sound: Sound) -> Ending | None:
    """Return what `_endings` says of one suffix: most texts need no table, which takes long to make."""
    third = (State.POSSESSED_BY_THIRD,) if _is_possessed(sound) else ()
    readings = (reading_of(suffix, sound, state) for state in (State.POSSESSED, State.NOUN, *third))
    return next((reading for reading in readings if reading is not None), None)


def _is_possessed(sound: Sound) -> bool:
    """Tell whether a name may carry a possessive of its own: Meydanı'nda."""
    return sound.ends_in_vowel and sound.vowel in _CLOSE


@cache
def _endings(sound: Sound) -> Mapping[str, Ending]:
    """Return every ending a name of this sound can take."""
    of_possessed = endings(sound, State.POSSESSED_BY_THIRD) if _is_possessed(sound) else {}
    # What could as well say "your" (Ankara-n-ın) is a plain case behind a name.
    return {**of_possessed, **endings(sound), **endings(sound, State.POSSESSED)}
