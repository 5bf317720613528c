"""Terms looked for by a word as it stands in a text: `meclisinin` finds `meclis` and `belediye meclisi`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from glossary.finding.kin import words_of_kin
from glossary.folding import fold
from glossary.languages.arabic import bare_forms
from glossary.tokens import split_words
from glossary.turkish.stems import DROPPED, UNCHANGED
from translation_service.domain.languages import LANGUAGES
from translation_service.persistence.terms import TermRow

_MOST_WORDS: Final = 6
_MOST_ROWS: Final = 5_000
# Terms by another form of what was typed are few; more would be noise.
_MOST_FOUND: Final = 500
# So many first letters a long word and all its forms have in common, and a short or Russian one: feet, отца.
_SHARED_LETTERS: Final = 3
_FEWEST_SHARED: Final = 2
_SHORT: Final = 4
# Of these fewer letters are shared: ağzı, ağız; reddi, ret.
_OTHER_STEMS: Final = DROPPED | UNCHANGED
_UMLAUTS: Final = str.maketrans("äöü", "aou")
_WITH_UMLAUTS: Final = str.maketrans("aou", "äöü")

_Sides = tuple[tuple[InstrumentedAttribute[str], InstrumentedAttribute[str]], ...]


class TermsByForm(NamedTuple):
    """The ids of terms that are the words of a text in other forms, and of longer terms that hold them all."""

    whole: tuple[int, ...] = ()
    longer: tuple[int, ...] = ()

    @property
    def ids(self) -> tuple[int, ...]:
        return self.whole + self.longer


def terms_by_form(session: Session, *, text: str, conditions: Sequence[ColumnElement[bool]]) -> TermsByForm:
    """Return the terms that hold every word of a text in any form, on one side; at most 500, the shortest first."""
    typed = _typed(text)
    likely = tuple(_likely(typed))
    if not likely:
        return TermsByForm()
    columns = (TermRow.source_language, TermRow.folded_source, TermRow.target_language, TermRow.folded_target)
    query = select(TermRow.id, *columns).where(*conditions, or_(*likely)).order_by(TermRow.id).limit(_MOST_ROWS)
    sides: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for term_id, source_language, source, target_language, target in session.execute(query):
        sides[source_language].append((term_id, frozenset(_words(source, source_language))))
        sides[target_language].append((term_id, frozenset(_words(target, target_language))))
    found: dict[int, int] = {}
    for language, listed in sides.items():
        for term_id, longer_by in _with_all(typed.get(language, ()), listed, language):
            found[term_id] = min(longer_by, found.get(term_id, longer_by))
    nearest = sorted(found, key=lambda term_id: (found[term_id], term_id))[:_MOST_FOUND]
    whole = tuple(term_id for term_id in nearest if not found[term_id])
    return TermsByForm(whole=whole, longer=tuple(nearest[len(whole) :]))


def _typed(text: str) -> dict[str, tuple[str, ...]]:
    """Return the folded words of a text as each language has them; nothing where they are too many to be a term."""
    by_language = {language: _words(fold(text, language), language) for language in LANGUAGES}
    return {language: words for language, words in by_language.items() if 0 < len(words) <= _MOST_WORDS}


def _words(folded: str, language: str) -> tuple[str, ...]:
    return tuple(word.written for word in split_words(folded, language))


def _likely(typed: dict[str, tuple[str, ...]]) -> Iterator[ColumnElement[bool]]:
    """Yield conditions for the terms whose words begin as the typed ones do, once for languages that agree."""
    alike: dict[tuple[tuple[str, ...], ...], list[str]] = defaultdict(list)
    for language, words in typed.items():
        alike[tuple(_beginnings(word, language) for word in words)].append(language)
    sides: _Sides = (
        (TermRow.source_language, TermRow.folded_source),
        (TermRow.target_language, TermRow.folded_target),
    )
    for beginnings, languages in alike.items():
        for side, text in sides:
            yield and_(side.in_(languages), *(_has_word(text, each) for each in beginnings))


def _beginnings(word: str, language: str) -> tuple[str, ...]:
    if language == "ar":
        return tuple(sorted({form[:_FEWEST_SHARED] for form in bare_forms(word)}))
    start = word[: _FEWEST_SHARED if len(word) <= _SHORT or language == "ru" else _SHARED_LETTERS]
    if language == "tr":
        others = (one for pair in _OTHER_STEMS.items() if word.startswith(pair) for one in pair)
        return tuple(sorted({start, *(other[:_SHARED_LETTERS] for other in others)}))
    if language == "de":
        return tuple(sorted({start, start.translate(_UMLAUTS), start.translate(_WITH_UMLAUTS)}))
    return (start,)


def _has_word(text: InstrumentedAttribute[str], beginnings: Iterable[str]) -> ColumnElement[bool]:
    return or_(
        *(text.startswith(each, autoescape=True) for each in beginnings),
        *(text.contains(f" {each}", autoescape=True) for each in beginnings),
    )


def _with_all(
    typed: Sequence[str], listed: Sequence[tuple[int, frozenset[str]]], language: str
) -> Iterator[tuple[int, int]]:
    """Yield the terms that have a word of the kin of each typed one, and how many words more they have."""
    known = frozenset(word for _, words in listed for word in words)
    kin = [words_of_kin(word, _near(word, known, language), language) for word in typed]
    for term_id, words in listed if typed else ():
        if all(not words.isdisjoint(one) for one in kin):
            yield term_id, max(len(words) - len(typed), 0)


def _near(typed: str, known: Iterable[str], language: str) -> list[str]:
    beginnings = _beginnings(typed, language)
    return [
        word for word in known if word.startswith(beginnings) or (language == "ar" and word[2:].startswith(beginnings))
    ]
