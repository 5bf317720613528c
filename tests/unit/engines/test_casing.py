import pytest

from translation_service.engines.words.casing import (
    in_capitals,
    is_heading_in_capitals,
    lowered,
    starts_raised,
    with_first_raised,
    without_capitals,
)


def test_turkish_letters_keep_their_dots() -> None:
    assert lowered("IŞIK İZİ", "tr") == "ışık izi"
    assert in_capitals("ışık izi", "tr") == "IŞIK İZİ"
    assert in_capitals("izi", "en") == "IZI"


@pytest.mark.parametrize("text", ["NATO", "Câmara", "12345", ""])
def test_abbreviations_and_ordinary_text_are_no_headings_in_capitals(text: str) -> None:
    assert not is_heading_in_capitals(text)


def test_a_heading_in_capitals_is_written_as_a_sentence_with_its_codes_kept() -> None:
    assert without_capitals("PROCESSO E-123 DA CÂMARA", "pt") == "Processo E-123 da câmara"


def test_the_first_letter_is_raised_behind_an_opening_quote() -> None:
    assert with_first_raised("“istanbul”", "tr") == "“İstanbul”"
    assert with_first_raised("1. madde", "tr") == "1. madde"


def test_a_text_that_begins_with_a_number_does_not_start_raised() -> None:
    assert starts_raised("(Madde 1)")
    assert not starts_raised("1 Madde")
