"""What a web process makes ready once it serves, so that nobody waits for it at the first page."""

import logging
from typing import Final

from flask import Flask

from translation_service.application.terms.glossaries import warm_glossaries
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.web.services import services

logger: Final = logging.getLogger(__name__)


def warm_up(application: Flask) -> None:
    """Compile the templates, and the glossaries of open documents; without a database, the first page does that."""
    for name in application.jinja_env.list_templates():
        application.jinja_env.get_template(name)
    with application.app_context():
        try:
            with services().reading() as session:
                warm_glossaries(session, services())
            logger.info("warmed_up")
        except TemporarilyUnavailable as error:
            logger.warning("neighbour_away", exc_info=error)
