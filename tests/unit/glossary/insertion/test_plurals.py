"""Whether a source says a term in the plural."""

import pytest

from glossary.insertion.plurals import is_said_in_plural
from tests.building.terms import a_term


@pytest.mark.parametrize(
    ("said", "is_many"),
    [("chairs of the commissions", True), ("chairs of the commission", True), ("chair of the commissions", False)],
)
def test_the_head_tells_the_number_whatever_it_is_of(said: str, *, is_many: bool) -> None:
    chair = a_term("chair of the commission", "komisyon başkanı", source_language="en", target_language="tr")

    assert is_said_in_plural(said, chair) is is_many


@pytest.mark.parametrize(
    ("said", "is_many"),
    [
        ("yardım masasındakiler", False),
        ("yardım masasındakilerin", False),
        ("yardım masalarındakiler", True),
        ("yardım masalarındaki", True),
        ("yardım masaları", True),
        ("yardım masasının", False),
    ],
)
def test_those_who_are_at_one_thing_do_not_make_it_many(said: str, *, is_many: bool) -> None:
    assert is_said_in_plural(said, a_term("yardım masası", "help desk")) is is_many
