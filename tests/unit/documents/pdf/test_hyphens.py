"""Hyphens at the ends of lines: whether they are part of a word."""

from tests.building import pdf_files
from tests.building.translated import sources


def test_a_hyphen_stays_where_a_document_divides_no_words() -> None:
    rows = [f"The council has met on day {number} of the week and talked of the harbour." for number in range(60)]

    found = sources(pdf_files.lines(*rows, "The towns of the region are known for their well-", "being."), "a.pdf")
    assert found[-1].endswith("their well-being.")


def test_a_hyphen_stays_where_the_same_word_is_written_with_it_elsewhere() -> None:
    rows = [
        "Ask for element-available(name) of the muni-",
        "cipality; the municipality has it: element-",
        "available(text)",
    ]

    assert sources(pdf_files.lines(*rows), "a.pdf") == [
        "Ask for element-available(name) of the municipality; the municipality has it: element-available(text)"
    ]
