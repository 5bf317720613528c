"""Fields that show a date: Word writes it anew when the file is opened, in the language of its runs."""

from typing import Final

from translation_service.documents.docx.direction import speak_run
from translation_service.documents.docx.field_runs import fields_called
from translation_service.documents.docx.stories import Story
from translation_service.domain.languages import LanguagePair

_DATES: Final = ("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE")


def speak_dates(story: Story, pair: LanguagePair) -> bool:
    """Put the date fields of a story into the language of the translation; tell whether there are any."""
    runs = [run for found in fields_called(story, *_DATES) for run in found.runs]
    for run in runs:
        speak_run(run, pair)
    return bool(runs)
