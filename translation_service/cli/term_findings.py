"""What `terms check` prints of a finding, the same names for each kind; see docs/terminology.md."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from glossary.checking.checking import TermFinding
from glossary.checking.shown_cases import in_case_shown
from glossary.checking.shown_forms import shown_form
from glossary.checking.shown_owners import as_owner
from glossary.checking.stand_ins import stand_in
from glossary.checking.steadiness import ABBREVIATION_EARLY, INCONSISTENT, EarlyAbbreviation, Sentence, Unsteady
from glossary.enforcement import Correction, mend, replace_rendering, written_over
from glossary.finding.matching import TermFinder
from glossary.folding import fold
from glossary.insertion.insertion import likely_form
from glossary.rewriting import UNKNOWN
from glossary.terms import Term
from glossary.turkish.verbs import ends_in_infinitive


class Entries:
    """The entries of a list as they are written there, by their places, which number the terms of running text."""

    def __init__(self, entries: Sequence[Term]) -> None:
        self._entries = entries

    def written(self, term: Term, said: str, language: str) -> str:
        """Return words of a term with the capitals of its list, where they are an entry and no synonym within it."""
        entry = self._entries[term.identity or 0]
        sides = (entry.source, entry.target)
        return next((side for side in sides if fold(side, language) == fold(said, language)), said)


def described(finding: TermFinding, pair: Sentence, entries: Entries, finder: TermFinder) -> dict[str, Any]:
    """Return a finding on one pair, with the wanted term in the form that the wrong one has, or its source asks for."""
    correction = mend(finding, source=pair.source, target=pair.target) or _put_in_place(finding, pair, finder)
    values = {
        "row": pair.number,
        "code": finding.code,
        "term": entries.written(finding.term, finding.term.source, finding.term.source_language),
        "wanted": entries.written(finding.term, finding.wanted, finding.term.target_language),
        "found": correction.found if correction else finding.found,
        "suggestion": correction.replacement if correction else _as_asked_for(finding, pair, finder),
    }
    if correction is not None and correction.confidence <= UNKNOWN:
        values["base_form"] = True
    return {**values, "doubtful": True} if finding.is_doubtful else values


def _put_in_place(finding: TermFinding, pair: Sentence, finder: TermFinder) -> Correction | None:
    """Return how a missing term would stand in place of what shares a word with it."""
    place = stand_in(finding, source=pair.source, target=pair.target, finder=finder)
    if place is None:
        return None
    return written_over(finding, source=pair.source, target=pair.target, start=place.start, end=place.end)


def _as_asked_for(finding: TermFinding, pair: Sentence, finder: TermFinder) -> str:
    if finding.code not in {"term-missing", "do-not-translate-changed"}:
        return finding.wanted
    shown = shown_form(finding, source=pair.source, target=pair.target, finder=finder)
    if shown is not None:
        return shown
    term = replace(finding.term, target=finding.wanted)
    # The last word of a Turkish sentence says what is done, and when.
    over = pair.target.rstrip(" .!?").rpartition(" ")[2] if ends_in_infinitive(term.target) else ""
    form = likely_form(pair.source, start=finding.start, end=finding.end, term=term, over=over)
    around = {"source": pair.source, "target": pair.target}
    return in_case_shown(as_owner(form, finding, **around, finder=finder), finding, **around, finder=finder)


def described_unsteady(unsteady: Unsteady, pairs: Sequence[Sentence], *, language: str) -> dict[str, Any]:
    """Return a term rendered in several ways: the usual rendering is wanted, the first other one is found.

    Both stand as the first sentence with the other one has them.
    """
    usual = max(unsteady.renderings, key=lambda rendering: len(rendering[1]))
    other = next(rendering for rendering in unsteady.renderings if rendering is not usual)
    row = other[1][0]
    written = next(pair.target for pair in pairs if pair.number == row)
    replacing = replace_rendering(written, other[0], usual[0], language=language)
    return {
        "row": row,
        "code": INCONSISTENT,
        "term": unsteady.source,
        "wanted": usual[0],
        "found": replacing.found if replacing else other[0],
        "suggestion": replacing.replacement if replacing else usual[0],
        "rows": {rendering: list(numbers) for rendering, numbers in unsteady.renderings},
    }


def described_early(early: EarlyAbbreviation) -> dict[str, Any]:
    """Return an abbreviation before its long form: both belong where the abbreviation comes first."""
    return {
        "row": early.number,
        "code": ABBREVIATION_EARLY,
        "term": early.long_form,
        "wanted": early.long_form,
        "found": early.abbreviation,
        "suggestion": f"{early.long_form} ({early.abbreviation})",
        "rows": {early.abbreviation: [early.number], early.long_form: [early.explained]},
    }
