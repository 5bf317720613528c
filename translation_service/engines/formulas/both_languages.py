"""Letterheads and labels that stand in both languages of a pair already: `Tarih / Date: 12.05.2026`.

They are no source for an engine, which says such a text twice. Two languages side by side are not enough: `İş Bankası /
Bank of America` are two names. What tells is that one half is what the other is called, or translated to.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from glossary.formulas import formula_in
from glossary.labels import label_in
from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS, words_of
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import is_all_values
from translation_service.engines.formulas.neighbours import asks_for_name, is_like_name, is_place_with_date
from translation_service.engines.names.countries import countries_named
from translation_service.engines.names.finding import is_name_of_person
from translation_service.engines.names.institutions import institution_there
from translation_service.engines.words.foreign_words import folded

_BORDER: Final = lazily(r"\s*(?<![\d<&])[/|](?!\d)\s*|\s+[–—-]\s+", needs="/|–—-")
# Between words that are part of a sentence a stroke says `or`: `ve/veya`.
_CLOSE: Final = lazily(r"(?<=\S)/(?=\S)", needs="/")
_MOST_WORDS_AROUND: Final = 7
_ASIDE: Final = lazily(r"(?P<words>[^()]{2,90}?)\s*\((?P<aside>[^()]{2,90})\)", needs="(")
_BEGUN: Final = lazily(r"[/|(]|\s[–—-]\s", needs="/|(–—-")
_LABELLED: Final = lazily(r"(?P<label>[^:\n]{5,140}?)(?P<border>\s*:\s*)(?P<rest>(?!//).*)", needs=":")
_COUNTED: Final = lazily(r"[\s\d./:;,_…-]+$")
_LEAD: Final = lazily(r"^(?:\(?\d{1,3}[.)]|[-•*▪])\s*")
_WORD: Final = lazily(r"[^\W\d_]+")
_LONGEST: Final = 240
_MOST_PARTS: Final = 4
_MOST_WORDS: Final = 16
_ALIKE: Final = 5
_LEAST_SAID: Final = 0.6
_LEAST_HEARD: Final = 0.5
# Of so few words, each that is another makes another name: `Akdeniz Birliği / Union of Marmara`.
_SHORT: Final = 3
# What an office says of itself in one language alone: `T.C.`, `of the Republic of Türkiye`.
_JOINING: Final = frozenset(["and", "of", "the", "ve"])
_STATE: Final = words_of("tc republic turkiye turkey turkish cumhuriyeti turk")
# Whoever is of all these is another than who is not.
_WIDER: Final = words_of("""
    africa african america american asia asian balkan europe european international mediterranean national regional
    union united world avrupa afrika amerika asya akdeniz birlesmis birligi bolgesel dunya milli ulusal uluslararasi
""")


def parts_of(text: str) -> Sequence[str]:
    """Return what stands side by side in a short text; nothing where that cannot be two languages."""
    if len(text) > _LONGEST or _BEGUN.search(text) is None or label_and_rest(text)[1]:
        return ()
    words = _COUNTED.sub("", _LEAD.sub("", text.strip()))
    aside = _ASIDE.fullmatch(words)
    is_loose = _CLOSE.search(words) is None or len(words.split()) <= _MOST_WORDS_AROUND
    parts = [aside["words"], aside["aside"]] if aside is not None else _BORDER.split(words) if is_loose else ()
    are_short = all(1 <= len(_WORD.findall(part)) <= _MOST_WORDS for part in parts)
    return parts if are_short and 1 < len(parts) <= _MOST_PARTS else ()


def label_and_rest(text: str) -> tuple[str, str]:
    """Return what may be a label in both languages with its colon, and what is behind it; "" twice for none."""
    found = _LABELLED.fullmatch(text)
    if found is None or not parts_of(found["label"]):
        return "", ""
    return text[: found.start("rest")], found["rest"]


def label_twice(text: str, pair: LanguagePair) -> str:
    """Return the label of a text that is known to stand there in both languages, its colon included; "" for none."""
    label, _ = label_and_rest(text)
    return label if label and is_known_twice(label, pair) else ""


def halves_of(label: str, pair: LanguagePair) -> Sequence[str]:
    """Return a label that is known to stand there in both languages in each of them; nothing for others."""
    return parts_of(label) if is_known_twice(label, pair) else ()


def is_known_twice(text: str, pair: LanguagePair) -> bool:
    """Tell whether the lists of labels and offices know one half of a text as what the other is called."""
    parts = parts_of(text)
    return bool(parts) and covers(parts, known_twins(parts, pair))


def known_twins(parts: Sequence[str], pair: LanguagePair) -> Iterator[tuple[str, str]]:
    """Yield the parts that are known to be the same in both languages."""
    return ((one, other) for one, other in orders(parts) if _is_known(one, other, pair))


def orders(parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield every two parts of a text in both orders: which is the source is not known."""
    for one, other in combinations(parts, 2):
        yield one, other
        yield other, one


def covers(parts: Sequence[str], twins: Iterable[tuple[str, str]]) -> bool:
    """Tell whether two parts are the same, and so are the other two; a single one is in a third language or a name."""
    told = {part for twin in twins for part in twin}
    return len(told) >= 2 and len(set(parts) - told) <= 1


def _is_known(source: str, target: str, pair: LanguagePair) -> bool:
    if _bare(source) == _bare(target):
        return False
    said = (label_in(source, pair.source, pair.target), formula_in(source, pair.source, pair.target))
    back = (label_in(target, pair.target, pair.source), formula_in(target, pair.target, pair.source))
    named = institution_there(source, pair)
    return _bare(target) in {_bare(one) for one in (*said, named) if one} or _bare(source) in {
        _bare(one) for one in back if one
    }


def _bare(text: str) -> str:
    words = (folded(word) for word in _WORD.findall(text) if len(word) > 1)
    return " ".join(word for word in words if word not in _JOINING and word not in _STATE)


def says_the_same(source: str, answer: str, target: str, pair: LanguagePair) -> bool:
    """Tell by what an engine makes of one half whether it is the other: names stay, and most words are there.

    `answer` is the engine's to `source`. A country or another name that only one half has makes two names of them.
    """
    said, heard, own = (
        _words(text, code) for text, code in ((answer, pair.target), (target, pair.target), (source, ""))
    )
    new = {word for word in heard if _is_in(word, said) and not _is_in(word, own)}
    kept = {word for word in said if _is_in(word, own)}
    if not new or not all(_is_in(word, heard) for word in kept - _STATE):
        return False
    if not countries_named(target, pair.target) <= countries_named(source, pair.source) | {"Türkiye"}:
        return False
    if any(not _is_in(word, said | own) for word in heard & _WIDER):
        return False
    said, heard = said - _STATE, heard - _STATE
    there = sum(_is_in(word, said | own) for word in heard)
    found = sum(_is_in(word, heard) for word in said)
    is_other = there < len(heard) <= _SHORT
    return not is_other and there >= _LEAST_SAID * len(heard) and found >= _LEAST_HEARD * len(said)


def _words(text: str, language: str) -> frozenset[str]:
    small = STOP_WORDS.get(language, frozenset())
    return frozenset(folded(word) for word in _WORD.findall(text) if len(word) > 1 and word.lower() not in small)


def _is_in(word: str, words: frozenset[str]) -> bool:
    """Tell whether a word is among others, or one with its beginning: `municipality`, `municipalities`."""
    return word in words or (len(word) >= _ALIKE and any(other[:_ALIKE] == word[:_ALIKE] for other in words))


def stays(label: str, rest: str, pair: LanguagePair) -> bool:
    """Tell whether what is behind a label in both languages stays with it: values, and names of people and places."""
    is_person = " " in rest and is_name_of_person(rest, pair.source)
    if not rest or is_person or is_all_values(rest) or is_known_twice(rest, pair):
        return True
    asked = halves_of(label, pair)
    return any(
        (asks_for_name(part, asked, language) and is_like_name(rest, pair)) or is_place_with_date(part, rest, pair)
        for part in asked
        for language in (pair.source, pair.target)
    )


def is_left_in_both(text: str, pair: LanguagePair) -> bool:
    """Tell without an engine whether a text, or its label with a value or a name behind it, is in both languages."""
    if is_known_twice(text, pair):
        return True
    label = label_twice(text, pair)
    return bool(label) and stays(label, text[len(label) :], pair)
