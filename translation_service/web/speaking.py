"""The language of a page, and how sentences, moments and sizes are put into it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from flask import Flask, request
from flask_babel import Babel, format_date, format_datetime, format_decimal, get_locale, gettext
from jinja2 import pass_context
from jinja2.runtime import Context

import translation_service
from translation_service.application.endings import read_reason
from translation_service.domain.errors import BrokenPromise
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.sentences import Sentence
from translation_service.domain.sizes import MEGABYTE
from translation_service.settings import Settings
from translation_service.web.access import somebody
from translation_service.web.services import services

INTERFACE_LANGUAGES: Final = ("tr", "en")
LANGUAGE_COOKIE: Final = "language"

_CATALOGUES: Final = Path(translation_service.__file__).parent / "locale"
_DAY: Final = "d MMM y"
_MOMENT: Final = f"{_DAY} HH:mm"
_QUIET: Final = frozenset({"attachments-handed-in", "language-detected", "picture-rebuilt", "running-heads"})


class Parted(int):
    """A number of a sentence: `%s` says it with its thousands parted, `%d` as it stands."""

    def __str__(self) -> str:
        return counted(int(self))


def install_languages(application: Flask, settings: Settings) -> None:
    """Have pages speak the language of whoever reads them."""
    Babel(
        application,
        default_locale=settings.language,
        default_timezone=settings.time_zone,
        default_translation_directories=str(_CATALOGUES),
        locale_selector=page_language,
    )
    words = application.jinja_env.globals
    words["ngettext"] = _parting(words["ngettext"])  # type: ignore[arg-type] # what flask-babel has put there
    application.add_template_filter(spoken)
    application.add_template_filter(when)
    application.add_template_filter(day)
    application.add_template_filter(weekday)
    application.add_template_filter(machine_moment)
    application.add_template_filter(size)
    application.add_template_filter(counted)


def _parting(choose: Callable[..., str]) -> Callable[..., str]:
    """Return what chooses between singular and plural in templates, saying the number as `counted` does."""

    @pass_context
    def chosen(context: Context, singular: str, plural: str, number: int, **values: object) -> str:
        return choose(context, singular, plural, Parted(number), **values)

    return chosen


def page_language() -> str:
    """Return the language of the person, else of the cookie, else of the browser, else of the installation."""
    person = somebody()
    chosen = person.language if person else request.cookies.get(LANGUAGE_COOKIE, "")
    if chosen in INTERFACE_LANGUAGES:
        return chosen
    return request.accept_languages.best_match(INTERFACE_LANGUAGES) or services().rules.language


def present_language() -> str:
    """Return the code of the language this page is written in."""
    return str(get_locale())


def counted(number: int) -> str:
    """Say a number with the thousands parted as the language of the page does it."""
    return str(format_decimal(number))


def spoken(text: Sentence | str) -> str:
    """Say a sentence, or a name marked with `N_`, in the language of the page."""
    if isinstance(text, str):
        return _translated(text)
    return text.spoken(_translated, Parted)


def language_name(code: str) -> str:
    """Return the name of a language; its code where the desk does not know it."""
    return spoken(LANGUAGES[code].name) if code in LANGUAGES else code


def sentence_of(written: Mapping[str, Any]) -> Sentence:
    """Return the sentence of a failure or notice that the database kept."""
    kept = read_reason(dict(written))
    if kept is None:
        raise BrokenPromise("a kept sentence is empty")
    return kept


def is_quiet(notice: Mapping[str, Any]) -> bool:
    """Tell whether a notice of a document only informs: nothing about it needs care."""
    return notice["code"] in _QUIET


def when(moment: datetime) -> str:
    """Write a moment as people of the municipality read it: "24 Kas 2025 14:30"."""
    return str(format_datetime(moment, _MOMENT))


def day(of: date) -> str:
    """Write a day as people of the municipality read it: "24 Kas 2025"."""
    return str(format_date(of, _DAY))


def weekday(of: date) -> str:
    """Write a day of these weeks: "Pzt 24"."""
    return str(format_date(of, "EEE d"))


def machine_moment(moment: datetime) -> str:
    """Write a moment as the `datetime` attribute of a `time` element."""
    return moment.isoformat(timespec="seconds")


def size(count: int) -> str:
    """Write a number of bytes as people read it: "3,4 MB"."""
    if count >= MEGABYTE:
        return f"{format_decimal(round(count / MEGABYTE, 1))} MB"
    return f"{format_decimal(max(1, round(count / 1024)))} kB"


def _translated(text: str) -> str:
    return str(gettext(text)) if text else ""
