"""Messages for tests, as the internet carries them and as Outlook keeps them."""

import struct
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from tests.building.compound_files import Tree, compound_file

SENT: Final = datetime(2024, 3, 12, 9, 30, tzinfo=UTC)
HEAD: Final = (
    "Return-Path: <ana@pontenova.example>\r\n"
    "From: =?utf-8?Q?Ana_Concei=C3=A7=C3=A3o?= <ana@pontenova.example>\r\n"
    "To: =?iso-8859-9?B?RN3+IN1s3v5raWxlcg==?= <dis@belediye.example>, info@belediye.example\r\n"
    "Cc: Rui <rui@pontenova.example>\r\n"
    "Date: Tue, 12 Mar 2024 09:30:00 +0000\r\n"
    "Subject: =?utf-8?Q?Convite_=C3=A0_Semana_da_Amizade?=\r\n"
    "Message-ID: <1@pontenova.example>\r\n"
    "MIME-Version: 1.0\r\n"
)
_BORDER: Final = 0


def eml(
    body: bytes | str, *, kind: str = "text/plain; charset=utf-8", head: str = HEAD, encoding: str = "8bit"
) -> bytes:
    """Return a message whose only part is `body`."""
    content = body if isinstance(body, bytes) else body.encode()
    return f"{head}Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode() + content


def part(
    body: bytes | str,
    *,
    kind: str = "text/plain; charset=utf-8",
    encoding: str = "8bit",
    disposition: str = "",
    content_id: str = "",
) -> bytes:
    """Return a part of a message."""
    lines = [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {encoding}"]
    lines += [f"Content-Disposition: {disposition}"] if disposition else []
    lines += [f"Content-ID: <{content_id}>"] if content_id else []
    content = body if isinstance(body, bytes) else body.encode()
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def parts(kind: str, *inner: bytes, parameters: str = "") -> bytes:
    """Return a part that holds others: `parts("alternative", plain, rich)`."""
    border = f"border-{kind}-{len(inner)}-{sum(map(len, inner))}"
    head = f'Content-Type: multipart/{kind}; boundary="{border}"{parameters}\r\n\r\n'.encode()
    lines = b"".join(f"--{border}\r\n".encode() + one + b"\r\n" for one in inner)
    return head + lines + f"--{border}--\r\n".encode()


def message(content: bytes, head: str = HEAD) -> bytes:
    """Return a whole message of a part."""
    return head.encode() + content


def attached(content: bytes, name: str, kind: str = "application/octet-stream") -> bytes:
    """Return a file attached to a message."""
    from base64 import encodebytes

    return part(encodebytes(content), kind=kind, encoding="base64", disposition=f'attachment; filename="{name}"')


def winmail(
    *,
    subject: str = "",
    rtf: bytes = b"",
    html: bytes = b"",
    files: Sequence[tuple[str, bytes]] = (),
    messages: Sequence[bytes] = (),
) -> bytes:
    """Return what Outlook wraps a message, its files and its messages in when it sends them to other programs."""
    body = {0x1009: (0x102, rtf), 0x1013: (0x102, html), 0x3FDE: (3, struct.pack("<I", 1254)), 0x8001: (2, bytes(4))}
    body |= {0x0037: (0x1F, subject.encode("utf-16-le")), 0x0039: (0x40, struct.pack("<Q", 134_000_000_000_000_000))}
    attributes = [(1, 0x69007, struct.pack("<II", 1254, 0)), (1, 0x69003, _wrapped(body))]
    for name, content in files:
        described = _wrapped({0x3707: (0x1F, name.encode("utf-16-le"))})
        attributes += [(2, 0x69002, bytes(14)), (2, 0x18010, b"SHORT~1.TXT\0"), (2, 0x6800F, content)]
        attributes += [(2, 0x69005, described)]
    for content in messages:
        attributes += [(2, 0x69002, bytes(14)), (2, 0x69005, _wrapped({0x3701: (0xD, bytes(16) + content)}))]
    written = (
        struct.pack("<BII", level, name, len(content)) + content + struct.pack("<H", sum(content) & 0xFFFF)
        for level, name, content in attributes
    )
    return bytes.fromhex("789f3e220100") + b"".join(written)


def _wrapped(properties: dict[int, tuple[int, bytes]]) -> bytes:
    written = struct.pack("<I", len(properties))
    for name, (kind, content) in properties.items():
        written += struct.pack("<HH", kind, name) + (bytes(24) if name >= 0x8000 else b"")
        measured = struct.pack("<II", 1, len(content)) + content + bytes(-len(content) % 4)
        written += measured if kind in {0x102, 0x1F, 0xD} else content
    return written


def msg(
    *,
    subject: str = "Convite",
    body: str = "",
    html: bytes = b"",
    rtf: bytes = b"",
    kind: str = "IPM.Note",
    recipients: Sequence[tuple[int, str, str]] = ((1, "Dış İlişkiler", "dis@belediye.example"),),
    files: Sequence[tuple[str, bytes, str]] = (),
    inner: Sequence[Tree] = (),
    code_page: int = 65001,
    meeting: tuple[datetime, datetime, str] | None = None,
) -> bytes:
    """Return a message as Outlook keeps it; `recipients` are (1 to, 2 cc; name; address), `files` (name, bytes, id)."""
    return compound_file(
        msg_tree(
            subject=subject,
            body=body,
            html=html,
            rtf=rtf,
            kind=kind,
            recipients=recipients,
            files=files,
            inner=inner,
            code_page=code_page,
            meeting=meeting,
        )
    )


def msg_tree(
    *,
    subject: str = "Convite",
    body: str = "",
    html: bytes = b"",
    rtf: bytes = b"",
    kind: str = "IPM.Note",
    recipients: Sequence[tuple[int, str, str]] = (),
    files: Sequence[tuple[str, bytes, str]] = (),
    inner: Sequence[Tree] = (),
    code_page: int = 65001,
    is_embedded: bool = False,
    meeting: tuple[datetime, datetime, str] | None = None,
) -> Tree:
    texts = {0x001A: kind, 0x0037: subject, 0x1000: body, 0x0C1A: "Ana Conceição", 0x5D01: "ana@pontenova.example"}
    streams: Tree = {"__nameid_version1.0": {}, **_streams(texts), **_binary({0x1013: html, 0x1009: rtf})}
    numbers = {0x3FDE: code_page}
    head = bytes(8) + struct.pack("<4I", 0, 0, len(recipients), len(files)) + (b"" if is_embedded else bytes(8))
    streams["__properties_version1.0"] = head + _fixed(numbers) + _moment(0x0039, SENT)
    if meeting is not None:
        begins, ends, place = meeting
        named = enumerate((0x8208, 0x820D, 0x820E))
        streams["__nameid_version1.0"] = {
            "__substg1.0_00030102": b"".join(struct.pack("<IHH", name, 6, number) for number, name in named)
        }
        streams |= _streams({0x8000: place})
        streams["__properties_version1.0"] = (
            head + _fixed(numbers) + _moment(0x0039, SENT) + _moment(0x8001, begins) + _moment(0x8002, ends)
        )
    for number, (role, name, address) in enumerate(recipients):
        record = {
            **_streams({0x3001: name, 0x39FE: address}),
            "__properties_version1.0": bytes(8) + _fixed({0x0C15: role}),
        }
        streams[f"__recip_version1.0_#{number:08X}"] = record
    for number, (name, content, content_id) in enumerate(files):
        described = {
            0x3707: name,
            0x3712: content_id,
            0x370E: "image/png" if content_id else "application/octet-stream",
        }
        record = {
            **_streams(described),
            **_binary({0x3701: content}),
            "__properties_version1.0": bytes(8) + _fixed({0x3705: 1}),
        }
        streams[f"__attach_version1.0_#{number:08X}"] = record
    for number, tree in enumerate(inner, start=len(files)):
        record = {"__substg1.0_3701000D": tree, "__properties_version1.0": bytes(8) + _fixed({0x3705: 5})}
        streams[f"__attach_version1.0_#{number:08X}"] = record
    return streams


def _streams(texts: dict[int, str]) -> Tree:
    return {f"__substg1.0_{pid:04X}001F": text.encode("utf-16-le") for pid, text in texts.items() if text}


def _binary(contents: dict[int, bytes]) -> Tree:
    return {f"__substg1.0_{pid:04X}0102": content for pid, content in contents.items() if content}


def _fixed(numbers: dict[int, int]) -> bytes:
    return b"".join(struct.pack("<HHIIxxxx", 3, pid, 6, number) for pid, number in numbers.items())


def _moment(pid: int, moment: datetime) -> bytes:
    ticks = int((moment - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    return struct.pack("<HHIQ", 0x40, pid, 6, ticks)
