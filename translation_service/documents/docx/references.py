"""Cross references: fields that repeat the words of another place, as in "see Figure 1"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from translation_service.documents.blocks import has_letter
from translation_service.documents.docx.direction import speak_run
from translation_service.documents.docx.field_runs import FieldRuns, fields_called
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.domain.languages import LanguagePair

# No more than this is looked through for each reference: a few words are repeated, not chapters.
_FARTHEST: Final = 50
_MOST_LETTERS: Final = 10_000
_RUN: Final = names.word("r")
_TEXT: Final = names.word("t")
_SIMPLE_FIELD: Final = names.word("fldSimple")
_START: Final = names.word("bookmarkStart")
_END: Final = names.word("bookmarkEnd")
_ID: Final = names.word("id")
_NAME: Final = names.word("name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The texts of a reference in the part where it stands, and the mark where the words begin that it repeats."""

    part: str
    texts: tuple[Element, ...]
    mark: Element

    def repeat(self, pair: LanguagePair) -> bool:
        """Say what the place says now, where that is something else; tell whether it is."""
        words = _words_behind(self.mark)
        if not words or words == _spoken(self.texts):
            return False
        for text in self.texts:
            text.text = words if text is self.texts[0] else ""
            run = next(text.iterancestors(*_RUN), None)
            if run is not None:
                speak_run(run, pair)
        return True


def references(stories: Iterable[Story]) -> list[Reference]:
    """Return the references that repeat just the words of the place they name; others say a number, or "above"."""
    held = [(story.part, found) for story in stories for found in fields_called(story, "REF")]
    marks = _marks(stories) if held else {}
    return [reference for part, found in held for reference in _reference(part, found, marks)]


def _reference(part: str, found: FieldRuns, marks: dict[str, Element]) -> Iterator[Reference]:
    texts = tuple(text for run in found.runs for text in run if text.tag in _TEXT)
    # LibreOffice writes the name in quotes.
    mark = marks.get("".join(found.instruction.split()[1:2]).strip('"'))
    said = _spoken(texts)
    if mark is not None and has_letter(said) and _words_behind(mark) == said:
        yield Reference(part=part, texts=texts, mark=mark)


def _marks(stories: Iterable[Story]) -> dict[str, Element]:
    return {names.attribute(mark, _NAME) or "": mark for story in stories for mark in story.elements(*_START)}


def _words_behind(mark: Element) -> str:
    """Return what stands from the beginning of a bookmark to its end; nothing where that is far or elsewhere.

    LibreOffice marks a heading by a bookmark without words at its beginning.
    """
    behind: list[Element] = []
    for element in islice(mark.itersiblings(), _FARTHEST):
        if element.tag in _END and names.attribute(element, _ID) == names.attribute(mark, _ID):
            words, paragraph = _few_words(behind), mark.getparent()
            return words if words or paragraph is None else _few_words(islice(paragraph, _FARTHEST))
        behind.append(element)
    return ""


def _few_words(elements: Iterable[Element]) -> str:
    texts = list(_texts(elements))
    return _spoken(texts) if sum(len(text.text or "") for text in texts) <= _MOST_LETTERS else ""


def _texts(elements: Iterable[Element]) -> Iterator[Element]:
    for element in elements:
        for run in islice(element, _FARTHEST) if element.tag in _SIMPLE_FIELD else (element,):
            yield from (inner for inner in islice(run, _FARTHEST) if inner.tag in _TEXT)


def _spoken(texts: Iterable[Element]) -> str:
    return " ".join("".join(text.text or "" for text in texts).split())
