"""What takes the place of a machine draft at fault."""

from glossary.finding.matching import TermFinder
from tests.building.tagged_segments import segments
from tests.building.terms import a_term
from translation_service.application.drafting.fallbacks import with_fallbacks
from translation_service.application.drafting.term_drafts import TermDrafts
from translation_service.domain.fallbacks import Fallback, Mended
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import Match, MatchKind, Remark
from translation_service.domain.segments import Draft, Origin
from translation_service.memory.policy import MemoryPolicy

TR_EN = LanguagePair(source="tr", target="en")
TERM = a_term("belediye meclisi", "municipal council")


def a_match(score: int, *remarks: Remark) -> Match:
    return Match(
        kind=MatchKind.FUZZY,
        score=score,
        source="Toplantı bugün.",
        target="The meeting is today.",
        unit_id=1,
        remarks=remarks,
    )


def fallback_for(source: str, *doubts: str, match: Match | None = None, is_owed: bool = False) -> Draft | None:
    [segment] = segments(source)
    drafts = {1: None if is_owed else Draft(target="x x x", origin=Origin.ENGINE, doubts=doubts)}
    terms = TermDrafts((TERM,), TermFinder((TERM,), "tr"), TR_EN)
    matches = {1: (match,)} if match is not None else {}
    return with_fallbacks(drafts, [segment], matches=matches, terms=terms, policy=MemoryPolicy()).get(1)


def test_the_nearest_of_the_memory_takes_the_place_of_a_draft_at_fault() -> None:
    draft = fallback_for("Toplantı yarın.", "repeated-words", match=a_match(84))

    assert draft is not None
    assert (draft.origin, draft.score, draft.target) == (Origin.MEMORY, 84, "The meeting is today.")
    assert draft.mended == (Mended(fault="repeated-words", fallback=Fallback.MEMORY),)


def test_the_memory_helps_out_where_the_engine_failed() -> None:
    draft = fallback_for("Toplantı yarın.", match=a_match(84), is_owed=True)

    assert draft is not None
    assert draft.mended == (Mended(fault="engine-failed", fallback=Fallback.MEMORY),)


def test_a_far_match_or_one_without_the_numbers_does_not_help() -> None:
    assert fallback_for("Toplantı yarın.", "repeated-words", match=a_match(79)) is None
    assert fallback_for("Toplantı 5.", "repeated-words", match=a_match(90, Remark.NUMBERS_DIFFER)) is None


def test_a_term_with_an_ending_takes_the_place_of_a_draft_at_fault() -> None:
    draft = fallback_for("Belediye meclisinin", "untranslated-words")

    assert draft is not None
    assert (draft.target, draft.origin) == ("Municipal council", Origin.GLOSSARY)
    assert draft.mended == (Mended(fault="untranslated-words", fallback=Fallback.GLOSSARY),)


def test_a_draft_without_fault_or_with_an_uncertain_tag_stays() -> None:
    assert fallback_for("Toplantı yarın.", match=a_match(94)) is None
    assert fallback_for("Toplantı yarın.", "tag-placement", match=a_match(94)) is None
