"""Which faults of translation engines the guards see, and how often they are wrong about people's translations.

Run: python -m benchmarks.guards FOLDER

The folder holds a folder a pair, named `en-tr`, with one sentence a line: the source `NAME.en`, a person's translation
`NAME.tr`, and the outputs of engines, `NAME.ENGINE.tr`. A fault counts as real where neither the person's translation
nor any other engine has it: said twice though the source says nothing twice, far shorter or longer than the others, a
source word left as it is that no person's translation has anywhere. HTML entities, which every draft is freed of, count
as mended. The same faults are planted in the person's translation as well. What is flagged in that translation itself
is a false alarm.
"""

import re
import statistics
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from translation_service.domain.languages import LanguagePair
from translation_service.engines.doubts import LENGTH_UNUSUAL, NAME_CHANGED, REPEATED_WORDS, UNTRANSLATED_WORDS
from translation_service.engines.guards.faults import doubts_about, mended

DOUBTS: Final = (REPEATED_WORDS, LENGTH_UNUSUAL, UNTRANSLATED_WORDS)
MUCH_SHORTER: Final = 0.68
MUCH_LONGER: Final = 1.4
LONG_PHRASE: Final = 9

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """Sources of a pair, a person's translations, and those of engines, line by line."""

    pair: LanguagePair
    sources: Lines
    references: Lines
    engines: Mapping[str, Lines]

    def others(self, engine: str, line: int) -> list[str]:
        source = self.sources[line]
        outputs = (lines[line] for name, lines in self.engines.items() if name != engine)
        return [self.references[line], *(mended(source, output) for output in outputs)]

    @property
    def vocabulary(self) -> set[str]:
        return {word for reference in self.references for word in _words(reference)}


@dataclass(slots=True)
class Score:
    real: int = 0
    reached: int = 0
    flagged: int = 0

    def count(self, *, is_real: bool, is_flagged: bool) -> None:
        self.real += is_real
        self.flagged += is_flagged
        self.reached += is_real and is_flagged

    def __str__(self) -> str:
        return f"{self.reached:4} of {self.real:4}, flagged {self.flagged:4}"


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    for outputs in map(read, sorted(path for path in Path(sys.argv[1]).iterdir() if path.is_dir())):
        print(f"\n{outputs.pair}, {len(outputs.sources)} sentences")
        print_false_alarms(outputs)
        print_real_faults(outputs)
        print_planted_faults(outputs)


def read(folder: Path) -> Outputs:
    source, target = folder.name.split("-")
    files = {tuple(path.name.split(".")[1:-1]): path for path in folder.glob(f"*.{target}")}
    return Outputs(
        pair=LanguagePair(source=source, target=target),
        sources=_lines(next(folder.glob(f"*.{source}"))),
        references=_lines(files.pop(())),
        engines={name[0]: _lines(path) for name, path in sorted(files.items())},
    )


def print_false_alarms(outputs: Outputs) -> None:
    found = [_doubts(outputs, source, target) for source, target in _both(outputs, outputs.references)]
    by_doubt = Counter(doubt for doubts in found for doubt in doubts)
    share = 100 * sum(map(bool, found)) / len(found)
    print(
        f"  false alarms {share:.1f} %: " + ", ".join(f"{doubt} {by_doubt[doubt]}" for doubt in (*DOUBTS, NAME_CHANGED))
    )


def print_real_faults(outputs: Outputs) -> None:
    vocabulary = outputs.vocabulary
    for engine, targets in outputs.engines.items():
        scores = {doubt: Score() for doubt in DOUBTS}
        for line, (source, answer) in enumerate(_both(outputs, targets)):
            target = mended(source, answer)
            doubts = _doubts(outputs, source, target)
            real = real_faults(source, target, outputs.others(engine, line), vocabulary)
            for doubt, score in scores.items():
                score.count(is_real=doubt in real, is_flagged=doubt in doubts)
        print(f"  {engine:16}" + "   ".join(f"{doubt} {score}" for doubt, score in scores.items()))


def print_planted_faults(outputs: Outputs) -> None:
    for fault, plant in PLANTED.items():
        planted = [(source, plant(source, target)) for source, target in _both(outputs, outputs.references)]
        seen = sum(mended(*one) != one[1] or bool(_doubts(outputs, *one)) for one in planted)
        print(f"  planted: {fault:24} seen in {100 * seen / len(planted):5.1f} %")


def real_faults(source: str, target: str, others: Sequence[str], vocabulary: set[str]) -> set[str]:
    """Return the faults that none of the other translations has."""
    lengths = [len(other) for other in others]
    faults = set()
    if says_again(target) and not any(map(says_again, (source, *others))):
        faults.add(REPEATED_WORDS)
    if not MUCH_SHORTER * statistics.median(lengths) <= len(target) <= MUCH_LONGER * statistics.median(lengths):
        faults.add(LENGTH_UNUSUAL)
    if plain_words(target) & set(_words(source)) - {word for other in others for word in _words(other)} - vocabulary:
        faults.add(UNTRANSLATED_WORDS)
    return faults


def says_again(text: str) -> bool:
    """Tell whether some words stand again, at once or after up to three others, or a phrase of four anywhere."""
    words = _words(text.replace("İ", "i").casefold())
    phrases = Counter(tuple(words[start : start + 4]) for start in range(len(words) - 3))
    return any(times > 1 for times in phrases.values()) or any(
        words[start : start + size] == words[start + size + gap : start + 2 * size + gap]
        and len("".join(words[start : start + size])) >= (LONG_PHRASE if size > 1 else 4)
        for size in range(1, 9)
        for start in range(len(words) - 2 * size + 1)
        for gap in range(4 if size > 1 else 1)
    )


def plain_words(text: str) -> set[str]:
    return {word for word in _words(text) if word.islower() and len(word) >= 4}


def _half_left(source: str, target: str) -> str:
    words, left = target.split(), source.split()
    return " ".join([*words[: len(words) // 2], *left[len(left) // 2 :]])


def _said_again(_source: str, target: str) -> str:
    words = target.split()
    middle = len(words) // 2
    return " ".join([*words[:middle], *words[middle - 3 : middle], *words[middle:]])


def _stuttered(_source: str, target: str) -> str:
    words = target.split()
    middle = len(words) // 2
    return " ".join([*words[:middle], *[words[middle]] * 4, *words[middle + 1 :]])


PLANTED: Final[dict[str, Callable[[str, str], str]]] = {
    "cut in half": lambda _source, target: target[: len(target) // 2],
    "cut at three quarters": lambda _source, target: target[: len(target) * 3 // 4],
    "said twice": lambda _source, target: f"{target} {target}",
    "three words said again": _said_again,
    "a word four times running": _stuttered,
    "source left as it is": lambda source, _target: source,
    "second half left": _half_left,
    "HTML entities": lambda _source, target: target.replace("'", "&#39;").replace('"', "&quot;") + " &amp;",
    "another script": lambda _source, target: f"{target} это так",
}


def _doubts(outputs: Outputs, source: str, target: str) -> tuple[str, ...]:
    return tuple(doubts_about(source, mended(source, target), outputs.pair))


def _both(outputs: Outputs, targets: Lines) -> Iterator[tuple[str, str]]:
    return zip(outputs.sources, targets, strict=True)


def _lines(path: Path) -> Lines:
    return tuple(line.strip() for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


if __name__ == "__main__":
    main()
