"""The numbered, immutable files of a document."""

from enum import StrEnum
from pathlib import PurePath
from typing import Final, Protocol

from translation_service.domain.sentences import N_


class VersionKind(StrEnum):
    SOURCE = "source"
    TRANSLATION = "translation"


class VersionOrigin(StrEnum):
    """How a version came to be."""

    UPLOADED = "uploaded"
    UNLOCKED = "unlocked"
    ATTACHED = "attached"
    CONVERTED = "converted"
    MACHINE_DRAFT = "machine_draft"
    REVISED = "revised"
    CORRECTED = "corrected"


class NamedVersion(Protocol):
    """What tells the file of a version from those of the others."""

    @property
    def file_name(self) -> str: ...
    @property
    def origin(self) -> VersionOrigin: ...
    @property
    def number(self) -> int: ...


def name_to_save(version: NamedVersion, *, draft: str) -> str:
    """Name the file of a version so that it lies beside the others: `carta.en.docx`, `carta.en.draft.docx` before it.

    A correction is `carta.en.v3.docx`; `draft` is the word for what no person has read.
    """
    is_draft = version.origin is VersionOrigin.MACHINE_DRAFT
    if not is_draft and version.origin is not VersionOrigin.CORRECTED:
        return version.file_name
    path = PurePath(version.file_name)
    marks = [draft] * is_draft + [f"v{version.number}"] * (version.number > 1)
    return ".".join([path.stem, *marks]) + path.suffix


VERSION_KIND_NAMES: Final[dict[VersionKind, str]] = {
    VersionKind.SOURCE: N_("source version"),
    VersionKind.TRANSLATION: N_("translation version"),
}

VERSION_ORIGIN_NAMES: Final[dict[VersionOrigin, str]] = {
    VersionOrigin.UPLOADED: N_("handed in"),
    VersionOrigin.UNLOCKED: N_("handed in with its password, which was removed"),
    VersionOrigin.ATTACHED: N_("came with a message"),
    VersionOrigin.CONVERTED: N_("converted, so that it can be read"),
    VersionOrigin.MACHINE_DRAFT: N_("machine draft"),
    VersionOrigin.REVISED: N_("revised"),
    VersionOrigin.CORRECTED: N_("corrected after a return"),
}
