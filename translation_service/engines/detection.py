"""In which language a text is written, and how surely."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS
from translation_service.domain.languages import LANGUAGES, LanguagePair
from translation_service.engines.names.finding import names_in
from translation_service.engines.names.listed import is_small_word
from translation_service.engines.words.foreign_words import OTHER_SCRIPTS, letters_of
from translation_service.engines.words.scripts import language_of_script

_FEWEST_LETTERS: Final = 20
_ENOUGH_LETTERS: Final = 4_000
_MOST_TEXTS: Final = 400
_FEWEST_AT_ALL: Final = 12
_SURE: Final = 0.9
_VERY_SURE: Final = 0.97
# Enough for a text whose next likeliest language is far behind.
_RATHER_SURE: Final = 0.8
_AHEAD: Final = 6
# A document is in the language of most of its letters; less than this is no clear majority.
_MAJORITY: Final = 0.6
_NEARLY_ALL: Final = 0.7
_SHORTEST_TOLD: Final = 14
_FEWEST_WORDS: Final = 3
_RUNNING_TEXT: Final = 40
_CLEARLY: Final = 50
_OF: Final = "of"
_TIES: Final = frozenset((_OF, "and", "for", "the"))
# Words of offices that English writes large too, so that they are in no list of words it writes small.
_OFFICES: Final = frozenset({
    "republic", "ministry", "directorate", "governorship", "municipality", "department", "embassy", "consulate",
    "general", "provincial", "district", "metropolitan", "mayor", "governor", "national", "foreign", "relations",
    "affairs", "office", "council", "presidency", "university", "faculty", "chamber", "commerce", "residents",
    "culture", "tourism", "education", "interior", "justice", "union", "association", "federation",
})  # fmt: skip
_LONGEST_TITLE: Final = 9
_HALVES: Final = lazily(r"\s+[/|–—]\s+|\s*\n+\s*|\t+", needs="\t\n/|–—")
_WORD: Final = lazily(r"[^\W\d_]{2,}")
_LATIN: Final = lazily("[A-Za-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """The language of a document; `certainty` (0 to 1) is the share of its letters, by segment, that speak for it."""

    language: str
    certainty: float

    @property
    def is_sure(self) -> bool:
        return self.certainty >= _MAJORITY


def detect(texts: Sequence[str], *, wanted: str = "") -> Detection | None:
    """Return the likeliest language of texts, of a mixed document the one that is not `wanted` already.

    None where there is too little text or all together tells nothing.
    """
    sample = _sample(texts)
    shares = _shares(sample)
    if not shares:
        return _of_all_together(" ".join(sample))
    if 0 < shares.get(wanted, 0.0) < _NEARLY_ALL:
        rest = 1 - shares.pop(wanted)
        shares = {language: share / rest for language, share in shares.items()}
    best = max(shares, key=lambda language: shares[language])
    return Detection(language=best, certainty=round(shares[best], 3))


def named_wrongly(texts: Sequence[str], *, named: str) -> str:
    """Return the language that texts are plainly in rather than the one somebody named; "" where that may be right.

    Capitals are left out: of a list of names and addresses nothing can be told, for they are spelt alike in every one.
    """
    running = [" ".join(word for word in _WORD.findall(text) if not word[0].isupper()) for text in texts]
    if sum(map(_letters, running)) < _RUNNING_TEXT:
        return ""
    detection = detect(running)
    is_plain = detection is not None and detection.certainty >= _SURE
    return detection.language if detection is not None and is_plain and detection.language != named else ""


def _of_all_together(text: str) -> Detection | None:
    """Tell the language of a text that is short, or whose parts are: the shorter, the surer it has to be."""
    if alone := language_of_script(text):
        return Detection(language=alone, certainty=1.0)
    letters = _letters(text)
    chances = likeliness(text)
    best, second = sorted(chances, key=lambda code: -chances[code])[:2]
    is_short = letters < _FEWEST_LETTERS
    if is_short and (letters < _FEWEST_AT_ALL or len(text.split()) < _FEWEST_WORDS or chances[best] < _VERY_SURE):
        return None
    is_sure = chances[best] >= _SURE or (chances[best] >= _RATHER_SURE and chances[best] >= _AHEAD * chances[second])
    return Detection(language=best, certainty=chances[best]) if is_sure else None


def is_already_in_target(text: str, pair: LanguagePair) -> bool:
    """Tell whether a segment came in the language it is wanted in, or in both, as letterheads do.

    Names, codes and short texts, of which no language can be told, are not.
    """
    halves = _HALVES.split(text.strip())
    if all(_is_plainly_in(half, pair) for half in halves):
        return False
    if (
        _is_english_title(text, pair)
        or _speaks(text, pair.target, pair.source)
        or _is_spelt_in(_without_people(text, pair.source), pair)
    ):
        return True
    if len(halves) != 2 or not all(len(_WORD.findall(half)) > 1 for half in halves):
        return False
    one, other = (leans(half, pair) for half in halves)
    return {one, other} == {pair.source, pair.target}


def likeliness(text: str) -> dict[str, float]:
    """Return how likely a text is in each of the languages, by code; all together make 1."""
    return {str(code): float(chance) for code, chance in _identifier().rank(_quiet(text))}


def _is_plainly_in(text: str, pair: LanguagePair) -> bool:
    """Tell by its small words whether a text is in the source language, which takes no time; most sentences are."""
    own, others = _small_words_apart(pair)
    words = frozenset(_quiet(text).split())
    return len(words & own) >= _FEWEST_WORDS and words.isdisjoint(others)


@cache
def _small_words_apart(pair: LanguagePair) -> tuple[frozenset[str], frozenset[str]]:
    """Return the small words that one language has and not the other; none where they are not known of both."""
    own, others = STOP_WORDS.get(pair.source), STOP_WORDS.get(pair.target)
    return (own - others, others - own) if own is not None and others is not None else (frozenset(), frozenset())


def _speaks(text: str, language: str, other: str) -> bool:
    words = _WORD.findall(text)
    is_name = not text.isupper() and sum(word[0].islower() for word in words) < _FEWEST_WORDS - 1
    if len(words) < _FEWEST_WORDS or _letters(text) < _SHORTEST_TOLD or (is_name and _writes_cases(text)):
        return False
    chances = likeliness(text)
    here, there = chances.get(language, 0.0), chances.get(other, 0.0)
    return here >= _SURE and here > _CLEARLY * there


def _is_spelt_in(text: str, pair: LanguagePair) -> bool:
    """Tell by its letters whether a text, however short, is in the target language: the source does not write them."""
    words = _WORD.findall(text)
    if len(words) < _FEWEST_WORDS - 1 or not _has_letters_of(text, pair):
        return False
    if not _LATIN.search(text):
        return True
    is_name = all(word[0].isupper() for word in words) and len(words) < _FEWEST_WORDS
    own = STOP_WORDS.get(pair.source, frozenset()) - STOP_WORDS.get(pair.target, frozenset())
    if is_name or not own.isdisjoint(_quiet(text).split()):
        return False
    chances = likeliness(text)
    return chances.get(pair.target, 0.0) >= _SURE


def _is_english_title(text: str, pair: LanguagePair) -> bool:
    """Tell whether a text is the name of an office in English, as letterheads have it beside that in another language.

    No words but English ones, and names behind an “of”, make it up: `District Governorship of Zenda`.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    ties = [at for at, word in enumerate(words) if word == _OF and 0 < at < len(words) - 1]
    if pair.target != "en" or not ties or len(words) > _LONGEST_TITLE or _OF in STOP_WORDS.get(pair.source, {_OF}):
        return False
    named = {at + 1 for at in ties}
    return all(at in named or word in _TIES or word in _OFFICES or is_small_word(word) for at, word in enumerate(words))


def _without_people(text: str, language: str) -> str:
    """Return a text without the people in it, whose names are spelt alike in every language: `Ms Gülşen Tekin`."""
    for name in reversed(names_in(text, language)):
        text = text[: name.start] + text[name.end :] if name.is_person and name.is_certain else text
    return text


def _has_letters_of(text: str, pair: LanguagePair) -> bool:
    """Tell whether letters of a text are of the target alone, and none of the source alone."""
    if pair.target in OTHER_SCRIPTS:
        is_apart = pair.source not in OTHER_SCRIPTS
        return is_apart and not _LATIN.search(text) and any(letter.isalpha() for letter in text)
    own = frozenset("") if pair.source in OTHER_SCRIPTS else letters_of(pair.source)
    theirs = letters_of(pair.target)
    if own is None or theirs is None:
        return False
    others = {letter for letter in text if letter.isalpha() and not letter.isascii()}
    return bool(others & (theirs - own)) and others <= theirs


def _writes_cases(text: str) -> bool:
    return text.lower() != text.upper()


def leans(text: str, pair: LanguagePair) -> str:
    """Return which language of a pair a text clearly belongs to rather than the other; "" for neither."""
    chances = likeliness(text)
    here, there = chances.get(pair.source, 0.0), chances.get(pair.target, 0.0)
    if max(here, there) <= _SURE / 2:
        return ""
    return pair.source if here > _CLEARLY * there else pair.target if there > _CLEARLY * here else ""


def _sample(texts: Sequence[str]) -> list[str]:
    """Return texts from all over a document, in lower case: headings in capitals look foreign to the identifier."""
    step = max(1, len(texts) // _MOST_TEXTS)
    sample: list[str] = []
    for text in texts[::step]:
        sample.append(_quiet(text))
        if step == 1 and sum(map(len, sample)) > _ENOUGH_LETTERS:
            break
    return sample


def _shares(sample: Sequence[str]) -> dict[str, float]:
    """Return the share of letters each language has among the texts that are long enough to tell."""
    letters: Counter[str] = Counter()
    for text in sample:
        if _letters(text) >= _FEWEST_LETTERS:
            code, certainty = _identifier().classify(text)
            letters[str(code)] += _letters(text) if certainty >= _SURE else 0
    in_all = letters.total()
    return {code: count / in_all for code, count in letters.items()} if in_all else {}


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in text)


def _quiet(text: str) -> str:
    return text.replace("İ", "i").lower()


@cache
def _identifier() -> Any:  # noqa: ANN401 - the library has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - unpacks its model for a while

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return identifier
