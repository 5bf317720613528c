"""Fields that show a date: Word writes it anew when the file is opened, in the language of its runs."""

from typing import Final

from glossary.patterns import lazily
from translation_service.documents.docx.direction import speak_run
from translation_service.documents.docx.field_runs import fields_called
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.months import month_name, month_number
from translation_service.domain.values.weekdays import weekday_name, weekday_number

_DATES: Final = ("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE")
_TEXT: Final = names.word("t")
_NAME: Final = lazily(r"[^\W\d_]{3,}(?:-feira)?")


def speak_dates(story: Story, pair: LanguagePair, *, is_translated: bool) -> bool:
    """Put the date fields of a story into the language of the translation; tell whether there are any.

    What they show follows where other words do: a document nobody translated shows what it showed.
    """
    runs = [run for found in fields_called(story, *_DATES) for run in found.runs]
    for run in runs:
        speak_run(run, pair)
        for text in [inner for inner in run if inner.tag in _TEXT and is_translated]:
            _speak(text, pair)
    return bool(runs)


def _speak(text: Element, pair: LanguagePair) -> None:
    """Name months and days as the language does, in the order the field wants them; Word does no more."""
    text.text = _NAME.sub(lambda found: _named(found[0], pair.target), text.text or "")


def _named(name: str, language: str) -> str:
    month, day = month_number(name), weekday_number(name)
    named = month_name(month, language) if month else weekday_name(day, language) if day else ""
    return named or name
