"""Why a document that its reviser still holds cannot be written in now, and how they go on."""

from typing import Final

from translation_service.domain.errors import MovedOn
from translation_service.domain.sentences import N_, sentence
from translation_service.domain.workflow import STATE_NAMES, DocumentState

_BEING_READ: Final = N_(
    "The unit has handed in a new version of this file, which is being read and drafted; nothing was changed. "
    "What you had saved is kept. Take the document again on the page “Revision” once it waits there."
)
_READ: Final = N_(
    "The unit has handed in a new version of this file; nothing was changed. "
    "What you had saved is kept. Take the document again on the page “Revision”."
)
_RETURNED: Final = N_(
    "The unit has returned this document; nothing was changed. "
    "Its reason stands on the page “Revision”, where you take it again."
)
_OTHERWISE: Final = N_("This document is %(state)s by now; nothing was changed.")
_WHY: Final = {
    DocumentState.RECEIVED: _BEING_READ,
    DocumentState.PARSED: _BEING_READ,
    DocumentState.QUEUED: _READ,
    DocumentState.RETURNED: _RETURNED,
}


def why_closed(state: DocumentState) -> MovedOn:
    """Return the refusal of whoever writes in a document of theirs that is in this state, and not in revision."""
    if state in _WHY:
        return MovedOn("not-in-revision", _WHY[state])
    return MovedOn("not-in-revision", _OTHERWISE, state=sentence(STATE_NAMES[state]))
