"""Which terms a request sees: those of its unit over the municipality's, and those in force on its day."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event

from glossary.keeping import Shelf
from tests.building.glossary import keep_term
from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, segments_of
from tests.building.service import Service
from tests.building.terms import a_term
from tests.building.waiting import wait_until
from translation_service.application.moves import find_document
from translation_service.application.terms.editing import add_terms
from translation_service.application.terms.glossaries import (
    LARGE,
    MOST_KEPT,
    Scope,
    glossary_for,
    glossary_of,
    keep_compiled,
    scope_of,
    serve_meanwhile,
)
from translation_service.domain.ids import DocumentId
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Actor

PAIR = LanguagePair(source="tr", target="en")


def seen(service: Service, scope: Scope, pair: LanguagePair = PAIR) -> list[str]:
    with service.services.reading() as session:
        return sorted(term.target for term in glossary_for(session, pair, scope).terms)


def wanted_in(service: Service, requester: Actor) -> list[str]:
    document_id = hand_in(service, requester, a_letter("Müdürlük toplandı."), source_language="tr")
    service.work()
    return [
        one["values"]["wanted"] for one in segments_of(service, document_id)[0].findings if "wanted" in one["values"]
    ]


def test_the_term_of_a_unit_stands_over_the_municipalitys_in_its_own_requests(service: Service, staff: Staff) -> None:
    keep_term(service, staff, "müdürlük", "directorate")
    keep_term(service, staff, "müdürlük", "office", unit_id=staff.ayse.unit_id)
    keep_term(service, staff, "plan", "plan")

    assert seen(service, Scope()) == ["directorate", "plan"]
    assert seen(service, Scope(unit_id=staff.mehmet.unit_id)) == ["directorate", "plan"]
    assert seen(service, Scope(unit_id=staff.ayse.unit_id)) == ["office", "plan"]
    assert wanted_in(service, staff.ayse) == ["office"]
    assert wanted_in(service, staff.mehmet) == ["directorate"]


@pytest.mark.parametrize(("own", "common"), [("altgeçit", "alt geçit"), ("hâl", "hal"), ("altgeçit", "altgeçitler")])
def test_the_term_of_a_unit_stands_over_other_spellings_and_forms_of_its_source(
    service: Service, staff: Staff, own: str, common: str
) -> None:
    keep_term(service, staff, common, "underpass")
    keep_term(service, staff, f"{common} planı", "underpass plan")
    keep_term(service, staff, own, "subway", unit_id=staff.ayse.unit_id)

    assert seen(service, Scope(unit_id=staff.ayse.unit_id)) == ["subway", "underpass plan"]
    assert seen(service, Scope()) == ["underpass", "underpass plan"]


@pytest.mark.parametrize(
    ("rest", "wanted"), [("Encümen protokolü ve hibeyi onayladı.", ["directorate"]), ("Hava.", [])]
)
def test_an_everyday_word_is_wanted_in_a_document_whose_other_terms_show_the_field(
    service: Service, staff: Staff, rest: str, wanted: list[str]
) -> None:
    keep_term(service, staff, "müdürlük", "directorate", is_everyday=True)
    for source, target in (("encümen", "committee"), ("protokol", "protocol"), ("hibe", "grant")):
        keep_term(service, staff, source, target)

    document_id = hand_in(service, staff.ayse, a_letter("Müdürlük toplandı.", rest), source_language="tr")
    service.work()

    findings = segments_of(service, document_id)[0].findings
    assert [one["values"]["wanted"] for one in findings if "wanted" in one["values"]] == wanted


def test_the_terms_that_are_the_units_own_are_known(service: Service, staff: Staff) -> None:
    keep_term(service, staff, "plan", "plan")
    own = keep_term(service, staff, "müdürlük", "office", unit_id=staff.ayse.unit_id)

    with service.services.reading() as session:
        glossary = glossary_for(session, PAIR, Scope(unit_id=staff.ayse.unit_id))

    assert glossary.of_unit == {own}


def test_a_units_term_wins_in_the_other_direction_too(service: Service, staff: Staff) -> None:
    keep_term(service, staff, "müdürlük", "office")
    keep_term(service, staff, "ofis", "office", unit_id=staff.ayse.unit_id)

    turned = LanguagePair(source="en", target="tr")

    assert seen(service, Scope(unit_id=staff.ayse.unit_id), turned) == ["ofis"]
    assert seen(service, Scope(), turned) == ["müdürlük"]


@pytest.mark.parametrize(
    ("day", "target"),
    [
        (date(2024, 12, 31), "External Affairs"),
        (date(2025, 1, 1), "Foreign Relations"),
        (date(2030, 6, 1), "Foreign Relations"),
    ],
)
def test_a_name_that_changed_is_wanted_as_it_was_on_the_day(
    service: Service, staff: Staff, day: date, target: str
) -> None:
    keep_term(service, staff, "Müdürlük", "External Affairs", valid_until=date(2024, 12, 31))
    keep_term(service, staff, "Müdürlük", "Foreign Relations", valid_from=date(2025, 1, 1))

    assert seen(service, Scope(day=day)) == [target]


def test_the_day_is_that_of_the_request_or_today_as_the_installation_has_set(service: Service, staff: Staff) -> None:
    rules, clock = service.services.rules, service.clock
    ordered_at = clock()
    clock.advance(days=400)

    then = scope_of(unit_id=1, ordered_at=ordered_at, rules=rules, clock=clock)
    today = scope_of(unit_id=1, ordered_at=ordered_at, rules=replace(rules, terms_as_of_request=False), clock=clock)

    assert (today.day - then.day).days == 400  # type: ignore[operator] # both have a day


def test_days_between_which_nothing_changes_share_one_compiled_glossary(service: Service, staff: Staff) -> None:
    keep_term(service, staff, "Müdürlük", "Foreign Relations", valid_from=date(2025, 1, 1))

    with service.services.reading() as session:
        kept = [glossary_for(session, PAIR, Scope(unit_id=99, day=date(2026, 1, day))) for day in range(1, MOST_KEPT)]

    assert all(glossary is kept[0] for glossary in kept)


def test_a_compiled_glossary_costs_one_query(service: Service, staff: Staff) -> None:
    keep_term(service, staff, "plan", "plan")
    statements: list[str] = []
    with service.services.reading() as session:
        glossary_for(session, PAIR, Scope(day=date(2026, 1, 1)))
        event.listen(session.get_bind(), "before_cursor_execute", lambda *values: statements.append(values[2]))
        glossary_for(session, PAIR, Scope(day=date(2026, 1, 2)))

    assert len(statements) == 1


def test_what_one_process_compiles_another_need_not(service: Service, staff: Staff, tmp_path: Path) -> None:
    keep_term(service, staff, "müdürlük", "directorate", unit_id=staff.ayse.unit_id)
    scope, asked = Scope(unit_id=staff.ayse.unit_id), list[str]()
    with service.services.reading() as session:
        keep_compiled(str(session.get_bind().engine.url), Shelf(tmp_path, fewest=0))
        first = glossary_for(session, PAIR, scope)
        for number in range(MOST_KEPT):
            glossary_for(session, LanguagePair(source="de", target=f"x{number}"))
        event.listen(session.get_bind(), "before_cursor_execute", lambda *values: asked.append(values[2]))
        again = glossary_for(session, PAIR, scope)

    assert not any("FROM terms" in statement for statement in asked)
    assert again is not first
    assert again.finder.find("Müdürlüğümüz") == first.finder.find("Müdürlüğümüz")
    assert again.of_unit == first.of_unit != frozenset()
    keep_term(service, staff, "plan", "plan")
    assert seen(service, scope) == ["directorate", "plan"]


def test_nobody_waits_for_a_large_glossary_that_changes(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    terms = [a_term(f"termo {number}", f"term {number}", source_language="pt") for number in range(LARGE)]
    with service.services.transaction() as session:
        add_terms(session, terms, clock=service.clock, why="")
    assert renderings(service, staff.deniz, document_id, "carta") == []
    with service.services.reading() as session:
        serve_meanwhile(str(session.get_bind().engine.url))

    keep_term(service, staff, "carta", "letter", source_language="pt")

    assert renderings(service, staff.deniz, document_id, "carta") == []
    wait_until(lambda: renderings(service, staff.deniz, document_id, "carta") == ["letter"])


def renderings(service: Service, actor: Actor, document_id: DocumentId, text: str) -> list[str]:
    """Return what the glossary of a document has for a text at this moment."""
    with service.services.reading() as session:
        document = find_document(session, document_id=document_id, actor=actor)
        glossary = glossary_of(session, document, rules=service.services.rules, clock=service.clock)
        return [hit.term.target for hit in glossary.finder.find(text)]
