"""Languages of a list are languages in Turkish, too, as at the end of every agreement."""

import pytest

from translation_service.engines.names.listed_languages import with_languages_listed


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        (
            "in the Portuguese, Turkish and English languages",
            "Portekiz, Türkçe ve İngilizce dillerinde",
            "Portekizce, Türkçe ve İngilizce dillerinde",
        ),
        ("in German and Turkish", "Alman ve Türkçe olarak", "Almanca ve Türkçe olarak"),
        ("Greek and Turkish interpreters are there.", "Yunan ve Türkçe tercümanlar", "Yunanca ve Türkçe tercümanlar"),
        ("German and French are spoken.", "Alman ve Fransızca konuşulur.", "Almanca ve Fransızca konuşulur."),
        ("The Greek and Turkish delegations met.", "Yunan ve Türk heyetleri buluştu.", ""),
        ("Croatian and German railway companies", "Hırvat ve Alman demiryolu şirketleri", ""),
        # The country is meant, or the language stands there already.
        ("in German and Turkish", "Almanca ve Türkçe olarak", "Almanca ve Türkçe olarak"),
        ("French and Sons visited Bulgaria.", "French ve Oğulları Bulgaristan'ı ziyaret etti.", ""),
        ("The Portuguese delegation came.", "Portekiz heyeti geldi.", ""),
    ],
)
def test_languages_of_a_list_have_their_turkish_names(source: str, target: str, wanted: str) -> None:
    assert with_languages_listed(target, source) == (wanted or target)
