"""Names in the columns of a register stay names, and nothing is told of a table that might be read otherwise."""

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place, Segment
from translation_service.domain.values.rendering import PLAIN_STYLE
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.drafting.names_in_columns import drafts_of_names
from translation_service.engines.formulas.columns import told_by_heads

TR_EN = LanguagePair(source="tr", target="en")
EN_TR = LanguagePair(source="en", target="tr")
HEADS = ("Sıra No", "Yakınlığı", "Adı", "Soyadı", "Baba Adı", "Doğum Yeri ve Tarihi")


def cells(*texts: str, place: Place = Place.TABLE) -> list[Segment]:
    return [Segment(number=at, block=at, place=place, source=text) for at, text in enumerate(texts, 1)]


def told(segments: list[Segment], pair: LanguagePair = TR_EN) -> dict[str, str]:
    said = told_by_heads(segments, pair, PLAIN_STYLE)
    return {one.source: said[one.number] for one in segments if one.number in said}


def test_cells_below_heads_that_ask_for_names_stay() -> None:
    family = cells(
        *HEADS,
        *("KENDİSİ", "BARIŞ", "ÇELİK", "METİN", "KONAK - 12.05.1980"),
        *("EŞİ", "DENİZ", "ÇELİK", "KADİR", "Münih - 03.02.1984"),
    )

    assert told(family) == {
        "BARIŞ": "BARIŞ", "ÇELİK": "ÇELİK", "METİN": "METİN", "KONAK - 12.05.1980": "KONAK - 12 May 1980",
        "DENİZ": "DENİZ", "KADİR": "KADİR", "Münih - 03.02.1984": "Munich - 3 February 1984",
    }  # fmt: skip


def test_an_english_register_is_read_too() -> None:
    assert told(cells("No.", "Name", "Surname", "Place of birth", "Grace", "Young", "Reading"), EN_TR) == {
        "Grace": "Grace", "Young": "Young", "Reading": "Reading",
    }  # fmt: skip


@pytest.mark.parametrize(
    "texts",
    [
        (*HEADS, "KENDİSİ", "BARIŞ", "ÇELİK", "METİN"),  # a cell is empty
        (*HEADS, "KENDİSİ", "BARIŞ", "ÇELİK", "2 numaralı daire", "KONAK - 12.05.1980"),
        ("Sıra No", "Adı", "Birimi", "Miktarı", "Çelik", "Ton"),
        ("Adı", "Soyadı", "Deniz", "Çelik"),
        HEADS,
        (),
    ],
)
def test_nothing_is_told_where_a_cell_does_not_fit(texts: tuple[str, ...]) -> None:
    assert told(cells(*texts)) == {}


def test_what_is_no_table_has_no_heads() -> None:
    assert told(cells(*HEADS, "KENDİSİ", "BARIŞ", "ÇELİK", "METİN", "KONAK - 12.05.1980", place=Place.BODY)) == {}


def test_a_name_is_drafted_as_it_is_whatever_an_engine_makes_of_it() -> None:
    family = cells("Yakınlığı", "Adı", "Soyadı", "EŞİ", "BARIŞ", "ÇELİK")
    room = room_with(PhraseBook(phrases={"BARIŞ": "PEACE"}, pairs=frozenset({TR_EN})))

    assert [draft.target for draft in drafts_of_names(family, TR_EN, room, PLAIN_STYLE).values()] == ["BARIŞ", "ÇELİK"]


def test_what_is_left_of_a_table_is_not_read_by_its_heads() -> None:
    rest = cells("Adı", "Soyadı", "Görevi", "Seramikçi", "Peyzajcı", "Cankurtaran")
    room = room_with(PhraseBook(otherwise=lambda text: f"<{text}>", pairs=frozenset({TR_EN})))

    drafts = draft_segments(rest, TR_EN, room)

    assert all(draft is not None and draft.target != one.source for one, draft in zip(rest, drafts, strict=True))
