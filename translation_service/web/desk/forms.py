"""What coordinators decide."""

from flask_babel import lazy_gettext as _l
from wtforms import SelectField, TextAreaField
from wtforms.validators import InputRequired, Length

from translation_service.persistence.reading.desk import Load
from translation_service.web.desk.presenters import load_words
from translation_service.web.forms import DeskForm


class AssignForm(DeskForm):
    reviser = SelectField(_l("Reviser"), coerce=int)

    def offer(self, loads: tuple[Load, ...]) -> "AssignForm":
        """Fill the list, each reviser with what they hold."""
        self.reviser.choices = [(load.person_id, load_words(load)) for load in loads]
        return self


class CancelForm(DeskForm):
    reason = TextAreaField(
        _l("Reason for cancelling"),
        validators=[
            InputRequired(_l("Give a reason, so that the unit knows why.")),
            Length(max=2000, message=_l("This is too long; 2000 characters are the limit.")),
        ],
    )
