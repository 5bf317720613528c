"""A stretch of the source that is a block: its words, and the way back into the source."""

from collections.abc import Callable
from typing import Final

from translation_service.documents.blocks import is_for_people
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.inplace.tokens import SourceAnchor, SourcePair, SourceText, Stretch
from translation_service.documents.markup import spoken
from translation_service.documents.tagging.tokens import Closing, Opening, Text, Token
from translation_service.documents.tagging.wording import Wording
from translation_service.domain.segments import Place

_NOWHERE: Final = Stretch(0, 0)


class Passage:
    """A block in the source; `escape` turns words into what the source would write for them.

    `finish`, where there is one, does to the whole what its place in the source asks for.
    """

    def __init__(
        self,
        stretch: Stretch,
        tokens: list[Token],
        place: Place,
        escape: Callable[[str], str],
        finish: Callable[[str], str] | None = None,
    ) -> None:
        self.stretch = stretch
        self._wording = Wording(tokens, place)
        self.block = self._wording.block
        self._escape = escape
        self._finish = finish

    def replace(self, text: str, edits: Edits) -> None:
        """Put `text` into the source; the pieces it moves are taken as they are edited by now."""
        if text == self.block.text:
            return
        written = (*self._wording.before, *self._wording.tokens(text), *self._wording.after)
        rendered = "".join(self._rendered(token, edits) for token in written)
        finished = rendered if self._finish is None else self._finish(rendered)
        edits.replace(self.stretch.start, self.stretch.end, finished)

    def _rendered(self, token: Token | str, edits: Edits) -> str:
        if isinstance(token, SourceText):
            return token.raw
        if isinstance(token, str):
            return self._escape(spoken(token))
        stretch = _stretch(token)
        return edits.piece(stretch.start, stretch.end)


def depth_first(text: object) -> tuple[bool, int]:
    """Order texts by this: what moves with a paragraph must say what it will say before it moves."""
    return (True, text.stretch.end - text.stretch.start) if isinstance(text, Passage) else (False, 0)


def has_words(tokens: list[Token]) -> bool:
    return is_for_people("".join(token.text for token in tokens if isinstance(token, Text)))


def _stretch(token: Token) -> Stretch:
    match token:
        case SourceAnchor(stretch=stretch):
            return stretch
        case Opening(SourcePair(opening=opening)):
            return opening
        case Closing(SourcePair(closing=closing)):
            return closing
        case _:
            return _NOWHERE
