"""Files of terms: what they would do is shown first, they are taken in whole, and can be taken back."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import product

import pytest
from flask import Flask
from sqlalchemy import select

from glossary.terms import TermStatus
from tests.building.glossary import facts, keep_term, look_at, rows, take_back, take_in
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, Page, a_site, signed_in_browser
from translation_service.persistence.terms import TermRow

TBX = """<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry>
  <descrip type="context">The deciding body met.</descrip>
  <langSet xml:lang="tr"><tig><term>encümen</term></tig></langSet>
  <langSet xml:lang="en"><tig><term>executive committee</term></tig></langSet>
</termEntry></body></text></martif>"""


@pytest.fixture
def browser(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.zeynep)


def counts(page: Page) -> list[str]:
    named = facts(page)
    return [named[name] for name in ("Added", "Changed", "Unchanged", "Contradicting", "Unreadable")]


def sources(browser: Browser, query: str = "") -> list[str]:
    return ["".join(link.itertext()) for link in browser.get(f"/terms{query}").find("//tbody//th/a")]


def renderings(service: Service, source: str) -> tuple[dict[str, str], list[str]]:
    """Return what stands for a term by its status, and everything that is forbidden for it."""
    with service.services.reading() as session:
        found = session.scalars(select(TermRow).where(TermRow.source == source, TermRow.retired_at.is_(None))).all()
        forbidden = [variant for row in found for variant in row.forbidden]
        return {row.status.value: row.target for row in found}, forbidden


def test_a_file_is_shown_before_anything_is_imported(service: Service, staff: Staff, browser: Browser) -> None:
    keep_term(service, staff, "meclis", "council")
    keep_term(service, staff, "plan", "plan")
    keep_term(service, staff, "zabıta", "municipal police")
    lines = ("tr,en,meclis,council,preferred", "tr,en,plan,plan,admitted", "tr,en,imar,zoning,")
    wrong = ("tr,en,zabıta,constabulary,preferred", "tr,en,,nothing,preferred", "tr,xx,park,park,")

    page = look_at(browser, rows(*lines, *wrong))

    assert counts(page) == ["1", "1", "1", "1", "2"]
    assert "constabulary" in page.text
    assert "two preferred renderings" in page.text
    assert sources(browser) == ["meclis", "plan", "zabıta"]
    faults = "//table[contains(., 'What is wrong')]//tbody//th"
    assert [line.text for line in page.find(faults)] == ["6", "7"]


def test_a_row_that_says_a_term_again_and_otherwise_is_told_with_its_line(browser: Browser) -> None:
    page = look_at(browser, rows("tr,en,plan,plan,admitted", "tr,en,Plan,plan,preferred", "tr,en,Plan,plan,preferred"))

    told = page.find("//h2[.='What to know about this file']/following-sibling::ul[1]/li")
    assert [line.text for line in told] == [
        "Line 3: “Plan” with “plan” stands here again, and otherwise; the last of them counts."
    ]


def test_open_work_in_the_languages_of_what_came_in_is_checked_again_from_its_page(browser: Browser) -> None:
    outcome = take_in(browser, look_at(browser, rows("tr,en,plan,plan,admitted", "tr,xx,park,park,")))

    assert outcome.form("/terms/recheck")["pair"] == "tr-en"


@pytest.mark.parametrize(("act", "said"), [("apply", "The file is taken in."), ("undo", "The import is taken back.")])
def test_whoever_presses_twice_is_led_to_what_came_of_it(act: str, said: str, browser: Browser) -> None:
    page = look_at(browser, rows("tr,en,plan,plan,admitted"))
    shown = page.answer.request.path
    take_in(browser, page)
    if act == "undo":
        take_back(browser, page)

    again = browser.post(f"{shown}/{act}", headers={"Referer": f"http://localhost{shown}"})

    assert said in browser.follow(again).text


def test_a_file_changes_nothing_of_what_it_has_no_column_for(service: Service, staff: Staff, browser: Browser) -> None:
    term_id = keep_term(service, staff, "plan", "plan", domain="law", forbidden=("map",), note="kept", is_name=True)

    take_in(browser, look_at(browser, rows("tr,en,plan,plan,admitted")))

    named = facts(browser.get(f"/terms/{term_id}"))
    assert [named[name] for name in ("Status", "Domain", "Forbidden renderings", "Note or definition", "Kind")] == [
        "admitted",
        "law",
        "map",
        "kept",
        "official name",
    ]


def test_what_contradicts_is_left_out_unless_it_is_wanted(service: Service, staff: Staff, browser: Browser) -> None:
    keep_term(service, staff, "zabıta", "municipal police")
    content = rows("tr,en,zabıta,constabulary,preferred", "tr,en,imar,zoning,preferred")

    without = take_in(browser, look_at(browser, content))
    with_it = take_in(browser, look_at(browser, content), takes_contradictions="y")

    assert facts(without)["Added"] == "1"
    assert facts(without)["Left out, because they contradict"] == "1"
    assert facts(with_it)["Added"] == "1"
    assert sources(browser) == ["imar", "zabıta", "zabıta"]


@pytest.mark.parametrize("known", ["municipal police,preferred,", "municipal police,preferred,constabulary"])
def test_what_contradicts_is_left_out_though_the_file_says_what_the_glossary_does_too(
    known: str, service: Service, staff: Staff, browser: Browser
) -> None:
    header = "source_language,target_language,source,target,status,forbidden,note"
    take_in(browser, look_at(browser, rows(f"tr,en,zabıta,{known},", header=header)))
    both = rows("tr,en,zabıta,constabulary,preferred,,", f"tr,en,zabıta,{known},Law No. 5393", header=header)

    outcome = take_in(browser, look_at(browser, both))

    named = facts(outcome)
    assert [named[name] for name in ("Added", "Changed", "Left out, because they contradict")] == ["0", "1", "1"]
    assert renderings(service, "zabıta")[0] == {"preferred": "municipal police"}


def test_what_a_file_leaves_empty_stays_unless_it_shall_go(service: Service, staff: Staff, browser: Browser) -> None:
    term_id = keep_term(service, staff, "plan", "plan", note="drawing", forbidden=("map",), is_name=True)
    header = "source_language,target_language,source,target,note,forbidden,kind"
    seen = look_at(browser, rows("tr,en,plan,plan,,chart,", "tr,en,imar,zoning,,,", header=header))

    (delete,) = (link.get("href") for link in seen.find("//form[@id='decide']//p/a[.='Delete it']"))
    emptied = browser.get(delete)

    assert counts(seen) == ["1", "1", "0", "0", "0"]
    assert "1 term says something that the file leaves empty; it stays." in seen.text
    assert "drawing" not in seen.text
    assert "drawing" in emptied.text
    take_in(browser, emptied)
    named = facts(browser.get(f"/terms/{term_id}"))
    assert {"Note or definition", "Kind"}.isdisjoint(named)
    assert named["Forbidden renderings"] == "chart"


def test_a_row_without_a_status_leaves_the_one_of_a_known_term(
    service: Service, staff: Staff, browser: Browser
) -> None:
    keep_term(service, staff, "plan", "plan", status=TermStatus.ADMITTED)
    header = "source_language,target_language,source,target,status"

    seen = look_at(browser, rows("tr,en,plan,plan,", "tr,en,imar,zoning,preferred", header=header))

    assert counts(seen) == ["1", "0", "1", "0", "0"]


@pytest.mark.parametrize(
    ("choice", "both"),
    [
        ("leave", {"preferred": "municipal police"}),
        ("admit", {"preferred": "municipal police", "admitted": "constabulary"}),
        ("replace", {"preferred": "constabulary", "admitted": "municipal police"}),
    ],
)
def test_a_contradiction_is_settled_by_whoever_takes_the_file_in(
    choice: str, both: dict[str, str], service: Service, staff: Staff, browser: Browser
) -> None:
    keep_term(service, staff, "zabıta", "municipal police", forbidden=("constabulary", "gendarmerie"))
    seen = look_at(browser, rows("tr,en,zabıta,constabulary,preferred", "tr,en,imar,zoning,preferred"))

    outcome = take_in(browser, seen, **{"choice-0": choice}, takes_contradictions="y")

    forbidden = ["gendarmerie"] if "constabulary" in both.values() else ["constabulary", "gendarmerie"]
    assert renderings(service, "zabıta") == (both, forbidden)
    browser.get(outcome.answer.request.path)
    take_back(browser, outcome)
    assert renderings(service, "zabıta") == ({"preferred": "municipal police"}, ["constabulary", "gendarmerie"])


def test_what_is_taken_instead_of_names_with_their_days_leaves_none_of_them_preferred(
    service: Service, staff: Staff, browser: Browser
) -> None:
    keep_term(service, staff, "zabıta", "constabulary", valid_until=date(2024, 12, 31))
    keep_term(service, staff, "zabıta", "town police", valid_from=date(2025, 1, 1))
    keep_term(service, staff, "zabıta", "ward police", valid_from=date(2020, 1, 1))
    seen = look_at(browser, rows("tr,en,zabıta,municipal police,preferred"))

    take_in(browser, seen, **{"choice-0": "replace"})

    with service.services.reading() as session:
        preferred = select(TermRow.target).where(TermRow.status == TermStatus.PREFERRED)
        assert session.scalars(preferred).all() == ["municipal police"]
    assert "constabulary in the glossary" in seen.text
    assert "town police in the glossary" in seen.text


def test_a_preview_shows_what_an_entry_contradicts_and_why(service: Service, staff: Staff, browser: Browser) -> None:
    keep_term(service, staff, "zabıta", "municipal police", forbidden=("constabulary",))

    (row,) = look_at(browser, rows("tr,en,zabıta,constabulary,preferred")).find("//tr[.//select]")

    said = " ".join("".join(row.itertext()).split())
    assert said.count("municipal police in the glossary") == 2
    assert "two preferred renderings" in said
    assert "one wants what the other forbids" in said


def test_an_import_is_taken_back_but_not_over_what_somebody_changed_since(
    service: Service, staff: Staff, browser: Browser
) -> None:
    changed = keep_term(service, staff, "meclis", "council", domain="law")
    touched = keep_term(service, staff, "plan", "plan")
    header = "source_language,target_language,source,target,status,domain"
    content = rows("tr,en,meclis,council,,organs", "tr,en,plan,plan,admitted,", "tr,en,imar,zoning,,", header=header)
    outcome = take_in(browser, look_at(browser, content))
    address = f"/terms/{touched}/edit"
    browser.post(address, browser.get(address).form(address) | {"note": "mine"})
    browser.get(outcome.answer.request.path)

    undone = take_back(browser, outcome)

    assert "2 terms are as they were before." in undone.text
    assert "1 term was changed since and stays as it is: plan → plan" in undone.text
    assert facts(browser.get(f"/terms/{changed}"))["Domain"] == "law"
    assert facts(browser.get(f"/terms/{touched}"))["Status"] == "admitted"
    assert sources(browser) == ["meclis", "plan"]
    assert sources(browser, "?retired=yes") == ["imar"]
    assert "import taken back" in browser.get(f"/terms/{changed}").text


def test_a_file_is_not_taken_in_twice_nor_taken_back_twice(browser: Browser) -> None:
    seen = look_at(browser, rows("tr,en,imar,zoning,preferred"))
    action = f"{seen.answer.request.path}/apply"
    form = seen.form(action)
    outcome = browser.follow(browser.post(action, form))

    again = browser.post(action, form)
    taken_in = sources(browser)
    take_back(browser, outcome)

    assert (again.status, taken_in, sources(browser)) == (303, ["imar"], [])
    assert browser.post(f"{outcome.answer.request.path}/undo").status == 303
    assert browser.post(action, form).status == 400
    assert sources(browser, "?retired=yes") == ["imar"]


def test_a_file_is_shown_anew_when_the_glossary_changed_meanwhile(
    service: Service, staff: Staff, browser: Browser
) -> None:
    seen = look_at(browser, rows("tr,en,imar,zoning,preferred"))
    action = f"{seen.answer.request.path}/apply"
    keep_term(service, staff, "imar", "zoning")

    answer = browser.post(action, seen.form(action))

    assert answer.status == 409
    assert "The glossary changed meanwhile" in answer.text
    assert counts(answer) == ["0", "0", "1", "0", "0"]


def test_a_retired_term_that_a_file_names_comes_back(service: Service, staff: Staff, browser: Browser) -> None:
    term_id = keep_term(service, staff, "imar", "zoning")
    browser.get(f"/terms/{term_id}")
    browser.post(f"/terms/{term_id}/retire")

    page = look_at(browser, rows("tr,en,imar,zoning,preferred"))
    outcome = take_in(browser, page)

    assert "was retired and comes back into force" in page.text
    assert sources(browser) == ["imar"]
    browser.get(outcome.answer.request.path)
    take_back(browser, outcome)
    assert sources(browser, "?retired=yes") == ["imar"]


def test_what_a_term_has_no_place_for_is_said(browser: Browser) -> None:
    page = look_at(browser, TBX.encode(), "old.tbx")

    assert "context has no place in a term and is not kept." in page.text
    assert counts(page)[0] == "1"


@pytest.mark.parametrize("file_format", ["csv", "tsv", "tbx", "xlsx"])
def test_what_is_exported_is_imported_unchanged(
    service: Service, staff: Staff, browser: Browser, file_format: str
) -> None:
    keep_term(service, staff, "meclis", "council", note="two\nlines", forbidden=("board", "=cmd"), basis="5393 m. 17")
    keep_term(service, staff, "Cittaslow", "Cittaslow", pronunciation="çittaslov", is_name=True)

    exported = browser.client.get(f"/terms/export.{file_format}")
    page = look_at(browser, exported.data, f"terms.{file_format}")

    assert counts(page) == ["0", "0", "2", "0", "0"]
    assert "There is nothing to import" in page.text


@pytest.mark.parametrize("query", ["domain=zoning", "status=do-not-translate", "text=cittaslow"])
def test_what_is_exported_is_what_the_list_shows(service: Service, staff: Staff, browser: Browser, query: str) -> None:
    kept = TermStatus.DO_NOT_TRANSLATE
    keep_term(service, staff, "Cittaslow", "Cittaslow", domain="zoning", status=kept)
    keep_term(service, staff, "meclis", "council")

    address = browser.get(f"/terms?{query}").links["CSV"]
    exported = browser.client.get(address)

    assert [line.split(",")[2] for line in exported.text.splitlines()[1:]] == ["Cittaslow"]


def test_the_menu_says_what_of_the_list_no_file_will_hold(service: Service, staff: Staff, browser: Browser) -> None:
    keep_term(service, staff, "meclis", "council")
    keep_term(service, staff, "meclis", "assembly", unit_id=staff.ayse.unit_id)
    only_municipal = "Only the municipality's terms."

    assert only_municipal in browser.get("/terms").text
    assert only_municipal not in browser.get(f"/terms?unit={staff.ayse.unit_id}").text
    assert "Only terms in force" in browser.get("/terms?retired=yes").text
    assert "Only terms in force" not in browser.get("/terms").text


def test_a_file_without_terms_is_not_said_to_be_in_the_glossary(browser: Browser) -> None:
    assert "no term could be read from this file" in look_at(browser, rows()).text


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"\x00\x01binary", "a.csv", ""),
        (b"a,b\n", "a.csv", "source_language"),
        (b"PK", "a.docx", ""),
        (b"\xef\xbb\xbf \n", "a.csv", "The file is empty."),
    ],
)
def test_a_file_that_is_no_glossary_is_refused_with_words(
    browser: Browser, content: bytes, name: str, words: str
) -> None:
    browser.get("/terms/import")

    page = browser.post("/terms/import", {"file": (BytesIO(content), name)})

    assert page.status == 400
    assert "Nothing was imported" in page.text
    assert words in page.text


def test_a_file_with_too_many_terms_is_refused(service: Service, staff: Staff, browser: Browser) -> None:
    letters = ["".join(pair) for pair in product("abcdef", repeat=2)]
    site = a_site_with_limit(service, 20)
    small = signed_in_browser(site, staff.zeynep)
    small.get("/terms/import")
    content = rows(*(f"tr,en,{word}x,{word},preferred" for word in letters))

    page = small.post("/terms/import", {"file": (BytesIO(content), "a.csv")})

    assert "The file has 36 terms; 20 can be taken at once." in page.text
    small.get("/terms/import")
    # What is far too long is not read, or its end would have been missed.
    page = small.post("/terms/import", {"file": (BytesIO(b"<martif>" + b"<termEntry></termEntry>" * 41), "a.tbx")})
    assert "The file has 41 terms; 20 can be taken at once." in page.text


def test_a_unit_has_a_glossary_of_its_own(service: Service, staff: Staff, browser: Browser) -> None:
    keep_term(service, staff, "plan", "plan")

    page = look_at(browser, rows("tr,en,plan,plan,admitted"), unit_id=str(staff.ayse.unit_id))
    take_in(browser, page)

    assert counts(page)[:2] == ["1", "0"]
    assert sources(browser, f"?unit={staff.ayse.unit_id}") == ["plan"]
    assert sources(browser, "?unit=0") == ["plan"]
    assert sources(browser) == ["plan", "plan"]


def test_the_whole_report_names_every_row(service: Service, staff: Staff, browser: Browser) -> None:
    keep_term(service, staff, "plan", "plan")
    page = look_at(browser, rows("tr,en,plan,plan,admitted", "tr,en,=imar,zoning,", "tr,en,,x,"))

    report = browser.client.get(f"{page.answer.request.path}/report.csv").data.decode("utf-8-sig").splitlines()

    assert [line.split(",")[0] for line in report] == ["What", "added", "changed", "unreadable"]
    assert "'=imar" in report[1]


def a_site_with_limit(service: Service, limit: int) -> Flask:
    rules = replace(service.services.rules, term_rows_limit=limit)
    return a_site(replace(service, services=replace(service.services, rules=rules)))
