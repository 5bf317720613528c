"""An engine that translates nothing: every word gets a § before it, so that a format check sees what was reached."""

from collections.abc import Sequence
from itertools import permutations

from glossary.patterns import lazily
from translation_service.domain.languages import LANGUAGES, LanguagePair
from translation_service.engines.engine import EngineCard, PairNotServed


class PseudoEngine:
    """Serves every pair of the desk's languages."""

    @property
    def card(self) -> EngineCard:
        return EngineCard(name="pseudo", pairs=_ALL_PAIRS, leaves_building=False, batch_size=1000, is_for_checks=True)

    def version(self, pair: LanguagePair) -> str:
        return f"pseudo {pair} 1"

    def translate(self, sentences: Sequence[str], pair: LanguagePair) -> list[str]:
        if pair not in _ALL_PAIRS:
            raise PairNotServed(pair)
        return [_BEFORE_WORD.sub("§", sentence.strip()) for sentence in sentences]


_BEFORE_WORD = lazily(r"(?<!\S)(?=\S)")
_ALL_PAIRS = frozenset(LanguagePair(source=source, target=target) for source, target in permutations(LANGUAGES, 2))
