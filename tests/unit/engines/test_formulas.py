"""Labels of forms and letters, alone and before what they name."""

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.unit.engines.test_drafting import target_of
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments


@pytest.mark.parametrize(
    ("pair", "source", "wanted"),
    [
        ("tr-en", "<1>Uyruğu</1>", "<1>Nationality</1>"),
        ("tr-en", "CİLT / SAYFA NO", "VOLUME / PAGE NO."),
        ("tr-en", "İmza ve mühür", "Signature and seal"),
        ("tr-en", "Birim Fiyat (TL)", "Unit Price (TL)"),
        ("tr-en", "KDV (%20)", "VAT (20%)"),
        ("tr-en", "Tarih : 05.02.2026", "Date : 5 February 2026"),
        ("tr-en", "3) Vergi levhası", "3) Tax registration certificate"),
        ("tr-en", "Düzenleyen: Ahmet YILMAZ", "Issued by: Ahmet YILMAZ"),
        (
            "en-tr",
            "<1>Opening of tenders:</1> 1 June 2026, 10 a.m.",
            "<1>Tekliflerin açılması:</1> 1 Haziran 2026, 10.00",
        ),
        ("en-tr", "Marital status: Married", "Medeni hâli: Evli"),
        ("en-tr", "cc: Ahmet Yılmaz", "Dağıtım: Ahmet Yılmaz"),
        ("en-tr", "Mon–Fri, 8 a.m.", "Pzt–Cum, 08.00"),
        ("en-tr", "NONE", "YOK"),
    ],
)
def test_labels_with_what_needs_no_engine_behind_them_are_never_asked(pair: str, source: str, wanted: str) -> None:
    both = LanguagePair(source=pair[:2], target=pair[3:])
    book = PhraseBook(pairs=frozenset({both}))
    [draft] = draft_segments(segments(source), both, room_with(book))

    assert (target_of(draft), book.asked) == (wanted, [])


@pytest.mark.parametrize(
    ("source", "asked", "wanted"),
    [
        ("<1>Konu:</1> Ziyaret talebi", "Ziyaret talebi", "<1>Subject:</1> Request for a visit"),
        ("Madde 5 – Ziyaret talebi", "Ziyaret talebi", "Article 5 – Request for a visit"),
        ("Kadın – erkek eşitliği", "Kadın – erkek eşitliği", "Men and women"),
    ],
)
def test_behind_a_label_only_the_rest_is_asked(source: str, asked: str, wanted: str) -> None:
    both = LanguagePair(source="tr", target="en")
    phrases = {"Ziyaret talebi": "request for a visit", "Kadın – erkek eşitliği": "Men and women"}
    book = PhraseBook(phrases=phrases, pairs=frozenset({both}))
    [draft] = draft_segments(segments(source), both, room_with(book))

    assert (target_of(draft), book.asked) == (wanted, [[asked]])
