import pytest

from glossary.insertion.insertion import likely_form
from glossary.terms import Term


def form_into(language: str, text: str, source: str, target: str) -> str:
    start, end = text.index("["), text.index("]") - 1
    term = Term(source_language="tr", target_language=language, source=source, target=target)
    return likely_form(text.replace("[", "").replace("]", ""), start=start, end=end, term=term)


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("[Derneğin] adresi değişti.", "dernek", "Verein", "Vereins"),
        ("[Kütüphanenin] müdürü geldi.", "kütüphane", "Bibliothek", "Bibliothek"),
        ("[Derneğin] tüzüğü onaylaması beklenir.", "dernek", "Verein", "Verein"),
        ("[Komisyonun] hazırladığı rapor ektedir.", "komisyon", "Ausschuss", "Ausschuss"),
        ("[Konuklarla] yemek yendi.", "konuk", "Gast", "Gästen"),
        ("[Konuklar] ile yemek yendi.", "konuk", "Gast", "Gästen"),
        ("Üç [ülkeden] heyet geldi.", "ülke", "Land", "Ländern"),
        ("[Köylerde] okul yoktur.", "köy", "Dorf", "Dörfern"),
        ("[Binalar] yıkıldı.", "bina", "Gebäude", "Gebäude"),
        ("[Partilerin] adayları belli oldu.", "parti", "Partei", "Parteien"),
        ("[Uzmana] başvuruldu.", "uzman", "Experte", "Experten"),
        ("[Memurun] görevi sona erdi.", "memur", "Beamter", "Beamten"),
        ("[Ankara'nın] nüfusu arttı.", "Ankara", "Ankara", "Ankara"),
    ],
)
def test_german_takes_the_case_of_its_turkish_term(text: str, source: str, target: str, wanted: str) -> None:
    assert form_into("de", text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("[Komisyonun] kararı açıklandı.", "komisyon", "комиссия", "комиссии"),
        ("[Komisyon] kararı açıklandı.", "komisyon", "комиссия", "комиссии"),
        ("[Elçi] şehri gezdi.", "elçi", "посланник", "посланник"),
        ("[Yol] kapatıldı.", "yol", "дорога", "дорога"),
        ("Beş [öğrenci] geldi.", "öğrenci", "студент", "студентов"),
        ("İki [sergi] açıldı.", "sergi", "выставка", "выставки"),
        ("[Vatandaşlara] duyuruldu.", "vatandaş", "гражданин", "гражданам"),
        ("[Elçiyi] karşıladık.", "elçi", "посланник", "посланника"),
        ("[Bakanlık] tarafından onaylandı.", "bakanlık", "министерство", "министерством"),
        ("[Okullarda] ders başladı.", "okul", "школа", "школах"),
    ],
)
def test_russian_takes_the_case_of_its_turkish_term(text: str, source: str, target: str, wanted: str) -> None:
    assert form_into("ru", text, source, target) == wanted
