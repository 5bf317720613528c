"""Pages of the files of the work."""

from flask import Blueprint, flash, make_response
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from translation_service.application.moves import find_document
from translation_service.application.revision.returned_work import LEFT_ALONE_NAMES, TakenBack, take_work_back
from translation_service.application.revision.work_files import (
    MEDIA_TYPES,
    WorkFormat,
    work_file_name,
    work_of,
    written_work,
)
from translation_service.documents.bilingual import BilingualWords
from translation_service.domain.errors import DocumentRefused, NotFound, RequestRefused
from translation_service.domain.ids import DocumentId
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_, Sentence
from translation_service.domain.words import difference
from translation_service.domain.work_files import Work
from translation_service.persistence.reading.editor import head_of
from translation_service.persistence.reading.version_list import comparable_versions
from translation_service.web.access import allow, allow_signed_in, signed_in
from translation_service.web.errors import status_of
from translation_service.web.responses import see_other, show
from translation_service.web.review.presenters import is_revised_by, page_with
from translation_service.web.services import services
from translation_service.web.speaking import Parted, when
from translation_service.web.versions.presenters import side
from translation_service.web.versions.views import disposition
from translation_service.web.work.forms import ReturnForm

blueprint = Blueprint("work", __name__, url_prefix="/documents/<int:document_id>/work")


@blueprint.get("")
@allow_signed_in
def show_files(document_id: int) -> Response:
    return _show(document_id, ReturnForm(formdata=None))


@blueprint.get("/segments.<file_format>")
@allow_signed_in
def fetch(document_id: int, file_format: str) -> Response:
    if file_format not in {*WorkFormat}:
        raise NotFound("no-such-format", N_("The work cannot be fetched in this format."))
    with services().reading() as session:
        work = work_of(session, document_id=DocumentId(document_id), actor=signed_in())
    chosen = WorkFormat(file_format)
    content = written_work(work, chosen, _words(work), bilingual_limit=services().rules.bilingual_limit)
    response = make_response(content)
    response.headers["Content-Type"] = MEDIA_TYPES[chosen]
    response.headers["Content-Disposition"] = disposition(work_file_name(work, chosen))
    return response


@blueprint.post("")
@allow(Role.REVISER)
def bring_back(document_id: int) -> Response:
    form = ReturnForm()
    if not form.validate_on_submit():
        return _show(document_id, form, status=400)
    try:
        taken = take_work_back(
            services(), document_id=DocumentId(document_id), content=form.file.data.read(), actor=signed_in()
        )
    except (DocumentRefused, RequestRefused) as refusal:
        return _show(document_id, form, refusal=refusal.sentence, status=status_of(refusal))
    if taken.left:
        return _show_left(document_id, taken)
    flash(_told(taken), "good")
    return see_other("review.show_document", document_id=document_id)


def _show(document_id: int, form: ReturnForm, *, refusal: Sentence | None = None, status: int = 200) -> Response:
    with services().reading() as session:
        find_document(session, document_id=DocumentId(document_id), actor=signed_in())
        head = head_of(session, document_id=document_id)
        versions = comparable_versions(session, document_id=document_id)
    return show(
        "work/files.html",
        status=status,
        form=form,
        head=head,
        refusal=refusal,
        may_return=is_revised_by(signed_in(), head),
        is_comparable=len(versions) > 1,
    )


def _show_left(document_id: int, taken: TakenBack) -> Response:
    with services().reading() as session:
        head = head_of(session, document_id=document_id)
    return show(
        "work/left.html",
        head=head,
        told=_told(taken),
        left=[(one, difference(one.present, one.returned)) for one in taken.left],
        side=side,
        reasons=LEFT_ALONE_NAMES,
        page_with=page_with,
    )


def _told(taken: TakenBack) -> str:
    saved = ngettext("%(num)s segment was taken over,", "%(num)s segments were taken over,", Parted(taken.saved))
    same = ngettext("%(num)s was the same.", "%(num)s were the same.", Parted(taken.same))
    return f"{saved} {same}"


def _words(work: Work) -> BilingualWords:
    source, target = (gettext(LANGUAGES[code].name) for code in (work.pair.source, work.pair.target))
    return BilingualWords(
        facts=(f"{source} → {target}", when(services().clock())),
        number=gettext("No."),
        source=" ".join((gettext("Source"), f"({source})")),
        target=" ".join((gettext("Translation"), f"({target})")),
    )
