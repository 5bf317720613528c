"""Whether an installation is ready for a command."""

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_
from translation_service.persistence.revisions import is_current
from translation_service.settings import Settings


def migrated(settings: Settings) -> Settings:
    """Return the settings of an installation whose database has the newest tables; raise `RequestRefused` otherwise."""
    if not is_current(settings.database):
        template = N_("The database does not have the newest tables. Run “translation-service migrate” first.")
        raise RequestRefused("not-migrated", template)
    return settings
