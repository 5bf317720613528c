"""The capitals and the end of a segment, for a match of the memory that differs from it in nothing else."""

import re
from dataclasses import replace
from typing import Final

from translation_service.documents.abbreviations import abbreviations
from translation_service.domain.inline import parse, plain, write
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import Match, Remark
from translation_service.engines.words.casing import in_capitals, in_case_of, is_heading_in_capitals
from translation_service.engines.words.words_in_capitals import is_word_in_capitals

_SIGNS: Final = ".!?…:;,"
_TAGS_BEHIND: Final = re.compile(r"(?:</?\d+/?>)+$")
# What asks has other words in many languages; these write other signs with a space, twice, or otherwise.
_ASKING: Final = "?"
_WITH_OWN_SIGNS: Final = frozenset({"ar", "el", "es", "fa", "fr"})
# From here on alphabets have full stops of their own, or none.
_OTHER_STOPS: Final = "\u0590"


def with_manners(match: Match, source: str, pair: LanguagePair) -> Match:
    """Return a match with the capitals and the end of a segment where only these differ, else as it is."""
    if Remark.WRITING not in match.remarks:
        return match
    ended = _with_end(match.target, match.source, source, pair.target)
    return replace(match, target=_with_capitals(ended, plain(match.source), plain(source), pair))


def _with_end(target: str, stored_source: str, source: str, language: str) -> str:
    before, after, (words, own, tags) = _parted(stored_source)[1], _parted(source)[1], _parted(target)
    signs = before + after
    is_other = _ASKING in signs or (language in _WITH_OWN_SIGNS and signs.strip(".…"))
    is_short = own.startswith(".") and not after.startswith(".") and _is_abbreviated(words, language)
    return target if own != before or is_other or is_short or words[-1:] >= _OTHER_STOPS else words + after + tags


def _is_abbreviated(words: str, language: str) -> bool:
    """Tell whether the full stop behind these words is that of the last as well, and so stays: `vb.`, `A.Ş.`."""
    last = plain(words).rpartition(" ")[2]
    return ("." in last and last.replace(".", "").isalpha()) or abbreviations(language).has(last)


def _parted(text: str) -> tuple[str, str, str]:
    """Return a text without its end, the signs there, and the tags behind them."""
    shown = _TAGS_BEHIND.sub("", text)
    words = shown.rstrip(_SIGNS)
    return words, shown[len(words) :], text[len(shown) :]


def _with_capitals(target: str, stored_source: str, source: str, pair: LanguagePair) -> str:
    if _are_capitals(source, pair.source):
        pieces = parse(target)
        return write(in_capitals(piece, pair.target) if isinstance(piece, str) else piece for piece in pieces)
    is_bare = plain(target) == target
    return in_case_of(source, target, pair.target) if is_bare and not stored_source.isupper() else target


def _are_capitals(text: str, language: str) -> bool:
    return is_heading_in_capitals(text) or is_word_in_capitals(text, language)
