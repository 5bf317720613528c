"""Rich text of messages as what it was made from: a page (MS-OXRTFEX), or plain words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.mail.charsets import decode
from translation_service.documents.mail.compressed_text import decompressed

_TOKEN: Final = re.compile(
    r"(?P<brace>[{}])|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\(?P<sign>[^a-zA-Z])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\"
)
_IS_PAGE: Final = re.compile(r"\\fromhtml1(?!\d)")
_CODE_PAGE: Final = re.compile(r"\\ansicpg(\d{1,5})")
_FONT: Final = re.compile(r"\\f(\d{1,5})(?!\d)[^{};]{0,200}?\\fcharset(\d{1,3})")
_CHARSETS: Final = {
    "128": "cp932", "129": "cp949", "134": "gb18030", "136": "cp950", "161": "cp1253", "162": "cp1254",
    "163": "cp1258", "177": "cp1255", "178": "cp1256", "186": "cp1257", "204": "cp1251", "222": "cp874",
    "238": "cp1250",
}  # fmt: skip
_SPOKEN: Final = {
    "par": "\n", "line": "\n", "row": "\n", "tab": "\t", "cell": "\t", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "endash": "–", "emdash": "—", "~": "\u00a0", "_": "\u2011",
    "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
_SILENT: Final = frozenset(
    [
        "fonttbl",
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "object",
        "header",
        "footer",
        "footnote",
        "fldinst",
        "listtable",
        "themedata",
        "mhtmltag",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RichText:
    """What a rich text says: HTML where it was made from a page, else words with line ends."""

    text: str
    is_page: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """What holds to the end of a group.

    `is_ours` is what only readers of rich text show; `after` how many signs stand for a letter behind it.
    """

    is_silent: bool = False
    is_ours: bool = False
    after: int = 1
    encoding: str


def page_or_words(packed: bytes) -> tuple[str, str]:
    """Return the page or the plain words in rich text that Outlook keeps compressed; the other one is empty.

    Raises `DocumentRefused` when it cannot be read.
    """
    try:
        rich = read_rich_text(decompressed(packed))
    except (ValueError, LookupError) as error:
        raise refusals.unreadable_message() from error
    return (rich.text, "") if rich.is_page else ("", rich.text)


def read_rich_text(content: bytes) -> RichText:
    """Return what a rich text says."""
    written = content.decode("latin-1")
    is_page = _IS_PAGE.search(written[:2_000]) is not None
    spoken = "".join(_Reading(written, is_page=is_page).spoken())
    # Letters beyond the first 65,536 are written as two halves.
    text = spoken.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return RichText(text=text, is_page=is_page)


class _Reading:
    def __init__(self, written: str, *, is_page: bool) -> None:
        self._written = written
        self._is_page = is_page
        page = _CODE_PAGE.search(written)
        self._group = _Group(encoding=f"cp{page[1]}" if page else "cp1252")
        self._around: list[_Group] = []
        self._fonts: Mapping[str, str] = {
            number: _CHARSETS.get(charset, self._group.encoding) for number, charset in _FONT.findall(written)
        }
        self._bytes = bytearray()
        self._left_out = 0
        self._at = 0

    def spoken(self) -> Iterator[str]:
        while found := _TOKEN.match(self._written, self._at):
            self._at = found.end()
            if found["byte"]:
                self._hear(bytes.fromhex(found["byte"]))
                continue
            if self._bytes:
                yield self._decoded()
            yield self._shown(self._said(found))
        yield self._decoded()

    def _said(self, found: re.Match[str]) -> str:
        if found["brace"]:
            self._turn(is_open=found["brace"] == "{")
            return ""
        if found["sign"] == "*":
            self._enter_aside()
            return ""
        if found["text"]:
            return self._without_left_out(found["text"])
        return self._word(found["word"] or found["sign"] or "", found["number"] or "")

    def _word(self, word: str, number: str) -> str:
        match word:
            case "u":
                self._left_out = self._group.after
                return chr(int(number or 0) % 0x10000)
            case "bin":
                self._at += max(int(number or 0), 0)
            case "htmlrtf":
                self._group = replace(self._group, is_ours=self._is_page and number != "0")
            case "uc":
                self._group = replace(self._group, after=int(number or 1))
            case "f":
                self._group = replace(self._group, encoding=self._fonts.get(number, self._group.encoding))
            case _ if word in _SILENT:
                self._group = replace(self._group, is_silent=True)
        return _SPOKEN.get(word, "")

    def _turn(self, *, is_open: bool) -> None:
        if is_open:
            self._around.append(self._group)
        elif self._around:
            self._group = self._around.pop()

    def _enter_aside(self) -> None:
        """Pass over what readers need not know, but for the tags of a page."""
        is_tag = self._is_page and self._written.startswith("\\htmltag", self._at)
        self._group = replace(self._group, is_silent=not is_tag)

    def _hear(self, byte: bytes) -> None:
        if self._left_out:
            self._left_out -= 1
        elif not self._group.is_silent and not self._group.is_ours:
            self._bytes += byte

    def _decoded(self) -> str:
        heard, self._bytes = bytes(self._bytes), bytearray()
        return decode(heard, self._group.encoding) if heard else ""

    def _shown(self, text: str) -> str:
        return "" if self._group.is_silent or self._group.is_ours else text

    def _without_left_out(self, text: str) -> str:
        kept, self._left_out = text[self._left_out :], max(self._left_out - len(text), 0)
        return kept
