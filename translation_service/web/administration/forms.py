"""The forms of the administration."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import ClassVar

from flask_babel import gettext, lazy_gettext
from wtforms import (
    BooleanField,
    EmailField,
    PasswordField,
    SelectField,
    SelectMultipleField,
    StringField,
)
from wtforms.validators import DataRequired, Length, Regexp
from wtforms.widgets import CheckboxInput, ListWidget

from translation_service.application.people.accounts import PersonEntry
from translation_service.domain.ids import UnitId
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.mails import MAIL_STATE_NAMES
from translation_service.domain.people import ROLE_NAMES, Role
from translation_service.persistence.reading.administration import UnitLine
from translation_service.web.forms import AtMost, DeskForm, SearchForm, all_or_one, named_choices
from translation_service.web.speaking import INTERFACE_LANGUAGES

_ADDRESS = Regexp(
    r"^\s*$|^\s*[^@\s]+@[^@\s]+\s*$", message=lazy_gettext("Write a mail address like name@municipality.example.")
)


def _page_languages() -> list[tuple[str, str]]:
    return [(code, LANGUAGES[code].own_name) for code in INTERFACE_LANGUAGES]


class PersonForm(DeskForm):
    REFUSED: ClassVar = {
        "person-address": "address",
        "address-taken": "address",
        "person-without-unit": "unit",
        "password-short": "password",
    }

    name = StringField(lazy_gettext("Name"), [DataRequired(lazy_gettext("Enter the person's name.")), AtMost(150)])
    address = EmailField(
        lazy_gettext("Mail address"),
        [DataRequired(lazy_gettext("Enter the mail address the person signs in with.")), _ADDRESS, AtMost(190)],
    )
    roles = SelectMultipleField(
        lazy_gettext("Roles"),
        [DataRequired(lazy_gettext("Choose at least one role."))],
        choices=partial(named_choices, ROLE_NAMES),
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    unit = SelectField(lazy_gettext("Unit"))
    language = SelectField(lazy_gettext("Language of pages and mails"), choices=_page_languages)
    password = PasswordField(lazy_gettext("Password"), [AtMost(200)])
    is_active = BooleanField(lazy_gettext("May sign in"), default=True)

    def offer_units(self, units: Sequence[UnitLine]) -> None:
        """Offer the active units, and the present one of the person whatever it is."""
        present = self.unit.data
        offered = [unit for unit in units if unit.is_active or str(unit.id) == present]
        self.unit.choices = [("", gettext("none")), *((str(unit.id), unit.name) for unit in offered)]

    def to_entry(self) -> PersonEntry:
        """Return what was written about the person."""
        return PersonEntry(
            name=self.name.data,
            address=self.address.data,
            roles=frozenset(Role(word) for word in self.roles.data),
            unit_id=UnitId(int(self.unit.data)) if self.unit.data else None,
            language=self.language.data,
            password=self.password.data or "",
            is_active=self.is_active.data,
        )


class UnitForm(DeskForm):
    REFUSED: ClassVar = {"unit-exists": "name"}

    name = StringField(lazy_gettext("Name"), [DataRequired(lazy_gettext("Enter the unit's name.")), AtMost(190)])
    address = EmailField(lazy_gettext("Mail address"), [_ADDRESS, AtMost(190)])
    is_active = BooleanField(lazy_gettext("In use"), default=True)
    has_own_memory = BooleanField(lazy_gettext("Translation memory of its own"))


def _spans() -> list[tuple[str, str]]:
    return [
        ("30", gettext("the last 30 days")),
        ("7", gettext("the last 7 days")),
        ("365", gettext("the last 365 days")),
        ("all", gettext("all times")),
    ]


class GuardSearchForm(SearchForm):
    days = SelectField(
        lazy_gettext("Drafts of"),
        choices=_spans,
        default="30",
    )

    def since(self, moment: datetime) -> datetime | None:
        """Return from when on drafts are wanted; None for all."""
        if self.days.data == "all":
            return None
        days = self.days.data if self.validate() else self.days.default
        return moment - timedelta(days=int(days))


class PeopleSearchForm(SearchForm):
    text = StringField(lazy_gettext("Name, address or unit"), [Length(max=100)])


class MailSearchForm(SearchForm):
    state = SelectField(lazy_gettext("State"), choices=partial(all_or_one, MAIL_STATE_NAMES))
