"""What a web process makes ready once it serves, so that nobody waits for it at the first page.

`python -m translation_service.web.warming` compiles the templates alone, for an installation nobody may write to later.
"""

import logging
from secrets import token_hex
from typing import Final

from flask import Flask

from translation_service.application.terms.glossaries import serve_meanwhile, warm_glossaries
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.settings import Settings
from translation_service.web.services import services

logger: Final = logging.getLogger(__name__)


def warm_up(application: Flask) -> None:
    """Compile the templates, and the glossaries of open documents; without a database, the first page does that.

    From then on nobody waits for a large glossary that somebody has changed either.
    """
    compile_templates(application)
    with application.app_context():
        try:
            with services().reading() as session:
                warm_glossaries(session, services())
                serve_meanwhile(str(session.get_bind().engine.url))
            logger.info("warmed_up")
        except TemporarilyUnavailable as error:
            logger.warning("neighbour_away", exc_info=error)


def compile_templates(application: Flask) -> None:
    """Compile the templates that no process has compiled yet."""
    for name in application.jinja_env.list_templates():
        application.jinja_env.get_template(name)


if __name__ == "__main__":
    from translation_service.web.application import create_application

    compile_templates(create_application(Settings(secret_key=token_hex())))  # nobody signs in here
