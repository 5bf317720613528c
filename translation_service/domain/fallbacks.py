"""What took the place of a machine's answer that a guard found at fault."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from translation_service.domain.sentences import N_


class Fallback(StrEnum):
    PLACEHOLDERS = "placeholders"
    ALTERNATIVE = "alternative"
    OTHER_END = "other_end"
    PARTS = "parts"
    MEMORY = "memory"
    GLOSSARY = "glossary"
    PEOPLE = "people"


FALLBACK_NAMES: Final[dict[Fallback, str]] = {
    Fallback.PLACEHOLDERS: N_("asked again with placeholders for values or names"),
    Fallback.ALTERNATIVE: N_("another answer of the engine"),
    Fallback.OTHER_END: N_("asked again with another end"),
    Fallback.PARTS: N_("translated in shorter parts"),
    Fallback.MEMORY: N_("taken from the memory"),
    Fallback.GLOSSARY: N_("taken from the glossary"),
    Fallback.PEOPLE: N_("left to people, with a finding"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A fault, one of `engines.doubts`, that went away with another answer."""

    fault: str
    fallback: Fallback
