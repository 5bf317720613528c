"""Which segments of XLIFF 1.2 are finished: in the words of the standard, and in those of Trados, memoQ and Phrase."""

from typing import Final

from translation_service.documents.markup import Element

DONE: Final = frozenset({"translated", "reviewed", "final", "signed-off"})
_TRADOS: Final = "{http://sdl.com/FileTypes/SdlXliff/1.0}"
_DONE_IN_TRADOS: Final = frozenset({"Translated", "ApprovedTranslation", "ApprovedSignOff"})
_STATUS_OF_MEMOQ: Final = "{MQXliff}status"
_PROOFREAD: Final = "Proofread"
_CONFIRMED: Final = "Confirmed"
_STATUS_OF_PHRASE: Final = "{http://www.memsource.com/mxlf/2.0}confirmed"


def is_unit_done(unit: Element, target: Element) -> bool:
    """Tell whether a whole unit is finished."""
    status = unit.get(_STATUS_OF_MEMOQ, "")
    return (
        unit.get("approved") == "yes"
        or target.get("state") in DONE
        or status == _PROOFREAD
        or status.endswith(_CONFIRMED)
        or unit.get(_STATUS_OF_PHRASE) == "1"
    )


def done_in_trados(unit: Element) -> frozenset[str]:
    """Return the names of the segments of a unit that somebody confirmed in Trados."""
    segments = unit.iter(f"{_TRADOS}seg")
    return frozenset(each.get("id", "") for each in segments if each.get("conf") in _DONE_IN_TRADOS)
