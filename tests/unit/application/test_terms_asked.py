"""What an engine is asked for a lacking term, and which of its answers stands in."""

from collections.abc import Sequence

from glossary.finding.matching import TermFinder
from glossary.serving import terms_serving
from glossary.terms import Term
from tests.building.machine_engines import Hesitating
from tests.building.terms import a_term
from translation_service.application.drafting.term_keeping import KeptDraft, TermKeeper, with_terms_kept
from translation_service.application.revision.checking import check_segment
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Place, Segment
from translation_service.domain.values.rendering import PLAIN_STYLE
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.rendering import Rendering
from translation_service.engines.routing import EngineRoom

EN_TR = LanguagePair(source="en", target="tr")


def drafted_and_kept(source: str, engine: Hesitating, term: Term) -> KeptDraft | None:
    room, segment = EngineRoom([engine]), Segment(number=1, block=1, place=Place.BODY, source=source)
    heard = dict[str, Sequence[Rendering]]()
    finder = TermFinder(terms_serving((term,), source_language="en", target_language="tr"), "en")
    keeper = TermKeeper(finder=finder, pair=EN_TR, room=room, names=frozenset(), style=PLAIN_STYLE, heard=heard)
    [draft] = draft_segments([segment], EN_TR, room, heard=heard.__setitem__)
    assert draft is not None
    return with_terms_kept({1: draft}, [segment], keeper).get(1)


def test_other_answers_that_an_engine_weighs_in_any_case_are_not_asked_again() -> None:
    source = "They wrote a letter to the municipal council."
    engine = Hesitating(
        phrases={source: "Belediye heyetine bir mektup yazdılar."},
        pairs=frozenset({EN_TR}),
        others={source: ("Belediye meclisine bir mektup yazdılar.",)},
        weighs=4,
    )

    found = drafted_and_kept(source, engine, a_term("belediye meclisi", "municipal council"))

    assert found is not None
    assert found.draft.target == "Belediye meclisine bir mektup yazdılar."
    assert [text for batch in engine.asked for text in batch] == [source]


def test_an_answer_with_the_term_that_lost_a_part_of_the_sentence_is_not_taken() -> None:
    source = "A fine is given under the Misdemeanours Act."
    phrases = {
        source: "Hafif suçlar yasasına göre para cezası verilir.",
        "A fine is given under the Kabahatler Kanunu.": "Kabahatler Kanunu'na göre verilir.",
    }
    engine = Hesitating(phrases=phrases, pairs=frozenset({EN_TR}))

    assert drafted_and_kept(source, engine, a_term("Kabahatler Kanunu", "Misdemeanours Act")) is None


def test_a_term_that_no_longer_begins_the_sentence_is_written_small() -> None:
    source = "Yaşlılara yemek dağıtılacaktır."
    phrases = {
        source: "Meals will be given to the elderly.",
        "Senior citizenlere yemek dağıtılacaktır.": "Meals will be given to Senior citizens.",
    }
    pair = LanguagePair(source="tr", target="en")
    term = a_term("yaşlı", "senior citizen")
    finder = TermFinder(terms_serving((term,), source_language="tr", target_language="en"), "tr")
    room = EngineRoom([Hesitating(phrases=phrases, pairs=frozenset({pair}))])
    keeper = TermKeeper(finder=finder, pair=pair, room=room, names=frozenset(), style=PLAIN_STYLE)
    draft = Draft(target=phrases[source], origin=Origin.ENGINE, detail="phrases")

    kept = with_terms_kept({1: draft}, [Segment(number=1, block=1, place=Place.BODY, source=source)], keeper)

    assert kept[1].draft.target == "Meals will be given to senior citizens."


def test_what_a_draft_was_found_to_lack_while_it_was_held_to_the_glossary_is_not_looked_for_again() -> None:
    terms = terms_serving(
        (a_term("belediye meclisi", "municipal council"),), source_language="en", target_language="tr"
    )
    finder, segment = (
        TermFinder(terms, "en"),
        Segment(number=1, block=1, place=Place.BODY, source="A municipal council"),
    )
    keeper = TermKeeper(finder=finder, pair=EN_TR, room=EngineRoom([]), names=frozenset(), style=PLAIN_STYLE)
    lacked = keeper.findings(segment.plain, "Bir heyet")

    found = check_segment(segment, "Bir heyet", finder=TermFinder((), "en"), pair=EN_TR, known=keeper.known)

    assert [finding.code for finding in found] == [finding.code for finding in lacked] == ["term-missing"]
