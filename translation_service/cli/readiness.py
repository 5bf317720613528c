"""Whether an installation is ready for a command."""

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_
from translation_service.persistence.last_migration import is_current, is_of_another_version
from translation_service.settings import Settings


def migrated(settings: Settings) -> Settings:
    """Return the settings of an installation whose database has the newest tables; raise `RequestRefused` otherwise."""
    if not is_current(settings.database):
        require_own(settings.database)
        template = N_("The database does not have the newest tables. Run “translation-service migrate” first.")
        raise RequestRefused("not-migrated", template)
    return settings


def require_own(database: str) -> None:
    """Refuse a database with tables that this version does not know: nothing leads back from them."""
    if is_of_another_version(database):
        template = N_(
            "The database has the tables of a newer version or of another program. Install the newer version, or"
            " restore a backup from before it."
        )
        raise RequestRefused("newer-database", template)
