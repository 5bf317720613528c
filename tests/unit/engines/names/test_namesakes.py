import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.lost import lost_names
from translation_service.engines.names.namesakes import namesakes_in

TR_EN = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Konaklama Belediyemize ait Şehit Ali Kaya Gençlik Merkezi'nde sağlanacaktır.", ["Ali Kaya"]),
        ("Hasan Âli Yücel İlkokulu öğrencileri mektup yazdı.", ["Hasan Âli Yücel"]),
        ("Kadıköy Barış Manço Kültür ve Sanat Merkezi'nde", ["Barış Manço"]),
        ("Uğur Mumcu Parkı ile Sabiha Gökçen Kız Öğrenci Yurdu", ["Uğur Mumcu", "Sabiha Gökçen"]),
    ],
)
def test_people_whom_places_are_named_after_are_found(text: str, names: list[str]) -> None:
    found = list(namesakes_in(text))

    assert [name.text for name in found] == names
    assert [text[name.start : name.end] for name in found] == names


@pytest.mark.parametrize(
    "text",
    [
        "Yeni Barış Parkı açıldı.",
        "Güneş Enerjisi Tesisi",
        "Deniz Ürünleri Tesisleri",
        "Yunus Gösteri Merkezi",
        "Halk Eğitim Merkezi'nde kurs verilecektir.",
        "İstanbul Büyükşehir Belediyesi Gençlik ve Spor Merkezi",
        "Umut Çocuk Evi",
    ],
)
def test_places_that_are_named_after_nobody_hold_no_name(text: str) -> None:
    assert list(namesakes_in(text)) == []


def test_whom_a_place_is_named_after_is_missed_in_a_translation() -> None:
    source = "Konaklama Şehit Ali Kaya Gençlik Merkezi'nde sağlanacaktır."

    [lost] = lost_names(source, "Accommodation will be provided in the Youth Centre.", TR_EN)
    assert lost.text == "Ali Kaya"
    assert not lost_names(source, "Accommodation will be provided in the Ali Kaya Youth Centre.", TR_EN)
