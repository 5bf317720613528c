"""A list of terms whose columns have no names is read in the languages that the terminologist says it has."""

from io import BytesIO

import pytest

from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, Page, a_site, signed_in_browser

LIST = b"Rathaus;konak\nStadtrat;meclis\nBrief;mektup\n"


@pytest.fixture
def browser(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.zeynep)


def look_at(
    browser: Browser, source: str = "", target: str = "", content: bytes = LIST, name: str = "liste.csv"
) -> Page:
    browser.get("/terms/import")
    chosen = {"file": (BytesIO(content), name), "source_language": source, "target_language": target}
    page = browser.post("/terms/import", chosen)
    return browser.follow(page) if page.status == 303 else page


def test_the_languages_that_were_chosen_hold_until_the_file_is_taken_back(browser: Browser) -> None:
    page = look_at(browser, "de", "tr")
    action = page.find("//form[contains(@action, '/apply')]")[0].get("action")
    outcome = browser.follow(browser.post(action, page.form(action)))
    undo = outcome.find("//form[contains(@action, '/undo')]")[0].get("action")
    taken = browser.get("/terms?pair=de-tr").text
    browser.get(outcome.answer.request.path)
    browser.follow(browser.post(undo, outcome.form(undo)))

    assert "the first was taken for German, the second for Turkish" in page.text
    assert "Stadtrat" in taken
    assert "Stadtrat" not in browser.get("/terms?pair=de-tr").text


def test_without_a_choice_languages_are_named_that_were_guessed(browser: Browser) -> None:
    assert "the first was taken for Turkish, the second for English" in look_at(browser).text


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("de", "", "Choose both languages, or none."),
        ("", "de", "Choose both languages, or none."),
        ("de", "de", "Choose two different languages."),
    ],
)
def test_half_a_choice_is_refused(browser: Browser, source: str, target: str, words: str) -> None:
    page = look_at(browser, source, target)

    assert page.status == 400
    assert words in page.text
    assert page.find("//details[@open]//select[@name='target_language']")


def test_a_tabbed_list_of_one_row_is_shown_with_its_remark(browser: Browser) -> None:
    page = look_at(browser, content="kerb taşı\tkerbstone\tonly in tenders\n".encode(), name="liste.txt")

    assert "kerbstone" in page.text
    assert "only in tenders" in page.text
