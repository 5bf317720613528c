"""Packed files and endless lines held aside while a message is taken apart: its lines take many times their size."""

import re
from binascii import Error as NotBase64Error
from binascii import a2b_base64
from quopri import decodestring
from secrets import token_hex
from typing import Any, Final, TypeGuard

# Full lines in a row, none of which can be a border of parts, or one line longer than programs break them.
_BULK: Final = re.compile(rb"^(?:(?:(?!--)[^\r\n]{60,1000}+\r?\n)++|[^\r\n]{65536,}+)", re.MULTILINE)
_WORTH_IT: Final = 65_536


class Bulk:
    """The stretches of one message that are held aside, each under a word that stands in its place."""

    def __init__(self) -> None:
        self._name = f"bulk-{token_hex(16)}-"
        self._place = re.compile(rb"%s(\d+)\.(?:\r?\n)?" % self._name.encode())
        self._stretches: list[memoryview] = []

    def lightened(self, message: bytes) -> bytes:
        """Return a message without its bulk, which is known from now on."""
        whole, pieces, start = memoryview(message), list[bytes | memoryview](), 0
        for found in _BULK.finditer(message):
            if found.end() - found.start() >= _WORTH_IT:
                pieces += [whole[start : found.start()], self._set_aside(whole[found.start() : found.end()])]
                start = found.end()
        return b"".join([*pieces, whole[start:]]) if pieces else message

    def _set_aside(self, stretch: memoryview) -> bytes:
        self._stretches.append(stretch)
        return f"{self._name}{len(self._stretches) - 1}.\n".encode()

    def is_in(self, payload: Any) -> TypeGuard[str]:  # noqa: ANN401 - so the library says it
        """Tell whether bulk stands in what a part holds."""
        return isinstance(payload, str) and self._name in payload

    def unpacked(self, payload: str, encoding: str) -> bytes:
        """Return what a part holds; as it is written where it is packed in another way than it says."""
        whole = self._restored(payload)
        match encoding.strip().lower():
            case "base64":
                try:
                    return a2b_base64(whole)
                except NotBase64Error:
                    return whole
            case "quoted-printable":
                return decodestring(whole)
            case _:
                return whole

    def _restored(self, payload: str) -> bytes:
        light, pieces, start = payload.encode("ascii", "surrogateescape"), list[bytes | memoryview](), 0
        for found in self._place.finditer(light):
            pieces += [memoryview(light)[start : found.start()], self._stretches[int(found[1])]]
            start = found.end()
        return b"".join([*pieces, memoryview(light)[start:]])
