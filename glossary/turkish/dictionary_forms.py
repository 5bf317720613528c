"""The form a dictionary would list for what a text has in several: imar planına, imar planını, so imar planı."""

from collections.abc import Iterator, Mapping
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.turkish.heads import is_possessed
from glossary.turkish.reading import read_suffixes
from glossary.turkish.sounds import VOWELS

# Behind a longer noun these are hardly anything else.
_PLACE: Final = lazily(r"(\w{4,}?)n?[dt][ea]n?")
_SHORTEST: Final = 3


def dictionary_form(written: Mapping[str, int], *, noun: str = "") -> str:
    """Return the dictionary form of writings that differ in the suffixes of their last word, with their counts.

    `noun` is the folded noun of the last word where it is known: şehir for kardeş şehri, kardeş şehrin.
    """
    calm = {text: count for text, count in written.items() if not text.isupper()} or dict(written)
    usual = max(calm, key=lambda text: (calm[text], text.islower(), text))
    if usual.isupper():
        return usual
    last = sorted({text.split()[-1] for text in calm}, key=lambda word: (len(word), not word.islower(), word))
    before = usual[: len(usual) - len(usual.split()[-1])]
    fitting = [lemma for lemma in _shortened(last[0], noun) if _all_are_forms(last, lemma, is_head=bool(before))]
    return before + _chosen(fitting, last, noun, is_compound=bool(before))


def _chosen(fitting: list[str], last: list[str], noun: str, *, is_compound: bool) -> str:
    attested = [one for one in fitting if len(last) > 1 and one in last and not _PLACE.fullmatch(fold(one, "tr"))]
    heads = [one for one in fitting if is_compound and len(one) > len(noun) and is_possessed(fold(one, "tr"))]
    nouns = [lemma for lemma in fitting if fold(lemma, "tr") == noun]
    place = _PLACE.fullmatch(fold(last[0], "tr"))
    at_places = [lemma for lemma in fitting if place and fold(lemma, "tr") == place[1]]
    return (attested or heads or nouns or at_places or fitting or last)[0]


def _shortened(word: str, noun: str) -> Iterator[str]:
    """Yield a word and what is left of it without its last letters, and the noun that may be beneath it."""
    for length in range(len(word), _SHORTEST - 1, -1):
        if any(letter in VOWELS for letter in fold(word[:length], "tr")):
            yield word[:length]
    if noun[:2] == fold(word, "tr")[:2]:
        yield word[:1] + noun[1:]


def _all_are_forms(words: list[str], lemma: str, *, is_head: bool) -> bool:
    return all(read_suffixes(word, lemma, is_head=is_head) is not None for word in words)
