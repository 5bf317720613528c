"""A backup is a data folder of its own: whoever begins with it finds every document and every file."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.building.full_disk import files_of_at_most
from tests.building.orders import hand_in
from tests.building.people import hire_staff
from tests.building.service import MovableClock, Service, WaitingBells
from translation_service.application.blobs import read_blob
from translation_service.application.checking_up import check_up
from translation_service.bootstrap import build
from translation_service.cli.commands import commands
from translation_service.cli.failures import explained
from translation_service.domain.condition import Condition, PartCondition
from translation_service.integrations.data_folder import make_lasting
from translation_service.persistence.requests import Document, Version
from translation_service.settings import Settings


@pytest.fixture
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    """An installation with one document that was handed in."""
    for name in ("DATABASE_URL", "REDIS_URL", "TRANSLATION_SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TRANSLATION_DATA_FOLDER", str(tmp_path / "var"))
    run("migrate")
    service = a_service_in(tmp_path / "var")
    hand_in_a_letter(service)
    return service


def a_service_in(folder: Path) -> Service:
    settings, queue, clock = (
        Settings(data_folder=folder, secret_key="a key for tests only"),
        WaitingBells(),
        MovableClock(),
    )
    services = replace(build(settings, queue=queue).services, clock=clock)
    return Service(settings=settings, services=services, queue=queue, clock=clock)


def hand_in_a_letter(service: Service) -> None:
    with service.services.transaction() as session:
        staff = hire_staff(session)
    hand_in(service, staff.ayse)


def run(*arguments: object) -> int:
    return explained(commands, [str(argument) for argument in arguments])


def test_a_service_begins_with_a_backup_and_has_every_file(installation: Service, tmp_path: Path) -> None:
    copy = tmp_path / "copy"

    status = run("backup", copy)

    assert status == 0
    begun = a_service_in(copy)
    with begun.services.reading() as session:
        name, key = session.get_one(Document, 1).name, session.get_one(Version, 1).blob_key
    assert name == "carta.docx"
    assert read_blob(begun.services, key) == read_blob(installation.services, key)
    assert (copy / "secret.key").read_text() == (tmp_path / "var" / "secret.key").read_text()


@pytest.mark.usefixtures("installation")
def test_a_later_backup_copies_only_what_is_new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("backup", tmp_path / "copy")
    capsys.readouterr()

    run("backup", tmp_path / "copy")

    assert "Files copied: 0; there already: 1." in capsys.readouterr().out


@pytest.mark.usefixtures("installation")
def test_a_backup_that_finds_no_place_speaks_of_its_own_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()

    status = run("backup", tmp_path / "file" / "copy")

    assert status == 2
    assert capsys.readouterr().err.endswith("The folder of the backup cannot be written to, or its disk is full.\n")


@pytest.mark.usefixtures("installation")
def test_a_backup_that_finds_no_room_says_so_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy"

    with files_of_at_most(100_000):
        status = run("backup", copy)

    assert status == 2
    assert "cannot be written to, or its disk is full" in capsys.readouterr().err
    assert {path.name for path in copy.iterdir()} == {"backup", "lock"}
    assert run("run", "--data", copy) == 2
    assert "was broken off" in capsys.readouterr().err
    assert not (copy / "secret.key").exists()


def test_a_backup_that_breaks_off_at_its_files_leaves_the_one_of_before(
    installation: Service, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy"
    run("backup", copy)
    before = (copy / "translation.db").read_bytes()
    with installation.services.transaction() as session:
        session.get_one(Document, 1).name = "outra.docx"
    shutil.rmtree(copy / "blobs")
    (copy / "blobs").write_bytes(b"in the way of the files")

    status = run("backup", copy)

    assert status != 0
    assert capsys.readouterr().err
    assert (copy / "translation.db").read_bytes() == before


@pytest.mark.usefixtures("installation")
def test_what_a_backup_holds_is_its_owners_alone(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir(mode=0o755)

    run("backup", copy)

    assert [(copy / name).stat().st_mode & 0o777 for name in ("translation.db", "secret.key")] == [0o600, 0o600]


@pytest.mark.usefixtures("installation")
def test_a_later_backup_that_cannot_write_the_key_leaves_the_one_of_before(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    run("backup", copy)
    before = (copy / "secret.key").read_text()
    (copy / "secret.part").mkdir()

    status = run("backup", copy)

    assert status != 0
    assert (copy / "secret.key").read_text() == before


def test_a_file_that_is_lost_is_told_and_the_rest_is_in_the_backup(
    installation: Service, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (key,) = installation.services.store.keys()
    installation.services.store.remove(key)

    status = run("backup", tmp_path / "copy")

    assert status != 0
    assert "Missing or damaged in the store, and so not in the backup: 1 files." in capsys.readouterr().err
    assert (tmp_path / "copy" / "translation.db").exists()


@pytest.mark.usefixtures("installation")
def test_a_backup_never_takes_the_place_of_an_installation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "translation.db").write_bytes(b"the work of others")

    statuses = [run("backup", folder) for folder in (other, tmp_path / "var")]

    assert statuses == [2, 2]
    assert "holds an installation" in capsys.readouterr().err
    assert (other / "translation.db").read_bytes() == b"the work of others"


@pytest.mark.usefixtures("installation")
def test_a_backup_never_takes_the_place_of_one_that_a_service_has_begun_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy"
    run("backup", copy)
    make_lasting(copy)

    again = run("backup", copy)

    assert again == 2
    assert "holds an installation" in capsys.readouterr().err


@pytest.mark.usefixtures("installation")
def test_a_backup_that_was_migrated_is_an_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy"
    run("backup", copy)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TRANSLATION_DATA_FOLDER", str(copy))
        run("migrate")

    again = run("backup", copy)

    assert again == 2
    assert "holds an installation" in capsys.readouterr().err


@pytest.mark.usefixtures("installation")
def test_a_backup_that_a_memory_was_imported_into_is_an_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, memory = tmp_path / "copy", tmp_path / "memory.tmx"
    memory.write_text('<tmx version="1.4"><header srclang="tr"/><body></body></tmx>')
    run("backup", copy)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TRANSLATION_DATA_FOLDER", str(copy))
        assert run("memory", "import", memory) == 0

    again = run("backup", copy)

    assert again == 2
    assert "holds an installation" in capsys.readouterr().err


def leave_journal(database: Path) -> None:
    """Leave beside a database what a process leaves that is killed after it wrote."""
    kill = "import os, signal, sqlite3, sys; base = sqlite3.connect(sys.argv[1]);"
    kill += "base.execute('DELETE FROM documents'); base.commit(); os.kill(os.getpid(), signal.SIGKILL)"
    subprocess.run([sys.executable, "-c", kill, str(database)], check=False)
    assert database.with_name("translation.db-wal").stat().st_size


@pytest.mark.usefixtures("installation")
def test_a_journal_beside_a_backup_is_not_written_into_the_next_one(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    run("backup", copy)
    leave_journal(copy / "translation.db")

    run("backup", copy)

    assert documents_in(copy) == 1


def documents_in(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "translation.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(database.execute("SELECT count(*) FROM documents").fetchone()[0])


def test_the_administrator_sees_how_old_the_last_backup_is(installation: Service, tmp_path: Path) -> None:
    before = backup_of(installation)
    run("backup", tmp_path / "copy")
    fresh = backup_of(installation)
    installation.clock.advance(days=8)

    assert before.condition is Condition.LEFT_OUT
    assert fresh.condition is Condition.GOOD
    assert backup_of(installation).condition is Condition.TROUBLE


def backup_of(service: Service) -> PartCondition:
    (part,) = (part for part in check_up(service.services) if part.name == "Backup")
    return part
