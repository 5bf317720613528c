"""Made-up municipal sentences for the memory: chains of words that stand side by side in real Turkish text."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

from babel.messages.pofile import read_po

_DATA: Final = Path(__file__).parent / "data" / "terminology.psv"
_CATALOGUE: Final = Path("translation_service/locale/tr/LC_MESSAGES/messages.po")
_GLOSSARY: Final = Path("glossary/data/tr-en.csv")
_START: Final = ""
_LENGTHS: Final = ((1, 3, 15), (4, 8, 25), (9, 18, 40), (19, 35, 20))
_PLACES: Final = (
    *("Beşiktaş", "Kadıköy", "Üsküdar", "Şişli", "Çankaya", "Bornova", "Nilüfer", "Odunpazarı", "Konak", "Seyhan"),
    *("Yenişehir", "Tepebaşı", "Ataşehir", "Bakırköy", "Sarıyer", "Pendik", "Kartal", "Maltepe", "Ümraniye"),
)
_SYLLABLES: Final = (
    *("ka", "la", "ra", "ta", "ma", "sa", "de", "me", "ne", "re", "se", "ti", "li", "ri", "ni", "si", "bo", "ko"),
    *("do", "so", "yu", "gü", "tü", "lü", "kı", "rı"),
)


class Sentences:
    """A chain of words as they follow one another in the catalogue, the glossary and the test sentences."""

    def __init__(self, seed: int = 1) -> None:
        self._random = Random(seed)
        self._next: dict[str, list[str]] = defaultdict(list)
        for line in _lines():
            words = re.sub(r"%\(\w+\)[sd]|[\[\]{}<>/%]", " ", line).split()
            for first, second in zip([_START, *words], words, strict=False):
                self._next[first].append(second)
        self._all = [word for words in self._next.values() for word in words]

    def one(self, fewest: int, most: int) -> str:
        """Return a sentence of so many words; names and numbers in it make it differ from its like."""
        random, words, last = self._random, list[str](), _START
        for _ in range(random.randint(fewest, most)):
            last = random.choice(self._next.get(last) or self._all)
            words.append(self._varied(last))
        return " ".join(words)

    def many(self) -> Iterator[str]:
        """Yield sentences of every length for ever."""
        weights = [share for _, _, share in _LENGTHS]
        while True:
            for fewest, most, _ in self._random.choices(_LENGTHS, weights, k=1000):
                yield self.one(fewest, most)

    def changed(self, sentence: str) -> str:
        """Return a sentence with an eighth of its words, and one at least, changed."""
        words = sentence.split()
        for _ in range(max(1, len(words) // 8)):
            words[self._random.randrange(len(words))] = self._random.choice(self._all)
        return " ".join(words)

    def misspelt(self, sentence: str) -> str:
        """Return a sentence with one letter left out, put in or changed."""
        place, letter = self._random.randrange(len(sentence)), self._random.choice("aeıioöuübcdğklmnrsştyz")
        kept_from, put_in = self._random.choice(((1, ""), (0, letter), (1, letter)))
        return sentence[:place] + put_in + sentence[place + kept_from :]

    def _varied(self, word: str) -> str:
        chance = self._random.random()
        if chance < 0.03:
            return self._random.choice(_PLACES)
        if chance < 0.06:
            return str(self._random.randint(1, 2030))
        if chance < 0.18:
            return "".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4)))
        return word


def _lines() -> Iterator[str]:
    with _CATALOGUE.open("rb") as stream:
        yield from (str(message.string) for message in read_po(stream) if message.id and message.string)
    for path in (_DATA, _GLOSSARY):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from re.split(r"[|,;]", line)[2:3]
