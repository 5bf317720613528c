"""Letters without names are read by their numbers where these say which letters they are."""

import unicodedata
from collections.abc import Callable

import pytest

from tests.building.pdf_files import a_page
from tests.building.translated import sources
from tests.building.unnamed_letters import of_tex, partly_named, unnamed, with_ligatures
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.document import pages_to_see


def _as_glyphs(letter: str) -> int:
    number = letter.encode("mac-roman")[0]
    return number - 29 if number < 128 else number - 30


def _as_utf_8(letter: str) -> int:
    return int.from_bytes(letter.encode("utf-8"))


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Je certifie exacts et sincères les renseignements fournis.", _as_glyphs),
        ("Администрация города приглашает на открытие", _as_utf_8),
    ],
)
def test_the_numbers_of_letters_are_read(sentence: str, number: Callable[[str], int]) -> None:
    assert sources(unnamed([number(letter) for letter in sentence]), "letter.pdf", language="en") == [sentence]


def test_a_font_that_names_some_of_its_letters_wrongly_is_read_by_their_numbers_as_a_whole() -> None:
    sentence = "The office of the town certifies that this is a copy of 2026"

    assert sources(partly_named([_as_glyphs(letter) for letter in sentence]), "letter.pdf", language="en") == [sentence]


def test_such_a_font_with_letters_that_are_not_plain_has_to_be_seen_too() -> None:
    content = partly_named([_as_glyphs(letter) for letter in "The office of the café certifies that this is a copy"])

    assert pages_to_see(content, Limits()).unnamed == {0}
    (found,) = sources(content, "letter.pdf", language="en")
    assert found.startswith("The office of the caf")


def test_a_font_that_names_its_letters_rightly_but_for_a_few_is_left_as_it_is() -> None:
    sentence = "The office of the town certifies that this is a copy of the act."
    numbers = [*sentence.encode("ascii"), 0x0F, 0x10]

    (found,) = sources(partly_named(numbers), "letter.pdf", language="en")
    assert found.startswith(sentence)


def test_a_page_whose_letters_are_all_named_as_signs_has_to_be_seen() -> None:
    pdf = a_page()
    pdf.set_font("zapfdingbats", size=12)
    pdf.cell(text="the office of the town certifies this copy")

    assert pages_to_see(bytes(pdf.output()), Limits()).unnamed == {0}


def test_the_ligatures_and_letters_of_tex_are_read() -> None:
    numbers = [
        *b"Die Ver",
        0x15,
        *b"P",
        0x1D,
        *b"ichtung schlie",
        0xFF,
        *b"t t",
        0xB3,
        *b"e und ",
        0x1E,
        *b"zient ein.",
    ]

    assert sources(of_tex(numbers), "letter.pdf", language="de") == [
        "Die Ver–Pflichtung schließt tşe und ffizient ein."
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The oﬃce is closed in eﬀect on the ﬁrst day.",
        "The ﬁeld is certiﬁed and veriﬁes conﬁdence proﬁles.",
        "The ﬂow reﬂects inﬂation and its conﬂict with oﬄine work.",
    ],
)
def test_ligatures_without_a_name_are_told_by_how_broad_they_are(sentence: str) -> None:
    plain = unicodedata.normalize("NFKC", sentence)

    assert sources(with_ligatures(sentence), "letter.pdf", language="en") == [plain]
