"""`memory`: the translation memory searched, and exchanged as TMX, on the database of this installation."""

import shutil
from pathlib import Path
from typing import IO, Final

import click
from sqlalchemy import select

from storage.blobs import BlobKey
from translation_service.application.blobs import keep_blob
from translation_service.application.endings import read_reason
from translation_service.application.memory.exchange_running import begin_exchange, do_exchange
from translation_service.application.memory.exchanges import add_exchange
from translation_service.application.ports import Services
from translation_service.bootstrap import build
from translation_service.cli.file_faults import unwritable
from translation_service.cli.glossary_files import known_language, read_bytes
from translation_service.cli.readiness import migrated
from translation_service.cli.speaking import say
from translation_service.cli.surroundings import lasting_settings_here, settings_here
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.exchanges import ExchangeKind, ExchangeState
from translation_service.domain.inline import plain
from translation_service.domain.memory import SHARED, Trust
from translation_service.domain.sentences import N_
from translation_service.persistence.memory import MemoryUnit
from translation_service.persistence.memory_exchanges import MemoryExchange
from translation_service.persistence.memory_words import Side, find_units
from translation_service.settings import Settings

_FILE: Final = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def memory() -> None:
    """Search the translation memory; exchange it as TMX."""


@memory.command("import")
@click.argument("file", metavar="FILE", type=_FILE)
@click.option(
    "--trust",
    type=click.Choice([Trust.TRANSLATED.value, Trust.REVISED.value]),
    default=Trust.TRANSLATED.value,
    help="How far its pairs are trusted.",
)
def import_file(*, file: Path, trust: str) -> None:
    """Take the units of a TMX file into the shared memory."""
    content, services = read_bytes(file), _services(lasting_settings_here())
    done = _done(
        services,
        MemoryExchange(
            kind=ExchangeKind.IMPORT,
            file_name=file.name[:200],
            blob_key=keep_blob(services, content),
            progress_total=len(content),
            trust=Trust(trust),
            owner_id=SHARED,
        ),
    )
    template = N_("%(added)s pairs added, %(equal)s were there already, %(skipped)s left out.")
    say(template, added=done.added, equal=done.equal, skipped=done.skipped_count)


@memory.command("export")
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--from", "source", default="", help="Only from this language.")
@click.option("--to", "target", default="", help="Only into this language.")
def export_file(*, file: Path, source: str, target: str) -> None:
    """Write the shared memory to a TMX file."""
    services = _services(settings_here())
    done = _done(
        services,
        MemoryExchange(
            kind=ExchangeKind.EXPORT,
            file_name=file.name[:200],
            source_language=known_language(source) if source else "",
            target_language=known_language(target) if target else "",
            owner_id=SHARED,
        ),
    )
    with services.store.open(BlobKey(done.blob_key)) as content:
        _save(content, file)
    say(N_("%(count)s pairs written: %(file)s"), count=done.added, file=str(file))


@memory.command()
@click.argument("words", metavar="WORDS")
@click.option("--from", "source", required=True, help="The language of the source.")
@click.option("--to", "target", required=True, help="The language of the translation.")
@click.option(
    "--side",
    type=click.Choice([side.value for side in Side]),
    default=Side.BOTH.value,
    help="On which side of a pair the words stand.",
)
@click.option("--most", type=click.IntRange(1, 1000), default=20, help="How many pairs are shown at most.")
def search(*, words: str, source: str, target: str, side: str, most: int) -> None:
    """Print the pairs of the shared memory that hold every word: source, tab, translation."""
    with _services(settings_here()).reading() as session:
        numbers = find_units(
            session,
            words,
            source_language=known_language(source),
            target_language=known_language(target),
            owner_id=SHARED,
            side=Side(side),
            most=most,
        )
        rows = session.scalars(select(MemoryUnit).where(MemoryUnit.id.in_(numbers)).order_by(MemoryUnit.id.desc()))
        for row in rows:
            click.echo(f"{plain(row.source)}\t{plain(row.target)}")


def _services(settings: Settings) -> Services:
    return build(migrated(settings)).services


def _done(services: Services, exchange: MemoryExchange) -> MemoryExchange:
    """Do an exchange here and now; raise `RequestRefused` with the reason where it failed."""
    with services.transaction() as session:
        number = add_exchange(session, exchange, clock=services.clock).id
    held = begin_exchange(services, exchange_id=number)
    if held is not None:
        do_exchange(services, held)
    with services.reading() as session:
        done = session.get_one(MemoryExchange, number)
    reason = read_reason(done.failure)
    if reason is not None:
        raise RequestRefused(str((done.failure or {})["code"]), reason.template, **reason.values)
    if done.state is not ExchangeState.DONE:
        raise TemporarilyUnavailable("a neighbour is away")
    return done


def _save(content: IO[bytes], file: Path) -> None:
    try:
        with file.open("wb") as stream:
            shutil.copyfileobj(content, stream)
    except OSError as error:
        raise unwritable(file, error) from error
