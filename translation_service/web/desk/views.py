"""Pages of coordination."""

from zoneinfo import ZoneInfo

from flask import flash, request
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from translation_service.application.coordination import (
    assign_document,
    cancel_document,
    hand_over,
    retry_document,
)
from translation_service.application.costs.reports import document_tally
from translation_service.application.endings import read_reason
from translation_service.domain.deadlines import new_deadline, urgency_of
from translation_service.domain.errors import NotFound
from translation_service.domain.ids import DocumentId, PersonId
from translation_service.domain.people import CONFIDENTIALITY_NAMES, Role
from translation_service.domain.risk import fault_name
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import MOVES, OPEN, STATE_NAMES, DocumentState
from translation_service.persistence.reading.desk import (
    board,
    events_of,
    find_desk_document,
    find_documents,
    loads_of_revisers,
    unit_choices,
)
from translation_service.persistence.reading.draft_faults import faults_of
from translation_service.persistence.reading.due_days import due_days
from translation_service.web.access import allow, signed_in
from translation_service.web.desk import cost_presenters
from translation_service.web.desk.area import blueprint
from translation_service.web.desk.forms import AssignForm, CancelForm, HandOverForm
from translation_service.web.desk.presenters import columns_of, event_words, filters_of, search_of, tiles_of
from translation_service.web.responses import see_other, show
from translation_service.web.services import services
from translation_service.web.speaking import Parted

_ASSIGNABLE = frozenset({DocumentState.QUEUED, DocumentState.IN_REVISION, DocumentState.RETURNED})


@blueprint.get("")
@allow(Role.COORDINATOR)
def list_documents() -> Response:
    search, moment = search_of(request.args), services().clock()
    zone = ZoneInfo(services().rules.time_zone)
    with services().reading() as session:
        tiles = tiles_of(board(session, moment=moment), search)
        columns = columns_of(due_days(session, moment=moment, zone=zone), search)
        page = find_documents(session, search=search, moment=moment, zone=zone)
        loads = loads_of_revisers(session)
        units = unit_choices(session)
    return show(
        "desk/list.html",
        search=search,
        filters=filters_of(search),
        tiles=tiles,
        columns=columns,
        page=page,
        loads=loads,
        successors=HandOverForm(formdata=None).offer(loads, reviser_id=search.reviser_id),
        units=units,
        moment=moment,
        urgency_of=urgency_of,
        read_reason=read_reason,
        open_states=OPEN,
        state_names=STATE_NAMES,
    )


@blueprint.post("/revisers/<int:reviser_id>/hand-over")
@allow(Role.COORDINATOR)
def hand_all_over(reviser_id: int) -> Response:
    with services().transaction() as session:
        form = HandOverForm().offer(loads_of_revisers(session), reviser_id=reviser_id)
        if not form.validate_on_submit():
            if not form.successor.choices:
                flash(gettext("This reviser holds no document any more."), "good")
            return see_other("desk.list_documents", reviser=reviser_id)
        successor = PersonId(form.successor.data)
        count = hand_over(
            session, reviser_id=PersonId(reviser_id), successor_id=successor, actor=signed_in(), services=services()
        )
    flash(ngettext("%(num)s document was handed over.", "%(num)s documents were handed over.", Parted(count)), "good")
    return see_other("desk.list_documents", reviser=successor)


@blueprint.get("/documents/<int:document_id>")
@allow(Role.COORDINATOR)
def show_document(document_id: int) -> Response:
    return _show_document(document_id)


@blueprint.post("/documents/<int:document_id>/assign")
@allow(Role.COORDINATOR)
def assign(document_id: int) -> Response:
    with services().reading() as session:
        form = AssignForm().offer(loads_of_revisers(session))
    if not form.validate_on_submit():
        return _show_document(document_id, assign_form=form, status=400)
    with services().transaction() as session:
        assign_document(
            session,
            document_id=DocumentId(document_id),
            reviser_id=PersonId(form.reviser.data),
            actor=signed_in(),
            services=services(),
        )
    flash(gettext("The document is assigned."), "good")
    return see_other("desk.show_document", document_id=document_id)


@blueprint.post("/documents/<int:document_id>/cancel")
@allow(Role.COORDINATOR)
def cancel(document_id: int) -> Response:
    form = CancelForm()
    if not form.validate_on_submit():
        return _show_document(document_id, cancel_form=form, status=400)
    with services().transaction() as session:
        cancel_document(
            session,
            document_id=DocumentId(document_id),
            reason=form.reason.data,
            actor=signed_in(),
            services=services(),
        )
    flash(gettext("The document is cancelled. Its files and texts are kept."), "good")
    return see_other("desk.show_document", document_id=document_id)


@blueprint.post("/documents/<int:document_id>/retry")
@allow(Role.COORDINATOR)
def retry(document_id: int) -> Response:
    with services().transaction() as session:
        retry_document(session, document_id=DocumentId(document_id), actor=signed_in(), clock=services().clock)
    flash(gettext("The document is tried again."), "good")
    return see_other("desk.show_document", document_id=document_id)


def _show_document(
    document_id: int,
    *,
    assign_form: AssignForm | None = None,
    cancel_form: CancelForm | None = None,
    status: int = 200,
) -> Response:
    with services().reading() as session:
        line = find_desk_document(session, document_id=document_id)
        if line is None:
            raise NotFound("document-not-found", N_("There is no such document, or it is not yours to see."))
        events = events_of(session, document_id=document_id)
        loads = loads_of_revisers(session)
        faults = faults_of(session, document_id=document_id)
        tally = document_tally(session, document_id, rules=services().rules)
    present_id = line.holding.reviser_id if line.state is DocumentState.IN_REVISION else None
    others = AssignForm(formdata=None).offer(loads, present_id=present_id)
    return show(
        "desk/document.html",
        status=status,
        line=line,
        faults=faults,
        tally=tally,
        present=cost_presenters,
        fault_name=fault_name,
        events=[(event, *event_words(event), new_deadline(event.act, event.why)) for event in events],
        assign_form=assign_form or others,
        cancel_form=cancel_form or CancelForm(formdata=None),
        is_assignable=line.state in _ASSIGNABLE and bool(others.reviser.choices),
        is_cancellable=DocumentState.CANCELLED in MOVES[line.state],
        failure=read_reason(line.failure),
        urgency=urgency_of(line.deadline, services().clock()),
        confidentiality_names=CONFIDENTIALITY_NAMES,
        state_names=STATE_NAMES,
    )
