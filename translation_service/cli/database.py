"""`migrate` and `seed`."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy.orm import Session

from translation_service.application import seeding
from translation_service.bootstrap import build, engine_of
from translation_service.cli.readiness import migrated, require_own
from translation_service.cli.speaking import say, spoken
from translation_service.cli.surroundings import lasting_settings_here
from translation_service.domain.deadlines import now
from translation_service.domain.sentences import N_, sentence
from translation_service.persistence.first_tables import make_first_tables
from translation_service.persistence.last_migration import is_current
from translation_service.settings import Settings


@click.command()
def migrate() -> None:
    """Bring the database to the newest tables."""
    bring_up_to_date(lasting_settings_here().database)
    say(N_("The database has the newest tables."))


def bring_up_to_date(database: str) -> None:
    """Bring a database to the newest tables; raise `TemporarilyUnavailable` when it is away.

    Raises `RequestRefused` for one of a newer version.
    """
    if not is_current(database):
        require_own(database)
        if make_first_tables(database):
            return
        from translation_service.persistence.migrating import migrate  # noqa: PLC0415 - much to load, seldom needed

        migrate(database)


@click.command()
@click.option("--demo", is_flag=True, help="Also add the people of the demonstration.")
@click.option("--administrator", metavar="ADDRESS", help="Also add an administrator; asks for the password.")
@click.option("--name", default="", help="The administrator's name.")
def seed(*, demo: bool, administrator: str | None, name: str) -> None:
    """Fill an installation: starter glossary, first administrator, demonstration."""
    settings = migrated(lasting_settings_here())
    plant(settings, is_demo=demo or settings.is_demo, asks_for_people=not administrator)
    if administrator:
        password = click.prompt(spoken(sentence(N_("Password"))), hide_input=True, confirmation_prompt=True)
        with _transaction(settings) as session:
            seeding.seed_administrator(
                session, name=name or administrator, address=administrator, password=password, clock=now
            )
        say(N_("%(name)s can sign in now."), name=name or administrator)


def plant(settings: Settings, *, is_demo: bool, asks_for_people: bool = True) -> None:
    """Add what an installation begins with, where it is missing, and say what was added, and what is missing still."""
    with _transaction(settings) as session:
        terms = seeding.seed_glossary(session, clock=now)
        people = seeding.seed_demo_people(session, clock=now) if is_demo else 0
        is_empty = not seeding.has_people(session)
    if terms or people:
        say(N_("Added %(terms)s terms and %(people)s people."), terms=terms, people=people)
    if is_empty and asks_for_people:
        say(N_("Nobody has an account yet. Add an administrator: “translation-service seed --administrator ADDRESS”."))


@contextmanager
def _transaction(settings: Settings) -> Iterator[Session]:
    """Open a transaction, and leave no connection behind: processes may be copied from this one."""
    built = build(settings)
    try:
        with built.services.transaction() as session:
            yield session
    finally:
        engine_of(built.application).dispose()
