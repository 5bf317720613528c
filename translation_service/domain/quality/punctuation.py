"""Signs and spaces of a target that do not go with its source, or not with each other."""

import re
from collections.abc import Iterator
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.quality.findings import Finding

_ENDS: Final = {
    **dict.fromkeys("?؟？", "?"),
    **dict.fromkeys("!！", "!"),
    **dict.fromkeys(":：", ":"),
    **dict.fromkeys(".…。۔।", "."),
    ";": ";",
}
# A question may be an exclamation as well, in any order: `?!`, `!?`, `⁉`.
_ASKING: Final = "?؟？⁈⁉"
_LOUD: Final = _ASKING + "!！"
_ELLIPSES: Final = ("…", "...")
_CLOSING: Final = "\"'”’»)]}›“ \u00a0"
_PAIRS: Final = {"(": ")", "[": "]", "{": "}", "«": "»"}
# In other languages `“` closes what `„` opens.
_CURLY_PAIRS: Final = {"tr": ("“", "”"), "en": ("“", "”")}
# Before an item of a list: `a) ... b) ...`.
_ITEM: Final = lazily(r"(?<![\w(])\w{1,3}\)")
_INCHES: Final = lazily(r"(?<=\d)\"")
# What a text ends with that says a question or an exclamation in quotes, or a sentence around such a one.
_QUOTED_END: Final = lazily(r"[?!…][\"”’»]")
# The stop of a short word, not of its sentence.
_SHORT_WORD_AT_END: Final = lazily(
    r"(?<!\w)(?:[ap]\.m|[Hh]k|HK|vb|vs|etc|Jr|Sr|Inc|Ltd|Co|Corp|bkz|Şti|A\.Ş|M\.Ö|M\.S|B\.C|A\.D|U\.S|U\.K)\.$"
)
# A heading that tells how or why is put as a question in Turkish.
_ASKING_HEADING: Final = lazily(
    r"(?:^|[:–—] )(?:how|why|what|who|whose|where|when|which)(?!\w)(?!.*[.?!]$)"
    # `Why do we queue` asks, `why we queue` tells.
    r"(?! (?:\w+ )?(?:is|are|was|were|am|do|does|did|can|could|will|would|shall|should|may|might|must|has|have|had)\b)",
    re.IGNORECASE,
)
# What is asked for politely may end with a stop, as in English letters.
_ASKED_POLITELY: Final = lazily(r"^(?:(?:w|c)ould|can|will|may|might) (?:you|we|I) .*\.$", re.IGNORECASE)
# Behind it stands a colon in America, a comma or nothing elsewhere.
_SALUTATION: Final = lazily(
    r"^(?:dear|to whom|ladies|sayın|değerli|sehr geehrte|liebe|madame|monsieur|cher|estimad|prezad|gentil|egregi"
    r"|уважаем).{1,80}:$",
    re.IGNORECASE,
)
_DOUBLE_SPACE: Final = lazily(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_SPACE_BEFORE: Final = lazily(r"\w[ \u00a0]+(?:[,.](?![\w.,])|,(?=[^\W\d_]))")
_SPACE_WITHIN: Final = lazily(r"[(\[][ \u00a0]+\w|\w[ \u00a0]+[)\]]")
# Of `Prof.Dr.`, `readme.Txt` and `a,b` nobody can tell; sentences and lists of words are plain.
_SMALL: Final = "[a-zà-öø-ÿçğıöşüа-я]"
_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞÇĞİÖŞÜА-Я]"
_SPACE_MISSING: Final = lazily(
    rf"[^\W\d_]{{2}}[,;،؛][^\W\d_]{{2}}|{_SMALL}{{2}}[!?]{_CAPITAL}{_SMALL}"
    rf"|(?:{_SMALL}{{4}}\.(?!\w{{1,4}}(?!\w))|{_SMALL}{{2}}\.(?={_CAPITAL}{_SMALL}{{3,40}} {_SMALL})){_CAPITAL}{_SMALL}"
)
# Whatever it finds holds this; few texts do.
_SIGN_AT_LETTER: Final = lazily(r"[,;.!?،؛](?=[^\W\d_])")
_DOUBLED_STOP: Final = lazily(r"(?<=[^\W_])[\"'”’»)\]]?\.\.(?![.\w/\\])")
# Persian and Arabic have need of joiners without width, but no language here has of spaces.
_INVISIBLE: Final = lazily("[\u200b\u2060\ufeff]")
_FRENCH_SPACE: Final = lazily(r"\w[ \u00a0\u202f]+[;:!?]")
# Whatever the patterns of spaces find holds this; few texts do.
_SUSPECT_SPACE: Final = lazily("[ \u00a0\u202f(\\[][ \u00a0,.;:!?)\\]]")
_SPACED_SIGNS: Final = frozenset({"fr"})
_SHORTEST_SENTENCE: Final = 3
_LONGEST_WORD: Final = 30


def check_punctuation(source: str, target: str, *, language: str) -> Iterator[Finding]:
    """Compare the ends of two plain texts, and look at brackets, quotes and spaces of the target."""
    yield from _check_end(source, target.replace(";", "?") if language == "el" else target)
    uneven = _open_signs(target, language)
    if uneven and not _open_signs(source, ""):
        yield Finding(code="brackets-unbalanced", values={"signs": " ".join(uneven)})
    if _is_badly_spaced(target, language) and not _is_badly_spaced(source, language):
        yield Finding(code="spaces")
    missing = _SPACE_MISSING.search(target) if _SIGN_AT_LETTER.search(target) else None
    if missing and not _SPACE_MISSING.search(source):
        yield Finding(code="space-missing", values={"found": _with_its_words(missing)})
    if ".." in target and _DOUBLED_STOP.search(target) and not _DOUBLED_STOP.search(source):
        yield Finding(code="doubled-stop")
    if _INVISIBLE.search(target) and not _INVISIBLE.search(source):
        yield Finding(code="invisible-sign")


def _check_end(source: str, target: str) -> Iterator[Finding]:
    """Report another end: a missing full stop only of a sentence, as headings and names may lose or gain one."""
    if source.rstrip(_CLOSING).endswith(_ELLIPSES) and not any(map(target.__contains__, _ELLIPSES)):
        yield Finding(code="end-sign-missing", values={"wanted": "…"})
        return
    wanted, found = _end(source), _end(target)
    is_telling = {wanted, found} & {"?", ":"} or len(source.split()) > _SHORTEST_SENTENCE
    is_other_stop = {wanted, found} <= {".", "!", ";"}
    if wanted != found and is_telling and not is_other_stop and not _is_said_otherwise(source, target):
        yield _other_end(wanted, found)


def _is_said_otherwise(source: str, target: str) -> bool:
    """Tell whether a salutation, a quoted question, a heading or a short word at one end has another sign by right."""
    for one, other in ((source, target), (target, source)):
        if _SALUTATION.search(one) and other.endswith((",", "!", "،")):
            return True
        if _QUOTED_END.search(one[-2:]) and _QUOTED_END.search(other[:-2]) and _end(other) == ".":
            return True
        if not _end(one) and _end(other) == "?" and _ASKING_HEADING.search(one):
            return True
        if _end(other) == "?" and _ASKED_POLITELY.search(one):
            return True
        if not _end(other) and _SHORT_WORD_AT_END.search(one.rstrip(_CLOSING)):
            return True
    return False


def _other_end(wanted: str, found: str) -> Finding:
    if not found:
        return Finding(code="end-sign-missing", values={"wanted": wanted})
    if not wanted:
        return Finding(code="end-sign-extra", values={"found": found})
    return Finding(code="end-sign", values={"wanted": wanted, "found": found})


def _end(text: str) -> str:
    bare = text.rstrip(_CLOSING)
    asks = any(map(bare[len(bare.rstrip(_LOUD)) :].__contains__, _ASKING))
    return "?" if asks else _ENDS.get(bare[-1:], "")


def _open_signs(text: str, language: str) -> tuple[str, ...]:
    """Return the kinds of brackets and quotes whose two halves are not as many; a language tells how it quotes."""
    pairs = (*_PAIRS.items(), *([_CURLY_PAIRS[language]] if language in _CURLY_PAIRS and "„" not in text else ()))
    uneven = tuple(one + other for one, other in pairs if not _are_even(text, one, other))
    if "„" in text and text.count("„") > text.count("“") + text.count("”"):
        uneven = (*uneven, "„“")
    signs = text.count('"')
    is_uneven = signs % 2 and (signs - len(_INCHES.findall(text))) % 2
    return (*uneven, '"') if is_uneven else uneven


def _with_its_words(found: re.Match[str]) -> str:
    """Return two words that run together, and what stands at them."""
    before, behind = found.string[: found.start()].split(" ")[-1], found.string[found.end() :].split(" ", 1)[0]
    return before[-_LONGEST_WORD:] + found[0] + behind[:_LONGEST_WORD]


def _are_even(text: str, one: str, other: str) -> bool:
    """Tell whether brackets are closed as often as they are opened, those behind the letters of a list aside."""
    too_many = text.count(other) - text.count(one)
    return not too_many or (other == ")" and 0 < too_many <= len(_ITEM.findall(text)))


def _is_badly_spaced(text: str, language: str) -> bool:
    if not _SUSPECT_SPACE.search(text):
        return False
    if _DOUBLE_SPACE.search(text) or _SPACE_BEFORE.search(text) or _SPACE_WITHIN.search(text):
        return True
    return language not in _SPACED_SIGNS and _FRENCH_SPACE.search(text) is not None
