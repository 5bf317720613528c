"""Where the words of a source went, going by the links an engine gives between its words and those it wrote."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from translation_service.engines.rendering import Link, Rendering
from translation_service.engines.words.search import Range, Word, fold, words_of, words_once

_MOSTLY: Final = 0.5
_CLEARLY: Final = 0.7
_MOST_WORDS: Final = 0.75
_SHORTEST_KEPT: Final = 3
# Words that become an ending in other languages: what carries the ending came from the word behind them.
_CARRIED_WORDS: Final = "a an and at by de da do das dos e for from in la le na no of on o os the to with"
_CARRIED: Final = frozenset(_CARRIED_WORDS.split())


def links_onto(target: str, rendering: Rendering) -> tuple[Link, ...]:
    """Return the links of a rendering moved onto a target that was made from it, word by word where both agree."""
    written, kept = words_of(rendering.text), words_of(target)
    twins = SequenceMatcher(None, [word.folded for word in written], [word.folded for word in kept], autojunk=False)
    moved = {
        block.a + step: kept[block.b + step] for block in twins.get_matching_blocks() for step in range(block.size)
    }
    places = {at: moved[order] for order, word in enumerate(written) if order in moved for at in _letters(word)}
    found = ((link, places.get(link.target.start)) for link in rendering.links)
    return tuple(
        replace(link, target=Range(start=word.start, end=word.end)) for link, word in found if word is not None
    )


def is_in_place(asked: str, source: str) -> bool:
    """Tell whether an engine was asked for the words of a source where they stand there, but for some of them."""
    if len(asked) != len(source):
        return False
    words, own = words_of(asked), words_of(source)
    if [word.start for word in words] != [word.start for word in own]:
        return False
    return sum(word.folded == it.folded for word, it in zip(words, own, strict=True)) >= _MOST_WORDS * len(own)


def settled(links: Iterable[Link], source: str, target: str) -> tuple[Link, ...]:
    """Return links without what is known better: a word that was kept came from itself, however attention went.

    A word that has a part in another one's ending only is left out.
    """
    kept = _kept_words(words_of(source), words_of(target))
    by_word: dict[Range, list[Link]] = {}
    for link in links:
        by_word.setdefault(link.target, []).append(link)
    return tuple(one for word, several in by_word.items() for one in _own(several, source, kept.get(word.start), word))


def _own(links: Sequence[Link], source: str, kept: Word | None, word: Range) -> Sequence[Link]:
    if kept is not None:
        return [Link(source=Range(start=kept.start, end=kept.end), target=word, share=1.0)]
    telling = [link for link in links if fold(source[link.source.start : link.source.end]) not in _CARRIED]
    return telling or links


def _kept_words(source: Sequence[Word], target: Sequence[Word]) -> dict[int, Word]:
    """Return the words that stand once in a source and once in its target, by where they begin in the target."""
    here, there = words_once(source), words_once(target)
    shared = (text for text in here.keys() & there.keys() if len(text) >= _SHORTEST_KEPT)
    return {there[text].start: here[text] for text in shared}


def linked_place(stretch: Range, links: Sequence[Link], words: Sequence[Word]) -> tuple[Range, bool] | None:
    """Return from the first to the last word of a target that came from a stretch of its source.

    It is sure when all words between came from there as well, and clearly so.
    """
    shares = [_share_from(stretch, links, word) for word in words]
    inside = [at for at, share in enumerate(shares) if share is not None and share > _MOSTLY]
    if not inside:
        return None
    between = [share for share in shares[inside[0] : inside[-1] + 1] if share is not None]
    is_sure = min(between) > _MOSTLY and sum(between) / len(between) > _CLEARLY
    return Range(start=words[inside[0]].start, end=words[inside[-1]].end), is_sure


def _share_from(stretch: Range, links: Sequence[Link], word: Word) -> float | None:
    """Return which part of a word came from a stretch; None where nothing is known of it."""
    own = [link for link in links if link.target.start == word.start]
    in_all = sum(link.share for link in own)
    return sum(link.share for link in own if link.source.collides(stretch)) / in_all if in_all else None


def _letters(word: Word) -> range:
    return range(word.start, word.end)
