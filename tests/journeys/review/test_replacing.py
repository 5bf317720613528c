"""Words are replaced all over a document: looked at first, chosen, and taken back."""

import pytest

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, segments_of
from tests.building.service import Service
from tests.building.web import Browser, Page, a_site, signed_in_browser
from translation_service.application.revision.replacing import replace_words, take_back
from translation_service.application.revision.review import Edit, save_segment
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.segments import Origin
from translation_service.domain.wording import Wording

WORDS = {"find": "§carta", "replacement": "mektup"}


@pytest.fixture
def deniz(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.deniz)


@pytest.fixture
def document_id(service: Service, staff: Staff) -> DocumentId:
    letter = a_letter("A carta chegou.", "Nada aqui.", "Outra carta, outra carta.", "A carta partiu.")
    return a_document_in_revision(service, staff.ayse, staff.deniz, letter)


def address_of(document_id: DocumentId) -> str:
    return f"/review/documents/{document_id}/replace"


def look(deniz: Browser, document_id: DocumentId) -> Page:
    return deniz.get(f"{address_of(document_id)}?find=%C2%A7carta&replacement=mektup")


def chosen_in(page: Page) -> list[str]:
    return [box.get("value", "") for box in page.find("//input[@type='checkbox' and @name='segment']")]


def texts_of(service: Service, document_id: DocumentId) -> list[str]:
    return [row.target for row in segments_of(service, document_id)]


def origins_of(service: Service, document_id: DocumentId) -> list[tuple[Origin, str, int | None]]:
    return [(row.origin, row.origin_detail, row.risk) for row in segments_of(service, document_id)]


def save(service: Service, staff: Staff, document_id: DocumentId, place: int, target: str, *, confirmed: bool) -> None:
    row = segments_of(service, document_id)[place]
    edit = Edit(segment_id=SegmentId(row.id), target=target, base_version=row.version, is_confirmed=confirmed)
    with service.services.transaction() as session:
        save_segment(session, edit=edit, actor=staff.deniz, services=service.services)


def test_each_place_is_shown_with_its_difference_before_anything_changes(
    service: Service, deniz: Browser, document_id: DocumentId
) -> None:
    before = texts_of(service, document_id)

    page = look(deniz, document_id)

    assert [box.partition(":")[0] for box in chosen_in(page)] == ["1", "3", "4"]
    assert [one.text for one in page.find("//ins/span[1]")] == ["[new: "] * 4
    assert texts_of(service, document_id) == before


def test_whoever_replaces_or_takes_back_reads_that_it_takes_its_time(deniz: Browser, document_id: DocumentId) -> None:
    looked = look(deniz, document_id)
    done = deniz.post(address_of(document_id), {**WORDS, "segment": chosen_in(looked)})

    for page, address in ((looked, address_of(document_id)), (done, f"{address_of(document_id)}/undo")):
        assert page.find(f"//form[@action='{address}' and @method='post']/@data-patience")


def test_nothing_is_chosen_before_somebody_has_said_what_to_write(deniz: Browser, document_id: DocumentId) -> None:
    page = deniz.get(f"{address_of(document_id)}?find=%C2%A7carta")

    assert (page.value_of("find"), chosen_in(page)) == ("§carta", [])
    assert "stand in no segment" not in page.text


def test_words_are_replaced_where_they_were_chosen_and_what_was_confirmed_stays_so(
    service: Service, staff: Staff, deniz: Browser, document_id: DocumentId
) -> None:
    save(service, staff, document_id, 0, "§A §carta §chegou.", confirmed=True)
    first, second, _ = chosen_in(look(deniz, document_id))

    page = deniz.post(address_of(document_id), {**WORDS, "segment": [first, second]})

    assert "Replaced in 2 segments." in page.text
    rows = segments_of(service, document_id)
    assert ["mektup" in row.target for row in rows] == [True, False, True, False]
    assert [row.is_confirmed for row in rows] == [True, False, False, False]


def test_one_click_takes_it_back_but_not_what_was_written_since(
    service: Service, staff: Staff, deniz: Browser, document_id: DocumentId
) -> None:
    before = texts_of(service, document_id)
    done = deniz.post(address_of(document_id), {**WORDS, "segment": chosen_in(look(deniz, document_id))})
    save(service, staff, document_id, 3, "Bambaşka.", confirmed=False)
    undoing = [one.get("value", "") for one in done.find("//input[@type='hidden' and @name='segment']")]

    page = deniz.follow(deniz.post(f"{address_of(document_id)}/undo", {"segment": undoing}))

    assert "2 segments are as they were before." in page.text
    assert texts_of(service, document_id) == [*before[:3], "Bambaşka."]


def test_what_is_taken_back_is_of_whom_it_was_before(service: Service, deniz: Browser, document_id: DocumentId) -> None:
    before = origins_of(service, document_id)

    for _ in range(2):
        done = deniz.post(address_of(document_id), {**WORDS, "segment": chosen_in(look(deniz, document_id))})
        undoing = [one.get("value", "") for one in done.find("//input[@type='hidden' and @name='segment']")]
        deniz.post(f"{address_of(document_id)}/undo", {"segment": undoing})

        assert Origin.ENGINE in {origin for origin, *_ in before}
        assert origins_of(service, document_id) == before


def test_a_segment_that_was_saved_since_it_was_looked_at_is_left_alone(
    service: Service, staff: Staff, deniz: Browser, document_id: DocumentId
) -> None:
    chosen = chosen_in(look(deniz, document_id))
    save(service, staff, document_id, 0, "Yeni §carta metni.", confirmed=False)

    page = deniz.post(address_of(document_id), {**WORDS, "segment": chosen})
    again = deniz.post(address_of(document_id), {**WORDS, "segment": chosen})

    assert "Replaced in 2 segments. 1 segment was changed meanwhile and left alone." in page.text
    assert "Replaced in 2 segments. 1 segment was changed meanwhile and left alone." in again.text
    assert texts_of(service, document_id)[0] == "Yeni §carta metni."


def test_only_the_reviser_of_a_document_replaces_in_it(service: Service, staff: Staff, document_id: DocumentId) -> None:
    elif_ = signed_in_browser(a_site(service), staff.elif_)

    pages = [look(elif_, document_id), elif_.post(address_of(document_id), {**WORDS, "segment": ["1:1"]})]

    assert [page.status for page in pages] == [403, 403]
    assert "mektup" not in " ".join(texts_of(service, document_id))


def test_words_longer_than_anybody_looks_for_are_not_looked_for(
    service: Service, deniz: Browser, document_id: DocumentId
) -> None:
    before = texts_of(service, document_id)
    chosen = chosen_in(look(deniz, document_id))

    page = deniz.post(address_of(document_id), {**WORDS, "find": "§" * 201, "segment": chosen})

    assert "At most 200 characters; these are 201." in page.text
    assert texts_of(service, document_id) == before


def test_replacing_in_many_segments_asks_the_database_no_more_often_than_in_few(
    service: Service, staff: Staff, statements: list[str]
) -> None:
    few, many = (_asked_for_replacing(service, staff, statements, segments=count) for count in (3, 30))

    assert many == few


def _asked_for_replacing(service: Service, staff: Staff, statements: list[str], *, segments: int) -> tuple[int, int]:
    """Replace words in so many segments and take it back; return how often either asked for more than to be kept."""
    letter = a_letter(*(f"A carta número {number} chegou." for number in range(segments)))
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, letter)
    changed = {SegmentId(row.id): row.version for row in segments_of(service, document_id)}
    statements.clear()
    with service.services.transaction() as session:
        wording = Wording(find="carta", replacement="mektup", language="tr")
        changed = replace_words(
            session,
            document_id=document_id,
            wording=wording,
            chosen=changed,
            actor=staff.deniz,
            services=service.services,
        )
    assert len(changed) == segments
    replaced = _without_inserts(statements)
    statements.clear()
    with service.services.transaction() as session:
        take_back(session, document_id=document_id, changed=changed, actor=staff.deniz, services=service.services)
    return replaced, _without_inserts(statements)


def _without_inserts(statements: list[str]) -> int:
    return sum(not one.startswith("INSERT INTO revisions") for one in statements)
