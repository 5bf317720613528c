"""The memory goes out as TMX and comes in again; a killed worker neither loses nor doubles a unit."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from tests.building.dying import Deadly, die_on_duty
from tests.building.memories import a_unit, between, keep
from tests.building.people import Staff
from tests.building.service import Service, answer
from translation_service.application.jobs import Job
from translation_service.application.memory.exchanges import (
    ImportedFile,
    cancel_exchange,
    order_export,
    order_import,
    retry_exchange,
    undo_import,
)
from translation_service.application.memory.remembering import new_unit
from translation_service.application.ports import Services
from translation_service.application.sweeping import sweep
from translation_service.cli.commands import commands
from translation_service.domain.errors import NotAllowed, RequestRefused
from translation_service.domain.exchanges import ExchangeState
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import SHARED, Trust
from translation_service.domain.people import Actor
from translation_service.persistence.memory import MemoryShape, MemoryUnit
from translation_service.persistence.memory_exchanges import MemoryExchange
from translation_service.persistence.memory_keeping import approve_units


def a_file(*pairs: tuple[str, str], source: str = "tr", target: str = "en") -> bytes:
    units = "\n".join(
        f'<tu><tuv xml:lang="{source}"><seg>{one}</seg></tuv><tuv xml:lang="{target}"><seg>{other}</seg></tuv></tu>'
        for one, other in pairs
    )
    return f'<tmx version="1.4">\n<header srclang="{source}"/><body>\n{units}\n</body></tmx>'.encode()


def many(count: int) -> bytes:
    return a_file(*((f"Bu {number} numaralı cümledir.", f"This is sentence {number}.") for number in range(count)))


def bring_in(service: Service, actor: Actor, content: bytes, *, trust: Trust = Trust.TRANSLATED) -> int:
    key = service.services.store.put(content)
    file = ImportedFile(name="bellek.tmx", blob_key=key, size=len(content), trust=trust, owner_id=SHARED)
    with service.services.transaction() as session:
        return order_import(session, file=file, actor=actor, clock=service.clock).id


def take_out(service: Service, actor: Actor) -> bytes:
    with service.services.transaction() as session:
        number = order_export(
            session, source_language="", target_language="", owner_id=SHARED, actor=actor, clock=service.clock
        ).id
    service.work()
    return service.services.store.get(exchange_of(service, number).blob_key)  # type: ignore[arg-type]


def exchange_of(service: Service, number: int) -> MemoryExchange:
    with service.services.reading() as session:
        return session.get_one(MemoryExchange, number)


def count(service: Service, table: type = MemoryUnit) -> int:
    with service.services.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_what_was_added_was_there_already_and_was_left_out_is_told(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Evet.", "Yes."))

    number = bring_in(service, staff.zeynep, a_file(("Evet.", "Yes."), ("Hayır.", "No."), ("5", "5"), ("Ah", " ")))
    service.work()

    done = exchange_of(service, number)
    assert (done.state, done.added, done.equal, done.skipped_count) == (ExchangeState.DONE, 1, 1, 2)
    assert done.skipped == [{"line": 5, "code": "nothing-to-translate"}, {"line": 6, "code": "empty"}]


def test_of_a_bad_file_nothing_is_kept_and_its_line_is_told(service: Service, staff: Staff) -> None:
    number = bring_in(service, staff.zeynep, many(600) + b"<")

    service.work()

    failed = exchange_of(service, number)
    assert (failed.state, failed.failure and failed.failure["values"]) == (ExchangeState.FAILED, {"line": 603})
    assert count(service) == 0


def test_an_import_can_be_undone(service: Service, staff: Staff) -> None:
    number = bring_in(service, staff.zeynep, many(20))
    service.work()
    with service.services.transaction() as session:
        undo_import(session, exchange_id=number, actor=staff.zeynep)

    service.work()

    assert exchange_of(service, number).state is ExchangeState.UNDONE
    assert (count(service), count(service, MemoryShape)) == (0, 0)


def test_undoing_leaves_what_a_person_approved_since(service: Service, staff: Staff) -> None:
    number = bring_in(service, staff.selin, a_file(("Evet.", "Yes."), ("Hayır.", "No.")))
    service.work()
    with service.services.transaction() as session:
        approve_units(session, [a_unit("Evet.", "Yes.")])
        undo_import(session, exchange_id=number, actor=staff.selin)
    service.work()

    with service.services.reading() as session:
        assert [(row.target, row.trust) for row in session.scalars(select(MemoryUnit))] == [("Yes.", Trust.REVISED)]


def test_a_killed_import_goes_on_where_it_was(service: Service, staff: Staff) -> None:
    number = bring_in(service, staff.zeynep, many(1200))
    die_on_duty(service, Job.EXCHANGE_MEMORY, _dying_in_its_third_transaction)
    assert exchange_of(service, number).position == 500

    service.clock.advance(minutes=3)
    sweep(service.services)
    service.work()

    done = exchange_of(service, number)
    assert (done.state, done.position, done.added, done.equal) == (ExchangeState.DONE, 1200, 1200, 0)
    assert count(service) == 1200


def test_an_import_is_called_off_while_a_worker_is_at_it(service: Service, staff: Staff) -> None:
    number = bring_in(service, staff.zeynep, many(510))

    def cancel() -> bool:
        if not cancelled and count(service):
            with service.services.transaction() as session:
                cancel_exchange(session, exchange_id=number, actor=staff.zeynep, clock=service.clock)
            cancelled.append(number)
        return False

    cancelled: list[int] = []
    answer(replace(service.services, is_ending=cancel), service.queue.bells.pop())
    assert exchange_of(service, number).state is ExchangeState.UNDOING
    service.work()

    gone = exchange_of(service, number)
    assert (gone.state, gone.progress_done, gone.progress_total) == (ExchangeState.UNDONE, 500, 500)
    assert count(service) == 0


def test_an_undoing_that_failed_is_tried_again_as_one(service: Service, staff: Staff) -> None:
    number = bring_in(service, staff.zeynep, many(3))
    service.work()
    with service.services.transaction() as session:
        undo_import(session, exchange_id=number, actor=staff.zeynep)
        session.get_one(MemoryExchange, number).state = ExchangeState.FAILED
        session.flush()
        retry_exchange(session, exchange_id=number, actor=staff.zeynep)

    service.work()

    assert exchange_of(service, number).state is ExchangeState.UNDONE


def test_an_export_can_be_called_off_until_it_is_done(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        number = order_export(
            session, source_language="", target_language="", owner_id=SHARED, actor=staff.zeynep, clock=service.clock
        ).id
        cancel_exchange(session, exchange_id=number, actor=staff.zeynep, clock=service.clock)

    service.work()

    assert exchange_of(service, number).state is ExchangeState.CANCELLED
    with service.services.transaction() as session, pytest.raises(RequestRefused):
        retry_exchange(session, exchange_id=number, actor=staff.zeynep)


def _dying_in_its_third_transaction(services: Services) -> Services:
    fatal, calls = Deadly(services, "transaction", is_after=True), iter(range(99))
    return replace(services, transaction=lambda: fatal.transaction() if next(calls) > 1 else services.transaction())


def test_what_goes_out_comes_in_as_it_was(service: Service, staff: Staff) -> None:
    brazilian = new_unit(
        source="Câmara <2/>Municipal",
        target="Belediye <2/>Meclisi",
        pair=LanguagePair(source="pt", target="tr"),
        owner_id=SHARED,
        trust=Trust.SIGNED,
        moment=service.clock().replace(microsecond=0),
        source_variant="pt-BR",
    )
    with service.services.transaction() as session:
        keep(
            session,
            brazilian,
            between(a_unit("Sayın <1>Başkan</1>, <5>devamı", "Dear <1>Mayor</1>, <5>more"), "a", "b"),
        )
    first = take_out(service, staff.zeynep)
    with service.services.transaction() as session:
        from translation_service.persistence.memory_keeping import forget_units

        forget_units(session, session.scalars(select(MemoryUnit.id)).all())

    bring_in(service, staff.zeynep, first, trust=Trust.REVISED)
    service.work()

    assert take_out(service, staff.zeynep) == first.replace(b">signed<", b">revised<")


def test_who_neither_keeps_terms_nor_the_service_exchanges_nothing(service: Service, staff: Staff) -> None:
    for actor in (staff.ayse, staff.deniz, staff.can):
        with pytest.raises(NotAllowed):
            bring_in(service, actor, many(1))


def test_no_file_makes_itself_accepted_by_a_unit(service: Service, staff: Staff) -> None:
    with pytest.raises(RequestRefused):
        bring_in(service, staff.zeynep, many(1), trust=Trust.SIGNED)

    content = many(1).replace(b"<tu>", b'<tu><prop type="x-trust">signed</prop>')
    bring_in(service, staff.zeynep, content, trust=Trust.REVISED)
    service.work()

    with service.services.reading() as session:
        assert session.scalars(select(MemoryUnit.trust)).all() == [Trust.REVISED]


def test_a_failed_exchange_can_be_tried_again(service: Service, staff: Staff) -> None:
    number = bring_in(service, staff.zeynep, b"<html/>")
    service.work()

    with service.services.transaction() as session:
        retry_exchange(session, exchange_id=number, actor=staff.zeynep)

    assert exchange_of(service, number).state is ExchangeState.WAITING
    service.work()
    assert exchange_of(service, number).state is ExchangeState.FAILED


def test_the_command_line_exchanges_and_searches(service: Service, tmp_path: Path) -> None:
    environment = {"TRANSLATION_DATA_FOLDER": str(tmp_path), "DATABASE_URL": service.settings.database_url}
    incoming, outgoing = tmp_path / "in.tmx", tmp_path / "out.tmx"
    incoming.write_bytes(a_file(("Belediye meclisi toplandı.", "The council met."), ("Evet.", "Yes.")))
    _stamp(service)

    def run(*words: str) -> str:
        result = CliRunner().invoke(commands, ["memory", *words], env=environment, catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.output

    assert run("import", str(incoming)) == "2 pairs added, 0 were there already, 0 left out.\n"
    assert run("search", "BELEDİYE", "--from", "tr", "--to", "en") == "Belediye meclisi toplandı.\tThe council met.\n"
    assert "2 pairs written" in run("export", str(outgoing))
    assert len(re.findall(b"<tu ", outgoing.read_bytes())) == 2
    assert run("import", str(outgoing)) == "0 pairs added, 2 were there already, 0 left out.\n"


def _stamp(service: Service) -> None:
    """Say that a database whose tables a test made is the newest, as the commands ask."""
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    from translation_service.persistence.last_migration import MIGRATIONS

    script = ScriptDirectory(str(MIGRATIONS))
    with service.services.transaction() as session:
        MigrationContext.configure(session.connection()).stamp(script, "head")


def test_bytes_of_a_large_file_are_counted_for_the_page(service: Service, staff: Staff) -> None:
    content = many(700)
    number = bring_in(service, staff.zeynep, content)
    service.work()

    done = exchange_of(service, number)
    assert (done.progress_done, done.progress_total) == (len(content), len(content))
