"""Words in capitals that an engine took for names or knew otherwise in small letters, asked for again."""

import re
from collections.abc import Sequence
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS, words_of
from translation_service.domain.values.months import month_number
from translation_service.domain.values.weekdays import weekday_number
from translation_service.engines.drafting.asking import Question
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import answer_to, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.names.finding import names_in
from translation_service.engines.rendering import best_text
from translation_service.engines.words.casing import lowered, starts_raised, with_first_raised
from translation_service.engines.words.foreign_words import folded
from translation_service.engines.words.words_in_capitals import is_abbreviation

# A suffix behind an apostrophe is that of a name: `AKUT'un`.
_WORD: Final = lazily(r"(?<![\w'’.@/-])[^\W\d_]{4,40}(?![\w@/-]|[.'’]\w)")
_LETTERS: Final = lazily(r"[^\W\d_]+")
_LOOKED_BACK: Final = 24
# What people stress, besides small words. Other words in capitals are mostly names of bodies, whatever they mean else.
_STRESSED: Final = {
    "en": words_of("""
        always attention cancelled closed compulsory copies copy deadline exactly extremely first forbidden free
        immediately important last least mandatory maximum minimum never obligatory open optional original originals
        prohibited required strictly twice urgent urgently warning within without
    """),
    "tr": words_of("""
        açık acil acilen asıl asla derhal dikkat hemen hiçbir iptal kapalı kesin kesinlikle lütfen mecburi mutlaka
        önemli ücretli ücretsiz yalnız yalnızca yasak zorunlu
    """),
}
# Values of settings are written so in every language: `DOĞRU` is `TRUE` there, and `towards` elsewhere.
_OF_SETTINGS: Final = frozenset({"doğru"})
# Behind these stands what somebody or something is, does, or does not: `is strictly FORBIDDEN`.
_BEFORE_PREDICATE: Final = lazily(
    r"(?<!\w)(?:is|are|was|were|be|been|not|ist|sind|war|wird|werden|nicht|est|sont|pas|es|está|están|son|é|são|foi|não"
    r"|è|sono|non) (?:\w+ly )?$",
    re.IGNORECASE,
)
# `yasaktır`, `girilmez`, `kapatılacaktır` at the end of what is said; behind other words it may be a surname.
_PREDICATE: Final = {"tr": lazily(r"(?:\w{3,}[dt][ıiuü]r|\w{2,}[ıiuüae][ln]m[ae]z|\w{2,}[ae]c[ae]kt[ıi]r)(?=[.!;,]|$)")}


def with_abbreviation_said(sentence: DraftedSentence) -> Talk[DraftedSentence]:
    """Ask for an abbreviation in its capitals, where in small letters it is no word to the engine: `AB` is `EU`."""
    if sentence.target != sentence.plain or not is_abbreviation(sentence.plain):
        return sentence
    [answer] = yield [Question(text=sentence.plain)]
    said = best_text(answer)
    return sentence.said_as(said) if is_abbreviation(said) else sentence


def with_stressed_words_said(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence without the capitals of words that its draft left as they are, or shouted otherwise.

    What stays as it is even so is a name or an abbreviation, and so does its draft.
    """
    stressed = _stressed(sentence.plain, job) if sentence.target else ()
    if not stressed or not _is_at_fault(sentence, stressed):
        return sentence
    quiet = sentence.plain
    for found in reversed(stressed):
        quiet = quiet[: found.start()] + _said_quietly(found[0], job.pair.source) + quiet[found.end() :]
    quiet = with_first_raised(quiet, job.pair.source) if starts_raised(sentence.plain) else quiet
    answer = yield from answer_to(quiet, job)
    target = _with_kept(polished(sentence.plain, answer, job), stressed)
    is_better = _left(target, stressed) < max(1, _left(sentence.target, stressed))
    if not target or not is_better or not job.compare(sentence.plain, target).is_kept:
        return sentence
    return sentence.said_as(target)


def _said_quietly(word: str, language: str) -> str:
    """Return a word without its capitals but the first of a month or day: `march` is another word than `March`."""
    small = lowered(word, language)
    return with_first_raised(small, language) if month_number(word) or weekday_number(word) else small


def _stressed(text: str, job: DraftingJob) -> Sequence[re.Match[str]]:
    """Return the words in capitals of a sentence that is not all in them, names aside."""
    found = [one for one in _WORD.finditer(text) if one[0].isupper() and one[0] not in job.names]
    if not found or not any(map(str.islower, text)):
        return ()
    names = {word for name in names_in(text, job.pair.source) for word in name.text.split()}
    return [one for one in found if one[0] not in names and _is_stressed(text, one, job.pair.source)]


def _is_stressed(text: str, word: re.Match[str], language: str) -> bool:
    """Tell whether a word is one that is stressed: a small one, a common one, or what something is said to be."""
    before = text[max(0, word.start() - _LOOKED_BACK) : word.start()]
    if _is_surname(text, before):
        return False
    small = fold(word[0], language)
    if small in _OF_SETTINGS:
        return False
    if small in STOP_WORDS.get(language, ()) or small in _STRESSED.get(language, ()):
        return True
    predicate = _PREDICATE.get(language)
    is_predicate = predicate is not None and predicate.match(small + text[word.end() : word.end() + 1]) is not None
    return is_predicate or _BEFORE_PREDICATE.search(before) is not None


def _is_surname(text: str, before: str) -> bool:
    """Tell whether a name in small letters stands before a word, as in `Ahmet YILMAZ`; a sentence begins with any."""
    name = before.rstrip().rpartition(" ")[2]
    return name[:1].isupper() and not name.isupper() and not text.startswith(name)


def _is_at_fault(sentence: DraftedSentence, stressed: Sequence[re.Match[str]]) -> bool:
    """Tell whether a draft left such a word as it is, or wrote capitals that its source does not have."""
    own = set(map(folded, _WORD.findall(sentence.plain)))
    invented = any(word.isupper() and folded(word) not in own for word in _WORD.findall(sentence.target))
    return invented or _left(sentence.target, stressed) > 0


def _left(target: str, stressed: Sequence[re.Match[str]]) -> int:
    there = set(map(folded, _LETTERS.findall(target)))
    return sum(folded(one[0]) in there for one in stressed)


def _with_kept(target: str, stressed: Sequence[re.Match[str]]) -> str:
    """Write in capitals again what stayed the same word without them: `unesco`."""
    own = {folded(one[0]): one[0] for one in stressed}
    return _LETTERS.sub(lambda found: own.get(folded(found[0]), found[0]), target)
