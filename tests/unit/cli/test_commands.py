import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from translation_service.cli.commands import COMMANDS, commands
from translation_service.cli.failures import explained

_LOADED_BY_HELP = """
import sys
from translation_service.cli.commands import commands
commands.main(["--help"], standalone_mode=False)
print(sorted({name.partition(".")[0] for name in sys.modules} & {"flask", "sqlalchemy", "rq", "redis", "lxml"}))
"""
_LOADED_BY_SERVICE = """
import sys
import translation_service.cli.running
import workers.working
print("alembic" in sys.modules)
"""


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    explained(commands, ["--help"])

    listed = capsys.readouterr().out
    assert [name for name in COMMANDS if name not in listed] == []


def test_help_loads_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED_BY_HELP], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"


def test_the_service_loads_what_migrates_where_it_migrates_alone() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED_BY_SERVICE], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "False"


def test_a_database_of_a_newer_version_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db")) as newer, newer:
        newer.execute("CREATE TABLE alembic_version AS SELECT '9999' AS version_num")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'a.db'}")
    monkeypatch.setenv("TRANSLATION_DATA_FOLDER", str(tmp_path))

    status = explained(commands, ["migrate"])

    assert (status, "newer version" in capsys.readouterr().err) == (2, True)


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    status = explained(commands, ["conquer"])

    assert status == 2
    assert "conquer" in capsys.readouterr().err


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "demo"])
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = explained(commands, [name, "--help"])

    assert status == 0
    assert capsys.readouterr().out.startswith("Usage: translation-service " + name)
