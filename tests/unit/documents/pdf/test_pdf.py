from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from PIL import Image

from tests.building import hostile_pdfs, pdf_files
from tests.building.translated import parsed, sources, translated
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.document import pages_to_see
from translation_service.documents.reading import parse_document
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Place


def refusal(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentRefused) as refused:
        parse_document(content, file_name="letter.pdf", source_language="en", limits=limits or Limits())
    return refused.value.code


def test_lines_become_paragraphs_and_paragraphs_sentences() -> None:
    segments = parsed(pdf_files.letter(), "letter.pdf", language="en").segments

    spoken = [(segment.place, segment.plain) for segment in segments]
    first, second = pdf_files.LETTER.split(" The ", maxsplit=1)
    assert (Place.HEADING, "Invitation") in spoken
    assert (Place.BODY, first) in spoken
    assert (Place.BODY, f"The {second}") in spoken
    assert (Place.LIST, "An official dinner") in spoken


@pytest.mark.parametrize("pitch", [5, 7])
def test_paragraphs_of_pages_that_are_copies_of_one_run_to_their_edges(pitch: int) -> None:
    segments = parsed(pdf_files.copies(pitch=pitch), "letter.pdf", language="en").segments

    assert {segment.place for segment in segments}.isdisjoint({Place.HEADER, Place.FOOTER})
    assert sum(segment.plain.count("row a says") for segment in segments) == 4


def test_running_heads_and_page_numbers_are_recognised_once() -> None:
    document = parsed(pdf_files.letter(pages=3), "letter.pdf", language="en")

    heads = [segment.plain for segment in document.segments if segment.place is Place.HEADER]
    assert heads == ["Municipality of Ponte Nova"]
    feet = [segment.source for segment in document.segments if segment.place is Place.FOOTER]
    assert feet == ["Page <1/>"]
    assert {notice.code for notice in document.notices} == {"pdf-rebuilt", "running-heads"}
    assert document.pages == 3


def test_the_result_is_a_word_file_with_headings_lists_and_frames() -> None:
    written = translated(pdf_files.letter(pages=3), file_name="letter.pdf")

    result = docx.Document(BytesIO(written.content))
    found = {paragraph.text: paragraph for paragraph in result.paragraphs}
    assert written.extension == ".docx"
    assert found["§Invitation"].style.name == "Heading 1"
    assert found["§An §official §dinner"]._p.pPr.numPr is not None
    assert result.sections[0].header.paragraphs[0].text == "§Municipality §of §Ponte §Nova"
    foot = result.sections[0].footer.paragraphs[0]._p
    assert 'w:instr="PAGE"' in foot.xml
    assert len(set(foot.xpath(".//w:sz/@w:val"))) == 1
    assert len(foot.xpath(".//w:sz")) == len(foot.xpath(".//w:r"))


def test_pages_go_on_counting_from_the_number_of_the_first() -> None:
    written = translated(pdf_files.numbered_from(12), file_name="letter.pdf")

    section = docx.Document(BytesIO(written.content)).sections[0]
    assert 'w:start="12"' in section._sectPr.xml
    assert section.footer.paragraphs[0].text == "-  -"


def test_a_numbered_list_is_a_list_of_word_and_a_table_with_lines_a_table() -> None:
    content = pdf_files.ruled(["1. Harbour", "2. Bridge"], [["Name", "Day"], ["Ana", "Monday"]])

    result = docx.Document(BytesIO(translated(content, file_name="letter.pdf").content))

    items = [paragraph for paragraph in result.paragraphs if paragraph.text]
    assert [paragraph.text for paragraph in items] == ["§Harbour", "§Bridge"]
    assert len({paragraph._p.pPr.numPr.numId.val for paragraph in items}) == 1
    assert [[cell.text for cell in row.cells] for row in result.tables[0].rows] == [
        ["§Name", "§Day"],
        ["§Ana", "§Monday"],
    ]


def test_a_footnote_stands_at_the_foot_of_the_page_again() -> None:
    content = pdf_files.with_note("The council has met", "1", "In May.")

    found = [(segment.place, segment.source) for segment in parsed(content, "letter.pdf", language="en").segments]
    assert (Place.FOOTNOTE, "In May.") in found
    assert (Place.BODY, "The council has met<1/> and talked.") in found


def test_the_line_above_footnotes_is_not_drawn_twice() -> None:
    content = pdf_files.with_note("The council has met", "1", "In May.", is_ruled=True)

    written = translated(content, lambda segment: segment.source, file_name="a.pdf").content

    assert "<w:pBdr>" not in docx.Document(BytesIO(written)).element.xml


def test_a_number_that_begins_a_line_of_a_footnote_begins_no_other_one() -> None:
    content = pdf_files.with_note(
        "The council has met until late at night again", "13", "It was more than", "10 degrees."
    )

    found = [segment.source for segment in parsed(content, "letter.pdf", language="en").segments]
    assert "It was more than 10 degrees." in found


def test_a_footnote_that_nothing_calls_for_any_more_is_kept_as_text() -> None:
    content = pdf_files.with_note("Opening", "1", "In May.", after=". . . . . . . . . . . . 4")

    assert "<1>1</1> In May." in [segment.source for segment in parsed(content, "letter.pdf", language="en").segments]


def test_a_link_leads_where_it_led_and_a_script_nowhere() -> None:
    for address, is_kept in (("https://example.org/a", True), ("javascript:alert(1)", False)):
        written = translated(hostile_pdfs.hyperlinked(address), file_name="letter.pdf")
        targets = [
            one.target_ref for one in docx.Document(BytesIO(written.content)).part.rels.values() if one.is_external
        ]
        assert targets == ([address] if is_kept else [])


def test_pictures_stand_in_the_result_but_not_what_is_behind_a_page() -> None:
    result = docx.Document(BytesIO(translated(pdf_files.illustrated(), file_name="letter.pdf").content))

    assert len(result.inline_shapes) == 1


def test_an_emblem_that_every_page_draws_stands_once_above_the_letter() -> None:
    content = translated(pdf_files.with_emblem(pages=2), file_name="letter.pdf").content

    result = docx.Document(BytesIO(content))
    [shape] = result.inline_shapes
    assert (round(shape.width.mm), round(shape.height.mm)) == (41, 35)
    assert result.paragraphs[0].text == ""
    [picture] = [part.blob for part in result.part.related_parts.values() if part.content_type == "image/png"]
    drawn = Image.open(BytesIO(picture)).convert("RGB")
    assert drawn.getpixel((drawn.width // 2, drawn.height // 2)) == (200, 0, 0)


def test_what_reading_said_is_not_said_again_in_writing() -> None:
    content = pdf_files.letter(pages=3)

    assert parsed(content, "letter.pdf").notices
    assert translated(content, file_name="letter.pdf").notices == ()


def test_bold_words_stay_bold() -> None:
    content = pdf_files.emphasised("The city is ", "large", " and old.")

    assert sources(content, "letter.pdf", language="en") == ["The city is <1>large</1> and old."]
    bold = [
        run.text
        for paragraph in docx.Document(BytesIO(translated(content, file_name="a.pdf").content)).paragraphs
        for run in paragraph.runs
        if run.bold
    ]
    assert bold == ["§large"]


def test_what_is_drawn_along_words_stays_with_them() -> None:
    content = pdf_files.marked_up("The city is", "large", "small", "old")

    result = docx.Document(BytesIO(translated(content, file_name="a.pdf").content))
    runs = {run.text: run for run in result.paragraphs[0].runs}
    assert runs["§large"].underline
    assert runs["§small"].font.strike
    assert 'w:fill="FFFF00"' in runs["§old"]._r.xml
    assert not runs["§The §city §is "].underline


def test_a_table_without_lines_is_a_table_whose_numbers_stand_where_they_stood() -> None:
    rows = [(20, "Ponte Nova", 60, "The old harbour", 120.3, "1,204")]
    rows += [(20, "Lisbon", 60, "Belem", 125.7, "17"), (20, "Besiktas", 60, "Ortakoy", 123.5, "938")]
    texts = [
        (across, 40.0 + 6 * row, text)
        for row, cells in enumerate(rows)
        for across, text in zip(cells[::2], cells[1::2], strict=True)
    ]

    (table,) = docx.Document(BytesIO(translated(pdf_files.placed(*texts), file_name="a.pdf").content)).tables
    assert [cell.text for cell in table.rows[0].cells] == ["§Ponte §Nova", "§The §old §harbour", "§1,204"]
    assert [row.cells[2].paragraphs[0].alignment for row in table.rows][1] == WD_ALIGN_PARAGRAPH.RIGHT


def test_headings_are_as_bold_as_they_were() -> None:
    result = docx.Document(BytesIO(translated(pdf_files.letter(), file_name="a.pdf").content))

    heading = next(paragraph for paragraph in result.paragraphs if paragraph.text == "§Invitation")
    assert [run.bold for run in heading.runs] == [True]


def test_columns_are_read_one_after_the_other() -> None:
    left, right = "The first column speaks of the harbour. " * 3, "The second column speaks of the bridge. " * 3

    spoken = " ".join(sources(pdf_files.two_columns(left, right), "letter.pdf", language="en"))

    assert spoken.split() == (left + right).split()


def test_lines_with_room_for_another_between_them_are_one_paragraph() -> None:
    first, last = f"{WIDE[:-1]} and", "Monday of the year."
    content = pdf_files.placed((20, 40, WIDE), (20, 60, first), (20, 68.7, last))

    assert sources(content, "letter.pdf", language="en")[-1] == f"{first} {last}"


def test_a_sentence_goes_on_after_a_line_that_ends_with_what_nothing_ends_with() -> None:
    content = pdf_files.placed((20, 40, WIDE), (20, 60, "It came from"), (20, 66, f"outside; {WIDE}"))

    assert sources(content, "letter.pdf", language="en")[-1] == f"It came from outside; {WIDE}"


def test_a_word_parted_at_the_end_of_a_line_is_one_again() -> None:
    content = pdf_files.lines("The council of the munici-", "pality has met in the town hall.")

    assert sources(content, "letter.pdf", language="en") == [
        "The council of the municipality has met in the town hall."
    ]


WIDE = "The council of the municipality of Ponte Nova has met in the hall of the town on the first Monday of the month."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The delegation of the city has been in the harbour and on the old", "bridge."),
        ("The delegation has been shown the harbour (which was opened in", "May) and the bridge."),
        ("The delegation has been shown the harbour, the library and the", "National Museum."),
        (WIDE.replace("month.", "years 1901"), "- 1981 and are kept in the north wing."),
    ],
)
def test_a_sentence_goes_on_where_a_line_had_room_for_more(before: str, after: str) -> None:
    content = pdf_files.lines(WIDE, before, after)

    assert sources(content, "letter.pdf", language="en")[-1] == f"{before} {after}"


def test_words_whose_letters_stand_apart_are_whole() -> None:
    letters = [(20 + 5 * place, 40, letter) for place, letter in enumerate("URTEIL VOM") if letter != " "]

    assert sources(pdf_files.placed(*letters, (20, 60, WIDE)), "letter.pdf", language="en")[0] == "URTEIL VOM"


def test_lines_that_say_something_each_stay_apart() -> None:
    names = ["City of Ponte Nova", "Directorate of Foreign Relations", "Harbour Street 12"]

    assert sources(pdf_files.lines(WIDE, *names), "letter.pdf", language="en")[1:] == names


def test_words_of_neighbouring_cells_without_lines_are_not_one_sentence() -> None:
    rows = [
        ("Salary: 4,000 euro", "Open until: Monday"),
        ("Place: the town hall", "Hours: forty a week"),
        ("Grade: 9", "Kind: full time"),
    ]
    texts = [
        (across, 40 + 6 * row, text)
        for row, cells in enumerate(rows)
        for across, text in zip((20, 60), cells, strict=True)
    ]

    assert sources(pdf_files.placed(*texts), "letter.pdf", language="en") == [cell for row in rows for cell in row]


def test_an_entry_of_a_table_of_contents_may_have_two_lines() -> None:
    content = pdf_files.placed(
        (20, 40, "Identifying the questions of public policy that are of relevance for the"),
        (25, 45, "towns of the region " + "." * 60 + " 14"),
        (20, 53, "Measures " + "." * 90 + " 15"),
    )

    found = sources(content, "letter.pdf", language="en")
    assert [" ".join(text.replace("<1/>", " ").split()) for text in found] == [
        "Identifying the questions of public policy that are of relevance for the towns of the region 14",
        "Measures 15",
    ]


def test_letters_of_a_size_below_zero_are_read_like_any_other() -> None:
    assert sources(pdf_files.sized_below_zero("The council has met."), "letter.pdf", language="en") == [
        "The council has met."
    ]


@pytest.mark.parametrize("degrees", [45, 90, 180])
def test_words_that_stand_turned_beside_others_stay_whole(degrees: float) -> None:
    content = pdf_files.turned("The council meets today.", "Initial illustration", degrees=degrees)

    assert "Initial illustration" in sources(content, "letter.pdf", language="en")


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_paper_that_is_shown_turned_says_the_same(degrees: int) -> None:
    content = pdf_files.lines("The council meets today.", "Bring this letter with you.")

    found = sources(pdf_files.on_turned_paper(content, degrees), "letter.pdf", language="en")
    assert found == sources(content, "letter.pdf", language="en")


def test_a_page_that_is_stored_sideways_is_read_from_left_to_right_and_downwards() -> None:
    rows = [("Parks", "twelve"), ("Roads", "seven"), ("Bridges", "two")]

    found = sources(pdf_files.stored_sideways(*rows), "letter.pdf", language="en")
    assert found == [word for row in rows for word in row]


def test_pages_that_lie_come_back_lying() -> None:
    content = pdf_files.lying_behind("The council meets today.", "See these figures.")

    written = docx.Document(
        BytesIO(translated(content, lambda segment: segment.source, file_name="letter.pdf").content)
    )
    assert [section.page_width > section.page_height for section in written.sections] == [False, True]
    assert written.paragraphs[0].text == "The council meets today."


def test_words_that_touch_at_different_heights_are_two() -> None:
    assert sources(pdf_files.stepped("Hello", "World"), "letter.pdf", language="en") == ["Hello World"]


def test_a_scan_is_refused_and_so_is_a_blank_page() -> None:
    assert refusal(pdf_files.scanned()) == "scanned-pdf"
    assert refusal(pdf_files.blank()) == "no-text"


@pytest.mark.parametrize(("strips", "height", "scans"), [(12, 297, {1}), (1, 190, {1}), (1, 60, set())])
def test_a_scan_may_be_cut_into_strips_and_leave_a_margin(strips: int, height: float, scans: set[int]) -> None:
    content = pdf_files.scanned(strips=strips, height=height, before="A page of words")

    assert pages_to_see(content, Limits()).scans == scans


@pytest.mark.parametrize("content", [pdf_files.scanned(height=60), pdf_files.drawn()], ids=["picture", "curves"])
def test_what_is_drawn_in_a_pdf_without_words_may_be_words(content: bytes) -> None:
    assert refusal(content) == "scanned-pdf"


def test_a_pdf_with_a_password_is_refused() -> None:
    assert refusal(pdf_files.letter(password="secret")) == "encrypted"


def test_a_pdf_that_opens_without_a_password_is_read() -> None:
    assert "Invitation" in sources(pdf_files.protected(), "letter.pdf", language="en")


@pytest.mark.parametrize("content", [b"%PDF-1.7 nothing more", pdf_files.letter()[:200]])
def test_a_damaged_pdf_is_refused(content: bytes) -> None:
    assert refusal(content) == "damaged"


def test_too_many_pages_or_words_are_refused() -> None:
    assert refusal(pdf_files.letter(pages=3), Limits(page_limit=2)) == "too-many-pages"
    assert refusal(pdf_files.letter(pages=3), Limits(word_limit=20)) == "too-many-words"


def test_the_day_of_a_date_is_no_number_of_a_list() -> None:
    content = pdf_files.lines("Wir trafen uns.", "12. Oktober 2026 war ein Montag.", "3. Ausblick auf das Jahr.")

    found = sources(content, "letter.pdf", language="de")

    assert found == ["Wir trafen uns.", "12. Oktober 2026 war ein Montag.", "Ausblick auf das Jahr."]


def test_an_o_of_another_font_before_an_item_is_a_bullet_and_one_of_the_text_a_word() -> None:
    pdf = pdf_files.a_page()
    for number, text in enumerate(("dois de Graz,", "um de Kiev.")):
        pdf.set_font("courier", "", 11)
        pdf.text(30, 40 + 8 * number, "o")
        pdf.set_font("helvetica", "", 11)
        pdf.text(36, 40 + 8 * number, text)
    pdf.text(20, 70, "o presidente da cidade.")

    assert sources(bytes(pdf.output()), "a.pdf") == ["dois de Graz,", "um de Kiev.", "o presidente da cidade."]


def test_dashes_on_both_sides_of_words_are_no_bullet() -> None:
    assert sources(pdf_files.lines("gegen", "- Beklagte -"), "a.pdf", language="de")[-1] == "- Beklagte -"
