"""What people search for and write in the glossary."""

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField, FileRequired
from wtforms import HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from glossary.terms import TermStatus
from translation_service.application.terms import TermEntry
from translation_service.persistence.reading.terms import TermLine
from translation_service.web.forms import DeskForm, language_choices
from translation_service.web.speaking import spoken
from translation_service.web.terms.names import STATUS_NAMES, domain_name, domain_of

_TOO_LONG = _l("This is too long; 200 characters are the limit.")
_MISSING = _l("Fill this in.")


class TermForm(DeskForm):
    """A term; `base_version` is the version the person had before their eyes, empty for a new one."""

    source_language = SelectField(_l("From language"))
    target_language = SelectField(_l("Into language"))
    source = StringField(_l("Source term"), validators=[InputRequired(_MISSING), Length(max=200, message=_TOO_LONG)])
    target = StringField(_l("Target term"), validators=[Length(max=200, message=_TOO_LONG)])
    status = SelectField(_l("Status"))
    domain = StringField(_l("Domain"), validators=[Length(max=200, message=_TOO_LONG)])
    forbidden = TextAreaField(_l("Forbidden renderings"))
    note = TextAreaField(_l("Note"))
    why = StringField(_l("Reason for the change"), validators=[Length(max=200, message=_TOO_LONG)])
    base_version = HiddenField()

    def offer(self) -> "TermForm":
        """Fill the lists in the language of the page."""
        self.source_language.choices = self.target_language.choices = language_choices()
        self.status.choices = [(status.value, spoken(name)) for status, name in STATUS_NAMES.items()]
        return self

    def begin(self, line: TermLine) -> "TermForm":
        """Show a term as it is now."""
        self.source_language.data, self.target_language.data = line.pair.source, line.pair.target
        self.source.data, self.target.data = line.source, line.target
        self.status.data, self.domain.data, self.note.data = line.status.value, domain_name(line.domain), line.note
        self.forbidden.data = "\n".join(line.forbidden)
        self.base_version.data = str(line.version)
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
        )

    @property
    def based_on(self) -> int:
        """The version this form was filled from; 0, which no term has, where somebody sent nonsense."""
        text = self.base_version.data or ""
        return int(text) if text.isdecimal() else 0


class ReasonForm(DeskForm):
    why = StringField(_l("Reason"), validators=[Length(max=200, message=_TOO_LONG)])


class ImportForm(DeskForm):
    file = FileField(_l("CSV file"), validators=[FileRequired(_l("Choose a file."))])
