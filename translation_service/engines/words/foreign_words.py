"""Words with letters that the language of a text does not write, such as `Meydanı` or `Łódź` in a Portuguese letter.

An engine breaks what its model has no letters for, and often the sentence around it. It gets such words without their
marks (`Meydani`), and the translation gets them back letter for letter.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value, find_values

# Besides A to Z; English and German with what their loanwords bring along.
_LETTERS: Final = {
    "tr": "çğıİöşüâîû",
    "en": "éèêçïñàâô",
    "de": "äöüßéèêàç",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "es": "áéíñóú",
    "pt": "áâãàçéêíóôõú",
    "it": "àèéìíîòóùú",
    "nl": "áéíóúàèêëïöüç",
    "pl": "ąćęłńóśźżé",
    "ro": "ăâîșțşţé",
}
OTHER_SCRIPTS: Final = frozenset({"ru", "bg", "uk", "el", "ar", "fa", "zh", "ja", "ko"})
_ABBREVIATION: Final = lazily(r"[A-ZÇĞİÖŞÜ](?<![\w.-].)[A-ZÇĞİÖŞÜ]{2,7}(?![\w-]|\.\w)")
_IN_BRACKETS: Final = lazily(r"(?<=\()[A-ZÇĞİÖŞÜ]{3,8}(?=\))")
_RESPELT: Final = 0.85
# Of four letters and more: `VVKK` is `KVKK`, and `KKTC` is no `TRNC`.
_RESPELT_LONG: Final = 0.75
_TREMA: Final = lazily("(?<=[gq])ü(?=[eéêií])", re.IGNORECASE, needs="GQgq")
_WITHOUT_MARK: Final = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "ẞ": "SS"}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D"}
)
_WORD: Final = lazily(r"(?<!\w)[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_ENDING: Final = lazily(r"\w['’]$")
# As much of a text as shows what stands right before a word.
_NEXT: Final = 3
_KNOWN_TO_ALL: Final = frozenset([*map(chr, range(128)), *"“”„‘’«»–—…°€£₺§"])
_LONG: Final = 3
_NEAR: Final = 0.8


def letters_of(*languages: str) -> frozenset[str] | None:
    """Return the letters, besides A to Z, that some languages write; None where one of them is not known here."""
    if not _LETTERS.keys() >= set(languages):
        return None
    letters = "".join(_LETTERS[language] for language in languages)
    return frozenset(letters + letters.upper())


def foreign_words(text: str, letters: frozenset[str], names: frozenset[str] = frozenset()) -> tuple[Value, ...]:
    """Return the words of a text with other letters than these, in order: no addresses, `names` and Turkish endings."""
    return tuple(
        Value(kind="foreign", text=one[0], start=one.start(), end=one.end(), readings=frozenset({one[0]}))
        for one in _foreign(text, letters, names)
        if not (one[0].islower() and _ENDING.search(text, max(0, one.start() - _NEXT), one.start()))
    )


def without_marks(text: str, letters: frozenset[str], names: frozenset[str] = frozenset()) -> str:
    """Write the foreign words of a text with letters that every model knows."""
    return _replaced(text, [(one.start(), one.end(), _bare(one[0])) for one in _foreign(text, letters, names)])


def restored(target: str, source: str, words: Sequence[Value]) -> str:
    """Give the foreign words of a source back to its translation, where a form of them stands."""
    if not words:
        return target
    return _replaced(target, _forms(target, source, words))


def name_as_written(target: str, source: str) -> str:
    """Give a name that stands alone the marks back that an engine took off its letters: `João Costa`.

    One word may be a country, which has other letters in another language: `Panamá`.
    """
    words = source.split()
    is_name = len(words) > 1 and words[0].istitle() and words[-1].istitle() and all(map(str.isalpha, words))
    return source if is_name and folded(source) == folded(target) else target


def abbreviations_as_written(target: str, source: str) -> str:
    """Write an abbreviation again that an engine respelt: `EKAP`, not `EEKAP`; others have another in each language."""
    own, there = _abbreviations(source), _abbreviations(target)
    for word in own - there:
        twins = [other for other in there - own if _is_respelt(word, other)]
        if len(twins) == 1 and folded(twins[0]) != folded(word):
            target = re.sub(rf"(?<!\w){twins[0]}(?!\w)", word, target)
    return target


def _abbreviations(text: str) -> set[str]:
    """Return the abbreviations of a text; of a heading in capitals those that stand alone in brackets."""
    return {*(_ABBREVIATION if any(map(str.islower, text)) else _IN_BRACKETS).findall(text)}


def _is_respelt(word: str, other: str) -> bool:
    least = _RESPELT_LONG if min(len(word), len(other)) > _LONG else _RESPELT
    return SequenceMatcher(None, word, other).ratio() >= least


def missing(target: str, words: Collection[Value]) -> tuple[Value, ...]:
    """Return the foreign words that a translation does not hold letter for letter, as often as its source."""
    left = [one[0] for one in _WORD.finditer(target)] if words else []
    lost: list[Value] = []
    for word in words:
        if word.text in left:
            left.remove(word.text)
        else:
            lost.append(word)
    return tuple(lost)


def _foreign(text: str, letters: frozenset[str], names: frozenset[str]) -> list[re.Match[str]]:
    if text.isascii() or not set(text).difference(letters, _KNOWN_TO_ALL):
        return []
    found = [one for one in _WORD.finditer(text) if _is_foreign(one[0], letters)]
    taken = find_values(text, names) if found else ()
    starts = [value.start for value in taken]
    before = [bisect_left(starts, one.end()) for one in found]
    return [one for one, at in zip(found, before, strict=True) if not at or taken[at - 1].end <= one.start()]


def _is_foreign(word: str, letters: frozenset[str]) -> bool:
    composed = unicodedata.normalize("NFKC", _TREMA.sub("u", word))
    return any(letter not in letters and not letter.isascii() and letter.isalpha() for letter in composed)


def _bare(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.translate(_WITHOUT_MARK))
    return bare if bare.isascii() else "".join(letter for letter in bare if not unicodedata.combining(letter))


def _forms(target: str, source: str, words: Sequence[Value]) -> Iterator[tuple[int, int, str]]:
    free = {one: folded(one[0]) for one in _WORD.finditer(target)}
    explained = {folded(one[0]) for one in _WORD.finditer(source)}
    lost: set[tuple[str, str]] = set()
    for word in words:
        said = word.text, source[word.end : word.end + 1]
        form = next(_candidates(word, source, free, explained), None) if said not in lost else None
        if form is None:
            lost.add(said)
        else:
            del free[form]
            yield form.start(), form.end(), word.text


def _candidates(
    word: Value, source: str, free: Mapping[re.Match[str], str], explained: set[str]
) -> Iterator[re.Match[str]]:
    """Return the words of a translation that may be a foreign word of its source: itself, without marks, near it."""
    bare = folded(word.text)
    yield from (one for one in free if one[0] == word.text)
    yield from (one for one, fold in free.items() if fold == bare and _is_one_of_its_kind(word, source, one))
    near = {one: _nearness(bare, fold) for one, fold in free.items() if fold not in explained}
    yield from (one for one in sorted(near, key=lambda one: -near[one]) if near[one] >= _NEAR)


def _is_one_of_its_kind(word: Value, source: str, form: re.Match[str]) -> bool:
    """Tell whether a capital is one in the translation too, and an initial such as `Ö.` an initial."""
    if word.text[0].isupper() and not form[0][0].isupper():
        return False
    return len(word.text) >= _LONG or form.string[form.end() : form.end() + 1] == source[word.end : word.end + 1]


def _nearness(one: str, other: str) -> float:
    """Return how alike words are, from 0 to 1; of short ones, and of those whose lengths tell that they are not, 0."""
    shorter = min(len(one), len(other))
    if shorter <= _LONG or 2 * shorter < _NEAR * (len(one) + len(other)):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def folded(word: str) -> str:
    """Return a word in small letters without marks, as names are compared: sisli for Şişli."""
    return _bare(word).casefold()


def _replaced(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    for start, end, word in sorted(changes, reverse=True):
        text = text[:start] + word + text[end:]
    return text
