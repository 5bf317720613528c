"""Laws keep their names: what an engine makes of these, the glossary writes beside the number."""

import pytest

from glossary.finding.matching import TermFinder
from glossary.serving import terms_serving
from glossary.terms import Term
from tests.building.machine_engines import PhraseBook
from tests.building.tagged_segments import segments
from tests.building.terms import a_term
from translation_service.application.drafting.numbered_laws import laws_lost, with_names, without_names
from translation_service.application.drafting.term_keeping import TermKeeper, with_terms_kept
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin
from translation_service.domain.values.rendering import PLAIN_STYLE
from translation_service.engines.routing import EngineRoom

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")
LAWS = (
    a_term("5326 sayılı Kabahatler Kanunu", "Misdemeanours Law No. 5326"),
    a_term("6458 sayılı Yabancılar Kanunu", "Law No. 6458 on Foreigners"),
)


def finder(pair: LanguagePair) -> TermFinder:
    serving = terms_serving(LAWS, source_language=pair.source, target_language=pair.target)
    return TermFinder(serving, pair.source)


def lost(source: str, target: str, pair: LanguagePair) -> tuple[Term, ...]:
    return laws_lost(source, target, finder(pair), pair)


@pytest.mark.parametrize(
    ("pair", "source", "draft", "question", "wanted"),
    [
        (
            TR_EN,
            "5326 sayılı Kabahatler Kanunu'nun 41. maddesi uygulanır.",
            "Article 41 of the Kabahatler Law No. 5326 applies.",
            ("5326 sayılı Kanun'un 41. maddesi uygulanır.", "Article 41 of Law No. 5326 applies."),
            "Article 41 of Misdemeanours Law No. 5326 applies.",
        ),
        (
            TR_EN,
            "Bu, 6458 sayılı Yabancılar Kanunu'na tabidir.",
            "This Law No. 6458 is subject to foreigners.",
            ("Bu, 6458 sayılı Kanun'a tabidir.", "This is subject to Law No. 6458."),
            "This is subject to Law No. 6458 on Foreigners.",
        ),
        (
            EN_TR,
            "It is fined under the Misdemeanours Law No. 5326.",
            "5326 sayılı Misdemeanours Kanunu'na göre ceza verilir.",
            ("It is fined under the Law No. 5326.", "5326 sayılı Kanun'a göre ceza verilir."),
            "5326 sayılı Kabahatler Kanunu'na göre ceza verilir.",
        ),
    ],
)
def test_a_law_is_asked_for_by_its_number_and_gets_its_name(
    pair: LanguagePair, source: str, draft: str, question: tuple[str, str], wanted: str
) -> None:
    asked, answer = question
    laws = lost(source, draft, pair)
    assert without_names(source, laws, pair) == asked
    assert with_names(answer, laws, pair) == wanted
    assert not lost(source, wanted, pair)

    book = PhraseBook(phrases={asked: answer}, pairs=frozenset({pair}))
    keeper = TermKeeper(finder=finder(pair), pair=pair, room=EngineRoom([book]), names=frozenset(), style=PLAIN_STYLE)
    drafts = {1: Draft(target=draft, origin=Origin.ENGINE)}
    kept = with_terms_kept(drafts, segments(source), keeper)
    assert kept[1].draft.target == wanted
    assert kept[1].beside == (drafts[1],)


def test_a_law_without_its_number_in_the_answer_stays_as_it_was() -> None:
    source = "5326 sayılı Kabahatler Kanunu uygulanır."
    laws = lost(source, "It applies.", TR_EN)
    assert with_names("The law applies.", laws, TR_EN) == ""
    assert lost(source, "Misdemeanours Law No. 5326 applies.", TR_EN) == ()
    assert lost("Kanun uygulanır.", "The law applies.", TR_EN) == ()
