"""Places on the globe as the languages write them: `41,0425° K` is `41.0425° N`."""

from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import Value
from translation_service.domain.values.separators import group_sign, swapped

# North, south, east, west.
_WINDS: Final = {"en": "NSEW", "tr": "KGDB", "pt": "NSLO", "de": "NSOW", "fr": "NSEO", "es": "NSEO", "it": "NSEO"}
_DECIMAL: Final = lazily(r"(?<=\d)[.,](?=\d)")


def rendered_coordinates(value: Value, pair: LanguagePair) -> str:
    """Return how coordinates are written in the target language; "" for what are none."""
    if value.kind != "coordinates":
        return ""
    here, there = _WINDS.get(pair.source), _WINDS.get(pair.target)
    text = value.text.translate(str.maketrans(here, there)) if here and there else value.text
    group = group_sign(pair.target)
    return _DECIMAL.sub(swapped(group), text) if group else text
