"""Colours behind words that are seen."""

from translation_service.documents.pdf.lines import Box, Line, Shade, Word
from translation_service.documents.pdf.pages.grounds import readable

BAR = Shade(box=Box(left=70, bottom=490, right=300, top=520), colour="000000")


def title(colour: str) -> Line:
    word = Word(text="GAZETTE", left=100, right=200, size=18, colour=colour)
    return Line(page=0, baseline=498, cells=((word,),), size=18)


def test_a_ground_in_the_colour_of_the_words_on_it_is_none() -> None:
    assert readable([BAR], [title("")]) == []


def test_a_ground_that_words_can_be_read_on_stays() -> None:
    paper = Shade(box=BAR.box, colour="D0D0D0")

    assert readable([BAR], [title("FFFFFF")]) == [BAR]
    assert readable([BAR, paper], [title("")]) == [BAR, paper]
    assert readable([BAR], []) == [BAR]
