"""Words that Turkish and its neighbours write alike: in a translation as in its source, they are no leftovers."""

from functools import cache
from typing import Final

from glossary.editable_lists import read_list

# What joins the parts of names.
_IN_NAMES: Final = frozenset({"van", "von", "der", "den", "del", "dos", "bin"})


@cache
def international_words() -> frozenset[str]:
    return frozenset(read_list("translation_service.engines.guards", "international-words.txt").split()) | _IN_NAMES
