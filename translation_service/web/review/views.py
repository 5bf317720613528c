"""Pages of revision."""

from flask import flash, request, url_for
from flask_babel import gettext
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from translation_service.application.moves import find_document
from translation_service.application.revision.review import (
    Edit,
    approve_document,
    claim_document,
    release_document,
    save_segment,
)
from translation_service.application.terms.document_terms import terms_of_document
from translation_service.domain.deadlines import urgency_of
from translation_service.domain.errors import RequestRefused
from translation_service.domain.ids import DocumentId
from translation_service.domain.people import Role
from translation_service.domain.segments import PLACE_NAMES
from translation_service.domain.versions import VERSION_KIND_NAMES, VERSION_ORIGIN_NAMES
from translation_service.domain.workflow import STATE_NAMES
from translation_service.persistence.reading.editor import (
    head_of,
    obstacles_of,
    revisions_of,
    tally_of,
)
from translation_service.persistence.reading.past_revisions import joined_past
from translation_service.persistence.reading.previews import previews_of
from translation_service.persistence.reading.questions import unanswered_by_document
from translation_service.persistence.reading.removed_segments import removed_segments_of
from translation_service.persistence.reading.term_proposals import untold_count
from translation_service.persistence.reading.worklist import WorkItem, documents_in_revision, waiting_documents
from translation_service.web.access import allow, allow_signed_in, signed_in
from translation_service.web.responses import see_other, show
from translation_service.web.review.area import blueprint
from translation_service.web.review.finding_words import told_findings
from translation_service.web.review.forms import ApprovalForm, SegmentForm
from translation_service.web.review.highlighting import shown, shown_difference
from translation_service.web.review.presenters import (
    choice_of,
    is_revised_by,
    page_with,
    screen_of,
    shown_removed,
    shown_revisions,
)
from translation_service.web.review.saving import line_of, saved
from translation_service.web.review.script_words import script_words
from translation_service.web.review.telling import told_on_page
from translation_service.web.services import services


@blueprint.get("")
@allow(Role.REVISER)
def show_queue() -> Response:
    with services().reading() as session:
        waiting = waiting_documents(session, actor=signed_in(), page=request.args.get("page", 1, type=int))
        held = documents_in_revision(session, actor=signed_in(), page=request.args.get("held", 1, type=int))
        decided = untold_count(session, person_id=signed_in().id)
        unanswered = unanswered_by_document(session, document_ids=[item.id for item in held.rows])
    return show(
        "review/queue.html",
        waiting=waiting,
        held=held,
        decided=decided,
        unanswered=unanswered,
        place_in=_place_in,
        moment=services().clock(),
        urgency_of=urgency_of,
    )


def _place_in(item: WorkItem) -> str:
    """Return the address of a document where its reviser left off; its beginning where nothing is confirmed yet."""
    number = item.first_unconfirmed if item.confirmed else None
    if number is None:
        return url_for("review.show_document", document_id=item.id)
    page, anchor = page_with(number), f"segment-{number}"
    return url_for("review.show_document", document_id=item.id, page=page if page > 1 else None, _anchor=anchor)


@blueprint.post("/documents/<int:document_id>/claim")
@allow(Role.REVISER)
def claim(document_id: int) -> Response:
    with services().transaction() as session:
        claim_document(session, document_id=DocumentId(document_id), actor=signed_in(), clock=services().clock)
    return see_other("review.show_document", document_id=document_id)


@blueprint.post("/documents/<int:document_id>/release")
@allow(Role.REVISER)
def release(document_id: int) -> Response:
    with services().transaction() as session:
        release_document(session, document_id=DocumentId(document_id), actor=signed_in(), clock=services().clock)
    flash(gettext("The document is back in the queue. What you saved stays."), "good")
    return see_other("review.show_queue")


@blueprint.get("/documents/<int:document_id>")
@allow_signed_in
def show_document(document_id: int) -> Response:
    with services().reading() as session:
        find_document(session, document_id=DocumentId(document_id), actor=signed_in())
        screen = screen_of(session, document_id=document_id, choice=choice_of(request.args), actor=signed_in())
        previews = previews_of(session, document_ids=[document_id])
    return show(
        "review/document.html",
        screen=screen,
        told=told_on_page({segment.line.number for segment in screen.page.rows}),
        previews_shown=previews.get(document_id),
        words=script_words(),
        moment=services().clock(),
        urgency_of=urgency_of,
        state_names=STATE_NAMES,
        place_names=PLACE_NAMES,
        version_kind_names=VERSION_KIND_NAMES,
        version_origin_names=VERSION_ORIGIN_NAMES,
    )


@blueprint.post("/segments/<int:segment_id>")
@allow(Role.REVISER)
def save(segment_id: int) -> Response:
    def act(session: Session, edit: Edit) -> None:
        save_segment(session, edit=edit, actor=signed_in(), services=services())

    return saved(segment_id, SegmentForm(), act)


@blueprint.get("/segments/<int:segment_id>/history")
@allow_signed_in
def show_history(segment_id: int) -> Response:
    line = line_of(segment_id)
    with services().reading() as session:
        head = head_of(session, document_id=line.document_id)
        revisions = shown_revisions(revisions_of(session, segment_id=segment_id))
        pasts = joined_past(session, segment_id=segment_id)
    return show(
        "review/history.html",
        line=line,
        head=head,
        source=shown(line.source, line.tags),
        revisions=[(one, shown_difference(one.pieces, line.tags)) for one in revisions],
        pasts=pasts,
        may_revise=is_revised_by(signed_in(), head),
        page=page_with(line.number),
    )


@blueprint.get("/documents/<int:document_id>/removed")
@allow_signed_in
def show_removed(document_id: int) -> Response:
    with services().reading() as session:
        find_document(session, document_id=DocumentId(document_id), actor=signed_in())
        head = head_of(session, document_id=document_id)
        lines = removed_segments_of(session, document_id=document_id)
    return show("review/removed.html", head=head, removed=[shown_removed(line) for line in lines])


@blueprint.get("/documents/<int:document_id>/approval")
@allow(Role.REVISER)
def ask_approval(document_id: int) -> Response:
    return _show_approval(document_id, ApprovalForm(formdata=None))


@blueprint.post("/documents/<int:document_id>/approval")
@allow(Role.REVISER)
def approve(document_id: int) -> Response:
    form = ApprovalForm()
    try:
        with services().transaction() as session:
            approve_document(
                session,
                document_id=DocumentId(document_id),
                actor=signed_in(),
                services=services(),
                confirms_rest=bool(form.confirms_rest.data),
            )
    except RequestRefused as refusal:
        if refusal.code not in {"not-ready", "not-confirmed"}:
            raise
        return _show_approval(document_id, form, refusal=refusal)
    flash(gettext("The document is approved. The finished file is being made and will be delivered."), "good")
    return see_other("review.show_queue")


def _show_approval(document_id: int, form: ApprovalForm, refusal: RequestRefused | None = None) -> Response:
    with services().reading() as session:
        find_document(session, document_id=DocumentId(document_id), actor=signed_in())
        head = head_of(session, document_id=document_id)
        if not is_revised_by(signed_in(), head):
            return see_other("review.show_document", document_id=document_id)
        tally = tally_of(session, document_id=document_id)
        obstacles = obstacles_of(session, document_id=document_id)
        terms = terms_of_document(session, DocumentId(document_id), services())
        unanswered = unanswered_by_document(session, document_ids=[document_id]).get(document_id, 0)
    return show(
        "review/approval.html",
        terms=terms,
        unanswered=unanswered,
        status=400 if refusal else 200,
        form=form,
        refusal=refusal.sentence if refusal else None,
        head=head,
        tally=tally,
        obstacles=[(one.number, told_findings(one.findings, one.tags)) for one in obstacles],
        page_with=page_with,
    )
