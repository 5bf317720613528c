"""What is typed into one segment: saved, or shown with the reason why it was not."""

from collections.abc import Callable
from typing import Final

from flask import request
from flask_babel import gettext
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from translation_service.application.moves import find_document
from translation_service.application.revision.review import Edit, SegmentConflict
from translation_service.domain.errors import MovedOn, NotAllowed, NotFound, RequestRefused
from translation_service.domain.ids import DocumentId
from translation_service.domain.sentences import N_
from translation_service.domain.words import difference
from translation_service.persistence.reading.editor import SegmentLine, find_line, head_of
from translation_service.web.access import signed_in
from translation_service.web.errors import status_of
from translation_service.web.responses import see_other, show
from translation_service.web.review.forms import SegmentForm
from translation_service.web.review.highlighting import shown, shown_difference
from translation_service.web.review.presenters import choice_of, found_line
from translation_service.web.review.telling import tell_beside
from translation_service.web.services import services

_UNREADABLE: Final = N_("The form could not be read. Go back, reload the page and try again.")


def saved(segment_id: int, form: SegmentForm, act: Callable[[Session, Edit], None], *, told: str = "") -> Response:
    """Save what was typed by `act` and say so, with `told` where there is more to say; or show why it could not be."""
    try:
        line = line_of(segment_id)
    except NotFound:
        return _show_gone(form)
    if not form.validate_on_submit():
        raise RequestRefused("bad-form", _UNREADABLE)
    edit = form.to_edit(line)
    try:
        with services().transaction() as session:
            act(session, edit)
    except SegmentConflict as conflict:
        return _show_conflict(line, conflict)
    except RequestRefused as refusal:
        return _show_unsaved(line, form, refusal)
    tell_beside(line.number, told or _saved_words(line, edit))
    return _back_to_segment(line)


def line_of(segment_id: int) -> SegmentLine:
    """Return a segment the person may see; raise `NotFound` for any other."""
    with services().reading() as session:
        line = found_line(find_line(session, segment_id=segment_id))
        find_document(session, document_id=DocumentId(line.document_id), actor=signed_in())
    return line


def _saved_words(line: SegmentLine, edit: Edit) -> str:
    if edit.is_confirmed:
        return str(gettext("Segment %(number)s is saved and confirmed.", number=line.number))
    return str(gettext("Segment %(number)s is saved.", number=line.number))


def _back_to_segment(line: SegmentLine) -> Response:
    choice = choice_of(request.form)
    return see_other(
        "review.show_document",
        document_id=line.document_id,
        page=choice.page,
        _anchor=f"segment-{line.number}",
        **choice.filters,
    )


def _show_conflict(line: SegmentLine, conflict: SegmentConflict) -> Response:
    with services().reading() as session:
        head = head_of(session, document_id=line.document_id)
    return show(
        "review/conflict.html",
        status=409,
        line=line,
        head=head,
        conflict=conflict,
        source=shown(line.source, line.tags),
        present=shown(conflict.present_target, line.tags),
        pieces=shown_difference(difference(conflict.present_target, conflict.typed), line.tags),
        choice=choice_of(request.form),
    )


def _show_unsaved(line: SegmentLine, form: SegmentForm, refusal: RequestRefused) -> Response:
    with services().reading() as session:
        head = head_of(session, document_id=line.document_id)
    return show(
        "review/unsaved.html",
        status=status_of(refusal),
        line=line,
        head=head,
        refusal=refusal.sentence,
        may_save=not isinstance(refusal, MovedOn | NotAllowed),
        source=shown(line.source, line.tags),
        typed=form.target.data or "",
        base_version=form.base_version.data,
        choice=choice_of(request.form),
    )


def _show_gone(form: SegmentForm) -> Response:
    """Show what was typed in a segment that is gone; nothing of anybody's document is shown."""
    return show("review/gone.html", status=404, typed=form.target.data or "")
