"""Files that came inside another one, as the attachments of a message."""

from dataclasses import dataclass, field
from typing import Final

ATTACHMENTS_STAY: Final = "mail-attachments"
"""Code of the notice that a translation of a message holds none of its attachments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnclosedFile:
    """A file under the name that its sender gave it."""

    name: str
    content: bytes = field(repr=False)
