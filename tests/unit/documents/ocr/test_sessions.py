"""Programs that stay for many pictures: what they say is taken page by page, and none is waited for in vain."""

import signal
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from tests.building.other_programs import needs_ocr
from translation_service.documents.ocr.session import Session, waited_for
from translation_service.documents.ocr.side_by_side import read_pages
from translation_service.documents.ocr.tesseract import Tesseract
from translation_service.documents.process.idling import Idling
from translation_service.domain.errors import DocumentRefused

_PAGE = "1\t1\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t"
_SAYS_TWO_PAGES = f"read first; read second; printf '%s\\n' '{_PAGE}' 'a word' '{_PAGE}'"


def program(folder: Path, *, does: str) -> str:
    path = folder / "tesseract"
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o700)
    return str(path)


def answer_of(path: str) -> str:
    with closing(Session(path, [])) as session:
        session.begin(b"a picture")
        while True:
            for ready in waited_for([session], look_seconds=0.1):
                if (table := ready.answer()) is not None:
                    return table


def test_a_table_is_whole_when_the_empty_picture_behind_it_is_named(tmp_path: Path) -> None:
    assert answer_of(program(tmp_path, does=_SAYS_TWO_PAGES)) == f"{_PAGE}\na word"


def test_a_program_that_was_stopped_goes_on(tmp_path: Path) -> None:
    assert answer_of(program(tmp_path, does=f"kill -STOP $$; {_SAYS_TWO_PAGES}")).endswith("a word")


def test_a_program_that_does_nothing_is_given_up(tmp_path: Path) -> None:
    with pytest.raises(MemoryError):
        answer_of(program(tmp_path, does="exec sleep 600"))


@pytest.mark.parametrize(("does", "error"), [("kill -9 $$", MemoryError), ("exit 1", DocumentRefused)])
def test_a_program_that_ends_says_why(tmp_path: Path, does: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        answer_of(program(tmp_path, does=does))


def test_one_that_works_is_not_given_up() -> None:
    with subprocess.Popen(["sh", "-c", "while :; do :; done"]) as busy:
        try:
            idling = Idling(busy.pid)
            for _ in range(8):
                worked = idling.seconds_used() + 0.02
                while idling.seconds_used() < worked:
                    time.sleep(0.01)
                idling.look()
            assert busy.poll() is None
        finally:
            busy.send_signal(signal.SIGKILL)


@needs_ocr
def test_pages_read_side_by_side_come_in_their_order() -> None:
    empty = Image.new("L", (200, 100), 255)
    drawn = Image.effect_noise((200, 100), 20)
    tesseract = Tesseract("tesseract", language="en", otherwise=())

    read = read_pages(enumerate([drawn, empty, empty, drawn, empty]), tesseract)

    assert [number for number, _ in read] == [0, 1, 2, 3, 4]


def test_a_page_in_doubt_is_read_by_one_program_after_another(tmp_path: Path) -> None:
    """Each holds what it has read, so that two at once take twice the memory."""
    others = f"for other in $(cat {tmp_path}/begun); do kill -0 $other && echo $other >> {tmp_path}/met; done"
    begin = f"case $* in *--list-langs*) printf 'List:\\neng\\n'; exit;; esac; {others}; echo $$ >> {tmp_path}/begun"
    path = program(tmp_path, does=f"{begin}; while read first; do {_SAYS_TWO_PAGES.removeprefix('read first; ')}; done")
    (tmp_path / "begun").touch()
    page = Image.new("L", (400, 400), 255)
    page.paste(0, (100, 100, 300, 130))

    assert len([*read_pages([(0, page)], Tesseract(path, language="en", otherwise=()))]) == 1

    assert len((tmp_path / "begun").read_text().split()) > 1
    assert not (tmp_path / "met").exists()
