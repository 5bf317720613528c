"""`check`."""

import click

from translation_service.application.checking_up import check_up
from translation_service.bootstrap import build
from translation_service.cli.failures import FAILED
from translation_service.cli.readiness import migrated
from translation_service.cli.speaking import spoken
from translation_service.cli.surroundings import settings_here
from translation_service.domain.condition import CONDITION_NAMES, Condition
from translation_service.domain.sentences import sentence


@click.command()
def check() -> int:
    """Look at every part the service stands on, and say how each is, a line a part.

    Ends with 1 where one is in trouble, so that a watchman can call it.
    """
    parts = check_up(build(migrated(settings_here())).services)
    for part in parts:
        name, state = sentence(part.name), sentence(CONDITION_NAMES[part.condition])
        click.echo(f"{spoken(name)}: {spoken(state)}. {spoken(part.words)}")
    return FAILED if any(part.condition is Condition.TROUBLE for part in parts) else 0
