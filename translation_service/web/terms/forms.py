"""What people search for and write in the glossary."""

import re
from collections.abc import Sequence
from typing import ClassVar

from flask import request
from flask_babel import gettext
from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField, FileRequired
from wtforms import BooleanField, DateField, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, NumberRange, Optional, ValidationError

from glossary.exchange.csv_files import MOST_WORDS_BETWEEN
from glossary.terms import TermStatus
from translation_service.application.terms.entries import TermEntry
from translation_service.application.terms.settling import Choice
from translation_service.domain.ids import TermId
from translation_service.web.forms import AtMost, DeskForm, WholeNumberField, language_choices
from translation_service.web.incoming import whole_number
from translation_service.web.speaking import spoken
from translation_service.web.terms.names import STATUS_NAMES, domain_name, domain_of

_MISSING = _l("Fill this in.")
_CHOICE = re.compile(r"choice-([0-9]{1,6})")
_TARGET = re.compile(r"target-([0-9]{1,9})")
_NO_DAY = _l("Write a day as 2026-05-31.")


class DayField(DateField):  # type: ignore[misc]
    """A day; what is none is told with how a day is written."""

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(_NO_DAY) from None


class TermForm(DeskForm):
    """A term; `base_version` is the version the person had before their eyes, empty for a new one."""

    REFUSED: ClassVar = {
        "term-empty": "target",
        "term-exists": "source",
        "term-languages": "target_language",
        "term-validity": "valid_until",
    }

    source_language = SelectField(_l("From language"))
    target_language = SelectField(_l("Into language"))
    source = StringField(_l("Source term"), validators=[InputRequired(_MISSING), AtMost(200)])
    target = StringField(_l("Target term"), validators=[AtMost(200)])
    status = SelectField(_l("Status"))
    domain = StringField(_l("Domain"), validators=[AtMost(200)])
    forbidden = TextAreaField(_l("Forbidden renderings"), validators=[AtMost(2000)])
    note = TextAreaField(_l("Note or definition"), validators=[AtMost(2000)])
    basis = StringField(_l("Basis"), validators=[AtMost(2000)])
    unit_id = SelectField(_l("Glossary of"), coerce=int, default=0)
    is_name = BooleanField(_l("Official name of an institution or a country"))
    is_everyday = BooleanField(_l("An everyday word too"))
    valid_from = DayField(_l("Valid from"), validators=[Optional()])
    valid_until = DayField(_l("Valid until"), validators=[Optional()])
    pronunciation = StringField(_l("Pronunciation"), validators=[AtMost(200)])
    words_between = WholeNumberField(
        _l("Other words between its words"), validators=[Optional(), NumberRange(min=0, max=MOST_WORDS_BETWEEN)]
    )
    why = StringField(_l("Reason for the change"), validators=[AtMost(200)])
    base_version = HiddenField()

    def offer(self, units: Sequence[tuple[int, str]]) -> "TermForm":
        """Fill the lists in the language of the page."""
        self.source_language.choices = self.target_language.choices = language_choices()
        self.status.choices = [(status.value, spoken(name)) for status, name in STATUS_NAMES.items()]
        self.unit_id.choices = [(0, gettext("the municipality")), *units]
        return self

    def begin(self, entry: TermEntry, *, version: int = 0) -> "TermForm":
        """Show a term as it is now, or as somebody wants it."""
        self.source_language.data, self.target_language.data = entry.source_language, entry.target_language
        self.source.data, self.target.data = entry.source, entry.target
        self.status.data, self.domain.data, self.note.data = entry.status.value, domain_name(entry.domain), entry.note
        self.forbidden.data = "\n".join(entry.forbidden)
        self.basis.data, self.is_name.data, self.pronunciation.data = entry.basis, entry.is_name, entry.pronunciation
        self.is_everyday.data = entry.is_everyday
        self.unit_id.data, self.words_between.data = entry.unit_id or 0, entry.words_between or None
        self.valid_from.data, self.valid_until.data = entry.valid_from, entry.valid_until
        self.base_version.data = str(version)
        return self

    def to_entry(self) -> TermEntry:
        renderings = (line.strip() for line in (self.forbidden.data or "").splitlines())
        return TermEntry(
            source_language=self.source_language.data,
            target_language=self.target_language.data,
            source=self.source.data or "",
            target=self.target.data or "",
            status=TermStatus(self.status.data),
            domain=domain_of(self.domain.data or ""),
            note=(self.note.data or "").replace("\r\n", "\n"),
            forbidden=tuple(rendering for rendering in renderings if rendering),
            pronunciation=self.pronunciation.data or "",
            words_between=self.words_between.data or 0,
            basis=self.basis.data or "",
            is_name=bool(self.is_name.data),
            is_everyday=bool(self.is_everyday.data),
            valid_from=self.valid_from.data,
            valid_until=self.valid_until.data,
            unit_id=self.unit_id.data or None,
        )

    @property
    def based_on(self) -> int:
        """The version this form was filled from; 0, which no term has, where somebody sent nonsense."""
        return whole_number(self.base_version.data or "") or 0

    @property
    def has_more(self) -> bool:
        """Whether anything stands in the part of the form that is folded."""
        ticks = (self.is_name, self.is_everyday)
        folded = (self.basis, *ticks, self.valid_from, self.valid_until, self.pronunciation, self.words_between)
        return any(one.data or one.errors for one in folded) or bool(self.unit_id.data)


class ProposalForm(TermForm):
    """A term as somebody would have it; `segment_id` is where the wish arose."""

    why = StringField(_l("Why"), validators=[AtMost(200)])
    segment_id = HiddenField()


class ReasonForm(DeskForm):
    REFUSED: ClassVar = {"reason-missing": "why"}
    why = StringField(_l("Reason"), id="reason", validators=[AtMost(200)])


class RenameForm(DeskForm):
    """A name from a day on; `target-7` is the new rendering in place of term 7."""

    day = DayField(_l("First day of the new name"), validators=[InputRequired(_NO_DAY)])
    source = StringField(_l("New name"), validators=[InputRequired(_MISSING), AtMost(200)])
    why = StringField(_l("Reason for the change"), validators=[AtMost(200)])

    @property
    def targets(self) -> dict[TermId, str]:
        """The renderings that were written, by the terms that they follow."""
        found = ((_TARGET.fullmatch(name), text) for name, text in request.form.items())
        return {TermId(int(name[1])): text for name, text in found if name}


class RemarkForm(DeskForm):
    REFUSED: ClassVar = {"remark-empty": "text"}
    text = TextAreaField(_l("Remark"), validators=[AtMost(2000)])


class ImportForm(DeskForm):
    file = FileField(_l("File"), validators=[FileRequired(_l("Choose a file."))])
    source_language = SelectField(_l("Language of the first column"), default="")
    target_language = SelectField(_l("Language of the second column"), default="")
    unit_id = SelectField(_l("Glossary of"), coerce=int, default=0)

    def offer(self, units: Sequence[tuple[int, str]]) -> "ImportForm":
        """Fill the lists in the language of the page."""
        unsaid = ("", gettext("as the file says"))
        self.source_language.choices = self.target_language.choices = [unsaid, *language_choices()]
        self.unit_id.choices = [(0, gettext("the municipality")), *units]
        return self

    @property
    def languages(self) -> tuple[str, str] | None:
        """The languages of the two columns, none where nothing was said of them."""
        source, target = self.source_language.data, self.target_language.data
        return (source, target) if source and target else None

    def validate_target_language(self, field: SelectField) -> None:
        """Refuse one language without the other, and twice the same."""
        if bool(field.data) != bool(self.source_language.data):
            raise ValidationError(gettext("Choose both languages, or none."))
        if field.data and field.data == self.source_language.data:
            raise ValidationError(gettext("Choose two different languages."))


class ApplyForm(DeskForm):
    """What decides about a file that was looked at; `choice-0` is about the first of the terms that contradict."""

    revision = HiddenField()
    empties = HiddenField()
    takes_contradictions = BooleanField(_l("Take the contradicting terms too"))

    @property
    def choices(self) -> dict[int, Choice]:
        """What was decided about single terms, by their place; without those that nobody decided about."""
        found = ((_CHOICE.fullmatch(name), value) for name, value in request.form.items())
        known = set(Choice)
        return {int(name[1]): Choice(value) for name, value in found if name and value in known}

    @property
    def otherwise(self) -> Choice:
        """What becomes of all the others."""
        return Choice.BOTH if self.takes_contradictions.data else Choice.LEAVE

    @property
    def seen(self) -> int:
        number = whole_number(self.revision.data or "")
        return -1 if number is None else number
