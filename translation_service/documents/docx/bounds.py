"""What a story of a Word document may hold, counted before it is taken apart."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.blocks import Writable
from translation_service.documents.bounding import refuse_more
from translation_service.documents.crowding import refuse_many_changes, refuse_many_choices, refuse_many_marks
from translation_service.documents.docx.controls import Choice
from translation_service.documents.docx.fields import FIELD_CHARACTER, character_kind
from translation_service.documents.docx.stories import Story
from translation_service.documents.limits import Limits
from translation_service.documents.ooxml import names

_PARAGRAPH: Final = names.word("p")
TRACKED: Final = names.word("ins", "del", "moveFrom", "moveTo")
_FIELD_PARTS: Final = 3
_MARKS: Final = TRACKED | names.word(
    "bookmarkStart",
    "fldSimple",
    "smartTag",
    "customXml",
    "permStart",
    "sdt",
    "hyperlink",
    "rPrChange",
    "pPrChange",
    "commentRangeStart",
)
_ALTERNATES: Final = names.compatibility("AlternateContent")
_TEXT: Final = names.word("t")
_STEPS: Final = {"begin": 1, "end": -1}


def inspect(stories: Sequence[Story], limits: Limits) -> None:
    """Refuse what is in a document in absurd numbers, before its paragraphs are read."""
    for story in stories:
        _inspect(story, limits)
    counts = sum((story.counts for story in stories), Counter[str]())
    # Whoever has too many changes learns that they can be accepted.
    refuse_many_changes(sum(counts[tag] for tag in TRACKED), _texts(stories), limits)
    marks = sum(counts[tag] for tag in _MARKS) + sum(counts[tag] for tag in FIELD_CHARACTER) // _FIELD_PARTS
    refuse_many_marks(marks, _texts(stories), limits)


def _texts(stories: Sequence[Story]) -> Iterator[str]:
    return (text.text or "" for story in stories for text in story.elements(*_TEXT))


def _inspect(story: Story, limits: Limits) -> None:
    """Refuse paragraphs of runs without end, and fields in fields, each of which is looked through for others."""
    # Most stories hold less altogether than one paragraph may.
    if story.counts.total() > limits.tag_limit:
        longest = max(map(len, story.elements(*_PARAGRAPH)), default=0)
        refuse_more(longest, limits.tag_limit, refusals.too_many_tags)
    depth = 0
    for element in story.elements(*FIELD_CHARACTER):
        depth = max(0, depth + _STEPS.get(character_kind(element), 0))
        refuse_more(depth, limits.depth_limit, refusals.too_deep)
    # A box in a box exists four times, one in that eight times.
    boxes = max((sum(1 for _ in box.iterancestors(*_ALTERNATES)) for box in story.elements(*_ALTERNATES)), default=0)
    refuse_more(2**boxes, limits.depth_limit, refusals.too_deep)


def inspect_found(found: Sequence[Writable], limits: Limits) -> None:
    """Refuse choices without end."""
    refuse_many_choices(sum(isinstance(writable, Choice) for writable in found), limits)
