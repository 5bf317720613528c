import pytest

from glossary.checking.checking import check_pair
from glossary.finding.matching import TermFinder
from glossary.terms import TermStatus
from tests.building.terms import a_term

OPEN = (
    a_term(
        "council resolution",
        "meclis kararı",
        source_language="en",
        target_language="tr",
        status=TermStatus.ADMITTED,
    ),
    a_term("rescue crew", "kurtarma ekibi", source_language="en", target_language="tr", status=TermStatus.ADMITTED),
    a_term("ruling", "yargı kararı", source_language="en", target_language="tr", status=TermStatus.ADMITTED),
)


def _codes(source: str, target: str) -> list[str]:
    found = check_pair(source=source, target=target, source_finder=TermFinder(OPEN, "en"), target_language="tr")
    return [finding.code for finding in found]


def test_a_choice_that_is_open_is_no_licence_for_words_that_have_nothing_of_any_rendering() -> None:
    assert _codes("The council resolution was published.", "Konsey çözünürlüğü yayımlandı.") == ["term-missing"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The council resolution was published.", "Belediye meclisinin aldığı karar yayımlandı."),
        ("The council resolution was published.", "Meclisin tavsiyesi yayımlandı."),
        # The last consonant is hard where no vowel follows.
        ("Rescue crews came.", "Yardım ekipleri geldi."),
    ],
)
def test_one_word_of_a_rendering_is_enough_where_the_choice_is_open(source: str, target: str) -> None:
    assert _codes(source, target) == []


def test_one_word_that_has_admitted_renderings_only_demands_none() -> None:
    assert _codes("The ruling was published.", "Hüküm yayımlandı.") == []


def test_a_small_word_of_the_source_asks_for_no_capitals_in_the_target() -> None:
    terms = (a_term("AB Zirvesi", "EU Summit"),)
    finder = TermFinder(terms, "tr")

    def codes(source: str, target: str) -> list[str]:
        found = check_pair(source=source, target=target, source_finder=finder, target_language="en")
        return [finding.code for finding in found]

    assert codes("AB zirvesi yapıldı.", "The EU summit was held.") == []
    assert codes("AB Zirvesi yapıldı.", "The EU summit was held.") == ["term-casing"]


def test_a_compound_has_the_word_that_it_ends_in() -> None:
    terms = (a_term("meclis kararı", "Beschluss des Rates", target_language="de", status=TermStatus.ADMITTED),)
    finder = TermFinder(terms, "tr")

    assert (
        check_pair(
            source="Meclis kararı alındı.",
            target="Ein Stadtratsbeschluss erging.",
            source_finder=finder,
            target_language="de",
        )
        == ()
    )
