"""Names of people as their source writes them: an engine may leave out marks or capitals, `Nilüfer ŞAHİN`."""

from typing import Final

from glossary.patterns import lazily
from translation_service.engines.names.finding import names_in
from translation_service.engines.words.foreign_words import folded

_WORD: Final = lazily(r"(?<!\w)[^\W\d_]+(?:-[^\W\d_]+)*")


def with_people_as_written(target: str, source: str, language: str) -> str:
    """Return a translation in which the people of its source have the letters they have there."""
    people = (source[one.start : one.end] for one in names_in(source, language) if one.is_person and one.is_certain)
    own = {word for name in people if name not in target for word in _WORD.findall(name)}
    if not own:
        return target
    there = frozenset(_WORD.findall(target))
    written = {folded(word): word for word in own if word not in there and len(word) > 1}
    return _WORD.sub(lambda found: _as_written(found[0], written), target)


def _as_written(word: str, written: dict[str, str]) -> str:
    return written.get(folded(word), word) if word[0].isupper() else word
