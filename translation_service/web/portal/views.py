"""Pages where a unit hands in requests and follows them."""

from dataclasses import replace
from secrets import token_urlsafe
from typing import Final

from flask import flash, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.acceptance import accept_document, return_document, withdraw_document
from translation_service.application.intake import (
    HandedInBefore,
    RefusedFiles,
    receive_request,
    replace_source,
    unlock_files,
)
from translation_service.application.moves import find_document
from translation_service.application.orders import marked
from translation_service.application.rescheduling import change_deadline
from translation_service.application.revision.asking import answer_question
from translation_service.domain.errors import RequestRefused
from translation_service.domain.ids import DocumentId, QuestionId, RequestId, UnitId
from translation_service.domain.people import Actor, Role, may_order
from translation_service.domain.sentences import N_, Sentence
from translation_service.domain.sizes import largest_order
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.reading.portal_requests import (
    RequestFacts,
    RequestSearch,
    find_requests,
    read_records,
    read_request,
)
from translation_service.persistence.reading.previews import previews_of
from translation_service.persistence.reading.questions import QuestionLine, questions_of, unanswered_by_request
from translation_service.web.access import allow, signed_in
from translation_service.web.forms import local, today
from translation_service.web.free_days import warn_of_free_day
from translation_service.web.portal.area import blueprint, visible
from translation_service.web.portal.forms import (
    CONFIDENTIALITY_HINTS,
    AnswerForm,
    DeadlineForm,
    RequestForm,
    RequestSearchForm,
    ReturnForm,
    SourceForm,
    WithdrawForm,
    incoming,
)
from translation_service.web.portal.presenters import (
    ShownDocument,
    owes_something,
    pause_before_refresh,
    shown_request,
    urgency_of_request,
)
from translation_service.web.responses import created, see_other, show
from translation_service.web.services import services
from translation_service.web.speaking import spoken

SentForm = AnswerForm | DeadlineForm | ReturnForm | SourceForm | WithdrawForm

_WITHOUT_UNIT: Final = N_("Your account belongs to no unit yet. The administrator can add it to one.")


@blueprint.get("")
@allow(Role.REQUESTER, Role.COORDINATOR)
def list_requests() -> Response:
    form = RequestSearchForm(request.args)
    search = _search(form, signed_in())
    with services().reading() as session:
        page = find_requests(session, search=search)
        unanswered = unanswered_by_request(session, request_ids=[line.id for line in page.rows])
    return show(
        "portal/list.html",
        form=form,
        page=page,
        search=search,
        unanswered=unanswered,
        requests=[shown_request(line, text=search.text) for line in page.rows],
        sees_all=search.unit_id is None,
        may_hand_in=signed_in().holds(Role.REQUESTER),
    )


@blueprint.get("/new")
@allow(Role.REQUESTER)
def new_request() -> Response:
    # Each opened form has its own address, so that the Back button leads to the same one and not to another order.
    opened = request.args.get("form")
    return _show_new(RequestForm(opened=opened)) if opened else see_other("portal.new_request", form=token_urlsafe(8))


@blueprint.post("/new")
@allow(Role.REQUESTER)
def create_request() -> Response:
    form = RequestForm()
    if not form.validate_on_submit():
        return _show_new(form, status=400)
    try:
        request_id = _receive(form)
    except HandedInBefore as before:
        flash(spoken(before.sentence), "care")
        return created("portal.show_request", request_id=before.request_id)
    except RefusedFiles as refused:
        return _show_new(form, refused=refused, status=400)
    except RequestRefused as refusal:
        return _show_new(form, refusal=refusal.sentence, status=400)
    flash(gettext("Your request has been received. This page shows how far it is."), "good")
    warn_of_free_day(form.deadline())
    return created("portal.show_request", request_id=request_id)


@blueprint.get("/<int:request_id>")
@allow(Role.REQUESTER, Role.COORDINATOR)
def show_request(request_id: int) -> Response:
    return _show_request(RequestId(request_id))


@blueprint.get("/<int:request_id>/progress")
@allow(Role.REQUESTER, Role.COORDINATOR)
def show_progress(request_id: int) -> Response:
    with services().reading() as session:
        facts = read_request(session, request_id=request_id)
    facts = visible(facts, signed_in())
    pause = pause_before_refresh(facts)
    return show("portal/progress.html", facts=facts, pause=pause)


@blueprint.post("/<int:request_id>/deadline")
@allow(Role.REQUESTER, Role.COORDINATOR)
def reschedule(request_id: int) -> Response:
    form = DeadlineForm()
    if not form.validate_on_submit():
        return _show_request(RequestId(request_id), form=form, status=400)
    with services().transaction() as session:
        change_deadline(
            session,
            request_id=RequestId(request_id),
            deadline=form.deadline(),
            actor=signed_in(),
            services=services(),
        )
    flash(gettext("The deadline is changed."), "good")
    warn_of_free_day(form.deadline())
    return see_other("portal.show_request", request_id=request_id)


@blueprint.post("/documents/<int:document_id>/accept")
@allow(Role.REQUESTER, Role.COORDINATOR)
def accept(document_id: int) -> Response:
    actor = signed_in()
    with services().transaction() as session:
        accept_document(session, document_id=DocumentId(document_id), actor=actor, clock=services().clock)
    flash(gettext("Accepted. Thank you."), "good")
    return _to_request_of(DocumentId(document_id), actor)


@blueprint.post("/documents/<int:document_id>/return")
@allow(Role.REQUESTER, Role.COORDINATOR)
def return_with_reason(document_id: int) -> Response:
    actor, form = signed_in(), _return_form(document_id)
    if not form.validate_on_submit():
        return _show_request(_request_of(DocumentId(document_id), actor), form=form, status=400)
    with services().transaction() as session:
        return_document(
            session,
            document_id=DocumentId(document_id),
            reason=form.reason.data,
            actor=actor,
            services=services(),
        )
    flash(gettext("Returned. The reviser reads your reason and corrects the translation."), "good")
    return _to_request_of(DocumentId(document_id), actor)


@blueprint.post("/documents/<int:document_id>/questions/<int:question_id>/answer")
@allow(Role.REQUESTER, Role.COORDINATOR)
def answer(document_id: int, question_id: int) -> Response:
    actor, form = signed_in(), _answer_form(question_id)
    if not form.validate_on_submit():
        return _show_request(_request_of(DocumentId(document_id), actor), form=form, status=400)
    with services().transaction() as session:
        answer_question(
            session,
            question_id=QuestionId(question_id),
            text=form.text.data or "",
            actor=actor,
            services=services(),
        )
    flash(gettext("Your answer is with the reviser."), "good")
    return _to_request_of(DocumentId(document_id), actor)


@blueprint.post("/documents/<int:document_id>/withdraw")
@allow(Role.REQUESTER, Role.COORDINATOR)
def withdraw(document_id: int) -> Response:
    actor, form = signed_in(), _withdraw_form(document_id)
    if not form.validate_on_submit():
        return _show_request(_request_of(DocumentId(document_id), actor), form=form, status=400)
    with services().transaction() as session:
        withdraw_document(
            session,
            document_id=DocumentId(document_id),
            reason=form.reason.data or "",
            actor=actor,
            services=services(),
        )
    flash(gettext("The document is withdrawn. Its files are kept."), "good")
    return _to_request_of(DocumentId(document_id), actor)


@blueprint.post("/documents/<int:document_id>/source")
@allow(Role.REQUESTER, Role.COORDINATOR)
def hand_in_again(document_id: int) -> Response:
    actor, form = signed_in(), _source_form(document_id)
    if form.validate_on_submit() and _is_replaced(form, DocumentId(document_id), actor):
        flash(gettext("The new file has been received."), "good")
        return _to_request_of(DocumentId(document_id), actor)
    return _show_request(_request_of(DocumentId(document_id), actor), form=form, status=400)


def _search(form: RequestSearchForm, actor: Actor) -> RequestSearch:
    states = {state.value: state for state in DocumentState}
    return RequestSearch(
        unit_id=None if actor.holds(Role.COORDINATOR) else actor.unit_id or UnitId(0),
        state=states.get(form.state.data or ""),
        text=form.text.data or "",
        page=request.args.get("page", 1, type=int),
    )


def _show_new(
    form: RequestForm,
    *,
    refused: RefusedFiles | None = None,
    refusal: Sentence | None = None,
    status: int = 200,
) -> Response:
    return show(
        "portal/new.html",
        form=form,
        hints=CONFIDENTIALITY_HINTS,
        refusals=refused.refusals if refused else (),
        asks_for_password=bool(form.password.data) or (refused is not None and refused.asks_for_password),
        refusal=refusal,
        rules=services().rules,
        most_at_once=largest_order(services().rules.upload_limit),
        endings=services().workshop.extensions(),
        today=today(),
        status=status,
    )


def _receive(form: RequestForm) -> RequestId:
    actor = signed_in()
    if actor.unit_id is None:
        raise RequestRefused("no-unit", _WITHOUT_UNIT)
    order = marked(form.to_order(unit_id=actor.unit_id), form=form.opened.data or "")
    order = replace(order, files=unlock_files(order.files, services()))
    with services().transaction() as session:
        request_id = receive_request(session, order=order, actor=actor, services=services())
    if len(order.files) < len(form.files.data):
        flash(gettext("A file that was chosen twice was taken once."), "care")
    return request_id


def _show_request(request_id: RequestId, *, form: SentForm | None = None, status: int = 200) -> Response:
    actor = signed_in()
    with services().reading() as session:
        facts = visible(read_request(session, request_id=request_id), actor)
        records = read_records(session, request_id=request_id)
        previews = previews_of(session, document_ids=records)
        questions = questions_of(session, document_ids=records)
    may_act = may_order(actor, facts.holding)
    shown = [
        ShownDocument(
            line=line,
            record=records[line.id],
            may_order=may_act,
            previews=previews.get(line.id),
            questions=tuple(question for question in questions if question.document_id == line.id),
        )
        for line in facts.documents
    ]
    return show(
        "portal/request.html",
        facts=facts,
        documents=shown,
        return_forms=_return_forms(shown, form),
        source_forms=_source_forms(shown, form),
        withdraw_forms=_withdraw_forms(shown, form),
        answer_forms=_answer_forms(questions, form),
        deadline_form=_deadline_form(facts, form),
        urgency=urgency_of_request(facts),
        pause=pause_before_refresh(facts),
        sent_form=form,
        endings=services().workshop.extensions(),
        status=status,
    )


def _return_forms(documents: list[ShownDocument], sent: SentForm | None) -> dict[int, ReturnForm]:
    forms = {one.line.id: _return_form(one.line.id) for one in documents if one.is_delivered}
    return {**forms, _owner(): sent} if isinstance(sent, ReturnForm) and _owner() in forms else forms


def _source_forms(documents: list[ShownDocument], sent: SentForm | None) -> dict[int, SourceForm]:
    forms = {
        one.line.id: _source_form(one.line.id, language=one.line.source_language)
        for one in documents
        if one.is_refused or one.takes_new_source
    }
    return {**forms, _owner(): sent} if isinstance(sent, SourceForm) and _owner() in forms else forms


def _withdraw_forms(documents: list[ShownDocument], sent: SentForm | None) -> dict[int, WithdrawForm]:
    forms = {one.line.id: _withdraw_form(one.line.id) for one in documents if one.is_withdrawable}
    return {**forms, _owner(): sent} if isinstance(sent, WithdrawForm) and _owner() in forms else forms


def _answer_forms(questions: tuple[QuestionLine, ...], sent: SentForm | None) -> dict[int, AnswerForm]:
    forms = {one.id: _answer_form(one.id) for one in questions if not one.answer}
    answered = int((request.view_args or {}).get("question_id", 0))
    return {**forms, answered: sent} if isinstance(sent, AnswerForm) and answered in forms else forms


def _owner() -> int:
    """Return the document whose form was sent."""
    return int((request.view_args or {}).get("document_id", 0))


def _is_replaced(form: SourceForm, document_id: DocumentId, actor: Actor) -> bool:
    try:
        (file,) = unlock_files([incoming(form.file.data, password=form.password.data or "")], services())
        with services().transaction() as session:
            replace_source(
                session,
                document_id=document_id,
                file=file,
                source_language=form.source_language.data,
                actor=actor,
                services=services(),
            )
    except RefusedFiles as refused:
        form.file.errors = [spoken(refusal.sentence) for refusal in refused.refusals]
        form.asks_for_password = refused.asks_for_password
        return False
    except RequestRefused as refusal:
        if refusal.code != "same-language":
            raise
        form.source_language.errors = [spoken(refusal.sentence)]
        return False
    return True


def _return_form(document_id: int) -> ReturnForm:
    return ReturnForm(prefix=f"return-{document_id}-")


def _deadline_form(facts: RequestFacts, sent: SentForm | None) -> DeadlineForm | None:
    if not owes_something(facts):
        return None
    present = local(facts.deadline) if facts.deadline else None
    return sent if isinstance(sent, DeadlineForm) else DeadlineForm(None, deadline_day=present, deadline_hour=present)


def _withdraw_form(document_id: int) -> WithdrawForm:
    return WithdrawForm(prefix=f"withdraw-{document_id}-")


def _answer_form(question_id: int) -> AnswerForm:
    return AnswerForm(prefix=f"answer-{question_id}-")


def _source_form(document_id: int, *, language: str = "") -> SourceForm:
    return SourceForm(prefix=f"source-{document_id}-", source_language=language)


def _request_of(document_id: DocumentId, actor: Actor) -> RequestId:
    with services().reading() as session:
        return RequestId(find_document(session, document_id=document_id, actor=actor).request_id)


def _to_request_of(document_id: DocumentId, actor: Actor) -> Response:
    return see_other("portal.show_request", request_id=_request_of(document_id, actor))
