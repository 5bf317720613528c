"""Countries are called by their names in the other language, whatever an engine knows of them."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.countries import lost_countries, with_countries_named
from translation_service.engines.names.country_list import every_country

_ENGLISH_TURKISH = LanguagePair(source="en", target="tr")
_TURKISH_ENGLISH = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("The guests came from Morocco.", "Konuklar Morocco'dan geldi.", "Konuklar Fas'tan geldi."),
        ("The Jordanian guests", "Jordanlı konuklar", "Ürdünlü konuklar"),
        ("He lives in Saudi Arabia.", "O, Saudi Arabistan'da yaşıyor.", "O, Suudi Arabistan'da yaşıyor."),
        ("He works in the UK.", "ABD'de çalışıyor.", "Birleşik Krallık'ta çalışıyor."),
        ("He lives in the United Kingdom.", "Birleşik Krallıkta yaşıyor.", "Birleşik Krallık'ta yaşıyor."),
        ("the United States", "Amerika Birleşik Devletleri", "Amerika Birleşik Devletleri"),
        ("to the United States", "Amerika Birleşik Devletleri'ne", "Amerika Birleşik Devletleri'ne"),
        ("to the United States", "Amerika Birleşik Devletlerine", "Amerika Birleşik Devletleri'ne"),
        ("VISIT FROM LATVIA", "LATVIA'DAN ZİYARET", "LETONYA'DAN ZİYARET"),
        ("Michael Jordan visited Jordan.", "Michael Jordan Jordan'ı gezdi.", "Michael Jordan Ürdün'ü gezdi."),
        # Right already, or nothing to be sure of.
        ("He speaks Danish.", "Danca konuşuyor.", "Danca konuşuyor."),
        ("Irish guests", "İrlandalılar", "İrlandalılar"),
        ("Latin American dances", "Latin Amerika dansları", "Latin Amerika dansları"),
        ("Jordan Miller lives here.", "Jordan Miller burada yaşıyor.", "Jordan Miller burada yaşıyor."),
        ("Morocco, a Moroccan", "Morocco'nun bir Faslısı", "Fas'ın bir Faslısı"),
        ("Georgia Miller is in Georgia.", "Georgia Miller Gürcistan'da.", "Georgia Miller Gürcistan'da."),
        ("the U.S. Navy", "U.S. Donanması", "ABD Donanması"),
        ("It costs US$11 in Peru.", "Peru'da US$11 tutuyor.", "Peru'da US$11 tutuyor."),
        ("Northern Estonia, Germany", "Kuzey Estonya Almanya'nın", "Kuzey Estonya Almanya'nın"),
        ("CONTACT US", "BİZE ULAŞIN", "BİZE ULAŞIN"),
        ("New England", "New England", "New England"),
        ("Bosnian films", "Bosna filmleri", "Bosna filmleri"),
        ("a former Macedonian minister", "eski bir Makedonya bakanı", "eski bir Makedonya bakanı"),
    ],
)
def test_countries_are_named_in_turkish(source: str, target: str, wanted: str) -> None:
    assert with_countries_named(target, source, _ENGLISH_TURKISH) == wanted


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("Kırgızistan'dan geldi.", "He came from Kırgızistan.", "He came from Kyrgyzstan."),
        ("Türkmenistan ziyareti", "A Turkish visit", "A Turkmen visit"),
        ("Umman ziyareti", "A Syrian visit", "An Omani visit"),
        ("BAE Büyükelçisi geldi.", "The BAE Ambassador came.", "The UAE Ambassador came."),
        ("Mali yıl sona erdi.", "The fiscal year is over.", "The fiscal year is over."),
        ("Alman konuklar", "Guests from Germany", "Guests from Germany"),
    ],
)
def test_countries_are_named_in_english(source: str, target: str, wanted: str) -> None:
    assert with_countries_named(target, source, _TURKISH_ENGLISH) == wanted


def test_a_country_that_an_engine_does_not_know_is_carried_behind_one_that_it_knows() -> None:
    known = {"The delegation left for Kenya.": "Heyet Kenya'ya gitti.", "The delegation left for Oman.": "Heyet gitti."}
    assert drafts("en-tr", "The delegation left for Oman.", phrases=known) == ["Heyet Umman'a gitti."]
    turkish = {
        "Heyet Kenya'dan döndü.": "The delegation from Kenya is back.",
        "Heyet Tunus'tan döndü.": "From a river.",
    }
    assert drafts("tr-en", "Heyet Tunus'tan döndü.", phrases=turkish) == ["The delegation from Tunisia is back."]


def test_a_country_is_lost_where_nothing_that_is_its_own_is_left() -> None:
    lost = lost_countries("Peru, Kenya and Chile", "Peru ve Kenya", _ENGLISH_TURKISH)
    assert [one.countries[0].name("tr") for one in lost] == ["Şili"]


def test_a_translation_that_has_the_right_name_stays_as_it_is() -> None:
    for country in every_country():
        english, turkish = country.name("en"), country.name("tr")
        for said, written in ((f"It is {english}.", f"Bu {turkish}."), (f"In {english}", f"{turkish}'da")):
            assert with_countries_named(written, said, _ENGLISH_TURKISH) == written
            assert with_countries_named(said, written, _TURKISH_ENGLISH) == said
