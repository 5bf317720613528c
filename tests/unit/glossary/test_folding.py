import unicodedata

import pytest

from glossary.folding import compose, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [("İL", "il"), ("ILICA", "ılıca"), ("Beşiktaş’ın", "beşiktaş'ın"), ("resmî", "resmi"), ("hâlâ", "hala")],
)
def test_turkish_text_is_folded_by_turkish_rules(text: str, folded: str) -> None:
    assert fold(text, "tr") == folded


@pytest.mark.parametrize(
    ("language", "text", "folded"),
    [("en", "ISTANBUL", "istanbul"), ("en", "İstanbul", "istanbul"), ("de", "STRASSE", "strasse"), ("ru", "Ё", "е")],
)
def test_other_text_is_folded_by_its_own_rules(language: str, text: str, folded: str) -> None:
    assert fold(text, language) == folded


def test_letters_in_two_pieces_equal_letters_in_one() -> None:
    assert fold(unicodedata.normalize("NFD", "ŞEHİR"), "tr") == "şehir"


def test_soft_hyphens_disappear() -> None:
    assert fold("mec\u00adlis", "tr") == "meclis"


def test_composing_keeps_letter_case() -> None:
    assert compose("A\u00adB") == "AB"
