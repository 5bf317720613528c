from pathlib import Path

import pytest

from tests.building.full_disk import files_of_at_most
from translation_service.cli.whole_files import write_whole
from translation_service.domain.errors import RequestRefused


def test_where_there_is_no_room_what_stood_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"before")

    with files_of_at_most(1_000), pytest.raises(RequestRefused):
        write_whole(path, bytes(2_000))

    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"letter.docx": b"before"}


def test_the_longest_name_a_file_may_have_is_none_too_long(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 250 + ".docx")

    write_whole(path, b"after")

    assert path.read_bytes() == b"after"


def test_a_link_goes_on_leading_to_its_file(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"before")
    link.symlink_to(file)

    write_whole(link, b"after")

    assert link.is_symlink()
    assert file.read_bytes() == b"after"
