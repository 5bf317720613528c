"""Small words within names, `Jan de Vries`, and the Turkish `de` that is none of them: `Ali de Ayşe'ye yazdı`."""

from typing import Final

from glossary.patterns import lazily
from glossary.turkish.sounds import sound_of, spell
from translation_service.engines.names import signs
from translation_service.engines.names.listed import given_names, renamed
from translation_service.engines.words.casing import lowered

SMALL_IN_NAMES: Final = "(?:van|von|der|den|ter|ten|zu|de|da|di|del|dos|du|la|bin|el|al)"
PARTICLE: Final = lazily(rf" {SMALL_IN_NAMES} ")


def is_too(small: str, before: str, behind: str, language: str) -> bool:
    """Tell whether a small word between two with a capital is Turkish for “too”, whose vowel follows that before it."""
    sound = sound_of(lowered(before, language)) if language == "tr" else None
    if sound is None or spell("dA", sound) != small:
        return False
    listed = renamed(language)
    if before in listed.words or behind in listed.words | listed.places | signs.PROVINCES:
        return True
    return {before, behind} <= given_names()
