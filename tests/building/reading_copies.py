"""A workshop that reads in copies of one process, as workers do: most tests ask what is read, not how that begins."""

from tests.building.process_tree import processor_seconds
from translation_service.documents.files.programs import Programs
from translation_service.documents.limits import Limits
from translation_service.documents.process.sandbox import DocumentWorkshop
from workers.prototype import Prototype

_PROTOTYPE = Prototype()
copied = _PROTOTYPE.copied


def copying_workshop(limits: Limits | None = None, programs: Programs | None = None) -> DocumentWorkshop:
    """Return a workshop whose reading processes need no new interpreter: starting one takes longer than most files."""
    return DocumentWorkshop(limits or Limits(), programs, begin=copied)


def seconds_of_copies() -> float:
    """Return how long all that was read in copies so far has kept a processor busy."""
    return sum(map(processor_seconds, _PROTOTYPE.process_ids))
