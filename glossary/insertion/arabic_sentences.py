"""What an Arabic sentence asks of the Turkish rendering of a term in it: by preposition, annexation and place.

Without its vowel signs a noun shows no case. A verb stands first, then who does something, then what it is done to.
"""

import re
from itertools import takewhile
from typing import Final

from glossary.folding import fold
from glossary.insertion.arabic_clauses import clause_of
from glossary.insertion.arabic_words import (
    ARTICLE,
    CLITICS,
    COUNT,
    NUMBER,
    OWNED,
    OWNERS,
    PHRASES,
    PREPOSITIONS,
    bound_by,
    is_deed,
)
from glossary.insertion.asked import Asked, Told
from glossary.insertion.plurals import is_many
from glossary.terms import Term
from glossary.turkish.grammar import Case
from glossary.turkish.suffixes import Ending

_WORD: Final = re.compile(r"\w+")
_BORDER: Final = re.compile(r"[.,;:!?،؛؟\n]")
_OWNING: Final = re.compile(r"\s+(?:(?:هذ[اه]|جميع|كل)\s+)?ال(?!ي\b)\w")


def asked_in_arabic(text: str, start: int, end: int, term: Term) -> Asked:
    """Read number, owner and case off a term at `text[start:end]` and the words before it."""
    before = _WORD.findall(fold(_BORDER.split(text[:start])[-1], "ar"))
    surface, source = fold(text[start:end], "ar"), fold(term.source, "ar")
    counts = list(takewhile(COUNT.fullmatch, reversed(before)))
    words = before[: len(before) - len(counts)]
    joined = (found["clitic"] for found in map(COUNT.fullmatch, counts) if found)
    clitic = _clitic(surface, source) or next(filter(None, joined), "")
    is_annexed = _OWNING.match(fold(text[end:], "ar")) is not None
    case = _case(words, surface, clitic, is_annexed=is_annexed)
    return Asked(
        is_plural=is_many(text[start:end], term) and not any(map(NUMBER.fullmatch, counts)),
        owner=_owner(surface, source, text[end:]),
        told=Told(case=(case,) if case else ()),
    )


def _owner(surface: str, source: str, behind: str) -> Ending:
    ending = next((name for ending, name in OWNERS if surface.endswith(ending) and not source.endswith(ending)), "")
    is_bare = len(source.split()) == 1 and not ARTICLE.fullmatch(surface) and not source.startswith("ال")
    is_annexed = is_bare and _OWNING.match(fold(behind, "ar")) is not None
    return (ending,) if ending else ("its",) if is_annexed else ()


def _clitic(surface: str, source: str) -> str:
    """Return the preposition written in one with a term, "" for none."""
    added = surface[: max(surface.find(source.removeprefix("ال")), 0)].removesuffix("ال") or surface[:2]
    is_added = not source.startswith(surface[:2])
    return next((name for letters, name in CLITICS if is_added and letters.fullmatch(added)), "")


def _case(words: list[str], surface: str, clitic: str, *, is_annexed: bool) -> str:
    if clitic:
        bound = bound_by(words, clitic)
        return PREPOSITIONS[clitic] if bound is None else bound
    if not words or "_".join(words[-2:]) in PHRASES:
        return ""
    last = words[-1]
    clause = clause_of(words)
    if last in PREPOSITIONS and not (last == "قبل" and len(words) == 1):
        bound = bound_by(words[:-1], last)
        return PREPOSITIONS[last] if bound is None else bound
    is_known = any(form.fullmatch(surface.rsplit(maxsplit=1)[-1]) for form in (ARTICLE, OWNED))
    if clause.ends_in_noun and is_known and not ARTICLE.fullmatch(last) and not OWNED.fullmatch(last):
        return clause.case_of_annexed(is_deed=is_deed(last))
    case = clause.case_at_end()
    return "" if case == Case.ACCUSATIVE and not (is_known or is_annexed) else case
