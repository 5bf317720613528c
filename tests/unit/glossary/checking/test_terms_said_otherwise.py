"""A term that the translation says by another name of its parts, or by a pronoun, is not missing."""

import pytest

from glossary.checking.checking import check_pair
from glossary.finding.matching import TermFinder
from glossary.serving import terms_serving
from glossary.terms import Term, TermStatus
from tests.building.terms import a_term

TERMS = (
    a_term("kentsel dönüşüm alanı", "urban transformation area", forbidden=("urban change area",)),
    a_term("kentsel dönüşüm", "urban transformation"),
    a_term("kentsel dönüşüm", "urban renewal", status=TermStatus.ADMITTED),
    a_term("kentsel dönüşüm", "urban change", status=TermStatus.ADMITTED),
    a_term("kent müzesi", "city museum"),
    a_term("bütçe görüşmesi", "budget debate"),
    a_term("belediye", "municipality"),
    a_term("itfaiye", "fire brigade"),
    a_term("nüfus müdürlüğü", "civil registry office"),
    a_term("mahalle", "neighbourhood"),
    a_term("büyükşehir belediyesi", "metropolitan municipality"),
    a_term("büyükşehir", "metropolitan municipality", status=TermStatus.ADMITTED),
    a_term("büyükşehir", "metropolis"),
)


def _is_missing(source: str, target: str, language: str, terms: tuple[Term, ...] = TERMS) -> bool:
    other = {"tr": "en", "en": "tr"}[language]
    finder = TermFinder(terms_serving(terms, source_language=other, target_language=language), other)
    found = check_pair(source=source, target=target, source_finder=finder, target_language=language)
    return "term-missing" in [finding.code for finding in found]


@pytest.mark.parametrize(
    ("source", "target", "language", "missing"),
    [
        ("Kentsel dönüşüm alanında çalışıldı.", "Work was done in the urban renewal area.", "en", False),
        ("Kentsel dönüşüm alanında çalışıldı.", "Work was done in the urban poverty area.", "en", True),
        ("Büyükşehir belediyesi kapandı.", "The metropolis is closed.", "en", True),
        ("The city museum is closed.", "Şehir müzemiz kapalıdır.", "tr", False),
        ("The city museum is closed.", "Köy müzemiz kapalıdır.", "tr", True),
        ("The budget debate is over.", "Bütçenin müzakeresi bitti.", "tr", False),
        ("Bütçe görüşmeleri bitti.", "The discussion of the budget is over.", "en", False),
        ("Bütçe görüşmeleri bitti.", "The vote on the budget is over.", "en", True),
    ],
)
def test_a_part_of_a_term_has_its_own_renderings(source: str, target: str, language: str, missing: bool) -> None:
    assert _is_missing(source, target, language) is missing


def test_a_forbidden_rendering_is_not_put_together_from_parts() -> None:
    finder = TermFinder(TERMS, "tr")
    found = check_pair(
        source="Kentsel dönüşüm alanı", target="Urban change area", source_finder=finder, target_language="en"
    )

    assert [finding.code for finding in found] == ["term-forbidden"]


@pytest.mark.parametrize(
    ("source", "target", "missing"),
    [
        ("Pay belediyemizin 2027 bütçesinden karşılanır.", "The share is met from our 2027 budget.", False),
        ("Belediyemiz itfaiyesi geldi.", "Our fire brigade came.", False),
        ("Nüfus müdürlüğümüzce karar verilmiştir.", "We have decided.", False),
        ("Belediyemiz olarak destekliyoruz.", "We support it.", False),
        # Nothing stands for the organ, or another word does.
        ("Pay belediyemizin bütçesinden karşılanır.", "The share is met from our company's budget.", True),
        ("Belediyenin itfaiyesi geldi.", "Our fire brigade came.", True),
        ("Belediyemize teşekkür ederiz.", "We thank the company.", True),
        ("Belediyemiz elçiyi ağırladı.", "The US ambassador was a guest.", True),
        ("Belediyemiz elçiyi ağırladı.", "The ambassador was received by us.", False),
        ("Mahallemizde park yoktur.", "We have no park in our street.", True),
        ("Belediyemiz itfaiyemizi övdü.", "Our company praised our fire brigade.", True),
    ],
)
def test_the_organ_that_writes_may_be_a_pronoun(source: str, target: str, missing: bool) -> None:
    assert _is_missing(source, target, "en") is missing


@pytest.mark.parametrize(
    ("source", "target", "missing"),
    [
        ("Karar tebliğ edilmiştir.", "The decision has been notified.", False),
        ("Tevhit edilen parseller", "The amalgamated plots", False),
        ("Karar tebliğ edilmiştir.", "The decision has been printed.", True),
        # Here the noun is a noun.
        ("Tevhit bitti.", "The amalgamated plots are sold.", True),
    ],
)
def test_a_deed_that_the_source_makes_a_verb_may_be_a_verb(source: str, target: str, missing: bool) -> None:
    terms = (a_term("tebliğ", "notification"), a_term("tevhit", "amalgamation"))

    assert _is_missing(source, target, "en", terms) is missing


@pytest.mark.parametrize(
    ("source", "target", "missing"),
    [
        ("Karar tebliğ edildi.", "The decision was served.", False),
        ("Tebliğ yayımlandı.", "The text was published.", True),
    ],
)
def test_a_verb_made_of_a_thing_is_not_that_thing(source: str, target: str, missing: bool) -> None:
    assert _is_missing(source, target, "en", (a_term("tebliğ", "communiqué"),)) is missing


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("Das städtische Unternehmen arbeitet.", 0),
        ("Ein Unternehmen der Stadt arbeitet.", 0),
        ("Das staatliche Unternehmen arbeitet.", 1),
    ],
)
def test_an_adjective_within_a_rendering_may_be_another_that_the_glossary_has(target: str, found: int) -> None:
    german = {"source_language": "tr", "target_language": "de"}
    terms = (
        a_term("belediye şirketi", "kommunales Unternehmen", **german),
        a_term("belediye", "Kommune", **german),
        a_term("belediye", "kommunal", **german, status=TermStatus.ADMITTED),
        a_term("belediye", "städtisch", **german, status=TermStatus.ADMITTED),
        a_term("belediye", "Stadt", **german, status=TermStatus.ADMITTED),
    )

    findings = check_pair(
        source="Belediye şirketi çalışıyor.", target=target, source_finder=TermFinder(terms, "tr"), target_language="de"
    )

    assert len(findings) == found


def test_a_term_within_another_term_does_not_excuse_a_forbidden_rendering() -> None:
    terms = (
        a_term("belediye başkanı", "mayor", forbidden=("municipal president",)),
        a_term("belediye başkan yardımcısı", "deputy mayor"),
    )
    found = check_pair(
        source="Belediye Başkanımız ile Belediye Başkan Yardımcısı geldi.",
        target="Our municipal president and the Deputy Mayor came.",
        source_finder=TermFinder(terms, "tr"),
        target_language="en",
    )

    assert [(finding.code, finding.found) for finding in found] == [("term-forbidden", "municipal president")]
