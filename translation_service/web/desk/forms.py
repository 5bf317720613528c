"""What coordinators decide."""

from flask_babel import lazy_gettext as _l
from wtforms import SelectField, TextAreaField
from wtforms.validators import InputRequired

from translation_service.persistence.reading.desk import Load
from translation_service.web.desk.presenters import load_words
from translation_service.web.forms import AtMost, DeskForm


class AssignForm(DeskForm):
    reviser = SelectField(_l("Reviser"), coerce=int)

    def offer(self, loads: tuple[Load, ...], *, present_id: int | None = None) -> "AssignForm":
        """Fill the list with what each holds, without who has the document now: it would go where it is."""
        self.reviser.choices = _choices(loads, without=present_id)
        return self


class HandOverForm(DeskForm):
    successor = SelectField(_l("Documents in their hands go to"), coerce=int)

    def offer(self, loads: tuple[Load, ...], *, reviser_id: int | None) -> "HandOverForm":
        """Fill the list with the others, where the reviser holds anything."""
        holds = any(load.person_id == reviser_id and load.documents for load in loads)
        self.successor.choices = _choices(loads, without=reviser_id) if holds else []
        return self


class CancelForm(DeskForm):
    reason = TextAreaField(
        _l("Reason for cancelling"),
        validators=[
            InputRequired(_l("Give a reason, so that the unit knows why.")),
            AtMost(2000),
        ],
    )


def _choices(loads: tuple[Load, ...], *, without: int | None) -> list[tuple[int, str]]:
    others = (load for load in loads if load.may_revise and load.person_id != without)
    return [(load.person_id, load_words(load)) for load in others]
