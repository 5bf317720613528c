"""Segments are joined and split with the keys and the pointer."""

import pytest
from playwright.sync_api import Page, expect

from tests.building.editing import Stage, write_into
from tests.building.orders import a_letter
from tests.building.revising import a_document_in_revision, segments_of
from translation_service.domain.ids import DocumentId

POINT = """(source) => {
  const [words] = [...source.childNodes].filter((node) => node.data?.includes("que não veio"));
  document.getSelection().collapse(words, words.data.indexOf("que não veio"));
}"""


@pytest.fixture
def document_id(stage: Stage) -> DocumentId:
    letter = a_letter("Veio 😀 a **carta**, e a carta que não veio. Outra carta veio.", "Até breve.")
    return a_document_in_revision(stage.service, stage.staff.ayse, stage.staff.deniz, letter)


def sources_of(stage: Stage, document_id: DocumentId) -> list[str]:
    return [row.source for row in segments_of(stage.service, document_id)]


def test_a_segment_is_split_where_the_cursor_stands_and_joined_again_with_a_key(
    page: Page, stage: Stage, document_id: DocumentId
) -> None:
    page.locator("#segment-1 .segment-source .segment-text").evaluate(POINT)
    page.keyboard.press("Alt+B")

    expect(page.locator("#segment-4")).to_be_visible()
    expect(page.locator("#segment-1 .surface")).to_be_focused()
    assert sources_of(stage, document_id)[:2] == ["Veio 😀 a <1>carta</1>, e a carta", "que não veio."]

    page.keyboard.press("Alt+J")

    expect(page.locator("#segment-4")).to_have_count(0)
    assert sources_of(stage, document_id)[0] == "Veio 😀 a <1>carta</1>, e a carta que não veio."


def test_nothing_typed_is_left_behind_by_a_join(page: Page, stage: Stage, document_id: DocumentId) -> None:
    write_into(page, 2, "Another letter came.")
    page.locator("#segment-1 .surface").click()
    page.keyboard.press("Alt+J")

    expect(page.locator("[data-status].is-bad")).to_contain_text("2")
    expect(page.locator("#segment-2 .surface")).to_be_focused()
    page.keyboard.press("Control+S")
    expect(page.locator("#segment-2.is-unsaved")).to_have_count(0)
    page.locator("#segment-1 .surface").click()
    page.keyboard.press("Alt+J")

    expect(page.locator("#segment-3")).to_have_count(0)
    assert segments_of(stage.service, document_id)[0].target.endswith(" Another letter came.")


def test_a_place_is_chosen_where_no_cursor_stands(page: Page, stage: Stage, document_id: DocumentId) -> None:
    page.locator("#segment-2 .surface").click()
    page.keyboard.press("Alt+B")
    page.locator("button[name=place][value='6']").press("Enter")

    expect(page.locator("#segment-3 .surface")).to_be_visible()
    assert sources_of(stage, document_id)[1:3] == ["Outra", "carta veio."]
