"""A database that takes nothing, or says nothing, is one that is away for a while: nobody waits for it for ever."""

import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from tests.building.databases import fresh_database
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.bootstrap import build_application, engine_of
from translation_service.domain.errors import NoRoom, TemporarilyUnavailable
from translation_service.persistence.silent_servers import give_up_on_silence
from translation_service.persistence.transactions import Transactions
from translation_service.settings import Settings
from translation_service.web.services import install_services

on_postgresql = pytest.mark.skipif("TEST_DATABASE_URL" not in os.environ, reason="a habit of PostgreSQL alone")


def test_a_server_that_takes_a_call_and_says_nothing_is_away() -> None:
    with socket.create_server(("127.0.0.1", 0)) as frozen:
        address = f"postgresql://desk@127.0.0.1:{frozen.getsockname()[1]}/desk?connect_timeout=2"
        engine = engine_of(build_application(Settings(database_url=address)))
        began = time.monotonic()

        with (
            pytest.raises(TemporarilyUnavailable),
            Transactions(lambda: engine, after_commit=print).reading() as session,
        ):
            session.execute(text("SELECT 1"))

    assert time.monotonic() - began < 10


def test_a_full_disk_is_told_from_a_database_that_is_away(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'small.db'}")
    transactions = Transactions(lambda: engine, after_commit=print)

    with pytest.raises(NoRoom, match="disk of the database is full"), transactions.writing() as session:
        fill(session)


@on_postgresql
def test_a_server_that_freezes_in_the_middle_of_an_answer_is_away(tmp_path: Path) -> None:
    engine = create_engine(fresh_database(tmp_path), pool_size=1)
    give_up_on_silence(engine, answer_seconds=0.5)
    transactions = Transactions(lambda: engine, after_commit=print)
    began = time.monotonic()

    with pytest.raises(TemporarilyUnavailable), transactions.reading() as session:
        session.execute(text("SELECT pg_sleep(20)"))

    assert time.monotonic() - began < 10
    with transactions.reading() as session:
        assert session.scalar(text("SELECT 7")) == 7


@on_postgresql
def test_a_server_that_may_only_be_read_is_away_for_who_writes(service: Service) -> None:
    with pytest.raises(TemporarilyUnavailable), service.services.transaction() as session:
        session.execute(text("SET TRANSACTION READ ONLY; DELETE FROM mails"))


@pytest.mark.parametrize("address", ["/requests", "/no-such-page", "/requests/4711/withdraw"])
def test_every_page_says_that_the_database_is_away(service: Service, staff: Staff, address: str) -> None:
    site = a_site(service)
    ayse = signed_in_browser(site, staff.ayse)
    install_services(site, replace(service.services, reading=nothing_answers))

    page = ayse.get(address)

    assert page.status == 503
    assert "busy or away" in page.text


def test_who_signs_in_meanwhile_reads_nothing_of_an_institution_that_is_not_asked(service: Service) -> None:
    site = a_site(service)
    somebody = Browser(site)
    form = somebody.get("/sign-in").form("/sign-in") | {"address": "ayse@belediye.example", "password": "?"}
    install_services(site, replace(service.services, reading=nothing_answers))

    page = somebody.post("/sign-in", form)

    assert page.status == 503
    assert page.find("//*[@data-code='unavailable']")


def test_who_writes_on_a_full_disk_reads_that_waiting_does_not_help(service: Service, staff: Staff) -> None:
    site = a_site(service)
    selin = signed_in_browser(site, staff.selin)
    form = selin.get("/administration/units/new").form("/administration/units/new") | {"name": "Zabıta"}
    install_services(site, replace(service.services, transaction=nothing_fits))

    page = selin.post("/administration/units/new", form)

    assert page.status == 503
    assert "The disk of the service is full" in page.text


def fill(session: Session) -> None:
    """Write more than the database may hold."""
    session.execute(text("PRAGMA max_page_count = 3"))
    session.execute(text("CREATE TABLE words (word TEXT)"))
    session.execute(text("INSERT INTO words VALUES (:word)"), {"word": "x" * 100_000})


@contextmanager
def nothing_answers() -> Iterator[Session]:
    raise TemporarilyUnavailable("the database does not answer")
    yield


@contextmanager
def nothing_fits() -> Iterator[Session]:
    raise NoRoom("the disk of the database is full")
    yield
