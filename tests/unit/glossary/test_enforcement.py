from dataclasses import replace

import pytest

from glossary.checking.checking import check_pair
from glossary.checking.fitting import has_number_of_source
from glossary.enforcement import (
    Enforcement,
    Verdict,
    corrected,
    enforce,
    mend,
    replace_rendering,
    written_over,
)
from glossary.finding.matching import TermFinder
from glossary.rewriting import GUESSED, in_capitals_of
from glossary.terms import Term
from tests.building.terms import a_term
from tests.unit.glossary.turkish.turkish_tables import COMPOUNDS, ENDINGS, FORMS

COUNCIL = a_term(
    "municipal council",
    "belediye meclisi",
    source_language="en",
    target_language="tr",
    forbidden=("parlamento", "şehir konseyi", "belediye konseyi"),
)
DIRECTORATE = a_term(
    "directorate", "müdürlük", source_language="en", target_language="tr", forbidden=("ofis", "departman")
)
COMMITTEE = a_term("encümen", "executive committee", forbidden=("council", "board"))
# The accusative and the possessive of a noun are written alike, as are its genitive and yours.
ALIKE = {"2sg", "plural.accusative", "3pl"}


def _mended(term: Term, source: str, target: str) -> str:
    return corrected(target, enforce(source=source, target=target, term=term).corrections)


@pytest.mark.parametrize(
    ("target", "mended"),
    [
        ("Parlamentonun kararı", "Belediye meclisinin kararı"),
        ("parlamentomuzun kararı", "belediye meclisimizin kararı"),
        ("şehir konseylerine yazıldı", "belediye meclislerine yazıldı"),
        ("Bu yazı Şehir Konseyi’nin kararıdır", "Bu yazı Belediye Meclisinin kararıdır"),
        ("ŞEHİR KONSEYİNE", "BELEDİYE MECLİSİNE"),
        ("İstanbul'un parlamentosunda", "İstanbul'un belediye meclisinde"),
        ("parlamentoyu bilgilendirdik", "belediye meclisini bilgilendirdik"),
        ("parlamento da katıldı", "belediye meclisi de katıldı"),
        ("parlamento mı toplandı", "belediye meclisi mi toplandı"),
        ("parlamentolardaki üyeler", "belediye meclislerindeki üyeler"),
        ("parlamentolarımızla", "belediye meclislerimizle"),
        ("karar parlamentonundur", "karar belediye meclisinindir"),
        ("şehir konseyimizce", "belediye meclisimizce"),
    ],
)
def test_the_wanted_term_takes_the_form_of_the_wrong_one(target: str, mended: str) -> None:
    assert _mended(COUNCIL, "The municipal council.", target) == mended


@pytest.mark.parametrize(
    ("target", "mended"),
    [
        ("ofisimizden", "müdürlüğümüzden"),
        ("birimin departmanı", "birimin müdürlüğü"),
        ("departmanıyla", "müdürlüğüyle"),
        ("departmanlara", "müdürlüklere"),
        ("ofise", "müdürlüğe"),
        ("ofisteki", "müdürlükteki"),
    ],
)
def test_consonants_soften_and_vowels_agree(target: str, mended: str) -> None:
    assert _mended(DIRECTORATE, "the directorate", target) == mended


@pytest.mark.parametrize(
    ("term", "wrong", "target", "mended"),
    [
        ("Dünya Sağlık Örgütü", "WHO", "WHO'nun raporu", "Dünya Sağlık Örgütünün raporu"),
        ("Türkiye", "Anadolu", "Anadolu’ya", "Türkiye’ye"),
        (
            "5393 sayılı Belediye Kanunu",
            "Belediye Yasası",
            "Belediye Yasasına göre",
            "5393 sayılı Belediye Kanunu'na göre",
        ),
        ("AB", "Avrupa Topluluğu", "Avrupa Topluluğunun", "AB'nin"),
        ("TBMM", "meclis", "meclise", "TBMM'ye"),
        ("su", "sıvı", "sıvının", "suyun"),
    ],
)
def test_an_apostrophe_stands_where_the_wanted_term_needs_one(term: str, wrong: str, target: str, mended: str) -> None:
    entry = a_term("it", term, source_language="en", target_language="tr", forbidden=(wrong,))

    assert _mended(entry, "it", target) == mended


def test_a_foreign_name_follows_its_pronunciation() -> None:
    entry = a_term("Cittaslow", "Cittaslow", source_language="en", target_language="tr", forbidden=("yavaş şehir",))
    spoken = replace(entry, pronunciation="çittaslov")

    assert _mended(spoken, "Cittaslow", "Yavaş şehrin üyesi") == "Cittaslow'un üyesi"


def test_the_whole_paradigm_is_carried_over() -> None:
    wrong = [f"parlamento{ending}" for ending in ENDINGS["u", "vowel"].split()]
    right = [f"belediye {head}" for head in COMPOUNDS["belediye meclisi"].split()]

    mended = {name: _mended(COUNCIL, "municipal council", form) for name, form in zip(FORMS, wrong, strict=True)}

    expected = dict(zip(FORMS, right, strict=True))
    assert {name: form for name, form in mended.items() if form != expected[name]}.keys() <= ALIKE


@pytest.mark.parametrize(
    ("target", "mended"),
    [
        ("A council met.", "An executive committee met."),
        ("boards", "executive committees"),
        ("the board's vote", "the executive committee's vote"),
        ("the boards' votes", "the executive committees' votes"),
        ("the Board decided", "the Executive Committee decided"),
        ("COUNCIL", "EXECUTIVE COMMITTEE"),
    ],
)
def test_english_takes_number_owner_article_and_capitals(target: str, mended: str) -> None:
    assert _mended(COMMITTEE, "Encümen toplandı.", target) == mended


def test_a_term_in_any_form_is_present() -> None:
    found = enforce(source="a municipal council", target="belediye meclislerimizin", term=COUNCIL)

    assert found == Enforcement(verdict=Verdict.PRESENT)


def test_a_term_said_twice_and_rendered_once_wrongly_is_corrected_once() -> None:
    target = "Belediye meclisi, parlamentonun kararını okudu; parlamento dağıldı."

    found = enforce(source="The municipal council read the municipal council's decision.", target=target, term=COUNCIL)

    assert corrected(target, found.corrections).count("eclisi") == 2


def test_a_rendering_nobody_knows_is_missing() -> None:
    found = enforce(source="municipal council", target="kraliyet sarayı", term=COUNCIL)

    assert found == Enforcement(verdict=Verdict.MISSING)


def test_a_term_the_source_does_not_have_is_left_alone() -> None:
    assert enforce(source="a letter", target="parlamento", term=COUNCIL).verdict is Verdict.NOT_IN_SOURCE


def test_alternatives_count_as_wrong_renderings() -> None:
    found = enforce(source="municipal council", target="kent kurulundan", term=COUNCIL, alternatives=("kent kurulu",))

    assert [each.replacement for each in found.corrections] == ["belediye meclisinden"]


def test_a_form_with_two_meanings_is_less_certain() -> None:
    certain = enforce(source="directorate", target="ofise", term=DIRECTORATE).corrections[0]
    uncertain = enforce(source="directorate", target="ofisi", term=DIRECTORATE).corrections[0]

    assert uncertain.confidence < 0.7 < certain.confidence


def test_a_source_that_asks_for_one_of_two_meanings_makes_it_certain() -> None:
    found = enforce(source="We visited the directorate.", target="Ofisi ziyaret ettik.", term=DIRECTORATE)

    assert [(one.replacement, one.confidence > 0.9) for one in found.corrections] == [("Müdürlüğü", True)]


def test_a_plural_of_what_cannot_be_counted_is_less_certain() -> None:
    refuse = a_term("atık", "refuse", forbidden=("waste",))

    found = [enforce(source="Atık", target=said, term=refuse).corrections[0] for said in ("Waste is", "Wastes are")]

    assert [one.confidence > 0.9 for one in found] == [True, False]


def test_a_part_of_a_longer_wrong_name_is_left_alone_where_the_form_of_that_cannot_be_read() -> None:
    found = enforce(source="municipal council", target="Şehir konseyisi", term=COUNCIL, alternatives=("şehir",))

    assert found.corrections == ()


@pytest.mark.parametrize(
    ("target", "mended"),
    [
        ("Mısır müzesi'ne gitti", "Mısır müze binasına gitti"),
        ("Dünya Müzeleri’nin", "Dünya Müze Binalarının"),
        ("Müze'nin", "Müze binasının"),
    ],
)
def test_an_apostrophe_behind_suffixes_hides_none_of_them(target: str, mended: str) -> None:
    museum = a_term("museum", "müze binası", source_language="en", target_language="tr", forbidden=("müze",))

    assert _mended(museum, "the museum", target) == mended


@pytest.mark.parametrize(
    "target",
    [
        "Birleşmiş Milletler bunu tanımıyor.",
        "Dün Milletler Meclisi toplandı.",
        "Bunu millet etmek istedi.",
    ],
)
def test_within_a_name_or_a_verb_of_two_words_nothing_is_sure(target: str) -> None:
    nation = a_term("nation", "ulus", source_language="en", target_language="tr", forbidden=("millet",))

    (correction,) = enforce(source="the nation", target=target, term=nation).corrections

    assert correction.confidence < 0.7


@pytest.mark.parametrize("target", ["Milletler geldi.", "Bir (Millet) geldi.", "MİLLETLER GELDİ", "o millet geldi"])
def test_a_capital_alone_makes_no_name(target: str) -> None:
    nation = a_term("nation", "ulus", source_language="en", target_language="tr", forbidden=("millet",))

    (correction,) = enforce(source="the nation", target=target, term=nation).corrections

    assert correction.confidence > 0.9


def test_a_correction_points_into_the_target() -> None:
    target = "Dün şehir konseyinde görüşüldü."

    (correction,) = enforce(source="municipal council", target=target, term=COUNCIL).corrections

    assert target[correction.start : correction.end] == correction.found == "şehir konseyinde"


def test_a_part_of_the_wanted_term_is_not_wrong() -> None:
    entry = a_term("council", "belediye meclisi", source_language="en", target_language="tr", forbidden=("meclis",))

    assert enforce(source="council", target="belediye meclisine", term=entry).corrections == ()


def test_a_finding_of_a_check_is_mended() -> None:
    finder = TermFinder([COUNCIL], "en")
    target = "Kararı şehir konseyine sunduk."
    (finding,) = check_pair(source="municipal council", target=target, source_finder=finder, target_language="tr")

    correction = mend(finding, source="municipal council", target=target)

    assert correction is not None
    assert (correction.found, correction.replacement) == ("şehir konseyine", "belediye meclisine")


@pytest.mark.parametrize(
    ("source", "target", "mended"),
    [
        ("The notary certified their powers of attorney.", "Noter yetki belgelerini onayladı.", "vekâletnamelerini"),
        ("She showed her power of attorney.", "Yetki belgesini gösterdi.", "Vekâletnamesini"),
        ("The court saw the power of attorney.", "Mahkeme yetki belgesini gördü.", "vekâletnameyi"),
        ("We read your power of attorney.", "Yetki belgenizi okuduk.", "Vekâletnamenizi"),
    ],
)
def test_the_possessive_of_a_compound_may_hide_an_owner(source: str, target: str, mended: str) -> None:
    term = a_term(
        "power of attorney",
        "vekâletname",
        source_language="en",
        target_language="tr",
        forbidden=("yetki belgesi",),
    )

    (correction,) = enforce(source=source, target=target, term=term).corrections

    assert correction.replacement == mended


def test_what_the_source_asks_for_tells_which_form_a_finding_has() -> None:
    term = a_term("council", "meclis", source_language="en", target_language="tr", forbidden=("konsey",))
    source, target = "They visited the council.", "Konseyi ziyaret ettiler."
    (finding,) = check_pair(source=source, target=target, source_finder=TermFinder([term], "en"), target_language="tr")

    assert (mend(finding, source=source, target=target),) == enforce(
        source=source, target=target, term=term
    ).corrections


@pytest.mark.parametrize(("wanted", "is_sure"), [("municipal police", True), ("refuse", False)])
def test_some_english_nouns_are_many_without_a_plural(wanted: str, is_sure: bool) -> None:
    found = enforce(
        source="Zabıta geldi.", target="Guards came.", term=a_term("zabıta", wanted), alternatives=["guard"]
    )

    assert [correction.confidence > GUESSED for correction in found.corrections] == [is_sure]


def test_a_term_over_unknown_words_takes_their_case() -> None:
    finder = TermFinder([COUNCIL], "en")
    source, target = "They met the municipal council.", "Heyetlerle görüştüler."
    (finding,) = check_pair(source=source, target=target, source_finder=finder, target_language="tr")

    assert written_over(finding, source=source, target=target, start=0, end=10).replacement == "Belediye meclisleriyle"


@pytest.mark.parametrize(
    ("before", "written"), [("", "Belediye başkanı"), ("Geldi. ", "Belediye başkanı"), ("Dr. ", "Belediye Başkanı")]
)
def test_a_title_behind_an_abbreviation_is_no_beginning_of_a_sentence(before: str, written: str) -> None:
    target = f"{before}Mayor geldi."

    assert in_capitals_of(target, len(before), len(before) + 5, "belediye başkanı", language="tr") == written


def test_a_missing_term_has_no_place_to_mend() -> None:
    finder = TermFinder([COUNCIL], "en")
    (finding,) = check_pair(source="municipal council", target="sözler", source_finder=finder, target_language="tr")

    assert mend(finding, source="municipal council", target="sözler") is None


def test_an_irregular_plural_that_an_engine_says_alone_is_written_as_a_plural() -> None:
    term = a_term("kadın", "lady")

    found = enforce(source="Birkaç kadın geldi.", target="Several women came.", term=term, alternatives=["women"])

    assert corrected("Several women came.", found.corrections) == "Several ladies came."


def test_the_article_before_a_term_is_no_part_of_another_word() -> None:
    term = a_term("büyükşehir belediyesi", "metropolitan municipality")
    source, target = "Büyükşehir belediyesi karar verdi.", "The city has decided."
    (finding,) = check_pair(source=source, target=target, source_finder=TermFinder([term], "tr"), target_language="en")
    correction = replace_rendering(target, "city", "metropolitan municipality", language="en")

    assert correction is not None
    assert has_number_of_source(correction, finding, source=source)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("An event for the handicapped was held.", "disabled people"),
        ("The handicapped and the old came.", "disabled people"),
        ("The handicapped man came.", "disabled person"),
        ("A handicapped was there.", "A disabled person"),
    ],
)
def test_an_adjective_with_its_article_is_many_people(target: str, expected: str) -> None:
    correction = replace_rendering(target, "handicapped", "disabled person", language="en")

    assert correction is not None
    assert correction.replacement == expected
