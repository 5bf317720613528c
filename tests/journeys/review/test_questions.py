"""A reviser asks the unit, and the unit answers in the portal; mails only say that there is something to read."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, approve, segments_of
from tests.building.service import Service
from tests.building.web import Browser, Page, a_site, signed_in_browser
from translation_service.application.acceptance import withdraw_document
from translation_service.application.coordination import cancel_document
from translation_service.application.intake import replace_source
from translation_service.application.mail.letter_writing import write_letter
from translation_service.domain.ids import DocumentId
from translation_service.domain.inline import plain
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.questions import Question

QUESTION = "Vali mi, kaymakam mı kastediliyor?"
ANSWER = "Kaymakam <kastediliyor>."


@pytest.fixture
def ayse(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.ayse)


@pytest.fixture
def deniz(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.deniz)


@pytest.fixture
def document_id(service: Service, staff: Staff) -> DocumentId:
    return a_document_in_revision(service, staff.ayse, staff.deniz)


def ask(browser: Browser, document_id: DocumentId, text: str = QUESTION, *, segment: int | None = None) -> Page:
    address = f"/review/documents/{document_id}/questions" + (f"?segment={segment}" if segment else "")
    browser.get(address)
    return browser.post(address, {"text": text})


def answer(browser: Browser, document_id: DocumentId, text: str = ANSWER, *, number: int = 1) -> Page:
    browser.get("/requests/1")
    address = f"/requests/documents/{document_id}/questions/{number}/answer"
    return browser.post(address, {f"answer-{number}-text": text})


def mails(service: Service) -> list[tuple[str, str, str]]:
    """What was written to whom, and every word of it."""
    with service.services.reading() as session:
        rows = session.scalars(select(Mail).options(joinedload(Mail.document)).order_by(Mail.id)).all()
        letters = [write_letter(session, row, services=service.services).letter for row in rows]
        return [(row.template, row.recipient, one.text + one.html) for row, one in zip(rows, letters, strict=True)]


def withdraw(service: Service, staff: Staff, document_id: DocumentId) -> None:
    with service.services.transaction() as session:
        withdraw_document(session, document_id=document_id, reason="", actor=staff.ayse, services=service.services)


def approve_all(service: Service, staff: Staff, document_id: DocumentId) -> None:
    approve(service, document_id, staff.deniz)


def cancel(service: Service, staff: Staff, document_id: DocumentId) -> None:
    with service.services.transaction() as session:
        cancel_document(session, document_id=document_id, reason="Yeter.", actor=staff.can, services=service.services)


def test_a_question_about_a_segment_is_answered_where_the_unit_looks_and_stands_beside_the_segment(
    service: Service, deniz: Browser, ayse: Browser, document_id: DocumentId
) -> None:
    segment = segments_of(service, document_id)[0]
    editor = deniz.get(f"/review/documents/{document_id}")
    address = editor.find("//a[contains(., 'Ask the unit')]")[0].get("href", "")
    assert address == f"/review/documents/{document_id}/questions?segment={segment.id}"

    asked = deniz.follow(ask(deniz, document_id, segment=segment.id))
    waiting, seen = ayse.get("/requests"), ayse.get("/requests/1")
    answered = ayse.follow(answer(ayse, document_id))

    assert "The unit has your question" in asked.text
    assert "1 question waits for an answer" in waiting.text
    assert QUESTION in seen.text
    assert plain(segment.source) in seen.text
    assert "Your answer is with the reviser." in answered.text
    assert not answered.find("//form[contains(@action, '/answer')]")
    assert f"Answer: {ANSWER} Ayşe Yılmaz" in deniz.get(f"/review/documents/{document_id}").text


def test_mails_say_that_there_is_a_question_or_an_answer_and_nothing_of_either(
    service: Service, deniz: Browser, ayse: Browser, document_id: DocumentId
) -> None:
    ask(deniz, document_id)
    answer(ayse, document_id)

    (asked, answered) = mails(service)
    assert (asked[:2], answered[:2]) == (("asked", "ayse@belediye.example"), ("answered", "deniz@belediye.example"))
    assert "/requests/1" in asked[2]
    assert f"/review/documents/{document_id}" in answered[2]
    assert not any(word in text for _, _, text in (asked, answered) for word in ("Vali", "Kaymakam"))


def test_a_second_click_asks_and_answers_once(
    service: Service, deniz: Browser, ayse: Browser, document_id: DocumentId
) -> None:
    again = [ask(deniz, document_id), ask(deniz, document_id)]
    again += [answer(ayse, document_id), answer(ayse, document_id)]

    assert [page.status for page in again] == [303, 303, 303, 303]
    assert [template for template, _, _ in mails(service)] == ["asked", "answered"]


def test_many_questions_are_two_mails_and_the_second_goes_unwritten_once_all_are_answered(
    service: Service, deniz: Browser, ayse: Browser, document_id: DocumentId
) -> None:
    for number in range(3):
        ask(deniz, document_id, f"{number}. soru?")
        service.work()
    asked = [template for template, _, _ in mails(service)]
    for number in (1, 2, 3):
        answer(ayse, document_id, number=number)
        service.work()

    assert asked == ["asked", "asked"]
    assert [template for template, _, _ in mails(service)] == ["asked", "answered", "answered"]


@pytest.mark.parametrize("end", [withdraw, approve_all, cancel])
def test_no_mail_comes_late_about_questions_of_a_document_that_is_at_its_end(
    service: Service, staff: Staff, document_id: DocumentId, deniz: Browser, end: Callable[..., None]
) -> None:
    for text in (QUESTION, "Hangi yıl?"):
        ask(deniz, document_id, text)
        service.work()

    end(service, staff, document_id)

    assert [template for template, _, _ in mails(service)].count("asked") == 1


def test_another_answer_does_not_replace_the_first(deniz: Browser, ayse: Browser, document_id: DocumentId) -> None:
    ask(deniz, document_id)
    answer(ayse, document_id)

    second = answer(ayse, document_id, "Vali.")

    assert second.status == 400
    assert "This question has been answered meanwhile" in second.text


def test_an_empty_question_or_answer_is_asked_for_again_with_the_rest_of_the_page(
    deniz: Browser, ayse: Browser, document_id: DocumentId
) -> None:
    unasked = ask(deniz, document_id, " ")
    ask(deniz, document_id)
    unanswered = answer(ayse, document_id, " ")

    assert (unasked.status, unanswered.status) == (400, 400)
    assert "Write what you want to know." in unasked.text
    assert "Write your answer." in unanswered.text


def test_only_the_reviser_asks_and_only_the_unit_answers(
    service: Service, staff: Staff, deniz: Browser, document_id: DocumentId
) -> None:
    elif_, mehmet = (signed_in_browser(a_site(service), who) for who in (staff.elif_, staff.mehmet))
    ask(deniz, document_id)

    refused = [ask(elif_, document_id), ask(mehmet, document_id), answer(mehmet, document_id)]

    assert [page.status for page in refused] == [403, 403, 404]
    with service.services.reading() as session:
        assert session.scalars(select(Question.answer)).all() == [""]


def test_approving_says_what_is_still_asked_and_ends_the_asking(
    service: Service, staff: Staff, deniz: Browser, ayse: Browser, document_id: DocumentId
) -> None:
    ask(deniz, document_id)
    before = deniz.get(f"/review/documents/{document_id}/approval").text
    approve(service, document_id, staff.deniz)

    late = answer(ayse, document_id)

    assert "1 question to the unit has no answer yet." in before
    assert late.status == 400
    assert "finished already" in late.text
    assert "waits for an answer" not in ayse.get("/requests").text


def test_a_question_outlives_its_segment(
    service: Service, staff: Staff, deniz: Browser, ayse: Browser, document_id: DocumentId
) -> None:
    segment = segments_of(service, document_id)[0]
    ask(deniz, document_id, segment=segment.id)

    with service.services.transaction() as session:
        replace_source(
            session,
            document_id=document_id,
            file=a_letter("Outra carta, com outras palavras."),
            source_language="pt",
            actor=staff.ayse,
            services=service.services,
        )
    service.work()

    with service.services.reading() as session:
        assert session.scalars(select(Question.segment_id)).all() == [None]
    assert plain(segment.source) in ayse.get("/requests/1").text
    assert answer(ayse, document_id).status == 303
