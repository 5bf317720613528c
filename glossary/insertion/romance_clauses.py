"""The case of a Turkish noun by its French, Spanish, Portuguese or Italian preposition, or by the verb before it."""

import re
from typing import Final

from glossary.insertion.clauses import Clause

_PASSIVE: Final = re.compile(r"\b(?:è|sono|stat[oaie]|viene|vengono|venne|vennero|fu|furono|essere)\b")
_PARTICIPLE: Final = re.compile(r"\w+[ts][oaie]")
_VERB: Final = re.compile(r"\w+(?:mos|ron|ó|ons|iamo|arono|irono|erono|aram|eram|iram|èrent)")
_SHORT: Final = 4


def romance_case(clause: Clause) -> str:
    """Return the Turkish case of a noun, "" for none."""
    preposition = clause.preposition()
    if preposition:
        return clause.bound(preposition) or _behind(clause, preposition)
    ahead = clause.ahead
    if not ahead or not clause.is_definite:
        return ""
    last = ahead[-1].lower()
    if last in clause.grammar.doing:
        return "genitive"
    if clause.is_small(last) or _is_behind_noun(clause) or _is_led_in(clause):
        return ""
    return clause.bound("") or "accusative"


def _behind(clause: Clause, preposition: str) -> str:
    ahead = clause.ahead[:-1]
    if preposition in clause.grammar.by and _PASSIVE.search(" ".join(clause.words).lower()):
        return "" if ahead and _PARTICIPLE.fullmatch(ahead[-1]) else clause.grammar.governed[preposition]
    # Without article it only says the kind of a thing: licencia de obras.
    is_of_a_kind = preposition in clause.grammar.of and not clause.determiners
    return "" if is_of_a_kind else clause.grammar.governed[preposition]


def _is_behind_noun(clause: Clause) -> bool:
    """Tell whether the word before the articles is a noun, by an article or a preposition before it: au festival."""
    before = clause.ahead[-2] if len(clause.ahead) > 1 else ""
    return bool(before) and (clause.determines(before) or before.lower() in clause.grammar.governed)


def _is_led_in(clause: Clause) -> bool:
    """Tell whether a phrase of place or time stands before the noun that does something behind it."""
    ahead = clause.ahead
    is_phrase = ahead[0].lower() in clause.grammar.governed and len(ahead) <= _SHORT
    return is_phrase and bool(clause.behind.strip()) and not _VERB.fullmatch(ahead[-1])
