"""Where a text says no: by a word of its own, or as Turkish does by an ending of the verb."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.words.search import Range

_WORDS: Final = r"not|cannot|[^\W\d_]+n['’]t|não|nicht|kein\w*|pas|non|не|değil\w*"
_ENDINGS: Final = (
    "z(?:l[ae]r)?|d[ıi](?:m|n|k|l[ae]r)?|m[ıi]ş(?:t[ıi]r)?|m[ae]l[ıi](?:d[ıi]r)?|s[ıi]n(?:l[ae]r)?"
    "|y[ıi]n(?:[ıi]z)?|y[ae]ca[kğ]\\w*|y[ae]ce[kğ]\\w*"
)
_NEGATION: Final = lazily(
    rf"(?<!\w)(?:{_WORDS}|[^\W\d_]{{2,}}m(?:[ae](?:{_ENDINGS})|[ıiuü]yor\w*))(?!\w)", re.IGNORECASE
)


def negations_in(text: str) -> list[Range]:
    """Return where a text says no, in order."""
    return [Range(start=found.start(), end=found.end()) for found in _NEGATION.finditer(text)]
