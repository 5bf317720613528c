"""The mails of an instance, as files."""

import email
from dataclasses import dataclass
from email import policy
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMail:
    """A mail, and the file name of its attachment."""

    path: Path
    attachment: str


def find_mail(folder: Path, content: bytes) -> FoundMail | None:
    """Return the mail that carries exactly `content`, once it lies in the folder."""
    for path in sorted(folder.glob("*.eml")):
        for name, attached in attachments_of(path.read_bytes()):
            if attached == content:
                return FoundMail(path=path, attachment=name)
    return None


def attachments_of(mail: bytes) -> list[tuple[str, bytes]]:
    """Return the name and the bytes of each attachment."""
    message = email.message_from_bytes(mail, policy=policy.default)
    return [(part.get_filename() or "", part.get_content()) for part in message.iter_attachments()]
