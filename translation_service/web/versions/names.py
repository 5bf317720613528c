"""Names of files to save, in the language of the page."""

from flask_babel import gettext

from translation_service.domain.versions import NamedVersion, name_to_save


def saved_name(version: NamedVersion) -> str:
    """Return the name under which the file of a version is saved."""
    return name_to_save(version, draft=gettext("draft"))
