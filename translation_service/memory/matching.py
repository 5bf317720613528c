"""Exact matches: the same words with the same tags in the same places, whatever numbers the tags carry."""

from translation_service.domain.inline import marks
from translation_service.memory.normalising import neutral, renumber


def exact_match(source: str, *, stored_source: str, stored_target: str) -> str | None:
    """Return the stored target with the tag numbers of `source`, or None when the sources differ.

    None too when the stored target lost or doubled a tag: nobody wants that reused.
    """
    if neutral(source) != neutral(stored_source):
        return None
    target = renumber(stored_target, stored_source, source)
    return target if sorted(map(str, marks(target))) == sorted(map(str, marks(source))) else None
