"""What stands beside or within the text of a document in numbers that its words do not explain."""

from collections.abc import Iterable, Sequence
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.blocks import Block
from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.domain import inline
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Place
from translation_service.domain.sentences import N_

_WORDS_OF_CHANGE: Final = 4
_WORDS_OF_MARK: Final = 2
_WORDS_OF_NOTE: Final = 8
_NUMBERS_OF_WORD: Final = 6  # as many as a moment has: `2026-11-27T18:45:20Z`
_NUMBER: Final = lazily(r"\d++")
_BESIDE: Final = frozenset({Place.FOOTNOTE, Place.ENDNOTE, Place.COMMENT, Place.HEADER, Place.FOOTER, Place.PROPERTY})


def refuse_many_notes(blocks: Sequence[Block], limits: Limits) -> None:
    """Refuse a document of more notes, headers and subjects than it may have, or than its words explain."""
    notes = sum(block.place in _BESIDE for block in blocks)
    if notes > limits.note_limit:
        words = _words_in(block.text for block in blocks)
        refuse_more(notes, max(limits.note_limit, words // _WORDS_OF_NOTE), too_many_notes)


def refuse_many_changes(changes: int, texts: Iterable[str], limits: Limits) -> None:
    """Refuse a document of more tracked changes than it may have, or than its words explain."""
    if changes > limits.change_limit:
        words = _words_in(texts)
        refuse_more(changes, max(limits.change_limit, words // _WORDS_OF_CHANGE), _too_many_changes)


def refuse_many_marks(marks: int, texts: Iterable[str], limits: Limits) -> None:
    """Refuse a document of more bookmarks, fields and other marks than it may have, or than its words explain."""
    if marks > limits.mark_limit:
        words = _words_in(texts)
        refuse_more(marks, max(limits.mark_limit, words // _WORDS_OF_MARK), _too_many_marks)


def refuse_many_numbers(blocks: Sequence[Block], limits: Limits) -> None:
    """Refuse a text of more numbers than it may have, or than its words explain: each is read for what it may mean.

    Texts of a few, as cells are, do not count: tables of budgets have hardly any words.
    """
    if sum(len(block.text) for block in blocks) <= 2 * limits.number_limit:
        return
    texts = [inline.plain(block.text, block.tags) for block in blocks]
    counts = [len(_NUMBER.findall(text)) for text in texts]
    numbers = sum(count for count in counts if count > _NUMBERS_OF_WORD)
    if numbers > limits.number_limit:
        words = sum(any(map(str.isalpha, word)) for text in texts for word in text.split())
        refuse_more(numbers, max(limits.number_limit, words * _NUMBERS_OF_WORD), _too_many_numbers)


def _words_in(texts: Iterable[str]) -> int:
    """Return how many words texts have, about: formats within a word may part it."""
    return sum(len(text.split()) for text in texts)


def refuse_many_choices(choices: int, limits: Limits) -> None:
    """Refuse a document whose forms offer choices without end."""
    refuse_more(choices, limits.choice_limit, _too_many_choices)


def refuse_many_formula_texts(texts: int, limits: Limits) -> None:
    """Refuse a workbook whose formulas say texts without end: each is held against what the cells say."""
    refuse_more(texts, limits.formula_text_limit, _too_many_formula_texts)


def refuse_many_subtitles(subtitles: int, limits: Limits) -> None:
    """Refuse more subtitles than a whole day of speaking has."""
    refuse_more(subtitles, limits.subtitle_limit, _too_many_subtitles)


def too_many_notes(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-notes",
        N_(
            "This file has more than %(limit)s notes, comments, headers, footers and subjects. Please split it, or take"
            " some of them out."
        ),
        limit=limit,
    )


def _too_many_marks(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-marks",
        N_(
            "This file has more than %(limit)s bookmarks, fields, references and tracked formats, for few words. Please"
            " split it, or take some of them out."
        ),
        limit=limit,
    )


def _too_many_numbers(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-numbers",
        N_("This file has more than %(limit)s numbers, for few words. Please split it, or take some of them out."),
        limit=limit,
    )


def _too_many_choices(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-choices",
        N_("The forms of this file offer more than %(limit)s choices. Please split it, or take some of them out."),
        limit=limit,
    )


def _too_many_formula_texts(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-formula-texts",
        N_(
            "The formulas of this workbook say more than %(limit)s different texts. Please put these into cells, or"
            " split the workbook."
        ),
        limit=limit,
    )


def _too_many_subtitles(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-subtitles",
        N_("This file has more than %(limit)s subtitles. Please split it and hand in the parts."),
        limit=limit,
    )


def _too_many_changes(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-changes",
        N_(
            "This file has more than %(limit)s tracked changes. Please accept or reject them, save it and hand in the"
            " new file."
        ),
        limit=limit,
    )
