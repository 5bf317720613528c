r"""Whether drafts are as good as what the engine alone makes: BLEU and chrF of the whole route and of the engine.

Run: python -m benchmarks.quality en-tr SOURCE REFERENCE [pt-en SOURCE REFERENCE …] [--models var/models]
     [--lines 500] [--worst 10] [--of-a-newspaper]

SOURCE and REFERENCE are texts with one sentence a line, in the two languages of the pair. Each pair goes through the
route that the service would take. *Engine* is what the engines answer to the bare sentences; *service* is the draft a
reviser gets, with everything that surrounds the engines. The service may be worse by 0.2 at most. `--worst` shows the
sentences whose draft lost most against the engine's answer, by chrF. `--of-a-newspaper` counts as the same what a desk
writes in another way on purpose: names with the letters of their source (Tadic, not Tadiç), and a newspaper's dates
((May 18th) for 18 May).
"""

import argparse
import re
import unicodedata
from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place, Segment
from translation_service.engines.choosing import choose_engines
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.processes.terms import EngineTerms
from translation_service.engines.routing import EngineRoom

SLACK: Final = 0.2
_MONTH: Final = "|".join(month_name[1:])
_DATES_OF_A_NEWSPAPER: Final = (
    (re.compile(rf",? ?\((?P<month>{_MONTH}) (?P<day>\d+)(?:st|nd|rd|th)\)"), r", \g<day> \g<month>"),
    (re.compile(rf",? ?\((?P<day>\d+) (?P<month>{_MONTH})\)"), r", \g<day> \g<month>"),
    (re.compile(rf"(?P<month>{_MONTH}) (?P<day>\d+)(?:st|nd|rd|th)"), r"\g<day> \g<month>"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TestSet:
    pair: LanguagePair
    sources: Sequence[str]
    references: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a test set; the texts stand in its order."""

    route: str
    engine: Sequence[str]
    service: Sequence[str]


def main() -> None:
    """Print a line for each pair; the exit status is 1 where the service costs more than it may."""
    options = _options()
    room = choose_engines(["firefox", "argos"], options.models.resolve(), EngineTerms())
    print("pair    sentences   engine: BLEU  chrF    service: BLEU  chrF    difference   drafts that differ")
    losses = [_measure(test, room, options) for test in _read_all(options)]
    raise SystemExit(any(loss > SLACK for loss in losses))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("sets", nargs="+", help="pair, source and reference, any number of times")
    parser.add_argument("--models", type=Path, default=Path("var/models"))
    parser.add_argument("--lines", type=int, default=500)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--of-a-newspaper", action="store_true")
    return parser.parse_args()


def _read_all(options: argparse.Namespace) -> list[TestSet]:
    return [_read(words, options.lines) for words in _by_three(options.sets)]


def _by_three(words: Sequence[str]) -> list[tuple[str, str, str]]:
    return list(zip(words[::3], words[1::3], words[2::3], strict=True))


def _read(words: tuple[str, str, str], lines: int) -> TestSet:
    pair, sources, references = words
    source, target = pair.split("-")
    return TestSet(
        pair=LanguagePair(source=source, target=target),
        sources=Path(sources).read_text(encoding="utf-8").splitlines()[:lines],
        references=Path(references).read_text(encoding="utf-8").splitlines()[:lines],
    )


def _measure(test: TestSet, room: EngineRoom, options: argparse.Namespace) -> float:
    """Print what a set gives, and return the larger of the losses in BLEU and chrF."""
    outcome = _translated(test, room)
    references = [_as_counted(text, options) for text in test.references]
    counted = ([_as_counted(text, options) for text in texts] for texts in (outcome.engine, outcome.service))
    engine, service = (_scores(texts, references) for texts in counted)
    losses = [alone - whole for alone, whole in zip(engine, service, strict=True)]
    differ = sum(alone != whole for alone, whole in zip(outcome.engine, outcome.service, strict=True))
    print(
        f"{test.pair}   {len(test.sources):9} {engine[0]:14.2f} {engine[1]:5.2f} {service[0]:16.2f} {service[1]:5.2f} "
        f"   {-losses[0]:+.2f} {-losses[1]:+.2f} {differ:12}   ({outcome.route})"
    )
    _show_worst(test, outcome, options.worst)
    return max(losses)


def _translated(test: TestSet, room: EngineRoom) -> Outcome:
    route = room.route(test.pair)
    if route is None:
        raise SystemExit(f"no installed model translates {test.pair}")
    segments = [
        Segment(number=number, block=number, place=Place.BODY, source=source)
        for number, source in enumerate(test.sources, start=1)
    ]
    drafts = draft_segments(segments, test.pair, room)
    return Outcome(
        route=route.description,
        engine=room.translate(test.sources, route),
        service=[draft.target if draft else "" for draft in drafts],
    )


def _as_counted(text: str, options: argparse.Namespace) -> str:
    if not options.of_a_newspaper:
        return text
    for date, written in _DATES_OF_A_NEWSPAPER:
        text = date.sub(written, text)
    letters = unicodedata.normalize("NFKD", text.replace("ı", "i"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _scores(texts: Sequence[str], references: Sequence[str]) -> tuple[float, float]:
    bleu, chrf = (metric.corpus_score(texts, [references]).score for metric in (BLEU(), CHRF()))
    return bleu, chrf


def _show_worst(test: TestSet, outcome: Outcome, count: int) -> None:
    chrf = CHRF()
    rows = zip(test.sources, test.references, outcome.engine, outcome.service, strict=True)
    lost = [
        (chrf.sentence_score(engine, [reference]).score - chrf.sentence_score(service, [reference]).score, row)
        for row in rows
        for _, reference, engine, service in [row]
        if engine != service
    ]
    for loss, texts in sorted(lost, reverse=True)[:count]:
        print(f"\n  lost {loss:.1f}")
        print("\n".join(f"    {text}" for text in texts))


if __name__ == "__main__":
    main()
