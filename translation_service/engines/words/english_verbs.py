"""English verbs form by form, so that one can be said for another: `endorsing`, `supporting`."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from glossary.languages.english_verbs import irregular_past
from glossary.patterns import lazily

# Whose last letter is doubled, among verbs of more than one syllable.
_DOUBLING: Final = lazily(
    r"(?:.*(?:[^aeiou]|qu)[aeiou][lt]|(?:[^aeiou]{1,3}|qu)[aeiou][bdgmnprt]|(?:com|o|per|re|sub)mit|(?:con|de|pre|re|trans)fer|inter)"
)
_NOT_DOUBLING: Final = lazily(
    r".*(?:audit|benefit|[ei]cit|[ei]dit|forfeit|[iu]bit|limit|[iou]rit|market|vis[iu]t|visit)"
)


class VerbForms(NamedTuple):
    """The forms of an English verb whose participle is its past: `pays`, `paid`, `paying`."""

    base: str
    third: str
    past: str
    gerund: str


@cache
def conjugated(verb: str) -> VerbForms:
    """Return the four forms of a verb; what stands behind its first word stays: `comply with`, `complied with`."""
    word, _, rest = verb.partition(" ")
    behind = f" {rest}" if rest else ""
    return VerbForms(*(f"{form}{behind}" for form in (word, _third(word), _past(word), _gerund(word))))


def other_verbs_in(text: str, verbs: Mapping[str, str]) -> str:
    """Return a text with one verb for another in the form that stands there; what ends in -ing may be a noun."""
    for verb, other in verbs.items():
        text = _other_in(text, verb, other)
    return text


def _other_in(text: str, verb: str, other: str) -> str:
    forms = dict(zip(conjugated(verb)[:-1], conjugated(other)[:-1], strict=True))
    pattern = "|".join(sorted(forms, key=len, reverse=True))
    return re.sub(rf"(?<![\w-])(?:{pattern})(?![\w-])", lambda found: forms[found[0]], text)


def _third(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return f"{word}es"
    return f"{word[:-1]}ies" if _ends_in_y(word) else f"{word}s"


def _past(word: str) -> str:
    if irregular := irregular_past(word):
        return irregular
    if word.endswith("e"):
        return f"{word}d"
    return f"{word[:-1]}ied" if _ends_in_y(word) else f"{_doubled(word)}ed"


def _gerund(word: str) -> str:
    is_silent = word.endswith("e") and not word.endswith(("ee", "ye", "oe"))
    return f"{word[:-1]}ing" if is_silent else f"{_doubled(word)}ing"


def _doubled(word: str) -> str:
    return word + word[-1] if _DOUBLING.fullmatch(word) and not _NOT_DOUBLING.fullmatch(word) else word


def _ends_in_y(word: str) -> bool:
    return word.endswith("y") and word[-2] not in "aeiou"
