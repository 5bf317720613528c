from glossary.exchange.csv_files import read_terms
from glossary.serving import terms_serving
from glossary.terms import Term, TermStatus
from tests.building.terms import a_term

_GERMAN = {"source_language": "en", "target_language": "de"}
_TURKISH = {"source_language": "en", "target_language": "tr"}


def _served(*terms: Term) -> list[tuple[str, str, TermStatus]]:
    served = terms_serving(terms, source_language="de", target_language="tr")
    return [(term.source, term.target, term.status) for term in served]


def test_a_list_with_a_column_a_language_serves_any_two_of_them() -> None:
    terms = read_terms("en,tr,de\nsister city,kardeş şehir,Partnerstadt\ntender,ihale,Ausschreibung\n".encode()).terms

    assert [(source, target) for source, target, _ in _served(*terms)] == [
        ("Partnerstadt", "kardeş şehir"),
        ("Ausschreibung", "ihale"),
    ]


def test_renderings_keep_their_status_on_the_way_through_a_third_language() -> None:
    renderings = (
        a_term("stakeholder", "Beteiligter", **_GERMAN),
        a_term("stakeholder", "Betroffener", **_GERMAN, status=TermStatus.FORBIDDEN),
        a_term("stakeholder", "paydaş", **_TURKISH),
        a_term("stakeholder", "ilgili taraf", **_TURKISH, status=TermStatus.ADMITTED),
    )

    assert _served(*renderings) == [
        ("Beteiligter", "paydaş", TermStatus.PREFERRED),
        ("Beteiligter", "ilgili taraf", TermStatus.ADMITTED),
    ]


def test_two_things_of_one_spelling_keep_apart() -> None:
    orders = (
        a_term("order", "Bestellung", **_GERMAN),
        a_term("order", "sipariş", **_TURKISH),
        a_term("order", "Befehl", **_GERMAN),
        a_term("order", "emir", **_TURKISH),
    )

    assert [(source, target) for source, target, _ in _served(*orders)] == [
        ("Bestellung", "sipariş"),
        ("Befehl", "emir"),
    ]


def test_no_third_language_is_asked_where_a_term_has_both() -> None:
    terms = (
        a_term("tender", "Ausschreibung", **_GERMAN),
        a_term("tender", "teklif", **_TURKISH),
        a_term("Ausschreibung", "ihale", source_language="de", target_language="tr"),
    )

    assert _served(*terms) == [("Ausschreibung", "ihale", TermStatus.PREFERRED)]


def test_what_a_third_language_only_admits_leaves_the_choice_open() -> None:
    terms = (
        a_term("ihale", "Ausschreibung", source_language="tr", target_language="de"),
        a_term("ihale", "Wettbewerb", source_language="tr", target_language="de", status=TermStatus.ADMITTED),
        a_term("ihale", "appel d'offres", source_language="tr", target_language="fr"),
    )

    served = terms_serving(terms, source_language="de", target_language="fr")

    assert [(term.source, term.status) for term in served] == [
        ("Ausschreibung", TermStatus.PREFERRED),
        ("Wettbewerb", TermStatus.ADMITTED),
    ]


def test_turkish_may_say_what_has_the_same_english() -> None:
    terms = (
        a_term("kimlik kartı", "Personalausweis", source_language="tr", target_language="de"),
        a_term("kimlik kartı", "identity card"),
        a_term("nüfus cüzdanı", "identity card"),
        a_term("identity card", "hüviyet", source_language="en", target_language="tr", status=TermStatus.ADMITTED),
        a_term("pasaport", "passport"),
    )

    assert _served(*terms) == [
        ("Personalausweis", "kimlik kartı", TermStatus.PREFERRED),
        ("Personalausweis", "nüfus cüzdanı", TermStatus.ADMITTED),
        ("Personalausweis", "hüviyet", TermStatus.ADMITTED),
    ]


def test_a_turkish_term_without_a_rendering_is_said_as_another_one_of_the_same_english() -> None:
    terms = (
        a_term("kimlik kartı", "Personalausweis", source_language="tr", target_language="de"),
        a_term("kimlik kartı", "identity card"),
        a_term("nüfus cüzdanı", "identity card"),
        a_term("pasaport", "passport"),
    )

    served = terms_serving(terms, source_language="tr", target_language="de")

    assert [(term.source, term.target, term.status) for term in served] == [
        ("kimlik kartı", "Personalausweis", TermStatus.PREFERRED),
        ("nüfus cüzdanı", "Personalausweis", TermStatus.PREFERRED),
    ]


def test_what_only_adds_to_a_wanted_term_leaves_nothing_open() -> None:
    terms = (
        a_term("zabıta", "municipal police"),
        a_term(
            "municipal police", "zabıta ekibi", source_language="en", target_language="tr", status=TermStatus.ADMITTED
        ),
        a_term(
            "municipal police", "kolluk birimi", source_language="en", target_language="tr", status=TermStatus.ADMITTED
        ),
    )

    served = terms_serving(terms, source_language="tr", target_language="en")

    assert [term.source for term in served] == ["zabıta", "kolluk birimi"]
