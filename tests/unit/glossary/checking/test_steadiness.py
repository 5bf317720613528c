import pytest

from glossary.checking.steadiness import Sentence, find_early_abbreviations, find_unsteady
from glossary.finding.matching import TermFinder
from glossary.terms import Term, TermStatus
from tests.building.terms import a_term

COUNCIL = a_term("meclis", "council")
ASSEMBLY = a_term("meclis", "assembly", status=TermStatus.ADMITTED)
UNION = (
    a_term("Avrupa Birliği", "European Union"),
    a_term("Avrupa Birliği", "EU", status=TermStatus.ADMITTED),
    a_term("AB", "EU"),
)


def unsteady(
    *pairs: tuple[str, str], terms: tuple[Term, ...] = (COUNCIL, ASSEMBLY)
) -> list[tuple[str, dict[str, tuple[int, ...]]]]:
    found = find_unsteady(numbered(*pairs), finder=TermFinder(terms, "tr"), target_language="en")
    return [(one.source, dict(one.renderings)) for one in found]


def numbered(*pairs: tuple[str, str]) -> list[Sentence]:
    return [Sentence(number=number, source=source, target=target) for number, (source, target) in enumerate(pairs, 1)]


def early(*pairs: tuple[str, str], terms: tuple[Term, ...] = UNION) -> list[tuple[str, int, int]]:
    found = find_early_abbreviations(numbered(*pairs), terms=terms, target_language="en")
    return [(one.abbreviation, one.number, one.explained) for one in found]


def test_two_renderings_of_one_term_in_a_document_are_found_in_any_form() -> None:
    found = unsteady(
        ("Meclis toplandı.", "The council met."),
        ("Meclisin kararı", "The decision of the assembly"),
        ("Meclisimize sunuldu.", "It was submitted to our council."),
    )

    assert found == [("meclis", {"council": (1, 3), "assembly": (2,)})]


@pytest.mark.parametrize(
    "pairs",
    [
        [("Meclis toplandı.", "The council met."), ("Meclisin kararı", "Its decision")],
        [("Meclis toplandı.", "The council met."), ("Meclis ve meclis", "The council and the assembly")],
        [("Meclis toplandı.", "The council met."), ("Plan", "The assembly")],
        [("Meclis toplandı.", "The council, an assembly, met."), ("Meclis", "Council")],
    ],
)
def test_one_rendering_and_what_cannot_be_told_are_no_fault(pairs: list[tuple[str, str]]) -> None:
    assert unsteady(*pairs) == []


def test_a_german_compound_and_its_parts_are_one_rendering() -> None:
    german = {"source_language": "tr", "target_language": "de"}
    terms = (
        a_term("meclis kararı", "Ratsbeschluss", **german),
        a_term("meclis kararı", "Beschluss des Rates", **german, status=TermStatus.ADMITTED),
        a_term("mahalle", "Stadtviertel", **german),
        a_term("mahalle", "Viertel", **german, status=TermStatus.ADMITTED),
        a_term("huzurevi", "Altersheim", **german),
        a_term("huzurevi", "Seniorenheim", **german, status=TermStatus.ADMITTED),
    )
    pairs = numbered(
        ("Meclis kararı", "Der Ratsbeschluss"),
        ("Meclis kararı", "Der Beschluss des Rates"),
        ("Mahalle", "Das Stadtviertel"),
        ("Mahalle", "Das Viertel"),
        ("Huzurevi", "Das Altersheim"),
        ("Huzurevi", "Das Seniorenheim"),
    )

    found = find_unsteady(pairs, finder=TermFinder(terms, "tr"), target_language="de")

    assert [one.source for one in found] == ["huzurevi"]


def test_an_abbreviation_before_its_long_form_is_found() -> None:
    assert early(
        ("Avrupa Birliği fonları", "EU funds"),
        ("Avrupa Birliği (AB) projesi", "A European Union (EU) project"),
    ) == [("EU", 1, 2)]


def test_an_abbreviation_has_its_long_form_where_each_has_an_entry_of_its_own() -> None:
    pairs = (("Avrupa Birliği fonları", "EU funds"), ("AB projesi", "A European Union project"))

    assert early(*pairs, terms=(UNION[0], UNION[2])) == [("EU", 1, 2)]


def test_a_common_noun_has_its_abbreviation_as_a_name_has() -> None:
    terms = (a_term("sivil toplum kuruluşu", "non-governmental organisation"), a_term("STK", "NGO"))
    pairs = (("Sivil toplum kuruluşları", "NGOs"), ("STK", "The non-governmental organisation"))

    assert early(*pairs, terms=terms) == [("NGO", 1, 2)]


def test_an_abbreviation_that_is_written_as_a_name_is_found_too() -> None:
    name = "Birleşmiş Milletler Eğitim, Bilim ve Kültür Örgütü"
    long_form = "United Nations Educational, Scientific and Cultural Organization"
    terms = (a_term(name, long_form), a_term(name, "UNESCO", status=TermStatus.ADMITTED))

    assert early((name, "Unesco funds"), (name, long_form), terms=terms) == [("UNESCO", 1, 2)]
    assert early((name, "Communes"), (name, long_form), terms=terms) == []


@pytest.mark.parametrize(
    "pairs",
    [
        [("Avrupa Birliği (AB) fonları", "European Union (EU) funds"), ("AB projesi", "An EU project")],
        [("AB fonları", "EU funds"), ("AB projesi", "An EU project")],
        [("AB fonları", "EU funds"), ("Avrupa Birliği projesi", "A European Union project")],
        [("Avrupa Birliği fonları", "European Union funds")],
    ],
)
def test_the_order_of_the_source_and_what_is_never_explained_are_not_blamed(pairs: list[tuple[str, str]]) -> None:
    assert early(*pairs) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("European Union", "EU"), ("municipality", "municipal"), ("capital city", "capital")],
)
def test_renderings_of_one_kin_are_one(first: str, second: str) -> None:
    terms = (a_term("birlik", first), a_term("birlik", second, status=TermStatus.ADMITTED))

    assert unsteady(("Birlik", first), ("Birlik", second), terms=terms) == []


def test_a_compound_and_its_head_are_of_one_kin() -> None:
    mayor = {"source_language": "en", "target_language": "tr"}
    terms = (
        a_term("mayor", "belediye başkanı", **mayor),
        a_term("mayor", "başkan", status=TermStatus.ADMITTED, **mayor),
    )
    pairs = numbered(("The mayor came.", "Belediye başkanımız geldi."), ("The mayor left.", "Başkan gitti."))

    assert find_unsteady(pairs, finder=TermFinder(terms, "en"), target_language="tr") == ()


def test_an_everyday_word_counts_only_where_other_terms_show_its_sense() -> None:
    terms = (
        a_term("itfaiye", "fire brigade", is_everyday=True),
        a_term("itfaiye", "fire service", status=TermStatus.ADMITTED, is_everyday=True),
        COUNCIL,
    )
    brigade, service = ("Meclis itfaiyeyi andı.", "The council named the fire brigade."), ("İtfaiye", "fire service")

    assert unsteady(brigade, service, terms=terms) == []
    assert len(unsteady(brigade, ("Meclis ve itfaiye", "Council and fire service"), terms=terms)) == 1
