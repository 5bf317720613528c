"""Controls that drop down: every choice is translated, and the one that is shown says what the control shows."""

import re
import time

import pytest

from tests.building.docx_files import DocxFile, paragraph, parts_of, run, table
from tests.building.docx_words import text_of
from tests.building.pace import is_within
from tests.building.translated import sources, translated

APPROVED, REJECTED = ("Approved", "1"), ("Rejected", "2")
BOUND = '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>'


def control(shown: str, *items: tuple[str, str], kind: str = "dropDownList", extra: str = "") -> str:
    listed = "".join(f'<w:listItem w:displayText="{words}" w:value="{value}"/>' for words, value in items)
    properties = f"<w:sdtPr>{extra}<w:{kind}>{listed}</w:{kind}></w:sdtPr>"
    return f"<w:sdt>{properties}<w:sdtContent>{shown}</w:sdtContent></w:sdt>"


def items(content: bytes) -> list[tuple[str, str]]:
    body = parts_of(content)["word/document.xml"].decode()
    return [
        (words, value)
        for found in re.findall(r"<w:listItem ([^>]*)/>", body)
        for words in re.findall(r'displayText="([^"]*)"', found)
        for value in re.findall(r'value="([^"]*)"', found)
    ]


@pytest.mark.parametrize("kind", ["dropDownList", "comboBox"])
def test_choices_are_translated_and_their_values_stay(kind: str) -> None:
    content = DocxFile(paragraph(run("Status: "), control(run("Approved"), APPROVED, REJECTED, kind=kind))).build()

    written = translated(content).content

    assert sources(content) == ["Rejected", "Status: <1>Approved</1>"]
    assert items(written) == [("§Approved", "1"), ("§Rejected", "2")]
    assert text_of(written) == ["§Status: §Approved"]


def test_a_choice_says_what_its_control_says_in_the_sentence() -> None:
    content = DocxFile(paragraph(run("Status: "), control(run("Approved"), APPROVED, REJECTED))).build()

    written = translated(content, lambda segment: "Durum: <1>Onaylı</1>" if segment.number == 2 else "Ret").content

    assert items(written) == [("Onaylı", "1"), ("Ret", "2")]


def test_a_control_around_a_paragraph_or_a_cell_is_no_other() -> None:
    block = control(paragraph(run("Approved")), APPROVED, REJECTED)
    cell = table((paragraph(control(run("Rejected"), APPROVED, REJECTED)),))
    content = DocxFile(block, cell).build()

    written = translated(content).content

    assert items(written) == [("§Approved", "1"), ("§Rejected", "2")] * 2


def test_equal_lists_are_translated_once() -> None:
    rows = [paragraph(control(run("Choose"), APPROVED, REJECTED)) for _ in range(3)]

    assert sources(DocxFile(*rows).build()) == ["Approved", "Rejected", "Choose", "Choose", "Choose"]


def test_a_choice_without_words_of_its_own_gets_some_and_keeps_its_value() -> None:
    bare = '<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="Rejected"/></w:dropDownList></w:sdtPr>'
    content = DocxFile(paragraph(f"{bare}<w:sdtContent>{run('Choose')}</w:sdtContent></w:sdt>")).build()

    assert items(translated(content).content) == [("§Rejected", "Rejected")]


def test_a_control_that_shows_a_choice_stays_bound_to_its_data() -> None:
    chosen = paragraph(control(run("Approved"), APPROVED, extra=BOUND))
    typed = paragraph(control(run("Something else"), APPROVED, kind="comboBox", extra=BOUND))

    written = parts_of(translated(DocxFile(chosen, typed).build()).content)["word/document.xml"].decode()

    assert written.count("dataBinding") == 1
    assert written.index("dataBinding") < written.index("§Something")


def test_a_list_costs_no_more_than_its_length() -> None:
    many = [(f"Street {number}", str(number)) for number in range(10_000)]
    content = DocxFile(paragraph(run("Street: "), control(run("Street 7"), *many))).build()

    began = time.process_time()
    written = translated(content).content

    assert len(items(written)) == len(many)
    assert is_within(3, since=began)


def test_titles_of_controls_are_translated_once_and_names_for_programs_stay() -> None:
    titles = ("Applicant&apos;s name", "Applicant&apos;s name", "Address", "MyTable", "FSCD_ApprovedBy", "Row1", "2026")
    controls = [paragraph(control(run("2026"), extra=f'<w:alias w:val="{title}"/>')) for title in titles]
    content = DocxFile(*controls).build()

    body = parts_of(translated(content).content)["word/document.xml"].decode()

    assert sources(content) == ["Applicant's name", "Address"]
    assert re.findall(r'<w:alias w:val="([^"]*)"', body) == [
        *["§Applicant's §name"] * 2, "§Address", "MyTable", "FSCD_ApprovedBy", "Row1", "2026",
    ]  # fmt: skip


def test_the_title_of_a_control_is_translated_with_the_words_around_and_in_it() -> None:
    held = control(run("ends here"), extra='<w:alias w:val="Last word"/>')

    body = parts_of(translated(DocxFile(paragraph(run("The letter "), held)).build()).content)["word/document.xml"]

    assert '<w:alias w:val="§Last §word"/>' in body.decode()
