"""Downloading one file so that it can be resumed: after a broken connection, and after the process was killed.

Beside a file that is not whole yet lies a note of what it is a part of; only with the same validator (ETag or date of
change) or a known checksum is it continued, so that two contents are never mixed.
"""

import json
import re
import time
from dataclasses import dataclass
from http.client import HTTPResponse
from io import FileIO
from pathlib import Path
from typing import Final

from translation_service.domain.errors import RequestRefused
from translation_service.engines.catalogue import troubles
from translation_service.engines.catalogue.fetching import UNREACHABLE, host_of, open_url
from translation_service.engines.catalogue.offers import OfferedFile, Progress
from translation_service.engines.catalogue.troubles import SourceAway
from translation_service.engines.models.limits import ModelLimits, require_size, require_space
from translation_service.engines.models.manifest import read_json, sha256_of

_PART: Final = 256 * 1024
_FRUITLESS_TRIES: Final = 3
_PAUSE: Final = 0.2
_RANGE: Final = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_RANGE_NOT_SATISFIABLE: Final = 416


@dataclass(frozen=True, slots=True, kw_only=True)
class _Download:
    """A file on its way from an address; `part` holds what has arrived, `note` says what of."""

    url: str
    file: OfferedFile
    to: Path
    end: float
    limits: ModelLimits
    progress: Progress

    @property
    def part(self) -> Path:
        return self.to.with_name(f"{self.to.name}.part")

    @property
    def note(self) -> Path:
        return self.to.with_name(f"{self.to.name}.part.json")

    @property
    def arrived(self) -> int:
        return self.part.stat().st_size if self.part.exists() else 0


def download(file: OfferedFile, to: Path, *, limits: ModelLimits, progress: Progress) -> None:
    """Bring a file from the first of its addresses that has it, and check its sum where one is known.

    Raises `SourceAway` when it did not come whole, with what has arrived kept; `RequestRefused` when it is not to be
    had, too large, or there is no room for it.
    """
    require_size(file.size, limits)
    end = time.monotonic() + limits.download_seconds
    troubles_met: list[SourceAway | RequestRefused] = []
    for url in file.places:
        try:
            _download(_Download(url=url, file=file, to=to, end=end, limits=limits, progress=progress))
        except (SourceAway, RequestRefused) as trouble:
            troubles_met.append(trouble)
        else:
            return
    raise troubles_met[0]


def _download(wanted: _Download) -> None:
    """Ask again for the rest for as long as more comes than ever before."""
    fruitless, furthest = 0, wanted.arrived
    while not wanted.to.exists():
        try:
            _continue(wanted)
        except SourceAway:
            fruitless = 0 if wanted.arrived > furthest else fruitless + 1
            furthest = max(furthest, wanted.arrived)
            if fruitless >= _FRUITLESS_TRIES or time.monotonic() > wanted.end:
                raise
            time.sleep(_PAUSE)


def _continue(wanted: _Download) -> None:
    if not wanted.file.size or wanted.arrived != wanted.file.size:
        with _opened(wanted) as answer:
            _receive(wanted, answer)
    if wanted.file.sha256 and sha256_of(wanted.part) != wanted.file.sha256.lower():
        _forget(wanted)
        raise troubles.other_content(wanted.file.name)
    if wanted.file.size and wanted.arrived != wanted.file.size:
        _forget(wanted)
        raise troubles.other_size(wanted.file.name)
    wanted.note.unlink(missing_ok=True)
    wanted.part.rename(wanted.to)


def _opened(wanted: _Download) -> HTTPResponse:
    try:
        return open_url(wanted.url, seconds=wanted.limits.silence_seconds, headers=_range_headers(wanted))
    except RequestRefused as refusal:
        if refusal.sentence.values.get("status") != _RANGE_NOT_SATISFIABLE:
            raise
        # The file became shorter than what has arrived: it is another one now.
        _forget(wanted)
        raise troubles.broken_off(host_of(wanted.url)) from refusal


def _range_headers(wanted: _Download) -> dict[str, str]:
    validator = _noted_validator(wanted)
    if not wanted.arrived or not (validator or wanted.file.sha256):
        return {}
    return {"Range": f"bytes={wanted.arrived}-"} | ({"If-Range": validator} if validator else {})


def _receive(wanted: _Download, answer: HTTPResponse) -> None:
    start, total = _extent(wanted, answer)
    require_size(total, wanted.limits)
    require_space(wanted.part.parent, max(total - start, 0), wanted.limits)
    _write_note(wanted, answer)
    done = start
    with wanted.part.open("ab" if start else "wb", buffering=0) as part:
        while piece := _piece(wanted, answer):
            _write(part, piece)
            done += len(piece)
            _require_no_more(wanted, done)
            wanted.progress(done, total)
    if done < total:
        raise troubles.broken_off(host_of(wanted.url))
    if done > total > 0:
        _forget(wanted)
        raise troubles.other_content(wanted.file.name)


def _require_no_more(wanted: _Download, done: int) -> None:
    """Leave off where more comes than the file has, or than a model may, and leave nothing of it on the disk."""
    if done <= min(wanted.file.size or wanted.limits.size, wanted.limits.size):
        return
    _forget(wanted)
    require_size(done, wanted.limits)
    raise troubles.other_size(wanted.file.name)


def _extent(wanted: _Download, answer: HTTPResponse) -> tuple[int, int]:
    """Return where the answer begins in the file, and the size of the whole (0 where the server does not tell)."""
    if answer.status != 206:
        length = answer.headers.get("Content-Length", "")
        return 0, int(length) if length.isdecimal() else wanted.file.size
    match = _RANGE.fullmatch(answer.headers.get("Content-Range", ""))
    # Some servers send a range of what they have now, whatever If-Range says.
    is_same = _noted_validator(wanted) in {"", _validator(answer)}
    if match is None or int(match[1]) != wanted.arrived or not is_same:
        _forget(wanted)
        raise troubles.broken_off(host_of(wanted.url))
    return int(match[1]), int(match[2]) if match[2] != "*" else wanted.file.size


def _piece(wanted: _Download, answer: HTTPResponse) -> bytes:
    if time.monotonic() > wanted.end:
        raise troubles.too_slow(host_of(wanted.url))
    try:
        # As much as has come, not as much as was asked for: a server that drips must not hold us.
        return answer.read1(_PART)
    except UNREACHABLE as error:
        raise troubles.broken_off(host_of(wanted.url)) from error


def _write(part: FileIO, piece: bytes) -> None:
    """Write all of a piece: a disk that is nearly full takes less than it is given, and says so only the next time."""
    rest = memoryview(piece)
    try:
        while rest:
            rest = rest[part.write(rest) or 0 :]
    except OSError as error:
        raise troubles.cannot_write() from error


def _write_note(wanted: _Download, answer: HTTPResponse) -> None:
    note = {"url": wanted.url, "validator": _validator(answer)}
    try:
        wanted.note.write_text(json.dumps(note), encoding="utf-8")
    except OSError as error:
        raise troubles.cannot_write() from error


def _validator(answer: HTTPResponse) -> str:
    etag = str(answer.headers.get("ETag", ""))
    # A weak ETag promises no equal bytes, and must not be sent with If-Range.
    return etag if etag and not etag.startswith("W/") else str(answer.headers.get("Last-Modified", ""))


def _noted_validator(wanted: _Download) -> str:
    try:
        note = read_json(wanted.note)
    except (OSError, ValueError):
        return ""
    return str(note.get("validator", "")) if note.get("url") == wanted.url else ""


def _forget(wanted: _Download) -> None:
    wanted.part.unlink(missing_ok=True)
    wanted.note.unlink(missing_ok=True)
