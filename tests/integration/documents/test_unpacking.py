"""Files taken out of messages in a process of their own."""

import pytest

from tests.building.docx_files import sister_city_letter
from tests.building.mail_files import attached, message, msg, part, parts
from tests.building.reading_copies import copying_workshop
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused


def unpacked(content: bytes, name: str = "a.eml", **limits: int) -> list[tuple[str, bytes]]:
    files = copying_workshop(Limits(**limits)).unpack(content, file_name=name)
    return [(file.name, file.content) for file in files]


def test_attachments_arrive_whole_and_in_order() -> None:
    content = message(parts("mixed", part("Olá"), attached(b"\0\xff" * 300, "a.bin"), attached(b"b", "Çağrı.txt")))

    assert unpacked(content) == [("a.bin", b"\0\xff" * 300), ("Çağrı.txt", b"b")]
    assert unpacked(msg(body="Olá", files=[("a.pdf", b"%PDF" * 3000, "")]), "a.msg") == [("a.pdf", b"%PDF" * 3000)]


def test_other_files_hold_no_files_of_their_own() -> None:
    assert unpacked(sister_city_letter(), "letter.docx") == []


def test_a_message_that_unpacks_to_too_much_is_refused() -> None:
    content = message(parts("mixed", part("Olá"), attached(b"a" * 200_000, "a.txt")))

    with pytest.raises(DocumentRefused) as refused:
        unpacked(content, unpacked_limit=100_000)

    assert refused.value.code == "too-large-unpacked"
