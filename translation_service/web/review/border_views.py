"""Joining a segment with the next one, and splitting one where a person says."""

from flask import request
from flask_babel import gettext
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from translation_service.application.revision.borders import join_with_next, split_segment
from translation_service.application.revision.review import Edit
from translation_service.domain.errors import NotAllowed
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_
from translation_service.persistence.reading.editor import head_of
from translation_service.web.access import allow, signed_in
from translation_service.web.responses import show
from translation_service.web.review.area import blueprint
from translation_service.web.review.forms import SegmentForm
from translation_service.web.review.places import parts_of
from translation_service.web.review.presenters import choice_of, is_revised_by
from translation_service.web.review.saving import line_of, saved
from translation_service.web.services import services


@blueprint.post("/segments/<int:segment_id>/join")
@allow(Role.REVISER)
def join(segment_id: int) -> Response:
    form = SegmentForm()

    def act(session: Session, edit: Edit) -> None:
        version = -1 if form.next_version.data is None else form.next_version.data
        join_with_next(session, edit=edit, next_version=version, actor=signed_in(), services=services())

    return saved(segment_id, form, act, told=gettext("Two segments are one now. Split it there to take this back."))


@blueprint.get("/segments/<int:segment_id>/split")
@allow(Role.REVISER)
def show_split(segment_id: int) -> Response:
    line = line_of(segment_id)
    with services().reading() as session:
        head = head_of(session, document_id=line.document_id)
    if not is_revised_by(signed_in(), head):
        raise NotAllowed("not-in-your-hands", N_("This document is not in your hands now; nothing was changed."))
    parts = parts_of(line.source, line.tags, head.pair.source)
    return show("review/split.html", line=line, head=head, parts=parts, choice=choice_of(request.args))


@blueprint.post("/segments/<int:segment_id>/split")
@allow(Role.REVISER)
def split(segment_id: int) -> Response:
    form = SegmentForm()

    def act(session: Session, edit: Edit) -> None:
        split_segment(session, edit=edit, place=form.place.data or 0, actor=signed_in(), services=services())

    return saved(segment_id, form, act, told=gettext("The segment is two now. Join them to take this back."))
