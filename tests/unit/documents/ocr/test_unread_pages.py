"""Pages that keep whoever reads them busy for nothing: read in some places first, given up in time, and named."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from translation_service.documents.ocr.doubts import notices
from translation_service.documents.ocr.side_by_side import read_pages
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord, Tesseract
from translation_service.documents.ocr.upright import upright

_PAGE = r"1\t1\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t"
_WORD = r"5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90\tword"
# Reads for ever what has more than five thousand bytes.
_DILIGENT = rf"""#!/bin/sh
case "$*" in *--list-langs*) printf 'List:\neng\n'; exit;; esac
while read name; do
    [ "$(wc -c < $name)" -gt 5000 ] && while :; do :; done
    printf '{_PAGE}\n{_WORD}\n'
done
"""
DOTS = Image.effect_noise((400, 534), 90).point([255 * (grey > 127) for grey in range(256)])
CROWD = DOTS.resize((1_200, 1_602), Image.Resampling.NEAREST)


def word(confidence: float) -> SeenWord:
    return SeenWord(
        text="municipality", block=1, paragraph=1, line=1, left=0, top=0, width=9, height=9, confidence=confidence
    )


def looked_at(page: Image.Image, seen: SeenPage, *, most: int = 5) -> tuple[list[tuple[int, int]], SeenPage | None]:
    """Return the sizes of the first glances at a page that all see the same, and the page if it was done with them."""
    reading, sizes = upright(page), []
    sizes.append(next(reading).picture.size)
    while len(sizes) < most:
        try:
            sizes.append(reading.send(seen).picture.size)
        except StopIteration as ended:
            page_read: SeenPage = ended.value
            return sizes, page_read
    return sizes, None


def empty(words: Sequence[SeenWord] = (), *, is_unread: bool = False) -> SeenPage:
    return SeenPage(width=1_200, height=1_600, words=list(words), is_unread=is_unread)


@pytest.mark.parametrize(
    ("seen", "glances"),
    [
        (empty(), 4),
        (empty([word(30)]), 4),
        (
            empty(
                [word(30)] * 30,
            ),
            1,
        ),
        (empty(is_unread=True), 1),
    ],
)
def test_a_crowd_of_dots_that_says_nothing_in_some_places_is_not_read(seen: SeenPage, glances: int) -> None:
    sizes, page = looked_at(CROWD, seen)

    assert len(sizes) == glances
    assert max(width * height for width, height in sizes) < CROWD.width * CROWD.height / 20
    assert page is not None
    assert page.is_unread


def test_small_print_without_end_is_read_after_some_places_of_it() -> None:
    sizes, page = looked_at(CROWD, empty([word(90)]), most=2)

    assert sizes[1] == CROWD.size
    assert page is None


def test_a_page_as_full_as_a_letter_is_read_at_once() -> None:
    page = Image.new("L", (1_200, 1_600), 255)
    for line in range(40):
        ImageDraw.Draw(page).text((60, 60 + 36 * line), "The council shall meet on Monday. " * 3, font_size=22)

    sizes, _ = looked_at(page, empty([word(90)]), most=1)

    assert sizes[0] == page.size


def test_a_page_that_takes_too_long_is_left_and_the_next_is_read(tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text(_DILIGENT)
    program.chmod(0o700)
    large, small = Image.new("L", (100, 100), 255), Image.new("L", (20, 20), 255)
    for page in (large, small):
        page.putpixel((3, 3), 0)

    read = dict(
        read_pages([(0, large), (1, small)], Tesseract(str(program), language="en", otherwise=()), page_seconds=0.05)
    )

    assert [(page.is_unread, len(page.words)) for page in read.values()] == [(True, 0), (False, 1)]


def test_a_notice_names_the_pages_that_were_not_read() -> None:
    told = list(notices({0: empty([word(90)]), 1: empty(is_unread=True), 4: empty(is_unread=True)}))

    assert [notice.code for notice in told] == ["ocr-unread-pages", "ocr"]
    assert ": 2, 5." in str(told[0].sentence)
    assert "1 pages" in str(told[1].sentence)
