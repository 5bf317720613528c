"""What a second reader sees of a PDF, and what is said where the first saw less."""

import subprocess
import sys
import time
import zlib

import pytest

from tests.building import pdf_files
from tests.building.hostile_pdfs import file_of, stream, words
from tests.building.translated import parsed, sources
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.comparison import FirstReading
from translation_service.documents.pdf.lines import Line, Page, Word
from translation_service.documents.pdf.second_reading import SecondReading, evenly, read_again
from translation_service.documents.reading import parse_document
from translation_service.domain.errors import DocumentRefused

SEEN = "The council of the municipality has met."
UNSEEN = "And nobody has ever heard of what it has decided on that day, as these words are so very small."


def notices(content: bytes) -> dict[str, dict[str, object]]:
    found = parsed(content, "letter.pdf", language="en").notices
    return {notice.code: dict(notice.sentence.values) for notice in found if notice.code != "pdf-rebuilt"}


def test_the_second_reader_counts_pages_and_words() -> None:
    second = read_again(pdf_files.letter(pages=2), seconds=4)

    assert second.pages == 2
    assert list(second.words) == [0, 1]
    assert all(abs(count - 62) < 5 for count in second.words.values())


def test_what_stands_behind_the_end_of_a_file_takes_no_time() -> None:
    second = read_again(pdf_files.letter(pages=1) + b"startxref\n9\n" * 500_000, seconds=1)

    assert list(second.words) == [0]


def test_a_file_of_very_many_objects_is_not_read_again() -> None:
    second = read_again(pdf_files.letter(pages=1) + b"9 0 obj\n" * 300_000, seconds=1)

    assert second == SecondReading(is_left_out=True)


def test_people_are_told_where_a_file_was_not_read_again() -> None:
    assert list(notices(pdf_files.letter(pages=1) + b"%9 0 obj\n" * 300_000)) == ["second-reading-left-out"]


def test_of_many_pages_some_are_read_again_from_the_first_to_the_last() -> None:
    assert evenly(1) == [0]
    assert evenly(3) == [0, 1, 2]
    assert evenly(2_000) == [0, 499, 999, 1499, 1999]
    assert list(evenly(0)) == []


def test_where_both_agree_nothing_is_said() -> None:
    assert notices(pdf_files.letter(password="")) == {}


def test_words_that_only_the_second_reader_finds_are_reported() -> None:
    assert notices(pdf_files.with_tiny_words(SEEN, UNSEEN)) == {"words-missing": {"share": 25}}


def test_a_few_words_more_are_not_worth_a_word() -> None:
    assert notices(pdf_files.with_tiny_words(f"{SEEN} {UNSEEN}", "Page")) == {}


def test_pages_that_only_the_second_reader_finds_are_reported() -> None:
    assert notices(pdf_files.miscounted())["pages-missing"] == {"second": 2, "first": 1}


def test_what_was_filled_into_a_form_is_read() -> None:
    content = pdf_files.form("Name of the applicant", "Maria da Silva")

    assert sources(content, "form.pdf", language="pt") == ["Name of the applicant", "Maria da Silva"]
    assert list(notices(content)) == ["form"]


def test_what_was_filled_in_is_read_even_if_nobody_has_drawn_it_yet() -> None:
    content = pdf_files.form("Name of the applicant", "Maria da Silva", is_drawn=False)

    assert sources(content, "form.pdf", language="pt") == ["Name of the applicant", "Maria da Silva"]


def test_what_was_filled_in_and_cannot_be_seen_is_reported() -> None:
    content = pdf_files.form("Name of the applicant", "Maria da Silva", is_drawn=False, is_hidden=True)

    assert sources(content, "form.pdf", language="pt") == ["Name of the applicant"]
    assert list(notices(content)) == ["form", "form-fields-missing"]


def test_a_form_that_makes_its_pages_when_it_is_opened_is_refused() -> None:
    with pytest.raises(DocumentRefused) as refused:
        parse_document(pdf_files.dynamic_form(), file_name="a.pdf", source_language="en", limits=Limits())

    assert refused.value.code == "dynamic-form"


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 nothing more",
        pdf_files.letter().replace(b"startxref", b"startxxxx"),
        pdf_files.letter(password="secret"),
    ],
)
def test_what_upsets_the_second_reader_only_means_that_nothing_more_is_known(content: bytes) -> None:
    assert read_again(content, seconds=4) == SecondReading()


def test_a_second_reader_that_takes_too_long_is_ended_and_what_it_said_counts() -> None:
    content = pdf_files.written_word_by_word("word", times=300_000)
    start = time.monotonic()

    second = read_again(content, seconds=1)

    assert second == SecondReading(pages=1)
    assert time.monotonic() - start < 30


def test_a_file_that_unpacks_to_more_than_its_room_ends_the_second_reading() -> None:
    """Both readers together hold no more than one document may."""
    packed = zlib.compress(bytes(60_000_000), 9)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 7 0 R>>>>>>"
    heads = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>", page % 5, page % 6)
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    content = file_of(*heads, stream(packed, b"/Filter/FlateDecode"), stream(words()), font)

    unlimited = read_again(content, seconds=20)

    assert (unlimited.pages, set(unlimited.words)) == (2, {1})
    assert read_in_a_fresh_process(content) == repr(SecondReading(pages=2))


def test_what_is_written_from_right_to_left_is_compared_by_its_letters() -> None:
    words = tuple(Word(text="کند", left=0, right=10, size=10) for _ in range(25))
    line = Line(page=0, baseline=0, cells=(words,), size=10)
    first = FirstReading([Page(number=0, width=600, height=800, lines=[line])])

    same = first.compare(SecondReading(pages=1, words={0: 50}, letters={0: 75}))
    more = first.compare(SecondReading(pages=1, words={0: 50}, letters={0: 150}))

    assert list(same) == []
    assert [notice.code for notice in more] == ["words-missing"]


def test_of_pages_that_were_read_as_they_look_the_words_of_a_second_reader_say_nothing() -> None:
    first = FirstReading([Page(number=0, width=600, height=800)])
    second = SecondReading(pages=1, words={0: 50}, letters={0: 150})

    assert [notice.code for notice in first.compare(second)] == ["words-missing"]
    assert list(first.compare(second, as_seen={0})) == []


def read_in_a_fresh_process(content: bytes) -> str:
    """Read a file where memory is limited; the process of the tests itself has room left over from other tests."""
    code = (
        "import resource, sys\n"
        "from translation_service.documents.pdf.second_reading import read_again\n"
        "resource.setrlimit(resource.RLIMIT_AS, (8 << 30, resource.getrlimit(resource.RLIMIT_AS)[1]))\n"
        "print(read_again(sys.stdin.buffer.read(), seconds=20))"
    )
    ended = subprocess.run([sys.executable, "-c", code], input=content, capture_output=True, check=True)
    return ended.stdout.decode().strip()
