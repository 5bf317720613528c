"""Text set off from its number or label by room."""

import pytest

from tests.building import pdf_files
from tests.building.translated import sources
from tests.unit.documents.pdf.test_looks_kept import rebuilt


@pytest.mark.parametrize("mark", ["2.14", "3", "Subject:", "10.15"])
def test_a_text_set_off_from_its_number_or_label_goes_on_below_itself(mark: str) -> None:
    content = pdf_files.placed(
        (20.0, 20.0, "The partners met for the second time this year, in the town hall of Strelsau, from ten onwards."),
        (20.0, 40.0, mark),
        (45.0, 40.0, "The partners asked for the programme of the visit and for the"),
        (45.0, 45.0, "names of all guests."),
        (20.0, 60.0, "The meeting was closed at noon, and all the members thanked the town for their welcome there."),
    )  # fmt: skip

    assert f"{mark} The partners asked for the programme of the visit and for the names of all guests." in sources(
        content, "a.pdf"
    )


@pytest.mark.parametrize("mark", ["2.1", "12.3.1"])
def test_a_paragraph_set_off_from_its_number_is_an_item_with_that_number(mark: str) -> None:
    text = "The partners asked for the programme of the visit and for the names of all guests."
    content = pdf_files.placed((20.0, 40.0, mark), (35.0, 40.0, text[:57]), (35.0, 45.0, text[58:]))

    assert sources(content, "a.pdf") == [text]
    assert f'w:lvlText w:val="{mark}"' in rebuilt(content).part.numbering_part.element.xml


@pytest.mark.parametrize(
    "line",
    [
        "12.5 kg",
        "2.5 million people live here.",
        "Tables 1.2 1.3",
        "10.15 Departure from the hotel on foot.",
        "1.9.2026 Zenda",
    ],
)
def test_other_numbers_stay_in_their_line(line: str) -> None:
    assert sources(pdf_files.placed((20.0, 40.0, line)), "a.pdf") == [line]


@pytest.mark.parametrize(
    ("left", "right", "below"),
    [
        ("Rupert Hentzau", "The Mayor of the Town of Zenda", "Castle Street 4"),
        ("Telephone", "Office of the Council of Ruritania", "Square of the Republic 1"),
        ("Place and date", "Signature of the applicant", "or of the guardian"),
        ("7 May", "Departure from the hotel on foot.", "Lunch"),
    ],
)
def test_blocks_side_by_side_stay_apart(left: str, right: str, below: str) -> None:
    content = pdf_files.placed((20.0, 40.0, left), (110.0, 40.0, right), (110.0, 45.0, below))

    assert not any(right in source and below in source for source in sources(content, "a.pdf"))


@pytest.mark.parametrize(
    ("above", "below"),
    [("RÉPUBLIQUE DE", "TURQUIE"), ("Republic of", "Ruritania"), ("Union der Städte und", "Gemeinden")],
)
def test_short_lines_are_tied_by_a_word_that_ends_none(above: str, below: str) -> None:
    content = pdf_files.placed(
        (20.0, 40.0, above), (20.0, 45.0, below), (20.0, 50.0, "Office of the Mayor of Zenda"),
        (120.0, 40.0, "Telephone 12 34"), (120.0, 45.0, "Castle Street 4"), (120.0, 50.0, "Strelsau"),
    )  # fmt: skip

    assert f"{above} {below}" in sources(content, "a.pdf")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("To", "The Mayor"),
        ("Received by", "Date"),
        ("Block A", "Third floor"),
        ("Rupert Hentzau", "mayor of Zenda"),
        ("12 Mill Road,", "Zenda"),
        ("VOTES FOR", "Votes against"),
    ],
)
def test_other_short_lines_stay_apart(above: str, below: str) -> None:
    content = pdf_files.placed(
        (20.0, 40.0, above), (20.0, 45.0, below), (20.0, 50.0, "Office of the Mayor of Zenda"),
        (120.0, 40.0, "Telephone 12 34"), (120.0, 45.0, "Castle Street 4"), (120.0, 50.0, "Strelsau"),
    )  # fmt: skip

    assert not any(above in source and below in source for source in sources(content, "a.pdf"))
