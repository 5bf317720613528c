"""Names of people and places that a text shows as such.

What is not surely a name is none: `Council` has a Turkish word, `London` a Turkish name, and in a heading every word
begins with a capital. So a draft that lacks one of these is at fault.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, takewhile
from string import ascii_letters
from typing import Final
from unicodedata import normalize

from glossary.folding import fold
from glossary.labels import label_in
from glossary.patterns import lazily
from glossary.turkish.lexicon import NAMED_HEADS
from translation_service.engines.names import signs
from translation_service.engines.names.listed import given_names, is_small_word, renamed, surnames, surnames_like_words
from translation_service.engines.names.particles import PARTICLE, SMALL_IN_NAMES, is_too
from translation_service.engines.words.casing import in_small_letters, is_heading_in_capitals, is_in_title_case
from translation_service.engines.words.foreign_words import folded, letters_of

_CAPITALS: Final = "A-ZÇĞİÖŞÜÂÎÛÁÉÍÓÚÄÅØŁŚŽŠČ"
# Marks may stand behind their letters: `Ş` in two signs.
_LETTERS: Final = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_WORD: Final = lazily(rf"{_LETTERS}(?:-{_LETTERS}|['’](?=[{_CAPITALS}]){_LETTERS})*")
_LETTERS_ALONE: Final = lazily(r"[^\W\d_]+")
_SURNAME_IN_CAPITALS: Final = lazily(
    rf"(?<!\w)(?P<before>[{_CAPITALS}][a-zçğıöşüâîû]{{1,20}}) "
    rf"(?P<surname>(?![IVX]+(?!\w))[{_CAPITALS}]{{2,20}}(?:[ -][{_CAPITALS}]{{2,20}})?)(?!\w)"
)
_PARTICLES_HERE: Final = lazily(rf"(?:{SMALL_IN_NAMES} )+(?P<behind>[{_CAPITALS}](?:{_LETTERS})?)")
NAMES_ALONE: Final = lazily(rf"[{_CAPITALS}][\w'’.-]*(?: (?:[{_CAPITALS}][\w'’.-]*|{SMALL_IN_NAMES}(?= ))){{0,4}}")
_WITH_INITIALS: Final = lazily(
    rf"[{_CAPITALS}]\.(?P<more>(?: ?[{_CAPITALS}]\.){{1,2}})? (?P<surname>[{_CAPITALS}][\w'’-]{{1,20}})"
)
_SUFFIX: Final = lazily(r"['’][a-zçğıöşü]{1,12}(?!\w)", needs="'’")
_ABBREVIATION_BEFORE: Final = lazily(rf"(?<!\w)[{_CAPITALS}]{{2,}} $")
_BEGINNING: Final = " 0123456789.)(-–•\"“'"
_ENDED: Final = frozenset(".:;!?")
_WITHIN_RUN: Final = frozenset({" ", ". "})
# What joins two things in a heading: `Erdem Ve Ahlak` is nobody.
_JOINING: Final = frozenset({"And", "Or", "Ve", "Veya", "İle"})
# Khamenei is Hameney, Sofia Sofya, Qadir Kadir. Names in Latin letters stay, so nothing is made of sh and th.
_OTHER_WRITINGS: Final = {"kh": "h", "gh": "g", "q": "k", "y": "i"}
_DOUBLED: Final = lazily(r"([^\W\d_])\1+")
_SHORTEST: Final = 4
_ENGLISH_LETTERS: Final = frozenset(f"{ascii_letters}-'’").union(letters_of("en") or ())
_MOST_WORDS: Final = 3
# What Turkish calls oneself is a name elsewhere.
_ALSO_I: Final = "Ben"
_LONGEST_STREET: Final = 5
_SHORTEST_OF_STREET: Final = 3
# A sentence has fewer; a hostile one may not cost the square of its length.
_MOST_NAMES: Final = 30
_LOOKED_BACK: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name that stands from `start` to `end` (not included) of a text.

    It is certain where words around it tell, not where it is just a word with a capital that no list knows.
    """

    text: str
    start: int
    end: int
    is_person: bool
    is_certain: bool
    is_street: bool = False


def is_name_of_person(text: str, language: str) -> bool:
    """Tell whether a text is the name of a person and nothing else, as in a cell or below a letter: `Jan de Vries`."""
    if language in signs.LANGUAGES and PARTICLE.search(text) and NAMES_ALONE.fullmatch(text):
        return True
    if language in signs.LANGUAGES and _is_surname_with_initials(text, language):
        return True
    return any(name.is_person and (name.start, name.end) == (0, len(text)) for name in names_in(text, language))


def _is_surname_with_initials(text: str, language: str) -> bool:
    """Tell whether a text is a surname behind initials; behind one letter a heading may stand: `A. Introduction`."""
    found = _WITH_INITIALS.fullmatch(text)
    if found is None or found["more"]:
        return found is not None
    surname, other = found["surname"], "tr" if language == "en" else "en"
    is_listed = any(surname in renamed(one).words | renamed(one).places for one in signs.LANGUAGES)
    is_common = is_listed or label_in(surname, language, other) is not None
    return not is_common and signs.NO_NAME[language].search(surname) is None


def titled_name(text: str, language: str) -> tuple[str, str] | None:
    """Return the title and the name of a person that a text is made of and nothing else: `Ms. Rita Borg`."""
    title, _, name = text.partition(" ")
    is_title = title.rstrip(".") in signs.TITLES.get(language, ())
    start = len(text) - len(name)
    is_name = is_title and (
        is_name_of_person(name, language)
        or any(one.is_person and (one.start, one.end) == (start, len(text)) for one in names_in(text, language))
    )
    return (title.rstrip("."), name) if is_name and " " in name else None


@lru_cache(maxsize=1024)
def names_in(text: str, language: str) -> tuple[Name, ...]:
    """Return the names in an English or Turkish text, in order; nothing in other languages.

    Those in a heading in capitals are returned as a sentence would write them.
    """
    if language not in signs.LANGUAGES:
        return ()
    is_heading = is_heading_in_capitals(text)
    shown = _WORD.sub(lambda found: _titled(found[0], language), text) if is_heading else _with_surnames(text, language)
    has_title_case = is_heading or is_in_title_case(text)
    written = shown if is_heading else text
    runs = (_Run(words, shown, language, has_title_case=has_title_case) for words in _runs(shown, written, language))
    names = tuple(islice((name for run in runs for name in run.names()), _MOST_NAMES))
    return names if is_heading else tuple(replace(name, text=text[name.start : name.end]) for name in names)


def _with_surnames(text: str, language: str) -> str:
    """Return a text with surnames in capitals behind a given name or a title, `Ahmet YILMAZ`, as others are written."""

    def written(found: re.Match[str]) -> str:
        before = found["before"]
        is_told = before in given_names() or before in signs.TITLES[language]
        return f"{before} {_LETTERS_ALONE.sub(in_small, found['surname'])}" if is_told else found[0]

    def in_small(word: re.Match[str]) -> str:
        return word[0][0] + in_small_letters(word[0], language)[1:]

    return _SURNAME_IN_CAPITALS.sub(written, text)


def heard(text: str) -> str:
    """Return a text in small letters without marks, and as both languages hear names of other writings."""
    sounds = folded(text)
    for written, sound in _OTHER_WRITINGS.items():
        sounds = sounds.replace(written, sound)
    return _DOUBLED.sub(r"\1", sounds)


def _titled(word: str, language: str) -> str:
    small = in_small_letters(word, language)
    return word[0] + small[1:] if len(word) >= _SHORTEST else small


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    text: str
    start: int
    end: int
    has_suffix: bool
    is_surname: bool


def _runs(text: str, as_written: str, language: str) -> Iterator[list[_Word]]:
    """Yield words with a capital that follow one another; a title among them may have a full stop.

    What is in capitals as it was written is a surname; small words such as `de` belong to that behind them.
    """
    run: list[_Word] = []
    particles = ""
    for found in _WORD.finditer(text):
        start, end = found.start() - len(particles), found.end()
        if run and text[run[-1].end : start] not in _WITHIN_RUN:
            yield run
            run = []
        here = _PARTICLES_HERE.match(text, found.start()) if run else None
        if here and not is_too(found[0], run[-1].text, here["behind"], language):
            particles += f"{found[0]} "
            continue
        if found[0][0].isupper() and not found[0].isupper() and found[0] not in _JOINING:
            written = normalize("NFC", particles + found[0])
            has_suffix = bool(_SUFFIX.match(text, end))
            is_surname = as_written[found.start() : end].isupper()
            run.append(_Word(text=written, start=start, end=end, has_suffix=has_suffix, is_surname=is_surname))
        elif run:
            yield run
            run = []
        particles = ""
    if run:
        yield run


class _Run:
    """Words with a capital that follow one another in a text; those that are names are found from left to right."""

    def __init__(self, words: Sequence[_Word], text: str, language: str, *, has_title_case: bool) -> None:
        self._words = words
        self._text = text
        self._language = language
        self._has_title_case = has_title_case
        self._listed = renamed(language)

    def names(self) -> Iterator[Name]:
        at = 0
        while at < len(self._words):
            people = self._person(at)
            size = self._street(at) or people or self._place(at) or self._unknown(at)
            if size:
                start, end = self._words[at].start, self._words[at + size - 1].end
                is_street = self._is_street(at, size)
                is_person = not is_street and (bool(people) or size > 1)
                is_certain = (is_street and self._language == "en") or self._is_certain(at, size)
                name = self._text[start:end]
                yield Name(
                    text=name, start=start, end=end, is_person=is_person, is_certain=is_certain, is_street=is_street
                )
            at += size or 1

    def _is_certain(self, at: int, size: int) -> bool:
        """Tell whether a title, a given name or an authority says that words are a name."""
        end = self._words[at + size - 1].end
        first = self._words[at].text
        if first in signs.CALLED_SO or self._has_title(at) or (size > 1 and first in given_names()):
            return True
        if self._language == "en" and signs.BEFORE_PLACE.search(self._before(self._words[at])):
            return True
        behind = (signs.BEHIND_PLACE[self._language], signs.BEHIND_PERSON)
        return any(sign.match(self._text, end) for sign in behind) or self._is_one_of_places(self._words[at + size - 1])

    def _street(self, at: int) -> int:
        """Return how many words are a street of Türkiye in an English text: `Bebek Arnavutköy Caddesi`."""
        first = self._words[at]
        most = min(_LONGEST_STREET, len(self._words) - at) if self._language == "en" else 0
        size = next((size for size in range(2, most + 1) if self._is_street(at, size)), 0)
        is_named = size > 0 and not self._is_listed(first) and len(first.text) >= _SHORTEST_OF_STREET
        return size if is_named and not self._is_office(first) else 0

    def _is_street(self, at: int, size: int) -> bool:
        """Tell whether the last of several words is a kind of street; one written short has a stop or a door behind."""
        last = self._words[at + size - 1]
        if size < 2 or last.text not in signs.STREETS:
            return False
        is_short = last.text in signs.SHORT_STREETS
        return not is_short or signs.BEHIND_SHORT_STREET.match(self._text, last.end) is not None

    def _person(self, at: int) -> int:
        """Return how many words are a person's name, as a title, an office or a given name tells."""
        rest = list(takewhile(lambda word: not self._is_office(word), self._words[at : at + _MOST_WORDS + 1]))
        size = next((number for number, word in enumerate(rest, start=1) if word.has_suffix), len(rest))
        if not 0 < size <= _MOST_WORDS or self._stands_before_place(rest[size - 1]):
            return 0
        before, last = self._words[at - 1].text if at else "", rest[size - 1]
        if self._has_title(at):
            return self._titled(at, size)
        if self._language == "tr" and size < _MOST_WORDS and signs.BEHIND_PERSON.match(self._text, last.end):
            return 0 if self._is_common(rest[0]) else size
        is_given = rest[0].text in given_names() and not (self._language == "tr" and rest[0].text == _ALSO_I)
        is_told = is_given or (before in signs.OFFICES[self._language] and rest[0].text not in self._listed.words)
        return size if size > 1 and is_told and self._is_surname(at, size) else 0

    def _has_title(self, at: int) -> bool:
        """Tell whether a title stands before a word, which is no part of a name itself as in `East Bay`."""
        is_title = at > 0 and self._words[at - 1].text in signs.TITLES[self._language]
        return is_title and (self._language == "en" or at == 1 or self._is_office(self._words[at - 2]))

    def _titled(self, at: int, size: int) -> int:
        """Return how many words a title belongs to; `Sayın Belediye Başkanım` and `Sayın Konuklar` are no names."""
        first, last = self._words[at], self._words[at + size - 1]
        if size == _MOST_WORDS and last.text in self._listed.words and last.text not in surnames():
            return size - 1
        if self._language != "tr" or first.text in given_names():
            return size
        is_called = first.text in self._listed.words or signs.MINE_OR_MANY.search(last.text)
        return 0 if is_called and last.text not in surnames() else size

    def _is_surname(self, at: int, size: int) -> bool:
        """Tell whether a word may be a surname; in English one that is a common word too, behind an office."""
        first, last = self._words[at], self._words[at + size - 1]
        if fold(last.text, "tr") in NAMED_HEADS or any(map(self._is_inflected, self._words[at + 1 : at + size])):
            return False
        if self._language == "tr" and first.text in self._listed.words:
            return self._bears_out(last)
        if last.is_surname or last.text in given_names():
            return True
        if not self._is_listed(last):
            is_word = size == _MOST_WORDS and signs.NO_NAME[self._language].search(last.text) is not None
            return not is_word or last.has_suffix or last.text in surnames_like_words()
        if self._language == "tr":
            return last.text in surnames()
        return size < _MOST_WORDS and at + size == len(self._words) and at > 0 and self._is_office(self._words[at - 1])

    def _is_inflected(self, word: _Word) -> bool:
        is_form = self._language == "tr" and signs.is_inflected(word.text)
        return is_form and word.text not in surnames() | given_names()

    def _bears_out(self, word: _Word) -> bool:
        """Tell whether a word shows what is before it to be no common word: `Deniz Kaya`, not `Deniz Ulaşımı`."""
        is_surname = word.text in surnames() or word.text in given_names()
        return is_surname or not (self._is_listed(word) or signs.NO_SURNAME.search(word.text))

    def _place(self, at: int) -> int:
        """Return 1 where words before or behind tell that a word is the name of a place."""
        word = self._words[at]
        is_province = self._language == "tr" and word.text in signs.PROVINCES
        is_none = word.text in self._listed.places and not is_province
        is_none = is_none or word.text in signs.NO_PLACE[self._language]
        is_none = is_none or (self._language == "en" and word.text.endswith(signs.DONE))
        if is_none or word.has_suffix or self._is_office(word):
            return 0
        if self._language == "en" and at + 1 == len(self._words) and signs.BEFORE_PLACE.search(self._before(word)):
            return 1
        is_alone = is_province or at == 0 or self._is_office(self._words[at - 1])
        is_alone = is_alone and (self._language == "tr" or self._may_be_name(word))
        return int(is_alone and self._stands_before_place(word))

    def _is_one_of_places(self, word: _Word) -> bool:
        """Tell whether a word is one of several places in Türkiye; what begins a sentence or list may be any word."""
        behind = signs.BEHIND_PLACES.match(self._text, word.end) if self._language == "tr" else None
        if behind is None:
            return False
        before = self._before(word).rstrip()
        is_begun = not self._text[: word.start].rstrip(_BEGINNING) or before[-1:] in _ENDED
        is_first = behind[0].startswith(",") and not before.endswith((",", " ve", " ile", " veya"))
        return self._may_be_name(word) or not (is_begun or is_first)

    def _stands_before_place(self, word: _Word) -> bool:
        is_before = signs.BEHIND_PLACE[self._language].match(self._text, word.end) or self._is_one_of_places(word)
        return bool(is_before or (self._language == "tr" and signs.PERHAPS_BEHIND_PLACE.match(self._text, word.end)))

    def _unknown(self, at: int) -> int:
        """Return how many words that no list knows have the suffix of a name, or stand where English has names."""
        if self._language == "tr":
            word = self._words[at]
            is_first = at == 0 and _ABBREVIATION_BEFORE.search(self._before(word)) is None
            is_name = word.has_suffix and (is_first or not signs.NO_NAME["tr"].search(word.text))
            is_name = is_name and signs.PRESSED.search(self._text, word.end) is None
            is_given = word.text in given_names() and word.text not in self._listed.places
            return int(is_name and (is_given or self._may_be_name(word)))
        if self._names_body(at) or self._is_foreign(self._words[at]) or self._words[at].text in signs.CALLED_SO:
            return 1
        if len(self._words) - at > _MOST_WORDS:
            return 0
        names = list(takewhile(self._is_no_small_word, self._words[at:]))
        is_whole = at + len(names) == len(self._words) and (at == 0 or self._is_office(self._words[at - 1]))
        if not names or not is_whole or self._has_title_case or signs.NO_NAME["en"].search(names[-1].text):
            return 0
        before = signs.PREPOSITION.search(self._before(names[0]))
        is_placed = before is not None and (before[1] or "").islower() == bool(before[1])
        return len(names) if is_placed else 0

    def _is_foreign(self, word: _Word) -> bool:
        """Tell whether a word has letters that English words have not, as `Örnek`."""
        return not _ENGLISH_LETTERS.issuperset(word.text) and self._may_be_name(word)

    def _names_body(self, at: int) -> bool:
        """Tell whether known words say what it is that bears a name: `Westhaven Youth Orchestra`."""
        if at > 1 or (at == 1 and self._words[0].text not in signs.NO_PLACE["en"]):
            return False
        word, rest = self._words[at], self._words[at + 1 :]
        is_named = self._is_no_small_word(word) and not signs.NO_NAME["en"].search(word.text)
        is_body = bool(rest) and rest[-1].text in signs.BODIES and all(map(self._is_listed, rest[:-1]))
        return is_named and is_body

    def _before(self, word: _Word) -> str:
        return self._text[max(0, word.start - _LOOKED_BACK) : word.start]

    def _may_be_name(self, word: _Word) -> bool:
        return len(word.text) >= _SHORTEST and not self._is_listed(word) and not self._is_office(word)

    def _is_no_small_word(self, word: _Word) -> bool:
        return self._may_be_name(word) and not is_small_word(word.text)

    def _is_listed(self, word: _Word) -> bool:
        return word.text in self._listed.words or word.text in self._listed.places

    def _is_common(self, word: _Word) -> bool:
        """Tell whether a word is no name for all that is known: `Doktor Bey`, not `Deniz Bey`."""
        return word.text in self._listed.words and word.text not in given_names() | surnames()

    def _is_office(self, word: _Word) -> bool:
        return word.text in signs.WHO[self._language]
