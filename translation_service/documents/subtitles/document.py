"""Subtitles (SRT, WebVTT, SBV, ASS): what is said is translated; times, numbers, settings and remarks stay."""

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import Final

from translation_service.documents.blocks import Block
from translation_service.documents.bounding import bounded, refuse_endless
from translation_service.documents.crowding import refuse_many_subtitles
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.inplace.passages import Passage, has_words
from translation_service.documents.inplace.tokens import Stretch
from translation_service.documents.limits import Limits
from translation_service.documents.subtitles import styled
from translation_service.documents.subtitles.codes import CODE, LINE_END, STYLED_CODE, tokens_of
from translation_service.documents.subtitles.lines import in_lines
from translation_service.documents.txt.decoding import decoded
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place

_END: Final = r"(?:\r\n?+|\n)"
_BEGIN: Final = r"(?<![^\r\n])"
_LINE: Final = r"[^\S\r\n]*+\S[^\r\n]*+"
_TIME: Final = r"(?:\d{1,3}:)?\d{1,2}:\d{2}"
_MOMENT: Final = rf"{_TIME}[.,]\d{{1,3}}"
# The times of a cue, and the number above them; many a file has no blank line before.
_TIMES: Final = re.compile(
    rf"{_BEGIN}(?:[ \t]*+\d{{1,9}}[ \t]*+{_END})?"
    rf"[ \t]*+(?:(?:{_MOMENT}|{_TIME})[ \t]*+-->[ \t]*+{_TIME}|{_MOMENT}[ \t]*+,[ \t]*+{_MOMENT})[^\r\n]*+(?:{_END}|\Z)"
)
_LINES: Final = re.compile(rf"(?:[^\r\n]++(?:{_END}|\Z))*+")
# Where somebody else begins to speak, there is a dash, a sign, a name in capitals or a voice before the words.
_TURN: Final = (
    r"(?:[ \t]|<(?!v\b)[^<>\r\n]{0,200}>|\{\\[^{}\r\n]{0,200}\})*+"
    r"(?:[-–—‐♪]|>>|&gt;&gt;|<v\b|[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ .]{1,24}:)"
)
_SPEECH: Final = re.compile(rf"{_BEGIN}{_LINE}(?:{_END}(?!{_TURN}){_LINE})*+")
_LINE_END: Final = re.compile(_END)
_OF_THE_WEB: Final = "WEBVTT"
_LANGUAGE: Final = re.compile(rf"{_OF_THE_WEB}[^\r\n]*+{_END}(?:[^\r\n]++{_END}){{0,20}}?Language:[ \t]*+([\w-]++)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dialect:
    """How a kind of subtitles writes words: what is none, what ends a line, with the blanks around it, other signs."""

    code: re.Pattern[str] = CODE
    line_end: re.Pattern[str] = _LINE_END
    between: re.Pattern[str] = LINE_END
    escape: Callable[[str], str] = str
    unescape: Callable[[str], str] = str


_PLAIN: Final = _Dialect()
_OF_WEB: Final = _Dialect(escape=partial(html.escape, quote=False), unescape=html.unescape)
_STYLED: Final = _Dialect(
    code=STYLED_CODE,
    line_end=styled.LINE_END,
    between=styled.LINE_END,
    escape=lambda text: text.replace(styled.UNBREAKABLE, styled.WRITTEN_UNBREAKABLE),
    unescape=lambda text: text.replace(styled.WRITTEN_UNBREAKABLE, styled.UNBREAKABLE),
)


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
        self._is_of_web = self._text.startswith(_OF_THE_WEB)
        self._is_styled = styled.is_styled(self._text)
        refuse_endless(self._text, limits)
        self._speeches = bounded(self._spoken(), limits)
        refuse_many_subtitles(len(self._speeches), limits)

    @property
    def blocks(self) -> Sequence[Block]:
        return [speech.block for speech in self._speeches]

    def notices(self) -> Iterator[Notice]:
        return iter(())

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file with what some people say replaced, on as many lines as before."""
        edits = Edits(self._text)
        if texts and (named := _LANGUAGE.match(self._text)):
            edits.replace(*named.span(1), pair.target)
        for index, text in texts.items():
            self._speeches[index].replace(text, edits)
        return self._decoded.encode(edits.result())

    def _spoken(self) -> Iterator[_Speech]:
        dialect = _STYLED if self._is_styled else _OF_WEB if self._is_of_web else _PLAIN
        for start, end in styled.speeches(self._text) if self._is_styled else self._speeches_of_cues():
            tokens = tokens_of(
                self._text, start, end, code=dialect.code, line_end=dialect.between, unescape=dialect.unescape
            )
            if has_words(tokens):
                ends = dialect.line_end.findall(self._text, start, end)
                passage = Passage(Stretch(start, end), tokens, Place.BODY, dialect.escape)
                yield _Speech(passage=passage, lines=len(ends) + 1, line_end=ends[0] if ends else "")

    def _speeches_of_cues(self) -> Iterator[tuple[int, int]]:
        return (found.span() for cue in self._cues() for found in _SPEECH.finditer(self._text, *cue))

    def _cues(self) -> Iterator[tuple[int, int]]:
        """Yield where the words of every cue begin and end; on the web a blank line ends them."""
        times = list(_TIMES.finditer(self._text))
        for this, following in zip_longest(times, times[1:]):
            end = following.start() if following else len(self._text)
            lines = _LINES.match(self._text, this.end(), end) if self._is_of_web else None
            yield this.end(), lines.end() if lines else end
