"""Names of people as their source writes them: an engine may leave out marks or capitals, `Nilüfer ŞAHİN`."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.names.finding import names_in
from translation_service.engines.words.foreign_words import folded

_WORD: Final = lazily(r"(?<!\w)[^\W\d_]+(?:-[^\W\d_]+)*")

_SHORTEST: Final = 5
_ALIKE: Final = 0.8


def with_people_as_written(target: str, source: str, language: str) -> str:
    """Return a translation in which the people of its source have the letters they have there."""
    people = (source[one.start : one.end] for one in names_in(source, language) if one.is_person and one.is_certain)
    own = {word for name in people if name not in target for word in _WORD.findall(name)}
    if not own:
        return target
    there = frozenset(_WORD.findall(target))
    written = {folded(word): word for word in own if word not in there and len(word) > 1}
    target = _WORD.sub(lambda found: _as_written(found[0], written), target)
    return _with_misspelt(target, source, [word for word in own if word not in target and len(word) >= _SHORTEST])


def _with_misspelt(target: str, source: str, lost: Sequence[str]) -> str:
    """Write names that an engine left a letter or two out of, `Tahiko` for `Takahiko`, where one word may be one."""
    strange = [word for word in _WORD.findall(target) if word[0].isupper() and word not in source]
    for name in lost:
        alike = [word for word in strange if _is_misspelt(word, name)]
        if len(alike) == 1:
            target = re.sub(rf"(?<!\w){alike[0]}(?!\w)", name, target)
    return target


def _is_misspelt(word: str, name: str) -> bool:
    """Tell whether a word is a name with other letters within: both begin alike, and most of it is there."""
    written, meant = folded(word), folded(name)
    return written[0] == meant[0] and SequenceMatcher(None, written, meant).ratio() >= _ALIKE


def _as_written(word: str, written: dict[str, str]) -> str:
    return written.get(folded(word), word) if word[0].isupper() else word
