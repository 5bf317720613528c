"""What a reviser reaches from the editor without a mouse, and where the cursor is afterwards."""

import re

from playwright.sync_api import Page, expect

from tests.building.editing import write_into


def test_chosen_words_are_looked_for_where_they_are_replaced(page: Page) -> None:
    write_into(page, 2, "delegation")
    page.keyboard.press("Control+S")
    expect(page.locator("#segment-2 [data-origin]")).to_contain_text("Deniz Arslan")
    page.keyboard.press("Control+A")

    page.keyboard.press("Control+H")

    expect(page.locator("main [name=find]")).to_have_value("delegation")
    expect(page.locator("main [name=replacement]")).to_be_focused()


def test_without_chosen_words_the_cursor_is_where_they_are_written(page: Page) -> None:
    page.locator("#segment-2 .surface").click()

    page.keyboard.press("Control+H")

    expect(page.locator("main [name=find]")).to_be_focused()


def test_a_remark_is_written_at_once_and_leads_back_to_its_segment(page: Page) -> None:
    page.locator("#segment-2 a[href*=remarks]").press("Enter")
    expect(page.locator("main [name=text]")).to_be_focused()

    page.keyboard.type("Ask the mayor's office.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#segment-2 .surface")).to_be_focused()
    expect(page.locator("#segment-2")).to_contain_text("Ask the mayor's office.")


def test_the_last_confirmation_leads_on_to_the_approval(page: Page) -> None:
    count = page.locator("[data-segment]").count()
    for number in range(1, count + 1):
        write_into(page, number, f"Words {number}.")
        page.keyboard.press("Control+Enter")
        expect(page.locator(f"#segment-{number} [data-mark]")).to_be_visible()
        if number == 1:
            # Who has gone on to the next segment hears what is wrong with the one before.
            expect(page.locator("[data-status]")).to_contain_text(
                page.locator("#segment-1 .finding").first.inner_text()
            )
    expect(page.locator("[data-status]")).to_contain_text("Bütün bölütler teyit edildi.")

    page.keyboard.press("Alt+A")

    expect(page).to_have_url(re.compile("/approval$"))


def test_numbers_of_segments_are_large_enough_to_be_hit(page: Page) -> None:
    page.locator("#segment-1 .surface").click()

    heights = page.locator(".segment-number").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")

    assert min(heights) >= 24
