"""The names of days beside dates, which engines lose; a date said again without its day is no second date."""

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.unit.engines.drafting.test_drafting import target_of
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.engines.dates.days_of_dates import dates_with_days, with_days, without_days
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.values.restoring import put_back

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")


def test_dates_lose_their_days_and_get_them_back() -> None:
    source = "6 Temmuz Pazartesi - 10 Temmuz Cuma 2026 tarihleri"

    assert without_days(source) == "6 Temmuz - 10 Temmuz 2026 tarihleri"
    said = with_days("from 6 July to 10 July 2026", dates_with_days(source), "en")
    assert said == "from Monday, 6 July to Friday, 10 July 2026"


def test_turkish_dates_without_their_days_are_called_dates() -> None:
    said = "8 Aralık 2026 Salı günü ile 9 Aralık 2026 Çarşamba gününe kadar"

    assert without_days(said) == "8 Aralık 2026 tarihinde ile 9 Aralık 2026 tarihine kadar"


def test_a_day_goes_to_no_date_that_stands_twice_or_has_one() -> None:
    dates = dates_with_days("on Monday 6 July")

    assert with_days("6 Temmuz ve 6 Temmuz", dates, "tr") == "6 Temmuz ve 6 Temmuz"
    assert with_days("6 Temmuz Salı", dates, "tr") == "6 Temmuz Salı"
    assert with_days("3 Temmuz-pazartesi 6 Temmuz", dates, "tr") == "3 Temmuz-6 Temmuz Pazartesi"


def test_a_day_is_put_back_beside_its_date() -> None:
    source, target = "It lasts until Friday 10 July.", "10 Temmuz'a kadar sürer."

    written = put_back(source, target, lambda one, other: compare(one, other, EN_TR), "tr")

    assert written == "10 Temmuz Cuma'a kadar sürer."


@pytest.mark.parametrize(
    ("pair", "source", "answers", "wanted"),
    [
        (
            EN_TR,
            "We stay from Mon 6 to Fri 10 July.",
            {
                "We stay from Monday 6 July to Friday 10 July.": "6 Temmuz-cuma 10 Temmuz arası kalıyoruz.",
                "We stay from 6 July to 10 July.": "6 Temmuz'dan 10 Temmuz'a kadar kalıyoruz.",
            },
            "6 Temmuz Pazartesi'den 10 Temmuz Cuma'ya kadar kalıyoruz.",
        ),
        (
            TR_EN,
            "Tören 4 Mayıs 2026 Pazartesi günü yapılır.",
            {
                "Tören 4 Mayıs 2026 Pazartesi günü yapılır.": "The ceremony is on Monday (May 4, 2026).",
                "Tören 4 Mayıs 2026 tarihinde yapılır.": "The ceremony is on 4 May 2026.",
            },
            "The ceremony is on Monday, 4 May 2026.",
        ),
        (
            TR_EN,
            "4 Mayıs Pazartesi ve 5 Mayıs Salı kapalıdır.",
            {
                "4 Mayıs Pazartesi ve 5 Mayıs Salı kapalıdır.": "It is closed on Monday and 5 May.",
                "4 Mayıs ve 5 Mayıs kapalıdır.": "It is closed on 4 May and 5 May.",
            },
            "It is closed on Monday, 4 May and Tuesday, 5 May.",
        ),
        (
            TR_EN,
            "Meclis 1 Haziran 2026 günü toplandı.",
            {"Meclis 1 Haziran 2026 günü toplandı.": "The council met on June 1 June 2026."},
            "The council met on 1 June 2026.",
        ),
        (
            EN_TR,
            "MINUTES OF MONDAY 1 JUNE",
            {"Minutes of Monday 1 June": "1 Haziran Pazartesi günü tutanağı"},
            "1 HAZİRAN PAZARTESİ GÜNÜ TUTANAĞI",
        ),
        (TR_EN, "7. MAHKEME SALONU", {"7. mahkeme salonu": "7th court room"}, "7TH COURT ROOM"),
    ],
)
def test_dates_keep_their_days(pair: LanguagePair, source: str, answers: dict[str, str], wanted: str) -> None:
    book = PhraseBook(phrases=answers, pairs=frozenset({pair}))

    [draft] = draft_segments(segments(source), pair, room_with(book))

    assert target_of(draft) == wanted
