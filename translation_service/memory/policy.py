"""How well a pair must match to be shown or used, and what makes it worth less; an installation sets it."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryPolicy:
    """Thresholds and penalties in per cent.

    Matches from `suggests_from` on are shown, from `drafts_from` on used, from `rescues_from` on used where a machine
    draft is at fault.
    """

    suggests_from: int = 75
    drafts_from: int = 95
    rescues_from: int = 80
    most_suggestions: int = 3
    other_unit: int = 1
    old: int = 1
    old_after: timedelta = timedelta(days=5 * 365)
    translated: int = 2
    tags: int = 2
    numbers: int = 1
    uncertain_language: int = 2
