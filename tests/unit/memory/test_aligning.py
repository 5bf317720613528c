import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building.pace import is_within
from translation_service.memory.aligning import Aligned, Fate, align
from translation_service.memory.parts import parts

TEXTS = st.lists(
    st.sampled_from(["Evet.", "Hayır.", "Meclis toplandı.", "Meclis dün toplandı.", "—", "Madde 1"]), max_size=9
)


def fates(older: list[str], newer: list[str]) -> list[tuple[Fate, int | None]]:
    return [(one.fate, one.before) for one in align(older, newer, language="tr")]


def test_what_did_not_change_is_the_same() -> None:
    assert fates(["Evet.", "<1>Hayır.</1>"], ["Evet.", "<4>Hayır.</4>"]) == [(Fate.SAME, 0), (Fate.SAME, 1)]


def test_what_moved_is_recognised() -> None:
    assert (Fate.MOVED, 0) in fates(["Bir söz.", "İki.", "Üç."], ["İki.", "Üç.", "Bir söz."])


def test_thousands_of_equal_cells_keep_their_order_around_new_ones() -> None:
    newer = ["Yeni" if place % 100 == 50 else "Evet" for place in range(5000)]

    aligned = align(["Evet"] * 4950, newer, language="tr")

    kept = [one.before for one in aligned if one.fate is Fate.SAME]
    assert kept == list(range(4950))


def test_what_changed_is_told_with_how_much_is_left() -> None:
    (one,) = align(["Meclis dün akşam toplandı."], ["Meclis bugün akşam toplandı."], language="tr")

    assert (one.fate, one.before) == (Fate.CHANGED, 0)
    assert 50 <= one.score < 100


def test_what_changed_and_moved_is_recognised_where_it_is_very_like() -> None:
    older = ["Birinci madde burada uygulanır ve geçerlidir.", "Hava güzel.", "Meclis toplandı."]
    newer = ["Hava güzel.", "Meclis toplandı.", "Birinci madde orada uygulanır ve geçerlidir."]

    assert fates(older, newer) == [(Fate.SAME, 1), (Fate.SAME, 2), (Fate.CHANGED, 0)]


def test_what_is_nothing_like_before_is_new() -> None:
    assert fates(["Meclis toplandı."], ["Hava güzel olacak."]) == [(Fate.NEW, None)]


def test_of_several_changed_ones_the_likest_are_one_another() -> None:
    older = ["Birinci madde uygulanır.", "İkinci madde yürürlükten kalkar."]
    newer = ["İkinci madde yürürlükten kalktı.", "Birinci madde artık uygulanır."]

    assert fates(older, newer) == [(Fate.CHANGED, 1), (Fate.CHANGED, 0)]


@pytest.mark.parametrize(
    ("older", "newer", "came_from"),
    [
        (["The form is signed. It is sent by post."], ["The form is signed.", "It is sent by post."], {(0, 0), (0, 1)}),
        (["The form is signed.", "It is sent by post."], ["The form is signed and is sent by post."], {(0, 0), (1, 0)}),
        (
            ["Fee: 150 lira a day.", "Fee: 250 lira a day."],
            ["Fee: 160 lira a day.", "Tax: 260 lira a day."],
            {(0, 0), (1, 1)},
        ),
        (["The form is signed."], ["The form is signed.", "The form is signed and sent by post."], set()),
    ],
)
def test_what_was_joined_or_divided_is_known_besides_what_changed(
    older: list[str], newer: list[str], came_from: set[tuple[int, int]]
) -> None:
    aligned = align(older, newer, language="en")

    changed = {(one.before, one.place) for one in aligned if one.fate is Fate.CHANGED}

    assert changed | set(parts(older, newer, aligned, language="en")) == came_from


@given(older=TEXTS, newer=TEXTS)
def test_every_new_segment_has_one_fate_and_no_old_one_is_used_twice(older: list[str], newer: list[str]) -> None:
    aligned = align(older, newer, language="tr")

    assert [one.place for one in aligned] == list(range(len(newer)))
    used = [one.before for one in aligned if one.before is not None]
    assert len(used) == len(set(used))
    assert all(older[one.before] == newer[one.place] for one in aligned if _is_whole(one) and one.before is not None)


@given(texts=TEXTS)
def test_an_unchanged_document_is_the_same_throughout(texts: list[str]) -> None:
    assert {one.fate for one in align(texts, texts, language="tr")} <= {Fate.SAME}


def _is_whole(one: Aligned) -> bool:
    return one.fate in {Fate.SAME, Fate.MOVED}


def test_long_texts_that_all_changed_are_compared_in_a_moment() -> None:
    words = ["yol", "su", "park", "meclis", "karar", "bütçe", "okul", "sokak", "köprü", "ilçe"]
    texts = [" ".join(words[(place * one + one // 7) % 10] for one in range(1_200)) for place in range(3, 63)]
    began = time.process_time()

    found = align(texts[:30], [f"{text} {words[0] * 2}" for text in texts[:30]], language="tr")
    align(texts[:30], texts[30:], language="tr")

    assert [(one.fate, one.before) for one in found] == [(Fate.CHANGED, place) for place in range(30)]
    assert is_within(1.5, since=began)
