"""Things of a workbook that hold words: each offers blocks and takes their translations all at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from translation_service.documents.blocks import Block, Writable
from translation_service.domain.inline import TagKind
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

LookUp = Callable[[Block], str | None]
Wording = tuple[bool, str, tuple[tuple[int, TagKind, bool], ...]]


class Worded(Protocol):
    """A cell, comment, prompt or header."""

    @property
    def blocks(self) -> Sequence[Block]: ...

    def rewrite(self, look_up: LookUp, pair: LanguagePair) -> bool:
        """Put translations in place of the blocks that have one; tell whether there was any."""
        ...


class CellText(Worded, Protocol):
    """The text of a cell."""

    @property
    def text(self) -> str:
        """What the cell says, its formats set aside."""
        ...


@dataclass(frozen=True, slots=True)
class Single:
    """A writable text as something worded."""

    writable: Writable

    @property
    def blocks(self) -> Sequence[Block]:
        return [self.writable.block]

    def rewrite(self, look_up: LookUp, pair: LanguagePair) -> bool:
        text = look_up(self.writable.block)
        if text is not None:
            self.writable.replace(text, pair)
        return text is not None


def wording(block: Block) -> Wording:
    """Return what two blocks share that are translated once; names of sheets are apart, as they must be short."""
    standing = tuple((tag.number, tag.kind, tag.is_paired) for tag in block.tags)
    return block.place is Place.SHEET_NAME, block.text, standing
