"""Numbers of clauses: engines take them for ordinals and counts, so that they are asked for the words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.unit.engines.drafting.test_drafting import target_of
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.phrases.clause_numbers import ClauseNumbers

TR_EN = LanguagePair(source="tr", target="en")
PHRASES = {
    "Taraflar toplanır.": "The parties meet.",
    "İhlal eden Taraf öder.": "The party in breach pays.",
    "Gizli bilgilerin iadesi": "Return of the secrets",
    "Uygulanacak hukuk seçimi": "Choice of the law to apply",
    "İzin gerekir": "Permission is needed",
}


def drafts(*sources: str) -> list[str]:
    room = room_with(PhraseBook(phrases=PHRASES, pairs=frozenset({TR_EN})))
    return [target_of(draft) for draft in draft_segments(segments(*sources), TR_EN, room)]


def test_a_number_of_a_clause_stays_before_what_an_engine_makes_of_the_words() -> None:
    sources = ("12.1 İhlal eden Taraf öder.", "1.10. Taraflar toplanır.", "MADDE 4. (2) Taraflar toplanır.")

    assert drafts(*sources) == [
        "12.1 The party in breach pays.",
        "1.10. The parties meet.",
        "ARTICLE 4. (2) The parties meet.",
    ]


def test_headings_that_are_counted_in_a_row_are_no_ordinals() -> None:
    row = ("10. GİZLİ BİLGİLERİN İADESİ", "11. UYGULANACAK HUKUK SEÇİMİ")

    assert drafts(*row) == ["10. RETURN OF THE SECRETS", "11. CHOICE OF THE LAW TO APPLY"]


@pytest.mark.parametrize(
    ("lead", "rest"),
    [("• ", "İzin gerekir"), ("ç) ", "İzin gerekir"), ("(ii) ", "İzin gerekir"), ("2 - ", "İzin gerekir")],
)
def test_bullets_and_letters_stay_as_they_are(lead: str, rest: str) -> None:
    assert drafts(lead + rest) == [f"{lead}Permission is needed"]


@pytest.mark.parametrize(
    ("language", "document", "text", "lead"),
    [
        ("tr", (), "1.2 Taraflar", "1.2 "),
        ("tr", (), "3.1.2 Alt yüklenici", "3.1.2 "),
        ("tr", (), "14.30 Açılış", ""),
        ("tr", ("10.9 Süre", "10.11 Ceza"), "10.10 Taraflar", "10.10 "),
        ("tr", (), "1.5 Milyon TL", ""),
        ("tr", (), "1.5 milyon TL", ""),
        ("tr", (), "13. Süre", ""),
        ("tr", ("12. Cezalar",), "13. Süre", "13. "),
        ("tr", ("1. Gün", "3. Gün"), "2. Gün", ""),
        ("tr", ("1. Amaç", "3. Süre"), "2. Gün", ""),
        ("tr", ("12. SÖZLEŞMENİN İHLALİ",), "13. SÖZLEŞMENİN SÜRESİ VE FESHİ", "13. "),
        ("tr", ("1. derece yakınlar",), "2. el eşya satılmaz.", ""),
        ("tr", ("1. Taraflar", "2. Taraflar"), "1. Taraflar bu Protokolü kendi imkânlarıyla uygular.", "1. "),
        ("tr", ("I. Genel", "II. Süre"), "II. Süre", "II. "),
        ("tr", (), "II. Dünya Savaşı", ""),
        ("de", ("1. Mai 2026", "2. Mai 2026"), "1. Mai 2026", ""),
        ("de", (), "§ 5 Die Stadt zahlt.", "§ 5 "),
        ("en", (), "13. Term", "13. "),
        ("en", (), "5. 12 people", ""),
        ("en", (), "12.05.2026 Monday", ""),
        ("ru", (), "2.1. Стороны", "2.1. "),
        ("tr", ("1.1.Amaç", "1.2.Kapsam"), "1.2.Kapsam", "1.2."),
        ("tr", (), "A) Genel", "A) "),
    ],
)
def test_a_lead_is_told_by_its_writing_or_by_its_neighbours(
    language: str, document: tuple[str, ...], text: str, lead: str
) -> None:
    assert ClauseNumbers(document, language).lead(text) == lead


@given(st.lists(st.text(alphabet="12.IVX)(-–§ aAÖö\t", max_size=12), max_size=5), st.sampled_from(["tr", "en", "de"]))
def test_a_lead_is_the_beginning_of_its_text_and_never_all_of_it(texts: list[str], language: str) -> None:
    clauses = ClauseNumbers(texts, language)

    assert all(text.startswith(lead) and (not lead or lead != text) for text in texts for lead in [clauses.lead(text)])
