from datetime import date
from importlib import resources

import pytest

from glossary.checking.checking import check_pair
from glossary.consistency import find_contradictions
from glossary.exchange.csv_files import read_terms
from glossary.finding.matching import TermFinder
from glossary.serving import terms_serving
from glossary.starter import starter_terms
from glossary.terms import Term, TermStatus

DIRECTIONS = [
    (one, other)
    for pair in ("tr-en", "pt-en", "tr-de", "tr-fr")
    for one, other in (pair.split("-"), pair.split("-")[::-1])
]


def _serving(direction: tuple[str, str]) -> tuple[Term, ...]:
    return terms_serving(starter_terms(), source_language=direction[0], target_language=direction[1])


@pytest.mark.parametrize(
    ("file", "least"),
    [("tr-en.csv", 1_500), ("tr-de.csv", 400), ("tr-fr.csv", 400), ("pt-en.csv", 100), ("en-tr.csv", 100)],
)
def test_a_data_file_holds_enough_concepts_and_no_bad_row(file: str, least: int) -> None:
    read = read_terms(resources.files("glossary").joinpath("data", file).read_bytes())

    assert read.faults == ()
    assert len({term.source for term in read.terms}) >= least
    assert {(term.source_language, term.target_language) for term in read.terms} == {tuple(file[:5].split("-"))}


def test_the_starter_glossary_does_not_contradict_itself() -> None:
    found = [(each.code, each.first.source, each.first.target) for each in find_contradictions(starter_terms())]

    assert found == []


# Offices and the persons who hold them, deputies and those who act for one, and what laws tell apart.
RIVALS = {
    "tr": (
        ("daire başkanlığı", "daire başkanı"),
        ("müdür vekili", "müdür yardımcısı"),
        ("belediye başkan vekili", "belediye başkan yardımcısı"),
        ("encümen", "belediye meclisi"),
        ("yönetim kurulu", "encümen"),
        ("stratejik amaç", "stratejik hedef"),
        ("zamanaşımı süresi", "hak düşürücü süre"),
        ("iç denetim", "iç kontrol"),
        ("denetim kurulu", "teftiş kurulu"),
        ("arsa vergisi", "arazi vergisi"),
        ("yapı yüksekliği", "bina yüksekliği"),
        ("enerji tasarrufu", "enerji verimliliği"),
        ("nüfus cüzdanı", "doğum belgesi"),
        ("basın açıklaması", "basın toplantısı"),
        ("üye şehir", "üye belediye"),
        ("mülteci", "sığınmacı"),
        ("mülteci", "göçmen"),
    ),
    "en": (
        ("refugee", "asylum seeker"),
        ("ambassador", "embassy"),
        ("honorary consul", "honorary consulate"),
        ("administrative act", "administrative action"),
        ("progress report", "interim report"),
    ),
}


@pytest.mark.parametrize(("language", "other"), [("tr", "en"), ("en", "tr")])
def test_no_concept_admits_what_a_rival_is_called(language: str, other: str) -> None:
    accepted: dict[str, set[str]] = {}
    preferred: dict[str, set[str]] = {}
    for term in terms_serving(starter_terms(), source_language=language, target_language=other):
        accepted.setdefault(term.source, set()).add(term.target)
        if term.status is TermStatus.PREFERRED:
            preferred.setdefault(term.source, set()).add(term.target)
    mixed = [(one, another) for pair in RIVALS[language] for one, another in (pair, pair[::-1])]

    assert [pair for pair in mixed if accepted.get(pair[0], set()) & preferred.get(pair[1], set())] == []


def test_every_concept_has_a_domain_and_one_rendering_that_comes_first() -> None:
    leading = {TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE}
    leaders = [term for term in starter_terms() if term.status in leading]
    led = {(term.source_language, term.source) for term in leaders}
    led_from_the_other_side = {(term.target_language, term.target) for term in leaders}

    assert [term.source for term in starter_terms() if not term.domain] == []
    assert {(term.source_language, term.source) for term in starter_terms()} <= led | led_from_the_other_side


def test_every_turkish_concept_says_what_it_is() -> None:
    leading = {TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE}
    concepts = [term for term in starter_terms() if (term.source_language, term.target_language) == ("tr", "en")]

    assert [term.source for term in concepts if term.status in leading and not term.note] == []


def test_cells_hold_no_stray_blanks() -> None:
    texts = [text for term in starter_terms() for text in (term.source, term.target, term.note, *term.forbidden)]

    assert [text for text in texts if text != " ".join(text.split())] == []


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_every_term_is_found_in_its_own_text(direction: tuple[str, str]) -> None:
    terms = _serving(direction)
    finder = TermFinder(terms, direction[0])

    assert [term.source for term in terms if term not in {hit.term for hit in finder.find(term.source)}] == []


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_no_term_raises_an_alarm_about_its_own_rendering(direction: tuple[str, str]) -> None:
    terms = _serving(direction)
    finder = TermFinder(terms, direction[0])
    alarms = {
        (term.source, term.target): check_pair(
            source=term.source, target=term.target, source_finder=finder, target_language=direction[1]
        )
        for term in terms
    }

    assert {pair: findings for pair, findings in alarms.items() if findings} == {}


def test_what_has_german_or_french_has_english_and_the_same_domain() -> None:
    domains: dict[str, dict[str, str]] = {}
    for term in starter_terms():
        if term.source_language == "tr":
            domains.setdefault(term.target_language, {})[term.source] = term.domain

    assert domains["de"].keys() == domains["fr"].keys()
    assert {source: domains["en"].get(source) for source in domains["de"]} == domains["de"] == domains["fr"]


@pytest.mark.parametrize("called", ["Türkiye", "Turquia"])
def test_the_name_of_the_country_is_the_official_one_since_its_decree(called: str) -> None:
    (country,) = [
        term
        for term in starter_terms()
        if (term.source, term.target) == (called, "Türkiye") and term.target_language == "en"
    ]

    assert (country.is_name, country.forbidden) == (True, ("Turkey",))
    assert [country.holds_on(day) for day in (date(2021, 12, 3), date(2021, 12, 4))] == [False, True]


@pytest.mark.parametrize(
    ("source", "another"),
    [
        ("yetki genişliği", "devolved authority"),
        ("yetki genişliği", "delegated authority"),
        ("basın ataşesi", "press counsellor"),
        ("occupancy permit", "oturma izni"),
        ("participatory budgeting", "yurttaş bütçesi"),
    ],
)
def test_no_concept_goes_by_the_name_of_its_neighbour(source: str, another: str) -> None:
    assert another not in {term.target for term in starter_terms() if term.source == source}
