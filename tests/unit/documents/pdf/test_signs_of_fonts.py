"""Letters of Wingdings and Symbol in a PDF are the signs that people see: bullets, boxes and operators."""

import pytest

from tests.building import pdf_files
from tests.building.translated import parsed
from translation_service.documents.pdf.pages.fonts import look_of
from translation_service.documents.wingdings import meant
from translation_service.domain.segments import Place


@pytest.mark.parametrize(
    ("text", "font", "sign"),
    [
        ("\uf0fc", "", "✓"),
        ("\uf06e", "abcdef+opensymbol", "■"),
        ("Ø", "abcdef+wingdings-regular", "➢"),
        ("\uf0b7", "symbolmt", "•"),
        ("\uf0b0", "symbolmt", "°"),
        ("n", "arial", "n"),
        ("north", "wingdings", "north"),
        ("(", "wingdings", "("),
        ("n", "abcdef+wingdings2", "n"),
        ("\uf0fc", "wingdings 3", "\uf0fc"),
        ("\ue123", "", "\ue123"),
    ],
)
def test_a_letter_of_a_font_of_signs_is_a_sign(text: str, font: str, sign: str) -> None:
    assert meant(text, font) == sign


def test_the_font_of_a_letter_says_whether_it_is_a_sign() -> None:
    assert look_of("abcdef+wingdings", 0).signs
    assert not look_of("abcdef+arial", 0).signs


@pytest.mark.parametrize("letter", ["H", "u", "8"])
def test_a_line_behind_any_bullet_is_an_item(letter: str) -> None:
    """The letters are the signs ★, ◆ and ✘."""
    pdf = pdf_files.a_page()
    for row, words in enumerate(("The harbour of the city", "The bridge of the city")):
        pdf.set_font("zapfdingbats", "", 11)
        pdf.text(20, 30 + 6 * row, letter)
        pdf.set_font("helvetica", "", 11)
        pdf.text(26, 30 + 6 * row, words)

    found = [(segment.place, segment.source) for segment in parsed(bytes(pdf.output()), "a.pdf").segments]

    assert found == [(Place.LIST, "The harbour of the city"), (Place.LIST, "The bridge of the city")]
