"""Fields that show a day: LibreOffice writes some anew, in the language of their style, and never those that stand."""

from typing import Final

from glossary.patterns import lazily
from translation_service.documents.locales import LOCALES
from translation_service.documents.markup import Element
from translation_service.documents.odt.names import full, names
from translation_service.documents.odt.speaking import LINKING
from translation_service.documents.shown_dates import with_names_in

_DATES: Final = names("text", "date time creation-date modification-date print-date")
_CONTROL: Final = full("loext:content-control")
_PICKED_IN: Final = full("loext:date-rfc-language-tag")
_LINKED: Final = lazily(rf" (?:{'|'.join(sorted(LINKING))}) ")


def speak_dates(root: Element, language: str) -> None:
    """Have the fields of a part name months and days as a language does, and so the days that somebody picks."""
    for field in root.iter(*_DATES):
        shown = field.text or ""
        named = with_names_in(language, shown)
        if named != shown:
            field.text = _LINKED.sub(" ", named)
    for control in root.iter(_CONTROL):
        if control.get(_PICKED_IN):
            control.set(_PICKED_IN, LOCALES.get(language, language))
