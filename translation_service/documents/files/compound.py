"""OLE compound files, as old Office programs and Outlook write them: the names at their root, nothing more."""

import struct
from collections.abc import Iterator
from typing import Final

MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER: Final = 512
_ENTRY: Final = 128
_STREAM: Final = 2
_NOBODY: Final = 0xFFFFFFFF
_LAST_SECTOR: Final = 0xFFFFFFFA
_MOST_SECTORS: Final = 2048
_HEAD_TABLES: Final = 109
_TABLES_AT: Final = 76
_WORKBOOKS: Final = frozenset({"Workbook", "EncryptedPackage"})


def root_names(content: bytes) -> frozenset[str]:
    """Return the names of the streams and storages at the root; none for a file that is damaged."""
    try:
        return frozenset(_Directory(content).names())
    except (struct.error, IndexError, OverflowError):
        return frozenset()


def may_hold_workbook(content: bytes) -> bool:
    """Tell whether a file is a workbook as Excel wrote them until 2003, or a package of any kind under a password."""
    return content.startswith(MAGIC) and not _WORKBOOKS.isdisjoint(root_names(content))


def declared_size(content: bytes) -> int:
    """Return how many bytes the streams of a file say they have, taken together."""
    try:
        return sum(_Directory(content).sizes())
    except (struct.error, IndexError, OverflowError):
        return 0


def is_overdrawn(content: bytes) -> bool:
    """Tell whether a stream, or the tables of sectors, of a file say they are larger than the file is."""
    try:
        directory = _Directory(content)
        largest = max(directory.sizes(), default=0)
        return max(largest, *directory.tables()) > len(content)
    except (struct.error, IndexError, OverflowError):
        return True


class _Directory:
    def __init__(self, content: bytes) -> None:
        self._content = content
        (shift,) = struct.unpack_from("<H", content, 30)
        if shift not in {9, 12}:
            raise IndexError(shift)
        self._size: int = 1 << shift
        (first,) = struct.unpack_from("<I", content, 48)
        self._tables = struct.unpack_from(f"<{_HEAD_TABLES}I", content, _TABLES_AT)
        self._entries = b"".join(self._sectors(first))

    def names(self) -> Iterator[str]:
        """Walk the tree of siblings below the root entry."""
        seen: set[int] = set()
        waiting = [self._numbers(0)[2]]
        while waiting:
            number = waiting.pop()
            if number in seen or (number + 1) * _ENTRY > len(self._entries):
                continue
            seen.add(number)
            waiting += self._numbers(number)[:2]
            yield self._name(number)

    def tables(self) -> Iterator[int]:
        """Return how many bytes the tables of sectors, of small ones, and of these tables, say they have."""
        for place in (44, 64, 72):
            yield struct.unpack_from("<I", self._content, place)[0] * self._size

    def sizes(self) -> Iterator[int]:
        for start in range(0, len(self._entries) - _ENTRY + 1, _ENTRY):
            if self._entries[start + 66] == _STREAM:
                yield int.from_bytes(self._entries[start + 120 : start + 124], "little")

    def _numbers(self, number: int) -> tuple[int, int, int]:
        left, right, child = struct.unpack_from("<3I", self._entries, number * _ENTRY + 68)
        return left, right, child

    def _name(self, number: int) -> str:
        start = number * _ENTRY
        (length,) = struct.unpack_from("<H", self._entries, start + 64)
        return self._entries[start : start + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")

    def _sectors(self, sector: int) -> Iterator[bytes]:
        for _ in range(_MOST_SECTORS):
            if sector >= _LAST_SECTOR:
                return
            start = self._start(sector)
            yield self._content[start : start + self._size]
            sector = self._next(sector)

    def _next(self, sector: int) -> int:
        per_table = self._size // 4
        table = self._tables[sector // per_table]
        if table >= _LAST_SECTOR:
            return _NOBODY
        place = self._start(table) + 4 * (sector % per_table)
        return int.from_bytes(self._content[place : place + 4] or b"\xff" * 4, "little")

    def _start(self, sector: int) -> int:
        return max(_HEADER, self._size) + sector * self._size
