"""What stands in a translation instead of a term that it lacks, where a word of the wanted rendering tells.

`Taksi sıralarımızdan ikisi` has the first word of `taksi durağı` and, behind it, one word with the suffixes that `of
our taxi ranks` asks for; `The dirty water is` has the last word of `waste water`. Where no word is shared, or more
words stand there than the rendering has, nothing is told: a wrong place is worse than none.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from glossary.checking.checking import TermFinding
from glossary.finding.matching import TermFinder, finder_of
from glossary.folding import fold
from glossary.insertion.insertion import asked_for, likely_form
from glossary.languages.english_verbs import irregular_forms
from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS, words_of
from glossary.tokens import Word, split_words
from glossary.turkish.guessing import guess_suffixes, in_form_of, shows_case
from glossary.turkish.heads import is_possessed
from glossary.turkish.inflection import is_inflection_of
from glossary.turkish.suffixes import Ending

_READ: Final = ("tr", "en")
_SHORTEST: Final = 3
# Other words end in a close vowel too: içeri.
_ENDS_OF_COMPOUNDS: Final = ("sı", "si", "su", "sü", "ğı", "ği", "ğu", "ğü", "ları", "leri")
# So many suffixes tell a word from others.
_TELLING: Final = 2
# What stands before any noun and belongs to no term.
_DESCRIBING: Final = {
    "tr": words_of("""
        ana asıl aynı bazı belirli bu bütün büyük diğer doğru ek eski genel geçerli güncel güzel hızlı ilgili ilk iyi
        kapalı kısa küçük mevcut nihai önemli özel resmi sonraki tam tek temel tüm uygun uzun yanlış yasal yeni yerel
        yüksek zorunlu açık ortak
    """),
    "en": words_of("""
        annual available big certain common current different final first following former free full general good great
        high important large last legal local long main many national necessary new next official old open other own
        particular present previous proper public relevant same second several short small special third total valid
    """),
}
_AND_BEHIND: Final = lazily(r",|\s+(?:and|or|as well as|ve|veya|ile)\b")
_AND_BEFORE: Final = lazily(r"(?:,|\b(?:and|or|ve|veya|ile))\s+(?:the |our |its |their )?(?:[a-z]+ )?$")


class Place(NamedTuple):
    """Letters of a target: `target[start:end]`."""

    start: int
    end: int


class _Wanted(NamedTuple):
    """The folded words of a rendering, its last one as the source asks for it, and the suffixes asked for."""

    words: tuple[str, ...]
    last: str
    suffixes: Ending


def stand_in(finding: TermFinding, *, source: str, target: str, finder: TermFinder) -> Place | None:
    """Return the place of what a target has instead of a missing rendering; none where none is told.

    Turkish and English are read.
    """
    language = finding.term.target_language
    if finding.code != "term-missing" or language not in _READ:
        return None
    wanted = _wanted(finding, source, language)
    phrases = list(_loose_words(target, language, tuple(places_of_others(finding, source, target, finder))))
    places = {place for phrase in phrases for place in _places(phrase, wanted, language)}
    if not places and not _is_beside_another(finding, source):
        places = _alone(phrases, wanted)
    return places.pop() if len(places) == 1 else None


def _is_beside_another(finding: TermFinding, source: str) -> bool:
    """Tell whether a term is one of several with the same suffixes: the stalls of vendors and artists."""
    before, behind = source[: finding.start], source[finding.end :]
    return _AND_BEHIND.match(behind) is not None or _AND_BEFORE.search(before) is not None


def _wanted(finding: TermFinding, source: str, language: str) -> _Wanted:
    words = tuple(fold(word.written, language) for word in split_words(finding.wanted, language))
    start, end, term = finding.start, finding.end, finding.term
    if language == "tr":
        return _Wanted(words, words[-1], asked_for(source, start=start, end=end, term=term).suffixes)
    form = split_words(likely_form(source, start=start, end=end, term=term), language)
    return _Wanted(words, fold(form[-1].written, language) if form else "", ())


def places_of_others(finding: TermFinding, source: str, target: str, finder: TermFinder) -> Iterator[Place]:
    """Yield where a target has the renderings of the other terms of its source."""
    for hit in finder.find(source):
        if hit.term.target_language == finding.term.target_language and hit.start != finding.start:
            yield from (Place(found.start, found.end) for found in finder_of(hit.term).find(target))


def _loose_words(target: str, language: str, taken: Sequence[Place]) -> Iterator[list[Word]]:
    """Yield the runs of words between signs, small words and the renderings of other terms."""
    phrase: list[Word] = []
    for word in split_words(target, language):
        is_taken = any(place.start < word.end and word.start < place.end for place in taken)
        is_small = fold(word.written, language) in STOP_WORDS[language] or word.written[0].isdigit()
        if is_taken or is_small or word.gap:
            yield phrase
            phrase = []
        if not (is_taken or is_small):
            phrase.append(word)
    yield phrase


def _places(phrase: Sequence[Word], wanted: _Wanted, language: str) -> Iterator[Place]:
    if len(wanted.words) == 1:
        return
    folded = [fold(word.written, language) for word in phrase]
    for at in range(len(phrase)):
        shared = _shared(folded[at:], wanted.words[:-1])
        if any(len(word) >= _SHORTEST and word not in _DESCRIBING[language] for word in wanted.words[:shared]):
            yield from _behind_beginning(phrase, at, at + shared, wanted, language)
    yield from _before_end(phrase, folded, wanted, language)


def _alone(phrases: Iterable[Sequence[Word]], wanted: _Wanted) -> set[Place]:
    """Return the places of Turkish words with all that is asked for, number or owner and case; none behind others."""
    if len(wanted.suffixes) < _TELLING:
        return set()
    showing = [
        (at, Place(word.start, word.end))
        for phrase in phrases
        for at, word in enumerate(phrase)
        if _shows_all(word, wanted)
    ]
    # Of several words the rest of the rendering may stand before the one that bends.
    return {place for at, place in showing} if all(at == 0 for at, _ in showing) else set()


def _shared(words: Iterable[str], wanted: Iterable[str]) -> int:
    """Return with how many of the wanted words these begin."""
    count = 0
    for word, other in zip(words, wanted, strict=False):
        if word != other:
            break
        count += 1
    return count


def _behind_beginning(phrase: Sequence[Word], start: int, end: int, wanted: _Wanted, language: str) -> Iterator[Place]:
    """Yield the place of words that begin as the rendering and end as it would here."""
    left = len(wanted.words) - (end - start)
    behind = phrase[end : end + left]
    if language == "en":
        phrase = phrase[: end + 1 + _length_of_nouns(phrase[end + 1 :])]
        is_whole = end + left == len(phrase) or end + 1 == len(phrase)
        if is_whole and _agrees(fold(phrase[-1].written, "en"), wanted.last):
            yield Place(phrase[start].start, phrase[-1].end)
        return
    last = next((word for word in behind if _shows(word, wanted, is_alone=left == 1)), None)
    if last is not None:
        yield Place(phrase[start].start, last.end)


def _shows(word: Word, wanted: _Wanted, *, is_alone: bool) -> bool:
    """Tell whether a Turkish word has the suffixes asked for, or ends as the head of a compound where none are.

    Of one that stands alone for the rest of a rendering any case is enough, as another verb may ask for it.
    """
    if _shows_all(word, wanted):
        return True
    if is_alone and shows_case(word.written):
        return ("plural" in guess_suffixes(word.written, ())) == ("plural" in wanted.suffixes)
    is_bare = not wanted.suffixes or is_alone
    return is_bare and is_possessed(wanted.words[-1]) and fold(word.written, "tr").endswith(_ENDS_OF_COMPOUNDS)


def _shows_all(word: Word, wanted: _Wanted) -> bool:
    """Tell whether a Turkish word shows a case, and has what is asked for; the head of a compound has its own -si."""
    if not shows_case(word.written):
        return False
    shown = in_form_of(word.written, wanted.suffixes)
    if is_possessed(wanted.words[-1]):
        return [name for name in shown if name != "its"] == [name for name in wanted.suffixes if name != "its"]
    return shown == wanted.suffixes


def _length_of_nouns(words: Sequence[Word]) -> int:
    """Return how many English words stand before one that says what was done: (tender committee) announced."""
    pasts = (at for at, word in enumerate(words) if _is_past(fold(word.written, "en")))
    return next(pasts, len(words))


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in irregular_forms()


def _agrees(last: str, wanted: str) -> bool:
    """Tell whether an English noun may be of the number of another, and is no verb in the past."""
    if _is_past(last):
        return False
    is_plural = last.endswith("s") and not last.endswith(("ss", "us"))
    return is_plural == (wanted.endswith("s") and not wanted.endswith(("ss", "us")))


def _before_end(phrase: Sequence[Word], folded: Sequence[str], wanted: _Wanted, language: str) -> Iterator[Place]:
    """Yield the place of another word before the last one of a rendering of two."""
    if len(wanted.words) != 2:
        return
    for at in range(1, len(phrase)):
        if language == "en" and (at > 1 or at + 1 < len(phrase) or folded[at] != wanted.last):
            continue
        if language == "tr" and not (is_possessed(wanted.words[-1]) and is_inflection_of(folded[at], wanted.words[-1])):
            continue
        if folded[at - 1] not in _DESCRIBING[language] and folded[at - 1] != wanted.words[0]:
            yield Place(phrase[at - 1].start, phrase[at].end)
