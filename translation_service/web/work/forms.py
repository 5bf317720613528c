"""Bringing back what another program has saved."""

from flask_babel import lazy_gettext
from flask_wtf.file import FileField, FileRequired

from translation_service.web.forms import DeskForm


class ReturnForm(DeskForm):
    file = FileField(lazy_gettext("XLIFF file"), [FileRequired(lazy_gettext("Choose a file."))])
