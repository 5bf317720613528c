"""What was read of a PDF beside what a second reader finds in it."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from translation_service.documents.pdf.lines import Page
from translation_service.documents.pdf.pages.directions import is_mostly_leftward
from translation_service.documents.pdf.second_reading import SecondReading, count_letters
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, sentence

_ENOUGH_WORDS: Final = 20
_WANTED_PERCENT: Final = 95


class FirstReading:
    """How many words were read on each page, and their letters; taken before anything is set aside."""

    def __init__(self, pages: Sequence[Page]) -> None:
        # The second reader does not know which words nobody sees.
        self._counts = [page.words + page.hidden for page in pages]
        # It parts words of Persian where letters do not join, and those of Arabic where it does not know the space.
        texts = {page.number: _text_of(page) for page in pages}
        self._leftward = {number: count_letters(text) for number, text in texts.items() if is_mostly_leftward(text)}
        self._letters = "".join(texts.values())

    def compare(self, second: SecondReading, *, as_seen: Collection[int] = ()) -> Iterator[Notice]:
        """Say what the second reader saw and the first did not; of pages that were read as they look, nothing."""
        pages = len(self._counts)
        if second.is_left_out:
            template = N_(
                "This PDF has so many parts that no second reader looked for words the first one missed. "
                "Please compare the result with the original."
            )
            yield Notice(code="second-reading-left-out", sentence=sentence(template))
        if second.pages > pages:
            template = N_(
                "A second reader found %(second)s pages in this PDF, but only %(first)s could be read. "
                "Please compare the result with the original."
            )
            yield Notice(code="pages-missing", sentence=sentence(template, second=second.pages, first=pages))
        yield from self._compare_words(
            {index: self._wanted(index, second) for index in second.words if index not in as_seen}
        )
        yield from self._compare_filled(second.filled)

    def _wanted(self, index: int, second: SecondReading) -> int:
        """Return how many words the second reader saw on a page, told by its letters where it does not know words."""
        letters = self._leftward.get(index)
        return self._counts[index] * second.letters[index] // letters if letters else second.words[index]

    def _compare_words(self, words: dict[int, int]) -> Iterator[Notice]:
        wanted = sum(words.values())
        read = sum(self._counts[index] for index in words if index < len(self._counts))
        if wanted >= _ENOUGH_WORDS and read * 100 < wanted * _WANTED_PERCENT:
            template = N_(
                "Of the words that a second reader found in this PDF, only %(share)s percent could be read. "
                "Please compare the result with the original."
            )
            yield Notice(code="words-missing", sentence=sentence(template, share=read * 100 // wanted))

    def _compare_filled(self, filled: Collection[str]) -> Iterator[Notice]:
        if not filled:
            return
        template = N_(
            "This PDF is a form. What was filled in stands beside the printed words it is level with; "
            "please check where it belongs."
        )
        yield Notice(code="form", sentence=sentence(template))
        # Letters, not words: some fields have a box for every letter.
        seen = sum(word in self._letters for word in filled)
        if seen * 100 < len(filled) * _WANTED_PERCENT:
            template = N_(
                "Some of what was filled in into this PDF form could not be read and is not in the Word document. "
                "Please print the form to a new PDF and hand that in."
            )
            yield Notice(code="form-fields-missing", sentence=sentence(template))


def _text_of(page: Page) -> str:
    return "".join(word.text for line in page.lines for word in line.words)
