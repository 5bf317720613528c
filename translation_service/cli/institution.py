"""`institution`."""

import click

from translation_service.bootstrap import build
from translation_service.cli.speaking import say
from translation_service.cli.surroundings import settings_here
from translation_service.domain.sentences import N_


@click.command()
def institution() -> None:
    """Ask the directory and the identity provider of the settings whether people could sign in now."""
    services = build(settings_here()).services
    if services.directory:
        services.directory.check()
        say(N_("The directory answers, and the desk may look people up."))
    if services.identity_provider:
        services.identity_provider.check()
        say(N_("The identity provider answers, and its keys can be read."))
    if not services.knows_institution:
        say(N_("People sign in with passwords of the desk alone; the settings name no directory and no provider."))
