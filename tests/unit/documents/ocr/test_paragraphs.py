"""Words seen on a page put together to paragraphs."""

from itertools import count

from translation_service.documents.ocr.doubts import notices
from translation_service.documents.ocr.layout import page_of
from translation_service.documents.ocr.misreadings import put_right
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord
from translation_service.documents.pdf.reading_order.arranging import arrange
from translation_service.documents.pdf.tables.cells import Table
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role


def page(*blocks: str, height: int = 30, confidence: float = 95) -> SeenPage:
    """Return a page of blocks, each with its lines; `##` before a line makes its letters twice as high."""
    seen, tops = SeenPage(width=1240, height=1754), count(100, 50)
    for block, text in enumerate(blocks, start=1):
        for number, line in enumerate(text.split("\n"), start=1):
            size = 2 * height if line.startswith("##") else height
            seen.words += _words(
                line.removeprefix("##"), block=block, number=number, top=next(tops), height=size, confidence=confidence
            )
    return seen


def _words(line: str, *, block: int, number: int, top: int, height: int, confidence: float) -> list[SeenWord]:
    words, left = [], 100
    for text in line.split(" "):
        width = 15 * len(text)
        if text:
            words.append(
                SeenWord(
                    text=text,
                    block=block,
                    paragraph=1,
                    line=number,
                    left=left,
                    top=top,
                    width=width,
                    height=height,
                    confidence=confidence,
                )
            )
        left += width + 15
    return words


def paragraphs_of(seen: SeenPage, number: int) -> list[Paragraph]:
    return [item for item in arrange([page_of(seen, number)]).items if isinstance(item, Paragraph)]


def said(paragraph: Paragraph) -> str:
    return " | ".join(line.text for line in paragraph.lines)


def test_lines_of_a_block_are_one_paragraph() -> None:
    found = paragraphs_of(page("We have the honour to invite you\nto our city.\n", "Yours"), 4)

    assert [said(one) for one in found] == ["We have the honour to invite you | to our city.", "Yours"]
    assert {line.page for one in found for line in one.lines} == {4}


def test_a_line_that_hardly_stands_under_the_one_before_is_a_paragraph_of_its_own() -> None:
    found = paragraphs_of(page(" " * 40 + "London, 3 March\nTo whom it may concern\nwe write."), 0)

    assert [said(one) for one in found] == ["London, 3 March", "To whom it may concern | we write."]


def test_items_of_a_list_are_paragraphs_of_their_own() -> None:
    found = paragraphs_of(page("We visit\n- the harbour\nof the city\n- the bridge\n1. Town hall"), 0)

    assert [(one.role, said(one)) for one in found] == [
        (Role.BODY, "We visit"),
        (Role.BULLET, "- the harbour | of the city"),
        (Role.BULLET, "- the bridge"),
        (Role.LABELLED, "1. Town hall"),
    ]


def test_words_far_apart_are_cells_of_a_row() -> None:
    seen = page_of(page("Name" + " " * 12 + "Date\nAna" + " " * 13 + "June"), 0)

    (table,) = arrange([seen]).items

    assert isinstance(table, Table)
    assert [[cell.paragraphs[0].lines[0].text for cell in row] for row in table.rows] == [
        ["Name", "Date"],
        ["Ana", "June"],
    ]


def test_short_lines_of_large_letters_are_headings() -> None:
    found = paragraphs_of(page("##Invitation", "We have the honour to invite you\nto our city in June."), 0)

    assert [(one.role, one.level) for one in found] == [(Role.HEADING, 1), (Role.BODY, 0)]


def test_a_page_without_words_has_no_paragraph() -> None:
    assert paragraphs_of(SeenPage(width=0, height=0), 0) == []


def test_a_reviser_is_told_which_words_were_read_with_doubt() -> None:
    sure, unsure = page("Dear Mayor"), page("Dcar Maycr , 1", confidence=40)

    found = list(notices({0: sure, 2: unsure}))

    assert [notice.code for notice in found] == ["ocr", "ocr-doubtful-words"]
    assert "1 (95 %), 3 (40 %)" in str(found[0].sentence)
    assert "1 (%95), 3 (%40)" in found[0].sentence.spoken(
        lambda template: template.replace("%(percent)s %%", "%%%(percent)s")
    )
    assert "3: Dcar, Maycr, 1." in str(found[1].sentence)
    assert list(notices({})) == []


def test_all_doubtful_words_are_named_for_the_editor() -> None:
    (_, doubtful) = notices({0: page("“Dcar Maycr, Dcar", confidence=40)})

    assert dict(doubtful.sentence.values)["marked"] == "Dcar Maycr"


def test_what_was_parted_in_the_middle_of_a_sentence_is_one_paragraph() -> None:
    wide = "The programme includes visits to schools, libraries and the har-"
    found = paragraphs_of(page(wide, "bour, and a concert in the evening.", "Yours sincerely,", "the mayor"), 0)

    assert [said(one) for one in found] == [
        f"{wide} | bour, and a concert in the evening.",
        "Yours sincerely,",
        "the mayor",
    ]


def test_a_bar_before_an_english_verb_is_a_letter() -> None:
    words = [word.text for word in put_right(page("| have the honour | of a wall |").words)]
    unsure = put_right(page("| Name", confidence=30).words)

    assert words == ["I", "have", "the", "honour", "|", "of", "a", "wall", "|"]
    assert [word.text for word in unsure] == ["Name"], "the end of a ruled line"


def test_rounds_without_a_filling_that_begin_lines_are_bullets() -> None:
    words = [word.text for word in put_right(page("© waste collection © 2026").words)]

    assert words == ["•", "waste", "collection", "©", "2026"]
    assert [word.text for word in put_right(page("© 2026 Ponte Nova").words)] == ["©", "2026", "Ponte", "Nova"]


def test_boxes_to_tick_and_dots_to_write_on_are_read_as_such() -> None:
    words = [word.text for word in put_right(page("L] single [X] married, ......sceseen").words)]

    assert words == ["☐", "single", "☒", "married,", "............."]


def test_a_bar_at_the_side_of_a_word_is_the_side_of_its_box() -> None:
    words = [word.text for word in put_right(page("|Anna Maria| a|b || |").words)]

    assert words[:3] == ["Anna", "Maria", "a|b"]
