"""A worker of a new program leaves a database alone that still has the tables of the one before, or is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from translation_service.domain.errors import RequestRefused
from translation_service.persistence.last_migration import has_other_tables, is_current
from translation_service.persistence.migrating import migrate

OLDER = "0022"


@pytest.fixture
def database(tmp_path: Path) -> str:
    address = f"sqlite:///{tmp_path / 'translation.db'}"
    migrate(address, to=OLDER)
    return address


def test_it_ends_before_it_takes_a_job(database: str, tmp_path: Path) -> None:
    surroundings = {**os.environ, "TRANSLATION_DATA_FOLDER": str(tmp_path), "DATABASE_URL": database}
    worker = [sys.executable, "-m", "workers", "--burst"]

    done = subprocess.run(worker, env=surroundings, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 75
    assert "tables_of_another_program" in done.stdout + done.stderr
    assert "worker_listening" not in done.stdout + done.stderr


def test_a_migrated_database_is_its_own(database: str) -> None:
    assert has_other_tables(database)

    migrate(database)

    assert not has_other_tables(database)


def test_a_file_that_is_no_database_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "translation.db"
    file.write_bytes(b"not a database " * 500)

    with pytest.raises(RequestRefused) as refusal:
        is_current(f"sqlite:///{file}")

    assert refusal.value.sentence.values["file"] == str(file)
