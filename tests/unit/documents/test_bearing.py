"""Numbers and codes within text that runs from the right keep their own order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building.docx_files import DocxFile, paragraph, parts_of, run
from tests.building.docx_words import text_of
from tests.building.translated import translated
from translation_service.documents.bearing import with_bearings
from translation_service.domain.languages import LanguagePair

TO_ARABIC = LanguagePair(source="en", target="ar")
MARK = "\u200e"


@pytest.mark.parametrize(
    "number",
    [
        "0212 123 45 67",
        "(0212) 123 45 67",
        "0212-123-45-67",
        "+90 212 123 45 67",
        "+905321234567",
        "12 500",
        "2026-05-12",
        "12-A",
        "12-5A",
        "12.A",
        "34 ABC 123",
    ],
)
def test_a_number_that_would_be_shown_from_the_wrong_end_is_marked(number: str) -> None:
    assert with_bearings(f"الرقم {number} هنا", "ar") == f"الرقم {MARK}{number} هنا"
    assert with_bearings(f"no. {number} here", "tr") == f"no. {number} here"


@pytest.mark.parametrize(
    "text",
    [
        *["في 12.05.2026", "من 10 إلى 12", "المادة 5393/12", "12:30", "E-123-45-67", "<1>5</1>"],
        *["رقم 12/5A", "نص 5G", "رقم TR33 0006 1005 1978 6457 8413 26", "شركة ABC: (0212) 123 45 67"],
    ],
)
def test_what_is_shown_right_anyway_is_left(text: str) -> None:
    assert with_bearings(text, "ar") == text


@pytest.mark.parametrize("text", ["صفحة %2d", "?tel=0212-123-45-67", "/%20-B", "#12-A", "&d=2026-05-12", "{12-A}"])
def test_signs_for_programs_stay_whole(text: str) -> None:
    assert with_bearings(text, "ar") == text


def test_a_number_behind_a_word_that_is_written_together_with_it_is_marked() -> None:
    assert with_bearings("و12 500", "ar") == f"و{MARK}12 500"


@given(st.text(alphabet="0123456789 -+()/AbمرسTL.<>\u00a0", max_size=40))
def test_nothing_but_marks_is_added(text: str) -> None:
    assert with_bearings(text, "ar").replace(MARK, "") == text


def test_a_word_file_keeps_its_telephone_numbers_readable() -> None:
    content = DocxFile(paragraph(run("Call 0212 123 45 67")), paragraph(run("+90 212 123 45 67"))).build()

    written = translated(content, lambda _: "اتصل على 0212 123 45 67", pair=TO_ARABIC).content

    assert text_of(written) == [f"اتصل على {MARK}0212 123 45 67", f"{MARK}+90 212 123 45 67"]


def test_codes_alone_in_cells_stay_as_programs_look_for_them() -> None:
    content = b"Name;Code\nCall 0212 123 45 67;34 ABC 123\n"

    written = translated(
        content,
        lambda segment: segment.source.replace("Call", "اتصل"),
        file_name="a.csv",
        pair=TO_ARABIC,
    ).content.decode("utf-8-sig")

    assert written == f"Name;Code\nاتصل {MARK}0212 123 45 67;34 ABC 123\n"


def test_a_page_keeps_its_telephone_numbers_readable() -> None:
    content = b"<p>Call 0212 123 45 67</p><p>+90 212 123 45 67</p>"

    written = translated(content, lambda _: "اتصل", file_name="a.html", pair=TO_ARABIC).content.decode()

    assert f"<p>اتصل</p><p>{MARK}+90 212 123 45 67</p>" in written


def test_a_number_alone_turns_with_its_paragraph() -> None:
    content = DocxFile(paragraph(run("كلمات")), paragraph(run("1.", "<w:rtl/>"), properties="<w:bidi/>")).build()

    body = parts_of(translated(content, pair=LanguagePair(source="ar", target="tr")).content)["word/document.xml"]

    assert b'<w:bidi w:val="0"/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr>' in body
