"""The folder a reading process works in: whose it is, and when it goes."""

from pathlib import Path

import pytest

from translation_service.documents.process.working_folder import working_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    return tmp_path


def test_a_folder_in_use_is_left_alone_by_the_next(folder: Path) -> None:
    with working_folder() as first, working_folder() as second:
        assert first != second
        assert set(folder.iterdir()) == {first, second}

    assert list(folder.iterdir()) == []


def test_a_folder_that_nobody_holds_is_taken_away_with_what_is_in_it(folder: Path) -> None:
    (folder / "document-left" / "profile").mkdir(parents=True)
    (folder / "document-left" / "source.rtf").write_text("Words")

    with working_folder() as home:
        assert list(folder.iterdir()) == [home]


def test_what_only_looks_like_such_a_folder_stays(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "letter.txt").write_text("Words")
    (folder / "document-link").symlink_to(elsewhere)
    (folder / "document-file").write_text("Words")

    with working_folder():
        pass

    assert {path.name for path in folder.iterdir()} == {"document-link", "document-file"}
    assert (elsewhere / "letter.txt").exists()
