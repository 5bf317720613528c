"""Two Word files of one source as one, in which what the newer one changed is tracked.

Both were written by us into the same source, so that their paragraphs answer to each other one by one. What has no
words (pictures, notes, fields) stands where the newer file has it, and is not tracked.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import count
from typing import Final

from translation_service.documents.docx.bounds import inspect
from translation_service.documents.docx.stories import stories
from translation_service.documents.docx.tracked_paragraphs import Marker, track_paragraph
from translation_service.documents.limits import Limits
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_

_PARAGRAPH: Final = names.word("p")


def track_changes(older: bytes, newer: bytes, *, author: str, at: datetime, limits: Limits) -> bytes:
    """Return the newer file with its changes tracked as those of `author`.

    Raises `DocumentRefused` where the paragraphs of the two do not answer to each other.
    """
    before, after = Package(older), Package(newer)
    marker = Marker(author=author, date=f"{at:%Y-%m-%dT%H:%M:%SZ}", numbers=count(1_000_000))
    for part, old, new in _paragraphs(before, after, limits):
        if track_paragraph(old, new, marker):
            after.touch(part)
    return after.pack()


def _paragraphs(before: Package, after: Package, limits: Limits) -> Iterator[tuple[str, Element, Element]]:
    older, newer = {story.part: story for story in stories(before)}, tuple(stories(after))
    for one in (tuple(older.values()), newer):
        inspect(one, limits)
    for story in newer:
        new = list(story.elements(*_PARAGRAPH))
        old = list(older[story.part].elements(*_PARAGRAPH)) if story.part in older else []
        if len(old) != len(new):
            raise _other_paragraphs()
        yield from zip([story.part] * len(new), old, new, strict=True)


def _other_paragraphs() -> DocumentRefused:
    return DocumentRefused(
        "other-paragraphs",
        N_("These two versions were made from different sources, so their changes cannot be tracked in one file."),
    )
