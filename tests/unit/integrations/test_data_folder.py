import os
import stat
from pathlib import Path

import pytest

from translation_service.domain.errors import RequestRefused
from translation_service.integrations import data_folder
from translation_service.settings import Settings


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(RequestRefused, match="data-folder"):
        data_folder.prepare(tmp_path / "file" / "var")


def test_a_folder_is_held_by_one_service_at_a_time(tmp_path: Path) -> None:
    with data_folder.held(tmp_path), pytest.raises(RequestRefused, match="already-running"), data_folder.held(tmp_path):
        pass


def test_a_folder_can_be_held_again_after_it_was_let_go(tmp_path: Path) -> None:
    with data_folder.held(tmp_path):
        pass

    with data_folder.held(tmp_path):
        assert (tmp_path / "lock").exists()


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    key = data_folder.secret_key(tmp_path)

    assert data_folder.secret_key(tmp_path) == key
    assert len(key) >= 48
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


def test_what_a_killed_start_left_does_not_stop_the_next(tmp_path: Path) -> None:
    (tmp_path / f".secret.key.{os.getpid()}").write_text("half a k")

    assert len(data_folder.secret_key(tmp_path)) >= 48
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]


def test_what_the_environment_sets_stands(tmp_path: Path) -> None:
    chosen = Settings(data_folder=tmp_path, secret_key="ours", redis_url="redis://elsewhere")

    assert data_folder.completed(chosen) == chosen


def test_a_broker_that_does_not_run_has_no_address(tmp_path: Path) -> None:
    assert data_folder.completed(Settings(data_folder=tmp_path)).redis_url == ""
