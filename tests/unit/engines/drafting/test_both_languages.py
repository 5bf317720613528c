"""Letterheads and labels that stand in both languages already, and two names side by side that do not."""

from collections.abc import Mapping

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from translation_service.application.revision.checking import check_segment
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft
from translation_service.engines.drafting.drafting import draft_segments

BANKS = {"İş Bankası": "Business Bank", "Bank of America": "Bank of America"}
OFFICES = {
    "T.C. izmir büyükşehir belediyesi": "T.C. Izmir metropolitan municipality",
    "Öğrenim gördüğü program": "Programme of education",
    "Mediterranean university": "Akdeniz Üniversitesi",
    "Sağlık Bakanlığı": "Ministry of Health",
    "Merkez Bankası": "Central Bank",
}


def draft(languages: str, source: str, phrases: Mapping[str, str] | None = None) -> Draft:
    pair = LanguagePair(source=languages[:2], target=languages[3:])
    book = PhraseBook(phrases=phrases or {}, pairs=frozenset({pair}))
    [drafted] = draft_segments(segments(source), pair, room_with(book))
    assert drafted is not None
    return drafted


@pytest.mark.parametrize(
    ("languages", "source"),
    [
        ("tr-en", "Adı Soyadı / Name Surname"),
        ("tr-en", "Tarih / Date: 12.05.2026"),
        ("tr-en", "Tarih/Date"),
        ("tr-en", "Adı Soyadı / Name Surname: Ayşe Yılmaz"),
        ("tr-en", "Doğum Yeri ve Tarihi / Place and Date of Birth: İzmir, 12.05.1980"),
        ("tr-en", "Evet / Yes"),
        ("tr-en", "Adı (Name)"),
        ("tr-en", "Doğum Tarihi / Date of Birth / Date de naissance"),
        ("tr-en", "T.C. İZMİR BÜYÜKŞEHİR BELEDİYESİ / IZMIR METROPOLITAN MUNICIPALITY"),
        ("en-tr", "Date / Tarih: 12.05.2026"),
        ("en-tr", "Passport No / Pasaport No: U12345678"),
        ("en-tr", "Page / Sayfa 1 / 3"),
    ],
)
def test_what_stands_in_both_languages_is_left_and_marked(languages: str, source: str) -> None:
    drafted = draft(languages, source, OFFICES)

    assert (drafted.target, drafted.detail, drafted.doubts) == (source, "copied", ("already-translated",))


@pytest.mark.parametrize(
    ("source", "is_left"),
    [
        ("T.C. İzmir Büyükşehir Belediyesi Arşivi / Izmir Metropolitan Municipality Archive", True),
        ("İş Bankası / Bank of America", False),
        ("Merkez Bankası / European Central Bank", False),
        ("Sağlık Bakanlığı / Ministry of Health of Germany", False),
        ("Sağlık Bakanlığı / Ministry of Education", False),
        ("Kırmızı / Mavi", False),
    ],
)
def test_two_names_are_told_from_one_by_what_the_engine_makes_of_them(source: str, *, is_left: bool) -> None:
    archive = {"T.C. İzmir Büyükşehir Belediyesi Arşivi": "Izmir Metropolitan Municipality Archives"}

    drafted = draft("tr-en", source, BANKS | OFFICES | archive)

    assert ("already-translated" in drafted.doubts) is is_left


def test_behind_a_label_in_both_languages_only_the_rest_is_drafted() -> None:
    source, asked = "Konu / Subject: Başvuru süresi uzatılmıştır.", "Başvuru süresi uzatılmıştır."

    assert draft("tr-en", source, {asked: "The deadline has been extended."}).target == (
        "Konu / Subject: The deadline has been extended."
    )
    assert draft("en-tr", "Marital Status / Medeni Hali: Single").target == "Marital Status / Medeni Hali: Bekâr"


def test_the_tags_of_what_is_left_stay() -> None:
    source = "<1>Uyruğu</1> / <2>Nationality</2>"

    assert draft("tr-en", source).target == source


def test_a_reviser_who_leaves_it_too_hears_nothing() -> None:
    [segment] = segments("Başvuru Sahibinin Adı Soyadı / Name and Surname of Applicant")
    pair = LanguagePair(source="tr", target="en")

    assert check_segment(segment, segment.source, finder=None, pair=pair) == ()
