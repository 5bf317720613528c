"""Files that came inside another one, as the attachments of a message."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class EnclosedFile:
    """A file under the name that its sender gave it."""

    name: str
    content: bytes = field(repr=False)
