"""Whether a click inserts the right form in official prose, told by the source alone: into Turkish, and back.

A line of `data/terminology-official.tsv`: the set, the source language, or both as `tr-de`, and a sentence with its
terms in brackets: as said, as the glossary has it (empty where that is the same), its rendering, and the forms that
are right, `/` between.
The sentences were written for this set with the forms that a careful translator would choose, each set before the
rules had seen it; once it had been measured, rules were mended on it, and a few more right forms were taken in. So what
a set gives now is no first look: those figures of the newest sets are in `docs/benchmarks.md`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.terminology_sentences import DATA
from glossary.folding import fold
from glossary.insertion.insertion import likely_form
from glossary.terms import Term

_PLACE = re.compile(r"\[([^|]*)\|([^|]*)\|([^|]*)\|([^\]]*)\]")


class Place(NamedTuple):
    """A term in a sentence, and the forms of its rendering that are right there."""

    part: str
    text: str
    start: int
    end: int
    term: Term
    forms: frozenset[str]


def print_official() -> None:
    """Print the share of right forms of each set and language."""
    right: Counter[tuple[str, str]] = Counter()
    counted: Counter[tuple[str, str]] = Counter()
    for place in places():
        group = (place.part, f"{place.term.source_language}-{place.term.target_language}")
        form = likely_form(place.text, start=place.start, end=place.end, term=place.term)
        counted[group] += 1
        right[group] += fold(form, place.term.target_language) in place.forms
    for (part, language), count in sorted(counted.items()):
        share = 100 * right[part, language] / count
        print(f"forms inserted first in official prose, {part}, {language}: {count} places, right {share:.1f} %")


def places() -> Iterator[Place]:
    """Yield the marked places of all sets, from Turkish and into it."""
    for line in (DATA / "terminology-official.tsv").read_text(encoding="utf-8").splitlines():
        part, languages, marked = line.split("\t")
        language, _, into = languages.partition("-")
        text, into = _PLACE.sub(r"\1", marked), into or ("en" if language == "tr" else "tr")
        shift = 0
        for found in _PLACE.finditer(marked):
            said, source, target, forms = found.groups()
            start = found.start() - shift
            shift += len(found[0]) - len(said)
            term = Term(source_language=language, target_language=into, source=source or said, target=target)
            right = frozenset(fold(form, into) for form in forms.split("/"))
            yield Place(part, text, start, start + len(said), term, right)
