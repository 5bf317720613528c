"""What people search for in the memory, take into it and out of it."""

from flask_babel import gettext, lazy_gettext
from flask_wtf.file import FileField, FileRequired
from wtforms import SelectField, StringField

from translation_service.domain.languages import LANGUAGES, LanguagePair
from translation_service.domain.memory import SHARED, TRUST_NAMES, Trust
from translation_service.persistence.memory_words import Side
from translation_service.persistence.reading.concordance import MemoryChoices
from translation_service.web.forms import AtMost, DeskForm, SearchForm, language_choices
from translation_service.web.speaking import spoken


def _sides() -> list[tuple[str, str]]:
    return [
        (Side.BOTH.value, gettext("source or translation")),
        (Side.SOURCE.value, gettext("source")),
        (Side.TARGET.value, gettext("translation")),
    ]


def _owners(choices: MemoryChoices) -> list[tuple[str, str]]:
    return [(str(SHARED), gettext("shared memory")), *((str(number), name) for number, name in choices.owners)]


class ConcordanceForm(SearchForm):
    find = StringField(lazy_gettext("Words to find"), [AtMost(200)])
    pair = SelectField(lazy_gettext("Languages"), validate_choice=False)
    side = SelectField(lazy_gettext("Where they stand"), choices=_sides, validate_choice=False)
    owner = SelectField(lazy_gettext("Whose memory"), validate_choice=False)

    def offer(self, choices: MemoryChoices) -> "ConcordanceForm":
        """Fill the lists with what the memories hold."""
        self.pair.choices = [(str(pair), _named(pair)) for pair in choices.pairs]
        self.owner.choices = _owners(choices)
        return self

    def chosen_pair(self, choices: MemoryChoices) -> LanguagePair | None:
        """Return the chosen pair, or the first there is."""
        named = {str(pair): pair for pair in choices.pairs}
        return named.get(self.pair.data or "", next(iter(choices.pairs), None))

    def chosen_side(self) -> Side:
        return Side(self.side.data) if self.side.data in set(Side) else Side.BOTH

    def chosen_owner(self, choices: MemoryChoices) -> int:
        known = {str(number): number for number, _ in choices.owners}
        return known.get(self.owner.data or "", SHARED)


class ImportForm(DeskForm):
    file = FileField(lazy_gettext("TMX file"), [FileRequired(lazy_gettext("Choose a file."))])
    trust = SelectField(lazy_gettext("How far it is trusted"))
    owner = SelectField(lazy_gettext("Into which memory"))

    def offer(self, choices: MemoryChoices) -> "ImportForm":
        """Fill the lists."""
        trusts = (Trust.TRANSLATED, Trust.REVISED)
        self.trust.choices = [(trust.value, spoken(TRUST_NAMES[trust])) for trust in trusts]
        self.owner.choices = _owners(choices)
        return self


class ExportForm(DeskForm):
    source_language = SelectField(lazy_gettext("From language"))
    target_language = SelectField(lazy_gettext("Into language"))
    owner = SelectField(lazy_gettext("Which memory"))

    def offer(self, choices: MemoryChoices) -> "ExportForm":
        """Fill the lists."""
        languages = [("", gettext("all")), *language_choices()]
        self.source_language.choices = self.target_language.choices = languages
        self.owner.choices = _owners(choices)
        return self


def _named(pair: LanguagePair) -> str:
    return " → ".join(
        spoken(LANGUAGES[code].name) if code in LANGUAGES else code for code in (pair.source, pair.target)
    )
