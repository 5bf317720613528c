"""Towns with another name in the other language, and the names in headings in capitals."""

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.unit.engines.drafting.test_drafting import target_of
from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.names.towns import with_towns_named

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("pair", "source", "target", "wanted"),
    [
        (TR_EN, "Filibe'den geldi.", "He came from Filibe.", "He came from Plovdiv."),
        (TR_EN, "FİLİBE HEYETİ", "FILIBE DELEGATION", "PLOVDIV DELEGATION"),
        (TR_EN, "Selanik Caddesi kapalı.", "Selanik Street is closed.", "Selanik Street is closed."),
        (TR_EN, "Köln yazdı: koln@koln.example", "Köln wrote: koln@koln.example", "Cologne wrote: koln@koln.example"),
        (EN_TR, "It came from Plovdiv.", "Plovdiv'den geldi.", "Filibe'den geldi."),
        (EN_TR, "The Mayor of Aleppo's car", "Aleppo'nun Belediye Başkanı", "Halep'in Belediye Başkanı"),
        (EN_TR, "FROM PLOVDIV", "PLOVDİV'DEN", "FİLİBE'DEN"),
        (EN_TR, "FROM PRAGUE", "PRAGUE'DEN", "PRAG'DAN"),
        (EN_TR, "Florence Nightingale came.", "Florence Nightingale geldi.", "Florence Nightingale geldi."),
        (EN_TR, "Florence Airport", "Florence Havalimanı", "Floransa Havalimanı"),
    ],
)
def test_a_town_has_the_name_of_the_language(pair: LanguagePair, source: str, target: str, wanted: str) -> None:
    assert with_towns_named(target, source, pair) == wanted


@pytest.mark.parametrize(
    ("source", "answers", "wanted"),
    [
        (
            "COUNTY COURT AT BIRMINGHAM",
            {"County court at birmingham": "Ülke mahkemesi", "County Court at Birmingham": "Birmingham Mahkemesi"},
            "BIRMINGHAM MAHKEMESİ",
        ),
        (
            "COUNCIL OF EUROPE OFFICE",
            {"Council of europe office": "Europe konseyi ofisi", "Council of Europe Office": "Avrupa Konseyi Ofisi"},
            "AVRUPA KONSEYİ OFİSİ",
        ),
        (
            "MEMORANDUM OF OFFICE",
            {"Memorandum of office": "Ofis muhtırası", "Memorandum of Office": "Ofis Memorandum"},
            "OFİS MUHTIRASI",
        ),
    ],
)
def test_a_heading_in_capitals_keeps_its_names(source: str, answers: dict[str, str], wanted: str) -> None:
    book = PhraseBook(phrases=answers, pairs=frozenset({EN_TR}))

    assert [target_of(one) for one in draft_segments(segments(source), EN_TR, room_with(book))] == [wanted]


def test_a_city_in_capitals_has_turkish_letters() -> None:
    asked, answer = "The city of Paris", "Paris şehri"

    assert drafts("en-tr", "THE CITY OF PARIS", asked=asked, answer=answer) == ["PARİS ŞEHRİ"]


def test_a_body_that_is_called_so_everywhere_is_no_word() -> None:
    asked, answer = "Manchester invites us.", "Manchester bizi davet ediyor."
    book = PhraseBook(
        phrases={asked: answer, "Eurocities invites us.": "Avrupalılar bizi çağırıyor."}, pairs=frozenset({EN_TR})
    )

    [draft] = draft_segments(segments("Eurocities invites us."), EN_TR, room_with(book))

    assert target_of(draft) == "Eurocities bizi davet ediyor."
