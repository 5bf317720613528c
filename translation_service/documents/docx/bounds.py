"""What a story of a Word document may hold, counted before it is taken apart."""

from typing import Final

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.docx.fields import FIELD_CHARACTER, character_kind
from translation_service.documents.docx.stories import Story
from translation_service.documents.limits import Limits
from translation_service.documents.ooxml import names

_PARAGRAPH: Final = names.word("p")
_STEPS: Final = {"begin": 1, "end": -1}


def inspect(story: Story, limits: Limits) -> None:
    """Refuse paragraphs of runs without end, and fields in fields, each of which is looked through for others."""
    longest = max(map(len, story.elements(*_PARAGRAPH)), default=0)
    refuse_more(longest, limits.tag_limit, refusals.too_many_tags)
    depth = 0
    for element in story.elements(*FIELD_CHARACTER):
        depth = max(0, depth + _STEPS.get(character_kind(element), 0))
        refuse_more(depth, limits.depth_limit, refusals.too_deep)
