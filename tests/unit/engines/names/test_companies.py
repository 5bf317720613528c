import time

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.pace import is_within
from tests.building.tagged_segments import segments
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.names.companies import companies_in, is_company

EN_TR = LanguagePair(source="en", target="tr")


@pytest.mark.parametrize(
    "name",
    [
        "Hartley & Boone Engineering Ltd",
        "Blue Harbour Shipping Co. Ltd.",
        "Greenfield Solutions GmbH",
        "Ege Yapı Sanayi Ltd. Şti.",
        "Yıldız İnşaat Sanayi ve Ticaret A.Ş.",
        "Aalborg Vand A/S",
    ],
)
def test_a_company_is_told_by_what_kind_of_one_it_is(name: str) -> None:
    assert is_company(name)
    assert [one.text for one in companies_in(f"Yüklenici {name} ile, 3 Mayıs'ta")] == [name]


@pytest.mark.parametrize("text", ["Seats are limited", "Unit price", "S.A. 2026", "The Company", "Council of Europe"])
def test_other_words_are_no_company(text: str) -> None:
    assert not companies_in(text)


def test_a_company_alone_or_behind_a_label_stays_as_it_is() -> None:
    book = PhraseBook(phrases={"Blue Star Ltd": "Mavi Yıldız Ltd"}, pairs=frozenset({EN_TR}))

    drafts = draft_segments(segments("Blue Star Ltd", "Account name: Blue Star Ltd"), EN_TR, room_with(book))

    assert [draft and draft.target for draft in drafts] == ["Blue Star Ltd", "Hesap adı: Blue Star Ltd"]


def test_a_sentence_that_lost_a_company_is_asked_for_with_a_placeholder() -> None:
    asked, held = "It was signed with Blue Star Ltd in Izmir.", "It was signed with XQ71 in Izmir."
    book = PhraseBook(
        phrases={asked: "İzmir'de Mavi Yıldız Ltd ile imzalandı.", held: "İzmir'de XQ71 ile imzalandı."},
        pairs=frozenset({EN_TR}),
    )

    [draft] = draft_segments(segments(asked), EN_TR, room_with(book))

    assert draft is not None
    assert draft.target == "İzmir'de Blue Star Ltd ile imzalandı."


def test_a_sentence_that_keeps_its_company_is_asked_for_once() -> None:
    asked = "It was signed with Blue Star Ltd."
    book = PhraseBook(phrases={asked: "Blue Star Ltd ile imzalandı."}, pairs=frozenset({EN_TR}))

    draft_segments(segments(asked), EN_TR, room_with(book))

    assert book.asked == [[asked]]


def test_a_long_row_of_capitals_takes_no_time() -> None:
    started = time.process_time()

    companies_in("Ltd " + "Word " * 4_000)

    assert is_within(1, since=started)
