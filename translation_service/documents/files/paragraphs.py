"""How many paragraphs a package says something in, told from its bytes before any of them is read."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Final

from glossary.patterns import lazily
from translation_service.documents import refusals

_BITE: Final = 1024 * 1024
# A letter in a text, and the end of a paragraph or a heading.
_SAID: Final = lazily(rb">[^<A-Za-z\x80-\xff]*+[A-Za-z\x80-\xff]|(?P<end></(?:\w+:)?[ph]>)")
_SHORTEST: Final = len("<p>a</p>")
# Text boxes stand a second time in it, for programs of old.
_TWIN: Final = b":Fallback>"


def has_more_paragraphs(content: bytes, most: int) -> bool:
    """Tell whether a part of a package has more paragraphs of words than `most`; refuse the file when it is damaged."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            large = (one for one in archive.infolist() if one.file_size > most * _SHORTEST)
            return any(_has_more(archive, one, most) for one in large if one.filename.endswith(".xml"))
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
        raise refusals.damaged() from error


def _has_more(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> bool:
    with archive.open(part) as stream:
        counted = list(_counted(stream))
    times = 2 if any(has_twins for _, has_twins in counted) else 1
    return sum(count for count, _ in counted) > times * most


def _counted(stream: IO[bytes]) -> Iterator[tuple[int, bool]]:
    """Count in bites, and tell of each whether paragraphs stand twice in it; one that is bitten off counts once."""
    is_said = False
    for bite in iter(lambda: stream.read(_BITE), b""):
        count = 0
        for found in _SAID.finditer(bite):
            count += is_said and found.lastgroup is not None
            is_said = found.lastgroup is None
        yield count, _TWIN in bite
