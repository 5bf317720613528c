"""Parties of agreements in capitals: engines take them for names, and are asked for them in small letters."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.domain.languages import LanguagePair
from translation_service.engines.phrases.defined_names import names_hereafter


@pytest.mark.parametrize(
    ("languages", "source", "asked", "answer", "wanted"),
    [
        (
            "tr-en",
            "İDARE'ye karşı YÜKLENİCİ sorumludur.",
            "İdareye karşı Yüklenici sorumludur.",
            "The contractor is responsible to the administration.",
            "The CONTRACTOR is responsible to the ADMINISTRATION.",
        ),
        (
            "tr-en",
            "İşbu PROTOKOL TARAFLARDAN birince bozulamaz.",
            "İşbu Protokol Taraflardan birince bozulamaz.",
            "This Protocol may not be broken by one of the parties.",
            "This PROTOCOL may not be broken by one of the PARTIES.",
        ),
        (
            "tr-en",
            "KİRACI, KİRAYA VEREN'e kirayı öder.",
            "Kiracı, Ev sahibine kirayı öder.",
            "The tenant pays the landlord.",
            "The TENANT pays the LANDLORD.",
        ),
        (
            "tr-en",
            "Her sözleşme bir SÖZLEŞME değildir.",
            "Her sözleşme bir Sözleşme değildir.",
            "Not every contract is a Contract.",
            "Not every contract is a Contract.",
        ),
        (
            "en-tr",
            "The Contractor and the LESSEE pay.",
            "The contractor and the tenant pay.",
            "Yüklenici ve kiracı öder.",
            "Yüklenici ve KİRACI öder.",
        ),
        (
            "en-tr",
            "The Bank of London and Hill University pay.",
            "The Bank of London and Hill University pay.",
            "Londra Bankası ve Hill Üniversitesi öder.",
            "Londra Bankası ve Hill Üniversitesi öder.",
        ),
        ("tr-en", "TEKNOFEST başladı.", "TEKNOFEST başladı.", "TEKNOFEST began.", "TEKNOFEST began."),
    ],
)
def test_parties_are_asked_for_in_small_letters_and_keep_their_capitals(
    languages: str, source: str, asked: str, answer: str, wanted: str
) -> None:
    assert drafts(languages, source, asked=asked, answer=answer) == [wanted]


@pytest.mark.parametrize(
    ("languages", "source", "asked", "answer", "wanted"),
    [
        (
            "en-tr",
            'the City of Bergen (hereinafter "the City")',
            'the City of Bergen ("Şehir")',
            'Bergen Kenti ("Şehir")',
            'Bergen Kenti (bundan böyle "Şehir" olarak anılacaktır)',
        ),
        (
            "en-tr",
            'Moda (the "Buyer") pays Bergen (hereinafter jointly referred to as the "Parties").',
            'Moda ("Alıcı") pays Bergen ("Taraflar").',
            "Moda (Alıcı) Bergen'e (“Taraflar”) öder.",
            'Moda ("Alıcı") Bergen\'e (bundan böyle birlikte "Taraflar" olarak anılacaktır) öder.',
        ),
        ("en-tr", 'Moda (the "Red Book")', 'Moda (the "Red Book")', "Moda (Kırmızı Kitap)", "Moda (Kırmızı Kitap)"),
        (
            "tr-en",
            'Moda Belediyesi (bundan sonra "BELEDİYE" olarak anılacaktır)',
            'Moda Belediyesi ("MUNICIPALITY")',
            'Moda Municipality ("MUNICIPALITY")',
            'Moda Municipality (hereinafter referred to as "the MUNICIPALITY")',
        ),
        (
            "tr-en",
            'Bergen Kenti (bundan böyle kısaca "BERGEN" olarak anılacak)',
            'Bergen Kenti ("BERGEN")',
            'City of Bergen ("BERGEN")',
            'City of Bergen (hereinafter referred to as "BERGEN")',
        ),
    ],
)
def test_parties_are_named_in_brackets_as_agreements_do(
    languages: str, source: str, asked: str, answer: str, wanted: str
) -> None:
    assert drafts(languages, source, asked=asked, answer=answer) == [wanted]


def test_marked_words_of_a_name_given_in_brackets_are_found_by_what_it_is_called_there() -> None:
    source = 'Mr. Carter (hereinafter the "Landlord") and Moda (the "Buyer") met (the "Fox").'

    assert names_hereafter(source, LanguagePair(source="en", target="tr")) == {
        "Landlord": "Ev sahibi",
        "Buyer": "Alıcı",
    }
