"""Choosing two versions to compare."""

from collections.abc import Sequence

from flask_babel import gettext, lazy_gettext
from wtforms import SelectField

from translation_service.domain.versions import VERSION_ORIGIN_NAMES
from translation_service.persistence.reading.version_list import ComparableVersion
from translation_service.web.forms import SearchForm
from translation_service.web.speaking import when


class ComparisonForm(SearchForm):
    older = SelectField(lazy_gettext("Older version"), coerce=int, validate_choice=False)
    newer = SelectField(lazy_gettext("Newer version"), coerce=int, validate_choice=False)

    def offer(self, versions: Sequence[ComparableVersion]) -> None:
        """Offer the versions of a document; without a choice the last two are compared."""
        self.older.choices = self.newer.choices = [(version.id, _name(version)) for version in versions]
        ids = [version.id for version in versions]
        self.older.data = self.older.data if self.older.data in ids else ids[-2]
        self.newer.data = self.newer.data if self.newer.data in ids else ids[-1]


def _name(version: ComparableVersion) -> str:
    return f"{version.number} · {gettext(VERSION_ORIGIN_NAMES[version.origin])} · {when(version.created_at)}"
