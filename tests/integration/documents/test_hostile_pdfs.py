"""PDF files that mean no good end in a result or in a refusal, soon and with little memory, and leave nothing."""

from pathlib import Path

import pytest

from tests.building.hostile_pdfs import FILES, READ
from tests.building.reading_copies import copying_workshop, seconds_of_copies
from translation_service.domain.errors import DocumentRefused

# Of a processor, and far more than any of them takes: a test must not depend on how busy its machine is.
SECONDS = 10


def ending(content: bytes) -> str:
    try:
        copying_workshop().parse(content, file_name="carta.pdf", source_language="pt")
    except DocumentRefused as refusal:
        return refusal.code
    return READ


@pytest.mark.parametrize("name", FILES)
def test_it_ends_as_it_should_and_leaves_nothing(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make, ends = FILES[name]
    content = make()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = seconds_of_copies()

    assert ending(content) in ends

    assert seconds_of_copies() - before < SECONDS
    assert list(tmp_path.iterdir()) == []
