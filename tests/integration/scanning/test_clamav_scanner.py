"""Malware looked for by the daemon of ClamAV: by the real one, and by one that misbehaves."""

from collections.abc import Iterator

import pytest

from tests.building.orders import a_letter
from tests.building.running_service import a_free_port
from tests.building.virus_scanners import MALWARE, MALWARE_NAME, clamav, needs_clamav, scanner_saying
from translation_service.domain.errors import DocumentRefused, RequestRefused, TemporarilyUnavailable
from translation_service.integrations.clamav_scanner import ClamavScanner


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with clamav(tmp_path_factory.mktemp("scanning") / "clamav", largest="1M") as address:
        yield address


@needs_clamav
@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"Dear Mayor,", ""),
        (b"", ""),
        (b"x" * 200_000 + MALWARE + b"x" * 200_000, MALWARE_NAME),
        (a_letter("Dear Mayor,").content, ""),
        (a_letter(MALWARE.decode()).content, MALWARE_NAME),
    ],
)
def test_malware_is_found_also_within_a_word_file(address: str, content: bytes, found: str) -> None:
    assert ClamavScanner(address, timeout=30).found_in(content) == found


@needs_clamav
def test_a_file_that_the_scanner_does_not_take_is_not_taken_either(address: str) -> None:
    with pytest.raises(DocumentRefused) as refusal:
        ClamavScanner(address, timeout=30).found_in(bytes(8_000_000))

    assert refusal.value.code == "too-large-to-scan"


@pytest.mark.parametrize("answer", [b"", b"\0", b"stream: ", b"Can't allocate memory ERROR\0", b"\xff" * 10_000])
def test_a_scanner_that_does_not_say_what_it_found_is_away(answer: bytes) -> None:
    with scanner_saying(answer) as address, pytest.raises(TemporarilyUnavailable):
        ClamavScanner(address, timeout=0.2).found_in(b"Dear Mayor,")


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:{port}", "unix:///there/is/none"])
def test_where_nobody_listens_the_scanner_is_away(address: str) -> None:
    with pytest.raises(TemporarilyUnavailable):
        ClamavScanner(address.format(port=a_free_port()), timeout=5).found_in(b"Dear Mayor,")


def test_an_answer_before_the_end_of_the_file_is_heard() -> None:
    with scanner_saying(b"stream: Desk.Test FOUND\0") as address:
        assert ClamavScanner(address, timeout=5).found_in(bytes(20_000_000)) == "Desk.Test"


@pytest.mark.parametrize(
    "address", ["clamav", "http://clamav:3310", "tcp://", "tcp://host:port", "unix://", "tcp://[::"]
)
def test_what_is_no_address_of_a_scanner_is_said_at_once(address: str) -> None:
    with pytest.raises(RequestRefused) as refusal:
        ClamavScanner(address, timeout=5)

    assert "TRANSLATION_SCANNER" in str(refusal.value.sentence)
