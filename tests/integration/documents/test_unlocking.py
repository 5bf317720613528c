"""Files opened with their password, in a process of their own."""

from pathlib import Path

import pytest

from tests.building import pdf_files
from tests.building.compound_files import compound_file
from tests.building.docx_files import parts_of, sister_city_letter
from tests.building.locked_files import PASSWORD, locked, locked_pdf
from tests.building.reading_copies import copying_workshop
from tests.building.translated import sources
from tests.building.xlsx_files import budget
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused


def unlocked(content: bytes, password: str = PASSWORD, **limits: int) -> bytes:
    return copying_workshop(Limits(**limits)).unlock(content, password=password)


def refusal(content: bytes, password: str = PASSWORD, **limits: int) -> str:
    with pytest.raises(DocumentRefused) as refused:
        unlocked(content, password, **limits)
    assert password not in str(refused.value.sentence)
    return refused.value.code


def test_a_word_file_is_opened_with_its_password() -> None:
    assert parts_of(unlocked(locked(sister_city_letter()))) == parts_of(sister_city_letter())


def test_a_pdf_is_opened_with_its_password() -> None:
    found = unlocked(locked_pdf(), "gulluk-1923")

    assert "Invitation" in sources(found, "letter.pdf", language="en")


@pytest.mark.parametrize(
    "content", [sister_city_letter(), pdf_files.letter(), pdf_files.protected(), b"Words", b"%PDF-1"]
)
def test_a_file_without_a_password_stays_as_it_is(content: bytes) -> None:
    assert unlocked(content) == content


@pytest.mark.parametrize("typed", ["", PASSWORD], ids=["none typed", "that of another file"])
def test_a_workbook_that_excel_opens_without_asking_needs_no_password(typed: str) -> None:
    workbook = budget()

    assert parts_of(unlocked(locked(workbook, "VelvetSweatshop"), typed)) == parts_of(workbook)


def test_a_file_that_asks_for_its_password_stays_as_it_is_without_one() -> None:
    content = locked(sister_city_letter())

    assert unlocked(content, "") is content


@pytest.mark.parametrize("content", [pdf_files.letter(), pdf_files.protected()], ids=["open", "open but encrypted"])
def test_a_pdf_that_opens_without_a_password_needs_none(content: bytes) -> None:
    assert unlocked(content, "") is content


def test_a_pdf_that_asks_for_its_password_is_refused_without_one() -> None:
    with pytest.raises(DocumentRefused) as refused:
        unlocked(locked_pdf(), "")

    assert refused.value.code == "encrypted"


def test_another_password_is_refused() -> None:
    assert refusal(locked(sister_city_letter()), "another") == "wrong-password"
    assert refusal(locked_pdf(), "another") == "wrong-password"


def test_damage_is_refused() -> None:
    assert refusal(compound_file({"EncryptedPackage": b"no package", "EncryptionInfo": b"no info"})) == "damaged"
    assert refusal(locked(sister_city_letter())[:5000]) in {"damaged", "wrong-password"}


def test_a_file_that_is_too_large_is_refused() -> None:
    content = locked(sister_city_letter())

    assert refusal(content, upload_limit=len(content) - 1) == "too-large"


def test_nothing_is_left_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)

    unlocked(locked(sister_city_letter()))

    assert list(tmp_path.iterdir()) == []
