"""A mail as use cases see it, and the message it becomes."""

import re
import unicodedata
from dataclasses import dataclass, field
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr
from typing import Final, Protocol

from translation_service.domain.deadlines import Clock, now
from translation_service.domain.errors import BrokenPromise, RequestRefused, TranslationServiceError
from translation_service.domain.sentences import N_

UNUSABLE_ADDRESS: Final = N_("This is not a mail address a mail can be sent to.")

_LOCAL_PART: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*")
_MESSAGE_ID: Final = re.compile(r"<[A-Za-z0-9._+=-]{1,120}@[A-Za-z0-9.-]{1,120}>")
_MEDIA_TYPE: Final = re.compile(r"[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*")
_ADDRESS_LENGTH_LIMIT: Final = 254
_UNKNOWN_MEDIA_TYPE: Final = "application/octet-stream"


class MailRefused(RequestRefused):
    """A mail that can never be sent as it is: the server said no for good, or the address is none."""


class MailUncertain(TranslationServiceError):
    """A mail was handed over to the last byte, and nobody answered: it may have been taken or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    file_name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One mail, ready to go. `message_id` ("<...@...>") is fixed by the outbox: a repeat carries the same."""

    message_id: str
    recipient: str
    subject: str
    text: str
    html: str
    attachments: tuple[Attachment, ...] = ()


class Mailer(Protocol):
    @property
    def is_repeatable(self) -> bool:
        """Whether sending a letter again, when nobody knows if the first try went out, leaves a single one."""
        ...

    def greet(self) -> bool:
        """Tell whether there is a mail server; raise `TemporarilyUnavailable` where it does not answer."""
        ...

    def send(self, letter: Letter) -> None:
        """Hand the letter over.

        Raises `TemporarilyUnavailable` when it was certainly not taken and may be tried again, `MailRefused` when it
        never will be, and `MailUncertain` when nobody knows whether it was.
        """
        ...


def build_message(letter: Letter, *, sender: str, clock: Clock = now) -> EmailMessage:
    """Return the message of a letter: text and HTML side by side, attachments below, dated by `clock`.

    Line breaks and control characters in a subject or a file name become spaces or go. Raises `MailRefused`
    for a recipient that is no address, `RequestRefused` for such a sender.
    """
    message = EmailMessage(policy=SMTP)
    _set_sender(message, parse_sender(sender))
    message["To"] = parse_recipient(letter.recipient)
    _set_subject(message, _one_line(letter.subject))
    message["Message-ID"] = _checked_message_id(letter.message_id)
    message["Date"] = clock()
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    for attachment in letter.attachments:
        _attach(message, attachment)
    return message


def is_address(text: str) -> bool:
    """Tell whether a mail can be sent to an address; letters of other alphabets may stand behind the @ alone."""
    return _parse_address(text) is not None


def parse_recipient(text: str) -> Address:
    """Return the address in `text`, a Turkish domain in ASCII; raise `MailRefused` for anything else."""
    address = _parse_address(text)
    if address is None:
        raise MailRefused("mail_address", UNUSABLE_ADDRESS)
    return address


def parse_sender(text: str) -> Address:
    """Return the address in `text` or in `Name <text>`; raise `RequestRefused` for anything else."""
    name, plain = parseaddr(text)
    address = None if _has_line_break(text) else _parse_address(plain)
    if address is None:
        raise RequestRefused("setting", N_("The sender of mails in the settings is not a mail address."))
    return Address(display_name=_one_line(name), username=address.username, domain=address.domain)


# `EmailMessage` loses spaces between encoded words when it folds a long header, so headers with Turkish
# letters are encoded by the older `Header`, which does not, and are put in as they are.
def _set_sender(message: EmailMessage, sender: Address) -> None:
    if _is_plain(sender.display_name):
        message["From"] = sender
    else:
        message.set_raw("From", f"{_encoded(sender.display_name, name='From')}\n <{sender.addr_spec}>")


def _set_subject(message: EmailMessage, subject: str) -> None:
    if _is_plain(subject):
        message["Subject"] = subject
    else:
        message.set_raw("Subject", _encoded(subject, name="Subject"))


def _is_plain(text: str) -> bool:
    return text.isascii() and "=?" not in text


def _encoded(text: str, *, name: str) -> str:
    return Header(text, "utf-8", header_name=name).encode()


def _parse_address(text: str) -> Address | None:
    local_part, _, domain = text.strip(" ").rpartition("@")
    domain = _in_ascii(domain)
    is_address = _LOCAL_PART.fullmatch(local_part) and _DOMAIN.fullmatch(domain)
    if not is_address or len(local_part) + len(domain) >= _ADDRESS_LENGTH_LIMIT:
        return None
    return Address(username=local_part, domain=domain)


def _has_line_break(text: str) -> bool:
    return len(text.splitlines()) > 1


def _in_ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _checked_message_id(text: str) -> str:
    if not _MESSAGE_ID.fullmatch(text):
        raise BrokenPromise("The outbox made a message id that is none.")
    return text


def _one_line(text: str) -> str:
    return "".join(letter for letter in " ".join(text.split()) if unicodedata.category(letter) not in {"Cc", "Cs"})


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    media_type = attachment.media_type.lower()
    maintype, _, subtype = (media_type if _MEDIA_TYPE.fullmatch(media_type) else _UNKNOWN_MEDIA_TYPE).partition("/")
    message.add_attachment(
        attachment.content, maintype=maintype, subtype=subtype, filename=_file_name(attachment.file_name)
    )


def _file_name(text: str) -> str:
    return _one_line(text).replace("/", "_").replace("\\", "_") or "file"
