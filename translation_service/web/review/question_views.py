"""What a reviser asks the unit about a document or one of its sentences."""

from flask import flash, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.revision.asking import ask_unit
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Role
from translation_service.persistence.reading.questions import questions_of
from translation_service.web.access import allow, allow_signed_in, signed_in
from translation_service.web.incoming import number_of
from translation_service.web.responses import see_other, show
from translation_service.web.review.area import blueprint
from translation_service.web.review.forms import QuestionForm
from translation_service.web.review.presenters import is_revised_by
from translation_service.web.review.subjects import back_to_segment, subject_of
from translation_service.web.services import services


@blueprint.get("/documents/<int:document_id>/questions")
@allow_signed_in
def show_questions(document_id: int) -> Response:
    return _show_questions(document_id, QuestionForm(formdata=None))


@blueprint.post("/documents/<int:document_id>/questions")
@allow(Role.REVISER)
def ask(document_id: int) -> Response:
    form, segment_id = QuestionForm(), number_of(request.args, "segment")
    if not form.validate_on_submit():
        return _show_questions(document_id, form, status=400)
    with services().transaction() as session:
        ask_unit(
            session,
            document_id=DocumentId(document_id),
            segment_id=SegmentId(segment_id) if segment_id else None,
            text=form.text.data or "",
            actor=signed_in(),
            services=services(),
        )
    flash(gettext("The unit has your question and is told of it by mail."), "good")
    if segment_id:
        return back_to_segment(document_id, segment_id)
    return see_other("review.show_questions", document_id=document_id)


def _show_questions(document_id: int, form: QuestionForm, status: int = 200) -> Response:
    with services().reading() as session:
        subject = subject_of(session, document_id)
        questions = questions_of(session, document_ids=[document_id])
    may_ask = is_revised_by(signed_in(), subject.head)
    return show(
        "review/questions.html", status=status, form=form, may_write=may_ask, entries=questions, **subject.shown()
    )
