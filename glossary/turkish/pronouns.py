"""The forms in which Turkish pronouns bend as no noun does: bana, benim, onu, bununla, kendine."""

from typing import Final

from glossary.stop_words import words_of
from glossary.turkish.suffixes import TABLE, State

_FORMS: Final = {
    "ben": {"dative": "bana", "genitive": "benim", "instrumental": "benimle"},
    "sen": {"dative": "sana", "instrumental": "seninle"},
    "biz": {"genitive": "bizim", "instrumental": "bizimle"},
    "siz": {"instrumental": "sizinle"},
    "kim": {"instrumental": "kiminle"},
    "hepsi": {"our": "hepimiz", "your-plural": "hepiniz"},
}
# These have an n before every suffix: onu, bunda, şunlar.
_WITH_N: Final = {"o": "on", "bu": "bun", "şu": "şun"}
_ENDS_WITH_N: Final = {
    "plural": "lar", "accusative": "u", "dative": "a", "locative": "da", "ablative": "dan", "genitive": "un",
    "instrumental": "unla", "equative": "ca",
}  # fmt: skip
# These carry a possessive, as the second part of a compound does: hepsine, birini, burasında, hepimiz.
_OWNED: Final = words_of(
    "bazısı biri birisi birçoğu burası diğeri hangisi hepsi hiçbiri kendisi kimisi orası çoğu öbürü şurası tümü"
)
_OWNED_BUT_WHOLE: Final = frozenset({"beriki", "kendi", "öteki"})
_CASES: Final = frozenset(suffix.name for suffix in TABLE[State.POSSESSED_BY_THIRD])


def bent_pronoun(word: str, suffix: str) -> str:
    """Return a folded pronoun with its first suffix where it bends as no noun does, "" for anything else."""
    if word in _WITH_N:
        return _WITH_N[word] + _ENDS_WITH_N[suffix] if suffix in _ENDS_WITH_N else ""
    return _FORMS.get(word, {}).get(suffix, "")


def is_owned_pronoun(word: str, suffix: str) -> bool:
    """Tell whether a folded pronoun takes this suffix as what carries a possessive does: hepsi-n-i, hep-imiz."""
    return (word in _OWNED and suffix != "plural") or (word in _OWNED_BUT_WHOLE and suffix in _CASES)
