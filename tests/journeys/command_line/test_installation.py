"""Commands that look after an installation: its database, its people, its models, its work."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building.machine_models import ARGOS_PACKAGE
from translation_service.cli.commands import commands
from translation_service.cli.failures import explained
from translation_service.integrations.log_lines import EventFormatter


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DATABASE_URL", "REDIS_URL", "TRANSLATION_SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TRANSLATION_DATA_FOLDER", str(tmp_path / "var"))
    return tmp_path / "var"


@pytest.fixture(autouse=True)
def a_log_of_its_own() -> Iterator[None]:
    """Take back what some commands do to the log of their process, which goes on to other tests here."""
    yield
    root = logging.getLogger()
    for handler in root.handlers[:]:
        if isinstance(handler.formatter, EventFormatter):
            root.removeHandler(handler)
    root.setLevel(logging.WARNING)


def run(*arguments: object) -> int:
    return explained(commands, [str(argument) for argument in arguments])


def test_an_installation_is_migrated_and_seeded_once(capsys: pytest.CaptureFixture[str]) -> None:
    run("migrate")
    run("seed", "--demo")
    first = capsys.readouterr().out

    run("seed", "--demo")

    assert "7 people" in first
    assert "--administrator" not in first
    assert capsys.readouterr().out == ""


def test_without_a_demonstration_nobody_is_added_and_how_to_add_somebody_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("migrate")

    run("seed")

    told = capsys.readouterr().out
    assert "0 people" in told
    assert "translation-service seed --administrator" in told


def test_a_sweep_without_work_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    run("migrate")
    capsys.readouterr()

    status = run("sweep")

    assert status == 0
    assert "0 jobs" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["sweep", "seed", "web", "schedule"])
def test_a_database_without_tables_is_explained(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(command)

    assert status == 2
    assert "migrate" in capsys.readouterr().err


def test_a_database_that_is_away_is_our_failure_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")

    status = run("migrate")

    assert (status, capsys.readouterr().err.count("\n")) == (1, 1)


def test_a_worker_without_a_broker_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    status = run("worker")

    assert status == 2
    assert "REDIS_URL" in capsys.readouterr().err


def test_a_worker_of_an_unknown_queue_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    status = run("worker", "--queues", "parse,conquer")

    assert status == 2
    assert "conquer" in capsys.readouterr().err


def test_a_setting_that_cannot_be_read_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRANSLATION_PORT", "eighty")

    status = run("migrate")

    assert status == 2
    assert "TRANSLATION_PORT" in capsys.readouterr().err


def test_a_fresh_installation_has_no_models(capsys: pytest.CaptureFixture[str]) -> None:
    status = run("models", "list")

    assert status == 0
    assert "No model is installed" in capsys.readouterr().out


def test_a_starter_model_is_installed_and_listed(capsys: pytest.CaptureFixture[str]) -> None:
    status = run("models", "install", "pt-en")

    run("models", "list")

    listed = capsys.readouterr().out
    assert status == 0
    assert "firefox" in listed
    assert "pt-en" in listed
    assert "MPL-2.0" in listed


def test_a_package_is_imported_from_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    status = run("models", "import", ARGOS_PACKAGE)

    assert status == 0
    assert "argos" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [("install", "english"), ("import", "/no/such.argosmodel")])
def test_what_is_no_model_is_refused(arguments: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    status = run("models", *arguments)

    assert (status, capsys.readouterr().err.count("\n")) == (2, 1)


def test_a_check_names_every_part_and_fails_where_one_is_in_trouble(capsys: pytest.CaptureFixture[str]) -> None:
    run("migrate")
    capsys.readouterr()

    status = run("check")

    lines = capsys.readouterr().out.splitlines()
    assert status == 1
    assert "Database: at work. SQLite answers." in lines
    assert "Workers: in trouble. Does not answer: no broker runs for this data folder" in lines
