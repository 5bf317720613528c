from dataclasses import replace
from datetime import date

import pytest

from glossary.checking.checking import TermFinding, check_pair, find_all
from glossary.checking.doubtful import speaks_of_the_field
from glossary.finding.matching import TermFinder, finder_of
from glossary.serving import terms_serving
from glossary.terms import Term, TermStatus
from tests.building.terms import a_term

TERMS = (
    a_term("belediye meclisi", "municipal council", forbidden=("parliament",)),
    a_term("meclis", "council", forbidden=("parliament",)),
    a_term("Avrupa Birliği", "European Union"),
    a_term("Avrupa Birliği", "EU", status=TermStatus.ADMITTED),
    a_term("Avrupa Birliği", "United Europe", status=TermStatus.FORBIDDEN),
    a_term("Eurocities", "Eurocities", status=TermStatus.DO_NOT_TRANSLATE),
)


def _into_english(source: str, target: str, terms: tuple[Term, ...] = TERMS) -> tuple[TermFinding, ...]:
    return check_pair(source=source, target=target, source_finder=TermFinder(terms, "tr"), target_language="en")


def _into_turkish(source: str, target: str) -> tuple[TermFinding, ...]:
    finder = TermFinder(terms_serving(TERMS, source_language="en", target_language="tr"), "en")
    return check_pair(source=source, target=target, source_finder=finder, target_language="tr")


def _codes(findings: tuple[TermFinding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def test_a_term_in_any_inflected_form_is_fine() -> None:
    assert _into_turkish("Both municipal councils decided.", "İki belediye meclisinin kararı") == ()


def test_a_term_inside_a_longer_turkish_compound_is_fine() -> None:
    assert _into_turkish("a municipal council member", "belediye meclis üyesi") == ()


def test_a_term_whose_inner_word_bends_is_fine() -> None:
    assert _into_turkish("the municipal council", "belediyenin meclisi") == ()


@pytest.mark.parametrize(
    ("term", "text", "is_said"),
    [
        ("kardeş şehir protokolü", "Kız kardeşi şehir protokolü okudu.", False),
        ("kardeş şehir protokolü", "Kardeş şehirler protokolü okundu.", True),
        ("alt yüklenici", "Altı yüklenici geldi.", False),
        ("atık su", "Atığı suya attı.", False),
        ("üye sayısı", "Üyelerinin sayısı arttı.", True),
        ("imar planı değişikliği", "İmar plan değişikliği askıda.", True),
        ("imar planı değişikliği", "İmar planlarının değişikliği askıda.", True),
    ],
)
def test_what_describes_a_noun_does_not_bend_and_compounds_within_compounds_do(
    term: str, text: str, is_said: bool
) -> None:
    assert bool(finder_of(a_term("term", term, source_language="en", target_language="tr")).find(text)) is is_said


def test_an_admitted_synonym_is_fine() -> None:
    assert _into_english("Avrupa Birliği’ne üyelik", "EU membership") == ()


def test_a_verb_is_said_in_any_of_its_forms() -> None:
    terms = (a_term("imzalamak", "sign"), a_term("yürürlüğe girmek", "enter into force"))
    target = "It entered into force when it was signed."

    assert _into_english("İmzalandığında yürürlüğe girdi.", target, terms) == ()
    assert _codes(_into_english("Belge imzalandı.", "The document was sealed.", terms)) == ["term-missing"]


def test_a_missing_term_is_found_at_its_place_in_the_source() -> None:
    (finding,) = _into_english("Bugün belediye meclisi toplandı.", "The town met today.")

    assert (finding.code, finding.wanted, finding.found) == ("term-missing", "municipal council", "")
    assert (finding.start, finding.end) == (6, 22)


def test_a_forbidden_rendering_is_found_at_its_place_in_the_target() -> None:
    (finding,) = _into_english("Belediye meclisi toplandı.", "The parliament met.")

    assert (finding.code, finding.found, finding.start, finding.end) == ("term-forbidden", "parliament", 4, 14)


def test_a_rendering_forbidden_by_its_own_entry_is_found() -> None:
    assert _codes(_into_english("Avrupa Birliği", "United Europe")) == ["term-forbidden"]


def test_a_forbidden_word_beside_the_wanted_one_may_mean_something_else() -> None:
    assert _into_english("Meclis, TBMM’ye yazdı.", "The council wrote to parliament.") == ()


def test_an_accepted_word_within_a_forbidden_rendering_is_not_there() -> None:
    terms = (
        a_term("başkonsolosluk", "consulate general", forbidden=("head consulate",)),
        a_term("başkonsolosluk", "consulate", status=TermStatus.ADMITTED),
    )

    assert _codes(_into_english("Başkonsolosluk açıldı.", "The head consulate opened.", terms)) == ["term-forbidden"]
    assert _codes(_into_english("Başkonsolosluk açıldı.", "The consulate opened.", terms)) == []


def test_words_that_are_read_as_a_term_across_another_are_fine() -> None:
    terms = (a_term("geçici teminat", "bid bond"), a_term("teminat mektubu", "letter of guarantee"))

    assert _codes(_into_english("Geçici teminat mektubu zarftadır.", "The bid bond is in it.", terms)) == []
    assert _codes(_into_english("Geçici teminat mektubu zarftadır.", "The paper is in it.", terms)) == ["term-missing"]


def test_a_forbidden_word_within_another_wanted_term_is_fine() -> None:
    terms = (a_term("encümen", "executive committee", forbidden=("council",)), a_term("meclis", "city council"))

    assert _codes(_into_english("Encümen ve meclis", "The board and the city council", terms)) == ["term-missing"]


def test_a_term_said_twice_may_be_rendered_once() -> None:
    assert _into_english("Meclis, meclisin kararını okudu.", "The council read its decision.") == ()


def test_a_translated_name_is_found() -> None:
    assert _codes(_into_english("Eurocities’in üyesi", "A member of the European cities")) == [
        "do-not-translate-changed"
    ]


def test_a_kept_name_with_a_suffix_is_fine() -> None:
    assert _into_turkish("member of Eurocities", "Eurocities’in üyesi") == ()


def test_a_source_with_admitted_renderings_only_demands_none() -> None:
    terms = (a_term("iskân", "occupancy permit", status=TermStatus.ADMITTED),)

    assert _into_english("İskân alındı.", "The permit was granted.", terms) == ()


def test_an_empty_target_is_not_checked() -> None:
    assert _into_english("Belediye meclisi", " ") == ()


def test_terms_of_another_target_language_are_not_checked() -> None:
    terms = (a_term("meclis", "Rat", target_language="de"),)

    assert _into_english("Meclis", "The council", terms) == ()


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("The european union decided.", ["european union"]),
        ("The European Union decided.", []),
        ("THE EUROPEAN UNION DECIDED.", []),
        ("The EU decided.", []),
    ],
)
def test_a_name_without_its_capitals_is_reported(target: str, found: list[str]) -> None:
    terms = (a_term("Avrupa Birliği", "European Union"), a_term("Avrupa Birliği", "EU", status=TermStatus.ADMITTED))

    findings = check_pair(
        source="Avrupa Birliği karar verdi.", target=target, source_finder=TermFinder(terms, "tr"), target_language="en"
    )

    assert [(one.code, one.found) for one in findings] == [("term-casing", one) for one in found]


def test_a_turkish_name_keeps_its_capitals_in_every_form() -> None:
    term = a_term("European Union", "Avrupa Birliği", source_language="en", target_language="tr")
    finder = TermFinder([term], "en")
    targets = ("Avrupa Birliğinin kararı", "Avrupa birliğinin kararı", "avrupa birliğinin kararı")

    found = [
        [
            one.code
            for one in check_pair(source="European Union", target=target, source_finder=finder, target_language="tr")
        ]
        for target in targets
    ]

    assert found == [[], ["term-casing"], ["term-casing"]]


SENSES = (
    a_term("yönetmelik", "regulation", is_everyday=True),
    a_term("müdürlük", "department"),
    a_term("hibe", "grant"),
    a_term("Eurocities", "Eurocities", status=TermStatus.DO_NOT_TRANSLATE),
)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("the regulation of heat", "ısının düzenlenmesi"),
        ("the regulation of Eurocities", "Eurocities düzenlemesi"),
        ("The Los Angeles Police Department said so.", "Los Angeles Polis Teşkilatı söyledi."),
        ("the Department of Defense said", "Savunma Bakanlığı söyledi"),
        ("The authority may grant leave.", "Makam izin verebilir."),
        ("They are ready to grant the leave.", "İzin vermeye hazırlar."),
        ("The authorities grant the staff a day off.", "Makamlar personele bir gün tatil verir."),
    ],
)
def test_what_may_mean_something_else_is_only_told_to_who_asks(source: str, target: str) -> None:
    finder = TermFinder(terms_serving(SENSES, source_language="en", target_language="tr"), "en")

    assert check_pair(source=source, target=target, source_finder=finder, target_language="tr") == ()


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [
        ("the regulation on the grant", "hibe düzenlemesi", ["term-missing"]),
        ("THE DEPARTMENT AND THE OFFICE", "BÖLÜM VE OFİS", ["term-missing"]),
        ("The Department Building", "Bölüm Binası", ["term-missing"]),
        ("the department said", "bölüm söyledi", ["term-missing"]),
    ],
)
def test_beside_other_terms_and_in_headings_the_sense_is_plain(source: str, target: str, codes: list[str]) -> None:
    finder = TermFinder(terms_serving(SENSES, source_language="en", target_language="tr"), "en")

    found = check_pair(source=source, target=target, source_finder=finder, target_language="tr")

    assert _codes(found) == codes


def test_what_is_doubtful_can_be_asked_for() -> None:
    finder = TermFinder(terms_serving(SENSES, source_language="en", target_language="tr"), "en")

    found = find_all(source="a regulation", target="kural", source_finder=finder, target_language="tr")

    assert [(one.code, one.is_doubtful) for one in found] == [("term-missing", True)]


def test_an_admitted_word_of_the_other_direction_is_accepted_beside_the_preferred_one() -> None:
    terms = (a_term("müdürlük", "department"), a_term("şube", "department", status=TermStatus.ADMITTED))
    finder = TermFinder(terms_serving(terms, source_language="en", target_language="tr"), "en")

    assert check_pair(source="the department", target="şube", source_finder=finder, target_language="tr") == ()


def test_a_title_needs_no_capital() -> None:
    terms = (a_term("Cumhurbaşkanı", "President"),)

    assert _into_english("Namibya Cumhurbaşkanı geldi.", "The president of Namibia came.", terms) == ()


@pytest.mark.parametrize(
    ("target", "codes"),
    [
        ("The ministry of health said so.", []),
        ("the health ministry", []),
        ("The Ministry of health said so.", ["term-casing"]),
        ("the turkish court of accounts", ["term-casing"]),
        ("accept, dear Mr Health, our thanks", []),
        ("Dear mr Health", ["term-casing"]),
        ("the Healthy Cities programme", []),
        ("the Healthy cities Programme", ["term-casing"]),
    ],
)
def test_bodies_greetings_and_kinds_may_be_written_small(target: str, codes: list[str]) -> None:
    terms = (
        a_term("Sağlık Bakanlığı", "Ministry of Health"),
        a_term("Sağlık Bakanlığı", "Health Ministry", status=TermStatus.ADMITTED),
        a_term("Sağlık Bakanlığı", "Turkish Court of Accounts", status=TermStatus.ADMITTED),
        a_term("Sağlık Bakanlığı", "Dear Mr Health", status=TermStatus.ADMITTED),
        a_term("Sağlık Bakanlığı", "Healthy Cities Programme", status=TermStatus.ADMITTED),
    )

    assert _codes(_into_english("Sağlık Bakanlığı açıkladı.", target, terms)) == codes


@pytest.mark.parametrize(
    ("source", "codes"), [("The works department said so.", []), ("The Works Department said so.", ["term-casing"])]
)
def test_a_name_that_the_source_writes_small_may_be_written_small(source: str, codes: list[str]) -> None:
    terms = terms_serving(
        (a_term("Fen İşleri Müdürlüğü", "Works Department"),), source_language="en", target_language="tr"
    )

    found = check_pair(
        source=source,
        target="Fen işleri müdürlüğü böyle dedi.",
        source_finder=TermFinder(terms, "en"),
        target_language="tr",
    )

    assert _codes(found) == codes


@pytest.mark.parametrize(("source", "count"), [("the presidency of the club", 0), ("The Presidency said so.", 1)])
def test_a_title_written_small_is_the_common_word(source: str, count: int) -> None:
    terms = (a_term("Cumhurbaşkanlığı", "Presidency"), a_term("kulüp", "club"))
    finder = TermFinder(terms_serving(terms, source_language="en", target_language="tr"), "en")

    found = check_pair(source=source, target="kulüp başkanlığı", source_finder=finder, target_language="tr")

    assert len(found) == count


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [
        ("Türkiye 1952'de NATO'ya katıldı.", "Turkey joined NATO in 1952.", []),
        ("Türkiye 1952'de katıldı, 2023'te seçim yaptı.", "Turkey joined in 1952, voted in 2023.", ["term-forbidden"]),
        ("Türkiye 1.952 kişi gönderdi.", "Turkey sent 1,952 people.", ["term-forbidden"]),
        ("Türkiye 1952'de katıldı.", "The country joined in 1952.", ["term-missing"]),
        ("Türkiye 2014'te taraf oldu.", "Turkey became a party in 2014.", ["term-forbidden"]),
        ("Türkiye, 3 Mayıs 1984 tarihli Kanun'a göre", "Turkey, by the Law of 3 May 1984", ["term-forbidden"]),
        ("Türkiye'nin 1999/31 sayılı nota", "Turkey's note No. 1999/31", ["term-forbidden"]),
    ],
)
def test_a_sentence_about_the_past_may_say_the_name_of_then(source: str, target: str, codes: list[str]) -> None:
    terms = (replace(a_term("Türkiye", "Türkiye", forbidden=("Turkey",)), valid_from=date(2021, 12, 4)),)

    assert _codes(_into_english(source, target, terms)) == codes


def test_in_a_text_of_the_field_every_term_means_what_the_glossary_means() -> None:
    terms = (*SENSES, a_term("encümen", "executive committee"), a_term("protokol", "protocol"))
    finder = TermFinder(terms_serving(terms, source_language="en", target_language="tr"), "en")
    letter = [
        "The executive committee met.",
        "It signed the protocol.",
        "The department said so.",
        "Heat has a regulation.",
    ]
    news = ["The regulation of heat.", *["Nothing of the kind."] * 20, "The executive committee signed the protocol."]

    found = check_pair(
        source=letter[-1],
        target="Isının düzenlenmesi.",
        source_finder=finder.in_the_field(),
        target_language="tr",
    )

    assert (speaks_of_the_field(letter, finder), speaks_of_the_field(news, finder)) == (True, False)
    assert [one.wanted for one in found] == ["yönetmelik"]


@pytest.mark.parametrize(
    ("name", "target", "codes"),
    [
        ("UNESCO", "Unesco'nun listesi", ["term-casing"]),
        ("ICLEI", "Iclei’nin üyeleri", ["term-casing"]),
        ("AB", "Ab'nin kuralları", ["term-casing"]),
        ("UN", "un ve şeker", ["term-missing"]),
        ("McDonald", "Mcdonald binası", ["term-casing"]),
        ("Eurocities", "EUROCITIES TOPLANTISI", []),
        ("Eurocities", "EUROCİTİES TOPLANTISI", []),
    ],
)
def test_an_abbreviation_or_a_foreign_name_in_other_letters_is_there_but_miscased(
    name: str, target: str, codes: list[str]
) -> None:
    finder = TermFinder([a_term(name, name, source_language="en", target_language="tr")], "en")
    findings = check_pair(source=f"{name} met.", target=target, source_finder=finder, target_language="tr")

    assert _codes(findings) == codes


def test_a_rendering_of_nothing_but_a_soft_hyphen_has_no_letter_to_be_written_otherwise() -> None:
    term = Term(source_language="tr", target_language="en", source="kitap", target="\u00ad")

    assert "term-casing" not in _codes(_into_english("kitap", "\u00ad", (term,)))


def test_a_rendering_is_not_there_where_a_forbidden_one_only_stands_before_its_other_word() -> None:
    term = a_term("manuscript", "yazma eser", source_language="en", target_language="tr", forbidden=("el yazması",))
    finder = TermFinder([term], "en")

    def codes(target: str) -> list[str]:
        source = "The manuscripts were moved to the storeroom."
        return _codes(check_pair(source=source, target=target, source_finder=finder, target_language="tr"))

    assert codes("El yazmaları eser deposuna taşındı.") == ["term-forbidden"]
    assert codes("Yazma eserler eser deposuna taşındı.") == []
    assert codes("El yazması olan yazma eserler eser deposuna taşındı.") == []
