"""Verbs whose parts stand apart: schreibt den Bau aus, tritt am 1. Mai in Kraft, set the committee up."""

from collections.abc import Iterator, Sequence
from typing import Final

from glossary.folding import fold
from glossary.languages.english_verbs import verb_forms
from glossary.languages.german_verbs import parted_forms
from glossary.stop_words import words_of
from glossary.tokens import Word

APART: Final = "\n"
"""What stands before each part of a verb in the branch that its parts make; no word begins so."""

PARTING: Final = frozenset({"de", "en"})
_PARTICLES: Final = words_of("away back down in off on out over through up")
_DETERMINERS: Final = words_of("a all an her his it its my our that the their them these this those your")
# What an object may begin with besides: laid forty workers off, called him up.
_QUANTITIES: Final = words_of("""
    any anybody anyone both each every everybody everyone few half him many me more most no one several some somebody
    someone such two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy
    eighty ninety hundred thousand us whoever you
""")
_BEHIND_PREPOSITIONS: Final = _DETERMINERS | {"of"}
# These are prepositions before any noun: put it in boxes, in time.
_MOSTLY_PREPOSITIONS: Final = words_of("in on through")
_BEHIND_CLAUSES: Final = words_of("""
    after again and as at because before but by during for from if immediately on or since so soon then to today
    together tomorrow unless until when where while with within without yesterday
""")
_PEOPLE: Final = words_of("people personnel staff")
_LONGEST_BARE: Final = 2
_JOINING: Final = words_of("aber bzw denn oder sowie und")
_MOST_BETWEEN: Final = {"de": 30, "en": 5}
_SENTENCE_ENDS: Final = ".!?;:"
_LONGEST_ABBREVIATION: Final = 3


def apart(words: Sequence[Word], language: str) -> Iterator[tuple[Word, str]]:
    """Yield the forms in which a verb of these words stands before other words, each with the branch of its parts."""
    if language == "de":
        *others, verb = words
        prefix, forms = parted_forms(verb.written)
        groups = [" ".join(word.written for word in others), prefix]
        parts = [fold(group, language) for group in groups if group]
        tail = APART + APART.join(parts)
        yield from ((verb._replace(written=form), tail) for form in dict.fromkeys(forms) if parts)
    if language == "en" and (words[-1].written in _PARTICLES and words[0].written == "to"):
        *others, particle = words[1:]
        for form in verb_forms(others[0].written) if len(others) == 1 else ():
            yield others[0]._replace(written=form), APART + particle.written


def stands_behind(tail: str, words: Sequence[Word], at: int, language: str) -> bool:
    """Tell whether the parts of a verb stand behind its form at a place, in its sentence.

    A single part may be a preposition: in German it must end its clause, in English nothing stand behind it that a
    preposition has.
    """
    clause = list(_rest_of_sentence(words, at, language))
    if not clause or (language == "en" and not _begins_object(clause, tail, words, at)):
        return False
    place = 0
    for part in tail.removeprefix(APART).split(APART):
        group = part.split(" ")
        starts = (start for start in range(place, len(clause)) if clause[start : start + len(group)] == group)
        place = next(starts, -1) + len(group)
        if place < len(group):
            return False
    return len(group) > 1 or _ends_clause(words, at + place, language)


def _begins_object(clause: Sequence[str], tail: str, words: Sequence[Word], at: int) -> bool:
    """Tell whether what stands behind an English verb is its object: forty workers, him, staff, tomorrow's meeting."""
    first = clause[0]
    if first in _DETERMINERS | _QUANTITIES or first.isdigit() or words[at + 1].suffix == "s":
        return True
    particle = tail.removeprefix(APART)
    bare = clause[: clause.index(particle)] if particle in clause else ()
    is_noun = at > 0 and not words[at].gap and fold(words[at - 1].written, "en") in _DETERMINERS
    return 0 < len(bare) <= _LONGEST_BARE and not is_noun and _is_several(bare[-1])


def _is_several(word: str) -> bool:
    return word in _PEOPLE or (word.endswith("s") and not word.endswith("ss"))


def _rest_of_sentence(words: Sequence[Word], at: int, language: str) -> Iterator[str]:
    for place in range(at + 1, min(at + 1 + _MOST_BETWEEN[language], len(words))):
        before, word = words[place - 1].written, words[place]
        is_short = before.isdigit() or len(before) <= _LONGEST_ABBREVIATION
        if any(sign in word.gap for sign in _SENTENCE_ENDS) and not (word.gap == "." and is_short):
            return
        yield fold(word.written, language)


def _ends_clause(words: Sequence[Word], at: int, language: str) -> bool:
    if at + 1 == len(words) or words[at + 1].gap:
        return True
    behind = fold(words[at + 1].written, language)
    if language == "de":
        return behind in _JOINING
    if fold(words[at].written, language) in _MOSTLY_PREPOSITIONS:
        return behind in _BEHIND_CLAUSES
    return behind not in _BEHIND_PREPOSITIONS
