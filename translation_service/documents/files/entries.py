"""Entries of zip archives, read and taken over straight from the bytes of their file.

The library reads each through four objects of its own, and can only pack anew what is packed already.
"""

import struct
import zipfile
import zlib
from typing import Final

# A little tighter than Word packs, in half the time that the usual level takes.
_TIGHTNESS: Final = 3
_OWNERS: Final = 0o600 << 16
_LOCAL_HEADER: Final = struct.Struct("<4s2xH18xHH")
_SIGNATURE: Final = b"PK\x03\x04"
_UTF_8: Final = 0x800
# Encrypted, patched, or encrypted in another way.
_UNREADABLE: Final = 0x1 | 0x20 | 0x40


def read_entry(source: bytes, entry: zipfile.ZipInfo) -> bytes:
    """Return the content of an entry of the archive `source`, never more than it says it has; raises `BadZipFile`."""
    content = bytes(_unpacked(_packed(source, entry), entry))
    if zlib.crc32(content) != entry.CRC:
        raise zipfile.BadZipFile
    return content


def copy_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, *, source: bytes) -> None:
    """Append an entry of the archive `source` to one that is being written; its content must have been read before."""
    copied = _clean(entry)
    copied.CRC, copied.file_size, copied.compress_size = entry.CRC, entry.file_size, entry.compress_size
    _append(archive, copied, _packed(source, entry))


def write_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, content: bytes) -> None:
    """Append an entry with other content, packed as it was: what came stored (images, mostly) is dense already."""
    archive.writestr(_clean(entry), content, compresslevel=_TIGHTNESS)


def _clean(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return what names an entry and tells its time, without what other programs added."""
    clean = zipfile.ZipInfo(entry.filename, entry.date_time)
    clean.compress_type = entry.compress_type
    # Where nothing is said, an entry unpacked on Unix could not even be read by its owner.
    clean.external_attr = entry.external_attr or _OWNERS
    return clean


def _packed(source: bytes, entry: zipfile.ZipInfo) -> memoryview:
    """Return an entry as it lies in its archive; its own header must be there, and say the same of it."""
    try:
        signature, flags, name, extra = _LOCAL_HEADER.unpack_from(source, entry.header_offset)
    except struct.error as error:
        raise zipfile.BadZipFile from error
    start = entry.header_offset + _LOCAL_HEADER.size
    written = source[start : start + name].decode("utf-8" if flags & _UTF_8 else "cp437")
    if signature != _SIGNATURE or (flags | entry.flag_bits) & _UNREADABLE or written != entry.orig_filename:
        raise zipfile.BadZipFile
    start += name + extra
    return memoryview(source)[start : start + entry.compress_size]


def _unpacked(packed: memoryview, entry: zipfile.ZipInfo) -> bytes | memoryview:
    if entry.compress_type == zipfile.ZIP_STORED:
        return packed[: entry.file_size]
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile
    # No length at all would be any length.
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, entry.file_size) if entry.file_size else b""


def _append(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, packed: memoryview) -> None:
    """Write what the library has no way to write: an entry that is packed already."""
    stream = archive.fp
    assert stream is not None  # noqa: S101 - an archive that is being written is open
    stream.seek(archive.start_dir)
    entry.header_offset = stream.tell()
    stream.write(entry.FileHeader())
    stream.write(packed)
    archive.filelist.append(entry)
    archive.NameToInfo[entry.filename] = entry
    archive.start_dir = stream.tell()
