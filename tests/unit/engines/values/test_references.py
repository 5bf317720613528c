"""What is referred to by day and number, and days and hours that a program fills in."""

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.unit.engines.drafting.test_drafting import target_of
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.values.filled_in import filled_out, stood_in
from translation_service.engines.values.references import with_numbers, without_numbers


@pytest.mark.parametrize(
    ("languages", "source", "asked", "answer", "draft"),
    [
        (
            "tr-en",
            "12.05.2026 tarihli ve 114 sayılı notanız alındı.",
            "12 Mayıs 2026 tarihli notanız alındı.",
            "Your note of 12 May 2026 was received.",
            "Your note of 12 May 2026 (No. 114) was received.",
        ),
        (
            "tr-en",
            "Meclisin 05.03.2026 tarih ve 2026/74 sayılı kararı geçerlidir.",
            "Meclisin 5 Mart 2026 tarihli kararı geçerlidir.",
            "The council's decision no. 5 March 2026 holds.",
            "The council's decision of 5 March 2026 (No. 2026/74) holds.",
        ),
        (
            "en-tr",
            "Your note no. 114 dated 12 May 2026 is here.",
            "Your note dated 12 May 2026 is here.",
            "12 Mayıs 2026 tarihli notunuz burada.",
            "12 Mayıs 2026 tarihli ve 114 sayılı notunuz burada.",
        ),
        (
            "en-tr",
            "Your application no. {number} dated {date} is here.",
            "Your application dated 12 May 2026 is here.",
            "12 Mayıs 2026 tarihli başvurunuz burada.",
            "{date} tarihli ve {number} sayılı başvurunuz burada.",
        ),
        (
            "tr-en",
            "%s günü saat %s toplantınız var.",
            "12 Mayıs 2026 günü saat 10.30'da toplantınız var.",
            "You have a meeting on 12 May 2026 at 10.30 a.m. in town.",
            "You have a meeting on %s at %s in town.",
        ),
        (
            "tr-en",
            "Sayın {ad}, başvurunuz alındı.",
            "Sayın Ahmet, başvurunuz alındı.",
            "Dear Ahmet, your application was received.",
            "Dear {ad}, your application was received.",
        ),
        (
            "en-tr",
            "Dear %s, we meet on %s at %s.",
            "Dear %s, we meet on 12 May 2026 at 10.30.",
            "Sayın %s, 12 Mayıs 2026'da 10.30'da buluşuyoruz.",
            "Sayın %s, %s tarihinde saat %s buluşuyoruz.",
        ),
    ],
)
def test_an_engine_is_asked_for_days_it_knows(languages: str, source: str, asked: str, answer: str, draft: str) -> None:
    pair = LanguagePair(source=languages[:2], target=languages[3:])
    book = PhraseBook(phrases={asked: answer}, pairs=frozenset({pair}))

    assert [target_of(one) for one in draft_segments(segments(source), pair, room_with(book))] == [draft]


def test_signs_without_a_name_keep_their_order() -> None:
    stood = stood_in("Dear %s, we meet on %s at %s.", "en")

    assert stood is not None
    assert filled_out("Saat 10.30, 12 Mayıs 2026, sayın %s.", stood, "tr") == ""


@pytest.mark.parametrize("text", ["Son %d günü kapsar.", "İlk %s günü sayın.", "Her {n} günü bekleyin."])
def test_days_that_are_counted_are_none(text: str) -> None:
    assert stood_in(text, "tr") is None


@pytest.mark.parametrize("text", ["The note of 12 May 2026 is here.", "Room no. 5 on 12 May 2026", "No. 7 of us left."])
def test_a_number_of_nothing_that_is_dated_stays(text: str) -> None:
    assert without_numbers(text, "en") == (text, [])


def test_a_number_is_written_beside_no_day_that_stands_twice() -> None:
    _, references = without_numbers("12.05.2026 tarihli ve 114 sayılı nota", "tr")

    assert with_numbers("the note of 12 May 2026, of 12 May 2026", references, "en") == ""
