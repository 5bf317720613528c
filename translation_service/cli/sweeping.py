"""`sweep`."""

import click

from translation_service.application.sweeping import sweep as sweep_once
from translation_service.bootstrap import build
from translation_service.cli.readiness import migrated
from translation_service.cli.speaking import say
from translation_service.cli.surroundings import settings_here
from translation_service.domain.sentences import N_


@click.command()
def sweep() -> None:
    """Ring again, once, for work whose job is gone."""
    report = sweep_once(build(migrated(settings_here())).services)
    say(N_("Rang again for %(rung)s jobs; gave up %(failed)s documents."), rung=report.rung, failed=report.failed)
