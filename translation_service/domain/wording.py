"""Words that are to give way to others, in texts whose tags stay as they are."""

import re
from dataclasses import dataclass
from functools import lru_cache

from glossary.folding import APOSTROPHES, fold
from translation_service.domain.inline import parse, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words, and what takes their place; `is_whole` leaves parts of longer words alone.

    Unless `matches_case`, capitals do not count, as the letters of `language` have them, nor does the kind of an
    apostrophe; what takes the place of a capital or of capitals has them too.
    """

    find: str
    replacement: str
    language: str
    is_whole: bool = False
    matches_case: bool = False

    def replaced_in(self, written: str) -> str:
        """Return a text with tags in which the words have given way; words with a tag among them are not found."""
        if not self.find:
            return written
        pattern = _pattern_of(self)
        pieces = parse(written)
        changed = tuple(pattern.sub(self._instead, one) if isinstance(one, str) else one for one in pieces)
        return written if changed == pieces else write(changed)

    def _instead(self, found: re.Match[str]) -> str:
        if self.matches_case or found[0] == self.find:
            return self.replacement
        if len(found[0]) > 1 and found[0].isupper() and not self.find.isupper():
            return "".join(map(self._raised, self.replacement))
        if found[0][0].isupper() and not self.find[0].isupper():
            return self._raised(self.replacement[:1]) + self.replacement[1:]
        return self.replacement

    def _raised(self, letter: str) -> str:
        return next((one for one in _cases(letter, self.language) if one.isupper()), letter)


@lru_cache(maxsize=16)
def _pattern_of(wording: Wording) -> re.Pattern[str]:
    """Return what finds the words, put together once for all the texts of a document."""
    sought = re.escape(wording.find) if wording.matches_case else _any_case(wording.find, wording.language)
    return re.compile(rf"(?<!\w){sought}(?!\w)" if wording.is_whole else sought)


def _any_case(words: str, language: str) -> str:
    return "".join(f"[{re.escape(''.join(_cases(letter, language)))}]" for letter in words)


def _cases(letter: str, language: str) -> list[str]:
    """Return how a letter may be written; which dot an "i" has is for the language to say."""
    others = (letter.lower(), letter.upper(), *"ıIiİ", *APOSTROPHES)
    same = (one for one in others if len(one) == 1 and fold(one, language) == fold(letter, language))
    return [letter, *same]
