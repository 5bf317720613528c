"""The forms about models."""

from flask_babel import gettext, lazy_gettext
from flask_wtf.file import FileRequired, MultipleFileField
from wtforms import BooleanField, SelectField, StringField
from wtforms.validators import DataRequired, Regexp

from translation_service.domain.languages import LanguagePair
from translation_service.engines.catalogue.catalogue import WantedModel
from translation_service.web.forms import DeskForm, SearchForm, language_choices


def _any_language() -> list[tuple[str, str]]:
    return [("", gettext("any")), *language_choices()]


class OfferSearchForm(SearchForm):
    language = SelectField(lazy_gettext("Language"), choices=_any_language)
    others = BooleanField(lazy_gettext("Also languages the desk does not work in"))


class ImportForm(DeskForm):
    files = MultipleFileField(lazy_gettext("Files"), [FileRequired(lazy_gettext("Choose at least one file."))])


class OrderForm(DeskForm):
    """Which model is wanted, as the button beside an offer sends it."""

    engine = StringField(validators=[Regexp(r"\w+")])
    origin = StringField(validators=[Regexp(r"\w+")])
    source_language = StringField(validators=[DataRequired(), Regexp(r"[a-z]{2,3}$")])
    target_language = StringField(validators=[DataRequired(), Regexp(r"[a-z]{2,3}$")])

    def to_wish(self) -> WantedModel:
        """Return the model that is wanted."""
        pair = LanguagePair(source=self.source_language.data, target=self.target_language.data)
        return WantedModel(pair=pair, engine=self.engine.data, source=self.origin.data)
