"""Lists of a PDF as lists of Word: items that count on belong together."""

from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.pdf.text.labels import Label, label_of, lettered
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.rebuilt.lists import DEEPEST, Lists

_STEP: Final = 8.0


class Numbering:
    """Finds the list and the level of each item, so that Word counts as the PDF did."""

    def __init__(self, numbering: Element) -> None:
        self._lists = Lists(numbering)
        self._count = 0
        self._open: list[tuple[float, str, Label]] = []

    def item(self, paragraph: Paragraph) -> tuple[int, int]:
        """Return number and level of an item, as `lists` gives them."""
        label = label_of(paragraph.label)
        left = paragraph.lines[0].start
        while self._open and self._open[-1][0] > left + _STEP:
            self._open.pop()
        is_deeper = bool(self._open) and left > self._open[-1][0] + _STEP
        if self._open and not is_deeper:
            before = self._open[-1][2]
            label = _like(before, label, paragraph.label)
            if _goes_on(before, label):
                return self._placed(left, self._open.pop()[1], label)
            self._open.pop()
        self._count += 1
        return self._placed(left, f"list {self._count}", label)

    def _placed(self, left: float, name: str, label: Label) -> tuple[int, int]:
        level = min(len(self._open), DEEPEST)
        self._open.append((left, name, label))
        return self._lists.item(name, level, kind=label.kind, sign=label.sign, start=label.number)


def _like(before: Label, label: Label, text: str) -> Label:
    """Read a label as a letter where the one before was one: `i` after `h`."""
    return lettered(label, text) if before.kind.endswith("Letter") and label.kind.endswith("Roman") else label


def _goes_on(before: Label, label: Label) -> bool:
    if (before.kind, before.sign) != (label.kind, label.sign):
        return False
    return label.kind == "bullet" or (label.kind != "none" and label.number == before.number + 1)
