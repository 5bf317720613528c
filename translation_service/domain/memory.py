"""What the translation memory keeps and finds: approved pairs, how far they are trusted, how well they match."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from translation_service.domain.sentences import N_, Sentence, sentence

SHARED: Final = 0
"""The owner of what is in the shared memory; any other owner is the unit whose own memory it is."""


class Trust(StrEnum):
    """How far a pair is trusted, the least first. What no person approved is in no memory at all."""

    TRANSLATED = "translated"
    REVISED = "revised"
    SIGNED = "signed"


TRUST_NAMES: Final[dict[Trust, str]] = {
    Trust.TRANSLATED: N_("approved as a whole or imported"),
    Trust.REVISED: N_("confirmed by its reviser"),
    Trust.SIGNED: N_("accepted by its unit"),
}


class MatchKind(StrEnum):
    CONTEXT = "context"
    EXACT = "exact"
    FUZZY = "fuzzy"


class Remark(StrEnum):
    """What keeps a match from being worth its full percentage."""

    OTHER_UNIT = "other-unit"
    OLD = "old"
    TRANSLATED = "trust-translated"
    TAGS = "tags-differ"
    NUMBERS_REPLACED = "numbers-replaced"
    NUMBERS_DIFFER = "numbers-differ"
    LANGUAGE = "language-uncertain"
    WRITING = "writing-differs"


REMARK_NAMES: Final[dict[Remark, str]] = {
    Remark.OTHER_UNIT: N_("from another unit"),
    Remark.OLD: N_("approved long ago"),
    Remark.TRANSLATED: N_("not confirmed one by one"),
    Remark.TAGS: N_("its tags differ"),
    Remark.NUMBERS_REPLACED: N_("numbers put in"),
    Remark.NUMBERS_DIFFER: N_("a number could not be put in"),
    Remark.LANGUAGE: N_("its language is uncertain"),
    Remark.WRITING: N_("capitals or punctuation differ"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredUnit:
    """A pair of the memory as a search finds it; `contexts` are the keys of `memory.normalising.context_key`.

    `unit_id` is the unit that ordered it, where one did.
    """

    id: int
    source: str
    target: str
    trust: Trust
    approved_at: datetime
    unit_id: int | None = None
    is_certain: bool = True
    contexts: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A proposal of the memory for one segment.

    `target` fits the segment's tags and numbers as far as could be done; `source` is what the memory's target was
    written for, with the segment's tag numbers where they correspond; `numbers` are the (old, new) that were put in.
    """

    unit_id: int
    kind: MatchKind
    score: int
    source: str
    target: str
    remarks: tuple[Remark, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()

    @property
    def detail(self) -> str:
        """How it is kept beside a text: `context`, `exact` or `fuzzy 87`."""
        return f"{self.kind} {self.score}" if self.kind is MatchKind.FUZZY else self.kind.value

    @property
    def is_faithful(self) -> bool:
        """Whether tags and numbers are those of the segment, so that it may stand as a draft."""
        return not {Remark.TAGS, Remark.NUMBERS_DIFFER} & set(self.remarks)


def match_words(detail: str) -> Sentence:
    """Say how well a match fitted from how it was kept; nothing for what older versions kept."""
    kind, _, score = detail.partition(" ")
    match kind:
        case MatchKind.CONTEXT:
            return sentence(N_("exact, in the same place"))
        case MatchKind.EXACT:
            return sentence(N_("exact"))
        case MatchKind.FUZZY:
            return sentence(N_("similar, %(score)s %%"), score=score)
        case _:
            return sentence("")
