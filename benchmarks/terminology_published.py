"""How the terms of published translations are found, of which only the places are kept here: the texts are others'.

A line of `data/terminology-published.tsv`: the name of a set, the line of the pair in it, whether the pair was looked
at while rules were mended (`development`) or was not (`held-out`), the first letters of the SHA-256 of both texts, and
the marks in Turkish and in English. A mark is the place, its kinds of inflection and the term of
`data/terminology-published.csv`. Homographs are words spelt like a form of a term that mean something else,
look-alikes are derived from it; neither is a term. What is ignored can be read both ways.

The pairs were drawn by chance from those in which a crude search for beginnings of the terms finds something, a
seventh of them from those with rarer endings, and marked by reading, before any program was asked.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from benchmarks.terminology_forms import print_forms_in
from benchmarks.terminology_sentences import DATA, OTHER, Rule, Span, rules
from glossary.exchange.csv_files import read_terms
from glossary.folding import APOSTROPHES

PARTS: Final = ("development", "held-out")
_NO_TERM: Final = frozenset({"homograph", "look-alike", "ignored"})
_NAMED_ALARMS: Final = ("homograph", "look-alike")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place in a text, and of which kinds its form is."""

    place: Span
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two published texts and the marks in each, by language."""

    part: str
    texts: dict[str, str]
    marks: dict[str, tuple[Mark, ...]]

    def terms(self, language: str) -> dict[Span, frozenset[str]]:
        """Return the places of terms in a language with their kinds."""
        return {mark.place: mark.kinds for mark in self.marks[language] if not mark.kinds & _NO_TERM}

    def others(self, language: str, kind: str) -> set[Span]:
        """Return the places in a language that are no terms, of one kind."""
        return {mark.place for mark in self.marks[language] if kind in mark.kinds}


class Tally:
    """What one rule finds of the marks of some pairs in one language."""

    def __init__(self, pairs: Iterable[Pair], language: str, rule: Rule) -> None:
        self.found: Counter[str] = Counter()
        self.right = self.marked = 0
        self.alarms: Counter[str] = Counter()
        for pair in pairs:
            self._count(
                pair, language, {_without_apostrophe(pair.texts[language], span) for span in rule(pair.texts[language])}
            )

    def _count(self, pair: Pair, language: str, here: set[Span]) -> None:
        terms = pair.terms(language)
        self.marked += len(terms)
        self.right += len(here & terms.keys())
        self.found.update(kind for place in here & terms.keys() for kind in terms[place])
        wrong = here - terms.keys() - pair.others(language, "ignored")
        for kind in _NAMED_ALARMS:
            self.alarms[kind] += len(wrong & pair.others(language, kind))
            wrong -= pair.others(language, kind)
        self.alarms["other"] += len(wrong)

    @property
    def shares(self) -> tuple[float, float, float]:
        """Recall, precision, and precision where homographs do not count, in hundredths."""
        wrong = self.alarms.total()
        unlike = wrong - self.alarms["homograph"]
        found = [100 * self.right / max(self.right + alarms, 1) for alarms in (wrong, unlike)]
        return 100 * self.right / max(self.marked, 1), found[0], found[1]


def print_published(folder: Path) -> None:
    """Print what each rule finds in both languages, for the pairs looked at and those held out."""
    pairs = list(read_pairs(folder))
    known = {language: rules(language, glossary()) for language in OTHER}
    for part in PARTS:
        here = [pair for pair in pairs if pair.part == part]
        for language in OTHER if here else ():
            _print_part(f"{language}, {part}", here, language, known[language])
        if here:
            texts = [(pair.texts["en"], pair.texts["tr"]) for pair in here]
            print_forms_in(f"published, {part}", texts, read_terms(glossary().read_bytes()).terms)


def glossary() -> Path:
    """Return the file of the terms that are marked."""
    return DATA / "terminology-published.csv"


def _print_part(name: str, pairs: list[Pair], language: str, known: dict[str, Rule]) -> None:
    kinds = Counter(kind for pair in pairs for each in pair.terms(language).values() for kind in each)
    tallies = {rule: Tally(pairs, language, find) for rule, find in known.items()}
    marked = next(iter(tallies.values())).marked
    print(f"{name}: {marked} terms in {len(pairs)} published sentences; % found, by kind of form")
    print(f"  {'':32}{'terms':>6}" + "".join(f"{rule:>12}" for rule in tallies))
    for kind, count in sorted(kinds.items()):
        print(f"  {kind:32}{count:6}" + "".join(f"{100 * each.found[kind] / count:12.1f}" for each in tallies.values()))
    for place, share in enumerate(("recall", "precision", "precision but for homographs")):
        print(f"  {share:38}" + "".join(f"{each.shares[place]:12.1f}" for each in tallies.values()))
    for alarm in (*_NAMED_ALARMS, "other"):
        print(f"  alarms, {alarm:30}" + "".join(f"{each.alarms[alarm]:12}" for each in tallies.values()))


def read_pairs(folder: Path) -> Iterator[Pair]:
    """Yield the marked pairs whose texts lie in a folder as NAME.tr and NAME.en; say which are missing or others."""
    texts: dict[str, list[tuple[str, str]]] = {}
    changed: Counter[str] = Counter()
    for row in (DATA / "terminology-published.tsv").read_text(encoding="utf-8").splitlines():
        name, line, part, known, *marks = row.split("\t")
        if name not in texts:
            texts[name] = texts_of(folder, name)
        pair = texts[name][int(line) - 1] if int(line) <= len(texts[name]) else ("", "")
        if digest(pair) == known:
            both = dict(zip(OTHER, pair, strict=True))
            yield Pair(part=part, texts=both, marks=dict(zip(OTHER, map(_marks, marks), strict=True)))
        else:
            changed[name] += bool(texts[name])
    for name, count in (+changed).items():
        print(f"{count} lines of {folder / name} are not those that were marked, and are left out")


@cache
def texts_of(folder: Path, name: str) -> list[tuple[str, str]]:
    """Return the pairs of a set, Turkish first; none, and say so, where it is missing."""
    paths = [folder / f"{name}.{language}" for language in OTHER]
    missing = [str(path) for path in paths if not path.is_file()]
    if missing:
        print(f"The pairs of {name} are left out: there is no {' and no '.join(missing)}.")
        return []
    turkish, english = (path.read_text(encoding="utf-8").split("\n") for path in paths)
    return list(zip(turkish, english, strict=True))


def digest(pair: tuple[str, str]) -> str:
    """Return the check that both texts are those that were marked."""
    return sha256("\n".join(pair).encode()).hexdigest()[:8]


def _marks(written: str) -> tuple[Mark, ...]:
    return tuple(_mark(mark) for mark in written.split(";") if mark)


def _mark(written: str) -> Mark:
    place, kinds, _ = written.split(" ", 2)
    start, end = map(int, place.split("-"))
    return Mark(place=(start, end), kinds=frozenset(kinds.split("+")))


def _without_apostrophe(text: str, span: Span) -> Span:
    """Leave out what only closes a word: the apostrophe of `the countries'`."""
    start, end = span
    return (start, end - 1) if text[end - 1] in APOSTROPHES else span
