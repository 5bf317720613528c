"""Workbooks whose translation is read from the other side."""

import io
import zipfile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment

from tests.building.translated import translated
from translation_service.domain.languages import LanguagePair


def workbook(*, horizontal: str, reading_order: int) -> bytes:
    book = Workbook()
    book.active["A1"] = "كلمات"
    book.active["A1"].alignment = Alignment(horizontal=horizontal, readingOrder=reading_order)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def alignment_of(content: bytes) -> Alignment:
    return load_workbook(io.BytesIO(content)).active["A1"].alignment


def test_cells_put_their_words_at_the_other_side_and_begin_there() -> None:
    content = workbook(horizontal="right", reading_order=2)

    written = translated(content, file_name="a.xlsx", pair=LanguagePair(source="ar", target="tr")).content

    assert (alignment_of(written).horizontal, alignment_of(written).readingOrder) == ("left", 1)


def test_what_runs_the_other_way_already_and_what_stands_in_the_middle_stay() -> None:
    content = workbook(horizontal="center", reading_order=1)

    written = translated(content, file_name="a.xlsx", pair=LanguagePair(source="ar", target="tr")).content

    assert (alignment_of(written).horizontal, alignment_of(written).readingOrder) == ("center", 1)


def test_styles_stay_as_they_are_between_languages_that_run_the_same_way() -> None:
    content = workbook(horizontal="right", reading_order=1)

    written = translated(content, file_name="a.xlsx", pair=LanguagePair(source="en", target="tr")).content

    before, after = (zipfile.ZipFile(io.BytesIO(one)).read("xl/styles.xml") for one in (content, written))
    assert after == before


def test_what_headers_say_at_their_sides_changes_sides() -> None:
    book = Workbook()
    book.active["A1"] = "كلمات"
    book.active.oddHeader.right.text = "بلدية"
    book.active.oddFooter.right.text = "&P"
    held = io.BytesIO()
    book.save(held)

    written = translated(held.getvalue(), file_name="a.xlsx", pair=LanguagePair(source="ar", target="tr")).content

    sheet = load_workbook(io.BytesIO(written)).active
    assert (sheet.oddHeader.left.text, sheet.oddFooter.left.text) == ("§بلدية", "&P")
    assert (sheet.oddHeader.right.text, sheet.oddFooter.right.text) == (None, None)


def test_headers_that_changed_sides_are_written_from_the_left() -> None:
    book = Workbook()
    book.active["A1"] = "words"
    header = book.active.oddHeader
    header.left.text, header.center.text, header.right.text = "town", "plan", "&P"
    held = io.BytesIO()
    book.save(held)

    written = translated(held.getvalue(), file_name="a.xlsx", pair=LanguagePair(source="en", target="ar")).content

    header = load_workbook(io.BytesIO(written)).active.oddHeader
    assert (header.left.text, header.center.text, header.right.text) == ("&P", "§plan", "§town")
