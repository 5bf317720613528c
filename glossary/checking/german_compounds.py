"""German compounds in two words, and two words in a compound: Beschluss des Magistrats, Magistratsbeschluss."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS

_SHORTEST_PART: Final = 4
_SHORTEST_HEAD: Final = 3
# How far behind and before its head the first part of a compound may stand alone.
_BEHIND: Final = 4
_BEFORE: Final = 2
# What joins the parts of a compound.
_LINKING: Final = lazily(r"(?<=\w{4})(?:en|es|n|s)$")
_LINKS: Final = frozenset({"", "e", "en", "er", "es", "n", "s"})
# What a noun ends in, or an adjective that is made of it: finanzielle Autonomie.
_ENDING: Final = lazily(r"(?:e|en|er|ern|es|n|nen|s|se|sen|ses)?|(?:al|är|i?ell|ig|isch|lich)(?:e[mnrs]?)?")
_UNMARKED: Final = str.maketrans("äöü", "aou")


def is_compound_otherwise(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Tell whether folded words say a compound by its parts, or the words of a term by one compound.

    A head and what stands behind it, joined by small words, is one in the other order: Justizministerium for
    Ministerium für Justiz.
    """
    said = [word.translate(_UNMARKED) for word in words]
    if len(wanted) == 1:
        return any(_are_near(said, *parts) for parts in _parted(wanted[0].translate(_UNMARKED)))
    head, *others = wanted
    described = [word.translate(_UNMARKED) for word in others if word not in STOP_WORDS["de"]]
    return 0 < len(described) < len(others) and _is_joined(said, head.translate(_UNMARKED), described)


def _parted(compound: str) -> Iterator[tuple[str, str]]:
    for cut in range(_SHORTEST_PART, len(compound) - _SHORTEST_HEAD + 1):
        yield _LINKING.sub("", compound[:cut]), compound[cut:]


def _are_near(said: Sequence[str], first: str, head: str) -> bool:
    heads = (at for at, word in enumerate(said) if _bends(word, head))
    near = chain.from_iterable((*said[max(0, at - _BEFORE) : at], *said[at + 1 : at + _BEHIND]) for at in heads)
    return any(_bends(word, first) for word in near)


def _is_joined(said: Sequence[str], head: str, described: Sequence[str]) -> bool:
    """Tell whether a compound of the last word and the head stands there, behind the other words."""
    *others, last = described
    for at, word in enumerate(said):
        start = word.rfind(head)
        if start >= _SHORTEST_PART and _bends(word[start:], head) and _begins(word[:start], last):
            before = said[max(0, at - _BEHIND) : at]
            if all(any(_begins(one, other) for one in before) for other in others):
                return True
    return False


def _begins(part: str, noun: str) -> bool:
    return part.startswith(noun) and part[len(noun) :] in _LINKS


def _bends(word: str, noun: str) -> bool:
    return word.startswith(noun) and _ENDING.fullmatch(word[len(noun) :]) is not None
