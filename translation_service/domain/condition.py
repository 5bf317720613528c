"""How the parts of an installation are: at work, left out, or in trouble."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from translation_service.domain.sentences import N_, Sentence


class Condition(StrEnum):
    GOOD = "good"
    LEFT_OUT = "left_out"
    TROUBLE = "trouble"


CONDITION_NAMES: Final[dict[Condition, str]] = {
    Condition.GOOD: N_("at work"),
    Condition.LEFT_OUT: N_("left out"),
    Condition.TROUBLE: N_("in trouble"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartCondition:
    """How one part is; `name` is marked for translation, `words` tell what to know or to do."""

    name: str
    condition: Condition
    words: Sentence
