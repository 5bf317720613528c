"""Where an English term stands among the words beside it: before a noun of its own, behind a number, owned, a subject.

Turkish puts no case on a noun that only names the kind of the next one (`EU membership`: AB üyeliği), no plural behind
a number, a possessive behind the name of an owner (`the Dutch embassy`), and makes owners of the subjects of clauses.
"""

import re
from typing import Final

from glossary.folding import APOSTROPHES
from glossary.stop_words import STOP_WORDS, words_of

_NEXT: Final = re.compile(rf"[ \u00a0-](?=[^\W\d_])([\w{APOSTROPHES}-]+)")
_LAST: Final = re.compile(rf"([\w{APOSTROPHES}-]+)[ \u00a0]$")
_SMALL: Final = STOP_WORDS["en"] | words_of("""
    although among around behind beside beyond despite except including inside instead like near nor onto outside past
    since throughout together towards toward unless upon us via whether without yet else ever even always never often
    soon still already again here there today tonight recently twice
""")
# Behind a noun these are what it does or is, not a noun that it names the kind of.
_DOES: Final = words_of("""
    says wants needs plans means requires includes becomes makes takes gives goes comes seems appears remains decides
    began became said told took made came went held gave met won led left set put cost got ran saw sent spent lost
    kept found brought thought spoke wrote stood sat drew chose broke ended knew
    grew fell rose paid meets meet have say agree voted
    responsible free available open ready able due eligible concerned worth alone abroad
""")
_ACTIVITIES: Final = words_of("""
    meeting building funding training hearing housing planning parking monitoring lending spending ruling filing
    financing heating lighting recycling screening sitting teaching testing
""")
_NOT_OWNERS: Final = words_of("""
    mr mrs ms dr dear honourable honorable deputy acting former chief new old local national federal general first
    great esteemed his her your provisional grand high supreme
""")
_RANKS: Final = re.compile(r"(?<=\s)(?:Deputy|General|Chief|First|Acting)\s+$")
_NUMBER: Final = re.compile(
    r"(?<![\w.,])(?:(?!(?:19|20)\d\d\b)\d{1,4}|\d{1,3}(?:[.,]\d{3})+|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|twenty|thirty|forty|fifty|(?:a |one )?(?:hundred|thousand|million)|several|many|a few)\s+$",
    re.IGNORECASE,
)
_ADJECTIVES: Final = re.compile(r"(?<![^\s])(?:(?!(?:of|the|and|in|to|for|at|on|by|from|with)\s)[a-z]+\s+){0,2}$")
_CLAUSE: Final = re.compile(
    r"\b(?:that|which|whether|what|where|how|why|whom)\s+(?:(?:the|our|your|their|its|this|an?)\s+)?$", re.IGNORECASE
)
_THAT: Final = re.compile(r"\bthat\s+$", re.IGNORECASE)
_OWNER: Final = re.compile(
    rf"(?<!year)(?<!week)(?<!month)(?<!day)(?<!morrow)(?:[{APOSTROPHES}]s|s[{APOSTROPHES}]|\b(?:its|his|her|their))\s+$",
    re.IGNORECASE,
)
_OF: Final = re.compile(r"\s+of\s+[^\W\d]")
_OPENING: Final = " “\"'‘("
_GENITIVES: Final = tuple(f"{apostrophe}s" for apostrophe in APOSTROPHES)
_NEAR: Final = 60


def names_the_kind(behind: str, *, is_whole: bool) -> bool:
    """Tell whether the noun before `behind` only says the kind of the noun there: EU membership, not the EU said.

    `is_whole` says that it cannot be one: a plural, or what ends in a number.
    """
    found = _NEXT.match(behind)
    if found is None or is_whole:
        return False
    word = found[1]
    if word[0].isupper():
        return True
    return not (word in _SMALL or word in _DOES or word.endswith(("ed", "ly")) or _is_participle(word))


def is_counted(before: str) -> bool:
    """Tell whether a number stands before a noun, with adjectives between or not: 26 letters, six new embassies."""
    near = before[-_NEAR:]
    return _NUMBER.search(near) is not None or _NUMBER.search(_without_adjectives(near)) is not None


def is_named_by(before: str) -> bool:
    """Tell whether a name right before a noun owns it in Turkish: the Dutch embassy, the Economy Ministry."""
    found = _LAST.search(_RANKS.sub("", before))
    if found is None or not found[1][0].isupper() or _is_small(found[1]):
        return False
    word, ahead = found[1], before[: found.start()].rstrip(_OPENING)
    begins = not ahead or ahead[-1] in ".!?:"
    return not word.endswith(_GENITIVES) and (word.isupper() or not begins)


def without_name(before: str) -> str:
    """Return what stands before the name right before a noun: `at ` of `at Ankara State`."""
    while (found := _LAST.search(before)) and found[1][0].isupper() and not _is_small(found[1]):
        before = before[: found.start()]
    return before


def _is_small(word: str) -> bool:
    return not (word.isupper() and len(word) > 1) and word.lower() in _SMALL | _NOT_OWNERS


def is_owned(before: str, behind: str) -> bool:
    """Tell whether an owner stands before a noun or behind it: Turkey's secular constitution, a grant of the Union."""
    near = before[-_NEAR:]
    return any((_OF.match(behind), _OWNER.search(near), _OWNER.search(_without_adjectives(near))))


def is_subject_of_clause(before: str, behind: str, *, is_certain: bool) -> bool:
    """Tell whether a noun does something in a clause of its own, where Turkish makes an owner of it: that the EU has.

    `is_certain` says that no `that` right before it can point at it: it is a name or a plural.
    """
    if _CLAUSE.search(before) is None or (_THAT.search(before) is not None and not is_certain):
        return False
    return re.match(r"\s+[a-z]", behind) is not None


def _is_participle(word: str) -> bool:
    return word.endswith("ing") and word not in _ACTIVITIES


def _without_adjectives(before: str) -> str:
    found = _ADJECTIVES.search(before)
    return before[: found.start()] if found else before
