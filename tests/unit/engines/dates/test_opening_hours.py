"""Days with their hours are said as one, so that no engine mixes them up."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import PLAIN_STYLE
from translation_service.engines.dates.opening_hours import opening_hours_in


@pytest.mark.parametrize(
    ("languages", "source", "wanted"),
    [
        ("en-tr", "9 a.m. to 5 p.m. Monday to Friday", "pazartesi-cuma günleri 09.00-17.00 saatleri arasında"),
        ("en-tr", "between 08:00 and 18:00 daily", "her gün 08.00-18.00 saatleri arasında"),
        ("en-tr", "on Saturdays, 10:00–14:00", "cumartesi günleri 10.00-14.00 saatleri arasında"),
        (
            "en-tr",
            "10:00 to 16:00 on weekdays and 11:00 to 15:00 at weekends",
            "hafta içi 10.00-16.00, hafta sonu 11.00-15.00 saatleri arasında",
        ),
        ("tr-en", "hafta sonu 09.00'dan 21.00'e kadar", "from 09:00 to 21:00 at weekends"),
        ("tr-en", "salı ve perşembe günleri 18.00-20.00 arasında", "from 18:00 to 20:00 on Tuesdays and Thursdays"),
        ("tr-en", "pazartesiden cumaya 09.00 ile 17.00 arasında", "from 09:00 to 17:00 Monday to Friday"),
        ("en-tr", "every Tuesday from 7 a.m. to 2 p.m.", "her salı 07.00-14.00 saatleri arasında"),
        ("tr-en", "her hafta salı günü 07.00-14.00 saatleri arasında", "from 07:00 to 14:00 every Tuesday"),
        # Of one date, or what is meant is the rest of the day.
        ("en-tr", "on Saturday, 14 March between 10:00 and 12:00", ""),
        ("tr-en", "14 Mart Cumartesi günü 10.00-12.00 arasında", ""),
        ("en-tr", "not outside 08:00 to 18:00 Monday to Friday", ""),
        ("en-tr", "Monday to Friday", ""),
        ("en-tr", "from 9 to 5", ""),
    ],
)
def test_days_and_hours_are_said_in_the_other_language(languages: str, source: str, wanted: str) -> None:
    pair = LanguagePair(source=languages[:2], target=languages[3:])
    found = opening_hours_in(source, pair, PLAIN_STYLE)
    assert (found.said if found is not None else "") == wanted


def test_a_sentence_is_asked_for_with_weekdays_in_their_place() -> None:
    said = "The pool is open from 09:00 to 21:00 on Saturdays."
    known = {"The pool is open on weekdays.": "Havuz hafta içi açıktır."}
    assert drafts("en-tr", said, phrases=known) == ["Havuz cumartesi günleri 09.00-21.00 saatleri arasında açıktır."]
    known = {"The market is held on weekdays.": "Pazar hafta içi kurulur."}
    wanted = ["Pazar her salı 07.00-14.00 saatleri arasında kurulur."]
    assert drafts("en-tr", "The market is held every Tuesday from 7 a.m. to 2 p.m.", phrases=known) == wanted
    alone = {"Opening hours are on weekdays.": "Açılış saatleri hafta içi."}
    wanted = ["Açılış saatleri her gün 09.00-21.00 saatleri arasındadır."]
    assert drafts("en-tr", "Opening hours are 09:00 to 21:00 daily.", phrases=alone) == wanted
    turkish = {"Havuz hafta içi açıktır.": "The pool is open on weekdays."}
    assert drafts("tr-en", "Havuz her gün 09.00-21.00 saatleri arasında açıktır.", phrases=turkish) == [
        "The pool is open from 09:00 to 21:00 every day."
    ]
    between = {"Mesai hafta içi arasıdır.": "Working hours are between weekdays."}
    assert drafts("tr-en", "Mesai pazartesi-cuma 09.00-17.30 arasıdır.", phrases=between) == [
        "Working hours are from 09:00 to 17:30 Monday to Friday."
    ]


def test_what_is_open_day_and_night_is_written_as_the_language_does() -> None:
    known = {"Open 24 hours a day, seven days a week.": "Günde 24 saat, haftada yedi gün açık."}
    assert drafts("en-tr", "Open 24/7.", phrases=known) == ["7/24 açık."]
    turkish = {"Park haftanın her günü 24 saat açıktır.": "The park is open for 24 hours every day of the week."}
    assert drafts("tr-en", "Park 7/24 açıktır.", phrases=turkish) == ["The park is open 24/7."]
    assert drafts("tr-en", "7/24 sayılı karar", asked="7/24 sayılı karar", answer="Decision no. 7/24") == [
        "Decision no. 7/24"
    ]
