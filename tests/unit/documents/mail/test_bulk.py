"""Packed files and endless lines are held aside while a message is taken apart, and come back byte for byte."""

import random
import tracemalloc
from base64 import encodebytes
from quopri import encodestring

import pytest

from tests.building.mail_files import attached, eml, message, part, parts
from translation_service.documents.limits import Limits
from translation_service.documents.mail.message import Attachment
from translation_service.documents.mail.mime import read_message

FILE = random.Random(3).randbytes(150_000).translate(None, b"\r\n")
LINES = b"a full line of a list, as long as those of a packed file are\n" * 2_500


def files_of(content: bytes) -> list[Attachment]:
    return list(read_message(content, Limits()).attachments)


def packed(content: bytes, encoding: str) -> bytes:
    return part(content, kind="application/x", encoding=encoding, disposition='attachment; filename="a"')


@pytest.mark.parametrize(
    ("large", "content"),
    [
        (attached(FILE, "a"), FILE),
        (packed(encodebytes(FILE).replace(b"\n", b"\r\n"), "base64"), FILE),
        (packed(encodestring(FILE), "quoted-printable"), FILE),
        (packed(LINES, "8bit"), LINES),
        (packed(b"x" * 150_000, "7bit"), b"x" * 150_000),
    ],
)
def test_a_large_file_comes_back_as_it_was_between_small_ones(large: bytes, content: bytes) -> None:
    small = attached(b"small", "b")

    before, found, after = files_of(message(parts("mixed", part("Words"), small, large, small)))

    assert before.content == after.content == b"small"
    assert found.content.rstrip() == content.rstrip()


def test_a_message_of_long_lines_has_all_its_words() -> None:
    lines = [f"The council has met for the {number}th time and it has decided about roads." for number in range(2_000)]

    body = read_message(eml("\r\n\r\n".join(["\r\n".join(lines), "The end."])), Limits()).body

    said = " ".join(piece.text for passage in body for piece in passage.pieces).split()  # type: ignore[union-attr]
    assert said == [word for line in [*lines, "The end."] for word in line.split()]


def test_a_message_takes_little_more_than_its_files() -> None:
    content = message(parts("mixed", part("Words"), attached(bytes(6_000_000), "a")))

    tracemalloc.start()
    read_message(content, Limits())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 3 * len(content)
