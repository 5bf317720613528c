from dataclasses import replace
from datetime import date

from glossary.serving import terms_serving
from glossary.terms import TermStatus, reversed_term
from tests.building.terms import a_term


def test_a_reversed_term_serves_the_other_direction() -> None:
    term = a_term("meclis", "council", forbidden=("parliament",))

    assert reversed_term(term) == a_term("council", "meclis", source_language="en", target_language="tr")


def test_terms_serve_both_directions() -> None:
    terms = (a_term("meclis", "council"), a_term("Rat", "council", source_language="de"))

    served = terms_serving(terms, source_language="en", target_language="tr")

    assert [term.target for term in served] == ["meclis"]


def test_an_admitted_single_word_serves_one_direction_only() -> None:
    terms = (
        a_term("belediye", "city", status=TermStatus.ADMITTED),
        a_term("kardeş şehir", "twin town", status=TermStatus.ADMITTED),
    )

    served = terms_serving(terms, source_language="en", target_language="tr")

    assert [term.source for term in served] == ["twin town"]


def test_the_plural_of_another_term_is_a_form_of_it() -> None:
    terms = (
        a_term("hız kesici", "speed bump"),
        a_term("hız kesici", "speed bumps", status=TermStatus.ADMITTED),
        a_term("teknik şartname", "technical specifications"),
        a_term("teknik şartname", "technical specification", status=TermStatus.ADMITTED),
    )

    served = terms_serving(terms, source_language="en", target_language="tr")

    assert [term.source for term in served] == ["speed bump", "technical specifications", "technical specification"]


def test_a_forbidden_rendering_says_nothing_about_the_other_direction() -> None:
    terms = (a_term("meclis", "parliament", status=TermStatus.FORBIDDEN),)

    assert terms_serving(terms, source_language="en", target_language="tr") == ()


def test_a_term_holds_from_its_first_to_its_last_day() -> None:
    term = replace(a_term(), valid_from=date(2020, 1, 1), valid_until=date(2024, 12, 31))

    held = [term.holds_on(day) for day in (date(2019, 12, 31), date(2020, 1, 1), date(2024, 12, 31), date(2025, 1, 1))]

    assert held == [False, True, True, False]
    assert a_term().holds_on(date(1, 1, 1))
