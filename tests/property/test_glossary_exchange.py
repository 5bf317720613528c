from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.csv_files import UnreadableGlossary
from glossary.exchange import FORMATS, write_glossary
from glossary.terms import Term
from tests.property.test_glossary_csv import TERMS


@given(st.lists(TERMS, max_size=5).map(tuple), st.sampled_from(sorted(FORMATS)))
def test_a_file_holds_the_same_terms_or_says_which_changed(terms: tuple[Term, ...], name: str) -> None:
    file_format = FORMATS[name]

    written = write_glossary(terms, file_format)
    read = file_format.read(written.content)

    changed = {loss.line for loss in written.losses}
    if not changed:
        assert (read.terms, read.faults, read.losses) == (terms, (), ())


@pytest.mark.parametrize("name", sorted(FORMATS))
@given(content=st.binary(max_size=200))
def test_no_file_breaks_a_reader(name: str, content: bytes) -> None:
    with suppress(UnreadableGlossary):
        FORMATS[name].read(content)
