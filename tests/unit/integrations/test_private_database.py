"""Whatever rights the data folder has, strangers on the machine do not read the database."""

from pathlib import Path

from translation_service.persistence.last_migration import connected


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


def connect(path: Path) -> None:
    with connected(f"sqlite:///{path}") as connection:
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS words (word TEXT)")


def test_a_new_database_is_its_owners_alone(tmp_path: Path) -> None:
    connect(tmp_path / "translation.db")

    assert rights(tmp_path / "translation.db") == 0o600


def test_of_an_older_one_its_group_keeps_what_it_was_given_and_strangers_keep_nothing(tmp_path: Path) -> None:
    connect(tmp_path / "translation.db")
    (tmp_path / "translation.db").chmod(0o644)

    connect(tmp_path / "translation.db")

    assert rights(tmp_path / "translation.db") == 0o640
