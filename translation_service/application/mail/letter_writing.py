"""Writing a letter: a mail's template and values become a subject, a text, a page and attachments.

A mail is a folder in `translation_service/mails`, with one folder a language: `subject.txt`, `body.txt`, `body.html`.
Names of confidential files may tell whom they are about, and mail can be read on its way: `confidential.tr.txt` stands
for them.
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from sqlalchemy.orm import Session

from translation_service.application.blobs import read_blob
from translation_service.application.mail.letters import Attachment, Letter
from translation_service.application.ports import Services
from translation_service.domain.people import Confidentiality
from translation_service.domain.versions import name_to_save
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.requests import Document, Request, Version

LANGUAGES: Final = ("tr", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLetter:
    """A letter whose attachment is still in the store."""

    letter: Letter
    enclosure: Version | None


def write_letter(
    session: Session, mail: Mail, *, services: Services, is_for_administrators: bool = False
) -> WrittenLetter:
    """Write the letter of a mail; a confidential or too large file is not enclosed, only announced.

    For administrators, who may not see confidential requests, the reference of one is left out.
    """
    request = session.get_one(Request, mail.document.request_id) if mail.document else None
    enclosure = None if request and _is_confidential(request) else _enclosure(session, mail, services)
    values = _values(mail, request, services) | {"is_attached": enclosure is not None}
    if is_for_administrators and request and _is_confidential(request):
        values["reference"] = ""
    letter = Letter(
        message_id=mail.message_id,
        recipient=mail.recipient,
        subject=" ".join(_rendered(mail, "subject.txt", values).split()),
        text=_rendered(mail, "body.txt", values),
        html=_rendered(mail, "body.html", values),
    )
    return WrittenLetter(letter=letter, enclosure=enclosure)


def enclose(written: WrittenLetter, *, services: Services) -> Letter:
    """Fetch what goes with a letter from the store, outside of any transaction."""
    version = written.enclosure
    if version is None:
        return written.letter
    content = read_blob(services, version.blob_key)
    attachment = Attachment(file_name=enclosed_name(version), media_type=version.media_type, content=content)
    return replace(written.letter, attachments=(attachment,))


def enclosed_name(version: Version) -> str:
    """Return the name of a file that goes with a letter, which is never a draft."""
    return name_to_save(version, draft="")


def _values(mail: Mail, request: Request | None, services: Services) -> dict[str, object]:
    document = mail.document
    return {
        "name": mail.values["name"],
        "failure": mail.values.get("failure"),
        "are_several": mail.values.get("are_several", False),
        "document_name": _name_of(mail, document, request) if document and request else "",
        "reference": request.reference if request else "",
        "municipality": services.rules.municipality,
        "link": f"{services.rules.address}/requests/{request.id}" if request else services.rules.address,
        "review_link": f"{services.rules.address}/review",
        "document_link": f"{services.rules.address}/review/documents/{document.id}" if document else "",
    }


def _name_of(mail: Mail, document: Document, request: Request) -> str:
    if not _is_confidential(request):
        return document.name
    return _environment().get_template(f"confidential.{_language(mail)}.txt").render(request=request)


def _enclosure(session: Session, mail: Mail, services: Services) -> Version | None:
    version_id = mail.values.get("version_id")
    version = session.get(Version, version_id) if version_id else None
    if version is None or version.size > services.rules.mail_attachment_limit:
        return None
    return version


def _is_confidential(request: Request) -> bool:
    return request.confidentiality is Confidentiality.CONFIDENTIAL


def _rendered(mail: Mail, part: str, values: dict[str, object]) -> str:
    return _environment().get_template(f"{mail.template}/{_language(mail)}/{part}").render(values)


def _language(mail: Mail) -> str:
    return mail.language if mail.language in LANGUAGES else LANGUAGES[0]


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("translation_service", "mails"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
