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
