from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from glossary.exchange.csv_files import read_terms, write_terms
from glossary.terms import Term, TermStatus

CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.text("=+-@'|\\,;\"\t\r\n a", max_size=8),
).map(str.strip)
FILLED = CELLS.filter(bool)
TERMS = st.builds(
    Term,
    source_language=st.sampled_from(["tr", "pt"]),
    target_language=st.sampled_from(["en", "de"]),
    source=FILLED,
    target=FILLED,
    status=st.sampled_from(TermStatus),
    domain=CELLS,
    note=CELLS,
    forbidden=st.lists(FILLED, max_size=3).map(tuple),
    pronunciation=CELLS,
    words_between=st.integers(0, 5),
    basis=CELLS,
    is_name=st.booleans(),
    is_everyday=st.booleans(),
    valid_from=st.none() | st.dates(max_value=date(2020, 1, 1)),
    valid_until=st.none() | st.dates(min_value=date(2020, 1, 1)),
)


@given(st.lists(TERMS, max_size=5).map(tuple))
def test_writing_and_reading_terms_is_the_identity(terms: tuple[Term, ...]) -> None:
    read = read_terms(write_terms(terms))

    assert read.terms == terms
    assert read.faults == ()
