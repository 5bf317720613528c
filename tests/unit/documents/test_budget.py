"""What a file says, counted before it is read, and what it earns by that."""

import re
import signal
import time
from collections.abc import Iterator

import pytest

from tests.building import odt_files, udf_files
from tests.building.docx_files import DocxFile, paragraph, parts_of, run, sister_city_letter, zipped
from tests.building.mail_files import attached, message, part, parts
from tests.building.pace import is_within
from tests.building.pdf_files import letter, lines
from tests.building.xlsx_files import budget as workbook
from translation_service.documents.files.letters import count_letters, count_shown_letters
from translation_service.documents.formats import Format, recognise
from translation_service.documents.limits import Limits
from translation_service.documents.opening import open_document
from translation_service.documents.pdf.pages.extraction import read_pages
from translation_service.documents.process import budget
from translation_service.domain.errors import DocumentRefused

GENEROUS = Limits(reading_start_milliseconds=60_000)


@pytest.fixture
def kept() -> Iterator[None]:
    """A budget of a minute, which is over once the test is."""
    budget.begin(0, GENEROUS)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)


def letters(content: bytes, name: str = "letter.docx") -> int:
    return count_letters(content, recognise(content, name, Limits()))


def seconds_left() -> float:
    return signal.getitimer(signal.ITIMER_PROF)[0]


def test_letters_and_digits_count_and_marks_do_not() -> None:
    assert letters(b"No. 7: yes!", "a.txt") == len("No7yes")
    assert letters(b"<!DOCTYPE html><p class='long'>No. 7", "a.html") == len("No7")


def test_a_page_is_read_through_once_however_many_marks_never_end() -> None:
    began = time.process_time()

    assert letters(b"<!doctype html><p>Words " + b"<!-- " * 400_000, "a.html") == len("Words")
    assert is_within(2, since=began)


def test_who_earns_a_little_a_thousand_times_has_what_it_earned_and_no_more(kept: None) -> None:
    """The system adds a tick of its clock each time that a timer is set: four seconds for a thousand."""
    limits = Limits(reading_letters_for_second=60_000)
    before = seconds_left()
    began = time.process_time()

    for _ in range(1_000):
        budget.earn(limits, letters=6)

    spent = time.process_time() - began
    assert seconds_left() - before == pytest.approx(0.1 - spent, abs=0.05)


def test_of_a_page_programs_and_pictures_are_not_shown() -> None:
    picture = b'<img src="data:image/png;base64,' + b"A" * 3_000_000 + b'">'
    page = b"<style>a{b:c}</style><p>No. 7" + picture + b"<SCRIPT>let x = 1</SCRIPT><p>yes<script>never ends"

    assert count_shown_letters(page) == len("No7yes")


def test_a_text_of_more_letters_than_words_may_have_is_refused_before_it_is_decoded(kept: None) -> None:
    limits = Limits(word_limit=50)
    open_document(b"<!doctype html><p>Words<script>" + b"x" * 2_000, Format.HTML, limits)

    for content, kind in ((b"\xff" + b"x " * 2_000, Format.TXT), (b"<!doctype html>" + b"x" * 2_000, Format.HTML)):
        with pytest.raises(DocumentRefused) as refused:
            open_document(content, kind, limits)
        assert refused.value.code == "too-many-words"


def test_a_word_file_counts_by_its_words_and_not_by_what_is_around_them() -> None:
    few = DocxFile(paragraph(run("Words"))).build()
    more = DocxFile(paragraph(run("Words and many more"))).build()
    wrapped = DocxFile(paragraph("<w:sdt><w:sdtContent>" * 30 + run("Words") + "</w:sdtContent></w:sdt>" * 30)).build()

    assert letters(more) - letters(few) == len("andmanymore")
    assert letters(wrapped) == letters(few)


def test_what_a_udf_file_says_counts() -> None:
    assert letters(udf_files.petition(), "a.udf") > 100


@pytest.mark.parametrize("mark", ["f", "x14:f", "formula", "formula1", "definedName"])
def test_formulas_do_not_count(mark: str) -> None:
    parts_of_it = parts_of(workbook())
    sheet = next(name for name in parts_of_it if name.startswith("xl/worksheets/sheet"))
    formula = f'<row r="9"><c r="A9"><{mark} x="y">{"IF(" * 500}{")" * 500}</{mark}></c></row></sheetData>'.encode()
    longer = {**parts_of_it, sheet: parts_of_it[sheet].replace(b"</sheetData>", formula)}

    assert letters(zipped(longer), "a.xlsx") == letters(zipped(parts_of_it), "a.xlsx")


def test_of_rich_text_only_its_words_count_and_letters_that_are_numbers() -> None:
    assert letters(rb"{\rtf1\ansi\fs24 No. 7\par {\pict " + b"ff00" * 500 + b"}}", "a.rtf") == len("No7")
    assert letters(rb"{\rtf1\u1044?\'e4}", "a.rtf") == len("u1044e4")


def test_attachments_of_a_message_do_not_count() -> None:
    alone = message(parts("mixed", part("Words")))
    laden = message(parts("mixed", part("Words"), attached(bytes(100_000), "a.bin")))

    assert letters(laden, "a.eml") - letters(alone, "a.eml") < 500


@pytest.mark.parametrize(("content", "name"), [(odt_files.letter(), "a.odt"), (sister_city_letter(), "a.docx")])
def test_every_package_counts(content: bytes, name: str) -> None:
    assert letters(content, name) > 100


def test_a_damaged_package_is_refused_while_it_is_counted() -> None:
    content = zipped(parts_of(sister_city_letter()))
    broken = content[:200] + bytes(100) + content[300:]

    with pytest.raises(DocumentRefused) as refused:
        count_letters(broken, Format.DOCX)

    assert refused.value.code == "damaged"


def test_a_pdf_earns_by_its_pages_instead() -> None:
    assert letters(letter(), "a.pdf") == 0


def test_a_file_earns_time_by_what_it_says(kept: None) -> None:
    before = seconds_left()

    budget.earn(GENEROUS, letters=GENEROUS.reading_letters_for_second, pages=4, pictures=20)

    assert before + 2.5 < seconds_left() < before + 3.5


def test_a_page_of_a_pdf_earns_once_however_often_it_is_shown(kept: None) -> None:
    page = lines("Dear Mayor of the city,")
    shown = re.sub(rb"/Kids ?\[(\d+ 0 R)", rb"/Kids [\1" + rb" \1" * 39, page).replace(b"/Count 1", b"/Count 40")
    before = seconds_left()

    pages = read_pages(shown, GENEROUS)

    assert len(pages) == 40
    assert seconds_left() < before + 2 * GENEROUS.reading_milliseconds_for_page / 1_000


def test_nothing_is_earned_where_nobody_keeps_a_budget() -> None:
    budget.earn(GENEROUS, letters=1_000_000)

    assert not budget.is_kept()
