import time
from dataclasses import replace
from datetime import date, timedelta

import pytest

from glossary.consistency import find_contradictions
from glossary.terms import Term, TermStatus
from tests.building.pace import is_within
from tests.building.terms import a_term


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        ((a_term("Meclis", "council"), a_term("meclis", "Council")), "duplicate"),
        ((a_term("meclis", "council"), a_term("meclis", "assembly")), "two-preferred"),
        ((a_term("meclis", "council", forbidden=("Council",)),), "wanted-and-forbidden"),
        (
            (a_term(forbidden=("city council",)), a_term(target="city council", status=TermStatus.ADMITTED)),
            "wanted-and-forbidden",
        ),
    ],
)
def test_a_contradiction_is_found(terms: tuple[Term, ...], code: str) -> None:
    assert [found.code for found in find_contradictions(terms)] == [code]


def test_an_admitted_synonym_is_none() -> None:
    terms = (a_term("AB", "EU"), a_term("AB", "European Union", status=TermStatus.ADMITTED))

    assert find_contradictions(terms) == ()


def test_what_is_forbidden_twice_is_no_contradiction() -> None:
    terms = (
        a_term("meclis", "council", forbidden=("parliament",)),
        a_term("meclis", "parliament", status=TermStatus.FORBIDDEN),
    )

    assert find_contradictions(terms) == ()


@pytest.mark.parametrize(
    "rival",
    [
        a_term("meclis", "board"),
        a_term("meclis", "senate", status=TermStatus.FORBIDDEN, forbidden=("council", "assembly")),
    ],
)
def test_a_term_contradicts_each_that_holds_on_days_of_its_own(rival: Term) -> None:
    then = replace(a_term("meclis", "council"), valid_until=date(2020, 12, 31))
    since = replace(a_term("meclis", "assembly"), valid_from=date(2021, 1, 1))

    assert [found.first for found in find_contradictions([then, since, rival])] == [then, since]


def test_thousands_of_the_same_are_looked_through_at_once() -> None:
    then = replace(a_term("meclis", "council", forbidden=("council",)), valid_until=date(2020, 1, 1))
    since = replace(a_term("meclis", "assembly"), valid_from=date(2021, 1, 1))
    same = [replace(then) for _ in range(4_000)]
    begun = time.process_time()

    found = find_contradictions([*same, since])

    assert len(found) == 2 * len(same) - 1
    assert is_within(1, since=begun)


def test_thousands_with_a_day_of_their_own_each_are_looked_through_at_once() -> None:
    days = [date(1900, 1, 1) + timedelta(days=day) for day in range(8_000)]
    dated = [replace(a_term("meclis", f"council {day}"), valid_from=day, valid_until=day) for day in days]
    always = a_term("meclis", "assembly")
    begun = time.process_time()

    found = find_contradictions([always, *dated, replace(dated[0], target="congress")])

    assert {one.first.target for one in found} == {"assembly"}
    assert is_within(1, since=begun)
