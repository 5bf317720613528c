"""The case of a noun that nobody has learned, told from how it ends: şirketin, olaylardan, konseyine."""

import re
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.turkish.lexicon import CLOSE_VOWEL_NOUNS, LOOKING_CASED, NOUNS_IN_S
from glossary.turkish.sounds import syllables
from glossary.turkish.suffixes import Ending

_VOWEL: Final = "[aıoueiöü]"
_CLOSE: Final = "[ıiuü]"
_CONSONANT: Final = "[^aıoueiöü]"
_HARD: Final = "[fstkçşhp]"
_PLURAL: Final = lazily(rf"\w*{_VOWEL}\w*l[ae]r(?:{_CLOSE}\w*|[dt][ae]\w*|[ae]|l[ae])?")
_FIRST_CASE: Final = lazily(rf"(?:{_CLOSE}n?|[ae]|d[ae]n?)?")
# What is hardly a part of the noun; before it stand at least so many syllables.
_SURE: Final[tuple[tuple[re.Pattern[str], int, str], ...]] = tuple(
    (lazily(rf"(\w*?){ending}"), least, case)
    for ending, least, case in (
        (rf"(?:(?<={_HARD})t|(?<!{_HARD})d)[ae]n", 2, "ablative"),
        (rf"(?<={_CLOSE})nd[ae]n", 1, "ablative"),
        (rf"(?<={_CLOSE})nd[ae]", 1, "locative"),
        (rf"(?:(?<={_HARD})t|(?<!{_HARD})d)[ae](?:ki)?", 2, "locative"),
        (rf"n{_CLOSE}n", 1, "genitive"),
        (rf"(?<={_CONSONANT}{_CONSONANT}){_CLOSE}n", 1, "genitive"),
        (rf"(?<={_CONSONANT}){_CLOSE}n", 2, "genitive"),
        (r"yl[ae]", 1, "instrumental"),
        (rf"(?<={_CONSONANT})l[ae]", 2, "instrumental"),
        (rf"(?<={_VOWEL})y[ae]", 2, "dative"),
        (rf"(?<={_CLOSE})n[ae]", 3, "dative"),
        (r"(?<=l[ae]r)[ae]", 1, "dative"),
        (r"(?<=ğ)[ae]", 2, "dative"),
        (rf"(?<={_CLOSE})n{_CLOSE}", 3, "accusative"),
        (rf"(?<={_VOWEL})y{_CLOSE}", 2, "accusative"),
    )
)
_BEHIND_APOSTROPHE: Final = (
    (lazily(r"\w*[dt][ae]n"), "ablative"),
    (lazily(r"\w*[dt][ae](?:ki)?"), "locative"),
    (lazily(rf"\w*{_CLOSE}n"), "genitive"),
    (lazily(r"\w*l[ae]"), "instrumental"),
    (lazily(r"\w*[ae]"), "dative"),
    (lazily(rf"[yn]?{_CLOSE}"), "accusative"),
)
# What the end of a noun may be, or be part of it.
_POSSIBLE: Final = (
    (lazily(rf"\w+{_CLOSE}n"), "genitive"),
    (lazily(r"\w+[dt][ae]n"), "ablative"),
    (lazily(r"\w*[dt][ae]"), "locative"),
    (lazily(r"\w*l[ae]"), "instrumental"),
    (lazily(r"\w*[ae]"), "dative"),
    (lazily(rf"\w*{_CLOSE}"), "accusative"),
)


# What something is of somebody: en büyük bahçesidir.
_STATED: Final = lazily(r"\w{3,}s[ıiuü]d[ıiuü]r")
_IN_PLACE: Final = lazily(r"\w{3,}[dt][ae]ki")
# With these an ending says more than number and case.
_MORE: Final = {
    "which": lazily(r"\w*ki\w*"),
    "is": lazily(rf"\w*[dt]{_CLOSE}r(?:l[ae]r)?"),
    "was": lazily(rf"\w*[dt]{_CLOSE}"),
    "reportedly": lazily(rf"\w*m{_CLOSE}ş"),
    "if": lazily(r"\w*s[ae]"),
    "equative": lazily(r"\w*[cç][ae]"),
}
_OURS: Final = {"our": lazily(rf"\w*m{_CLOSE}z\w*"), "your-plural": lazily(rf"\w*n{_CLOSE}z\w*")}
# The n of these is that of a possessive: konseyine, konseyinde; and the s: belediyesi, belediyesinin.
_ITS: Final = lazily(rf"(\w*?)(?:(?<={_VOWEL})s)?{_CLOSE}n(?:[ae]|{_CLOSE}|d[ae]n?)")
_ITS_OWNER: Final = lazily(rf"(\w*{_CONSONANT}){_CLOSE}n{_CLOSE}n")
_ITS_BY_S: Final = lazily(rf"(\w*{_VOWEL})s{_CLOSE}(?:n\w*|yl[ae])?")


def in_form_of(words: str, asked: Ending) -> Ending:
    """Take number and case from the words in a target; whose it is, the source tells."""
    if not words.strip() or says_all(words, asked):
        return asked
    guessed = guess_suffixes(words, asked)
    number: Ending = ("plural",) if "plural" in guessed else ()
    return (*number, *guess_owner(words, asked), *(name for name in guessed if name not in number))


def shows_all(words: str, asked: Ending) -> bool:
    """Tell whether the last of some words shows a case by its end, and it is, with number and owner, what is asked."""
    return shows_case(words) and in_form_of(words, asked) == asked


def shows_case(words: str) -> bool:
    """Tell whether the last of some words shows a case by its end."""
    return bool(words.strip()) and bool(_sure_case(_last(words)))


def shows_genitive(words: str) -> bool:
    """Tell whether the last of some words is an owner by its end."""
    return bool(words.strip()) and _sure_case(_last(words)) == "genitive"


def says_all(words: str, expected: Ending) -> bool:
    """Tell whether the last of some words ends as what is expected beyond number and case: -ki, -dir, -ce."""
    last = _last(words)
    return any(ending.fullmatch(last) for name, ending in _MORE.items() if name in expected)


def guess_owner(words: str, expected: Ending) -> Ending:
    """Return whose the last of some words is: its, where the ending shows it, ours where that is expected and shown."""
    last = _last(words)
    ours = tuple(name for name, ending in _OURS.items() if name in expected and ending.fullmatch(last))
    if ours:
        return ours
    by_n = None if _is_own(last) else _ITS.fullmatch(last) or _ITS_OWNER.fullmatch(last)
    by_s = _ITS_BY_S.fullmatch(last)
    shown = by_n if by_s is None or f"{by_s[1]}s".endswith(NOUNS_IN_S) else by_s
    is_alone = len(words.split()) == 1
    is_shown = shown is not None and is_alone and syllables(shown[1]) > 1
    is_hidden = "its" in expected and not _sure_case(last)
    return ("its",) if is_shown or is_hidden else ()


def _is_own(word: str) -> bool:
    """Tell whether the close vowel or the n of a word is the noun's own: enerjinin, valiye, disiplini."""
    parted = ((word[:length], word[length:]) for length in range(3, len(word) + 1))
    return any(
        noun in CLOSE_VOWEL_NOUNS or (noun in LOOKING_CASED and _FIRST_CASE.fullmatch(rest)) for noun, rest in parted
    )


def _last(words: str) -> str:
    return fold(words.rsplit(maxsplit=1)[-1], "tr").replace("'", "")


def guess_suffixes(words: str, expected: Ending) -> Ending:
    """Return number and case of the last of some words; where its end tells little, the expected case if it may be."""
    body, apostrophe, suffix = fold(words.rsplit(maxsplit=1)[-1], "tr").partition("'")
    last = body + suffix
    number: Ending = ("plural",) if _PLURAL.fullmatch(last) else ()
    if not apostrophe and _STATED.fullmatch(last):
        return ("is",)
    if _IN_PLACE.fullmatch(last):
        return (*number, "locative", "which")
    case = _case_behind_apostrophe(suffix) if apostrophe else _sure_case(last)
    if case:
        return (*number, case)
    return (*number, *(name for name in expected if name in _possible(last)))


def _sure_case(word: str) -> str:
    if word in LOOKING_CASED:
        return ""
    found = ((ending.fullmatch(word), least, case) for ending, least, case in _SURE)
    return next((case for match, least, case in found if match and syllables(match[1]) >= least), "")


def _case_behind_apostrophe(suffix: str) -> str:
    return next((case for ending, case in _BEHIND_APOSTROPHE if ending.fullmatch(suffix)), "")


def _possible(word: str) -> frozenset[str]:
    return frozenset(case for ending, case in _POSSIBLE if ending.fullmatch(word))
