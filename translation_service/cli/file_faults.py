"""Files that cannot be read or written, in one sentence."""

from pathlib import Path

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_


def unreadable(path: Path, error: OSError) -> RequestRefused:
    """Return the refusal of a file that cannot be read."""
    template = N_("The file %(file)s cannot be read: %(reason)s.")
    return RequestRefused("unreadable", template, file=str(path), reason=error.strerror or "?")


def unwritable(path: Path, error: OSError) -> RequestRefused:
    """Return the refusal of a file that cannot be written."""
    template = N_("The file %(file)s cannot be written: %(reason)s.")
    return RequestRefused("unwritable", template, file=str(path), reason=error.strerror or "?")
