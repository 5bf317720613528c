"""Verbs with an object, as they are undergone: üst yapısını yenilemek, üst yapısı yenilendi."""

from collections.abc import Sequence

from glossary.folding import fold
from glossary.tokens import Word
from glossary.turkish.verbs import is_infinitive, subject_of, undergone_root


def undergone_of(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a verb with its object as a subject; none where it has no object before it."""
    if len(words) == 1 or not is_infinitive(fold(words[-1].written, "tr")):
        return ()
    *before, thing, verb = words
    subject = subject_of(fold(thing.written, "tr"))
    return (*before, thing._replace(written=thing.written[: len(subject)]), verb) if subject else ()


def changes_undergone(term: str) -> bool:
    """Tell whether a Turkish verb that is undergone has another root, or a subject where it has an object."""
    *before, verb = fold(term, "tr").split()
    if not is_infinitive(verb):
        return False
    return undergone_root(verb[:-3]) != verb[:-3] or (bool(before) and subject_of(before[-1]) != "")
