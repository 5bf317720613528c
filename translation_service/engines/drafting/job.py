"""What all that happens to the sentences of one draft has to know."""

from dataclasses import dataclass, field, replace
from typing import Final

from translation_service.domain.fallbacks import Mended
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import Comparison, compare
from translation_service.domain.values.finding import Value
from translation_service.domain.values.rendering import PLAIN_STYLE, ValueStyle
from translation_service.engines.phrases.clause_numbers import ClauseNumbers
from translation_service.engines.rendering import Heard, Rendering, forgotten
from translation_service.engines.routing import EngineRoom, Route
from translation_service.engines.words.foreign_words import foreign_words, letters_of, missing

COPIED: Final = "copied"
"""What a draft says of itself that was not translated, but copied or said as the target language says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftingJob:
    """The way the sentences go and what must stay as it is.

    `letters` are those the first engine can read, `clauses` the numbers of clauses in the document; `heard` is told
    what an engine answered. `is_among_friends` says that nobody is polite in it.
    """

    room: EngineRoom
    route: Route
    pair: LanguagePair
    names: frozenset[str]
    letters: frozenset[str] | None
    style: ValueStyle = PLAIN_STYLE
    clauses: ClauseNumbers = field(default_factory=ClauseNumbers)
    heard: Heard = forgotten
    is_among_friends: bool = False

    def foreign_words(self, text: str) -> tuple[Value, ...]:
        return foreign_words(text, self.letters, self.names) if self.letters is not None else ()

    def compare_values(self, source: str, target: str) -> Comparison:
        return compare(source, target, self.pair, names=self.names)

    def compare(self, source: str, target: str) -> Comparison:
        """Compare values, and names with letters that no model knows."""
        values = self.compare_values(source, target)
        lost = missing(target, self.foreign_words(source))
        return replace(values, missing=(*values.missing, *lost), lost=(*values.lost, *lost)) if lost else values

    def keeps_as_much(self, sentence: "DraftedSentence", target: str) -> bool:
        """Tell whether another target of a sentence says something, and keeps the values as well as its own."""
        if not target:
            return False
        return self.compare(sentence.plain, target).faults <= self.compare(sentence.plain, sentence.target).faults


def letters_read(route: Route, pair: LanguagePair) -> frozenset[str] | None:
    """Return the letters that the first engine of a route can read; none are told where the target has others."""
    first = route.legs[0].pair
    return letters_of(first.source, first.target) if letters_of(pair.target) is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedSentence:
    """Plain words and what became of them ("" when the engine failed).

    `faults` are doubts that are left, `mended` those that another answer took away. `rendering` is what the
    engine answered to exactly these words, None to others. `is_known` says that no engine was asked for the target.
    """

    plain: str
    target: str
    faults: tuple[str, ...] = ()
    mended: tuple[Mended, ...] = ()
    rendering: Rendering | None = None
    is_known: bool = False

    def said_as(self, target: str) -> "DraftedSentence":
        """Return the same words with another target, which no engine answered to exactly these."""
        return replace(self, target=target, rendering=None, is_known=False)
