"""Archives that hurt whoever unpacks them: bombs, lies about sizes, names that lead elsewhere, files in files."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Final

from tests.building.docx_files import DocxFile, paragraph, parts_of, run, sister_city_letter, zipped

LETTER: Final = sister_city_letter()
_MEGABYTE: Final = 1024 * 1024
_NOT_WORD: Final = b"PK\x01\x02"


def _with_parts(parts: Mapping[str, bytes]) -> bytes:
    return zipped({**parts_of(LETTER), **parts}, level=1)


def _flat_bomb() -> bytes:
    return _with_parts({"word/media/bomb.bin": bytes(100 * _MEGABYTE)})


def _bomb_as_the_document() -> bytes:
    head, tail = parts_of(LETTER)["word/document.xml"].split(b"<w:body>")
    return _with_parts({"word/document.xml": head + b"<w:body>" + b" " * (100 * _MEGABYTE) + tail})


def _many_small_bombs() -> bytes:
    return _with_parts({f"word/media/{number}.bin": bytes(_MEGABYTE - 1) for number in range(400)})


def _nested_bomb() -> bytes:
    inner = zipped({"a.xml": bytes(10 * _MEGABYTE)})
    for _ in range(5):
        inner = zipped({f"{number}.zip": inner for number in range(5)})
    return _with_parts({"word/embeddings/a.zip": inner})


def _overlapping_entries() -> bytes:
    """Let a hundred names share one stretch of packed bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    kernel = packer.compress(bytes(8 * _MEGABYTE)) + packer.flush()
    crc = zlib.crc32(bytes(8 * _MEGABYTE))
    sizes = struct.pack("<III", crc, len(kernel), 8 * _MEGABYTE)
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0) + sizes + struct.pack("<HH", 1, 0) + b"a" + kernel
    central = b""
    for number in range(100):
        name = f"{number:03}.xml".encode()
        head = b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0) + sizes
        central += head + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 100, 100, len(central), len(local), 0)
    return local + central + end


def _same_name_twice() -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in [*parts_of(LETTER).items(), ("word/document.xml", b"<a/>")]:
            archive.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


def _same_name_in_another_case() -> bytes:
    return _with_parts({"word/Document.xml": b"<a/>"})


def _too_many_entries() -> bytes:
    return _with_parts({f"word/{number}.xml": b"" for number in range(20_000)})


def _size_that_lies() -> bytes:
    """Say of every entry that it unpacks to one byte."""
    content = bytearray(_bomb_as_the_document())
    place = content.find(_NOT_WORD)
    while place >= 0:
        content[place + 24 : place + 28] = struct.pack("<I", 1)
        place = content.find(_NOT_WORD, place + 4)
    return bytes(content)


def _sizes_of_zip64() -> bytes:
    """Say that sizes stand in a longer field, which says they are enormous."""
    name = b"[Content_Types].xml"
    longer = struct.pack("<HHQQ", 1, 16, 2**62, 2**62)
    heads = struct.pack("<HHHHHIII", 45, 0, 8, 0, 0, 0, 0xFFFFFFFF, 0xFFFFFFFF)
    local = b"PK\x03\x04" + heads + struct.pack("<HH", len(name), len(longer)) + name + longer + b"\0" * 40
    central = b"PK\x01\x02" + struct.pack("<H", 45) + heads
    central += struct.pack("<HHHHHII", len(name), len(longer), 0, 0, 0, 0, 0) + name + longer
    return local + central + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1, 1, len(central), len(local), 0)


def _end_that_lies() -> bytes:
    place = LETTER.rfind(b"PK\x05\x06")
    return LETTER[:place] + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 65535, 65535, 2**32 - 2, 2**32 - 2, 0)


def _names_that_lead_out() -> bytes:
    return _with_parts({"../../../tmp/evil.xml": b"<a/>"})


def _absolute_name() -> bytes:
    return _with_parts({"/etc/cron.d/evil": b"* * * * * root true"})


def _name_of_a_device() -> bytes:
    return _with_parts({"C:\\Windows\\evil.dll": b"MZ"})


def _very_long_name() -> bytes:
    return _with_parts({f"word/{'a' * 60_000}.xml": b"<a/>"})


def _name_that_is_no_text() -> bytes:
    return _with_parts({"word/evilname.xml": b"<a/>"}).replace(b"evilname", b"\xff\xfe\xc3\x28\xa0\xa1\x80\x9f")


def _link_to_a_file() -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts_of(LETTER).items():
            archive.writestr(name, content)
        link = zipfile.ZipInfo("word/link.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return packed.getvalue()


def _unknown_packing() -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in parts_of(LETTER).items():
            archive.writestr(name, content)
    return packed.getvalue()


def _encrypted_entry() -> bytes:
    content = bytearray(LETTER)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(mark)
        while place >= 0:
            content[place + offset] |= 1
            place = content.find(mark, place + 4)
    return bytes(content)


def _two_archives_in_one() -> bytes:
    return LETTER + DocxFile(paragraph(run("Another letter."))).build()


def _program_before_the_archive() -> bytes:
    return b"MZ" + bytes(510) + LETTER


def _pdf_and_archive_in_one() -> bytes:
    return b"%PDF-1.7\n" + LETTER


def _empty_archive() -> bytes:
    return b"PK\x05\x06" + bytes(18)


def _archive_of_nothing_we_know() -> bytes:
    return zipped({"photo.jpg": b"\xff\xd8\xff", "notes.txt": b"Hello"})


def _broken_checksum() -> bytes:
    content = bytearray(LETTER)
    content[content.find(b"PK\x01\x02") + 16] ^= 0xFF
    return bytes(content)


def _part_cut_short() -> bytes:
    place = LETTER.find(b"word/document.xml") + 60
    return LETTER[:place] + bytes(40) + LETTER[place + 40 :]


def _truncated(quarters: int) -> Callable[[], bytes]:
    return lambda: LETTER[: len(LETTER) * quarters // 4]


HOSTILE_ARCHIVES: Final[Mapping[str, Callable[[], bytes]]] = {
    "flat-bomb": _flat_bomb,
    "bomb-as-the-document": _bomb_as_the_document,
    "many-small-bombs": _many_small_bombs,
    "nested-bomb": _nested_bomb,
    "overlapping-entries": _overlapping_entries,
    "same-name-twice": _same_name_twice,
    "same-name-in-another-case": _same_name_in_another_case,
    "too-many-entries": _too_many_entries,
    "size-that-lies": _size_that_lies,
    "sizes-of-zip64": _sizes_of_zip64,
    "end-that-lies": _end_that_lies,
    "names-that-lead-out": _names_that_lead_out,
    "absolute-name": _absolute_name,
    "name-of-a-device": _name_of_a_device,
    "very-long-name": _very_long_name,
    "name-that-is-no-text": _name_that_is_no_text,
    "link-to-a-file": _link_to_a_file,
    "unknown-packing": _unknown_packing,
    "encrypted-entry": _encrypted_entry,
    "two-archives-in-one": _two_archives_in_one,
    "program-before-the-archive": _program_before_the_archive,
    "pdf-and-archive-in-one": _pdf_and_archive_in_one,
    "empty-archive": _empty_archive,
    "archive-of-nothing-we-know": _archive_of_nothing_we_know,
    "broken-checksum": _broken_checksum,
    "part-cut-short": _part_cut_short,
    "truncated-at-one-quarter": _truncated(1),
    "truncated-at-two-quarters": _truncated(2),
    "truncated-at-three-quarters": _truncated(3),
}
