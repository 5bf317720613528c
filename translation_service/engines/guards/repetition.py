"""Words an engine says twice or over and over where its source does not."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, combinations
from typing import Final, NamedTuple

from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.reduplication import has_cause_to_double, may_stand_twice
from translation_service.engines.words.search import fold, folded_words, words_of

_LONGEST_STUTTER: Final = 4
_STUTTER: Final = lazily(rf"\b(\w{{2,}}(?:\W+\w+){{0,{_LONGEST_STUTTER - 1}}}?)(?:\W+\1\b){{2,}}")
_DOUBLE: Final = lazily(r"(?<![\w'’-])([^\W\d_]{4,})([\s,()\"“”]{1,3})\1(?![\w'’-])")
_DOUBLE_IN_SOURCE: Final = lazily(r"(?<![\w'’-])([^\W\d_]{3,})[\s,()\"“”]{1,3}\1(?![\w'’-])")
# Of what a source says in these words, a translation says all: `and vice versa`.
_THE_OTHER_WAY: Final = lazily(r"\bvice[ -]versa\b|\b(?:tam )?tersi(?:ne)? de\b")
_GROWING: Final = ("er", "again", "years", "hundreds", "thousands", "millions")
# Behind a comma the `o` of Portuguese is an article.
_PARTED: Final = lazily(r"\b(\w+(?: \w+){1,3})[,;:] \1\b")
_OR: Final = "(?:,? (?:or|and|upon|ve|veya|ya da|ou|e|oder|und|y|или|и)| o) "
_EITHER: Final = lazily(rf"(?<![\w'’-])((?:[^\W\d_]{{1,3}} )?[^\W\d_]{{6,}}){_OR}\1(?![\w'’-])")
# `pets that ate pet food`: a source says a word again in another number.
_ENDING: Final = lazily(r"[sS'’](?:(?<=['’])[sS]|(?<=[^\W\d_]{2}[^\W\d_sS][sS]))\b")
# `(Spanish: República Dominicana)`: the name it has in the other language, behind the last of its signs.
_ASIDE: Final = lazily(r"\((?:[^():;,]*[:;,])*([^():;,]+)\)", needs="(")
# `Fransızcadan, Fransızcanın`: Turkish hangs its prepositions behind a word.
_STEM: Final = 8
_SMALL: Final = frozenset(fold(word) for words in STOP_WORDS.values() for word in words)
# Before the second of two things that share a noun: `for civil and military operations`.
_JOINING: Final = frozenset(
    {
        "and",
        "or",
        "as",
        "e",
        "ou",
        "quanto",
        "como",
        "et",
        "y",
        "o",
        "und",
        "oder",
        "ve",
        "veya",
        "ile",
        "ya",
        "de",
        "и",
        "или",
    }
)
_NEAR: Final = 3
_NEAR_IN_SOURCE: Final = 9
_SHORTEST_WORD: Final = 4
_SHORTEST_SAID: Final = 3
_LONG_WORD: Final = 6
_FEWEST_LETTERS: Final = 9
# Turkish says in one word what others say in two.
_MANY_LETTERS: Final = {"tr": 13}
_PHRASE: Final = 4
_LETTERS_OF_PHRASE: Final = 12
_LETTERS_WITHOUT_CAUSE: Final = 15
_OFTEN: Final = 4
# What a source repeats explains as much of what its translation repeats.
_EXPLAINED: Final = 0.6
_HALF: Final = 0.5
# A line of thousands of equal words has millions of pairs; the first ones tell all.
_MOST_PLACES: Final = 50
# Each pair counts twice. A text of a thousand words has no more, one of two thousand of a list may have five times so.
_FEWEST_PLACES, _MOST_PAIRS = 6, 30_000


class _Repeat(NamedTuple):
    """So many words with so many letters that stand again, so many words behind their end; `word` is the first.

    `weight` is the number of letters without those of small words, such as `of the`. One that is `shared` stands before
    either of two joined things: "as operações civis e as operações militares".
    """

    word: str
    words: int
    letters: int
    weight: int
    gap: int
    shared: bool


def without_echo(source: str, target: str) -> str:
    """Return one half of a translation that says everything twice ("Merhaba Merhaba") where the source does not."""
    half = _half(target)
    return target if half is None or _half(source) is not None or _explains_itself(source) else half


def _explains_itself(text: str) -> bool:
    """Tell whether a label is explained by its own words: `No. of users: the number of users`."""
    label, _, said = map(folded_words, text.partition(":"))
    return bool(label) and label[-1:] == said[-1:]


def repeats_words(source: str, target: str, pair: LanguagePair) -> bool:
    """Tell whether a translation stutters, or says a phrase again, and its source has no cause."""
    repeats, language = _repeats(target), pair.target
    if not repeats:
        return False
    if _THE_OTHER_WAY.search(fold(source)):
        return _stutters(target) or _doubles(target, language, may_be_parted=True)
    own = _repeats(_ENDING.sub("", source)) if pair.source != "tr" else _repeats_of_stems(source)
    outside = _repeats(_without_kept_asides(source, target))
    unshared = outside if _JOINING.isdisjoint(folded_words(source)) else [one for one in outside if not one.shared]
    return (
        (_stutters(target) and not _stutters(source))
        or (
            _doubles(target, language, may_be_parted=_says_noun_again(own))
            and not _has_cause_to_double(source, language)
        )
        or (_says_same_twice_over(target) and not _EITHER.search(fold(source)))
        or (_says_at_once(repeats, 2, _FEWEST_LETTERS) and not _has_cause_to_say_at_once(target, own))
        or _says_again_soon(unshared, own, language)
        or _says_again(outside, own)
        or _says_without_cause(unshared, own)
        or _says_word_often(source, target)
    )


def _without_kept_asides(source: str, target: str) -> str:
    """Return a translation without its brackets where these say, word for word, what those of its source say."""
    kept, found = ([fold(said.strip()) for said in _ASIDE.findall(text)] for text in (source, target))
    return _ASIDE.sub("()", target) if kept and sorted(kept) == sorted(found) else target


def _says_word_often(source: str, target: str) -> bool:
    return _most_often(target, _SHORTEST_WORD + 1) >= _OFTEN and _most_often(source, _SHORTEST_WORD - 1) < _OFTEN - 1


@lru_cache(maxsize=1024)
def _repeats(text: str) -> tuple[_Repeat, ...]:
    """Return what stands again in a text: for two places of one word, as many words as go on alike."""
    return _repeats_among(folded_words(text))


def _repeats_of_stems(text: str) -> tuple[_Repeat, ...]:
    """Return what stands again in a Turkish text, with whatever suffixes."""
    known = dict[str, str]()
    return _repeats_among([known.setdefault(word[:_STEM], word) for word in folded_words(text)])


def _repeats_among(texts: Sequence[str]) -> tuple[_Repeat, ...]:
    places: dict[str, list[int]] = {}
    for at, word in enumerate(texts):
        places.setdefault(word, []).append(at)
    several = [found for found in places.values() if len(found) > 1]
    most = _places_looked_at(several)
    row = _Row(texts) if several else None
    return tuple(row.repeat(*pair) for found in several for pair in combinations(found[:most], 2)) if row else ()


def _places_looked_at(several: Sequence[Sequence[int]]) -> int:
    """Return how many places of each word are held against one another: fewer where there are thousands of both."""
    most = _MOST_PLACES
    while most > _FEWEST_PLACES and sum(min(len(found), most) ** 2 for found in several) > _MOST_PAIRS:
        most //= 2
    return most


class _Row:
    """Words in a row, and how long they go on alike at two places, looked for once for all that are as far apart."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._letters = [0, *accumulate(map(len, texts))]
        self._weights = [0, *accumulate(0 if word in _SMALL else len(word) for word in texts)]
        self._alike: dict[int, tuple[int, int]] = {}

    def repeat(self, first: int, again: int) -> _Repeat:
        apart = again - first
        start, end = self._stretch(first, apart)
        end = min(end, again)
        letters, weight = (sums[end] - sums[first] for sums in (self._letters, self._weights))
        return _Repeat(
            self._texts[first], end - first, letters, weight, again - end, self._is_shared(start, end, apart)
        )

    def _stretch(self, first: int, apart: int) -> tuple[int, int]:
        """Return the stretch around a word in which each one says the same as the one so far behind it."""
        known = self._alike.get(apart)
        if known is not None and known[0] <= first < known[1]:
            return known
        texts, start, end = self._texts, first, first + 1
        while start and texts[start - 1] == texts[start - 1 + apart]:
            start -= 1
        while end + apart < len(texts) and texts[end] == texts[end + apart]:
            end += 1
        self._alike[apart] = start, end
        return start, end

    def _is_shared(self, start: int, end: int, apart: int) -> bool:
        """Tell whether the phrase that two places belong to stands before each of two joined things."""
        again = start + apart
        return end + apart < len(self._texts) and again - end > 1 and self._texts[again - 1] in _JOINING


def _stutters(text: str) -> bool:
    return _most_often(text, 1) > 2 and _says_thrice(text) and _STUTTER.search(fold(text)) is not None


def _says_thrice(text: str) -> bool:
    """Tell at a glance whether a word stands three times as far apart as the words of a stutter."""
    words = folded_words(text)
    rows = (zip(words, words[apart:], words[2 * apart :], strict=False) for apart in range(1, _LONGEST_STUTTER + 1))
    return any(one == again == third for row in rows for one, again, third in row)


def _doubles(text: str, language: str, *, may_be_parted: bool) -> bool:
    """Tell whether a word stands twice running, though the language does not double this one.

    Signs may part two that a source says apart: `Kayak, “kayak müptelaları” …`.
    """
    found = (one for one in _DOUBLE.finditer(_small(text, language)) if not (may_be_parted and one[2].strip()))
    return any(not may_stand_twice(one[1], language) for one in found)


def _says_noun_again(own: Iterable[_Repeat]) -> bool:
    return any(one.letters >= _SHORTEST_SAID and one.word not in _SMALL for one in own)


def _has_cause_to_double(source: str, language: str) -> bool:
    return _DOUBLE_IN_SOURCE.search(fold(source)) is not None or has_cause_to_double(source, language)


def _small(text: str, language: str) -> str:
    return fold(text.replace("I", "ı") if language == "tr" else text)


def _says_same_twice_over(text: str) -> bool:
    """Tell whether a word is joined with itself: "aggressive or aggressive"."""
    return any(not found[1].endswith(_GROWING) for found in _EITHER.finditer(fold(text)))


def _says_at_once(repeats: Iterable[_Repeat], words: int, letters: int) -> bool:
    """Tell whether so many words, with so many letters, stand twice running: "in advance in advance"."""
    return any(not one.gap and one.words >= words and one.letters >= letters for one in repeats)


def _has_cause_to_say_at_once(target: str, own: Sequence[_Repeat]) -> bool:
    """Tell whether a source says words again running, or one anywhere that a sign parts in its translation.

    "When it is rejected by the approver, the approver can add comments."
    """
    is_parted = _says_noun_again(own) and _PARTED.search(fold(target)) is not None
    return is_parted or _says_at_once(own, 1, 1) or _says_long_words(own)


def _says_again_soon(repeats: Iterable[_Repeat], own: Sequence[_Repeat], language: str) -> bool:
    """Tell whether two or more words stand again after at most three others."""
    # "Anybody can sue anybody": what the source says in one long word, as far apart, others say in two.
    alike = {one.gap for one in own if one.words == 1 and one.letters >= _LONG_WORD}
    near = [one for one in repeats if one.words > 1 and one.gap <= _NEAR and (one.words > 2 or one.gap not in alike)]
    letters = max((one.letters for one in near), default=0)
    if letters < _FEWEST_LETTERS:
        return False
    said = [one for one in own if one.gap <= _NEAR_IN_SOURCE or one.letters >= _LETTERS_OF_PHRASE]
    is_long = letters >= _MANY_LETTERS.get(language, _FEWEST_LETTERS)
    weight = max(one.weight for one in near)
    is_unexplained = _letters_said_again(said, least=_SHORTEST_SAID) <= _EXPLAINED * weight
    return all(one.letters < _SHORTEST_WORD for one in said) or (is_long and is_unexplained)


def _says_again(repeats: Iterable[_Repeat], own: Sequence[_Repeat]) -> bool:
    """Tell whether a phrase stands again anywhere, far longer than any that the source repeats."""
    longest = max((one for one in repeats if one.words >= _PHRASE), key=lambda one: one.letters, default=None)
    if longest is None or longest.letters < _LETTERS_OF_PHRASE:
        return False
    said = _letters_said_again(own, least=_LONG_WORD)
    return said <= _HALF * longest.letters and (not said or said < longest.weight)


def _letters_said_again(own: Sequence[_Repeat], *, least: int) -> int:
    """Return how many letters a source says again: in one piece, or in words of at least so many, wherever they are."""
    in_one_piece = max((one.letters for one in own), default=0)
    return max(in_one_piece, sum(len(word) for word in {one.word for one in own} if len(word) >= least))


def _says_without_cause(repeats: Iterable[_Repeat], own: Sequence[_Repeat]) -> bool:
    """Tell whether some long words stand again anywhere, though their source repeats none but small ones.

    A short word that it repeats, as `pet` or `tax`, is cause enough for what stands again far away.
    """
    has_cause = any(map(_is_short_noun, own))
    said = (one for one in repeats if one.words > 1 and (one.gap <= _NEAR or not has_cause))
    letters = max((one.letters for one in said), default=0)
    return letters >= _LETTERS_WITHOUT_CAUSE and all(one.letters < _SHORTEST_WORD for one in own)


def _is_short_noun(repeat: _Repeat) -> bool:
    is_short = repeat.words == 1 and repeat.letters == _SHORTEST_SAID
    return is_short and repeat.word.isalpha() and repeat.word not in _SMALL


def _says_long_words(own: Iterable[_Repeat]) -> bool:
    """Tell whether a source itself says two words or more again soon."""
    return any(one.words > 1 and one.letters >= _LETTERS_OF_PHRASE and one.gap <= _NEAR_IN_SOURCE for one in own)


def _most_often(text: str, letters: int) -> int:
    """Return how often the commonest word of so many letters stands in a text, 1 for once or never."""
    return max((often for word, often in _said_again(text) if len(word) >= letters), default=1)


@lru_cache(maxsize=64)
def _said_again(text: str) -> tuple[tuple[str, int], ...]:
    """Return the words that stand in a text several times, with how often."""
    return tuple((word, often) for word, often in Counter(folded_words(text)).items() if often > 1)


def _half(text: str) -> str | None:
    texts = folded_words(text)
    middle = len(texts) // 2
    if not middle or texts[0] != texts[middle] or texts[:middle] != texts[middle:]:
        return None
    words = words_of(text)
    return text[: words[middle - 1].end] + text[words[-1].end :]
