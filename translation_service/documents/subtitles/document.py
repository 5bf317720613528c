"""Subtitles (SRT, WebVTT, SBV): what is said is translated; times, numbers, settings and remarks stay as they are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from translation_service.documents.blocks import Block
from translation_service.documents.bounding import bounded, refuse_endless
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.inplace.passages import Passage, has_words
from translation_service.documents.inplace.tokens import Stretch
from translation_service.documents.limits import Limits
from translation_service.documents.subtitles.codes import tokens_of
from translation_service.documents.subtitles.lines import in_lines
from translation_service.documents.txt.decoding import decoded
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place

_MOMENT: Final = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
# A cue: its times, and the lines below them that are not blank.
_CUE: Final = re.compile(
    rf"^[ \t]*{_MOMENT}[ \t]*(?:-->|,)[ \t]*{_MOMENT}[^\r\n]*\r?\n((?:[ \t]*[^\s][^\r\n]*(?:\r?\n|\Z))*)",
    re.MULTILINE,
)
# Where somebody else begins to speak, there is a dash before the words.
_SPEECH: Final = re.compile(r"(?:\A|(?<=\n))[^\r\n]+(?:\r?\n(?![ \t]*[-–—‐])[^\r\n]+)*")
_LINE_END: Final = re.compile(r"\r?\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speech:
    """What one person says in a cue, on so many lines."""

    passage: Passage
    lines: int
    line_end: str

    @property
    def block(self) -> Block:
        return self.passage.block

    def replace(self, text: str, edits: Edits) -> None:
        if text != self.block.text:
            self.passage.replace(text, edits)
            start, end = self.passage.stretch.start, self.passage.stretch.end
            edits.replace(start, end, self.line_end.join(in_lines(edits.piece(start, end), self.lines)))


class Subtitles:
    """A file of subtitles: what one person says in a cue is a block."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._decoded = decoded(content)
        self._text = self._decoded.text
        refuse_endless(self._text, limits)
        self._speeches = bounded(self._spoken(), limits)

    @property
    def blocks(self) -> Sequence[Block]:
        return [speech.block for speech in self._speeches]

    def notices(self) -> Iterator[Notice]:
        return iter(())

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:  # noqa: ARG002 - subtitles name no language
        """Return the file with what some people say replaced, on as many lines as before."""
        edits = Edits(self._text)
        for index, text in texts.items():
            self._speeches[index].replace(text, edits)
        return self._decoded.encode(edits.result())

    def _spoken(self) -> Iterator[_Speech]:
        for cue in _CUE.finditer(self._text):
            for speech in _SPEECH.finditer(self._text, *cue.span(1)):
                tokens = tokens_of(self._text, *speech.span())
                if has_words(tokens):
                    ends = _LINE_END.findall(speech[0])
                    passage = Passage(Stretch(*speech.span()), tokens, Place.BODY, str)
                    yield _Speech(passage=passage, lines=len(ends) + 1, line_end=ends[0] if ends else "")
