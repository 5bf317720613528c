import pytest

from glossary.finding.matching import TermFinder
from glossary.finding.sieve import Sieve, sought
from tests.building.terms import a_term


@pytest.mark.parametrize(
    ("verb", "text", "found"),
    [
        ("üst yapısını yenilemek", "Yolun üst yapısı yenilenecek.", ["üst yapısı yenilenecek"]),
        ("üst yapısını yenilemek", "Yolun üst yapısını yeniledik.", ["üst yapısını yeniledik"]),
        ("üst yapısını yenilemek", "Yolun üst yapısı yeni.", []),
        ("çitle çevirmek", "Parsel çitle çevrilmiştir.", ["çitle çevrilmiştir"]),
        ("çitle çevirmek", "Parseli çitle çevirdik.", ["çitle çevirdik"]),
        ("el koymak", "Mallara el konuldu.", ["el konuldu"]),
        ("alıkoymak", "Ücret alıkonulamaz.", ["alıkonulamaz"]),
        ("el koymak", "Eline bir kuş kondu.", []),
        ("ayırmak", "Bütçe ayrıldı.", ["ayrıldı"]),
        ("ayırmak", "Bir ayrım yapıldı.", []),
        ("devirmek", "Devrim oldu.", []),
        ("çağırmak", "Çağrı yapıldı.", []),
        ("kanunu uygulamak", "Kanu uygulandı.", []),
    ],
)
def test_a_turkish_verb_is_found_where_it_is_undergone(verb: str, text: str, found: list[str]) -> None:
    term = a_term(verb, "to renew")

    hits = TermFinder([term], "tr").find(text)

    assert [hit.surface for hit in hits] == found
    assert not found or list(Sieve(text, "tr").places([sought(term)])) == [0]
