"""Whoever goes through a form by key sees where they are at every stop."""

from playwright.sync_api import BrowserContext

from tests.building.editing import Stage
from tests.building.live_site import sign_in

_OUTLINED = """() => {
  const present = document.activeElement;
  return present === document.body ? "" : `${present.name} ${getComputedStyle(present).outlineStyle}`;
}"""


def test_every_stop_in_the_fields_of_a_day_and_an_hour_is_outlined(stage: Stage, context: BrowserContext) -> None:
    page = context.new_page()
    sign_in(page, stage.address, stage.staff.ayse)
    page.goto(f"{stage.address}/requests/new")
    page.focus("[name=deadline_day]")

    stops = [page.evaluate(_OUTLINED)]
    while stops[-1].startswith("deadline_"):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(_OUTLINED))

    assert len(stops) > 6
    assert set(stops[:-1]) == {"deadline_day solid", "deadline_hour solid"}
