import pytest

from translation_service.memory.numbers import put_numbers


def put(source: str, stored_source: str, stored_target: str) -> tuple[str, bool]:
    answer = put_numbers(source, stored_source=stored_source, stored_target=stored_target)
    return answer.target, answer.is_complete


def test_a_number_takes_the_place_of_the_one_it_stands_for() -> None:
    assert put("Madde 7", "Madde 5", "Article 5") == ("Article 7", True)


def test_several_numbers_go_where_their_values_were() -> None:
    assert put("9 üye, 40 dosya", "3 üye, 12 dosya", "12 files, 3 members") == ("40 files, 9 members", True)


def test_the_separators_of_the_target_language_are_kept() -> None:
    assert put("2.345,60 TL", "1.234,56 TL", "1,234.56 TL") == ("2,345.60 TL", True)


def test_what_was_put_in_is_told() -> None:
    answer = put_numbers("Madde 7", stored_source="Madde 5", stored_target="Article 5")

    assert answer.replaced == (("5", "7"),)


@pytest.mark.parametrize(
    ("source", "stored_source", "stored_target"),
    [
        ("13.06.2026 günü", "12.05.2026 günü", "on 12 May 2026"),
        ("3 üye", "2 üye", "two members"),
        ("3 üye ve 4 üye", "2 üye ve 2 üye", "2 members and 2 members"),
        ("1.234,5 TL", "5 TL", "5 TL"),
        ("Madde 5 ve 6", "Madde 5", "Article 5"),
        ("7 üye", "5 üye", "5 of 5 members"),
    ],
)
def test_a_number_without_a_certain_place_leaves_the_target_as_it_was(
    source: str, stored_source: str, stored_target: str
) -> None:
    assert put(source, stored_source, stored_target) == (stored_target, False)


def test_tags_are_left_alone() -> None:
    assert put("<1>Madde</1> 7", "<1>Madde</1> 5", "<1>Article</1> 5") == ("<1>Article</1> 7", True)
