"""What holds for every page: the order of names, and files that browsers keep."""

import pytest
from flask import render_template_string

from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, a_site, signed_in_browser, words_of
from translation_service.persistence.people import Unit


@pytest.fixture
def anybody(service: Service) -> Browser:
    return Browser(a_site(service))


def choices_in(browser: Browser, address: str, control: str) -> list[str]:
    return [words_of(option) for option in browser.get(address).find(f"//select[@name='{control}']/option")]


def test_languages_stand_in_the_order_of_the_turkish_alphabet(service: Service, staff: Staff) -> None:
    ayse = signed_in_browser(a_site(service), staff.ayse, language="tr")

    offered = choices_in(ayse, "/requests/new?form=1", "target_language")

    assert offered[:5] == ["Türkçe", "Almanca", "Arapça", "Bulgarca", "Çince"]
    assert offered.index("İngilizce") < offered.index("İspanyolca") < offered.index("Japonca")


def test_units_stand_in_the_order_of_the_turkish_alphabet_whatever_the_language_of_the_page(
    service: Service, staff: Staff
) -> None:
    with service.services.transaction() as session:
        session.add_all([Unit(name=name) for name in ("Zabıta Müdürlüğü", "Çevre Müdürlüğü", "İmar Müdürlüğü")])
    application = a_site(service)

    for browser, address in (
        (signed_in_browser(application, staff.selin), "/administration/people/new"),
        (signed_in_browser(application, staff.can), "/desk"),
    ):
        initials = [name[0] for name in choices_in(browser, address, "unit")[1:]]
        assert initials == ["Ç", "F", "İ", "K", "Z"]


def test_a_file_whose_address_changes_with_it_may_be_kept(anybody: Browser) -> None:
    (style,) = anybody.get("/sign-in").find("//link[@rel='stylesheet']/@href")

    answer = anybody.get(str(style)).answer

    assert answer.cache_control.max_age == 7 * 24 * 3600
    assert not answer.cache_control.no_cache


@pytest.mark.parametrize("address", ["/static/review/answers.js", "/static/style.css"])
def test_a_file_with_a_plain_address_is_asked_for_again_and_sent_only_when_it_changed(
    anybody: Browser, address: str
) -> None:
    first = anybody.get(address).answer

    again = anybody.get(address, headers={"If-None-Match": first.headers["ETag"]}).answer

    assert first.cache_control.no_cache
    assert first.cache_control.max_age is None
    assert (again.status_code, again.data) == (304, b"")
    assert again.cache_control.no_cache


@pytest.mark.parametrize(("language", "said"), [("tr", "7.680 bölüt"), ("en", "7,680 segments")])
def test_the_thousands_of_a_number_are_parted_as_the_language_does_it(
    service: Service, language: str, said: str
) -> None:
    with a_site(service).test_request_context(headers={"Accept-Language": language}):
        words = "{{ ngettext('%(num)s segment', '%(num)s segments', 7680) }}"

        assert render_template_string(words) == said
