"""Events and offices that Turkish counts with a full stop: `12. Uluslararası Kitap Fuarı`."""

import pytest

from translation_service.engines.phrases.clause_numbers import ClauseNumbers
from translation_service.engines.phrases.numbered_events import with_events_numbered, with_numbers_of_events


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("12. Uluslararası Kitap Fuarı açıldı.", "12'nci Uluslararası Kitap Fuarı açıldı."),
        ("Kentimizdeki 3. Zeytin Festivali'ne gelin.", "Kentimizdeki 3'üncü Zeytin Festivali'ne gelin."),
        ("XII. Ulusal Çevre Kongresi yapıldı.", "12'nci Ulusal Çevre Kongresi yapıldı."),
        ("UCLG 9. Genel Kurul Toplantısı", "UCLG 9'uncu Genel Kurul Toplantısı"),
        ("İstanbul 3. Noterliğince düzenlendi.", "İstanbul 3'üncü Noterliğince düzenlendi."),
        ("Ankara 14. Asliye Hukuk Mahkemesinin kararı", "Ankara 14'üncü Asliye Hukuk Mahkemesinin kararı"),
        ("3. Taraflar bu protokolü imzalar.", "3. Taraflar bu protokolü imzalar."),
        ("Toplantı 5. Salonda yapılır.", "Toplantı 5. Salonda yapılır."),
        ("2026/12. Kitap Fuarı", "2026/12. Kitap Fuarı"),
    ],
)
def test_the_number_of_an_event_is_asked_for_with_its_ending(text: str, asked: str) -> None:
    assert with_numbers_of_events(text) == asked


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ("12. Kitap Fuarı açıldı.", "The Book Fair was opened.", "The 12th Book Fair was opened."),
        (
            "XII. Çevre Kongresi'ne gelin.",
            "Come to the Environment Congress of 12.",
            "Come to the 12th Environment Congress.",
        ),
        ("Bursa 2. Aile Mahkemesi", "the First Family Court of Bursa", "the 2nd Family Court of Bursa"),
        ("Ankara 21. Noterliğinde", "in the notary of Ankara 21 here", "in the 21st notary of Ankara here"),
        ("2. Edebiyat Günleri yapıldı.", "The 2th Literature Days were held.", "The 2nd Literature Days were held."),
        ("3. Kitap Fuarı 3 Mayıs'ta.", "The Third Book Fair is on 3 May.", "The Third Book Fair is on 3 May."),
        ("5. Kitap Fuarı", "Fairs and the fair of the Book Fair", "Fairs and the fair of the Book Fair"),
    ],
)
def test_a_lost_number_is_put_before_its_event(source: str, answer: str, wanted: str) -> None:
    assert with_events_numbered(answer, source) == wanted


def test_the_number_of_an_event_counts_no_clause_but_behind_another() -> None:
    event = "4. Uluslararası Kitap Fuarı 5 Mayıs'ta açılır."
    assert ClauseNumbers([event, "5. Diğer konular görüşülür."], "tr").lead(event) == ""
    assert ClauseNumbers([event, "3. Taraflar toplanır."], "tr").lead(event) == "4. "
