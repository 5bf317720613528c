"""Any text with any tags can be written down and read again."""

from hypothesis import given
from hypothesis import strategies as st

from translation_service.domain.inline import Alone, Close, Open, Piece, parse, write

TRICKY = st.text(alphabet="ab<>/\\1 2ışİ", max_size=8)
MARKS = st.builds(lambda kind, number: kind(number), st.sampled_from([Open, Close, Alone]), st.integers(1, 99999))


def joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    result: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and result and isinstance(result[-1], str):
            result[-1] += piece
        elif piece:
            result.append(piece)
    return tuple(result)


@given(st.lists(st.one_of(TRICKY, MARKS), max_size=8))
def test_what_is_written_is_read_back(pieces: list[Piece]) -> None:
    assert parse(write(pieces)) == joined(pieces)


@given(TRICKY)
def test_reading_any_text_never_fails_and_loses_nothing(text: str) -> None:
    assert parse(write(parse(text))) == parse(text)
