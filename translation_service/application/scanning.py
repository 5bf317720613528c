"""Files looked at for malware before they are kept."""

from typing import Final, Protocol

from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_


class Scanner(Protocol):
    """Looks for malware."""

    @property
    def is_there(self) -> bool:
        """Whether anybody looks."""
        ...

    def found_in(self, content: bytes) -> str:
        """Return the name of what was found in a file, nothing where it is clean.

        Raises `DocumentRefused` for a file that is too large to look at, `TemporarilyUnavailable` while nobody looks.
        """
        ...


class NoScanner:
    """For installations without a scanner: whatever comes is taken."""

    is_there: Final = False

    def found_in(self, content: bytes) -> str:  # noqa: ARG002 - nobody looks at it
        return ""


def refuse_malware(content: bytes, scanner: Scanner) -> None:
    """Raise `DocumentRefused` for a file in which malware was found."""
    name = scanner.found_in(content)
    if name:
        template = N_(
            "The virus scanner found malware in this file (%(name)s). It was not taken and is not kept. Tell your IT"
            " department, and ask the sender for a clean copy."
        )
        raise DocumentRefused("malware", template, name=name)
