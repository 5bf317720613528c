"""The numbered, immutable files of a document."""

from enum import StrEnum
from typing import Final

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
