"""What the status and the changes of a term are called."""

from typing import Final

from glossary.terms import TermStatus
from translation_service.domain.sentences import N_

STATUS_NAMES: Final[dict[TermStatus, str]] = {
    TermStatus.PREFERRED: N_("preferred"),
    TermStatus.ADMITTED: N_("admitted"),
    TermStatus.FORBIDDEN: N_("forbidden"),
    TermStatus.DO_NOT_TRANSLATE: N_("do not translate"),
}

ACT_NAMES: Final[dict[str, str]] = {
    "added": N_("added"),
    "edited": N_("edited"),
    "retired": N_("retired"),
    "restored": N_("restored"),
    "imported": N_("imported"),
}
