"""A directorate's name that changes on a day: both names are in the glossary, each on its days."""

from datetime import date

import pytest
from sqlalchemy import select

from glossary.terms import TermStatus
from tests.building.glossary import facts, keep_term
from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, Page, a_site, signed_in_browser
from translation_service.application.terms.glossaries import Scope, glossary_for
from translation_service.domain.ids import TermId
from translation_service.domain.languages import LanguagePair
from translation_service.persistence.terms import TermRow

OLD, NEW = "Temizlik İşleri Müdürlüğü", "Kent Temizliği Müdürlüğü"
FIRST_DAY = date(2027, 1, 1)


@pytest.fixture
def browser(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.zeynep)


@pytest.fixture
def english(service: Service, staff: Staff) -> TermId:
    return keep_term(service, staff, OLD, "Directorate of Cleaning", is_name=True, note="waste", forbidden=("Bureau",))


@pytest.fixture
def german(service: Service, staff: Staff) -> TermId:
    return keep_term(service, staff, OLD, "Direktion für Stadtreinigung", target_language="de")


def rename(browser: Browser, term_id: int, **values: str) -> Page:
    address = f"/terms/{term_id}/rename"
    form = browser.get(address).form(address)
    return browser.post(address, form | {"day": FIRST_DAY.isoformat(), "why": "karar 311"} | values)


def in_force(service: Service, day: date) -> set[tuple[str, str]]:
    with service.services.reading() as session:
        return {(row.source, row.target) for row in session.scalars(select(TermRow)) if row.term.holds_on(day)}


def test_every_rendering_follows_the_new_name_from_its_day_on(
    service: Service, browser: Browser, english: TermId, german: TermId
) -> None:
    answer = rename(browser, english, source=NEW, **{f"target-{english}": "Directorate of Urban Cleaning"})

    page = browser.follow(answer)
    assert in_force(service, date(2026, 12, 31)) == {
        (OLD, "Directorate of Cleaning"),
        (OLD, "Direktion für Stadtreinigung"),
    }
    assert in_force(service, FIRST_DAY) == {
        (NEW, "Directorate of Urban Cleaning"),
        (NEW, "Direktion für Stadtreinigung"),
    }
    assert "Directorate of Urban Cleaning" in page.text
    assert "Stay as they were under the new name: Direktion für Stadtreinigung. Do they still fit?" in page.text
    assert facts(page)["Note or definition"] == "waste"
    history = browser.get(f"/terms/{german}").text
    assert "karar 311" in history
    assert "31 Dec 2026" in history


def test_the_pages_of_both_names_lead_to_the_other_one(browser: Browser, english: TermId) -> None:
    new = browser.follow(rename(browser, english, source=NEW, **{f"target-{english}": "Directorate of Urban Cleaning"}))
    old = browser.get(f"/terms/{english}")

    assert facts(new)["Called before"] == f"{OLD} → Directorate of Cleaning"
    assert facts(old)["Called afterwards"] == f"{NEW} → Directorate of Urban Cleaning"
    assert new.find(f"//dd/a[@href='/terms/{english}']")
    assert "Called" not in " ".join(facts(old).keys() - {"Called afterwards"})


def test_a_rendering_changes_alone_and_an_empty_one_ends(
    service: Service, browser: Browser, english: TermId, german: TermId
) -> None:
    rename(browser, german, **{f"target-{english}": "Directorate of Cleaning", f"target-{german}": ""})

    assert in_force(service, FIRST_DAY) == {(OLD, "Directorate of Cleaning")}
    assert "Validity" not in facts(browser.get(f"/terms/{english}"))


def test_a_rendering_that_somebody_adds_meanwhile_follows_in_its_own_words(
    service: Service, staff: Staff, browser: Browser, english: TermId
) -> None:
    address = f"/terms/{english}/rename"
    form = browser.get(address).form(address)
    keep_term(service, staff, OLD, "Direction de la propreté", target_language="fr")

    browser.post(address, form | {"day": FIRST_DAY.isoformat(), "source": NEW})

    assert in_force(service, FIRST_DAY) == {(NEW, "Directorate of Cleaning"), (NEW, "Direction de la propreté")}


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ((NEW, "Directorate of Urban Cleaning", "Cleaning Office"), {"Directorate of Urban Cleaning"}),
        ((NEW, "Directorate of Urban Cleaning", "Cleanup"), {"Directorate of Urban Cleaning", "Cleanup"}),
        ((NEW, "Directorate of Cleaning", "Cleaning Office"), {"Directorate of Cleaning", "Cleaning Office"}),
        (
            (OLD, "Directorate of Urban Cleaning", "Cleaning Office"),
            {"Directorate of Urban Cleaning", "Cleaning Office"},
        ),
    ],
)
def test_other_words_for_the_old_name_end_with_it(
    written: tuple[str, str, str], wanted: set[str], service: Service, staff: Staff, browser: Browser
) -> None:
    source, preferred, admitted = written
    first = keep_term(service, staff, OLD, "Directorate of Cleaning")
    other = keep_term(service, staff, OLD, "Cleaning Office", status=TermStatus.ADMITTED)

    rename(browser, first, source=source, **{f"target-{first}": preferred, f"target-{other}": admitted})

    assert in_force(service, FIRST_DAY) == {(source, target) for target in wanted}


@pytest.mark.parametrize(("source", "wanted"), [(NEW, ""), (OLD, "çiti")])
def test_how_an_old_name_is_read_says_nothing_of_the_new_one(
    source: str, wanted: str, service: Service, staff: Staff, browser: Browser
) -> None:
    term_id = keep_term(service, staff, OLD, "City", pronunciation="çiti")

    rename(browser, term_id, source=source, **{f"target-{term_id}": "Town"})

    with service.services.reading() as session:
        assert session.scalars(select(TermRow.pronunciation).where(TermRow.target == "Town")).one() == wanted


def test_open_work_of_every_language_is_shown_and_checked_again(
    service: Service, staff: Staff, browser: Browser, english: TermId, german: TermId
) -> None:
    hand_in(service, staff.ayse, a_letter(f"{OLD} toplandı."), source_language="tr", target_language="de")
    service.work()

    page = browser.get(f"/terms/{english}/rename")
    answer = browser.follow(rename(browser, english, source=NEW))

    assert facts(page)["Open work"].startswith("1 segment, 1 document")
    pairs = [control.get("value") for control in answer.find("//input[@name='pair']")]
    checked = browser.follow(browser.post("/terms/recheck", {"back": f"/terms/{english}", "pair": pairs}))
    assert "1 open document is being checked again" in checked.text


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "Write what it is called from that day on."),
        ({"source": NEW, "day": "soon"}, "Write a day as 2026-05-31."),
        ({"source": ""}, "Fill this in."),
    ],
)
def test_a_change_of_name_that_says_nothing_is_not_made(
    values: dict[str, str], said: str, service: Service, browser: Browser, english: TermId
) -> None:
    answer = rename(browser, english, **values)

    assert answer.status == 400
    assert said in answer.text
    assert in_force(service, FIRST_DAY) == in_force(service, date(2026, 1, 1))


def test_what_has_ended_by_a_day_gets_no_new_name_then(service: Service, browser: Browser, english: TermId) -> None:
    rename(browser, english, source=NEW)

    answer = rename(browser, english, source="Başka Müdürlük")

    assert answer.status == 400
    assert "None of these renderings holds on that day." in answer.text


def test_a_name_cannot_end_before_it_begins(service: Service, browser: Browser, english: TermId) -> None:
    successor = browser.follow(rename(browser, english, source=NEW)).answer.request.path.rpartition("/")[2]

    answer = rename(browser, int(successor), source="Başka Müdürlük")

    assert answer.status == 400
    assert "before it begins to be valid" in answer.text


@pytest.mark.parametrize(("languages", "said"), [("tr en", OLD), ("en tr", "Directorate of Cleaning")])
def test_a_document_that_says_the_old_name_is_told_the_new_one(
    languages: str, said: str, service: Service, browser: Browser, english: TermId
) -> None:
    rename(browser, english, source=NEW, **{f"target-{english}": "Directorate of Urban Cleaning"})
    source, target = languages.split()
    wanted = {"en": "Directorate of Urban Cleaning", "tr": NEW}[target]

    before, after = (_told(service, said, day, source=source, target=target) for day in (date(2026, 12, 31), FIRST_DAY))

    assert before == [{"en": "Directorate of Cleaning", "tr": OLD}[target]]
    assert after == [wanted]


def test_an_old_name_is_told_the_newest_of_several_and_none_that_something_else_has_taken(
    service: Service, staff: Staff, browser: Browser, english: TermId
) -> None:
    second, third = date(2028, 1, 1), date(2029, 1, 1)
    rename(browser, english, source=NEW, **{f"target-{english}": "Directorate of Urban Cleaning"})
    newer = _number_of(service, NEW)
    rename(
        browser, newer, day=second.isoformat(), source="Atık Müdürlüğü", **{f"target-{newer}": "Directorate of Waste"}
    )

    assert _told(service, OLD, second) == ["Directorate of Waste"]

    keep_term(service, staff, OLD, "Cleaning Division", valid_from=third)

    assert _told(service, OLD, third) == ["Cleaning Division"]


def _number_of(service: Service, source: str) -> int:
    with service.services.reading() as session:
        return session.scalars(select(TermRow.id).where(TermRow.source == source)).one()


def _told(service: Service, said: str, day: date, *, source: str = "tr", target: str = "en") -> list[str]:
    """Return what the glossary of a day calls what a text says."""
    with service.services.reading() as session:
        finder = glossary_for(session, LanguagePair(source=source, target=target), Scope(day=day)).finder
        return [hit.term.target for hit in finder.find(said)]
