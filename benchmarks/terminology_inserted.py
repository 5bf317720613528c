"""Whether the form of a term that the editor inserts first is right where it is not the one of a published translation.

A translator turns sentences freely, so that another form than his is not wrong. Each such place was read beside its
source: right is a form that stands in a faithful translation of that sentence, at that place.

A line of `data/terminology-inserted.tsv`: the direction; `held-out`, a place of the half of `terminology-published.tsv`
that rules were not made on, or `sample`, `fresh`, `unread`, `third`, `fourth` or `fifth`, places of chance samples of
pairs that nobody had looked at before, or `rest`, all others of a set;
the engine whose draft told the form, none where the source alone did; the set, the line in it, the first letters of the
SHA-256 of both texts, where the term begins in the source, the form that was judged, the verdict (`equal` where the
reference has it), and why a form is wrong. The texts are others'.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.terminology_forms import Place, is_right, likely, places
from benchmarks.terminology_published import digest, glossary, texts_of
from benchmarks.terminology_sentences import DATA
from glossary.exchange.csv_files import read_terms
from glossary.folding import fold
from glossary.terms import Term


class Judged(NamedTuple):
    """A place and what was said of the form that was offered there."""

    direction: str
    part: str
    engine: str
    name: str
    line: int
    digest: str
    start: int
    form: str
    verdict: str
    reason: str


def print_inserted(folder: Path, outputs: Path | None) -> None:
    """Print how many forms offered first are those of the reference, how many are right besides, and why others not.

    `outputs` holds the drafts of engines, `en-tr/NAME.ENGINE.tr`; what they told is left out without them.
    """
    terms = read_terms(glossary().read_bytes()).terms
    judged = list(_judged())
    for direction, part, engine in sorted({(one.direction, one.part, one.engine) for one in judged}):
        here = [one for one in judged if (one.direction, one.part, one.engine) == (direction, part, engine)]
        drafts = _drafts(outputs, here[0].name, direction, engine)
        if drafts is not None:
            found = _with_places(here, folder, terms, direction)
            verdicts = Counter(_verdict(one, place, drafts[one.line]) for one, place in found)
            _print(f"{direction}, {part}, {f'with the draft of {engine}' if engine else 'by the source'}", verdicts)


def _drafts(outputs: Path | None, name: str, direction: str, engine: str) -> Mapping[int, tuple[str, ...]] | None:
    """Return an engine's draft of each line, counted from 1; none where the file is not at hand."""
    if not engine:
        return defaultdict(tuple)
    path = outputs and outputs / direction / f"{name}.{engine}.{direction[-2:]}"
    if not path or not path.is_file():
        return None
    return {number: (line,) for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)}


def _print(name: str, verdicts: Counter[str]) -> None:
    count = verdicts.total()
    if not count:
        return
    good = verdicts["equal"] + verdicts["right"]
    shares = ", ".join(f"{word} {verdicts[word]}" for word in ("equal", "right", "unjudged"))
    wrong = {word: number for word, number in verdicts.most_common() if word not in {"equal", "right", "unjudged"}}
    print(
        f"forms inserted first, {name}: {count} places; {shares}, "
        f"right in all {100 * good / count:.1f} %; wrong: {wrong}"
    )


def _judged() -> Iterator[Judged]:
    for row in (DATA / "terminology-inserted.tsv").read_text(encoding="utf-8").splitlines():
        direction, part, engine, name, line, known, start, form, verdict, reason = row.split("\t")
        yield Judged(direction, part, engine, name, int(line), known, int(start), form, verdict, reason)


def _with_places(
    judged: list[Judged], folder: Path, terms: tuple[Term, ...], direction: str
) -> Iterator[tuple[Judged, Place]]:
    for one in judged:
        texts = texts_of(folder, one.name)[one.line - 1 : one.line]
        if not texts or digest(texts[0]) != one.digest:
            continue
        turkish, english = texts[0]
        pair = (english, turkish) if direction == "en-tr" else (turkish, english)
        found = places([pair], terms, *direction.split("-"))
        yield from ((one, place) for place in found if place.hit.start == one.start and _is_of(place, one.form))


def _is_of(place: Place, form: str) -> bool:
    """Tell apart the renderings of one source: kanun, yasa."""
    return fold(form[0], "tr") == fold(place.hit.term.target[0], "tr")


def _verdict(one: Judged, place: Place, drafts: tuple[str, ...]) -> str:
    form = likely(place, drafts=drafts)
    if is_right(place, form):
        return "equal"
    if form != one.form or one.verdict == "equal":
        return "unjudged"
    return one.reason if one.verdict == "wrong" else one.verdict
