"""Old Word files turned into Word documents of today by LibreOffice, without a window, a network or macros."""

import subprocess
from io import BytesIO
from pathlib import Path
from typing import Final

import msoffcrypto
from msoffcrypto.exceptions import FileFormatError, ParseError

from translation_service.documents import refusals
from translation_service.documents.formats import WORD_TYPE, Format, recognise
from translation_service.documents.limits import Limits
from translation_service.documents.lone_process import alone, hide_folders
from translation_service.documents.office.profile import make_profile
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, sentence

_FILTER: Final = "docx:Office Open XML Text"
# What LibreOffice answers when it has set up its profile and wants to be started again.
_AGAIN: Final = frozenset({79, 81})
_STARTS: Final = 3
# LibreOffice puts a socket there, whatever TMPDIR says.
_EVERYBODY: Final = Path("/tmp")  # noqa: S108 - to hide it, not to write there
_UNREADABLE_HEAD: Final = (FileFormatError, ParseError, OSError, ValueError, KeyError, IndexError, TypeError)


def convert(content: bytes, document_format: Format, *, program: str, home: Path, limits: Limits) -> ConvertedDocument:
    """Return an old Word file as a Word document; raise `DocumentRefused` when it cannot be read.

    `home` is a folder that is thrown away afterwards; everything LibreOffice writes, it writes there.
    """
    if document_format is Format.DOC:
        _refuse_password(content)
    kind = document_format.value
    hide_folders(_EVERYBODY, home, size=limits.unpacked_limit)
    source = home / f"source{kind.extension}"
    source.write_bytes(content)
    _run(program, source)
    written = source.with_suffix(".docx")
    if not written.is_file():
        raise refusals.damaged()
    converted = written.read_bytes()
    _check(converted, limits)
    template = N_("This file was turned into a Word document (.docx) before it was read; please check its layout.")
    return ConvertedDocument(
        content=converted,
        extension=".docx",
        media_type=WORD_TYPE,
        notices=(Notice(code="office-converted", sentence=sentence(template)),),
    )


def _run(program: str, source: Path) -> None:
    profile = make_profile(source.parent)
    words = [
        _engine(program),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--nologo",
        "--convert-to",
        _FILTER,
        "--outdir",
        str(source.parent),
        str(source),
    ]
    for _ in range(_STARTS):
        ended = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=alone,
            check=False,
        )
        if ended.returncode not in _AGAIN:
            return


def _engine(program: str) -> str:
    """Return the program behind the script that starts it: a script killed leaves what it started alive."""
    behind = Path(program).resolve().with_name("soffice.bin")
    return str(behind) if behind.is_file() else program


def _refuse_password(content: bytes) -> None:
    try:
        is_encrypted = msoffcrypto.OfficeFile(BytesIO(content)).is_encrypted()
    except _UNREADABLE_HEAD:
        return
    if is_encrypted:
        raise refusals.encrypted()


def _check(converted: bytes, limits: Limits) -> None:
    try:
        is_word = recognise(converted, "converted.docx", limits) is Format.DOCX
    except DocumentRefused as refusal:
        raise refusals.damaged() from refusal
    if not is_word:
        raise refusals.damaged()
