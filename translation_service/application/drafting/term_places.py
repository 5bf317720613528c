"""Where the links of an engine say that a lacking term belongs, and what is to be written there."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from glossary.checking.checking import TermFinding
from glossary.checking.fitting import has_number_of_source
from glossary.enforcement import Correction, corrections_for, written_over
from glossary.folding import fold
from glossary.stop_words import STOP_WORDS
from glossary.turkish.guessing import shows_case
from translation_service.engines.rendering import Link
from translation_service.engines.words.linking import linked_place
from translation_service.engines.words.search import Range, words_of


def correction_over_links(
    finding: TermFinding, source: str, target: str, links: Sequence[Link], others: Iterable[str]
) -> Correction | None:
    """Write over a name for the term that the engine knows as well, or else over all of the linked place."""
    if finding.code != "term-missing":
        return None
    place = linked_place(Range(start=finding.start, end=finding.end), links, words_of(target))
    if place is None:
        return None
    tries = (corrections_for(finding, source=source, target=target, alternatives=(other,)) for other in others)
    known = [one for each in tries for one in each if _fills(one, place[0], target, finding.term.target_language)]
    if known:
        longest = max(known, key=lambda one: one.end - one.start)
        return longest if has_number_of_source(longest, finding, source=source) else replace(longest, confidence=0.0)
    noun = _behind_small_words(place[0], target, finding.term.target_language) if place[1] else None
    return written_over(finding, source=source, target=target, start=noun.start, end=noun.end) if noun else None


def _fills(correction: Correction, place: Range, target: str, language: str) -> bool:
    """Tell whether a correction stands in a place without another word before it that may belong to the same name."""
    if correction.start < place.start or place.end < correction.end:
        return False
    before = fold(target[place.start : correction.start], language).split()
    behind = fold(target[correction.end : place.end], language).split()
    small = STOP_WORDS.get(language, ())
    is_whole = not behind or behind[0] in small or (language == "tr" and shows_case(correction.found))
    return is_whole and (not before or before[-1] in small)


def _behind_small_words(place: Range, target: str, language: str) -> Range | None:
    """Leave out small words and numbers before a noun: başkan of iki başkan; none for several nouns, or no one."""
    own = [word for word in words_of(target) if place.start <= word.start and word.end <= place.end]
    said = [fold(target[word.start : word.end], language) for word in own]
    nouns = [at for at, text in enumerate(said) if not text.isdigit() and text not in STOP_WORDS.get(language, ())]
    is_one = bool(nouns) and nouns[-1] - nouns[0] == len(nouns) - 1
    return Range(start=own[nouns[0]].start, end=place.end) if is_one else None
