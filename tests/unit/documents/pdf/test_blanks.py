"""Lines that are drawn to be filled in, and those that are not."""

from translation_service.documents.pdf.lines import Line, Page, Rule, Stretch, Word, lines_of
from translation_service.documents.pdf.pages.signs import signed


def words_at(height: float, *pieces: tuple[str, float, float]) -> Line:
    """Return a line of words, each a text with its left and right edge."""
    words = [Word(text=text, left=left, right=right, size=10, baseline=height) for text, left, right in pieces]
    (line,) = lines_of([Stretch(baseline=height, words=words, is_hyphenated=False)], 0)
    return line


def texts(*lines: Line, rule: Rule) -> list[str]:
    return [line.text for line in signed(lines, Page(number=0, width=595, height=842), [rule])]


def test_a_line_behind_words_is_to_be_filled_in() -> None:
    rule = Rule(is_level=True, at=498, start=70, end=120)

    assert texts(words_at(500, ("Name:", 40, 65)), rule=rule) == ["Name: __________"]


def test_a_line_under_words_is_not_to_be_filled_in_beside_them() -> None:
    link = words_at(500, ("Minutes", 20, 70))
    beside = words_at(502, ("They", 80, 100), ("meet.", 103, 130))

    assert texts(link, beside, rule=Rule(is_level=True, at=498.5, start=20, end=70)) == ["Minutes", "They meet."]
