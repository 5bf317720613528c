"""Whether what `terms check` suggests has the right form, into German, French, Russian, Arabic and more.

A line of `data/terminology-suggestions.tsv`: the set, both languages, a term, its rendering, its forbidden one (empty
where the check only misses the rendering), a source, and a target with `[what stands there=>what should]`. Each set
was measured before anything was mended on it; what it gave then is in `docs/benchmarks.md`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.terminology_sentences import DATA
from glossary.checking.checking import find_all
from glossary.enforcement import mend
from glossary.finding.matching import TermFinder
from glossary.insertion.insertion import likely_form
from glossary.terms import Term

_MARK = re.compile(r"\[(.+?)=>(.+?)\]")


class Row(NamedTuple):
    """A pair with a rendering that should be another one."""

    part: str
    term: Term
    source: str
    marked: str

    @property
    def target(self) -> str:
        """The target as it stands."""
        return _MARK.sub(r"\1", self.marked)

    @property
    def right(self) -> str:
        """The target as it should be."""
        return _MARK.sub(r"\2", self.marked)


def print_suggestions() -> None:
    """Print the right suggestions of each set and language, and what the others are."""
    right: Counter[tuple[str, str]] = Counter()
    counted: Counter[tuple[str, str]] = Counter()
    for row in _rows():
        group = (row.part, row.term.target_language)
        counted[group] += 1
        got, wanted = _suggested(row)
        right[group] += got == wanted
        if got != wanted:
            print(f"  {got}  (right: {wanted})")
    for group, count in sorted(counted.items()):
        print(f"{' '.join(group)}: {right[group]} of {count}")


def _rows() -> Iterator[Row]:
    for line in (DATA / "terminology-suggestions.tsv").read_text(encoding="utf-8").splitlines():
        part, source_language, language, term, wanted, forbidden, source, marked = line.split("\t")
        yield Row(
            part,
            Term(
                source_language=source_language,
                target_language=language,
                source=term,
                target=wanted,
                forbidden=(forbidden,) if forbidden else (),
            ),
            source,
            marked,
        )


def _suggested(row: Row) -> tuple[str, str]:
    """Return what a check suggests and what would be right: the whole target, or the form of what it only misses."""
    finder = TermFinder([row.term], row.term.source_language)
    language = row.term.target_language
    found = find_all(source=row.source, target=row.target, source_finder=finder, target_language=language)
    if not found:
        return "", row.right
    finding = found[0]
    correction = mend(finding, source=row.source, target=row.target)
    if correction is None:
        form = likely_form(row.source, start=finding.start, end=finding.end, term=row.term)
        mark = _MARK.search(row.marked)
        return form, mark[2] if mark else ""
    before, behind = row.target[: correction.start], row.target[correction.end :]
    return f"{before}{correction.replacement}{behind}", row.right


if __name__ == "__main__":
    print_suggestions()
