"""`web`: the web server, for installations that start it by itself."""

from typing import Final

import click

from translation_service.cli.readiness import migrated
from translation_service.cli.surroundings import lasting_settings_here
from translation_service.integrations.log_lines import show_log_lines
from translation_service.integrations.web_server import serve

# By name, as Gunicorn itself would have it: the pages and the command line do not import each other.
_FACTORY: Final = "translation_service.web.application:create_application"
_WARM_UP: Final = "translation_service.web.warming:warm_up"


@click.command()
def web() -> None:
    """Run the web server until it is stopped."""
    show_log_lines()
    serve(_FACTORY, migrated(lasting_settings_here()), warm_up=_WARM_UP)
