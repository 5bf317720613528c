"""Labels that are said in several ways, told apart by the labels near them: a `Title` of a person or of a book."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from glossary.editable_lists import read_list
from glossary.folding import fold
from glossary.patterns import lazily

_LINE: Final = lazily(r"(?P<language>tr|en): (?P<label>[^=|]+) = (?P<said>[^=|]+) \| (?P<near>[^=|]+)")
_OTHER: Final = {"tr": "en", "en": "tr"}
_LONGEST: Final = 40
_FRINGE: Final = " :.*"


def sense_of(label: str, near: Iterable[str], source: str, target: str) -> str:
    """Return how a label is said beside others; "" where they tell nothing. The most of them decide."""
    is_short = len(label) <= _LONGEST and _OTHER.get(source) == target
    senses = _senses(source).get(_bare(label, source)) if is_short else None
    if senses is None:
        return ""
    others = {_bare(text, source) for text in near if len(text) <= _LONGEST}
    count, said = max((len(others & cues), said) for said, cues in senses.items())
    return said if count else ""


def _bare(text: str, language: str) -> str:
    return fold(text.strip(_FRINGE), language)


@cache
def _senses(language: str) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return by label what it may be said as, each with the labels that tell so."""
    senses: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for line in filter(None, map(_LINE.fullmatch, read_list("glossary", "senses-tr-en.txt").splitlines())):
        if line["language"] == language:
            cues = frozenset(fold(cue.strip(), language) for cue in line["near"].split(","))
            senses[fold(line["label"], language)][line["said"]] = cues
    return senses
