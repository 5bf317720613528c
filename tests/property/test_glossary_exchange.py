from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.formats import FORMATS, write_glossary
from glossary.terms import Term
from tests.property.test_glossary_csv import TERMS

LETTERS = tuple(
    Term(source_language="tr", target_language="en", source=f"{number}. kardeş şehir", target=f"sister city {number}")
    for number in range(20)
)


@given(st.lists(TERMS, max_size=5).map(tuple), st.sampled_from(sorted(FORMATS)))
def test_a_file_holds_the_same_terms_or_says_which_changed(terms: tuple[Term, ...], name: str) -> None:
    file_format = FORMATS[name]

    written = write_glossary(terms, file_format)
    read = file_format.read(written.content)

    changed = {loss.line for loss in written.losses}
    if not changed:
        assert (read.terms, read.faults, read.losses) == (terms, (), ())


@pytest.mark.parametrize("name", sorted(FORMATS))
@given(damage=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=4)), max_size=4))
@example(damage=[(0.0, b"\xe0"), (0.068359375, b"\x00\x00")])
def test_a_damaged_file_is_read_or_refused(name: str, damage: list[tuple[float, bytes]]) -> None:
    content = bytearray(written_as(name))
    for place, wrong in damage:
        at = int(place * len(content))
        content[at : at + len(wrong)] = wrong

    assert outcome(name, bytes(content)) in {"read", "refused"}


@pytest.mark.parametrize("name", sorted(FORMATS))
@given(content=st.binary(max_size=200))
def test_a_file_of_any_bytes_is_read_or_refused(name: str, content: bytes) -> None:
    assert outcome(name, content) in {"read", "refused"}


def outcome(name: str, content: bytes) -> str:
    try:
        FORMATS[name].read(content)
    except UnreadableGlossary:
        return "refused"
    return "read"


@cache
def written_as(name: str) -> bytes:
    return write_glossary(LETTERS, FORMATS[name]).content
