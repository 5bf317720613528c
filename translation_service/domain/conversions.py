"""Files that another program has made readable."""

from dataclasses import dataclass, field

from translation_service.domain.segments import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvertedDocument:
    """A file in the format it was turned into, what is worth knowing about that, and its pages (0 where unknown)."""

    content: bytes = field(repr=False)
    extension: str
    media_type: str
    notices: tuple[Notice, ...] = ()
    pages: int = 0
