"""Dates that Word writes: those of fields when a file is opened, those of controls when somebody picks a day."""

from typing import Final

from translation_service.documents.docx.direction import speak_run
from translation_service.documents.docx.field_runs import fields_called
from translation_service.documents.docx.stories import Story
from translation_service.documents.locales import LOCALES
from translation_service.documents.ooxml import names
from translation_service.documents.shown_dates import with_names_in
from translation_service.domain.languages import LanguagePair

_DATES: Final = ("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE")
_TEXT: Final = names.word("t")
_PICKED: Final = names.word("date")
_LANGUAGE: Final = names.word("lid")


def speak_dates(story: Story, pair: LanguagePair, *, is_translated: bool) -> bool:
    """Put the dates that Word writes in a story into the language of the translation; tell whether there are any.

    What they show follows where other words do: a document nobody translated shows what it showed.
    """
    runs = [run for found in fields_called(story, *_DATES) for run in found.runs]
    for run in runs:
        speak_run(run, pair)
        for text in [inner for inner in run if inner.tag in _TEXT and is_translated]:
            text.text = with_names_in(pair.target, text.text or "")
    pickers = [lid for date in story.elements(*_PICKED) for lid in date if lid.tag in _LANGUAGE]
    for lid in pickers:
        lid.set(names.sibling(lid, "val"), LOCALES.get(pair.target, pair.target))
    return bool(runs or pickers)
