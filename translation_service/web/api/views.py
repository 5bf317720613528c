"""Progress of documents, and segments saved without loading a page."""

from flask import Blueprint, jsonify, make_response, request
from werkzeug.wrappers import Response

from translation_service.application.moves import find_document
from translation_service.application.revision.review import SegmentConflict, save_segment
from translation_service.domain.ids import DocumentId
from translation_service.domain.people import Role
from translation_service.persistence.reading.editor import find_line, find_lines, revisions_of, tally_of
from translation_service.persistence.reading.worklist import place_in_queue
from translation_service.web.access import allow, allow_signed_in, signed_in
from translation_service.web.api.presenters import (
    as_saved,
    conflict_answer,
    progress_answer,
    revision_answer,
    saved_answer,
    segment_answer,
)
from translation_service.web.api.reading import read_edit
from translation_service.web.review.presenters import found_line, shown_revisions
from translation_service.web.review.saving import line_of
from translation_service.web.services import services

blueprint = Blueprint("api", __name__, url_prefix="/api")


@blueprint.get("/documents/<int:document_id>/progress")
@allow_signed_in
def show_progress(document_id: int) -> Response:
    with services().reading() as session:
        document = find_document(session, document_id=DocumentId(document_id), actor=signed_in())
        place = place_in_queue(session, document_id=document_id)
        return jsonify(progress_answer(document, place=place))


@blueprint.get("/segments/<int:segment_id>")
@allow_signed_in
def show_segment(segment_id: int) -> Response:
    return jsonify(segment_answer(line_of(segment_id)))


@blueprint.put("/segments/<int:segment_id>")
@allow(Role.REVISER)
def save(segment_id: int) -> Response:
    edit = read_edit(segment_id, request.get_json(silent=True))
    try:
        with services().transaction() as session:
            saved = save_segment(session, edit=edit, actor=signed_in(), services=services())
    except SegmentConflict as conflict:
        return make_response(conflict_answer(conflict), 409)
    with services().reading() as session:
        line = as_saved(found_line(find_line(session, segment_id=segment_id)), saved)
        twins = find_lines(session, segment_ids=saved.spread_to)
        return jsonify(saved_answer(line, tally_of(session, document_id=line.document_id), twins))


@blueprint.get("/segments/<int:segment_id>/history")
@allow_signed_in
def show_history(segment_id: int) -> Response:
    line_of(segment_id)
    with services().reading() as session:
        revisions = shown_revisions(revisions_of(session, segment_id=segment_id))
    return jsonify(revisions=[revision_answer(revision) for revision in revisions])
