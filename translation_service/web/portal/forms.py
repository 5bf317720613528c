"""The forms of the portal."""

from datetime import datetime
from functools import partial
from typing import Final

from flask_babel import gettext, lazy_gettext
from flask_wtf.file import FileField, FileRequired, MultipleFileField
from werkzeug.datastructures import FileStorage
from wtforms import (
    DateField,
    HiddenField,
    PasswordField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
    TimeField,
)
from wtforms.validators import Length, Optional, ValidationError

from translation_service.application.orders import IncomingFile, Order, without_repeats
from translation_service.domain.ids import UnitId
from translation_service.domain.languages import HOME
from translation_service.domain.people import CONFIDENTIALITY_NAMES, Confidentiality
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import STATE_NAMES
from translation_service.web.forms import (
    AtMost,
    DeskForm,
    SearchForm,
    all_or_one,
    language_choices,
    moment_of,
    named_choices,
    today,
    words_field,
)
from translation_service.web.services import services

CONFIDENTIALITY_HINTS: Final[dict[str, str]] = {
    Confidentiality.ORDINARY.value: N_(
        "Every reviser may see it. The translation memory learns from it, and the finished file comes by mail."
    ),
    Confidentiality.CONFIDENTIAL.value: N_(
        "While it waits, the revisers who could take it may see it, then only the one who took it. Nothing of it is"
        " kept in the translation memory, and the mail holds a link instead of the file."
    ),
}


_PASSWORD_LENGTH: Final = AtMost(255)


def _source_choices() -> list[tuple[str, str]]:
    return [("", gettext("Detect from the text")), *language_choices()]


class DeadlineForm(DeskForm):
    """Until when something is needed; a day alone means the end of its working hours."""

    deadline_day = DateField(lazy_gettext("Needed by"), [Optional()])
    deadline_hour = TimeField(lazy_gettext("Hour"), [Optional()])

    def validate_deadline_hour(self, hour: TimeField) -> None:
        if hour.data and not "".join(self.deadline_day.raw_data or ()).strip():
            raise ValidationError(gettext("An hour needs its day: choose the day too, or take the hour out."))

    def validate_deadline_day(self, day: DateField) -> None:
        moment = None if day.data is None or day.data < today() else self.deadline()
        if day.data and (moment is None or moment <= services().clock()):
            raise ValidationError(
                gettext("This moment has passed already; a day alone means 17:00. Choose a later one.")
            )

    def deadline(self) -> datetime | None:
        """Return the moment that was chosen, None for none."""
        return moment_of(self.deadline_day.data, self.deadline_hour.data)


class RequestForm(DeadlineForm):
    """`opened` tells this form from every other one that was opened."""

    opened = HiddenField()
    files = MultipleFileField(lazy_gettext("Files"), [FileRequired(lazy_gettext("Choose at least one file."))])
    password = PasswordField(lazy_gettext("Password of the files"), [_PASSWORD_LENGTH])
    source_language = SelectField(lazy_gettext("Language of the files"), choices=_source_choices)
    target_language = SelectField(lazy_gettext("Translate into"), choices=language_choices, default=HOME)
    reference = StringField(
        lazy_gettext("Reference number (sayı)"),
        [AtMost(100)],
    )
    note = TextAreaField(
        lazy_gettext("Note for the translator"),
        [AtMost(2000)],
    )
    confidentiality = RadioField(
        lazy_gettext("Confidentiality"),
        choices=partial(named_choices, CONFIDENTIALITY_NAMES),
        default=Confidentiality.ORDINARY.value,
    )

    def to_order(self, *, unit_id: UnitId) -> Order:
        """Return what the unit asks for."""
        return Order(
            unit_id=unit_id,
            reference=self.reference.data or "",
            source_language=self.source_language.data,
            target_language=self.target_language.data,
            deadline=self.deadline(),
            note=self.note.data or "",
            confidentiality=Confidentiality(self.confidentiality.data),
            files=without_repeats(incoming(upload, password=self.password.data or "") for upload in self.files.data),
        )


class SourceForm(DeskForm):
    """`asks_for_password` once the file that was sent with it could not be opened without one."""

    asks_for_password = False
    file = FileField(lazy_gettext("File"), [FileRequired(lazy_gettext("Choose a file."))])
    password = PasswordField(lazy_gettext("Password of the file"), [_PASSWORD_LENGTH])
    source_language = SelectField(lazy_gettext("Language of the file"), choices=_source_choices)


class ReturnForm(DeskForm):
    reason = words_field(
        lazy_gettext("What should be corrected?"),
        asked_for=lazy_gettext("Say what should be corrected, so that the reviser knows what to do."),
    )


class AnswerForm(DeskForm):
    text = words_field(lazy_gettext("Answer"), asked_for=lazy_gettext("Write your answer."))


class WithdrawForm(DeskForm):
    reason = TextAreaField(lazy_gettext("Reason"), [AtMost(2000)])


class RequestSearchForm(SearchForm):
    text = StringField(lazy_gettext("Reference or name"), [Length(max=100)])
    state = SelectField(lazy_gettext("State"), choices=partial(all_or_one, STATE_NAMES))


def incoming(upload: FileStorage, *, password: str) -> IncomingFile:
    """Return an uploaded file as intake takes it."""
    return IncomingFile(name=upload.filename or "", content=upload.stream.read(), password=password)
