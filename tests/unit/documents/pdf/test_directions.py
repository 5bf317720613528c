import pytest

from translation_service.documents.pdf.pages.directions import (
    Letter,
    brackets,
    follows_leftward,
    in_reading_order,
    turned_signs,
)
from translation_service.documents.pdf.pages.parts import Part, is_apart


def seen(text: str) -> list[Letter]:
    """Return letters as they stand on a line, from left to right."""
    return [
        Letter(index=index, text=letter, left=6 * index, right=6 * index + 6, height=11)
        for index, letter in enumerate(text)
    ]


def read(text: str) -> str:
    """Return what a line says whose letters stand like this; brackets as they look."""
    row = in_reading_order(seen(text))
    turned = dict(brackets([row]))
    return "".join(turned.get(placed.letter.index, placed.letter.text) for placed in row)


@pytest.mark.parametrize(
    ("standing", "wanted"),
    [
        ("םולש", "שלום"),
        (".העש 12:30 העשב", "בשעה 12:30 שעה."),
        ("25/2/2013 -ב", "ב- 25/2/2013"),
        ("(הלופכ הסינכ) הזיו", "ויזה (כניסה כפולה)"),
        (")הלופכ הסינכ( הזיו", "ויזה (כניסה כפולה)"),
        ("100$ דע", "עד 100$"),
        (":(WRC-07) 417 רארקה", "הקראר 417 (WRC-07):"),
        ("MHz 1 164 םירדתה ןמ", "מן התדרים MHz 1 164"),
        ("The word םולש means peace", "The word שלום means peace"),
        ("٢٠٢٤ ماع", "عام ٢٠٢٤"),
    ],
)
def test_what_stands_from_right_to_left_is_read_so_and_numbers_and_names_within_it_are_not(
    standing: str, wanted: str
) -> None:
    assert read(standing) == wanted


def test_a_gap_between_letters_is_a_space() -> None:
    letters = [letter for letter in seen("םולש בוט") if letter.text != " "]

    assert "".join(placed.letter.text for placed in in_reading_order(letters)) == "טוב שלום"


def test_a_space_without_width_makes_a_narrow_gap_one_that_parts_words() -> None:
    first, gap, last = "ة", 1.2, "ا"
    letters = [
        Letter(index=0, text=first, left=20, right=26, height=18),
        Letter(index=1, text=" ", left=19, right=19, height=0),
        Letter(index=2, text=last, left=20 - gap - 4, right=20 - gap, height=18),
    ]

    assert [placed.letter.text for placed in in_reading_order(letters)] == [first, " ", last]
    assert [placed.letter.text for placed in in_reading_order([letters[0], letters[2]])] == [first, last]


def test_a_space_that_stands_where_a_letter_is_drawn_parts_no_words() -> None:
    letters = [
        Letter(index=0, text="ح", left=366.7, right=374.3, height=11),
        Letter(index=1, text=" ", left=375.4, right=375.4, height=0),
        Letter(index=2, text="لا", left=375.9, right=381.9, height=11, origin=375.4),
    ]

    assert "".join(placed.letter.text for placed in in_reading_order(letters)) == "لاح"


def test_a_letter_that_reaches_below_the_one_before_it_is_read_after_it() -> None:
    lam = Letter(index=0, text="ل", left=492.8, right=498.6, height=23, origin=493.6)
    jeem = Letter(index=1, text="ج", left=492.3, right=500.4, height=23, origin=492.7)

    assert [placed.letter.text for placed in in_reading_order([lam, jeem])] == ["ل", "ج"]


def test_room_between_letters_whose_boxes_are_those_of_their_ink_is_no_space() -> None:
    ink = {"د": (4.5, 5.5), "ي": (3.7, 5.0), "س": (10.0, 4.0), "ل": (2.5, 9.0), "ا": (3.2, 14.0), "ر": (6.0, 4.5)}
    letters, at = [], 0.0
    for index, text in enumerate("رادلا ديسلا"):
        width, height = ink.get(text, (2.5, 0.0))
        if text != " ":
            letters.append(Letter(index=index, text=text, left=at + 1.2, right=at + 1.2 + width, height=height))
        at += width + 1.2

    assert "".join(placed.letter.text for placed in in_reading_order(letters)) == "السيد الدار"


def test_a_text_at_the_place_of_one_letter_does_not_part_the_word_of_that_letter() -> None:
    letters = seen("habibi")
    spoken = Letter(index=6, text="حبيبي", left=letters[0].left, right=letters[0].right, height=11)

    assert "".join(placed.letter.text for placed in in_reading_order([*letters, spoken])) == "habibi حبيبي"


def test_numbers_that_go_on_below_words_from_right_to_left_are_read_so_too() -> None:
    row = in_reading_order(seen(".10 555 212"), is_within=True)

    assert "".join(placed.letter.text for placed in row) == "212 555 10."


@pytest.mark.parametrize(("signs", "wanted"), [(["ال", "مل"], ["ال", "مل"]), (["لا", "لم"], [])])
def test_letters_of_one_sign_are_turned_back_where_lam_and_alef_show_that_they_were_turned(
    signs: list[str], wanted: list[str]
) -> None:
    letters = [
        Letter(index=2 * at, text=text, left=9 * at, right=9 * at + 8, height=11) for at, text in enumerate(signs)
    ]

    assert [letter.text for letter in turned_signs(letters)] == wanted


@pytest.mark.parametrize(("text", "is_parted"), [("ل", False), ("l", True)])
def test_letters_that_overlap_from_right_to_left_are_of_one_word(text: str, is_parted: bool) -> None:
    lam = (451.0, 682.0, 458.4, 705.0)
    held = Part(start=0, text=text, box=lam, left=lam[0], right=lam[2], size=13, baseline=690)

    assert is_apart(held, (446.0, 682.0, 455.4, 705.0)) is is_parted


def test_a_space_without_width_at_the_first_letter_of_a_word_makes_the_gap_before_it_one() -> None:
    seen_joined = Letter(index=0, text="ا", left=464.9, right=467.4, height=22)
    first = Letter(index=1, text="س", left=467.1, right=475.1, height=22)
    last = Letter(index=2, text="د", left=479, right=485, height=22)
    tall = [
        Letter(index=9 + more, text="ل", left=500 + 9 * more, right=509 + 9 * more, height=23 + more)
        for more in range(5)
    ]
    space = Letter(index=3, text=" ", left=467.2, right=467.2, height=0)

    def read_with(*others: Letter) -> str:
        return "".join(one.letter.text for one in in_reading_order([seen_joined, first, last, *tall, *others]))

    assert read_with(space).endswith("د سا")
    assert read_with().endswith("دسا")


@pytest.mark.parametrize(("standing", "wanted"), [(".UCLG", True), ("12/2026", True), ("UCLG", False)])
def test_a_line_without_letters_from_right_to_left_may_go_on_with_one(standing: str, wanted: bool) -> None:
    assert follows_leftward(seen(standing)) is wanted
