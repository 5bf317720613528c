"""What revisers and coordinators remark on a document among themselves."""

from flask import flash, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.revision.remarking import remark_on
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Role
from translation_service.persistence.reading.internal_remarks import remarks_on_document
from translation_service.web.access import allow, signed_in
from translation_service.web.incoming import number_of
from translation_service.web.responses import see_other, show
from translation_service.web.review.area import blueprint
from translation_service.web.review.forms import InternalRemarkForm
from translation_service.web.review.subjects import back_to_segment, subject_of
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
            services=services(),
        )
    flash(gettext("The remark is kept."), "good")
    if segment_id:
        return back_to_segment(document_id, segment_id)
    return see_other("review.show_remarks", document_id=document_id)


def _show_remarks(document_id: int, form: InternalRemarkForm, status: int = 200) -> Response:
    with services().reading() as session:
        subject = subject_of(session, document_id)
        remarks = remarks_on_document(session, document_id=document_id)
    return show("review/remarks.html", status=status, form=form, may_write=True, entries=remarks, **subject.shown())
