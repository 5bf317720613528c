"""Messages told from other files."""

import pytest

from tests.building.compound_files import compound_file
from tests.building.mail_files import HEAD, eml, msg
from translation_service.documents.formats import Format, recognise
from translation_service.domain.errors import DocumentRefused


def test_a_message_is_known_by_its_head() -> None:
    assert recognise(eml("Olá"), "carta.txt") is Format.EML
    assert recognise(b"From ana Tue May 10 11:28:07 2005\n" + eml("Olá"), "inbox") is Format.EML
    assert recognise(b"Subject: Convite\n\nTexto", "carta.eml") is Format.EML


def test_a_letter_that_begins_like_a_message_is_a_letter() -> None:
    letter = "From: the Mayor\nTo: the Council\nDate: today\nSubject: the harbour\n\nDear friends"

    assert recognise(letter.encode(), "letter.txt") is Format.TXT


def test_an_outlook_message_is_known_by_what_is_at_its_root() -> None:
    with_a_word_file = msg(body="Olá", files=[("carta.doc", compound_file({"WordDocument": b"x" * 5000}), "")])

    assert recognise(with_a_word_file, "carta.doc") is Format.MSG


@pytest.mark.parametrize(
    ("root", "code"),
    [
        ({"EncryptedPackage": b"x"}, "encrypted"),
        ({"Other": b"x"}, "wrong-type"),
    ],
)
def test_other_files_of_old_office_programs_are_not_messages(root: dict[str, bytes], code: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        recognise(compound_file({**root}), "carta.msg")

    assert refused.value.code == code


def test_a_name_alone_makes_no_message() -> None:
    with pytest.raises(DocumentRefused):
        recognise(b"Just words", "carta.eml")


def test_the_head_may_be_folded_and_of_any_case() -> None:
    folded = HEAD.replace("Subject: ", "SUBJECT:\r\n ").replace("MIME-Version", "mime-version")

    assert recognise(eml("Olá", head=folded), "carta") is Format.EML
