"""Mail as `.eml` files in a folder: for one machine without a mail server."""

import glob
import hashlib
import os
import re
import tempfile
from email.message import EmailMessage
from pathlib import Path
from typing import Final

from translation_service.application.mail.letters import Letter, build_message, parse_sender
from translation_service.domain.deadlines import Clock, now
from translation_service.domain.errors import TemporarilyUnavailable

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9@._-]")
_NAME_LENGTH_LIMIT: Final = 150


class FileMailer:
    """A `Mailer` that leaves each letter in `folder`, once for each message id."""

    is_repeatable: Final = True

    def __init__(self, folder: Path, sender: str, *, clock: Clock = now) -> None:
        parse_sender(sender)
        self._folder = folder
        self._sender = sender
        self._clock = clock

    def greet(self) -> bool:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise TemporarilyUnavailable("The folder of outgoing mail cannot be written.") from error
        return False

    def send(self, letter: Letter) -> None:
        message = build_message(letter, sender=self._sender, clock=self._clock)
        path = self._folder / letter_file_name(letter.message_id)
        try:
            _write_once(path, message)
        except OSError as error:
            raise TemporarilyUnavailable("The folder of outgoing mail cannot be written.") from error


def letter_file_name(message_id: str) -> str:
    """Return the file name of a letter; two message ids never share one."""
    plain = message_id.removeprefix("<").removesuffix(">")
    safe = _UNSAFE.sub("_", plain)
    if safe == plain and len(safe) <= _NAME_LENGTH_LIMIT and not safe.startswith("."):
        return f"{safe}.eml"
    digest = hashlib.sha256(message_id.encode()).hexdigest()
    return f"letter-{safe[:_NAME_LENGTH_LIMIT]}-{digest[:16]}.eml"


def _write_once(path: Path, message: EmailMessage) -> None:
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _remove_unfinished(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_unfinished(path), suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(message.as_bytes())
            stream.flush()
            os.fsync(handle)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def _remove_unfinished(path: Path) -> None:
    """Remove what a process left that was killed while it wrote this letter."""
    for leftover in path.parent.glob(f"{glob.escape(_unfinished(path))}*.part"):
        leftover.unlink(missing_ok=True)


def _unfinished(path: Path) -> str:
    return f".{path.name}."
