"""What people write to one another about: a document, or the segment of it that the address names."""

from dataclasses import dataclass

from flask import request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from translation_service.application.moves import find_document
from translation_service.domain.ids import DocumentId
from translation_service.persistence.reading.editor import Head, SegmentLine, find_line, head_of
from translation_service.web.access import signed_in
from translation_service.web.incoming import number_of
from translation_service.web.responses import see_other
from translation_service.web.review.highlighting import shown
from translation_service.web.review.presenters import page_with
from translation_service.web.services import services


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    head: Head
    line: SegmentLine | None

    def shown(self) -> dict[str, object]:
        """Return what the pages of conversations show of it."""
        source = shown(self.line.source, self.line.tags) if self.line else ()
        return {"head": self.head, "line": self.line, "source": source, "page_with": page_with}


def subject_of(session: Session, document_id: int) -> Subject:
    """Return the subject of a page; refuse a document that the person may not see."""
    find_document(session, document_id=DocumentId(document_id), actor=signed_in())
    segment_id = number_of(request.args, "segment")
    line = find_line(session, segment_id=segment_id) if segment_id else None
    return Subject(
        head=head_of(session, document_id=document_id),
        line=line if line and line.document_id == document_id else None,
    )


def back_to_segment(document_id: int, segment_id: int) -> Response:
    """Lead back to the segment somebody wrote about, in the editor."""
    with services().reading() as session:
        line = find_line(session, segment_id=segment_id)
    number = line.number if line else 1
    anchor = f"segment-{number}"
    return see_other("review.show_document", document_id=document_id, page=page_with(number), _anchor=anchor)
