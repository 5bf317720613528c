"""Fields that show a date: Word writes it anew when the file is opened, in the language of its runs."""

from typing import Final

from translation_service.documents.docx.direction import speak_run
from translation_service.documents.docx.field_runs import fields_called
from translation_service.documents.docx.stories import Story
from translation_service.documents.ooxml import names
from translation_service.documents.shown_dates import with_names_in
from translation_service.domain.languages import LanguagePair

_DATES: Final = ("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE")
_TEXT: Final = names.word("t")


def speak_dates(story: Story, pair: LanguagePair, *, is_translated: bool) -> bool:
    """Put the date fields of a story into the language of the translation; tell whether there are any.

    What they show follows where other words do: a document nobody translated shows what it showed.
    """
    runs = [run for found in fields_called(story, *_DATES) for run in found.runs]
    for run in runs:
        speak_run(run, pair)
        for text in [inner for inner in run if inner.tag in _TEXT and is_translated]:
            text.text = with_names_in(pair.target, text.text or "")
    return bool(runs)
