"""What becomes of proposals for the glossary, of imported files and of term candidates."""

from enum import StrEnum
from typing import Final

from translation_service.domain.sentences import N_


class ProposalState(StrEnum):
    """A proposal waits until a terminologist decides or its author takes it back."""

    WAITING = "waiting"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class ImportState(StrEnum):
    """A file of terms is looked at before it is taken in, and may be taken back."""

    PREVIEWED = "previewed"
    APPLIED = "applied"
    UNDONE = "undone"


class CandidateState(StrEnum):
    """A candidate is open until somebody decides; what was dismissed is never offered again."""

    OPEN = "open"
    TAKEN = "taken"
    DISMISSED = "dismissed"


PROPOSAL_NAMES: Final[dict[ProposalState, str]] = {
    ProposalState.WAITING: N_("waiting for a decision"),
    ProposalState.APPROVED: N_("approved"),
    ProposalState.DECLINED: N_("declined"),
    ProposalState.WITHDRAWN: N_("withdrawn"),
}
IMPORT_NAMES: Final[dict[ImportState, str]] = {
    ImportState.PREVIEWED: N_("looked at, not taken in"),
    ImportState.APPLIED: N_("taken in"),
    ImportState.UNDONE: N_("taken back"),
}
CANDIDATE_NAMES: Final[dict[CandidateState, str]] = {
    CandidateState.TAKEN: N_("taken into the glossary"),
    CandidateState.DISMISSED: N_("dismissed"),
}
CONTRADICTION_NAMES: Final[dict[str, str]] = {
    "duplicate": N_("the same rendering twice"),
    "two-preferred": N_("two preferred renderings"),
    "wanted-and-forbidden": N_("one wants what the other forbids"),
}
