from hypothesis import given
from hypothesis import strategies as st

from translation_service.domain.languages import LanguagePair
from translation_service.memory.shapes import shape_of, words_of

TURKISH = LanguagePair(source="tr", target="en")
WORDS = st.lists(st.sampled_from([f"kelime{a}{b}" for a in "abcdefgh" for b in "xyz"]), min_size=4, max_size=15)


def key(source: str, *, owner_id: int = 0) -> int:
    return shape_of(source, TURKISH, owner_id).key


def test_numbers_tags_case_and_punctuation_do_not_matter() -> None:
    assert key("Madde 5: <1>İmar</1> planı.") == key("MADDE 12 – imar <4>PLANI</4>")


def test_turkish_letters_fold_as_turkish() -> None:
    assert words_of("İLGİLİ IŞIK", "tr") == ("ilgili", "ışık")
    assert key("ILIK") != key("İLİK")


def test_a_break_parts_words_and_a_format_does_not() -> None:
    assert words_of("bir<1/>iki", "tr") == ("bir", "iki")
    assert words_of("bel<1>ediye</1>", "tr") == ("belediye",)


def test_each_memory_has_shapes_of_its_own() -> None:
    assert key("Merhaba") != key("Merhaba", owner_id=3)


def test_chinese_is_read_sign_by_sign() -> None:
    assert words_of("市政府", "zh") == ("市", "政", "府")


def test_forms_with_other_suffixes_share_their_pairs() -> None:
    assert (
        shape_of("Belediye meclisinin kararı", TURKISH, 0).pairs
        == shape_of("Belediyenin meclisince kararla", TURKISH, 0).pairs
    )


def test_a_text_that_says_nothing_has_no_words() -> None:
    assert shape_of("— … —", TURKISH, 0).words == ()


@given(words=WORDS, place=st.integers(0, 14), data=st.data())
def test_what_is_asked_always_finds_a_text_with_one_word_in_four_changed(
    words: list[str], place: int, data: st.DataObject
) -> None:
    changed = list(words)
    for _ in range(len(words) // 4):
        changed[data.draw(st.integers(0, len(words) - 1))] = "başka"

    asked = shape_of(" ".join(changed), TURKISH, 0).asked

    kept = shape_of(" ".join(words), TURKISH, 0).pairs
    assert set(asked) & set(kept)
