"""Old Office files turned into those of today by LibreOffice, without a window, a network or macros."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

import msoffcrypto

from translation_service.documents import refusals
from translation_service.documents.files import compound
from translation_service.documents.files.macros import macros_stripped
from translation_service.documents.files.unlocking import DAMAGE
from translation_service.documents.formats import Format, recognise, unread
from translation_service.documents.limits import Limits
from translation_service.documents.odt.objects import held_documents
from translation_service.documents.odt.package import Package as OpenPackage
from translation_service.documents.office import old_files, open_sheets, rich_text
from translation_service.documents.office.profile import make_profile
from translation_service.documents.office.supervision import allowance, run_supervised
from translation_service.documents.process import budget
from translation_service.documents.process.lone_process import hide_folders
from translation_service.documents.process.room import room_for
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, Sentence, sentence

_FILTERS: Final = {
    ".docx": "docx:Office Open XML Text",
    ".xlsx": "xlsx:Calc MS Excel 2007 XML",
    ".pptx": "pptx:Impress MS PowerPoint 2007 XML",
    ".odt": "odt:writer8",
    ".odp": "odp:impress8",
    ".odg": "odg:draw8",
}
# Where LibreOffice lacks one of these, it would show the letters of the XML.
_READ_AS: Final = {Format.WORD_XML: "MS Word 2003 XML", Format.EXCEL_XML: "MS Excel 2003 XML"}
# Parts of LibreOffice that may be installed without its word processor, or left out beside it.
_MODULES: Final = {".xlsx": "libsclo.so", ".pptx": "libsdlo.so", ".odp": "libsdlo.so", ".odg": "libsdlo.so"}
_COMPOUND: Final = frozenset({Format.DOC, Format.XLS, Format.PPT})
# What LibreOffice answers when it has set up its profile and wants to be started again.
_AGAIN: Final = frozenset({79, 81})
_STARTS: Final = 3
# LibreOffice puts a socket there, whatever TMPDIR says.
_EVERYBODY: Final = Path("/tmp")  # noqa: S108 - to hide it, not to write there


def convert(content: bytes, document_format: Format, *, program: str, home: Path, limits: Limits) -> ConvertedDocument:
    """Return an old Office file as one of today; raise `DocumentRefused` when it cannot be read.

    `home` is a folder that is thrown away afterwards; everything LibreOffice writes, it writes there.
    """
    _refuse_unserved(document_format, program)
    if _is_compound(content, document_format):
        _refuse_password(content, limits)
        old_files.inspect(content, limits)
    if document_format is Format.RTF:
        rich_text.inspect(content, limits)
    open_sheets.inspect(content, document_format, limits)
    kind = document_format.value
    to = _FILTERS[kind.result_extension]
    read_as = _READ_AS.get(document_format, "")
    converted = run_office(content, document_format, to=to, program=program, home=home, limits=limits, read_as=read_as)
    if not converted:
        raise refusals.damaged()
    _check(converted, kind.result_extension, limits)
    return ConvertedDocument(
        content=converted,
        extension=kind.result_extension,
        media_type=kind.result_media_type,
        notices=tuple(_notices(content, document_format)),
    )


def _is_compound(content: bytes, document_format: Format) -> bool:
    """Tell whether a file has streams to look at: workbooks of the oldest kinds have none."""
    return document_format in _COMPOUND and content.startswith(compound.MAGIC)


def _notices(content: bytes, document_format: Format) -> Iterator[Notice]:
    yield Notice(code="office-converted", sentence=_said(document_format.value.result_extension))
    if _is_compound(content, document_format) and old_files.has_macros(content):
        yield macros_stripped()
    if document_format is Format.ODS and (lost := held_documents(OpenPackage(content))):
        template = N_("Documents inside the file (%(number)s in all) could not be taken into the workbook.")
        yield Notice(code="objects-left-out", sentence=sentence(template, number=lost))


def _said(extension: str) -> Sentence:
    if extension == Format.DOCX.value.extension:
        template = N_("This file was turned into a Word document (.docx) before it was read; please check its layout.")
        return sentence(template)
    template = N_("This file was saved as %(ending)s before it was read; please check its layout.")
    return sentence(template, ending=extension)


def run_office(
    content: bytes,
    document_format: Format,
    *,
    to: str,
    program: str,
    home: Path,
    limits: Limits,
    read_as: str = "",
) -> bytes:
    """Return a file as LibreOffice writes it through a filter (`docx:…`), empty where it cannot.

    `read_as` is the filter to read it by where the one LibreOffice would take is not wanted.
    """
    budget.lift()
    hide_folders(_EVERYBODY, home, size=limits.unpacked_limit)
    source = home / f"source{document_format.value.extension}"
    source.write_bytes(content)
    words = _words(program, source, to=to, read_as=read_as)
    allowed = allowance(content, document_format, limits)
    for _ in range(_STARTS):
        if run_supervised(words, source, allowed) not in _AGAIN:
            break
    written = source.with_suffix("." + to.partition(":")[0])
    return written.read_bytes() if written.is_file() else b""


def _words(program: str, source: Path, *, to: str, read_as: str) -> list[str]:
    return [
        _engine(program),
        f"-env:UserInstallation={make_profile(source.parent)}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--nologo",
        *([f"--infilter={read_as}"] if read_as else []),
        "--convert-to",
        to,
        "--outdir",
        str(source.parent),
        str(source),
    ]


def _engine(program: str) -> str:
    """Return the program behind the script that starts it: a script killed leaves what it started alive."""
    behind = Path(program).resolve().with_name("soffice.bin")
    return str(behind) if behind.is_file() else program


def _refuse_unserved(document_format: Format, program: str) -> None:
    """Refuse a workbook or a presentation where only the word processor of LibreOffice is installed."""
    home = Path(program).resolve().parent
    module = _MODULES.get(document_format.value.result_extension)
    if module is not None and (home / "soffice.bin").is_file() and not (home / module).is_file():
        raise unread(document_format)


def _refuse_password(content: bytes, limits: Limits) -> None:
    if compound.is_overdrawn(content):
        raise refusals.damaged()
    try:
        with room_for(limits.reading_room):
            is_encrypted = msoffcrypto.OfficeFile(BytesIO(content)).is_encrypted()
    except DAMAGE:
        return
    if is_encrypted:
        raise refusals.encrypted()


def _check(converted: bytes, extension: str, limits: Limits) -> None:
    try:
        found = recognise(converted, f"converted{extension}", limits).value
    except DocumentRefused as refusal:
        raise refusals.damaged() from refusal
    if found.extension != extension:
        raise refusals.damaged()
