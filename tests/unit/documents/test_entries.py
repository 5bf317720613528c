"""What a translation does not touch is taken over packed as it came."""

import struct
import zipfile
import zlib
from io import BytesIO

import pytest

from tests.building.docx_files import parts_of, sister_city_letter
from tests.building.translated import marked, translated
from translation_service.documents.files.entries import read_entry

NOTICE = b"Belediye bildirisi " * 400


class Stream(BytesIO):
    """A file that cannot go back, so that sizes are told behind each entry and not before it."""

    def seekable(self) -> bool:
        return False


def packed(*, level: int) -> bytes:
    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, part in parts_of(sister_city_letter()).items():
            archive.writestr(name, part)
        archive.writestr("word/media/bildiri.bin", NOTICE)
        archive.writestr(zipfile.ZipInfo("customXml/öğe.bin"), NOTICE)
        archive.filelist[-1].external_attr = 0
    return stream.getvalue()


def raw(content: bytes, name: str) -> bytes:
    """Return the packed bytes of an entry."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        entry = archive.getinfo(name)
    lengths = struct.unpack_from("<HH", content, entry.header_offset + 26)
    start = entry.header_offset + 30 + sum(lengths)
    return content[start : start + entry.compress_size]


def test_untouched_parts_keep_their_packed_bytes() -> None:
    source = packed(level=1)

    written = translated(source, marked).content

    for name in ("word/media/bildiri.bin", "customXml/öğe.bin"):
        assert raw(written, name) == raw(source, name)
        assert parts_of(written)[name] == NOTICE
    assert raw(written, "word/media/bildiri.bin") != zlib.compress(NOTICE, wbits=-15)


def test_a_file_with_copied_parts_is_whole_in_every_way_it_may_be_read() -> None:
    written = translated(packed(level=9), marked).content

    with zipfile.ZipFile(BytesIO(written)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [*parts_of(sister_city_letter()), "word/media/bildiri.bin", "customXml/öğe.bin"]
        assert all(entry.flag_bits & 0x8 == 0 and entry.external_attr for entry in archive.infolist())
    # Programs that read from the front believe the heads of the entries.
    assert written.count(b"PK\x03\x04") == written.count(b"PK\x01\x02") == len(parts_of(written))


@pytest.mark.parametrize(
    ("at", "there"),
    [(0, b"PK\x05\x06"), (6, b"\x01\x00"), (30, b"Belediye")],
    ids=["signature", "encrypted", "name"],
)
def test_an_entry_whose_own_head_says_something_else_is_damaged(at: int, there: bytes) -> None:
    content = bytearray(packed(level=6))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        entry = archive.getinfo("word/media/bildiri.bin")
    assert read_entry(bytes(content), entry) == NOTICE

    content[entry.header_offset + at : entry.header_offset + at + len(there)] = there

    with pytest.raises(zipfile.BadZipFile):
        read_entry(bytes(content), entry)
