"""Words on buttons and boxes of forms that are part of an instruction or of a program, and stay as they are."""

from collections.abc import Iterable
from typing import Final

from translation_service.documents.blocks import has_letter
from translation_service.documents.docx.field_runs import fields_called
from translation_service.documents.docx.stories import Story
from translation_service.documents.ooxml import names

# Controls of ActiveX keep their words in a file of their own.
_CONTROL: Final = names.word("control")
_BUTTON: Final = "MACROBUTTON"
_SHOWN: Final = 2


def have_words_of_buttons(stories: Iterable[Story]) -> bool:
    return any(not story.tags.isdisjoint(_CONTROL) or any(map(_is_worded, _buttons(story))) for story in stories)


def _buttons(story: Story) -> Iterable[str]:
    return (found.instruction for found in fields_called(story, _BUTTON))


def _is_worded(instruction: str) -> bool:
    """Tell whether a button shows words: all behind the name of its macro."""
    words = instruction.split(maxsplit=_SHOWN)
    return len(words) > _SHOWN and has_letter(words[_SHOWN])
