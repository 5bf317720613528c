"""Taking one pair out of the memory that is wrong, so that no document gets it again."""

from sqlalchemy.orm import Session

from translation_service.application.memory.exchanges import require_exchanger
from translation_service.domain.errors import NotFound
from translation_service.domain.people import Actor
from translation_service.domain.sentences import N_
from translation_service.persistence.memory import MemoryUnit
from translation_service.persistence.memory_keeping import forget_units


def forget_pair(session: Session, *, unit_id: int, actor: Actor) -> None:
    """Take a pair out; raise `NotFound` where there is none, `NotAllowed` unless the person keeps the memory.

    It comes back where a document that has it is approved once more, or a file that has it is imported.
    """
    require_exchanger(actor)
    if session.get(MemoryUnit, unit_id) is None:
        raise NotFound("pair-not-found", N_("This pair is in no memory any more."))
    forget_units(session, [unit_id])
