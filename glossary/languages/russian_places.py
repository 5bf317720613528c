"""Which case of a Russian noun the words before it ask for: в мэрии, решение мэрии, поручить мэрии."""

import re
from collections.abc import Sequence
from typing import Final

from glossary.languages.articles import Article
from glossary.languages.russian import kind_of_term
from glossary.languages.russian_words import Kind, agreed, readings_of, slots_of
from glossary.patterns import lazily

_WORDS: Final = lazily(r"[\w-]+")
# What ends a clause before a noun.
_BREAK: Final = lazily(r"[.,;:!?()«»“”\"—–]\s*$|[.,;:!?(]")
_BEHIND: Final = {
    preposition: tuple(cases.split())
    for prepositions, cases in (
        ("в во на", "prepositional accusative"),
        ("о об обо при", "prepositional"),
        ("к ко благодаря согласно вопреки навстречу", "dative"),
        ("по", "dative prepositional"),
        ("через про сквозь", "accusative"),
        ("за под", "accusative instrumental"),
        ("над перед между", "instrumental"),
        ("с со", "instrumental genitive"),
        (
            "без вместо вне возле внутри для до из изо от ото кроме около после против ради среди у вдоль вокруг",
            "genitive",
        ),
        ("относительно касательно посредством путём путем ввиду вследствие нет помимо вблизи накануне", "genitive"),
    )
    for preposition in prepositions.split()
}
_DOER_FIRST: Final = ("nominative", "accusative", "genitive", "dative")
_OBJECT_FIRST: Final = ("accusative", "dative", "instrumental", "nominative")
_RECEIVER_FIRST: Final = ("dative", "instrumental", "nominative", "accusative")
# Verbs of whom something is told, given or left to stands behind in the dative.
_TO_WHOM: Final = lazily(
    r"(?:сообщ|поруч|помо[гч]|предлож|предлаг|предостав|разреш|запре[тщ]|рекоменд|напомин|напомн|отказ|принадлеж|подчин"
    r"|соответств|содейств|препятств|ответи|отвеча|позвони|написа|довер|объясн|подар|выда[тнл]|присво|присужд|вруч)"
)
_OWNER_FIRST: Final = ("genitive", "instrumental", "dative", "nominative")


# Two and both have a gender, and a noun in the genitive behind them.
_OF_TWO: Final = ({"masc": "два", "femn": "две", "neut": "два"}, {"masc": "оба", "femn": "обе", "neut": "оба"})


def likely_slots(names: Sequence[str], before: str) -> list[str]:
    """Return those of some numbers and cases that the words before a noun leave, the likeliest first."""
    words = _words_of_clause(before)
    agreeing = agreeing_before(words)
    fitting = [name for name in names if all(name in slots_of(word) for word in agreeing)] or list(names)
    cases = _cases_behind(words[: len(words) - len(agreeing)])
    ranked = {case: at for at, case in enumerate(cases)}
    return sorted(fitting, key=lambda name: ranked.get(name.split(" ")[1], len(ranked)))


def agreeing_before(words: Sequence[str]) -> list[str]:
    """Return the adjectives at the end of some words."""
    count = 0
    while count < len(words) and slots_of(words[-1 - count]):
        count += 1
    return list(words[len(words) - count :])


def agreement_before(text: str, start: int, *, slot: str, old: str, new: str) -> Article | None:
    """Return the words before `text[start:]` that agree with the noun there, as they agree with a new one in a slot.

    Nothing where there are none or all stay: новый отдел, новая служба.
    """
    was, now = kind_of_term(old), kind_of_term(new)
    found = list(_WORDS.finditer(text, 0, start))
    count = len(agreeing_before([word[0] for word in found])) or _is_of_two(found)
    if was == now or not count or text[found[-1].end() : start].strip():
        return None
    begin = found[-count].start()
    written = _WORDS.sub(lambda word: _agreed(word[0], slot, now), text[begin:start])
    return None if written == text[begin:start] else Article(begin, written)


def _is_of_two(found: Sequence[re.Match[str]]) -> bool:
    return bool(found) and any(found[-1][0].lower() in words.values() for words in _OF_TWO)


def _agreed(word: str, slot: str, kind: Kind) -> str:
    of_two = next((words for words in _OF_TWO if word.lower() in words.values()), None)
    if of_two is None:
        return agreed(word, slot, kind) or word
    written = of_two[kind.gender]
    return written.capitalize() if word[0].isupper() else written


def _words_of_clause(before: str) -> list[str]:
    clause = _BREAK.split(before.rstrip(' «“"„(') + " ")[-1]
    return _WORDS.findall(clause)


def _cases_behind(words: Sequence[str]) -> tuple[str, ...]:
    """Return the cases that a noun may have behind some words, the likeliest first."""
    if not words:
        return _DOER_FIRST
    last = words[-1].lower()
    if last in _BEHIND:
        return _BEHIND[last]
    tag = readings_of(last)[0].tag
    if tag.POS in {"NOUN", "NPRO"}:
        return _OWNER_FIRST
    if _TO_WHOM.match(last):
        return _RECEIVER_FIRST
    if tag.POS in {"VERB", "INFN", "GRND"}:
        return _OBJECT_FIRST if "tran" in tag and not last.endswith(("ся", "сь")) else _RECEIVER_FIRST
    return _RECEIVER_FIRST if tag.POS in {"PRTS", "ADJS"} else _DOER_FIRST
