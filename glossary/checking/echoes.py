"""Whether a translation has anything at all of what the glossary would accept for a term.

A source that only has admitted renderings leaves the choice open, and whoever translates may find another one. What has
no word in common with any of them is another thing, though: `court decision` for `meclis kararı` may be right, `konsey
çözünürlüğü` for `council resolution` is not.
"""

from collections.abc import Iterable
from typing import Final

from glossary.checking.paraphrases import folded_words, trunks_of
from glossary.stop_words import STOP_WORDS

_SHORTEST: Final = 3
# What a Turkish noun has before a vowel, and without one: ekibi, ekipler.
_HARDENED: Final = {"b": "p", "c": "ç", "d": "t", "ğ": "k"}


def has_echo(target: str, *, renderings: Iterable[str], language: str) -> bool:
    """Tell whether a target has a word of one of the renderings in any form; every word counts but the small ones."""
    small = STOP_WORDS.get(language, frozenset())
    beginnings = tuple(
        beginning
        for rendering in renderings
        for word in folded_words(rendering, language)
        if word not in small and len(word) >= _SHORTEST
        for trunk in trunks_of(word, language)
        for beginning in _spellings(trunk, language)
    )
    words = folded_words(target, language)
    # Of a compound the last part is enough, and what stands behind an article written with it.
    parts = tuple(beginning for beginning in beginnings if len(beginning) > _SHORTEST)
    return any(word.startswith(beginnings) or any(part in word for part in parts) for word in words)


def _spellings(trunk: str, language: str) -> tuple[str, ...]:
    hardened = _HARDENED.get(trunk[-1]) if language == "tr" else None
    return (trunk, trunk[:-1] + hardened) if hardened else (trunk,)
