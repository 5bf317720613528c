"""What revisers send without JavaScript."""

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from translation_service.application.revision.review import Edit
from translation_service.domain.ids import SegmentId
from translation_service.domain.wording import Wording
from translation_service.persistence.reading.editor import SegmentLine
from translation_service.web.forms import AtMost, DeskForm, SearchForm, WholeNumberField, words_field


class SegmentForm(DeskForm):
    """The text of one segment; `take` is the id of a suggestion to be used instead of it.

    `next_version` is that of the segment it is to be joined with, `place` where it is to be split.
    """

    target = TextAreaField(_l("Translation"))
    base_version = WholeNumberField(validators=[InputRequired()])
    is_confirmed = BooleanField(_l("Confirmed"))
    take = WholeNumberField(validators=[Optional()])

    next_version = WholeNumberField(validators=[Optional()])
    place = WholeNumberField(validators=[Optional()])

    def to_edit(self, line: SegmentLine) -> Edit:
        return Edit(
            segment_id=SegmentId(line.id),
            target=self._target(line),
            base_version=self.base_version.data,
            is_confirmed=self.is_confirmed.data and not self.take.data,
        )

    def _target(self, line: SegmentLine) -> str:
        taken = (suggestion.target for suggestion in line.suggestions if suggestion.id == self.take.data)
        # Browsers send every line end of a text box as two characters.
        typed = (self.target.data or "").replace("\r\n", "\n")
        return next(taken, typed)


class ApprovalForm(DeskForm):
    confirms_rest = BooleanField(_l("I have read the rest"))


class QuestionForm(DeskForm):
    text = words_field(_l("Question"), asked_for=_l("Write what you want to know."))


class InternalRemarkForm(DeskForm):
    text = words_field(_l("Remark"), asked_for=_l("Write what you want to say."))


class WordingForm(SearchForm):
    find = StringField(_l("Find"), [AtMost(200)])
    replacement = StringField(_l("Replace with"), [AtMost(500)])
    is_whole = BooleanField(_l("Whole words only"))
    matches_case = BooleanField(_l("Match case"))

    def to_wording(self, language: str) -> Wording:
        return Wording(
            find=self.find.data or "",
            replacement=self.replacement.data or "",
            language=language,
            is_whole=bool(self.is_whole.data),
            matches_case=bool(self.matches_case.data),
        )
