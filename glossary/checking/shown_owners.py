"""A missing English noun with the 's that its translation shows: Müdürün odası, the manager's office."""

from collections.abc import Iterator
from typing import Final

from glossary.checking.checking import TermFinding
from glossary.checking.stand_ins import places_of_others
from glossary.finding.matching import TermFinder
from glossary.folding import APOSTROPHES, fold
from glossary.insertion.plurals import suffixes_said
from glossary.patterns import lazily
from glossary.tokens import split_words
from glossary.turkish.grammar import Case
from glossary.turkish.guessing import shows_genitive

_OWNER: Final = lazily(rf"\b([^\W\d_][\w-]*?)(?:([{APOSTROPHES}])s\b|(?<=s)([{APOSTROPHES}])(?!\w))")
_NO_OWNERS: Final = frozenset(
    {"it", "that", "there", "what", "who", "let", "here", "he", "she", "today", "year", "years"}
)


def as_owner(form: str, finding: TermFinding, *, source: str, target: str, finder: TermFinder) -> str:
    """Return an English form as the owner that it is where its Turkish term and one noun of the target are owners."""
    term = finding.term
    if finding.code != "term-missing" or (term.source_language, term.target_language) != ("tr", "en"):
        return form
    if Case.GENITIVE not in suffixes_said(source[finding.start : finding.end], term.source):
        return form
    owners = list(_owners(finding, source, target, finder))
    if not owners or len(owners) != _owners_said(source):
        return form
    return form + (owners[0] if form.endswith("s") else f"{owners[0]}s")


def _owners(finding: TermFinding, source: str, target: str, finder: TermFinder) -> Iterator[str]:
    """Yield the apostrophe of each noun of a target that owns something and is no name of the source."""
    taken = tuple(places_of_others(finding, source, target, finder))
    for found in _OWNER.finditer(target):
        is_taken = any(place.start <= found.start() < place.end for place in taken)
        if not is_taken and fold(found[1], "en") not in _NO_OWNERS and found[1] not in source:
            yield found[2] or found[3]


def _owners_said(source: str) -> int:
    """Return how many nouns of a Turkish text have the suffix of an owner and are no names."""
    return sum(shows_genitive(word.written) for word in split_words(source, "tr") if not word.suffix)
