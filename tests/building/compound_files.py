"""OLE compound files for tests: streams and storages by name, as old Office programs and Outlook keep them."""

import struct
from itertools import pairwise
from typing import Final, Union

Tree = dict[str, Union[bytes, "Tree"]]

_SECTOR: Final = 512
_MINI: Final = 64
_CUTOFF: Final = 4096
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5


def compound_file(tree: Tree) -> bytes:
    """Return a file with these streams; small ones lie in the stream of small ones, as the format wants it."""
    return _Compound(tree).build()


class _Compound:
    def __init__(self, tree: Tree) -> None:
        self._entries: list[list[int | str | bytes]] = [["Root Entry", _ROOT, _FREE, _FREE, b""]]
        self._entries[0][3] = self._add(tree)

    def build(self) -> bytes:
        small, small_table, starts = self._small_streams()
        chains = [*self._large_streams(), ("small", small), ("small table", small_table)]
        table_count = 1
        while True:
            sectors, table, firsts = _laid_out([*chains, ("directory", bytes(128 * len(self._entries)))], table_count)
            if len(table) * 4 <= table_count * _SECTOR:
                break
            table_count += 1
        directory = self._directory(starts, firsts, len(small))
        place = firsts["directory"] - table_count
        padded = directory.ljust(-(-len(directory) // _SECTOR) * _SECTOR, b"\0")
        content = b"".join(sectors)
        content = content[: place * _SECTOR] + padded + content[place * _SECTOR + len(padded) :]
        table += [_FREE] * (table_count * _SECTOR // 4 - len(table))
        return _header(firsts, table_count, bool(small_table)) + struct.pack(f"<{len(table)}I", *table) + content

    def _add(self, tree: Tree) -> int:
        """Add the entries of a storage, each the right sibling of the one before it; return the first."""
        numbers = []
        for name, content in tree.items():
            number = len(self._entries)
            numbers.append(number)
            if isinstance(content, bytes):
                self._entries.append([name, _STREAM, _FREE, _FREE, content])
            else:
                self._entries.append([name, _STORAGE, _FREE, _FREE, b""])
                self._entries[number][3] = self._add(content)
        for number, following in pairwise(numbers):
            self._entries[number][2] = following
        return numbers[0] if numbers else _FREE

    def _small_streams(self) -> tuple[bytes, bytes, dict[int, int]]:
        small, table, starts = b"", list[int](), dict[int, int]()
        for number, entry in enumerate(self._entries):
            content = entry[4]
            if isinstance(content, bytes) and 0 < len(content) < _CUTOFF:
                count = -(-len(content) // _MINI)
                starts[number] = len(table)
                table += [*range(len(table) + 1, len(table) + count), _END]
                small += content.ljust(count * _MINI, b"\0")
        return small, struct.pack(f"<{len(table)}I", *table), starts

    def _large_streams(self) -> list[tuple[str | int, bytes]]:
        return [
            (number, entry[4])
            for number, entry in enumerate(self._entries)
            if isinstance(entry[4], bytes) and len(entry[4]) >= _CUTOFF
        ]

    def _directory(self, starts: dict[int, int], firsts: dict[str | int, int], small: int) -> bytes:
        written = b""
        for number, (name, kind, right, child, content) in enumerate(self._entries):
            assert isinstance(name, str)
            assert isinstance(content, bytes)
            start = firsts["small"] if kind == _ROOT else starts.get(number, firsts.get(number, _END))
            size = small if kind == _ROOT else len(content)
            encoded = (name + "\0").encode("utf-16-le")
            numbers = struct.pack("<HBB3I", len(encoded), int(kind), 1, _FREE, int(right), int(child))
            tail = struct.pack("<IQ", start if size else (_END if kind != _STORAGE else 0), size)
            written += encoded.ljust(64, b"\0") + numbers + bytes(36) + tail
        return written


def _laid_out(
    chains: list[tuple[str | int, bytes]], table_count: int
) -> tuple[list[bytes], list[int], dict[str | int, int]]:
    sectors: list[bytes] = []
    table = [_TABLE] * table_count
    firsts: dict[str | int, int] = {}
    for name, content in chains:
        count = -(-len(content) // _SECTOR)
        firsts[name] = len(table) if count else _END
        table += [*range(len(table) + 1, len(table) + count), _END] if count else []
        sectors += [content[start : start + _SECTOR].ljust(_SECTOR, b"\0") for start in range(0, len(content), _SECTOR)]
    return sectors, table, firsts


def _header(firsts: dict[str | int, int], table_count: int, has_small: bool) -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<IIII", table_count, firsts["directory"], 0, _CUTOFF)
    head += struct.pack("<IIII", firsts["small table"], int(has_small), _END, 0)
    tables = [*range(table_count), *[_FREE] * (109 - table_count)]
    return head + struct.pack("<109I", *tables)
