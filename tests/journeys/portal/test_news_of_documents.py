"""The page of a request can tell by a mark that there is something new to show of a document."""

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.revising import claim
from tests.building.service import Service
from translation_service.application.revision.asking import answer_question, ask_unit
from translation_service.domain.ids import QuestionId
from translation_service.domain.previews import PreviewState
from translation_service.persistence.previews import Preview
from translation_service.persistence.reading.document_news import DocumentNews, news_by_document


def news(service: Service) -> DocumentNews:
    with service.services.reading() as session:
        return news_by_document(session, request_id=1)[1]


def test_the_mark_is_another_one_after_whatever_a_page_would_show(service: Service, staff: Staff) -> None:
    services, marks = service.services, []
    document_id = hand_in(service, staff.ayse)
    marks.append(news(service).mark)
    service.work()
    marks.append(news(service).mark)
    claim(service, document_id, staff.deniz)
    marks.append(news(service).mark)
    with services.transaction() as session:
        ask_unit(session, document_id=document_id, segment_id=None, text="?", actor=staff.deniz, services=services)
    marks.append(news(service).mark)
    with services.transaction() as session:
        answer_question(session, question_id=QuestionId(1), text="!", actor=staff.ayse, services=services)
    marks.append(news(service).mark)
    with services.transaction() as session:
        session.add(Preview(version_id=1, state=PreviewState.WAITING))
    marks.append(news(service).mark)

    assert len({*marks}) == len(marks) == 6
    assert news(service).mark == marks[-1]
    assert news(service).is_drawn


def test_what_happens_to_another_document_is_no_news(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse)
    service.work()
    before = news(service)

    hand_in(service, staff.ayse)
    service.work()

    assert news(service) == before
