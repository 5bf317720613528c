"""Words marked with quotes in their sentence, so that its translation shows where they went.

Engines keep quotes around what they stand around. The translation with quotes may choose other words than the one
without; word by word, what stands alike in both tells where the quoted words are in the latter.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.words import compared
from translation_service.engines.words.search import Range, Word, occurrences, words_of

_QUOTES: Final = "\"“”„«»'‘’"
_QUOTED: Final = lazily(r"[\"“”„«]([^\"“”„«»]+)[\"“”»]|(?<!\w)['‘]([^'‘’]+)['’](?!\w)")
_IN_QUOTES: Final = lazily(r"[\"“”„«]([^\"“”„«»]+)[\"“”»]", needs='"»“”')
_CLAUSE_END: Final = lazily(r"[,;:،؛]\s+|\s+[–—-]\s+|\s+(?=\()")
_NEAR: Final = 24
_WORD_END: Final = lazily(r"\s")
_FAR: Final = 60
_SLACK: Final = 3


def quoted(plain: str, stretch: Range) -> str:
    """Return a sentence with quotes around a stretch; "" where it has quotes already or holds nothing else.

    Of a long sentence it is the clauses around: what is far away tells nothing, and every word costs time.
    """
    words = plain[stretch.start : stretch.end].strip()
    if not words or words == plain.strip() or any(sign in plain for sign in _QUOTES):
        return ""
    start = plain.index(words, stretch.start)
    end = start + len(words.rstrip(".,;:!?"))
    first, last = _around(plain, start, end)
    return f'{plain[first:start]}"{plain[start:end]}"{plain[end:last]}'


def _around(plain: str, start: int, end: int) -> tuple[int, int]:
    """Return where what is near a stretch begins and ends: at the border of a clause, or else of a word."""
    before = [found.end() for found in _CLAUSE_END.finditer(plain, 0, max(0, start - _NEAR))]
    behind = _CLAUSE_END.search(plain, min(len(plain), end + _NEAR))
    last = behind.start() if behind is not None else len(plain)
    far = _WORD_END.search(plain, min(len(plain), end + _FAR))
    return (before[-1] if before else 0), min(last, far.start() if far is not None else last)


def in_same_quotes(plain: str, stretch: Range, target: str) -> Range | None:
    """Return where the only quotation of a sentence, with its quotes or without, is quoted in the target."""
    words = plain[stretch.start : stretch.end]
    start = stretch.start + len(words) - len(words.lstrip())
    own = (start, start + len(words.strip()))
    here, there = [*_IN_QUOTES.finditer(plain)], [*_IN_QUOTES.finditer(target)]
    if len(here) != 1 or len(there) != 1:
        return None
    group = next((group for group in (0, 1) if here[0].span(group) == own), None)
    return None if group is None else Range(start=there[0].start(group), end=there[0].end(group))


def quoted_place(answer: str, words: Sequence[Word]) -> tuple[Range, bool] | None:
    """Return where the quoted words of an answer stand among the words of the translation, and whether that is sure."""
    found = _QUOTED.search(answer)
    if found is None or _QUOTED.search(answer, found.end()):
        return None
    marked = words_of(answer)
    inside = [at for at, word in enumerate(marked) if found.start() <= word.start and word.end <= found.end()]
    if not inside:
        return None
    same = occurrences(found[0], words)
    if len(same) == 1:
        return Range(start=words[same[0].first].start, end=words[same[0].last - 1].end), True
    twins = _twins(marked, words)
    first, start_is_sure = _start(inside[0], twins)
    last, end_is_sure = _end(inside[-1], twins, len(marked), len(words))
    if start_is_sure != end_is_sure:
        first, last = (first, first + len(inside)) if start_is_sure else (last - len(inside), last)
    if not 0 <= first < last <= len(words) or abs(last - first - len(inside)) > _SLACK:
        return None
    return Range(start=words[first].start, end=words[last - 1].end), start_is_sure and end_is_sure


def _twins(marked: Sequence[Word], words: Sequence[Word]) -> Mapping[int, int]:
    """Return which word of the translation each word of an answer is, for those that stand in both."""
    one, other = [word.folded for word in marked], [word.folded for word in words]
    blocks = compared(one, other).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}


def _start(first: int, twins: Mapping[int, int]) -> tuple[int, bool]:
    """Return the first quoted word of the translation: the twin of this one, or what follows that of the one before."""
    if first in twins:
        return twins[first], True
    before = 0 if first == 0 else twins.get(first - 1, -2) + 1
    return before, before >= 0


def _end(last: int, twins: Mapping[int, int], marked: int, words: int) -> tuple[int, bool]:
    if last in twins:
        return twins[last] + 1, True
    behind = words if last + 1 == marked else twins.get(last + 1, -1)
    return behind, behind >= 0
