"""Whether a term is said in the plural, and whether its Turkish rendering needs one."""

import re
from typing import Final

from glossary.folding import APOSTROPHES, fold
from glossary.languages.english import plural_of
from glossary.terms import Term
from glossary.tokens import split_words
from glossary.turkish.heads import is_plural as has_plural
from glossary.turkish.heads import is_possessed
from glossary.turkish.reading import read_suffixes

_OWNING: Final = re.compile(rf"[{APOSTROPHES}]s?$")


def is_many(surface: str, term: Term) -> bool:
    """Tell whether the rendering needs a plural that it has not yet."""
    return is_said_in_plural(surface, term) and not has_plural(_head(term.target))


def is_said_in_plural(surface: str, term: Term) -> bool:
    """Tell whether the source says the term in the plural."""
    if term.source_language == "tr":
        return _is_turkish_plural(surface, term.source)
    if term.source_language != "en":
        return False
    said = fold(_OWNING.sub("", surface), "en")
    return said != fold(term.source, "en") and said == fold(plural_of(term.source), "en")


def _is_turkish_plural(surface: str, source: str) -> bool:
    found, known = split_words(surface, "tr")[-1], split_words(source, "tr")
    reading = read_suffixes(found.written, known[-1].written, is_head=len(known) > 1, suffix=found.suffix)
    return reading is not None and "plural" in reading.suffixes


def _head(target: str) -> str:
    head = fold(target.rsplit(maxsplit=1)[-1], "tr") if target.split() else ""
    return "" if is_possessed(head) else head
