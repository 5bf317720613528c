"""The endings of a table are found as if each were held against the word."""

from hypothesis import given
from hypothesis import strategies as st

from glossary.languages.endings import Endings

_PARTS = st.text(alphabet="aes", max_size=4)
_SHORTEST = 1


@given(rows=st.lists(st.lists(_PARTS, min_size=1, max_size=3), min_size=1, max_size=4), word=_PARTS)
def test_a_word_has_the_endings_it_ends_in(rows: list[list[str]], word: str) -> None:
    ends = [(str(number), word.removesuffix(ending)) for number, row in enumerate(rows) for ending in row
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST]  # fmt: skip

    assert [*Endings(rows).of(word, shortest_beginning=_SHORTEST)] == ends
