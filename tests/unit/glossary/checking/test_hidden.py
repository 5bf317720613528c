from glossary.checking.checking import check_pair
from glossary.finding.matching import TermFinder
from glossary.terms import TermStatus
from tests.building.terms import a_term

TERMS = (
    a_term("court", "mahkeme", source_language="en", target_language="tr"),
    a_term("court ruling", "mahkeme kararı", source_language="en", target_language="tr", status=TermStatus.ADMITTED),
    a_term("solid waste", "katı atık", source_language="en", target_language="tr"),
    a_term("waste collection", "çöp toplama", source_language="en", target_language="tr", status=TermStatus.ADMITTED),
)


def _missing(source: str, target: str) -> list[str]:
    found = check_pair(source=source, target=target, source_finder=TermFinder(TERMS, "en"), target_language="tr")
    return [finding.wanted for finding in found]


def test_a_wanted_term_is_asked_for_within_a_longer_one_that_is_said_freely() -> None:
    assert _missing("The court ruling was published.", "Kurulun kararı yayımlandı.") == ["mahkeme"]
    assert _missing("The court ruling was published.", "Mahkemenin hükmü yayımlandı.") == []


def test_a_longer_term_that_is_said_as_it_should_asks_for_nothing_within() -> None:
    assert _missing("The court ruling was published.", "Mahkeme kararı yayımlandı.") == []


def test_of_two_terms_that_share_a_word_the_wanted_one_counts() -> None:
    assert _missing("Solid waste collection begins.", "Sert artıkların alınması başlar.") == ["katı atık"]
    assert _missing("Solid waste collection begins.", "Katı atıkların alınması başlar.") == []
    assert _missing("Solid waste collection begins.", "Çöp toplama başlar.") == []
