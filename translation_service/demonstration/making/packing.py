"""The same package gives the same bytes: its entries carry one fixed moment."""

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MOMENT: Final = (2026, 9, 14, 9, 30, 0)


def repeatable(package: bytes) -> bytes:
    """Return a ZIP package with the same entries in the same order, free of the time it was written at."""
    stream = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(_named(entry.filename), old.read(entry), compresslevel=9)
    return stream.getvalue()


def _named(name: str) -> ZipInfo:
    entry = ZipInfo(name, date_time=_MOMENT)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry
