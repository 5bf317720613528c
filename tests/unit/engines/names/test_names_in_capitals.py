"""Names and words of one language in headings in capitals of the other: an `I` with and without its dot."""

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments


@pytest.mark.parametrize(
    ("source", "asked", "answer", "wanted"),
    [
        ("UNIVERSITY OF ILLINOIS", "University of illinois", "İllinois Üniversitesi", "ILLINOIS ÜNİVERSİTESİ"),
        ("INTERNATIONAL DAYS", "International days", "International günleri", "INTERNATIONAL GÜNLERİ"),
        ("KICK-OFF MINUTES TODAY", "Kick-off minutes today", "Bugün açılış minutes", "BUGÜN AÇILIŞ MINUTES"),
        ("CITY OF IZMIR", "City of Izmir", "Izmir Şehri", "İZMİR ŞEHRİ"),
        ("SILIVRI AND DIYARBAKIR", "Silivri and diyarbakir", "Silivri ve Diyarbakir", "SİLİVRİ VE DİYARBAKIR"),
        ("ISPARTA MUNICIPALITY", "Isparta municipality", "İsparta belediyesi", "ISPARTA BELEDİYESİ"),
    ],
)
def test_a_turkish_heading_dots_its_own_words_alone(source: str, asked: str, answer: str, wanted: str) -> None:
    assert drafts("en-tr", source, asked=asked, answer=answer) == [wanted]


@pytest.mark.parametrize(
    ("source", "asked", "answer", "wanted"),
    [
        ("İSTANBUL FİLM FESTİVALİ", "İstanbul film festivali", "Istanbul film festival", "ISTANBUL FILM FESTIVAL"),
        (
            "İNTERNATİONAL STUDENT OFFİCE",
            "İnternational student office",
            "International student office",
            "INTERNATIONAL STUDENT OFFICE",
        ),
        ("İBRAHİM ÇELİK", "İbrahim çelik", "Ibrahim Steel", "İBRAHİM ÇELİK"),
    ],
)
def test_an_english_heading_dots_names_of_people_alone(source: str, asked: str, answer: str, wanted: str) -> None:
    assert drafts("tr-en", source, asked=asked, answer=answer) == [wanted]


def test_provinces_have_their_letters_in_a_turkish_sentence() -> None:
    source, answer = "They came from Mugla to Izmir.", "Mugla'dan Izmir'e geldiler."

    assert drafts("en-tr", source, asked=source, answer=answer) == ["Muğla'dan İzmir'e geldiler."]


@pytest.mark.parametrize(
    ("source", "title", "is_asked"),
    [
        ("KAMULAŞTIRMA TEBLİGATI", "Kamulaştırma Tebligatı", False),
        ("BRATİSLAVA RAPORU", "Bratislava Raporu", True),
    ],
)
def test_a_heading_is_asked_for_as_a_title_only_where_a_name_may_be_lost(
    source: str, title: str, is_asked: bool
) -> None:
    pair = LanguagePair(source="tr", target="en")
    book = PhraseBook(otherwise=lambda _: "Official notice", pairs=frozenset({pair}))

    draft_segments(segments(source), pair, room_with(book))

    assert any(title in batch for batch in book.asked) is is_asked
