"""What every form inherits, and what several of them ask for."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from enum import Enum
from typing import Any, ClassVar, TypeVar
from zoneinfo import ZoneInfo

from flask_babel import LazyString, gettext
from flask_wtf import FlaskForm
from werkzeug.datastructures import CombinedMultiDict, MultiDict
from wtforms import Field, FileField, Form, IntegerField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from translation_service.domain.alphabet import alphabetical
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import HOME, LANGUAGES
from translation_service.domain.sentences import Sentence
from translation_service.web.incoming import LARGEST_NUMBER
from translation_service.web.services import services
from translation_service.web.speaking import counted, present_language, spoken

Member = TypeVar("Member", bound=Enum)


class DeskForm(FlaskForm):  # type: ignore[misc] # WTForms has no types
    """A form of the desk; it carries the token against forged requests.

    `REFUSED` says which of its fields the refusals of a use case are about, by their codes.
    """

    REFUSED: ClassVar[Mapping[str, str]] = {}

    class Meta:
        """A file that was sent under the name of a text is not taken for one."""

        def wrap_formdata(self, form: FlaskForm, formdata: object) -> object:
            sent = super().wrap_formdata(form, formdata)  # type: ignore[misc] # WTForms puts its own under this class
            if not isinstance(sent, CombinedMultiDict):
                return sent
            files, texts = sent.dicts
            wanted = {field.name for field in form if isinstance(field, FileField)}
            return CombinedMultiDict((MultiDict(one for one in files.items(multi=True) if one[0] in wanted), texts))

    def unplaced(self, refusal: RequestRefused) -> Sentence | None:
        """Put a refusal beside the field it is about; return its sentence where it is about none of them."""
        name = self.REFUSED.get(refusal.code)
        if name is None:
            return refusal.sentence
        self[name].errors = (*self[name].errors, spoken(refusal.sentence))
        return None


class SearchForm(DeskForm):
    """A form that only asks, so its address can be kept and sent around."""

    class Meta:
        """Asking changes nothing, so it needs no token."""

        csrf = False


class WholeNumberField(IntegerField):  # type: ignore[misc] # WTForms has no types
    """A whole number that a row can hold."""

    data: Any

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        super().process_formdata(valuelist)
        if self.data is not None and abs(self.data) > LARGEST_NUMBER:
            self.data = None
            raise ValueError(gettext("Write a smaller number."))


class AtMost(Length):  # type: ignore[misc] # WTForms has no types
    """So many characters and no more, which is told: a browser given the limit cuts what is pasted without a word."""

    def __init__(self, limit: int) -> None:
        super().__init__(max=limit)
        self.field_flags: dict[str, int] = {}

    def __call__(self, _form: Form, field: Field) -> None:
        length = len(field.data or "")
        if length > self.max:
            words = gettext(
                "At most %(limit)s characters; these are %(length)s.", limit=counted(self.max), length=counted(length)
            )
            raise ValidationError(words)


def words_field(label: LazyString, *, asked_for: LazyString) -> TextAreaField:
    """Return a field for what a person writes to another; one left empty is answered with `asked_for`."""
    return TextAreaField(label, [DataRequired(asked_for), AtMost(2000)])


def named_choices(names: Mapping[Member, str]) -> list[tuple[str, str]]:
    """Return the members of an enumeration under their names."""
    return [(member.value, gettext(name)) for member, name in names.items()]


def all_or_one(names: Mapping[Member, str]) -> list[tuple[str, str]]:
    """Return the members of an enumeration under their names, behind all of them."""
    return [("", gettext("all")), *named_choices(names)]


def language_choices() -> list[tuple[str, str]]:
    """Return the languages of the desk in the order of the page's alphabet, the home language first."""
    named = ((language.code, gettext(language.name)) for language in LANGUAGES.values())
    page = present_language()
    return sorted(named, key=lambda choice: (choice[0] != HOME, alphabetical(choice[1], page)))


def today() -> date:
    """Return the present day in the municipality's time zone."""
    return local(services().clock()).date()


def local(moment: datetime) -> datetime:
    """Return a moment in the municipality's time zone."""
    return moment.astimezone(ZoneInfo(services().rules.time_zone))


def moment_of(day: date | None, hour: time | None) -> datetime | None:
    """Return the moment a person chose in the municipality's time zone; a day alone means 17:00, when offices close."""
    if day is None:
        return None
    return datetime.combine(day, hour or time(17, 0), tzinfo=ZoneInfo(services().rules.time_zone))
