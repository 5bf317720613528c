"""How many inline tags stand around the right words of a machine draft.

Run: python -m benchmarks.tags [MODELS_FOLDER]

The files of `benchmarks/data` hold a pair, a sentence with tags, and its translation by the starter model with the tags
where they belong, one of each a line. Those of `tagged_sentences.tsv` and, between Turkish and English, of
`tagged_turkish.tsv` were written for this set, as letters and notices of a municipality have them; those of
`tagged_help.tsv` are real, with the formats they have in the help of a desktop. The tags were put onto what the model
wrote by hand; in the help where the model uses the words of the published translation by looking for these. A span is
right when it holds the same words; articles and prepositions at its ends, which often belong to either side, may be in
or out. A sentence that an installed model translates otherwise is left out and counted.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from translation_service.domain.inline import Alone, Tag, TagKind, marks, plain
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Place, Segment
from translation_service.engines.choosing import choose_engines
from translation_service.engines.doubts import TAG_PLACEMENT
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.processes.terms import EngineTerms

NAMES: Final = ("tagged_sentences.tsv", "tagged_help.tsv", "tagged_turkish.tsv")
FILES: Final = tuple(Path(__file__).parent / "data" / name for name in NAMES)
MODELS: Final = Path("var/models")
LOOSE: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "by",
        "to",
        "from",
        "for",
        "with",
        "o",
        "os",
        "as",
        "um",
        "uma",
        "de",
        "da",
        "do",
        "das",
        "dos",
        "no",
        "na",
        "nos",
        "nas",
        "ao",
        "à",
        "às",
        "pelo",
        "pela",
        "e",
        "em",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    pair: LanguagePair
    source: str
    target: str


@dataclass(slots=True)
class Score:
    spans: int = 0
    exact: int = 0
    right: int = 0
    doubted: int = 0
    wrong_without_doubt: int = 0
    left_out: int = 0

    def __str__(self) -> str:
        if not self.spans:
            return f"no span to look at; {self.left_out} sentences translated otherwise"
        return (
            f"{self.spans} spans: {100 * self.right / self.spans:.1f} % right, "
            f"{100 * self.exact / self.spans:.1f} % to the letter; {self.doubted} in doubt, "
            f"{self.wrong_without_doubt} wrong without a doubt; {self.left_out} sentences translated otherwise"
        )


def main() -> None:
    models = Path(sys.argv[1]) if len(sys.argv) > 1 else MODELS
    for file in FILES:
        for pair, sentences in groupby(read(file), key=lambda one: one.pair):
            print(f"{file.stem}, {pair}: {scored(list(sentences), pair, models)}")


def read(file: Path) -> list[Annotated]:
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [
        Annotated(pair=LanguagePair(source=pair[:2], target=pair[3:]), source=source, target=target)
        for pair, source, target in rows
    ]


def scored(sentences: list[Annotated], pair: LanguagePair, models: Path) -> Score:
    segments = [_segment(one.source, number) for number, one in enumerate(sentences, start=1)]
    room = choose_engines(("firefox", "argos"), models, EngineTerms())
    if room.route(pair) is None:
        raise SystemExit(f"no model in {models} translates {pair}: translation-service models starter")
    drafts = draft_segments(segments, pair, room)
    score = Score()
    for one, draft in zip(sentences, drafts, strict=True):
        if draft is None or plain(draft.target) != plain(one.target):
            score.left_out += 1
            continue
        count(score, one, draft)
    return score


def count(score: Score, wanted: Annotated, draft: Draft) -> None:
    is_doubted = TAG_PLACEMENT in draft.doubts
    found = dict(spans(draft.target))
    for number, words in spans(wanted.target):
        is_right = _core(found[number]) == _core(words)
        score.spans += 1
        score.exact += found[number] == words
        score.right += is_right
        score.doubted += is_doubted
        score.wrong_without_doubt += not is_right and not is_doubted
        if not is_right:
            print(f"  {draft.target}\n  {wanted.target}")


def spans(written: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each tag with the words it stands around, or with the words before it where it stands alone."""
    for mark in dict.fromkeys(marks(written)):
        if isinstance(mark, Alone):
            yield mark.number, _words(written[: written.index(str(mark))])
        elif str(mark).startswith("<" + str(mark.number)):
            inside = re.search(rf"<{mark.number}>(.*)</{mark.number}>", written)
            yield mark.number, _words(inside[1] if inside else "")


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", plain(text).lower()))


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    inner = [at for at, word in enumerate(words) if word not in LOOSE]
    return words[inner[0] : inner[-1] + 1] if inner else words


def _segment(source: str, number: int) -> Segment:
    tags = {mark.number: isinstance(mark, Alone) for mark in marks(source)}
    return Segment(
        number=number,
        block=number,
        place=Place.BODY,
        source=source,
        tags=tuple(
            Tag(
                number=tag,
                kind=TagKind.NOTE if is_alone else TagKind.FORMAT,
                label="note" if is_alone else "bold",
                is_paired=not is_alone,
            )
            for tag, is_alone in tags.items()
        ),
    )


if __name__ == "__main__":
    main()
