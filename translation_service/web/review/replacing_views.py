"""Finding words all over a document and replacing them, with a look before and a way back."""

from collections.abc import Iterable
from typing import Final

from flask import flash, request
from flask_babel import ngettext
from werkzeug.wrappers import Response

from translation_service.application.moves import find_document
from translation_service.application.revision.replacing import MOST, replace_words, replacements_in, take_back
from translation_service.domain.errors import NotAllowed
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_
from translation_service.domain.words import difference
from translation_service.persistence.reading.editor import head_of
from translation_service.web.access import allow, signed_in
from translation_service.web.incoming import whole_number
from translation_service.web.responses import see_other, show
from translation_service.web.review.area import blueprint
from translation_service.web.review.forms import WordingForm
from translation_service.web.review.highlighting import shown_difference
from translation_service.web.review.presenters import is_revised_by, page_with
from translation_service.web.services import services
from translation_service.web.speaking import Parted

_NOT_YOURS: Final = N_("This document is not in your hands now; nothing was changed.")


@blueprint.get("/documents/<int:document_id>/replace")
@allow(Role.REVISER)
def show_places(document_id: int) -> Response:
    return _show(document_id, WordingForm(request.args), is_asked="replacement" in request.args)


@blueprint.post("/documents/<int:document_id>/replace")
@allow(Role.REVISER)
def replace(document_id: int) -> Response:
    chosen, form = _segments(request.form.getlist("segment")), WordingForm(request.form)
    if not form.validate():
        return _show(document_id, form, is_asked=True)
    with services().transaction() as session:
        document = find_document(session, document_id=DocumentId(document_id), actor=signed_in())
        changed = replace_words(
            session,
            document_id=DocumentId(document_id),
            wording=form.to_wording(document.target_language),
            chosen=chosen,
            actor=signed_in(),
            services=services(),
        )
    return _show(document_id, WordingForm(formdata=None), changed=changed, missed=len(chosen) - len(changed))


@blueprint.post("/documents/<int:document_id>/replace/undo")
@allow(Role.REVISER)
def undo(document_id: int) -> Response:
    with services().transaction() as session:
        count = take_back(
            session,
            document_id=DocumentId(document_id),
            changed=_segments(request.form.getlist("segment")),
            actor=signed_in(),
            services=services(),
        )
    told = ngettext("%(num)s segment is as it was before.", "%(num)s segments are as they were before.", Parted(count))
    flash(told, "good")
    return see_other("review.show_document", document_id=document_id)


def _show(
    document_id: int,
    form: WordingForm,
    *,
    changed: dict[SegmentId, int] | None = None,
    missed: int = 0,
    is_asked: bool = False,
) -> Response:
    """Show the form, and the places once somebody has said what to write there: nothing is taken away unasked."""
    is_right = form.validate() and is_asked
    with services().reading() as session:
        find_document(session, document_id=DocumentId(document_id), actor=signed_in())
        head = head_of(session, document_id=document_id)
        if not is_revised_by(signed_in(), head):
            raise NotAllowed("not-in-your-hands", _NOT_YOURS)
        wording = form.to_wording(head.pair.target)
        places = replacements_in(session, document_id=DocumentId(document_id), wording=wording) if is_right else ()
    return show(
        "review/replace.html",
        head=head,
        form=form,
        places=[(one, shown_difference(difference(one.before, one.after), one.tags)) for one in places],
        has_more=len(places) == MOST,
        is_asked=is_asked,
        changed=changed,
        missed=missed,
        page_with=page_with,
    )


def _segments(values: Iterable[str]) -> dict[SegmentId, int]:
    """Read `id:version` of each chosen segment; what cannot be read was not chosen."""
    pairs = (map(whole_number, value.partition(":")[::2]) for value in values)
    return {SegmentId(number): version for number, version in pairs if number is not None and version is not None}
