"""Whether a translation keeps to the glossary. A false alarm is worse than a miss."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, Literal

from glossary.checking.casing import in_other_letters, is_miscased, is_written_as_name
from glossary.checking.compositions import composed_renderings
from glossary.checking.crossing import terms_across
from glossary.checking.deeds import is_said_as_deed
from glossary.checking.doubtful import sure_hits
from glossary.checking.echoes import has_echo
from glossary.checking.hidden import hits_within
from glossary.checking.homographs import may_mean_otherwise
from glossary.checking.paraphrases import is_deed, is_said_by_verb, is_said_otherwise
from glossary.checking.self_reference import is_ours, is_said_by_pronoun
from glossary.finding.matching import Hit, TermFinder, finder_of
from glossary.folding import fold
from glossary.patterns import lazily
from glossary.terms import Term, TermStatus, reversed_term

FindingCode = Literal["term-missing", "term-forbidden", "term-casing", "do-not-translate-changed"]
# No part of a number or date of a document: 2019/1793, 3 Temmuz 1984 tarihli.
_YEAR: Final = lazily(r"(?<![\d.,/])(?:1[0-9]|20)\d\d(?!\d|[.,]\d|/|\s+(?:tarihli|sayılı))")
_GENERATION: Final = 20
# tebliğ edildi, tevhit edilen: what makes a verb of the noun before it.
_MADE_VERB: Final = lazily(r"\s+(?:ed[ei]|et[mst]|olun)\w*")
_DEMANDING: Final = frozenset({TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFinding:
    """A term of the source that the target does not have as the glossary wants it.

    `found` is the forbidden rendering, or the wanted one without its capitals, and `start` and `end` its place in the
    target; for the other codes `found` is empty and the place is that of the term in the source. `rendering` is what
    was found as the glossary has it. A finding `is_doubtful` where the source may mean something else by the term,
    and `is_open` where the glossary admits renderings and wants none before the others.
    """

    code: FindingCode
    term: Term
    wanted: str
    found: str
    start: int
    end: int
    rendering: str = ""
    is_doubtful: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Concept:
    """What the source says at some places, and every rendering the glossary knows for it."""

    terms: tuple[Term, ...]
    hits: tuple[Hit, ...]
    is_sure: bool

    @property
    def accepted(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.status is not TermStatus.FORBIDDEN)

    @property
    def is_demanded(self) -> bool:
        """Whether one rendering is the wanted one; a source that only has admitted ones leaves the choice open."""
        return any(term.status in _DEMANDING for term in self.terms)

    def is_lost(self, target: str) -> bool:
        """Tell whether a target has no word of any rendering of a source of several words; one word says too much."""
        if not all(" " in term.source for term in self.terms):
            return False
        renderings = (term.target for term in self.accepted)
        return not has_echo(target, renderings=renderings, language=self.terms[0].target_language)

    @property
    def is_untranslatable(self) -> bool:
        return any(term.status is TermStatus.DO_NOT_TRANSLATE for term in self.terms)

    @property
    def forbidden_renderings(self) -> tuple[str, ...]:
        own = (term.target for term in self.terms if term.status is TermStatus.FORBIDDEN)
        return (*own, *(variant for term in self.terms for variant in term.forbidden))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """A source and its translation, with the finder of the source's terms and what they say there."""

    source: str
    target: str
    finder: TermFinder
    concepts: tuple[_Concept, ...]

    def renderings_of_others(self) -> Iterator[Hit]:
        """Yield what is in the target of concepts that the source calls ours nowhere: belediyemizin itfaiyesi."""
        for concept in self.concepts:
            if not any(is_ours(hit) for hit in concept.hits):
                yield from _accepted_hits(concept, self.target)


def check_pair(*, source: str, target: str, source_finder: TermFinder, target_language: str) -> tuple[TermFinding, ...]:
    """Return what the target lacks of the terms in the source.

    A term is there in any inflected form, and in any rendering the glossary accepts for the same source. A source
    term said twice and rendered once is no finding, nor is a rendering said otherwise (`paraphrases` beside this file),
    nor the old name in a sentence about years before the new one held. What is doubtful is left out. An empty target is
    not checked.
    """
    found = find_all(source=source, target=target, source_finder=source_finder, target_language=target_language)
    return tuple(finding for finding in found if not finding.is_doubtful)


def find_all(*, source: str, target: str, source_finder: TermFinder, target_language: str) -> tuple[TermFinding, ...]:
    """Return what `check_pair` does, and what is doubtful."""
    if not target.strip():
        return ()
    hits = tuple(hit for hit in source_finder.find(source) if hit.term.target_language == target_language)
    if not hits:
        return ()
    concepts = _concepts(hits, sure_hits(hits, source, source_finder))
    concepts += _hidden(concepts, source, target, source_finder)
    accepted = [_accepted_hits(concept, target) for concept in concepts]
    renderings = {hit for found in accepted for hit in found}
    findings = [
        (concept, finding)
        for concept, found in zip(concepts, accepted, strict=True)
        for finding in _check(concept, found, target, renderings, source)
    ]
    pair = _Pair(source=source, target=target, finder=source_finder, concepts=concepts)
    return tuple(
        _doubted(finding, concept, pair)
        for concept, finding in findings
        if finding.code != "term-missing" or not _is_there(concept, pair)
    )


def _doubted(finding: TermFinding, concept: _Concept, pair: _Pair) -> TermFinding:
    """Return a finding, doubtful where something may be said by each place of the term that is not the term."""
    if finding.code != "term-missing" or finding.is_doubtful:
        return finding
    wanted = [term.target for term in concept.accepted]
    doubts = (may_mean_otherwise(hit, source=pair.source, target=pair.target, wanted=wanted) for hit in concept.hits)
    return replace(finding, is_doubtful=all(doubts))


def _concepts(hits: Iterable[Hit], sure: frozenset[Hit]) -> tuple[_Concept, ...]:
    """Gather the hits of one place, and then the places that say the same."""
    places: dict[tuple[Term, ...], list[Hit]] = {}
    for _, group in groupby(hits, key=lambda hit: (hit.start, hit.end)):
        here = list(group)
        places.setdefault(tuple(hit.term for hit in here), []).append(here[0])
    return tuple(
        _Concept(terms=terms, hits=tuple(found), is_sure=not sure.isdisjoint(found)) for terms, found in places.items()
    )


def _hidden(concepts: Iterable[_Concept], source: str, target: str, finder: TermFinder) -> tuple[_Concept, ...]:
    """Return what is wanted of the words of longer terms of which the target has none of the admitted renderings."""
    covering = (one for one in concepts if not one.is_demanded and not _accepted_hits(one, target))
    language = {one.terms[0].target_language for one in concepts}
    within = [
        hit
        for one in covering
        for hit in hits_within(one.hits[0], source, finder)
        if hit.term.target_language in language
    ]
    sure = frozenset(hit for hit in within if not hit.term.is_everyday)
    return tuple(one for one in _concepts(within, sure) if one.is_demanded and one.is_sure)


def _check(
    concept: _Concept, found: Sequence[Hit], target: str, renderings: Iterable[Hit], source: str
) -> Iterator[TermFinding]:
    """Yield what is wrong with a concept whose accepted renderings were found in these places of the target."""
    accepted = found or _hits_in_other_letters(concept, target)
    wrong = [hit for hit in _forbidden_hits(concept, target) if not _lies_within(hit, renderings)]
    # `consulate` may stand for `consulate general`, but not in the forbidden `head consulate`.
    present = [hit for hit in accepted if not _lies_within(hit, wrong) and not _goes_on_from(hit, wrong)]
    if not _is_written_small(concept):
        yield from (_miscased(concept, hit) for hit in present if _lacks_capitals(concept, hit))
    if wrong:
        # The mayor of `deputy mayor` is not the one that is called a municipal president.
        present = [hit for hit in present if not _lies_within_longer(hit, renderings)]
    if len(present) >= len(concept.hits):
        return
    if wrong and _is_of_the_past(concept, source):
        return
    lacking = len(concept.hits) - len(present)
    yield from (_forbidden(concept, hit) for hit in wrong[:lacking])
    if not wrong and not present and (concept.is_demanded or concept.is_lost(target)):
        yield _missing(concept)


def _is_of_the_past(concept: _Concept, source: str) -> bool:
    """Tell whether a source names years, all a generation before the renderings held: Turkey joined NATO in 1952."""
    began = [term.valid_from.year for term in concept.accepted if term.valid_from]
    years = [int(year) for year in _YEAR.findall(source)]
    return bool(began and years) and max(years) + _GENERATION < max(began)


def _is_there(concept: _Concept, pair: _Pair) -> bool:
    """Tell whether the target says a concept in other words than those of its renderings, or by a pronoun."""
    accepted = {term.target for term in concept.accepted} | composed_renderings(concept.accepted, pair.finder)
    ways = [is_said_otherwise, is_said_as_deed]
    language = concept.terms[0].target_language
    if all(_MADE_VERB.match(pair.source, hit.end) for hit in concept.hits):
        wanted = (term.target for term in concept.terms if term.status in _DEMANDING)
        if language == "en" and not any(is_deed(rendering, language) for rendering in wanted):
            # What is done is another sense than the thing: tebliğ edildi, was served, is no communiqué.
            return True
        ways.append(is_said_by_verb)
    return any(
        is_said(pair.target, rendering=rendering, language=language) for rendering in accepted for is_said in ways
    ) or _is_said_around(concept, pair)


def _is_said_around(concept: _Concept, pair: _Pair) -> bool:
    """Tell whether a pronoun stands for a concept, or the target reads the words of its places as another term."""
    if is_said_by_pronoun(concept.hits, pair.source, pair.target, pair.renderings_of_others()):
        return True
    language = concept.terms[0].target_language
    across = (
        term
        for hit in concept.hits
        for term in terms_across(hit, pair.source, pair.finder)
        if term.target_language == language and term.status is not TermStatus.FORBIDDEN
    )
    return any(finder_of(term).find(pair.target) for term in across)


def _accepted_hits(concept: _Concept, target: str) -> tuple[Hit, ...]:
    found = (hit for term in concept.accepted for hit in finder_of(term).find(target))
    return tuple({(hit.start, hit.end): hit for hit in found}.values())


def _hits_in_other_letters(concept: _Concept, target: str) -> tuple[Hit, ...]:
    """Return the first abbreviation or name that stands in the target in other letters: Unesco, EUROCITIES."""
    for term in concept.accepted:
        place = in_other_letters(target, term.target) if is_written_as_name(term.target) else None
        if place is not None:
            start, end = place
            return (Hit(start=start, end=end, surface=target[start:end], term=reversed_term(term)),)
    return ()


def _forbidden_hits(concept: _Concept, target: str) -> Sequence[Hit]:
    wrong = (replace(concept.terms[0], target=rendering) for rendering in concept.forbidden_renderings)
    found = (hit for term in wrong for hit in finder_of(term).find(target))
    return tuple({(hit.start, hit.end): hit for hit in found}.values())


def _is_written_small(concept: _Concept) -> bool:
    """Tell whether the source itself leaves out capitals that the glossary has: the works department, AB zirvesi."""
    return all(
        any(
            here[0].islower() and there[0].isupper()
            for here, there in zip(written.split(), wanted.split(), strict=False)
        )
        for written, wanted in ((hit.surface, hit.term.source) for hit in concept.hits)
    )


def _lacks_capitals(concept: _Concept, hit: Hit) -> bool:
    """Tell whether no accepted rendering is written with the capitals, or without them, that stand here."""
    renderings = [term.target for term in concept.accepted if fold(term.target, term.target_language) == _folded(hit)]
    language = hit.term.source_language
    return all(is_miscased(hit, rendering=one, language=language) for one in (*renderings, hit.term.source))


def _folded(hit: Hit) -> str:
    return fold(hit.term.source, hit.term.source_language)


def _miscased(concept: _Concept, hit: Hit) -> TermFinding:
    return TermFinding(
        code="term-casing",
        term=concept.terms[0],
        wanted=hit.term.source,
        found=hit.surface,
        start=hit.start,
        end=hit.end,
        rendering=hit.term.source,
    )


def _lies_within(hit: Hit, others: Iterable[Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in others)


def _goes_on_from(hit: Hit, others: Iterable[Hit]) -> bool:
    """Tell whether one begins within another and ends behind it: no `yazma eser` is in `el yazmaları eser deposuna`."""
    return any(other.start < hit.start < other.end < hit.end for other in others)


def _lies_within_longer(hit: Hit, others: Iterable[Hit]) -> bool:
    return _lies_within(hit, (other for other in others if other.end - other.start > hit.end - hit.start))


def _forbidden(concept: _Concept, hit: Hit) -> TermFinding:
    term = concept.terms[0]
    return TermFinding(
        code="term-forbidden",
        term=term,
        wanted=_wanted(concept),
        found=hit.surface,
        start=hit.start,
        end=hit.end,
        rendering=hit.term.source,
    )


def _missing(concept: _Concept) -> TermFinding:
    hit = concept.hits[0]
    return TermFinding(
        code="do-not-translate-changed" if concept.is_untranslatable else "term-missing",
        term=hit.term,
        wanted=_wanted(concept),
        found="",
        start=hit.start,
        end=hit.end,
        is_doubtful=not concept.is_sure and not concept.is_untranslatable,
        is_open=not concept.is_demanded,
    )


def _wanted(concept: _Concept) -> str:
    return concept.accepted[0].target if concept.accepted else ""
