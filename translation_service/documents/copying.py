"""Entries of zip archives taken over packed as they are: nothing is unpacked and packed again for nothing."""

import struct
import zipfile
from typing import Final

_OWNERS: Final = 0o600 << 16
_LOCAL_HEADER: Final = struct.Struct("<26xHH")


def copy_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, *, source: bytes) -> None:
    """Append an entry of the archive `source` to one that is being written; its content must have been read before."""
    name, extra = _LOCAL_HEADER.unpack_from(source, entry.header_offset)
    start = entry.header_offset + _LOCAL_HEADER.size + name + extra
    copied = _clean(entry)
    copied.CRC, copied.file_size, copied.compress_size = entry.CRC, entry.file_size, entry.compress_size
    _append(archive, copied, source[start : start + entry.compress_size])


def write_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, content: bytes) -> None:
    """Append an entry with other content, packed as it was: what came stored (images, mostly) is dense already."""
    archive.writestr(_clean(entry), content)


def _clean(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return what names an entry and tells its time, without what other programs added."""
    clean = zipfile.ZipInfo(entry.filename, entry.date_time)
    clean.compress_type = entry.compress_type
    # Where nothing is said, an entry unpacked on Unix could not even be read by its owner.
    clean.external_attr = entry.external_attr or _OWNERS
    return clean


def _append(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, packed: bytes) -> None:
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
