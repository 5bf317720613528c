"""Engines for tests: a dictionary that translates what it was told, and one that fails where it is told to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.engines.engine import EngineCard, PairNotServed
from translation_service.engines.rendering import Rendering
from translation_service.engines.routing import EngineRoom

PT_EN = LanguagePair(source="pt", target="en")


@dataclass(kw_only=True)
class PhraseBook:
    """Translates by `phrases`, and with `otherwise` what is not in there; keeps what it was `asked`, by batch."""

    phrases: Mapping[str, str] = field(default_factory=dict)
    otherwise: Callable[[str], str] = str
    fails_on: str = "\0"
    pairs: frozenset[LanguagePair] = frozenset({PT_EN})
    name: str = "phrases"
    batch_size: int = 10
    leaves_building: bool = False
    asked: list[list[str]] = field(default_factory=list)

    @property
    def card(self) -> EngineCard:
        return EngineCard(
            name=self.name, pairs=self.pairs, leaves_building=self.leaves_building, batch_size=self.batch_size
        )

    def version(self, pair: LanguagePair) -> str:
        return f"{self.name} {pair} 1"

    def translate(self, sentences: Sequence[str], pair: LanguagePair) -> list[str]:
        if pair not in self.pairs:
            raise PairNotServed(pair)
        self.asked.append(list(sentences))
        if any(self.fails_on in sentence for sentence in sentences):
            raise TemporarilyUnavailable("as told")
        return [self.phrases.get(sentence, self.otherwise(sentence)) for sentence in sentences]


@dataclass(kw_only=True)
class Hesitating(PhraseBook):
    """Tells what else it would say, by sentence; it `weighs` so many answers in any case.

    `scores` are how likely answers are to it, where it says so.
    """

    others: dict[str, tuple[str, ...]] = field(default_factory=dict)
    weighs: int = 1
    scores: dict[str, float] = field(default_factory=dict)

    @property
    def card(self) -> EngineCard:
        return replace(super().card, gives_alternatives=True, weighs=self.weighs)

    def render(
        self, sentences: Sequence[str], pair: LanguagePair, *, alternatives: int = 1
    ) -> list[tuple[Rendering, ...]]:
        first = self.translate(sentences, pair)
        return [
            tuple(
                Rendering(text=text, score=self.scores.get(text))
                for text in (answer, *self.others.get(sentence, ()))[:alternatives]
            )
            for sentence, answer in zip(sentences, first, strict=True)
        ]


def room_with(*engines: PhraseBook) -> EngineRoom:
    return EngineRoom(engines)
