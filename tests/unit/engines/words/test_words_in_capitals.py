from collections.abc import Mapping

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.words.words_in_capitals import is_hardly_changed

PHRASES = {
    "tr-en": {
        "Ekim": "October",
        "Tel": "Tel",
        "Toki": "Toki hall",
        "Ab": "Ab",
        "AB": "EU",
        "Uyap": "Uyap",
        "Bddk": "Bdk",
        "İett – Yeni hatlar": "Check – new lines",
        "İETT – Yeni hatlar": "IETT – New lines",
        "Fıkra 12 – (1) Bu Yönetmelik yürürlüğe girer.": "Paragraph 12 – (1) This regulation enters into force.",
        "Amaç parktır.": "The aim is the park.",
        "Husus: Park cezası": "Matter: parking fine",
        "NATO 2024 zirvesi": "The NATO summit of 2024",
        "TEKNOFEST 2025 başladı.": "TEKNOFEST 2025 has begun.",
        "Teknofest 2025 başladı.": "Technofest has begun in 2025.",
        "Madde 7 hükmü uygulanır.": "The provision of the last article 7 applies.",
    },
    "en-tr": {
        "Room": "Oda",
        "May": "Mayıs",
        "US": "ABD",
        "IT": "BT",
        "Every person": "Herkes",
        "IT: new rules": "BT: yeni kurallar",
        "Say no.": "Hayır deyin.",
        "Fifa: new rules": "Fifa: yeni kurallar",
    },
}


@pytest.mark.parametrize(
    ("languages", "source", "wanted"),
    [
        ("tr-en", "EKİM", "OCTOBER"),
        ("en-tr", "ROOM", "ODA"),
        ("en-tr", "MAY", "MAYIS"),
        ("en-tr", "SEPTEMBER 2025", "EYLÜL 2025"),
        (
            "tr-en",
            "FIKRA 12 – (1) Bu Yönetmelik yürürlüğe girer.",
            "PARAGRAPH 12 – (1) This regulation enters into force.",
        ),
        ("tr-en", "HUSUS: Park cezası", "MATTER: Parking fine"),
        ("tr-en", "MADDE 3- Amaç parktır.", "ARTICLE 3- The aim is the park."),
        ("en-tr", "ARTICLE 5 Every person", "MADDE 5 Herkes"),
    ],
)
def test_words_in_capitals_that_stand_alone_or_before_a_text_are_asked_for_in_small_letters(
    languages: str, source: str, wanted: str
) -> None:
    assert drafted(languages, source) == wanted


@pytest.mark.parametrize(
    ("languages", "source", "wanted"),
    [
        ("tr-en", "TOKİ", "TOKİ"),
        ("tr-en", "UYAP", "UYAP"),
        ("tr-en", "TEL:", "TEL:"),
        ("tr-en", "AB", "EU"),
        ("tr-en", "BDDK", "BDDK"),
        ("tr-en", "İETT – Yeni hatlar", "IETT – New lines"),
        ("en-tr", "US", "ABD"),
        ("en-tr", "IT", "BT"),
        ("en-tr", "IT: new rules", "BT: yeni kurallar"),
        ("tr-en", "NATO 2024 zirvesi", "The NATO summit of 2024"),
        ("tr-en", "TEKNOFEST 2025 başladı.", "TEKNOFEST 2025 has begun."),
        ("tr-en", "MADDE 7 hükmü uygulanır.", "The provision of the last article 7 applies."),
        ("en-tr", "Say no.", "Hayır deyin."),
        ("en-tr", "FIFA: new rules", "FIFA: yeni kurallar"),
    ],
)
def test_abbreviations_stay_or_are_asked_for_in_capitals(languages: str, source: str, wanted: str) -> None:
    assert drafted(languages, source) == wanted


def drafted(languages: str, source: str, phrases: Mapping[str, str] | None = None) -> str:
    pair = LanguagePair(source=languages[:2], target=languages[3:])
    book = PhraseBook(phrases=PHRASES[languages] if phrases is None else phrases, pairs=frozenset({pair}))
    [draft] = draft_segments(segments(source), pair, room_with(book))
    return draft.target if draft is not None else ""


@pytest.mark.parametrize(
    ("source", "phrases", "wanted"),
    [
        ("Parking is FORBIDDEN.", {"Parking is forbidden.": "Park etmek yasaktır."}, "Park etmek yasaktır."),
        ("The UNESCO site is OPEN.", {"The UNESCO site is open.": "UNESCO alanı açık."}, "UNESCO alanı açık."),
        ("It is UNESCO that is OPEN.", {"It is unesco that is open.": "Açık olan unesco."}, "Açık olan UNESCO."),
        (
            "ONLY we may apply.",
            {"ONLY we may apply.": "SADCE biz.", "Only we may apply.": "Yalnızca biz."},
            "Yalnızca biz.",
        ),
        ("Closed in MARCH.", {"Closed in march.": "Marşta.", "Closed in March.": "Martta kapalı."}, "Martta kapalı."),
        ("Mr John SMITH came.", {"Mr John SMITH came.": "Bay John SMITH geldi."}, "Bay John SMITH geldi."),
        ("ICOMOS wrote.", {"ICOMOS wrote.": "ICOMOS yazdı.", "Icomos wrote.": "icomos yazmış."}, "ICOMOS yazdı."),
    ],
)
def test_words_stressed_by_capitals_are_said_and_names_in_capitals_stay(
    source: str, phrases: dict[str, str], wanted: str
) -> None:
    assert drafted("en-tr", source, phrases) == wanted


@pytest.mark.parametrize(
    ("languages", "source", "phrases", "wanted"),
    [
        ("tr-en", "AKUT ekipleri sahada.", {"Akut ekipleri sahada.": "Acute teams."}, "AKUT ekipleri sahada."),
        ("tr-en", "İETT'nin hatları yeni.", {"İett'nin hatları yeni.": "Fire lines."}, "İETT'nin hatları yeni."),
        ("tr-en", "TEMA Vakfı geldi.", {"Tema Vakfı geldi.": "Theme Foundation."}, "TEMA Vakfı geldi."),
        ("tr-en", "Buraya park etmek YASAKTIR.", {"Buraya park etmek yasaktır.": "No parking."}, "No parking."),
        ("tr-en", "Bunu DOĞRU yapın.", {"Bunu DOĞRU yapın.": "Set it to TRUE."}, "Set it to TRUE."),
        ("tr-en", "Giriş SADECE kartladır.", {"Giriş sadece kartladır.": "By card only."}, "By card only."),
        ("tr-en", "Bahçeye GİRİLMEZ!", {"Bahçeye girilmez!": "Keep out!"}, "Keep out!"),
        ("en-tr", "The LIFE fund is open.", {"The life fund is open.": "Yaşam fonu."}, "The LIFE fund is open."),
        ("en-tr", "WOOD started.", {"Wood started.": "Odun başladı."}, "WOOD started."),
    ],
)
def test_abbreviations_that_are_words_too_are_taken_for_what_they_stand_for(
    languages: str, source: str, phrases: dict[str, str], wanted: str
) -> None:
    assert drafted(languages, source, phrases) == wanted


@pytest.mark.parametrize(
    ("source", "asked", "answer", "wanted"),
    [
        ("Fax no.", "Fax number", "Faks numarası", "Faks numarası"),
        ("Permit No.:", "Permit number:", "İzin numarası:", "İzin Numarası:"),
        ("REGISTRATION NO.", "Registration number", "Kayıt numarası", "KAYIT NUMARASI"),
        ("I say no.", "I say no.", "Hayır derim.", "Hayır derim."),
    ],
)
def test_the_stop_of_no_ends_no_label(source: str, asked: str, answer: str, wanted: str) -> None:
    pair = LanguagePair(source="en", target="tr")
    book = PhraseBook(phrases={asked: answer}, pairs=frozenset({pair}))
    [draft] = draft_segments(segments(source), pair, room_with(book))

    assert draft is not None
    assert draft.target == wanted


@pytest.mark.parametrize("name", ["O’BRIEN", "O'BRIEN", "SMITH-JONES"])
def test_a_joined_name_in_capitals_keeps_its_letters(name: str) -> None:
    assert is_hardly_changed(name, name.replace("’", "").replace("I", "İ"))
