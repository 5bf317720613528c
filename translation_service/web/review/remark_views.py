"""What revisers and coordinators remark on a document among themselves."""

from flask import flash, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.moves import find_document
from translation_service.application.remarking import remark_on
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Role
from translation_service.persistence.reading.editor import find_line, head_of
from translation_service.persistence.reading.internal_remarks import remarks_on_document
from translation_service.web.access import allow, signed_in
from translation_service.web.incoming import number_of
from translation_service.web.responses import see_other, show
from translation_service.web.review.area import blueprint
from translation_service.web.review.forms import InternalRemarkForm
from translation_service.web.review.highlighting import shown
from translation_service.web.review.presenters import page_with
from translation_service.web.services import services


@blueprint.get("/documents/<int:document_id>/remarks")
@allow(Role.REVISER, Role.COORDINATOR)
def show_remarks(document_id: int) -> Response:
    return _show_remarks(document_id, InternalRemarkForm(formdata=None))


@blueprint.post("/documents/<int:document_id>/remarks")
@allow(Role.REVISER, Role.COORDINATOR)
def add_remark(document_id: int) -> Response:
    form, segment_id = InternalRemarkForm(), number_of(request.args, "segment")
    if not form.validate_on_submit():
        return _show_remarks(document_id, form, status=400)
    with services().transaction() as session:
        remark_on(
            session,
            document_id=DocumentId(document_id),
            segment_id=SegmentId(segment_id) if segment_id else None,
            text=form.text.data or "",
            actor=signed_in(),
            clock=services().clock,
        )
    flash(gettext("The remark is kept."), "good")
    return see_other("review.show_remarks", document_id=document_id, segment=segment_id or None)


def _show_remarks(document_id: int, form: InternalRemarkForm, status: int = 200) -> Response:
    segment_id = number_of(request.args, "segment")
    with services().reading() as session:
        find_document(session, document_id=DocumentId(document_id), actor=signed_in())
        head = head_of(session, document_id=document_id)
        line = find_line(session, segment_id=segment_id) if segment_id else None
        remarks = remarks_on_document(session, document_id=document_id)
    line = line if line and line.document_id == document_id else None
    return show(
        "review/remarks.html",
        status=status,
        form=form,
        head=head,
        line=line,
        source=shown(line.source, line.tags) if line else (),
        remarks=remarks,
        page_with=page_with,
    )
