import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.memory.values import put_values


@pytest.mark.parametrize(
    ("languages", "source", "stored_source", "stored_target", "wanted"),
    [
        (
            "tr-en",
            "Bedel 3.400,00 TL olarak 01.11.2025'te alındı.",
            "Bedel 1.250,50 TL olarak 12.05.2024'te alındı.",
            "TRY 1,250.50 was collected on 12 May 2024.",
            "TRY 3,400.00 was collected on 1 November 2025.",
        ),
        (
            "tr-en",
            "21.06.2025 günü saat 09.15'te",
            "20.05.2024 günü saat 14.30'da",
            "on <1>20 May 2024</1> at 2:30 p.m.",
            "on <1>21 June 2025</1> at 9:15 a.m.",
        ),
        (
            "en-tr",
            "at 9:15 a.m. on 3 June 2026",
            "at 2:30 p.m. on 12 May 2026",
            "12 Mayıs 2026'da saat 14.30'da",
            "3 Haziran 2026'da saat 09.15'te",
        ),
        ("tr-en", "saat 08.30'da", "saat 07.00'de", "at 7 a.m.", "at 8:30 a.m."),
        ("tr-en", "saat 19.00'da", "saat 07.00'de", "at 7 a.m.", "at 7 p.m."),
        ("en-tr", "€1,500", "€1,250.50", "1.250,50 avro", "1.500 avro"),
    ],
)
def test_values_go_where_the_stored_ones_mean_the_same_and_are_written_as_these(
    languages: str, source: str, stored_source: str, stored_target: str, wanted: str
) -> None:
    assert put(languages, source, stored_source, stored_target) == wanted


@pytest.mark.parametrize(
    ("source", "stored_source", "stored_target"),
    [
        ("%20 indirim 3 ay", "%15 indirim 2 ay", "15% off for two months"),
        ("5 kişi 7 gün", "3 kişi 3 gün", "3 people, 3 days"),
        ("05.01.2026 günü", "12.05.2024 günü", "in September 2024"),
        ("200 TL", "100 avro", "EUR 100"),
    ],
)
def test_what_has_no_certain_place_is_left(source: str, stored_source: str, stored_target: str) -> None:
    assert put("tr-en", source, stored_source, stored_target) is None


def put(languages: str, source: str, stored_source: str, stored_target: str) -> str | None:
    pair = LanguagePair(source=languages[:2], target=languages[3:])
    put = put_values(source, stored_source=stored_source, stored_target=stored_target, pair=pair)
    return put.target if put is not None else None
