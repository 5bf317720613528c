"""Every page a person can reach is fit for every eye: light or dark, desk or phone, in both languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.walks.test_five_walks import claim, hand_in_letter, wait_for_state
from tests.building.orders import a_letter
from tests.building.pdf_files import emphasised
from tests.building.waiting import wait_until
from tests.building.walker import Arrive, Walker, walkers_at
from translation_service.domain.workflow import DocumentState

# Nothing but underscores between its words, as scanners and drives name files: no line may be broken at them.
LONG_NAME = "ele_alinan_ve_adi_hicbir_satira_sigmayan_uzun_bir_belge_AB_projesi_imzali_son_hali_2026_05_12_kopya.pdf"
FIRST_NAMES = ["ayse", "deniz", "zeynep", "can", "selin"]
DOWNLOADS = re.compile(r"/file$|\.[a-z]+$")
_OVERHANG = """Math.max(...[document.documentElement, ...document.querySelectorAll(".table-scroll:not(.matrix-scroll)")]
    .map((element) => element.scrollWidth - element.clientWidth))"""
_OUT_OF_SIGHT = """[...document.querySelectorAll(".sections ul")].filter((list) => {
      const frame = list.getBoundingClientRect();
      const present = list.querySelector("[aria-current]").getBoundingClientRect();
      return present.left < frame.left || present.right > frame.right + 1;
    }).length"""


@dataclass(frozen=True, slots=True)
class Eye:
    """How somebody looks at the pages."""

    colour_scheme: Literal["light", "dark"]
    width: int


DESK, PHONE = Eye("light", 1280), Eye("dark", 320)
MAGNIFIED = Eye("light", 683)
"""What a small screen of an office shows at 200 per cent."""


@pytest.fixture(scope="module", autouse=True)
def documents(browser: Browser, address: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A document in revision, whose first page is drawn, and one that waits, so that no page is empty."""
    waiting = a_letter("Ao **Município** de Beşiktaş,", "Agradecemos a carta.").content
    drawn = emphasised("Agradecemos a carta ao ", "Município", " de Ponte Nova.")
    with walkers_at(address, browser) as arrive:
        ayse = arrive("ayse")
        for name, content in (("bekleyen.docx", waiting), (LONG_NAME, drawn)):
            letter: Path = tmp_path_factory.mktemp("letters") / name
            letter.write_bytes(content)
            wait_for_state(ayse, hand_in_letter(ayse, letter, "E-48213/2026"), DocumentState.QUEUED)
        wait_until(lambda: shows_a_picture(ayse.page))
        deniz = arrive("deniz")
        claim(deniz, LONG_NAME)
        assert deniz.page.locator(".chip").count(), "the editor shows no tags"


def shows_a_picture(page: Page) -> bool:
    page.reload()
    return page.locator(".preview-page").count() > 0


@pytest.mark.parametrize("first_name", FIRST_NAMES)
def test_every_page_can_be_read_by_everybody(arrive: Arrive, first_name: str) -> None:
    walker = arrive(first_name)
    for language, eyes in (("tr", (PHONE, DESK)), ("en", (DESK, PHONE))):
        walker.speak(language)
        # The pages of one language are loaded at the desk and made narrow, those of the other on the phone.
        see_with(walker, eyes[-1])
        for path in paths_from(walker):
            for eye in eyes:
                see_with(walker, eye)
                if eye is eyes[0]:  # what is no matter of room is the same in both languages
                    walker.look()
                overhang = walker.page.evaluate(_OVERHANG)
                assert overhang <= 0, f"{path} is {overhang} pixels too wide in {language} for {eye}"
                assert not walker.page.evaluate(_OUT_OF_SIGHT), f"{path} hides its section in {language} for {eye}"
            see_with(walker, MAGNIFIED)
            assert walker.page.evaluate(_OVERHANG) <= 0, f"{path} is too wide in {language} where it is magnified"


def see_with(walker: Walker, eye: Eye) -> None:
    walker.page.emulate_media(color_scheme=eye.colour_scheme)
    walker.page.set_viewport_size({"width": eye.width, "height": 900})


def paths_from(walker: Walker) -> Iterator[str]:
    """Go to every page that links lead to, one of each kind; the page is open when its path is given."""
    waiting, known = ["/"], {"/"}
    while waiting:
        path = waiting.pop(0)
        walker.page.goto(walker.address + path)
        yield path
        for link in walker.page.locator("a[href^='/']").evaluate_all("links => links.map(link => link.pathname)"):
            kind = re.sub(r"\d+", "N", link)
            if kind not in known and not DOWNLOADS.search(link):
                known.add(kind)
                waiting.append(link)
